a, b = [1, 2], {"x": 1}
print([*a, 3, *a], (*a,), {*a, 5}, {**b, "y": 2, **{"x": 9}})
print(*a, *"cd", sep="-")
def f(*args, **kw): return args, kw
print(f(*a, 3, *range(2), **b, z=1))
x = *a, *"hi"
print(x)
