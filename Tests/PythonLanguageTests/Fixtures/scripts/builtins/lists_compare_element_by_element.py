print([1, 2] == [1, 2], [1, 2] == (1, 2), [1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [1], [2] > [1, 9])
print([1, 2] != [1, 2.0], [[1], [2]] == [[1], [2]], [1, "a"] == [1, "b"])
print((1, 2) < (1, "a") if False else (0, "x") < (1, 2))
nan = float("nan")
print([nan] == [nan], nan == nan, nan in [nan])
try:
    [1, "a"] < [1, 2]
except TypeError as e:
    print(e)
a = [1]; a.append(a)
print(a, a == a)
