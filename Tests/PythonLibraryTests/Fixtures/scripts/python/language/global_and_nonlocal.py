x = 1
def f():
    global x, new
    x = 2
    new = 3
def outer():
    x = 10
    def inner():
        nonlocal x
        x += 1
        def deep():
            nonlocal x
            x += 5
            return x
        return deep()
    return inner(), x
f()
print(x, new, outer(), x)
