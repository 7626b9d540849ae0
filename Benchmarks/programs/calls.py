def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def with_defaults(a, b=2, *, c=3):
    return a + b + c


def spread(*values):
    return len(values)


total = 0
for i in range(120000):
    total += with_defaults(i) + with_defaults(i, 1, c=2) + spread(i, i, i)
print(fib(27), total)
