// The Python side of `matplotlib.axes`.

extension PythonSource {
    enum SourceAxes {
        static let text1 = #"""
            import math

            import numpy as np

            import _plotting
            from matplotlib import rcParams, ticker
            from matplotlib import collections as mcoll
            from matplotlib import image as mimage
            from matplotlib import legend as mlegend
            from matplotlib import lines as mlines
            from matplotlib import patches as mpatches
            from matplotlib import text as mtext
            from matplotlib.artist import Artist, line_spec, normalize
            from matplotlib.axis import XAxis, YAxis
            from matplotlib.cm import ScalarMappable
            from matplotlib.colors import is_color_like, to_rgba, to_rgba_array, Normalize
            from matplotlib.container import BarContainer, ErrorbarContainer, StemContainer
            from matplotlib.markers import MarkerStyle
            from matplotlib.path import Path
            from matplotlib.spines import Spine, Spines
            from matplotlib.transforms import Bbox, Transform

            _EMPTY = (math.inf, -math.inf, math.inf)


            def process_format(fmt):
                """Line style, marker and colour of a format such as 'ro--'."""
                linestyle = marker = color = None
                if is_color_like(fmt):
                    if not fmt in MarkerStyle.markers and not fmt.isdigit():
                        return None, None, fmt
                i = 0
                while i < len(fmt):
                    c = fmt[i]
                    if fmt[i:i + 2] in ("--", "-."):
                        if linestyle is not None:
                            raise ValueError(f"{fmt!r} is not a valid format string (two linestyle symbols)")
                        linestyle = fmt[i:i + 2]
                        i += 2
                    elif c in ("-", ":", " "):
                        if linestyle is not None:
                            raise ValueError(f"{fmt!r} is not a valid format string (two linestyle symbols)")
                        linestyle = c
                        i += 1
                    elif c in MarkerStyle.markers and c != " ":
                        if marker is not None:
                            raise ValueError(f"{fmt!r} is not a valid format string (two marker symbols)")
                        marker = c
                        i += 1
                    elif c in "bgrcmykw":
                        if color is not None:
                            raise ValueError(f"{fmt!r} is not a valid format string (two color symbols)")
                        color = c
                        i += 1
                    elif c == "C" and i + 1 < len(fmt) and fmt[i + 1].isdigit():
                        end = i + 1
                        while end < len(fmt) and fmt[end].isdigit():
                            end += 1
                        color = fmt[i:end]
                        i = end
                    else:
                        raise ValueError(f"{fmt!r} is not a valid format string (unrecognized character {c!r})")
                if linestyle is None and marker is None:
                    linestyle = rcParams["lines.linestyle"]
                if linestyle is None:
                    linestyle = "None"
                if marker is None:
                    marker = "None"
                return linestyle, marker, color


            def _floats(values):
                if isinstance(values, np.ndarray) and values.dtype.kind == "f":
                    return values
                return np.asarray(values, dtype=float)


            class Axes(Artist):
                name = "rectilinear"
                zorder = 0
                # Axes are their own, as every artist's are those that hold it.
                axes = property(lambda self: self, lambda self, value: None)

                def __init__(self, fig, *args, facecolor=None, frameon=True, sharex=None, sharey=None, label="", xscale=None,
                             yscale=None, box_aspect=None, axisbg=None, **kwargs):
                    super().__init__()
                    self.figure = fig
                    self._position = Bbox([[0, 0], [1, 1]])
                    self._subplotspec = None
                    if len(args) == 1 and isinstance(args[0], Bbox):
                        self._position = args[0]
                    elif len(args) == 1 and hasattr(args[0], "_grid"):
                        self.set_subplotspec(args[0])
                    elif len(args) == 1:
                        left, bottom, width, height = [float(v) for v in args[0]]
                        self._position = Bbox.from_bounds(left, bottom, width, height)
                    self._label = label
                    self._aspect, self._adjustable, self._anchor, self._box_aspect = "auto", "box", "C", box_aspect
                    self.transData = Transform(None, ("data", "data"), self)
                    self.transAxes = Transform(None, ("axes", "axes"), self)
                    self._shared = {0: [self], 1: [self]}
                    self._frameon = frameon
                    self._axes_on = True
                    if axisbg is not None:
                        _plotting.note("axisbg= is facecolor= today")
                        facecolor = axisbg
                    self._facecolor = facecolor if facecolor is not None else rcParams["axes.facecolor"]
                    self.patch = mpatches.Rectangle((0, 0), 1, 1, facecolor=self._facecolor)
                    self.spines = Spines({side: Spine(self, side) for side in ("left", "right", "bottom", "top")})
                    self.xaxis, self.yaxis = XAxis(self, "x"), YAxis(self, "y")
                    self._axis_below = rcParams["axes.axisbelow"]
                    self._twins = [self]
                    self.child_axes = []
                    self._clear_artists()
                    for other, which in ((sharex, 0), (sharey, 1)):
                        if other is not None:
                            self._share(other, which)
                    self._clip_on = False
                    for scale, axis in ((xscale, "x"), (yscale, "y")):
                        if scale is not None:
                            getattr(self, f"set_{axis}scale")(scale)
                    self._update(kwargs)

