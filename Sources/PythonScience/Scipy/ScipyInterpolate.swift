/// `scipy.interpolate`: functions through points.
extension ScipySources {
    static let interpolate = #"""
        import numpy as np


        class interp1d:
            """A function through points: straight pieces, steps or cubic ones."""

            def __init__(self, x, y, kind="linear", axis=-1, copy=True, bounds_error=None, fill_value=np.nan, assume_sorted=False):
                x, y = np.asarray(x), np.asarray(y, dtype=float)
                if len(x) != y.shape[-1]:
                    raise ValueError("x and y arrays must be equal in length along interpolation axis.")
                order = np.argsort(x, kind="stable")
                self.x, self.y, self._kind = x[order], y[..., order], kind
                kinds = {1: "linear", 3: "cubic", 0: "zero"}
                self._kind = kinds.get(kind, kind)
                if self._kind not in ("linear", "nearest", "previous", "next", "zero", "cubic"):
                    raise NotImplementedError("%s is unsupported: Use fitpack routines for other types." % kind)
                self._outside = fill_value
                self.bounds_error = (not (isinstance(fill_value, str) or not np.all(np.isnan(fill_value)))) if bounds_error is None else bounds_error
                self._spline = CubicSpline(self.x, self.y) if self._kind == "cubic" else None

            def __call__(self, at):
                at = np.asarray(at, dtype=float)
                low, high = at < self.x[0], at > self.x[-1]
                extends = isinstance(self._outside, str)
                if self.bounds_error and not extends:
                    for beyond, side, word, end in ((low, "below", "minimum", self.x[0]), (high, "above", "maximum", self.x[-1])):
                        if beyond.any():
                            value = at[beyond].flat[0] if at.ndim else at
                            raise ValueError("A value (%s) in x_new is %s the interpolation range's %s value (%s)." % (value, side, word, end))
                result = self._inside(at)
                if not extends:
                    below, above = self._outside if isinstance(self._outside, tuple) else (self._outside, self._outside)
                    result = np.where(low, below, np.where(high, above, result))
                return result

            def _inside(self, at):
                x, y, n = self.x, self.y, len(self.x)
                if self._spline is not None:
                    return self._spline(at)
                if self._kind == "linear":
                    place = np.clip(np.searchsorted(x, at), 1, n - 1)
                    slope = (y[..., place] - y[..., place - 1]) / (x[place] - x[place - 1])
                    return slope * (at - x[place - 1]) + y[..., place - 1]
                if self._kind == "nearest":
                    return y[..., np.clip(np.searchsorted((x[1:] + x[:-1]) / 2, at, side="left"), 0, n - 1)]
                if self._kind == "next":
                    return y[..., np.clip(np.searchsorted(x, at, side="left"), 0, n - 1)]
                return y[..., np.clip(np.searchsorted(x, at, side="right") - 1, 0, n - 1)]


        class CubicSpline:
            """Cubic pieces with two continuous derivatives."""

            def __init__(self, x, y, axis=0, bc_type="not-a-knot", extrapolate=None):
                self.x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
                if bc_type not in ("not-a-knot", "natural", "clamped"):
                    raise NotImplementedError("CubicSpline: argument 'bc_type': got %r, expected 'not-a-knot', 'natural' or 'clamped'" % (bc_type,))
                h, n = np.diff(self.x), len(self.x)
                rise = np.diff(y) / h
                if n < 4 and bc_type == "not-a-knot":
                    s = np.polyder(np.poly1d(np.polyfit(self.x, y, n - 1)))(self.x)
                else:
                    A, b = np.zeros((n, n)), np.zeros(n)
                    for i in range(1, n - 1):
                        A[i, i - 1:i + 2] = h[i], 2 * (h[i - 1] + h[i]), h[i - 1]
                        b[i] = 3 * (h[i] * rise[i - 1] + h[i - 1] * rise[i])
                    if bc_type == "not-a-knot":
                        d0, d1 = h[0] + h[1], h[-1] + h[-2]
                        A[0, :2], A[-1, -2:] = (h[1], d0), (d1, h[-2])
                        b[0] = ((h[0] + 2 * d0) * h[1] * rise[0] + h[0] ** 2 * rise[1]) / d0
                        b[-1] = (h[-1] ** 2 * rise[-2] + (2 * d1 + h[-1]) * h[-2] * rise[-1]) / d1
                    elif bc_type == "natural":
                        A[0, :2], A[-1, -2:] = (2, 1), (1, 2)
                        b[0], b[-1] = 3 * rise[0], 3 * rise[-1]
                    else:
                        A[0, 0] = A[-1, -1] = 1
                    s = np.linalg.solve(A, b)
                t = (s[:-1] + s[1:] - 2 * rise) / h
                self.c = np.array([t / h, (rise - s[:-1]) / h - t, s[:-1], y[:-1]])

            def __call__(self, at, nu=0):
                at = np.asarray(at, dtype=float)
                place = np.clip(np.searchsorted(self.x, at, side="right") - 1, 0, len(self.x) - 2)
                u, c = at - self.x[place], self.c[:, place]
                if nu == 0:
                    return ((c[0] * u + c[1]) * u + c[2]) * u + c[3]
                if nu == 1:
                    return (3 * c[0] * u + 2 * c[1]) * u + c[2]
                return 6 * c[0] * u + 2 * c[1] if nu == 2 else 6 * c[0]

            def derivative(self, nu=1): return lambda at: self(at, nu)


        InterpolatedUnivariateSpline = CubicSpline


        def UnivariateSpline(x, y, w=None, k=3, s=None, **options):
            if s != 0:
                raise NotImplementedError("UnivariateSpline: smoothing is not supported here; s=0 goes through the points")
            return CubicSpline(x, y)


        def interpn(*args, **options): raise NotImplementedError("scipy.interpolate.interpn is not supported here")
        def griddata(*args, **options): raise NotImplementedError("scipy.interpolate.griddata is not supported here")
        """#
}
