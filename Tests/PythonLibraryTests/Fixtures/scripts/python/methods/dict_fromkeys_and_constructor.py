print(dict.fromkeys("ab"))
print(dict.fromkeys([1, 2], 0))
print(dict([("a", 1)], b=2))
print(dict(zip("ab", [1, 2])))
print(dict(a=1))
try:
    print(dict([1]))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(dict(5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print({}[[]])
except Exception as e:
    print(type(e).__name__, e)
