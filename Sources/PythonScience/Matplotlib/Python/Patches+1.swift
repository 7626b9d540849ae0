// The Python side of `matplotlib.patches`.

extension PythonSource {
    enum SourcePatches {
        static let text1 = #"""
            import math

            import numpy as np

            import _plotting
            from matplotlib import rcParams
            from matplotlib.artist import Artist, dash_pattern, line_spec, normalize
            from matplotlib.colors import to_rgba
            from matplotlib.path import Path
            from matplotlib.transforms import Bbox, Transform


            def arrow_style(style, scale=10.0):
                """What Swift knows of an arrow style such as '-|>,head_width=0.3'."""
                if not isinstance(style, str):
                    style = style._text
                name, *parts = [p.strip() for p in style.split(",")]
                if name not in ("-", "->", "<-", "<->", "-|>", "<|-", "<|-|>", "|-|", "]-[", "]-", "-[", "]->", "<-[", "fancy",
                                "simple", "wedge"):
                    raise ValueError(f"Unknown style: {name!r}")
                props = {k.strip(): float(v) for k, _, v in (p.partition("=") for p in parts)}
                return {"style": name, "scale": scale,
                        "headlength": props.get("head_length", 0.4), "headwidth": props.get("head_width", 0.2)}


            def connection_style(style):
                if style is None:
                    return {}
                if not isinstance(style, str):
                    style = style._text
                name, *parts = [p.strip() for p in style.split(",")]
                props = {k.strip(): float(v) for k, _, v in (p.partition("=") for p in parts)}
                if name == "arc3":
                    return {"bend": props.get("rad", 0.0)}
                if name in ("angle3", "angle"):
                    return {"angles": (props.get("angleA", 90.0), props.get("angleB", 0.0))}
                if name in ("arc", "bar"):
                    return {}
                raise ValueError(f"Unknown style: {name!r}")


            class _Style:
                def __init__(self, name, **kwargs):
                    self._text = ",".join([name] + [f"{k}={v}" for k, v in kwargs.items()])

                def __call__(self, *args, **kwargs):
                    raise NotImplementedError("styles are drawn by the figure")


            class BoxStyle(_Style):
                pass


            class ArrowStyle(_Style):
                pass


            class ConnectionStyle(_Style):
                pass


            class Patch(Artist):
                """A shape with an inside and an edge."""

                zorder = 1
                _aliases = {"aa": "antialiased", "ec": "edgecolor", "fc": "facecolor", "ls": "linestyle", "lw": "linewidth"}

                def __init__(self, *, edgecolor=None, facecolor=None, color=None, linewidth=None, linestyle=None,
                             antialiased=None, hatch=None, fill=True, capstyle=None, joinstyle=None, **kwargs):
                    super().__init__()
                    self._edge_given = edgecolor
                    self._face_given = facecolor
                    self._fill = bool(fill)
                    self._hatch = hatch
                    self._linestyle = linestyle if linestyle is not None else "solid"
                    self._linewidth = float(rcParams["patch.linewidth"] if linewidth is None else linewidth)
                    self._capstyle, self._joinstyle = capstyle or "butt", joinstyle or "miter"
                    if facecolor is not None:
                        to_rgba(facecolor)
                    if edgecolor is not None:
                        to_rgba(edgecolor)
                    if color is not None:
                        self.set_color(color)
                    self._update(normalize(kwargs, self._aliases))

                def set(self, **kwargs):
                    return self._update(normalize(kwargs, self._aliases))

                def set_color(self, c):
                    self.set_edgecolor(c)
                    self.set_facecolor(c)

                def set_edgecolor(self, color):
                    if color is not None:
                        to_rgba(color)
                    self._edge_given = color

                def set_facecolor(self, color):
                    if color is not None:
                        to_rgba(color)
                    self._face_given = color