                def _clear_artists(self):
                    self._children = []
                    self.containers = []
                    self.legend_ = None
                    self._limits_given = {0: None, 1: None}
                    self._auto = {0: True, 1: True}
                    self._tight = None
                    self._margins = [rcParams["axes.xmargin"], rcParams["axes.ymargin"]]
                    self._data_limits = [_EMPTY, _EMPTY]
                    self._use_sticky_edges = True
                    self._cycle = self._cycle_patches = None
                    self._cycle_index = [0, 0]
                    self._current_image = None
                    self._titles = {}
                    size = mtext.font_points(rcParams["axes.titlesize"])
                    color = rcParams["text.color"] if rcParams["axes.titlecolor"] == "auto" else rcParams["axes.titlecolor"]
                    for loc, x in (("center", 0.5), ("left", 0.0), ("right", 1.0)):
                        text = mtext.Text(x, 1.0, "", size=size, weight=rcParams["axes.titleweight"], ha=loc, va="baseline",
                                          color=color)
                        text.figure = self.figure
                        self._titles[loc] = text
                    self._title_y = None
                    self._titlepad = rcParams["axes.titlepad"]
                    self.title = self._titles["center"]
                    self._default_limits = [(0.0, 1.0), (0.0, 1.0)]

                # Sharing and limits

                def _share(self, other, which):
                    group = other._shared[which]
                    if self not in group:
                        group.append(self)
                    self._shared[which] = group
                    mine, theirs = (self.xaxis, other.xaxis) if which == 0 else (self.yaxis, other.yaxis)
                    mine._scale = theirs._scale
                    mine._major_locator, mine._minor_locator = theirs._major_locator, theirs._minor_locator
                    mine._major_formatter, mine._minor_formatter = theirs._major_formatter, theirs._minor_formatter
                    self._limits_given[which] = other._limits_given[which]
                    self._auto[which] = other._auto[which]

                def sharex(self, other):
                    self._share(other, 0)

                def sharey(self, other):
                    self._share(other, 1)

                def get_shared_x_axes(self):
                    return _Siblings(self, 0)

                def get_shared_y_axes(self):
                    return _Siblings(self, 1)

                def _add_limits(self, x, y):
                    for which, values in ((0, x), (1, y)):
                        if values is None or len(values) == 0:
                            continue
                        extent = _plotting.extent(values)
                        if extent is not None:
                            old = self._data_limits[which]
                            self._data_limits[which] = (min(old[0], extent[0]), max(old[1], extent[1]), min(old[2], extent[2]))

                def _note_limits(self, artist):
                    limits = artist._limits()
                    t = artist._transform
                    if limits is None:
                        return
                    if t is not None and isinstance(t, Transform):
                        if t._spaces is None:
                            return
                        limits = (limits[0] if t._spaces[0] == "data" else None, limits[1] if t._spaces[1] == "data" else None)
                    self._add_limits(*limits)

                def relim(self, visible_only=False):
                    self._data_limits = [_EMPTY, _EMPTY]
                    for artist in self._children:
                        if not visible_only or artist.get_visible():
                            self._note_limits(artist)

                def update_datalim(self, xys, updatex=True, updatey=True):
                    xys = np.asarray(xys, dtype=float)
                    self._add_limits(xys[:, 0] if updatex else None, xys[:, 1] if updatey else None)

                @property
                def dataLim(self):
                    (x0, x1, _), (y0, y1, _) = self._data_limits
                    return Bbox([[x0, y0], [x1, y1]])

