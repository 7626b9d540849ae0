// The Python side of `matplotlib._axes_signals`.

extension PythonSource {
    enum SourceAxesSignals {
        static let text = #"""
            """Charts of signals (correlations, spectra), contours over triangles, tables: functions of Axes."""

            import math

            import numpy as np

            import _plotting
            from matplotlib import patches as mpatches
            from matplotlib import text as mtext
            from matplotlib.colors import to_rgba


            def window_hanning(x): return np.hanning(len(x)) * x
            def window_none(x): return x
            def detrend_none(x, axis=None): return x
            def detrend_mean(x, axis=None): return np.asarray(x) - np.mean(x)


            def detrend_linear(y):
                x = np.arange(len(y), dtype=float)
                slope, start = np.polyfit(x, y, 1)
                return y - (slope * x + start)


            def _detrended(x, how):
                named = {None: detrend_none, "none": detrend_none, "default": detrend_none, "constant": detrend_mean,
                         "mean": detrend_mean, "linear": detrend_linear}
                return (how if callable(how) else named[how])(x)


            def _spectra(x, NFFT, Fs, detrend, window, noverlap, pad_to, sides, scale_by_freq, mode, y=None):
                """Spectra of pieces of a signal, a column a piece; the frequencies; the pieces' times."""
                x = np.asarray(x)
                y = x if y is None else np.asarray(y)
                NFFT = 256 if NFFT is None else int(NFFT)
                Fs, noverlap = 2 if Fs is None else Fs, 0 if noverlap is None else int(noverlap)
                pad_to = NFFT if pad_to is None else pad_to
                if noverlap >= NFFT:
                    raise ValueError("noverlap must be less than NFFT")
                if len(x) < NFFT:
                    x = np.concatenate([x, np.zeros(NFFT - len(x))])
                if len(y) < NFFT:
                    y = np.concatenate([y, np.zeros(NFFT - len(y))])
                two = sides == "twosided" or sides in (None, "default") and np.iscomplexobj(x)
                w = np.hanning(NFFT) if window is None else window(np.ones(NFFT)) if callable(window) else np.asarray(window)
                count = pad_to if two else pad_to // 2 + 1
                starts = range(0, len(x) - NFFT + 1, NFFT - noverlap)

                def transform(signal):
                    columns = [np.fft.fft(_detrended(signal[s:s + NFFT], detrend) * w, pad_to)[:count] for s in starts]
                    return np.stack(columns, axis=1)

                found = transform(x)
                freqs = np.fft.fftfreq(pad_to, 1 / Fs)[:count]
                if mode == "psd":
                    found = np.conj(found) * (found if y is x else transform(y))
                    if not two:
                        found[1:-1 if pad_to % 2 == 0 else None] *= 2
                    if scale_by_freq in (None, True):
                        found = found / Fs / (np.abs(w) ** 2).sum()
                    else:
                        found = found / np.abs(w).sum() ** 2
                    found = found.real if y is x else found
                elif mode == "magnitude":
                    found = np.abs(found) / np.abs(w).sum()
                elif mode == "complex":
                    found = found / np.abs(w).sum()
                else:
                    found = np.angle(found)
                if two:
                    middle = (pad_to + 1) // 2
                    freqs, found = np.roll(freqs, -middle), np.roll(found, -middle, axis=0)
                elif pad_to % 2 == 0:
                    freqs[-1] *= -1
                if mode == "phase":
                    found = np.stack([np.unwrap(column) for column in found.T], axis=1)
                return found, freqs, np.arange(NFFT / 2, len(x) - NFFT / 2 + 1, NFFT - noverlap) / Fs


            def psd(x, NFFT=None, Fs=None, detrend=None, window=None, noverlap=None, pad_to=None, sides=None, scale_by_freq=None):
                found, freqs, _ = _spectra(x, NFFT, Fs, detrend, window, noverlap, pad_to, sides, scale_by_freq, "psd")
                return found.mean(axis=1), freqs


            def csd(x, y, NFFT=None, Fs=None, detrend=None, window=None, noverlap=None, pad_to=None, sides=None, scale_by_freq=None):
                found, freqs, _ = _spectra(x, NFFT, Fs, detrend, window, noverlap, pad_to, sides, scale_by_freq, "psd", y)
                return found.mean(axis=1), freqs


