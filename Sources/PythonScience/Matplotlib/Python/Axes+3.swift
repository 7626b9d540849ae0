extension PythonSource.SourceAxes {
    static let text3 = #"""
            def _add(self, artist, limits=True):
                artist.axes = self
                artist.figure = self.figure
                self._children.append(artist)
                if limits:
                    self._note_limits(artist)
                return artist

            def add_line(self, line):
                if not line.get_label():
                    line.set_label(f"_child{len(self._children)}")
                return self._add(line)

            def add_patch(self, p):
                return self._add(p)

            def add_collection(self, collection, autolim=True):
                return self._add(collection, autolim)

            def add_artist(self, a):
                if isinstance(a, mlegend.Legend):
                    a.parent = self
                    self._extra_legends = getattr(self, "_extra_legends", []) + [a]
                    return a
                return self._add(a, limits=False)

            def add_image(self, image):
                return self._add(image)

            def add_container(self, container):
                self.containers.append(container)
                return container

            def add_table(self, tab):
                return self._add(tab, False)

            def add_child_axes(self, ax):
                self.child_axes.append(ax)
                return ax

            def _remove_artist(self, artist):
                if artist in self._children:
                    self._children.remove(artist)
                    artist.axes = None
                else:
                    raise ValueError("list.remove(x): x not in list")

            def _of(self, kind):
                return _ArtistList(self, kind)

            lines = property(lambda self: self._of(mlines.Line2D))
            patches = property(lambda self: self._of(mpatches.Patch))
            collections = property(lambda self: self._of(mcoll.Collection))
            images = property(lambda self: self._of(mimage.AxesImage))
            texts = property(lambda self: self._of(mtext.Text))
            artists = property(lambda self: _ArtistList(self, None))
            tables = property(lambda self: [])

            def get_lines(self):
                return list(self.lines)

            def get_images(self):
                return list(self.images)

            def get_children(self):
                return [*self._children, *self.spines.values(), self.xaxis, self.yaxis, *self._titles.values(), self.patch]

            def has_data(self):
                return any(isinstance(a, (mcoll.Collection, mimage.AxesImage, mlines.Line2D, mpatches.Patch))
                           for a in self._children)

            def cla(self):
                self._clear_artists()
                self.xaxis.clear()
                self.yaxis.clear()
                self._aspect = "auto"
                self._axes_on = True
                self.spines = Spines({side: Spine(self, side) for side in ("left", "right", "bottom", "top")})
                for which in (0, 1):
                    if len(self._shared[which]) > 1:
                        group, self._shared[which] = self._shared[which], [self]
                        other = [a for a in group if a is not self][0]
                        group.remove(self)
                        self._share(other, which)

            def clear(self):
                self.cla()

            def remove(self):
                self.figure._remove_artist(self)

            def get_figure(self, root=False):
                return self.figure

            def _sci(self, im):
                self._current_image = im

            def _gci(self):
                return self._current_image

            def _next_style(self, which, kwargs):
                """Fills what the cycle gives: colours (and more) of the next artist."""
                cycle = self._cycle if self._cycle is not None else rcParams["axes.prop_cycle"]
                row = cycle._rows[self._cycle_index[which] % len(cycle._rows)]
                if any(kwargs.get(key) is None for key in row):
                    self._cycle_index[which] += 1
                    return dict(row)
                return {}

            def _next_color(self):
                return self._next_style(1, {}).get("color", "C0")

            class _Cycler:
                def __init__(self, axes, which):
                    self._axes, self._which = axes, which

                def get_next_color(self):
                    return self._axes._next_style(self._which, {}).get("color", "C0")

                @property
                def prop_cycler(self):
                    return iter(self)

                def __iter__(self):
                    return self

                def __next__(self):
                    return self._axes._next_style(self._which, {})

            @property
            def _get_lines(self):
                return Axes._Cycler(self, 0)

            @property
            def _get_patches_for_fill(self):
                return Axes._Cycler(self, 1)

            # Legends and text

            def legend(self, *args, handles=None, labels=None, **kwargs):
                handles, labels = mlegend.parse_legend_args([self], args, handles, labels)
                self.legend_ = mlegend.Legend(self, handles, labels, **kwargs)
                self.legend_.figure = self.figure
                return self.legend_

            @property
            def _legend(self):
                return self.legend_

            @_legend.setter
            def _legend(self, value):
                self.legend_ = value

            def get_legend(self):
                return self.legend_

            def get_legend_handles_labels(self, legend_handler_map=None):
                return mlegend.find_handles([self])

            def text(self, x, y, s, fontdict=None, **kwargs):
                text = mtext.Text(x, y, s, **{**(fontdict or {}), **kwargs})
                return self._add(text, False)

            def annotate(self, text=None, xy=None, xytext=None, xycoords="data", textcoords=None, arrowprops=None,
                         annotation_clip=None, s=None, **kwargs):
                if s is not None:
                    _plotting.note("annotate(s=...) is annotate(text=...) today")
                    text = s
                if xy is None:
                    raise TypeError("Axes.annotate() missing 1 required positional argument: 'xy'")
                return self._add(mtext.Annotation(text, xy, xytext, xycoords, textcoords, arrowprops, annotation_clip,
                                                  **kwargs), False)

            # Lines

            def _plot_args(self, args, kwargs, data):
                """Cuts x, y, format triples from the arguments."""
                args = list(args)
                groups = []
                while args:
                    this = args[:2]
                    args = args[2:]
                    if args and isinstance(args[0], str):
                        this.append(args.pop(0))
                    groups.append(this)
                lines = []
                for group in groups:
                    lines += self._plot_group(group, dict(kwargs), data)
                return lines

            def _plot_group(self, tup, kwargs, data):
                linestyle = marker = color = None
                if len(tup) > 1 and isinstance(tup[-1], str) and (data is None or tup[-1] not in data):
                    *xy, fmt = tup
                    linestyle, marker, color = process_format(fmt)
                elif len(tup) == 3:
                    raise ValueError("third arg must be a format string")
                else:
                    xy = list(tup)
                if data is not None:
                    xy = [data[v] if isinstance(v, str) else v for v in xy]
                if any(v is None for v in xy):
                    raise ValueError("x, y, and format string must not be None")
                label = kwargs.pop("label", None)
                fmt = {"linestyle": linestyle, "marker": marker, "color": color}
                for key, value in fmt.items():
                    if value is not None:
                        kwargs.setdefault(key, value)
                name = getattr(xy[-1], "name", None)
                if len(xy) == 2:
                    x, y = self._check(xy[0]), self._check(xy[1])
                else:
                    y = self._check(xy[-1])
                    index = getattr(xy[-1], "index", None)
                    x = index if index is not None and not callable(index) else np.arange(y.shape[0], dtype=float)
                    x = self._check(x)
                if x.shape[0] != y.shape[0]:
                    raise ValueError(f"x and y must have same first dimension, but have shapes {x.shape} and {y.shape}")
                if x.ndim > 2 or y.ndim > 2:
                    raise ValueError(f"x and y can be no greater than 2D, but have shapes {x.shape} and {y.shape}")
                x = x[:, None] if x.ndim == 1 else x
                y = y[:, None] if y.ndim == 1 else y
                n, m = x.shape[1], y.shape[1]
                if n > 1 and m > 1 and n != m:
                    raise ValueError(f"x has {n} columns but y has {m} columns")
                count = max(n, m)
                if isinstance(label, (list, tuple, np.ndarray)) and not isinstance(label, str) and count > 1:
                    if len(label) != count:
                        raise ValueError(f"if label is iterable label and input data must have same length, but have lengths "
                                         f"{len(label)} and {count}")
                    labels = [str(v) for v in label]
                else:
                    labels = [label if label is not None else None] * count
                lines = []
                for i in range(count):
                    style = self._next_style(0, kwargs)
                    own = {**style, **{k: v for k, v in kwargs.items() if v is not None or k not in style}}
                    line = mlines.Line2D(x[:, i % n], y[:, i % m], **own)
                    line.axes = self
                    if labels[i] is not None:
                        line.set_label(labels[i])
                    lines.append(line)
                return lines

            @staticmethod
            def _check(values):
                if isinstance(values, np.ndarray):
                    return values if values.ndim else values.reshape(1)
                if hasattr(values, "keys") and not hasattr(values, "__array__") or hasattr(values, "__next__"):
                    values = list(values)
                if hasattr(values, "numpy") and not isinstance(values, np.ndarray):
                    values = values.numpy()
                if isinstance(values, (list, tuple)) and values and hasattr(values[0], "toordinal"):
                    from matplotlib import dates
                    return dates.date2num(values)
                try:
                    array = np.asarray(values)
                except ValueError:
                    # Numbers and arrays of one element.
                    array = None
                if not isinstance(array, np.ndarray):
                    # Numbers with None among them: gaps.
                    try:
                        array = np.asarray(values, dtype=float)
                    except (TypeError, ValueError):
                        return np.asarray(values)
                return np.atleast_1d(array)

            def plot(self, *args, scalex=True, scaley=True, data=None, **kwargs):
                kwargs = normalize(kwargs, mlines._ALIASES)
                kwargs.pop("hold", None)
                lines = self._plot_args(args, kwargs, data)
                for line in lines:
                    line._xorig = self._dated(line._xorig, 0)
                    line._yorig = self._dated(line._yorig, 1)
                    self.add_line(line)
                return lines

            def _dated(self, values, which):
                return values

            def loglog(self, *args, **kwargs):
                x = {k: kwargs.pop(k) for k in ("base", "subs", "nonpositive", "basex", "nonposx") if k in kwargs}
                self.set_xscale("log", **x)
                self.set_yscale("log", **x)
                return self.plot(*args, **kwargs)

            def semilogx(self, *args, **kwargs):
                x = {k: kwargs.pop(k) for k in ("base", "subs", "nonpositive", "basex", "nonposx") if k in kwargs}
                self.set_xscale("log", **x)
                return self.plot(*args, **kwargs)

            def semilogy(self, *args, **kwargs):
                x = {k: kwargs.pop(k) for k in ("base", "subs", "nonpositive", "basey", "nonposy") if k in kwargs}
                self.set_yscale("log", **x)
                return self.plot(*args, **kwargs)

            def plot_date(self, x, y, fmt="o", **kwargs):
                return self.plot(x, y, fmt, **kwargs)

            def step(self, x, y, *args, where="pre", data=None, **kwargs):
                if where not in ("pre", "post", "mid"):
                    raise ValueError(f"{where!r} is not a valid value for where. Supported values are 'pre', 'post', 'mid'")
                kwargs["drawstyle"] = "steps-" + where
                return self.plot(x, y, *args, data=data, **kwargs)

            def axhline(self, y=0, xmin=0, xmax=1, **kwargs):
                low, high = self.get_ybound()
                number = self._unit(y, 1)
                line = mlines.Line2D([xmin, xmax], [number, number], **kwargs)
                line._transform = self.get_yaxis_transform()
                self._add(line, False)
                if number < low or number > high:
                    self._add_limits(None, [number])
                return line

            def axvline(self, x=0, ymin=0, ymax=1, **kwargs):
                low, high = self.get_xbound()
                number = self._unit(x, 0)
                line = mlines.Line2D([number, number], [ymin, ymax], **kwargs)
                line._transform = self.get_xaxis_transform()
                self._add(line, False)
                if number < low or number > high:
                    self._add_limits([number], None)
                return line

            def axline(self, xy1, xy2=None, *, slope=None, **kwargs):
                if xy2 is not None:
                    slope = (xy2[1] - xy1[1]) / (xy2[0] - xy1[0]) if xy2[0] != xy1[0] else math.inf
                line = _AxLine(xy1, slope, **kwargs)
                self._add(line, False)
                self._add_limits([xy1[0]] + ([xy2[0]] if xy2 else []), [xy1[1]] + ([xy2[1]] if xy2 else []))
                return line

            def _span(self, values, transform, kwargs, which):
                p = mpatches.Rectangle((values[0], values[1]), values[2], values[3], **kwargs)
                p._transform = transform
                self._add(p, False)
                ends = [values[which], values[which] + values[which + 2]]
                self._add_limits(*((ends, None) if which == 0 else (None, ends)))
                return p

            def axhspan(self, ymin, ymax, xmin=0, xmax=1, **kwargs):
                return self._span((xmin, ymin, xmax - xmin, ymax - ymin), self.get_yaxis_transform(), kwargs, 1)

            def axvspan(self, xmin, xmax, ymin=0, ymax=1, **kwargs):
                return self._span((xmin, ymin, xmax - xmin, ymax - ymin), self.get_xaxis_transform(), kwargs, 0)

            def hlines(self, y, xmin, xmax, colors=None, linestyles="solid", *, label="", data=None, **kwargs):
                y = self._numbers(np.atleast_1d(y), 1)
                y, xmin, xmax = np.broadcast_arrays(y, self._numbers(np.atleast_1d(xmin), 0), self._numbers(np.atleast_1d(xmax), 0))
                segments = [[(a, v), (b, v)] for v, a, b in zip(y, xmin, xmax)]
                colors = kwargs.pop("color", colors) if colors is None else colors
                linestyles = kwargs.pop("linestyle", kwargs.pop("ls", linestyles))
                return self._add(mcoll.LineCollection(segments, colors=colors if colors is not None else
                                                      rcParams["lines.color"], linestyles=linestyles, label=label, **kwargs))

            def vlines(self, x, ymin, ymax, colors=None, linestyles="solid", *, label="", data=None, **kwargs):
                x = self._numbers(np.atleast_1d(x), 0)
                x, ymin, ymax = np.broadcast_arrays(x, self._numbers(np.atleast_1d(ymin), 1), self._numbers(np.atleast_1d(ymax), 1))
                segments = [[(v, a), (v, b)] for v, a, b in zip(x, ymin, ymax)]
                colors = kwargs.pop("color", colors) if colors is None else colors
                linestyles = kwargs.pop("linestyle", kwargs.pop("ls", linestyles))
                return self._add(mcoll.LineCollection(segments, colors=colors if colors is not None else
                                                      rcParams["lines.color"], linestyles=linestyles, label=label, **kwargs))

            def eventplot(self, positions, orientation="horizontal", lineoffsets=1, linelengths=1, linewidths=None, colors=None,
                          alpha=None, linestyles="solid", **kwargs):
                rows = positions if len(positions) and np.iterable(positions[0]) else [positions]
                made = []
                for i, row in enumerate(rows):
                    def pick(v):
                        return v[i % len(v)] if np.iterable(v) and not isinstance(v, str) else v
                    offset = pick(lineoffsets) if np.iterable(lineoffsets) else (lineoffsets * (i + 1) if len(rows) > 1 else
                                                                                 lineoffsets)
                    made.append(self._add(mcoll.EventCollection(row, orientation, lineoffset=offset,
                                                                linelength=pick(linelengths), linewidth=pick(linewidths),
                                                                color=pick(colors) if colors is not None else
                                                                self._next_style(0, {}).get("color"), alpha=alpha, **kwargs)))
                return made

            def broken_barh(self, xranges, yrange, **kwargs):
                y0, dy = yrange
                verts = [[(x, y0), (x + w, y0), (x + w, y0 + dy), (x, y0 + dy)] for x, w in xranges]
                color = {} if "facecolors" in kwargs or "color" in kwargs or "facecolor" in kwargs else {"facecolors": self._next_color()}
                return self._add(mcoll.PolyCollection(verts, **color, **kwargs))


        class _AxLine(mlines.Line2D):
            def __init__(self, xy, slope, **kwargs):
                super().__init__([0, 1], [0, 1], **kwargs)
                self._xy1, self._slope = xy, slope

            def _limits(self):
                return None

            def _numbers(self):
                x, y = self._xy1
                if math.isinf(self._slope):
                    low, high = self.axes.get_ylim()
                    return np.array([x, x], float), np.array([low, high])
                low, high = self.axes.get_xlim()
                return np.array([low, high]), np.array([y + self._slope * (v - x) for v in (low, high)])


        class _ArtistList(list):
            """The artists of one kind, as a list that can remove them."""

            def __init__(self, axes, kind):
                known = (mlines.Line2D, mpatches.Patch, mcoll.Collection, mimage.AxesImage, mtext.Text)
                super().__init__([a for a in axes._children if (isinstance(a, kind) if kind else not isinstance(a, known))])
                self._axes = axes

            def remove(self, artist):
                artist.remove()

            def pop(self, index=-1):
                artist = self[index]
                artist.remove()
                return artist

            def clear(self):
                for artist in list(self):
                    artist.remove()

            def append(self, artist):
                self._axes._add(artist)

            def __delitem__(self, key):
                found = self[key]
                for artist in (found if isinstance(key, slice) else [found]):
                    artist.remove()

            def __repr__(self):
                return f"<Axes.ArtistList of {len(self)} artists>"


        class _Siblings:
            def __init__(self, axes, which):
                self._axes, self._which = axes, which

            def join(self, *axes):
                for other in axes[1:]:
                    other._share(axes[0], self._which)

        """#
}
