l = [1, 2, 3, 2]
l.remove(2)
print(l)
print(l.pop())
print(l.pop(0))
print(l)
try:
    print(l.pop(9))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(l.remove(99))
except Exception as e:
    print(type(e).__name__, e)
l.clear()
print(l)
try:
    print(l.pop())
except Exception as e:
    print(type(e).__name__, e)