            def cohere(x, y, NFFT=256, Fs=2, detrend=detrend_none, window=window_hanning, noverlap=0, pad_to=None, sides="default",
                       scale_by_freq=None):
                if len(x) < 2 * NFFT:
                    raise ValueError("Coherence is calculated by averaging over *NFFT* length segments.  Your signal is too short for your "
                                     "choice of *NFFT*.")
                rest = (NFFT, Fs, detrend, window, noverlap, pad_to, sides, scale_by_freq)
                a, b = psd(x, *rest)[0], psd(y, *rest)[0]
                both, freqs = csd(x, y, *rest)
                return np.abs(both) ** 2 / (a * b), freqs


            def specgram(x, NFFT=None, Fs=None, detrend=None, window=None, noverlap=None, pad_to=None, sides=None, scale_by_freq=None,
                         mode=None):
                mode = "psd" if mode in (None, "default") else mode
                return _spectra(x, NFFT, Fs, detrend, window, 128 if noverlap is None else noverlap, pad_to, sides, scale_by_freq, mode)


            class TableCell:
                """A cell: its box and its text."""

                def __init__(self, table, box, text, loc):
                    self._table, self._box, self._text, self._loc, self._width, self._height = table, box, text, loc, 0.0, 0.0

                def get_text(self): return self._text
                def set_text_props(self, **kwargs): self._text.set(**kwargs)
                def get_width(self): return self._width
                def get_height(self): return self._height
                def get_facecolor(self): return self._box.get_facecolor()
                def set_facecolor(self, color): self._box.set_facecolor(color)
                set_color = lambda self, color: self._box.set(facecolor=color, edgecolor=color)
                def set_edgecolor(self, color): self._box.set_edgecolor(color)
                def set_linewidth(self, width): self._box.set_linewidth(width)
                def set_alpha(self, alpha): self._box.set_alpha(alpha)
                def set_fontsize(self, size): self._text.set_fontsize(size)

                def set_width(self, width):
                    self._width = width
                    self._table._place()

                def set_height(self, height):
                    self._height = height
                    self._table._place()


            class Table:
                """Rows of cells in or beside axes."""

                def __init__(self, ax, loc, bbox):
                    self._ax, self._loc, self._bbox, self._cells, self._sized = ax, loc, bbox, {}, True

                def __getitem__(self, place): return self._cells[place]
                def get_celld(self): return self._cells

                def _size(self):
                    """Of the axes in points."""
                    box, (width, height) = self._ax.get_position(), self._ax.figure.get_size_inches()
                    return box.width * width * 72, box.height * height * 72

                def add_cell(self, row, col, width, height, *, text="", facecolor="w", loc="right", edgecolor="k", **kwargs):
                    ax = self._ax
                    box = mpatches.Rectangle((0, 0), 0, 0, transform=ax.transAxes, facecolor=facecolor, edgecolor=edgecolor, linewidth=1.0,
                                             clip_on=False, zorder=2.5)
                    shown = mtext.Text(0, 0, str(text), transform=ax.transAxes, ha=loc, va="center", fontsize=10, clip_on=False, zorder=2.6)
                    for artist in (box, shown):
                        ax._add(artist, False)
                    cell = self._cells[row, col] = TableCell(self, box, shown, loc)
                    cell._width, cell._height = width, height
                    return cell

                def _place(self):
                    rows, columns = sorted({r for r, _ in self._cells}), sorted({c for _, c in self._cells})
                    widths = {c: max(cell._width for (_, k), cell in self._cells.items() if k == c) for c in columns}
                    heights = {r: max(cell._height for (k, _), cell in self._cells.items() if k == r) for r in rows}
                    width, height = sum(widths.values()), sum(heights.values())
                    if self._bbox is not None:
                        box = getattr(self._bbox, "bounds", self._bbox)
                        x0, y0, scale_x, scale_y = box[0], box[1], box[2] / width, box[3] / height
                    else:
                        scale_x = scale_y = 1.0
                        x0, y0 = self._corner(width, height, widths.get(-1, 0.0))
                    tops, y = {}, y0 + height * scale_y
                    for r in rows:
                        tops[r] = y
                        y -= heights[r] * scale_y
                    lefts, x = {}, x0
                    for c in columns:
                        lefts[c] = x
                        x += widths[c] * scale_x
                    for (r, c), cell in self._cells.items():
                        w, h = widths[c] * scale_x, heights[r] * scale_y
                        cell._box.set_bounds(lefts[c], tops[r] - h, w, h)
                        at = {"left": 0.1, "center": 0.5, "right": 0.9}[cell._loc]
                        cell._text.set_position((lefts[c] + at * w, tops[r] - h / 2))
                    if self._sized:
                        self._fit(widths, scale_x)

