print(2**200, -3**150, 10**50 // 7, 10**50 % 97, -10**30 >> 5, 1 << 100, (1 << 100) & (2**65 - 1))
n = 1
for i in range(1, 60): n *= i
print(n, n // 10**70, str(n)[::-1][:20], int(str(n)) == n, float(n), n % 10**9 + 1)
print(f"{2**100:,}", f"{2**100:x}", "%d" % 2**80, "{:e}".format(10**40), hash(2**100), hash(-2**100), 2**64 == float(2**64))
try:
    str(10**5000)
except ValueError as e:
    print(e)
try:
    int("1" * 5000)
except ValueError as e:
    print(e)
