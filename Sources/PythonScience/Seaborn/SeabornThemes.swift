/// seaborn's themes: what `set_theme` writes into matplotlib's settings, and the palettes.
extension SeabornSources {
    static let themes = #"""
        import colorsys as _colorsys

        import matplotlib as _mpl
        import matplotlib.pyplot as _plt
        import numpy as _np
        from matplotlib.colors import LinearSegmentedColormap as _Map
        from matplotlib.colors import to_hex as _hex
        from matplotlib.colors import to_rgb as _rgb

        _PALETTES = {
            "deep": "4C72B0 DD8452 55A868 C44E52 8172B3 937860 DA8BC3 8C8C8C CCB974 64B5CD",
            "muted": "4878D0 EE854A 6ACC64 D65F5F 956CB4 8C613C DC7EC0 797979 D5BB67 82C6E2",
            "pastel": "A1C9F4 FFB482 8DE5A1 FF9F9B D0BBFF DEBB9B FAB0E4 CFCFCF FFFEA3 B9F2F0",
            "bright": "023EFF FF7C00 1AC938 E8000B 8B2BE2 9F4800 F14CC1 A3A3A3 FFC400 00D7FF",
            "dark": "001C7F B1400D 12711C 8C0800 591E71 592F0D A23582 3C3C3C B8850A 006374",
            "colorblind": "0173B2 DE8F05 029E73 D55E00 CC78BC CA9161 FBAFE4 949494 ECE133 56B4E9"}
        _MAPS = {"rocket": "03051a 35193e 701f57 ad1759 e13342 f37651 f6b48f faebdd",
                 "mako": "0b0405 2e1e3b 413d7b 37659e 348fa7 40b7ad 8bdab2 def5e5"}
        _BASE = {"figure.facecolor": "white", "axes.labelcolor": ".15", "xtick.direction": "out", "ytick.direction": "out",
                 "xtick.color": ".15", "ytick.color": ".15", "axes.axisbelow": True, "grid.linestyle": "-", "text.color": ".15",
                 "font.family": ["sans-serif"], "lines.solid_capstyle": "round", "patch.edgecolor": "w",
                 "patch.force_edgecolor": True, "image.cmap": "rocket", "xtick.top": False, "ytick.right": False,
                 "axes.spines.left": True, "axes.spines.bottom": True, "axes.spines.right": True, "axes.spines.top": True}
        _FACES = {"dark": ("#EAEAF2", "white", "white"), "white": ("white", ".15", ".8")}
        _SIZES = {"font.size": 12, "axes.labelsize": 12, "axes.titlesize": 12, "xtick.labelsize": 11, "ytick.labelsize": 11,
                  "legend.fontsize": 11, "legend.title_fontsize": 12, "axes.linewidth": 1.25, "grid.linewidth": 1,
                  "lines.linewidth": 1.5, "lines.markersize": 6, "patch.linewidth": 1, "xtick.major.width": 1.25,
                  "ytick.major.width": 1.25, "xtick.minor.width": 1, "ytick.minor.width": 1, "xtick.major.size": 6,
                  "ytick.major.size": 6, "xtick.minor.size": 4, "ytick.minor.size": 4}
        _SCALES = {"paper": 0.8, "notebook": 1, "talk": 1.5, "poster": 2}

        for _name, _text in _MAPS.items():
            _steps = ["#" + c for c in _text.split()]
            for _known, _list in ((_name, _steps), (_name + "_r", _steps[::-1])):
                if _known not in _mpl.colormaps:
                    _mpl.colormaps.register(_Map.from_list(_known, _list), name=_known)


        class _Settings(dict):
            """Settings that hold inside of a `with`."""

            def __enter__(self):
                self._before = {k: _mpl.rcParams[k] for k in self}
                _mpl.rcParams.update(self)

            def __exit__(self, *details):
                _mpl.rcParams.update(self._before)


        def axes_style(style=None, rc=None):
            if isinstance(style, dict):
                return _Settings({**style, **(rc or {})})
            if style is None:
                return _Settings({**{k: _mpl.rcParams[k] for k in _BASE}, **(rc or {})})
            if style not in ("white", "dark", "whitegrid", "darkgrid", "ticks"):
                raise ValueError("style must be one of white, dark, whitegrid, darkgrid, ticks")
            face, edge, grid = _FACES["dark" if style.startswith("dark") else "white"]
            ticks = style == "ticks"
            return _Settings({**_BASE, "axes.grid": style.endswith("grid"), "axes.facecolor": face,
                              "axes.edgecolor": ".8" if style == "whitegrid" else edge, "grid.color": grid,
                              "xtick.bottom": ticks, "ytick.left": ticks, **(rc or {})})


        def plotting_context(context=None, font_scale=1, rc=None):
            if isinstance(context, dict):
                return _Settings({**context, **(rc or {})})
            if context is None:
                return _Settings({**{k: _mpl.rcParams[k] for k in _SIZES}, **(rc or {})})
            if context not in _SCALES:
                raise ValueError("context must be in paper, notebook, talk, poster")
            fonts = ("font.size", "labelsize", "titlesize", "fontsize")
            sizes = {k: v * _SCALES[context] * (font_scale if k.endswith(fonts) else 1) for k, v in _SIZES.items()}
            return _Settings({**sizes, **(rc or {})})


