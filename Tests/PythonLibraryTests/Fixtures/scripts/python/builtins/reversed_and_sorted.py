print(list(reversed([1, 2])))
print(list(reversed("ab")))
print(list(reversed(range(3))))
print(list(reversed({"a": 1, "b": 2})))
print(sorted([3, 1, 2]))
print(sorted("bca", reverse=True))
print(sorted([-2, 1], key=abs))
print(sorted({"b": 1, "a": 2}))
try:
    print(reversed({1}))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(sorted([1, "a"]))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(sorted(5))
except Exception as e:
    print(type(e).__name__, e)
print(sorted([(1, "b"), (1, "a")]))
