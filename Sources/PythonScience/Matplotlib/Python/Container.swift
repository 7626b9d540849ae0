// The Python side of `matplotlib.container`.

extension PythonSource {
    enum SourceContainer {
        static let text = #"""
            class Container(tuple):
                def __new__(cls, *args, **kwargs):
                    return tuple.__new__(cls, args[0])

                def __init__(self, kl, label=None):
                    self._label = str(label) if label is not None else None

                def __repr__(self):
                    return f"<{type(self).__name__} object of {len(self)} artists>"

                def get_label(self):
                    return self._label

                def set_label(self, s):
                    self._label = str(s)

                def get_children(self):
                    found = []
                    for child in self:
                        if child is None:
                            continue
                        found += list(child) if isinstance(child, (tuple, list)) else [child]
                    return found

                def remove(self):
                    for child in self.get_children():
                        child.remove()


            class BarContainer(Container):
                def __init__(self, patches, errorbar=None, *, datavalues=None, orientation=None, **kwargs):
                    self.patches, self.errorbar, self.datavalues, self.orientation = list(patches), errorbar, datavalues, orientation
                    super().__init__(patches, **kwargs)


            class ErrorbarContainer(Container):
                def __init__(self, lines, has_xerr=False, has_yerr=False, **kwargs):
                    self.lines, self.has_xerr, self.has_yerr = lines, has_xerr, has_yerr
                    super().__init__(lines, **kwargs)


            class StemContainer(Container):
                def __init__(self, markerline_stemlines_baseline, **kwargs):
                    self.markerline, self.stemlines, self.baseline = markerline_stemlines_baseline
                    super().__init__(markerline_stemlines_baseline, **kwargs)
            """#
    }
}
