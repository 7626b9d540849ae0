print((1, 2, 1).count(1))
print((1, 2).index(2))
print((1,) + (2, 3))
print((1, 2) * 2)
print((1, 2) < (1, 3))
print(())
print((1,))
print(tuple("ab"))
try:
    print((1).index(1))
except Exception as e:
    print(type(e).__name__, e)
try:
    print((1,).index(5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print((1, 2)[3])
except Exception as e:
    print(type(e).__name__, e)
