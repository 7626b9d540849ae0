class A:
    def __add__(self, o): return NotImplemented
    def __eq__(self, o): return NotImplemented
    def __lt__(self, o): return NotImplemented
class B:
    def __radd__(self, o): return "B radd"
    def __gt__(self, o): return "B gt"
print(A() + B(), A() < B(), A() == A(), A() != 5)
for op in ["A() + 1", "A() < 1", "A() >= A()", "-A()", "A()()", "A()[0]", "len(A())", "5 in A()", "int(A())", "abs(A())", "A() @ 1", "[] < A()"]:
    try: print(eval(op))
    except TypeError as e: print(e)
