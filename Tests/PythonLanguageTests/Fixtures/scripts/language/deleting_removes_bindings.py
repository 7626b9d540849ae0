class A: pass
a = A(); a.x = 1; a.y = 2; a.z = 3
del a.y; print(vars(a)); a.y = 9; print(a.y, vars(a))
try: del a.nope
except AttributeError as e: print(e)
l = [1, 2, 3, 4]; del l[0]; del l[1:]; print(l)
d = {"a": 1}; del d["a"]; print(d)
try: del d["q"]
except KeyError as e: print(repr(e))
x, y = 1, 2
del x, y
try: x
except NameError as e: print(e)
try: del (1, 2)[0]
except TypeError as e: print(e)