                def get_facecolor(self):
                    face = self._face_given
                    if not self._fill:
                        return (0.0, 0.0, 0.0, 0.0)
                    return to_rgba(rcParams["patch.facecolor"] if face is None else face, self._alpha)

                def get_edgecolor(self):
                    edge = self._edge_given
                    if edge is None:
                        if rcParams["patch.force_edgecolor"] or not self._fill or getattr(self, "_edge_default", False):
                            return to_rgba(rcParams["patch.edgecolor"], self._alpha)
                        return (0.0, 0.0, 0.0, 0.0)
                    return to_rgba(edge, self._alpha)

                get_fc, get_ec, set_fc, set_ec = get_facecolor, get_edgecolor, set_facecolor, set_edgecolor

                def set_linewidth(self, w):
                    self._linewidth = float(rcParams["patch.linewidth"] if w is None else w)

                def get_linewidth(self):
                    return self._linewidth

                set_lw, get_lw = set_linewidth, get_linewidth

                def set_linestyle(self, ls):
                    dash_pattern(ls, 1.0)
                    self._linestyle = "solid" if ls is None else ls

                def get_linestyle(self):
                    return self._linestyle

                set_ls, get_ls = set_linestyle, get_linestyle

                def set_fill(self, b):
                    self._fill = bool(b)

                def get_fill(self):
                    return self._fill

                fill = property(get_fill, set_fill)

                def set_hatch(self, hatch):
                    self._hatch = hatch

                def get_hatch(self):
                    return self._hatch

                def set_hatchcolor(self, color):
                    self._hatchcolor = color

                def set_antialiased(self, aa):
                    pass

                def set_capstyle(self, s):
                    self._capstyle = s

                def set_joinstyle(self, s):
                    self._joinstyle = s

                def get_path(self):
                    return self._data_path()

                def _data_path(self):
                    raise NotImplementedError("Derived must override")

                def get_extents(self):
                    v = self._data_path().vertices
                    return Bbox([v.min(0), v.max(0)])

                def get_window_extent(self, renderer=None):
                    box = self.get_extents()
                    return box.transformed(self.axes.transData) if self.axes is not None else box

                def get_verts(self):
                    return self._data_path().vertices

                def contains_point(self, point, radius=None):
                    return self._data_path().contains_point(point)

                def _style_spec(self):
                    edge = self.get_edgecolor()
                    spec = {"fill": self.get_facecolor() if self._fill else None}
                    if self._linewidth > 0 and not (isinstance(self._linestyle, str) and self._linestyle in ("None", "none", " ", "")):
                        spec.update(line_spec(edge, self._linewidth, self._linestyle, cap=self._capstyle, join=self._joinstyle))
                    if self._hatch:
                        spec["hatch"] = self._hatch
                        if edge[3] == 0:
                            spec.update(line_spec((0.0, 0.0, 0.0, 0.0), self._linewidth, "solid"))
                    return spec

                def _limits(self):
                    if not self._is_data():
                        return None
                    v = self._moved(self._data_path().vertices)
                    return v[:, 0], v[:, 1]

                def _specs(self):
                    path = self._data_path()
                    if len(path.vertices) == 0:
                        return []
                    item = {"path": (self._moved(path.vertices), path.codes), "label": self._label, **self._style_spec()}
                    return [{**self._base("paths"), "items": [item]}]

                def __str__(self):
                    return type(self).__name__ + "()"


            class Rectangle(Patch):
                def __init__(self, xy, width, height, *old, angle=0.0, rotation_point="xy", **kwargs):
                    if old:
                        _plotting.note("Rectangle(xy, width, height, angle) is Rectangle(xy, width, height, angle=...) today")
                        angle, = old
                    super().__init__(**kwargs)
                    self._x0, self._y0 = xy
                    self._width, self._height, self.angle, self.rotation_point = width, height, angle, rotation_point

