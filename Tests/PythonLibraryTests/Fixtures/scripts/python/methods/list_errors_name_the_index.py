try:
    print([][0])
except Exception as e:
    print(type(e).__name__, e)
try:
    print([1, 2][5])
except Exception as e:
    print(type(e).__name__, e)
try:
    print([1].__getitem__("x"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(list(5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print([1] - [1])
except Exception as e:
    print(type(e).__name__, e)
try:
    print([].foo)
except Exception as e:
    print(type(e).__name__, e)
