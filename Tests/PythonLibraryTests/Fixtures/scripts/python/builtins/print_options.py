print(1, 2, sep="-", end="!\n")
print()
print("a", None, [1], sep="")
print(*"abc", sep=", ")
print("x", end="")
print("y", flush=True)
try:
    print(print(1, sep=5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(print(1, foo=2))
except Exception as e:
    print(type(e).__name__, e)
