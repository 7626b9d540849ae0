// The Python side of `matplotlib._axes_charts`.

extension PythonSource {
    enum SourceAxesCharts {
        static let text1 = #"""
            import math

            import numpy as np

            import _plotting
            from matplotlib import rcParams
            from matplotlib import collections as mcoll
            from matplotlib import lines as mlines
            from matplotlib import patches as mpatches
            from matplotlib.artist import normalize
            from matplotlib.colors import is_color_like, to_rgba, to_rgba_array, Normalize
            from matplotlib.container import BarContainer, ErrorbarContainer, StemContainer
            from matplotlib.markers import MarkerStyle


            def _sequence(value, n, is_color=False):
                """A value for each of n."""
                if np.iterable(value) and not isinstance(value, str) and not (is_color and is_color_like(value)):
                    value = list(value)
                    return [value[i % len(value)] for i in range(n)] if value else [None] * n
                return [value] * n


            class _BarRectangle(mpatches.Rectangle):
                _sticky_side = 1

                def _sticky(self):
                    if self._sticky_side == 1:
                        return (), (self._y0,)
                    return (self._x0,), ()


            class Charts:
                # Scattered markers

                def scatter(self, x, y, s=None, c=None, *, marker=None, cmap=None, norm=None, vmin=None, vmax=None, alpha=None,
                            linewidths=None, edgecolors=None, colorizer=None, plotnonfinite=False, data=None, verts=None,
                            hold=None, **kwargs):
                    if data is not None:
                        x, y, s, c = [data[v] if isinstance(v, str) and v in data else v for v in (x, y, s, c)]
                    kwargs = normalize(kwargs, {"lw": "linewidths", "linewidth": "linewidths", "edgecolor": "edgecolors",
                                                "ec": "edgecolors", "facecolor": "facecolors", "fc": "facecolors"})
                    linewidths = kwargs.pop("linewidths", linewidths)
                    edgecolors = kwargs.pop("edgecolors", edgecolors)
                    facecolors = kwargs.pop("facecolors", None)
                    color = kwargs.pop("color", None)
                    if color is not None:
                        edgecolors = color if edgecolors is None else edgecolors
                        facecolors = color if facecolors is None else facecolors
                        if c is not None:
                            raise ValueError("Supply a 'c' argument or a 'color' kwarg but not both; they differ but their "
                                             "functionalities overlap.")
                    x, y = self._numbers(np.atleast_1d(x) if not np.iterable(x) else x, 0), \
                        self._numbers(np.atleast_1d(y) if not np.iterable(y) else y, 1)
                    if x.size != y.size:
                        raise ValueError("x and y must be the same size")
                    if s is None:
                        s = rcParams["lines.markersize"] ** 2
                    s = np.asarray(s, dtype=float).ravel()
                    if len(s) not in (1, x.size):
                        raise ValueError("s must be a scalar, or float array-like with the same size as x and y")
                    marker = MarkerStyle(rcParams["scatter.marker"] if marker is None else marker)
                    values = None
                    if c is None:
                        if facecolors is None:
                            facecolors = self._next_style(1, {}).get("color", "C0")
                        colors = facecolors
                    else:
                        colors, values = self._scatter_colors(c, x.size)
                    if edgecolors is None:
                        edgecolors = rcParams["scatter.edgecolors"]
                    if linewidths is None:
                        linewidths = rcParams["patch.linewidth" if marker.is_filled() else "lines.linewidth"]
                    made = mcoll.PathCollection(None, s, facecolors=colors, edgecolors=edgecolors, linewidths=linewidths,
                                                offsets=np.stack([x, y], axis=1), offset_transform=kwargs.pop("transform", None),
                                                cmap=cmap, norm=norm, alpha=alpha)
                    made._marker = marker
                    if values is not None:
                        made.set_array(values)
                        made.set_clim(vmin, vmax)
                        made.autoscale_None()
                    made._update(kwargs)
                    self._add(made)
                    if values is not None:
                        self._sci(made)
                    return made

