# Clusters joined, sought by moving means and learnt from small batches, with scikit-learn's own numbers.
import numpy as np
from sklearn.cluster import AgglomerativeClustering, MeanShift, MiniBatchKMeans, estimate_bandwidth
from sklearn.datasets import make_blobs

X, y = make_blobs(n_samples=60, centers=4, cluster_std=0.8, random_state=3)
for linkage in ("ward", "complete", "average", "single"):
    model = AgglomerativeClustering(n_clusters=4, linkage=linkage).fit(X)
    print(linkage, model.labels_.tolist(), model.children_[-3:].tolist())
model = AgglomerativeClustering(n_clusters=None, distance_threshold=5).fit(X)
print(model.n_clusters_, model.distances_[-3:].round(6), AgglomerativeClustering(metric="manhattan", linkage="average").fit_predict(X)[:20])
print(round(estimate_bandwidth(X, quantile=0.2), 6))
model = MeanShift(bandwidth=2).fit(X)
print(model.cluster_centers_.round(6), model.labels_.tolist(), model.n_iter_)
print(MeanShift(bandwidth=2, bin_seeding=True).fit(X).cluster_centers_.round(6), MeanShift().fit(X).labels_[:10])
model = MiniBatchKMeans(n_clusters=4, random_state=0, batch_size=20).fit(X)
print(model.cluster_centers_.round(6), model.labels_.tolist(), round(model.inertia_, 6), model.n_iter_, model.n_steps_)
print(MiniBatchKMeans(n_clusters=3, random_state=1).fit(X).predict(X)[:12], AgglomerativeClustering())
