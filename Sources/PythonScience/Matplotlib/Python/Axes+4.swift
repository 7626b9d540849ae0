extension PythonSource.SourceAxes {
    static let text4 = #"""
            def get_siblings(self, axes):
                return list(axes._shared[self._which])

            def joined(self, a, b):
                return b in a._shared[self._which]

            def remove(self, axes):
                axes._shared[self._which].remove(axes)
                axes._shared[self._which] = [axes]


        class _CategoryLocator(ticker.Locator):
            def __init__(self, names):
                self._names = names

            def tick_values(self, vmin, vmax):
                return np.array(list(self._names.values()))


        class _CategoryFormatter(ticker.Formatter):
            def __init__(self, names):
                self._names = names

            def format_ticks(self, values):
                texts = {v: k for k, v in self._names.items()}
                return [texts.get(float(v), "") for v in values]

            def __call__(self, x, pos=None):
                return self.format_ticks([x])[0]


        def _extend(cls, source):
            """Adds the functions of a mixin class to a class."""
            for name, value in source.__dict__.items():
                if not name.startswith("__"):
                    setattr(cls, name, value)


        import matplotlib._axes_charts as _charts  # noqa: the charts are functions of Axes
        _extend(Axes, _charts.Charts)
        import matplotlib._axes_grids as _grids
        _extend(Axes, _grids.Grids)
        _extend(Axes, _grids.Drawing)
        _extend(Axes, _grids.Relatives)
        import matplotlib._axes_signals as _signals
        _extend(Axes, _signals.Signals)
        Subplot = Axes


        def subplot_class_factory(cls):
            return cls
        """#
}
