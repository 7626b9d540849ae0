# Mixtures, kernel densities, networks, stochastic descent, kernel features, spectral clusters.
import warnings

warnings.filterwarnings("ignore")
import numpy as np
from sklearn.cluster import DBSCAN, SpectralClustering
from sklearn.datasets import load_breast_cancer, load_iris, make_blobs, make_moons, make_s_curve, make_swiss_roll
from sklearn.decomposition import KernelPCA
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.kernel_approximation import Nystroem, RBFSampler
from sklearn.linear_model import SGDClassifier, SGDRegressor
from sklearn.manifold import TSNE, Isomap
from sklearn.mixture import GaussianMixture
from sklearn.neighbors import KernelDensity
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.preprocessing import StandardScaler

np.set_printoptions(precision=4, suppress=True)
X, y = make_blobs(200, centers=3, cluster_std=0.8, random_state=0)
for kind in ["full", "tied", "diag", "spherical"]:
    model = GaussianMixture(3, covariance_type=kind, random_state=0).fit(X)
    print(kind, model.weights_, model.means_.ravel(), round(model.bic(X), 3), round(model.aic(X), 3), model.n_iter_)
print(model.predict_proba(X[:3]), model.sample(3))
for kernel in ["gaussian", "tophat", "epanechnikov", "exponential", "linear"]:
    print(kernel, KernelDensity(bandwidth=0.7, kernel=kernel).fit(X).score_samples(X[:3]))

X, y = make_moons(120, noise=0.2, random_state=1)
for options in [{}, {"solver": "sgd", "learning_rate_init": 0.1, "activation": "tanh"}, {"early_stopping": True}]:
    model = MLPClassifier((8, 4), max_iter=12, random_state=1, n_iter_no_change=20, **options).fit(X, y)
    print([round(float(v), 5) for v in model.loss_curve_[-3:]], model.predict_proba(X[:2]), model.score(X, y))
model = MLPRegressor(hidden_layer_sizes=(5,), max_iter=10, random_state=3).fit(X, X[:, 0] * 2)
print(model.predict(X[:3]), model.n_layers_, model.out_activation_)
for options in [{}, {"loss": "log_loss"}, {"loss": "squared_hinge", "learning_rate": "constant", "eta0": 0.01}]:
    model = SGDClassifier(random_state=42, max_iter=8, tol=None, **options).fit(X, y)
    print(model.coef_, model.intercept_, model.n_iter_)
iris, species = load_iris(return_X_y=True)
model = SGDClassifier(random_state=0).fit(StandardScaler().fit_transform(iris), species)
print(model.coef_[:, 0], model.n_iter_)
model = SGDRegressor(random_state=42, max_iter=50).fit(X, X[:, 0] * 3 + 1)
print(model.coef_, model.intercept_, model.n_iter_)

print(RBFSampler(gamma=0.5, n_components=3, random_state=0).fit_transform(X)[:2])
print(Nystroem(gamma=0.2, n_components=5, random_state=0).fit_transform(X)[:1])
print(np.abs(KernelPCA(2, kernel="rbf", gamma=0.5).fit_transform(X)[:2]))
model = LinearDiscriminantAnalysis().fit(iris, species)
print(np.abs(model.transform(iris[:2])), model.score(iris, species), model.explained_variance_ratio_)
print(DBSCAN(eps=0.25, min_samples=4).fit_predict(X)[:20])
labels = SpectralClustering(2, affinity="nearest_neighbors", random_state=0).fit_predict(X)
print(max(np.mean(labels == y), np.mean(labels != y)))
points, t = make_s_curve(100, random_state=0)
print(np.abs(Isomap(n_neighbors=8).fit_transform(points)[:2]), points[0], make_swiss_roll(3, random_state=1)[0])
cancer = load_breast_cancer()
print(cancer.data.shape, cancer.target_names, cancer.feature_names[[0, 10, 29]], cancer.data[0, :3], cancer.target.sum())
places = TSNE(random_state=0).fit_transform(iris)
print(places.shape, places.dtype, np.mean([np.argsort(((places - p) ** 2).sum(axis=1))[1] // 50 == i // 50
                                           for i, p in enumerate(places)]) > 0.9)
