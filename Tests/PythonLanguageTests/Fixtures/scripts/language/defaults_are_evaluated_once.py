def f(x, seen=[]):
    seen.append(x)
    return seen
print(f(1), f(2))
print(f.__defaults__, f.__name__, f.__kwdefaults__)
