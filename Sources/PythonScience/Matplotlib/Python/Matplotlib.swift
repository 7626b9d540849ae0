// The Python side of `matplotlib`.

extension PythonSource {
    enum SourceMatplotlib {
        static let text = #"""
            import _plotting

            __version__ = "3.11.2"
            __version_info__ = (3, 11, 2)


            def _rc_table():
                return {
                    'animation.bitrate': -1, 'animation.codec': 'h264', 'animation.embed_limit': 20.0,
                    'animation.frame_format': 'png', 'animation.html': 'none', 'animation.writer': 'ffmpeg',
                    'axes.autolimit_mode': 'data', 'axes.axisbelow': 'line', 'axes.edgecolor': 'black',
                    'axes.facecolor': 'white', 'axes.formatter.limits': [-5, 6], 'axes.formatter.min_exponent': 0,
                    'axes.formatter.offset_threshold': 4, 'axes.formatter.use_locale': False,
                    'axes.formatter.use_mathtext': False, 'axes.formatter.useoffset': True, 'axes.grid': False,
                    'axes.grid.axis': 'both', 'axes.grid.which': 'major', 'axes.labelcolor': 'black',
                    'axes.labelpad': 4.0, 'axes.labelsize': 'medium', 'axes.labelweight': 'normal',
                    'axes.linewidth': 0.8, 'axes.spines.bottom': True, 'axes.spines.left': True,
                    'axes.spines.right': True, 'axes.spines.top': True, 'axes.titlecolor': 'auto',
                    'axes.titlelocation': 'center', 'axes.titlepad': 6.0, 'axes.titlesize': 'large',
                    'axes.titleweight': 'normal', 'axes.titley': None, 'axes.unicode_minus': True,
                    'axes.xmargin': 0.05, 'axes.ymargin': 0.05, 'axes.zmargin': 0.05, 'axes3d.automargin': False,
                    'axes3d.depthshade': True, 'axes3d.depthshade_minalpha': 0.3, 'axes3d.grid': True,
                    'axes3d.snap_rotation': 5.0, 'axes3d.xaxis.panecolor': (0.95, 0.95, 0.95, 0.5),
                    'axes3d.yaxis.panecolor': (0.9, 0.9, 0.9, 0.5),
                    'axes3d.zaxis.panecolor': (0.925, 0.925, 0.925, 0.5), 'boxplot.notch': False,
                    'contour.algorithm': 'mpl2014', 'contour.corner_mask': True, 'contour.linewidth': None,
                    'contour.negative_linestyle': 'dashed', 'errorbar.capsize': 0.0, 'errorbar.capthick': None,
                    'errorbar.elinewidth': None, 'figure.autolayout': False,
                    'figure.constrained_layout.h_pad': 0.04167, 'figure.constrained_layout.hspace': 0.02,
                    'figure.constrained_layout.use': False, 'figure.constrained_layout.w_pad': 0.04167,
                    'figure.constrained_layout.wspace': 0.02, 'figure.dpi': 100.0, 'figure.edgecolor': 'white',
                    'figure.facecolor': 'white', 'figure.figsize': [6.4, 4.8], 'figure.frameon': True,
                    'figure.labelsize': 'large', 'figure.labelweight': 'normal', 'figure.subplot.bottom': 0.11,
                    'figure.subplot.hspace': 0.2, 'figure.subplot.left': 0.125, 'figure.subplot.right': 0.9,
                    'figure.subplot.top': 0.88, 'figure.subplot.wspace': 0.2, 'figure.titlesize': 'large',
                    'figure.titleweight': 'normal', 'font.cursive': ['Apple Chancery'],
                    'font.enable_last_resort': True, 'font.family': ['sans-serif'], 'font.fantasy': ['Chicago'],
                    'font.monospace': ['DejaVu Sans Mono'], 'font.sans-serif': ['DejaVu Sans'],
                    'font.serif': ['DejaVu Serif'], 'font.size': 10.0, 'font.stretch': 'normal',
                    'font.style': 'normal', 'font.variant': 'normal', 'font.weight': 'normal', 'grid.alpha': 1.0,
                    'grid.color': '#b0b0b0', 'grid.linestyle': '-', 'grid.linewidth': 0.8, 'grid.major.alpha': None,
                    'grid.major.color': None, 'grid.major.linestyle': None, 'grid.major.linewidth': None,
                    'grid.minor.alpha': None, 'grid.minor.color': None, 'grid.minor.linestyle': None,
                    'grid.minor.linewidth': None, 'hatch.color': 'edge', 'hatch.linewidth': 1.0, 'hist.bins': 10,
                    'image.aspect': 'equal', 'image.cmap': 'viridis', 'image.composite_image': True,
                    'image.interpolation': 'auto', 'image.interpolation_stage': 'auto', 'image.lut': 256,
                    'image.origin': 'upper', 'image.resample': True, 'legend.borderaxespad': 0.5,
                    'legend.borderpad': 0.4, 'legend.columnspacing': 2.0, 'legend.edgecolor': '0.8',
                    'legend.facecolor': 'inherit', 'legend.fancybox': True, 'legend.fontsize': 'medium',
                    'legend.framealpha': 0.8, 'legend.frameon': True, 'legend.handleheight': 0.7,
                    'legend.handlelength': 2.0, 'legend.handletextpad': 0.8, 'legend.labelcolor': 'None',
                    'legend.labelspacing': 0.5, 'legend.linewidth': None, 'legend.loc': 'best',
                    'legend.markerscale': 1.0, 'legend.numpoints': 1, 'legend.scatterpoints': 1,
                    'legend.shadow': False, 'legend.title_fontsize': None, 'lines.antialiased': True,
                    'lines.color': 'C0', 'lines.dash_capstyle': 'butt',
                    'lines.dash_joinstyle': 'round', 'lines.dashdot_pattern': [6.4, 1.6, 1.0, 1.6],
                    'lines.dashed_pattern': [3.7, 1.6], 'lines.dotted_pattern': [1.0, 1.65], 'lines.linestyle': '-',
                    'lines.linewidth': 1.5, 'lines.marker': 'None', 'lines.markeredgecolor': 'auto',
                    'lines.markeredgewidth': 1.0, 'lines.markerfacecolor': 'auto', 'lines.markersize': 6.0,
                    'lines.scale_dashes': True, 'lines.solid_capstyle': 'projecting',
                    'lines.solid_joinstyle': 'round', 'markers.fillstyle': 'full',
                    'mathtext.default': 'normal', 'mathtext.fontset': 'dejavusans', 'patch.antialiased': True,
                    'patch.edgecolor': 'black', 'patch.facecolor': 'C0', 'patch.force_edgecolor': False,
                    'patch.linewidth': 1.0, 'path.simplify': True, 'savefig.bbox': None, 'savefig.dpi': 'figure',
                    'savefig.edgecolor': 'auto', 'savefig.facecolor': 'auto', 'savefig.format': 'png',
                    'savefig.orientation': 'portrait', 'savefig.pad_inches': 0.1, 'savefig.transparent': False,
                    'scatter.edgecolors': 'face', 'scatter.marker': 'o', 'svg.fonttype': 'path',
                    'text.antialiased': True, 'text.color': 'black', 'text.language': None, 'text.latex.preamble': '',
                    'text.parse_math': True, 'text.usetex': False, 'xaxis.labellocation': 'center',
                    'xtick.alignment': 'center', 'xtick.bottom': True, 'xtick.color': 'black',
                    'xtick.direction': 'out', 'xtick.labelbottom': True, 'xtick.labelcolor': 'inherit',
                    'xtick.labelsize': 'medium', 'xtick.labeltop': False, 'xtick.major.bottom': True,
                    'xtick.major.pad': 3.5, 'xtick.major.size': 3.5, 'xtick.major.top': True, 'xtick.major.width': 0.8,
                    'xtick.minor.bottom': True, 'xtick.minor.ndivs': 'auto', 'xtick.minor.pad': 3.4,
                    'xtick.minor.size': 2.0, 'xtick.minor.top': True, 'xtick.minor.visible': False,
                    'xtick.minor.width': 0.6, 'xtick.top': False, 'yaxis.labellocation': 'center',
                    'ytick.alignment': 'center_baseline', 'ytick.color': 'black', 'ytick.direction': 'out',
                    'ytick.labelcolor': 'inherit', 'ytick.labelleft': True, 'ytick.labelright': False,
                    'ytick.labelsize': 'medium', 'ytick.left': True, 'ytick.major.left': True, 'ytick.major.pad': 3.5,
                    'ytick.major.right': True, 'ytick.major.size': 3.5, 'ytick.major.width': 0.8,
                    'ytick.minor.left': True, 'ytick.minor.ndivs': 'auto', 'ytick.minor.pad': 3.4,
                    'ytick.minor.right': True, 'ytick.minor.size': 2.0, 'ytick.minor.visible': False,
                    'ytick.minor.width': 0.6, 'ytick.right': False,
                }


