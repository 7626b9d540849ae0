print(range(5))
print(list(range(1, 10, 3)))
print(range(10)[2:5])
print(len(range(0, 10, 3)))
print(4 in range(0, 10, 2))
print(range(3) == range(0, 3, 1))
print(range(10)[-1])
print(list(range(5, 0, -2)))
print(range(5).index(3))
try:
    print(range(0, 1, 0))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(range(1.5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(range(3)[5])
except Exception as e:
    print(type(e).__name__, e)
try:
    print(range("a"))
except Exception as e:
    print(type(e).__name__, e)
