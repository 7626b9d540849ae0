m = [[i * 3 + j for j in range(3)] for i in range(3)]
print(m, [row[1] for row in m], [[r[i] for r in m] for i in range(3)], sum(m, []), sum(sum(r) for r in m), max(map(max, m)), list(map(list, zip(*m))))
z = [[0] * 2] * 2; z[0][0] = 1; print(z)
w = [[0] * 2 for _ in range(2)]; w[0][0] = 1; print(w)
print([[round(x / 3, 2) for x in row] for row in m], m[1][1:], m[-1][-1], [r[::-1] for r in m[::-1]])
