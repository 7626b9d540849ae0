import numpy as np
np.random.seed(42)
print(np.random.rand(3), np.random.randn(2), np.random.randint(0, 10, 5), np.random.random(), np.random.randint(5), np.random.uniform(1, 2, 2))
print(np.random.normal(0, 1, (2, 2)), np.random.choice([1, 2, 3], 4), np.random.choice(5, 3, replace=False), np.random.choice(['a', 'b'], p=[0.1, 0.9]), np.random.permutation(5))
x = np.arange(5)
np.random.shuffle(x)
y = [1, 2, 3, 4]
np.random.shuffle(y)
print(x, y, np.random.exponential(2, 2), np.random.poisson(3, 4), np.random.binomial(10, 0.5, 3), np.random.standard_normal(2), np.random.beta(1, 2), np.random.gamma(2, 1))
r = np.random.RandomState(0)
print(r.rand(2), r.randn(2), r.choice(10), r.randint(3, size=(2, 2)), r, r.random_sample(2), r.multivariate_normal([0, 0], [[1, 0], [0, 1]]))
np.random.seed(1); a = np.random.rand(); np.random.seed(1); print(a == np.random.rand(), type(a), type(np.random.randint(3)))
s = np.random.get_state(); a = np.random.rand(2); np.random.set_state(s); print((a == np.random.rand(2)).all())
for f in [lambda: np.random.choice([1, 2], 3, replace=False), lambda: np.random.choice([1, 2], p=[0.5, 0.6]), lambda: np.random.normal(0, -1), lambda: np.random.randint(5, 5), lambda: np.random.seed(-1), lambda: np.random.choice([])]:
    try:
        f()
    except ValueError as e:
        print(e)
