print(int("42"))
print(int(" -7 "))
print(int("ff", 16))
print(int("0x1f", 0))
print(int("1_000"))
print(int("z", 36))
print(int(3.9))
print(int(-3.9))
print(int(True))
try:
    print(int("4.5"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(int(""))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(int("12", 1))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(int(None))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(int("5", "x"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(int([1]))
except Exception as e:
    print(type(e).__name__, e)
