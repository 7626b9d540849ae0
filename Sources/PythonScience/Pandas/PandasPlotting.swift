/// `frame.plot`: lines, bars, points, histograms by matplotlib.
extension PandasSources {
    static let plotting = #"""
        """`frame.plot`: lines, bars, points, histograms by matplotlib."""

        import numpy as np
        from pandas._columns import DATETIME, Objects, Times, is_number, is_scalar, to_list


        def _positions(index):
            """Where rows stand on the x axis, and labels where they are no numbers."""
            data = index._data
            if isinstance(data, Times):
                return [v.to_pydatetime() for v in to_list(data)], None
            if index.nlevels == 1 and is_number(data):
                return np.asarray(data), None
            return np.arange(len(index)), [str(v) for v in index]


        class Plotting:
            def __init__(self, owner):
                self._owner = owner

            def __call__(self, *args, **options):
                kind = options.pop("kind", args[0] if args and isinstance(args[0], str) and self._owner.ndim == 1 else "line")
                if args and self._owner.ndim == 2:
                    options.setdefault("x", args[0])
                    if len(args) > 1:
                        options.setdefault("y", args[1])
                if not hasattr(self, kind):
                    raise ValueError("%s is not a valid plot kind" % kind)
                return getattr(self, kind)(**options)

            def _axes(self, ax, figsize, subplots=False, count=1, layout=None, sharex=True):
                import matplotlib.pyplot as plt
                if ax is not None:
                    return ax
                if subplots:
                    rows, columns = layout or (count, 1)
                    fig, axes = plt.subplots(rows, columns, figsize=figsize, sharex=sharex)
                    return np.ravel(axes)
                if figsize is not None:
                    plt.figure(figsize=figsize)
                elif self._owner.ndim == 2 or not plt.get_fignums():
                    plt.figure()
                return plt.gca()

            def _columns(self, x, y):
                """Positions and the columns to draw."""
                owner = self._owner
                if owner.ndim == 1:
                    return _positions(owner.index), [(owner.name, owner._data)], owner.index.name
                frame = owner
                if isinstance(x, (int, np.integer)) and x not in frame.columns:
                    x = frame.columns[x]
                index, label = frame.index, frame.index.name
                if x is not None:
                    from pandas._index import Index
                    index, label = Index._make(frame[x]._data, x), x
                names = [y] if y is not None and is_scalar(y) else list(y) if y is not None else [n for n in frame.columns if n != x]
                found = [(n, frame[n]._data) for n in names if is_number(frame[n]._data)]
                if not found:
                    raise TypeError("no numeric data to plot")
                return _positions(index), found, label

            def _finish(self, ax, label, names, title=None, xlabel=None, ylabel=None, grid=None, legend=True, xlim=None, ylim=None, logy=False, logx=False, rot=None, ticks=None, fontsize=None):
                if title is not None:
                    ax.set_title(title)
                if xlabel is not None or label is not None:
                    ax.set_xlabel(str(xlabel if xlabel is not None else label))
                if ylabel is not None:
                    ax.set_ylabel(ylabel)
                if grid is not None:
                    ax.grid(grid)
                if xlim is not None:
                    ax.set_xlim(xlim)
                if ylim is not None:
                    ax.set_ylim(ylim)
                if logy:
                    ax.set_yscale("log")
                if logx:
                    ax.set_xscale("log")
                if legend and names:
                    ax.legend(loc="best")
                return ax

            _shared = ("title", "xlabel", "ylabel", "grid", "legend", "xlim", "ylim", "logy", "logx")

            def _split(self, options):
                shared = {k: options.pop(k) for k in self._shared if k in options}
                for name in ("rot", "fontsize"):
                    if options.pop(name, None) is not None and name == "fontsize":
                        raise NotImplementedError("plot: argument 'fontsize' is not supported; use plt.rcParams")
                if options.pop("secondary_y", False):
                    raise NotImplementedError("plot: argument 'secondary_y' is not supported; use ax.twinx()")
                if options.pop("colormap", None) is not None:
                    raise NotImplementedError("plot: argument 'colormap' is not supported; use color=")
                if self._owner.ndim == 1:
                    shared.setdefault("legend", False)
                return shared

            def line(self, x=None, y=None, ax=None, figsize=None, subplots=False, layout=None, sharex=True, style=None, color=None, label=None, use_index=True, **options):
                shared = self._split(options)
                (places, texts), columns, axis_label = self._columns(x, y)
                places = places if use_index else np.arange(len(places))
                axes = self._axes(ax, figsize, subplots, len(columns), layout, sharex)
                for i, (name, data) in enumerate(columns):
                    one = axes[i] if subplots else axes
                    extra = dict(options)
                    if color is not None:
                        extra["color"] = color if isinstance(color, str) else color[i % len(color)]
                    form = [] if style is None else [style if isinstance(style, str) else style[i % len(style)]]
                    one.plot(places, data, *form, label=str(label if label is not None else name), **extra)
                    if texts is not None:
                        one.set_xticks(places, texts)
                    if subplots:
                        one.legend(loc="best")
                if subplots:
                    return axes
                names = [n for n, _ in columns if n is not None]
                return self._finish(axes, axis_label, names or label, **shared)

            def area(self, x=None, y=None, ax=None, figsize=None, alpha=None, stacked=True, **options):
                shared = self._split(options)
                (places, texts), columns, axis_label = self._columns(x, y)
                axes, base = self._axes(ax, figsize), np.zeros(len(places))
                for name, data in columns:
                    top = base + data if stacked else data
                    axes.fill_between(places, base if stacked else 0, top, label=str(name), alpha=alpha, **options)
                    base = top if stacked else base
                return self._finish(axes, axis_label, True, **shared)

