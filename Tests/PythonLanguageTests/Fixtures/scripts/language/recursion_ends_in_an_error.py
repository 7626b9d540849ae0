def f(n): return f(n + 1)
try: f(0)
except RecursionError as e: print(e)
class A:
    def __getattr__(self, n): return getattr(self, n + "x")
try: A().q
except RecursionError as e: print("attr", str(e)[:32])
l = []
l.append(l); print(l)
deep = []
for _ in range(100000): deep = [deep]
try: repr(deep)
except RecursionError as e: print("repr", str(e)[:32])
class R:
    def __repr__(self): return repr(self)
try: repr(R())
except RecursionError as e: print("own", str(e)[:32])
try: deep == [deep]
except RecursionError as e: print("eq", str(e)[:32])
def g(n): return 0 if n == 0 else 1 + g(n - 1)
print(g(900))
class Eq:
    def __eq__(self, o): return self == o
try: Eq() == 1
except RecursionError as e: print("own eq", str(e)[:32])
class It:
    def __iter__(self): return iter(self)
try: list(It())
except RecursionError as e: print("iter", str(e)[:32])
