def outer(values):
    return [inner(v) for v in values]
def inner(v):
    result = (v +
              divide(v,
                     0))
    return result
def divide(a, b):
    return a / b
outer([1, 2])
