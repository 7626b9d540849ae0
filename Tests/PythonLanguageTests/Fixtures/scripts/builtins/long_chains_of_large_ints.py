a, b, c = 2 ** 63 - 1, 3 ** 50, -(7 ** 40)
kept = a * b
print(kept + c - b * 2, kept, (kept + 1) * 3 - kept, kept - (kept - 1), (a + b) - (a + b))
total, products = 0, []
for i in range(1, 40):
    x = (a * i + b) * 5 - c * i
    products.append(x)
    total += x * x - (x - 1) * (x + 1) + (b * i + c) % (i + 10 ** 20)
print(total, products[0], products[-1], len(set(products)))
x = 1
for _ in range(70):
    x = (x * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
print(x, (x * x + x) >> 64, (x * x - x * x), -(x * x) + x, (a * a - b) // (b + 1), (a * a - b) % (b - c))
print(a + 1, a * 1 + 1, -a - 2, (-a - 1) * -1, (a + a) * 2 - 4 * a, (b * b * b - 1) * (b + 2) - b)
big = 10 ** 600
print((big + 1) * 7 % 10 ** 9, ((big * 3 + 2) * 10 + 5) % 10 ** 12, (big - 1) * (big - 1) == big * big - 2 * big + 1)
same = [(big + n) * 2 for n in range(3)]
print([(m - 2 * big) for m in same], (same[0] - same[1]) * 5 + 3, int("9" * 70) + 1, int("-" + "12345678901234567890" * 5))
print(-0.0 - 0, 0.0 - 0, -0.0 + 0, (-0.0 - 0) * 1)
y = -0.0
y -= 0
print(y, int("1" * 18), int("-" + "1" * 18), int("+7"), int("9" * 19))
