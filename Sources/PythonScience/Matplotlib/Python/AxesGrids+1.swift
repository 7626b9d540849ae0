// The Python side of `matplotlib._axes_grids`.

extension PythonSource {
    enum SourceAxesGrids {
        static let text1 = #"""
            import math

            import numpy as np

            import _plotting
            from matplotlib import rcParams, ticker
            from matplotlib import collections as mcoll
            from matplotlib import image as mimage
            from matplotlib import patches as mpatches
            from matplotlib.cm import ScalarMappable
            from matplotlib.colors import to_rgba, to_rgba_array, ListedColormap, LogNorm, Normalize
            from matplotlib.path import Path
            from matplotlib.transforms import Bbox, Transform


            class ContourSet(mcoll.Collection):
                """Lines or regions of equal height."""

                def __init__(self, ax, args, filled, levels=None, corner_mask=None, colors=None, alpha=None, cmap=None, norm=None,
                             vmin=None, vmax=None, origin=None, extent=None, locator=None, extend="neither", linewidths=None,
                             linestyles=None, hatches=(None,), antialiased=None, zorder=None, negative_linestyles=None, **kwargs):
                    for short, name in (("lw", "linewidth"), ("ls", "linestyle")):
                        if short in kwargs:
                            kwargs[name] = kwargs.pop(short)
                    linewidths, linestyles = kwargs.pop("linewidth", linewidths), kwargs.pop("linestyle", linestyles)
                    super().__init__(cmap=cmap, norm=norm, alpha=alpha, **kwargs)
                    self.filled, self.extend, self._given = filled, extend, colors
                    self.zorder = zorder if zorder is not None else 1 if filled else 2
                    args = list(args)
                    if len(args) in (2, 4):
                        levels = args.pop()
                    z = np.asarray(args[-1], dtype=float)
                    if z.ndim != 2:
                        raise TypeError(f"Input z must be 2D, not {z.ndim}D")
                    if min(z.shape) < 2:
                        raise TypeError(f"Input z must be at least a (2, 2) shaped array, but has shape {z.shape}")
                    if len(args) == 3:
                        x, y = np.asarray(args[0], float), np.asarray(args[1], float)
                        if x.ndim == 1:
                            if len(x) != z.shape[1]:
                                raise TypeError(f"Length of x ({len(x)}) must match number of columns in z ({z.shape[1]})")
                            if len(y) != z.shape[0]:
                                raise TypeError(f"Length of y ({len(y)}) must match number of rows in z ({z.shape[0]})")
                            x, y = np.meshgrid(x, y)
                        elif x.shape != z.shape:
                            raise TypeError(f"Shapes of x {x.shape} and z {z.shape} do not match")
                    else:
                        ny, nx = z.shape
                        x0, x1, y0, y1 = extent if extent is not None else (0, nx - 1, 0, ny - 1)
                        if extent is not None and origin is None or extent is None and origin is None:
                            pass
                        x, y = np.meshgrid(np.linspace(x0, x1, nx), np.linspace(y0, y1, ny))
                        if origin == "upper":
                            y = y[::-1]
                    self._grid = (x, y, z)
                    self.zmin, self.zmax = float(np.nanmin(z)), float(np.nanmax(z))
                    log = isinstance(self.norm, LogNorm) or isinstance(locator, ticker.LogLocator)
                    if log and norm is None:
                        self.norm = LogNorm()
                    if isinstance(levels, (int, np.integer)) or levels is None:
                        levels = self._auto_levels(levels, log, locator)
                    self.levels = np.asarray(levels, dtype=float)
                    if len(self.levels) > 1 and np.min(np.diff(self.levels)) <= 0:
                        raise ValueError("Contour levels must be increasing")
                    if filled and len(self.levels) < 2:
                        raise ValueError("Filled contours require at least 2 levels.")
                    self._bounds = list(self.levels)
                    if extend in ("min", "both"):
                        self._bounds.insert(0, -math.inf)
                    if extend in ("max", "both"):
                        self._bounds.append(math.inf)
                    if filled:
                        low = [b if math.isfinite(b) else self.levels[0] - 1e-9 for b in self._bounds]
                        self.layers = np.array([0.5 * (a + b) for a, b in zip(self._bounds[:-1], self._bounds[1:])])
                        if extend in ("min", "both"):
                            self.layers[0] = -1e250
                        if extend in ("max", "both"):
                            self.layers[-1] = 1e250
                    else:
                        self.layers = self.levels
                    self.cvalues = self.layers
                    if vmin is not None or vmax is not None:
                        self.norm.vmin = vmin if vmin is not None else self.norm.vmin
                        self.norm.vmax = vmax if vmax is not None else self.norm.vmax
                    if self.norm.vmin is None:
                        self.norm.autoscale_None(self.layers[np.abs(self.layers) < 1e249])
                    self.set_array(self.layers)
                    self._lw = rcParams["contour.linewidth"] or rcParams["lines.linewidth"]
                    if linewidths is not None:
                        self._lw = linewidths
                    self._ls = linestyles
                    self._negative = negative_linestyles or rcParams["contour.negative_linestyle"]
                    self.hatches = list(hatches)
                    self.labelTexts = []
                    self._gaps = {}
                    self._paths = None
                    self.axes = ax
                    self.figure = ax.figure

