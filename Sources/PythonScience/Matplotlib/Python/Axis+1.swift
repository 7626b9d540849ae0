// The Python side of `matplotlib.axis`.

extension PythonSource {
    enum SourceAxis {
        static let text1 = #"""
            import numpy as np

            import _plotting
            from matplotlib import rcParams, ticker
            from matplotlib.artist import Artist, line_spec, normalize
            from matplotlib.colors import to_rgba
            from matplotlib.text import Text, font_points, is_bold


            class Tick:
                """One tick of an axis, as tutorials reach for it: its labels and lines."""

                def __init__(self, axis, label1, label2, major):
                    self.axis, self.label1, self.label2, self._major = axis, label1, label2, major
                    self.label = label1
                    self.tick1line, self.tick2line = _TickLine(axis, "near", major), _TickLine(axis, "far", major)
                    self.gridline = _TickLine(axis, "grid", major)
                    self.tick1On = True

                def set_pad(self, pad):
                    self.axis._styles[self._major]["pad"] = float(pad)

                def set_visible(self, b):
                    self.label1.set_visible(b)

                def get_loc(self):
                    return self.label1._x


            class _TickLine(Artist):
                def __init__(self, axis, which, major):
                    super().__init__()
                    self._axis, self._which, self._style = axis, which, axis._styles[major]

                def set_visible(self, b):
                    self._style[self._which] = bool(b) if self._which != "grid" else (self._style["grid"] or {} if b else None)

                def set_color(self, c):
                    self._style["color"] = c

                def set_markersize(self, s):
                    self._style["length"] = float(s)

                def set_markeredgewidth(self, w):
                    self._style["width"] = float(w)

                def set_linestyle(self, ls):
                    if self._which == "grid" and self._style["grid"] is not None:
                        self._style["grid"]["linestyle"] = ls

                def set_linewidth(self, w):
                    if self._which == "grid" and self._style["grid"] is not None:
                        self._style["grid"]["linewidth"] = w
                    else:
                        self._style["width"] = float(w)

                def get_color(self):
                    return self._style["color"]

                def get_markersize(self):
                    return self._style["length"]


            class Axis(Artist):
                zorder = 2.5

                def __init__(self, axes, name):
                    super().__init__()
                    self.axes, self.axis_name, self._index = axes, name, 0 if name == "x" else 1
                    self.figure = axes.figure
                    self.clear()

                def clear(self):
                    rc, n = rcParams, self.axis_name + "tick"
                    self._scale = ("linear",)
                    self._scale_args = {}
                    self._limits_set = None
                    self._inverted = False
                    self._autoscale = True
                    near, far = ("bottom", "top") if self.axis_name == "x" else ("left", "right")
                    self._styles = {}
                    for major, kind in ((True, "major"), (False, "minor")):
                        self._styles[major] = {
                            "length": rc[f"{n}.{kind}.size"], "width": rc[f"{n}.{kind}.width"], "pad": rc[f"{n}.{kind}.pad"],
                            "color": rc[f"{n}.color"], "direction": rc[f"{n}.direction"], "labelsize": rc[f"{n}.labelsize"],
                            "labelcolor": rc[f"{n}.color"] if rc[f"{n}.labelcolor"] == "inherit" else rc[f"{n}.labelcolor"],
                            "rotation": 0.0, "near": rc[f"{n}.{near}"], "far": rc[f"{n}.{far}"],
                            "labelnear": rc[f"{n}.label{near}"], "labelfar": rc[f"{n}.label{far}"], "grid": None,
                            "family": None}
                    if rc["axes.grid"] and rc["axes.grid.axis"] in ("both", self.axis_name):
                        for major in {"major": (True,), "minor": (False,), "both": (True, False)}[rc["axes.grid.which"]]:
                            self._styles[major]["grid"] = {}
                    self.label = Text(*((0.5, 0) if self.axis_name == "x" else (0, 0.5)), "", size=font_points(rc["axes.labelsize"]), weight=rc["axes.labelweight"],
                                      color=rc["axes.labelcolor"], ha="center", va="top" if self.axis_name == "x" else "bottom",
                                      rotation=0.0 if self.axis_name == "x" else 90.0)
                    self.label.figure = self.figure
                    self.label._pos_given = False
                    self.labelpad = rc["axes.labelpad"]
                    self._label_far = False
                    self._label_coords = None
                    self.offsetText = Text()
                    self.units = None
                    self._categories = None
                    self._labels = {True: {}, False: {}}
                    self._visible = True
                    self.converter = None
                    self.isDefault_majloc = True
                    self.set_major_locator(ticker.AutoLocator())
                    self.set_major_formatter(ticker.ScalarFormatter())
                    self.set_minor_locator(ticker.NullLocator())
                    self.set_minor_formatter(ticker.NullFormatter())
                    if rc[f"{n}.minor.visible"]:
                        self.set_minor_locator(ticker.AutoMinorLocator())

