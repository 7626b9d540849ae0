a, b, c = 1, [1, 2, 3, 4], {"k": 1}
del a, b[0], b[-1:], c["k"]
print(b, c, "a" in globals())
class A: x = 1
o = A()
o.y = 2
del o.y, A.x
print(hasattr(o, "x"), hasattr(o, "y"))
def f():
    v = 1
    del v
    try: v
    except UnboundLocalError as e: print(e)
f()
