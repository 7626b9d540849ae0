// The Python side of `matplotlib.text`.

extension PythonSource {
    enum SourceText {
        static let text = #"""
            import numpy as np

            import _plotting
            from matplotlib import rcParams
            from matplotlib.artist import Artist, accessors, line_spec, normalize
            from matplotlib.colors import to_rgba
            from matplotlib.transforms import Bbox, Transform

            _SIZES = {"xx-small": 0.579, "x-small": 0.694, "small": 0.833, "medium": 1.0, "large": 1.2, "x-large": 1.44,
                      "xx-large": 1.728, "larger": 1.2, "smaller": 0.833, None: 1.0}
            _ALIASES = {"fontsize": "size", "fontweight": "weight", "fontstyle": "style", "fontfamily": "family",
                        "fontname": "family", "name": "family", "ha": "horizontalalignment", "va": "verticalalignment",
                        "ma": "multialignment", "c": "color", "font_properties": "fontproperties", "fontstretch": "stretch",
                        "fontvariant": "variant", "font": "fontproperties"}


            def font_points(size):
                if isinstance(size, str):
                    if size in _SIZES:
                        return _SIZES[size] * rcParams["font.size"]
                    try:
                        return float(size)
                    except ValueError:
                        raise ValueError(f"{size!r} is not a valid font size. Valid font sizes are xx-small, x-small, small, "
                                         "medium, large, x-large, xx-large, smaller, larger, or a number") from None
                return rcParams["font.size"] if size is None else float(size)


            def is_bold(weight):
                if isinstance(weight, str):
                    return weight in ("bold", "heavy", "black", "extra bold", "semibold", "demi", "demibold")
                return weight is not None and weight >= 600


            _HA, _VA = ("left", "right", "center"), ("top", "bottom", "center", "baseline", "center_baseline")


            class Text(Artist):
                zorder = 3
                _aliases = _ALIASES

                def __init__(self, x=0, y=0, text="", *, color=None, verticalalignment="baseline",
                             horizontalalignment="left", multialignment=None, fontproperties=None, rotation=None,
                             linespacing=None, rotation_mode=None, **kwargs):
                    super().__init__()
                    self._x, self._y = x, y
                    self.set_text(text)
                    self._color = rcParams["text.color"] if color is None else color
                    self._ha, self._va, self._ma = horizontalalignment, verticalalignment, multialignment
                    self._size, self._weight, self._style = rcParams["font.size"], rcParams["font.weight"], "normal"
                    self._family = rcParams["font.family"]
                    self._rotation = 0.0
                    self._rotation_mode = rotation_mode
                    self._linespacing = linespacing
                    self._bbox = None
                    self._clip_on = False
                    self._pos_given = False
                    if fontproperties is not None:
                        self.set_fontproperties(fontproperties)
                    if rotation is not None:
                        self.set_rotation(rotation)
                    self.update(kwargs)

                def update(self, kwargs):
                    kwargs = normalize({k: v for k, v in kwargs.items() if k != "fontdict"}, _ALIASES)
                    return super().update(kwargs)

                def set(self, **kwargs):
                    return self.update(kwargs)

                def get_text(self):
                    return self._text

                def set_text(self, s):
                    self._text = "" if s is None else str(s)

                def set_color(self, color):
                    to_rgba(color)
                    self._color = color

                def get_color(self):
                    return self._color

                def set_size(self, size):
                    self._size = font_points(size)

                def get_size(self):
                    return self._size

                set_fontsize, get_fontsize = set_size, get_size

                def set_weight(self, weight):
                    self._weight = weight

                def get_weight(self):
                    return self._weight

                set_fontweight, get_fontweight = set_weight, get_weight

                def set_style(self, style):
                    self._style = style

                def get_style(self):
                    return self._style

                set_fontstyle, get_fontstyle = set_style, get_style

                def set_family(self, name):
                    self._family = [name] if isinstance(name, str) else list(name)

                def get_family(self):
                    return self._family

                set_fontname = set_fontfamily = set_name = set_family
                get_fontfamily = get_family

                def get_fontname(self):
                    return "DejaVu Sans"

