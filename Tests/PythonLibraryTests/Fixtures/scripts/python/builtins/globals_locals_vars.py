print("print" in dir(__builtins__) or True)
def f(a): b = 2; return sorted(locals())
print(f(1))
print("f" in globals())
class A: pass
a = A(); a.q = 1
print(vars(a))
try:
    print(vars(5))
except Exception as e:
    print(type(e).__name__, e)
print(__name__)
