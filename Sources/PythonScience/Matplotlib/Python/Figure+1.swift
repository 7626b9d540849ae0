// The Python side of `matplotlib.figure`.

extension PythonSource {
    enum SourceFigure {
        static let text1 = #"""
            import numpy as np

            import _plotting
            from matplotlib import rcParams
            from matplotlib import legend as mlegend
            from matplotlib import text as mtext
            from matplotlib.artist import Artist
            from matplotlib.axes import Axes
            from matplotlib.colors import to_rgba
            from matplotlib.gridspec import GridSpec, GridSpecBase, SubplotSpec
            from matplotlib.transforms import Bbox, Transform, _InchTransform


            class SubplotParams:
                def __init__(self, left=None, bottom=None, right=None, top=None, wspace=None, hspace=None):
                    for key in ("left", "bottom", "right", "top", "wspace", "hspace"):
                        setattr(self, key, rcParams["figure.subplot." + key])
                    self.update(left, bottom, right, top, wspace, hspace)

                def update(self, left=None, bottom=None, right=None, top=None, wspace=None, hspace=None):
                    if (left if left is not None else self.left) >= (right if right is not None else self.right):
                        raise ValueError("left cannot be >= right")
                    if (bottom if bottom is not None else self.bottom) >= (top if top is not None else self.top):
                        raise ValueError("bottom cannot be >= top")
                    for key, value in (("left", left), ("bottom", bottom), ("right", right), ("top", top), ("wspace", wspace),
                                       ("hspace", hspace)):
                        if value is not None:
                            setattr(self, key, value)


            class _Canvas:
                def __init__(self, figure):
                    self.figure = figure
                    self.manager = self

                def draw(self):
                    pass

                draw_idle = flush_events = start_event_loop = show = full_screen_toggle = destroy = resize = \
                    lambda self, *args, **kwargs: None

                def set_window_title(self, title):
                    self.figure._window_title = title

                def get_window_title(self):
                    return getattr(self.figure, "_window_title", "")

                def mpl_connect(self, name, function):
                    return 0

                def mpl_disconnect(self, cid):
                    pass

                def get_width_height(self):
                    return tuple(int(v) for v in self.figure._pixel_size())

                def get_renderer(self):
                    return self

                @staticmethod
                def get_supported_filetypes():
                    return {
                        "eps": "Encapsulated Postscript", "gif": "Graphics Interchange Format",
                        "jpg": "Joint Photographic Experts Group", "jpeg": "Joint Photographic Experts Group",
                        "pdf": "Portable Document Format", "pgf": "PGF code for LaTeX",
                        "png": "Portable Network Graphics", "ps": "Postscript", "raw": "Raw RGBA bitmap",
                        "rgba": "Raw RGBA bitmap", "svg": "Scalable Vector Graphics", "svgz": "Scalable Vector Graphics",
                        "tif": "Tagged Image File Format", "tiff": "Tagged Image File Format",
                        "webp": "WebP Image Format", "avif": "AV1 Image File Format"}

                def print_figure(self, filename, **kwargs):
                    self.figure.savefig(filename, **kwargs)

                def tostring_rgb(self):
                    raise NotImplementedError("figures are drawn as SVG: there are no pixels to read")

                buffer_rgba = tostring_argb = tostring_rgb

                @property
                def window(self):
                    return self

                def __getattr__(self, name):
                    if name.startswith("_"):
                        raise AttributeError(name)
                    return lambda *args, **kwargs: None


            class Figure(Artist):
                def __init__(self, figsize=None, dpi=None, *, facecolor=None, edgecolor=None, linewidth=0.0, frameon=None,
                             subplotpars=None, tight_layout=None, constrained_layout=None, layout=None, **kwargs):
                    super().__init__()
                    self.figure = self
                    figsize = rcParams["figure.figsize"] if figsize is None else figsize
                    self._size = [float(figsize[0]), float(figsize[1])]
                    if self._size[0] < 0 or self._size[1] < 0 or not np.isfinite(self._size).all():
                        raise ValueError(f"figure size must be positive finite not {figsize}")
                    self._dpi = float(rcParams["figure.dpi"] if dpi is None else dpi)
                    self._face = rcParams["figure.facecolor"] if facecolor is None else facecolor
                    self._edge = rcParams["figure.edgecolor"] if edgecolor is None else edgecolor
                    self._frameon = frameon is not False
                    self.subplotpars = subplotpars or SubplotParams()
                    self._axes = []
                    self._artists = []
                    self.legends = []
                    self._current = None
                    self._suptitle = self._supxlabel = self._supylabel = None
                    self.number = None
                    self.canvas = _Canvas(self)
                    self._layout = "tight" if tight_layout or layout == "tight" or rcParams["figure.autolayout"] else \
                        "constrained" if constrained_layout or layout in ("constrained", "compressed") or \
                        rcParams["figure.constrained_layout.use"] else None
                    self._layout_pads = tight_layout if isinstance(tight_layout, dict) else {}
                    self.transFigure = Transform(None, ("figure", "figure"), self)
                    self.transSubfigure = self.transFigure
                    self.dpi_scale_trans = _InchTransform(np.diag([72.0, 72.0, 1.0]))
                    from matplotlib.patches import Rectangle
                    self.patch = _Background(self)
                    self._update(kwargs)

