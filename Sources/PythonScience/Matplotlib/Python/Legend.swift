// The Python side of `matplotlib.legend`.

extension PythonSource {
    enum SourceLegend {
        static let text = #"""
            import numpy as np

            import _plotting
            from matplotlib import rcParams
            from matplotlib.artist import Artist
            from matplotlib.collections import Collection, LineCollection, PathCollection
            from matplotlib.colors import to_rgba
            from matplotlib.container import BarContainer, Container, ErrorbarContainer, StemContainer
            from matplotlib.lines import Line2D
            from matplotlib.patches import Patch
            from matplotlib.text import Text, font_points
            from matplotlib.transforms import Bbox, Transform

            codes = {"best": 0, "upper right": 1, "upper left": 2, "lower left": 3, "lower right": 4, "right": 5,
                     "center left": 6, "center right": 7, "lower center": 8, "upper center": 9, "center": 10}


            class Legend(Artist):
                zorder = 5

                def __init__(self, parent, handles, labels, *, loc=None, numpoints=None, markerscale=None, markerfirst=True,
                             reverse=False, scatterpoints=None, scatteryoffsets=None, prop=None, fontsize=None, labelcolor=None,
                             borderpad=None, labelspacing=None, handlelength=None, handleheight=None, handletextpad=None,
                             borderaxespad=None, columnspacing=None, ncols=1, mode=None, fancybox=None, shadow=None, title=None,
                             title_fontsize=None, framealpha=None, edgecolor=None, facecolor=None, bbox_to_anchor=None,
                             bbox_transform=None, frameon=None, handler_map=None, title_fontproperties=None,
                             alignment="center", ncol=1, draggable=False, linewidth=None):
                    super().__init__()
                    if handler_map:
                        _plotting.note("legend(handler_map=...) is not obeyed: entries are drawn by kind")
                    self.parent = parent
                    rc = rcParams

                    def value(given, key):
                        return rc["legend." + key] if given is None else given
                    if isinstance(prop, dict):
                        fontsize = prop.get("size", fontsize)
                    elif prop is not None:
                        fontsize = prop._size if prop._size is not None else fontsize
                    self._size = font_points(value(fontsize, "fontsize"))
                    self._options = {"borderpad": value(borderpad, "borderpad"), "labelspacing": value(labelspacing, "labelspacing"),
                                     "handlelength": value(handlelength, "handlelength"),
                                     "handleheight": value(handleheight, "handleheight"),
                                     "handletextpad": value(handletextpad, "handletextpad"),
                                     "borderaxespad": value(borderaxespad, "borderaxespad"),
                                     "columnspacing": value(columnspacing, "columnspacing")}
                    self.numpoints, self.scatterpoints = value(numpoints, "numpoints"), value(scatterpoints, "scatterpoints")
                    self.markerscale = value(markerscale, "markerscale")
                    self._first, self._ncols, self._mode = markerfirst, ncols if ncols != 1 else ncol, mode
                    if reverse:
                        handles, labels = list(handles)[::-1], list(labels)[::-1]
                    self.legend_handles = list(handles)
                    self.legendHandles = self.legend_handles
                    self._color = labelcolor if labelcolor is not None else rc["legend.labelcolor"]
                    self.texts = [Text(0, 0, str(label), size=self._size) for label in labels]
                    for text, handle in zip(self.texts, self.legend_handles):
                        self._color_text(text, handle)
                    self._title = Text(0, 0, title or "", size=font_points(title_fontsize if title_fontsize is not None else
                                                                            rc["legend.title_fontsize"] or self._size))
                    self._frame = value(frameon, "frameon")
                    alpha = value(framealpha, "framealpha")
                    face = value(facecolor, "facecolor")
                    self._face = to_rgba(rc["axes.facecolor"] if face == "inherit" else face, alpha)
                    edge = value(edgecolor, "edgecolor")
                    self._edge = to_rgba(rc["axes.edgecolor"] if edge == "inherit" else edge, alpha)
                    self._round, self._shadow = value(fancybox, "fancybox"), value(shadow, "shadow")
                    self.set_loc(value(loc, "loc"))
                    self._anchor, self._anchor_transform = bbox_to_anchor, bbox_transform
                    self.legendPatch = _Frame(self)

                def _color_text(self, text, handle):
                    color = self._color
                    if color is None or isinstance(color, str) and color == "None":
                        return
                    if isinstance(color, str) and color in ("linecolor", "markerfacecolor", "mfc", "markeredgecolor", "mec"):
                        getter = {"linecolor": "get_color", "mfc": "get_markerfacecolor", "mec": "get_markeredgecolor"}.get(
                            color, "get_" + color)
                        if hasattr(handle, getter):
                            text.set_color(getattr(handle, getter)())
                    elif isinstance(color, (list, np.ndarray)):
                        text.set_color(color[self.legend_handles.index(handle) % len(color)])
                    else:
                        text.set_color(color)

