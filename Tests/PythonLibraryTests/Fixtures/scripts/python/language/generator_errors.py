def g(): yield 1
it = g()
try: it.send(1)
except TypeError as e: print(e)
def s():
    yield 1
    raise StopIteration("x")
try: list(s())
except RuntimeError as e: print(e, repr(e.__cause__))
def r():
    yield next(me)
me = r()
try: next(me)
except ValueError as e: print(e)
try: g().throw(1)
except TypeError as e: print(e)
