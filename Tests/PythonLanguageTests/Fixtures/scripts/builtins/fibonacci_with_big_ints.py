a, b = 0, 1
for _ in range(300): a, b = b, a + b
print(a, len(str(a)), a % 1000000007, a // 10**50, a.bit_length(), a & 0xFFFF, a ** 2 % 97)
print(sum(int(d) for d in str(2**1000)), int("9" * 50) + 1, -(10**20) // 3, -(10**20) % 3, (-7) // 2, (-7) % 2, 7 // -2, 7 % -2)
