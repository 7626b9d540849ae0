// The Python side of `matplotlib.image`.

extension PythonSource {
    enum SourceImage {
        static let text = #"""
            import numpy as np

            import _plotting
            from matplotlib import rcParams
            from matplotlib.artist import Artist
            from matplotlib.cm import ScalarMappable

            _INTERPOLATIONS = ("none", "nearest", "bilinear", "bicubic", "spline16", "spline36", "hanning", "hamming", "hermite",
                               "kaiser", "quadric", "catrom", "gaussian", "bessel", "mitchell", "sinc", "lanczos", "blackman",
                               "antialiased", "auto")


            class AxesImage(Artist, ScalarMappable):
                zorder = 0

                def __init__(self, ax, *, cmap=None, norm=None, interpolation=None, origin=None, extent=None, filternorm=True,
                             filterrad=4.0, resample=None, interpolation_stage=None, **kwargs):
                    Artist.__init__(self)
                    ScalarMappable.__init__(self, norm, cmap)
                    self.axes = ax
                    self.origin = rcParams["image.origin"] if origin is None else origin
                    if self.origin not in ("upper", "lower"):
                        raise ValueError(f"{self.origin!r} is not a valid value for origin. Supported values are 'upper', 'lower'")
                    self._extent = extent
                    self.set_interpolation(interpolation)
                    self._update(kwargs)

                def set_interpolation(self, s):
                    s = (rcParams["image.interpolation"] if s is None else s).lower()
                    if s not in _INTERPOLATIONS:
                        raise ValueError(f"{s!r} is not a valid value for interpolation. Supported values are "
                                         + ", ".join(repr(n) for n in _INTERPOLATIONS))
                    self._interpolation = s

                def get_interpolation(self):
                    return self._interpolation

                def set_resample(self, v):
                    pass

                def set_filternorm(self, v):
                    pass

                def set_filterrad(self, v):
                    pass

                def set_data(self, A):
                    if hasattr(A, "mode") and hasattr(A, "size") and not hasattr(A, "dtype"):
                        A = np.asarray(A)
                    A = np.asarray(A)
                    if A.dtype.kind not in "uifb":
                        raise TypeError(f"Image data of dtype {A.dtype} cannot be converted to float")
                    if A.ndim == 3 and A.shape[-1] == 1:
                        A = A[:, :, 0]
                    if not (A.ndim == 2 or A.ndim == 3 and A.shape[-1] in (3, 4)):
                        raise TypeError(f"Invalid shape {A.shape} for image data")
                    self._A = A

                set_array = set_data

                def get_size(self):
                    return self._A.shape[:2]

                def get_shape(self):
                    return self._A.shape

                def get_extent(self):
                    if self._extent is not None:
                        return self._extent
                    rows, columns = self.get_size()
                    if self.origin == "upper":
                        return (-0.5, columns - 0.5, rows - 0.5, -0.5)
                    return (-0.5, columns - 0.5, -0.5, rows - 0.5)

                def set_extent(self, extent, **kwargs):
                    self._extent = extent
                    self.axes.set_xlim(extent[0], extent[1], auto=None)
                    self.axes.set_ylim(extent[2], extent[3], auto=None)

                def _limits(self):
                    if not self._is_data():
                        return None
                    e = self.get_extent()
                    return np.array(e[:2], float), np.array(e[2:], float)

                def _sticky(self):
                    e = self.get_extent()
                    return tuple(e[:2]), tuple(e[2:])

                def _pixels(self):
                    A = self._A
                    alpha = self._alpha
                    if A.ndim == 3:
                        if A.dtype == np.uint8:
                            rgb = A
                        elif A.dtype.kind in "ui":
                            rgb = np.clip(A, 0, 255).astype(np.uint8)
                        else:
                            rgb = (np.clip(A.astype(float), 0, 1) * 255).astype(np.uint8)
                        rgba = np.full(A.shape[:2] + (4,), 255, dtype=np.uint8)
                        rgba[..., :A.shape[2]] = rgb
                        if alpha is not None:
                            rgba[..., 3] = (rgba[..., 3] * np.asarray(alpha)).astype(np.uint8)
                        return rgba, np.zeros(0)
                    self.autoscale_None()
                    normed = self.norm(A.astype(float) if A.dtype.kind != "f" else A)
                    rgba = self.cmap(normed, bytes=False)
                    if alpha is not None:
                        rgba = rgba.copy()
                        rgba[..., 3] = rgba[..., 3] * np.asarray(alpha)
                    levels = np.clip(np.asarray(normed, dtype=float), 0, 1)
                    return (rgba * 255 + 0.5).astype(np.uint8), levels

