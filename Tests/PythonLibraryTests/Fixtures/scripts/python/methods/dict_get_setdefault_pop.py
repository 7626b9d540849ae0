d = {"a": 1}
print(d.get("a"))
print(d.get("z"))
print(d.get("z", 0))
print(d.setdefault("b", 2))
print(d.setdefault("a", 9))
print(d.pop("a"))
print(d.pop("a", "none"))
try:
    print(d.pop("a"))
except Exception as e:
    print(type(e).__name__, e)
print(d)
