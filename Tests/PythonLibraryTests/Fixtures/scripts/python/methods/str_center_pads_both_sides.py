print(repr("ab".center(7)))
print(repr("ab".center(6, "*")))
print(repr("abc".center(2)))
try:
    print("a".center(5, "xy"))
except Exception as e:
    print(type(e).__name__, e)
