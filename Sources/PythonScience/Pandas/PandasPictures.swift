/// `pandas.plotting`: pictures of whole tables.
extension PandasSources {
    static let pictures = #"""
        """`pandas.plotting`: pictures of whole tables."""

        import numpy as np


        def register_matplotlib_converters(): return None
        def deregister_matplotlib_converters(): return None


        def _palette(count, color=None, colormap=None):
            import matplotlib.pyplot as plt
            if color is not None:
                return [color] * count if isinstance(color, str) else [color[i % len(color)] for i in range(count)]
            if colormap is not None:
                cmap = plt.get_cmap(colormap) if isinstance(colormap, str) else colormap
                return [cmap(v) for v in np.linspace(0, 1, count)]
            return ["C%d" % i for i in range(count)]


        def scatter_matrix(frame, alpha=0.5, figsize=None, ax=None, grid=False, diagonal="hist", marker=".", density_kwds=None, hist_kwds=None, range_padding=0.05, **kwargs):
            import matplotlib.pyplot as plt
            numbers = frame.select_dtypes(include="number")
            names, n = list(numbers.columns), len(numbers.columns)
            figure, axes = plt.subplots(n, n, figsize=figsize, squeeze=False) if ax is None else (ax.figure, ax.figure.subplots(n, n, squeeze=False))
            figure.subplots_adjust(wspace=0, hspace=0)
            clean = numbers.dropna()
            limits = []
            for name in names:
                values = clean[name].values
                low, high = values.min(), values.max()
                extra = (high - low) * range_padding / 2
                limits.append((low - extra, high + extra))
            kwargs.setdefault("edgecolors", "none")
            for i, a in enumerate(names):
                for j, b in enumerate(names):
                    one = axes[i, j]
                    if i == j:
                        values = clean[a].values
                        if diagonal == "hist":
                            one.hist(values, **(hist_kwds or {}))
                        elif diagonal in ("kde", "density"):
                            from scipy.stats import gaussian_kde
                            at = np.linspace(values.min(), values.max(), 1000)
                            one.plot(at, gaussian_kde(values)(at), **(density_kwds or {}))
                        one.set_xlim(limits[i])
                    else:
                        one.scatter(clean[b].values, clean[a].values, marker=marker, alpha=alpha, **kwargs)
                        one.set_xlim(limits[j])
                        one.set_ylim(limits[i])
                    one.set_xlabel(str(b))
                    one.set_ylabel(str(a))
                    if j != 0:
                        one.yaxis.set_visible(False)
                    if i != n - 1:
                        one.xaxis.set_visible(False)
                    if grid:
                        one.grid(True)
            for one in np.ravel(axes):
                one.tick_params(axis="x", labelsize=8, labelrotation=90)
                one.tick_params(axis="y", labelsize=8, labelrotation=0)
            return axes


        def _axes(ax):
            import matplotlib.pyplot as plt
            return plt.gca() if ax is None else ax


        def autocorrelation_plot(series, ax=None, **kwds):
            n, data = len(series), np.asarray(series)
            ax = _axes(ax)
            ax.set_xlim(1, n)
            ax.set_ylim(-1.0, 1.0)
            mean = np.mean(data)
            first = np.sum((data - mean) ** 2) / n
            found = [((data[:n - h] - mean) * (data[h:] - mean)).sum() / n / first for h in range(1, n + 1)]
            for height, style in ((2.5758293035489004, "--"), (1.959963984540054, "-")):
                ax.axhline(y=height / np.sqrt(n), linestyle=style, color="grey")
            ax.axhline(y=0.0, color="black")
            for height, style in ((1.959963984540054, "-"), (2.5758293035489004, "--")):
                ax.axhline(y=-height / np.sqrt(n), linestyle=style, color="grey")
            ax.set_xlabel("Lag")
            ax.set_ylabel("Autocorrelation")
            ax.plot(np.arange(n) + 1, found, **kwds)
            if "label" in kwds:
                ax.legend()
            ax.grid()
            return ax


        def lag_plot(series, lag=1, ax=None, **kwds):
            kwds.setdefault("c", "C0")
            data = series.values
            ax = _axes(ax)
            ax.set_xlabel("y(t)")
            ax.set_ylabel("y(t + %s)" % lag)
            ax.scatter(data[:-lag], data[lag:], **kwds)
            return ax


        def _classes(frame, column): return frame[column].drop_duplicates().tolist(), frame[column].tolist()


