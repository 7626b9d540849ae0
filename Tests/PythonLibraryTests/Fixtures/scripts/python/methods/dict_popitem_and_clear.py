d = {"a": 1, "b": 2}
print(d.popitem())
print(d)
d.clear()
print(d)
try:
    print(d.popitem())
except Exception as e:
    print(type(e).__name__, e)
