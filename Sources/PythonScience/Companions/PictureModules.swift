import PythonLanguage
import PythonStandard

/// `PIL`: pictures as arrays. First part: modes, pixels, conversions.
enum PictureModules {
    static let all: [NativeModule] = [
        NativeModule(
            "PIL", doc: "Pictures.", constants: [("__version__", { $0.string("12.0.0") })],
            lazyNames: ["Image", "ImageOps"]),
        NativeModule("PIL.Image", doc: "Pictures.", python: image + imageShapes),
        NativeModule("PIL.ImageOps", doc: "Pictures changed.", python: operations),
    ]

    static let image = #"""
        """`PIL.Image`: pictures as arrays. PNG files are read and written; other formats are refused."""

        import io as _io

        import numpy as np
        import _plotting

        NEAREST, LANCZOS, BILINEAR, BICUBIC, BOX, HAMMING = 0, 1, 2, 3, 4, 5
        ANTIALIAS = LANCZOS
        FLIP_LEFT_RIGHT, FLIP_TOP_BOTTOM, ROTATE_90, ROTATE_180, ROTATE_270, TRANSPOSE, TRANSVERSE = range(7)


        class UnidentifiedImageError(OSError):
            pass


        class Resampling:
            NEAREST, LANCZOS, BILINEAR, BICUBIC, BOX, HAMMING = 0, 1, 2, 3, 4, 5


        class Transpose:
            FLIP_LEFT_RIGHT, FLIP_TOP_BOTTOM, ROTATE_90, ROTATE_180, ROTATE_270, TRANSPOSE, TRANSVERSE = range(7)


        class Dither:
            NONE, ORDERED, RASTERIZE, FLOYDSTEINBERG = range(4)


        _CHANNELS = {"1": 1, "L": 1, "LA": 2, "RGB": 3, "RGBA": 4, "F": 1, "I": 1, "P": 1}
        _NAMES = {"black": (0, 0, 0), "white": (255, 255, 255), "red": (255, 0, 0), "green": (0, 128, 0), "blue": (0, 0, 255),
                  "yellow": (255, 255, 0), "gray": (128, 128, 128), "grey": (128, 128, 128), "orange": (255, 165, 0)}


        def _color(color, mode):
            if isinstance(color, str):
                if color in _NAMES:
                    color = _NAMES[color]
                else:
                    from matplotlib.colors import to_rgb
                    color = tuple(round(v * 255) for v in to_rgb(color))
                if mode in ("L", "1", "F", "I"):
                    color = _grey(np.array([[color]], dtype=np.uint8))[0, 0]
                elif mode == "RGBA":
                    color = color + (255,)
            return color


        def _grey(rgb):
            """ITU-R 601-2 luma, as PIL computes it in integers."""
            c = rgb[..., :3].astype(np.int64)
            return ((c[..., 0] * 19595 + c[..., 1] * 38470 + c[..., 2] * 7471 + 0x8000) >> 16).astype(np.uint8)


        class Image:
            format = None
            format_description = None

            def __init__(self, array=None, mode=None):
                self._array, self.mode, self.info, self.filename = array, mode, {}, ""

            size = property(lambda self: (self._array.shape[1], self._array.shape[0]))
            width = property(lambda self: self._array.shape[1])
            height = property(lambda self: self._array.shape[0])

            def __array__(self, dtype=None, copy=None):
                array = self._array != 0 if self.mode == "1" else self._array
                return array if dtype is None else array.astype(dtype)

            def __repr__(self):
                return "<PIL.%s mode=%s size=%dx%d at 0x7F0000000000>" % (
                    "PngImagePlugin.PngImageFile" if self.format == "PNG" else "Image.Image", self.mode, self.width, self.height)

            def __eq__(self, other):
                return isinstance(other, Image) and self.mode == other.mode and self._array.shape == other._array.shape and bool((self._array == other._array).all())

            def __enter__(self): return self
            def __exit__(self, *error): return None
            def close(self): pass
            def load(self): return self
            def verify(self): return None

            def _repr_png_(self):
                return _plotting.png(self.convert("RGBA")._array)

            def show(self, title=None):
                from IPython.display import display
                display(self)

