// The Python side of `matplotlib.projections`.

extension PythonSource {
    enum SourceProjections {
        static let text = #"""
            import math

            import numpy as np

            import _plotting
            from matplotlib import rcParams, ticker
            from matplotlib.artist import line_spec
            from matplotlib.axes import Axes
            from matplotlib.colors import to_rgba
            from matplotlib.text import font_points
            from matplotlib.transforms import Transform


            class PolarAxes(Axes):
                """Angles and radii: everything is turned into points of a square around the pole."""

                name = "polar"

                def __init__(self, fig, *args, theta_offset=0, theta_direction=1, rlabel_position=22.5, **kwargs):
                    self._offset, self._direction, self._label_angle = theta_offset, theta_direction, rlabel_position
                    self._theta_ticks = self._r_ticks = None
                    super().__init__(fig, *args, **kwargs)
                    self._aspect = 1
                    self.xaxis.grid(True)
                    self.yaxis.grid(True)
                    self._theta_labels = None

                def set_theta_zero_location(self, loc, offset=0.0):
                    self._offset = {"N": 90, "NW": 135, "W": 180, "SW": 225, "S": 270, "SE": 315, "E": 0, "NE": 45}[loc] \
                        * math.pi / 180 + math.radians(offset)

                def set_theta_offset(self, offset):
                    self._offset = offset

                def set_theta_direction(self, direction):
                    self._direction = {"clockwise": -1, "counterclockwise": 1}.get(direction, direction)

                def set_rlabel_position(self, value):
                    self._label_angle = value

                def set_rmax(self, rmax):
                    self.set_ylim(self._radii()[0], rmax)

                def set_rmin(self, rmin):
                    self.set_ylim(rmin, self._radii()[1])

                def set_rlim(self, bottom=None, top=None, **kwargs):
                    return self.set_ylim(bottom, top, **kwargs)

                def get_rmax(self):
                    return self._radii()[1]

                def set_rticks(self, *args, **kwargs):
                    return self.set_yticks(*args, **kwargs)

                def set_rgrids(self, radii, labels=None, angle=None, fmt=None, **kwargs):
                    if angle is not None:
                        self._label_angle = angle
                    self.set_yticks(radii, labels)

                def set_thetagrids(self, angles, labels=None, fmt=None, **kwargs):
                    self.set_xticks([math.radians(a) for a in angles], labels)

                def set_thetamin(self, value):
                    pass

                def set_thetamax(self, value):
                    pass

                def _radii(self):
                    given = self._limits_given[1]
                    if given is not None:
                        return given
                    low, high = self._view(1)
                    data = self._data_limits[1]
                    return (0.0 if data[0] >= 0 or data[0] > data[1] else low), high

                def _view(self, which):
                    if which == 0:
                        return 0.0, 2 * math.pi
                    found = super()._view(1)
                    if self._limits_given[1] is None and self._data_limits[1][0] >= 0:
                        return 0.0, found[1]
                    return found

                def _with_aspect(self, box):
                    from matplotlib.transforms import Bbox
                    fw, fh = self.figure.get_size_inches()
                    side = min(box.width * fw, box.height * fh)
                    w, h = side / fw, side / fh
                    return Bbox.from_bounds(box.x0 + (box.width - w) / 2, box.y0 + (box.height - h) / 2, w, h)

                def _to_pixels(self, values, space, which):
                    return super()._to_pixels(values, space, which)

                def _turned(self, theta, r):
                    low, high = self._radii()
                    t = np.asarray(theta, float) * self._direction + self._offset
                    s = (np.asarray(r, float) - low) / (high - low) * 0.5
                    return 0.5 + s * np.cos(t), 0.5 + s * np.sin(t)

                @staticmethod
                def _fine(theta, r):
                    """Between far angles circles need points."""
                    theta, r = np.asarray(theta, float), np.asarray(r, float)
                    if len(theta) < 2 or not np.isfinite(theta).all() or np.abs(np.diff(theta)).max(initial=0) < 0.1:
                        return theta, r
                    ts, rs = [theta[:1]], [r[:1]]
                    for a, b, p, q in zip(theta[:-1], theta[1:], r[:-1], r[1:]):
                        n = max(1, int(abs(b - a) / 0.05))
                        f = np.arange(1, n + 1) / n
                        ts.append(a + (b - a) * f)
                        rs.append(p + (q - p) * f)
                    return np.concatenate(ts), np.concatenate(rs)

