from enum import Enum, auto, unique
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = auto()
    CRIMSON = 1
print(Color.RED, repr(Color.RED), Color.RED.name, Color.BLUE.value, Color(2), Color["BLUE"], list(Color), len(Color), Color.CRIMSON is Color.RED)
print(Color.RED in Color, Color.RED == 1, Color.__members__.keys(), isinstance(Color.RED, Color), {Color.RED: "r"}[Color.CRIMSON], Color.RED is Color(1))
for t in ["Color(9)", "Color['PINK']", "Color.RED < Color.GREEN"]:
    try: eval(t)
    except (ValueError, KeyError, TypeError) as e: print(type(e).__name__, e)
try: Color.RED = 5
except AttributeError as e: print(e)
try:
    @unique
    class Bad(Enum):
        A = 1
        B = 1
except ValueError as e: print(e)
try:
    class More(Color): X = 5
except TypeError as e: print(e)
