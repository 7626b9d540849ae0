d = {"b": 1, "a": 2}; d["b"] = 3; print(d); del d["b"]; d["b"] = 4; print(d, list(d), d == {"b": 4, "a": 2}, {1: "a"} == {True: "a"}, {1: 1, 1.0: 2, True: 3}, d != {}, {"k": float("nan")} == {"k": float("nan")})
print({**d, "c": 5}, dict(d, z=1), dict([("p", 1)], q=2), dict(zip("ab", [1, 2])), {k: v for v, k in d.items()})
