extension PythonSource.SourcePatches {
    static let text2 = #"""
            def set_radius(self, r):
                self.r = r

            def set_center(self, c):
                self.center = c

            def set_theta1(self, t):
                self.theta1 = t

            def set_theta2(self, t):
                self.theta2 = t

            def set_width(self, w):
                self.width = w

            def _data_path(self):
                (x, y), a, b = self.center, math.radians(self.theta1), math.radians(self.theta2)
                if b < a:
                    b += 2 * math.pi
                outer, codes = _plotting.arc(float(x), float(y), float(self.r), float(self.r), a, b)
                codes = list(codes)
                if self.width is not None:
                    r = float(self.r - self.width)
                    inner, inner_codes = _plotting.arc(float(x), float(y), r, r, b, a)
                    full = abs((b - a) - 2 * math.pi) < 1e-9
                    points = np.vstack([outer, inner, outer[:1]])
                    return Path(points, codes + ([1] if full else [2]) + list(inner_codes)[1:] + [79])
                if abs((b - a) - 2 * math.pi) < 1e-9:
                    return Path(np.vstack([outer, outer[:1]]), codes + [79])
                points = np.vstack([outer, [[x, y]], outer[:1]])
                return Path(points, codes + [2, 79])


        class FancyBboxPatch(Patch):
            _edge_default = True

            def __init__(self, xy, width, height, boxstyle="round", *, mutation_scale=1, mutation_aspect=1, **kwargs):
                super().__init__(**kwargs)
                self._x, self._y, self._width, self._height = xy[0], xy[1], width, height
                self.set_boxstyle(boxstyle)
                self._scale = mutation_scale

            def set_boxstyle(self, boxstyle=None, **kwargs):
                self._boxstyle = boxstyle if isinstance(boxstyle, str) else boxstyle._text

            def get_x(self):
                return self._x

            def get_y(self):
                return self._y

            def get_width(self):
                return self._width

            def get_height(self):
                return self._height

            def _data_path(self):
                name, *parts = [p.strip() for p in self._boxstyle.split(",")]
                props = {k: float(v) for k, _, v in (p.partition("=") for p in parts)}
                pad = props.get("pad", 0.3) * self._scale
                x0, y0 = self._x - pad, self._y - pad
                x1, y1 = self._x + self._width + pad, self._y + self._height + pad
                if name not in ("round", "round4"):
                    return Path([[x0, y0], [x1, y0], [x1, y1], [x0, y1], [x0, y0]], [1, 2, 2, 2, 79])
                r = props.get("rounding_size", pad / self._scale if self._scale else pad) * self._scale or pad
                points = [[x0 + r, y0], [x1 - r, y0], [x1, y0], [x1, y0 + r], [x1, y1 - r], [x1, y1], [x1 - r, y1],
                          [x0 + r, y1], [x0, y1], [x0, y1 - r], [x0, y0 + r], [x0, y0], [x0 + r, y0], [x0 + r, y0]]
                return Path(points, [1, 2, 3, 3, 2, 3, 3, 2, 3, 3, 2, 3, 3, 79])


        class FancyArrow(Polygon):
            """The arrow of `plt.arrow`, in data coordinates."""

            def __init__(self, x, y, dx, dy, *, width=0.001, length_includes_head=False, head_width=None, head_length=None,
                         shape="full", overhang=0, head_starts_at_zero=False, **kwargs):
                head_width = 3 * width if head_width is None else head_width
                head_length = 1.5 * head_width if head_length is None else head_length
                distance = math.hypot(dx, dy)
                length = distance if length_includes_head else distance + head_length
                if not length:
                    points = np.zeros((0, 2))
                else:
                    hw, hl, hs, lw = head_width, head_length, overhang, width
                    left = np.array([[0.0, 0.0], [-hl, -hw / 2], [-hl * (1 - hs), -lw / 2], [-length, -lw / 2], [-length, 0]])
                    if not length_includes_head:
                        left = left + np.array([head_length if head_starts_at_zero else 0, 0])
                    if head_starts_at_zero:
                        left = left + np.array([head_length / 2, 0])
                    if shape == "left":
                        points = left
                    else:
                        right = left * np.array([1, -1])
                        points = right if shape == "right" else np.concatenate([left[:-1], right[-2::-1]])
                    if distance != 0:
                        c, s = dx / distance, dy / distance
                    else:
                        c, s = 0, 1
                    end = np.array([x + dx + (0 if length_includes_head else c * head_length),
                                    y + dy + (0 if length_includes_head else s * head_length)])
                    points = np.stack([points[:, 0] * c - points[:, 1] * s, points[:, 0] * s + points[:, 1] * c], axis=1) + end
                super().__init__(points, closed=True, **kwargs)