                @property
                def viewLim(self):
                    (x0, x1), (y0, y1) = self._view(0), self._view(1)
                    return Bbox([[x0, y0], [x1, y1]])

                def _axis(self, which):
                    return self.xaxis if which == 0 else self.yaxis

                def _view(self, which):
                    """Lower and upper end, found from the data where nobody set them."""
                    given = self._limits_given[which]
                    if given is not None and (not self._auto[which] or self._auto[which] is None):
                        return given
                    if not self._auto[which]:
                        return given or self._default_limits[which]
                    group = self._shared[which]
                    low = min(a._data_limits[which][0] for a in group)
                    high = max(a._data_limits[which][1] for a in group)
                    least = min(a._data_limits[which][2] for a in group)
                    scale = self._axis(which)._scale
                    if low > high:
                        if given is not None:
                            return given
                        found = (1.0, 10.0) if scale[0] == "log" else self._default_limits[which]
                        if scale[0] == "logit":
                            found = (1e-7, 1 - 1e-7)
                    else:
                        sticky = []
                        if self._use_sticky_edges and self._margins[which]:
                            for axes in group:
                                for artist in axes._children:
                                    sticky.extend(artist._sticky()[which])
                        margin = 0.0 if self._tight and which in (0, 1) else self._margins[which]
                        found = _plotting.limits(low, high, margin, scale, sticky, least)
                    if self._axis(which)._inverted:
                        found = (found[1], found[0])
                    return found

                def _set_view(self, which, low, high, auto=False):
                    for axes in self._shared[which]:
                        axes._limits_given[which] = (float(low), float(high))
                        if auto is not None:
                            axes._auto[which] = bool(auto)
                        elif axes._auto[which]:
                            axes._auto[which] = False
                        axes._axis(which)._inverted = False

                def _limit(self, which, low, high, lowname, highname):
                    axis = self._axis(which)
                    if high is None and np.iterable(low):
                        low, high = low
                    current = self._view(which)
                    low = current[0] if low is None else self._unit(low, which)
                    high = current[1] if high is None else self._unit(high, which)
                    for value in (low, high):
                        if not math.isfinite(float(value)):
                            raise ValueError("Axis limits cannot be NaN or Inf")
                    if low == high:
                        low, high = _plotting.limits(low, high, 0.0, ("linear",), [], 1.0)
                    if axis._scale[0] == "log" and (low <= 0 or high <= 0):
                        low = current[0] if low <= 0 else low
                        high = current[1] if high <= 0 else high
                    return float(low), float(high)

                def set_xlim(self, left=None, right=None, *, emit=True, auto=False, xmin=None, xmax=None):
                    left = xmin if xmin is not None else left
                    right = xmax if xmax is not None else right
                    low, high = self._limit(0, left, right, "left", "right")
                    self._set_view(0, low, high, auto)
                    return low, high

                def set_ylim(self, bottom=None, top=None, *, emit=True, auto=False, ymin=None, ymax=None):
                    bottom = ymin if ymin is not None else bottom
                    top = ymax if ymax is not None else top
                    low, high = self._limit(1, bottom, top, "bottom", "top")
                    self._set_view(1, low, high, auto)
                    return low, high

                def get_xlim(self):
                    return tuple(np.float64(v) for v in self._view(0))

                def get_ylim(self):
                    return tuple(np.float64(v) for v in self._view(1))

                def get_xbound(self):
                    return tuple(sorted(self.get_xlim()))

                def get_ybound(self):
                    return tuple(sorted(self.get_ylim()))

                def set_xbound(self, lower=None, upper=None):
                    self.set_xlim(lower, upper)

                def set_ybound(self, lower=None, upper=None):
                    self.set_ylim(lower, upper)

                def set_autoscale_on(self, b):
                    self._auto = {0: b, 1: b}

                def get_autoscale_on(self):
                    return self._auto[0] and self._auto[1]

                def set_autoscalex_on(self, b):
                    self._freeze(0, b)

                def set_autoscaley_on(self, b):
                    self._freeze(1, b)

                def get_autoscalex_on(self):
                    return bool(self._auto[0])

                def get_autoscaley_on(self):
                    return bool(self._auto[1])

                def _freeze(self, which, on):
                    if not on and self._auto[which]:
                        self._set_view(which, *self._view(which))
                    for axes in self._shared[which]:
                        axes._auto[which] = bool(on)

