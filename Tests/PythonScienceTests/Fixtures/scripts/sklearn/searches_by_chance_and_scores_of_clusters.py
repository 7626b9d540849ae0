# Searches by chance, folds of groups and repeated ones, scores of clusterings and rankings, curves drawn.
import matplotlib

matplotlib.use("Agg")
import numpy as np
from sklearn import metrics
from sklearn.datasets import load_iris, make_friedman2, make_hastie_10_2, make_sparse_uncorrelated
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import (GroupKFold, GroupShuffleSplit, LeaveOneGroupOut, LeavePOut, ParameterSampler, PredefinedSplit,
                                     RandomizedSearchCV, RepeatedKFold, RepeatedStratifiedKFold)
from sklearn.neighbors import KNeighborsClassifier

X, y = load_iris(return_X_y=True)
print(list(ParameterSampler({"a": [1, 2, 3], "b": list("xyz")}, 4, random_state=0)))
search = RandomizedSearchCV(KNeighborsClassifier(), {"n_neighbors": list(range(1, 20)), "p": [1, 2]}, n_iter=5, random_state=1, cv=3).fit(X, y)
print(search.best_params_, round(search.best_score_, 6), search.cv_results_["mean_test_score"].round(4))
small = np.arange(8)
print([test.tolist() for _, test in RepeatedKFold(n_splits=2, n_repeats=2, random_state=3).split(small)])
print([test.tolist() for _, test in RepeatedStratifiedKFold(n_splits=2, n_repeats=2, random_state=3).split(small, small % 2)])
groups = [1, 1, 2, 2, 2, 3, 4, 4]
print([test.tolist() for _, test in GroupKFold(3).split(small, groups=groups)], [test.tolist() for _, test in LeaveOneGroupOut().split(small, groups=groups)])
print([test.tolist() for _, test in GroupShuffleSplit(2, test_size=0.5, random_state=0).split(small, groups=groups)])
print(LeavePOut(2).get_n_splits(small), [test.tolist() for _, test in PredefinedSplit([0, 1, -1, 1]).split()])
a, b = [0, 0, 1, 1, 2, 2, 2, 0], [0, 0, 1, 2, 2, 2, 1, 1]
for name in ("homogeneity_score", "completeness_score", "v_measure_score", "rand_score", "adjusted_rand_score", "mutual_info_score",
             "normalized_mutual_info_score", "adjusted_mutual_info_score", "fowlkes_mallows_score"):
    print(name, round(float(getattr(metrics, name)(a, b)), 8))
print(metrics.pair_confusion_matrix(a, b).tolist(), metrics.cluster.contingency_matrix(a, b).tolist(), metrics.homogeneity_completeness_v_measure(a, b)[2])
print(round(metrics.calinski_harabasz_score(X, y), 6), round(metrics.davies_bouldin_score(X, y), 6))
print(round(metrics.dcg_score([[3, 2, 0, 1]], [[0.1, 0.5, 0.3, 0.3]]), 6), round(metrics.ndcg_score([[3, 2, 0, 1]], [[0.1, 0.5, 0.3, 0.3]], k=3), 6))
print(round(metrics.hinge_loss([0, 1, 1], [-1.2, 0.3, 2]), 6), round(metrics.mean_pinball_loss([1, 2, 3], [1.5, 2, 2], alpha=0.3), 6))
model = LogisticRegression().fit(X[:100], y[:100])
keep = slice(50, 150)
model = LogisticRegression().fit(X[keep, :2], y[keep])
roc = metrics.RocCurveDisplay.from_estimator(model, X[keep, :2], y[keep])
print(round(roc.roc_auc, 6), roc.ax_.get_xlabel(), roc.ax_.get_legend().get_texts()[0].get_text(), len(roc.fpr))
pr = metrics.PrecisionRecallDisplay.from_estimator(model, X[keep, :2], y[keep], name="M")
print(round(pr.average_precision, 6), pr.ax_.get_ylabel(), pr.ax_.get_legend().get_texts()[0].get_text())
print(make_hastie_10_2(3, random_state=1)[1], make_friedman2(2, random_state=1)[1].round(6), make_sparse_uncorrelated(3, 4, random_state=1)[1].round(6))
