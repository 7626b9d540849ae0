for x in range(-1, 2):
    print("neg" if x < 0 else "zero" if x == 0 else "pos")
f = lambda n: 1 if n < 2 else n * f(n - 1)
print(f(5))
