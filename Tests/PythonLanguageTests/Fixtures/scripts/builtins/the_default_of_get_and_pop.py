d = {"a": None, "b": 0}
print(d.get("a"), d.get("a", 1), d.get("c"), d.get("c", 1), d.get("b", 5), d.pop("a", 9), d.pop("a", 9), d.setdefault("b", 7), d.setdefault("e", []), d)
d.setdefault("e", []).append(1); d.setdefault("e", []).append(2)
print(d, next(iter(d.values()), None), min(d, default=0), max([], default="none"), getattr(d, "nope", None))
