class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def dot(self, other):
        return self.x * other.x + self.y * other.y

    @property
    def norm(self):
        return self.x * self.x + self.y * self.y


class Counter(Vector):
    calls = 0

    def dot(self, other):
        self.calls += 1
        return super().dot(other)


v, step, total = Counter(0.0, 1.0), Vector(0.5, -0.25), 0.0
position = Vector(0.0, 0.0)
for i in range(120000):
    position = position + step
    total += v.dot(position) + position.norm
print(total, v.calls, position.x, position.y)
