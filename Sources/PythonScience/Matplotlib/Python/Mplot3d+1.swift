// The Python side of `mpl_toolkits.mplot3d`.

extension PythonSource {
    enum SourceMplot3d {
        static let text1 = #"""
            import math

            import numpy as np

            import _plotting
            from matplotlib import rcParams, ticker
            from matplotlib import collections as mcoll
            from matplotlib.artist import line_spec
            from matplotlib.axes import Axes
            from matplotlib.axis import Axis
            from matplotlib.colors import Normalize, to_rgba, to_rgba_array
            from matplotlib.lines import Line2D
            from matplotlib.markers import MarkerStyle
            from matplotlib.text import Text, font_points


            class _ZAxis(Axis):
                _spatial = True
                _rotate_label = None

                def __init__(self, axes, name, index):
                    super().__init__(axes, "x")
                    self.axis_name, self._index = name, index
                    self.pane_fill = True
                    self.pane = _Pane()
                    self.line = _Pane()

                def get_tick_space(self):
                    return int(self.axes._side() * 72 / (font_points(self._styles[True]["labelsize"]) * 3))

                def set_pane_color(self, color, alpha=None):
                    self.pane.set_facecolor(color)

                def set_rotate_label(self, val):
                    self._rotate_label = val

                def get_rotate_label(self, text):
                    return len(text) > 4 if self._rotate_label is None else self._rotate_label


            class _Pane:
                fill = True
                _face = None
                _edge = None

                def set_facecolor(self, c):
                    self._face = c

                def set_edgecolor(self, c):
                    self._edge = c

                set_color = set_facecolor

                def set_visible(self, b):
                    self.fill = bool(b)

                def set_alpha(self, a):
                    if a == 0:
                        self.fill = False

                def set_linewidth(self, w):
                    pass


            class Axes3D(Axes):
                """Axes in space, seen as matplotlib's camera sees them: elevation 30, azimuth -60 degrees, perspective."""

                name = "3d"

                def __init__(self, fig, rect=None, *args, elev=30, azim=-60, roll=0, sharez=None, proj_type="persp",
                             box_aspect=None, computed_zorder=True, focal_length=None, auto_add_to_figure=None, **kwargs):
                    self.zaxis = None
                    self._z_limits, self._z_given, self._z_inverted = (math.inf, -math.inf, math.inf), None, False
                    self._aspect3 = np.array([4, 4, 3], float) * 1.8294640721620434 * 25 / 24 / math.sqrt(41)
                    self._ortho = False
                    super().__init__(fig, rect if rect is not None else [0.0, 0.0, 1.0, 1.0], *args, **kwargs)
                    self.elev, self.azim, self.roll, self._dist = elev, azim, roll, 10
                    self.xaxis, self.yaxis, self.zaxis = _ZAxis(self, "x", 0), _ZAxis(self, "y", 1), _ZAxis(self, "z", 2)
                    self._margins = [0.05, 0.05]
                    if auto_add_to_figure is None and rect is None or self not in fig._axes and auto_add_to_figure:
                        if self not in fig._axes:
                            fig._add_axes_object(self)
                    self._grid_on = rcParams["axes3d.grid"] if "axes3d.grid" in rcParams else True

                w_xaxis = property(lambda self: self.xaxis)
                w_yaxis = property(lambda self: self.yaxis)
                w_zaxis = property(lambda self: self.zaxis)

                def view_init(self, elev=None, azim=None, roll=None, vertical_axis="z", share=False):
                    self.elev = 30 if elev is None else elev
                    self.azim = -60 if azim is None else azim
                    self.roll = 0 if roll is None else roll

                dist = property(lambda self: self._dist, lambda self, v: setattr(self, "_dist", v))

                def set_proj_type(self, proj_type, focal_length=None):
                    self._ortho = proj_type == "ortho"

                def set_box_aspect(self, aspect, *, zoom=1):
                    aspect = np.array([4, 4, 3] if aspect is None else aspect, float)
                    self._aspect3 = aspect * 1.8294640721620434 * 25 / 24 * zoom / np.linalg.norm(aspect)

                def set_aspect(self, aspect, adjustable=None, anchor=None, share=False):
                    self._equal = aspect == "equal"
                    if aspect == "equal":
                        sizes = np.array([abs(b - a) for a, b in (self._view(0), self._view(1), self._view(2))])
                        self.set_box_aspect(sizes)

