import numpy as np
from sklearn.linear_model import Ridge
from sklearn.model_selection import learning_curve, validation_curve

rng = np.random.RandomState(0)
X = rng.rand(40, 2)
y = X @ [1.0, 2.0] + 0.1 * rng.randn(40)
train, test = validation_curve(Ridge(), X, y, param_name='alpha', param_range=[0.1, 1.0, 10.0], cv=4)
print(train.shape, np.round(train.mean(1), 6), np.round(np.median(test, 1), 6))
sizes, train, test = learning_curve(Ridge(), X, y, cv=4, train_sizes=np.linspace(0.3, 1, 4))
print(sizes, np.round(train.mean(1), 6), np.round(test.mean(1), 6))
