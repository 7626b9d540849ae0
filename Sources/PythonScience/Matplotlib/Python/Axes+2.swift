extension PythonSource.SourceAxes {
    static let text2 = #"""
            def _pixels(self):
                """Left, bottom, width, height in pixels."""
                box = self.get_position()
                w, h = self.figure._pixel_size()
                return box.x0 * w, box.y0 * h, box.width * w, box.height * h

            def _to_pixels(self, values, space, which):
                start, length = (self._pixels()[0], self._pixels()[2]) if which == 0 else (self._pixels()[1], self._pixels()[3])
                values = np.asarray(values, dtype=float)
                if space == "axes":
                    return start + values * length
                if space == "figure":
                    return values * self.figure._pixel_size()[which]
                if space == "points":
                    return values * self.figure.dpi / 72
                scale = self._axis(which)._scale
                low, high = _plotting.scaled(list(self._view(which)), scale)
                return start + (_plotting.scaled(values, scale) - low) / (high - low) * length

            def _from_pixels(self, values, space, which):
                start, length = (self._pixels()[0], self._pixels()[2]) if which == 0 else (self._pixels()[1], self._pixels()[3])
                values = np.asarray(values, dtype=float)
                if space == "axes":
                    return (values - start) / length
                if space == "figure":
                    return values / self.figure._pixel_size()[which]
                scale = self._axis(which)._scale
                low, high = _plotting.scaled(list(self._view(which)), scale)
                return _plotting.scaled(low + (values - start) / length * (high - low), scale, True)

            def _to_fraction(self, pixels):
                x, y, w, h = self._pixels()
                return (pixels[0] - x) / w, (pixels[1] - y) / h

            _own_space = ("axes", "axes")

            def get_xaxis_transform(self, which="grid"):
                return Transform(None, ("data", "axes"), self)

            def get_yaxis_transform(self, which="grid"):
                return Transform(None, ("axes", "data"), self)

            @property
            def bbox(self):
                return self.get_window_extent()

            def get_window_extent(self, renderer=None):
                return Bbox.from_bounds(*self._pixels())

            def get_tightbbox(self, renderer=None, **kwargs):
                box = self.figure._axes_bounds().get(id(self))
                w, h = self.figure._pixel_size()
                return None if box is None else Bbox([[box[0] * w, box[1] * h], [box[2] * w, box[3] * h]])

            def get_position(self, original=False):
                box = self._position
                if original:
                    return box
                return self._with_aspect(box)

            def _with_aspect(self, box):
                aspect = self._aspect
                width, height = self.figure.get_size_inches()
                if self._box_aspect is not None:
                    ratio = self._box_aspect
                elif aspect == "auto" or self._adjustable == "datalim":
                    return box
                else:
                    low = [None, None]
                    for which in (0, 1):
                        a, b = _plotting.scaled(list(self._view(which)), self._axis(which)._scale)
                        low[which] = max(abs(float(b) - float(a)), 1e-30)
                    ratio = float(aspect) * low[1] / low[0]
                w, h = box.width * width, box.height * height
                if w <= 0 or h <= 0:
                    return box
                if h / w > ratio:
                    new = (box.width, box.width * width * ratio / height)
                else:
                    new = (box.height * height / ratio / width, box.height)
                places = {"C": (0.5, 0.5), "SW": (0, 0), "S": (0.5, 0), "SE": (1, 0), "E": (1, 0.5), "NE": (1, 1),
                          "N": (0.5, 1), "NW": (0, 1), "W": (0, 0.5)}
                ax, ay = places.get(self._anchor, (0.5, 0.5)) if isinstance(self._anchor, str) else self._anchor
                return Bbox.from_bounds(box.x0 + (box.width - new[0]) * ax, box.y0 + (box.height - new[1]) * ay, *new)

            def _apply_datalim_aspect(self):
                """With adjustable='datalim' the limits are widened."""
                if self._adjustable != "datalim" or self._aspect == "auto":
                    return
                box, (fw, fh) = self._position, self.figure.get_size_inches()
                w, h = box.width * fw, box.height * fh
                (x0, x1), (y0, y1) = self._view(0), self._view(1)
                aspect = float(self._aspect)
                x, y = abs(x1 - x0), abs(y1 - y0)
                if y * aspect / h > x / w:
                    grow = (y * aspect / h * w - x) / 2 * (1 if x1 > x0 else -1)
                    self._limits_given[0], self._auto[0] = (x0 - grow, x1 + grow), False
                else:
                    grow = (x / w * h / aspect - y) / 2 * (1 if y1 > y0 else -1)
                    self._limits_given[1], self._auto[1] = (y0 - grow, y1 + grow), False

            def set_position(self, pos, which="both"):
                if not isinstance(pos, Bbox):
                    pos = Bbox.from_bounds(*[float(v) for v in pos])
                self._position = pos
                self._subplotspec = None

            def set_aspect(self, aspect, adjustable=None, anchor=None, share=False):
                if isinstance(aspect, str):
                    if aspect not in ("auto", "equal"):
                        try:
                            aspect = float(aspect)
                        except ValueError:
                            raise ValueError(f"could not convert string to float: {aspect!r}") from None
                    elif aspect == "equal":
                        aspect = 1
                else:
                    aspect = float(aspect)
                    if aspect <= 0 or not math.isfinite(aspect):
                        raise ValueError("aspect must be finite and positive ")
                self._aspect = aspect
                if adjustable is not None:
                    self.set_adjustable(adjustable)
                if anchor is not None:
                    self._anchor = anchor

            def get_aspect(self):
                return self._aspect

            def set_adjustable(self, adjustable, share=False):
                self._adjustable = {"box-forced": "box"}.get(adjustable, adjustable)

            def get_adjustable(self):
                return self._adjustable

            def set_anchor(self, anchor, share=False):
                self._anchor = anchor

            def get_anchor(self):
                return self._anchor

            def set_box_aspect(self, aspect=None):
                self._box_aspect = aspect

            def apply_aspect(self, position=None):
                pass

            def get_data_ratio(self):
                (x0, x1), (y0, y1) = self._view(0), self._view(1)
                return abs(y1 - y0) / abs(x1 - x0)

            def set_subplotspec(self, spec):
                self._subplotspec = spec
                self._position = spec.get_position(self.figure)

            def get_subplotspec(self):
                return self._subplotspec

            def get_gridspec(self):
                return self._subplotspec._grid if self._subplotspec else None

            def change_geometry(self, rows, columns, number):
                from matplotlib.gridspec import GridSpec
                self.set_subplotspec(GridSpec(rows, columns, figure=self.figure)[number - 1])

            @property
            def numRows(self):
                return self._subplotspec._grid.nrows

            def is_first_row(self):
                return self._subplotspec.is_first_row()

            def is_last_row(self):
                return self._subplotspec.is_last_row()

            def is_first_col(self):
                return self._subplotspec.is_first_col()

            def is_last_col(self):
                return self._subplotspec.is_last_col()

            def label_outer(self, remove_inner_ticks=False):
                spec = self._subplotspec
                if spec is None:
                    return
                if not spec.is_last_row():
                    for style in self.xaxis._styles.values():
                        style["labelnear"] = False
                    self.xaxis.offsetText.set_visible(False)
                    self.set_xlabel("")
                if not spec.is_first_col():
                    for style in self.yaxis._styles.values():
                        style["labelnear"] = False
                    self.yaxis.offsetText.set_visible(False)
                    self.set_ylabel("")

            # Titles, labels, axes

            def set_title(self, label, fontdict=None, loc=None, pad=None, *, y=None, **kwargs):
                loc = (rcParams["axes.titlelocation"] if loc is None else loc).lower()
                if loc not in self._titles:
                    raise ValueError(f"{loc!r} is not a valid value for loc. Supported values are 'left', 'center', 'right'")
                title = self._titles[loc]
                title.set_text(label)
                if fontdict is not None:
                    title.update(fontdict)
                x = kwargs.pop("x", None)
                title.update(kwargs)
                if y is not None:
                    title._y, title._pos_given = y, True
                if x is not None:
                    title._x = x
                if pad is not None:
                    self._titlepad = float(pad)
                return title

            def get_title(self, loc="center"):
                return self._titles[loc].get_text()

            def _name_axis(self, axis, label, fontdict, labelpad, loc, kwargs):
                if labelpad is not None:
                    axis.labelpad = labelpad
                if loc is not None:
                    axis._label_loc = loc
                return axis.set_label_text(label, fontdict, **kwargs)

            def set_xlabel(self, xlabel, fontdict=None, labelpad=None, *, loc=None, **kwargs):
                return self._name_axis(self.xaxis, xlabel, fontdict, labelpad, loc, kwargs)

            def set_ylabel(self, ylabel, fontdict=None, labelpad=None, *, loc=None, **kwargs):
                return self._name_axis(self.yaxis, ylabel, fontdict, labelpad, loc, kwargs)

            def get_xlabel(self):
                return self.xaxis.label.get_text()

            def get_ylabel(self):
                return self.yaxis.label.get_text()

            def get_xaxis(self):
                return self.xaxis

            def get_yaxis(self):
                return self.yaxis

            def set_xticks(self, ticks, labels=None, *, minor=False, **kwargs):
                return self.xaxis.set_ticks(ticks, labels, minor=minor, **kwargs)

            def set_yticks(self, ticks, labels=None, *, minor=False, **kwargs):
                return self.yaxis.set_ticks(ticks, labels, minor=minor, **kwargs)

            def get_xticks(self, *, minor=False):
                return self.xaxis.get_ticklocs(minor=minor)

            def get_yticks(self, *, minor=False):
                return self.yaxis.get_ticklocs(minor=minor)

            def set_xticklabels(self, labels, *, minor=False, fontdict=None, **kwargs):
                return self.xaxis.set_ticklabels(labels, minor=minor, fontdict=fontdict, **kwargs)

            def set_yticklabels(self, labels, *, minor=False, fontdict=None, **kwargs):
                return self.yaxis.set_ticklabels(labels, minor=minor, fontdict=fontdict, **kwargs)

            def get_xticklabels(self, minor=False, which=None):
                return self.xaxis.get_ticklabels(minor, which)

            def get_yticklabels(self, minor=False, which=None):
                return self.yaxis.get_ticklabels(minor, which)

            def get_xmajorticklabels(self):
                return self.xaxis.get_ticklabels()

            def get_ymajorticklabels(self):
                return self.yaxis.get_ticklabels()

            def get_xticklines(self, minor=False):
                return self.xaxis.get_ticklines(minor)

            def get_yticklines(self, minor=False):
                return self.yaxis.get_ticklines(minor)

            def get_xgridlines(self):
                return self.xaxis.get_gridlines()

            def get_ygridlines(self):
                return self.yaxis.get_gridlines()

            def _set_scale(self, which, value, kwargs):
                for axes in self._shared[which]:
                    axes._axis(which)._set_axes_scale(value, **kwargs)

            def set_xscale(self, value, **kwargs):
                self._set_scale(0, value, kwargs)

            def set_yscale(self, value, **kwargs):
                self._set_scale(1, value, kwargs)

            def get_xscale(self):
                return self.xaxis.get_scale()

            def get_yscale(self):
                return self.yaxis.get_scale()

            def xaxis_date(self, tz=None):
                from matplotlib import dates
                dates._use(self.xaxis)

            def yaxis_date(self, tz=None):
                from matplotlib import dates
                dates._use(self.yaxis)

            def tick_params(self, axis="both", **kwargs):
                if axis not in ("x", "y", "both"):
                    raise ValueError(f"{axis!r} is not a valid value for axis. Supported values are 'x', 'y', 'both'")
                if axis in ("x", "both"):
                    self.xaxis.set_tick_params(**kwargs)
                if axis in ("y", "both"):
                    self.yaxis.set_tick_params(**kwargs)

            def ticklabel_format(self, *, axis="both", style=None, scilimits=None, useOffset=None, useLocale=None,
                                 useMathText=None):
                for name, ax in (("x", self.xaxis), ("y", self.yaxis)):
                    if axis not in ("both", name):
                        continue
                    formatter = ax._major_formatter
                    if not isinstance(formatter, ticker.ScalarFormatter):
                        raise AttributeError("This method only works with the ScalarFormatter")
                    if style is not None:
                        formatter.set_scientific(style in ("sci", "scientific"))
                    if scilimits is not None:
                        formatter.set_powerlimits(scilimits)
                    if useOffset is not None:
                        formatter.set_useOffset(useOffset)
                    if useMathText is not None:
                        formatter.set_useMathText(useMathText)

            def locator_params(self, axis="both", tight=None, **kwargs):
                for name, ax in (("x", self.xaxis), ("y", self.yaxis)):
                    if axis in ("both", name):
                        ax._major_locator.set_params(**kwargs)

            def minorticks_on(self):
                for axis in (self.xaxis, self.yaxis):
                    if axis.get_scale() == "linear":
                        axis.set_minor_locator(ticker.AutoMinorLocator())

            def minorticks_off(self):
                self.xaxis.set_minor_locator(ticker.NullLocator())
                self.yaxis.set_minor_locator(ticker.NullLocator())

            def grid(self, visible=None, which="major", axis="both", b=None, **kwargs):
                if b is not None:
                    _plotting.note("grid(b=...) is grid(visible=...) today")
                    visible = b
                if axis not in ("x", "y", "both"):
                    raise ValueError(f"{axis!r} is not a valid value for axis. Supported values are 'x', 'y', 'both'")
                if axis in ("x", "both"):
                    self.xaxis.grid(visible, which, **kwargs)
                if axis in ("y", "both"):
                    self.yaxis.grid(visible, which, **kwargs)

            def set_axisbelow(self, b):
                self._axis_below = b

            def get_axisbelow(self):
                return self._axis_below

            def set_axis_off(self):
                self._axes_on = False

            def set_axis_on(self):
                self._axes_on = True

            @property
            def axison(self):
                return self._axes_on

            def set_frame_on(self, b):
                self._frameon = b

            def get_frame_on(self):
                return self._frameon

            def set_facecolor(self, color):
                self._facecolor = color
                self.patch.set_facecolor(color)

            set_fc = set_facecolor

            def set_axis_bgcolor(self, color):
                _plotting.note("set_axis_bgcolor() is set_facecolor() today")
                self.set_facecolor(color)

            def get_facecolor(self):
                return self.patch.get_facecolor()

            def set_prop_cycle(self, *args, **kwargs):
                from matplotlib import cycler
                if len(args) == 1 and args[0] is None:
                    self._cycle = None
                else:
                    self._cycle = cycler(*args, **kwargs)
                self._cycle_index = [0, 0]

            def set_color_cycle(self, colors):
                _plotting.note("set_color_cycle() is set_prop_cycle(color=...) today")
                self.set_prop_cycle(color=list(colors))

            def axis(self, arg=None, /, *, emit=True, **kwargs):
                if "aspect" in kwargs:
                    arg = kwargs.pop("aspect")
                    _plotting.note(f"plt.axis(aspect={arg!r}) is plt.axis({arg!r}) today")
                if isinstance(arg, (str, bool)):
                    if arg is True:
                        arg = "on"
                    if arg is False:
                        arg = "off"
                    if arg == "on":
                        self.set_axis_on()
                    elif arg == "off":
                        self.set_axis_off()
                    elif arg in ("equal", "tight", "scaled", "auto", "image", "square"):
                        self.set_autoscale_on(True)
                        self._limits_given = {0: None, 1: None} if self._data_limits[0] != _EMPTY else self._limits_given
                        self.set_aspect("auto")
                        self._tight = None
                        if arg == "equal":
                            self.set_aspect("equal", adjustable="datalim")
                        elif arg == "scaled":
                            self.set_aspect("equal", adjustable="box", anchor="C")
                            self._freeze(0, False)
                            self._freeze(1, False)
                        elif arg == "tight":
                            self._freeze(0, False)
                            self._freeze(1, False)
                        elif arg == "image":
                            self._tight = True
                            self._freeze(0, False)
                            self._freeze(1, False)
                            self.set_aspect("equal", adjustable="box", anchor="C")
                        elif arg == "square":
                            (x0, x1), (y0, y1) = self._view(0), self._view(1)
                            side = max(abs(x1 - x0), abs(y1 - y0))
                            self.set_aspect("equal", adjustable="box", anchor="C")
                            self.set_xlim(x0, x0 + side)
                            self.set_ylim(y0, y0 + side)
                    else:
                        raise ValueError(f"Unrecognized string {arg!r} to axis; try 'on' or 'off'")
                elif arg is not None:
                    if len(arg) != 4:
                        raise TypeError("The first argument to axis() must be an iterable of the form [xmin, xmax, ymin, ymax]")
                    self.set_xlim(arg[0], arg[1])
                    self.set_ylim(arg[2], arg[3])
                unknown = set(kwargs) - {"xmin", "xmax", "ymin", "ymax"}
                if unknown:
                    raise TypeError(f"axis() got an unexpected keyword argument {sorted(unknown)[0]!r}")
                if "xmin" in kwargs or "xmax" in kwargs:
                    self.set_xlim(kwargs.get("xmin"), kwargs.get("xmax"))
                if "ymin" in kwargs or "ymax" in kwargs:
                    self.set_ylim(kwargs.get("ymin"), kwargs.get("ymax"))
                return (*self.get_xlim(), *self.get_ylim())

            # Artists

        """#
}
