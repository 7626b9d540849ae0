extension PythonSource.SourceAxesCharts {
    static let text2 = #"""
            @staticmethod
            def _meet(main, a, b, i, j):
                """A stretch lengthened to where both edges meet."""
                t, lo, hi = [main[i:j]], [a[i:j]], [b[i:j]]
                for at, other, first in ((i, i - 1, True), (j - 1, j, False)):
                    if 0 <= other < len(main):
                        d0, d1 = a[at] - b[at], a[other] - b[other]
                        if d0 * d1 < 0:
                            f = d0 / (d0 - d1)
                            x = main[at] + (main[other] - main[at]) * f
                            y = a[at] + (a[other] - a[at]) * f
                            for part, value in ((t, x), (lo, y), (hi, y)):
                                part.insert(0 if first else len(part), np.array([value]))
                return np.concatenate(t), np.concatenate(lo), np.concatenate(hi)

            def fill_between(self, x, y1, y2=0, where=None, interpolate=False, step=None, *, data=None, **kwargs):
                return self._fill_between(x, y1, y2, where, interpolate, step, kwargs, True)

            def fill_betweenx(self, y, x1, x2=0, where=None, step=None, interpolate=False, *, data=None, **kwargs):
                return self._fill_between(y, x1, x2, where, interpolate, step, kwargs, False)

            def stackplot(self, x, *args, labels=(), colors=None, hatch=None, baseline="zero", data=None, **kwargs):
                y = np.vstack([np.asarray(v, float) for v in args])
                stack = np.cumsum(y, axis=0)
                if baseline == "zero":
                    first = np.zeros(y.shape[1])
                elif baseline == "sym":
                    first = -y.sum(0) / 2
                else:
                    m = y.shape[0]
                    first = (y * (m - 0.5 - np.arange(m)[:, None])).sum(0) / -m
                stack = stack + first
                labels = list(labels)
                made = []
                for i in range(len(y)):
                    color = colors[i % len(colors)] if colors is not None else self._next_style(0, {}).get("color")
                    below = first if i == 0 else stack[i - 1]
                    one = self.fill_between(x, below, stack[i], facecolor=color, label=labels[i] if i < len(labels) else None,
                                            **kwargs)
                    if baseline == "zero":
                        one._sticky = lambda: ((), (0.0,))
                    made.append(one)
                return made

            # Errors, stems, boxes

            def errorbar(self, x, y, yerr=None, xerr=None, fmt="", *, ecolor=None, elinewidth=None, capsize=None,
                         barsabove=False, lolims=False, uplims=False, xlolims=False, xuplims=False, errorevery=1, capthick=None,
                         elinestyle=None, data=None, **kwargs):
                kwargs = normalize(kwargs, mlines._ALIASES)
                kwargs.setdefault("zorder", 2)
                x = self._numbers(x if np.iterable(x) else [x], 0)
                y = self._numbers(y if np.iterable(y) else [y], 1)
                if len(x) != len(y):
                    raise ValueError("'x' and 'y' must have the same size")
                label = kwargs.pop("label", None)
                if fmt.lower() == "none":
                    line, color = None, ecolor
                    if color is None:
                        color = kwargs.get("color") or self._next_style(0, {}).get("color", "C0")
                else:
                    args = (x, y, fmt) if fmt else (x, y)
                    line = self._plot_args(args, dict(kwargs), None)[0]
                    line.set_label("_nolegend_")
                    color = ecolor if ecolor is not None else line.get_color()
                width = elinewidth if elinewidth is not None else kwargs.get("linewidth", rcParams["lines.linewidth"])
                capsize = rcParams["errorbar.capsize"] if capsize is None else capsize
                alpha, zorder = kwargs.get("alpha"), kwargs["zorder"]
                every = errorevery if isinstance(errorevery, tuple) else (0, errorevery)
                pick = slice(every[0], None, every[1])
                bars, caps = [], []
                for which, err, low_only, high_only in ((0, xerr, xlolims, xuplims), (1, yerr, lolims, uplims)):
                    if err is None:
                        continue
                    err = np.asarray(err, dtype=float)
                    if err.ndim == 2 and err.shape[0] == 2 or err.ndim == 2 and err.shape == (2, 1):
                        low, high = np.broadcast_to(err[0], x.shape), np.broadcast_to(err[1], x.shape)
                    else:
                        try:
                            low = high = np.broadcast_to(err, x.shape)
                        except ValueError:
                            name = "xerr" if which == 0 else "yerr"
                            raise ValueError(f"{name!r} (shape: {err.shape}) must be a scalar or a 1D or (2, n) array-like "
                                             f"whose shape matches {'xy'[which]!r} (shape: {x.shape})") from None
                    if (low < 0).any() or (high < 0).any():
                        raise ValueError(f"'{'xy'[which]}err' must not contain negative values")
                    center, other = (x, y) if which == 0 else (y, x)
                    a = center - np.where(np.broadcast_to(low_only, x.shape), 0, low)
                    b = center + np.where(np.broadcast_to(high_only, x.shape), 0, high)
                    a, b, o = a[pick], b[pick], other[pick]
                    segments = [[(p, r), (q, r)] if which == 0 else [(r, p), (r, q)] for p, q, r in zip(a, b, o)]
                    made = mcoll.LineCollection(segments, colors=color, linewidths=width, alpha=alpha, zorder=zorder,
                                                linestyles=elinestyle or "solid")
                    bars.append(self._add(made))
                    if capsize > 0:
                        for end in (a, b):
                            xs, ys = (end, o) if which == 0 else (o, end)
                            cap = mlines.Line2D(xs, ys, ls="", marker="|" if which == 0 else "_", ms=2 * capsize, color=color,
                                                mew=capthick if capthick is not None else rcParams["lines.markeredgewidth"],
                                                alpha=alpha, zorder=zorder + 0.01)
                            caps.append(self._add(cap))
                if line is not None:
                    self._add(line)
                container = ErrorbarContainer((line, tuple(caps), tuple(bars)), has_xerr=xerr is not None,
                                              has_yerr=yerr is not None, label=label)
                self.add_container(container)
                return container

            def stem(self, *args, linefmt=None, markerfmt=None, basefmt=None, bottom=0, label=None, orientation="vertical",
                     use_line_collection=True, data=None):
                from matplotlib.axes import process_format
                if len(args) > 2 and isinstance(args[-1], str):
                    *args, linefmt = args
                heads = self._numbers(args[-1], 1)
                locs = self._numbers(args[0], 0) if len(args) > 1 else np.arange(len(heads), dtype=float)
                linestyle, _, linecolor = process_format(linefmt) if linefmt else ("-", None, None)
                linecolor = linecolor or "C0"
                ms, mm, mc = process_format(markerfmt) if markerfmt else ("None", "o", None)
                bs, _, bc = process_format(basefmt) if basefmt else ("-", None, "C3")
                if linestyle == "None":
                    linestyle = "-"
                vertical = orientation == "vertical"
                segments = [[(p, bottom), (p, h)] if vertical else [(bottom, p), (h, p)] for p, h in zip(locs, heads)]
                stems = self._add(mcoll.LineCollection(segments, colors=linecolor, linestyles=linestyle,
                                                       linewidths=rcParams["lines.linewidth"]))
                xs, ys = (locs, heads) if vertical else (heads, locs)
                marker, = self.plot(xs, ys, color=mc or linecolor, linestyle=ms, marker=mm if mm != "None" else "o",
                                    label="_nolegend_")
                ends = [float(np.min(locs)), float(np.max(locs))]
                base = ([ends, [bottom, bottom]] if vertical else [[bottom, bottom], ends])
                baseline, = self.plot(*base, color=bc or "C3", linestyle=bs, marker="None", label="_nolegend_")
                container = StemContainer((marker, stems, baseline), label=label)
                self.add_container(container)
                return container

            def pie(self, x, explode=None, labels=None, colors=None, autopct=None, pctdistance=0.6, shadow=False,
                    labeldistance=1.1, startangle=0, radius=1, counterclock=True, wedgeprops=None, textprops=None, center=(0, 0),
                    frame=False, rotatelabels=False, *, normalize=True, hatch=None, data=None):
                self.set_aspect("equal")
                x = np.asarray(x, np.float32).astype(float).ravel()
                if (x < 0).any():
                    raise ValueError("Wedge sizes 'x' must be non negative values")
                total = x.sum()
                fractions = x / total if normalize else x
                labels = [""] * len(x) if labels is None else labels
                explode = [0] * len(x) if explode is None else explode
                if len(x) != len(labels):
                    raise ValueError(f"'labels' must be of length 'x', not {len(labels)}")
                if len(x) != len(explode):
                    raise ValueError(f"'explode' must be of length 'x', not {len(explode)}")
                hatches = _sequence(hatch, len(x))
                theta1 = startangle / 360
                slices, texts, autotexts = [], [], []
                cx, cy = center
                for i, (part, label, out) in enumerate(zip(fractions, labels, explode)):
                    theta2 = theta1 + part if counterclock else theta1 - part
                    mid = 2 * math.pi * (theta1 + theta2) / 2
                    px, py = cx + out * math.cos(mid) * radius * (1 if radius else 1), cy + out * math.sin(mid)
                    color = colors[i % len(colors)] if colors is not None else self._next_style(1, {}).get("color")
                    wedge = mpatches.Wedge((px, py), radius, 360 * min(theta1, theta2), 360 * max(theta1, theta2),
                                           facecolor=color, hatch=hatches[i], clip_on=False, label=str(label),
                                           **(wedgeprops or {}))
                    slices.append(self._add(wedge))
                    if shadow:
                        self._add(mpatches.Shadow(wedge, -0.02, -0.02, zorder=0.9, clip_on=False), False)
                    if labeldistance is not None:
                        xt = px + labeldistance * radius * math.cos(mid)
                        yt = py + labeldistance * radius * math.sin(mid)
                        place = {"ha": "left" if xt > 0 else "right", "va": "center", "clip_on": False}
                        if rotatelabels:
                            place["rotation"] = math.degrees(mid) + (0 if xt > 0 else 180)
                            place["rotation_mode"] = "anchor"
                        place.update(textprops or {})
                        texts.append(self.text(xt, yt, str(label), size=rcParams["xtick.labelsize"] if "fontsize" not in place and "size" not in place else place.pop("size", place.pop("fontsize", None)), **place))
                    if autopct is not None:
                        xt = px + pctdistance * radius * math.cos(mid)
                        yt = py + pctdistance * radius * math.sin(mid)
                        text = autopct % (100.0 * part) if isinstance(autopct, str) else autopct(100.0 * part)
                        autotexts.append(self.text(xt, yt, text, **{"ha": "center", "va": "center", "clip_on": False,
                                                                   **(textprops or {})}))
                    theta1 = theta2
                if not frame:
                    self.set_axis_off()
                    self._frameon = False
                    self.set(xlim=(-1.25 + cx, 1.25 + cx), ylim=(-1.25 + cy, 1.25 + cy))
                return (slices, texts) if autopct is None else (slices, texts, autotexts)

            def _columns(self, x):
                if isinstance(x, np.ndarray) and x.ndim == 2:
                    return [x[:, i] for i in range(x.shape[1])]
                if hasattr(x, "columns") and hasattr(x, "values"):
                    return [np.asarray(x.values)[:, i] for i in range(len(x.columns))]
                if isinstance(x, (list, tuple)) and len(x) and np.iterable(x[0]):
                    return [np.asarray(v, float).ravel() for v in x]
                return [np.asarray(x, float).ravel()]

            def boxplot(self, x, notch=None, sym=None, vert=None, orientation="vertical", whis=None, positions=None,
                        widths=None, patch_artist=None, bootstrap=None, usermedians=None, conf_intervals=None, meanline=None,
                        showmeans=None, showcaps=None, showbox=None, showfliers=None, boxprops=None, tick_labels=None,
                        labels=None, flierprops=None, medianprops=None, meanprops=None, capprops=None, whiskerprops=None,
                        manage_ticks=True, autorange=False, zorder=None, capwidths=None, label=None, data=None,
                        manage_xticks=None):
                if labels is not None:
                    _plotting.note("boxplot(labels=...) is boxplot(tick_labels=...) today")
                    tick_labels = labels
                vertical = (vert if vert is not None else orientation == "vertical")
                sets = self._columns(x)
                n = len(sets)
                positions = list(range(1, n + 1)) if positions is None else list(positions)
                if widths is None:
                    widths = [min(max(0.15 * (max(positions) - min(positions)), 0.15), 0.5)] * n
                widths = _sequence(widths, n)
                whis = 1.5 if whis is None else whis
                made = {key: [] for key in ("whiskers", "caps", "boxes", "medians", "fliers", "means")}
                zorder = mlines.Line2D.zorder if zorder is None else zorder

                def draw(xs, ys, props, standard):
                    xs, ys = (xs, ys) if vertical else (ys, xs)
                    line = mlines.Line2D(xs, ys, **{**standard, **normalize(props or {}, mlines._ALIASES)})
                    line.set_label("_nolegend_") if not line.get_label() else None
                    return self._add(line)
                black = {"color": "black", "linewidth": 1.0, "zorder": zorder}
                for values, pos, width in zip(sets, positions, widths):
                    values = values[np.isfinite(values)]
                    q1, med, q3 = np.percentile(values, [25, 50, 75])
                    iqr = q3 - q1
                    low, high = (q1 - whis * iqr, q3 + whis * iqr) if not np.iterable(whis) else np.percentile(values, whis)
                    inside_low, inside_high = values[values >= low], values[values <= high]
                    wlow = q1 if not len(inside_low) or inside_low.min() > q1 else inside_low.min()
                    whigh = q3 if not len(inside_high) or inside_high.max() < q3 else inside_high.max()
                    left, right = pos - width / 2, pos + width / 2
                    cap = width * 0.5
                    if notch:
                        ci = 1.57 * iqr / math.sqrt(len(values))
                        nl, nr = pos - width / 4, pos + width / 4
                        bx = [left, right, right, nr, right, right, left, left, nl, left, left]
                        by = [q1, q1, med - ci, med, med + ci, q3, q3, med + ci, med, med - ci, q1]
                    else:
                        bx, by = [left, right, right, left, left], [q1, q1, q3, q3, q1]
                    if showbox is not False:
                        if patch_artist:
                            points = np.stack([bx, by] if vertical else [by, bx], axis=1)
                            style = {"facecolor": "C0", "edgecolor": "black", "linewidth": 1.0, "zorder": zorder}
                            box = mpatches.Polygon(points, closed=True, **{**style, **normalize(boxprops or {}, mpatches.Patch._aliases)})
                            made["boxes"].append(self._add(box))
                        else:
                            made["boxes"].append(draw(bx, by, boxprops, black))
                    made["whiskers"] += [draw([pos, pos], [q1, wlow], whiskerprops, black), draw([pos, pos], [q3, whigh], whiskerprops, black)]
                    if showcaps is not False:
                        ends = [pos - cap / 2, pos + cap / 2]
                        made["caps"] += [draw(ends, [wlow, wlow], capprops, black), draw(ends, [whigh, whigh], capprops, black)]
                    med_ends = [nl, nr] if notch else [left, right]
                    made["medians"].append(draw(med_ends, [med, med], medianprops, {"color": "C1", "linewidth": 1.0, "zorder": zorder}))
                    if showmeans:
                        mean = values.mean()
                        if meanline:
                            made["means"].append(draw([left, right], [mean, mean], meanprops, {"color": "C2", "linestyle": "--", "linewidth": 1.0, "zorder": zorder}))
                        else:
                            made["means"].append(draw([pos], [mean], meanprops, {"linestyle": "none", "marker": "^", "markerfacecolor": "C2", "markeredgecolor": "C2", "zorder": zorder}))
                    if showfliers is not False and sym != "":
                        out = np.concatenate([values[values < wlow], values[values > whigh]])
                        standard = {"linestyle": "none", "marker": "o", "markerfacecolor": "none", "markeredgecolor": "black", "linewidth": 1.0, "zorder": zorder}
                        if sym:
                            from matplotlib.axes import process_format
                            _, marker, color = process_format(sym)
                            standard.update(marker=marker if marker != "None" else "o", **({"color": color, "markeredgecolor": color} if color else {}))
                        made["fliers"].append(draw(np.full(len(out), pos), out, flierprops, standard))
                if manage_ticks and manage_xticks is not False:
                    axis = self.xaxis if vertical else self.yaxis
                    axis.set_ticks(positions)
                    axis.set_ticklabels([str(p) for p in positions] if tick_labels is None else tick_labels)
                    which = 0 if vertical else 1
                    self._add_limits(*(([positions[0] - 0.5, positions[-1] + 0.5], None) if vertical else
                                       (None, [positions[0] - 0.5, positions[-1] + 0.5])))
                    self._set_view(which, positions[0] - 0.5, positions[-1] + 0.5)
                return made

            def violinplot(self, dataset, positions=None, vert=None, orientation="vertical", widths=0.5, showmeans=False,
                           showextrema=True, showmedians=False, quantiles=None, points=100, bw_method=None, side="both",
                           facecolor=None, linecolor=None, data=None):
                vertical = vert if vert is not None else orientation == "vertical"
                sets = self._columns(dataset)
                positions = list(range(1, len(sets) + 1)) if positions is None else list(positions)
                widths = _sequence(widths, len(sets))
                color = self._next_style(0, {}).get("color")
                made = {"bodies": []}
                lows, highs, means, medians = [], [], [], []
                for values, pos, width in zip(sets, positions, widths):
                    n = len(values)
                    scott = n ** (-1 / 5) if bw_method in (None, "scott") else (n * 3 / 4) ** (-1 / 5) if bw_method == "silverman" else float(bw_method)
                    bandwidth = max(values.std(ddof=1) * scott, 1e-12)
                    coords = np.linspace(values.min(), values.max(), points)
                    density = np.exp(-0.5 * ((coords[:, None] - values[None, :]) / bandwidth) ** 2).sum(1)
                    half = 0.5 * width * density / density.max()
                    body = (self.fill_betweenx if vertical else self.fill_between)(
                        coords, pos - half if side != "high" else pos, pos + half if side != "low" else pos,
                        facecolor=facecolor or color, alpha=0.3, edgecolor="none")
                    made["bodies"].append(body)
                    lows.append(values.min()), highs.append(values.max())
                    means.append(values.mean()), medians.append(np.median(values))
                half = np.array([0.25 * w for w in widths])
                pos = np.array(positions, float)
                flat, upright = (self.hlines, self.vlines) if vertical else (self.vlines, self.hlines)
                if showmeans:
                    made["cmeans"] = flat(means, pos - half, pos + half, colors=color)
                if showextrema:
                    made["cmaxes"] = flat(highs, pos - half, pos + half, colors=color)
                    made["cmins"] = flat(lows, pos - half, pos + half, colors=color)
                    made["cbars"] = upright(pos, lows, highs, colors=color)
                if showmedians:
                    made["cmedians"] = flat(medians, pos - half, pos + half, colors=color)
                return made

            # Arrows

            def arrow(self, x, y, dx, dy, **kwargs):
                return self._add(mpatches.FancyArrow(x, y, dx, dy, **kwargs))

            def quiver(self, *args, units="width", angles="uv", scale=None, scale_units=None, width=None, headwidth=3,
                       headlength=5, headaxislength=4.5, minshaft=1, minlength=1, pivot="tail", color=None, cmap=None, norm=None,
                       alpha=None, zorder=None, label="", data=None, **kwargs):
                args = [np.asarray(a, dtype=float) for a in args]
                c = None
                if len(args) in (3, 5):
                    c = args.pop()
                if len(args) == 2:
                    u, v = args
                    x, y = np.meshgrid(np.arange(u.shape[-1]), np.arange(u.shape[0] if u.ndim > 1 else 1))
                else:
                    x, y, u, v = args
                    if x.ndim == 1 and y.ndim == 1 and u.ndim == 2 and x.size == u.shape[1]:
                        x, y = np.meshgrid(x, y)
                x, y, u, v = [a.ravel() for a in np.broadcast_arrays(x, y, u, v)]
                made = _Quiver(self, x, y, u, v, units=units, angles=angles, scale=scale, scale_units=scale_units, width=width,
                               head=(headwidth, headlength, headaxislength), pivot=pivot, cmap=cmap, norm=norm,
                               facecolors=color if color is not None else kwargs.pop("facecolor", kwargs.pop("fc", "k")), linewidths=0, alpha=alpha, label=label,
                               **kwargs)
                if zorder is not None:
                    made.zorder = zorder
                if c is not None:
                    made.set_array(c.ravel())
                    self._sci(made)
                self._add(made)
                return made

            def quiverkey(self, Q, X, Y, U, label, **kwargs):
                labelpos = kwargs.get("labelpos", "N")
                return self.text(X, Y, label, transform=self.transAxes, ha={"E": "left", "W": "right"}.get(labelpos, "center"))

            def streamplot(self, x, y, u, v, density=1, linewidth=None, color=None, cmap=None, norm=None, arrowsize=1,
                           arrowstyle="-|>", **kwargs):
                x, y = np.asarray(x, float), np.asarray(y, float)
                x, y = (x[0], y[:, 0]) if x.ndim == 2 else (x, y)
                u, v = np.asarray(u, float), np.asarray(v, float)
                lines = _streams(x, y, u, v, density)
                color = color if isinstance(color, str) else self._next_style(0, {}).get("color", "C0")
                made = mcoll.LineCollection(lines, colors=color, linewidths=linewidth if isinstance(linewidth, (int, float)) else 1.5)
                self._add(made, False)
                for line in lines:
                    if len(line) > 4:
                        m = len(line) // 2
                        self._add(mpatches.FancyArrowPatch(line[m], line[m + 1], arrowstyle=arrowstyle, mutation_scale=10 * arrowsize,
                                                           color=color, shrinkA=0, shrinkB=0), False)
                self._add_limits(x, y)
                return made


        def _streams(x, y, u, v, density):
            """Lines along a field, none nearer to another than a cell of a 30 by 30 mask."""
            size = int(30 * density)
            taken = np.zeros((size, size), bool)
            sx, sy = (x[-1] - x[0]), (y[-1] - y[0])

            def field(px, py):
                i, j = (px - x[0]) / sx * (len(x) - 1), (py - y[0]) / sy * (len(y) - 1)
                i0, j0 = min(max(int(i), 0), len(x) - 2), min(max(int(j), 0), len(y) - 2)
                a, b = i - i0, j - j0
                def mix(f):
                    return (f[j0, i0] * (1 - a) + f[j0, i0 + 1] * a) * (1 - b) + (f[j0 + 1, i0] * (1 - a) + f[j0 + 1, i0 + 1] * a) * b
                fu, fv = float(mix(u)) / sx, float(mix(v)) / sy
                length = math.hypot(fu, fv)
                return (fu / length, fv / length) if length > 0 else (0.0, 0.0)

            def follow(px, py, sign, own):
                points = [(px, py)]
                for _ in range(400):
                    fu, fv = field(px, py)
                    if fu == fv == 0:
                        break
                    px, py = px + sign * fu * 0.01 * sx, py + sign * fv * 0.01 * sy
                    if not (x[0] <= px <= x[-1] and y[0] <= py <= y[-1]):
                        break
                    cell = (min(int((py - y[0]) / sy * size), size - 1), min(int((px - x[0]) / sx * size), size - 1))
                    if cell not in own:
                        if taken[cell]:
                            break
                        own.add(cell)
                    points.append((px, py))
                return points
            lines = []
            for row in range(size):
                for column in range(size):
                    if taken[row, column]:
                        continue
                    px, py = x[0] + (column + 0.5) / size * sx, y[0] + (row + 0.5) / size * sy
                    own = {(row, column)}
                    line = follow(px, py, -1, own)[::-1] + follow(px, py, 1, own)[1:]
                    if len(line) > 20:
                        for cell in own:
                            taken[cell] = True
                        lines.append(np.array(line))
            return lines


        class _HistList(list):
            def __init__(self, name, items):
                super().__init__(items)
                self._name = name

            def __repr__(self):
                return f"<a list of {len(self)} {self._name}{'s' if self._name == 'BarContainer' else ''} objects>" \
                    if self._name != "BarContainer" else f"<a list of {len(self)} BarContainer objects>"


        class _Quiver(mcoll.PolyCollection):
            def __init__(self, axes, x, y, u, v, units, angles, scale, scale_units, width, head, pivot, **kwargs):
                super().__init__([], **kwargs)
                self.X, self.Y, self.U, self.V = x, y, u, v
                self._plan = (axes, units, angles, scale, scale_units, width, head, pivot)

        """#
}
