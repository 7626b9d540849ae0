/// `scipy.fft`
extension ScipySources {
    static let transforms = #"""
        """`scipy.fft`: NumPy's transforms, and cosine and sine transforms in terms of them."""

        import numpy as np
        from numpy.fft import (fft, fft2, fftfreq, fftn, fftshift, hfft, ifft, ifft2, ifftn, ifftshift, ihfft, irfft, irfft2, irfftn, rfft, rfft2,
                               rfftfreq, rfftn)


        def next_fast_len(target, real=False):
            n = int(target)
            while True:
                rest = n
                for factor in (2, 3, 5) if real else (2, 3, 5, 7, 11):
                    while rest % factor == 0:
                        rest //= factor
                if rest == 1:
                    return n
                n += 1


        def _cut(x, n, axis):
            x = np.moveaxis(np.asarray(x, dtype=float), axis, -1)
            if n is None or n == x.shape[-1]:
                return x
            return x[..., :n] if n < x.shape[-1] else np.pad(x, [(0, 0)] * (x.ndim - 1) + [(0, n - x.shape[-1])])


        def _scaled(result, norm, factor, first, inverse, axis, type):
            """The factors that the norm asks for (`ortho` makes the transform orthonormal)."""
            if norm == "ortho":
                result = result * np.sqrt(1 / factor)
                if first is not None:
                    result = result.copy()
                    result[..., first] *= np.sqrt(0.5)
            elif norm == "forward" and not inverse or norm in (None, "backward") and inverse:
                result = result / factor
            elif norm not in (None, "backward", "forward"):
                raise ValueError('Invalid norm value %r; should be "backward", "ortho" or "forward".' % norm)
            return np.moveaxis(result, -1, axis)


        def dct(x, type=2, n=None, axis=-1, norm=None, overwrite_x=False, workers=None, orthogonalize=None):
            x = _cut(x, n, axis)
            N = x.shape[-1]
            if type == 2:
                wide = np.concatenate([x, x[..., ::-1]], axis=-1)
                y = (np.fft.fft(wide)[..., :N] * np.exp(-1j * np.pi * np.arange(N) / (2 * N))).real
                return _scaled(y, norm, 2 * N, 0, False, axis, type)
            if type == 3:
                if norm == "ortho":
                    x = x.copy()
                    x[..., 0] *= np.sqrt(2)
                k = np.arange(N)
                wide = np.zeros(x.shape[:-1] + (2 * N,), dtype=complex)
                wide[..., :N] = x * np.exp(-1j * np.pi * k / (2 * N))
                wide[..., 0] *= 0.5
                y = 2 * np.fft.fft(wide)[..., :N].real
                return _scaled(y, norm, 2 * N, None, False, axis, type)
            if type == 1:
                wide = np.concatenate([x, x[..., -2:0:-1]], axis=-1)
                return _scaled(np.fft.fft(wide)[..., :N].real, norm, 2 * (N - 1), None, False, axis, type)
            raise NotImplementedError("scipy.fft.dct: type %r is not supported; 1, 2 and 3 are" % type)


        def idct(x, type=2, n=None, axis=-1, norm=None, overwrite_x=False, workers=None, orthogonalize=None):
            inverse = {1: 1, 2: 3, 3: 2}.get(type, type)
            y = dct(x, inverse, n, axis, "ortho" if norm == "ortho" else None)
            N = np.asarray(y).shape[axis]
            return y if norm in ("ortho", "forward") else y / (2 * (N - 1) if type == 1 else 2 * N)


        def dst(x, type=2, n=None, axis=-1, norm=None, overwrite_x=False, workers=None, orthogonalize=None):
            x = _cut(x, n, axis)
            N = x.shape[-1]
            if type == 1:
                zero = np.zeros(x.shape[:-1] + (1,))
                wide = np.concatenate([zero, x, zero, -x[..., ::-1]], axis=-1)
                return _scaled(-np.fft.fft(wide)[..., 1:N + 1].imag, norm, 2 * (N + 1), None, False, axis, type)
            if type == 2:
                # The cosine transform of the signs turned over, read backwards.
                y = dct(x * (-1.0) ** np.arange(N), 2)[..., ::-1]
                return _scaled(y, norm, 2 * N, N - 1, False, axis, type)
            if type == 3:
                if norm == "ortho":
                    x = x.copy()
                    x[..., -1] *= np.sqrt(2)
                y = dct(x[..., ::-1], 3) * (-1.0) ** np.arange(N)
                return _scaled(y, norm, 2 * N, None, False, axis, type)
            raise NotImplementedError("scipy.fft.dst: type %r is not supported; 1, 2 and 3 are" % type)


        def idst(x, type=2, n=None, axis=-1, norm=None, overwrite_x=False, workers=None, orthogonalize=None):
            inverse = {1: 1, 2: 3, 3: 2}.get(type, type)
            y = dst(x, inverse, n, axis, "ortho" if norm == "ortho" else None)
            N = np.asarray(y).shape[axis]
            return y if norm in ("ortho", "forward") else y / (2 * (N + 1) if type == 1 else 2 * N)


        def _many(one):
            def function(x, type=2, s=None, axes=None, norm=None, overwrite_x=False, workers=None, *, orthogonalize=None):
                x = np.asarray(x)
                axes = range(x.ndim) if axes is None else axes
                for i, axis in enumerate(axes):
                    x = one(x, type, None if s is None else s[i], axis, norm)
                return x
            return function


        dctn, idctn, dstn, idstn = _many(dct), _many(idct), _many(dst), _many(idst)
        """#
}