            def _cycle():
                return Cycler("color", ["#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b", "#e377c2",
                                        "#7f7f7f", "#bcbd22", "#17becf"])


            class Cycler:
                """Properties that artists take in turn."""

                def __init__(self, key=None, values=None, rows=None):
                    self._rows = rows if rows is not None else [{key: value} for value in values]

                def __iter__(self):
                    return iter([dict(row) for row in self._rows])

                def __len__(self):
                    return len(self._rows)

                def __call__(self):
                    import itertools
                    return itertools.cycle(self)

                @property
                def keys(self):
                    return set(self._rows[0]) if self._rows else set()

                def by_key(self):
                    return {key: [row[key] for row in self._rows] for key in self._rows[0]}

                def __add__(self, other):
                    return Cycler(rows=[{**a, **b} for a, b in zip(self._rows, other._rows)])

                def __mul__(self, other):
                    if isinstance(other, int):
                        return Cycler(rows=self._rows * other)
                    return Cycler(rows=[{**a, **b} for a in self._rows for b in other._rows])

                def __getitem__(self, key):
                    return Cycler(rows=self._rows[key])

                def __repr__(self):
                    return " + ".join("cycler(%r, %r)" % (k, v) for k, v in self.by_key().items())


            def cycler(*args, **kwargs):
                if len(args) == 1:
                    return args[0]
                if len(args) == 2:
                    return Cycler(args[0], list(args[1]))
                result = None
                for key, values in kwargs.items():
                    one = Cycler(key, list(values))
                    result = one if result is None else result + one
                return result


