/// seaborn's charts of points and distributions: a table's columns by name, one colour a `hue`.
extension SeabornSources {
    static let charts = #"""
        import matplotlib.pyplot as _plt
        import numpy as _np
        from seaborn._themes import color_palette as _palette


        def _column(data, key):
            """The values that `x="name"` or `x=values` means, and the name for the axis."""
            if key is None:
                return None, ""
            if isinstance(key, str) and data is not None:
                return data[key], key
            return key, getattr(key, "name", None) or ""


        def _values(column):
            return _np.asarray(column.tolist() if hasattr(column, "tolist") else list(column))


        def _levels(values, order=None):
            if order is not None:
                return list(order)
            if hasattr(values, "cat"):
                return list(values.cat.categories)
            known = list(dict.fromkeys(v for v in values if v == v))
            return sorted(known) if known and not isinstance(known[0], str) else known


        def _colors(levels, palette):
            if isinstance(palette, dict):
                return [palette[level] for level in levels]
            numbers = levels and all(isinstance(v, (int, float, _np.number)) for v in levels)
            if palette is None and numbers and len(levels) > 2:
                cmap = _plt.get_cmap("magma_r")
                return [cmap(0.15 + 0.7 * i / max(len(levels) - 1, 1)) for i in range(len(levels))]
            return _palette(palette, len(levels))


        def _groups(data, hue, hue_order, palette, count):
            """The parts of a chart: (label, rows, colour)."""
            column, name = _column(data, hue)
            if column is None:
                return [(None, _np.ones(count, dtype=bool), None)], ""
            levels = _levels(column, hue_order)
            values = list(column)
            return [(level, _np.array([v == level for v in values]), color)
                    for level, color in zip(levels, _colors(levels, palette))], name


        def _named(ax, x, y):
            if x and not ax.get_xlabel():
                ax.set_xlabel(x)
            if y and not ax.get_ylabel():
                ax.set_ylabel(y)


        def _legend(ax, title, legend):
            if title and legend not in (False, None):
                ax.legend(title=title)


        def scatterplot(data=None, *, x=None, y=None, hue=None, size=None, style=None, palette=None, hue_order=None, sizes=None,
                        legend="auto", ax=None, **kwargs):
            ax = ax or _plt.gca()
            (xs, xname), (ys, yname) = _column(data, x), _column(data, y)
            xs, ys = _values(xs), _values(ys)
            groups, title = _groups(data, hue, hue_order, palette, len(xs))
            kwargs = {"edgecolor": "w", "linewidths": 0.5, "s": 36, **kwargs}
            if size is not None:
                weights = _values(_column(data, size)[0]).astype(float)
                low, high = sizes if sizes is not None else (18, 72)
                spread = (weights - weights.min()) / (_np.ptp(weights) or 1)
                kwargs["s"] = low + spread * (high - low)
            markers = ["o", "X", "s", "P", "D", "^", "v", "p"]
            kinds = [None] if style is None else _levels(_column(data, style)[0])
            for label, rows, color in groups:
                for place, kind in enumerate(kinds):
                    part = rows if kind is None else rows & _np.array([v == kind for v in _column(data, style)[0]])
                    own = dict(kwargs, s=kwargs["s"][part]) if _np.ndim(kwargs["s"]) else dict(kwargs)
                    if color is not None:
                        own["color"] = [color]
                    if kind is not None:
                        own.setdefault("marker", markers[place % len(markers)])
                    text = label if kind is None or style == hue else kind if label is None else f"{label}, {kind}"
                    if part.any():
                        ax.scatter(xs[part], ys[part], **{"label": text, **own})
            _named(ax, xname, yname)
            _legend(ax, title or ("" if style is None else str(style)), legend)
            return ax


        def lineplot(data=None, *, x=None, y=None, hue=None, palette=None, hue_order=None, estimator="mean", errorbar=("ci", 95),
                     ci="given", legend="auto", sort=True, ax=None, **kwargs):
            ax = ax or _plt.gca()
            errorbar = _errorbar(errorbar, ci)
            if x is None and y is None and hasattr(data, "columns"):
                for name in data.columns:
                    ax.plot(data.index, data[name], label=str(name), **kwargs)
                ax.legend()
                return ax
            if y is None and x is None:
                y, data = data, None
            (xs, xname), (ys, yname) = _column(data, x), _column(data, y)
            ys = _values(ys)
            xs = _np.arange(len(ys)) if xs is None else _values(xs)
            # Names stand in the order in which they come.
            names = list(dict.fromkeys(xs.tolist())) if len(xs) and isinstance(xs[0], str) else None
            if names is not None:
                xs = _np.array([names.index(v) for v in xs.tolist()])
            groups, title = _groups(data, hue, hue_order, palette, len(ys))
            for label, rows, color in groups:
                own = dict(kwargs) if color is None else dict(kwargs, color=color)
                if label is not None:
                    own["label"] = str(label)
                at, means, low, high = _profile(xs[rows], ys[rows], estimator, errorbar, sort)
                if names is not None:
                    at = [names[i] for i in at.tolist()]
                line, = ax.plot(at, means, **own)
                if low is not None:
                    ax.fill_between(at, low, high, alpha=0.2, color=line.get_color(), linewidth=0)
            _named(ax, xname, yname)
            _legend(ax, title, legend)
            return ax


