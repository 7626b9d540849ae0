x = 5
print(1 < x < 10, 1 < x > 10, 0 == 0.0 == False, "a" in "abc" in ["abc"], x in (1, 5), x not in [5], 3 in {3: 1}, "k" in {"k"}, 2 in range(1, 4, 2), None in [None], [] in [[]], float("nan") in [1.0])