            def _defaults():
                table = _rc_table()
                table["axes.prop_cycle"] = _cycle()
                return table


            class RcParams(dict):
                def __setitem__(self, key, value):
                    if key == "axes.color_cycle":
                        _plotting.note("rcParams['axes.color_cycle'] is 'axes.prop_cycle' today")
                        key, value = "axes.prop_cycle", Cycler("color", value)
                    if key not in _known:
                        if key in _OLD_RC:
                            new = _OLD_RC[key]
                            _plotting.note("rcParams[%r] is %s today" % (key, repr(new) if new else "gone"))
                            if new is None:
                                return
                            key = new
                        elif key.startswith(_IGNORED_RC):
                            pass
                        else:
                            raise KeyError("%s is not a valid rc parameter (see rcParams.keys() for a list of valid "
                                           "parameters)" % key)
                    if key == "figure.figsize":
                        value = [float(v) for v in value]
                    if key == "axes.prop_cycle" and not isinstance(value, Cycler):
                        value = eval(value, {"cycler": cycler})
                    if key == "font.family" and isinstance(value, str):
                        value = [value]
                    dict.__setitem__(self, key, value)

                def update(self, *args, **kwargs):
                    for key, value in dict(*args, **kwargs).items():
                        self[key] = value

                def copy(self):
                    result = RcParams()
                    dict.update(result, self)
                    return result

                def find_all(self, pattern):
                    import re
                    return {key: value for key, value in self.items() if re.search(pattern, key)}

                def __repr__(self):
                    return "RcParams(%s)" % dict.__repr__(self)


