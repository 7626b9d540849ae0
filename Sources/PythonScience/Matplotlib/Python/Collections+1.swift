// The Python side of `matplotlib.collections`.

extension PythonSource {
    enum SourceCollections {
        static let text1 = #"""
            import numpy as np

            import _plotting
            from matplotlib import rcParams
            from matplotlib.artist import Artist, dash_pattern, line_spec, normalize
            from matplotlib.cm import ScalarMappable
            from matplotlib.colors import to_rgba, to_rgba_array
            from matplotlib.path import Path
            from matplotlib.transforms import Transform

            _ALIASES = {"antialiased": "antialiaseds", "aa": "antialiaseds", "edgecolor": "edgecolors", "ec": "edgecolors",
                        "facecolor": "facecolors", "fc": "facecolors", "linestyle": "linestyles", "dashes": "linestyles",
                        "ls": "linestyles", "linewidth": "linewidths", "lw": "linewidths", "offset_transform": "offset_transform",
                        "transOffset": "offset_transform"}


            class Collection(Artist, ScalarMappable):
                """Many shapes with looks in turn."""

                zorder = 1
                _aliases = _ALIASES
                _face_default, _edge_default = None, None

                def __init__(self, *, edgecolors=None, facecolors=None, linewidths=None, linestyles="solid", capstyle=None,
                             joinstyle=None, antialiaseds=None, offsets=None, offset_transform=None, norm=None, cmap=None,
                             pickradius=5.0, hatch=None, urls=None, zorder=None, **kwargs):
                    Artist.__init__(self)
                    ScalarMappable.__init__(self, norm, cmap)
                    self._edges, self._faces = edgecolors, facecolors
                    if zorder is not None:
                        self.zorder = zorder
                    self._hatch = hatch
                    self._linewidths = None
                    self.set_linewidths(linewidths)
                    self._linestyles = linestyles
                    self._offsets = None if offsets is None else np.asarray(offsets, dtype=float).reshape(-1, 2)
                    self._offset_transform = offset_transform
                    self._update(normalize(kwargs, _ALIASES))

                def set(self, **kwargs):
                    return self._update(normalize(kwargs, _ALIASES))

                def set_facecolors(self, c):
                    self._faces = c
                    self._A_over = True

                def set_edgecolors(self, c):
                    self._edges = c

                def set_color(self, c):
                    self._faces = self._edges = c

                def get_facecolors(self):
                    return self._face_array()

                def get_edgecolors(self):
                    return self._edge_array()

                set_facecolor, get_facecolor, set_fc = set_facecolors, get_facecolors, set_facecolors
                set_edgecolor, get_edgecolor, set_ec = set_edgecolors, get_edgecolors, set_edgecolors

                def set_linewidths(self, lw):
                    lw = rcParams["patch.linewidth"] if lw is None else lw
                    self._linewidths = [float(v) for v in (lw if np.iterable(lw) else [lw])]

                def get_linewidths(self):
                    return np.atleast_1d(self._linewidths) if self._linewidths is not None else None

                set_linewidth, get_linewidth, set_lw = set_linewidths, get_linewidths, set_linewidths

                def set_linestyles(self, ls):
                    self._linestyles = ls

                def get_linestyles(self):
                    return [dash_pattern(ls, 1.0) or (0, None) for ls in self._styles()]

                set_linestyle, get_linestyle, set_dashes = set_linestyles, get_linestyles, set_linestyles

                def set_antialiaseds(self, aa):
                    pass

                def set_hatch(self, hatch):
                    self._hatch = hatch

                def get_hatch(self):
                    return self._hatch

                def set_offsets(self, offsets):
                    self._offsets = np.asarray(offsets, dtype=float).reshape(-1, 2)

                def get_offsets(self):
                    return np.zeros((1, 2)) if self._offsets is None else self._offsets

                def set_offset_transform(self, t):
                    self._offset_transform = t

                def set_urls(self, urls):
                    pass

                def set_capstyle(self, s):
                    pass

                def set_joinstyle(self, s):
                    pass

                def set_pickradius(self, r):
                    pass

                def _styles(self):
                    ls = self._linestyles
                    if ls is None:
                        return ["solid"]
                    if isinstance(ls, str) or isinstance(ls, tuple) and len(ls) == 2 and not isinstance(ls[0], str):
                        return [ls]
                    return list(ls)

                def update_scalarmappable(self):
                    pass