                def _scatter_colors(self, c, n):
                    if isinstance(c, str) or isinstance(c, (list, tuple)) and len(c) and isinstance(c[0], str):
                        if isinstance(c, str):
                            return c, None
                        if len(c) not in (1, n):
                            raise ValueError(f"'c' argument has {len(c)} elements, which is inconsistent with 'x' and 'y' with "
                                             f"size {n}.")
                        return to_rgba_array(list(c)), None
                    try:
                        values = np.asarray(c)
                        if values.dtype.kind == "U":
                            return to_rgba_array([str(v) for v in values]), None
                        values = values.astype(float)
                    except (TypeError, ValueError):
                        return to_rgba_array(list(c)), None
                    if values.shape in ((1, 3), (1, 4)) or values.ndim == 2 and values.shape[1] in (3, 4) and values.size != n:
                        return to_rgba_array(values), None
                    if values.size == n:
                        return None, values.ravel()
                    if values.shape in ((3,), (4,)) and 0 <= values.min() and values.max() <= 1:
                        return to_rgba_array(values[None]), None
                    raise ValueError(f"'c' argument has {values.size} elements, which is inconsistent with 'x' and 'y' with size "
                                     f"{n}.")

                # Bars

                def bar(self, x, height, width=0.8, bottom=None, *, align="center", data=None, left=None, **kwargs):
                    return self._bars(x, height, width, bottom, align, data, kwargs, "vertical")

                def barh(self, y, width, height=0.8, left=None, *, align="center", data=None, bottom=None, **kwargs):
                    return self._bars(y, width, height, left, align, data, kwargs, "horizontal")

                def _bars(self, x, height, width, bottom, align, data, kwargs, orientation):
                    if align not in ("center", "edge"):
                        raise ValueError(f"{align!r} is not a valid value for align. Supported values are 'center', 'edge'")
                    if data is not None:
                        x, height = [data[v] if isinstance(v, str) else v for v in (x, height)]
                    kwargs = normalize(kwargs, mpatches.Patch._aliases)
                    color = kwargs.pop("color", None)
                    facecolor = kwargs.pop("facecolor", None)
                    if color is None:
                        color = facecolor
                    if color is None:
                        color = self._next_style(1, {}).get("color", "C0")
                    edgecolor, linewidth = kwargs.pop("edgecolor", None), kwargs.pop("linewidth", None)
                    hatch = kwargs.pop("hatch", None)
                    xerr, yerr = kwargs.pop("xerr", None), kwargs.pop("yerr", None)
                    error_kw = dict(kwargs.pop("error_kw", None) or {})
                    error_kw.setdefault("ecolor", kwargs.pop("ecolor", "k"))
                    error_kw.setdefault("capsize", kwargs.pop("capsize", rcParams["errorbar.capsize"]))
                    log, tick_label, label = kwargs.pop("log", False), kwargs.pop("tick_label", None), kwargs.pop("label", "")
                    kwargs.pop("orientation", None)
                    vertical = orientation == "vertical"
                    which = 0 if vertical else 1
                    if log:
                        (self.set_yscale if vertical else self.set_xscale)("log")
                    x = self._numbers(x if np.iterable(x) and not isinstance(x, str) else [x], which)
                    raw = np.asarray(self._plain(height) if np.iterable(height) else [height])
                    height = self._numbers(raw, 1 - which)
                    width = np.atleast_1d(np.asarray(width, dtype=float))
                    base = np.atleast_1d(np.asarray(0.0 if bottom is None else bottom, dtype=float))
                    try:
                        x, height, width, base = np.broadcast_arrays(x, height, width, base)
                    except ValueError:
                        raise ValueError("shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg "
                                         f"0 with shape {x.shape} and arg 1 with shape {height.shape}.") from None
                    n = len(x)
                    colors = [None] * n if color is None else list(to_rgba_array(color)) if not (isinstance(color, str) and color.lower() == "none") else ["none"] * n
                    edges = _sequence(edgecolor, n, True)
                    widths, hatches = _sequence(linewidth, n), _sequence(hatch, n)
                    labels = _sequence("_nolegend_", n) if isinstance(label, str) or label is None else list(label)
                    container_label = label if isinstance(label, str) or label is None else None
                    start = x - width / 2 if align == "center" else x
                    patches = []
                    lengths = np.broadcast_to(raw.ravel(), (n,)) if raw.dtype.kind in "ui" else height
                    bases = np.zeros(n, int) if bottom is None else base
                    for i in range(n):
                        box = (start[i], bases[i], width[i], lengths[i]) if vertical else (bases[i], start[i], lengths[i], width[i])
                        r = _BarRectangle((box[0], box[1]), box[2], box[3],
                                          facecolor=tuple(colors[i % len(colors)]) if not isinstance(colors[i % len(colors)], str) else "none",
                                          edgecolor=edges[i], linewidth=widths[i], hatch=hatches[i])
                        r._sticky_side = 1 if vertical else 0
                        r.axes, r.figure = self, self.figure
                        r.set_label(labels[i] if labels[i] is not None else "_nolegend_")
                        r._update(kwargs)
                        if log and base[i] == 0:
                            self._children.append(r)
                            v = r._data_path().vertices
                            self._add_limits(v[:, 0] if vertical else height[height > 0], height[height > 0] if vertical else v[:, 1])
                        else:
                            self._add(r)
                        patches.append(r)
                    errorbar = None
                    if xerr is not None or yerr is not None:
                        center = start + width / 2
                        ex, ey = (center, base + height) if vertical else (base + height, center)
                        error_kw.setdefault("label", "_nolegend_")
                        errorbar = self.errorbar(ex, ey, yerr=yerr, xerr=xerr, fmt="none", **error_kw)
                    container = BarContainer(patches, errorbar, datavalues=height, orientation=orientation, label=container_label)
                    self.add_container(container)
                    if tick_label is not None:
                        axis = self.xaxis if vertical else self.yaxis
                        names = _sequence(tick_label, n)
                        axis.set_ticks(x)
                        axis.set_ticklabels(names)
                    return container