                _before_draw = None
                axes = property(lambda self: list(self._axes) if hasattr(self, "_axes") else [], lambda self, value: None)

                def get_axes(self):
                    return list(self._axes)

                # Size and looks

                dpi = property(lambda self: self._dpi, lambda self, v: setattr(self, "_dpi", float(v)))

                def get_dpi(self):
                    return self._dpi

                def set_dpi(self, v):
                    self._dpi = float(v)

                def get_size_inches(self):
                    return np.array(self._size)

                def set_size_inches(self, w, h=None, forward=True):
                    if h is None:
                        w, h = w
                    self._size = [float(w), float(h)]

                set_figsize = set_size_inches

                def get_figwidth(self):
                    return self._size[0]

                def get_figheight(self):
                    return self._size[1]

                def set_figwidth(self, v, forward=True):
                    self._size[0] = float(v)

                def set_figheight(self, v, forward=True):
                    self._size[1] = float(v)

                def _pixel_size(self):
                    return self._size[0] * self._dpi, self._size[1] * self._dpi

                @property
                def bbox(self):
                    return Bbox.from_bounds(0, 0, *self._pixel_size())

                def get_window_extent(self, renderer=None):
                    return self.bbox

                def _to_pixels(self, values, space, which):
                    values = np.asarray(values, float)
                    return values * self._dpi / 72 if space == "points" else values * self._pixel_size()[which]

                def _from_pixels(self, values, space, which):
                    return np.asarray(values, float) / self._pixel_size()[which]

                def _to_fraction(self, pixels):
                    w, h = self._pixel_size()
                    return pixels[0] / w, pixels[1] / h

                _own_space = ("figure", "figure")

                def get_facecolor(self):
                    return to_rgba(self._face)

                def set_facecolor(self, color):
                    to_rgba(color)
                    self._face = color

                def get_edgecolor(self):
                    return to_rgba(self._edge)

                def set_edgecolor(self, color):
                    self._edge = color

                def set_frameon(self, b):
                    self._frameon = bool(b)

                def get_frameon(self):
                    return self._frameon

                def set_linewidth(self, w):
                    pass

                # Axes

                def _add_axes_object(self, ax, current=True):
                    self._axes.append(ax)
                    if current:
                        self._current = ax
                    return ax

                def _axes_class(self, projection, polar, kwargs):
                    if polar:
                        projection = "polar"
                    if projection is None or projection == "rectilinear":
                        return Axes
                    if projection == "polar":
                        from matplotlib.projections import PolarAxes
                        return PolarAxes
                    if projection == "3d":
                        from mpl_toolkits.mplot3d import Axes3D
                        return Axes3D
                    raise ValueError(f"Unknown projection {projection!r}")

                def add_axes(self, *args, projection=None, polar=False, axes_class=None, **kwargs):
                    if not args:
                        rect = kwargs.pop("rect", None)
                        if rect is None:
                            raise TypeError("add_axes() missing 1 required positional argument: 'rect'")
                        args = (rect,)
                    if isinstance(args[0], Axes):
                        return self._add_axes_object(args[0]) if args[0] not in self._axes else args[0]
                    return self._add_axes_object((axes_class or self._axes_class(projection, polar, kwargs))(self, args[0], **kwargs))

                def add_subplot(self, *args, projection=None, polar=False, axes_class=None, **kwargs):
                    if not args:
                        args = (1, 1, 1)
                    if len(args) == 1 and isinstance(args[0], Axes):
                        return self._add_axes_object(args[0])
                    spec = self._spec_from_args(args)
                    return self._add_axes_object((axes_class or self._axes_class(projection, polar, kwargs))(self, spec, **kwargs))

