// The Python side of `matplotlib.transforms`.

extension PythonSource {
    enum SourceTransforms {
        static let text = #"""
            import math

            import numpy as np


            class Bbox:
                """A box: two corners."""

                def __init__(self, points):
                    self._points = np.asarray(points, dtype=float)

                @staticmethod
                def from_bounds(x0, y0, width, height):
                    return Bbox([[x0, y0], [x0 + width, y0 + height]])

                @staticmethod
                def from_extents(*args, minpos=None):
                    return Bbox(np.reshape(args[0] if len(args) == 1 else args, (2, 2)))

                @staticmethod
                def unit():
                    return Bbox([[0, 0], [1, 1]])

                x0 = property(lambda self: float(self._points[0, 0]))
                y0 = property(lambda self: float(self._points[0, 1]))
                x1 = property(lambda self: float(self._points[1, 0]))
                y1 = property(lambda self: float(self._points[1, 1]))
                width = property(lambda self: self.x1 - self.x0)
                height = property(lambda self: self.y1 - self.y0)
                xmin = property(lambda self: min(self.x0, self.x1))
                xmax = property(lambda self: max(self.x0, self.x1))
                ymin = property(lambda self: min(self.y0, self.y1))
                ymax = property(lambda self: max(self.y0, self.y1))
                bounds = property(lambda self: (self.x0, self.y0, self.width, self.height))
                extents = property(lambda self: self._points.flatten())
                min = property(lambda self: self._points.min(0))
                max = property(lambda self: self._points.max(0))
                p0 = property(lambda self: self._points[0])
                p1 = property(lambda self: self._points[1])
                intervalx = property(lambda self: self._points[:, 0])
                intervaly = property(lambda self: self._points[:, 1])
                size = property(lambda self: self._points[1] - self._points[0])

                def get_points(self):
                    return self._points

                def __array__(self, *args, **kwargs):
                    return self._points

                def __iter__(self):
                    return iter([self.x0, self.y0, self.x1, self.y1])

                def transformed(self, transform):
                    return Bbox(transform.transform(self._points))

