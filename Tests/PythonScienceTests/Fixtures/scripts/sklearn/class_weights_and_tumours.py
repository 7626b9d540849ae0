import numpy as np
from sklearn.datasets import load_breast_cancer
from sklearn.utils import class_weight
from sklearn.utils.class_weight import compute_class_weight, compute_sample_weight

data = load_breast_cancer()
print(data.data.shape, data.target.shape, data.target_names, len(data.feature_names))
print(data.feature_names[0], data.feature_names[10], data.feature_names[-1])
print(data.data[0, :4], np.bincount(data.target), data.data.mean().round(4))
X, y = load_breast_cancer(return_X_y=True)
print(X.shape, y[:5])

labels = np.array([0, 0, 0, 1, 2, 2])
print(compute_class_weight("balanced", classes=np.unique(labels), y=labels).round(4))
print(class_weight.compute_class_weight(None, classes=np.array([0, 1, 2]), y=labels))
print(compute_class_weight({0: 1, 1: 5}, classes=np.array([0, 1, 2]), y=labels))
print(dict(enumerate(compute_class_weight(class_weight="balanced", classes=np.array(["a", "b"]), y=["a", "b", "b", "b"]).round(3).tolist())))
print(compute_sample_weight("balanced", labels).round(4))
print(compute_sample_weight({0: 2.0, 1: 3.0}, labels))
for options in (dict(class_weight="balanced", classes=np.array([0, 1]), y=labels), dict(class_weight="even", classes=np.array([0, 1, 2]), y=labels)):
    try:
        compute_class_weight(**options)
    except ValueError as error:
        print(isinstance(error, ValueError))