                def _spec_from_args(self, args):
                    if len(args) == 1:
                        arg = args[0]
                        if isinstance(arg, SubplotSpec):
                            if arg._grid.figure is None:
                                arg._grid.figure = self
                            return arg
                        if isinstance(arg, GridSpecBase):
                            return arg[:]
                        if not isinstance(arg, (int, np.integer)) or not 100 <= arg <= 999:
                            raise ValueError(f"Single argument to subplot must be a three-digit integer, not {arg!r}")
                        rows, columns, number = (int(d) for d in str(arg))
                    elif len(args) == 3:
                        rows, columns, number = args
                    else:
                        raise TypeError(f"subplot() takes 1 or 3 positional arguments but {len(args)} were given")
                    grid = GridSpec(rows, columns, figure=self)
                    if isinstance(number, (tuple, list)):
                        i, j = number
                        (r0, c0), (r1, c1) = divmod(i - 1, columns), divmod(j - 1, columns)
                        return SubplotSpec(grid, r0, r1, c0, c1)
                    if not 1 <= number <= rows * columns:
                        raise ValueError(f"num must be an integer with 1 <= num <= {rows * columns}, not {number!r}")
                    return grid[int(number) - 1]

                def subplots(self, nrows=1, ncols=1, *, sharex=False, sharey=False, squeeze=True, width_ratios=None,
                             height_ratios=None, subplot_kw=None, gridspec_kw=None):
                    kw = dict(gridspec_kw or {})
                    if width_ratios is not None:
                        kw["width_ratios"] = width_ratios
                    if height_ratios is not None:
                        kw["height_ratios"] = height_ratios
                    return GridSpec(nrows, ncols, figure=self, **kw).subplots(sharex=sharex, sharey=sharey, squeeze=squeeze,
                                                                              subplot_kw=subplot_kw)

                def add_gridspec(self, nrows=1, ncols=1, **kwargs):
                    return GridSpec(nrows, ncols, figure=self, **kwargs)

                def subplot_mosaic(self, mosaic, *, sharex=False, sharey=False, width_ratios=None, height_ratios=None,
                                   empty_sentinel=".", subplot_kw=None, per_subplot_kw=None, gridspec_kw=None):
                    if isinstance(mosaic, str):
                        rows = [list(line.strip()) for line in mosaic.replace(";", "\n").strip().split("\n") if line.strip()]
                    else:
                        rows = [list(r) for r in mosaic]
                    grid = GridSpec(len(rows), len(rows[0]), figure=self, width_ratios=width_ratios, height_ratios=height_ratios,
                                    **(gridspec_kw or {}))
                    made = {}
                    for r, row in enumerate(rows):
                        for c, name in enumerate(row):
                            if name == empty_sentinel or name in made:
                                continue
                            cells = [(i, j) for i, line in enumerate(rows) for j, n in enumerate(line) if n == name]
                            spec = SubplotSpec(grid, min(i for i, _ in cells), max(i for i, _ in cells), min(j for _, j in cells),
                                               max(j for _, j in cells))
                            made[name] = self.add_subplot(spec, **{**(subplot_kw or {}), **((per_subplot_kw or {}).get(name, {}))})
                    return made

                def subfigures(self, *args, **kwargs):
                    raise NotImplementedError("Figure.subfigures is not supported; use nested GridSpecs")

                def gca(self, **kwargs):
                    projection = kwargs.pop("projection", None)
                    if self._current is None:
                        return self.add_subplot(projection=projection, **kwargs)
                    return self._current

                def sca(self, a):
                    self._current = a
                    return a

                def delaxes(self, ax):
                    self._remove_artist(ax)

                def _remove_artist(self, artist):
                    if artist in self._axes:
                        self._axes.remove(artist)
                        for which in (0, 1):
                            if artist in artist._shared[which] and len(artist._shared[which]) > 1:
                                artist._shared[which].remove(artist)
                                artist._shared[which] = [artist]
                        if self._current is artist:
                            self._current = self._axes[-1] if self._axes else None
                    elif artist in self._artists:
                        self._artists.remove(artist)

                def clf(self, keep_observers=False):
                    self._axes, self._artists, self.legends, self._current = [], [], [], None
                    self._suptitle = self._supxlabel = self._supylabel = None
                    self.subplotpars = SubplotParams()

                clear = clf

                def _place_all(self):
                    for ax in self._axes:
                        if ax._subplotspec is not None:
                            ax._position = ax._subplotspec.get_position(self)

                def subplots_adjust(self, left=None, bottom=None, right=None, top=None, wspace=None, hspace=None):
                    self.subplotpars.update(left, bottom, right, top, wspace, hspace)
                    if self._layout is not None:
                        self._layout = None
                    self._place_all()

                # Layout

                def _axes_bounds(self):
                    spec = self._spec(layout=False)
                    return {id(ax): box for ax, box in zip(self._axes, _plotting.axes_bounds(spec)) if box is not None}

