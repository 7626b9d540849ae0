try:
    print((1, 2).__setitem__(0, 1))
except Exception as e:
    print(type(e).__name__, e)
print(hash((1, 2)) == hash((1, 2)))
try:
    print(hash(([],)))
except Exception as e:
    print(type(e).__name__, e)
print({(1, 2): "a"}[1, 2])
