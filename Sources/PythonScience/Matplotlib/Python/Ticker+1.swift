// The Python side of `matplotlib.ticker`.

extension PythonSource {
    enum SourceTicker {
        static let text1 = #"""
            import math

            import numpy as np

            import _plotting
            from matplotlib import rcParams


            class TickHelper:
                axis = None

                def set_axis(self, axis):
                    self.axis = axis

                def create_dummy_axis(self, **kwargs):
                    pass

                def _view(self):
                    return self.axis.get_view_interval() if self.axis is not None else (0, 1)


            class Formatter(TickHelper):
                locs = []

                def format_ticks(self, values):
                    self.set_locs(values)
                    return [self(value, i) for i, value in enumerate(values)]

                def format_data(self, value):
                    return self(value)

                format_data_short = format_data

                def get_offset(self):
                    return ""

                def set_locs(self, locs):
                    self.locs = locs

                def __call__(self, x, pos=None):
                    raise NotImplementedError("Derived must override")

                @staticmethod
                def fix_minus(s):
                    return s.replace("-", "\u2212") if rcParams["axes.unicode_minus"] else s


            class NullFormatter(Formatter):
                def __call__(self, x, pos=None):
                    return ""


            class FixedFormatter(Formatter):
                def __init__(self, seq):
                    self.seq = list(seq)
                    self._offset = ""

                def __call__(self, x, pos=None):
                    return str(self.seq[pos]) if pos is not None and pos < len(self.seq) else ""

                def get_offset(self):
                    return self._offset

                def set_offset_string(self, s):
                    self._offset = s


            class FuncFormatter(Formatter):
                def __init__(self, func):
                    self.func = func
                    self._offset = ""

                def __call__(self, x, pos=None):
                    return self.func(x, pos)

                def get_offset(self):
                    return self._offset

                def set_offset_string(self, s):
                    self._offset = s


            class FormatStrFormatter(Formatter):
                def __init__(self, fmt):
                    self.fmt = fmt

                def __call__(self, x, pos=None):
                    return self.fmt % x


            class StrMethodFormatter(Formatter):
                def __init__(self, fmt):
                    self.fmt = fmt

                def __call__(self, x, pos=None):
                    return self.fix_minus(self.fmt.format(x=x, pos=pos))


            class PercentFormatter(Formatter):
                def __init__(self, xmax=100, decimals=None, symbol="%", is_latex=False):
                    self.xmax, self.decimals, self.symbol = xmax, decimals, symbol

                def __call__(self, x, pos=None):
                    low, high = self._view()
                    decimals = self.decimals
                    scaled = 100.0 * (x / self.xmax)
                    if decimals is None:
                        width = 100.0 * (abs(high - low) / self.xmax)
                        decimals = 0 if width <= 0 else min(max(math.ceil(2.0 - math.log10(2.0 * width)), 0), 5)
                    return self.fix_minus(f"{scaled:0.{int(decimals)}f}") + (self.symbol or "")


            class EngFormatter(Formatter):
                _names = {-24: "y", -21: "z", -18: "a", -15: "f", -12: "p", -9: "n", -6: "\N{MICRO SIGN}", -3: "m", 0: "",
                          3: "k", 6: "M", 9: "G", 12: "T", 15: "P", 18: "E", 21: "Z", 24: "Y"}

                def __init__(self, unit="", places=None, sep=" ", **kwargs):
                    self.unit, self.places, self.sep = unit, places, sep

                def __call__(self, x, pos=None):
                    power = 0 if x == 0 else int(math.floor(math.log10(abs(x)) / 3) * 3)
                    power = max(-24, min(24, power))
                    mantissa = x / 10 ** power
                    text = f"{mantissa:g}" if self.places is None else f"{mantissa:.{self.places}f}"
                    suffix = self._names[power] + self.unit
                    return self.fix_minus(text) + (self.sep + suffix if suffix else "")


            class ScalarFormatter(Formatter):
                """Plain numbers, with a common factor or summand where that saves digits."""

                def __init__(self, useOffset=None, useMathText=None, useLocale=None, *, usetex=None):
                    self._useOffset = rcParams["axes.formatter.useoffset"] if useOffset is None else useOffset
                    self._math = rcParams["axes.formatter.use_mathtext"] if useMathText is None else useMathText
                    self._scientific = True
                    self._limits = tuple(rcParams["axes.formatter.limits"])
                    self._offset_text = ""

                def set_useOffset(self, val):
                    self._useOffset = val

                def get_useOffset(self):
                    return bool(self._useOffset)

                useOffset = property(get_useOffset, set_useOffset)

                def set_scientific(self, b):
                    self._scientific = bool(b)

                def set_powerlimits(self, lims):
                    self._limits = tuple(lims)

                def set_useMathText(self, val):
                    self._math = bool(val)

                def set_useLocale(self, val):
                    pass

                def format_ticks(self, values):
                    self.locs = values
                    low, high = self._view()
                    labels, self._offset_text = _plotting.scalar_labels(
                        values, float(low), float(high), self._useOffset, self._scientific, self._limits[0], self._limits[1],
                        bool(self._math))
                    return labels