                def bar_label(self, container, labels=None, *, fmt="%g", label_type="edge", padding=0, **kwargs):
                    annotations = []
                    vertical = container.orientation == "vertical"
                    for i, patch in enumerate(container.patches):
                        value = container.datavalues[i]
                        if labels is not None:
                            text = labels[i]
                        elif callable(fmt):
                            text = fmt(value)
                        else:
                            text = fmt.format(value) if "{" in fmt else fmt % value
                        x0, y0, w, h = patch._x0, patch._y0, patch._width, patch._height
                        if label_type == "center":
                            xy, shift = (x0 + w / 2, y0 + h / 2), (0, 0)
                            place = {"ha": "center", "va": "center"}
                        elif vertical:
                            sign = 1 if value >= 0 else -1
                            xy, shift = (x0 + w / 2, y0 + h), (0, sign * padding)
                            place = {"ha": "center", "va": "bottom" if sign > 0 else "top"}
                        else:
                            sign = 1 if value >= 0 else -1
                            xy, shift = (x0 + w, y0 + h / 2), (sign * padding, 0)
                            place = {"ha": "left" if sign > 0 else "right", "va": "center"}
                        annotations.append(self.annotate(str(text), xy, shift, textcoords="offset points", **{**place, **kwargs}))
                    return annotations