                def _auto_levels(self, count, log, locator):
                    if log:
                        found = ticker.LogLocator().tick_values(max(self.zmin, 1e-300), self.zmax) if not isinstance(
                            locator, ticker.LogLocator) else locator.tick_values(max(self.zmin, 1e-300), self.zmax)
                    else:
                        n = 7 if count is None else int(count)
                        locator = locator or ticker.MaxNLocator(n + 1, min_n_ticks=1)
                        found = locator.tick_values(self.zmin, self.zmax)
                    found = np.asarray(found)
                    under, over = np.nonzero(found < self.zmin)[0], np.nonzero(found > self.zmax)[0]
                    i0 = under[-1] if len(under) else 0
                    i1 = over[0] + 1 if len(over) else len(found)
                    if self.extend in ("min", "both"):
                        i0 += 1
                    if self.extend in ("max", "both"):
                        i1 -= 1
                    if i1 - i0 < 3:
                        i0, i1 = 0, len(found)
                    found = found[i0:i1]
                    if not self.filled:
                        inside = (found > self.zmin) & (found < self.zmax)
                        inside_found = found[inside]
                        if len(inside_found):
                            return inside_found if False else found
                    return found

                def _colors(self):
                    n = len(self.layers)
                    if self._given is not None:
                        given = self._given
                        colors = to_rgba_array(given if not isinstance(given, str) else [given])
                        return np.array([colors[i % len(colors)] if self._alpha is None else
                                         (*colors[i % len(colors)][:3], self._alpha) for i in range(n)])
                    return self.to_rgba(self.cvalues, alpha=self._alpha)

                @property
                def tcolors(self):
                    return [(tuple(c),) for c in self._colors()]

                @property
                def collections(self):
                    return _Layers(self)

                @property
                def allsegs(self):
                    x, y, z = self._grid
                    return [_plotting.contour_lines(x, y, z, float(level)) for level in self.levels]

                def get_paths(self):
                    return [Path(np.vstack(s)) if s else Path(np.zeros((0, 2))) for s in self.allsegs]

                def legend_elements(self, variable_name="x", str_format=str):
                    from matplotlib.lines import Line2D
                    artists, labels = [], []
                    colors = self._colors()
                    if self.filled:
                        for i, (low, high) in enumerate(zip(self._bounds[:-1], self._bounds[1:])):
                            artists.append(mpatches.Rectangle((0, 0), 1, 1, facecolor=tuple(colors[i])))
                            labels.append(f"${str_format(low)} < {variable_name} \\leq {str_format(high)}$")
                    else:
                        for i, level in enumerate(self.levels):
                            artists.append(Line2D([], [], color=tuple(colors[i])))
                            labels.append(f"${variable_name} = {str_format(level)}$")
                    return artists, labels

                def set_linewidth(self, w):
                    self._lw = w

                def get_linewidth(self):
                    widths = np.atleast_1d(1.0 if self.filled else self._lw)
                    return widths if self.filled else np.resize(widths, len(self.levels))

                set_linewidths, get_linewidths = set_linewidth, get_linewidth

                def changed(self):
                    pass

                def remove(self):
                    for text in self.labelTexts:
                        text.remove()
                    super().remove()