                def set_loc(self, loc=None):
                    self._corner = None
                    if isinstance(loc, str):
                        if loc not in codes:
                            raise ValueError(f"{loc!r} is not a valid value for loc. Supported values are "
                                             + ", ".join(repr(n) for n in codes))
                        loc = codes[loc]
                    elif isinstance(loc, (tuple, list, np.ndarray)):
                        self._corner, loc = (float(loc[0]), float(loc[1])), 0
                    elif loc is None:
                        loc = 0
                    if not 0 <= loc <= 10:
                        raise ValueError(f"{loc!r} is not a valid value for loc. Supported values are 0 to 10")
                    self._loc = int(loc)

                def get_texts(self):
                    return self.texts

                def get_lines(self):
                    return [h for h in self.legend_handles if isinstance(h, Line2D)]

                def get_patches(self):
                    return [h for h in self.legend_handles if isinstance(h, Patch)]

                def get_title(self):
                    return self._title

                def set_title(self, title, prop=None):
                    self._title.set_text(title)
                    if prop and isinstance(prop, dict) and "size" in prop:
                        self._title.set_size(prop["size"])

                def get_frame(self):
                    return self.legendPatch

                def set_frame_on(self, b):
                    self._frame = b

                draw_frame = set_frame_on

                def get_frame_on(self):
                    return self._frame

                def set_ncols(self, ncols):
                    self._ncols = ncols

                def set_bbox_to_anchor(self, bbox, transform=None):
                    self._anchor, self._anchor_transform = bbox, transform

                def set_draggable(self, state, **kwargs):
                    pass

                def set_alignment(self, a):
                    pass

                def get_children(self):
                    return self.texts

                def get_window_extent(self, renderer=None):
                    width = max([_plotting.text_size(t.get_text(), self._size)[0] for t in self.texts] or [0]) + 4 * self._size
                    height = len(self.texts) * self._size * 1.5
                    return Bbox.from_bounds(0, 0, width, height)

                def remove(self):
                    self.parent._legend = None
                    if hasattr(self.parent, "legends") and self in self.parent.legends:
                        self.parent.legends.remove(self)

                def _entry(self, handle, text):
                    if isinstance(handle, ErrorbarContainer):
                        spec = self._entry(handle[0] if handle[0] is not None else handle[2][0], text)
                        bars = handle[2]
                        if bars:
                            first = bars[0]
                            spec["line"] = {"c": first._edge_array()[0], "lw": first._linewidths[0]}
                            spec["xbars"], spec["ybars"] = handle.has_xerr, handle.has_yerr
                            if handle[0] is not None and handle[0]._linestyle != "None":
                                spec["line"], spec["xbars"], spec["ybars"] = handle[0]._line_spec(), False, False
                        return spec
                    if isinstance(handle, StemContainer):
                        spec = self._entry(handle.markerline, text)
                        return spec
                    if isinstance(handle, Container):
                        handle = handle[0] if len(handle) else Patch()
                    if isinstance(handle, (tuple, list)):
                        handle = handle[0]
                    spec = {"s": text}
                    if isinstance(handle, Line2D):
                        line = handle._line_spec()
                        if line:
                            spec["line"] = line
                        spec["marker"] = handle._marker_spec(self.markerscale)
                        spec["count"] = self.numpoints
                    elif isinstance(handle, LineCollection):
                        spec["line"] = {"c": handle._edge_array()[0], "lw": handle._linewidths[0]}
                    elif isinstance(handle, PathCollection):
                        faces, edges = handle._face_array(), handle._edge_array()
                        sizes = handle._sizes if len(handle._sizes) else np.array([36.0])
                        size = float(np.sqrt(0.5 * (sizes.max() + sizes.min()) if len(sizes) > 1 else sizes[0]))
                        face = faces[0] if len(faces) else (0.0, 0.0, 0.0, 0.0)
                        if not handle._marker.is_filled():
                            edges, face = faces, (0.0, 0.0, 0.0, 0.0)
                        spec["marker"] = {"path": handle._marker._shape(), "size": size * self.markerscale, "face": face,
                                          "edge": edges[0] if len(edges) else (0.0, 0.0, 0.0, 0.0), "mew": handle._linewidths[0]}
                        spec["count"] = self.scatterpoints
                    elif isinstance(handle, Collection):
                        faces, edges = handle._face_array(), handle._edge_array()
                        if len(faces):
                            spec["fill"] = faces[0]
                        if len(edges):
                            spec["edge"] = {"c": edges[0], "lw": handle._linewidths[0]}
                    elif isinstance(handle, Patch):
                        style = handle._style_spec()
                        spec["fill"], spec["hatch"] = style.get("fill"), style.get("hatch", "")
                        if "c" in style:
                            spec["edge"] = {k: v for k, v in style.items() if k in ("c", "lw", "dash", "cap", "join")}
                    return spec