                def hist(self, x, bins=None, *, range=None, density=False, weights=None, cumulative=False, bottom=None,
                         histtype="bar", align="mid", orientation="vertical", rwidth=None, log=False, color=None, label=None,
                         stacked=False, data=None, normed=None, **kwargs):
                    if normed is not None:
                        _plotting.note("hist(normed=...) is hist(density=...) today")
                        density = bool(normed)
                    if data is not None and isinstance(x, str):
                        x = data[x]
                    if histtype not in ("bar", "barstacked", "step", "stepfilled"):
                        raise ValueError(f"{histtype!r} is not a valid value for histtype. Supported values are 'bar', "
                                         "'barstacked', 'step', 'stepfilled'")
                    bins = rcParams["hist.bins"] if bins is None else bins
                    stacked = stacked or histtype == "barstacked"
                    sets = self._hist_sets(x)
                    n = len(sets)
                    colors = [self._next_style(0, {}).get("color") for _ in sets] if color is None else \
                        [color] if is_color_like(color) else list(color)
                    if len(colors) != n:
                        raise ValueError(f"The 'color' keyword argument must have one color per dataset, but {n} datasets and "
                                         f"{len(colors)} colors were provided")
                    ws = [None] * n if weights is None else [np.asarray(weights, float).ravel()] if n == 1 else \
                        [np.asarray(w, float) for w in weights]
                    kw = {"density": density and not stacked}
                    if range is not None:
                        kw["range"] = range
                    elif n > 1 or True:
                        filled = [v[np.isfinite(v)] if v.dtype.kind == "f" else v for v in sets if len(v)]
                        if filled and not np.iterable(bins):
                            kw["range"] = (min(float(v.min()) for v in filled), max(float(v.max()) for v in filled))
                    if n > 1 and not (np.iterable(bins) and not isinstance(bins, str)):
                        bins = np.histogram_bin_edges(np.concatenate(sets), bins, kw.get("range"))
                    tops = []
                    for values, w in zip(sets, ws):
                        counts, edges = np.histogram(values, bins, weights=w, **kw)
                        tops.append(counts.astype(float))
                        bins = edges
                    edges = np.asarray(bins, dtype=float)
                    tops = np.array(tops)
                    if stacked:
                        tops = tops.cumsum(axis=0)
                        if density:
                            tops = (tops / np.diff(edges)) / tops[-1].sum()
                    if cumulative:
                        step = slice(None, None, -1) if isinstance(cumulative, (int, float)) and cumulative < 0 else slice(None)
                        if density:
                            tops = (tops * np.diff(edges))[:, step].cumsum(axis=1)[:, step]
                        else:
                            tops = tops[:, step].cumsum(axis=1)[:, step]
                    patches = self._hist_patches(tops, edges, histtype, align, orientation, rwidth, log, colors, stacked, bottom, kwargs)
                    labels = [None] * n if label is None else [str(label)] if isinstance(label, str) or not np.iterable(label) else \
                        [str(v) for v in label]
                    for group, text in zip(patches, labels + [None] * n):
                        if group and text is not None:
                            (group if isinstance(group, BarContainer) else group[0]).set_label(text)
                    if n == 1:
                        return tops[0], edges, patches[0]
                    return tops, edges, _HistList("BarContainer" if histtype.startswith("bar") else "List[Polygon]", patches)

                def _hist_sets(self, x):
                    if isinstance(x, np.ndarray):
                        if x.ndim <= 1:
                            return [self._numbers(x.ravel(), 0) if x.dtype.kind in "UOM" else x.ravel()]
                        return [x[:, i] for i in range(x.shape[1])]
                    x = list(x) if not hasattr(x, "__array__") else np.asarray(x)
                    if isinstance(x, np.ndarray):
                        return self._hist_sets(x)
                    if len(x) and np.iterable(x[0]) and not isinstance(x[0], str):
                        if isinstance(x[0], np.ndarray) and x[0].ndim == 0:
                            return [np.asarray(x, dtype=float)]
                        return [np.asarray(v).ravel() for v in x]
                    return [self._numbers(x, 0) if len(x) and isinstance(x[0], str) else np.asarray(x)]

                def _hist_patches(self, tops, edges, histtype, align, orientation, rwidth, log, colors, stacked, bottom, kwargs):
                    n, vertical = len(tops), orientation == "vertical"
                    base = np.zeros(len(edges) - 1) if bottom is None else np.broadcast_to(np.asarray(bottom, float), (len(edges) - 1,))
                    totwidth = np.diff(edges)
                    if histtype.startswith("bar"):
                        dr = min(max(rwidth, 0), 1) if rwidth is not None else 0.8 if n > 1 and not stacked else 1.0
                        width, shift, step = (dr * totwidth, 0.0, 0.0) if n == 1 or stacked else \
                            (dr * totwidth / n, -0.5 * dr * totwidth * (1 - 1 / n), dr * totwidth / n)
                        left = {"mid": edges[:-1] + totwidth / 2, "left": edges[:-1], "right": edges[1:]}[align]
                        made, below = [], None
                        for i in range(n):
                            height = tops[i] - below if below is not None else tops[i]
                            start = base + (below if below is not None else 0)
                            f = self.bar if vertical else self.barh
                            extra = {"bottom": start} if vertical else {"left": start}
                            made.append(f(left + shift + step * i if not stacked else left, height, width, align="center", log=log,
                                          color=colors[i], **extra, **kwargs))
                            if stacked:
                                below = tops[i]
                        return made
                    made = []
                    if log:
                        (self.set_yscale if vertical else self.set_xscale)("log")
                    last = base
                    shift = {"mid": 0, "left": -totwidth[0] / 2, "right": totwidth[0] / 2}[align]
                    for i in range(n):
                        x = np.repeat(edges + shift, 2)
                        y = np.concatenate([[last[0]], np.repeat(tops[i] + base, 2), [last[-1]]])
                        points = np.stack([x, y] if vertical else [y, x], axis=1)
                        if histtype == "stepfilled":
                            back = np.concatenate([[last[0]], np.repeat(last, 2), [last[-1]]])[::-1] if stacked and i else None
                            if back is not None:
                                points = np.vstack([points, np.stack([x[::-1], back] if vertical else [back, x[::-1]], axis=1)])
                        own = normalize(kwargs, mpatches.Patch._aliases)
                        if histtype == "step":
                            own = {"edgecolor": colors[i], "fill": False, **own}
                        else:
                            own = {"facecolor": colors[i], **own}
                        polygon = mpatches.Polygon(points, closed=histtype == "stepfilled", **own)
                        polygon._sticky = lambda: ((), (0.0,)) if vertical else ((0.0,), ())
                        self._add(polygon)
                        made.append([polygon])
                        if stacked:
                            last = tops[i]
                    return made

