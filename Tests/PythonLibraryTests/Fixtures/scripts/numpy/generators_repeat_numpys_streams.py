import numpy as np
rng = np.random.default_rng(42)
print(rng.random(3), rng.integers(0, 10, 5), rng.normal(size=2), rng.standard_normal(2), rng.uniform(0, 1, 2), rng.choice([1, 2, 3], 2), rng.choice(5, 3, replace=False), rng.permutation(5))
x = np.arange(4)
rng.shuffle(x)
print(x, rng.integers(5), repr(rng.integers(5)), rng.random(), rng, rng.exponential(size=2), rng.poisson(3, 2), rng.integers(1, 6, endpoint=True), rng.binomial(10, 0.5))
a, b = rng.spawn(2)
print(a.random(), b.random(), np.random.default_rng([1, 2]).random(), rng.random((2, 2), dtype=np.float32), np.random.Generator)
print(rng.multivariate_normal([0, 1], [[1, 0.5], [0.5, 1]], size=2))