        def set_style(style=None, rc=None): _mpl.rcParams.update(axes_style(style, rc))
        def set_context(context=None, font_scale=1, rc=None): _mpl.rcParams.update(plotting_context(context, font_scale, rc))


        def set_palette(palette, n_colors=None, desat=None, color_codes=False):
            colors = color_palette(palette, n_colors, desat)
            _mpl.rcParams["axes.prop_cycle"] = _mpl.cycler("color", list(colors))


        def set_theme(context="notebook", style="darkgrid", palette="deep", font="sans-serif", font_scale=1, color_codes=True,
                      rc=None):
            set_context(context, font_scale)
            set_style(style, {"font.family": font})
            set_palette(palette)
            _mpl.rcParams.update(rc or {})


        def set(*args, **kwargs): set_theme(*args, **kwargs)
        def set_color_codes(palette="deep"): color_palette(palette)
        def reset_defaults(): _mpl.rcdefaults()
        reset_orig = reset_defaults


        class _Palette(list):
            """Colours as numbers, shown as a row of swatches."""

            def as_hex(self): return _Palette([_hex(c) for c in self])

            def _repr_html_(self):
                n = len(self)
                squares = "".join(f'<rect x="{i * 55}" y="0" width="55" height="55" style="fill:{_hex(c)};stroke-width:2;'
                                  f'stroke:rgb(255,255,255)"/>' for i, c in enumerate(self))
                return f'<svg  width="{n * 55}" height="55">{squares}</svg>'

            def __enter__(self):
                self._before = _mpl.rcParams["axes.prop_cycle"]
                _mpl.rcParams["axes.prop_cycle"] = _mpl.cycler("color", list(self))
                return self

            def __exit__(self, *details): _mpl.rcParams["axes.prop_cycle"] = self._before


        def _named(name, n):
            if name in _PALETTES:
                return ["#" + c for c in _PALETTES[name].split()]
            if name in ("hls", "husl"):
                if name == "husl":
                    raise NotImplementedError("the palette 'husl' is not supported here; 'hls' is near")
                return hls_palette(n or 6)
            if name.startswith(("ch:", "cubehelix", "light:", "dark:", "blend:")):
                raise NotImplementedError(f"the palette {name!r} is not supported here; a colormap's name is")
            try:
                cmap = _mpl.colormaps[name]
            except (KeyError, ValueError):
                raise ValueError(f"{name!r} is not a valid palette name") from None
            listed = getattr(cmap, "colors", None)
            if listed is not None and len(listed) <= 20:
                return [tuple(c[:3]) for c in listed]
            return [tuple(c[:3]) for c in cmap(_np.linspace(0, 1, (n or 6) + 2)[1:-1])]


        def color_palette(palette=None, n_colors=None, desat=None, as_cmap=False):
            if as_cmap:
                return _mpl.colormaps[palette]
            if palette is None:
                colors = [c["color"] for c in _mpl.rcParams["axes.prop_cycle"]]
            elif isinstance(palette, str):
                colors = _named(palette, n_colors)
            else:
                colors = list(palette.values()) if isinstance(palette, dict) else list(palette)
            n = len(colors) if n_colors is None else n_colors
            colors = [_rgb(colors[i % len(colors)]) for i in range(n)]
            return _Palette([desaturate(c, desat) for c in colors] if desat else colors)


        def hls_palette(n_colors=6, h=.01, l=.6, s=.65):
            hues = (_np.linspace(0, 1, int(n_colors) + 1)[:-1] + h) % 1
            return _Palette([_colorsys.hls_to_rgb(hue, l, s) for hue in hues.tolist()])


        def desaturate(color, prop):
            h, l, s = _colorsys.rgb_to_hls(*_rgb(color))
            return _colorsys.hls_to_rgb(h, l, s * prop)


        def light_palette(color, n_colors=6, reverse=False, as_cmap=False, input="rgb"):
            cmap = _Map.from_list("blend", [(0.95, 0.95, 0.95), _rgb(color)][::-1 if reverse else 1])
            return cmap if as_cmap else _Palette([tuple(c[:3]) for c in cmap(_np.linspace(0, 1, n_colors))])


        def dark_palette(color, n_colors=6, reverse=False, as_cmap=False, input="rgb"):
            cmap = _Map.from_list("blend", [(0.13, 0.13, 0.13), _rgb(color)][::-1 if reverse else 1])
            return cmap if as_cmap else _Palette([tuple(c[:3]) for c in cmap(_np.linspace(0, 1, n_colors))])


        def palplot(pal, size=1):
            n = len(pal)
            _, ax = _plt.subplots(figsize=(n * size, size))
            ax.imshow(_np.arange(n).reshape(1, n), cmap=_mpl.colors.ListedColormap(list(pal)), interpolation="nearest",
                      aspect="auto")
            ax.set_xticks([])
            ax.set_yticks([])


        def despine(fig=None, ax=None, top=True, right=True, left=False, bottom=False, offset=None, trim=False):
            for axes in [ax] if ax is not None else (fig or _plt.gcf()).axes:
                for side, hides in (("top", top), ("right", right), ("left", left), ("bottom", bottom)):
                    axes.spines[side].set_visible(not hides)
                    if offset is not None and not hides:
                        axes.spines[side].set_position(("outward", offset))
        """#
}
