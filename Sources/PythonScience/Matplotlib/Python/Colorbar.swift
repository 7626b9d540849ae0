// The Python side of `matplotlib.colorbar`.

extension PythonSource {
    enum SourceColorbar {
        static let text = #"""
            import numpy as np

            import _plotting
            from matplotlib import collections as mcoll
            from matplotlib import rcParams, ticker
            from matplotlib.artist import line_spec
            from matplotlib.colors import BoundaryNorm, LogNorm, Normalize
            from matplotlib.transforms import Bbox


            class Colorbar:
                """A strip of all colours beside axes, with ticks for their values."""

                def __init__(self, ax, mappable=None, *, alpha=None, location=None, extend=None, extendfrac=None, extendrect=False,
                             ticks=None, format=None, values=None, boundaries=None, spacing="uniform", drawedges=False, label="",
                             orientation=None, ticklocation="auto", cmap=None, norm=None, filled=True, minorticks=None):
                    from matplotlib.cm import ScalarMappable
                    if mappable is None:
                        mappable = ScalarMappable(norm=norm, cmap=cmap)
                    mappable.colorbar = self
                    self.ax, self.mappable, self.cmap, self.norm = ax, mappable, mappable.cmap, mappable.norm
                    self.orientation = orientation or ("horizontal" if location in ("top", "bottom") else "vertical")
                    self.vertical = self.orientation == "vertical"
                    self._ticks, self._format, self._boundaries, self._location = ticks, format, boundaries, location
                    self._drawedges, self._spacing = drawedges, spacing
                    self.alpha = alpha if alpha is not None else getattr(mappable, "_alpha", None)
                    self.extend = extend or getattr(mappable, "extend", "neither")
                    mappable.autoscale_None() if hasattr(mappable, "autoscale_None") else None
                    if self.norm.vmin is None:
                        self.norm.vmin, self.norm.vmax = 0.0, 1.0
                    self._build()
                    self.outline = ax.spines["left"]
                    self.dividers = None
                    if label:
                        self.set_label(label)

                @property
                def long_axis(self):
                    return self.ax.yaxis if self.vertical else self.ax.xaxis

                def _build(self):
                    ax, m = self.ax, self.mappable
                    contours = hasattr(m, "levels")
                    values = None
                    if contours and m.filled:
                        bounds = np.asarray(m.levels, float)
                        colors = m._colors()[1 if m.extend in ("min", "both") else 0:][:len(bounds) - 1]
                    elif contours:
                        bounds = np.asarray(m.levels, float)
                        colors = None
                    elif isinstance(self.norm, BoundaryNorm) or self._boundaries is not None:
                        bounds = np.asarray(self._boundaries if self._boundaries is not None else self.norm.boundaries, float)
                        colors = self.cmap(self.norm((bounds[:-1] + bounds[1:]) / 2), alpha=self.alpha)
                    else:
                        bounds = None
                    low, high = (bounds[0], bounds[-1]) if bounds is not None and len(bounds) > 1 else (self.norm.vmin, self.norm.vmax)
                    if low == high:
                        low, high = low - 0.5, high + 0.5
                    scale = self.norm._scale
                    axis = self.long_axis
                    if scale[0] != "linear":
                        args = {"base": scale[1]} if scale[0] == "log" else {"base": scale[1], "linthresh": scale[2], "linscale": scale[3]}
                        (ax.set_yscale if self.vertical else ax.set_xscale)(scale[0], **args)
                    (ax.set_ylim if self.vertical else ax.set_xlim)(low, high)
                    (ax.set_xlim if self.vertical else ax.set_ylim)(0, 1)
                    other = ax.xaxis if self.vertical else ax.yaxis
                    other._visible = False
                    if self.vertical:
                        side = "left" if self._location == "left" else "right"
                        axis.set_ticks_position(side)
                        axis.set_label_position(side)
                    else:
                        side = "top" if self._location == "top" else "bottom"
                        axis.set_ticks_position(side)
                        axis.set_label_position(side)
                    self._strip = _Strip(self, bounds, colors if bounds is not None else None, low, high)
                    ax._add(self._strip, False)
                    ticks = self._ticks
                    if ticks is not None:
                        if isinstance(ticks, ticker.Locator):
                            axis.set_major_locator(ticks)
                        else:
                            axis.set_major_locator(ticker.FixedLocator(ticks) if len(ticks) else ticker.NullLocator())
                    elif bounds is not None:
                        axis.set_major_locator(ticker.FixedLocator(bounds, nbins=10))
                    if self._format is not None:
                        axis.set_major_formatter(self._format)

                def set_label(self, label, *, loc=None, **kwargs):
                    if self.vertical:
                        self.ax.set_ylabel(label, loc=loc, **kwargs)
                    else:
                        self.ax.set_xlabel(label, loc=loc, **kwargs)

