def g():
    try:
        while True:
            try: got = yield "ready"
            except ValueError as e: print("caught", e); yield "recovered"
            else: print("got", got)
    finally: print("cleanup")
i = g(); print(next(i), i.send(1), i.throw(ValueError("v")), next(i)); i.close(); print(list(i))
try: next(i)
except StopIteration as e: print("stop", e.value)
def h():
    yield 1
    return "result"
def d():
    r = yield from h()
    print("r", r)
    yield r
print(list(d()))
def bad():
    try: yield
    except GeneratorExit: yield "ignored"
b = bad(); next(b)
try: b.close()
except RuntimeError as e: print(e)
def st(): raise StopIteration(5); yield
try: next(st())
except RuntimeError as e: print(e, repr(e.__cause__))
n = g()
try: n.send(5)
except TypeError as e: print(e)
try: n.throw(KeyError("k"))
except KeyError as e: print(repr(e))
def rec():
    yield 1
    yield next(me)
me = rec(); next(me)
try: next(me)
except ValueError as e: print(e)
try: n.throw(5)
except TypeError as e: print(e)
print((x for x in []).__name__, g.__name__, type(n).__name__, n.gi_running)
