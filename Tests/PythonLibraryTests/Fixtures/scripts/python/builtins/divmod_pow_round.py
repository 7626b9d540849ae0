print(divmod(7, 3))
print(divmod(-7, 3))
print(divmod(7.5, 2))
print(pow(2, 10))
print(pow(2, 10, 1000))
print(pow(3, -1, 7))
print(round(3.14159, 2))
print(round(25, -1))
print(round(15, -1))
try:
    print(divmod(1, 0))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(pow(2, -1, 4))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(pow(2, 1.5, 3))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(divmod("a", 1))
except Exception as e:
    print(type(e).__name__, e)
