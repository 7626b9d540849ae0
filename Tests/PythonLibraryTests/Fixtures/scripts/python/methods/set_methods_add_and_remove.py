s = {1}
s.add(2)
s.discard(9)
s.update([3, 4], (5,))
print(sorted(s))
s.remove(1)
try:
    print(s.remove(1))
except Exception as e:
    print(type(e).__name__, e)
print(s.pop() in {2, 3, 4, 5})
try:
    print(set().pop())
except Exception as e:
    print(type(e).__name__, e)