                def _mapped(self):
                    if self._A is None:
                        return None
                    self.autoscale_None()
                    a = self._A.ravel()
                    return self.to_rgba(a, alpha=self._alpha if isinstance(self._alpha, (int, float)) else None)

                def _face_array(self):
                    faces = self._faces
                    if isinstance(faces, str) and faces.lower() == "none":
                        return np.zeros((0, 4))
                    mapped = self._mapped()
                    if mapped is not None and not getattr(self, "_maps_edges", False):
                        return mapped
                    if faces is None:
                        faces = self._face_default or rcParams["patch.facecolor"]
                    return to_rgba_array(faces, self._alpha)

                def _edge_array(self):
                    edges = self._edges
                    if getattr(self, "_maps_edges", False):
                        mapped = self._mapped()
                        if mapped is not None:
                            return mapped
                    if edges is None:
                        edges = self._edge_default
                        if edges is None:
                            return to_rgba_array(rcParams["patch.edgecolor"], self._alpha) \
                                if rcParams["patch.force_edgecolor"] else np.zeros((0, 4))
                    if isinstance(edges, str):
                        if edges == "face":
                            return self._face_array()
                        if edges.lower() == "none":
                            return np.zeros((0, 4))
                    return to_rgba_array(edges, self._alpha)

                def get_paths(self):
                    return self._paths

                def set_paths(self, paths):
                    self._paths = paths

                def _limits(self):
                    if not self._is_data() or self._offsets is not None:
                        return None
                    points = [self._moved(p.vertices) for p in self.get_paths() if len(p.vertices)]
                    if not points:
                        return None
                    points = np.vstack(points)
                    return points[:, 0], points[:, 1]

                def _specs(self):
                    paths = self.get_paths()
                    faces, edges = self._face_array(), self._edge_array()
                    styles, widths = self._styles(), self._linewidths
                    items = []
                    for i, path in enumerate(paths):
                        if len(path.vertices) == 0:
                            continue
                        item = {"path": (self._moved(path.vertices), path.codes)}
                        if i == 0:
                            item["label"] = self._label
                        if len(faces):
                            item["fill"] = faces[i % len(faces)]
                        width = widths[i % len(widths)] if widths else 0.0
                        if len(edges) and width > 0:
                            item.update(line_spec(edges[i % len(edges)], width, styles[i % len(styles)], cap="butt"))
                        if self._hatch:
                            item["hatch"] = self._hatch
                        items.append(item)
                    if self._offsets is not None and len(self._offsets):
                        moved = []
                        for i, offset in enumerate(self._offsets):
                            item = dict(items[i % len(items)])
                            if len(faces):
                                item["fill"] = faces[i % len(faces)]
                            vertices, codes = item["path"]
                            item["path"] = (vertices + offset, codes)
                            moved.append(item)
                        items = moved
                    return [{**self._base("paths"), "items": items}] if items else []


            class PathCollection(Collection):
                """What `scatter` makes: markers at places, with sizes and colours of their own."""

                def __init__(self, paths, sizes=None, *, marker="o", **kwargs):
                    super().__init__(**kwargs)
                    self._paths = paths
                    self._sizes = np.array([]) if sizes is None else np.atleast_1d(np.asarray(sizes, dtype=float)).ravel()
                    self._marker = marker

                def set_sizes(self, sizes, dpi=72.0):
                    self._sizes = np.atleast_1d(np.asarray(sizes, dtype=float)).ravel()

                def get_sizes(self):
                    return self._sizes

                def get_paths(self):
                    return self._paths if self._paths is not None else [self._marker.get_path()]

                def _limits(self):
                    if self._offsets is None:
                        return super()._limits()
                    t = self._offset_transform
                    if t is not None and isinstance(t, Transform) and t._spaces != ("data", "data"):
                        return None
                    return self._offsets[:, 0], self._offsets[:, 1]

