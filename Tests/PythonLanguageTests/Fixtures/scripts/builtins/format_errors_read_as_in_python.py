def attempt(value, spec):
    try:
        print(format(value, spec))
    except Exception as e:
        print(type(e).__name__ + ":", e)
for value, spec in [(1, "xx"), (1, ".3d"), (1, ",x"), (1, ",_"), ("a", "+"), ("a", " "), ("a", "#"), ("a", "=5"), ("a", "d"), ("a", ","), (1, "s"), (1, "+c"), (-1, "c"), (1.5, "d"), (1.5, "."), (1j, "010"), ([], "5"), (None, "5"), (True, "s"), (1, "é"), ({}, "x"), (object, "y"), (1, "99999999999999999999")]:
    attempt(value, spec)
try:
    format(1, 5)
except TypeError as e:
    print(e)
