// The Python side of `matplotlib.lines`.

extension PythonSource {
    enum SourceLines {
        static let text = #"""
            import numpy as np

            import _plotting
            from matplotlib import rcParams
            from matplotlib.artist import Artist, accessors, dash_pattern, line_spec, normalize, _NONE
            from matplotlib.colors import to_rgba
            from matplotlib.markers import MarkerStyle

            _ALIASES = {"lw": "linewidth", "ls": "linestyle", "c": "color", "ms": "markersize", "mec": "markeredgecolor",
                        "mew": "markeredgewidth", "mfc": "markerfacecolor", "mfcalt": "markerfacecoloralt", "aa": "antialiased",
                        "ds": "drawstyle"}


            class Line2D(Artist):
                zorder = 2
                _aliases = _ALIASES
                lineStyles = {"": "_draw_nothing", " ": "_draw_nothing", "-": "_draw_solid", "--": "_draw_dashed",
                              "-.": "_draw_dash_dot", ":": "_draw_dotted", "None": "_draw_nothing"}
                filled_markers = MarkerStyle.filled_markers

                def __init__(self, xdata, ydata, *, linewidth=None, linestyle=None, color=None, gapcolor=None, marker=None,
                             markersize=None, markeredgewidth=None, markeredgecolor=None, markerfacecolor=None,
                             markerfacecoloralt="none", fillstyle=None, antialiased=None, dash_capstyle=None,
                             solid_capstyle=None, dash_joinstyle=None, solid_joinstyle=None, pickradius=5, drawstyle=None,
                             markevery=None, **kwargs):
                    super().__init__()
                    if not np.iterable(xdata):
                        raise RuntimeError("xdata must be a sequence")
                    if not np.iterable(ydata):
                        raise RuntimeError("ydata must be a sequence")
                    rc = rcParams
                    self._linewidth = float(rc["lines.linewidth"] if linewidth is None else linewidth)
                    self._linestyle = "-"
                    self.set_linestyle(rc["lines.linestyle"] if linestyle is None else linestyle)
                    self._color = None
                    self.set_color(rc["lines.color"] if color is None else color)
                    self._marker = MarkerStyle(rc["lines.marker"] if marker is None else marker, fillstyle)
                    self._markersize = float(rc["lines.markersize"] if markersize is None else markersize)
                    self._mew = float(rc["lines.markeredgewidth"] if markeredgewidth is None else markeredgewidth)
                    self._mec = rc["lines.markeredgecolor"] if markeredgecolor is None else markeredgecolor
                    self._mfc = rc["lines.markerfacecolor"] if markerfacecolor is None else markerfacecolor
                    self._markevery = markevery
                    self._drawstyle = "default" if drawstyle is None else drawstyle
                    self._solid_cap = solid_capstyle or rc["lines.solid_capstyle"]
                    self._dash_cap = dash_capstyle or rc["lines.dash_capstyle"]
                    self._dashes = None
                    self._antialiased = True
                    self.pickradius = pickradius
                    self._xorig = self._yorig = None
                    self.set_data(xdata, ydata)
                    self._update(normalize(kwargs, _ALIASES))

                def set(self, **kwargs):
                    return self._update(normalize(kwargs, _ALIASES))

                def set_data(self, *args):
                    x, y = args[0] if len(args) == 1 else args
                    self.set_xdata(x)
                    self.set_ydata(y)

                def set_xdata(self, x):
                    if not np.iterable(x):
                        raise RuntimeError("x must be a sequence")
                    self._xorig = x

                def set_ydata(self, y):
                    if not np.iterable(y):
                        raise RuntimeError("y must be a sequence")
                    self._yorig = y

                def get_xdata(self, orig=True):
                    return self._xorig if orig else self._numbers()[0]

                def get_ydata(self, orig=True):
                    return self._yorig if orig else self._numbers()[1]

                def get_data(self, orig=True):
                    return self.get_xdata(orig), self.get_ydata(orig)

                def get_xydata(self):
                    return np.stack(self._numbers(), axis=1)

