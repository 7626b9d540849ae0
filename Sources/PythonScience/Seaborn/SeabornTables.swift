/// seaborn's charts of categories and matrices.
extension SeabornSources {
    static let tables = #"""
        import warnings as _warnings

        import matplotlib.pyplot as _plt
        import numpy as _np
        from seaborn._charts import (_column, _colors, _errorbar, _estimate, _groups, _legend, _levels, _named, _numbers, _values,
                                     histplot, interval, kdeplot, scatterplot)
        from seaborn._themes import color_palette as _palette
        from seaborn._themes import desaturate as _desaturate


        def _matrix(data):
            if hasattr(data, "columns"):
                return _np.array(data.values, dtype=float), list(data.columns), list(data.index)
            values = _np.asarray(data, dtype=float)
            return values, list(range(values.shape[1])), list(range(values.shape[0]))


        def heatmap(data, *, vmin=None, vmax=None, cmap=None, center=None, robust=False, annot=None, fmt=".2g", annot_kws=None,
                    linewidths=0, linecolor="white", cbar=True, cbar_kws=None, cbar_ax=None, square=False, xticklabels="auto",
                    yticklabels="auto", mask=None, ax=None, **kwargs):
            ax = ax or _plt.gca()
            values, columns, rows = _matrix(data)
            shown = values if mask is None else _np.where(_np.asarray(mask), _np.nan, values)
            finite = shown[~_np.isnan(shown)]
            low, high = (_np.percentile(finite, [2, 98]) if robust else (finite.min(), finite.max()))
            vmin, vmax = low if vmin is None else vmin, high if vmax is None else vmax
            if center is not None:
                reach = max(vmax - center, center - vmin)
                vmin, vmax, cmap = center - reach, center + reach, cmap or "coolwarm"
            mesh = ax.pcolormesh(shown, cmap=cmap or "rocket", vmin=vmin,
                                 vmax=vmax, linewidth=linewidths, edgecolors=linecolor if linewidths else "none", **kwargs)
            ax.set_xlim(0, values.shape[1])
            ax.set_ylim(values.shape[0], 0)
            if square:
                ax.set_aspect("equal")
            _labels(ax, 0, columns, xticklabels)
            _labels(ax, 1, rows, yticklabels)
            ax.tick_params(length=0)
            for side in ax.spines.values():
                side.set_visible(False)
            if hasattr(data, "columns"):
                _named(ax, getattr(data.columns, "name", None), getattr(data.index, "name", None))
            if annot is not None and annot is not False:
                texts = values if annot is True else _np.asarray(annot)
                _annotate(ax, mesh, shown, texts, fmt, annot_kws or {})
            if cbar:
                bar = ax.figure.colorbar(mesh, cax=cbar_ax, ax=ax, **(cbar_kws or {}))
                bar.outline.set_linewidth(0)
            return ax


        def _labels(ax, which, names, wanted):
            names = [str(n) for n in names]
            step = 1
            if wanted is False:
                names = []
            elif isinstance(wanted, int) and wanted is not True:
                step = wanted
            elif not isinstance(wanted, (bool, str)):
                names = [str(n) for n in wanted]
            elif wanted == "auto":
                points = ax.get_position().width * ax.figure.get_size_inches()[0] if which == 0 else (
                    ax.get_position().height * ax.figure.get_size_inches()[1])
                step = max(1, int(_np.ceil(len(names) * 0.17 / points)))
            places = _np.arange(0, len(names), step)
            texts = [names[i] for i in places]
            if which == 0:
                wide = sum(len(t) for t in texts) * 0.09 > ax.get_position().width * ax.figure.get_size_inches()[0]
                ax.set_xticks(places + 0.5, texts, rotation="vertical" if wide else "horizontal")
            else:
                ax.set_yticks(places + 0.5, texts, rotation="horizontal" if max(map(len, texts), default=0) > 2 else "vertical")


