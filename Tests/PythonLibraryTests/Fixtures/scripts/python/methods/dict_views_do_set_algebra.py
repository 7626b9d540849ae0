a, b = {"x": 1, "y": 2}, {"y": 2, "z": 3}
print(sorted(a.keys() & b.keys()), sorted(a.keys() | b), sorted(a.keys() - b.keys()), sorted(a.keys() ^ b.keys()), a.items() & b.items(), a.keys() <= {"x", "y", "q"}, a.keys() == {"x", "y"}, a.keys().isdisjoint("q"), ("x", 1) in a.items(), 1 in a.values(), len(a.items()), list(reversed(a)), list(reversed(a.items())), repr(a.values()), a.keys().mapping["x"])
try: a.values() & b.values()
except TypeError as e: print(e)
try: a.keys() + b.keys()
except TypeError as e: print(e)