                def _corner(self, width, height, labels):
                    loc = self._loc
                    if loc in ("bottom", "top", "center", "upper center", "lower center"):
                        x = 0.5 - width / 2 - (labels / 2 if labels else 0)
                        return x, {"bottom": -height, "top": 1.0, "center": 0.5 - height / 2}.get(loc, 0.98 - height if "upper" in loc else 0.02)
                    side = {"left": -width, "right": 1.0}.get(loc)
                    if side is not None:
                        return side, 0.5 - height / 2
                    x = 0.02 if "left" in loc else 0.98 - width if "right" in loc else 0.5 - width / 2
                    return x, 0.98 - height if "upper" in loc else 0.02 if "lower" in loc else 0.5 - height / 2

                def _fit(self, widths, scale):
                    """Makes the text small enough for its cells."""
                    room, most = self._size()[0], 10.0
                    for (_, c), cell in self._cells.items():
                        if c >= 0 and cell._text.get_text():
                            needed = _plotting.text_size(cell._text.get_text(), 10.0)[0]
                            most = min(most, 10.0 * widths[c] * scale * room * 0.8 / max(needed, 1e-6))
                    for cell in self._cells.values():
                        cell._text.set_fontsize(max(most, 1.0))

                def auto_set_font_size(self, value=True):
                    self._sized = value
                    self._place()

                def set_fontsize(self, size):
                    for cell in self._cells.values():
                        cell._text.set_fontsize(size)

                def scale(self, xscale, yscale):
                    for cell in self._cells.values():
                        cell._width *= xscale
                        cell._height *= yscale
                    self._place()

                def auto_set_column_width(self, col):
                    room = self._size()[0]
                    for column in (col if hasattr(col, "__iter__") else [col]):
                        cells = [cell for (_, c), cell in self._cells.items() if c == column]
                        width = max([_plotting.text_size(c._text.get_text(), c._text.get_fontsize())[0] for c in cells] or [0]) / room * 1.2
                        for cell in cells:
                            cell._width = width
                    self._place()

                def set_zorder(self, order):
                    for cell in self._cells.values():
                        cell._box.set_zorder(order)
                        cell._text.set_zorder(order + 0.1)

                def remove(self):
                    for cell in self._cells.values():
                        cell._box.remove()
                        cell._text.remove()


            class Signals:
                """Functions of Axes."""

                def xcorr(self, x, y, *, normed=True, detrend=detrend_none, usevlines=True, maxlags=10, data=None, **kwargs):
                    n = len(x)
                    if n != len(y):
                        raise ValueError("x and y must be equal length")
                    x, y = _detrended(np.asarray(x), detrend), _detrended(np.asarray(y), detrend)
                    found = np.correlate(x, y, mode="full")
                    if normed:
                        found = found / np.sqrt(np.dot(x, x) * np.dot(y, y))
                    maxlags = n - 1 if maxlags is None else maxlags
                    if maxlags >= n or maxlags < 1:
                        raise ValueError("maxlags must be None or strictly positive < %d" % n)
                    lags, found = np.arange(-maxlags, maxlags + 1), found[n - 1 - maxlags:n + maxlags]
                    if usevlines:
                        lines = self.vlines(lags, [0], found, **kwargs)
                        kwargs.pop("label", "")
                        return lags, found, lines, self.axhline(**kwargs)
                    kwargs.setdefault("marker", "o")
                    kwargs.setdefault("linestyle", "None")
                    return lags, found, self.plot(lags, found, **kwargs)[0], None

                def acorr(self, x, *, data=None, **kwargs): return self.xcorr(x, x, **kwargs)

