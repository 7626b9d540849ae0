def f():
    print("f")
    return [1, 2]
def i():
    print("i")
    return 0
f()[i()] += 5
class A:
    @property
    def x(self): print("get"); return 1
    @x.setter
    def x(self, v): print("set", v)
A().x += 2
t = ([1],)
try: t[0] += [2]
except TypeError as e: print(e, t)
