/// `scipy.signal`, second part: spectra, windows, waves, peaks.
extension ScipySources {
    static let signalSpectra = #"""


        # Spectra

        def _segments(x, nperseg, noverlap):
            step = nperseg - noverlap
            count = (x.shape[-1] - noverlap) // step
            return np.stack([x[..., i * step:i * step + nperseg] for i in range(count)], axis=-2)


        def _spectra(x, y, fs, window, nperseg, noverlap, nfft, detrend_kind, return_onesided, scaling, axis, mode="psd"):
            x = np.moveaxis(np.asarray(x), axis, -1)
            y = x if y is None else np.moveaxis(np.asarray(y), axis, -1)
            if isinstance(window, (str, tuple)):
                nperseg = 256 if nperseg is None else int(nperseg)
                nperseg = min(nperseg, x.shape[-1])
                window = get_window(window, nperseg)
            else:
                window = np.asarray(window)
                nperseg = len(window)
            nfft = nperseg if nfft is None else nfft
            noverlap = nperseg // 2 if noverlap is None else noverlap
            complexes = np.iscomplexobj(x) or np.iscomplexobj(y) or not return_onesided
            scale = 1.0 / (fs * (window * window).sum()) if scaling == "density" else 1.0 / window.sum() ** 2
            if mode == "stft":
                scale = np.sqrt(scale)

            def transformed(values):
                parts = _segments(values, nperseg, noverlap).astype(complex if complexes and np.iscomplexobj(values) else float)
                if detrend_kind:
                    parts = detrend(parts, -1, detrend_kind) if isinstance(detrend_kind, str) else detrend_kind(parts)
                return (np.fft.fft if complexes else np.fft.rfft)(parts * window, nfft, axis=-1)
            result = transformed(x)
            if mode == "psd":
                result = np.conj(result) * (result if y is x else transformed(y))
            result = result * scale
            if not complexes and mode == "psd":
                result[..., 1:None if nfft % 2 else -1] *= 2
            frequencies = (np.fft.fftfreq if complexes else np.fft.rfftfreq)(nfft, 1 / fs)
            times = np.arange(nperseg / 2, x.shape[-1] - nperseg / 2 + 1, nperseg - noverlap) / float(fs)
            return frequencies, times, np.moveaxis(result, -2, -1)


