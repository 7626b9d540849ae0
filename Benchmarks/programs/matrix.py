def multiply(a, b):
    n, m, p = len(a), len(b), len(b[0])
    c = [[0.0] * p for _ in range(n)]
    for i in range(n):
        for j in range(p):
            total = 0.0
            for k in range(m):
                total += a[i][k] * b[k][j]
            c[i][j] = total
    return c


def determinant(matrix):
    a, sign = [row[:] for row in matrix], 1.0
    n = len(a)
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(a[r][i]))
        if pivot != i:
            a[i], a[pivot], sign = a[pivot], a[i], -sign
        for r in range(i + 1, n):
            factor = a[r][i] / a[i][i]
            for c in range(i, n):
                a[r][c] -= factor * a[i][c]
    result = sign
    for i in range(n):
        result *= a[i][i]
    return result


n = 90
a = [[((i * i * 31 + j * j * 17 + i * j) % 23 - 11) / 7 + (i == j) * 9 for j in range(n)] for i in range(n)]
b = [[((i * i * 13 + j * 29 * i) % 19 - 9) / 5 + (i == j) * 7 for j in range(n)] for i in range(n)]
c = multiply(a, b)
d = [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]
print(round(sum(map(sum, c)), 6), c == d or round(c[3][5] - d[3][5], 9), f"{determinant([r[:60] for r in c[:60]]):.6e}"[:4])
