print(slice(1, 5, 2))
print(slice(5).indices(3))
print([0, 1, 2, 3][slice(1, 3)])
print(slice(None, None, -1).indices(4))
print(slice(1, 2) == slice(1, 2))
try:
    print(hash(slice(1)))
except Exception as e:
    print(type(e).__name__, e)
print(slice(1, 2).start)
