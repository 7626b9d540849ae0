/// `frame.plot`, first part: lines, areas, bars, points.
extension PandasSources {
    static let plotting = #"""
        """`frame.plot`: lines, bars, points, areas, distributions by matplotlib."""

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


        def _clean(data):
            data = np.asarray(data).astype("float64")
            return data[~np.isnan(data)]


        def _grid(count, layout, kind="line"):
            """Rows and columns of parts of a picture, as pandas arranges them."""
            if layout is not None:
                rows, columns = layout
                if rows == -1:
                    rows = -(-count // columns)
                if columns == -1:
                    columns = -(-count // rows)
                if rows * columns < count:
                    raise ValueError("Layout of %dx%d must be larger than required size %d" % (rows, columns, count))
                return rows, columns
            if kind == "line":
                return count, 1
            if kind == "box":
                return 1, count
            known = {1: (1, 1), 2: (1, 2), 3: (2, 2), 4: (2, 2)}
            if count in known:
                return known[count]
            side = int(np.ceil(np.sqrt(count)))
            return (side, side - 1) if side * (side - 1) >= count else (side, side)


        def _parts(count, layout, figsize, sharex, sharey, kind="line", ax=None):
            """The axes for `count` pictures, as an array of its shape, and in a row."""
            import matplotlib.pyplot as plt
            if ax is not None and (isinstance(ax, (list, tuple)) or hasattr(ax, "ravel")):
                flat = list(np.ravel(ax))
                if len(flat) != count:
                    raise ValueError("The number of passed axes must be %d, the same as the output plot" % count)
                return ax, flat
            rows, columns = _grid(count, layout, kind)
            figure = plt.figure(figsize=figsize) if ax is None else ax.figure
            if ax is not None:
                figure.clear()
            axes = figure.subplots(rows, columns, sharex=sharex, sharey=sharey, squeeze=False)
            flat = list(np.ravel(axes))
            for extra in flat[count:]:
                extra.set_visible(False)
            if layout is None and (rows == 1 or columns == 1):
                axes = np.ravel(axes)
            return axes, flat[:count]


        class Plotting:
            def __init__(self, owner):
                self._owner = owner

            def __call__(self, *args, **options):
                kind = options.pop("kind", args[0] if args and isinstance(args[0], str) and self._owner.ndim == 1 else "line")
                if args and self._owner.ndim == 2:
                    options.setdefault("x", args[0])
                    if len(args) > 1:
                        options.setdefault("y", args[1])
                kinds = ("line", "bar", "barh", "kde", "density", "area", "hist", "box", "pie", "scatter", "hexbin")
                if kind not in kinds:
                    raise ValueError("%s is not a valid plot kind Valid plot kinds: %s" % (kind, kinds))
                if self._owner.ndim == 1:
                    if kind in ("scatter", "hexbin"):
                        raise ValueError("plot kind %s can only be used for data frames" % kind)
                    for name in ("x", "y"):
                        if options.get(name, 0) is None:
                            options.pop(name)
                return getattr(self, kind)(**options)

            def _axes(self, ax, figsize):
                import matplotlib.pyplot as plt
                if ax is not None:
                    return ax
                if figsize is not None:
                    plt.figure(figsize=figsize)
                elif self._owner.ndim == 2 or not plt.get_fignums():
                    plt.figure()
                return plt.gca()

            def _columns(self, x=None, y=None):
                """Positions and the columns to draw."""
                owner = self._owner
                if owner.ndim == 1:
                    if not is_number(owner._data):
                        raise TypeError("no numeric data to plot")
                    return _positions(owner.index), [(owner.name, owner._data)], owner.index.name
                frame = owner
                if isinstance(x, (int, np.integer)) and x not in frame.columns:
                    x = frame.columns[x]
                index, label = frame.index, frame.index.name
                if x is not None:
                    from pandas._index import Index
                    index, label = Index._make(frame[x]._data, x), x
                names = [y] if y is not None and is_scalar(y) else list(y) if y is not None else [n for n in frame.columns if n != x]
                names = [frame.columns[n] if isinstance(n, (int, np.integer)) and n not in frame.columns else n for n in names]
                found = [(n, frame[n]._data) for n in names if is_number(frame[n]._data)]
                if not found:
                    raise TypeError("no numeric data to plot")
                return _positions(index), found, label

            def _numbers(self, column=None):
                owner = self._owner
                if owner.ndim == 1:
                    return [(owner.name, owner._data)]
                names = owner.columns if column is None else [column] if is_scalar(column) else column
                found = [(n, owner[n]._data) for n in names if is_number(owner[n]._data)]
                if not found:
                    raise TypeError("no numeric data to plot")
                return found

            _shared = ("title", "xlabel", "ylabel", "grid", "legend", "xlim", "ylim", "logy", "logx", "loglog", "rot", "fontsize", "xticks", "yticks", "subplots", "sharex",
                       "sharey", "layout", "figsize", "ax", "table", "colormap", "include_bool", "mark_right", "backend")

            def _split(self, options):
                """What is common to all kinds; the rest goes to matplotlib."""
                shared = {k: options.pop(k) for k in self._shared if k in options}
                if "cmap" in options and "colormap" not in shared:
                    shared["colormap"] = options.pop("cmap")
                if shared.pop("table", False):
                    raise NotImplementedError("plot: argument 'table' is not supported; use pandas.plotting.table")
                if shared.pop("backend", None) not in (None, "matplotlib"):
                    raise NotImplementedError("plot: argument 'backend': only matplotlib is here")
                if shared.pop("include_bool", False):
                    raise NotImplementedError("plot: argument 'include_bool' is not supported; use astype(int)")
                shared.pop("mark_right", None)
                if self._owner.ndim == 1:
                    shared.setdefault("legend", False)
                return shared

            def _finish(self, ax, label, names, shared, rot=None, horizontal=False):
                """Titles, limits, scales and texts, as asked for."""
                get = shared.get
                title, legend = get("title"), get("legend", True)
                if title is not None and not get("subplots"):
                    ax.set_title(title)
                if get("xlabel") is not None or label is not None and not horizontal:
                    ax.set_xlabel(str(get("xlabel") if get("xlabel") is not None else label))
                if get("ylabel") is not None or label is not None and horizontal:
                    ax.set_ylabel(str(get("ylabel") if get("ylabel") is not None else label))
                if get("grid") is not None:
                    ax.grid(get("grid"))
                scale = get("loglog") or False
                for name, axis in (("logx", "x"), ("logy", "y")):
                    value = get(name) or scale
                    if value:
                        getattr(ax, "set_%sscale" % axis)("symlog" if value == "sym" else "log")
                for name in ("xlim", "ylim", "xticks", "yticks"):
                    if get(name) is not None:
                        getattr(ax, "set_" + name)(get(name))
                if get("rot") is not None or rot is not None:
                    (ax.yaxis if horizontal else ax.xaxis).set_tick_params(labelrotation=get("rot") if get("rot") is not None else rot)
                if get("fontsize") is not None:
                    ax.tick_params(axis="both", labelsize=get("fontsize"))
                if legend and names:
                    handles, texts = ax.get_legend_handles_labels()
                    if legend == "reverse":
                        handles, texts = handles[::-1], texts[::-1]
                    extra = {}
                    columns = self._owner.columns if self._owner.ndim == 2 else None
                    if columns is not None and columns.name is not None:
                        extra["title"] = str(columns.name)
                    ax.legend(handles, texts, loc="best", **extra)
                return ax

            def _many(self, columns, shared, draw, kind="line", default_sharex=True):
                """`draw` for each column in a part of its own."""
                sharex = shared.get("sharex")
                axes, flat = _parts(len(columns), shared.get("layout"), shared.get("figsize"), default_sharex if sharex is None else sharex, shared.get("sharey", False),
                                    kind, shared.get("ax"))
                title = shared.get("title")
                titles = title if isinstance(title, (list, tuple)) else None
                if titles is not None and len(titles) != len(columns):
                    raise ValueError("The length of `title` must equal the number of columns if using `title` of type `list` and `subplots=True`.")
                for i, (ax, column) in enumerate(zip(flat, columns)):
                    draw(ax, i, column)
                    if titles is not None:
                        ax.set_title(titles[i])
                if isinstance(title, str):
                    flat[0].figure.suptitle(title)
                return axes

            def _colors(self, color, colormap, count):
                """A colour for each column, None where the cycle decides."""
                if color is not None:
                    if isinstance(color, dict):
                        return color
                    return [color] * count if isinstance(color, str) or isinstance(color, tuple) and len(color) in (3, 4) and not isinstance(color[0], str) else \
                        [color[i % len(color)] for i in range(count)]
                if colormap is not None:
                    import matplotlib.pyplot as plt
                    cmap = plt.get_cmap(colormap) if isinstance(colormap, str) else colormap
                    return [cmap(v) for v in np.linspace(0, 1, count)]
                return None

            def _color(self, colors, i, name):
                return {} if colors is None else {"color": colors[name]} if isinstance(colors, dict) and name in colors else {} if isinstance(colors, dict) else {"color": colors[i]}

            def _labelled(self, ax, texts):
                """Names of rows under the ticks that stand at rows."""
                if texts is None:
                    return
                known = dict(enumerate(texts))
                limits = ax.get_xlim()
                ticks = [t for t in ax.get_xticks()]
                ax.set_xticks(ticks, [known.get(t, "") for t in ticks])
                ax.set_xlim(limits)

            def line(self, x=None, y=None, style=None, color=None, label=None, use_index=True, secondary_y=False, **options):
                shared = self._split(options)
                (places, texts), columns, axis_label = self._columns(x, y)
                if not use_index:
                    places, texts = np.arange(len(places)), None
                colors = self._colors(color, shared.pop("colormap", None), len(columns))
                labels = label if isinstance(label, (list, tuple)) else None

                def draw(ax, i, column):
                    name, data = column
                    extra = dict(options, **self._color(colors, i, name))
                    form = style.get(name) if isinstance(style, dict) else style if style is None or isinstance(style, str) else style[i % len(style)]
                    text = labels[i] if labels is not None else name if label is None else label
                    ax.plot(places, data, *([] if form is None else [form]), label=str(text), **extra)
                if shared.get("subplots"):
                    def whole(ax, i, column):
                        draw(ax, i, column)
                        self._labelled(ax, texts)
                        self._finish(ax, axis_label, True, dict(shared, title=None))
                    return self._many(columns, shared, whole)
                ax = self._axes(shared.get("ax"), shared.get("figsize"))
                chosen = [n for n, _ in columns] if secondary_y is True else [] if secondary_y is False else [secondary_y] if is_scalar(secondary_y) else list(secondary_y)
                if chosen and colors is None:
                    # Both sides go on in one cycle of colours.
                    colors = ["C%d" % i for i in range(len(columns))]
                if not chosen:
                    for i, column in enumerate(columns):
                        draw(ax, i, column)
                    self._labelled(ax, texts)
                    names = [n for n, _ in columns if n is not None]
                    return self._finish(ax, axis_label, names or label, shared)
                return self._secondary(ax, columns, chosen, draw, axis_label, shared)

            def _secondary(self, ax, columns, chosen, draw, axis_label, shared):
                """Some columns against an axis on the right."""
                right = getattr(ax, "right_ax", None)
                if right is None:
                    right = ax.twinx()
                    ax.right_ax, right.left_ax = right, ax
                for i, column in enumerate(columns):
                    other = column[0] in chosen
                    draw(right if other else ax, i, ("%s (right)" % (column[0],), column[1]) if other and self._owner.ndim == 2 else column)
                if all(name in chosen for name, _ in columns):
                    ax.yaxis.set_visible(False)
                    return self._finish(right, axis_label, self._owner.ndim == 2, shared)
                self._finish(ax, axis_label, None, shared)
                left, one = ax.get_legend_handles_labels()
                more, two = right.get_legend_handles_labels()
                if shared.get("legend", True):
                    ax.legend(left + more, one + two, loc="best")
                return ax

            def area(self, x=None, y=None, stacked=True, color=None, alpha=None, label=None, **options):
                shared = self._split(options)
                (places, texts), columns, axis_label = self._columns(x, y)
                alpha = 0.5 if alpha is None and not stacked else alpha
                colors = self._colors(color, shared.pop("colormap", None), len(columns))
                base = {"up": np.zeros(len(places)), "down": np.zeros(len(places))}

                def draw(ax, i, column):
                    name, data = column
                    data = np.nan_to_num(np.asarray(data, dtype="float64"))
                    start = np.zeros(len(data))
                    if stacked:
                        if (data < 0).any() and (data > 0).any():
                            raise ValueError("When stacked is True, each column must be either all positive or all negative. Column '%s' contains both positive and negative values" % name)
                        side = "down" if (data < 0).any() else "up"
                        start = base[side]
                        base[side] = data = start + data
                    line, = ax.plot(places, data, alpha=alpha, **self._color(colors, i, name))
                    ax.fill_between(places, start, data, facecolor=line.get_color(), alpha=alpha, label=str(name if label is None else label), **options)

                def grounded(ax):
                    if all((np.nan_to_num(np.asarray(d, dtype="float64")) >= 0).all() for _, d in columns):
                        ax.set_ylim(0, None)
                if shared.get("subplots"):
                    def whole(ax, i, column):
                        base["up"], base["down"] = np.zeros(len(places)), np.zeros(len(places))
                        draw(ax, i, column)
                        grounded(ax)
                        self._labelled(ax, texts)
                        self._finish(ax, axis_label, True, dict(shared, title=None))
                    return self._many(columns, shared, whole)
                ax = self._axes(shared.get("ax"), shared.get("figsize"))
                for i, column in enumerate(columns):
                    draw(ax, i, column)
                grounded(ax)
                self._labelled(ax, texts)
                return self._finish(ax, axis_label, self._owner.ndim == 2, shared)

            def bar(self, x=None, y=None, stacked=False, width=0.5, color=None, label=None, **options):
                return self._bars(False, x, y, stacked, width, color, label, options)

            def barh(self, x=None, y=None, stacked=False, width=0.5, color=None, label=None, **options):
                return self._bars(True, x, y, stacked, width, color, label, options)

            def _bars(self, across, x, y, stacked, width, color, label, options):
                shared = self._split(options)
                (places, texts), columns, axis_label = self._columns(x, y)
                at = np.arange(len(places))
                texts = texts if texts is not None else [str(v) for v in places]
                position, align = options.pop("position", 0.5), options.pop("align", "center")
                log = options.pop("log", False) or shared.pop("logy" if not across else "logx", False)
                errors = options.pop("xerr" if across else "yerr", None)
                subplots = bool(shared.get("subplots"))
                n = 1 if stacked or subplots else len(columns)
                one = width / n
                if self._owner.ndim == 1 and color is not None and not isinstance(color, (str, dict)):
                    colors = [color]
                else:
                    colors = self._colors(color, shared.pop("colormap", None), len(columns))
                shared.pop("colormap", None)
                base = {"up": np.zeros(len(at)), "down": np.zeros(len(at))}
                # Bars in the middle of a row at position 0.5.
                shift = width * position - (one * 0.5 if align == "center" and n > 1 else 0.5 * width if align == "center" else 0)

                def draw(ax, i, column):
                    name, data = column
                    data = np.nan_to_num(np.asarray(data, dtype="float64"))
                    start = np.where(data > 0, base["up"], base["down"]) if stacked else 0
                    where = at - shift + (0 if n == 1 else one * i)
                    extra = dict(options, label=str(name if label is None else label if is_scalar(label) else label[i]), **self._color(colors, i, name))
                    if errors is not None:
                        extra["xerr" if across else "yerr"] = errors[name] if hasattr(errors, "columns") or isinstance(errors, dict) else errors
                    (ax.barh if across else ax.bar)(where, data, one, **{"left" if across else "bottom": start}, align=align, **extra)
                    if stacked:
                        base["up"] = base["up"] + np.where(data > 0, data, 0)
                        base["down"] = base["down"] + np.where(data > 0, 0, data)

                def dressed(ax, names, given):
                    if log:
                        (ax.set_xscale if across else ax.set_yscale)("log")
                    edge = (at[0] - 0.25 - width / 2, at[-1] + 0.25 + width / 2) if len(at) else (0, 1)
                    (ax.set_ylim if across else ax.set_xlim)(edge)
                    (ax.set_yticks if across else ax.set_xticks)(at, texts)
                    self._finish(ax, axis_label, names, given, rot=None if across else 90, horizontal=across)
                    if across and any(np.any(np.asarray(d, dtype="float64") < 0) for _, d in columns):
                        ax.axvline(0, color="k", linestyle="--")
                    elif not across and any(np.any(np.asarray(d, dtype="float64") < 0) for _, d in columns):
                        ax.axhline(0, color="k", linestyle="--")
                    return ax
                if subplots:
                    def whole(ax, i, column):
                        base["up"], base["down"] = np.zeros(len(at)), np.zeros(len(at))
                        colour = {} if colors is not None else {"color": "C%d" % i}
                        options.update(colour)
                        draw(ax, i, column)
                        for key in colour:
                            options.pop(key)
                        dressed(ax, True, dict(shared, title=None))
                        if shared.get("title") is None:
                            ax.set_title(str(column[0]))
                    return self._many(columns, shared, whole)
                ax = self._axes(shared.get("ax"), shared.get("figsize"))
                for i, column in enumerate(columns):
                    draw(ax, i, column)
                return dressed(ax, self._owner.ndim == 2 or label is not None, shared)

            def scatter(self, x, y, s=None, c=None, colorbar=None, norm=None, label=None, **options):
                shared = self._split(options)
                frame = self._owner
                x, y = (frame.columns[n] if isinstance(n, (int, np.integer)) and n not in frame.columns else n for n in (x, y))
                ax = self._axes(shared.get("ax"), shared.get("figsize"))
                cmap, mapped = shared.pop("colormap", None), False
                extra = dict(options)
                if isinstance(s, str):
                    s = frame[s].values
                if s is not None:
                    extra["s"] = s
                named = is_scalar(c) and c in frame.columns
                if named:
                    c, name = frame[c], c
                    if not is_number(c._data):
                        values = sorted(set(c.tolist()))
                        import matplotlib.pyplot as plt
                        import matplotlib.colors as colors
                        palette = plt.get_cmap(cmap or "viridis")
                        c = np.array([values.index(v) for v in c.tolist()])
                        cmap = colors.ListedColormap([palette(i) for i in np.linspace(0, 1, len(values))])
                    else:
                        c = c.values
                    mapped = True
                elif "color" in extra and c is None:
                    c = extra.pop("color")
                elif c is None:
                    c = "C0"
                if not isinstance(c, str) and not mapped and c is not None and np.ndim(c) == 1 and np.asarray(c).dtype.kind in "iuf":
                    mapped = True
                if mapped:
                    # Grey values unless a map is named.
                    extra.update(c=np.asarray(c), cmap=cmap if cmap is not None else None, norm=norm)
                    if extra["cmap"] is None:
                        extra.pop("cmap")
                else:
                    extra["c"] = c
                points = ax.scatter(np.asarray(frame[x]), np.asarray(frame[y]), label=label, **{k: v for k, v in extra.items() if v is not None})
                if mapped and named and colorbar is not False or colorbar:
                    bar = ax.figure.colorbar(points, ax=ax)
                    bar.set_label(str(name) if named else "")
                shared.setdefault("xlabel", str(x))
                shared.setdefault("ylabel", str(y))
                return self._finish(ax, None, label is not None, shared)

            def hexbin(self, x, y, C=None, reduce_C_function=None, gridsize=None, **options):
                shared = self._split(options)
                frame = self._owner
                ax = self._axes(shared.get("ax"), shared.get("figsize"))
                extra = dict(options, cmap=shared.pop("colormap", None) or "BuGn")
                if C is not None:
                    extra["C"] = frame[C].values
                if reduce_C_function is not None:
                    extra["reduce_C_function"] = reduce_C_function
                if gridsize is not None:
                    extra["gridsize"] = gridsize
                colorbar = extra.pop("colorbar", True)
                cells = ax.hexbin(np.asarray(frame[x]), np.asarray(frame[y]), **extra)
                if colorbar:
                    ax.figure.colorbar(cells, ax=ax)
                shared.setdefault("xlabel", str(x))
                shared.setdefault("ylabel", str(y))
                return self._finish(ax, None, None, shared)

        """#
}
