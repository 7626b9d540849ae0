print(abs(-5))
print(abs(-2.5))
print(min(3, 1, 2))
print(max([1, 5, 3]))
print(min("abc"))
print(max([], default=0))
print(max("a", "bb", key=len))
print(sum([1, 2], 10))
print(sum([0.1] * 3))
print(sum([[1], [2]], []))
try:
    print(min([]))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(max(1))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(sum(["a"]))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(abs("a"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(sum("ab", ""))
except Exception as e:
    print(type(e).__name__, e)