        def _profile(xs, ys, estimator, errorbar, sort):
            """One mean a place, with the interval where places repeat; without `sort` in the order in which they come."""
            at = _np.unique(xs) if sort else _np.array(list(dict.fromkeys(xs.tolist())), dtype=xs.dtype)
            if len(at) == len(xs) or estimator is None:
                order = _np.argsort(xs, kind="stable") if sort else _np.arange(len(xs))
                return xs[order], ys[order], None, None
            parts = [ys[xs == v].astype(float) for v in at]
            means = _np.array([_estimate(p, estimator) for p in parts])
            if errorbar is None:
                return at, means, None, None
            ends = _np.array([interval(p, estimator, errorbar) for p in parts])
            return at, means, ends[:, 0], ends[:, 1]


        def _estimate(values, estimator):
            return getattr(_np, estimator)(values) if isinstance(estimator, str) else estimator(values)


        def _errorbar(errorbar, ci):
            """Until 0.12 the argument `ci` said what `errorbar` says."""
            if ci == "given":
                return errorbar
            from _library_notes import note
            note("the argument `ci` of seaborn's charts is `errorbar` today")
            return None if ci is None else "sd" if ci == "sd" else ("ci", ci)


        def interval(values, estimator="mean", errorbar=("ci", 95)):
            """The ends of an error bar: a bootstrapped interval, or standard deviations."""
            kind, level = (errorbar, None) if isinstance(errorbar, str) else errorbar
            center = _estimate(values, estimator)
            if kind in ("sd", "se"):
                width = _np.std(values, ddof=1) * (level or 1) / (_np.sqrt(len(values)) if kind == "se" else 1)
                return center - width, center + width
            if len(values) < 2:
                return _np.nan, _np.nan
            rng = _np.random.default_rng(0)
            draws = [_estimate(values[rng.integers(0, len(values), len(values))], estimator) for _ in range(200)]
            tail = (100 - (level or 95)) / 2
            return _np.percentile(draws, tail), _np.percentile(draws, 100 - tail)


        def density(values, at, width=1.0):
            """Gaussian kernels of Scott's width."""
            values = _np.asarray(values, dtype=float)
            scale = _np.std(values, ddof=1) * len(values) ** -0.2 * width or 1.0
            z = (at[:, None] - values[None, :]) / scale
            return _np.exp(-z * z / 2).sum(axis=1) / (len(values) * scale * _np.sqrt(2 * _np.pi))


        def _support(values, width=1.0, cut=3):
            reach = cut * _np.std(values, ddof=1) * len(values) ** -0.2 * width
            return _np.linspace(values.min() - reach, values.max() + reach, 200)


        def _numbers(values):
            values = _values(values).astype(float)
            return values[~_np.isnan(values)]


        def kdeplot(data=None, *args, x=None, y=None, hue=None, palette=None, hue_order=None, fill=None, shade=None, bw_adjust=1,
                    cut=3, levels=10, cmap=None, label=None, legend=True, common_norm=True, ax=None, **kwargs):
            ax = ax or _plt.gca()
            fill = shade if fill is None else fill
            kwargs.pop("thresh", None)
            if args:
                x, y, data = data, args[0], None
            elif x is None and y is None and not hasattr(data, "columns"):
                x, data = data, None
            elif x is None and y is None:
                for name, color in zip(data.columns, _palette(palette, len(data.columns))):
                    kdeplot(x=data[name], fill=fill, bw_adjust=bw_adjust, cut=cut, label=str(name), ax=ax, color=color, **kwargs)
                ax.legend()
                return ax
            (xs, xname), (ys, yname) = _column(data, x), _column(data, y)
            if xs is not None and ys is not None:
                _contours(ax, _numbers(xs), _numbers(ys), fill, levels, cmap, kwargs)
                _named(ax, xname, yname)
                return ax
            along = xs if xs is not None else ys
            every = _values(along).astype(float)
            groups, title = _groups(data, hue, hue_order, palette, len(every))
            for name, rows, color in groups:
                part = _numbers(every[rows])
                at = _support(part, bw_adjust, cut)
                heights = density(part, at, bw_adjust) * (len(part) / len(every) if title and common_norm else 1)
                own = dict(kwargs) if color is None else dict(kwargs, color=color)
                own["label"] = label if name is None else str(name)
                line, = ax.plot(*((at, heights) if xs is not None else (heights, at)), **own)
                if fill:
                    between = ax.fill_between if xs is not None else ax.fill_betweenx
                    between(at, heights, alpha=0.25, color=line.get_color(), linewidth=0)
            ax.set_ylim(bottom=0) if xs is not None else ax.set_xlim(left=0)
            _named(ax, xname if xs is not None else "Density", "Density" if xs is not None else yname)
            _legend(ax, title, legend)
            return ax


