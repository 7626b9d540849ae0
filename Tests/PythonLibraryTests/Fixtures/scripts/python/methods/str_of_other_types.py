print(str(1))
print(str(None))
print(str([1, "a"]))
print(str(b"ab", "ascii"))
print(str())
print(str(1.0))
print(str({"a": (1,)}))
try:
    print(str(b"a", "utf-8", "strict", 1))
except Exception as e:
    print(type(e).__name__, e)
