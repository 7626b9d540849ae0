def counter():
    n = 0
    def up(by=1):
        nonlocal n
        n += by
        return n
    def get(): return n
    return up, get
up, get = counter()
up(); up(5)
print(get())
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])
print(up.__closure__[0].cell_contents, up.__code__.co_freevars)
def late():
    def inner(): return x
    x = 5
    return inner()
print(late())
def unbound():
    def inner(): return x
    inner()
    x = 1
try: unbound()
except NameError as e: print(e)