                # Scale and limits

                def set_scale(self, value, base=10, linthresh=2, linscale=1, subs=None, nonpositive="clip", functions=None,
                              basex=None, basey=None, linthreshx=None, linthreshy=None, nonposx=None, nonposy=None, **kwargs):
                    return self._set_axes_scale(value, base=basex or basey or base, linthresh=linthreshx or linthreshy or linthresh,
                                                linscale=linscale, subs=subs, functions=functions)

                def _set_axes_scale(self, value, base=10, linthresh=2, linscale=1, subs=None, nonpositive="clip", functions=None,
                                    **kwargs):
                    for key in ("basex", "basey"):
                        base = kwargs.pop(key, base)
                    for key in ("linthreshx", "linthreshy"):
                        linthresh = kwargs.pop(key, linthresh)
                    for key in ("nonposx", "nonposy", "linscalex", "linscaley", "subsx", "subsy"):
                        kwargs.pop(key, None)
                    if kwargs:
                        raise TypeError(f"set_scale() got an unexpected keyword argument {next(iter(kwargs))!r}")
                    if value == "linear":
                        self._scale = ("linear",)
                        self.set_major_locator(ticker.AutoLocator())
                        self.set_major_formatter(ticker.ScalarFormatter())
                        self.set_minor_locator(ticker.NullLocator())
                        self.set_minor_formatter(ticker.NullFormatter())
                    elif value == "log":
                        self._scale = ("log", float(base))
                        self.set_major_locator(ticker.LogLocator(base))
                        self.set_major_formatter(ticker.LogFormatterSciNotation(base))
                        self.set_minor_locator(ticker.LogLocator(base, subs if subs is not None else "auto"))
                        self.set_minor_formatter(ticker.LogFormatterSciNotation(base, labelOnlyBase=subs is not None))
                    elif value == "symlog":
                        self._scale = ("symlog", float(base), float(linthresh), float(linscale))
                        self.set_major_locator(ticker.SymmetricalLogLocator(base=base, linthresh=linthresh))
                        self.set_major_formatter(ticker.LogFormatterSciNotation(base, linthresh=float(linthresh)))
                        self.set_minor_locator(ticker.NullLocator())
                        self.set_minor_formatter(ticker.NullFormatter())
                    elif value == "logit":
                        self._scale = ("logit",)
                        self.set_major_locator(ticker.LogitLocator())
                        self.set_major_formatter(ticker.LogitFormatter())
                    else:
                        raise ValueError(f"{value!r} is not a valid value for scale. Supported values are 'linear', 'log', "
                                         "'symlog', 'logit'")

                def get_scale(self):
                    return self._scale[0]

                def get_transform(self):
                    return self._scale

                def get_view_interval(self):
                    return np.array(self.axes._view(self._index))

                def set_view_interval(self, vmin, vmax, ignore=False):
                    self.axes._set_view(self._index, vmin, vmax)