                def _convert(self, spec):
                    if spec.get("sx", "data") != "data" or spec.get("sy", "data") != "data":
                        return spec
                    spec = dict(spec, sx="axes", sy="axes", clip=False)
                    kind = spec["k"]
                    if kind == "line":
                        if spec.get("marker") is None:
                            spec["x"], spec["y"] = self._turned(*self._fine(spec["x"], spec["y"]))
                        else:
                            spec["x"], spec["y"] = self._turned(spec["x"], spec["y"])
                    elif kind == "scatter":
                        spec["x"], spec["y"] = self._turned(spec["x"], spec["y"])
                    elif kind == "text":
                        x, y = self._turned([spec["x"]], [spec["y"]])
                        spec["x"], spec["y"] = float(x[0]), float(y[0])
                        if spec.get("arrow") and spec["arrow"].get("sx", "data") == "data":
                            x, y = self._turned([spec["arrow"]["x"]], [spec["arrow"]["y"]])
                            spec["arrow"] = dict(spec["arrow"], x=float(x[0]), y=float(y[0]), sx="axes", sy="axes")
                    elif kind == "paths":
                        items = []
                        for item in spec["items"]:
                            vertices, codes = item["path"]
                            vertices = np.asarray(vertices, float)
                            parts, part = [], []
                            cs = list(codes) if codes is not None else [1] + [2] * (len(vertices) - 1)
                            vs, out = [], []
                            for i, (v, c) in enumerate(zip(vertices, cs)):
                                if c == 79:
                                    if len(vs):
                                        v = start
                                    t, r = self._fine([vertices[i - 1][0], v[0]], [vertices[i - 1][1], v[1]])
                                    vs += list(zip(t[1:], r[1:]))
                                    out += [2] * (len(t) - 1)
                                    vs.append(tuple(v))
                                    out.append(79)
                                elif c == 1 or i == 0:
                                    start = v
                                    vs.append(tuple(v))
                                    out.append(1)
                                else:
                                    t, r = self._fine([vertices[i - 1][0], v[0]], [vertices[i - 1][1], v[1]])
                                    vs += list(zip(t[1:], r[1:]))
                                    out += [2] * (len(t) - 1)
                            vs = np.array(vs)
                            x, y = self._turned(vs[:, 0], vs[:, 1])
                            items.append(dict(item, path=(np.stack([x, y], axis=1), out)))
                        spec["items"] = items
                    return spec

                def _grid_specs(self):
                    specs = []
                    low, high = self._radii()
                    style = self.xaxis._style_spec(True)
                    grid = style["grid"]
                    fixed = isinstance(self.xaxis._major_locator, ticker.FixedLocator)
                    if fixed:
                        angles, texts = self.xaxis._texts(True)
                        if isinstance(self.xaxis._major_formatter, ticker.ScalarFormatter):
                            texts = ["%g\u00b0" % round(math.degrees(a), 6) for a in angles]
                    elif isinstance(self.xaxis._major_locator, ticker.NullLocator):
                        angles, texts = [], []
                    else:
                        angles = [i * math.pi / 4 for i in range(8)]
                        texts = ["%d\u00b0" % (45 * i) for i in range(8)]
                    around = np.linspace(0, 2 * math.pi, 100)
                    if grid is not None:
                        for a in angles:
                            x, y = self._turned([a, a], [low, high])
                            specs.append({"k": "line", "z": 0.5, "x": x, "y": y, "sx": "axes", "sy": "axes", "clip": False, **grid})
                    rgrid = self.yaxis._style_spec(True)["grid"]
                    radii, rtexts = self.yaxis._texts(True)
                    for r, text in zip(radii, rtexts):
                        if not low < r <= high * (1 + 1e-9):
                            continue
                        if rgrid is not None:
                            x, y = self._turned(around, np.full(100, r))
                            specs.append({"k": "line", "z": 0.5, "x": x, "y": y, "sx": "axes", "sy": "axes", "clip": False, **rgrid})
                        x, y = self._turned([math.radians(self._label_angle) * self._direction], [r])
                        specs.append({"k": "text", "s": text, "x": float(x[0]), "y": float(y[0]), "sx": "axes", "sy": "axes",
                                      "size": self.yaxis._style_spec(True)["labelsize"], "color": to_rgba(rcParams["ytick.color"]),
                                      "ha": "left", "va": "bottom", "z": 2.4})
                    for a, text in zip(angles, texts):
                        t = a * self._direction + self._offset
                        c, s = math.cos(t), math.sin(t)
                        specs.append({"k": "text", "s": text, "x": 0.5 + 0.5 * c, "y": 0.5 + 0.5 * s, "sx": "axes", "sy": "axes",
                                      "dx": c * 8, "dy": s * 8, "size": style["labelsize"], "color": style["labelcolor"],
                                      "ha": "center" if abs(c) < 0.3 else "left" if c > 0 else "right",
                                      "va": "center_baseline" if abs(s) < 0.3 else "bottom" if s > 0 else "top", "z": 2.4})
                    spine = self.spines["left"]
                    circle = np.stack([0.5 + 0.5 * np.cos(around), 0.5 + 0.5 * np.sin(around)], axis=1)
                    face = {"k": "paths", "z": -1.0, "sx": "axes", "sy": "axes", "clip": False,
                            "items": [{"path": (circle, None), "fill": self.patch.get_facecolor()}]}
                    edge = {"k": "paths", "z": 2.5, "sx": "axes", "sy": "axes", "clip": False,
                            "items": [{"path": (circle, None), **line_spec(spine.get_edgecolor(), spine._linewidth, "solid")}]}
                    return [face] + specs + ([edge] if spine._visible else [])

                def _spec(self):
                    spec = super()._spec()
                    artists = [self._convert(s) for s in spec["artists"]]
                    if self._axes_on:
                        artists = self._grid_specs() + artists
                    hidden = {"lim": (0.0, 1.0), "scale": "linear", "visible": False}
                    title_pad = spec["titlepad"] + 16
                    spec.update(artists=artists, x=hidden, y=hidden, face=None, framed=False, titlepad=title_pad)
                    return spec


            _known = {"polar": PolarAxes, "rectilinear": Axes}


            def register_projection(cls):
                _known[cls.name] = cls


            def get_projection_names():
                return ["3d", "polar", "rectilinear"]
            """#
    }
}
