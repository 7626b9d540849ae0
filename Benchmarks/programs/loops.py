total = 0
for i in range(1200):
    for j in range(500):
        if (i ^ j) & 1:
            total += i * j % 7
        else:
            total -= j >> 1
n, steps = 837799, 0
for start in range(1, 4000):
    n = start
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
print(total, steps)
