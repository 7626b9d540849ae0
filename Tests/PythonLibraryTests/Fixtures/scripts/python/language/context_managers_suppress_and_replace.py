class Replace:
    def __enter__(self): return self
    def __exit__(self, t, v, tb): raise RuntimeError("replaced") from v
try:
    with Replace(): raise KeyError("orig")
except RuntimeError as e: print(e, repr(e.__cause__), repr(e.__context__))
def f():
    with open("x.txt", "w") as fh:
        fh.write("hi")
        return fh
print(f().closed)
