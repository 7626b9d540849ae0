print(list(filter(None, [0, 1, "", "a"])))
print(list(filter(lambda x: x > 1, [1, 2, 3])))
print(list(map(str, [1, 2])))
print(list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])))
print(type(map(str, [])).__name__)
try:
    print(list(map(5, [1])))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(map())
except Exception as e:
    print(type(e).__name__, e)
try:
    print(filter(None))
except Exception as e:
    print(type(e).__name__, e)