                def get_path(self):
                    from matplotlib.path import Path
                    return Path(self.get_xydata())

                def _numbers(self):
                    axes = self.axes
                    if axes is not None:
                        return axes._numbers(self._xorig, 0), axes._numbers(self._yorig, 1)
                    return np.asarray(self._xorig, dtype=float).ravel(), np.asarray(self._yorig, dtype=float).ravel()

                def set_color(self, color):
                    try:
                        to_rgba(color)
                    except ValueError:
                        raise ValueError(
                            f"{color!r} is not a valid value for color: supported inputs are (r, g, b) and (r, g, b, a) 0-1 float "
                            "tuples; '#rrggbb', '#rrggbbaa', '#rgb', '#rgba' strings; named color strings; string reprs of 0-1 "
                            "floats for grayscale values; 'C0', 'C1', ... strings for colors in the color cycle; and pairs "
                            "combining one of the above with an alpha value") from None
                    self._color = color

                def get_color(self):
                    return self._color

                set_c, get_c = set_color, get_color

                def set_linewidth(self, w):
                    self._linewidth = float(w)

                def get_linewidth(self):
                    return self._linewidth

                set_lw, get_lw = set_linewidth, get_linewidth

                def set_linestyle(self, ls):
                    if isinstance(ls, str):
                        if ls.startswith("steps"):
                            self._drawstyle, ls = ls.rstrip("-.:") if not ls.endswith("-") else ls[:-1], "-"
                        ls = "None" if ls in _NONE else {"solid": "-", "dashed": "--", "dashdot": "-.", "dotted": ":"}.get(ls, ls)
                    dash_pattern(ls, 1.0)
                    self._linestyle = ls

                def get_linestyle(self):
                    return self._linestyle if isinstance(self._linestyle, str) else "--"

                set_ls, get_ls = set_linestyle, get_linestyle

                def set_dashes(self, seq):
                    self._linestyle = "-" if seq == (None, None) or len(seq) == 0 else (0, tuple(seq))

                def set_gapcolor(self, color):
                    self._gapcolor = color

                def set_drawstyle(self, ds):
                    self._drawstyle = ds

                def get_drawstyle(self):
                    return self._drawstyle

                def set_marker(self, marker):
                    self._marker = MarkerStyle(marker)

                def get_marker(self):
                    return self._marker.get_marker()

                def set_fillstyle(self, fs):
                    self._marker = MarkerStyle(self._marker.get_marker(), fs)

                def get_fillstyle(self):
                    return self._marker.get_fillstyle()

                def set_markersize(self, sz):
                    self._markersize = float(sz)

                def get_markersize(self):
                    return self._markersize

                set_ms, get_ms = set_markersize, get_markersize

                def set_markeredgewidth(self, ew):
                    self._mew = float(ew)

                def get_markeredgewidth(self):
                    return self._mew

                def set_markeredgecolor(self, ec):
                    self._mec = ec

                def get_markeredgecolor(self):
                    return self._color if isinstance(self._mec, str) and self._mec == "auto" else self._mec

                def set_markerfacecolor(self, fc):
                    self._mfc = fc

                def get_markerfacecolor(self):
                    return self._color if isinstance(self._mfc, str) and self._mfc == "auto" else self._mfc

                set_mec, set_mfc, set_mew = set_markeredgecolor, set_markerfacecolor, set_markeredgewidth

                def set_markerfacecoloralt(self, fc):
                    self._mfcalt = fc

                def set_markevery(self, every):
                    self._markevery = every

                def get_markevery(self):
                    return self._markevery

                def set_antialiased(self, b):
                    self._antialiased = b

                def set_solid_capstyle(self, s):
                    self._solid_cap = s

                def set_dash_capstyle(self, s):
                    self._dash_cap = s

                def set_solid_joinstyle(self, s):
                    self._join = s

                def set_dash_joinstyle(self, s):
                    self._join = s

                def set_pickradius(self, r):
                    self.pickradius = r

                def recache(self, always=False):
                    pass

                def _limits(self):
                    return self._numbers()