                def __call__(self, x, pos=None):
                    if len(self.locs) == 0:
                        return ""
                    low, high = self._view()
                    places = list(self.locs) + [x]
                    return _plotting.scalar_labels(places, float(low), float(high), self._useOffset, self._scientific,
                                                   self._limits[0], self._limits[1], bool(self._math))[0][-1]

                def get_offset(self):
                    return self._offset_text

                def format_data(self, value):
                    return self.fix_minus(f"{value:-.10g}")


            class LogFormatter(Formatter):
                _math = True

                def __init__(self, base=10.0, labelOnlyBase=False, minor_thresholds=None, linthresh=None):
                    self._base, self._only, self._linthresh = float(base), labelOnlyBase, linthresh

                def format_ticks(self, values):
                    if len(values) == 0:
                        return []
                    low, high = self._view()
                    return _plotting.log_labels(values, float(low), float(high), self._base, self._only, self._linthresh)

                def __call__(self, x, pos=None):
                    return self.format_ticks([x])[0]


            class LogFormatterMathtext(LogFormatter):
                pass


            class LogFormatterSciNotation(LogFormatterMathtext):
                pass


            class LogFormatterExponent(LogFormatter):
                def format_ticks(self, values):
                    return ["%g" % (math.log(abs(v)) / math.log(self._base)) if v else "0" for v in values]


            class LogitFormatter(Formatter):
                def __call__(self, x, pos=None):
                    if abs(x - 0.5) < 1e-9:
                        return r"$\mathdefault{\frac{1}{2}}$"
                    if x < 0.5:
                        e = math.log10(x)
                        return r"$\mathdefault{10^{%d}}$" % round(e) if abs(e - round(e)) < 1e-7 else ""
                    e = math.log10(1 - x)
                    return r"$\mathdefault{1-10^{%d}}$" % round(e) if abs(e - round(e)) < 1e-7 else ""


            class Locator(TickHelper):
                MAXTICKS = 1000

                def tick_values(self, vmin, vmax):
                    raise NotImplementedError("Derived must override")

                def __call__(self):
                    return self.tick_values(*self._view())

                def set_params(self, **kwargs):
                    if kwargs:
                        raise TypeError(f"'set_params()' not defined for locator of type {type(self)}")

                def raise_if_exceeds(self, locs):
                    return locs

                def nonsingular(self, v0, v1):
                    return v0, v1

                def view_limits(self, vmin, vmax):
                    return vmin, vmax


            class NullLocator(Locator):
                def tick_values(self, vmin, vmax):
                    return []


            class FixedLocator(Locator):
                def __init__(self, locs, nbins=None):
                    self.locs = np.asarray(locs, dtype=float)
                    self.nbins = max(nbins, 2) if nbins is not None else None

                def set_params(self, nbins=None):
                    if nbins is not None:
                        self.nbins = nbins

                def tick_values(self, vmin, vmax):
                    if self.nbins is None:
                        return self.locs
                    step = max(int(np.ceil(len(self.locs) / self.nbins)), 1)
                    best = self.locs[::step]
                    for i in range(1, step):
                        other = self.locs[i::step]
                        if np.abs(other).min() < np.abs(best).min():
                            best = other
                    return best


            class IndexLocator(Locator):
                def __init__(self, base, offset):
                    self._base, self.offset = base, offset

                def tick_values(self, vmin, vmax):
                    return np.arange(vmin + self.offset, vmax + 1, self._base)


            class LinearLocator(Locator):
                def __init__(self, numticks=None, presets=None):
                    self.numticks = numticks

                def set_params(self, numticks=None, presets=None):
                    self.numticks = numticks

                def tick_values(self, vmin, vmax):
                    return np.linspace(min(vmin, vmax), max(vmin, vmax), 11 if self.numticks is None else self.numticks)


            class MultipleLocator(Locator):
                def __init__(self, base=1.0, offset=0.0):
                    self._step, self._offset = base, offset

                def set_params(self, base=None, offset=None):
                    self._step = base if base is not None else self._step
                    self._offset = offset if offset is not None else self._offset

                def tick_values(self, vmin, vmax):
                    vmin, vmax = min(vmin, vmax) - self._offset, max(vmin, vmax) - self._offset
                    step = self._step
                    first = math.ceil(vmin / step - 1e-10)
                    n = int((vmax - first * step + 0.001 * step) // step)
                    return first * step - step + np.arange(n + 3) * step + self._offset


            class MaxNLocator(Locator):
                def __init__(self, nbins=None, **kwargs):
                    self._nbins, self._integer, self._symmetric, self._prune, self._least = 10, False, False, None, 2
                    self._steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]
                    if nbins is not None:
                        kwargs["nbins"] = nbins
                    self.set_params(**kwargs)