                def psd(self, x, *, NFFT=None, Fs=None, Fc=None, detrend=None, window=None, noverlap=None, pad_to=None, sides=None,
                        scale_by_freq=None, return_line=None, data=None, **kwargs):
                    found, freqs = psd(x, NFFT, Fs, detrend, window, noverlap, pad_to, sides, scale_by_freq)
                    freqs = freqs + (Fc or 0)
                    line = self.plot(freqs, 10 * np.log10(found), **kwargs)
                    self._frequencies("Power Spectral Density (%s)" % ("dB/Hz" if scale_by_freq in (None, True) else "dB"))
                    return (found, freqs, line) if return_line else (found, freqs)

                def csd(self, x, y, *, NFFT=None, Fs=None, Fc=None, detrend=None, window=None, noverlap=None, pad_to=None, sides=None,
                        scale_by_freq=None, return_line=None, data=None, **kwargs):
                    found, freqs = csd(x, y, NFFT, Fs, detrend, window, noverlap, pad_to, sides, scale_by_freq)
                    freqs = freqs + (Fc or 0)
                    line = self.plot(freqs, 10 * np.log10(np.abs(found)), **kwargs)
                    self._frequencies("Cross Spectrum Magnitude (dB)")
                    return (found, freqs, line) if return_line else (found, freqs)

                def _frequencies(self, label):
                    self.set_xlabel("Frequency")
                    self.set_ylabel(label)
                    self.grid(True)
                    low, high = self.get_ybound()
                    if high > low:
                        self.set_yticks(np.arange(math.floor(low), math.ceil(high) + 1, max(10 * int(np.log10(high - low)), 1)))

                def cohere(self, x, y, *, NFFT=256, Fs=2, Fc=0, detrend=detrend_none, window=window_hanning, noverlap=0, pad_to=None,
                           sides="default", scale_by_freq=None, data=None, **kwargs):
                    found, freqs = cohere(x, y, NFFT, Fs, detrend, window, noverlap, pad_to, sides, scale_by_freq)
                    self.plot(freqs + Fc, found, **kwargs)
                    self.set_xlabel("Frequency")
                    self.set_ylabel("Coherence")
                    self.grid(True)
                    return found, freqs + Fc

                def _spectrum(self, x, mode, label, Fs, Fc, window, pad_to, sides, kwargs):
                    found, freqs, _ = _spectra(x, len(x), Fs, None, window, 0, pad_to, sides, None, mode)
                    freqs = freqs + (Fc or 0)
                    return found[:, 0], freqs

                def magnitude_spectrum(self, x, *, Fs=None, Fc=None, window=None, pad_to=None, sides=None, scale=None, data=None, **kwargs):
                    found, freqs = self._spectrum(x, "magnitude", "", Fs, Fc, window, pad_to, sides, kwargs)
                    if scale not in (None, "default", "linear", "dB"):
                        raise ValueError("%r is not a valid value for scale; supported values are 'default', 'linear', 'dB'" % (scale,))
                    decibels = scale == "dB"
                    line, = self.plot(freqs, 20 * np.log10(found) if decibels else found, **kwargs)
                    self.set_xlabel("Frequency")
                    self.set_ylabel("Magnitude (%s)" % ("dB" if decibels else "energy"))
                    return found, freqs, line

                def phase_spectrum(self, x, *, Fs=None, Fc=None, window=None, pad_to=None, sides=None, data=None, **kwargs):
                    return self._angles(x, "phase", "Phase (radians)", Fs, Fc, window, pad_to, sides, kwargs)

                def angle_spectrum(self, x, *, Fs=None, Fc=None, window=None, pad_to=None, sides=None, data=None, **kwargs):
                    return self._angles(x, "angle", "Angle (radians)", Fs, Fc, window, pad_to, sides, kwargs)

                def _angles(self, x, mode, label, Fs, Fc, window, pad_to, sides, kwargs):
                    found, freqs = self._spectrum(x, mode, label, Fs, Fc, window, pad_to, sides, kwargs)
                    line, = self.plot(freqs, found, **kwargs)
                    self.set_xlabel("Frequency")
                    self.set_ylabel(label)
                    return found, freqs, line

