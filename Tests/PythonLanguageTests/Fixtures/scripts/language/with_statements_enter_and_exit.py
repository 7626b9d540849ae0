class C:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self): print("enter", self.name); return self.name
    def __exit__(self, t, v, tb): print("exit", self.name, t and t.__name__, v); return self.swallow
with C("a") as a, C("b") as b: print(a, b)
with C("s", True): raise ValueError("hidden")
def f():
    with C("r"): return 5
print(f())
for i in range(2):
    with C(i):
        if i == 0: continue
        break
try:
    with C("x"): raise KeyError("out")
except KeyError as e: print("caught", e)
try:
    with 5: pass
except TypeError as e: print(e)
