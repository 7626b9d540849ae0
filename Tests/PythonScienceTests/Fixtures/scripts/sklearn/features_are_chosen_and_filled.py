# Features chosen by scores, gaps filled from neighbours, columns cut into bins or given another distribution.
import numpy as np
from sklearn.datasets import load_diabetes, load_iris
from sklearn.feature_selection import (RFE, SelectFromModel, SelectKBest, SelectPercentile, VarianceThreshold, chi2, f_classif,
                                       f_regression)
from sklearn.impute import KNNImputer
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.preprocessing import KBinsDiscretizer, PowerTransformer, QuantileTransformer

X, y = load_iris(return_X_y=True)
print(f_classif(X, y)[0].round(4), chi2(X, y)[0].round(4), chi2(X, y)[1].round(8))
model = SelectKBest(chi2, k=2).fit(X, y)
print(model.get_support(), model.transform(X)[:2], model.get_feature_names_out(), SelectPercentile(percentile=50).fit(X, y).get_support())
print(VarianceThreshold(0.5).fit_transform(X)[:2], VarianceThreshold().fit(X).variances_.round(4))
D, t = load_diabetes(return_X_y=True)
f, p = f_regression(D, t)
print(f.round(3), p[:3].round(6), SelectKBest(f_regression, k=3).fit(D, t).get_support(indices=True))
model = RFE(LinearRegression(), n_features_to_select=4).fit(D, t)
print(model.support_, model.ranking_, SelectFromModel(LinearRegression()).fit(D, t).get_support())
gaps = np.array([[1, 2, np.nan], [3, 4, 3], [np.nan, 6, 5], [8, 8, 7.0]])
print(KNNImputer(n_neighbors=2).fit_transform(gaps), KNNImputer(n_neighbors=2, weights="distance").fit_transform(gaps).round(6))
for strategy in ("uniform", "kmeans"):
    model = KBinsDiscretizer(n_bins=3, encode="ordinal", strategy=strategy).fit(X)
    print(strategy, [e.round(4).tolist() for e in model.bin_edges_], model.transform(X)[::30].tolist())
print(KBinsDiscretizer(n_bins=3, encode="onehot-dense", strategy="uniform").fit_transform(X)[:2])
for method in ("yeo-johnson", "box-cox"):
    model = PowerTransformer(method=method).fit(X)
    print(method, model.lambdas_.round(3), model.transform(X)[:2].round(3), model.inverse_transform(model.transform(X))[:2].round(6))
model = QuantileTransformer(n_quantiles=20).fit(X)
print(model.transform(X)[:2].round(6), QuantileTransformer(n_quantiles=20, output_distribution="normal").fit_transform(X)[50:52].round(5))