                get_name = get_fontname

                def set_stretch(self, stretch):
                    pass

                def set_variant(self, variant):
                    pass

                def set_fontproperties(self, fp):
                    from matplotlib.font_manager import FontProperties
                    if isinstance(fp, (dict, str)):
                        fp = FontProperties(**fp) if isinstance(fp, dict) else FontProperties(family=fp)
                    if fp is None:
                        return
                    if fp._size is not None:
                        self.set_size(fp._size)
                    if fp._weight is not None:
                        self._weight = fp._weight
                    if fp._style is not None:
                        self._style = fp._style
                    if fp._family is not None:
                        self.set_family(fp._family)

                def get_fontproperties(self):
                    from matplotlib.font_manager import FontProperties
                    return FontProperties(family=self._family, size=self._size, weight=self._weight, style=self._style)

                def set_rotation(self, s):
                    self._rotation = {"horizontal": 0.0, "vertical": 90.0, None: 0.0}[s] if isinstance(s, str) or s is None \
                        else float(s) % 360

                def get_rotation(self):
                    return self._rotation

                def set_rotation_mode(self, m):
                    self._rotation_mode = m

                def get_rotation_mode(self):
                    return self._rotation_mode

                def set_horizontalalignment(self, align):
                    if align not in _HA:
                        raise ValueError(f"{align!r} is not a valid value for align. Supported values are 'center', 'right', "
                                         "'left'")
                    self._ha = align

                def get_horizontalalignment(self):
                    return self._ha

                set_ha, get_ha = set_horizontalalignment, get_horizontalalignment

                def set_verticalalignment(self, align):
                    if align not in _VA:
                        raise ValueError(f"{align!r} is not a valid value for align. Supported values are 'top', 'bottom', "
                                         "'center', 'baseline', 'center_baseline'")
                    self._va = align

                def get_verticalalignment(self):
                    return self._va

                set_va, get_va = set_verticalalignment, get_verticalalignment

                def set_multialignment(self, align):
                    self._ma = align

                def set_linespacing(self, spacing):
                    self._linespacing = spacing

                def set_wrap(self, wrap):
                    self._wrap = wrap

                def set_usetex(self, b):
                    pass

                def set_math_fontfamily(self, f):
                    pass

                def set_parse_math(self, b):
                    pass

                def set_position(self, xy):
                    self._x, self._y = xy
                    self._pos_given = True

                def get_position(self):
                    return self._x, self._y

                def set_x(self, x):
                    self._x = x
                    self._pos_given = True

                def set_y(self, y):
                    self._y = y
                    self._pos_given = True

                def set_bbox(self, rectprops):
                    self._bbox = None if rectprops is None else dict(rectprops)

                def set_backgroundcolor(self, color):
                    self._bbox = dict(facecolor=color, edgecolor=color)

                def get_bbox_patch(self):
                    return self._bbox

                def get_unitless_position(self):
                    return self._x, self._y

                def get_window_extent(self, renderer=None, dpi=None):
                    lines = self._text.split("\n")
                    sizes = [_plotting.text_size(line, self._size, is_bold(self._weight)) for line in lines]
                    factor = (self.figure.dpi if self.figure is not None else 100) / 72
                    w, h = max(s[0] for s in sizes) * factor, sum(s[1] for s in sizes) * factor
                    if self._rotation in (90.0, 270.0):
                        w, h = h, w
                    x, y = self._x, self._y
                    if isinstance(self._transform, Transform):
                        x, y = self._transform.transform((x, y))
                    elif self.axes is not None:
                        x, y = self.axes.transData.transform((x, y))
                    x -= {"left": 0, "center": w / 2, "right": w}[self._ha]
                    y -= {"bottom": 0, "baseline": h * 0.24, "center": h / 2, "center_baseline": h / 2, "top": h}[self._va]
                    return Bbox.from_bounds(x, y, w, h)

                get_tightbbox = get_window_extent

