import inspect
class A:
    def m(self): 'method doc'
    @property
    def p(self): return 1
class B(A):
    def m(self): pass
print(inspect.getdoc(B.m), inspect.isdatadescriptor(A.p), inspect.isdatadescriptor(A.m), inspect.getmodulename('/a/b.py'), inspect.getmodulename('b.txt'))
