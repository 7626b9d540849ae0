print("ab" * 3)
print(2 * "x")
print("a" * -1)
print("a" + "b")
try:
    print("a" + 1)
except Exception as e:
    print(type(e).__name__, e)
try:
    print("a" * 1.5)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(1 + "a")
except Exception as e:
    print(type(e).__name__, e)