                def _limits(self):
                    return self._grid[0].ravel(), self._grid[1].ravel()

                def _pick(self, value, i):
                    return value[i % len(value)] if np.iterable(value) and not isinstance(value, str) else value

                def _specs(self):
                    x, y, z = self._grid
                    colors, items = self._colors(), []
                    if self.filled:
                        bounds = self._bounds
                        for i in range(len(bounds) - 1):
                            low, high = bounds[i], bounds[i + 1]
                            if i == 0 and self.levels[0] == self.zmin:
                                low = low - 1e-12 * max(1.0, abs(low)) if math.isfinite(low) else low
                            vertices, codes = _plotting.contour_region(x, y, z, float(low), float(high))
                            if len(vertices):
                                item = {"path": (vertices, codes), "fill": colors[i],
                                        "c": colors[i], "lw": 0.25 if colors[i][3] == 1 else 0.0, "join": "miter", "cap": "butt"}
                                hatch = self._pick(self.hatches, i) if self.hatches else None
                                if hatch:
                                    item["hatch"] = hatch
                                    item["c"] = (0.0, 0.0, 0.0, 1.0)
                                    item["lw"] = 0.0
                                items.append(item)
                        return [{**self._base("paths"), "items": items}] if items else []
                    from matplotlib.artist import line_spec
                    for i, level in enumerate(self.levels):
                        style = self._pick(self._ls, i)
                        if style is None:
                            style = self._negative if self._given is not None and len(to_rgba_array(self._given if not isinstance(
                                self._given, str) else [self._given])) == 1 and level < 0 else "solid"
                        width = float(self._pick(self._lw, i))
                        for line in self._lines(i, level):
                            if len(line) < 2:
                                continue
                            items.append({"path": (line, None), **line_spec(colors[i], width, style, cap="butt")})
                    return [{**self._base("paths"), "items": items}] if items else []

                def _lines(self, i, level):
                    x, y, z = self._grid
                    lines = _plotting.contour_lines(x, y, z, float(level))
                    for at, radius in self._gaps.get(i, []):
                        cut = []
                        for line in lines:
                            pixels = self.axes.transData.transform(line)
                            keep = np.hypot(pixels[:, 0] - at[0], pixels[:, 1] - at[1]) > radius
                            start = None
                            for j, k in enumerate(list(keep) + [False]):
                                if k and start is None:
                                    start = j
                                elif not k and start is not None:
                                    cut.append(line[start:j])
                                    start = None
                        lines = cut
                    return lines

