a = [2, 3, 1]
print(list(reversed(a)), sorted(a), a, a[::-1], sorted(a, reverse=True), a)
print(list(reversed("abc")), list(reversed((1, 2))), list(reversed({"x": 1, "y": 2})), list(reversed({"x": 1}.values())), list(reversed(range(0, 10, 3))), "".join(reversed("é☃")))
