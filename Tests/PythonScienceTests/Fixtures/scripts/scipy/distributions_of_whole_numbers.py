# scipy.stats: distributions of whole numbers, their means and spreads, tests of one sample.
import numpy as np
from scipy import stats

np.set_printoptions(precision=7, suppress=True)
X, n = stats.poisson(3.5), np.arange(0, 15)
print(X.pmf(n), X.cdf(n), X.mean(), X.std(), X.var())
Y = stats.norm()
print(Y.mean(), Y.std(), Y.var(), stats.norm(2, 3).mean(), stats.norm(2, 3).var(), stats.norm(1, 2).median())
np.random.seed(3)
print(X.rvs(size=20), stats.binom.rvs(5, .3, size=4), stats.poisson.rvs(2, size=3), stats.bernoulli.rvs(.4, size=5))
result = stats.ttest_1samp(Y.rvs(size=30), 0.1)
print(result.statistic.round(10), result.pvalue.round(10), result.df)
t, p = stats.ttest_rel([1., 2, 3, 4], [1.5, 2.2, 2.9, 4.4]); print(round(t, 10), round(p, 10))
t, p = stats.ttest_1samp(np.arange(12.).reshape(4, 3), 2.5, alternative='greater'); print(t, p)
print(stats.binom.pmf([0, 1, 2, 5, 7], 5, .3), stats.binom(5, .3).mean(), stats.binom.cdf([-1, 2, 9], 5, .3), stats.binom.ppf(.5, 5, .3))
print(stats.bernoulli.pmf([0, 1, 2], .3), stats.geom.pmf([0, 1, 2], .3), stats.geom(.3).mean(), stats.poisson.pmf(3, 2, loc=1).round(12))
print(stats.expon(scale=2).mean(), stats.uniform(1, 4).var(), stats.beta(2, 3).std(), stats.gamma(3).mean(), stats.t(5).var(), stats.chi2(4).stats())
