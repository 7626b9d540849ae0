import numpy as np

n = 30
grid = np.zeros((n, n))
grid[0, :] = 1.0
for _ in range(20):
    for i in range(1, n - 1):
        for j in range(1, n - 1):
            grid[i, j] = (grid[i - 1, j] + grid[i + 1, j] + grid[i, j - 1] + grid[i, j + 1]) / 4
rng = np.random.default_rng(1)
weights = np.zeros(3)
x = rng.normal(size=(500, 3))
y = x @ np.array([1.0, -2.0, 0.5])
for epoch in range(12):
    for row, target in zip(x, y):
        error = np.dot(row, weights) - target
        weights -= 0.01 * error * row
total = 0.0
v = np.arange(5)
for i in range(6000):
    total += v.sum() + np.sqrt(v[i % 5]) + max(0.0, float(v[2]))
print(round(grid[5, 5], 9), np.round(weights, 6), round(total, 4))
