print(list(enumerate("ab")))
print(list(enumerate("ab", 5)))
print(list(zip([1, 2], "ab", (True, False))))
print(list(zip()))
print(list(zip([1, 2, 3], "a")))
print(dict(zip("ab", [1, 2])))
try:
    print(list(zip([1], [1, 2], strict=True)))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(enumerate(5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(zip(5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(list(zip([1, 2], [1], strict=True)))
except Exception as e:
    print(type(e).__name__, e)
