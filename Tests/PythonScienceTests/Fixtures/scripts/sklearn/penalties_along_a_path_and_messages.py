# LassoCV, ElasticNetCV, AffinityPropagation, add_dummy_feature.
import numpy as np
from sklearn.cluster import AffinityPropagation
from sklearn.datasets import make_blobs, make_regression
from sklearn.linear_model import ElasticNetCV, LassoCV
from sklearn.preprocessing import add_dummy_feature

X, y = make_regression(60, 5, n_informative=3, noise=5, random_state=0)
model = LassoCV(cv=4, alphas=30).fit(X, y)
print(round(model.alpha_, 4), model.coef_.round(2), round(model.intercept_, 3), model.mse_path_.shape, round(model.score(X, y), 4))
model = LassoCV(alphas=[.1, 1., 10.]).fit(X, y); print(model.alpha_, model.alphas_, model.predict(X[:2]).round(1))
model = ElasticNetCV(l1_ratio=.7, alphas=20, cv=3).fit(X, y); print(round(model.alpha_, 4), model.coef_.round(1))

X, _ = make_blobs(60, centers=[[1, 1], [-1, -1], [1, -1]], cluster_std=.4, random_state=0)
model = AffinityPropagation(preference=-20, random_state=0).fit(X)
print(model.cluster_centers_indices_, model.labels_, model.n_iter_, model.predict([[0, 2], [-3, -3]]))
print(len(AffinityPropagation(random_state=1, damping=.7).fit(X).cluster_centers_))
print(add_dummy_feature([[0, 1], [1, 0]]), add_dummy_feature([[2.]], value=5))

from sklearn.datasets import make_multilabel_classification

X, Y = make_multilabel_classification(5, n_features=4, n_classes=3, n_labels=2, random_state=1); print(X, Y)
print(make_multilabel_classification(4, 3, n_classes=4, allow_unlabeled=False, return_indicator=False, random_state=0)[1])
