d = {"a": 1, "b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i)
d["d"] = 4
print(len(k), list(v), ("d", 4) in i, ("d", 5) in i, "a" in k, 3 in v)
print(sorted(k & {"a", "z"}), sorted(k | ["q"]), sorted(k - {"a"}), sorted(k ^ {"a", "z"}))
print(k == {"a", "b", "c", "d"}, k <= {"a", "b", "c", "d", "e"}, k.isdisjoint(["x"]), i == d.items())
print(list(reversed(k)), list(reversed(i)))
print(type(k), type(v), type(i))
print(sorted({"a": 1}.items() & {"a": 1, "b": 2}.items()))
