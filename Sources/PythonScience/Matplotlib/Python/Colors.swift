// The Python side of `matplotlib.colors`.

extension PythonSource {
    enum SourceColors {
        static let text = #"""
            import math

            import numpy as np

            import _plotting

            _names = _plotting.color_names()
            CSS4_COLORS = cnames = dict(sorted(_names.items()))
            BASE_COLORS = {"b": (0, 0, 1), "g": (0, 0.5, 0), "r": (1, 0, 0), "c": (0, 0.75, 0.75), "m": (0.75, 0, 0.75),
                           "y": (0.75, 0.75, 0), "k": (0, 0, 0), "w": (1, 1, 1)}
            TABLEAU_COLORS = {"tab:blue": "#1f77b4", "tab:orange": "#ff7f0e", "tab:green": "#2ca02c", "tab:red": "#d62728",
                              "tab:purple": "#9467bd", "tab:brown": "#8c564b", "tab:pink": "#e377c2", "tab:gray": "#7f7f7f",
                              "tab:olive": "#bcbd22", "tab:cyan": "#17becf"}
            _known = {}


            def _invalid(c):
                return ValueError(f"Invalid RGBA argument: {c!r}")


            def to_rgba(c, alpha=None):
                """Red, green, blue and opacity from 0 to 1."""
                if isinstance(c, tuple) and len(c) == 2:
                    if alpha is None:
                        alpha = c[1]
                    c = c[0]
                if isinstance(c, str):
                    if len(c) > 1 and c[0] == "C" and c[1:].isdigit():
                        import matplotlib
                        colors = matplotlib.rcParams["axes.prop_cycle"].by_key().get("color", ["k"])
                        return to_rgba(colors[int(c[1:]) % len(colors)], alpha)
                    rgba = _known.get(c)
                    if rgba is None:
                        rgba = _plotting.color(c)
                        if rgba is None:
                            if c.replace(".", "", 1).replace("-", "", 1).isdigit():
                                raise ValueError(f"Invalid string grayscale value {c!r}. Value must be within 0-1 range")
                            raise _invalid(c)
                        _known[c] = rgba
                    if alpha is not None and c.lower() != "none":
                        return rgba[:3] + (float(alpha),)
                    return rgba
                if c is None or isinstance(c, (int, float, bool)):
                    raise _invalid(c)
                try:
                    parts = tuple(float(v) for v in (c.tolist() if isinstance(c, np.ndarray) and c.ndim == 1 else c))
                except (TypeError, ValueError):
                    raise _invalid(c) from None
                if len(parts) not in (3, 4):
                    raise ValueError("RGBA sequence should have length 3 or 4")
                if any(v < 0 or v > 1 for v in parts):
                    raise ValueError("RGBA values should be within 0-1 range")
                if len(parts) == 3:
                    return parts + (1.0 if alpha is None else float(alpha),)
                return parts if alpha is None else parts[:3] + (float(alpha),)


            def to_rgb(c):
                return to_rgba(c)[:3]


            def to_rgba_array(c, alpha=None):
                if isinstance(c, np.ndarray) and c.dtype.kind in "if" and c.ndim == 2 and c.shape[1] in (3, 4):
                    out = np.ones((len(c), 4))
                    out[:, :c.shape[1]] = c
                    if alpha is not None:
                        out[:, 3] = alpha
                    return out
                if isinstance(c, str):
                    if c.lower() == "none":
                        return np.zeros((0, 4))
                    return np.array([to_rgba(c, alpha)])
                if isinstance(c, tuple) and len(c) in (3, 4) and all(isinstance(v, (int, float, np.number)) for v in c):
                    return np.array([to_rgba(c, alpha)])
                if isinstance(c, tuple) and len(c) == 2 and isinstance(c[1], (int, float)):
                    return np.array([to_rgba(c, alpha)])
                if len(c) == 0:
                    return np.zeros((0, 4))
                if np.iterable(alpha):
                    return np.array([to_rgba(v, a) for v, a in zip(c, alpha)])
                if len(c) in (3, 4) and all(isinstance(v, (int, float, np.number)) for v in c):
                    return np.array([to_rgba(c, alpha)])
                return np.array([to_rgba(v, alpha) for v in c])


            def to_hex(c, keep_alpha=False):
                c = to_rgba(c)
                return "#" + "".join(format(round(v * 255), "02x") for v in (c if keep_alpha else c[:3]))


            rgb2hex = to_hex
            hex2color = to_rgb


