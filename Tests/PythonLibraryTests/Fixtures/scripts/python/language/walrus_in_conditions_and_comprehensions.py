if (n := len("abc")) > 2: print(n)
print([y := 1, y ** 2], y)
print([last := x for x in range(3)], last)
while (line := "x" if n else "") and n: n -= 1
print(repr(line))
