class Value:
    def __init__(self, data, children=()):
        self.data = data
        self.grad = 0.0
        self._prev = set(children)
        self._backward = lambda: None

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other))

        def _backward():
            self.grad += out.grad
            other.grad += out.grad
        out._backward = _backward
        return out

    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other))

        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        out._backward = _backward
        return out

    def relu(self):
        out = Value(0.0 if self.data < 0 else self.data, (self,))

        def _backward():
            self.grad += (out.data > 0) * out.grad
        out._backward = _backward
        return out

    def backward(self):
        order, visited = [], set()

        def build(v):
            if v not in visited:
                visited.add(v)
                for child in v._prev:
                    build(child)
                order.append(v)
        build(self)
        self.grad = 1.0
        for v in reversed(order):
            v._backward()

    def __radd__(self, other):
        return self + other

    def __sub__(self, other):
        return self + (other * -1 if isinstance(other, Value) else -other)


class Neuron:
    def __init__(self, inputs, nonlinear, draw):
        self.w = [Value(draw()) for _ in range(inputs)]
        self.b = Value(0.0)
        self.nonlinear = nonlinear

    def __call__(self, x):
        total = sum((wi * xi for wi, xi in zip(self.w, x)), self.b)
        return total.relu() if self.nonlinear else total

    def parameters(self):
        return self.w + [self.b]


class MLP:
    def __init__(self, sizes, draw):
        self.layers = [[Neuron(a, i < len(sizes) - 2, draw) for _ in range(b)]
                       for i, (a, b) in enumerate(zip(sizes, sizes[1:]))]

    def __call__(self, x):
        for layer in self.layers:
            x = [neuron(x) for neuron in layer]
        return x[0]

    def parameters(self):
        return [p for layer in self.layers for neuron in layer for p in neuron.parameters()]


state = 12345


def draw():
    global state
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 1073741824 - 1


model = MLP([2, 8, 8, 1], draw)
points = [((draw(), draw())) for _ in range(16)]
labels = [1.0 if x * y > 0 else -1.0 for x, y in points]
for epoch in range(8):
    loss = Value(0.0)
    for point, label in zip(points, labels):
        error = model(point) - label
        loss = loss + error * error
    for p in model.parameters():
        p.grad = 0.0
    loss.backward()
    for p in model.parameters():
        p.data -= 0.005 * p.grad
print(len(model.parameters()), round(loss.data, 6))
