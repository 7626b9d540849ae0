import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin, clone
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.linear_model import Lasso, LinearRegression, LogisticRegression, Ridge
from sklearn.metrics import (
    accuracy_score, classification_report, confusion_matrix, f1_score, log_loss, mean_absolute_error, mean_squared_error,
    precision_score, r2_score, recall_score, roc_auc_score, roc_curve, silhouette_score)
from sklearn.model_selection import GridSearchCV, KFold, StratifiedKFold, cross_val_score, train_test_split
from sklearn.naive_bayes import GaussianNB, MultinomialNB
from sklearn.neighbors import KNeighborsClassifier, KNeighborsRegressor
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import (
    LabelBinarizer, LabelEncoder, MinMaxScaler, OneHotEncoder, OrdinalEncoder, PolynomialFeatures, RobustScaler, StandardScaler)
from sklearn.utils import resample, shuffle

X = np.arange(24.0).reshape(12, 2)
y = np.array([0, 1, 0, 1, 1, 0, 2, 2, 1, 0, 2, 1])
for options in ({"test_size": 0.25, "random_state": 42}, {"random_state": 0}, {"test_size": 4, "random_state": 1, "stratify": y},
                {"shuffle": False}, {"train_size": 0.5, "random_state": 7}):
    a, b, c, d = train_test_split(X, y, **options)
    print(a[:, 0], b[:, 0], c, d)
print(shuffle(list("abcdef"), random_state=3), resample(np.arange(6), random_state=1), shuffle(X[:4], y[:4], random_state=0))
for train, test in KFold(3, shuffle=True, random_state=1).split(X):
    print(train, test)
for train, test in StratifiedKFold(3).split(X, y):
    print(train, test)
scaler = StandardScaler().fit(X)
print(scaler, scaler.mean_, scaler.scale_, scaler.transform(X[:2]), scaler.inverse_transform(scaler.transform(X[:2])))
print(MinMaxScaler(feature_range=(-1, 1)).fit_transform(X[:3]), RobustScaler().fit_transform(X[:3]))
encoder = LabelEncoder()
print(encoder.fit_transform(["b", "a", "c", "a"]), encoder.classes_, encoder.inverse_transform([0, 2]))
print(LabelBinarizer().fit_transform([1, 2, 6, 4]), OneHotEncoder(sparse_output=False).fit_transform([["a"], ["b"], ["a"]]))
print(OneHotEncoder().fit_transform([["a", 1], ["b", 2]]).toarray(), OrdinalEncoder().fit_transform([["a"], ["b"], ["a"]]))
print(PolynomialFeatures(2).fit_transform(X[:2]), PolynomialFeatures(2).fit(X).get_feature_names_out(["u", "v"]))
truth, guess = [0, 1, 2, 2, 2, 1], [0, 0, 2, 2, 1, 1]
print(accuracy_score(truth, guess), confusion_matrix(truth, guess), f1_score(truth, guess, average="macro"))
print(classification_report(truth, guess))
print(classification_report(truth, guess, target_names=["one", "two", "three"], digits=3))
print(precision_score(truth, guess, average=None), recall_score(truth, guess, average="weighted"), f1_score([1, 0, 1], [1, 1, 1]))
print(roc_auc_score([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]), roc_curve([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]))
print(log_loss([0, 1], [[0.8, 0.2], [0.3, 0.7]]), mean_squared_error([1, 2.0], [1.5, 2]), mean_absolute_error([1, 2], [2, 4]), r2_score([1, 2, 3], [1.1, 1.9, 3.2]))
rng = np.random.RandomState(0)
A = rng.randn(60, 3)
t = A @ [1.0, -2.0, 0.5] + 3
model = LinearRegression().fit(A, t)
print(model, np.round(model.coef_, 6), round(float(model.intercept_), 6), round(model.score(A, t), 6), np.round(model.predict(A[:2]), 6))
print(np.round(Ridge(alpha=1.0).fit(A, t).coef_, 6), np.round(Lasso(alpha=0.1).fit(A, t).coef_, 4))
labels = (A[:, 0] + A[:, 1] > 0).astype(int)
logistic = LogisticRegression().fit(A, labels)
print(logistic, np.round(logistic.coef_, 1), logistic.score(A, labels), logistic.predict(A[:5]), np.round(logistic.predict_proba(A[:2]), 2))
three = np.digitize(A[:, 0], [-0.5, 0.5])
print(np.round(LogisticRegression(max_iter=500).fit(A, three).coef_, 1), LogisticRegression().fit(A, three).predict(A[:8]))
points = np.vstack([rng.randn(20, 2) + c for c in ([0, 0], [6, 6], [0, 7])])
km = KMeans(n_clusters=3, random_state=0, n_init=1).fit(points)
print(km, km.labels_, np.round(km.cluster_centers_, 4), round(km.inertia_, 4), km.predict([[0.0, 0.0]]), round(silhouette_score(points, km.labels_), 4))
pca = PCA(n_components=2).fit(A)
print(pca, np.round(pca.components_, 5), np.round(pca.explained_variance_ratio_, 5), np.round(pca.transform(A[:2]), 5), np.round(pca.inverse_transform(pca.transform(A[:1])), 5))
knn = KNeighborsClassifier(n_neighbors=3).fit(A, labels)
print(knn, knn.predict(A[:6]), knn.score(A, labels), knn.predict_proba(A[:2]), KNeighborsRegressor(2).fit(A, t).predict(A[:1]).round(4), knn.kneighbors(A[:1])[1])
print(GaussianNB().fit(A, labels).predict(A[:6]), np.round(GaussianNB().fit(A, labels).predict_proba(A[:2]), 4))
texts = ["the cat sat", "the dog sat on the cat", "birds fly"]
counts = CountVectorizer()
matrix = counts.fit_transform(texts)
print(counts.get_feature_names_out(), matrix.toarray(), matrix.shape, sorted(counts.vocabulary_.items())[:2], CountVectorizer(stop_words="english").fit(texts).get_feature_names_out())
print(np.round(TfidfVectorizer().fit_transform(texts).toarray(), 4), CountVectorizer(ngram_range=(1, 2), max_features=3).fit(texts).get_feature_names_out())
print(MultinomialNB().fit(matrix, [0, 0, 1]).predict(counts.transform(["a bird", "cat"])))
pipe = make_pipeline(StandardScaler(), LogisticRegression())
print(pipe, pipe.fit(A, labels).score(A, labels), pipe.named_steps["standardscaler"], list(pipe.named_steps))
print(cross_val_score(LogisticRegression(), A, labels, cv=3), Pipeline([("s", StandardScaler()), ("m", Ridge())]).fit(A, t).predict(A[:1]).round(3))
search = GridSearchCV(KNeighborsClassifier(), {"n_neighbors": [1, 3, 5]}, cv=3).fit(A, labels)
print(search.best_params_, round(search.best_score_, 4), search.best_estimator_)


class Twice(BaseEstimator, TransformerMixin):
    def __init__(self, factor=2):
        self.factor = factor

    def fit(self, X, y=None):
        return self

    def transform(self, X):
        return np.asarray(X) * self.factor


print(Twice(3), Twice().fit_transform([[1, 2]]), clone(Twice(5)).get_params(), Twice().set_params(factor=4).factor)
for action in (lambda: StandardScaler().fit([1, 2, 3]), lambda: KMeans(3).predict([[1]]), lambda: encoder.transform(["z"]), lambda: train_test_split([1, 2], [1])):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, str(e).split("\n")[0])