                def stairs(self, values, edges=None, *, orientation="vertical", baseline=0, fill=False, data=None, **kwargs):
                    values = np.asarray(values, float)
                    edges = np.arange(len(values) + 1) if edges is None else np.asarray(edges, float)
                    color = kwargs.pop("color", None) or self._next_style(0, {}).get("color")
                    x = np.repeat(edges, 2)
                    y = np.concatenate([[baseline or 0], np.repeat(values, 2), [baseline or 0]])
                    patch = mpatches.Polygon(np.stack([x, y] if orientation == "vertical" else [y, x], axis=1), closed=fill,
                                             **({"facecolor": color} if fill else {"edgecolor": color, "fill": False}), **kwargs)
                    return self._add(patch)

                def ecdf(self, x, weights=None, *, complementary=False, orientation="vertical", compress=False, data=None, **kwargs):
                    x = np.sort(np.asarray(x, float))
                    y = np.arange(1, len(x) + 1) / len(x)
                    x, y = np.concatenate([x[:1], x]), np.concatenate([[0], y])
                    if complementary:
                        y = 1 - y
                    return self.plot(x, y, drawstyle="steps-post", **kwargs)[0]

                def hist2d(self, x, y, bins=10, *, range=None, density=False, weights=None, cmin=None, cmax=None, data=None,
                           normed=None, **kwargs):
                    h, xedges, yedges = np.histogram2d(np.asarray(x, float).ravel(), np.asarray(y, float).ravel(), bins=bins,
                                                       range=range, density=bool(normed) if normed is not None else density,
                                                       weights=weights)
                    if cmin is not None:
                        h[h < cmin] = np.nan
                    if cmax is not None:
                        h[h > cmax] = np.nan
                    image = self.pcolormesh(xedges, yedges, h.T, **kwargs)
                    self.set_xlim(xedges[0], xedges[-1])
                    self.set_ylim(yedges[0], yedges[-1])
                    return h, xedges, yedges, image

                def hexbin(self, x, y, C=None, *, gridsize=100, bins=None, mincnt=None, cmap=None, extent=None, **kwargs):
                    x, y = np.asarray(x, float).ravel(), np.asarray(y, float).ravel()
                    nx, ny = gridsize if np.iterable(gridsize) else (gridsize, int(gridsize / math.sqrt(3)))
                    xmin, xmax, ymin, ymax = extent or (x.min(), x.max(), y.min(), y.max())
                    pad = 1e-9 * (xmax - xmin)
                    xmin, xmax = xmin - pad, xmax + pad
                    sx, sy = (xmax - xmin) / nx, (ymax - ymin) / ny
                    ix, iy = (x - xmin) / sx, (y - ymin) / sy
                    ix1, iy1, ix2, iy2 = np.round(ix), np.round(iy), np.floor(ix), np.floor(iy)
                    first = (ix - ix1) ** 2 + 3 * (iy - iy1) ** 2 < (ix - ix2 - 0.5) ** 2 + 3 * (iy - iy2 - 0.5) ** 2
                    places = {}
                    for i, one in enumerate(first):
                        key = (ix1[i] * sx, iy1[i] * sy) if one else ((ix2[i] + 0.5) * sx, (iy2[i] + 0.5) * sy)
                        places.setdefault(key, []).append(1.0 if C is None else C[i])
                    keys = [k for k in places if mincnt is None or len(places[k]) >= mincnt]
                    values = np.array([sum(places[k]) if C is None else float(np.mean(places[k])) for k in keys])
                    shape = np.array([[0.5, -0.5], [0.5, 0.5], [0, 1], [-0.5, 0.5], [-0.5, -0.5], [0, -1]]) * np.array([sx, sy / 3])
                    made = mcoll.PolyCollection([shape + np.array(k) + np.array([xmin, ymin]) for k in keys], cmap=cmap,
                                                edgecolors="face", linewidths=0.3, **kwargs)
                    made.set_array(np.log10(values + 1) if bins == "log" else values)
                    self._add(made)
                    self._sci(made)
                    return made

