class A: __slots__ = ('x',)
class C: __slots__ = 'one'
class Plain: pass
for f in (lambda: type('D', (), {'__slots__': ('1a',)}),
          lambda: type('D', (A, C), {}),
          lambda: type('D', (int,), {'__slots__': ('x',)}),
          lambda: type('D', (A, Plain), {}).__name__,
          lambda: type('D', (tuple,), {'__slots__': ('x',)}),
          lambda: type('D', (list,), {'__slots__': ('x',)}).__name__,):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