                def _spec(self):
                    entries = [self._entry(h, t.get_text()) for h, t in zip(self.legend_handles, self.texts) if self._visible]
                    size = self.texts[0].get_size() if self.texts else self._size
                    spec = {"entries": entries, "loc": self._loc, "ncols": self._ncols, "title": self._title.get_text(),
                            "size": size, "titlesize": self._title.get_size(),
                            "color": to_rgba(self.texts[0].get_color() if self.texts else rcParams["text.color"]),
                            "frame": self._frame, "face": self._face, "edge": self._edge, "round": self._round,
                            "shadow": bool(self._shadow), "first": self._first, "expand": self._mode == "expand", **self._options}
                    if self._corner is not None:
                        spec["corner"] = self._corner
                    if self._anchor is not None:
                        box = self._anchor
                        box = list(box.bounds) if isinstance(box, Bbox) else [float(v) for v in box]
                        if len(box) == 2:
                            box += [0.0, 0.0]
                        t = self._anchor_transform
                        if isinstance(t, Transform) and t._spaces is not None and t._spaces != getattr(self.parent, "_own_space", None):
                            a = t.transform([box[0], box[1]])
                            b = t.transform([box[0] + box[2], box[1] + box[3]])
                            a, b = self.parent._to_fraction(a), self.parent._to_fraction(b)
                            box = [a[0], a[1], b[0] - a[0], b[1] - a[1]]
                        spec["anchor"] = box
                    return spec


            class _Frame(Patch):
                """The legend's box, for setting its colours."""

                def __init__(self, legend):
                    super().__init__()
                    self._legend = legend

                def set_facecolor(self, color):
                    self._legend_color("_face", color)

                def set_edgecolor(self, color):
                    self._legend_color("_edge", color)

                def _legend_color(self, name, color):
                    legend = getattr(self, "_legend", None)
                    if legend is not None and color is not None:
                        setattr(legend, name, to_rgba(color))

                def set_alpha(self, alpha):
                    legend = getattr(self, "_legend", None)
                    if legend is not None and alpha is not None:
                        legend._face = legend._face[:3] + (float(alpha),)

                def set_linewidth(self, w):
                    legend = getattr(self, "_legend", None)
                    if legend is not None and not w:
                        legend._edge = (0.0, 0.0, 0.0, 0.0)
                    self._linewidth = w


            def _unnamed(label): return not label or label.startswith("_")


            def _inside(ax):
                """The parts of containers, but for bars with labels of their own (`bar(label=[...])`)."""
                return {id(a) for c in ax.containers for a in c.get_children()
                        if _unnamed(a.get_label()) or not _unnamed(c.get_label())}


            def find_handles(axes):
                handles, labels = [], []
                for ax in axes:
                    containers, inside = ax.containers, _inside(ax)
                    candidates = [a for a in ax._children if id(a) not in inside
                                  and isinstance(a, (Line2D, Patch, Collection))]
                    for handle in candidates + list(containers):
                        label = handle.get_label()
                        if label and not label.startswith("_"):
                            handles.append(handle)
                            labels.append(label)
                return handles, labels


            def parse_legend_args(axs, args, handles=None, labels=None, kwargs=None):
                if handles is not None and labels is not None:
                    return list(handles)[:len(list(labels))], list(labels)
                if handles is not None:
                    return list(handles), [h.get_label() for h in handles]
                if labels is not None and not args:
                    found = [h for h in find_handles_all(axs)]
                    return found[:len(labels)], list(labels)
                if len(args) == 0:
                    return find_handles(axs)
                if len(args) == 1:
                    labels = args[0]
                    if isinstance(labels, str):
                        labels = [labels]
                        labels = list(labels[0])
                    if any(isinstance(l, Artist) for l in labels):
                        return list(labels), [h.get_label() for h in labels]
                    return find_handles_all(axs)[:len(labels)], [str(l) for l in labels]
                if len(args) == 2:
                    return list(args[0]), list(args[1])
                raise TypeError("Invalid arguments to legend.")


            def find_handles_all(axes):
                found = []
                for ax in axes:
                    inside = _inside(ax)
                    found += [a for a in ax._children if id(a) not in inside and isinstance(a, (Line2D, Patch, Collection))]
                    found += list(ax.containers)
                return found
            """#
    }
}
