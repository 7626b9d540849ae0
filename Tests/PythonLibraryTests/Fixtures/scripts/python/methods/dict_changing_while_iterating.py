d = {1: 1, 2: 2}
try:
    print([d.pop(k) for k in d])
except Exception as e:
    print(type(e).__name__, e)
try:
    print([d.setdefault(k + 10, 0) for k in d])
except Exception as e:
    print(type(e).__name__, e)
try:
    print({}["missing"])
except Exception as e:
    print(type(e).__name__, e)