                def autoscale(self, enable=True, axis="both", tight=None):
                    for which, name in ((0, "x"), (1, "y")):
                        if axis in ("both", name) and enable is not None:
                            self._freeze(which, enable)
                            if enable:
                                for axes in self._shared[which]:
                                    axes._limits_given[which] = None
                    if tight is not None:
                        self._tight = bool(tight)

                def autoscale_view(self, tight=None, scalex=True, scaley=True):
                    if tight is not None:
                        self._tight = bool(tight)

                def margins(self, *margins, x=None, y=None, tight=True):
                    if len(margins) == 1:
                        x = y = margins[0]
                    elif len(margins) == 2:
                        x, y = margins
                    if x is None and y is None:
                        return tuple(self._margins)
                    if x is not None:
                        self.set_xmargin(x)
                    if y is not None:
                        self.set_ymargin(y)

                def set_xmargin(self, m):
                    self._margins[0] = float(m)

                def set_ymargin(self, m):
                    self._margins[1] = float(m)

                def get_xmargin(self):
                    return self._margins[0]

                def get_ymargin(self):
                    return self._margins[1]

                @property
                def use_sticky_edges(self):
                    return self._use_sticky_edges

                @use_sticky_edges.setter
                def use_sticky_edges(self, b):
                    self._use_sticky_edges = b

                def invert_xaxis(self):
                    self.xaxis.set_inverted(not self.xaxis.get_inverted())

                def invert_yaxis(self):
                    self.yaxis.set_inverted(not self.yaxis.get_inverted())

                def xaxis_inverted(self):
                    return self.xaxis.get_inverted()

                def yaxis_inverted(self):
                    return self.yaxis.get_inverted()

                # Units: words are places 0, 1, 2, ...

                def _categories(self, which):
                    for axes in self._shared[which]:
                        if axes._axis(which)._categories is not None:
                            return axes._axis(which)._categories
                    return None

                def _category(self, text, which):
                    names = self._categories(which)
                    if names is None:
                        names = {}
                        for axes in self._shared[which]:
                            axis = axes._axis(which)
                            axis._categories = names
                            axis.set_major_locator(_CategoryLocator(names))
                            axis.set_major_formatter(_CategoryFormatter(names))
                    if text not in names:
                        names[text] = float(len(names))
                    return names[text]

                def _unit(self, value, which):
                    if isinstance(value, (str, bytes)):
                        return self._category(str(value), which)
                    if isinstance(value, (np.ndarray, np.generic)) and value.ndim == 0 and value.dtype.kind == "U":
                        return self._category(str(value), which)
                    if hasattr(value, "toordinal"):
                        return self._numbers([value], which)[0]
                    return value

                def _plain(self, values):
                    """Views of dicts, sets and iterators as lists; what NumPy reads itself stays."""
                    if isinstance(values, (list, tuple, np.ndarray)) or hasattr(values, "__array__"):
                        return values
                    return list(values)

                def _numbers(self, values, which):
                    """Anything sequence-like as floats in one row."""
                    if isinstance(values, np.ndarray) and values.dtype.kind == "f":
                        return values if values.ndim == 1 else values.ravel()
                    if isinstance(values, (list, tuple)) and values and isinstance(values[0], str):
                        return np.array([self._category(str(v), which) for v in values])
                    if isinstance(values, (list, tuple)) and values and hasattr(values[0], "toordinal"):
                        from matplotlib import dates
                        dates._use(self._axis(which))
                        return dates.date2num(values)
                    if not isinstance(values, np.ndarray):
                        values = np.asarray(self._plain(values))
                    if values.dtype.kind == "U":
                        return np.array([self._category(str(v), which) for v in values.ravel()])
                    if values.dtype.kind == "O" and values.size and isinstance(values.ravel()[0], str):
                        return np.array([self._category(str(v), which) for v in values.ravel()])
                    if values.dtype.kind == "O" and values.size and hasattr(values.ravel()[0], "toordinal"):
                        from matplotlib import dates
                        dates._use(self._axis(which))
                        return dates.date2num(values.ravel())
                    if values.dtype.kind == "M":
                        from matplotlib import dates
                        dates._use(self._axis(which))
                        return dates.date2num(values)
                    if values.dtype.kind == "c":
                        values = values.real
                    return values.astype(float).ravel()

                # Places

            """#

        static var text: String { text1 + "\n" + text2 + "\n" + text3 + "\n" + text4 }
    }
}
