// The Python side of `matplotlib.path`.

extension PythonSource {
    enum SourcePath {
        static let text = #"""
            import numpy as np

            import _plotting


            class Path:
                STOP, MOVETO, LINETO, CURVE3, CURVE4, CLOSEPOLY = 0, 1, 2, 3, 4, 79
                code_type = np.uint8

                def __init__(self, vertices, codes=None, _interpolation_steps=1, closed=False, readonly=False):
                    self.vertices = np.asarray(vertices, dtype=float).reshape(-1, 2)
                    if codes is not None:
                        self.codes = np.asarray(codes, dtype=np.uint8)
                        if len(self.codes) != len(self.vertices):
                            raise ValueError("'codes' must be a 1D list or array with the same length of 'vertices'. Your "
                                             f"vertices have shape {self.vertices.shape} but your codes have shape "
                                             f"{self.codes.shape}")
                        if len(self.codes) and self.codes[0] != 1:
                            raise ValueError("The first element of 'code' must be equal to 'MOVETO' (1).  Your first code is "
                                             f"{self.codes[0]}")
                    elif closed and len(self.vertices):
                        self.codes = np.full(len(self.vertices), 2, dtype=np.uint8)
                        self.codes[0], self.codes[-1] = 1, 79
                    else:
                        self.codes = None

                def __len__(self):
                    return len(self.vertices)

                def _spec(self, transform=None):
                    vertices = self.vertices if transform is None else transform._affine(self.vertices)
                    return (vertices, self.codes)

                def transformed(self, transform):
                    return Path(transform.transform(self.vertices), self.codes)

                def get_extents(self, transform=None, **kwargs):
                    from matplotlib.transforms import Bbox
                    v = self.vertices if transform is None else transform.transform(self.vertices)
                    return Bbox([v.min(0), v.max(0)])

                def contains_point(self, point, transform=None, radius=0.0):
                    return bool(self.contains_points([point])[0])

                def contains_points(self, points, transform=None, radius=0.0):
                    points = np.asarray(points, dtype=float)
                    v = self.vertices
                    inside = np.zeros(len(points), bool)
                    x, y = points[:, 0], points[:, 1]
                    j = len(v) - 1
                    for i in range(len(v)):
                        (xi, yi), (xj, yj) = v[i], v[j]
                        if yi != yj:
                            crosses = ((yi > y) != (yj > y)) & (x < (xj - xi) * (y - yi) / (yj - yi) + xi)
                            inside ^= crosses
                        j = i
                    return inside

                def to_polygons(self, transform=None, width=0, height=0, closed_only=True):
                    return [self.vertices]

                def iter_segments(self, **kwargs):
                    codes = self.codes if self.codes is not None else [1] + [2] * (len(self.vertices) - 1)
                    return iter(zip(self.vertices, codes))

                def interpolated(self, steps):
                    return self

                def copy(self):
                    return Path(self.vertices.copy(), None if self.codes is None else self.codes.copy())

                def __repr__(self):
                    return f"Path({self.vertices!r}, {self.codes!r})"

                @classmethod
                def _of(cls, spec):
                    made = cls.__new__(cls)
                    made.vertices, made.codes = spec[0], spec[1]
                    return made

                @classmethod
                def unit_rectangle(cls):
                    return cls([[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]], closed=True)

                @classmethod
                def unit_circle(cls):
                    return cls.circle()

                @classmethod
                def circle(cls, center=(0.0, 0.0), radius=1.0, readonly=False):
                    vertices, codes = _plotting.arc(center[0], center[1], radius, radius, 0.0, 2 * np.pi)
                    return cls(np.vstack([vertices, vertices[-1:]]), list(codes) + [79])

                @classmethod
                def unit_regular_polygon(cls, numVertices):
                    return cls._of(_plotting.star(numVertices, 1.0, None, 0.0))

                @classmethod
                def unit_regular_star(cls, numVertices, innerCircle=0.5):
                    return cls._of(_plotting.star(numVertices, 1.0, innerCircle, 0.0))

                @classmethod
                def arc(cls, theta1, theta2, n=None, is_wedge=False):
                    vertices, codes = _plotting.arc(0.0, 0.0, 1.0, 1.0, np.radians(theta1), np.radians(theta2))
                    if is_wedge:
                        vertices = np.vstack([[[0, 0]], vertices, [[0, 0]]])
                        codes = [1, 2] + list(codes)[1:] + [79]
                    return cls(vertices, codes)

                @classmethod
                def wedge(cls, theta1, theta2, n=None):
                    return cls.arc(theta1, theta2, n, True)

                @classmethod
                def make_compound_path(cls, *args):
                    vertices = np.vstack([p.vertices for p in args])
                    codes = []
                    for p in args:
                        codes += list(p.codes) if p.codes is not None else [1] + [2] * (len(p.vertices) - 1)
                    return cls(vertices, codes)
            """#
    }
}
