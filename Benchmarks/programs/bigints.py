def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


a, b = 0, 1
for _ in range(20000):
    a, b = b, a + b
digits = str(a)
power = pow(7, 3 ** 300, 10 ** 60 + 7)
# Spigot of pi.
q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
pi = []
while len(pi) < 900:
    if 4 * q + r - t < n * t:
        pi.append(str(n))
        q, r, n = q * 10, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
    else:
        q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2
print(len(digits), digits[-10:], power, "".join(pi[-10:]), factorial(2500) % (10 ** 9 + 7) , len(str(factorial(1500))))
x = 1
for i in range(200000):
    x = (x * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
print(x)
