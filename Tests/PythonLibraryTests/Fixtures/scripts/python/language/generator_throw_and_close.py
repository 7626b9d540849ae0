def g():
    while True:
        try: x = yield
        except KeyError as e: print("caught", e.args)
        except GeneratorExit:
            print("closing"); raise
it = g()
next(it)
it.throw(KeyError("k"))
it.throw(KeyError, "two")
it.close()
it.close()
def bad():
    try: yield
    except GeneratorExit: yield 2
b = bad(); next(b)
try: b.close()
except RuntimeError as e: print(e)
