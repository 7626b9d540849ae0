// The Python side of `matplotlib.tri`.

extension PythonSource {
    enum SourceTri {
        static let text = #"""
            import numpy as np


            class Triangulation:
                """Triangles over points; those that nobody gives are Delaunay's."""

                def __init__(self, x, y, triangles=None, mask=None):
                    self.x, self.y = np.asarray(x, float).ravel(), np.asarray(y, float).ravel()
                    self.triangles = np.asarray(triangles, int) if triangles is not None else _delaunay(self.x, self.y)
                    self.mask = mask

                @staticmethod
                def _from_args(args):
                    if isinstance(args[0], Triangulation):
                        return args[0], list(args[1:])
                    x, y, *rest = args
                    triangles = None
                    if rest and isinstance(rest[0], np.ndarray) and rest[0].ndim == 2 and rest[0].shape[1] == 3:
                        triangles, *rest = rest
                    return Triangulation(x, y, triangles), list(rest)

                def set_mask(self, mask):
                    self.mask = mask
                    self.triangles = self.triangles[~np.asarray(mask, bool)]

                def get_masked_triangles(self):
                    return self.triangles


            def _delaunay(x, y):
                """Bowyer and Watson's way, from left to right: a triangle whose circle a point has passed is done."""
                n = len(x)
                span = max(np.ptp(x), np.ptp(y), 1e-12) * 1000
                cx, cy = x.mean(), y.mean()
                xs = list(x) + [cx - span, cx + span, cx]
                ys = list(y) + [cy - span, cy - span, cy + span]

                def circle(t):
                    (ax, ay), (bx, by), (px, py) = [(xs[i], ys[i]) for i in t]
                    d = 2 * (ax * (by - py) + bx * (py - ay) + px * (ay - by))
                    if d == 0:
                        return (0.0, 0.0, float("inf"), float("inf"))
                    ux = ((ax * ax + ay * ay) * (by - py) + (bx * bx + by * by) * (py - ay) + (px * px + py * py) * (ay - by)) / d
                    uy = ((ax * ax + ay * ay) * (px - bx) + (bx * bx + by * by) * (ax - px) + (px * px + py * py) * (bx - ax)) / d
                    r = (ax - ux) ** 2 + (ay - uy) ** 2
                    return (ux, uy, r * (1 - 1e-12), ux + r ** 0.5)
                triangles, done = {(n, n + 1, n + 2): circle((n, n + 1, n + 2))}, []
                for i in sorted(range(n), key=lambda k: xs[k]):
                    px, py = xs[i], ys[i]
                    bad, passed, edges = [], [], {}
                    for t, (ux, uy, r, right) in triangles.items():
                        if right < px:
                            passed.append(t)
                        elif (px - ux) ** 2 + (py - uy) ** 2 < r:
                            bad.append(t)
                    done += passed
                    for t in passed:
                        del triangles[t]
                    for t in bad:
                        for e in ((t[0], t[1]), (t[1], t[2]), (t[2], t[0])):
                            key = (min(e), max(e))
                            edges[key] = edges.get(key, 0) + 1
                        del triangles[t]
                    for (a, b), count in edges.items():
                        if count == 1:
                            triangles[(a, b, i)] = circle((a, b, i))
                return np.array([t for t in done + list(triangles) if max(t) < n], dtype=int).reshape(-1, 3)


            class LinearTriInterpolator:
                def __init__(self, triangulation, z, trifinder=None):
                    self._t, self._z = triangulation, np.asarray(z, float)

                def __call__(self, x, y):
                    x, y = np.asarray(x, float), np.asarray(y, float)
                    out = np.full(x.shape, np.nan)
                    t = self._t
                    for a, b, c in t.triangles:
                        d = (t.y[b] - t.y[c]) * (t.x[a] - t.x[c]) + (t.x[c] - t.x[b]) * (t.y[a] - t.y[c])
                        if d == 0:
                            continue
                        u = ((t.y[b] - t.y[c]) * (x - t.x[c]) + (t.x[c] - t.x[b]) * (y - t.y[c])) / d
                        v = ((t.y[c] - t.y[a]) * (x - t.x[c]) + (t.x[a] - t.x[c]) * (y - t.y[c])) / d
                        w = 1 - u - v
                        inside = (u >= -1e-9) & (v >= -1e-9) & (w >= -1e-9)
                        out = np.where(inside, u * self._z[a] + v * self._z[b] + w * self._z[c], out)
                    return out
            """#
    }
}
