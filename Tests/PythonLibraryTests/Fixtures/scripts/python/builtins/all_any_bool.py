print(all([]))
print(any([]))
print(all([1, "a"]))
print(any([0, "", None]))
print(all(x > 0 for x in [1, 2]))
try:
    print(all(5))
except Exception as e:
    print(type(e).__name__, e)
