extension PythonSource.SourceTicker {
    static let text2 = #"""
            def __call__(self):
                if self.axis.get_scale() == "log":
                    return []
                major = np.unique(self.axis.get_majorticklocs())
                if len(major) < 2:
                    return []
                step = major[1] - major[0]
                n = self.ndivs
                if n is None or n == "auto":
                    mantissa = 10 ** (math.log10(step) % 1)
                    n = 5 if any(abs(mantissa - v) < 1e-5 * v for v in (1, 2.5, 5, 10)) else 4
                minor = step / n
                low, high = sorted(self._view())
                first = round((low - major[0]) / minor)
                last = round((high - major[0]) / minor) + 1
                return np.arange(first, last) * minor + major[0]

            def tick_values(self, vmin, vmax):
                raise NotImplementedError("Cannot get tick locations for an AutoMinorLocator")
        """#
}
