// The Python side of `matplotlib.artist`.

extension PythonSource {
    enum SourceArtist {
        static let text = #"""
            import numpy as np

            import _plotting
            from matplotlib import rcParams, _close
            from matplotlib.colors import to_rgba
            from matplotlib.transforms import Transform

            _DASHES = {"-": None, "solid": None, "--": "dashed", "dashed": "dashed", "-.": "dashdot", "dashdot": "dashdot",
                       ":": "dotted", "dotted": "dotted"}
            _NONE = ("", " ", "None", "none")


            def dash_pattern(style, width):
                """(offset, lengths in points) of a line style; None: solid."""
                if style is None or isinstance(style, str) and style in _NONE:
                    return None
                if isinstance(style, str):
                    if style not in _DASHES:
                        raise ValueError(f"{style!r} is not a valid value for ls. Supported values are '-', '--', '-.', ':', "
                                         "'None', ' ', '', 'solid', 'dashed', 'dashdot', 'dotted'")
                    name = _DASHES[style]
                    if name is None:
                        return None
                    offset, lengths = 0, rcParams[f"lines.{name}_pattern"]
                else:
                    offset, lengths = style
                    if lengths is None or len(lengths) == 0:
                        return None
                factor = width if rcParams["lines.scale_dashes"] else 1.0
                return (float(offset) * factor, [float(v) * factor for v in lengths])


            def line_spec(color, width, style, prefix="", cap=None, join=None):
                spec = {prefix + "c": color, prefix + "lw": float(width), prefix + "dash": dash_pattern(style, float(width))}
                if cap:
                    spec[prefix + "cap"] = cap
                if join:
                    spec[prefix + "join"] = join
                return spec


            def normalize(kwargs, aliases):
                """Long names for short ones; both at once are an error."""
                out = {}
                for key, value in kwargs.items():
                    name = aliases.get(key, key)
                    if name in out:
                        raise TypeError(f"Got both {name!r} and {key!r}, which are aliases of one another")
                    out[name] = value
                return out


            class Artist:
                """Anything that is drawn."""

                zorder = 0
                _aliases = {}
                mouseover = False

                def __init__(self):
                    self.axes = None
                    self.figure = None
                    self._alpha = None
                    self._visible = True
                    self._label = ""
                    self._transform = None
                    self._clip_on = True
                    self._clip_path = None
                    self._gid = None
                    self._picker = None
                    self._in_layout = True
                    self._remove = None
                    self.stale = True
                    self._url = None

                def set(self, **kwargs):
                    return self._update(kwargs)

                def update(self, props):
                    return self._update(props)

                def _update(self, props):
                    result = []
                    for key, value in props.items():
                        name = self._aliases.get(key, key)
                        setter = getattr(self, "set_" + name, None)
                        if setter is None:
                            if name in ("axes", "figure"):
                                setattr(self, name, value)
                                continue
                            names = [n[4:] for n in dir(self) if n.startswith("set_")]
                            near = _close(key, names)
                            hint = f". Did you mean: {near!r}?" if near else ""
                            raise AttributeError(
                                f"{type(self).__name__}.set() got an unexpected keyword argument {key!r}{hint}")
                        result.append(setter(value))
                    return result

                def properties(self):
                    return {n[4:]: getattr(self, n)() for n in dir(self) if n.startswith("get_")
                            and n not in ("get_children",)}

                def remove(self):
                    if self.axes is not None:
                        self.axes._remove_artist(self)
                    elif self.figure is not None:
                        self.figure._remove_artist(self)
                    else:
                        raise NotImplementedError("cannot remove artist")

                def get_children(self):
                    return []

                def findobj(self, match=None, include_self=True):
                    found = []
                    for child in self.get_children():
                        found += child.findobj(match)
                    fits = match is None or (isinstance(self, match) if isinstance(match, type) else match(self))
                    return found + ([self] if include_self and fits else [])

                def get_alpha(self):
                    return self._alpha

                def set_alpha(self, alpha):
                    if alpha is not None and not isinstance(alpha, (int, float, np.number, np.ndarray, list)):
                        raise TypeError(f"alpha must be numeric or None, not {type(alpha)}")
                    if isinstance(alpha, (int, float, np.number)) and not 0 <= alpha <= 1:
                        raise ValueError(f"alpha ({alpha}) is outside 0-1 range")
                    self._alpha = alpha

                def get_visible(self):
                    return self._visible

                def set_visible(self, b):
                    self._visible = bool(b)

                def get_zorder(self):
                    return self.zorder

                def set_zorder(self, level):
                    self.zorder = type(self).zorder if level is None else level

