/// `scipy.signal`, first part: convolutions and filters.
extension ScipySources {
    static let signalFilters = #"""
        """`scipy.signal`: convolutions, filters, spectra, peaks and waves, in Python over NumPy."""

        import numpy as np


        def _cut(full, shape, mode, first, second):
            """The part of a full convolution that the mode asks for."""
            if mode == "full":
                return full
            if mode == "same":
                wanted = first
            elif mode == "valid":
                wanted = [abs(n - m) + 1 for n, m in zip(first, second)]
            else:
                raise ValueError("acceptable mode flags are 'valid', 'same', or 'full'")
            starts = [(n - w) // 2 for n, w in zip(full.shape, wanted)]
            return full[tuple(slice(s, s + w) for s, w in zip(starts, wanted))]


        def fftconvolve(in1, in2, mode="full", axes=None):
            a, b = np.asarray(in1), np.asarray(in2)
            if a.ndim != b.ndim:
                raise ValueError("in1 and in2 should have the same dimensionality")
            shape = [n + m - 1 for n, m in zip(a.shape, b.shape)]
            full = np.fft.ifftn(np.fft.fftn(a, shape) * np.fft.fftn(b, shape))
            return _cut(full if np.iscomplexobj(a) or np.iscomplexobj(b) else full.real, shape, mode, a.shape, b.shape).copy()


        def _convolved(a, b, fill=0):
            """The full convolution by sums of shifted copies, exact for integers."""
            shape = [n + m - 1 for n, m in zip(a.shape, b.shape)]
            full = np.zeros(shape, dtype=np.result_type(a, b))
            if b.size > a.size:
                a, b = b, a
            for place in np.argwhere(np.ones(b.shape, dtype=bool)):
                full[tuple(slice(p, p + n) for p, n in zip(place, a.shape))] += (a * b[tuple(place)]).astype(full.dtype)
            return full


        def convolve(in1, in2, mode="full", method="auto"):
            a, b = np.asarray(in1), np.asarray(in2)
            if a.ndim != b.ndim:
                raise ValueError("volume and kernel should have the same dimensionality")
            if method == "fft" or method == "auto" and min(a.size, b.size) > 500 and a.dtype.kind == "f":
                return fftconvolve(a, b, mode)
            full = np.convolve(a, b) if a.ndim == 1 else _convolved(a, b)
            return _cut(full, full.shape, mode, a.shape, b.shape)


        def correlate(in1, in2, mode="full", method="auto"):
            b = np.asarray(in2)
            return convolve(in1, np.conj(b[tuple(slice(None, None, -1) for _ in b.shape)]), mode, method)


        def choose_conv_method(in1, in2, mode="full", measure=False):
            return "fft" if min(np.size(in1), np.size(in2)) > 500 else "direct"


        def correlation_lags(in1_len, in2_len, mode="full"):
            lags = np.arange(-in2_len + 1, in1_len)
            return _cut(lags, lags.shape, mode, (in1_len,), (in2_len,))


        def convolve2d(in1, in2, mode="full", boundary="fill", fillvalue=0):
            a, b = np.asarray(in1), np.asarray(in2)
            if a.ndim != 2 or b.ndim != 2:
                raise ValueError("convolve2d inputs must both be 2-D arrays")
            if boundary in ("fill",) and fillvalue == 0:
                return convolve(a, b, mode, "direct")
            edge = [(n - 1, n - 1) for n in b.shape]
            kind = {"fill": "constant", "pad": "constant", "wrap": "wrap", "circular": "wrap", "symm": "symmetric", "symmetric": "symmetric"}[boundary]
            wide = np.pad(a, edge, mode=kind, **({"constant_values": fillvalue} if kind == "constant" else {}))
            full = _convolved(wide, b)
            full = full[tuple(slice(n - 1, n - 1 + m + n - 1) for n, m in zip(b.shape, a.shape))]
            return _cut(full, full.shape, mode, a.shape, b.shape)


        def correlate2d(in1, in2, mode="full", boundary="fill", fillvalue=0):
            return convolve2d(in1, np.conj(np.asarray(in2)[::-1, ::-1]), mode, boundary, fillvalue)


        def sepfir2d(input, hrow, hcol):
            from scipy import ndimage
            return ndimage.correlate1d(ndimage.correlate1d(np.asarray(input, dtype=float), hrow, 1, mode="mirror"), hcol, 0, mode="mirror")


        def medfilt(volume, kernel_size=None):
            from scipy import ndimage
            return ndimage.median_filter(np.asarray(volume), 3 if kernel_size is None else kernel_size, mode="constant")


        def medfilt2d(input, kernel_size=3): return medfilt(input, kernel_size)


        def wiener(im, mysize=None, noise=None):
            im = np.asarray(im, dtype=float)
            size = [3] * im.ndim if mysize is None else [mysize] * im.ndim if np.ndim(mysize) == 0 else list(mysize)
            box, count = np.ones(size), np.prod(size)
            mean = correlate(im, box, "same") / count
            variance = correlate(im ** 2, box, "same") / count - mean ** 2
            noise = variance.mean() if noise is None else noise
            result = (im - mean) * (1 - noise / variance) + mean
            return np.where(variance < noise, mean, result)


        # Filters

        def lfilter(b, a, x, axis=-1, zi=None):
            b, a, x = np.atleast_1d(np.asarray(b, dtype=float)), np.atleast_1d(np.asarray(a, dtype=float)), np.asarray(x)
            b, a = b / a[0], a / a[0]
            order = max(len(a), len(b))
            b, a = np.r_[b, np.zeros(order - len(b))], np.r_[a, np.zeros(order - len(a))]
            rows = np.moveaxis(np.asarray(x, dtype=np.result_type(x, float)), axis, 0)
            state = [np.zeros(rows.shape[1:]) for _ in range(order)]
            if zi is not None:
                starts = np.moveaxis(np.asarray(zi, dtype=float), axis, 0) if np.ndim(zi) > 1 else np.asarray(zi, dtype=float)
                for i in range(order - 1):
                    state[i] = starts[i] + np.zeros(rows.shape[1:])
            if rows.ndim == 1:
                return _filtered_row(b.tolist(), a.tolist(), rows, [float(s) for s in state], zi is not None)
            out = np.empty_like(rows)
            for i in range(len(rows)):
                v = rows[i]
                y = b[0] * v + state[0]
                for k in range(order - 1):
                    state[k] = state[k + 1] + b[k + 1] * v - a[k + 1] * y
                out[i] = y
            out = np.moveaxis(out, 0, axis)
            return out if zi is None else (out, np.moveaxis(np.array(state[:order - 1]), 0, axis))


        def _filtered_row(b, a, row, state, gives_state):
            out, order = [], len(b)
            for v in row.tolist():
                y = b[0] * v + state[0]
                for k in range(order - 1):
                    state[k] = state[k + 1] + b[k + 1] * v - a[k + 1] * y
                out.append(y)
            return (np.array(out), np.array(state[:order - 1])) if gives_state else np.array(out)


        def lfilter_zi(b, a):
            b, a = np.atleast_1d(np.asarray(b, dtype=float)), np.atleast_1d(np.asarray(a, dtype=float))
            b, a = b / a[0], a / a[0]
            n = max(len(a), len(b))
            b, a = np.r_[b, np.zeros(n - len(b))], np.r_[a, np.zeros(n - len(a))]
            companion = np.zeros((n - 1, n - 1))
            companion[0] = -a[1:]
            companion[range(1, n - 1), range(n - 2)] = 1
            return np.linalg.solve(np.eye(n - 1) - companion.T, b[1:] - a[1:] * b[0])


        def _extended(x, n, kind):
            if n == 0 or kind is None:
                return x
            first, last = x[:1], x[-1:]
            if kind == "odd":
                return np.concatenate([2 * first - x[n:0:-1], x, 2 * last - x[-2:-n - 2:-1]])
            if kind == "even":
                return np.concatenate([x[n:0:-1], x, x[-2:-n - 2:-1]])
            return np.concatenate([np.repeat(first, n, axis=0), x, np.repeat(last, n, axis=0)])


        def filtfilt(b, a, x, axis=-1, padtype="odd", padlen=None, method="pad", irlen=None):
            if method != "pad":
                raise NotImplementedError("scipy.signal.filtfilt: method 'gust' is not supported; use 'pad'")
            rows = np.moveaxis(np.asarray(x, dtype=float), axis, 0)
            edge = 3 * max(len(np.atleast_1d(a)), len(np.atleast_1d(b))) if padlen is None else padlen
            edge = 0 if padtype is None else edge
            if len(rows) <= edge:
                raise ValueError("The length of the input vector x must be greater than padlen, which is %d." % edge)
            wide = _extended(rows, edge, padtype)
            start = lfilter_zi(b, a)
            shape = (-1,) + (1,) * (wide.ndim - 1)
            y, _ = lfilter(b, a, wide, 0, zi=start.reshape(shape) * wide[:1] if wide.ndim > 1 else start * wide[0])
            y = y[::-1]
            y, _ = lfilter(b, a, y, 0, zi=start.reshape(shape) * y[:1] if wide.ndim > 1 else start * y[0])
            y = y[::-1]
            return np.moveaxis(y[edge:len(y) - edge] if edge else y, 0, axis)


        def sosfilt(sos, x, axis=-1, zi=None):
            for section in np.atleast_2d(sos):
                x = lfilter(section[:3], section[3:], x, axis)
            return x


        def sosfiltfilt(sos, x, axis=-1, padtype="odd", padlen=None):
            b, a = sos2tf(sos)
            sections = len(np.atleast_2d(sos))
            sos = np.atleast_2d(sos)
            taps = 2 * sections + 1 - min((sos[:, 2] == 0).sum(), (sos[:, 5] == 0).sum())
            return filtfilt(b, a, x, axis, padtype, int(3 * taps) if padlen is None else padlen)


        def _prototype(kind, N, rp, rs):
            if kind in ("butter", "butterworth"):
                m = np.arange(-N + 1, N, 2)
                return np.array([]), -np.exp(1j * np.pi * m / (2 * N)), 1.0
            if kind in ("cheby1", "chebyshev1", "chebyshevi"):
                eps = np.sqrt(10 ** (0.1 * rp) - 1.0)
                mu = 1.0 / N * np.arcsinh(1 / eps)
                theta = np.pi * np.arange(-N + 1, N, 2) / (2 * N)
                p = -np.sinh(mu + 1j * theta)
                k = np.prod(-p).real
                return np.array([]), p, k / np.sqrt(1 + eps * eps) if N % 2 == 0 else k
            if kind in ("cheby2", "chebyshev2", "chebyshevii"):
                de = 1.0 / np.sqrt(10 ** (0.1 * rs) - 1)
                mu = np.arcsinh(1.0 / de) / N
                m = np.concatenate([np.arange(-N + 1, 0, 2), np.arange(2, N, 2)]) if N % 2 else np.arange(-N + 1, N, 2)
                z = -np.conjugate(1j / np.sin(m * np.pi / (2.0 * N)))
                p = 1.0 / -np.sinh(mu + 1j * np.pi * np.arange(-N + 1, N, 2) / (2 * N))
                return z, p, (np.prod(-p) / np.prod(-z)).real
            raise NotImplementedError("scipy.signal: filters of kind %r are not supported; 'butter', 'cheby1' and 'cheby2' are" % kind)


        def iirfilter(N, Wn, rp=None, rs=None, btype="band", analog=False, ftype="butter", output="ba", fs=None):
            btype = {"band": "bandpass", "bp": "bandpass", "bs": "bandstop", "stop": "bandstop", "l": "lowpass", "low": "lowpass", "lp": "lowpass",
                     "high": "highpass", "hp": "highpass", "h": "highpass", "pass": "bandpass", "bands": "bandstop"}.get(btype.lower(), btype.lower())
            if btype not in ("lowpass", "highpass", "bandpass", "bandstop"):
                raise ValueError("'%s' is an invalid bandtype for filter." % btype)
            Wn = np.asarray(Wn, dtype=float)
            if fs is not None:
                Wn = Wn / (fs / 2)
            if not analog and (np.any(Wn <= 0) or np.any(Wn >= 1)):
                raise ValueError("Digital filter critical frequencies must be 0 < Wn < 1" if fs is None else "Digital filter critical frequencies must be 0 < Wn < fs/2 (fs=%s -> fs/2=%s)" % (fs, fs / 2))
            z, p, k = _prototype(ftype.lower(), N, rp, rs)
            warped = Wn if analog else 4 * np.tan(np.pi * Wn / 2)
            degree = len(p) - len(z)
            if btype == "lowpass":
                w = float(warped)
                z, p, k = w * z, w * p, k * w ** degree
            elif btype == "highpass":
                w = float(warped)
                k = k * np.real(np.prod(-z) / np.prod(-p))
                z, p = np.append(w / z if len(z) else z, np.zeros(degree)), w / p
            else:
                width, w = warped[1] - warped[0], np.sqrt(warped[0] * warped[1])
                if btype == "bandpass":
                    zl, pl = (z * width / 2).astype(complex), (p * width / 2).astype(complex)
                    z = np.concatenate([zl + np.sqrt(zl ** 2 - w ** 2), zl - np.sqrt(zl ** 2 - w ** 2), np.zeros(degree)])
                    p, k = np.concatenate([pl + np.sqrt(pl ** 2 - w ** 2), pl - np.sqrt(pl ** 2 - w ** 2)]), k * width ** degree
                else:
                    k = k * np.real(np.prod(-z) / np.prod(-p))
                    zh, ph = (width / 2 / z if len(z) else z).astype(complex), (width / 2 / p).astype(complex)
                    z = np.concatenate([zh + np.sqrt(zh ** 2 - w ** 2), zh - np.sqrt(zh ** 2 - w ** 2), np.full(degree, 1j * w), np.full(degree, -1j * w)])
                    p = np.concatenate([ph + np.sqrt(ph ** 2 - w ** 2), ph - np.sqrt(ph ** 2 - w ** 2)])
            if not analog:
                degree = len(p) - len(z)
                k = k * np.real(np.prod(4 - z) / np.prod(4 - p))
                z, p = np.append((4 + z) / (4 - z), -np.ones(degree)), (4 + p) / (4 - p)
            if output == "zpk":
                return z, p, k
            if output == "sos":
                return zpk2sos(z, p, k)
            return zpk2tf(z, p, k)


        def butter(N, Wn, btype="low", analog=False, output="ba", fs=None): return iirfilter(N, Wn, None, None, btype, analog, "butter", output, fs)
        def cheby1(N, rp, Wn, btype="low", analog=False, output="ba", fs=None): return iirfilter(N, Wn, rp, None, btype, analog, "cheby1", output, fs)
        def cheby2(N, rs, Wn, btype="low", analog=False, output="ba", fs=None): return iirfilter(N, Wn, None, rs, btype, analog, "cheby2", output, fs)


        def iirnotch(w0, Q, fs=2.0):
            w0 = 2 * w0 / fs * np.pi
            width = w0 / Q
            gain = 1.0 / (1.0 + np.tan(width / 2))
            return gain * np.array([1.0, -2.0 * np.cos(w0), 1.0]), np.array([1.0, -2.0 * gain * np.cos(w0), 2.0 * gain - 1.0])


        def _coefficients(roots):
            found = np.poly(roots) if len(roots) else np.array([1.0])
            return found.real if np.iscomplexobj(found) and np.allclose(found.imag, 0, atol=1e-8 * max(1, np.abs(found).max())) else found


        def zpk2tf(z, p, k): return np.atleast_1d(k * _coefficients(z)), np.atleast_1d(_coefficients(p))


        def tf2zpk(b, a):
            b, a = np.atleast_1d(np.asarray(b, dtype=float)), np.atleast_1d(np.asarray(a, dtype=float))
            b, a = np.trim_zeros(b, "f") / a[0], a / a[0]
            return np.roots(b), np.roots(a), b[0]


        def _paired(roots):
            """Conjugate pairs first, then real roots two by two."""
            upper = sorted([r for r in roots if r.imag > 1e-12], key=abs)
            real = sorted([r.real for r in roots if abs(r.imag) <= 1e-12], key=abs)
            pairs = [(r, np.conj(r)) for r in upper]
            while real:
                pairs.append((real.pop(), real.pop() if real else 0.0))
            return pairs


        def zpk2sos(z, p, k, pairing=None, *, analog=False):
            z, p = list(np.atleast_1d(z)), list(np.atleast_1d(p))
            n = max(len(z), len(p))
            z, p = z + [0.0] * (n - len(z)), p + [0.0] * (n - len(p))
            if n % 2:
                z, p = z + [0.0], p + [0.0]
            poles, zeros = _paired(np.array(p, dtype=complex)), _paired(np.array(z, dtype=complex))
            poles.sort(key=lambda pair: abs(1 - abs(pair[0])))
            sections = []
            for pole in poles:
                near = min(range(len(zeros)), key=lambda i: abs(zeros[i][0] - pole[0]))
                zero = zeros.pop(near)
                sections.insert(0, np.r_[_coefficients(np.array(zero)), _coefficients(np.array(pole))].real)
            sos = np.array(sections)
            sos[0, :3] *= k
            return sos


        def tf2sos(b, a, pairing=None, *, analog=False): return zpk2sos(*tf2zpk(b, a))


        def sos2tf(sos):
            b, a = np.array([1.0]), np.array([1.0])
            for section in np.atleast_2d(sos):
                b, a = np.polymul(b, section[:3]), np.polymul(a, section[3:])
            return b, a


        def freqz(b, a=1, worN=512, whole=False, plot=None, fs=2 * np.pi, include_nyquist=False):
            b, a = np.atleast_1d(b), np.atleast_1d(a)
            if worN is None or isinstance(worN, (int, np.integer)):
                n = 512 if worN is None else int(worN)
                w = np.linspace(0, 2 * np.pi if whole else np.pi, n, endpoint=include_nyquist and not whole)
            else:
                w = 2 * np.pi * np.atleast_1d(worN) / fs
            z = np.exp(-1j * w)
            h = np.polyval(b[::-1], z) / np.polyval(a[::-1], z)
            w = w * (fs / (2 * np.pi))
            if plot is not None:
                plot(w, h)
            return w, h


        def freqs(b, a, worN=200, plot=None):
            if np.ndim(worN) == 0:
                roots = np.abs(np.r_[np.roots(np.atleast_1d(a)), np.roots(np.atleast_1d(b))])
                roots = roots[roots > 0]
                w = np.logspace(np.floor(np.log10(0.1 * roots.min())), np.ceil(np.log10(10 * roots.max())), int(worN))
            else:
                w = np.asarray(worN)
            h = np.polyval(b, 1j * w) / np.polyval(a, 1j * w)
            if plot is not None:
                plot(w, h)
            return w, h


        def firwin(numtaps, cutoff, *, width=None, window="hamming", pass_zero=True, scale=True, fs=None):
            cutoff = np.atleast_1d(np.asarray(cutoff, dtype=float)) / (0.5 * (2.0 if fs is None else fs))
            if isinstance(pass_zero, str):
                pass_zero = pass_zero in ("bandstop", "lowpass")
            if not (cutoff > 0).all() or not (cutoff < 1).all():
                raise ValueError("Invalid cutoff frequency: frequencies must be greater than 0 and less than fs/2.")
            at_end = bool(len(cutoff) & 1) ^ bool(pass_zero)
            if at_end and numtaps % 2 == 0:
                raise ValueError("A filter with an even number of coefficients must have zero response at the Nyquist frequency.")
            edges = np.hstack(([0.0] * bool(pass_zero), cutoff, [1.0] * at_end)).reshape(-1, 2)
            alpha = 0.5 * (numtaps - 1)
            m = np.arange(numtaps) - alpha
            h = 0
            for left, right in edges:
                h = h + right * np.sinc(right * m) - left * np.sinc(left * m)
            h = h * get_window(window, numtaps, fftbins=False)
            if scale:
                left, right = edges[0]
                where = 0.0 if left == 0 else 1.0 if right == 1 else 0.5 * (left + right)
                h = h / np.sum(h * np.cos(np.pi * m * where))
            return h


        def savgol_coeffs(window_length, polyorder, deriv=0, delta=1.0, pos=None, use="conv"):
            if polyorder >= window_length:
                raise ValueError("polyorder must be less than window_length.")
            half, rest = divmod(window_length, 2)
            pos = (half - 0.5 if rest == 0 else half) if pos is None else pos
            if deriv > polyorder:
                return np.zeros(window_length)
            x = np.arange(-pos, window_length - pos, dtype=float)
            x = x[::-1] if use == "conv" else x
            A = x ** np.arange(polyorder + 1).reshape(-1, 1)
            y = np.zeros(polyorder + 1)
            y[deriv] = np.prod(np.arange(1, deriv + 1)) / delta ** deriv
            return np.linalg.lstsq(A, y, rcond=None)[0]


        def savgol_filter(x, window_length, polyorder, deriv=0, delta=1.0, axis=-1, mode="interp", cval=0.0):
            from scipy import ndimage
            x = np.asarray(x)
            x = x.astype(float) if x.dtype.kind != "f" else x
            weights = savgol_coeffs(window_length, polyorder, deriv=deriv, delta=delta)
            if mode != "interp":
                return ndimage.convolve1d(x, weights, axis, mode=mode, cval=cval)
            if window_length > x.shape[axis]:
                raise ValueError("If mode is 'interp', window_length must be less than or equal to the size of x.")
            y = np.array(ndimage.convolve1d(x, weights, axis, mode="constant"))
            half = window_length // 2
            rows, wide = np.moveaxis(y, axis, 0), np.moveaxis(x, axis, 0)
            n = wide.shape[0]
            for start, stop, first, last in ((0, window_length, 0, half), (n - window_length, n, n - half, n)):
                part = wide[start:stop].reshape(window_length, -1)
                fit = np.polyfit(np.arange(window_length), part, polyorder)
                for _ in range(deriv):
                    fit = fit[:-1] * np.arange(len(fit) - 1, 0, -1)[:, None]
                at = np.arange(first - start, last - start)
                values = sum(fit[k] * at[:, None] ** (len(fit) - 1 - k) for k in range(len(fit))) / delta ** deriv
                rows[first:last] = values.reshape((last - first,) + rows.shape[1:])
            return np.moveaxis(rows, 0, axis)


        def detrend(data, axis=-1, type="linear", bp=0, overwrite_data=False):
            data = np.asarray(data, dtype=float)
            if type in ("constant", "c"):
                return data - data.mean(axis=axis, keepdims=True)
            rows = np.moveaxis(data, axis, 0).reshape(data.shape[axis], -1).copy()
            breaks = np.sort(np.unique(np.concatenate([[0], np.atleast_1d(bp), [len(rows)]]).astype(int)))
            for start, stop in zip(breaks[:-1], breaks[1:]):
                A = np.ones((stop - start, 2))
                A[:, 0] = np.arange(1, stop - start + 1) / (stop - start)
                rows[start:stop] -= A @ np.linalg.lstsq(A, rows[start:stop], rcond=None)[0]
            moved = np.moveaxis(data, axis, 0).shape
            return np.moveaxis(rows.reshape(moved), 0, axis)


        def hilbert(x, N=None, axis=-1):
            x = np.asarray(x)
            N = x.shape[axis] if N is None else N
            h = np.zeros(N)
            h[0] = 1
            if N % 2 == 0:
                h[N // 2] = 1
                h[1:N // 2] = 2
            else:
                h[1:(N + 1) // 2] = 2
            shape = [1] * x.ndim
            shape[axis] = N
            return np.fft.ifft(np.fft.fft(x, N, axis=axis) * h.reshape(shape), axis=axis)


        def resample(x, num, t=None, axis=0, window=None, domain="time"):
            x = np.asarray(x)
            rows = np.moveaxis(x, axis, 0)
            n = len(rows)
            X = np.fft.rfft(rows, axis=0) if x.dtype.kind != "c" else np.fft.fft(rows, axis=0)
            if x.dtype.kind == "c":
                raise NotImplementedError("scipy.signal.resample of complex numbers is not supported")
            if window is not None:
                raise NotImplementedError("scipy.signal.resample: argument 'window' is not supported")
            small = min(num, n)
            Y = np.zeros((num // 2 + 1,) + X.shape[1:], dtype=complex)
            Y[:small // 2 + 1] = X[:small // 2 + 1]
            if small % 2 == 0 and num != n:
                Y[small // 2] *= 2 if num < n else 0.5
            y = np.moveaxis(np.fft.irfft(Y, num, axis=0) * (num / n), 0, axis)
            return y if t is None else (y, np.arange(num) * (t[1] - t[0]) * n / num + t[0])


        def decimate(x, q, n=None, ftype="iir", axis=-1, zero_phase=True):
            if ftype == "iir":
                b, a = cheby1(8 if n is None else n, 0.05, 0.8 / q)
            else:
                n = 20 * q if n is None else n
                b, a = firwin(n + 1, 1.0 / q, window="hamming"), 1.0
            y = filtfilt(b, a, x, axis) if zero_phase else lfilter(b, a, x, axis)
            return np.moveaxis(np.moveaxis(y, axis, 0)[::q], 0, axis)

        """#
}