        def _contours(ax, xs, ys, fill, levels, cmap, options):
            gx, gy = _support(xs)[::4], _support(ys)[::4]
            wide, high = _np.std(xs, ddof=1) * len(xs) ** (-1 / 6), _np.std(ys, ddof=1) * len(ys) ** (-1 / 6)
            a = _np.exp(-((gx[:, None] - xs) / wide) ** 2 / 2)
            b = _np.exp(-((gy[:, None] - ys) / high) ** 2 / 2)
            z = b @ a.T / (len(xs) * 2 * _np.pi * wide * high)
            steps = _np.linspace(z.max() * 0.05, z.max(), levels if isinstance(levels, int) else len(levels))
            color = options.pop("color", None)
            chosen = {"cmap": cmap or "Blues"} if fill or cmap else {"colors": [color or "C0"]}
            (ax.contourf if fill else ax.contour)(gx, gy, z, steps, **chosen, **options)


        def histplot(data=None, *, x=None, y=None, hue=None, palette=None, hue_order=None, stat="count", bins="auto", binwidth=None,
                     kde=False, element="bars", multiple="layer", legend=True, ax=None, color=None, **kwargs):
            ax = ax or _plt.gca()
            if y is not None and x is not None:
                ax.hist2d(_numbers(_column(data, x)[0]), _numbers(_column(data, y)[0]), bins=20 if bins == "auto" else bins)
                _named(ax, _column(data, x)[1], _column(data, y)[1])
                return ax
            if x is None and not hasattr(data, "columns"):
                x, data = data, None
            along, name = _column(data, x)
            first = next(iter(along))
            if isinstance(first, str):
                from seaborn._tables import countplot
                return countplot(data, x=x, hue=hue, ax=ax, color=color, palette=palette)
            every = _values(along).astype(float)
            kept = every[~_np.isnan(every)]
            if binwidth:
                bins = _np.arange(kept.min(), kept.max() + binwidth, binwidth)
            edges = _np.histogram_bin_edges(kept, bins)
            groups, title = _groups(data, hue, hue_order, palette, len(every))
            if element not in ("bars", "step", "poly") or multiple not in ("layer", "stack", "fill", "dodge"):
                raise ValueError("histplot: arguments 'element' and 'multiple': got %r and %r, expected 'bars', 'step' or 'poly' and 'layer', "
                                 "'stack', 'fill' or 'dodge'" % (element, multiple))
            widths = _np.diff(edges)
            scale = {"count": 1, "frequency": 1 / widths, "density": 1 / (len(kept) * widths), "probability": 1 / len(kept),
                     "proportion": 1 / len(kept), "percent": 100 / len(kept)}[stat]
            parts = [_numbers(every[rows]) for _, rows, _ in groups]
            levels = [_np.histogram(part, edges)[0] * scale for part in parts]
            if multiple == "fill":
                whole = sum(levels)
                levels = [heights / _np.where(whole == 0, 1, whole) for heights in levels]
            floor = _np.zeros(len(widths))
            for number, ((label, _, own), part, heights) in enumerate(zip(groups, parts, levels)):
                shown = own if own is not None else color or ax._get_lines.get_next_color()
                settings = {"alpha": 0.5 if title or kde else 0.75, "edgecolor": "black", "linewidth": 1, **kwargs}
                settings["label"] = None if label is None else str(label)
                base = floor if multiple in ("stack", "fill") else _np.zeros(len(widths))
                if element == "bars":
                    each = widths / len(groups) if multiple == "dodge" else widths
                    ax.bar(edges[:-1] + (number * each if multiple == "dodge" else 0), heights, each, bottom=base, align="edge",
                           color=[shown], **settings)
                elif element == "step":
                    ax.fill_between(edges, _np.append(base, base[-1]), _np.append(base + heights, (base + heights)[-1]), step="post",
                                    facecolor=shown, **settings)
                else:
                    ax.fill_between(edges[:-1] + widths / 2, base, base + heights, facecolor=shown, **settings)
                if multiple in ("stack", "fill"):
                    floor = floor + heights
                if kde and len(part) > 1:
                    at = _np.linspace(part.min(), part.max(), 200)
                    ax.plot(at, density(part, at) * (heights * widths).sum(), color=shown)
            _named(ax, name, stat.capitalize())
            _legend(ax, title, legend)
            return ax


        def distplot(a, bins=None, hist=True, kde=True, rug=False, color=None, label=None, ax=None, hist_kws=None, kde_kws=None,
                     **kwargs):
            from _library_notes import note
            note("seaborn.distplot is histplot and kdeplot today")
            ax = ax or _plt.gca()
            values = _numbers(a)
            color = color or ax._get_lines.get_next_color()
            if hist:
                ax.hist(values, bins=min(50, len(_np.histogram_bin_edges(values, "fd")) - 1) if bins is None else bins,
                        density=kde, color=color, alpha=0.4, label=label, **(hist_kws or {}))
            if kde:
                kdeplot(x=values, color=color, label=None if hist else label, ax=ax, **(kde_kws or {}))
            if rug:
                ax.plot(values, [0] * len(values), "|", color=color)
            _named(ax, getattr(a, "name", None) or "", "Density" if kde else "")
            return ax
        """#
}
