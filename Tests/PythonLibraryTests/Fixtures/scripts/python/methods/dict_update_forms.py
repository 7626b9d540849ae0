d = {"a": 1}
d.update(b=2)
d.update({"c": 3})
d.update([("d", 4)], e=5)
print(d)
try:
    print(d.update([1]))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(d.update([(1, 2, 3)]))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(d.update(5))
except Exception as e:
    print(type(e).__name__, e)
