x = "global"
def outer():
    x = "outer"
    def inner():
        nonlocal x
        x = "changed"
        def deepest(): return x
        return deepest()
    before = x
    return before, inner(), x
print(outer(), x)
def reader():
    try: print(x)
    except UnboundLocalError as e: print(e)
    x = 1
reader()
def free():
    def f(): return late
    try: f()
    except NameError as e: print(e)
    late = 5
    return f()
print(free())
class K:
    x = "class"
    def m(self): return x
    y = [x for _ in range(1)]
    z = (lambda: x)()
print(K().m(), K.y, K.z, [(lambda: i)() for i in range(2)], [f() for f in [lambda: i for i in range(3)]])
def g():
    global made
    made = 1
g(); print(made)
for s in ("def f():\n x = 1\n global x", "def f(x):\n global x", "def f():\n nonlocal y", "def f(x):\n nonlocal x", "x = 1\nnonlocal x", "def f():\n print(q)\n global q", "class A:\n nonlocal z", "def f():\n def g():\n  nonlocal v\n  v = 1"):
    try: compile(s, "s", "exec")
    except SyntaxError as e: print(e.msg)
del x
try: x
except NameError as e: print(e)
