// The Python side of `matplotlib.style`.

extension PythonSource {
    enum SourceStyle {
        static let text = #"""
            import _plotting
            import matplotlib
            from matplotlib import rcParams

            _BASE_SEABORN = {"axes.axisbelow": True, "axes.edgecolor": "white", "axes.facecolor": "#EAEAF2", "axes.grid": True,
                             "axes.labelcolor": ".15", "axes.linewidth": 0.0, "figure.facecolor": "white", "grid.color": "white",
                             "grid.linestyle": "-", "image.cmap": "Greys", "legend.frameon": False, "legend.numpoints": 1,
                             "legend.scatterpoints": 1, "lines.solid_capstyle": "round", "text.color": ".15", "xtick.color": ".15",
                             "xtick.direction": "out", "xtick.major.size": 0.0, "xtick.minor.size": 0.0, "ytick.color": ".15",
                             "ytick.direction": "out", "ytick.major.size": 0.0, "ytick.minor.size": 0.0}
            _WHITE = {**_BASE_SEABORN, "axes.edgecolor": ".15", "axes.facecolor": "white", "axes.grid": False, "axes.linewidth": 1.25,
                      "grid.color": ".8"}
            _SEABORN_COLORS = {
                "bright": ["#003FFF", "#03ED3A", "#E8000B", "#8A2BE2", "#FFC400", "#00D7FF"],
                "colorblind": ["#0072B2", "#009E73", "#D55E00", "#CC79A7", "#F0E442", "#56B4E9"],
                "dark-palette": ["#001C7F", "#017517", "#8C0900", "#7600A1", "#B8860B", "#006374"],
                "deep": ["#4C72B0", "#55A868", "#C44E52", "#8172B2", "#CCB974", "#64B5CD"],
                "muted": ["#4878CF", "#6ACC65", "#D65F5F", "#B47CC7", "#C4AD66", "#77BEDB"],
                "pastel": ["#92C6FF", "#97F0AA", "#FF9F9A", "#D0BBFF", "#FFFEA3", "#B0E0E6"]}


            def _colors(names):
                return {"axes.prop_cycle": matplotlib.cycler("color", names), "patch.facecolor": names[0]}


            _CONTEXTS = {
                "notebook": {"figure.figsize": [8.0, 5.5], "axes.labelsize": 11, "axes.titlesize": 12, "xtick.labelsize": 10,
                             "ytick.labelsize": 10, "legend.fontsize": 10, "grid.linewidth": 1, "lines.linewidth": 1.75,
                             "patch.linewidth": .3, "lines.markersize": 7, "lines.markeredgewidth": 0, "xtick.major.width": 1,
                             "ytick.major.width": 1, "xtick.minor.width": .5, "ytick.minor.width": .5, "xtick.major.pad": 7,
                             "ytick.major.pad": 7},
                "paper": {"figure.figsize": [6.4, 4.4], "axes.labelsize": 8.8, "axes.titlesize": 9.6, "xtick.labelsize": 8,
                          "ytick.labelsize": 8, "legend.fontsize": 8, "grid.linewidth": 0.8, "lines.linewidth": 1.4,
                          "patch.linewidth": 0.24, "lines.markersize": 5.6, "lines.markeredgewidth": 0, "xtick.major.pad": 5.6,
                          "ytick.major.pad": 5.6},
                "talk": {"figure.figsize": [10.4, 7.15], "axes.labelsize": 14.3, "axes.titlesize": 15.6, "xtick.labelsize": 13,
                         "ytick.labelsize": 13, "legend.fontsize": 13, "grid.linewidth": 1.3, "lines.linewidth": 2.275,
                         "patch.linewidth": 0.39, "lines.markersize": 9.1, "lines.markeredgewidth": 0, "xtick.major.pad": 9.1,
                         "ytick.major.pad": 9.1},
                "poster": {"figure.figsize": [12.8, 8.8], "axes.labelsize": 17.6, "axes.titlesize": 19.2, "xtick.labelsize": 16,
                           "ytick.labelsize": 16, "legend.fontsize": 16, "grid.linewidth": 1.6, "lines.linewidth": 2.8,
                           "patch.linewidth": 0.48, "lines.markersize": 11.2, "lines.markeredgewidth": 0, "xtick.major.pad": 11.2,
                           "ytick.major.pad": 11.2}}
            _DEEP = ["#4C72B0", "#55A868", "#C44E52", "#8172B2", "#CCB974", "#64B5CD"]