                def _with_aspect(self, box):
                    from matplotlib.transforms import Bbox
                    fw, fh = self.figure.get_size_inches()
                    side = min(box.width * fw, box.height * fh)
                    w, h = side / fw, side / fh
                    return Bbox.from_bounds(box.x0 + (box.width - w) / 2, box.y0 + (box.height - h) / 2, w, h)

                def _axis(self, which):
                    return (self.xaxis, self.yaxis, self.zaxis)[which]

                def _view(self, which):
                    if which < 2:
                        low, high = self._data_limits[which][:2]
                        given = self._limits_given[which]
                    else:
                        low, high = self._z_limits[:2]
                        given = self._z_given
                    if given is not None:
                        return given
                    if low > high:
                        low, high = 0.0, 1.0
                    low, high = _plotting.limits(low, high, 0.0, ("linear",), [], 1.0)
                    d = (high - low) / 48
                    low, high = low - d, high + d
                    return (high, low) if self._axis(which) is not None and self._axis(which)._inverted else (low, high)

                def _set_view(self, which, low, high, auto=False):
                    if which == 2:
                        self._z_given = (float(low), float(high))
                    else:
                        super()._set_view(which, low, high, auto)

                def _add3(self, artist, x, y, z):
                    for which, values in ((0, x), (1, y)):
                        pass
                    self._add_limits(np.ravel(x), np.ravel(y))
                    extent = _plotting.extent(np.ravel(z))
                    if extent is not None:
                        a, b, _ = self._z_limits
                        self._z_limits = (min(a, extent[0]), max(b, extent[1]), 0.0)
                    return self._add(artist, False)

                def set_zlim(self, bottom=None, top=None, *, emit=True, auto=False, zmin=None, zmax=None):
                    bottom, top = zmin if zmin is not None else bottom, zmax if zmax is not None else top
                    low, high = self._limit(2, bottom, top, "bottom", "top")
                    self._z_given = (low, high)
                    return low, high

                set_zlim3d = set_zlim

                def set_xlim3d(self, *args, **kwargs):
                    return self.set_xlim(*args, **kwargs)

                def set_ylim3d(self, *args, **kwargs):
                    return self.set_ylim(*args, **kwargs)

                def get_zlim(self):
                    return tuple(np.float64(v) for v in self._view(2))

                get_zlim3d = get_zlim

                def get_xlim3d(self):
                    return self.get_xlim()

                def get_ylim3d(self):
                    return self.get_ylim()

                def set_zlabel(self, zlabel, fontdict=None, labelpad=None, **kwargs):
                    return self._name_axis(self.zaxis, zlabel, fontdict, labelpad, None, kwargs)

                def get_zlabel(self):
                    return self.zaxis.label.get_text()

                def set_zticks(self, ticks, labels=None, **kwargs):
                    return self.zaxis.set_ticks(ticks, labels, **kwargs)

                def get_zticks(self, minor=False):
                    return self.zaxis.get_ticklocs(minor=minor)

                def set_zticklabels(self, labels, **kwargs):
                    return self.zaxis.set_ticklabels(labels, **kwargs)

                def get_zticklabels(self, minor=False):
                    return self.zaxis.get_ticklabels(minor)

                def set_zscale(self, value, **kwargs):
                    if value != "linear":
                        raise NotImplementedError("a logarithmic z axis is not supported")

                def invert_zaxis(self):
                    low, high = self._view(2)
                    self._z_given = (high, low)

                def grid(self, visible=True, **kwargs):
                    self._grid_on = bool(visible)

                def tick_params(self, axis="both", **kwargs):
                    for name, ax in (("x", self.xaxis), ("y", self.yaxis), ("z", self.zaxis)):
                        if axis in ("both", name):
                            ax.set_tick_params(**kwargs)

                def mouse_init(self, *args, **kwargs):
                    pass

                def auto_scale_xyz(self, X, Y, Z=None, had_data=None):
                    self._add3(Line2D([], []), X, Y, Z)

                # The camera

