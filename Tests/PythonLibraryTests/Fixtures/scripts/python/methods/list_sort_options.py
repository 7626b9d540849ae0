l = [3, 1, 2]
l.sort()
print(l)
l.sort(reverse=True)
print(l)
w = ["bb", "A", "c"]
w.sort(key=str.lower)
print(w)
w.sort(key=len)
print(w)
try:
    print([1, "a"].sort())
except Exception as e:
    print(type(e).__name__, e)
try:
    print([].sort(len))
except Exception as e:
    print(type(e).__name__, e)
