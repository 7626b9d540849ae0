/// seaborn's figures of several panels: a panel for each value of a column.
extension SeabornSources {
    static let grids = #"""
        import matplotlib.pyplot as _plt
        import numpy as _np
        from seaborn._charts import (_colors, _column, _groups, _legend, _levels, _named, _numbers, _values, histplot, kdeplot, lineplot,
                                     scatterplot)
        from seaborn._tables import regplot
        from seaborn._themes import color_palette as _palette
        from seaborn._themes import despine as _despine


        class FacetGrid:
            """Panels for the values of `row` and `col`, in each of them one colour a value of `hue`."""

            def __init__(self, data, *, row=None, col=None, hue=None, col_wrap=None, sharex=True, sharey=True, height=3, aspect=1, palette=None,
                         row_order=None, col_order=None, hue_order=None, hue_kws=None, dropna=False, legend_out=True, despine=True,
                         margin_titles=False, xlim=None, ylim=None, subplot_kws=None, gridspec_kws=None, size=None):
                if col_wrap is not None and row is not None:
                    raise ValueError("Cannot use `row` and `col_wrap` together.")
                if hue_kws is not None or gridspec_kws is not None:
                    raise NotImplementedError("seaborn.FacetGrid: arguments 'hue_kws' and 'gridspec_kws' are not supported")
                for key in (row, col, hue):
                    if key is not None and key not in data.columns:
                        raise KeyError(key)
                height = height if size is None else size
                shown = [key for key in (row, col, hue) if key is not None]
                if dropna and shown:
                    data = data.dropna(subset=shown)
                self.data, self._row, self._col, self._hue = data, row, col, hue
                self.row_names = _levels(data[row], row_order) if row is not None else []
                self.col_names = _levels(data[col], col_order) if col is not None else []
                self.hue_names = _levels(data[hue], hue_order) if hue is not None else None
                self._palette = _colors(self.hue_names, palette) if hue is not None else [_palette(None, 1)[0]]
                wide, high = max(len(self.col_names), 1), max(len(self.row_names), 1)
                if col_wrap is not None:
                    high, wide = -(-wide // col_wrap), col_wrap
                self._ncol, self._nrow, self._wrap, self._margins = wide, high, col_wrap, margin_titles
                self.figure, axes = _plt.subplots(high, wide, figsize=(wide * height * aspect, high * height), squeeze=False, sharex=sharex,
                                                  sharey=sharey, subplot_kw=dict({} if xlim is None else {"xlim": xlim}, **dict(
                                                      {} if ylim is None else {"ylim": ylim}, **(subplot_kws or {}))))
                self.fig, self._grid, self._legend_out, self._legend_data, self.legend = self.figure, axes, legend_out, {}, None
                if col_wrap is not None:
                    flat = axes.ravel()
                    for ax in flat[len(self.col_names):].tolist():
                        ax.remove()
                    self.axes = flat[:len(self.col_names)]
                else:
                    self.axes = axes
                self.axes_dict = {key: ax for key, ax, _ in self._panels()}
                self._sharex, self._sharey = sharex, sharey
                if despine:
                    _despine(fig=self.figure)
                self.set_titles()

            @property
            def ax(self):
                if self._row is not None or self._col is not None:
                    raise AttributeError("Use the `.axes` attribute when facet variables are assigned.")
                return self._grid[0, 0]

            def _panels(self):
                """Of each panel the values that it stands for, its axes and its rows of the table."""
                count = len(self.data)
                for i, rowname in enumerate(self.row_names or [None]):
                    for j, colname in enumerate(self.col_names or [None]):
                        rows = _np.ones(count, dtype=bool)
                        if self._row is not None:
                            rows &= _np.array([v == rowname for v in self.data[self._row]])
                        if self._col is not None:
                            rows &= _np.array([v == colname for v in self.data[self._col]])
                        both = self._row is not None and self._col is not None
                        key = (rowname, colname) if both else rowname if self._row is not None else colname
                        yield key, (self._grid[i, j] if self._wrap is None else self._grid.ravel()[j]), rows

            def _parts(self):
                """Of each panel its axes and, a value of `hue` each, rows of the table, colour and label."""
                for _, ax, rows in self._panels():
                    for level, color in zip(self.hue_names or [None], self._palette):
                        mine = rows if level is None else rows & _np.array([v == level for v in self.data[self._hue]])
                        yield ax, self.data[mine], color, level

            def map(self, func, *args, **kwargs):
                """Calls func(*columns, color=..., label=...) in every panel."""
                for ax, part, color, level in self._parts():
                    if len(part):
                        values = [part[name] for name in args]
                        # The charts of matplotlib take plain arrays.
                        values = values if str(getattr(func, "__module__", "")).startswith("seaborn") else [v.values for v in values]
                        self._drawn(ax, func, values, color, level, kwargs)
                self._named(args[:2])
                return self

            def map_dataframe(self, func, *args, **kwargs):
                """Calls func(*names, data=rows, color=..., label=...) in every panel."""
                for ax, part, color, level in self._parts():
                    if len(part):
                        self._drawn(ax, func, args, color, level, dict(kwargs, data=part))
                names = list(args[:2]) + [kwargs[n] for n in ("x", "y") if n in kwargs][:2 - len(args[:2])]
                self._named([n if isinstance(n, str) else "" for n in names])
                return self

            def _drawn(self, ax, func, values, color, level, kwargs):
                _plt.sca(ax)
                own = dict({"color": color}, **kwargs)
                if level is not None:
                    own.setdefault("label", str(level))
                if str(getattr(func, "__module__", "")).startswith("seaborn"):
                    names = [n for n in ("x", "y")][:len(values)]
                    func(**dict(zip(names, values)), ax=ax, **own)
                else:
                    func(*values, **own)
                handles, labels = ax.get_legend_handles_labels()
                for handle, label in zip(handles, labels):
                    self._legend_data.setdefault(label, handle)

            def _named(self, names):
                names = list(names) + [None] * (2 - len(names))
                if names[0] is not None:
                    self.set_xlabels(names[0])
                if names[1] is not None:
                    self.set_ylabels(names[1])
                self._trim()

            def _trim(self):
                """Names and numbers of the axes stand at the left and below only, where panels share them."""
                last = set(map(id, self._bottom()))
                first = set(map(id, self._left()))
                for _, ax, _ in self._panels():
                    if id(ax) not in last:
                        ax.set_xlabel("")
                        if self._sharex in (True, "all", "col"):
                            ax.tick_params(labelbottom=False)
                    if id(ax) not in first:
                        ax.set_ylabel("")
                        if self._sharey in (True, "all", "row"):
                            ax.tick_params(labelleft=False)

            def _bottom(self):
                if self._wrap is None:
                    return self._grid[-1].tolist()
                axes, count = self._grid.ravel().tolist(), len(self.col_names)
                return [axes[i] for i in range(count) if i + self._ncol >= count]

            def _left(self):
                return self._grid[:, 0].tolist()

            def set_titles(self, template=None, row_template=None, col_template=None, **kwargs):
                column = col_template or "{col_var} = {col_name}"
                line = row_template or "{row_var} = {row_name}"
                names = {"row_var": self._row, "col_var": self._col}
                if self._margins:
                    for i, name in enumerate(self.row_names):
                        self._grid[i, -1].annotate(line.format(row_name=name, **names), xy=(1.02, 0.5), xycoords="axes fraction", rotation=270,
                                                   ha="left", va="center", **kwargs)
                    for j, name in enumerate(self.col_names):
                        self._grid.ravel()[j].set_title(column.format(col_name=name, **names), **kwargs)
                    return self
                for key, ax, _ in self._panels():
                    if self._row is not None and self._col is not None:
                        text, (names["row_name"], names["col_name"]) = template or line + " | " + column, key
                    elif self._row is not None:
                        text, names["row_name"] = template or line, key
                    elif self._col is not None:
                        text, names["col_name"] = template or column, key
                    else:
                        continue
                    ax.set_title(text.format(**names), **kwargs)
                return self

            def set_axis_labels(self, x_var=None, y_var=None, clear_inner=True, **kwargs):
                if x_var is not None:
                    self.set_xlabels(x_var, clear_inner, **kwargs)
                if y_var is not None:
                    self.set_ylabels(y_var, clear_inner, **kwargs)
                return self

            def set_xlabels(self, label=None, clear_inner=True, **kwargs):
                outer = self._bottom()
                for _, ax, _ in self._panels():
                    if any(ax is one for one in outer):
                        ax.set_xlabel(label, **kwargs)
                    elif clear_inner:
                        ax.set_xlabel("")
                return self

            def set_ylabels(self, label=None, clear_inner=True, **kwargs):
                outer = self._left()
                for _, ax, _ in self._panels():
                    if any(ax is one for one in outer):
                        ax.set_ylabel(label, **kwargs)
                    elif clear_inner:
                        ax.set_ylabel("")
                return self

            def set_xticklabels(self, labels=None, step=None, **kwargs):
                for _, ax, _ in self._panels():
                    if labels is not None:
                        ax.set_xticks(range(len(labels)), labels[::step or 1] if step else labels)
                    ax.tick_params(axis="x", **({"rotation": kwargs["rotation"]} if "rotation" in kwargs else {}))
                return self

            def set(self, **kwargs):
                for _, ax, _ in self._panels():
                    ax.set(**kwargs)
                return self

            def add_legend(self, legend_data=None, title=None, label_order=None, adjust_subtitles=False, **kwargs):
                if adjust_subtitles:
                    raise NotImplementedError("seaborn.FacetGrid.add_legend: argument 'adjust_subtitles' is not supported")
                known = legend_data or self._legend_data
                labels = list(map(str, label_order)) if label_order is not None else [
                    str(level) for level in self.hue_names or [] if str(level) in known] or list(known)
                if labels:
                    owner, place = (self.figure, "center right") if self._legend_out else (next(self._panels())[1], "best")
                    self.legend = self._legend = owner.legend([known[label] for label in labels], labels, **dict(
                        {"title": self._hue if title is None else title, "loc": place}, **kwargs))
                return self

            def refline(self, *, x=None, y=None, color=".5", linestyle="--", **line_kws):
                for _, ax, _ in self._panels():
                    if x is not None:
                        ax.axvline(x, color=color, linestyle=linestyle, **line_kws)
                    if y is not None:
                        ax.axhline(y, color=color, linestyle=linestyle, **line_kws)
                return self

            def facet_axis(self, row_i, col_j, modify_state=True):
                ax = self._grid.ravel()[col_j] if self._wrap is not None else self._grid[row_i, col_j]
                if modify_state:
                    _plt.sca(ax)
                return ax

            def despine(self, **kwargs):
                _despine(fig=self.figure, **kwargs)
                return self

            def tight_layout(self, *args, **kwargs):
                self.figure.tight_layout(*args, **kwargs)
                return self

            def apply(self, func, *args, **kwargs):
                func(self, *args, **kwargs)
                return self

            def pipe(self, func, *args, **kwargs): return func(self, *args, **kwargs)
            def savefig(self, *args, **kwargs): self.figure.savefig(*args, **kwargs)


        def rugplot(data=None, *, x=None, y=None, hue=None, height=0.025, expand_margins=True, palette=None, hue_order=None, legend=True, ax=None,
                    color=None, **kwargs):
            """A short line at the edge for every value."""
            ax = ax or _plt.gca()
            if x is None and y is None:
                x, data = data, None
            for key, is_x in ((x, True), (y, False)):
                if key is None:
                    continue
                values, name = _column(data, key)
                every = _values(values).astype(float)
                groups, title = _groups(data, hue, hue_order, palette, len(every))
                transform = ax.get_xaxis_transform() if is_x else ax.get_yaxis_transform()
                for label, rows, own in groups:
                    lines = ax.vlines if is_x else ax.hlines
                    lines(_numbers(every[rows]), 0, height, transform=transform, color=own or color or "C0",
                          **{"linewidth": 1, **({} if label is None else {"label": label}), **kwargs})
                if expand_margins:
                    across, along = ax.margins()
                    ax.margins(x=across + (0 if is_x else 2 * height), y=along + (2 * height if is_x else 0))
                _named(ax, name if is_x else "", "" if is_x else name)
                _legend(ax, title, legend)
            return ax


        def ecdfplot(data=None, *, x=None, y=None, hue=None, weights=None, stat="proportion", complementary=False, palette=None, hue_order=None,
                     legend=True, ax=None, **kwargs):
            """The share (or number) of values up to each value."""
            if stat not in ("proportion", "count", "percent"):
                raise ValueError("`stat` must be one of ['proportion', 'count', 'percent'], but %r was passed" % (stat,))
            ax = ax or _plt.gca()
            if x is None and y is None:
                x, data = data, None
            values, name = _column(data, x if x is not None else y)
            every = _values(values).astype(float)
            sizes = _np.ones(len(every)) if weights is None else _values(_column(data, weights)[0]).astype(float)
            groups, title = _groups(data, hue, hue_order, palette, len(every))
            for label, rows, color in groups:
                rows = rows & ~_np.isnan(every)
                order = _np.argsort(every[rows], kind="stable")
                at, steps = every[rows][order], _np.cumsum(sizes[rows][order])
                whole = steps[-1]
                steps = _np.concatenate([[0.0], steps])
                steps = whole - steps if complementary else steps
                steps = steps if stat == "count" else steps / whole * (100 if stat == "percent" else 1)
                at = _np.concatenate([[at[0]], at])
                own = dict(kwargs) if color is None else dict(kwargs, color=color)
                if label is not None:
                    own["label"] = str(label)
                across, up = (at, steps) if x is not None else (steps, at)
                ax.plot(across, up, drawstyle="steps-post" if x is not None else "steps-pre", **own)
            (ax.set_ylim if x is not None else ax.set_xlim)(0, None)
            _named(ax, name if x is not None else stat.capitalize(), stat.capitalize() if x is not None else name)
            _legend(ax, title, legend)
            return ax


        def _facets(data, chart, row, col, hue, col_wrap, row_order, col_order, hue_order, palette, height, aspect, facet_kws, legend, names):
            """A grid whose every panel is one call of a chart, with the colours of all and one legend."""
            grid = FacetGrid(data, row=row, col=col, hue=hue, col_wrap=col_wrap, row_order=row_order, col_order=col_order, hue_order=hue_order,
                             palette=palette, height=height, aspect=aspect, **(facet_kws or {}))
            colors = {} if hue is None else {"hue": hue, "hue_order": grid.hue_names, "palette": dict(zip(grid.hue_names, grid._palette))}
            for _, ax, rows in grid._panels():
                if rows.any():
                    chart(grid.data[rows], ax, colors)
                handles, labels = ax.get_legend_handles_labels()
                for handle, label in zip(handles, labels):
                    grid._legend_data.setdefault(label, handle)
            ax = next(a for _, a, rows in grid._panels() if rows.any())
            grid.set_axis_labels(*(own if name is None else name for name, own in zip(names, (ax.get_xlabel(), ax.get_ylabel()))))
            grid._trim()
            if hue is not None and legend not in (False, None):
                grid.add_legend()
            return grid


        def _long(data, x, y, **others):
            """The table of a chart that was given values instead of names, the names, and x and y where they have none of their own."""
            import pandas as pd
            if hasattr(data, "columns"):
                given = {n: v for n, v in dict(x=x, y=y, **others).items() if v is not None and not isinstance(v, str)}
                if not given and (x is not None or y is not None):
                    return data, {}, ""
                if not given:
                    numbers = [n for n in data.columns if isinstance(data[n].iloc[0], (int, float, _np.number))]
                    parts = pd.concat([pd.DataFrame({"value": data[n].values, "variable": n}) for n in numbers], ignore_index=True)
                    return parts, {"x": "value", "hue": "variable"}, ""
            if x is None and y is None:
                x = data
            columns, names, unnamed = {}, {}, ""
            for key, value in dict(x=x, y=y, **others).items():
                if value is not None:
                    if isinstance(value, str) and hasattr(data, "columns"):
                        value = data[value]
                    names[key] = getattr(value, "name", None) or key
                    unnamed += "" if getattr(value, "name", None) else key
                    columns[names[key]] = _values(value)
            return pd.DataFrame(columns), names, unnamed


        def displot(data=None, *, x=None, y=None, hue=None, row=None, col=None, weights=None, kind="hist", rug=False, rug_kws=None, log_scale=None,
                    legend=True, palette=None, hue_order=None, hue_norm=None, color=None, col_wrap=None, row_order=None, col_order=None, height=5,
                    aspect=1, facet_kws=None, **kwargs):
            """Distributions, a panel for each value of a column."""
            charts = {"hist": histplot, "kde": kdeplot, "ecdf": ecdfplot}
            if kind not in charts:
                raise ValueError("Plot kind '%s' not recognized" % kind)
            if log_scale not in (None, False) or hue_norm is not None or weights is not None and kind != "ecdf":
                raise NotImplementedError("seaborn.displot: arguments 'log_scale', 'hue_norm' and 'weights' are not supported")
            if "ax" in kwargs:
                import warnings
                warnings.warn("`displot` is a figure-level function and does not accept the ax= parameter. You may wish to try %splot." % kind,
                              UserWarning)
                kwargs.pop("ax")
            table, names, unnamed = _long(data, x, y, **{n: v for n, v in (("hue", hue), ("row", row), ("col", col)) if v is not None})
            if names:
                x, y, hue, row, col = (names.get(n) for n in ("x", "y", "hue", "row", "col"))
            own = dict(kwargs, **({} if color is None else {"color": color}), **({} if weights is None else {"weights": weights}))
            if kind == "hist" and y is None:
                # All panels have the same bins.
                every = _values(table[x])
                if not isinstance(every[0], str):
                    every = _numbers(every)
                    width = own.pop("binwidth", None)
                    own["bins"] = _np.arange(every.min(), every.max() + width, width) if width else _np.histogram_bin_edges(
                        every, own.get("bins", "auto"))

            def chart(part, ax, colors):
                charts[kind](part, x=x, y=y, ax=ax, legend=False, **colors, **own)
                if rug:
                    rugplot(part, x=x, y=y, ax=ax, **colors, **(rug_kws or {}))
            # Values without a name leave the axis without one.
            shown = ("" if "x" in unnamed else None, "" if "y" in unnamed else None)
            return _facets(table, chart, row, col, hue, col_wrap, row_order, col_order, hue_order, palette, height, aspect, facet_kws, legend, shown)


        def relplot(data=None, *, x=None, y=None, hue=None, size=None, style=None, row=None, col=None, col_wrap=None, row_order=None, col_order=None,
                    palette=None, hue_order=None, sizes=None, legend="auto", kind="scatter", height=5, aspect=1, facet_kws=None, **kwargs):
            """Points or lines, a panel for each value of a column."""
            if kind not in ("scatter", "line"):
                raise ValueError("Plot kind %s not recognized" % kind)
            if kind == "line" and (size is not None or style is not None):
                raise NotImplementedError("seaborn.relplot: arguments 'size' and 'style' are not supported for kind='line'")
            others = {n: v for n, v in (("hue", hue), ("row", row), ("col", col), ("size", size), ("style", style)) if v is not None}
            table, names, unnamed = _long(data, x, y, **others)
            if names:
                x, y, hue, row, col, size, style = (names.get(n) for n in ("x", "y", "hue", "row", "col", "size", "style"))
            own = dict(kwargs, **({"size": size, "style": style, "sizes": sizes} if kind == "scatter" else {}))

            def chart(part, ax, colors):
                (scatterplot if kind == "scatter" else lineplot)(part, x=x, y=y, ax=ax, legend=False, **colors, **own)
            return _facets(table, chart, row, col, hue, col_wrap, row_order, col_order, hue_order, palette, height, aspect, facet_kws, legend,
                           ("" if "x" in unnamed else None, "" if "y" in unnamed else None))


        def lmplot(*args, data=None, x=None, y=None, hue=None, col=None, row=None, palette=None, col_wrap=None, height=5, aspect=1, markers="o",
                   hue_order=None, col_order=None, row_order=None, legend=True, facet_kws=None, size=None, **kwargs):
            """Points with a fitted line, a panel for each value of a column."""
            if args:
                # Before seaborn 0.12 it was lmplot(x, y, data, hue).
                known = {"data": data} if len(args) == 1 else {"x": x, "y": y, "data": data, "hue": hue}
                if len(args) > len(known) or any(v is not None for n, v in list(known.items())[:len(args)]):
                    raise TypeError("lmplot() takes from 0 to 1 positional arguments but %d were given" % len(args))
                known.update(zip(known, args))
                data, x, y, hue = known["data"], known.get("x", x), known.get("y", y), known.get("hue", hue)

            def chart(part, ax, colors):
                if hue is None:
                    regplot(part, x=x, y=y, marker=markers, ax=ax, **kwargs)
                    return
                names = colors["hue_order"]
                for name, marker in zip(names, [markers] * len(names) if isinstance(markers, str) else markers):
                    rows = part[part[hue] == name]
                    if len(rows):
                        regplot(rows, x=x, y=y, color=colors["palette"][name], label=str(name), marker=marker, ax=ax, **kwargs)
            return _facets(data, chart, row, col, hue, col_wrap, row_order, col_order, hue_order, palette, height if size is None else size, aspect,
                           facet_kws, legend, (None, None))


        FacetGrid.__module__ = "seaborn.axisgrid"
        """#
}
