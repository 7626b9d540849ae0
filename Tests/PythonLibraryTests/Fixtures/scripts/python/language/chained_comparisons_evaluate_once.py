def f(x):
    print("f", x, end="; ")
    return x
print(f(1) < f(2) < f(3))
print(f(1) < f(0) < f(3))
print(1 < 2 > 1 == 1 != 0, 1 < 2 in [2], 5 in [5] == True, not 1 == 2)