                def get_proj(self):
                    limits = np.array([self._view(0), self._view(1), self._view(2)], float)
                    box = self._aspect3
                    size = limits[:, 1] - limits[:, 0]
                    world = np.eye(4)
                    for i in range(3):
                        world[i, i] = box[i] / size[i]
                        world[i, 3] = -limits[i, 0] / size[i] * box[i]
                    e, a = math.radians(self.elev), math.radians(self.azim)
                    center = 0.5 * box
                    direction = np.array([math.cos(e) * math.cos(a), math.cos(e) * math.sin(a), math.sin(e)])
                    eye = center + self._dist * direction
                    up = np.array([0, 0, -1.0 if abs(e) > math.pi / 2 else 1.0])
                    w = direction
                    u = np.cross(up, w)
                    u = u / np.linalg.norm(u) if np.linalg.norm(u) else np.array([-math.sin(a), math.cos(a), 0])
                    v = np.cross(w, u)
                    view = np.eye(4)
                    view[:3, :3] = np.array([u, v, w])
                    view[:3, 3] = -view[:3, :3] @ eye
                    front, back = -self._dist, self._dist
                    if self._ortho:
                        a_, b_ = -(front + back), -(front - back)
                        proj = np.array([[2, 0, 0, 0], [0, 2, 0, 0], [0, 0, -2, 0], [0, 0, a_, b_]], float)
                    else:
                        b_ = (front + back) / (front - back)
                        c_ = -2 * (front * back) / (front - back)
                        proj = np.array([[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, b_, c_], [0, 0, -1, 0]], float)
                    return proj @ view @ world

                def _project(self, x, y, z):
                    M = self.get_proj()
                    x, y, z = [np.asarray(v, float) for v in np.broadcast_arrays(x, y, z)]
                    shape = x.shape
                    points = M @ np.stack([x.ravel(), y.ravel(), z.ravel(), np.ones(x.size)])
                    w = points[3]
                    return tuple((points[i] / w).reshape(shape) for i in range(3))

                @property
                def M(self):
                    return self.get_proj()

                # Plots

                def plot(self, xs, ys, *args, zdir="z", **kwargs):
                    if args and not isinstance(args[0], str):
                        zs, *args = args
                    else:
                        zs = kwargs.pop("zs", 0)
                    xs, ys = np.atleast_1d(np.asarray(xs, float)), np.atleast_1d(np.asarray(ys, float))
                    zs = np.broadcast_to(np.asarray(zs, float), np.shape(xs))
                    from matplotlib import lines as mlines
                    from matplotlib.artist import normalize
                    kwargs = normalize(kwargs, mlines._ALIASES)
                    base = self._plot_args([xs, ys, *args], kwargs, None)[0]
                    made = Line3D.__new__(Line3D)
                    made.__dict__.update(base.__dict__)
                    made.set_data_3d(xs, ys, zs)
                    if not made.get_label():
                        made.set_label(f"_child{len(self._children)}")
                    self._add3(made, xs, ys, zs)
                    return [made]

                plot3D = plot

                def scatter(self, xs, ys, zs=0, zdir="z", s=20, c=None, depthshade=True, *args, **kwargs):
                    xs, ys, zs = [np.ravel(np.asarray(v, float)) for v in np.broadcast_arrays(np.asarray(xs, float), np.asarray(ys, float), np.asarray(zs, float))]
                    before = self._data_limits[:]
                    made2 = super().scatter(xs, ys, s=s, c=c, **kwargs)
                    self._children.remove(made2)
                    made = Path3DCollection.__new__(Path3DCollection)
                    made.__dict__.update(made2.__dict__)
                    made._xyz, made._shade = (xs, ys, zs), depthshade
                    self._current_image = made if made._A is not None else self._current_image
                    return self._add3(made, xs, ys, zs)

                scatter3D = scatter

