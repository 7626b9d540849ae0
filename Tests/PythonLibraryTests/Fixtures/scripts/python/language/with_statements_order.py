class C:
    def __init__(self, n, suppress=False): self.n, self.s = n, suppress
    def __enter__(self): print("enter", self.n); return self.n
    def __exit__(self, t, v, tb): print("exit", self.n, t and t.__name__, v); return self.s
with C(1) as a, C(2) as b: print(a, b)
with (C(3) as a, C(4, True) as b,): raise ValueError("x")
with C(5, True), C(6): [][1]
print("after")
class E:
    def __enter__(self): raise KeyError("enter")
    def __exit__(self, *a): print("never")
try:
    with C(7), E(): pass
except KeyError as e: print(repr(e))
class X:
    def __enter__(self): return self
    def __exit__(self, *a): raise RuntimeError("exit failed")
try:
    with X(): raise ValueError("body")
except RuntimeError as e: print(e, repr(e.__context__))
def f():
    with C(8):
        for i in range(3):
            with C(9 + i):
                if i == 0: continue
                return i
print(f())
for s in ("with 5: pass", "with object() as x: pass"):
    try: exec(s)
    except Exception as e: print(type(e).__name__, e)
