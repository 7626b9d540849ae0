print((1.5).as_integer_ratio())
print((2.0).is_integer())
print((1.5).hex())
print(float.fromhex("0x1.8p+0"))
print(float("inf"))
print(float("-nan"))
print(float("1e3"))
print(float(" 2.5 "))
try:
    print(float("abc"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(float(""))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(float(None))
except Exception as e:
    print(type(e).__name__, e)
try:
    print((float("inf")).as_integer_ratio())
except Exception as e:
    print(type(e).__name__, e)
