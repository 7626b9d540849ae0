import numpy as np
from scipy.stats import chi2_contingency, gaussian_kde, lognorm

data = np.random.RandomState(1).randn(2, 30)
print(gaussian_kde(data)([[0, 1], [0, 0.5]]).round(6), gaussian_kde(data[0], bw_method=0.3)([0, 1]).round(6))
result = chi2_contingency([[10, 20], [30, 25]])
print(result[0], round(result[1], 12), result[2])
print(lognorm.pdf([0.5, 2], 0.7).round(6), lognorm.cdf(2, 0.7).round(6))
