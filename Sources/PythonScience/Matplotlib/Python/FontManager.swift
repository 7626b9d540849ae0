// The Python side of `matplotlib.font_manager`.

extension PythonSource {
    enum SourceFontManager {
        static let text = #"""
            class FontProperties:
                def __init__(self, family=None, style=None, variant=None, weight=None, stretch=None, size=None, fname=None,
                             math_fontfamily=None):
                    self._family, self._style, self._weight, self._size = family, style, weight, size

                def get_size(self):
                    from matplotlib.text import font_points
                    return font_points(self._size)

                get_size_in_points = get_size

                def set_size(self, size):
                    self._size = size

                def get_family(self):
                    return self._family

                def set_family(self, family):
                    self._family = family

                set_name = set_family

                def get_name(self):
                    return "DejaVu Sans"

                def set_weight(self, weight):
                    self._weight = weight

                def set_style(self, style):
                    self._style = style

                def copy(self):
                    return FontProperties(self._family, self._style, None, self._weight, None, self._size)


            class _Manager:
                ttflist = []

                def addfont(self, path):
                    pass

                def findfont(self, prop, **kwargs):
                    return "DejaVuSans.ttf"


            fontManager = _Manager()


            def findfont(prop, **kwargs):
                return "DejaVuSans.ttf"


            def findSystemFonts(fontpaths=None, fontext="ttf"):
                return []
            """#
    }
}