                def clabel(self, levels=None, *, fontsize=None, inline=True, inline_spacing=5, fmt=None, colors=None,
                           use_clabeltext=False, manual=False, rightside_up=True, zorder=None):
                    from matplotlib.text import Text, font_points
                    size = font_points(rcParams["font.size"] if fontsize is None else fontsize)
                    wanted = self.levels if levels is None else levels
                    layer_colors = self._colors()
                    box = self.axes._pixels()
                    for i, level in enumerate(self.levels):
                        if not any(abs(level - w) < 1e-12 * max(1, abs(level)) for w in wanted):
                            continue
                        if fmt is None:
                            text = ("%1.3f" % level)
                            text = f"{level:.3f}".rstrip("0").rstrip(".") if True else text
                            digits = max(len(repr(round(float(v), 10)).partition(".")[2]) if float(v) != round(float(v)) else 0
                                         for v in self.levels)
                            text = f"{level:.{min(digits, 6)}f}".replace("-", "\u2212")
                            if digits == 0:
                                text = f"{level:.0f}".replace("-", "\u2212") if False else text
                        elif isinstance(fmt, str):
                            text = fmt % level
                        elif isinstance(fmt, dict):
                            text = fmt.get(level, "%1.3f" % level)
                        else:
                            text = fmt(level)
                        width = _plotting.text_size(text, size)[0] * self.figure.dpi / 72
                        for line in self._lines(i, level):
                            pixels = self.axes.transData.transform(line)
                            if len(line) < 3 or np.ptp(pixels[:, 0]) < 1.2 * width and np.ptp(pixels[:, 1]) < 1.2 * width:
                                continue
                            inside = (pixels[:, 0] > box[0] + width) & (pixels[:, 0] < box[0] + box[2] - width)
                            order = [j for j in range(len(pixels)) if inside[j]] or list(range(len(pixels)))
                            j = order[len(order) // 2]
                            a, b = pixels[max(0, j - 2)], pixels[min(len(pixels) - 1, j + 2)]
                            angle = math.degrees(math.atan2(b[1] - a[1], b[0] - a[0]))
                            if rightside_up:
                                angle = angle - 180 if angle > 90 else angle + 180 if angle < -90 else angle
                            color = self._pick(colors, i) if colors is not None else tuple(layer_colors[i])
                            label = Text(line[j][0], line[j][1], text, size=size, color=color, rotation=angle, ha="center",
                                         va="center", zorder=zorder if zorder is not None else self.zorder + 2)
                            self.axes._add(label, False)
                            self.labelTexts.append(label)
                            if inline:
                                self._gaps.setdefault(i, []).append((pixels[j], width / 2 + inline_spacing))
                    return self.labelTexts


            class _Layers(list):
                def __init__(self, contours):
                    super().__init__([_Layer(contours, i) for i in range(len(contours.layers))])


            class _Layer:
                def __init__(self, contours, index):
                    self._contours, self._index = contours, index

                def set_linewidth(self, w):
                    c = self._contours
                    widths = [c._pick(c._lw, i) for i in range(len(c.layers))]
                    widths[self._index] = w
                    c._lw = widths

                def set_edgecolor(self, color):
                    pass

                def set_alpha(self, alpha):
                    self._contours.set_alpha(alpha)

                def remove(self):
                    if self._contours.axes is not None and self._contours in self._contours.axes._children:
                        self._contours.remove()

                def get_paths(self):
                    return [Path(s) for s in self._contours.allsegs[self._index]]


            QuadContourSet = ContourSet


            class Grids:
                def imshow(self, X, cmap=None, norm=None, *, aspect=None, interpolation=None, alpha=None, vmin=None, vmax=None,
                           colorizer=None, origin=None, extent=None, interpolation_stage=None, filternorm=True, filterrad=4.0,
                           resample=None, url=None, data=None, **kwargs):
                    im = mimage.AxesImage(self, cmap=cmap, norm=norm, interpolation=interpolation, origin=origin, extent=extent,
                                          **kwargs)
                    im.axes = self
                    if hasattr(X, "numpy") and not isinstance(X, np.ndarray):
                        X = X.numpy()
                    im.set_data(X)
                    im.set_alpha(alpha)
                    if norm is not None and (vmin is not None or vmax is not None):
                        raise ValueError("Passing a Normalize instance simultaneously with vmin/vmax is not supported.  Please "
                                         "pass vmin/vmax directly to the norm when creating it.")
                    im.set_clim(vmin, vmax)
                    im.autoscale_None() if im._A.ndim == 2 else None
                    self.set_aspect(rcParams["image.aspect"] if aspect is None else aspect)
                    self._add(im)
                    if im._is_data():
                        x0, x1, y0, y1 = im.get_extent()
                        if self._auto[0]:
                            self._image_view(0, x0, x1)
                        if self._auto[1]:
                            self._image_view(1, y0, y1)
                    self._sci(im)
                    return im

                def _image_view(self, which, a, b):
                    for axes in self._shared[which]:
                        axes._limits_given[which] = (float(a), float(b))
                        axes._auto[which] = None

                def matshow(self, Z, **kwargs):
                    Z = np.asarray(Z)
                    im = self.imshow(Z, **{"origin": "upper", "interpolation": "nearest", "aspect": "equal", **kwargs})
                    self.title.set_y(1.05)
                    self.xaxis.tick_top()
                    for style in self.xaxis._styles.values():
                        style["near"] = True
                    self.xaxis.set_ticks_position("both")
                    for style in self.xaxis._styles.values():
                        style["labelnear"], style["labelfar"] = False, True
                    self.title._pos_given = False
                    self.xaxis.set_major_locator(ticker.MaxNLocator(nbins=9, steps=[1, 2, 5, 10], integer=True))
                    self.yaxis.set_major_locator(ticker.MaxNLocator(nbins=9, steps=[1, 2, 5, 10], integer=True))
                    return im

                def spy(self, Z, precision=0, marker=None, markersize=None, aspect="equal", origin="upper", **kwargs):
                    Z = np.asarray(Z)
                    on = np.abs(Z) > precision
                    if marker is None and markersize is None:
                        kwargs.setdefault("cmap", ListedColormap(["w", "k"], name="binary"))
                        im = self.imshow(on.astype(float), interpolation="nearest", aspect=aspect, origin=origin, **kwargs)
                    else:
                        y, x = np.nonzero(on)
                        im, = self.plot(x, y, linestyle="None", marker=marker or "s", markersize=markersize or 10, **kwargs)
                        self.set_xlim(-0.5, Z.shape[1] - 0.5)
                        self.set_ylim(Z.shape[0] - 0.5, -0.5)
                        self.set_aspect(aspect)
                    self.xaxis.tick_top()
                    self.xaxis.set_major_locator(ticker.MaxNLocator(nbins=9, steps=[1, 2, 5, 10], integer=True))
                    self.yaxis.set_major_locator(ticker.MaxNLocator(nbins=9, steps=[1, 2, 5, 10], integer=True))
                    return im

                def pcolormesh(self, *args, alpha=None, norm=None, cmap=None, vmin=None, vmax=None, shading=None, antialiased=False,
                               data=None, edgecolors=None, linewidths=None, rasterized=None, colorizer=None, **kwargs):
                    edgecolors = kwargs.pop("edgecolor", edgecolors)
                    args = [np.asarray(a) for a in args]
                    C = args[-1]
                    rows, columns = C.shape[:2]
                    shading = (rcParams["pcolor.shading"] if "pcolor.shading" in rcParams else "auto") if shading is None else shading
                    if len(args) == 1:
                        X, Y = np.meshgrid(np.arange(columns + 1, dtype=float), np.arange(rows + 1, dtype=float))
                    else:
                        X, Y = args[0].astype(float), args[1].astype(float)
                        if X.ndim == 1 or Y.ndim == 1:
                            X, Y = np.meshgrid(X if X.ndim == 1 else X[0], Y if Y.ndim == 1 else Y[:, 0])
                        if X.shape == (rows, columns):
                            if shading in ("flat",):
                                raise TypeError(f"Dimensions of C {C.shape} should be one smaller than X({columns}) and Y({rows}) "
                                                "while using shading='flat' see help(pcolormesh)")
                            X, Y = _edges(_edges(X).T).T, _edges(_edges(Y).T).T
                        elif X.shape != (rows + 1, columns + 1):
                            raise TypeError(f"Dimensions of C {C.shape} are incompatible with X ({X.shape[1]}) and/or Y "
                                            f"({X.shape[0]}); see help(pcolormesh)")
                    if C.ndim == 2:
                        C = C.astype(float)
                    mesh = mcoll.QuadMesh(X, Y, C, cmap=cmap, norm=norm, alpha=alpha, edgecolors=edgecolors,
                                          linewidths=linewidths, **kwargs)
                    mesh.set_clim(vmin, vmax)
                    mesh.autoscale_None() if C.ndim == 2 else None
                    self._add(mesh)
                    self._sci(mesh)
                    return mesh

                pcolor = pcolormesh
                pcolorfast = pcolormesh

                def _contours(self, args, filled, kwargs):
                    contours = ContourSet(self, args, filled, **kwargs)
                    self._add(contours)
                    self._tight = True
                    self._sci(contours)
                    return contours

                def contour(self, *args, data=None, **kwargs):
                    return self._contours(args, False, kwargs)

                def contourf(self, *args, data=None, **kwargs):
                    return self._contours(args, True, kwargs)

                def clabel(self, CS, levels=None, **kwargs):
                    return CS.clabel(levels, **kwargs)

                def triplot(self, *args, **kwargs):
                    from matplotlib.tri import Triangulation
                    tri, rest = Triangulation._from_args(args)
                    lines = [np.array([[tri.x[i], tri.y[i]] for i in (*t, t[0])]) for t in tri.triangles]
                    xs = np.concatenate([np.append(l[:, 0], np.nan) for l in lines])
                    ys = np.concatenate([np.append(l[:, 1], np.nan) for l in lines])
                    return self.plot(xs, ys, *rest, **kwargs)

            """#

        static var text: String { text1 + "\n" + text2 }
    }
}
