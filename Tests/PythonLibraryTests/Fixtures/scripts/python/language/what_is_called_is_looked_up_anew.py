import math
import types


class Layer:
    def __init__(self, function):
        self.function = function

    def run(self, value):
        return self.function(value)


layers = [Layer(abs), Layer(str), Layer(lambda v: v + 1), Layer(len.__class__)]
for layer in layers[:3]:
    print(layer.run(-4), end=" ")
layer = layers[0]
for turn in range(4):
    print(layer.run(-turn), end=" ")
    if turn == 1:
        layer.function = lambda v: "changed"
    if turn == 2:
        Layer.function = property(lambda self: lambda v: "by the class")
print()
module = types.ModuleType("made")
module.f = lambda x: x * 2
for turn in range(4):
    try:
        print(module.f(turn), end=" ")
    except AttributeError as error:
        print(error, end=" ")
    if turn == 0:
        module.f = lambda x: -x
    if turn == 1:
        del module.f
    if turn == 2:
        module.__getattr__ = lambda name: lambda x: (name, x)
print(module.__name__, module.__class__.__name__, math.sqrt(16), math.pi > 3)


class Lazy:
    def __getattr__(self, name):
        return lambda *values: (name, values)


lazy = Lazy()
print([lazy.anything(i) for i in range(2)], lazy.other())


class Switch:
    value = int

    def method(self):
        return "method"


switch = Switch()
for turn in range(3):
    print(switch.value("5"), switch.method(), end=" ")
    if turn == 0:
        switch.value = float
    if turn == 1:
        switch.method = lambda: "own"
print()


def kind(x):
    if x == "one":
        return 1
    elif x != "two":
        return 0
    return 2


class Text(str):
    def __eq__(self, other):
        return str(other) == "one"

    def __ne__(self, other):
        return True

    __hash__ = None


print([kind(x) for x in ("one", "two", "three", "on" + "e", 1, None, Text("q"), b"one")])


def shape(x):
    match x:
        case []: return "empty"
        case [a]: return "one", a
        case ("pair", second): return second
        case (1, 2): return "numbers"
        case [first, *rest]: return first, rest
        case "text": return "text"
        case {"k": v}: return v
    return "none"


print([shape(x) for x in ([], (5,), ["pair", 2], range(1, 3), "text", "ab", {"k": 3}, None, [1, 2, 3], ("x", "y"), {1})])
