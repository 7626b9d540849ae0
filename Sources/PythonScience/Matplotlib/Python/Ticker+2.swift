extension PythonSource.SourceTicker {
    static let text2 = #"""
            def tick_values(self, vmin, vmax):
                raise NotImplementedError("Cannot get tick locations for an AutoMinorLocator")
        """#
}
