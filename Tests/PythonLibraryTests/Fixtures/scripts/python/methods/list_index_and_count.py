print([1, 2, 1].index(1))
print([1, 2, 1].index(1, 1))
print([1, 2, 1].count(1))
try:
    print([1].index(5))
except Exception as e:
    print(type(e).__name__, e)
print([1, True, 1.0].count(1))