                # Areas

                def fill(self, *args, data=None, **kwargs):
                    kwargs = normalize(kwargs, mpatches.Patch._aliases)
                    args, made = list(args), []
                    while args:
                        x, y, *args = args
                        own = dict(kwargs)
                        if args and isinstance(args[0], str):
                            own.setdefault("color", args.pop(0))
                        x, y = self._numbers(x, 0), self._numbers(y, 1)
                        if not {"color", "facecolor"} & set(own):
                            own["facecolor"] = self._next_color()
                        made.append(self._add(mpatches.Polygon(np.stack([x, y], axis=1), closed=True, **own)))
                    return made

                def _fill_between(self, main, a, b, where, interpolate, step, kwargs, vertical):
                    which = 0 if vertical else 1
                    main = self._numbers(np.atleast_1d(main) if not np.iterable(main) else main, which)
                    a, b = [np.broadcast_to(self._numbers(np.atleast_1d(v), 1 - which) if np.iterable(v) else np.array([float(v)]),
                                            main.shape) for v in (a, b)]
                    on = np.ones(main.shape, bool) if where is None else np.asarray(where, dtype=bool)
                    if on.size != main.size:
                        raise ValueError(f"where size ({on.size}) does not match 'x' size ({main.size})" if vertical else
                                         f"where size ({on.size}) does not match 'y' size ({main.size})")
                    on = on & np.isfinite(a) & np.isfinite(b) & np.isfinite(main)
                    polygons = []
                    i = 0
                    while i < len(main):
                        if not on[i]:
                            i += 1
                            continue
                        j = i
                        while j < len(main) and on[j]:
                            j += 1
                        t, lo, hi = main[i:j], a[i:j], b[i:j]
                        if interpolate:
                            t, lo, hi = self._meet(main, a, b, i, j)
                        if step is not None:
                            if step == "post":
                                t, lo, hi = np.repeat(t, 2)[1:], np.repeat(lo, 2)[:-1], np.repeat(hi, 2)[:-1]
                            elif step == "pre":
                                t, lo, hi = np.repeat(t, 2)[:-1], np.repeat(lo, 2)[1:], np.repeat(hi, 2)[1:]
                            else:
                                mid = (t[:-1] + t[1:]) / 2
                                t, lo, hi = np.concatenate([t[:1], np.repeat(mid, 2), t[-1:]]), np.repeat(lo, 2), np.repeat(hi, 2)
                        s = np.concatenate([t, t[::-1]])
                        v = np.concatenate([lo, hi[::-1]])
                        if len(t) > 0:
                            polygons.append(np.stack([s, v] if vertical else [v, s], axis=1))
                        i = j
                    kwargs = normalize(kwargs, mcoll._ALIASES)
                    if "color" not in kwargs and "facecolors" not in kwargs:
                        kwargs["facecolors"] = self._next_style(1, {}).get("color", "C0")
                    made = mcoll.FillBetweenPolyCollection(polygons, **kwargs)
                    self._add(made, False)
                    ok = np.isfinite(main)
                    both = (main[ok], np.concatenate([a[on], b[on]]))
                    self._add_limits(*(both if vertical else both[::-1]))
                    return made

            """#

        static var text: String { text1 + "\n" + text2 + "\n" + text3 }
    }
}