            def copy(self): return Image(self._array.copy(), self.mode)
            def getbands(self): return tuple(self.mode) if self.mode in ("RGB", "RGBA", "LA") else (self.mode,)
            def tobytes(self, *args): return self._array.tobytes()

            def getdata(self, band=None):
                if self._array.ndim == 2:
                    return self._array.ravel().tolist()
                rows = self._array.reshape(-1, self._array.shape[2])
                return rows[:, band].tolist() if band is not None else [tuple(p) for p in rows.tolist()]

            get_flattened_data = getdata

            def putdata(self, data, scale=1.0, offset=0.0):
                flat = np.array(list(data))
                self._array.reshape((-1,) + self._array.shape[2:])[:len(flat)] = flat * scale + offset

            def getpixel(self, xy):
                found = self._array[int(xy[1]), int(xy[0])]
                return tuple(found.tolist()) if self._array.ndim == 3 else found.item()

            def putpixel(self, xy, value): self._array[int(xy[1]), int(xy[0])] = _color(value, self.mode)

            def getextrema(self):
                if self._array.ndim == 2:
                    return self._array.min().item(), self._array.max().item()
                return tuple((self._array[..., i].min().item(), self._array[..., i].max().item()) for i in range(self._array.shape[2]))

            def getbbox(self):
                filled = self._array.any(axis=2) if self._array.ndim == 3 else self._array != 0
                rows, columns = np.flatnonzero(filled.any(axis=1)), np.flatnonzero(filled.any(axis=0))
                return (int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1) if len(rows) else None

            def histogram(self, mask=None):
                bands = [self._array] if self._array.ndim == 2 else [self._array[..., i] for i in range(self._array.shape[2])]
                return [n for band in bands for n in np.bincount(band.ravel(), minlength=256).tolist()]

            def split(self):
                return tuple(Image(self._array[..., i].copy(), "L") for i in range(self._array.shape[2])) if self._array.ndim == 3 else (self.copy(),)

            def getchannel(self, channel): return self.split()[self.getbands().index(channel) if isinstance(channel, str) else channel]

            def point(self, lut, mode=None):
                table = np.array([lut(i) for i in range(256)] if callable(lut) else list(lut))
                return Image(np.clip(table, 0, 255).astype(np.uint8)[:256][self._array], self.mode if mode is None else mode)

            def convert(self, mode=None, matrix=None, dither=None, palette=0, colors=256):
                if mode is None or mode == self.mode:
                    return self.copy()
                array, mine = self._array, self.mode
                if mine == "1":
                    array, mine = np.where(array != 0, 255, 0).astype(np.uint8), "L"
                if mine in ("F", "I") and mode not in ("F", "I"):
                    array, mine = np.clip(array, 0, 255).astype(np.uint8), "L"
                grey, opacity = None, None
                if mine in ("L", "LA"):
                    grey = array if mine == "L" else array[..., 0]
                    opacity = None if mine == "L" else array[..., 1]
                elif mine == "RGBA":
                    opacity = array[..., 3]
                if opacity is None and mode in ("RGBA", "LA"):
                    opacity = np.full(array.shape[:2], 255, dtype=np.uint8)
                if mode in ("L", "1", "F", "I", "LA"):
                    grey = _grey(array) if grey is None else grey
                    if mode == "L":
                        return Image(grey.copy(), "L")
                    if mode == "LA":
                        return Image(np.stack([grey, opacity], axis=-1), "LA")
                    if mode == "F":
                        return Image(grey.astype(np.float32), "F")
                    if mode == "I":
                        return Image(grey.astype(np.int32), "I")
                    if dither not in (None, 0):
                        raise NotImplementedError("PIL: dithering is not supported; use dither=0")
                    return Image(np.where(grey >= 128, 255, 0).astype(np.uint8), "1")
                if mode not in ("RGB", "RGBA"):
                    raise ValueError("conversion from %s to %s not supported" % (self.mode, mode))
                rgb = np.stack([grey] * 3, axis=-1) if grey is not None else array[..., :3]
                return Image(np.concatenate([rgb, opacity[..., None]], axis=-1) if mode == "RGBA" else rgb.copy(), mode)

        """#
}
