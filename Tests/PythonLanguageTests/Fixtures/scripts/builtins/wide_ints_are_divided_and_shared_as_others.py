values = [0, 1, -1, 7, -7, 2**63, -(2**63), 2**64 - 1, 2**64, -(2**64), 10**40, -(10**40), 3**200, -(3**200), 7**1000]
total = 0
for a in values:
    for b in values:
        if b:
            q, r = a // b, a % b
            if q * b + r != a or not (0 <= r < b or b < r <= 0):
                print("wrong", a, b)
            total = (total * 31 + q + r) % (10**18 + 9)
        total = (total * 37 + (a + b) * (a - b) + (a & b) - (a | b) + (a ^ b)) % (10**18 + 9)
print(total)

# What an operator gave may live on.
kept = []


class Keeper:
    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        return self.value

    __radd__ = __sub__ = __mul__ = __add__


big = 3**1000
keeper = Keeper(big * big)
print((keeper + 1) * 2 == (keeper + 1) + (keeper + 1), (1 + keeper) - keeper.value, keeper.value == 3**2000)
print(((keeper * 1) + 1 - 1) == keeper.value, keeper.value % 10**20)
x = big * big
y = (x + 1) * (x - 1) - x * x
print(y, x == 3**2000, (x * 3 // 3 - x) * 5)
x += x * x
print(x == 3**2000 + 3**4000, x % (10**9 + 7))
x -= (x + x) - x
print(x)
s = 0
for i in range(200):
    s = s * 10**30 + (i * 10**70 // 7 - i) * (10**80 + i) % (10**100 + 1)
print(s % 10**50, s.bit_length())

print(pow(7, 3**300, 10**60 + 7), pow(2, 10**50, 97), pow(-3, 2**70 + 1, 10**30), pow(5, 0, 10**40), pow(5, 3, 1))
print(pow(3, -1, 10**30 + 57), pow(10**40, 10**40, 2**64 - 59), pow(2, 100, -(10**25)), pow(0, 10**30, 2**100))
print(hash(2**61 - 1), hash(-(2**200)), hash((2**70, 1)) == hash((2**70, 1)))
