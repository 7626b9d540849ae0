print(0.1 + 0.2)
print(1 / 3)
print(7.5 // 2)
print(-7.5 // 2)
print(7.5 % 2)
print(-7.5 % 2)
print(2.0 ** 0.5)
print(1e308 * 10)
print(divmod(7.5, 2))
try:
    print(1.0 / 0)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(1.0 % 0)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(1.0 // 0)
except Exception as e:
    print(type(e).__name__, e)
try:
    print((-8.0) ** (1 / 3))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(2.0 ** 10000)
except Exception as e:
    print(type(e).__name__, e)
