print([1] + [2])
print([0] * 3)
print([1, 2] == [1, 2])
print([1, 2] < [1, 3])
print(2 in [1, 2])
try:
    print([1] + (2,))
except Exception as e:
    print(type(e).__name__, e)
try:
    print([1] < ["a"])
except Exception as e:
    print(type(e).__name__, e)
try:
    print([1][1.0])
except Exception as e:
    print(type(e).__name__, e)
try:
    print([1]["a"])
except Exception as e:
    print(type(e).__name__, e)