                def plot_surface(self, X, Y, Z, *, norm=None, vmin=None, vmax=None, lightsource=None, rstride=None, cstride=None,
                                 rcount=50, ccount=50, color=None, facecolors=None, cmap=None, shade=None, alpha=None,
                                 edgecolor=None, edgecolors=None, linewidth=None, antialiased=True, **kwargs):
                    X, Y, Z = [np.asarray(v, float) for v in np.broadcast_arrays(np.asarray(X, float), np.asarray(Y, float), np.asarray(Z, float))]
                    if Z.ndim != 2:
                        raise ValueError("Argument Z must be 2-dimensional.")
                    rows, columns = Z.shape
                    rs = rstride or int(max(math.ceil(rows / rcount), 1))
                    cs = cstride or int(max(math.ceil(columns / ccount), 1))
                    ri = list(range(0, rows - 1, rs)) + [rows - 1]
                    ci = list(range(0, columns - 1, cs)) + [columns - 1]
                    polygons, colors = [], []
                    for a, b in zip(ri[:-1], ri[1:]):
                        for c, d in zip(ci[:-1], ci[1:]):
                            corner = [(a, c), (b, c), (b, d), (a, d)]
                            polygons.append([(X[p], Y[p], Z[p]) for p in corner])
                            if facecolors is not None:
                                colors.append(to_rgba(facecolors[a][c]))
                    made = Poly3DCollection(polygons, cmap=cmap, norm=norm, alpha=alpha,
                                            edgecolors=edgecolors if edgecolors is not None else edgecolor, linewidths=linewidth,
                                            **{k: v for k, v in kwargs.items() if k in ("label", "zorder", "zsort")})
                    if facecolors is not None:
                        made._faces = np.array(colors)
                    elif cmap is not None:
                        made.set_array(np.array([float(np.mean([p[2] for p in poly])) for poly in polygons]))
                        made.set_clim(vmin, vmax)
                        made.autoscale_None()
                    else:
                        made._faces = color if color is not None else self._next_color()
                    if (shade is None and cmap is None) or shade:
                        made._shaded = True
                    self._add3(made, X, Y, Z)
                    return made

                def plot_wireframe(self, X, Y, Z, *, rstride=None, cstride=None, rcount=50, ccount=50, **kwargs):
                    X, Y, Z = [np.asarray(v, float) for v in np.broadcast_arrays(np.asarray(X, float), np.asarray(Y, float), np.asarray(Z, float))]
                    rows, columns = Z.shape
                    rs = rstride if rstride is not None else int(max(math.ceil(rows / rcount), 1)) if rcount else 0
                    cs = cstride if cstride is not None else int(max(math.ceil(columns / ccount), 1)) if ccount else 0
                    lines = []
                    if rs:
                        for i in sorted({*range(0, rows, rs), rows - 1}):
                            lines.append(np.stack([X[i], Y[i], Z[i]], axis=1))
                    if cs:
                        for j in sorted({*range(0, columns, cs), columns - 1}):
                            lines.append(np.stack([X[:, j], Y[:, j], Z[:, j]], axis=1))
                    color = kwargs.pop("color", kwargs.pop("colors", None))
                    made = Line3DCollection(lines, colors=color if color is not None else self._next_style(0, {}).get("color", "C0"), **kwargs)
                    return self._add3(made, X, Y, Z)

                def plot_trisurf(self, *args, color=None, norm=None, vmin=None, vmax=None, lightsource=None, cmap=None, alpha=None,
                                 edgecolor=None, linewidth=None, antialiased=None, shade=None, triangles=None, **kwargs):
                    from matplotlib.tri import Triangulation
                    tri, rest = Triangulation._from_args(args)
                    if triangles is not None:
                        tri = Triangulation(tri.x, tri.y, triangles)
                    z = np.asarray(rest[0] if rest else kwargs.pop("Z"), float)
                    polygons = [[(tri.x[i], tri.y[i], z[i]) for i in t] for t in tri.triangles]
                    made = Poly3DCollection(polygons, cmap=cmap, norm=norm, alpha=alpha, edgecolors=edgecolor, linewidths=linewidth)
                    if cmap is not None:
                        made.set_array(np.array([float(np.mean([p[2] for p in poly])) for poly in polygons]))
                        made.set_clim(vmin, vmax)
                        made.autoscale_None()
                    else:
                        made._faces, made._shaded = color if color is not None else self._next_color(), True
                    return self._add3(made, tri.x, tri.y, z)

                def bar3d(self, x, y, z, dx, dy, dz, color=None, zsort="average", shade=True, lightsource=None, alpha=None, **kwargs):
                    polygons, colors = [], []
                    x, y, z, dx, dy, dz = np.broadcast_arrays(*[np.atleast_1d(np.asarray(v, float)) for v in (x, y, z, dx, dy, dz)])
                    base = to_rgba_array(color if color is not None else [self._next_color()], alpha)
                    for i, (a, b, c, u, v, w) in enumerate(zip(x, y, z, dx, dy, dz)):
                        for face in ([(0, 0, 0), (0, 1, 0), (1, 1, 0), (1, 0, 0)], [(0, 0, 1), (1, 0, 1), (1, 1, 1), (0, 1, 1)],
                                     [(0, 0, 0), (1, 0, 0), (1, 0, 1), (0, 0, 1)], [(0, 1, 0), (0, 1, 1), (1, 1, 1), (1, 1, 0)],
                                     [(0, 0, 0), (0, 0, 1), (0, 1, 1), (0, 1, 0)], [(1, 0, 0), (1, 1, 0), (1, 1, 1), (1, 0, 1)]):
                            polygons.append([(a + p * u, b + q * v, c + r * w) for p, q, r in face])
                            colors.append(base[i % len(base)])
                    made = Poly3DCollection(polygons)
                    made._faces, made._shaded = np.array(colors), shade
                    return self._add3(made, np.concatenate([x, x + dx]), np.concatenate([y, y + dy]), np.concatenate([z, z + dz]))