            _IGNORED_RC = ("backend", "interactive", "toolbar", "keymap.", "webagg.", "tk.", "macosx.", "pgf.", "ps.", "pdf.",
                           "docstring.", "animation.", "date.", "boxplot.", "text.", "timezone", "svg.", "agg.", "path.",
                           "figure.", "hist.", "mathtext.", "axes3d.", "polaraxes", "savefig.", "pcolor", "verbose.")
            _OLD_RC = {"axes.axisbg": "axes.facecolor", "text.dvipnghack": None,
                       "examples.directory": None, "axes.hold": None, "lines.dash_joinstyle": "lines.dash_joinstyle",
                       "savefig.frameon": None, "text.latex.unicode": None, "patch.color": "patch.facecolor"}
            _known = _defaults()
            rcParams = RcParams()
            dict.update(rcParams, _defaults())
            rcParamsDefault = rcParams.copy()
            rcParamsOrig = rcParams.copy()
            _GROUPS = {"lw": "linewidth", "ls": "linestyle", "c": "color", "fc": "facecolor", "ec": "edgecolor",
                       "mew": "markeredgewidth", "aa": "antialiased"}


            def rc(group, **kwargs):
                groups = (group,) if isinstance(group, str) else group
                for g in groups:
                    for key, value in kwargs.items():
                        rcParams["%s.%s" % (g, _GROUPS.get(key, key))] = value


            def rcdefaults():
                rcParams.clear()
                dict.update(rcParams, _defaults())


            rc_file_defaults = rcdefaults


            class rc_context:
                def __init__(self, rc=None, fname=None):
                    self._rc = rc or {}
                    self._before = rcParams.copy()
                    self._entered = False

                def __enter__(self):
                    self._before = rcParams.copy()
                    rcParams.update(self._rc)
                    return rcParams

                def __exit__(self, *details):
                    dict.clear(rcParams)
                    dict.update(rcParams, self._before)


            _backend = "module://matplotlib_inline.backend_inline"
            _interactive = [True]


            def use(backend, warn=None, *, force=True):
                global _backend
                _backend = backend


            def get_backend(*, auto_select=True):
                return _backend


            def interactive(b):
                _interactive[0] = bool(b)


            def is_interactive():
                return _interactive[0]


            def get_cachedir():
                return "."


            def get_configdir():
                return "."


            def matplotlib_fname():
                return "matplotlibrc"


            def set_loglevel(level):
                pass


            def _close(name, names):
                """The nearest of names, for messages; empty where none is near."""
                def distance(a, b):
                    row = list(range(len(b) + 1))
                    for i, x in enumerate(a):
                        last, row = row, [i + 1]
                        for j, y in enumerate(b):
                            row.append(min(last[j + 1] + 1, row[j] + 1, last[j] + (x != y)))
                    return row[-1]
                best = min(((distance(name, n), n) for n in names if abs(len(n) - len(name)) < 4), default=(9, ""))
                return best[1] if best[0] <= max(1, len(name) // 3) else ""


            class MatplotlibDeprecationWarning(DeprecationWarning):
                pass


            class _Colormaps:
                def __getitem__(self, name):
                    from matplotlib import cm
                    try:
                        return cm._named(name)
                    except ValueError:
                        raise KeyError(f"{name!r} is not a known colormap name") from None

                def __call__(self):
                    return list(self)

                def __iter__(self):
                    names = _plotting.colormap_names()
                    return iter(names + [n + "_r" for n in names])

                def __len__(self):
                    return sum(1 for _ in self)

                def __contains__(self, name):
                    return name in list(self)

                def get_cmap(self, cmap):
                    from matplotlib import cm
                    return cm._named(cmap if cmap is not None else rcParams["image.cmap"])

                def register(self, cmap, *, name=None, force=False):
                    from matplotlib import cm
                    cm._registered[name or cmap.name] = cmap


            colormaps = _Colormaps()


            class _Sequences(dict):
                pass


            def __getattr__(name):
                import sys
                full = "matplotlib." + name
                if name in ("pyplot", "colors", "cm", "ticker", "artist", "lines", "patches", "text", "collections", "image",
                            "legend", "axis", "axes", "figure", "gridspec", "transforms", "path", "markers", "container",
                            "animation", "style", "offsetbox", "tri", "cbook", "font_manager", "dates", "scale", "backends",
                            "contour", "spines", "colorbar", "mlab", "projections", "table", "widgets", "patheffects", "lines",
                            "pylab", "_api", "legend_handler", "quiver", "units"):
                    __import__(full)
                    return sys.modules[full]
                raise AttributeError(f"module 'matplotlib' has no attribute {name!r}")
            """#
    }
}