            def _table():
                t = {
                    "ggplot": {"patch.linewidth": 0.5, "patch.facecolor": "#348ABD", "patch.edgecolor": "#EEEEEE", "font.size": 10.0,
                               "axes.facecolor": "#E5E5E5", "axes.edgecolor": "white", "axes.linewidth": 1, "axes.grid": True,
                               "axes.titlesize": "x-large", "axes.labelsize": "large", "axes.labelcolor": "#555555",
                               "axes.axisbelow": True, "xtick.color": "#555555", "xtick.direction": "out", "ytick.color": "#555555",
                               "ytick.direction": "out", "grid.color": "white", "grid.linestyle": "-", "figure.facecolor": "white",
                               "figure.edgecolor": "0.50",
                               **{k: v for k, v in _colors(["#E24A33", "#348ABD", "#988ED5", "#777777", "#FBC15E", "#8EBA42",
                                                            "#FFB5B8"]).items() if k != "patch.facecolor"}},
                    "fivethirtyeight": {"lines.linewidth": 4, "lines.solid_capstyle": "butt", "legend.fancybox": True,
                                        "axes.facecolor": "#f0f0f0", "axes.labelsize": "large", "axes.axisbelow": True,
                                        "axes.grid": True, "axes.edgecolor": "#f0f0f0", "axes.linewidth": 3.0,
                                        "axes.titlesize": "x-large", "patch.edgecolor": "#f0f0f0", "patch.linewidth": 0.5,
                                        "figure.facecolor": "#f0f0f0", "grid.linestyle": "-", "grid.linewidth": 1.0,
                                        "grid.color": "#cbcbcb", "xtick.major.size": 0, "xtick.minor.size": 0, "ytick.major.size": 0,
                                        "ytick.minor.size": 0, "font.size": 14.0, "savefig.edgecolor": "#f0f0f0",
                                        "savefig.facecolor": "#f0f0f0", "figure.subplot.left": 0.08, "figure.subplot.right": 0.95,
                                        "figure.subplot.bottom": 0.07,
                                        **{k: v for k, v in _colors(["#008fd5", "#fc4f30", "#e5ae38", "#6d904f", "#8b8b8b",
                                                                     "#810f7c"]).items() if k != "patch.facecolor"}},
                    "bmh": {"lines.linewidth": 2.0, "patch.linewidth": 0.5, "patch.facecolor": "blue", "patch.edgecolor": "#eeeeee",
                            "text.hinting_factor": 8, "mathtext.fontset": "cm", "axes.facecolor": "#eeeeee",
                            "axes.edgecolor": "#bcbcbc", "axes.grid": True, "axes.titlesize": "x-large", "axes.labelsize": "large",
                            "grid.color": "#b2b2b2", "grid.linestyle": "--", "grid.linewidth": 0.5, "legend.fancybox": True,
                            "xtick.direction": "in", "ytick.direction": "in",
                            **{k: v for k, v in _colors(["#348ABD", "#A60628", "#7A68A6", "#467821", "#D55E00", "#CC79A7", "#56B4E9",
                                                         "#009E73", "#F0E442", "#0072B2"]).items() if k != "patch.facecolor"}},
                    "dark_background": {"lines.color": "white", "patch.edgecolor": "white", "text.color": "white",
                                        "axes.facecolor": "black", "axes.edgecolor": "white", "axes.labelcolor": "white",
                                        "xtick.color": "white", "ytick.color": "white", "grid.color": "white",
                                        "figure.facecolor": "black", "figure.edgecolor": "black", "savefig.facecolor": "black",
                                        "savefig.edgecolor": "black", "boxplot.boxprops.color": "white",
                                        **{k: v for k, v in _colors(["#8dd3c7", "#feffb3", "#bfbbd9", "#fa8174", "#81b1d2", "#fdb462",
                                                                     "#b3de69", "#bc82bd", "#ccebc4", "#ffed6f"]).items()
                                           if k != "patch.facecolor"}},
                    "grayscale": {"lines.color": "black", "patch.facecolor": "gray", "patch.edgecolor": "black", "text.color": "black",
                                  "axes.facecolor": "white", "axes.edgecolor": "black", "axes.labelcolor": "black",
                                  "xtick.color": "black", "ytick.color": "black", "grid.color": "black", "figure.facecolor": "0.75",
                                  "figure.edgecolor": "white", "image.cmap": "gray",
                                  "axes.prop_cycle": matplotlib.cycler("color", ["0.00", "0.40", "0.60", "0.70"])},
                    "tableau-colorblind10": {"axes.prop_cycle": matplotlib.cycler("color", [
                        "#006BA4", "#FF800E", "#ABABAB", "#595959", "#5F9ED1", "#C85200", "#898989", "#A2C8EC", "#FFBC79", "#CFCFCF"]),
                        "patch.facecolor": "#006BA4"},
                    "fast": {"path.simplify": True}, "_classic_test_patch": {}, "_mpl-gallery": {"axes.grid": True, "axes.axisbelow": True,
                                                                                                "figure.figsize": [2, 2]},
                    "Solarize_Light2": {"figure.facecolor": "#FDF6E3", "axes.facecolor": "#eee8d5", "axes.edgecolor": "#eee8d5",
                                        "axes.titlesize": 16, "axes.labelsize": 12, "axes.labelcolor": "#657b83", "axes.axisbelow": True,
                                        "axes.grid": True, "axes.linewidth": 1.2, "grid.color": "#fdf6e3", "grid.linewidth": 1,
                                        "xtick.color": "#657b83", "ytick.color": "#657b83", "xtick.labelsize": 16,
                                        "ytick.labelsize": 16, "lines.linewidth": 2.0, "text.color": "#586e75",
                                        "axes.prop_cycle": matplotlib.cycler("color", ["#268BD2", "#2AA198", "#859900", "#B58900",
                                                                                       "#CB4B16", "#DC322F", "#D33682", "#6C71C4"])},
                    "classic": {"axes.prop_cycle": matplotlib.cycler("color", list("bgrcmyk")), "lines.linewidth": 1.0,
                                "figure.facecolor": "0.75", "axes.grid": False, "figure.figsize": [8.0, 6.0], "font.size": 12.0,
                                "axes.labelsize": "medium", "xtick.direction": "in", "ytick.direction": "in", "image.cmap": "jet",
                                "xtick.top": True, "ytick.right": True,
                                "patch.facecolor": "b", "axes.xmargin": 0.0, "axes.ymargin": 0.0, "figure.dpi": 80,
                                "legend.fancybox": False, "legend.framealpha": 1.0, "legend.edgecolor": "inherit",
                                "legend.loc": "upper right", "legend.numpoints": 2, "scatter.edgecolors": "k",
                                "patch.force_edgecolor": True, "grid.linestyle": ":", "grid.color": "k", "grid.linewidth": 0.5},
                    "seaborn-v0_8": {**_BASE_SEABORN, **_CONTEXTS["notebook"], **_colors(_DEEP)},
                    "seaborn-v0_8-darkgrid": _BASE_SEABORN,
                    "seaborn-v0_8-whitegrid": {**_WHITE, "axes.edgecolor": ".8", "axes.grid": True, "axes.linewidth": 1.0},
                    "seaborn-v0_8-dark": {**_BASE_SEABORN, "axes.grid": False},
                    "seaborn-v0_8-white": _WHITE,
                    "seaborn-v0_8-ticks": {**_WHITE, "xtick.major.size": 6.0, "xtick.minor.size": 3.0, "ytick.major.size": 6.0,
                                           "ytick.minor.size": 3.0},
                }
                for name, context in _CONTEXTS.items():
                    t["seaborn-v0_8-" + name] = context
                for name, values in _SEABORN_COLORS.items():
                    t["seaborn-v0_8-" + name] = _colors(values)
                return t