                def legend_elements(self, prop="colors", num="auto", fmt=None, func=lambda x: x, **kwargs):
                    from matplotlib.lines import Line2D
                    from matplotlib.ticker import MaxNLocator
                    handles, labels = [], []
                    values = self._A if prop == "colors" else func(self._sizes)
                    unique = np.unique(values)
                    if num is None or num == "auto" and len(unique) <= 9:
                        chosen = unique
                    else:
                        n = 9 if num == "auto" else num
                        if np.iterable(n):
                            chosen = np.asarray(n)
                        else:
                            chosen = MaxNLocator(nbins=n, min_n_ticks=n - 1 if n > 1 else 1, steps=[1, 2, 2.5, 3, 5, 6, 8, 10]
                                                 ).tick_values(values.min(), values.max())
                            chosen = chosen[(chosen >= values.min()) & (chosen <= values.max())]
                    for value in chosen:
                        text = f"{value:g}" if fmt is None else (fmt.format(x=value) if isinstance(fmt, str) else fmt(value))
                        size = np.sqrt(self._sizes.max()) if prop == "colors" and len(self._sizes) else 6.0
                        color = self.to_rgba(np.array([value]))[0] if prop == "colors" else kwargs.get("color", "k")
                        if prop != "colors":
                            size = np.sqrt(value)
                        handles.append(Line2D([0], [0], ls="", marker=self._marker.get_marker(), color=tuple(color) if prop == "colors" else color,
                                              ms=size, alpha=self._alpha if prop == "colors" else kwargs.get("alpha")))
                        labels.append("$\\mathdefault{%s}$" % text.replace("-", "\u2212"))
                    return handles, labels

                def _specs(self):
                    if self._offsets is None:
                        return super()._specs()
                    spec = self._base("scatter")
                    points = self._moved(self._offsets)
                    spec.update(x=points[:, 0], y=points[:, 1], sizes=self._sizes if len(self._sizes) else [36.0],
                                widths=self._linewidths, label=self._label)
                    t = self._offset_transform
                    if isinstance(t, Transform) and t._spaces is not None:
                        spec["sx"], spec["sy"] = t._spaces
                    faces, edges = self._face_array(), self._edge_array()
                    if not self._marker.is_filled():
                        spec["faces"], spec["edges"] = np.zeros((1, 4)), faces if len(faces) else edges
                    else:
                        spec["faces"] = faces if len(faces) else np.zeros((1, 4))
                        spec["edges"] = edges if len(edges) else np.zeros((1, 4))
                    spec["markers"] = [self._marker._shape()]
                    return [spec]


            class PolyCollection(Collection):
                def __init__(self, verts, sizes=None, *, closed=True, **kwargs):
                    super().__init__(**kwargs)
                    self.set_verts(verts, closed)

                def set_verts(self, verts, closed=True):
                    self._paths = []
                    for xy in verts:
                        if isinstance(xy, Path):
                            self._paths.append(xy)
                            continue
                        xy = np.asarray(xy, dtype=float)
                        if closed and len(xy):
                            self._paths.append(Path(np.vstack([xy, xy[:1]]), closed=True))
                        else:
                            self._paths.append(Path(xy))


            class FillBetweenPolyCollection(PolyCollection):
                pass


            class LineCollection(Collection):
                zorder = 2
                _maps_edges = True

                def __init__(self, segments, *, zorder=2, **kwargs):
                    kwargs = normalize(kwargs, {"colors": "edgecolors", **_ALIASES})
                    kwargs.setdefault("facecolors", "none")
                    if kwargs.get("linewidths") is None:
                        kwargs["linewidths"] = rcParams["lines.linewidth"]
                    self._edge_default = rcParams["lines.color"]
                    super().__init__(zorder=zorder, **kwargs)
                    self.set_segments(segments)

                def set_segments(self, segments):
                    self._paths = [Path(np.asarray(s, dtype=float)) for s in (segments if segments is not None else [])]

                set_verts = set_paths = set_segments

                def get_segments(self):
                    return [p.vertices for p in self._paths]

                def set_colors(self, c):
                    self._edges = c

                set_color = set_colors

                def get_colors(self):
                    return self._edge_array()

                get_color = get_colors


            class EventCollection(LineCollection):
                def __init__(self, positions, orientation="horizontal", *, lineoffset=0, linelength=1, linewidth=None, color=None,
                             **kwargs):
                    low, high = lineoffset - linelength / 2, lineoffset + linelength / 2
                    segments = [[(p, low), (p, high)] if orientation == "horizontal" else [(low, p), (high, p)] for p in positions]
                    super().__init__(segments, linewidths=linewidth, colors=color, **kwargs)


            class PatchCollection(Collection):
                def __init__(self, patches, *, match_original=False, **kwargs):
                    patches = list(patches)
                    if match_original:
                        kwargs["facecolors"] = [p.get_facecolor() for p in patches]
                        kwargs["edgecolors"] = [p.get_edgecolor() for p in patches]
                        kwargs["linewidths"] = [p.get_linewidth() for p in patches]
                    super().__init__(**kwargs)
                    self._paths = [p._data_path() for p in patches]


