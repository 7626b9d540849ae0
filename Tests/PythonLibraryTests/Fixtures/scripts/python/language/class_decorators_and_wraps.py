import functools
def count(f):
    @functools.wraps(f)
    def inner(*a, **k):
        inner.calls += 1
        return f(*a, **k)
    inner.calls = 0
    return inner
@count
def add(a, b):
    "adds"
    return a + b
print(add(1, 2), add(3, b=4), add.calls, add.__name__, add.__doc__, add.__wrapped__(1, 1))