                def _box_spec(self):
                    if self._bbox is None:
                        return None
                    props = dict(self._bbox)
                    style = props.pop("boxstyle", None)
                    pad = props.pop("pad", None)
                    for name in ("x", "y", "width", "height", "bounds"):  # the text decides them
                        props.pop(name, None)
                    if style is None:
                        style, pad = "square", (4 if pad is None else pad) / self._size
                    elif not isinstance(style, str):
                        style = getattr(style, "_text", "square")
                    name, _, rest = style.partition(",")
                    for part in rest.split(","):
                        key, _, value = part.partition("=")
                        if key.strip() == "pad":
                            pad = float(value)
                    if pad is None:
                        pad = 0.3
                    from matplotlib.patches import Patch
                    patch = Patch(**{"facecolor": "C0", "edgecolor": "black", **normalize(props, Patch._aliases)})
                    spec = patch._style_spec()
                    return {**spec, "shape": name.strip(), "pad": pad * self._size}

                def _text_spec(self, kind="text"):
                    rgba = to_rgba(self._color, self._alpha if isinstance(self._alpha, (int, float)) else None)
                    family = self._family[0] if self._family else ""
                    if family in ("sans-serif", "sans") and rcParams["font.family"] != ["sans-serif"]:
                        family = ""
                    spec = {"s": self._text, "size": self._size, "color": rgba, "ha": self._ha, "va": self._va, "ma": self._ma,
                            "rotation": self._rotation, "anchored": self._rotation_mode == "anchor",
                            "bold": is_bold(self._weight), "italic": self._style in ("italic", "oblique"),
                            "family": "mono" if "mono" in family.lower() else family, "box": self._box_spec()}
                    if self._linespacing is not None:
                        spec["linespacing"] = float(self._linespacing)
                    return spec

                def _specs(self):
                    if not self._text.strip():
                        return []
                    spec = self._base("text")
                    spec["clip"] = self._clip_on
                    x, y = self._number(self._x, 0), self._number(self._y, 1)
                    x, y = self._moved(np.array([x, y], dtype=float))
                    spec.update(self._text_spec())
                    spec["x"], spec["y"] = float(x), float(y)
                    return [spec]

                def _number(self, value, which):
                    if self.axes is not None and self._is_data():
                        return self.axes._unit(value, which)
                    return value

                def __repr__(self):
                    return f"Text({self._x}, {self._y}, {self._text!r})"


            class Annotation(Text):
                """Text with an arrow to the point it speaks of."""

                def __init__(self, text, xy, xytext=None, xycoords="data", textcoords=None, arrowprops=None,
                             annotation_clip=None, **kwargs):
                    super().__init__(0, 0, text, **kwargs)
                    self.xy, self.xycoords = xy, xycoords
                    self._x, self._y = xytext if xytext is not None else xy
                    self.textcoords = textcoords if textcoords is not None else xycoords
                    self.arrowprops = None if arrowprops is None else dict(arrowprops)
                    self.arrow_patch = None
                    self.annotation_clip = annotation_clip

                anncoords = property(lambda self: self.textcoords)

                def get_unit(self):
                    return None

                @property
                def xyann(self):
                    return self._x, self._y

                @xyann.setter
                def xyann(self, value):
                    self._x, self._y = value

                _SPACES = {"data": "data", "axes fraction": "axes", "figure fraction": "figure", "axes pixels": "axes",
                           "subfigure fraction": "figure", "figure points": "points", "figure pixels": "points"}

