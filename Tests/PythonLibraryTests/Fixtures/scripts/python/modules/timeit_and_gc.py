import timeit, gc, platform, sys
n = []
t = timeit.timeit("n.append(1)", globals={"n": n}, number=5)
print(len(n), t >= 0, gc.isenabled(), gc.collect() >= 0, sys.getrefcount([]) > 0, platform.system())
gc.disable(); print(gc.isenabled()); gc.enable()
