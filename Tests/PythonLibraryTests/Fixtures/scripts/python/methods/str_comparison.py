print("a" < "b")
print("abc" < "abd")
print("Z" < "a")
print("" < "a")
print("a" == "a")
try:
    print("a" < 1)
except Exception as e:
    print(type(e).__name__, e)