                def get_data_interval(self):
                    d = self.axes._data_limits
                    return np.array([d[self._index][0], d[self._index][1]])

                def get_minpos(self):
                    return self.axes._data_limits[self._index][2]

                def set_inverted(self, inverted):
                    if self.get_inverted() != inverted:
                        low, high = self.axes._view(self._index)
                        self.axes._set_view(self._index, high, low, auto=None)
                        self._inverted = inverted

                def get_inverted(self):
                    low, high = self.axes._view(self._index)
                    return bool(high < low)

                def get_tick_space(self):
                    box = self.axes._pixels()
                    length = (box[2] if self._index == 0 else box[3]) * 72 / self.figure.dpi
                    size = font_points(self._styles[True]["labelsize"]) * (3 if self._index == 0 else 2)
                    return int(length // size) if size > 0 else 2 ** 31 - 1

                # Locators and formatters

                def _locator(self, locator, major):
                    locator.set_axis(self)
                    if major:
                        self._major_locator = locator
                    else:
                        self._minor_locator = locator

                def set_major_locator(self, locator):
                    if not isinstance(locator, ticker.Locator):
                        raise TypeError(f"locator must be an instance of matplotlib.ticker.Locator, not a {type(locator).__name__}")
                    self._locator(locator, True)
                    self._labels[True] = {}

                def set_minor_locator(self, locator):
                    self._locator(locator, False)
                    self._labels[False] = {}

                def _as_formatter(self, formatter):
                    if isinstance(formatter, str):
                        return ticker.StrMethodFormatter(formatter) if "{" in formatter else ticker.FormatStrFormatter(formatter)
                    if callable(formatter) and not isinstance(formatter, ticker.Formatter):
                        return ticker.FuncFormatter(formatter)
                    if not isinstance(formatter, ticker.Formatter):
                        raise TypeError(f"formatter must be an instance of matplotlib.ticker.Formatter, not a "
                                        f"{type(formatter).__name__}")
                    return formatter

                def set_major_formatter(self, formatter):
                    self._major_formatter = self._as_formatter(formatter)
                    self._major_formatter.set_axis(self)

                def set_minor_formatter(self, formatter):
                    self._minor_formatter = self._as_formatter(formatter)
                    self._minor_formatter.set_axis(self)

                def get_major_locator(self):
                    return self._major_locator

                def get_minor_locator(self):
                    return self._minor_locator

                def get_major_formatter(self):
                    return self._major_formatter

                def get_minor_formatter(self):
                    return self._minor_formatter

                def get_majorticklocs(self):
                    return np.asarray(self._major_locator())

                def get_minorticklocs(self):
                    locs = np.asarray(self._minor_locator(), dtype=float)
                    major = self.get_majorticklocs()
                    if len(locs) and len(major):
                        t = _plotting.scaled(locs, self._scale) if self._scale[0] != "linear" else locs
                        m = _plotting.scaled(major, self._scale) if self._scale[0] != "linear" else np.asarray(major, float)
                        low, high = self.axes._view(self._index)
                        width = abs(float(np.diff(_plotting.scaled([low, high], self._scale))[0])) or 1.0
                        near = np.abs(t[:, None] - m[None, :]).min(1) <= width * 1e-5
                        locs = locs[~near]
                    return locs

                def get_ticklocs(self, *, minor=False):
                    return self.get_minorticklocs() if minor else self.get_majorticklocs()

                def set_ticks(self, ticks, labels=None, *, minor=False, **kwargs):
                    if labels is None and kwargs:
                        raise ValueError("Incorrect use of keyword argument 'labels'")
                    values = self.axes._numbers(ticks, self._index) if len(ticks) else np.zeros(0)
                    locator = ticker.FixedLocator(values) if len(values) else ticker.NullLocator()
                    if minor:
                        self.set_minor_locator(locator)
                    else:
                        self.set_major_locator(locator)
                        if isinstance(self._major_formatter, (ticker.FixedFormatter, ticker.FuncFormatter)) and labels is None \
                                and self._categories is None and getattr(self, "_labels_given", False):
                            pass
                        if len(values):
                            low, high = self.axes._view(self._index)
                            inverted = high < low
                            a, b = min(low, high), max(low, high)
                            c, d = min(a, float(np.min(values))), max(b, float(np.max(values)))
                            if c < a or d > b:
                                self.axes._set_view(self._index, *((d, c) if inverted else (c, d)), auto=None)
                    if labels is not None:
                        return self.set_ticklabels(labels, minor=minor, **kwargs)
                    return [Tick(self, label, label, not minor) for label in self.get_ticklabels(minor)]

                def set_ticklabels(self, labels, *, minor=False, fontdict=None, **kwargs):
                    texts = [t.get_text() if hasattr(t, "get_text") else str(t) for t in labels]
                    locator = self._minor_locator if minor else self._major_locator
                    if isinstance(locator, ticker.FixedLocator) and len(locator.locs) != len(texts) and texts:
                        raise ValueError(f"The number of FixedLocator locations ({len(locator.locs)}), usually from a call to "
                                         f"set_ticks, does not match the number of labels ({len(texts)}).")
                    if isinstance(locator, ticker.FixedLocator):
                        names = dict(zip([float(v) for v in locator.locs], texts))
                        formatter = ticker.FuncFormatter(lambda x, pos=None: names.get(float(x), ""))
                    else:
                        formatter = ticker.FixedFormatter(texts)
                    if minor:
                        self.set_minor_formatter(formatter)
                    else:
                        self.set_major_formatter(formatter)
                    self._labels[not minor] = {}
                    found = self.get_ticklabels(minor)
                    for label in found:
                        if fontdict:
                            label.update(fontdict)
                        label.update(kwargs)
                    return found

                def _texts(self, major):
                    """Places and texts of the ticks."""
                    locs = self.get_majorticklocs() if major else self.get_minorticklocs()
                    formatter = self._major_formatter if major else self._minor_formatter
                    texts = formatter.format_ticks(locs) if len(locs) else []
                    return locs, ["" if t is None else str(t) for t in texts]

                def get_ticklabels(self, minor=False, which=None):
                    major = not (minor or which == "minor")
                    locs, texts = self._texts(major)
                    known = self._labels[major]
                    style = self._styles[major]
                    found = []
                    for i, (loc, text) in enumerate(zip(locs, texts)):
                        label = known.get(i)
                        if label is None:
                            label = Text(0, 0, text, size=font_points(style["labelsize"]), color=style["labelcolor"],
                                         rotation=style["rotation"], ha="center" if self._index == 0 else "right",
                                         va="top" if self._index == 0 else "center_baseline")
                            label.figure = self.figure
                            label._start = (label._size, label._color, label._rotation, label._ha, label._va)
                            known[i] = label
                        label._text = text
                        label._x, label._y = (loc, 0) if self._index == 0 else (0, loc)
                        found.append(label)
                    return found

                get_majorticklabels = get_ticklabels

                def get_minorticklabels(self):
                    return self.get_ticklabels(True)

                def get_major_ticks(self, numticks=None):
                    return [Tick(self, label, Text(), True) for label in self.get_ticklabels()]

                def get_minor_ticks(self, numticks=None):
                    return [Tick(self, label, Text(), False) for label in self.get_ticklabels(True)]

                def get_ticklines(self, minor=False):
                    line = _TickLine(self, "near", not minor)
                    return [line] * (2 * len(self.get_ticklocs(minor=minor)))

                get_majorticklines = get_ticklines

                def get_gridlines(self):
                    return [_TickLine(self, "grid", True) for _ in self.get_majorticklocs()]

                def get_offset_text(self):
                    return self.offsetText

                # Looks

                def set_tick_params(self, which="major", reset=False, **kwargs):
                    near, far = ("bottom", "top") if self._index == 0 else ("left", "right")
                    names = {near: "near", far: "far", "label" + near: "labelnear", "label" + far: "labelfar", "size": "length",
                             "length": "length", "width": "width", "pad": "pad", "color": "color", "labelsize": "labelsize",
                             "labelcolor": "labelcolor", "direction": "direction", "labelrotation": "rotation",
                             "rotation": "rotation", "tick1On": "near", "tick2On": "far", "label1On": "labelnear",
                             "label2On": "labelfar", "labelfontfamily": "family", "colors": None, "zorder": None, "gridOn": None,
                             "grid_color": None, "grid_alpha": None, "grid_linewidth": None, "grid_linestyle": None,
                             "labelrotation_mode": None}
                    others = ("left", "right", "labelleft", "labelright") if self._index == 0 else \
                        ("bottom", "top", "labelbottom", "labeltop")
                    majors = {"major": (True,), "minor": (False,), "both": (True, False)}[which]
                    for major in majors:
                        style = self._styles[major]
                        for key, value in kwargs.items():
                            if key in others:
                                continue
                            if key not in names:
                                near_name = ", ".join(repr(n) for n in names)
                                raise ValueError(f"keyword {key} is not recognized; valid keywords are [{near_name}]")
                            if key == "colors":
                                style["color"] = style["labelcolor"] = value
                            elif key == "gridOn":
                                style["grid"] = (style["grid"] or {}) if value else None
                            elif key.startswith("grid_"):
                                if style["grid"] is None:
                                    style["grid"] = {}
                                style["grid"][key[5:]] = value
                            elif key in ("labelrotation", "rotation"):
                                style["rotation"] = float(value if not isinstance(value, (tuple, list)) else value[1])
                            elif names[key] is not None:
                                if value in ("on", "off"):
                                    value = value == "on"
                                style[names[key]] = value
                        if "labelsize" in kwargs or "labelcolor" in kwargs or "colors" in kwargs or "labelrotation" in kwargs \
                                or "rotation" in kwargs:
                            self._labels[major] = {}

                def get_tick_params(self, which="major"):
                    return dict(self._styles[which == "major"])

                def grid(self, visible=None, which="major", b=None, **kwargs):
                    if b is not None:
                        _plotting.note("grid(b=...) is grid(visible=...) today")
                        visible = b
                    majors = {"major": (True,), "minor": (False,), "both": (True, False)}.get(which)
                    if majors is None:
                        raise ValueError(f"{which!r} is not a valid value for which. Supported values are 'major', 'minor', 'both'")
                    for major in majors:
                        style = self._styles[major]
                        if visible is None:
                            on = True if kwargs else style["grid"] is None
                        else:
                            on = visible not in (False, "off", 0)
                        style["grid"] = {**(style["grid"] or {}), **normalize(kwargs, {"c": "color", "lw": "linewidth",
                                                                                     "ls": "linestyle"})} if on else None

                def set_ticks_position(self, position):
                    near, far = ("bottom", "top") if self._index == 0 else ("left", "right")
                    states = {near: (True, False, True, False), far: (False, True, False, True), "both": (True, True, None, None),
                              "none": (False, False, None, None), "default": (True, True, True, False)}
                    if position not in states:
                        raise ValueError(f"{position!r} is not a valid value for position. Supported values are "
                                         f"{near!r}, {far!r}, 'both', 'default', 'none'")
                    a, b, c, d = states[position]
                    for style in self._styles.values():
                        style["near"], style["far"] = a, b
                        if c is not None:
                            style["labelnear"], style["labelfar"] = c, d

                def get_ticks_position(self):
                    style = self._styles[True]
                    near, far = ("bottom", "top") if self._index == 0 else ("left", "right")
                    return near if style["near"] and not style["far"] else far if style["far"] and not style["near"] else "default"

            """#

        static var text: String { text1 + "\n" + text2 }
    }
}