                def _place(self, point, coords):
                    """x, y, spaces and shift."""
                    if not isinstance(coords, (str, Transform)) and isinstance(coords, (tuple, list)):
                        x, sx, _, dx, _ = self._place(point, coords[0])
                        _, _, y, _, dy = (lambda r: (0, 0, r[1], 0, r[4]))(self._place(point, coords[1]))
                        spaces = (self._place(point, coords[0])[2], self._place(point, coords[1])[3])
                        return point[0] if dx == 0 else x, y, spaces[0], spaces[1], dx, dy
                    x, y = point
                    if isinstance(coords, Transform):
                        x, y = coords._affine([x, y])
                        return float(x), float(y), coords._spaces[0], coords._spaces[1], coords._shift[0], coords._shift[1]
                    if isinstance(coords, Artist):
                        box = coords.get_window_extent()
                        dpi = self.figure.dpi
                        return ((box.x0 + x * box.width) * 72 / dpi, (box.y0 + y * box.height) * 72 / dpi, "points", "points",
                                0.0, 0.0)
                    if coords in ("offset points", "offset pixels", "offset fontsize"):
                        factor = {"offset points": 1.0, "offset pixels": 72.0 / self.figure.dpi, "offset fontsize": self._size}[coords]
                        px, py, sx, sy, dx, dy = self._place(self.xy, self.xycoords)
                        return px, py, sx, sy, dx + x * factor, dy + y * factor
                    if coords not in self._SPACES:
                        raise ValueError(f"{coords!r} is not a valid coordinate")
                    space = self._SPACES[coords]
                    if coords == "data" and self.axes is not None:
                        x, y = self.axes._unit(x, 0), self.axes._unit(y, 1)
                    if coords == "figure pixels":
                        x, y = x * 72 / self.figure.dpi, y * 72 / self.figure.dpi
                    return float(x), float(y), space, space, 0.0, 0.0

                def _specs(self):
                    spec = {"k": "text", "z": float(self.zorder), "clip": False}
                    spec.update(self._text_spec())
                    x, y, spec["sx"], spec["sy"], spec["dx"], spec["dy"] = self._place((self._x, self._y), self.textcoords)
                    spec["x"], spec["y"] = x, y
                    if self.xycoords == "data" and self.axes is not None and self.annotation_clip is not False:
                        px, py = self.axes._unit(self.xy[0], 0), self.axes._unit(self.xy[1], 1)
                        (x0, x1), (y0, y1) = sorted(self.axes.get_xlim()), sorted(self.axes.get_ylim())
                        if not (x0 <= px <= x1 and y0 <= py <= y1):
                            return []
                    if self.arrowprops is not None:
                        spec["arrow"] = self._arrow_spec()
                    return [spec]

                def _arrow_spec(self):
                    from matplotlib.patches import Patch, PathPatch, arrow_style, connection_style
                    props = dict(self.arrowprops)
                    arrow = {}
                    arrow["x"], arrow["y"], arrow["sx"], arrow["sy"], arrow["dx"], arrow["dy"] = self._place(self.xy, self.xycoords)
                    relpos = props.pop("relpos", None)
                    if "arrowstyle" in props:
                        scale = float(props.pop("mutation_scale", self._size))
                        arrow.update(arrow_style(props.pop("arrowstyle"), scale))
                        arrow["shrink"] = (float(props.pop("shrinkA", 2)), float(props.pop("shrinkB", 2)))
                        standard = {}
                    else:
                        width = float(props.pop("width", 4))
                        head = float(props.pop("headwidth", 12))
                        length = float(props.pop("headlength", 12))
                        props.pop("frac", None)
                        shrink = float(props.pop("shrink", 0.0))
                        distance = self._distance()
                        arrow.update({"style": "", "shaft": width, "headwidth": head, "headlength": length,
                                      "shrink": (shrink * distance, shrink * distance)})
                        standard = {}
                    arrow.update(connection_style(props.pop("connectionstyle", None)))
                    if relpos is not None:
                        arrow["relpos"] = relpos
                    props.pop("patchA", None)
                    props.pop("patchB", None)
                    patch = PathPatch(None, **{**standard, **normalize(props, Patch._aliases)})
                    arrow.update(patch._style_spec())
                    if "linewidth" not in normalize(props, Patch._aliases) and arrow["style"] == "":
                        arrow["lw"] = rcParams["patch.linewidth"]
                    return arrow

                def _distance(self):
                    try:
                        a = self.axes.transData.transform(self.xy)
                        b = self.axes.transData.transform((self._x, self._y))
                        return float(np.hypot(*(a - b))) * 72 / self.figure.dpi
                    except Exception:
                        return 50.0

                def __repr__(self):
                    return f"Text({self._x}, {self._y}, {self._text!r})"


            class OffsetFrom:
                def __init__(self, artist, ref_coord, unit="points"):
                    raise NotImplementedError("matplotlib.text.OffsetFrom is not supported; use textcoords='offset points'")
            """#
    }
}
