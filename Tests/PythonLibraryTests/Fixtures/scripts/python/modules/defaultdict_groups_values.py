from collections import defaultdict
g = defaultdict(list)
for k, v in [("a", 1), ("b", 2), ("a", 3)]: g[k].append(v)
n = defaultdict(int)
for ch in "mississippi": n[ch] += 1
t = defaultdict(lambda: defaultdict(int)); t["x"]["y"] += 1
print(dict(g), sorted(n.items()), g, t["x"]["y"], "q" in g, g.get("q"), g["q"], "q" in g, list(g))
