extension PythonSource.SourceFigure {
    static let text2 = #"""
            def add_artist(self, artist, clip=False):
                return self._add_artist(artist)

            lines = property(lambda self: [a for a in self._artists])
            patches = property(lambda self: self._artists)

            def _sup(self, name, t, x, y, ha, va, rotation, kwargs, size, weight):
                text = getattr(self, name)
                fp = {"ha": ha, "va": va, "rotation": rotation}
                kwargs = {k: v for k, v in kwargs.items()}
                from matplotlib.artist import normalize
                props = normalize(kwargs, mtext.Text._aliases)
                props.setdefault("size", rcParams[size])
                props.setdefault("weight", rcParams[weight])
                props.setdefault("horizontalalignment", ha)
                props.setdefault("verticalalignment", va)
                if text is None:
                    text = self._add_artist(mtext.Text(x, y, t, rotation=rotation))
                    setattr(self, name, text)
                text.set_text(t)
                text._x, text._y = x, y
                text.update(props)
                return text

            def suptitle(self, t, *, x=0.5, y=0.98, **kwargs):
                return self._sup("_suptitle", t, x, y, "center", "top", 0, kwargs, "figure.titlesize", "figure.titleweight")

            def supxlabel(self, t, *, x=0.5, y=0.01, **kwargs):
                return self._sup("_supxlabel", t, x, y, "center", "bottom", 0, kwargs, "figure.labelsize", "figure.labelweight")

            def supylabel(self, t, *, x=0.02, y=0.5, **kwargs):
                return self._sup("_supylabel", t, x, y, "left", "center", 90, kwargs, "figure.labelsize", "figure.labelweight")

            def get_suptitle(self):
                return self._suptitle.get_text() if self._suptitle else ""

            def legend(self, *args, handles=None, labels=None, **kwargs):
                handles, labels = mlegend.parse_legend_args(self._axes, args, handles, labels)
                kwargs.setdefault("loc", "upper right")
                made = mlegend.Legend(self, handles, labels, **kwargs)
                made.figure = self
                self.legends.append(made)
                return made

            def colorbar(self, mappable, cax=None, ax=None, use_gridspec=True, **kwargs):
                from matplotlib.colorbar import make
                return make(self, mappable, cax, ax, **kwargs)

            def figimage(self, X, xo=0, yo=0, alpha=None, norm=None, cmap=None, vmin=None, vmax=None, origin=None, **kwargs):
                X = np.asarray(X)
                w, h = self._pixel_size()
                ax = self.add_axes([xo / w, yo / h, X.shape[1] / w, X.shape[0] / h], frameon=False)
                ax.set_axis_off()
                return ax.imshow(X, alpha=alpha, norm=norm, cmap=cmap, vmin=vmin, vmax=vmax, origin=origin, aspect="auto")

            def autofmt_xdate(self, bottom=0.2, rotation=30, ha="right", which="major"):
                for ax in self._axes:
                    if ax._subplotspec is None or ax._subplotspec.is_last_row():
                        for label in ax.get_xticklabels():
                            label.set_ha(ha)
                            label.set_rotation(rotation)
                    else:
                        for style in ax.xaxis._styles.values():
                            style["labelnear"] = False
                self.subplots_adjust(bottom=bottom)

            def align_labels(self, axs=None):
                pass

            align_xlabels = align_ylabels = align_titles = align_labels

            def ginput(self, *args, **kwargs):
                return []

            def waitforbuttonpress(self, timeout=-1):
                return None

            def show(self, warn=True):
                from matplotlib import pyplot
                pyplot._display(self)

            def get_children(self):
                return [*self._axes, *self._artists, *self.legends]

            # Drawing

            def _spec(self, layout=True, tight=True, face=None, pad=0.1, transparent=False, dpi=None):
                if layout and self._before_draw is not None:
                    self._before_draw()
                if layout and self._layout:
                    self.tight_layout(**self._layout_pads) if self._layout == "tight" else self.tight_layout(pad=0.5)
                axes = [ax._spec() for ax in self._axes]
                if transparent:
                    for ax in axes:
                        ax["face"] = None
                artists = [spec for artist in self._artists if artist.get_visible() for spec in artist._specs()]
                for ax in self._axes:
                    for legend in getattr(ax, "_extra_legends", []):
                        if legend._visible:
                            spec = legend._spec()
                            index = self._axes.index(ax)
                            if axes[index].get("legend") is None:
                                axes[index]["legend"] = spec
                            else:
                                axes.append({**{k: axes[index][k] for k in ("frame", "x", "y")}, "on": False, "face": None,
                                             "framed": False, "z": float(ax.zorder) + 0.1, "artists": [], "legend": spec})
                color = to_rgba(self._face if face is None else face)
                if transparent or not self._frameon:
                    color = (1.0, 1.0, 1.0, 0.0)
                return {"size": tuple(self._size), "dpi": self._dpi if dpi is None else dpi, "face": color, "tight": tight,
                        "pad": pad, "axes": axes, "artists": artists, "legends": [l._spec() for l in self.legends]}

