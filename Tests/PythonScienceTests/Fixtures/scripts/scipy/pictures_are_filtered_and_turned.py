# scipy.ndimage: filters with every kind of border, shapes, connected parts, pictures moved, turned and enlarged.
import numpy as np
from scipy import ndimage as nd

np.set_printoptions(precision=5, suppress=True)
r = np.random.RandomState(0)
a = r.rand(6, 7); i = (a * 10).astype(int); b = a > 0.55
for mode in ("reflect", "mirror", "nearest", "constant", "wrap"):
    print(mode, nd.gaussian_filter(a, 1.2, mode=mode)[0], nd.convolve(i, np.arange(6).reshape(2, 3), mode=mode)[1])
print(nd.gaussian_filter(a, 1, order=1)[2], nd.gaussian_filter1d(np.arange(5.), 1), nd.gaussian_filter(i, 1))
print(nd.sobel(a, 0)[1], nd.sobel(i)[1], nd.laplace(a)[1], nd.prewitt(i, 0)[0], nd.gaussian_laplace(a, 1)[0], nd.gaussian_gradient_magnitude(a, 1)[0])
print(nd.median_filter(a, 3)[2], nd.uniform_filter(a, 3)[2], nd.uniform_filter(i, 3)[2], nd.maximum_filter(i, 3)[0], nd.minimum_filter(i, size=(2, 3))[0], nd.percentile_filter(i, 20, 3)[0], nd.rank_filter(i, 1, 3)[0])
print(nd.generic_filter(a, np.ptp, 3)[0], nd.convolve1d([1., 2, 3, 4], [1, 2, 3, 4]), nd.correlate([1, 2, 3, 4], [1, 0, -1]))
print(nd.label(b), nd.label(b, np.ones((3, 3))), nd.find_objects(nd.label(b)[0])[:2])
l, n = nd.label(b)
print(nd.sum(a, l, range(1, n + 1)), nd.mean(a, l, [1, 2]), nd.center_of_mass(a), nd.center_of_mass(b, l, 1), nd.maximum(a, l, 1), nd.maximum_position(a))
print(nd.binary_erosion(b).astype(int), nd.binary_dilation(b, iterations=2).astype(int)[0], nd.binary_opening(b).sum(), nd.binary_closing(b, np.ones((2, 2))).astype(int), nd.binary_fill_holes(b).sum())
print(nd.distance_transform_edt(b)[1:3], nd.generate_binary_structure(2, 2).astype(int), nd.iterate_structure(nd.generate_binary_structure(2, 1), 2).astype(int))
for order in (0, 1, 2, 3):
    print(order, nd.shift(a, (0.5, -1), order=order)[1], nd.zoom(a, 1.5, order=order)[1], nd.rotate(a, 30, order=order)[3], nd.rotate(a, 30, reshape=False, order=order)[3])
for mode in ("nearest", "reflect", "mirror", "grid-wrap"):
    print(mode, nd.shift(a, (1.3, -1.2), mode=mode)[0], nd.rotate(a, 20, reshape=False, mode=mode)[0])
print(nd.rotate(i, 90), nd.rotate(a, 45).shape, nd.zoom(i, 2)[2], nd.zoom(a, (1, 2), order=1).shape, nd.map_coordinates(a, [[0.5, 2], [0.5, 1]], order=1), nd.map_coordinates(a, [[0.5, 2], [0.5, 1]]))
print(nd.affine_transform(a, [[1, 0.2], [0, 1]], offset=[0.1, 0])[2], nd.spline_filter(a)[0], nd.shift(i, 1), nd.histogram(i, 0, 10, 5))