        def csd(x, y, fs=1.0, window="hann_periodic", nperseg=None, noverlap=None, nfft=None, detrend="constant", return_onesided=True, scaling="density", axis=-1, average="mean"):
            f, _, P = _spectra(x, y, fs, window, nperseg, noverlap, nfft, detrend, return_onesided, scaling, axis)
            if average == "median":
                n = P.shape[-1]
                ii = 2 * np.arange(1.0, (n - 1) // 2 + 1)
                P = np.median(P.real, axis=-1) / (1 + np.sum(1.0 / (ii + 1) - 1.0 / ii))
            else:
                P = P.mean(axis=-1)
            return f, P


        def welch(x, fs=1.0, window="hann_periodic", nperseg=None, noverlap=None, nfft=None, detrend="constant", return_onesided=True, scaling="density", axis=-1, average="mean"):
            f, P = csd(x, None, fs, window, nperseg, noverlap, nfft, detrend, return_onesided, scaling, axis, average)
            return f, P.real


        def periodogram(x, fs=1.0, window="boxcar", nfft=None, detrend="constant", return_onesided=True, scaling="density", axis=-1):
            n = np.asarray(x).shape[axis]
            return welch(x, fs, window or "boxcar", n, 0, nfft, detrend, return_onesided, scaling, axis)


        def coherence(x, y, fs=1.0, window="hann", nperseg=None, noverlap=None, nfft=None, detrend="constant", axis=-1):
            options = (fs, window, nperseg, noverlap, nfft, detrend, True, "density", axis)
            f, Pxx = welch(x, *options)
            return f, np.abs(csd(x, y, *options)[1]) ** 2 / Pxx / welch(y, *options)[1]


        def spectrogram(x, fs=1.0, window=("tukey_periodic", 0.25), nperseg=None, noverlap=None, nfft=None, detrend="constant", return_onesided=True, scaling="density", axis=-1, mode="psd"):
            length = np.asarray(x).shape[axis]
            nperseg = min(256, length) if nperseg is None and isinstance(window, (str, tuple)) else nperseg
            noverlap = (nperseg or len(window)) // 8 if noverlap is None else noverlap
            f, t, S = _spectra(x, None, fs, window, nperseg, noverlap, nfft, detrend, return_onesided, scaling, axis, "psd" if mode == "psd" else "stft")
            if mode == "psd":
                return f, t, S.real
            if mode == "magnitude":
                return f, t, np.abs(S)
            return f, t, np.unwrap(np.angle(S), axis=-2) if mode == "phase" else np.angle(S) if mode == "angle" else S


        def stft(x, fs=1.0, window="hann_periodic", nperseg=256, noverlap=None, nfft=None, detrend=False, return_onesided=True, boundary="zeros", padded=True, axis=-1, scaling="spectrum"):
            x = np.moveaxis(np.asarray(x), axis, -1)
            nperseg = min(nperseg, x.shape[-1]) if isinstance(window, (str, tuple)) else len(window)
            noverlap = nperseg // 2 if noverlap is None else noverlap
            edge = [(0, 0)] * (x.ndim - 1)
            if boundary is not None:
                x = np.pad(x, edge + [(nperseg // 2, nperseg // 2)], mode={"zeros": "constant", "even": "reflect", "constant": "edge"}[boundary])
            if padded:
                x = np.pad(x, edge + [(0, (-(x.shape[-1] - nperseg) % (nperseg - noverlap)) % nperseg)])
            f, t, Z = _spectra(x, None, fs, window, nperseg, noverlap, nfft, detrend, return_onesided, "spectrum" if scaling == "spectrum" else "density", -1, "stft")
            return f, t - (nperseg / 2 / fs if boundary is not None else 0), Z


        # Windows

        def _cosines(M, weights, sym):
            if M <= 1:
                return np.ones(M)
            x = np.linspace(-np.pi, np.pi, M if sym else M + 1)
            w = sum(a * np.cos(k * x) for k, a in enumerate(weights))
            return w if sym else w[:-1]


        def get_window(window, Nx, fftbins=True):
            from scipy.signal import windows
            sym = not fftbins
            if isinstance(window, (float, int)):
                return windows.kaiser(Nx, window, sym)
            name, options = (window[0], window[1:]) if isinstance(window, tuple) else (window, ())
            for end, value in (("_periodic", False), ("_symmetric", True)):
                if name.endswith(end):
                    name, sym = name[:-len(end)], value
            name = {"box": "boxcar", "rect": "boxcar", "rectangular": "boxcar", "ones": "boxcar", "hanning": "hann", "han": "hann", "tri": "triang", "triangle": "triang",
                    "bart": "bartlett", "brt": "bartlett", "black": "blackman", "blk": "blackman", "ham": "hamming", "hamm": "hamming", "gauss": "gaussian", "gss": "gaussian"}.get(name, name)
            if not hasattr(windows, name):
                raise ValueError("Unknown window type.")
            return getattr(windows, name)(Nx, *options, sym=sym)


        # Waves

        def chirp(t, f0, t1, f1, method="linear", phi=0, vertex_zero=True, *, complex=False):
            t = np.asarray(t)
            f0, t1, f1 = float(f0), float(t1), float(f1)
            if method in ("linear", "lin", "li"):
                phase = 2 * np.pi * (f0 * t + 0.5 * (f1 - f0) / t1 * t * t)
            elif method in ("quadratic", "quad", "q"):
                beta = (f1 - f0) / t1 ** 2
                phase = 2 * np.pi * (f0 * t + beta * t ** 3 / 3) if vertex_zero else 2 * np.pi * (f1 * t + beta * ((t1 - t) ** 3 - t1 ** 3) / 3)
            elif method in ("logarithmic", "log", "lo"):
                phase = 2 * np.pi * f0 * t if f0 == f1 else 2 * np.pi * t1 / np.log(f1 / f0) * f0 * ((f1 / f0) ** (t / t1) - 1.0)
            elif method in ("hyperbolic", "hyp"):
                sing = -f1 * t1 / (f0 - f1) if f0 != f1 else 1
                phase = 2 * np.pi * f0 * t if f0 == f1 else 2 * np.pi * (-sing * f0) * np.log(np.abs(1 - t / sing))
            else:
                raise ValueError("method must be 'linear', 'quadratic', 'logarithmic', or 'hyperbolic', but a value of %r was given." % method)
            return np.cos(phase + np.deg2rad(phi))


        def square(t, duty=0.5):
            t, duty = np.broadcast_arrays(np.asarray(t, dtype=float), np.asarray(duty, dtype=float))
            return np.where((duty > 1) | (duty < 0), np.nan, np.where(np.mod(t, 2 * np.pi) < duty * 2 * np.pi, 1.0, -1.0))


        def sawtooth(t, width=1):
            t, width = np.broadcast_arrays(np.asarray(t, dtype=float), np.asarray(width, dtype=float))
            phase = np.mod(t, 2 * np.pi)
            with np.errstate(all="ignore"):
                up, down = phase / (np.pi * width) - 1, (np.pi * (width + 1) - phase) / (np.pi * (1 - width))
            return np.where((width > 1) | (width < 0), np.nan, np.where(phase < width * 2 * np.pi, up, down))


        def gausspulse(t, fc=1000, bw=0.5, bwr=-6, tpr=-60, retquad=False, retenv=False):
            a = -((np.pi * fc * bw) ** 2) / (4.0 * np.log(10.0 ** (bwr / 20.0)))
            t = np.asarray(t)
            envelope = np.exp(-a * t * t)
            found = [envelope * np.cos(2 * np.pi * fc * t)] + [envelope * np.sin(2 * np.pi * fc * t)] * bool(retquad) + [envelope] * bool(retenv)
            return found[0] if len(found) == 1 else tuple(found)


        def unit_impulse(shape, idx=None, dtype=float):
            out = np.zeros(shape, dtype)
            shape = np.atleast_1d(shape)
            if idx is None:
                idx = (0,) * len(shape)
            elif isinstance(idx, str):
                idx = tuple(shape // 2)
            out[idx if isinstance(idx, tuple) else (idx,) * len(shape)] = 1
            return out


        # Peaks

        def argrelextrema(data, comparator, axis=0, order=1, mode="clip"):
            data = np.asarray(data)
            places, n = np.arange(data.shape[axis]), data.shape[axis]
            found = np.ones(data.shape, dtype=bool)
            for step in range(1, order + 1):
                for sign in (step, -step):
                    at = np.clip(places + sign, 0, n - 1) if mode == "clip" else (places + sign) % n
                    found &= comparator(data, data.take(at, axis=axis))
            return np.nonzero(found)


        def argrelmax(data, axis=0, order=1, mode="clip"): return argrelextrema(data, np.greater, axis, order, mode)
        def argrelmin(data, axis=0, order=1, mode="clip"): return argrelextrema(data, np.less, axis, order, mode)


        def _local_maxima(x):
            """Middles, left and right edges of maxima; a plateau is one."""
            v, found, i = x.tolist(), [], 1
            last = len(v) - 1
            while i < last:
                if v[i - 1] < v[i]:
                    ahead = i + 1
                    while ahead < last and v[ahead] == v[i]:
                        ahead += 1
                    if v[ahead] < v[i]:
                        found.append(((i + ahead - 1) // 2, i, ahead - 1))
                        i = ahead
                i += 1
            return np.array(found, dtype=int).reshape(-1, 3)


        def _bounds(value, peaks):
            low, high = value if isinstance(value, (tuple, list)) else (value, None)
            pick = lambda v: v[peaks] if isinstance(v, np.ndarray) else v
            return pick(low), pick(high)


        def _within(property, low, high):
            keep = np.ones(len(property), dtype=bool)
            if low is not None:
                keep &= low <= property
            if high is not None:
                keep &= property <= high
            return keep


        def peak_prominences(x, peaks, wlen=None):
            v, found = np.asarray(x, dtype=float).tolist(), []
            for peak in np.asarray(peaks).tolist():
                first, last = 0, len(v) - 1
                if wlen is not None:
                    half = int(-(-wlen // 2) | 1 if wlen % 2 else wlen + 1) // 2 if wlen >= 2 else 0
                    half = (int(np.ceil(wlen)) | 1) // 2
                    first, last = max(peak - half, 0), min(peak + half, last)
                i = left = peak
                least = v[peak]
                while i >= first and v[i] <= v[peak]:
                    if v[i] < least:
                        least, left = v[i], i
                    i -= 1
                i = right = peak
                other = v[peak]
                while i <= last and v[i] <= v[peak]:
                    if v[i] < other:
                        other, right = v[i], i
                    i += 1
                found.append((v[peak] - max(least, other), left, right))
            table = np.array(found, dtype=float).reshape(-1, 3)
            return table[:, 0], table[:, 1].astype(int), table[:, 2].astype(int)


        def peak_widths(x, peaks, rel_height=0.5, prominence_data=None, wlen=None):
            data = peak_prominences(x, peaks, wlen) if prominence_data is None else prominence_data
            v, found = np.asarray(x, dtype=float).tolist(), []
            for peak, prominence, left, right in zip(np.asarray(peaks).tolist(), *[d.tolist() for d in data]):
                height = v[peak] - prominence * rel_height
                i = peak
                while left < i and height < v[i]:
                    i -= 1
                start = float(i)
                if v[i] < height:
                    start += (height - v[i]) / (v[i + 1] - v[i])
                i = peak
                while i < right and height < v[i]:
                    i += 1
                stop = float(i)
                if v[i] < height:
                    stop -= (height - v[i]) / (v[i - 1] - v[i])
                found.append((stop - start, height, start, stop))
            table = np.array(found, dtype=float).reshape(-1, 4)
            return tuple(table[:, i] for i in range(4))


        def find_peaks(x, height=None, threshold=None, distance=None, prominence=None, width=None, wlen=None, rel_height=0.5, plateau_size=None):
            x = np.asarray(x, dtype=float)
            if x.ndim != 1:
                raise ValueError("`x` must be a 1-D array")
            if distance is not None and distance < 1:
                raise ValueError("`distance` must be greater or equal to 1")
            table = _local_maxima(x)
            peaks, properties = table[:, 0], {}

            def kept(keep):
                return peaks[keep], {k: v[keep] for k, v in properties.items()}
            if plateau_size is not None:
                sizes = table[:, 2] - table[:, 1] + 1
                properties = {"plateau_sizes": sizes, "left_edges": table[:, 1], "right_edges": table[:, 2]}
                peaks, properties = kept(_within(sizes, *_bounds(plateau_size, peaks)))
            if height is not None:
                properties["peak_heights"] = x[peaks]
                peaks, properties = kept(_within(x[peaks], *_bounds(height, peaks)))
            if threshold is not None:
                properties["left_thresholds"], properties["right_thresholds"] = x[peaks] - x[peaks - 1], x[peaks] - x[peaks + 1]
                low, high = _bounds(threshold, peaks)
                sides = np.stack([properties["left_thresholds"], properties["right_thresholds"]])
                peaks, properties = kept(_within(sides.min(axis=0), low, None) & _within(sides.max(axis=0), None, high))
            if distance is not None:
                # From the highest peak down, nearer ones are left out.
                keep, step = np.ones(len(peaks), dtype=bool), int(np.ceil(distance))
                for i in np.argsort(x[peaks], kind="stable")[::-1].tolist():
                    if keep[i]:
                        near = np.abs(peaks - peaks[i]) < step
                        near[i] = False
                        keep &= ~near
                peaks, properties = kept(keep)
            if prominence is not None or width is not None:
                properties["prominences"], properties["left_bases"], properties["right_bases"] = peak_prominences(x, peaks, wlen)
            if prominence is not None:
                peaks, properties = kept(_within(properties["prominences"], *_bounds(prominence, peaks)))
            if width is not None:
                data = tuple(properties[k] for k in ("prominences", "left_bases", "right_bases"))
                properties["widths"], properties["width_heights"], properties["left_ips"], properties["right_ips"] = peak_widths(x, peaks, rel_height, data)
                peaks, properties = kept(_within(properties["widths"], *_bounds(width, peaks)))
            return peaks, properties
        """#
}