                def bar(self, left, height, zs=0, zdir="z", *args, **kwargs):
                    left, height = np.asarray(left, float), np.asarray(height, float)
                    color = kwargs.pop("color", None) or self._next_color()
                    width = kwargs.pop("width", 0.8)
                    zs = np.broadcast_to(np.asarray(zs, float), left.shape)
                    polygons = []
                    for x, h, z in zip(left, height, zs):
                        flat = [(x - width / 2, 0), (x + width / 2, 0), (x + width / 2, h), (x - width / 2, h)]
                        polygons.append([{"z": (p, q, z), "y": (p, z, q), "x": (z, p, q)}[zdir] for p, q in flat])
                    made = Poly3DCollection(polygons, alpha=kwargs.get("alpha"))
                    made._faces = color
                    every = np.array([p for poly in polygons for p in poly])
                    return self._add3(made, every[:, 0], every[:, 1], every[:, 2])

                def contour(self, X, Y, Z, *args, extend3d=False, stride=5, zdir="z", offset=None, **kwargs):
                    return self._contour3(X, Y, Z, args, False, zdir, offset, kwargs)

                contour3D = contour

                def contourf(self, X, Y, Z, *args, zdir="z", offset=None, **kwargs):
                    return self._contour3(X, Y, Z, args, True, zdir, offset, kwargs)

                contourf3D = contourf

                def _contour3(self, X, Y, Z, args, filled, zdir, offset, kwargs):
                    from matplotlib._axes_grids import ContourSet
                    X, Y, Z = [np.asarray(v, float) for v in (X, Y, Z)]
                    if X.ndim == 1:
                        X, Y = np.meshgrid(X, Y)
                    flat = {"z": (X, Y, Z), "x": (Y, Z, X), "y": (X, Z, Y)}[zdir]
                    made = Contour3D(self, (*flat, *args), filled, **kwargs)
                    made._offset, made._zdir = offset, zdir
                    self._add3(made, X, Y, Z)
                    self._current_image = made
                    return made

                def quiver(self, X, Y, Z, U, V, W, *, length=1, arrow_length_ratio=0.3, pivot="tail", normalize=False, **kwargs):
                    arrays = np.broadcast_arrays(*[np.asarray(v, float) for v in (X, Y, Z, U, V, W)])
                    start, d = np.stack([a.ravel() for a in arrays[:3]], axis=1), np.stack([a.ravel() for a in arrays[3:]], axis=1)
                    if normalize:
                        d = d / np.maximum(np.linalg.norm(d, axis=1, keepdims=True), 1e-12)
                    d = d * length
                    lines = []
                    for p, v in zip(start, d):
                        tip = p + v
                        lines.append(np.array([p, tip]))
                        side = np.cross(v, [0, 0, 1.0])
                        if not np.linalg.norm(side):
                            side = np.array([1.0, 0, 0])
                        side = side / np.linalg.norm(side) * np.linalg.norm(v) * arrow_length_ratio * math.tan(math.radians(15))
                        for s in (1, -1):
                            lines.append(np.array([tip, tip - v * arrow_length_ratio + s * side]))
                    color = kwargs.pop("color", kwargs.pop("colors", "C0"))
                    made = Line3DCollection(lines, colors=color, **{k: v for k, v in kwargs.items() if k in ("linewidths", "linewidth", "alpha", "label")})
                    ends = np.vstack([start, start + d])
                    return self._add3(made, ends[:, 0], ends[:, 1], ends[:, 2])

                def voxels(self, *args, **kwargs):
                    raise NotImplementedError("Axes3D.voxels is not supported; use bar3d")

            """#

        static var text: String { text1 + "\n" + text2 }
    }
}
