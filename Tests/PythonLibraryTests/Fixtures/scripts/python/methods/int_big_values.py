print(2 ** 100)
print(10 ** 30 // 7)
print(-10 ** 20 % 13)
print((2 ** 64).bit_length())
print(int("9" * 40) + 1)
print(123456789 ** 5)
print(hash(2 ** 61))
print(2 ** 200 > 10 ** 60)
print(float(10 ** 20))
try:
    print(float(10 ** 400))
except Exception as e:
    print(type(e).__name__, e)
