"""Operators around the sizes where ints change their form."""
edges = []
for bits in (31, 62, 63, 64, 65, 127, 128, 129, 191, 192, 256, 300):
    for offset in (-1, 0, 1):
        edges += [(1 << bits) + offset, -(1 << bits) + offset]
checks = 0
digest = 0
for a in edges:
    for b in edges:
        quotient, rest = divmod(a, b)
        assert quotient * b + rest == a and (0 <= rest < b or b < rest <= 0), (a, b)
        assert a // b == quotient and a % b == rest
        assert (a + b) - b == a and (a - b) + b == a and a * b == b * a
        assert (a & b) + (a | b) == a + b and (a ^ b) == (a | b) - (a & b)
        assert (a < b) == (a - b < 0) and (a == b) == (a - b == 0)
        digest = (digest * 31 + quotient * 7 + rest * 3 + (a & b) + (a ^ b) + a * b) % (2**127 - 1)
        checks += 1
print(checks, digest)
for a, b in [(10**40, 10**20), (-(10**40), 10**20), (10**40 + 1, -(10**20)), (2**192 - 1, 2**64 - 1), (2**192, 2**128 - 1), (-(2**64), 2**64), (3**200, 3**100 + 1), (2**128 - 1, 2**64), (2**127, -(2**63)), (7**90, 2**200)]:
    print(a // b, a % b)
# Quotients that are guessed one too large.
for a, b in [((1 << 128) - 1, (1 << 127) + (1 << 64) - 1), ((1 << 192) - (1 << 64), (1 << 128) - 1), ((1 << 191) * 3, (1 << 127) * 3 + 1), (((1 << 63) << 128) - 1, ((1 << 63) << 64) + 1), (0x8000000000000000_0000000000000000_0000000000000003, 0x2000000000000000_0000000000000001)]:
    print(a // b, a % b, -a // b, -a % b, a // -b, a % -b)
x = 12345
for turn in range(60):
    x = (x * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
    if turn % 12 == 0:
        print(x, -x, x >> 33, (x * x) % 1000003, (-x) % 2**32, x // -7)
print(pow(7, 3**80, 10**40 + 7), pow(2, 0, 1), pow(3, 5, 2**64 - 1), pow(-5, 10**20, 2**70 + 9), pow(10**30, 3, 2**89 - 1), pow(5, 2**70, 1))
total = 0
for i in range(70):
    total += 1 << i
    total = total - (1 << i) if i % 9 == 0 else total
print(total, -total, ~total, total << 3, total >> 3, (-total) >> 3)
try:
    print((1 << 70) // 0)
except ZeroDivisionError as error:
    print(error)
try:
    print((1 << 70) % 0)
except ZeroDivisionError as error:
    print(error)
