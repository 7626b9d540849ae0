# Ridges with a chosen penalty, robust lines, naive Bayes of counts, quadratic boundaries, models of models, baselines.
import numpy as np
from sklearn import clone
from sklearn.datasets import load_diabetes, load_iris
from sklearn.discriminant_analysis import QuadraticDiscriminantAnalysis
from sklearn.dummy import DummyClassifier, DummyRegressor
from sklearn.inspection import permutation_importance
from sklearn.isotonic import IsotonicRegression
from sklearn.kernel_ridge import KernelRidge
from sklearn.linear_model import (BayesianRidge, HuberRegressor, LinearRegression, LogisticRegression, RANSACRegressor, RidgeCV,
                                  RidgeClassifier)
from sklearn.multiclass import OneVsOneClassifier, OneVsRestClassifier
from sklearn.multioutput import MultiOutputRegressor
from sklearn.naive_bayes import BernoulliNB, ComplementNB
from sklearn.neighbors import NearestCentroid
from sklearn.svm import SVC
from sklearn.compose import TransformedTargetRegressor
from sklearn.utils.validation import check_is_fitted

X, y = load_iris(return_X_y=True)
D, t = load_diabetes(return_X_y=True)
model = RidgeCV(alphas=[0.01, 0.1, 1, 10]).fit(D, t)
print(model.alpha_, model.coef_.round(3), round(float(model.intercept_), 3), round(float(model.best_score_), 3))
print(RidgeClassifier().fit(X, y).coef_.round(4), RidgeClassifier().fit(X, y).score(X, y))
model = BayesianRidge().fit(D, t)
print(model.coef_.round(2), round(model.alpha_, 6), round(model.lambda_, 6), [v[:2].round(3) for v in model.predict(D, return_std=True)])
print(HuberRegressor().fit(X[:, :1], X[:, 2]).coef_.round(2))
x = np.arange(20.0)[:, None]
line = 2 * x[:, 0] + 1
line[[3, 11]] = 60, -40
model = RANSACRegressor(random_state=0).fit(x, line)
print(model.inlier_mask_.astype(int), model.estimator_.coef_.round(6), model.n_trials_)
model = QuadraticDiscriminantAnalysis().fit(X, y)
print(model.predict_proba(X[::50]).round(6), model.score(X, y), model.means_[0])
print(BernoulliNB(binarize=2).fit(X, y).predict_proba(X[::60]).round(6), ComplementNB().fit(X, y).predict_proba(X[::60]).round(6))
print(NearestCentroid().fit(X, y).score(X, y), KernelRidge(kernel="rbf", gamma=5).fit(D[:50], t[:50]).predict(D[:3]).round(4))
iso = IsotonicRegression(out_of_bounds="clip").fit([1, 2, 3, 4, 5, 6], [1, 3, 2, 5, 4, 6.0])
print(iso.predict([0, 1.5, 2.5, 3.3, 7]), iso.X_thresholds_, iso.y_thresholds_)
print(DummyClassifier(strategy="most_frequent").fit(X, y).score(X, y), DummyClassifier(strategy="stratified", random_state=0).fit(X, y).predict(X[:8]), DummyRegressor().fit(D, t).predict(D[:2]))
print(OneVsRestClassifier(LogisticRegression()).fit(X, y).predict_proba(X[:2]).round(3), OneVsOneClassifier(SVC()).fit(X, y).score(X, y))
print(MultiOutputRegressor(LinearRegression()).fit(X[:, :2], X[:, 2:]).predict(X[:2, :2]).round(6))
print(TransformedTargetRegressor(LinearRegression(), func=np.log, inverse_func=np.exp).fit(D, t).predict(D[:2]).round(4))
found = permutation_importance(LogisticRegression(max_iter=500).fit(X, y), X, y, random_state=0, n_repeats=3)
print(found.importances_mean.round(1))
try:
    check_is_fitted(clone(model))
except Exception as error:
    print(type(error).__name__, error)