        class Arrow(Patch):
            def __init__(self, x, y, dx, dy, *, width=1.0, **kwargs):
                super().__init__(**kwargs)
                self._v = (x, y, dx, dy, width)

            def _data_path(self):
                x, y, dx, dy, width = self._v
                shape = np.array([[0.0, 0.1], [0.0, -0.1], [0.8, -0.1], [0.8, -0.3], [1.0, 0.0], [0.8, 0.3], [0.8, 0.1],
                                  [0.0, 0.1]]) * np.array([math.hypot(dx, dy), width])
                a = math.atan2(dy, dx)
                c, s = math.cos(a), math.sin(a)
                points = np.stack([shape[:, 0] * c - shape[:, 1] * s + x, shape[:, 0] * s + shape[:, 1] * c + y], axis=1)
                return Path(points, [1, 2, 2, 2, 2, 2, 2, 79])


        class FancyArrowPatch(Patch):
            _edge_default = True

            def __init__(self, posA=None, posB=None, *, path=None, arrowstyle="simple", connectionstyle="arc3",
                         patchA=None, patchB=None, shrinkA=2, shrinkB=2, mutation_scale=1, mutation_aspect=1, **kwargs):
                kwargs.setdefault("joinstyle", "round")
                kwargs.setdefault("capstyle", "round")
                super().__init__(**kwargs)
                if path is not None:
                    posA, posB = path.vertices[0], path.vertices[-1]
                self._posA, self._posB = posA, posB
                self._arrow, self._connection, self._shrink, self._scale = arrowstyle, connectionstyle, (shrinkA, shrinkB), \
                    mutation_scale

            def set_positions(self, posA, posB):
                self._posA = posA if posA is not None else self._posA
                self._posB = posB if posB is not None else self._posB

            def set_arrowstyle(self, arrowstyle=None, **kwargs):
                self._arrow = arrowstyle

            def set_connectionstyle(self, connectionstyle=None, **kwargs):
                self._connection = connectionstyle

            def set_mutation_scale(self, scale):
                self._scale = scale

            def _data_path(self):
                return Path([self._posA, self._posB])

            def _specs(self):
                spec = self._base("text")
                spec["clip"] = False
                a, b = self._moved(np.asarray(self._posA, float)), self._moved(np.asarray(self._posB, float))
                spec.update({"s": "", "x": float(a[0]), "y": float(a[1])})
                arrow = {**arrow_style(self._arrow, float(self._scale)), **connection_style(self._connection), "x": float(b[0]),
                         "y": float(b[1]), "sx": spec.get("sx", "data"), "sy": spec.get("sy", "data"),
                         "shrink": (float(self._shrink[0]), float(self._shrink[1])), **self._style_spec()}
                spec["arrow"] = arrow
                return [spec]


        class ConnectionPatch(FancyArrowPatch):
            def __init__(self, xyA, xyB, coordsA, coordsB=None, *, axesA=None, axesB=None, arrowstyle="-",
                         connectionstyle="arc3", shrinkA=0, shrinkB=0, **kwargs):
                kwargs.pop("clip_on", None)
                super().__init__(xyA, xyB, arrowstyle=arrowstyle, connectionstyle=connectionstyle, shrinkA=shrinkA,
                                 shrinkB=shrinkB, **kwargs)
                self._ends = (xyA, coordsA, axesA), (xyB, coordsB or coordsA, axesB)

            def _specs(self):
                places = []
                for xy, coords, axes in self._ends:
                    if isinstance(coords, Transform):
                        point = coords.transform(xy)
                    else:
                        axes = axes or self.axes
                        t = axes.transData if coords == "data" else axes.transAxes if coords == "axes fraction" else \
                            axes.figure.transFigure
                        point = t.transform(xy)
                    places.append(np.asarray(point) * 72.0 / self.figure.dpi)
                self._posA, self._posB = places
                self._transform = Transform(None, ("points", "points"), None)
                return super()._specs()

            def _limits(self):
                return None


        class Shadow(Patch):
            def __init__(self, patch, ox, oy, *, shade=0.7, **kwargs):
                super().__init__(**kwargs)
                self.patch, self._shift = patch, (ox, oy)
                self.set_color(tuple((1 - shade) * v for v in patch.get_facecolor()[:3]))
                self._alpha = 0.5

            def _data_path(self):
                path = self.patch._data_path()
                return Path(path.vertices + np.array(self._shift), path.codes)
        """#
}