            def _picture(self, **kwargs):
                return _plotting.draw(self._spec(**kwargs))

            def draw(self, renderer=None):
                pass

            draw_without_rendering = draw

            def _repr_svg_(self):
                return self._picture()[0]

            def _repr_html_(self):
                return None

            @property
            def _alternative_text(self):
                return self._picture()[2]

            def _repr_mimebundle_(self, include=None, exclude=None):
                svg, text, words = self._picture()
                return {"image/svg+xml": svg, "text/plain": text}

            def savefig(self, fname, *, transparent=None, dpi="figure", format=None, bbox_inches=None, pad_inches=None,
                        facecolor="auto", edgecolor="auto", metadata=None, orientation="portrait", papertype=None,
                        frameon=None, quality=None, optimize=None, progressive=None, backend=None, bbox_extra_artists=None,
                        pil_kwargs=None):
                if dpi == "figure" or dpi is None:
                    dpi = self._dpi
                face = None if isinstance(facecolor, str) and facecolor == "auto" or facecolor is None else facecolor
                pad = rcParams["savefig.pad_inches"] if pad_inches is None else pad_inches
                svg = self._picture(tight=bbox_inches == "tight", face=face, dpi=float(dpi), pad=float(pad) if not isinstance(pad, str) else 0.1,
                                    transparent=bool(rcParams["savefig.transparent"] if transparent is None else transparent))[0]
                if hasattr(fname, "write"):
                    if format not in (None, "svg"):
                        _plotting.note(f"savefig: nbrun draws SVG only, not {format}")
                    try:
                        fname.write(svg.encode())
                    except TypeError:
                        fname.write(svg)
                    return
                fname = str(fname)
                stem, dot, end = fname.rpartition(".")
                if not dot or "/" in end:
                    stem, end = fname, format or rcParams["savefig.format"]
                kind = (format or end).lower()
                known = ("eps", "jpg", "jpeg", "pdf", "pgf", "png", "ps", "raw", "rgba", "svg", "svgz", "tif", "tiff", "webp", "gif")
                if kind not in known:
                    raise ValueError(f"Format {kind!r} is not supported (supported formats: {', '.join(known)})")
                if kind != "svg":
                    _plotting.note(f"savefig: nbrun draws SVG only; {fname} is written as {stem}.svg")
                    fname = stem + ".svg"
                elif not fname.endswith(".svg"):
                    fname = fname if dot else fname + ".svg"
                with open(fname, "w") as file:
                    file.write(svg)

            def __repr__(self):
                w, h = self._pixel_size()
                return f"<Figure size {w:g}x{h:g} with {len(self._axes)} Axes>"

            __str__ = lambda self: "Figure(%gx%g)" % self._pixel_size()


        class _Background(Artist):
            """The figure's patch."""

            def __init__(self, figure):
                super().__init__()
                self._figure = figure

            def set_facecolor(self, color):
                self._figure.set_facecolor(color)

            set_color = set_facecolor

            def get_facecolor(self):
                return self._figure.get_facecolor()

            def set_edgecolor(self, color):
                pass

            def set_linewidth(self, w):
                pass

            def set_alpha(self, alpha):
                rgba = self._figure.get_facecolor()
                self._figure._face = (*rgba[:3], float(alpha))

            def set_visible(self, b):
                self._figure._frameon = bool(b)

            def get_visible(self):
                return self._figure._frameon

            def get_alpha(self):
                return self._figure.get_facecolor()[3]


        def figaspect(arg):
            if hasattr(arg, "shape"):
                rows, columns = arg.shape[:2]
                ratio = rows / columns
            else:
                ratio = arg
            height = rcParams["figure.figsize"][1]
            size = np.array((height / ratio, height))
            size = size / min(1.0, *(size / np.array((4.0, 2.0))))
            return size / max(1.0, *(size / np.array((16.0, 16.0))))
        """#
}
