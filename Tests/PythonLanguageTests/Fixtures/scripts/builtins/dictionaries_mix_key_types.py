d = {1: "int", "1": "str", (1,): "tuple", None: "none", 1.5: "float", frozenset([1]): "fs", b"1": "bytes", True and 2: "two"}
for k in [1, "1", (1,), None, 1.5, frozenset([1]), b"1", 2, 1.0, True]:
    print(repr(k), d[k])
for i in range(100): d[i] = i; d[str(i)] = -i; d[(i, i)] = 0
print(len(d), d[50], d["50"], d[(50, 50)], d[1.5])
for i in range(0, 100, 3): del d[i], d[str(i)]
print(len(d), 50 in d, 51 in d, "51" in d, (51, 51) in d)
