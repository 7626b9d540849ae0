class A:
    @property
    def p(self): raise AttributeError('inner')
    @property
    def q(self): return self.missing
    @property
    def r(self): raise ValueError('not caught')
    def __getattr__(self, name): return 'fallback ' + name
a = A()
for _ in range(3): print(a.p, a.q)
try: a.r
except ValueError as e: print(e)
