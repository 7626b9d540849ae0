def a(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(u):
    return [sum(a(i, j) * u[j] for j in range(len(u))) for i in range(len(u))]


def transposed_times(u):
    return [sum(a(j, i) * u[j] for j in range(len(u))) for i in range(len(u))]


u = [1.0] * 180
for _ in range(6):
    v = transposed_times(times(u))
    u = transposed_times(times(v))
uv = sum(x * y for x, y in zip(u, v))
vv = sum(x * x for x in v)
print(f"{(uv / vv) ** 0.5:.9f}")
