class Broken:
    def __init__(self, v): self.v = v
    def __lt__(self, other):
        if self.v == 13 or other.v == 13:
            raise RuntimeError("unlucky")
        return self.v < other.v
a = [Broken(i % 20) for i in range(100, 0, -1)]
before = sorted(x.v for x in a)
try:
    a.sort()
except RuntimeError as e:
    print("caught", e, len(a), sorted(x.v for x in a) == before)
try:
    sorted([1, "a", 2])
except TypeError as e:
    print(e)
try:
    sorted([3, None, 1])
except TypeError as e:
    print(e)
b = [3, 1, 2]
def key(x):
    b.append(x)
    return x
try:
    b.sort(key=key)
except ValueError as e:
    print(e)
print(b)
class Only:
    def __init__(self, v): self.v = v
    def __gt__(self, o): return self.v > o.v
    def __repr__(self): return f"O{self.v}"
print(sorted([Only(3), Only(1), Only(2)]))
