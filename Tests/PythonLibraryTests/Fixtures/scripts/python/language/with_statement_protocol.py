class M:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self): print("enter", self.name); return self.name.upper()
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is not None)
        return self.swallow
with M("a") as a, M("b") as b: print(a, b)
with (M("c", True) as c, M("d") as d,):
    raise ValueError("inside")
print("after")
with M("e") as (x, *y): print(x, y)
try:
    with M("f"): 1 / 0
except ZeroDivisionError: print("passed on")
