import collections
d = collections.defaultdict(list)
d["a"].append(1)
print(d)
print(d["z"])
print(dict(d))
n = collections.defaultdict(lambda: collections.defaultdict(int))
n["x"]["y"] += 1
print(n["x"]["y"])
try:
    print(collections.defaultdict()["k"])
except Exception as e:
    print(type(e).__name__, e)
try:
    print(collections.defaultdict(5))
except Exception as e:
    print(type(e).__name__, e)
print(d.get("q"))