            def is_color_like(c):
                try:
                    to_rgba(c)
                except (TypeError, ValueError):
                    return False
                return True


            def same_color(a, b):
                return np.array_equal(to_rgba_array(a), to_rgba_array(b))


            class ColorConverter:
                to_rgb = staticmethod(to_rgb)
                to_rgba = staticmethod(to_rgba)
                to_rgba_array = staticmethod(to_rgba_array)


            colorConverter = ColorConverter()


            def rgb_to_hsv(arr):
                arr = np.asarray(arr, dtype=float)
                flat = arr.reshape(-1, 3)
                out = np.zeros_like(flat)
                for i, (r, g, b) in enumerate(flat):
                    high, low = max(r, g, b), min(r, g, b)
                    d = high - low
                    h = 0.0
                    if d > 0:
                        h = (g - b) / d if high == r else 2 + (b - r) / d if high == g else 4 + (r - g) / d
                    out[i] = ((h / 6) % 1.0, d / high if high else 0, high)
                return out.reshape(arr.shape)


            def hsv_to_rgb(hsv):
                hsv = np.asarray(hsv, dtype=float)
                h, s, v = hsv[..., 0], hsv[..., 1], hsv[..., 2]
                i = (h * 6).astype(int)
                f = h * 6 - i
                p, q, t = v * (1 - s), v * (1 - s * f), v * (1 - s * (1 - f))
                i = i % 6
                r = np.select([i == 0, i == 1, i == 2, i == 3, i == 4], [v, q, p, p, t], v)
                g = np.select([i == 0, i == 1, i == 2, i == 3, i == 4], [t, v, v, q, p], p)
                b = np.select([i == 0, i == 1, i == 2, i == 3, i == 4], [p, p, t, v, v], q)
                return np.stack([r, g, b], axis=-1)


            class Colormap:
                """Numbers from 0 to 1, or whole numbers as places in the table, to colours."""

                def __init__(self, name, N=256):
                    self.name, self.N = name, int(N)
                    self._bad, self._under, self._over = (0.0, 0.0, 0.0, 0.0), None, None
                    self.colorbar_extend = False

                def _table(self):
                    return self._lut

                def __call__(self, X, alpha=None, bytes=False):
                    table = self._table()
                    scalar = not np.iterable(X)
                    if isinstance(X, np.ma.MaskedArray) if hasattr(np, "ma") and hasattr(np.ma, "MaskedArray") else False:
                        X = np.where(X.mask, np.nan, X.data)
                    x = np.asarray(X)
                    if x.dtype.kind == "f":
                        bad = np.isnan(x)
                        with np.errstate(invalid="ignore"):
                            place = np.where(bad, 0, x) * self.N
                            place = np.where(place == self.N, self.N - 1, place)
                            index = np.floor(np.clip(place, -1, self.N)).astype(int)
                    else:
                        bad = np.zeros(x.shape, bool)
                        index = x.astype(int)
                    full = np.vstack([table, self._under or table[0], self._over or table[-1], self._bad])
                    index = np.where(index < 0, self.N, np.where(index >= self.N, self.N + 1, index))
                    index = np.where(bad, self.N + 2, index)
                    rgba = full[index]
                    if alpha is not None:
                        rgba = rgba.copy()
                        rgba[..., 3] = alpha
                    if bytes:
                        rgba = (rgba * 255).astype(np.uint8)
                    return tuple(rgba) if scalar else rgba

                def set_bad(self, color="k", alpha=None):
                    self._bad = to_rgba(color, alpha)

                def set_under(self, color="k", alpha=None):
                    self._under = to_rgba(color, alpha)

                def set_over(self, color="k", alpha=None):
                    self._over = to_rgba(color, alpha)

                def set_extremes(self, *, bad=None, under=None, over=None):
                    if bad is not None:
                        self.set_bad(bad)
                    if under is not None:
                        self.set_under(under)
                    if over is not None:
                        self.set_over(over)

                def with_extremes(self, *, bad=None, under=None, over=None):
                    new = self.copy()
                    new.set_extremes(bad=bad, under=under, over=over)
                    return new

                def get_bad(self):
                    return np.array(self._bad)

                def copy(self):
                    new = ListedColormap(self._table(), self.name)
                    new._bad, new._under, new._over = self._bad, self._under, self._over
                    return new

                __copy__ = copy

                def reversed(self, name=None):
                    return ListedColormap(self._table()[::-1], name or self.name + "_r")

                def resampled(self, lutsize):
                    return ListedColormap(self(np.linspace(0, 1, lutsize)), self.name)

