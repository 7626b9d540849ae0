d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 10
print(d, list(d), len(d))
del d["a"]
d["a"] = 5
print(d, list(d.items()))
print(d.pop("b"), d.pop("zz", None), d.popitem(), d)
d.update(x=1, c=9)
d.update([("y", 2), ["z", 3]])
d.update({"x": 7})
print(d)
print(d.setdefault("x", 0), d.setdefault("new"), d)
print(dict(a=1), dict([(1, 2)]), dict({"q": 1}, r=2), dict(zip("ab", (1, 2))), dict.fromkeys("xyz", 0))
print({"a": 1} | {"b": 2, "a": 3})
e = {"a": 1}
e |= {"c": 3}
e |= [("d", 4)]
print(e, list(reversed(e)), e == {"d": 4, "c": 3, "a": 1})
print({1: "int", 1.0: "float", True: "bool"})
print({}.get("x"), {}.get("x", 5), "a" in e, "q" in e)
e.clear()
print(e, bool(e))
big = {i: i * i for i in range(1000)}
for i in range(0, 1000, 2):
    del big[i]
print(len(big), sum(big.values()), list(big)[:5], 501 in big, 500 in big)
