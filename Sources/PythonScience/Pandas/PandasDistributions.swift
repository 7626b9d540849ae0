/// `frame.plot`, second part: distributions, boxes, circles; the pictures that `frame.hist` and `frame.boxplot` make.
extension PandasSources {
    static let distributions = #"""

            def hist(self, by=None, bins=10, column=None, label=None, stacked=False, orientation="vertical", color=None, weights=None, **options):
                shared = self._split(options)
                columns = self._numbers(column if column is not None else options.pop("y", None))
                colors = self._colors(color, shared.pop("colormap", None), len(columns))
                if by is not None:
                    return self._by(by, columns, lambda ax, data, name: ax.hist(_clean(data), bins=bins, orientation=orientation, **options), shared)
                # All columns share their bins.
                if np.ndim(bins) == 0:
                    bins = np.histogram_bin_edges(np.concatenate([_clean(d) for _, d in columns]), bins, range=options.pop("range", None))
                base = {"bottom": 0}

                def draw(ax, i, one):
                    name, data = one
                    extra = dict(options, **self._color(colors, i, name))
                    if weights is not None:
                        extra["weights"] = np.asarray(weights)[~np.isnan(np.asarray(data, dtype="float64"))]
                    counts = ax.hist(_clean(data), bins=bins, label=str(name if label is None else label), bottom=base["bottom"], orientation=orientation, **extra)[0]
                    if stacked:
                        base["bottom"] = base["bottom"] + counts
                shared.setdefault("xlabel" if orientation == "horizontal" else "ylabel", "Density" if options.get("density") else "Frequency")
                if shared.get("subplots"):
                    def whole(ax, i, one):
                        base["bottom"] = 0
                        draw(ax, i, one)
                        self._finish(ax, None, True, dict(shared, title=None))
                    return self._many(columns, shared, whole)
                ax = self._axes(shared.get("ax"), shared.get("figsize"))
                for i, one in enumerate(columns):
                    draw(ax, i, one)
                return self._finish(ax, None, self._owner.ndim == 2, shared)

            def _by(self, by, columns, draw, shared):
                """A part for each group of rows."""
                owner = self._owner
                groups = list(owner.groupby(by))
                axes, flat = _parts(len(groups), shared.get("layout"), shared.get("figsize"), bool(shared.get("sharex", False)), bool(shared.get("sharey", False)), "hist")
                for ax, (name, rows) in zip(flat, groups):
                    for column, _ in columns:
                        if owner.ndim == 1 or column != by:
                            draw(ax, rows._data if owner.ndim == 1 else rows[column]._data, column)
                    ax.set_title(str(name[0]) if isinstance(name, tuple) and len(name) == 1 else str(name))
                return axes

            def kde(self, bw_method=None, ind=None, label=None, color=None, weights=None, **options):
                from scipy.stats import gaussian_kde
                shared = self._split(options)
                columns = self._numbers(options.pop("y", None))
                colors = self._colors(color, shared.pop("colormap", None), len(columns))

                def draw(ax, i, one):
                    name, data = one
                    data = _clean(data)
                    reach = data.max() - data.min()
                    at = np.linspace(data.min() - 0.5 * reach, data.max() + 0.5 * reach, 1000 if ind is None else int(ind)) if ind is None or np.ndim(ind) == 0 else np.asarray(ind)
                    ax.plot(at, gaussian_kde(data, bw_method=bw_method, weights=weights)(at), label=str(name if label is None else label), **dict(options, **self._color(colors, i, name)))
                shared.setdefault("ylabel", "Density")
                if shared.get("subplots"):
                    def whole(ax, i, one):
                        draw(ax, i, one)
                        self._finish(ax, None, True, dict(shared, title=None))
                    return self._many(columns, shared, whole)
                ax = self._axes(shared.get("ax"), shared.get("figsize"))
                for i, one in enumerate(columns):
                    draw(ax, i, one)
                return self._finish(ax, None, self._owner.ndim == 2, shared)

            density = kde

            def box(self, by=None, column=None, color=None, return_type="axes", **options):
                shared = self._split(options)
                columns = self._numbers(column if column is not None else options.pop("y", None))
                across = not options.pop("vert", options.pop("orientation", "vertical") == "vertical")
                shared["legend"] = False
                if by is not None:
                    return self._boxes_by(by, columns, shared, options, across)

                def draw(ax, some):
                    found = ax.boxplot([_clean(d) for _, d in some], **dict(options, orientation="horizontal" if across else "vertical"))
                    self._painted(found, color)
                    (ax.set_yticks if across else ax.set_xticks)(np.arange(1, len(some) + 1), [str(n) for n, _ in some])
                    return found
                if shared.get("subplots"):
                    def whole(ax, i, one):
                        draw(ax, [one])
                        self._finish(ax, None, None, dict(shared, title=None))
                    return self._many(columns, shared, whole, "box", False)
                ax = self._axes(shared.get("ax"), shared.get("figsize"))
                found = draw(ax, columns)
                self._finish(ax, None, None, shared)
                return found if return_type == "dict" else (ax, found) if return_type == "both" else ax

            def _painted(self, found, color):
                default = {"boxes": "C0", "whiskers": "C0", "medians": "C2", "caps": "k"}
                default.update(color if isinstance(color, dict) else {k: color for k in default} if color is not None else {})
                for part, colour in default.items():
                    for line in found.get(part, ()):
                        if hasattr(line, "get_linestyle"):
                            line.set_color(colour)

