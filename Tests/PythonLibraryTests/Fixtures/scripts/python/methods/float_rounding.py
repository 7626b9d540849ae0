print(round(2.5))
print(round(3.5))
print(round(-2.5))
print(round(2.675, 2))
print(round(1234.5, -2))
print(round(1.5))
print(round(0.5))
print(type(round(2.5, 0)))
print(round(1e20))
try:
    print(round(float("nan")))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(round("a"))
except Exception as e:
    print(type(e).__name__, e)
