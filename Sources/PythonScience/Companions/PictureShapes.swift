/// `PIL`, second part: sizes, parts, turns, files.
extension PictureModules {
    static let imageShapes = #"""

            def resize(self, size, resample=None, box=None, reducing_gap=None):
                resample = (NEAREST if self.mode in ("1", "P") else BICUBIC) if resample is None else resample
                width, height = (int(n) for n in size)
                if width <= 0 or height <= 0:
                    raise ValueError("height and width must be > 0")
                x0, y0, x1, y1 = (0, 0) + self.size if box is None else box
                if resample == NEAREST:
                    rows = (y0 + (np.arange(height) + 0.5) * (y1 - y0) / height).astype(int)
                    columns = (x0 + (np.arange(width) + 0.5) * (x1 - x0) / width).astype(int)
                    return Image(self._array[rows][:, columns], self.mode)
                array = self._array
                array = _resampled(array, 1, width, x0, x1, resample)
                return Image(_resampled(array, 0, height, y0, y1, resample), self.mode)

            def thumbnail(self, size, resample=BICUBIC, reducing_gap=2.0):
                scale = min(size[0] / self.width, size[1] / self.height, 1)
                self._array = self.resize((max(1, round(self.width * scale)), max(1, round(self.height * scale))), resample)._array

