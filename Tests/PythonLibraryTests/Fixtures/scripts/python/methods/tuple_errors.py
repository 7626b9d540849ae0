t = (1, 2)
for f in (lambda: t[5], lambda: t["a"], lambda: t + [1], lambda: t.index(9), lambda: t.__setitem__, lambda: t.append(1), lambda: hash(([],)), lambda: tuple(5), lambda: t * 1.5, lambda: t < [1], lambda: t(1), lambda: tuple(1, 2)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
try: t[0] = 1
except TypeError as e: print(e)
try: del t[0]
except TypeError as e: print(e)
t = ([1],)
try: t[0] += [2]
except TypeError as e: print(e, t)
