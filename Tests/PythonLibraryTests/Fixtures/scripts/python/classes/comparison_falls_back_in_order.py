class A:
    def __init__(self, n): self.n = n
    def __eq__(self, o): print("eq", self.n); return NotImplemented
    def __lt__(self, o): print("lt", self.n); return NotImplemented
    def __gt__(self, o): print("gt", self.n); return "greater"
class B(A):
    def __gt__(self, o): print("B gt", self.n); return "sub"
print(A(1) == A(2), A(1) != A(2), A(1) < A(2), A(1) < B(2), A(1) == 5)
try: A(1) <= A(2)
except TypeError as e: print(e)
class C:
    __hash__ = None
    def __eq__(self, o): return True
try: hash(C())
except TypeError as e: print(e)
class D:
    def __eq__(self, o): return True
print(D.__hash__, D() in [1], [D()] == [5], D() != 3)
try: {D(): 1}
except TypeError as e: print(e)
class E:
    def __bool__(self): return 5
class F:
    def __len__(self): return -1
class G:
    def __len__(self): return "x"
for k in (E, F, G):
    try: bool(k())
    except Exception as e: print(type(e).__name__, e)
