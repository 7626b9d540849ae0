"""Writes random.json with NumPy 2.4: python generate_random.py (in this folder). Numbers are text."""
import json
import numpy as np

out = {}
def put(name, values): out[name] = [repr(float(v)) for v in np.asarray(values).ravel()]
def legacy(name, f): r = np.random.RandomState(42); put("legacy " + name, f(r))
def modern(name, f): r = np.random.default_rng(42); put("modern " + name, f(r))
P = [.1, .2, .3, .3, .1]
def rows(r): a = np.arange(20).reshape(10, 2); r.shuffle(a); return a
def seeded(r): r.seed([1, 2, 3]); return r.random(5)
legacy("random", lambda r: r.random(50)); legacy("randn", lambda r: r.randn(51))
for n in (2, 10, 100, 1000000, 1 << 40): legacy(f"randint {n}", lambda r: r.randint(0, n, 40)); modern(f"integers {n}", lambda r: r.integers(0, n, 40))
for t in ("int8", "uint8", "int16", "uint16", "int32", "uint32", "bool"):
    n = 2 if t == "bool" else 100
    legacy(f"randint {t}", lambda r: r.randint(0, n, 40, dtype=t)); modern(f"integers {t}", lambda r: r.integers(0, n, 40, dtype=t))
legacy("permutation", lambda r: r.permutation(30)); modern("permutation", lambda r: r.permutation(30))
legacy("shuffle rows", rows); legacy("array seed", seeded)
for put_, f in (("legacy", legacy), ("modern", modern)):
    f("choice", lambda r: r.choice(50, 20)); f("choice without replacement", lambda r: r.choice(50, 20, replace=False))
    f("choice p", lambda r: r.choice(5, 20, p=P)); f("choice p without replacement", lambda r: r.choice(5, 4, replace=False, p=P))
    f("multinomial", lambda r: r.multinomial(20, [.2, .3, .5], 6))
legacy("dirichlet", lambda r: r.dirichlet([1, 2, .5], 4))
legacy("normal broadcast", lambda r: r.normal([0, 10, 100], 1, (4, 3)))
modern("random", lambda r: r.random(50)); modern("random float32", lambda r: r.random(51, dtype=np.float32))
modern("standard_normal", lambda r: r.standard_normal(3000)); modern("standard_normal float32", lambda r: r.standard_normal(3000, dtype=np.float32))
modern("standard_exponential", lambda r: r.standard_exponential(2000))
modern("choice large", lambda r: r.choice(20000, 1000, replace=False))
modern("spawn", lambda r: r.spawn(2)[1].random(3))
put("modern large seed", np.random.default_rng(1 << 57).random(3))
parameters = {
    "uniform": [[-1, 1]], "normal": [[5, 2]], "lognormal": [[0, 0.5]], "exponential": [[2]],
    "laplace": [[1, 2]], "gumbel": [[1, 2]], "logistic": [[1, 2]], "rayleigh": [[2]],
    "standard_gamma": [[0.5], [1], [3.5]], "gamma": [[2, 3]], "beta": [[0.5, 0.5], [2, 3]],
    "chisquare": [[4]], "standard_t": [[5]], "f": [[3, 7]], "standard_cauchy": [[]], "pareto": [[3]],
    "weibull": [[2]], "power": [[2.5]], "triangular": [[0, 1, 4]], "poisson": [[0], [3], [40]],
    "binomial": [[10, 0.5], [100, 0.4], [1000, 0.9], [20, 0.95]], "negative_binomial": [[3, 0.4]],
    "geometric": [[0.1], [0.5]],
}
for name, sets in parameters.items():
    for p in sets:
        label = f"{name} " + " ".join(str(float(v)) for v in p)
        q = [int(p[0]), p[1]] if name == "binomial" else p
        legacy(label, lambda r: getattr(r, name)(*q, size=30)); modern(label, lambda r: getattr(r, name)(*q, size=30))
with open("random.json", "w") as f: json.dump(out, f, separators=(",", ":"), indent=0)
