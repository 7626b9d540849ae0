def f(a, b: int = 2, *c, d=4, **e) -> str:
    "doc"
    x = 1
print(f.__name__, f.__qualname__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__module__)
f.note = "n"
print(f.__dict__, f.note, callable(f))
print(f.__code__.co_name, f.__code__.co_argcount, f.__code__.co_varnames)
f.__defaults__ = (5,)
f.__name__ = "g"
print(f.__name__, f.__defaults__)
