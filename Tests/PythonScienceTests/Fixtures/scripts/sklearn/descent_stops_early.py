# Stochastic descent: samples kept back, penalties, means of the weights, going on.
import numpy as np
from sklearn.linear_model import SGDClassifier, SGDRegressor

rng = np.random.RandomState(0)
X = rng.randn(200, 5)
y = (X[:, 0] + 0.3 * rng.randn(200) > 0).astype(int)
three = np.digitize(X[:, 0] + 0.5 * X[:, 1], [-0.5, 0.5])
target = X @ np.arange(5.0) + 0.1 * rng.randn(200)


def shown(m): print(m.n_iter_, m.t_, np.round(m.coef_, 6).tolist(), np.round(m.intercept_, 6).tolist())


for options in [{"early_stopping": True}, {"early_stopping": True, "validation_fraction": 0.3, "n_iter_no_change": 3}, {"penalty": "l1", "alpha": 0.01},
                {"penalty": "elasticnet", "l1_ratio": 0.5}, {"penalty": None}, {"average": True}, {"average": 500}, {"average": 10**6, "max_iter": 5, "tol": None},
                {"loss": "log_loss", "early_stopping": True, "learning_rate": "adaptive", "eta0": 0.1}, {"n_iter_no_change": 2},
                {"early_stopping": True, "class_weight": "balanced"}, {"early_stopping": True, "tol": None, "max_iter": 7}]:
    shown(SGDClassifier(random_state=0, **options).fit(X, y))
    shown(SGDClassifier(random_state=1, **options).fit(X, three))
for options in [{"early_stopping": True}, {"early_stopping": True, "validation_fraction": 0.3, "n_iter_no_change": 3}, {"penalty": "l1", "alpha": 0.01},
                {"penalty": "elasticnet"}, {"average": True}, {"loss": "huber", "early_stopping": True}, {"loss": "squared_epsilon_insensitive"},
                {"learning_rate": "constant", "early_stopping": True}]:
    shown(SGDRegressor(random_state=0, **options).fit(X, target))
shown(SGDClassifier(random_state=0, early_stopping=True).fit(X, y, sample_weight=np.linspace(0.1, 2, 200)))
m = SGDClassifier(random_state=0)
for _ in range(3):
    m.partial_fit(X, y, classes=[0, 1])
shown(m)
m = SGDRegressor(random_state=0, average=True)
for _ in range(3):
    m.partial_fit(X, target)
shown(m)
shown(SGDClassifier(random_state=0, warm_start=True, max_iter=3, tol=None).fit(X, y).fit(X, y))
shown(SGDRegressor(random_state=0, max_iter=2, tol=None).fit(X, target, coef_init=np.ones(5), intercept_init=[2.0]))
print(SGDClassifier(random_state=0, early_stopping=True).fit(X, y).score(X, y))
wrong = [{"validation_fraction": 1.5}, {"n_iter_no_change": 0}, {"average": -1}, {"alpha": 0}, {"early_stopping": True, "validation_fraction": 0.005},
         {"early_stopping": "yes"}, {"penalty": "elasticnet", "l1_ratio": None}, {"early_stopping": True, "validation_fraction": 0.999}]
for options in wrong:
    try:
        SGDClassifier(**options).fit(X, y)
    except ValueError as e:
        print(type(e).__name__, e)
for bad in (lambda: SGDClassifier(early_stopping=True).partial_fit(X, y, classes=[0, 1]), lambda: SGDClassifier().partial_fit(X, y),
            lambda: SGDClassifier().fit(X, y, sample_weight=[1.0, 2.0]), lambda: SGDRegressor(max_iter=0).fit(X, y)):
    try:
        bad()
    except ValueError as e:
        print(e)