                def specgram(self, x, *, NFFT=None, Fs=None, Fc=None, detrend=None, window=None, noverlap=None, cmap=None, xextent=None,
                             pad_to=None, sides=None, scale_by_freq=None, mode=None, scale=None, vmin=None, vmax=None, data=None, **kwargs):
                    size, overlap = 256 if NFFT is None else NFFT, 128 if noverlap is None else noverlap
                    rate = 2 if Fs is None else Fs
                    found, freqs, times = specgram(x, size, rate, detrend, window, overlap, pad_to, sides, scale_by_freq, mode)
                    isPower = mode in (None, "default", "psd")
                    if scale in (None, "default"):
                        scale = "dB" if mode not in ("angle", "phase") else "linear"
                    shown = found if scale == "linear" else (10 if isPower else 20) * np.log10(found)
                    edge = (size - overlap) / rate / 2
                    x0, x1 = xextent or (times.min() - edge, times.max() + edge)
                    freqs = freqs + (Fc or 0)
                    image = self.imshow(np.flipud(shown), cmap, extent=(x0, x1, freqs[0], freqs[-1]), origin="upper", vmin=vmin, vmax=vmax, **kwargs)
                    self.axis("auto")
                    return found, freqs, times, image

                # Triangles: each is a cell of a grid whose second row is one point.

                def tricontour(self, *args, **kwargs): return self._triangle_contours(args, False, kwargs)
                def tricontourf(self, *args, **kwargs): return self._triangle_contours(args, True, kwargs)

                def _triangle_contours(self, args, filled, kwargs):
                    from matplotlib.tri import Triangulation
                    if args and isinstance(args[0], Triangulation):
                        tri, rest = args[0], list(args[1:])
                    else:
                        triangles = kwargs.pop("triangles", None)
                        tri, rest = (Triangulation(args[0], args[1], triangles), list(args[2:])) if triangles is not None \
                            else Triangulation._from_args(args)
                    values, rest = np.asarray(rest[0], float), rest[1:]
                    corners = np.asarray(tri.triangles)
                    rows = np.stack([corners[:, [0, 1]], corners[:, [2, 2]], corners[:, [2, 2]]], axis=1).reshape(-1, 2)
                    z = values[rows]
                    z[2::3] = np.nan
                    return self._contours([tri.x[rows], tri.y[rows], z] + list(rest), filled, kwargs)

                # Tables

                def table(self, cellText=None, cellColours=None, cellLoc="right", colWidths=None, rowLabels=None, rowColours=None,
                          rowLoc="left", colLabels=None, colColours=None, colLoc="center", loc="bottom", bbox=None, edges="closed", **kwargs):
                    if cellText is None and cellColours is None:
                        raise ValueError("At least one argument from \"cellColours\" or \"cellText\" must be provided to create a table.")
                    if edges not in ("closed", "open", "horizontal", "vertical") or edges in ("horizontal", "vertical"):
                        raise NotImplementedError("Axes.table: argument 'edges': got %r, expected 'closed' or 'open'" % (edges,))
                    if hasattr(cellText, "values") and hasattr(cellText, "columns"):
                        colLabels = list(cellText.columns) if colLabels is None else colLabels
                        cellText = cellText.values.tolist()
                    rows = len(cellText if cellText is not None else cellColours)
                    columns = len((cellText if cellText is not None else cellColours)[0]) if rows else len(colLabels)
                    cellText = [[""] * columns] * rows if cellText is None else cellText
                    for row in cellText:
                        if len(row) != columns:
                            raise ValueError("Each row in 'cellText' must have %d columns" % columns)
                    made = Table(self, loc, bbox)
                    height = 10 * 1.2 / made._size()[1]
                    widths = colWidths or [1.0 / columns] * columns
                    edge = "k" if edges == "closed" else "none"
                    first = 1 if colLabels is not None else 0
                    for c in range(columns if first else 0):
                        made.add_cell(0, c, widths[c], height, text=colLabels[c], loc=colLoc, edgecolor=edge,
                                      facecolor=colColours[c] if colColours is not None else "w")
                    for r in range(rows):
                        for c in range(columns):
                            made.add_cell(r + first, c, widths[c], height, text=cellText[r][c], loc=cellLoc, edgecolor=edge,
                                          facecolor=cellColours[r][c] if cellColours is not None else "w")
                    if rowLabels is not None:
                        for r in range(rows):
                            made.add_cell(r + first, -1, 1e-15, height, text=rowLabels[r], loc=rowLoc, edgecolor=edge,
                                          facecolor=rowColours[r] if rowColours is not None else "w")
                        made.auto_set_column_width(-1)
                    made._place()
                    if kwargs.get("fontsize"):
                        made._sized = False
                        made.set_fontsize(kwargs["fontsize"])
                    return made
            """#
    }
}
