print(len("aé"))
print(len([1, 2]))
print(len({}))
print(len(range(5)))
print(len(b"ab"))
try:
    print(len(5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(len(x for x in []))
except Exception as e:
    print(type(e).__name__, e)
print(len({1, 1}))