            def reduce(self, factor, box=None):
                factor = factor if isinstance(factor, tuple) else (factor, factor)
                return self.resize((-(-self.width // factor[0]), -(-self.height // factor[1])), BOX)

            def crop(self, box=None):
                left, top, right, bottom = (0, 0) + self.size if box is None else (int(round(v)) for v in box)
                result = np.zeros((bottom - top, right - left) + self._array.shape[2:], dtype=self._array.dtype)
                a, b, c, d = max(top, 0), min(bottom, self.height), max(left, 0), min(right, self.width)
                if a < b and c < d:
                    result[a - top:b - top, c - left:d - left] = self._array[a:b, c:d]
                return Image(result, self.mode)

            def paste(self, im, box=None, mask=None):
                left, top = (0, 0) if box is None else (int(box[0]), int(box[1]))
                if not isinstance(im, Image):
                    value = np.asarray(_color(im, self.mode))
                    right, bottom = (box[2], box[3]) if box is not None and len(box) == 4 else self.size
                    self._array[top:bottom, left:right] = value
                    return
                source = im.convert(self.mode)._array
                height, width = source.shape[:2]
                part = self._array[top:top + height, left:left + width]
                source = source[:part.shape[0], :part.shape[1]]
                if mask is None:
                    part[...] = source
                    return
                weight = (mask.split()[-1] if mask.mode == "RGBA" else mask.convert("L"))._array[:part.shape[0], :part.shape[1]].astype(float) / 255
                weight = weight[..., None] if part.ndim == 3 else weight
                part[...] = (part * (1 - weight) + source * weight + 0.5).astype(np.uint8)

            def transpose(self, method):
                a = self._array
                return Image({0: lambda: a[:, ::-1], 1: lambda: a[::-1], 2: lambda: np.rot90(a), 3: lambda: a[::-1, ::-1], 4: lambda: np.rot90(a, 3),
                              5: lambda: a.swapaxes(0, 1), 6: lambda: a[::-1, ::-1].swapaxes(0, 1)}[int(method)]().copy(), self.mode)

            def rotate(self, angle, resample=NEAREST, expand=0, center=None, translate=None, fillcolor=None):
                angle = angle % 360.0
                if not center and not translate and (angle in (0, 180) or angle in (90, 270) and (expand or self.width == self.height)):
                    return Image(np.rot90(self._array, int(angle // 90)).copy(), self.mode)
                if resample != NEAREST:
                    raise NotImplementedError("PIL: Image.rotate by other angles than 90 degrees: argument 'resample' is not supported, expected NEAREST")
                import math
                turn = -math.radians(angle)
                cos, sin = round(math.cos(turn), 15), round(math.sin(turn), 15)
                w, h = self.size
                cx, cy = (w / 2, h / 2) if center is None else center
                tx, ty = (0, 0) if translate is None else translate
                move = (cx - cos * (cx + tx) - sin * (cy + ty), cy + sin * (cx + tx) - cos * (cy + ty))
                if expand:
                    corners = [(cos * x + sin * y + move[0], -sin * x + cos * y + move[1]) for x, y in ((0, 0), (w, 0), (w, h), (0, h))]
                    xs, ys = [c[0] for c in corners], [c[1] for c in corners]
                    nw, nh = math.ceil(max(xs)) - math.floor(min(xs)), math.ceil(max(ys)) - math.floor(min(ys))
                    move = (cos * -(nw - w) / 2 + sin * -(nh - h) / 2 + move[0], -sin * -(nw - w) / 2 + cos * -(nh - h) / 2 + move[1])
                    w, h = nw, nh
                y, x = np.mgrid[0:h, 0:w] + 0.5
                column = np.floor(cos * x + sin * y + move[0]).astype(int)
                row = np.floor(-sin * x + cos * y + move[1]).astype(int)
                inside = (column >= 0) & (column < self.width) & (row >= 0) & (row < self.height)
                result = np.zeros((h, w) + self._array.shape[2:], dtype=self._array.dtype)
                if fillcolor is not None:
                    result[...] = _color(fillcolor, self.mode)
                result[inside] = self._array[row[inside], column[inside]]
                return Image(result, self.mode)

            def save(self, fp, format=None, **params):
                name = fp.__fspath__() if hasattr(fp, "__fspath__") else fp
                kind = format or (name.rsplit(".", 1)[-1] if isinstance(name, str) else "png")
                if kind.lower() != "png":
                    raise NotImplementedError("PIL: Image.save: got format %r, expected 'PNG'" % (kind,))
                data = _plotting.plain_png((self.convert("L") if self.mode in ("1", "F", "I", "P") else self)._array)
                if hasattr(name, "write"):
                    name.write(data)
                    return
                with open(name, "wb") as file:
                    file.write(data)


        def _kernel(kind):
            """The function of a filter and how far it reaches."""
            def cubic(x):
                x = np.abs(x)
                return np.where(x < 1, (1.5 * x - 2.5) * x * x + 1, np.where(x < 2, ((-0.5 * x + 2.5) * x - 4) * x + 2, 0.0))
            kernels = {
                BILINEAR: (lambda x: np.maximum(1 - np.abs(x), 0), 1.0), BICUBIC: (cubic, 2.0), BOX: (lambda x: ((x > -0.5) & (x <= 0.5)).astype(float), 0.5),
                HAMMING: (lambda x: np.where(np.abs(x) < 1, np.sinc(x) * (0.54 + 0.46 * np.cos(np.pi * x)), 0.0), 1.0),
                LANCZOS: (lambda x: np.where(np.abs(x) < 3, np.sinc(x) * np.sinc(x / 3), 0.0), 3.0),
            }
            if kind not in kernels:
                raise ValueError("Unknown resampling filter (%s)." % (kind,))
            return kernels[kind]


        def _resampled(array, axis, size, start, stop, kind):
            """One axis in another size; where it shrinks the filter widens."""
            n = array.shape[axis]
            if size == n and start == 0 and stop == n:
                return array
            function, reach = _kernel(kind)
            scale = (stop - start) / size
            wide = max(scale, 1.0)
            weights = np.zeros((size, n))
            for i in range(size):
                center = start + (i + 0.5) * scale
                first = max(int(center - reach * wide + 0.5), 0)
                last = min(int(center + reach * wide + 0.5), n)
                w = function((np.arange(first, last) - center + 0.5) / wide)
                weights[i, first:last] = w / w.sum()
            moved = np.moveaxis(array.astype(float), axis, -1)
            found = np.moveaxis(moved @ weights.T, -1, axis)
            if array.dtype.kind == "f":
                return found.astype(array.dtype)
            return np.clip(np.floor(found + 0.5), 0, 255).astype(array.dtype)


        def fromarray(obj, mode=None):
            array = np.asarray(obj)
            if array.dtype == bool:
                return Image(np.where(array, 255, 0).astype(np.uint8), "1")
            if array.ndim == 3 and array.shape[2] == 1:
                raise TypeError("Cannot handle this data type: (1, 1, 1), |u1")
            kinds = {("uint8", 2): "L", ("int32", 2): "I", ("float32", 2): "F", ("float64", 2): "F", ("uint8", 3): {2: "LA", 3: "RGB", 4: "RGBA"}.get(array.shape[-1])}
            found = kinds.get((array.dtype.name, array.ndim))
            if found is None:
                shape = (1, 1) + array.shape[2:]
                raise TypeError("Cannot handle this data type: %s, %s" % (shape, array.dtype.str))
            if found == "F":
                array = array.astype(np.float32)
            image = Image(np.array(array), found)
            return image if mode in (None, found) else image.convert(mode)


        def frombytes(mode, size, data, *args):
            channels = _CHANNELS[mode]
            array = np.frombuffer(data, dtype=np.uint8).reshape((size[1], size[0]) + ((channels,) if channels > 1 else ()))
            return Image(array.copy(), mode)


        def new(mode, size, color=0):
            channels = _CHANNELS[mode]
            kind = np.float32 if mode == "F" else np.int32 if mode == "I" else np.uint8
            array = np.zeros((size[1], size[0]) + ((channels,) if channels > 1 else ()), dtype=kind)
            if color is not None:
                color = _color(color, mode)
                array[...] = color if channels == 1 or np.ndim(color) else (color,) + (0,) * (channels - 1)
            return Image(array, mode)


        def open(fp, mode="r", formats=None):
            import builtins
            if hasattr(fp, "read"):
                data, name = fp.read(), ""
            else:
                name = fp.__fspath__() if hasattr(fp, "__fspath__") else fp
                with builtins.open(name, "rb") as file:
                    data = file.read()
            if data[:2] == b"\xff\xd8" or data[:6] in (b"GIF87a", b"GIF89a") or data[:2] == b"BM":
                raise NotImplementedError("PIL: Image.open: got a JPEG, GIF or BMP file, expected PNG")
            if data[:8] != b"\x89PNG\r\n\x1a\n":
                raise UnidentifiedImageError("cannot identify image file %r" % (name,))
            array = _plotting.read_png(data)
            if array.dtype == np.uint16:
                array = (array >> 8).astype(np.uint8)
            array = array[..., 0] if array.shape[2] == 1 else array
            image = Image(array, {1: "L", 2: "LA", 3: "RGB", 4: "RGBA"}[1 if array.ndim == 2 else array.shape[2]])
            image.format, image.filename = "PNG", name
            return image


        def merge(mode, bands): return Image(np.stack([band._array for band in bands], axis=-1), mode)


        def blend(im1, im2, alpha):
            mixed = im1._array * (1.0 - alpha) + im2._array.astype(float) * alpha
            return Image(np.clip(mixed, 0, 255).astype(np.uint8), im1.mode)


        def composite(image1, image2, mask):
            result = image2.copy()
            result.paste(image1, None, mask)
            return result
        """#

    static let operations = #"""
        """`PIL.ImageOps`"""

        import numpy as np
        from PIL import Image as _module


        def invert(image): return _module.Image(255 - image._array, image.mode)
        def mirror(image): return image.transpose(0)
        def flip(image): return image.transpose(1)
        def grayscale(image): return image.convert("L")


        def _table(image, function):
            bands = [image._array] if image._array.ndim == 2 else [image._array[..., i] for i in range(image._array.shape[2])]
            found = [function(band) for band in bands]
            return _module.Image(found[0] if len(found) == 1 else np.stack(found, axis=-1), image.mode)


        def autocontrast(image, cutoff=0, ignore=None, mask=None, preserve_tone=False):
            if cutoff or ignore is not None or mask is not None or preserve_tone:
                raise NotImplementedError("PIL: ImageOps.autocontrast: cutoff, ignore, mask and preserve_tone are not supported")

            def stretched(band):
                low, high = int(band.min()), int(band.max())
                if high <= low:
                    return band
                scale = 255.0 / (high - low)
                return np.clip((np.arange(256) * scale - low * scale).astype(int), 0, 255).astype(np.uint8)[band]
            return _table(image, stretched)


        def equalize(image, mask=None):
            def flat(band):
                counts = np.bincount(band.ravel(), minlength=256)
                used = counts[counts > 0]
                if len(used) <= 1:
                    return band
                step = int(used[:-1].sum()) // 255
                if not step:
                    return band
                before = np.concatenate([[0], np.cumsum(counts)[:-1]]) + step // 2
                return np.clip(before // step, 0, 255).astype(np.uint8)[band]
            return _table(image, flat)


        def posterize(image, bits): return _table(image, lambda band: band & np.uint8(256 - 2 ** (8 - bits)))
        def solarize(image, threshold=128): return _table(image, lambda band: np.where(band < threshold, band, 255 - band).astype(np.uint8))


        def expand(image, border=0, fill=0):
            left, top, right, bottom = (border,) * 4 if isinstance(border, int) else tuple(border) * 2 if len(border) == 2 else border
            out = _module.new(image.mode, (image.width + left + right, image.height + top + bottom), fill)
            out.paste(image, (left, top))
            return out


        def fit(image, size, method=3, bleed=0.0, centering=(0.5, 0.5)):
            ratio, wanted = image.width / image.height, size[0] / size[1]
            width, height = (wanted * image.height, image.height) if ratio >= wanted else (image.width, image.width / wanted)
            left, top = (image.width - width) * centering[0], (image.height - height) * centering[1]
            return image.resize(size, method, box=(left, top, left + width, top + height))


        def pad(image, size, method=3, color=0, centering=(0.5, 0.5)):
            scale = min(size[0] / image.width, size[1] / image.height)
            small = image.resize((round(image.width * scale), round(image.height * scale)), method)
            out = _module.new(image.mode, size, color)
            out.paste(small, (round((size[0] - small.width) * centering[0]), round((size[1] - small.height) * centering[1])))
            return out
        """#
}
