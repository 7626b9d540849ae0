import numpy as np
from scipy import special, stats, sparse
from scipy.spatial import distance
print(np.round(special.expit([0.0, 2.0, -3.0]), 6), np.round(special.softmax([1.0, 2.0, 3.0]), 6), round(float(special.logsumexp([1.0, 2.0])), 6))
print(np.round(special.gamma([0.5, 3.0]), 6), np.round(special.gammaln([0.5, 10.0]), 6), np.round(special.beta([1.0, 2.0], 2), 6), np.round(special.erf([0.0, 0.5]), 6), special.comb(5, 2, exact=True), np.round(special.j0(1.0), 6))
print(np.round(stats.norm.pdf([0.0, 1.0]), 6), np.round(stats.norm.cdf(1.96), 6), np.round(stats.norm.ppf([0.025, 0.5, 0.9]), 6), stats.norm(2, 3).pdf(2).round(6), stats.norm.rvs(size=2, random_state=0).round(6))
print(np.round(stats.multivariate_normal.pdf([0.5, 0.5], mean=[0, 0], cov=[[1, 0.5], [0.5, 1]]), 6), np.round(stats.beta.pdf(0.3, 2, 5), 6), np.round(stats.t.cdf(1.0, 5), 6), np.round(stats.chi2.cdf(3.0, 2), 6), np.round(stats.gamma.pdf(1.5, 2), 6))
print(stats.mode([1, 2, 2, 3]), np.round(stats.zscore([1.0, 2.0, 3.0]), 6), np.round(stats.pearsonr([1, 2, 3, 4], [1, 3, 2, 5]), 6), np.round(stats.linregress([0, 1, 2, 3], [1, 3, 4, 8])[:2], 6))
print(distance.cdist([[0, 0], [1, 1]], [[3, 4]]).round(6), round(distance.cosine([1, 0], [1, 1]), 6), distance.euclidean([0, 0], [3, 4]), distance.squareform(distance.pdist([[0, 0], [3, 4], [0, 8]])))
m = sparse.csr_matrix([[0, 1], [2, 0]])
print(m.toarray(), m.nnz, m.shape, m.dot([1, 1]), (m @ m).toarray(), m.T.toarray())
