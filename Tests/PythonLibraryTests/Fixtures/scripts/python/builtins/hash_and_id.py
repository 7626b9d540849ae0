print(hash("a") == hash("a"))
print(hash(1) == hash(1.0) == hash(True))
print(hash((1, 2)) == hash((1, 2)))
try:
    print(hash([]))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(hash({}))
except Exception as e:
    print(type(e).__name__, e)
print(hash(0.5))
print(hash(-1))
print(hash(2 ** 61 - 1))
print(hash(float("inf")))
print(hash(None) == hash(None))
print(id(len) == id(len))