            class RegularPolyCollection(PathCollection):
                _inner = None

                def __init__(self, numsides, *, rotation=0, sizes=(1,), **kwargs):
                    from matplotlib.markers import MarkerStyle
                    super().__init__(None, sizes, **kwargs)
                    self._marker = MarkerStyle((numsides, self._kind, np.degrees(rotation)))
                    self._sizes = np.asarray(self._sizes) * 4 / np.pi

                _kind = 0


            class StarPolygonCollection(RegularPolyCollection):
                _kind = 1


            class AsteriskPolygonCollection(RegularPolyCollection):
                _kind = 2


            class CircleCollection(PathCollection):
                def __init__(self, sizes, **kwargs):
                    from matplotlib.markers import MarkerStyle
                    super().__init__(None, sizes, **kwargs)
                    self._marker = MarkerStyle("o")
                    self._sizes = np.asarray(self._sizes) * 4 / np.pi


            class EllipseCollection(Collection):
                def __init__(self, widths, heights, angles, *, units="points", **kwargs):
                    raise NotImplementedError("EllipseCollection is not supported; use PatchCollection of Ellipse patches")


            class QuadMesh(Collection):
                """Coloured cells between grid lines (`pcolormesh`)."""

                def __init__(self, X, Y, C, *, shading="flat", **kwargs):
                    super().__init__(**kwargs)
                    self._X, self._Y = X, Y
                    self.set_array(C)

                def set_array(self, A):
                    self._A = None if A is None else np.asarray(A)

                def _limits(self):
                    return self._X.ravel(), self._Y.ravel()

                def _sticky(self):
                    return (float(self._X.min()), float(self._X.max())), (float(self._Y.min()), float(self._Y.max()))

                def get_coordinates(self):
                    return np.stack([self._X, self._Y], axis=-1)

                def _colors(self):
                    if self._A.ndim == 3:
                        rgba = np.ones(self._A.shape[:2] + (4,))
                        rgba[..., :self._A.shape[2]] = self._A / (255 if self._A.dtype == np.uint8 else 1)
                        return rgba
                    self.autoscale_None()
                    rows, columns = self._X.shape[0] - 1, self._X.shape[1] - 1
                    return self.to_rgba(self._A.reshape(rows, columns), alpha=self._alpha)

                def _specs(self):
                    X, Y, rgba = self._X, self._Y, self._colors()
                    xs, ys = X[0], Y[:, 0]
                    straight = np.allclose(X, xs) and np.allclose(Y, ys[:, None])
                    linear = straight and self.axes is not None and self.axes.get_xscale() == self.axes.get_yscale() == "linear"
                    edges = self._edge_array()
                    if linear and not len(edges) and np.allclose(np.diff(xs), xs[1] - xs[0]) and np.allclose(np.diff(ys), ys[1] - ys[0]):
                        spec = self._base("image")
                        levels = np.zeros(0)
                        if self._A.ndim < 3:
                            levels = np.clip(self.norm(self._A.reshape(rgba.shape[:2])), 0, 1)[::-1]
                        spec.update(rgba=(rgba[::-1] * 255 + 0.5).astype(np.uint8), levels=levels, sharp=True,
                                    extent=[float(xs[0]), float(xs[-1]), float(ys[0]), float(ys[-1])])
                        return [spec]
                    items = []
                    for i in range(rgba.shape[0]):
                        for j in range(rgba.shape[1]):
                            color = rgba[i, j]
                            if color[3] == 0:
                                continue
                            points = [[X[i, j], Y[i, j]], [X[i, j + 1], Y[i, j + 1]], [X[i + 1, j + 1], Y[i + 1, j + 1]],
                                      [X[i + 1, j], Y[i + 1, j]], [X[i, j], Y[i, j]]]
                            item = {"path": (points, [1, 2, 2, 2, 79]), "fill": color}
                            if len(edges):
                                item.update(line_spec(edges[0], self._linewidths[0], "solid"))
                            else:
                                item.update(line_spec(color, 0.3, "solid", cap="butt"))
                            items.append(item)
                    return [{**self._base("paths"), "items": items}]


            """#

        static var text: String { text1 + "\n" + text2 }
    }
}
