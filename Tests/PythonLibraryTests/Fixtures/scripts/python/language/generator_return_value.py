def g():
    x = yield 1
    print("got", x)
    return x * 2
it = g()
next(it)
try: it.send(21)
except StopIteration as e: print(e.value, e.args)
def outer():
    r = yield from g()
    print("inner returned", r)
    yield r
it = outer()
print(next(it), it.send(5))
