def inner():
    try:
        yield 1
        yield 2
    except ValueError as e:
        print("inner caught", e)
        yield "recovered"
    finally:
        print("inner finally")
def outer():
    try: yield from inner()
    finally: print("outer finally")
g = outer()
next(g)
print(g.throw(ValueError("v")))
g.close()
g = outer()
next(g)
g.close()
print(list(g))
