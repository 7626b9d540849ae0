l = [1]
l.append(2)
l.extend("ab")
l.insert(0, "first")
l.insert(100, "last")
l.insert(-1, "x")
print(l)
try:
    print(l.extend(5))
except Exception as e:
    print(type(e).__name__, e)