                def __eq__(self, other):
                    return isinstance(other, Colormap) and np.array_equal(self._table(), other._table())

                def __repr__(self):
                    return f"<{type(self).__module__}.{type(self).__name__} object>"


            class ListedColormap(Colormap):
                def __init__(self, colors, name="unnamed", N=None):
                    if isinstance(colors, str):
                        colors = [colors] * (N or 1)
                    self.colors = colors
                    self._lut = to_rgba_array(colors if isinstance(colors, np.ndarray) else list(colors))
                    if N is not None:
                        self._lut = self._lut[np.arange(N) % len(self._lut)]
                    super().__init__(name, len(self._lut))


            class LinearSegmentedColormap(Colormap):
                def __init__(self, name, segmentdata=None, N=256, gamma=1.0, *, lut=None):
                    super().__init__(name, N)
                    if lut is not None:
                        self._lut = lut
                        self.N = len(lut)
                        return
                    x = np.linspace(0, 1, N) ** gamma
                    parts = []
                    for key in ("red", "green", "blue", "alpha"):
                        data = segmentdata.get(key)
                        if data is None:
                            parts.append(np.ones(N))
                        elif callable(data):
                            parts.append(np.clip(np.array([float(data(v)) for v in x]), 0, 1))
                        else:
                            rows = np.asarray(data, dtype=float)
                            column = np.zeros(N)
                            for i in range(len(rows) - 1):
                                (x0, _, y0), (x1, y1, _) = rows[i], rows[i + 1]
                                inside = (x >= x0) & (x <= x1)
                                if x1 > x0:
                                    column = np.where(inside, y0 + (y1 - y0) * (x - x0) / (x1 - x0), column)
                            parts.append(column)
                    self._lut = np.stack(parts, axis=1)
                    self._segmentdata = segmentdata

                @staticmethod
                def from_list(name, colors, N=256, gamma=1.0, *, bad=None, under=None, over=None):
                    if not isinstance(colors[0], str) and np.iterable(colors[0]) and len(colors[0]) == 2 \
                            and not isinstance(colors[0][0], str):
                        places, colors = zip(*colors)
                    else:
                        places = np.linspace(0, 1, len(colors))
                    rgba = np.array([to_rgba(c) for c in colors])
                    x = np.linspace(0, 1, N) ** gamma
                    return LinearSegmentedColormap(
                        name, lut=np.stack([np.interp(x, places, rgba[:, i]) for i in range(4)], axis=1))


            class Normalize:
                """Data between vmin and vmax to numbers from 0 to 1."""

                def __init__(self, vmin=None, vmax=None, clip=False):
                    self.vmin = None if vmin is None else float(vmin)
                    self.vmax = None if vmax is None else float(vmax)
                    self.clip = clip

                _scale = ("linear",)

                def autoscale(self, A):
                    self.vmin = self.vmax = None
                    self.autoscale_None(A)

                def autoscale_None(self, A):
                    extent = _plotting.extent(A)
                    if extent is not None:
                        if self.vmin is None:
                            self.vmin = extent[2] if self._scale[0] == "log" else extent[0]
                        if self.vmax is None:
                            self.vmax = extent[1]

                def scaled(self):
                    return self.vmin is not None and self.vmax is not None

                def __call__(self, value, clip=None):
                    scalar = not np.iterable(value)
                    x = np.asarray(value, dtype=float)
                    if self.vmin is None or self.vmax is None:
                        self.autoscale_None(x)
                    if self.vmin is None:
                        return x
                    if self.vmin > self.vmax:
                        raise ValueError("minvalue must be less than or equal to maxvalue")
                    if self.clip if clip is None else clip:
                        x = np.clip(x, self.vmin, self.vmax)
                    result = self._apply(x) if self.vmin != self.vmax else np.zeros(x.shape)
                    return float(result) if scalar else result

                def _apply(self, x):
                    return (x - self.vmin) / (self.vmax - self.vmin)

                def inverse(self, value):
                    return self.vmin + np.asarray(value) * (self.vmax - self.vmin)


            NoNorm = Normalize


            class LogNorm(Normalize):
                _scale = ("log", 10.0)

                def _apply(self, x):
                    with np.errstate(divide="ignore", invalid="ignore"):
                        return np.log(x / self.vmin) / np.log(self.vmax / self.vmin)

                def inverse(self, value):
                    return self.vmin * (self.vmax / self.vmin) ** np.asarray(value)


