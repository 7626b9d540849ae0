class A:
    def f(self): return 1
class B(A): pass
for f in (lambda: super(B).f,
          lambda: type(super(B)).__name__,
          lambda: super(B).__self__,
          lambda: super(B).__thisclass__.__name__,):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def outside(a): return super().f
try: outside(1)
except RuntimeError as e: print(e)