                def _data_path(self):
                    x, y, w, h = self._x0, self._y0, self._width, self._height
                    if self.axes is not None:
                        x, y = self.axes._unit(x, 0), self.axes._unit(y, 1)
                    points = np.array([[x, y], [x + w, y], [x + w, y + h], [x, y + h], [x, y]], dtype=float)
                    if self.angle:
                        c, s = math.cos(math.radians(self.angle)), math.sin(math.radians(self.angle))
                        center = {"xy": (x, y), "center": (x + w / 2, y + h / 2)}.get(self.rotation_point, self.rotation_point)
                        d = points - np.array(center, dtype=float)
                        points = np.stack([d[:, 0] * c - d[:, 1] * s, d[:, 0] * s + d[:, 1] * c], axis=1) + np.array(center)
                    return Path(points, [1, 2, 2, 2, 79])

                def get_x(self):
                    return self._x0

                def get_y(self):
                    return self._y0

                def get_xy(self):
                    return self._x0, self._y0

                def get_width(self):
                    return self._width

                def get_height(self):
                    return self._height

                def set_x(self, x):
                    self._x0 = x

                def set_y(self, y):
                    self._y0 = y

                def set_xy(self, xy):
                    self._x0, self._y0 = xy

                xy = property(get_xy, set_xy)

                def set_width(self, w):
                    self._width = w

                def set_height(self, h):
                    self._height = h

                def set_bounds(self, *args):
                    self._x0, self._y0, self._width, self._height = args[0] if len(args) == 1 else args

                def get_bbox(self):
                    return Bbox.from_bounds(self._x0, self._y0, self._width, self._height)

                def get_angle(self):
                    return self.angle

                def set_angle(self, angle):
                    self.angle = angle

                def get_center(self):
                    return np.array([self._x0 + self._width / 2, self._y0 + self._height / 2])

                def get_corners(self):
                    return self._data_path().vertices[:4]

                def __str__(self):
                    return "Rectangle(xy=(%g, %g), width=%g, height=%g, angle=%g)" % (
                        self._x0, self._y0, self._width, self._height, self.angle)

                __repr__ = Artist.__repr__


            class Polygon(Patch):
                def __init__(self, xy, closed=True, **kwargs):
                    super().__init__(**kwargs)
                    self._closed = closed
                    self.set_xy(xy)

                def set_xy(self, xy):
                    xy = np.asarray(xy, dtype=float)
                    if self._closed and len(xy) and (xy[0] != xy[-1]).any():
                        xy = np.vstack([xy, xy[:1]])
                    self._xy = xy

                def get_xy(self):
                    return self._xy

                xy = property(get_xy, set_xy)

                def get_closed(self):
                    return self._closed

                def _data_path(self):
                    codes = [1] + [2] * (len(self._xy) - 1)
                    if self._closed and len(codes) > 1:
                        codes[-1] = 79
                    return Path(self._xy, codes)

                def __str__(self):
                    return "Polygon%d((%g, %g) ...)" % (len(self._xy), *self._xy[0]) if len(self._xy) else "Polygon0()"


            class RegularPolygon(Patch):
                def __init__(self, xy, numVertices, *old, radius=5, orientation=0, **kwargs):
                    super().__init__(**kwargs)
                    if old:
                        _plotting.note("RegularPolygon: write radius= and orientation= with their names today")
                        radius, orientation = (*old, orientation)[:2]
                    self.xy, self.numvertices, self.radius, self.orientation = xy, numVertices, radius, orientation

                def _data_path(self):
                    path = Path._of(_plotting.star(self.numvertices, float(self.radius), None, float(self.orientation)))
                    return Path(path.vertices + np.array(self.xy, dtype=float), path.codes)


            class CirclePolygon(RegularPolygon):
                def __init__(self, xy, radius=5, *, resolution=20, **kwargs):
                    super().__init__(xy, resolution, radius=radius, **kwargs)


            class PathPatch(Patch):
                _edge_default = True

                def __init__(self, path, **kwargs):
                    super().__init__(**kwargs)
                    self._path = path

