print({1, 2} & {2})
print({1} ^ {2})
print({1, 2} - {1})
print({1} <= {1, 2})
print({1} < {1})
try:
    print({1} & [1])
except Exception as e:
    print(type(e).__name__, e)
try:
    print({1} < [1])
except Exception as e:
    print(type(e).__name__, e)
print(frozenset([1]) == {1})
try:
    print({[]})
except Exception as e:
    print(type(e).__name__, e)
try:
    print(hash({1}))
except Exception as e:
    print(type(e).__name__, e)
