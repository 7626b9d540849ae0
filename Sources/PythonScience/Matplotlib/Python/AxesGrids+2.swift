extension PythonSource.SourceAxesGrids {
    static let text2 = #"""
            def tripcolor(self, *args, cmap=None, norm=None, vmin=None, vmax=None, alpha=1.0, shading="flat", edgecolors="face", **kwargs):
                from matplotlib.tri import Triangulation
                tri, rest = Triangulation._from_args(args)
                values = np.asarray(rest[0], float)
                if len(values) == len(tri.x):
                    values = values[tri.triangles].mean(axis=1)
                verts = [[(tri.x[i], tri.y[i]) for i in t] for t in tri.triangles]
                made = mcoll.PolyCollection(verts, cmap=cmap, norm=norm, edgecolors=edgecolors, linewidths=0.3, **kwargs)
                made.set_array(values)
                made.set_clim(vmin, vmax)
                self._add(made)
                self._sci(made)
                return made

            def secondary_xaxis(self, location, functions=None, *, transform=None, **kwargs):
                return self._second(0, location, functions, transform, ("bottom", "top"), kwargs)

            def secondary_yaxis(self, location, functions=None, *, transform=None, **kwargs):
                return self._second(1, location, functions, transform, ("left", "right"), kwargs)

            def _second(self, which, location, functions, transform, sides, options):
                """Another scale along an axis: its limits are those of these axes, put through a function."""
                names = {sides[0]: sides[0], sides[1]: sides[1], 0: sides[0], 1: sides[1]}
                if transform is not None:
                    raise NotImplementedError("secondary axes: argument 'transform' is not supported")
                if location not in names:
                    raise NotImplementedError(f"secondary axes: argument 'location': got {location!r}, expected {sides[0]!r} or {sides[1]!r}")
                forward = (lambda v: v) if functions is None else functions[0] if isinstance(functions, tuple) else functions
                near = np.asarray(self._view(which), float)
                ends, middle = np.asarray(forward(near), float), float(np.asarray(forward(np.array([near.mean()])), float)[0])
                if abs(middle - ends.mean()) > 1e-6 * max(abs(ends[1] - ends[0]), 1e-300):
                    raise NotImplementedError("secondary axes: argument 'functions': expected functions whose graphs are straight lines")
                side = names[location]
                twin = self._twin(sharey=self) if which == 0 else self._twin(sharex=self)
                axis, other = (twin.xaxis, twin.yaxis) if which == 0 else (twin.yaxis, twin.xaxis)
                getattr(axis, "tick_" + side)()
                axis.set_label_position(side)
                other._visible = False
                view = twin._view

                def seen(of):
                    if of != which:
                        return view(of)
                    low, high = np.asarray(forward(np.asarray(self._view(which), float)), float)
                    return float(low), float(high)
                twin._view = seen
                import matplotlib.pyplot as plt
                plt.sca(self)
                twin.set(**options)
                return twin


        def _edges(X):
            """Places between those of cells' middles, and one more at both ends."""
            if X.shape[1] > 1:
                d = np.diff(X, axis=1) / 2
                return np.hstack([X[:, :1] - d[:, :1], X[:, :-1] + d, X[:, -1:] + d[:, -1:]])
            return np.hstack([X - 0.5, X + 0.5])


        class Relatives:
            def twinx(self, axes_class=None, **kwargs):
                ax = self._twin(sharex=self)
                ax.yaxis.tick_right()
                ax.yaxis.set_label_position("right")
                self.yaxis.tick_left()
                ax.xaxis._visible = False
                return ax

            def twiny(self, axes_class=None, **kwargs):
                ax = self._twin(sharey=self)
                ax.xaxis.tick_top()
                ax.xaxis.set_label_position("top")
                self.xaxis.tick_bottom()
                ax.yaxis._visible = False
                return ax

            def _twin(self, **share):
                from matplotlib.axes import Axes
                ax = Axes(self.figure, self._subplotspec or self._position, **share)
                ax._facecolor = "none"
                ax.patch.set_facecolor("none")
                ax.patch.set_visible(False)
                self.figure._add_axes_object(ax)
                self.set_adjustable("datalim")
                ax.set_adjustable("datalim")
                return ax

            def inset_axes(self, bounds, *, transform=None, zorder=5, **kwargs):
                from matplotlib.axes import Axes
                box = self.get_position()
                x, y, w, h = bounds
                ax = Axes(self.figure, Bbox.from_bounds(box.x0 + x * box.width, box.y0 + y * box.height, w * box.width,
                                                        h * box.height), **kwargs)
                ax.zorder = zorder
                self.figure._add_axes_object(ax, current=False)
                self.child_axes.append(ax)
                return ax

            def indicate_inset_zoom(self, inset_ax, **kwargs):
                (x0, x1), (y0, y1) = inset_ax.get_xlim(), inset_ax.get_ylim()
                r = mpatches.Rectangle((x0, y0), x1 - x0, y1 - y0, fill=False, edgecolor=kwargs.get("edgecolor", "0.5"), alpha=0.5)
                return self._add(r, False), []


        class Drawing:
            def _title_specs(self):
                specs = []
                for loc, title in self._titles.items():
                    if title.get_text() and title._visible:
                        spec = {"k": "text", **title._text_spec()}
                        spec["y"] = float(title._y) if title._pos_given else float("nan")
                        base = {"left": 0.0, "center": 0.5, "right": 1.0}
                        anchor = {"left": 0.0, "center": 0.5, "right": 1.0}[title._ha]
                        spec["x"] = float(title._x) - anchor
                        specs.append(spec)
                return specs

            def _artist_specs(self):
                specs = []
                for artist in self._children:
                    if artist.get_visible():
                        specs.extend(artist._specs())
                return specs

            def _spec(self):
                """What the figure needs to draw these axes."""
                self._apply_datalim_aspect()
                box = self.get_position()
                below = self._axis_below
                patch = self.patch
                spec = {"frame": [box.x0, box.y0, box.width, box.height], "face": patch.get_facecolor() if patch._visible else None,
                        "framed": bool(self._frameon), "on": self._axes_on, "z": float(self.zorder), "visible": self._visible,
                        "below": 0.5 if below is True else 1.5 if below == "line" else 2.5, "titles": self._title_specs(),
                        "titlepad": float(self._titlepad), "artists": self._artist_specs(),
                        "x": self.xaxis._spec(), "y": self.yaxis._spec(),
                        "spines": {side: self.spines[side]._spec() for side in ("left", "right", "bottom", "top")
                                   if side in self.spines}}
                if patch._hatch:
                    item = {"path": Path.unit_rectangle()._spec(), "hatch": patch._hatch, "c": patch.get_edgecolor(), "lw": 0.0}
                    spec["artists"].insert(0, {"k": "paths", "z": -1.0, "sx": "axes", "sy": "axes", "items": [item]})
                legend = self.legend_
                if legend is not None and legend._visible:
                    spec["legend"] = legend._spec()
                return spec
        """#
}
