def queens(n, row=0, columns=(), up=frozenset(), down=frozenset()):
    if row == n:
        return 1
    found = 0
    for column in range(n):
        if column not in columns and row + column not in up and row - column not in down:
            found += queens(n, row + 1, columns + (column,), up | {row + column}, down | {row - column})
    return found


def solve(n):
    def place(row, columns, up, down):
        nonlocal solutions
        if row == n:
            solutions += 1
            return
        for column in range(n):
            if not (columns[column] or up[row + column] or down[row - column + n]):
                columns[column] = up[row + column] = down[row - column + n] = True
                place(row + 1, columns, up, down)
                columns[column] = up[row + column] = down[row - column + n] = False

    solutions = 0
    place(0, [False] * n, [False] * 2 * n, [False] * 2 * n)
    return solutions


print(queens(9), solve(10))
