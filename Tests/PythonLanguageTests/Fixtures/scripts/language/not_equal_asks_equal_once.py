class A:
    def __init__(self, n): self.n = n
    def __eq__(self, other):
        print('eq', self.n)
        return NotImplemented
print(A(1) != A(2), A(1) == A(2))
class B:
    def __eq__(self, other): return True
print(B() != 1, B() == 1, B().__ne__(2))
