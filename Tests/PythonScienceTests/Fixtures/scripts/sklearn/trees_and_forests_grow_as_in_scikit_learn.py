# Decision trees, forests, bagging and boosting: the same trees from the same seeds.
import warnings

warnings.filterwarnings("ignore")
import numpy as np
from sklearn.datasets import load_iris, make_moons
from sklearn.ensemble import (
    AdaBoostClassifier, AdaBoostRegressor, BaggingClassifier, ExtraTreesClassifier, GradientBoostingClassifier,
    GradientBoostingRegressor, RandomForestClassifier, RandomForestRegressor, VotingClassifier)
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor, export_text

np.set_printoptions(precision=6, suppress=True)
X, y = load_iris(return_X_y=True)
tree = DecisionTreeClassifier(random_state=0).fit(X, y)
print(export_text(tree))
print(tree.feature_importances_, tree.get_depth(), tree.get_n_leaves())
tree = DecisionTreeClassifier(max_depth=2, criterion="entropy", random_state=4, class_weight="balanced").fit(X, y)
print(export_text(tree, feature_names=["a", "b", "c", "d"], show_weights=True))
print(export_text(DecisionTreeClassifier(max_leaf_nodes=5, random_state=42, min_samples_leaf=3).fit(X, y), decimals=4))

X, y = make_moons(300, noise=0.3, random_state=0)
train, test, known, truth = train_test_split(X, y, random_state=42)
for model in [
    DecisionTreeClassifier(splitter="random", random_state=42),
    RandomForestClassifier(n_estimators=15, max_leaf_nodes=16, random_state=1, oob_score=True),
    ExtraTreesClassifier(n_estimators=10, random_state=42),
    BaggingClassifier(DecisionTreeClassifier(), n_estimators=10, max_samples=100, oob_score=True, random_state=42),
    AdaBoostClassifier(DecisionTreeClassifier(max_depth=1), n_estimators=10, random_state=42),
    GradientBoostingClassifier(n_estimators=10, random_state=42),
    VotingClassifier([("a", DecisionTreeClassifier(random_state=0)), ("b", RandomForestClassifier(5, random_state=0))]),
]:
    model.fit(train, known)
    print(type(model).__name__, model.score(test, truth), getattr(model, "oob_score_", None))
    if hasattr(model, "predict_proba"):
        print(model.predict_proba(test[:3]))

rng = np.random.RandomState(1)
x = np.sort(5 * rng.rand(80, 1), axis=0)
s = np.sin(x).ravel()
s[::5] += 3 * (0.5 - rng.rand(16))
for model in [
    DecisionTreeRegressor(max_depth=3), RandomForestRegressor(10, random_state=0),
    GradientBoostingRegressor(max_depth=2, n_estimators=20, subsample=0.5, random_state=0),
    AdaBoostRegressor(random_state=0, n_estimators=8),
]:
    model.fit(x, s)
    print(type(model).__name__, model.predict([[0.5], [2.5], [4.1]]), round(model.score(x, s), 6))
model = GradientBoostingRegressor(n_estimators=5, random_state=0).fit(x, s)
print([round(float(p[0]), 6) for p in model.staged_predict(x[:1])], model.train_score_)
