// The Python side of `matplotlib.cm`.

extension PythonSource {
    enum SourceCm {
        static let text = #"""
            import numpy as np

            import _plotting
            from matplotlib import colors, rcParams

            _registered = {}
            _OLD = {"spectral": "nipy_spectral", "Vega10": "tab10", "Vega20": "tab20", "Vega20b": "tab20b",
                    "Vega20c": "tab20c", "spectral_r": "nipy_spectral_r"}


            def _named(name):
                if isinstance(name, colors.Colormap):
                    return name
                if name in _registered:
                    return _registered[name]
                if name in _OLD:
                    _plotting.note(f"the colormap {name!r} is {_OLD[name]!r} today")
                    return _named(_OLD[name])
                table = _plotting.colormap(name) if isinstance(name, str) else None
                if table is None:
                    import matplotlib
                    names = list(matplotlib.colormaps)
                    near = matplotlib._close(str(name), names)
                    hint = f" Did you mean {near!r}?" if near else ""
                    raise ValueError(f"{name!r} is not a valid value for cmap. Supported values are "
                                     + ", ".join(repr(n) for n in sorted(names)) + "." + hint)
                if _plotting.is_list_map(name) or name in ("viridis", "plasma", "inferno", "magma", "cividis"):
                    made = colors.ListedColormap(table, name)
                else:
                    made = colors.LinearSegmentedColormap(name, lut=table)
                _registered[name] = made
                return made


            def get_cmap(name=None, lut=None):
                made = _named(name or rcParams["image.cmap"])
                return made if lut is None else made.resampled(lut)


            def register_cmap(name=None, cmap=None, **kwargs):
                _registered[name or cmap.name] = cmap


            class ScalarMappable:
                """What turns an array into colours."""

                def __init__(self, norm=None, cmap=None):
                    self._A = None
                    self.cmap = _named(cmap if cmap is not None else rcParams["image.cmap"])
                    if isinstance(norm, str):
                        norm = {"log": colors.LogNorm, "linear": colors.Normalize}[norm]()
                    self.norm = norm if norm is not None else colors.Normalize()
                    self.colorbar = None

                def to_rgba(self, x, alpha=None, bytes=False, norm=True):
                    x = np.asarray(x)
                    if x.ndim == 3 and x.shape[2] in (3, 4):
                        return x
                    return self.cmap(self.norm(x) if norm else x, alpha=alpha, bytes=bytes)

                def set_array(self, A):
                    self._A = None if A is None else np.asarray(A)

                def get_array(self):
                    return self._A

                def set_cmap(self, cmap):
                    self.cmap = _named(cmap)

                def get_cmap(self):
                    return self.cmap

                def set_norm(self, norm):
                    self.norm = norm

                def set_clim(self, vmin=None, vmax=None):
                    if vmax is None and np.iterable(vmin):
                        vmin, vmax = vmin
                    if vmin is not None:
                        self.norm.vmin = float(vmin)
                    if vmax is not None:
                        self.norm.vmax = float(vmax)

                def get_clim(self):
                    return self.norm.vmin, self.norm.vmax

                def autoscale(self):
                    self.norm.autoscale(self._A)

                def autoscale_None(self):
                    if self._A is not None:
                        self.norm.autoscale_None(self._A)

                def changed(self):
                    pass


            def __getattr__(name):
                if name == "datad":
                    import matplotlib
                    _plotting.note("plt.cm.datad: matplotlib.colormaps has the names today")
                    return {known: known for known in matplotlib.colormaps}
                if name in _OLD or not name.startswith("_") and _plotting.colormap(name) is not None:
                    return _named(name)
                if name == "cmap_d":
                    import matplotlib
                    return {n: _named(n) for n in matplotlib.colormaps}
                raise AttributeError(f"module 'matplotlib.cm' has no attribute {name!r}")
            """#
    }
}