            class SymLogNorm(Normalize):
                def __init__(self, linthresh, linscale=1.0, vmin=None, vmax=None, clip=False, *, base=10):
                    super().__init__(vmin, vmax, clip)
                    self._scale = ("symlog", float(base), float(linthresh), float(linscale))

                def _apply(self, x):
                    low, high = _plotting.scaled([self.vmin, self.vmax], self._scale)
                    return (_plotting.scaled(x, self._scale) - low) / (high - low)


            class PowerNorm(Normalize):
                def __init__(self, gamma, vmin=None, vmax=None, clip=False):
                    super().__init__(vmin, vmax, clip)
                    self.gamma = gamma

                def _apply(self, x):
                    t = (x - self.vmin) / (self.vmax - self.vmin)
                    return np.where(t > 0, np.abs(t) ** self.gamma, t)

                def inverse(self, value):
                    return self.vmin + np.asarray(value) ** (1 / self.gamma) * (self.vmax - self.vmin)


            class TwoSlopeNorm(Normalize):
                def __init__(self, vcenter, vmin=None, vmax=None):
                    super().__init__(vmin, vmax)
                    self.vcenter = vcenter

                def _apply(self, x):
                    return np.interp(x, [self.vmin, self.vcenter, self.vmax], [0, 0.5, 1])

                def inverse(self, value):
                    return np.interp(value, [0, 0.5, 1], [self.vmin, self.vcenter, self.vmax])


            DivergingNorm = TwoSlopeNorm


            class CenteredNorm(Normalize):
                def __init__(self, vcenter=0, halfrange=None, clip=False):
                    super().__init__(None, None, clip)
                    self.vcenter = vcenter
                    if halfrange is not None:
                        self.vmin, self.vmax = vcenter - halfrange, vcenter + halfrange

                def autoscale_None(self, A):
                    if self.vmin is None:
                        half = float(np.nanmax(np.abs(np.asarray(A) - self.vcenter)))
                        self.vmin, self.vmax = self.vcenter - half, self.vcenter + half


            class BoundaryNorm(Normalize):
                def __init__(self, boundaries, ncolors, clip=False, *, extend="neither"):
                    super().__init__(boundaries[0], boundaries[-1], clip)
                    self.boundaries, self.Ncmap, self.N = np.asarray(boundaries), ncolors, len(boundaries)

                def __call__(self, value, clip=None):
                    x = np.asarray(value, dtype=float)
                    index = np.digitize(x, self.boundaries) - 1
                    count = self.N - 1
                    if self.Ncmap > count:
                        if count == 1:
                            index = np.where(index == 0, (self.Ncmap - 1) // 2, index)
                        else:
                            index = (self.Ncmap - 1) / (count - 1) * index
                    index = np.where(x < self.vmin, -1, np.where(x >= self.vmax, self.Ncmap, index)).astype(int)
                    return int(index) if not np.iterable(value) else index


            class LightSource:
                def __init__(self, azdeg=315, altdeg=45, **kwargs):
                    self.azdeg, self.altdeg = azdeg, altdeg

                def hillshade(self, elevation, vert_exag=1, dx=1, dy=1, fraction=1.0):
                    az, alt = math.radians(90 - self.azdeg), math.radians(self.altdeg)
                    light = np.array([math.cos(az) * math.cos(alt), math.sin(az) * math.cos(alt), math.sin(alt)])
                    e_dy, e_dx = np.gradient(vert_exag * np.asarray(elevation, float), -dy, dx)
                    normal = np.stack([-e_dx, -e_dy, np.ones_like(e_dx)], axis=-1)
                    normal = normal / np.sqrt((normal ** 2).sum(-1, keepdims=True))
                    shade = (normal * light).sum(-1)
                    low, high = shade.min(), shade.max()
                    return np.clip((shade - low) / (high - low) if high > low else shade, 0, 1)

                def shade(self, data, cmap, norm=None, blend_mode="overlay", vmin=None, vmax=None, vert_exag=1, dx=1, dy=1,
                          fraction=1, **kwargs):
                    norm = norm or Normalize(vmin, vmax)
                    rgb = cmap(norm(data))
                    light = self.hillshade(data, vert_exag, dx, dy)[..., None]
                    base = rgb[..., :3]
                    blended = np.where(base <= 0.5, 2 * light * base, 1 - 2 * (1 - light) * (1 - base))
                    return np.concatenate([np.clip(blended, 0, 1), rgb[..., 3:]], axis=-1)
            """#
    }
}