                def set_path(self, path):
                    self._path = path

                def _data_path(self):
                    return self._path


            class Ellipse(Patch):
                def __init__(self, xy, width, height, *old, angle=0, **kwargs):
                    if old:
                        _plotting.note("Ellipse(xy, width, height, angle) is Ellipse(xy, width, height, angle=...) today")
                        angle, = old
                    super().__init__(**kwargs)
                    self._center, self._width, self._height, self._angle = xy, width, height, angle

                def _data_path(self):
                    vertices, codes = _plotting.arc(0.0, 0.0, float(self._width) / 2, float(self._height) / 2, 0.0, 2 * math.pi)
                    c, s = math.cos(math.radians(self._angle)), math.sin(math.radians(self._angle))
                    x, y = self._center
                    if self.axes is not None:
                        x, y = self.axes._unit(x, 0), self.axes._unit(y, 1)
                    vertices = np.stack([vertices[:, 0] * c - vertices[:, 1] * s + x, vertices[:, 0] * s + vertices[:, 1] * c + y],
                                        axis=1)
                    return Path(np.vstack([vertices, vertices[-1:]]), list(codes) + [79])

                def get_center(self):
                    return self._center

                def set_center(self, xy):
                    self._center = xy

                center = property(get_center, set_center)

                def set_width(self, w):
                    self._width = w

                def get_width(self):
                    return self._width

                def set_height(self, h):
                    self._height = h

                def get_height(self):
                    return self._height

                def set_angle(self, a):
                    self._angle = a

                def get_angle(self):
                    return self._angle

                width, height, angle = property(get_width, set_width), property(get_height, set_height), property(get_angle, set_angle)

                def _limits(self):
                    if not self._is_data():
                        return None
                    t = math.radians(self._angle)
                    a, b = self._width / 2, self._height / 2
                    dx = math.hypot(a * math.cos(t), b * math.sin(t))
                    dy = math.hypot(a * math.sin(t), b * math.cos(t))
                    x, y = self._center
                    return np.array([x - dx, x + dx]), np.array([y - dy, y + dy])


            class Circle(Ellipse):
                def __init__(self, xy, radius=5, **kwargs):
                    super().__init__(xy, radius * 2, radius * 2, **kwargs)
                    self._radius = radius

                def set_radius(self, radius):
                    self._radius = radius
                    self._width = self._height = 2 * radius

                def get_radius(self):
                    return self._width / 2

                radius = property(get_radius, set_radius)


            class Arc(Ellipse):
                def __init__(self, xy, width, height, *old, angle=0.0, theta1=0.0, theta2=360.0, **kwargs):
                    if old:
                        _plotting.note("Arc(xy, width, height, angle, theta1, theta2): the last three are named today")
                        angle, theta1, theta2 = (*old, *(angle, theta1, theta2)[len(old):])
                    kwargs.setdefault("fill", False)
                    super().__init__(xy, width, height, angle=angle, **kwargs)
                    self.theta1, self.theta2 = theta1, theta2

                def _data_path(self):
                    end = self.theta2 if self.theta2 > self.theta1 else self.theta2 + 360
                    vertices, codes = _plotting.arc(0.0, 0.0, self._width / 2, self._height / 2, math.radians(self.theta1),
                                                    math.radians(end))
                    c, s = math.cos(math.radians(self._angle)), math.sin(math.radians(self._angle))
                    x, y = self._center
                    return Path(np.stack([vertices[:, 0] * c - vertices[:, 1] * s + x,
                                          vertices[:, 0] * s + vertices[:, 1] * c + y], axis=1), codes)


            class Wedge(Patch):
                def __init__(self, center, r, theta1, theta2, *, width=None, **kwargs):
                    super().__init__(**kwargs)
                    self.center, self.r, self.theta1, self.theta2, self.width = center, r, theta1, theta2, width

            """#

        static var text: String { text1 + "\n" + text2 }
    }
}
