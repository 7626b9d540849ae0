def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get(): return n
    return inc, get
inc, get = counter()
inc(); inc(5)
print(get(), inc.__closure__[0].cell_contents, inc.__code__.co_freevars)
def f():
    def g(): return late
    late = "bound"
    return g()
print(f())
def h():
    def g(): return never
    if 0: never = 1
    return g()
try: h()
except NameError as e: print(e)