                def set_tight_layout(self, tight):
                    self._layout = "tight" if tight else None
                    self._layout_pads = tight if isinstance(tight, dict) else {}

                def get_tight_layout(self):
                    return self._layout == "tight"

                def set_constrained_layout(self, on):
                    self._layout = "constrained" if on else None

                def set_layout_engine(self, layout=None, **kwargs):
                    self._layout = {"none": None, "compressed": "constrained"}.get(layout, layout)

                def get_layout_engine(self):
                    return self._layout

                def set_constrained_layout_pads(self, **kwargs):
                    pass

                def tight_layout(self, *, renderer=None, pad=1.08, h_pad=None, w_pad=None, rect=None):
                    """Room around the axes of grids for what they carry, as matplotlib reckons it."""
                    axes = [ax for ax in self._axes if ax._subplotspec is not None and ax._visible]
                    if not axes:
                        return
                    self._place_all()
                    bounds = self._axes_bounds()
                    width, height = self._size
                    size = rcParams["font.size"] / 72
                    pad_in = pad * size
                    hpad = (pad if h_pad is None else h_pad) * size / height
                    wpad = (pad if w_pad is None else w_pad) * size / width

                    def top(spec):
                        grid = spec._grid
                        while hasattr(grid, "_parent"):
                            spec, grid = grid._parent, grid._parent._grid
                        return spec
                    rows = max(top(ax._subplotspec)._grid.nrows for ax in axes)
                    columns = max(top(ax._subplotspec)._grid.ncols for ax in axes)
                    self._gap_parts = {}
                    for ax in axes:
                        spec = top(ax._subplotspec)
                        factor_r, factor_c = rows // spec._grid.nrows, columns // spec._grid.ncols
                        r0, r1 = spec.rows[0] * factor_r, (spec.rows[1] + 1) * factor_r - 1
                        c0, c1 = spec.columns[0] * factor_c, (spec.columns[1] + 1) * factor_c - 1
                        own = ax._subplotspec.get_position(self)
                        box = bounds.get(id(ax))
                        if box is None:
                            continue
                        left, bottom, right, upper = own.x0 - box[0], own.y0 - box[1], box[2] - own.x1, box[3] - own.y1
                        for name, value in ((("v", c0, "l"), left), (("v", c1 + 1, "r"), right), (("h", r0, "t"), upper),
                                            (("h", r1 + 1, "b"), bottom)):
                            self._gap_parts[name] = max(self._gap_parts.get(name, 0), value)
                    gaps = self._gap_parts
                    self._gap_parts = None
                    left = gaps.get(("v", 0, "l"), 0) + pad_in / width
                    right = gaps.get(("v", columns, "r"), 0) + pad_in / width
                    bottom = gaps.get(("h", rows, "b"), 0) + pad_in / height
                    upper = gaps.get(("h", 0, "t"), 0) + pad_in / height
                    if self._suptitle is not None and self._suptitle.get_text() and not rect:
                        h = _plotting.text_size(self._suptitle.get_text(), self._suptitle.get_size())[1] / 72 / height
                        upper += h + pad_in / height
                    x0, y0, x1, y1 = rect if rect is not None else (0, 0, 1, 1)
                    new = {"left": left + x0, "right": 1 - right - (1 - x1), "bottom": bottom + y0, "top": 1 - upper - (1 - y1)}
                    if columns > 1:
                        hspace = max((gaps.get(("v", i, "r"), 0) + gaps.get(("v", i, "l"), 0) for i in range(1, columns)), default=0) + wpad
                        cell = (new["right"] - new["left"] - hspace * (columns - 1)) / columns
                        if cell > 0:
                            new["wspace"] = hspace / cell
                    if rows > 1:
                        vspace = max((gaps.get(("h", i, "b"), 0) + gaps.get(("h", i, "t"), 0) for i in range(1, rows)), default=0) + hpad
                        cell = (new["top"] - new["bottom"] - vspace * (rows - 1)) / rows
                        if cell > 0:
                            new["hspace"] = vspace / cell
                    if new["left"] < new["right"] and new["bottom"] < new["top"]:
                        for key, value in new.items():
                            setattr(self.subplotpars, key, float(value))
                        self._place_all()

                _gap_parts = None

                # Texts, legends, colour bars

                def _add_artist(self, artist):
                    artist.figure = self
                    self._artists.append(artist)
                    return artist

                def text(self, x, y, s, fontdict=None, **kwargs):
                    return self._add_artist(mtext.Text(x, y, s, **{**(fontdict or {}), **kwargs}))

                texts = property(lambda self: [a for a in self._artists if isinstance(a, mtext.Text)])

            """#

        static var text: String { text1 + "\n" + text2 }
    }
}
