// The Python side of `matplotlib.markers`.

extension PythonSource {
    enum SourceMarkers {
        static let text = #"""
            import numpy as np

            import _plotting
            from matplotlib.path import Path

            TICKLEFT, TICKRIGHT, TICKUP, TICKDOWN, CARETLEFT, CARETRIGHT, CARETUP, CARETDOWN = range(8)
            CARETLEFTBASE, CARETRIGHTBASE, CARETUPBASE, CARETDOWNBASE = range(8, 12)
            _NAMES = {"1": "tri_down", "2": "tri_up", "3": "tri_left", "4": "tri_right", 0: "tickleft", 1: "tickright",
                      2: "tickup", 3: "tickdown", 4: "4", 5: "5", 6: "6", 7: "7", 8: "4", 9: "5", 10: "6", 11: "7"}


            class MarkerStyle:
                markers = {".": "point", ",": "pixel", "o": "circle", "v": "triangle_down", "^": "triangle_up",
                           "<": "triangle_left", ">": "triangle_right", "1": "tri_down", "2": "tri_up", "3": "tri_left",
                           "4": "tri_right", "8": "octagon", "s": "square", "p": "pentagon", "*": "star", "h": "hexagon1",
                           "H": "hexagon2", "+": "plus", "x": "x", "D": "diamond", "d": "thin_diamond", "|": "vline",
                           "_": "hline", "P": "plus_filled", "X": "x_filled", 0: "tickleft", 1: "tickright", 2: "tickup",
                           3: "tickdown", 4: "caretleft", 5: "caretright", 6: "caretup", 7: "caretdown", 8: "caretleftbase",
                           9: "caretrightbase", 10: "caretupbase", 11: "caretdownbase", "None": "nothing", "none": "nothing",
                           " ": "nothing", "": "nothing"}
                filled_markers = (".", "o", "v", "^", "<", ">", "8", "s", "p", "*", "h", "H", "D", "d", "P", "X")
                fillstyles = ("full", "left", "right", "bottom", "top", "none")

                def __init__(self, marker="o", fillstyle=None, transform=None, capstyle=None, joinstyle=None):
                    if isinstance(marker, MarkerStyle):
                        self._marker, self._fill = marker._marker, fillstyle or marker._fill
                        return
                    if marker is None:
                        marker = ""
                    self._marker, self._fill = marker, fillstyle or "full"
                    if isinstance(marker, (np.ndarray, list)) or isinstance(marker, (Path, tuple)):
                        return
                    if isinstance(marker, str) and len(marker) > 2 and marker[0] == marker[-1] == "$":
                        return
                    if marker not in self.markers:
                        raise ValueError(f"Unrecognized marker style {marker!r}")

                def __bool__(self):
                    return not self._empty()

                def _empty(self):
                    return isinstance(self._marker, str) and self._marker in ("", " ", "None", "none")

                def get_marker(self):
                    return self._marker

                def get_fillstyle(self):
                    return self._fill

                def is_filled(self):
                    if self._fill == "none":
                        return False
                    m = self._marker
                    return not isinstance(m, (str, int)) or m in self.filled_markers or m == "," \
                        or isinstance(m, int) and m > 3 or isinstance(m, str) and m.startswith("$")

                def get_path(self):
                    shape = self._shape()
                    if isinstance(shape, str):
                        return Path._of(_plotting.marker(shape)[0])
                    return Path._of(shape)

                def get_transform(self):
                    from matplotlib.transforms import Affine2D
                    return Affine2D()

                def _shape(self):
                    """A name that Swift knows, or points and codes about one unit across."""
                    m = self._marker
                    if isinstance(m, Path):
                        size = max(float(np.abs(m.vertices).max()), 1e-9)
                        return (m.vertices / size / 2, m.codes)
                    if isinstance(m, tuple):
                        count, kind, angle = m[0], m[1] if len(m) > 1 else 0, m[2] if len(m) > 2 else 0
                        if kind in (1, 2):
                            return _plotting.star(count, 0.5, 0.25 if kind == 1 else 0.0, np.radians(angle))
                        return _plotting.star(count, 0.5, None, np.radians(angle))
                    if isinstance(m, (list, np.ndarray)):
                        v = np.asarray(m, dtype=float)
                        return (v / np.abs(v).max() / 2, None)
                    if isinstance(m, str) and m.startswith("$"):
                        return "o"
                    return _NAMES.get(m, m)
            """#
    }
}
