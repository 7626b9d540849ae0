try:
    print([x for x in 5])
except Exception as e:
    print(type(e).__name__, e)
try:
    print(list(None))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(dict(a=1, **{"a": 2}))
except Exception as e:
    print(type(e).__name__, e)
try:
    print({**5})
except Exception as e:
    print(type(e).__name__, e)
try:
    print((lambda: 0)(*5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(set(3))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(tuple(1.5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print("".join(None))
except Exception as e:
    print(type(e).__name__, e)