                def set_params(self, **kwargs):
                    for key, value in kwargs.items():
                        if key == "nbins":
                            self._nbins = value
                        elif key == "integer":
                            self._integer = value
                        elif key == "symmetric":
                            self._symmetric = value
                        elif key == "prune":
                            self._prune = value
                        elif key == "min_n_ticks":
                            self._least = max(1, value)
                        elif key == "steps":
                            steps = [] if value is None else sorted(float(v) for v in value)
                            if value is not None:
                                steps = ([1.0] if steps[0] != 1 else []) + steps + ([10.0] if steps[-1] != 10 else [])
                            self._steps = steps or [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]
                        else:
                            raise TypeError(f"MaxNLocator.set_params() got an unexpected keyword argument {key!r}")

                def tick_values(self, vmin, vmax):
                    vmin, vmax = min(vmin, vmax), max(vmin, vmax)
                    nbins = self._nbins
                    spatial = False
                    if nbins == "auto":
                        nbins = 9
                        if self.axis is not None:
                            nbins = int(min(max(self.axis.get_tick_space(), max(1, self._least - 1)), 9))
                            spatial = getattr(self.axis, "_spatial", False)
                    locs = _plotting.max_n(float(vmin), float(vmax), int(nbins), self._steps, self._integer, self._symmetric,
                                           self._least, spatial)
                    if self._prune == "lower":
                        locs = locs[1:]
                    elif self._prune == "upper":
                        locs = locs[:-1]
                    elif self._prune == "both":
                        locs = locs[1:-1]
                    return locs


            class AutoLocator(MaxNLocator):
                def __init__(self):
                    super().__init__(nbins="auto", steps=[1, 2, 2.5, 5, 10])


            class LogLocator(Locator):
                def __init__(self, base=10.0, subs=(1.0,), *, numdecs=None, numticks=None):
                    self._base, self.numticks = float(base), "auto" if numticks is None else numticks
                    self._subs = subs if isinstance(subs, str) or subs is None else [float(s) for s in subs]

                def set_params(self, base=None, subs=None, *, numticks=None):
                    if base is not None:
                        self._base = float(base)
                    if subs is not None:
                        self._subs = subs if isinstance(subs, str) else [float(s) for s in subs]
                    if numticks is not None:
                        self.numticks = numticks

                def tick_values(self, vmin, vmax):
                    bins = self.numticks
                    if bins == "auto":
                        bins = 9 if self.axis is None else int(min(max(self.axis.get_tick_space(), 2), 9))
                    return _plotting.log_ticks(float(vmin), float(vmax), self._base, self._subs or "auto", int(bins))


            class SymmetricalLogLocator(Locator):
                def __init__(self, transform=None, subs=None, linthresh=None, base=None):
                    self._base, self._linthresh = base or 10.0, linthresh or 2.0
                    self._subs = [1.0] if subs is None else subs
                    self.numticks = 15

                def set_params(self, subs=None, numticks=None):
                    self._subs = subs or self._subs
                    self.numticks = numticks or self.numticks

                def tick_values(self, vmin, vmax):
                    t, base = self._linthresh, self._base
                    vmin, vmax = min(vmin, vmax), max(vmin, vmax)
                    if -t <= vmin < vmax <= t:
                        return sorted({vmin, 0, vmax})
                    has_a, has_c = vmin < -t, vmax > t
                    has_b = (has_a and vmax > -t) or (has_c and vmin < t)

                    def log_range(lo, hi):
                        return math.floor(math.log(lo) / math.log(base)), math.ceil(math.log(hi) / math.log(base))
                    a_lo, a_hi = log_range(abs(min(-t, vmax)), abs(vmin) + 1) if has_a else (0, 0)
                    c_lo, c_hi = log_range(max(t, vmin), vmax + 1) if has_c else (0, 0)
                    total = (a_hi - a_lo) + (c_hi - c_lo) + (1 if has_b else 0)
                    stride = max(total // (self.numticks - 1), 1)
                    decades = []
                    if has_a:
                        decades.extend(-(base ** float(e)) for e in list(range(a_lo, a_hi, stride))[::-1])
                    if has_b:
                        decades.append(0.0)
                    if has_c:
                        decades.extend(base ** float(e) for e in range(c_lo, c_hi, stride))
                    if len(self._subs) > 1 or self._subs[0] != 1.0:
                        return np.array([v for d in decades for v in ([d] if d == 0 else [s * d for s in self._subs])])
                    return np.array(decades)


            class LogitLocator(Locator):
                def __init__(self, minor=False, *, nbins="auto"):
                    self._minor = minor

                def tick_values(self, vmin, vmax):
                    if self._minor:
                        return np.array([])
                    low = math.floor(math.log10(max(min(vmin, vmax), 1e-300)))
                    high = math.floor(math.log10(max(1 - max(vmin, vmax), 1e-300)))
                    return np.array([10.0 ** e for e in range(low, 0)] + [0.5] + [1 - 10.0 ** e for e in range(-1, high - 1, -1)])


            class AutoMinorLocator(Locator):
                def __init__(self, n=None):
                    self.ndivs = n

            """#

        static var text: String { text1 + "\n" + text2 }
    }
}
