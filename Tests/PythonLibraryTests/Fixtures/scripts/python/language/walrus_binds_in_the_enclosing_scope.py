def f():
    total = 0
    values = [total := total + v for v in range(5)]
    return values, total
print(f())
print((a := 1, b := a + 1), a, b)
data = [1, 5, 3]
print(any((big := x) > 3 for x in data), big)
x = (y := 3) + 1
print(x, y)
