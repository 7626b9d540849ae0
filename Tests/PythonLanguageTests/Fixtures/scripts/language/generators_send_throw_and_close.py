def g():
    try:
        while True:
            try:
                x = yield "ready"
                print("got", x)
            except ValueError as e:
                print("caught", e)
    finally:
        print("cleanup")
it = g()
print(next(it), it.send(5), it.throw(ValueError("v")))
it.close()
try: next(it)
except StopIteration: print("stopped")
def inner():
    r = yield 1
    print("inner got", r)
    return "result"
def outer():
    v = yield from inner()
    print("v =", v)
    yield from [10, 20]
    return 99
o = outer()
print(next(o), o.send("hey"), list(o))
def ret():
    yield 1
    return 7
r = ret(); next(r)
try: next(r)
except StopIteration as e: print(e.value)
def bad():
    yield 1
    raise StopIteration
try: list(bad())
except RuntimeError as e: print(e)
def fresh(): yield
try: fresh().send(1)
except TypeError as e: print(e)
def rec(n):
    if n: yield from rec(n - 1)
    yield n
print(list(rec(5)))
ge = (x * y for x in range(3) for y in range(x)); print(list(ge), list(ge))
def selfie():
    yield next(me)
me = selfie()
try: next(me)
except ValueError as e: print(e)
a, *b = (i for i in range(4)); print(a, b)