        def parallel_coordinates(frame, class_column, cols=None, ax=None, color=None, use_columns=False, xticks=None, colormap=None, axvlines=True, axvlines_kwds=None, sort_labels=False, **kwds):
            classes, rows = _classes(frame, class_column)
            table = frame.drop(columns=class_column) if cols is None else frame[cols]
            x = list(table.columns) if use_columns is True else xticks if xticks is not None else list(range(len(table.columns)))
            ax, used = _axes(ax), set()
            colors = dict(zip(sorted(classes) if sort_labels else classes, _palette(len(classes), color, colormap)))
            for values, kind in zip(table.values, rows):
                text = str(kind)
                ax.plot(x, values, color=colors[kind], **dict(kwds, **({} if text in used else {"label": text})))
                used.add(text)
            if axvlines:
                for i in x:
                    ax.axvline(i, **(axvlines_kwds or {"linewidth": 1, "color": "black"}))
            ax.set_xticks(x, [str(name) for name in table.columns])
            ax.set_xlim(x[0], x[-1])
            ax.legend(loc="upper right")
            ax.grid()
            return ax


        def andrews_curves(frame, class_column, ax=None, samples=200, color=None, colormap=None, **kwds):
            classes, rows = _classes(frame, class_column)
            table = frame.drop(columns=class_column)
            t = np.linspace(-np.pi, np.pi, samples)
            ax, used = _axes(ax), set()
            colors = dict(zip(classes, _palette(len(classes), color, colormap)))
            for values, kind in zip(table.values, rows):
                found = values[0] / np.sqrt(2.0) + np.zeros(samples)
                for i, value in enumerate(values[1:]):
                    found = found + value * (np.sin if i % 2 == 0 else np.cos)((i // 2 + 1) * t)
                text = str(kind)
                ax.plot(t, found, color=colors[kind], **dict(kwds, **({} if text in used else {"label": text})))
                used.add(text)
            ax.legend(loc="upper right")
            ax.grid()
            return ax


        def radviz(frame, class_column, ax=None, color=None, colormap=None, **kwds):
            import matplotlib.patches as patches
            classes, rows = _classes(frame, class_column)
            table = frame.drop(columns=class_column)
            values = table.values.astype(float)
            values = (values - values.min(axis=0)) / (values.max(axis=0) - values.min(axis=0))
            ax = _axes(ax)
            ax.set_xlim(-1, 1)
            ax.set_ylim(-1, 1)
            m = values.shape[1]
            s = np.array([(np.cos(t), np.sin(t)) for t in 2.0 * np.pi * np.arange(m) / m])
            places = values @ s / values.sum(axis=1)[:, None]
            for kind, colour in zip(classes, _palette(len(classes), color, colormap)):
                chosen = np.array([row == kind for row in rows])
                ax.scatter(places[chosen, 0], places[chosen, 1], color=colour, label=str(kind), **kwds)
            ax.legend()
            ax.add_patch(patches.Circle((0.0, 0.0), radius=1.0, facecolor="none"))
            for (x, y), name in zip(s, table.columns):
                ax.add_patch(patches.Circle((x, y), radius=0.025, facecolor="gray"))
                ax.text(x + (0.025 if x >= 0 else -0.025), y + (0.025 if y >= 0 else -0.025), str(name), ha="left" if x >= 0 else "right", va="bottom" if y >= 0 else "top", size="small")
            ax.axis("equal")
            return ax


        def bootstrap_plot(series, fig=None, size=50, samples=500, **kwds):
            import random
            import matplotlib.pyplot as plt
            data = list(series.values)
            drawn = [random.sample(data, size) for _ in range(samples)]
            means = np.array([np.mean(d) for d in drawn])
            medians = np.array([np.median(d) for d in drawn])
            middles = np.array([(min(d) + max(d)) * 0.5 for d in drawn])
            fig = plt.figure() if fig is None else fig
            for i, (values, name) in enumerate(((means, "Sample"), (medians, "Sample"), (middles, "Sample"))):
                one = fig.add_subplot(2, 3, i + 1)
                one.set_xlabel(name)
                one.plot(list(range(samples)), values, **kwds)
                below = fig.add_subplot(2, 3, i + 4)
                below.set_xlabel(("Mean", "Median", "Midrange")[i])
                below.hist(values, **kwds)
            return fig


        def table(ax, data, **kwargs):
            data = data.to_frame() if data.ndim == 1 else data
            kwargs.setdefault("rowLabels", [str(v) for v in data.index])
            kwargs.setdefault("colLabels", [str(v) for v in data.columns])
            return ax.table(cellText=[[str(v) for v in row] for row in data.values.tolist()], **kwargs)


        def boxplot(data, column=None, by=None, **options): return data.boxplot(column=column, by=by, **options)
        """#
}
