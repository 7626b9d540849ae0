# Support vector machines: the same vectors, coefficients and steps.
import warnings

warnings.filterwarnings("ignore")
import numpy as np
from sklearn.datasets import load_iris, make_moons
from sklearn.model_selection import GridSearchCV
from sklearn.svm import SVC, SVR, LinearSVC

np.set_printoptions(precision=5, suppress=True)
X, y = make_moons(200, noise=0.3, random_state=0)
for options in [
    {"kernel": "linear"}, {}, {"kernel": "poly", "degree": 3, "coef0": 1, "C": 5}, {"gamma": 5, "C": 1000},
    {"kernel": "sigmoid"}, {"kernel": lambda a, b: a @ b.T},
]:
    model = SVC(**options).fit(X, y)
    print(model.n_support_, model.support_[:6], model.dual_coef_[0, :3], model.intercept_, model.score(X, y))
    print(model.decision_function(X[:3]), model.n_iter_)
X3, y3 = load_iris(return_X_y=True)
model = SVC(kernel="linear").fit(X3, y3)
print(model.coef_, model.intercept_, model.n_support_)
print(model.decision_function(X3[[0, 60, 120]]), model.predict(X3[::15]))
print(SVC(decision_function_shape="ovo", class_weight="balanced").fit(X3, y3).decision_function(X3[[0, 60]]))
x = np.linspace(0, 5, 40)[:, None]
model = SVR(C=100, epsilon=0.1).fit(x, np.sin(x).ravel())
print(model.predict(x[:3]), len(model.support_), model.intercept_)
model = LinearSVC(C=1, loss="hinge", random_state=42).fit(X, y)
print(model.coef_, model.intercept_, model.n_iter_)
model = GridSearchCV(SVC(), {"C": [1, 10], "gamma": [0.1, 1]}, cv=3).fit(X, y)
print(model.best_params_, round(model.best_score_, 6))
try:
    SVC(kernel="cubic").fit(X, y)
except ValueError as error:
    print(isinstance(error, ValueError))
