class Color:
    RED = 1
    BLUE = 2
import math
def f(x):
    match x:
        case Color.RED: return "red"
        case Color.BLUE: return "blue"
        case math.pi: return "pi"
        case _: return "?"
print(f(1), f(2), f(3), f(math.pi))
