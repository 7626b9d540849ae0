import numpy as np
from sklearn.datasets import load_iris
from sklearn.linear_model import Perceptron

X, y = load_iris(return_X_y=True)
model = Perceptron(random_state=42).fit(X, y)
print(model.coef_.round(6), model.intercept_, model.n_iter_, model.score(X, y))
gate = Perceptron(eta0=0.1, max_iter=40, tol=None).fit([[0, 0], [0, 1], [1, 0], [1, 1]], [0, 0, 0, 1])
print(gate.predict([[0, 0], [0, 1], [1, 0], [1, 1]]), gate.coef_, gate.intercept_)