                def _stepped(self, x, y):
                    style = self._drawstyle
                    if style in ("default", "steps", "steps-pre", "steps-post", "steps-mid") and len(x) > 1 and style != "default":
                        if style in ("steps", "steps-pre"):
                            return np.repeat(x, 2)[:-1], np.repeat(y, 2)[1:]
                        if style == "steps-post":
                            return np.repeat(x, 2)[1:], np.repeat(y, 2)[:-1]
                        mid = (x[:-1] + x[1:]) / 2
                        return np.concatenate([x[:1], np.repeat(mid, 2), x[-1:]]), np.repeat(y, 2)
                    return x, y

                def _line_spec(self):
                    if self._linestyle == "None" or self._linewidth == 0:
                        return {}
                    cap = self._solid_cap if self._linestyle == "-" else self._dash_cap
                    return line_spec(to_rgba(self._color, self._alpha), self._linewidth, self._linestyle, cap=cap)

                def _marker_spec(self, scale=1.0):
                    if self._marker._empty():
                        return None
                    filled = self._marker.is_filled()
                    face, edge = self.get_markerfacecolor(), self.get_markeredgecolor()
                    alpha = self._alpha
                    return {"path": self._marker._shape(), "size": self._markersize * scale,
                            "face": to_rgba("none") if not filled else to_rgba(face, None if str(face).lower() == "none" else alpha),
                            "edge": to_rgba(edge, None if str(edge).lower() == "none" else alpha), "mew": self._mew}

                def _every(self, x, y):
                    every = self._markevery
                    n = len(x)
                    if every is None:
                        return None
                    if isinstance(every, tuple):
                        return list(range(n))[every[0]::every[1]] if isinstance(every[1], int) else self._spaced(x, y, every[1])
                    if isinstance(every, slice):
                        return list(range(n))[every]
                    if isinstance(every, float):
                        return self._spaced(x, y, every)
                    if isinstance(every, (int, np.integer)):
                        return list(range(0, n, int(every)))
                    if len(every) == n and all(isinstance(v, (bool, np.bool_)) for v in every):
                        return [i for i in range(n) if every[i]]
                    return [int(v) for v in every]

                def _spaced(self, x, y, part):
                    points = self.axes.transData.transform(np.stack([x, y], axis=1))
                    box = self.axes.get_window_extent()
                    steps = np.hypot(*np.diff(points, axis=0).T)
                    along = np.concatenate([[0], np.cumsum(steps)])
                    gap = part * np.hypot(box.width, box.height)
                    return sorted({int(np.abs(along - d).argmin()) for d in np.arange(0, along[-1], gap)})

                def _specs(self):
                    x, y = self._numbers()
                    if len(x) != len(y):
                        raise ValueError(f"shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between "
                                         f"arg 0 with shape ({len(x)},) and arg 1 with shape ({len(y)},).")
                    t = self._transform
                    if t is not None and getattr(t, "_matrix", None) is not None:
                        points = self._moved(np.stack([x, y], axis=1))
                        x, y = points[:, 0], points[:, 1]
                    specs = []
                    marker = self._marker_spec()
                    sx, sy = self._stepped(x, y)
                    line = self._line_spec()
                    if sx is not x and marker is not None:
                        specs.append({**self._base("line"), **line, "x": sx, "y": sy})
                        line = {}
                        sx, sy = x, y
                    specs.append({**self._base("line"), **line, "x": sx, "y": sy, "marker": marker,
                                  "every": self._every(x, y), "label": self._label})
                    return specs

                def __str__(self):
                    if self._label != "":
                        return f"Line2D({self._label})"
                    x = self._numbers()[0] if self._xorig is not None else []
                    if len(x) > 3:
                        x, y = self._numbers()
                        return "Line2D((%g,%g),(%g,%g),...,(%g,%g))" % (x[0], y[0], x[1], y[1], x[-1], y[-1])
                    return "Line2D(%s)" % ",".join("(%g,%g)" % p for p in zip(*self._numbers()))


            lineStyles = Line2D.lineStyles
            lineMarkers = MarkerStyle.markers
            """#
    }
}
