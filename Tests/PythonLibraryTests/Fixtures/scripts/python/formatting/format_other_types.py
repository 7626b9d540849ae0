print(f"{True}")
print(f"{True:d}")
print(f"{None}")
try:
    print(f"{None:5}")
except Exception as e:
    print(type(e).__name__, e)
try:
    print(f"{[1]:5}")
except Exception as e:
    print(type(e).__name__, e)
print(f"{1 + 2j:.1f}")
print(f"{(1, 2)}")
print(format(5, "03"))
print(format("x"))
try:
    print(format(5, "q"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(format(1.5, "d"))
except Exception as e:
    print(type(e).__name__, e)
