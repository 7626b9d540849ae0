d = {"a": [1], "b": 2}
print(d.items() & [("b", 2), ("c", 3)], d.keys() & ["a", "z"])
try: d.items() | {1}
except TypeError as e: print(e)
