import numpy as np
from sklearn.datasets import make_blobs, make_circles, make_classification, make_moons, make_regression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import LabelEncoder, MinMaxScaler, StandardScaler

np.set_printoptions(precision=6, suppress=True)
for X, y in [
    make_moons(6, noise=0.1, random_state=1), make_circles(5, noise=0.05, random_state=2, factor=0.5),
    make_blobs(6, centers=2, n_features=3, random_state=3), make_regression(4, 3, noise=1.0, random_state=4),
    make_classification(8, 5, random_state=5), make_classification(6, 4, n_informative=3, n_redundant=1,
                                                                  n_clusters_per_class=1, n_classes=3, random_state=6),
]:
    print(X)
    print(y)
a, b, c, d = train_test_split(np.arange(10), list("abcdefghij"), test_size=0.3, random_state=7)
print(a, b, c, d)
print(StandardScaler().fit_transform([[1, 2], [3, 4], [5, 9]]))
print(MinMaxScaler().fit_transform([[1, 2], [3, 4], [5, 9]]))
print(LabelEncoder().fit_transform(["b", "a", "b"]))
