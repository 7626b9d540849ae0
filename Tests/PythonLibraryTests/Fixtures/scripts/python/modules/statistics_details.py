import statistics as s
from fractions import Fraction as F
from decimal import Decimal as D
d = [1, 2, 2, 3, 4, 7, 9]
print(s.mean(d), s.median(d), s.mode(d), s.stdev(d), s.pstdev(d), s.variance(d), s.pvariance(d), s.median_low([1, 2, 3, 4]), s.median_high([1, 2, 3, 4]), s.median([1, 2, 3, 4]), s.median_grouped([1, 2, 2, 3]), s.multimode("aabbc"), s.quantiles(d), s.quantiles(d, n=10, method="inclusive"))
print(s.mean([F(1, 2), F(1, 3)]), s.mean([D("0.1"), D("0.2")]), s.fmean([1, 2, 4]), s.fmean([1, 2], weights=[3, 1]), s.geometric_mean([1, 2, 4]), s.harmonic_mean([40, 60]), s.harmonic_mean([40, 60], weights=[5, 30]), s.mean([1, 2.5]), s.mean([True, False]), s.variance([1.5, 2.5, 4.0]), s.variance([F(1, 2), F(3, 2)]), s.stdev([1e10, 1e10 + 1]), s.pvariance([1, 2, 3], 2))
print(s.covariance([1, 2, 3], [1, 5, 7]), s.correlation([1, 2, 3], [1, 5, 7]), s.linear_regression([1, 2, 3], [2, 4, 6.5]), s.linear_regression([1, 2], [3, 5], proportional=True))
n = s.NormalDist(10, 2)
print(n, n.mean, n.stdev, n.variance, n.pdf(10), n.cdf(12), n.inv_cdf(0.975), n.zscore(13), n + 5, n * 2, n + s.NormalDist(1, 1), -n, n.quantiles(4), n.overlap(s.NormalDist(11, 2)), s.NormalDist.from_samples([1, 2, 3, 4]), n == s.NormalDist(10, 2), n.samples(2, seed=1))
for f in (lambda: s.mean([]), lambda: s.median([]), lambda: s.mode([]), lambda: s.stdev([1]), lambda: s.variance([]), lambda: s.quantiles([1]), lambda: s.quantiles([1, 2], n=0), lambda: s.geometric_mean([0, 1]), lambda: s.harmonic_mean([-1]), lambda: s.mean(["a"]), lambda: s.correlation([1], [1]), lambda: s.correlation([1, 1], [1, 2]), lambda: s.covariance([1, 2], [1]), lambda: s.NormalDist(0, -1), lambda: n.inv_cdf(2), lambda: s.multimode([]), lambda: s.fmean([]), lambda: s.linear_regression([1, 1], [1, 2]), lambda: s.quantiles(d, method="x")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
