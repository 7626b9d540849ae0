# scipy.cluster: trees of clusters by every method, k-means; scipy.fft: cosine and sine transforms.
import numpy as np
from scipy import fft as F
from scipy.cluster import hierarchy as h, vq

np.set_printoptions(precision=5, suppress=True)
r = np.random.RandomState(3)
X = np.concatenate([r.randn(6, 2), r.randn(6, 2) + 4])
for m in ("single", "complete", "average", "weighted", "ward", "centroid", "median"):
    Z = h.linkage(X, m); print(m, Z, h.fcluster(Z, 3, 'maxclust'), h.fcluster(Z, 1.5, 'distance'), h.leaves_list(Z))
Z = h.ward(X)
print(h.cophenet(Z)[:5], h.inconsistent(Z), h.fcluster(Z, 1), h.cut_tree(Z, n_clusters=3).ravel(), h.cut_tree(Z).shape)
d = h.dendrogram(Z, no_plot=True); print({k: d[k] for k in d})
print(h.dendrogram(Z, no_plot=True, truncate_mode='lastp', p=4)['ivl'], h.dendrogram(Z, no_plot=True, truncate_mode='level', p=1)['ivl'], h.dendrogram(Z, no_plot=True, color_threshold=3, count_sort='ascending')['color_list'])
print(h.dendrogram(Z, no_plot=True, distance_sort='descending', labels=list('abcdefghijkl'))['ivl'], h.to_tree(Z).pre_order(), h.num_obs_linkage(Z))
c, dist = vq.kmeans(vq.whiten(X), np.array([[0., 0], [2, 2]])); print(c, dist, vq.vq(X, X[:2]))
np.random.seed(0); print(vq.kmeans(X, 2), vq.kmeans2(X, 2, minit='points', seed=1))
x = r.rand(6)
for n in (None, 'ortho', 'forward'): print(F.dct(x, norm=n), F.idct(x, norm=n), F.dst(x, norm=n), F.dct(x, 3, norm=n), F.dct(x, 1, norm=None), F.dst(x, 1), F.idst(x, norm=n))
print(F.dctn(np.arange(6.).reshape(2, 3), norm='ortho')[0].round(4), F.next_fast_len(1021), F.rfftfreq(6))
