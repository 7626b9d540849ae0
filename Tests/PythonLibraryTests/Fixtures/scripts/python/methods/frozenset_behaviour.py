print(frozenset("aab") == frozenset("ab"))
try:
    print(frozenset().add(1))
except Exception as e:
    print(type(e).__name__, e)
print(len(frozenset(range(3))))
print({frozenset([1]): "k"}[frozenset([1])])
print(repr(frozenset()))
print(repr(frozenset([1])))
