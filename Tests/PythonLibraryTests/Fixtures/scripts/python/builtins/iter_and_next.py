print(next(iter([1])))
try:
    print(next(iter([])))
except Exception as e:
    print(type(e).__name__, e)
print(next(iter([]), "d"))
it = iter("ab")
print((next(it), next(it), next(it, None)))
print(list(iter([1, 2, 3, 2].pop, 1)))
try:
    print(next(5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(iter(5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(next([1]))
except Exception as e:
    print(type(e).__name__, e)
