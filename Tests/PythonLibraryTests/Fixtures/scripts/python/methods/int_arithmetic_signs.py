print(7 // 2)
print(-7 // 2)
print(7 % -3)
print(-7 % 3)
print(divmod(-7, 2))
print(2 ** 10)
print(2 ** -1)
print((-2) ** 3)
print(0 ** 0)
print(1 << 5)
print(-8 >> 1)
print(~5)
print(6 & 3)
print(6 ^ 3)
try:
    print(1 << -1)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(1 // 0)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(1 % 0)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(0 ** -1)
except Exception as e:
    print(type(e).__name__, e)
