def deco(*args):
    print("make", args)
    def wrap(f):
        print("wrap", f.__name__)
        def inner(*a, **k): return ("wrapped", args, f(*a, **k))
        return inner
    return wrap
@deco(1)
@deco(2)
def f(x): return x
print(f(5))
@(lambda c: c.__name__)
class K: pass
print(K)
def counter():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
c, d = counter(), counter(); print(c(), c(), d(), c.__closure__[0].cell_contents, c.__code__.co_freevars, inc_free := counter.__code__.co_cellvars)
fs = [lambda i=i: i for i in range(3)]; print([g() for g in fs])
def default(l=[]): l.append(1); return l
default(); print(default(), default.__defaults__, (lambda *, a=1: a).__kwdefaults__)
@staticmethod
def s(): return "static"
print(s())
for t in ("@5\ndef f(): pass", "@undefined\ndef f(): pass", "@f\nx = 1", "@\ndef f(): pass"):
    try: exec(t)
    except Exception as e: print(type(e).__name__, e)