        def _annotate(ax, mesh, shown, texts, fmt, options):
            colors = mesh.to_rgba(shown)
            for i in range(shown.shape[0]):
                for j in range(shown.shape[1]):
                    if shown[i, j] == shown[i, j]:
                        linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in colors[i, j][:3]]
                        light = _np.dot(linear, (0.2126, 0.7152, 0.0722))
                        text = texts[i, j] if isinstance(texts[i, j], str) else format(texts[i, j].item(), fmt) if fmt != "d" else (
                            format(int(texts[i, j]), "d"))
                        ax.text(j + 0.5, i + 0.5, text, ha="center", va="center", **{"color": ".15" if light > 0.408 else "w", **options})


        def _places(data, x, y, hue, order, hue_order):
            """The categories, their values and which way the bars stand."""
            (xs, xname), (ys, yname) = _column(data, x), _column(data, y)
            words = xs is not None and (ys is None or isinstance(next(iter(xs)), str) or not isinstance(next(iter(ys)), str))
            groups, values = (xs, ys) if words else (ys, xs)
            return groups, values, words, xname, yname


        def _frame(ax, levels, upright, xname, yname):
            places = range(len(levels))
            if upright:
                ax.set_xticks(list(places), [str(l) for l in levels])
                ax.set_xlim(-0.5, len(levels) - 0.5)
            else:
                ax.set_yticks(list(places), [str(l) for l in levels])
                ax.set_ylim(len(levels) - 0.5, -0.5)
            _named(ax, xname, yname)


        def _bars(data, x, y, hue, order, hue_order, palette, color, saturation, legend, ax, height, kwargs):
            ax = ax or _plt.gca()
            groups, values, upright, xname, yname = _places(data, x, y, hue, order, hue_order)
            levels = _levels(groups, order)
            names = list(groups)
            parts, title = _groups(data, hue, hue_order, palette, len(names))
            if title == (xname if upright else yname):
                parts, title, palette = [(None, _np.ones(len(names), dtype=bool), None)], "", palette or "deep"
            width = 0.8 / len(parts)
            for place, (label, rows, own) in enumerate(parts):
                shades = [own] * len(levels) if own is not None else (
                    _colors(levels, palette) if palette is not None else [color or "C0"] * len(levels))
                shades = [_desaturate(_palette([s], 1)[0], saturation) for s in shades]
                at = _np.arange(len(levels)) - 0.4 + width * (place + 0.5)
                sizes, ends = [], []
                for level in levels:
                    chosen = _np.array([n == level for n in names]) & rows
                    size, low, high = height(None if values is None else _values(values)[chosen], int(chosen.sum()))
                    sizes.append(size)
                    ends.append((low, high))
                text = None if label is None else str(label)
                (ax.bar if upright else ax.barh)(at, sizes, width, color=shades, label=text, **kwargs)
                for where, (low, high) in zip(at, ends):
                    if low is not None and low == low:
                        line = ([where, where], [low, high])
                        ax.plot(*(line if upright else line[::-1]), color=".26", linewidth=2.25, solid_capstyle="butt")
            _frame(ax, levels, upright, xname, yname)
            _legend(ax, title, legend)
            return ax


        def barplot(data=None, *, x=None, y=None, hue=None, order=None, hue_order=None, estimator="mean", errorbar=("ci", 95),
                    ci="given", palette=None, color=None, saturation=0.75, legend="auto", ax=None, **kwargs):
            errorbar = _errorbar(errorbar, ci)

            def height(values, count):
                values = values.astype(float)
                if not count:
                    return _np.nan, None, None
                if errorbar is None or count < 2:
                    return _estimate(values, estimator), None, None
                return (_estimate(values, estimator), *interval(values, estimator, errorbar))
            if data is None or x is not None or y is not None:
                return _bars(data, x, y, hue, order, hue_order, palette, color, saturation, legend, ax, height, kwargs)
            names = [n for n in data.columns for _ in range(len(data))]
            values = _np.concatenate([_values(data[n]) for n in data.columns])
            return _bars(None, names, values, None, order, hue_order, palette, color, saturation, legend, ax, height, kwargs)


        def countplot(data=None, *, x=None, y=None, hue=None, order=None, hue_order=None, palette=None, color=None, saturation=0.75,
                      stat="count", legend="auto", ax=None, **kwargs):
            if x is None and y is None:
                x, data = data, None
            ax = _bars(data, x, y, hue, order, hue_order, palette, color, saturation, legend, ax,
                       lambda values, count: (count, None, None), kwargs)
            _named(ax, "" if x is not None else stat, stat if x is not None else "")
            return ax


        def boxplot(data=None, *, x=None, y=None, hue=None, order=None, hue_order=None, palette=None, color=None, saturation=0.75,
                    width=0.8, legend="auto", ax=None, orient=None, **kwargs):
            ax = ax or _plt.gca()
            if x is None and y is None and hasattr(data, "columns"):
                levels = list(data.columns)
                table, parts, title, upright, xname, yname = None, None, "", True, "", ""
                columns = [[_numbers(data[n]) for n in levels]]
            elif (x is None) != (y is None) or x is None:
                along, name = _column(data, x if x is not None else y) if (x is not None or y is not None) else (data, "")
                levels, columns, title, upright = [""], [[_numbers(along)]], "", x is None
                xname, yname = ("", name) if upright else (name, "")
                parts = None
            else:
                groups, values, upright, xname, yname = _places(data, x, y, hue, order, hue_order)
                levels, names, values = _levels(groups, order), list(groups), _values(values).astype(float)
                parts, title = _groups(data, hue, hue_order, palette, len(names))
                columns = [[_numbers(values[_np.array([n == l for n in names]) & rows]) for l in levels] for _, rows, _ in parts]
            wide = width / len(columns)
            for place, boxes in enumerate(columns):
                at = _np.arange(len(levels)) - width / 2 + wide * (place + 0.5)
                own = parts[place][2] if parts is not None else None
                shades = [own] * len(levels) if own is not None else _colors(levels, palette) if palette is not None else (
                    [color or "C0"] * len(levels))
                drawn = ax.boxplot(boxes, positions=at, widths=wide, patch_artist=True, **{"orientation": "vertical" if upright
                                   else "horizontal", "medianprops": {"color": ".25"}, **kwargs})
                for box, shade in zip(drawn["boxes"], shades):
                    box.set_facecolor(_desaturate(_palette([shade], 1)[0], saturation))
                    box.set_edgecolor(".25")
                if title:
                    drawn["boxes"][0].set_label(str(parts[place][0]))
            _frame(ax, levels, upright, xname, yname)
            _legend(ax, title, legend)
            return ax


        def regplot(data=None, *, x=None, y=None, scatter=True, fit_reg=True, ci=95, order=1, truncate=True, dropna=True, x_jitter=None,
                    y_jitter=None, n_boot=200, seed=0, color=None, label=None, marker="o", scatter_kws=None, line_kws=None, ax=None, **others):
            for name in others:
                raise NotImplementedError("seaborn.regplot: argument %r is not supported" % name)
            ax = ax or _plt.gca()
            (xs, xname), (ys, yname) = _column(data, x), _column(data, y)
            xs, ys = _values(xs).astype(float), _values(ys).astype(float)
            if dropna:
                known = ~(_np.isnan(xs) | _np.isnan(ys))
                xs, ys = xs[known], ys[known]
            color = color or ax._get_lines.get_next_color()
            rng = _np.random.default_rng(seed)
            if scatter:
                places = [v + rng.uniform(-width, width, len(v)) if width else v for v, width in ((xs, x_jitter), (ys, y_jitter))]
                ax.scatter(*places, **{"color": color, "alpha": 0.8, "label": label, "marker": marker, **(scatter_kws or {})})
            if fit_reg:
                at = _np.linspace(*((xs.min(), xs.max()) if truncate else ax.get_xlim()), 100)
                ax.plot(at, _np.polyval(_np.polyfit(xs, ys, order), at), **{"color": color, "linewidth": 2.25, **(line_kws or {})})
                if ci:
                    with _warnings.catch_warnings():  # a few points drawn again may be one place only
                        _warnings.simplefilter("ignore")
                        draws = [_np.polyval(_np.polyfit(xs[pick], ys[pick], order), at)
                                 for pick in (rng.integers(0, len(xs), len(xs)) for _ in range(n_boot))]
                    low, high = _np.percentile(draws, [(100 - ci) / 2, (100 + ci) / 2], axis=0)
                    ax.fill_between(at, low, high, color=color, alpha=0.15, linewidth=0)
            _named(ax, xname, yname)
            return ax


        class _Grid:
            def __init__(self, figure, axes): self.figure = self.fig = figure; self.axes = axes
            def savefig(self, *args, **kwargs): self.figure.savefig(*args, **kwargs)


        def pairplot(data, *, hue=None, hue_order=None, palette=None, vars=None, kind="scatter", diag_kind="auto", markers=None,
                     height=2.5, aspect=1, plot_kws=None, diag_kws=None, size=None, **kwargs):
            names = list(vars) if vars is not None else [
                n for n in data.columns if n != hue and isinstance(data[n].iloc[0], (int, float, _np.number))]
            height, count = size or height, len(names)
            figure, axes = _plt.subplots(count, count, figsize=(count * height * aspect, count * height), squeeze=False)
            by_density = diag_kind == "kde" or diag_kind == "auto" and hue is not None
            for i, yname in enumerate(names):
                for j, xname in enumerate(names):
                    ax = axes[i, j]
                    if i == j:
                        options = {"fill": True} if by_density else {}
                        (kdeplot if by_density else histplot)(data, x=xname, hue=hue, hue_order=hue_order, palette=palette, ax=ax,
                                                              legend=False, **options, **(diag_kws or {}))
                    else:
                        scatterplot(data, x=xname, y=yname, hue=hue, hue_order=hue_order, palette=palette, ax=ax, legend=False,
                                    **(plot_kws or {}))
                    ax.set_xlabel(xname if i == count - 1 else "")
                    ax.set_ylabel(yname if j == 0 else "")
                    ax.tick_params(labelbottom=i == count - 1, labelleft=j == 0)
            if hue is not None and count > 1:
                handles, labels = axes[0, 1].get_legend_handles_labels()
                figure.legend(handles, labels, title=hue, loc="center right")
            return _Grid(figure, axes)


        def jointplot(data=None, *, x=None, y=None, kind="scatter", height=6, color=None, **kwargs):
            figure = _plt.figure(figsize=(height, height))
            grid = figure.add_gridspec(6, 6, hspace=0.1, wspace=0.1)
            ax = figure.add_subplot(grid[1:, :5])
            top, side = figure.add_subplot(grid[0, :5]), figure.add_subplot(grid[1:, 5])
            (xs, xname), (ys, yname) = _column(data, x), _column(data, y)
            if kind == "hex":
                ax.hexbin(_numbers(xs), _numbers(ys), gridsize=20, cmap="Blues")
            elif kind == "kde":
                kdeplot(x=xs, y=ys, ax=ax, color=color, **kwargs)
            elif kind == "reg":
                regplot(x=xs, y=ys, ax=ax, color=color, **kwargs)
            else:
                scatterplot(x=xs, y=ys, ax=ax, **({"color": color} if color else {}), **kwargs)
            if kind == "kde":
                kdeplot(x=xs, ax=top)
                kdeplot(y=ys, ax=side)
            else:
                top.hist(_numbers(xs), bins="auto", color=color)
                side.hist(_numbers(ys), bins="auto", color=color, orientation="horizontal")
            for edge in (top, side):
                edge.axis("off")
            _named(ax, xname, yname)
            return _Grid(figure, _np.array([ax, top, side], dtype=object))
        """#
}