            library = _table()
            available = sorted(n for n in library if not n.startswith("_"))


            def _find(name):
                if name == "default":
                    return dict(matplotlib.rcParamsDefault)
                if name in library:
                    return library[name]
                if name.endswith(".mplstyle"):
                    return _read(name)
                if name == "seaborn" or name.startswith("seaborn-"):
                    today = "seaborn-v0_8" + name[len("seaborn"):]
                    if today in library:
                        _plotting.note(f"the style {name!r} is {today!r} today")
                        return library[today]
                near = matplotlib._close(name, list(library))
                hint = f" Did you mean {near!r}?" if near else ""
                raise OSError(f"{name!r} is not a valid package style, path of style file, URL of style file, or library style "
                              f"name (library styles are listed in `style.available`).{hint}")


            def _read(path):
                """The settings of a style's file: `name: value` a line."""
                found = {}
                with open(path) as file:
                    for line in file:
                        line = line.split(" #")[0].strip() if not line.lstrip().startswith("#") else ""
                        name, colon, value = line.partition(":")
                        if colon:
                            found[name.strip()] = _value(name.strip(), value.strip())
                return found


            def _value(name, text):
                text = text.strip("'\"") if not text.startswith("cycler") else text
                if name.endswith(("color", "facecolor", "edgecolor")) and len(text) in (6, 8) and not set(text.lower()) - set("0123456789abcdef"):
                    return "#" + text
                if text.lower() in ("true", "false", "none"):
                    return {"true": True, "false": False, "none": "none" if name.endswith("color") else None}[text.lower()]
                if name in ("figure.figsize", "axes.formatter.limits") or name == "font.family" and "," in text:
                    return [_value("", part.strip()) for part in text.split(",")]
                try:
                    return int(text) if name.endswith(("numpoints", "scatterpoints", "ncol", "lut", "max_open_warning", "bins")) else float(text)
                except ValueError:
                    return text


            def use(style):
                if hasattr(style, "__fspath__"):
                    style = style.__fspath__()
                for one in [style] if isinstance(style, (str, dict)) else style:
                    if hasattr(one, "__fspath__"):
                        one = one.__fspath__()
                    for key, value in (one if isinstance(one, dict) else _find(one)).items():
                        rcParams[key] = value


            class context:
                def __init__(self, style, after_reset=False):
                    self._style, self._reset = style, after_reset

                def __enter__(self):
                    self._before = rcParams.copy()
                    if self._reset:
                        matplotlib.rcdefaults()
                    use(self._style)
                    return self

                def __exit__(self, *details):
                    rcParams.clear()
                    dict.update(rcParams, self._before)


            def reload_library():
                pass


            class _Core:
                use, context, available, library, reload_library = staticmethod(use), context, available, library, staticmethod(reload_library)


            core = _Core
            """#
    }
}
