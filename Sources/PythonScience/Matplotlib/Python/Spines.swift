// The Python side of `matplotlib.spines`.

extension PythonSource {
    enum SourceSpines {
        static let text = #"""
            from matplotlib import rcParams
            from matplotlib.artist import Artist, line_spec
            from matplotlib.colors import to_rgba
            from matplotlib.patches import Patch


            class Spine(Patch):
                zorder = 2.5

                def __init__(self, axes, spine_type, path=None, **kwargs):
                    super().__init__(edgecolor=rcParams["axes.edgecolor"], linewidth=rcParams["axes.linewidth"])
                    self.axes, self.spine_type = axes, spine_type
                    self._position, self._bounds = None, None
                    self._visible = rcParams[f"axes.spines.{spine_type}"] if spine_type in ("left", "right", "top", "bottom") else True

                def set_position(self, position):
                    if isinstance(position, str) and position not in ("center", "zero"):
                        raise ValueError("position must be 'center', 'zero' or a pair")
                    self._position = position

                def get_position(self):
                    return self._position or ("outward", 0.0)

                def set_color(self, c):
                    self.set_edgecolor(c)

                def set_bounds(self, low=None, high=None):
                    if high is None and hasattr(low, "__iter__"):
                        low, high = low
                    self._bounds = (low, high)

                def get_bounds(self):
                    return self._bounds

                def set_smart_bounds(self, value):
                    pass

                def _spec(self):
                    spec = {"visible": self._visible, "c": self.get_edgecolor(), "lw": self._linewidth,
                            "dash": line_spec((0, 0, 0, 1), self._linewidth, self._linestyle)["dash"]}
                    position = {"center": ("axes", 0.5), "zero": ("data", 0.0)}.get(self._position, self._position) \
                        if isinstance(self._position, str) else self._position
                    if position is not None:
                        spec["place"], spec["at"] = position[0], float(position[1])
                    if self._bounds is not None:
                        low, high = self._bounds
                        view = self.axes._view(0 if self.spine_type in ("top", "bottom") else 1)
                        spec["bounds"] = (view[0] if low is None else low, view[1] if high is None else high)
                    return spec


            class Spines(dict):
                def __getattr__(self, name):
                    try:
                        return self[name]
                    except KeyError:
                        raise AttributeError(f"'Spines' object does not contain a '{name}' spine") from None

                def __getitem__(self, key):
                    if isinstance(key, (list, tuple)):
                        return _Group([dict.__getitem__(self, k) for k in key])
                    if isinstance(key, slice):
                        return _Group(list(self.values()))
                    return dict.__getitem__(self, key)


            class _Group:
                def __init__(self, items):
                    self._items = items

                def __getattr__(self, name):
                    def call(*args, **kwargs):
                        for item in self._items:
                            getattr(item, name)(*args, **kwargs)
                    return call
            """#
    }
}