                def set_ticks(self, ticks, *, labels=None, minor=False, update_ticks=True, **kwargs):
                    if isinstance(ticks, ticker.Locator):
                        self.long_axis.set_major_locator(ticks)
                    else:
                        low, high = self.long_axis.get_view_interval()
                        self.long_axis._locator(ticker.FixedLocator(ticks), not minor)
                        self.long_axis._labels[not minor] = {}
                    if labels is not None:
                        self.set_ticklabels(labels, minor=minor, **kwargs)

                def get_ticks(self, minor=False):
                    return self.long_axis.get_ticklocs(minor=minor)

                def set_ticklabels(self, labels, *, minor=False, update_ticks=True, **kwargs):
                    axis = self.long_axis
                    if not isinstance(axis._major_locator, ticker.FixedLocator):
                        low, high = sorted(axis.get_view_interval())
                        axis.set_major_locator(ticker.FixedLocator([t for t in axis.get_majorticklocs() if low <= t <= high]))
                    axis.set_ticklabels(labels, minor=minor, **kwargs)

                @property
                def locator(self):
                    return self.long_axis.get_major_locator()

                @locator.setter
                def locator(self, locator):
                    self.long_axis.set_major_locator(locator)

                @property
                def formatter(self):
                    return self.long_axis.get_major_formatter()

                @formatter.setter
                def formatter(self, formatter):
                    self.long_axis.set_major_formatter(formatter)

                def update_ticks(self):
                    pass

                def update_normal(self, mappable=None):
                    self.norm, self.cmap = self.mappable.norm, self.mappable.cmap

                draw_all = update_ticks

                def minorticks_on(self):
                    self.long_axis.set_minor_locator(ticker.AutoMinorLocator())

                def minorticks_off(self):
                    self.long_axis.set_minor_locator(ticker.NullLocator())

                def set_alpha(self, alpha):
                    self.alpha = alpha

                def add_lines(self, *args, **kwargs):
                    pass

                def remove(self):
                    self.ax.remove()

                solids = property(lambda self: self._strip)


            class _Strip(mcoll.Collection):
                def __init__(self, bar, bounds, colors, low, high):
                    super().__init__()
                    self.zorder = 0
                    self._bar, self._bounds, self._colors, self._ends = bar, bounds, colors, (low, high)

                def set_edgecolor(self, c):
                    pass

                def _limits(self):
                    return None

                def _specs(self):
                    bar = self._bar
                    if self._bounds is None:
                        n = min(bar.cmap.N, 256)
                        values = bar.norm.inverse((np.arange(n) + 0.5) / n)
                        if not isinstance(bar.norm, (Normalize,)):
                            pass
                        low, high = bar.long_axis.get_view_interval()
                        scale = bar.long_axis._scale
                        a, b = _plotting.scaled([float(low), float(high)], scale)
                        places = _plotting.scaled(a + (np.arange(n) + 0.5) / n * (b - a), scale, True)
                        rgba = (np.asarray(bar.cmap(bar.norm(places), alpha=bar.alpha)) * 255 + 0.5).astype(np.uint8)
                        levels = (np.arange(n) + 0.5) / n
                        rgba = rgba[::-1][:, None, :] if bar.vertical else rgba[None]
                        return [{**self._base("image"), "rgba": np.ascontiguousarray(rgba), "extent": [0.0, 1.0, 0.0, 1.0],
                                 "sharp": False, "levels": levels[::-1] if bar.vertical else levels, "sx": "axes", "sy": "axes"}]
                    items = []
                    bounds = self._bounds
                    if self._colors is None:
                        for i, level in enumerate(bounds):
                            ends = [[0.0, level], [1.0, level]] if bar.vertical else [[level, 0.0], [level, 1.0]]
                            items.append({"path": (ends, None), **line_spec(bar.mappable._colors()[i], 1.5, "solid", cap="butt")})
                    else:
                        for i in range(len(bounds) - 1):
                            a, b = bounds[i], bounds[i + 1]
                            box = [[0, a], [1, a], [1, b], [0, b], [0, a]] if bar.vertical else [[a, 0], [b, 0], [b, 1], [a, 1], [a, 0]]
                            item = {"path": (np.array(box, float), [1, 2, 2, 2, 79]), "fill": self._colors[i]}
                            item.update(line_spec((0.0, 0.0, 0.0, 1.0), 0.8, "solid") if bar._drawedges else
                                        line_spec(self._colors[i], 0.25, "solid"))
                            items.append(item)
                    return [{**self._base("paths"), "items": items}] if items else []


            def _flat_axes(ax):
                if not hasattr(ax, "__iter__"):
                    return [ax]
                return [one for item in ax for one in _flat_axes(item)]