                def get_label(self):
                    return self._label

                def set_label(self, s):
                    self._label = str(s) if s is not None else None

                def get_transform(self):
                    return self._transform

                def set_transform(self, t):
                    self._transform = t

                def is_transform_set(self):
                    return self._transform is not None

                def get_figure(self, root=False):
                    return self.figure

                def set_figure(self, fig):
                    self.figure = fig

                def get_clip_on(self):
                    return self._clip_on

                def set_clip_on(self, b):
                    self._clip_on = bool(b)

                def get_clip_path(self):
                    return self._clip_path

                def set_clip_path(self, path, transform=None):
                    self._clip_path = path

                def set_clip_box(self, box):
                    pass

                def get_gid(self):
                    return self._gid

                def set_gid(self, gid):
                    self._gid = gid

                def get_url(self):
                    return self._url

                def set_url(self, url):
                    self._url = url

                def set_animated(self, b):
                    self._animated = bool(b)

                def get_animated(self):
                    return getattr(self, "_animated", False)

                def set_picker(self, picker):
                    self._picker = picker

                def get_picker(self):
                    return self._picker

                def set_rasterized(self, b):
                    self._rasterized = b

                def set_in_layout(self, b):
                    self._in_layout = b

                def set_snap(self, snap):
                    if snap:
                        _plotting.note("snap=True has no effect: nbrun draws curves, not pixels")

                def set_sketch_params(self, scale=None, length=None, randomness=None):
                    if scale is not None:
                        _plotting.note("sketch parameters are not drawn: lines stay straight")

                def set_path_effects(self, effects):
                    if effects:
                        _plotting.note("path effects are not drawn")
                    self._effects = effects

                def get_path_effects(self):
                    return getattr(self, "_effects", [])

                def set_agg_filter(self, f):
                    raise NotImplementedError("agg_filter: nbrun draws no pixels")

                def pchanged(self):
                    pass

                def draw(self, renderer=None):
                    pass

                def add_callback(self, func):
                    return 0

                # What the figure needs for drawing.

                def _limits(self):
                    """(x values, y values) that axes should hold, or None."""
                    return None

                def _sticky(self):
                    return (), ()

                def _specs(self):
                    return []

                def _base(self, kind):
                    """The common part of a spec."""
                    spec = {"k": kind, "z": float(self.zorder), "clip": self._clip_on and self.axes is not None}
                    self._space(spec)
                    if self._clip_path is not None:
                        path = self._clip_path
                        spec["clippath"] = path._data_path()._spec() if hasattr(path, "_data_path") else path._spec()
                    return spec

                def _space(self, spec):
                    t = self._transform
                    if isinstance(t, Transform):
                        if t._spaces is not None:
                            spec["sx"], spec["sy"] = t._spaces
                        else:
                            spec["sx"] = spec["sy"] = "points"
                        spec["dx"], spec["dy"] = t._shift
                    elif self.axes is None:
                        spec["sx"] = spec["sy"] = "figure"

                def _moved(self, points):
                    """Points after the affine part of the transform."""
                    t = self._transform
                    if isinstance(t, Transform):
                        if t._spaces is None and t._matrix is not None:
                            dpi = self.figure.dpi if self.figure is not None else 100.0
                            return t._affine(points) * (72.0 / dpi)
                        return t._affine(points)
                    return points

                def _is_data(self):
                    t = self._transform
                    return t is None or not isinstance(t, Transform) or t._spaces == ("data", "data")


            def accessors(cls, **defaults):
                """Adds get_ and set_ methods for plain attributes."""
                for name, default in defaults.items():
                    def getter(self, _name="_" + name):
                        return getattr(self, _name)

                    def setter(self, value, _name="_" + name):
                        setattr(self, _name, value)
                    if not hasattr(cls, "get_" + name):
                        setattr(cls, "get_" + name, getter)
                    if not hasattr(cls, "set_" + name):
                        setattr(cls, "set_" + name, setter)
                    setattr(cls, "_" + name, default)


            def get(obj, property=None):
                return getattr(obj, "get_" + property)() if property else obj.properties()


            getp = get


            def setp(obj, *args, file=None, **kwargs):
                objs = [obj] if isinstance(obj, Artist) else list(_flat(obj))
                if not args and not kwargs:
                    return None
                props = dict(zip(args[::2], args[1::2]))
                props.update(kwargs)
                return [value for o in objs for value in o.update(props)]


            def _flat(obj):
                for item in obj:
                    if isinstance(item, Artist) or not np.iterable(item):
                        yield item
                    else:
                        yield from _flat(item)
            """#
    }
}
