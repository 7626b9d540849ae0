extension PythonSource.SourceMplot3d {
    static let text2 = #"""
            def add_collection3d(self, col, zs=0, zdir="z", autolim=True):
                if hasattr(col, "_polygons"):
                    every = np.array([p for poly in col._polygons for p in poly], float)
                    return self._add3(col, every[:, 0], every[:, 1], every[:, 2])
                return self._add(col, False)

            def text(self, x, y, z, s, zdir=None, **kwargs):
                made = Text3D(x, y, s, **kwargs)
                made._z = z
                return self._add(made, False)

            text3D = text

            def text2D(self, x, y, s, fontdict=None, **kwargs):
                return super().text(x, y, s, fontdict, **kwargs)

            # Drawing

            def _corner_specs(self):
                limits = [self._view(i) for i in range(3)]
                specs = []
                eye = np.array([math.cos(math.radians(self.elev)) * math.cos(math.radians(self.azim)),
                                math.cos(math.radians(self.elev)) * math.sin(math.radians(self.azim)), math.sin(math.radians(self.elev))])
                back = [limits[i][0] if eye[i] > 0 else limits[i][1] for i in range(3)]
                front = [limits[i][1] if eye[i] > 0 else limits[i][0] for i in range(3)]
                panes = [(0.95, 0.95, 0.95, 0.5), (0.90, 0.90, 0.90, 0.5), (0.925, 0.925, 0.925, 0.5)]

                def line(points, style, z):
                    x, y, _ = self._project(*np.array(points, float).T)
                    specs.append({"k": "line", "x": x, "y": y, "z": z, "clip": False, **style})
                for i in range(3):
                    j, k = (i + 1) % 3, (i + 2) % 3
                    corners = []
                    for a, b in ((0, 0), (1, 0), (1, 1), (0, 1)):
                        p = [0.0, 0.0, 0.0]
                        p[i], p[j], p[k] = back[i], limits[j][a], limits[k][b]
                        corners.append(p)
                    axis = self._axis(i)
                    x, y, _ = self._project(*np.array(corners + corners[:1], float).T)
                    pane = axis.pane
                    if pane.fill:
                        face = panes[i] if pane._face is None else to_rgba(pane._face)
                        specs.append({"k": "paths", "z": -3.0, "clip": False, "items": [
                            {"path": (np.stack([x, y], axis=1), None), "fill": face, "c": face[:3] + (1.0 if pane._face is None else face[3],), "lw": 0.6}]})
                grid = line_spec((0.69, 0.69, 0.69, 1.0), 0.8, "solid")
                # Each axis lies where the pane below it ends, as matplotlib's default view shows them.
                edges = [(1, 2), (0, 2), (None, None)]
                for i in range(3):
                    axis = self._axis(i)
                    locs, texts = axis._texts(True)
                    low, high = sorted(limits[i])
                    shown = [(l, t) for l, t in zip(locs, texts) if low - 1e-9 * (high - low) <= l <= high + 1e-9 * (high - low)]
                    if self._grid_on:
                        for loc, _ in shown:
                            j, k = (i + 1) % 3, (i + 2) % 3
                            for fixed, moving in ((j, k), (k, j)):
                                p, q = [0.0] * 3, [0.0] * 3
                                p[i] = q[i] = loc
                                p[fixed] = q[fixed] = back[fixed]
                                p[moving], q[moving] = limits[moving]
                                line([p, q], grid, -2.0)
                    at = [None] * 3
                    if i == 0:
                        at[1], at[2] = front[1], back[2] if eye[2] >= 0 else back[2]
                    elif i == 1:
                        at[0], at[2] = front[0], back[2]
                    else:
                        at[0], at[1] = front[0], back[1]
                    p, q = list(at), list(at)
                    p[i], q[i] = limits[i]
                    line([p, q], line_spec(to_rgba(rcParams["axes.edgecolor"]), 0.8, "solid"), -1.0)
                    # Ticks point away from the middle of the axis' pane.
                    pull = 1 if i == 0 else 0
                    style = axis._style_spec(True)
                    for loc, text in shown:
                        p = list(at)
                        p[i] = loc
                        outer, inner = list(p), list(p)
                        outer[pull] = self._beyond(p[pull], limits[pull], 0.1)
                        inner[pull] = self._beyond(p[pull], limits[pull], -0.2)
                        line([outer, inner], line_spec(to_rgba(rcParams["xtick.color"]), 0.8, "solid"), -1.0)
                        x, y = self._outside(p, i, limits, axis._styles[True]["pad"] + 8)
                        specs.append({"k": "text", "s": text, "x": x, "y": y,
                                      "size": style["labelsize"], "color": style["labelcolor"], "ha": "center", "va": "center", "z": -1.0,
                                      "clip": False})
                    if axis.label.get_text():
                        p, a, b = list(at), list(at), list(at)
                        p[i] = sum(limits[i]) / 2
                        a[i], b[i] = limits[i]
                        ax_, ay_, _ = [float(v) for v in self._project(*a)]
                        bx_, by_, _ = [float(v) for v in self._project(*b)]
                        angle = math.degrees(math.atan2(by_ - ay_, bx_ - ax_))
                        angle = angle - 180 if angle > 90 else angle + 180 if angle < -90 else angle
                        rotates = getattr(axis, "_rotate_label", None)
                        turned = len(axis.label.get_text()) > 4 if rotates is None else rotates
                        x, y = self._outside(p, i, limits, axis.labelpad + 21)
                        specs.append({"k": "text", **axis.label._text_spec(), "x": x, "y": y, "z": -1.0, "clip": False,
                                      "ha": "center", "va": "center", "rotation": angle % 360 if turned else 0.0, "anchored": True})
                return specs

            @staticmethod
            def _beyond(value, limits, steps):
                """A coordinate moved away from the middle of its limits by steps of 8 % of them."""
                low, high = limits
                return value + math.copysign(0.08 * abs(high - low) * steps, value - (low + high) / 2) * (1 if steps >= 0 else -1)

            def _side(self):
                """The side in inches of the square that the box is drawn in."""
                box, (width, height) = self.get_position(), self.figure.get_size_inches()
                return min(box.width * width, box.height * height)

            def _outside(self, point, axis, limits, points):
                """Where text stands that is so many points away from an axis, by matplotlib's estimate of a point's size."""
                steps = points * 48 / (72 * 2 * self._side())
                moved = [v if j == axis else self._beyond(v, limits[j], steps) for j, v in enumerate(point)]
                x, y, _ = [float(v) for v in self._project(*moved)]
                return x, y

            def _spec(self):
                for axis in (self.xaxis, self.yaxis, self.zaxis):
                    axis._label_coords = None
                specs = self._corner_specs() if self._axes_on else []
                children = [a for a in self._children if a.get_visible()]
                depth = {id(a): a._depth() if hasattr(a, "_depth") else 0.0 for a in children}
                order = sorted(children, key=lambda a: -depth[id(a)])
                for rank, artist in enumerate(order):
                    for spec in artist._specs():
                        spec["clip"] = False
                        spec["z"] = float(spec["z"]) * 0 + 1 + rank * 0.001 if isinstance(artist, (mcoll.Collection, Line2D)) else spec["z"]
                        specs.append(spec)
                box = self.get_position()
                size = 0.095
                titles = self._title_specs()
                hidden_x = {"lim": (-size, 0.090), "scale": "linear", "visible": False}
                hidden_y = {"lim": (-size, 0.090), "scale": "linear", "visible": False}
                spec = {"frame": [box.x0, box.y0, box.width, box.height], "face": self.patch.get_facecolor(), "framed": True, "on": True,
                        "z": float(self.zorder), "visible": self._visible, "below": 1.5, "titles": titles, "titlepad": float(self._titlepad),
                        "artists": specs, "x": hidden_x, "y": hidden_y, "spines": {}}
                if self.legend_ is not None:
                    spec["legend"] = self.legend_._spec()
                return spec


        class Line3D(Line2D):
            def set_data_3d(self, *args):
                xs, ys, zs = args[0] if len(args) == 1 else args
                self._xyz = tuple(np.asarray(v, float).ravel() for v in (xs, ys, zs))
                self._xorig, self._yorig = self._xyz[0], self._xyz[1]

            def set_3d_properties(self, zs=0, zdir="z", axlim_clip=False):
                x, y = np.asarray(self._xorig, float).ravel(), np.asarray(self._yorig, float).ravel()
                self._xyz = (x, y, np.broadcast_to(np.asarray(zs, float), x.shape))

            def get_data_3d(self):
                return self._xyz

            def _limits(self):
                return None

            def _numbers(self):
                if self.axes is None:
                    return self._xyz[0], self._xyz[1]
                x, y, _ = self.axes._project(*self._xyz)
                return x, y

            def _depth(self):
                return float(np.mean(self.axes._project(*self._xyz)[2])) if len(self._xyz[0]) else 0.0


        class Path3DCollection(mcoll.PathCollection):
            @property
            def _offsets3d(self):
                return self._xyz

            @_offsets3d.setter
            def _offsets3d(self, value):
                self._xyz = tuple(np.asarray(v, float).ravel() for v in value)

            def _limits(self):
                return None

            def _depth(self):
                return float(np.mean(self.axes._project(*self._xyz)[2])) if len(self._xyz[0]) else 0.0

            def _specs(self):
                x, y, z = self.axes._project(*self._xyz)
                order = np.argsort(-z)
                self._offsets = np.stack([x, y], axis=1)
                spec = super()._specs()[0]
                n = len(x)
                spec["x"], spec["y"] = x[order], y[order]
                for key in ("faces", "edges"):
                    c = np.asarray(spec[key], float)
                    c = c[np.arange(n) % len(c)].copy()
                    if self._shade and n > 1 and np.ptp(z) > 0:
                        fade = 1 - (z - z.min()) / np.ptp(z) * 0.7
                        c[:, 3] = c[:, 3] * np.clip(fade, 0.3, 1)
                    spec[key] = c[order]
                s = np.asarray(spec["sizes"], float)
                if len(s) == n:
                    spec["sizes"] = s[order]
                return [spec]


        class Poly3DCollection(mcoll.Collection):
            _shaded = False

            def __init__(self, verts, *, zsort="average", shade=False, **kwargs):
                kwargs = {k: v for k, v in kwargs.items() if v is not None}
                super().__init__(**kwargs)
                self._polygons = [[tuple(float(c) for c in p) for p in poly] for poly in verts]
                self._shaded = shade

            def set_verts(self, verts, closed=True):
                self._polygons = [[tuple(float(c) for c in p) for p in poly] for poly in verts]

            def set_3d_properties(self, *args):
                pass

            def _limits(self):
                return None

            def _depth(self):
                every = np.array([np.mean(np.array(p), axis=0) for p in self._polygons])
                return float(np.mean(self.axes._project(*every.T)[2])) if len(every) else 0.0

            def _specs(self):
                if not self._polygons:
                    return []
                faces = self._face_array()
                edges = self._edge_array()
                axes = self.axes
                limits = np.array([axes._view(i) for i in range(3)], float)
                counts = [len(p) for p in self._polygons]
                every = np.array([c for p in self._polygons for c in p])
                x, y, z = axes._project(*every.T)
                items, at = [], 0
                az, alt = math.radians(90 - 225), math.radians(19.4712)
                light = np.array([math.cos(az) * math.cos(alt), math.sin(az) * math.cos(alt), math.sin(alt)])
                shades = None
                if self._shaded and len(faces):
                    shades = []
                    for poly in self._polygons:
                        p = np.array(poly)
                        normal = np.cross(p[0] - p[1], p[1] - p[2] if len(p) > 2 else p[0])
                        length = np.linalg.norm(normal)
                        shades.append(float(normal @ light / length) if length else np.nan)
                    shades = np.array(shades)
                    shades = np.where(np.isnan(shades), 0, shades)
                    shades = 0.3 + 0.7 * (shades + 1) / 2 if True else shades
                ranked = []
                for i, n in enumerate(counts):
                    if not np.isfinite(x[at:at + n]).all() or not np.isfinite(y[at:at + n]).all():
                        at += n
                        continue
                    points = np.stack([np.append(x[at:at + n], x[at]), np.append(y[at:at + n], y[at])], axis=1)
                    item = {"path": (points, [1] + [2] * (n - 1) + [79])}
                    if len(faces):
                        c = np.array(faces[i % len(faces)])
                        if shades is not None:
                            c[:3] = np.clip(c[:3] * shades[i], 0, 1)
                        item["fill"] = c
                        if not len(edges):
                            item.update(line_spec(c, 0.3, "solid", join="round"))
                    if len(edges):
                        item.update(line_spec(edges[i % len(edges)], self._linewidths[i % len(self._linewidths)], "solid", join="round"))
                    ranked.append((float(np.mean(z[at:at + n])), i, item))
                    at += n
                ranked.sort(key=lambda r: -r[0])
                return [{**self._base("paths"), "items": [r[2] for r in ranked]}] if ranked else []


        class Line3DCollection(mcoll.LineCollection):
            def __init__(self, lines, **kwargs):
                self._lines3 = [np.asarray(l, float) for l in lines]
                super().__init__([l[:, :2] for l in self._lines3], **kwargs)

            def set_segments(self, segments):
                self._lines3 = [np.asarray(l, float) for l in segments] if len(segments) and np.shape(segments[0])[-1] == 3 else self._lines3
                super().set_segments([np.asarray(l, float)[:, :2] for l in segments])

            def _limits(self):
                return None

            def _depth(self):
                every = np.vstack(self._lines3)
                return float(np.mean(self.axes._project(*every.T)[2]))

            def get_paths(self):
                from matplotlib.path import Path
                if self.axes is None:
                    return super().get_paths()
                return [Path(np.stack(self.axes._project(*l.T)[:2], axis=1)) for l in self._lines3]


        class Text3D(Text):
            def _specs(self):
                x, y, _ = self.axes._project(float(self._x), float(self._y), float(self._z))
                keep = self._x, self._y
                self._x, self._y = float(x), float(y)
                specs = super()._specs()
                self._x, self._y = keep
                return specs


        def _contour_base():
            from matplotlib._axes_grids import ContourSet
            return ContourSet


        class Contour3D(_contour_base()):
            _offset, _zdir = None, "z"

            def _limits(self):
                return None

            def _depth(self):
                return 0.5 if self._offset is not None else 0.0

            def _place(self, vertices, level):
                v = np.asarray(vertices, float)
                h = np.full(len(v), self._offset if self._offset is not None else level)
                xyz = {"z": (v[:, 0], v[:, 1], h), "x": (h, v[:, 0], v[:, 1]), "y": (v[:, 0], h, v[:, 1])}[self._zdir]
                return np.stack(self.axes._project(*xyz)[:2], axis=1)

            def _specs(self):
                specs = super()._specs()
                levels = []
                x, y, z = self._grid
                if self.filled:
                    for i in range(len(self._bounds) - 1):
                        if len(_plotting.contour_region(x, y, z, float(self._bounds[i]), float(self._bounds[i + 1]))[0]):
                            levels.append(self.layers[i])
                else:
                    for level in self.levels:
                        levels += [level] * len([l for l in _plotting.contour_lines(x, y, z, float(level)) if len(l) > 1])
                for spec in specs:
                    for item, level in zip(spec["items"], levels):
                        vertices, codes = item["path"]
                        item["path"] = (self._place(vertices, level), codes)
                return specs


        def proj_transform(xs, ys, zs, M):
            points = M @ np.stack([np.ravel(xs), np.ravel(ys), np.ravel(zs), np.ones(np.size(xs))])
            return tuple(points[i] / points[3] for i in range(3))
        """#
}