            def _boxes_by(self, by, columns, shared, options, across):
                keys = [by] if is_scalar(by) else list(by)
                columns = [(n, d) for n, d in columns if n not in keys]
                groups = list(self._owner.groupby(by))
                axes, flat = _parts(len(columns), shared.get("layout"), shared.get("figsize"), bool(shared.get("sharex", True)), bool(shared.get("sharey", True)), "hist", shared.get("ax") if len(columns) > 1 else None) \
                    if len(columns) > 1 or shared.get("ax") is None else (shared["ax"], [shared["ax"]])
                for ax, (name, _) in zip(flat, columns):
                    found = ax.boxplot([_clean(rows[name]._data) for _, rows in groups], **options)
                    self._painted(found, None)
                    ax.set_xticks(np.arange(1, len(groups) + 1), [str(key if not isinstance(key, tuple) or len(key) > 1 else key[0]) for key, _ in groups])
                    ax.set_title(str(name))
                    ax.set_xlabel(str(by if is_scalar(by) or len(by) > 1 else by[0]))
                    ax.grid(shared.get("grid", True))
                    if shared.get("rot") is not None:
                        ax.tick_params(axis="x", labelrotation=shared["rot"])
                flat[0].figure.suptitle("Boxplot grouped by %s" % (by if is_scalar(by) else keys if len(keys) > 1 else keys[0],))
                return axes if len(columns) > 1 else flat[0]

            def pie(self, y=None, labels=None, label=None, **options):
                shared = self._split(options)
                owner = self._owner
                if owner.ndim == 2 and y is None and not shared.get("subplots"):
                    raise ValueError("pie requires either y column or 'subplots=True'")
                columns = [(owner.name, owner._data)] if owner.ndim == 1 else [(y, owner[y]._data)] if y is not None else self._numbers()
                names = labels if labels is not None else [str(v) for v in owner.index]
                colormap = shared.pop("colormap", None)
                if colormap is not None:
                    options["colors"] = self._colors(None, colormap, len(owner))

                def draw(ax, i, one):
                    name, data = one
                    data = np.nan_to_num(np.asarray(data, dtype="float64"))
                    if (data < 0).any():
                        raise ValueError("pie plot doesn't allow negative values")
                    extra = dict(options)
                    shown = [text if value else "" for text, value in zip(names, data)] if labels is None else labels
                    if shared.get("fontsize") is not None:
                        extra.setdefault("textprops", {"fontsize": shared["fontsize"]})
                    ax.pie(data, labels=shown, **extra)
                    text = label if label is not None else shared.get("ylabel")
                    if text is not None and str(text) != "":
                        ax.set_ylabel(str(text))
                    if shared.get("legend", True) and owner.ndim == 2 or owner.ndim == 1 and shared.get("legend"):
                        ax.legend(names if labels is None else labels, loc="best")
                if shared.get("subplots"):
                    return self._many(columns, shared, draw, "line", False)
                ax = self._axes(shared.get("ax"), shared.get("figsize"))
                draw(ax, 0, columns[0])
                if shared.get("title") is not None:
                    ax.set_title(shared["title"])
                return ax


        def hist_frame(frame, column=None, by=None, grid=True, xlabelsize=None, xrot=None, ylabelsize=None, yrot=None, ax=None, sharex=False, sharey=False, figsize=None,
                       layout=None, bins=10, backend=None, legend=False, **options):
            names = [n for n, d in zip(frame.columns, frame._list) if is_number(d)] if column is None else [column] if is_scalar(column) else list(column)
            if not names:
                raise ValueError("hist method requires numerical or datetime columns, nothing to plot.")
            if by is not None:
                columns = [(n, frame[n]._data) for n in names]
                return Plotting(frame)._by(by, columns, lambda a, data, name: (a.hist(_clean(data), bins=bins, **options), a.grid(grid)),
                                           {"layout": layout, "figsize": figsize, "sharex": sharex, "sharey": sharey})
            if len(names) == 1 and ax is not None and not hasattr(ax, "ravel"):
                axes, flat = ax, [ax]
            else:
                rows, columns = _grid(len(names), layout, "hist")
                axes, flat = _parts(len(names), (rows, columns), figsize, sharex, sharey, "hist", ax)
            for one, name in zip(flat, sorted(names, key=str) if column is None else names):
                one.hist(_clean(frame[name]._data), bins=bins, **dict(options, **({"label": str(name)} if legend else {})))
                one.set_title(str(name))
                one.grid(grid)
                _sized(one, xlabelsize, xrot, ylabelsize, yrot)
                if legend:
                    one.legend()
            return axes


        def _sized(ax, xlabelsize, xrot, ylabelsize, yrot):
            for axis, size, turn in (("x", xlabelsize, xrot), ("y", ylabelsize, yrot)):
                if size is not None:
                    ax.tick_params(axis=axis, labelsize=size)
                if turn is not None:
                    ax.tick_params(axis=axis, labelrotation=turn)


        def hist_series(series, by=None, ax=None, grid=True, xlabelsize=None, xrot=None, ylabelsize=None, yrot=None, figsize=None, bins=10, backend=None, legend=False, **options):
            if by is not None:
                return Plotting(series)._by(by, [(series.name, series._data)], lambda a, data, name: a.hist(_clean(data), bins=bins, **options), {"figsize": figsize})
            ax = Plotting(series)._axes(ax, figsize)
            ax.hist(_clean(series._data), bins=bins, **dict(options, **({"label": str(series.name)} if legend else {})))
            ax.grid(grid)
            _sized(ax, xlabelsize, xrot, ylabelsize, yrot)
            if legend:
                ax.legend()
            return ax


        def box_frame(frame, column=None, by=None, ax=None, fontsize=None, rot=0, grid=True, figsize=None, layout=None, return_type=None, backend=None, **options):
            return Plotting(frame).box(by=by, column=column, ax=ax, fontsize=fontsize, rot=rot, grid=grid, figsize=figsize, layout=layout, return_type=return_type or "axes", **options)
        """#
}