            def bar(self, x=None, y=None, ax=None, figsize=None, stacked=False, width=0.5, color=None, label=None, **options):
                return self._bars(False, x, y, ax, figsize, stacked, width, color, label, options)

            def barh(self, x=None, y=None, ax=None, figsize=None, stacked=False, width=0.5, color=None, label=None, **options):
                return self._bars(True, x, y, ax, figsize, stacked, width, color, label, options)

            def _bars(self, across, x, y, ax, figsize, stacked, width, color, label, options):
                shared = self._split(options)
                (places, texts), columns, axis_label = self._columns(x, y)
                axes, at = self._axes(ax, figsize), np.arange(len(places))
                texts = texts if texts is not None else [str(v) for v in places]
                n = 1 if stacked else len(columns)
                base = np.zeros(len(at))
                for i, (name, data) in enumerate(columns):
                    where = at if stacked else at - width / 2 + width / n * (i + 0.5)
                    extra = dict(options)
                    if color is not None:
                        extra["color"] = color if isinstance(color, str) or self._owner.ndim == 1 else color[i % len(color)]
                    shown = str(label if label is not None else name)
                    if across:
                        axes.barh(where, data, width / n, left=base if stacked else 0, label=shown, **extra)
                    else:
                        axes.bar(where, data, width / n, bottom=base if stacked else 0, label=shown, **extra)
                    base = base + data
                if across:
                    axes.set_yticks(at, texts)
                    return self._finish(axes, None, [1], **dict(shared, ylabel=shared.get("ylabel", axis_label)))
                axes.set_xticks(at, texts, rotation=90)
                return self._finish(axes, axis_label, [1], **shared)

            def scatter(self, x, y, s=None, c=None, ax=None, figsize=None, colormap=None, cmap=None, label=None, **options):
                shared = self._split(options)
                frame = self._owner
                axes = self._axes(ax, figsize)
                colors = frame[c].values if isinstance(c, str) and c in frame.columns else c
                sizes = frame[s].values if isinstance(s, str) else s
                extra = dict(options)
                if sizes is not None:
                    extra["s"] = sizes
                if colors is not None:
                    extra["c"] = colors
                if cmap is not None:
                    extra["cmap"] = cmap
                if label is not None:
                    extra["label"] = label
                axes.scatter(np.asarray(frame[x]), np.asarray(frame[y]), **extra)
                shared.setdefault("xlabel", x)
                shared.setdefault("ylabel", y)
                return self._finish(axes, None, label is not None, **shared)

            def hist(self, by=None, bins=10, ax=None, figsize=None, grid=None, column=None, label=None, **options):
                shared = self._split(options)
                owner = self._owner
                axes = self._axes(ax, figsize)
                columns = [(owner.name, owner._data)] if owner.ndim == 1 else [(n, d) for n, d in zip(owner.columns, owner._list) if is_number(d)]
                for name, data in columns:
                    axes.hist(data[~np.isnan(data.astype("float64"))], bins=bins, label=str(label if label is not None else name), **options)
                if grid is not None:
                    shared["grid"] = grid
                shared.setdefault("ylabel", "Frequency")
                return self._finish(axes, None, owner.ndim == 2, **shared)

            def box(self, ax=None, figsize=None, **options):
                shared = self._split(options)
                owner = self._owner
                columns = [(owner.name, owner._data)] if owner.ndim == 1 else [(n, d) for n, d in zip(owner.columns, owner._list) if is_number(d)]
                axes = self._axes(ax, figsize)
                axes.boxplot([d[~np.isnan(d.astype("float64"))] for _, d in columns])
                axes.set_xticks(np.arange(1, len(columns) + 1), [str(n) for n, _ in columns])
                shared["legend"] = False
                return self._finish(axes, None, None, **shared)

            def pie(self, y=None, ax=None, figsize=None, autopct=None, labels=None, legend=True, **options):
                series = self._owner if self._owner.ndim == 1 else self._owner[y]
                axes = self._axes(ax, figsize)
                extra = {k: v for k, v in options.items() if k in ("startangle", "colors", "explode", "shadow")}
                axes.pie(series.values, labels=labels if labels is not None else [str(v) for v in series.index], autopct=autopct, **extra)
                if series.name is not None:
                    axes.set_ylabel(str(options.get("ylabel", series.name)))
                return axes

            def kde(self, ax=None, figsize=None, bw_method=None, **options):
                raise NotImplementedError("plot.kde is not supported; plot.hist shows the distribution")

            density = kde


        def hist_frame(frame, column=None, bins=10, figsize=None, layout=None, grid=True, **options):
            import matplotlib.pyplot as plt
            names = [n for n, d in zip(frame.columns, frame._list) if is_number(d)] if column is None else [column] if is_scalar(column) else list(column)
            columns = int(np.ceil(np.sqrt(len(names))))
            rows = int(np.ceil(len(names) / columns))
            rows, columns = layout or (rows, columns)
            fig, axes = plt.subplots(rows, columns, figsize=figsize, squeeze=False)
            for ax, name in zip(np.ravel(axes), names):
                data = frame[name]._data
                ax.hist(data[~np.isnan(data.astype("float64"))], bins=bins, **options)
                ax.set_title(str(name))
                ax.grid(grid)
            for ax in np.ravel(axes)[len(names):]:
                ax.set_visible(False)
            return axes
        """#
}
