def gen():
    print("start")
    for i in range(3):
        print("before", i)
        yield i
    print("end")
    return "result"
g = gen()
print(next(g), next(g))
print(list(g))
print(next(g, "default"))
try: next(gen.__call__()) and next(g)
except StopIteration as e: print("stop", e.value)
