class B:
    def __getattr__(self, name): raise AttributeError(name.upper())
b = B()
try: b.abc
except AttributeError as e: print(e, e.name, e.obj is b)
