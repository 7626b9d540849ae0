def f():
    yield from [1, 2]
    yield from "ab"
    r = yield from ()
    print(r)
    yield from (x * x for x in range(3))
print(list(f()))
def tree(t):
    if isinstance(t, list):
        for x in t: yield from tree(x)
    else: yield t
print(list(tree([1, [2, [3, 4], 5], [[6]]])))
