import weakref
class A: pass
b = A()
g = weakref.finalize(b, lambda x, y=0: x + y, 3, y=4)
print(g(), g(), g.alive)
c = A()
h = weakref.finalize(c, print, 'never')
print(h.detach() is not None, h.alive, h.peek())