            def make(figure, mappable, cax=None, ax=None, *, location=None, orientation=None, fraction=0.15, shrink=1.0, aspect=20,
                     pad=None, anchor=None, panchor=None, **kwargs):
                if mappable is None or not hasattr(mappable, "norm"):
                    raise RuntimeError("No mappable was found to use for colorbar creation. First define a mappable such as an "
                                       "image (with imshow) or a contour set (with contourf).")
                current = figure._current
                if cax is None:
                    if ax is None:
                        ax = getattr(mappable, "axes", None)
                        if ax is None:
                            raise ValueError("Unable to determine Axes to steal space for Colorbar. Either provide the *cax* "
                                             "argument to use as the Axes for the Colorbar, provide the *ax* argument to steal "
                                             "space from it, or add *mappable* to an Axes.")
                    parents = _flat_axes(ax)
                    if location is None:
                        location = "bottom" if orientation == "horizontal" else "right"
                    vertical = location in ("left", "right")
                    pad = (0.05 if vertical else 0.15) if pad is None else pad
                    cax = _steal(figure, parents, location, fraction, shrink, aspect, pad)
                elif orientation is None and location is None:
                    pass
                bar = Colorbar(cax, mappable, location=location, orientation=orientation, **kwargs)
                figure._current = current
                return bar


            def _steal(figure, parents, location, fraction, shrink, aspect, pad):
                from matplotlib.axes import Axes
                from matplotlib.gridspec import GridSpecFromSubplotSpec
                vertical = location in ("left", "right")
                if len(parents) == 1 and parents[0]._subplotspec is not None:
                    parent = parents[0]
                    spec = parent._subplotspec
                    rest = 1 - fraction - pad
                    if vertical:
                        ratios = [rest, fraction] if location == "right" else [fraction, rest]
                        gap = pad / ((rest + fraction) / 2)
                        grid = GridSpecFromSubplotSpec(1, 2, spec, wspace=gap, width_ratios=ratios)
                        main, side = (0, 1) if location == "right" else (1, 0)
                    else:
                        ratios = [rest, fraction] if location == "bottom" else [fraction, rest]
                        gap = pad / ((rest + fraction) / 2)
                        grid = GridSpecFromSubplotSpec(2, 1, spec, hspace=gap, height_ratios=ratios)
                        main, side = (0, 1) if location == "bottom" else (1, 0)
                    parent.set_subplotspec(grid[main])
                    parent._anchor = {"right": (1.0, 0.5), "left": (0.0, 0.5), "bottom": (0.5, 0.0), "top": (0.5, 1.0)}[location]
                    cax = _BarAxes(figure, grid[side])
                    cax._parent_axes = parent
                else:
                    box = Bbox.union([p.get_position(True) for p in parents])
                    if vertical:
                        width, gap = box.width * fraction, box.width * pad
                        x1 = box.x1 - width - gap
                        for p in parents:
                            b = p.get_position(True)
                            f = (box.width - width - gap) / box.width
                            x = box.x0 + (b.x0 - box.x0) * f if location == "right" else box.x0 + width + gap + (b.x0 - box.x0) * f
                            p._position = Bbox.from_bounds(x, b.y0, b.width * f, b.height)
                            p._subplotspec = None
                        place = Bbox.from_bounds(box.x1 - width if location == "right" else box.x0, box.y0, width, box.height)
                    else:
                        height, gap = box.height * fraction, box.height * pad
                        for p in parents:
                            b = p.get_position(True)
                            f = (box.height - height - gap) / box.height
                            y = box.y0 + height + gap + (b.y0 - box.y0) * f if location == "bottom" else box.y0 + (b.y0 - box.y0) * f
                            p._position = Bbox.from_bounds(b.x0, y, b.width, b.height * f)
                            p._subplotspec = None
                        place = Bbox.from_bounds(box.x0, box.y0 if location == "bottom" else box.y1 - height, box.width, height)
                    cax = _BarAxes(figure, place)
                cax._shape = (shrink, aspect, location)
                cax._label = "<colorbar>"
                figure._add_axes_object(cax, current=False)
                return cax


            def _bar_axes():
                from matplotlib.axes import Axes

                class BarAxes(Axes):
                    """Axes as narrow as a colour bar: `aspect` times as long as wide."""

                    _shape = (1.0, 20, "right")

                    def get_position(self, original=False):
                        box = self._position
                        if original:
                            return box
                        shrink, aspect, location = self._shape
                        fw, fh = self.figure.get_size_inches()
                        if location in ("left", "right"):
                            height = box.height * shrink
                            width = min(box.width, height * fh / aspect / fw)
                            x = box.x0 if location == "right" else box.x1 - width
                            return Bbox.from_bounds(x, box.y0 + (box.height - height) / 2, width, height)
                        width = box.width * shrink
                        height = min(box.height, width * fw / aspect / fh)
                        y = box.y1 - height if location == "bottom" else box.y0
                        return Bbox.from_bounds(box.x0 + (box.width - width) / 2, y, width, height)
                return BarAxes


            def _BarAxes(figure, place):
                cls = _bar_axes()
                return cls(figure, place)
            """#
    }
}
