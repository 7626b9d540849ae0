// The Python side of `matplotlib.offsetbox`.

extension PythonSource {
    enum SourceOffsetbox {
        static let text = #"""
            import numpy as np

            from matplotlib.artist import Artist
            from matplotlib.image import AxesImage
            from matplotlib.text import Annotation, Text


            class OffsetImage(Artist):
                def __init__(self, arr, *, zoom=1, cmap=None, norm=None, interpolation=None, origin=None, filternorm=True,
                             filterrad=4.0, resample=False, dpi_cor=True, **kwargs):
                    super().__init__()
                    self.image = AxesImage(None, cmap=cmap, norm=norm, interpolation=interpolation, origin=origin, **kwargs)
                    self.image.set_data(arr)
                    self.zoom = zoom

                def set_data(self, arr):
                    self.image.set_data(arr)

                def get_zoom(self):
                    return self.zoom


            class TextArea(Text):
                def __init__(self, s, *, textprops=None, **kwargs):
                    super().__init__(0, 0, s, **(textprops or {}))


            class AnnotationBbox(Annotation):
                """A picture at a place of the data."""

                def __init__(self, offsetbox, xy, xybox=None, xycoords="data", boxcoords=None, *, frameon=True, pad=0.4,
                             annotation_clip=None, box_alignment=(0.5, 0.5), bboxprops=None, arrowprops=None, fontsize=None,
                             **kwargs):
                    super().__init__("", xy, xybox, xycoords, boxcoords, arrowprops, annotation_clip, **kwargs)
                    self.offsetbox, self._framed, self._pad, self._align = offsetbox, frameon, pad, box_alignment

                def _specs(self):
                    specs = super()._specs()
                    if not specs:
                        return []
                    base = specs[0]
                    if isinstance(self.offsetbox, Text):
                        spec = {**base, **self.offsetbox._text_spec(), "ha": "center", "va": "center"}
                        return [spec]
                    image = self.offsetbox.image
                    image.axes = None
                    rgba, levels = image._pixels()
                    if image.origin == "lower":
                        rgba = rgba[::-1]
                    zoom = self.offsetbox.zoom
                    w, h = rgba.shape[1] * zoom, rgba.shape[0] * zoom
                    dpi = self.figure.dpi
                    points = {"figure": self.figure.transFigure, "data": self.axes.transData, "axes": self.axes.transAxes}
                    at = points[base["sx"]].transform([base["x"], base["y"]]) * 72 / dpi + np.array([base["dx"], base["dy"]])
                    x0, y0 = at[0] - w * self._align[0], at[1] - h * self._align[1]
                    out = [s for s in specs if s.get("arrow")]
                    pad = self._pad * 10 if self._framed else 0
                    if self._framed:
                        box = [[x0 - pad, y0 - pad], [x0 + w + pad, y0 - pad], [x0 + w + pad, y0 + h + pad], [x0 - pad, y0 + h + pad],
                               [x0 - pad, y0 - pad]]
                        out.append({"k": "paths", "z": float(self.zorder), "sx": "points", "sy": "points", "clip": False, "items": [
                            {"path": (box, [1, 2, 2, 2, 79]), "fill": (1.0, 1.0, 1.0, 1.0), "c": (0.0, 0.0, 0.0, 1.0), "lw": 1.0}]})
                    out.append({"k": "image", "z": float(self.zorder), "sx": "points", "sy": "points", "clip": False, "rgba": rgba,
                                "extent": [x0, x0 + w, y0, y0 + h], "sharp": True, "levels": levels})
                    return out


            class AnchoredText(Text):
                def __init__(self, s, loc, *, pad=0.4, borderpad=0.5, prop=None, frameon=True, **kwargs):
                    places = {"upper right": (1, 1), "upper left": (0, 1), "lower left": (0, 0), "lower right": (1, 0),
                              "center": (0.5, 0.5), "upper center": (0.5, 1), "lower center": (0.5, 0), "center left": (0, 0.5),
                              "center right": (1, 0.5)}
                    names = {1: "upper right", 2: "upper left", 3: "lower left", 4: "lower right"}
                    self._place = places[names.get(loc, loc)]
                    x, y = self._place
                    super().__init__(x, y, s, ha={0: "left", 0.5: "center", 1: "right"}[x],
                                     va={0: "bottom", 0.5: "center", 1: "top"}[y], **(prop or {}))
                    if frameon:
                        self.set_bbox(dict(facecolor="white", edgecolor="black", pad=pad * self._size))

                def _specs(self):
                    specs = super()._specs()
                    x, y = self._place
                    for spec in specs:
                        spec.update(sx="axes", sy="axes", x=float(x), y=float(y), dx=(0.5 - x) * 2 * 9.0, dy=(0.5 - y) * 2 * 9.0)
                    return specs
            """#
    }
}
