extension PythonSource.SourceAxis {
    static let text2 = #"""
            def tick_top(self):
                self.set_ticks_position("top")

            def tick_bottom(self):
                self.set_ticks_position("bottom")

            def tick_left(self):
                self.set_ticks_position("left")

            def tick_right(self):
                self.set_ticks_position("right")

            def set_label_position(self, position):
                self._label_far = position in ("top", "right")

            def get_label_position(self):
                near, far = ("bottom", "top") if self._index == 0 else ("left", "right")
                return far if self._label_far else near

            def set_label_coords(self, x, y, transform=None):
                self._label_coords = (float(x), float(y))

            def set_label_text(self, label, fontdict=None, **kwargs):
                self.label.set_text(label)
                if fontdict:
                    self.label.update(fontdict)
                self.label.update(kwargs)
                return self.label

            def get_label(self):
                return self.label

            def get_label_text(self):
                return self.label.get_text()

            def set_units(self, u):
                self.units = u

            def axis_date(self, tz=None):
                pass

            def limit_range_for_scale(self, vmin, vmax):
                return vmin, vmax

            def get_tightbbox(self, renderer=None, **kwargs):
                return None

            def set_visible(self, b):
                self._visible = bool(b)

            def set_zorder(self, level):
                self.zorder = level

            # Drawing

            def _style_spec(self, major):
                style = self._styles[major]
                grid = None
                if style["grid"] is not None:
                    own = style["grid"]
                    color = own.get("color", rcParams["grid.color"])
                    alpha = own.get("alpha", rcParams["grid.alpha"])
                    grid = line_spec(to_rgba(color, alpha if alpha != 1.0 or "alpha" in own else None),
                                     own.get("linewidth", rcParams["grid.linewidth"]),
                                     own.get("linestyle", rcParams["grid.linestyle"]))
                    extra = set(own) - {"color", "alpha", "linewidth", "linestyle", "zorder", "axis", "clip_on", "antialiased",
                                        "dashes", "snap", "aa", "visible", "label"}
                    if extra:
                        raise AttributeError(f"Line2D.set() got an unexpected keyword argument {sorted(extra)[0]!r}")
                    if "dashes" in own:
                        grid["dash"] = (0.0, [float(v) * grid["lw"] for v in own["dashes"]])
                spec = {"length": float(style["length"]), "width": float(style["width"]), "pad": float(style["pad"]),
                        "color": to_rgba(style["color"]), "labelcolor": to_rgba(style["labelcolor"]),
                        "labelsize": font_points(style["labelsize"]), "rotation": float(style["rotation"]),
                        "direction": style["direction"], "near": style["near"], "far": style["far"],
                        "labelnear": style["labelnear"], "labelfar": style["labelfar"], "grid": grid}
                if style["family"]:
                    spec["family"] = style["family"]
                labels = [l for l in self._labels[major].values()]
                if labels:
                    first = labels[0]
                    spec["labelsize"], spec["labelcolor"] = first.get_size(), to_rgba(first.get_color(), first._alpha)
                    spec["rotation"], spec["bold"] = first.get_rotation(), is_bold(first.get_weight())
                    if first._ha != first._start[3]:
                        spec["ha"] = first._ha
                    if first._va != first._start[4]:
                        spec["va"] = first._va
                    spec["box"] = first._box_spec()
                return spec

            def _ticks_spec(self, major):
                locs, texts = self._texts(major)
                known = self._labels[major]
                texts = ["" if i in known and not known[i]._visible else text for i, text in enumerate(texts)]
                return (locs, texts)

            def _spec(self):
                low, high = self.axes._view(self._index)
                scale = self._scale
                spec = {"lim": (low, high), "scale": scale[0], "visible": self._visible}
                if len(scale) > 1:
                    spec["base"] = scale[1]
                if len(scale) > 2:
                    spec["linthresh"], spec["linscale"] = scale[2], scale[3]
                if self._visible:
                    spec["major"], spec["minor"] = self._ticks_spec(True), self._ticks_spec(False)
                    if self.offsetText._visible:
                        spec["offset"] = self._major_formatter.get_offset()
                    spec["style"], spec["minorstyle"] = self._style_spec(True), self._style_spec(False)
                if self.label.get_text() and self.label._visible:
                    label = {"k": "text", **self.label._text_spec(), "x": float("nan"), "y": float("nan")}
                    if self._index == 0 and self.label._pos_given:
                        label["x"] = float(self.label._x)
                    if self._index == 1 and self.label._pos_given:
                        label["y"] = float(self.label._y)
                    if self._label_coords is not None:
                        label["x"], label["y"] = self._label_coords
                    for key in ("loc",):
                        place = getattr(self, "_label_loc", None)
                        if place in ("left", "right", "bottom", "top"):
                            label["ha"] = {"left": "left", "right": "right", "bottom": "left", "top": "right"}[place]
                            where = {"left": 0.0, "right": 1.0, "bottom": 0.0, "top": 1.0}[place]
                            label["x" if self._index == 0 else "y"] = where
                    spec["label"] = label
                spec["labelpad"] = float(self.labelpad)
                spec["far"] = self._label_far
                return spec


        class XAxis(Axis):
            pass


        class YAxis(Axis):
            pass
        """#
}