                def _specs(self):
                    if self._A is None or self._A.size == 0:
                        return []
                    rgba, levels = self._pixels()
                    x0, x1, y0, y1 = self.get_extent()
                    if self.origin == "lower":
                        rgba, levels = rgba[::-1], levels[::-1] if levels.size else levels
                    spec = self._base("image")
                    sharp = self._interpolation in ("none", "nearest", "antialiased", "auto")
                    limit = 1200
                    if sharp and max(rgba.shape[:2]) > limit:
                        step = -(-max(rgba.shape[:2]) // limit)
                        rgba, levels = rgba[::step, ::step], levels[::step, ::step] if levels.size else levels
                    if sharp and self._interpolation in ("antialiased", "auto") and self.axes is not None:
                        box = self.axes.get_window_extent()
                        sharp = rgba.shape[1] <= box.width * 2
                    elif not sharp:
                        rgba = _smooth(rgba)
                    spec.update(rgba=np.ascontiguousarray(rgba), levels=levels, sharp=bool(sharp),
                                extent=[float(x0), float(x1), float(y0), float(y1)])
                    return [spec]

                def get_window_extent(self, renderer=None):
                    from matplotlib.transforms import Bbox
                    x0, x1, y0, y1 = self.get_extent()
                    return Bbox(self.axes.transData.transform([[x0, y0], [x1, y1]]))

                def write_png(self, fname):
                    with open(fname, "wb") as file:
                        file.write(_plotting.png(self._pixels()[0]))

                def format_cursor_data(self, data):
                    return f"[{data}]"


            def _smooth(rgba, size=256):
                """Cells mixed with their neighbours (bilinear), a small picture enlarged."""
                rows, columns = rgba.shape[:2]
                factor = min(16, max(1, size // max(rows, columns)))
                if factor == 1:
                    return rgba
                y = np.clip((np.arange(rows * factor) + 0.5) / factor - 0.5, 0, rows - 1)
                x = np.clip((np.arange(columns * factor) + 0.5) / factor - 0.5, 0, columns - 1)
                y0, x0 = np.floor(y).astype(int), np.floor(x).astype(int)
                y1, x1 = np.minimum(y0 + 1, rows - 1), np.minimum(x0 + 1, columns - 1)
                fy, fx = (y - y0)[:, None, None], (x - x0)[None, :, None]
                a = rgba.astype(float)
                top = a[y0][:, x0] * (1 - fx) + a[y0][:, x1] * fx
                bottom = a[y1][:, x0] * (1 - fx) + a[y1][:, x1] * fx
                return (top * (1 - fy) + bottom * fy + 0.5).astype(np.uint8)


            class FigureImage(AxesImage):
                pass


            def imread(fname, format=None):
                """The picture of a PNG file, floats from 0 to 1."""
                if hasattr(fname, "read"):
                    data = fname.read()
                else:
                    with open(fname, "rb") as file:
                        data = file.read()
                if data[:8] != b"\x89PNG\r\n\x1a\n":
                    raise NotImplementedError("matplotlib.image.imread: got another file than PNG; nbrun reads PNG only")
                array = _plotting.read_png(data)
                array = array.astype(np.float32) / np.float32(65535 if array.dtype == np.uint16 else 255)
                return array[..., 0] if array.shape[2] == 1 else array


            def imsave(fname, arr, vmin=None, vmax=None, cmap=None, format=None, origin=None, dpi=100, **kwargs):
                arr = np.asarray(arr)
                image = AxesImage(None, cmap=cmap, origin=origin)
                image.set_data(arr)
                image.set_clim(vmin, vmax)
                rgba = image._pixels()[0]
                if (origin or rcParams["image.origin"]) == "lower":
                    rgba = rgba[::-1]
                data = _plotting.plain_png(np.ascontiguousarray(rgba))
                if hasattr(fname, "write"):
                    fname.write(data)
                else:
                    with open(fname, "wb") as file:
                        file.write(data)


            def pil_to_array(image):
                return np.asarray(image)
            """#
    }
}