                def expanded(self, sw, sh):
                    cx, cy = (self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2
                    w, h = self.width * sw / 2, self.height * sh / 2
                    return Bbox([[cx - w, cy - h], [cx + w, cy + h]])

                def padded(self, p):
                    return Bbox([[self.x0 - p, self.y0 - p], [self.x1 + p, self.y1 + p]])

                def contains(self, x, y):
                    return self.xmin <= x <= self.xmax and self.ymin <= y <= self.ymax

                def shrunk(self, mx, my):
                    return Bbox.from_bounds(self.x0, self.y0, self.width * mx, self.height * my)

                def frozen(self):
                    return Bbox(self._points.copy())

                @staticmethod
                def union(boxes):
                    return Bbox([[min(b.x0 for b in boxes), min(b.y0 for b in boxes)],
                                 [max(b.x1 for b in boxes), max(b.y1 for b in boxes)]])

                def __repr__(self):
                    return "Bbox([[%s, %s], [%s, %s]])" % tuple(float(v) for v in self._points.flatten())

                def __str__(self):
                    return "Bbox(x0=%s, y0=%s, x1=%s, y1=%s)" % tuple(repr(float(v)) for v in self._points.flatten())


            TransformedBbox = Bbox


            class Transform:
                """An affine change of coordinates, then a space (of x and y each) that the figure knows, then a shift in points."""

                def __init__(self, matrix=None, spaces=None, owner=None, shift=(0.0, 0.0)):
                    self._matrix, self._spaces, self._owner, self._shift = matrix, spaces, owner, shift

                def __add__(self, other):
                    if self._spaces is not None and other._matrix is None and other._spaces is None:
                        return Transform(self._matrix, self._spaces, self._owner,
                                         (self._shift[0] + other._shift[0], self._shift[1] + other._shift[1]))
                    if self._spaces is None:
                        a, b = self._matrix, other._matrix
                        matrix = b if a is None else a if b is None else b @ a
                        return Transform(matrix, other._spaces, other._owner,
                                         (self._shift[0] + other._shift[0], self._shift[1] + other._shift[1]))
                    raise NotImplementedError("transforms of figure coordinates can only be shifted")

                def __sub__(self, other):
                    return self + other.inverted()

                def _affine(self, points):
                    points = np.asarray(points, dtype=float)
                    if self._matrix is None:
                        return points
                    single = points.ndim == 1
                    flat = points.reshape(-1, 2)
                    out = flat @ self._matrix[:2, :2].T + self._matrix[:2, 2]
                    return out[0] if single else out

                def transform(self, values):
                    out = self._affine(values)
                    if self._spaces is not None:
                        single = out.ndim == 1
                        flat = out.reshape(-1, 2)
                        flat = np.stack([self._owner._to_pixels(flat[:, 0], self._spaces[0], 0),
                                         self._owner._to_pixels(flat[:, 1], self._spaces[1], 1)], axis=1)
                        out = flat[0] if single else flat
                    return out

                transform_point = transform
                transform_affine = transform

                def transform_bbox(self, bbox):
                    return Bbox(self.transform(bbox.get_points()))

                def inverted(self):
                    if self._spaces is None:
                        return Transform(None if self._matrix is None else np.linalg.inv(self._matrix),
                                         shift=(-self._shift[0], -self._shift[1]))
                    return _Inverse(self)

                def frozen(self):
                    return self

                def get_matrix(self):
                    return np.eye(3) if self._matrix is None else self._matrix


            class _Inverse:
                def __init__(self, forward):
                    self._forward = forward

                def transform(self, values):
                    f = self._forward
                    points = np.asarray(values, dtype=float)
                    single = points.ndim == 1
                    flat = points.reshape(-1, 2)
                    flat = np.stack([f._owner._from_pixels(flat[:, 0], f._spaces[0], 0),
                                     f._owner._from_pixels(flat[:, 1], f._spaces[1], 1)], axis=1)
                    if f._matrix is not None:
                        flat = Transform(np.linalg.inv(f._matrix)).transform(flat)
                    return flat[0] if single else flat

                transform_point = transform

                def __add__(self, other):
                    return other


            class Affine2D(Transform):
                def __init__(self, matrix=None):
                    super().__init__(np.eye(3) if matrix is None else np.asarray(matrix, dtype=float))

                def _then(self, matrix):
                    self._matrix = np.array(matrix, dtype=float) @ self._matrix
                    return self

                def rotate(self, theta):
                    c, s = math.cos(theta), math.sin(theta)
                    return self._then([[c, -s, 0], [s, c, 0], [0, 0, 1]])

                def rotate_deg(self, degrees):
                    return self.rotate(math.radians(degrees))

                def rotate_around(self, x, y, theta):
                    return self.translate(-x, -y).rotate(theta).translate(x, y)

                def rotate_deg_around(self, x, y, degrees):
                    return self.rotate_around(x, y, math.radians(degrees))

                def translate(self, tx, ty):
                    return self._then([[1, 0, tx], [0, 1, ty], [0, 0, 1]])

                def scale(self, sx, sy=None):
                    return self._then([[sx, 0, 0], [0, sx if sy is None else sy, 0], [0, 0, 1]])

                def skew(self, x, y):
                    return self._then([[1, math.tan(x), 0], [math.tan(y), 1, 0], [0, 0, 1]])

                def skew_deg(self, x, y):
                    return self.skew(math.radians(x), math.radians(y))

                def clear(self):
                    self._matrix = np.eye(3)
                    return self


            class IdentityTransform(Affine2D):
                pass


            class ScaledTranslation(Transform):
                def __init__(self, xt, yt, scale_trans):
                    factor = 72.0 if isinstance(scale_trans, _InchTransform) else 1.0
                    super().__init__(shift=(xt * factor, yt * factor))


            class _InchTransform(Transform):
                """Figures' dpi_scale_trans: inches."""


            def blended_transform_factory(x_transform, y_transform):
                return Transform(None, (x_transform._spaces[0], y_transform._spaces[1]), y_transform._owner or x_transform._owner)


            def offset_copy(trans, fig=None, x=0.0, y=0.0, units="inches"):
                factor = {"inches": 72.0, "points": 1.0, "dots": 0.72}[units]
                return trans + Transform(shift=(x * factor, y * factor))


            def nonsingular(vmin, vmax, expander=0.001, tiny=1e-15, increasing=True):
                if not (math.isfinite(vmin) and math.isfinite(vmax)):
                    return -expander, expander
                if vmax - vmin <= max(abs(vmin), abs(vmax)) * tiny:
                    if vmin == 0 and vmax == 0:
                        return -expander, expander
                    return vmin - expander * abs(vmin), vmax + expander * abs(vmax)
                return vmin, vmax
            """#
    }
}
