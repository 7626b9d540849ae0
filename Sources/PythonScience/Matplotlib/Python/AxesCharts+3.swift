extension PythonSource.SourceAxesCharts {
    static let text3 = #"""
            def set_UVC(self, U, V, C=None):
                self.U, self.V = np.asarray(U, float).ravel(), np.asarray(V, float).ravel()
                if C is not None:
                    self.set_array(np.asarray(C, float).ravel())

            def set_offsets(self, xy):
                xy = np.asarray(xy, float)
                self.X, self.Y = xy[:, 0], xy[:, 1]

            def _limits(self):
                return self.X, self.Y

            def get_paths(self):
                from matplotlib.path import Path
                axes, units, angles, scale, scale_units, width, (hw, hl, hal), pivot = self._plan
                box = axes._pixels()
                w, h = box[2], box[3]
                dpi = axes.figure.dpi
                unit = {"width": w, "height": h, "dots": 1.0, "inches": dpi, "x": None, "y": None, "xy": None}.get(units, w)
                (x0, x1), (y0, y1) = axes._view(0), axes._view(1)
                px, py = w / (x1 - x0), h / (y1 - y0)
                unit = abs(px) if units == "x" else abs(py) if units == "y" else math.hypot(px, py) if units == "xy" else unit
                n = len(self.X)
                sn = min(max(8, math.sqrt(n)), 25)
                width = (0.06 / sn if width is None else width) * (unit if width is not None else w)
                lengths = np.hypot(self.U, self.V)
                if angles == "xy" or scale_units == "xy":
                    du, dv = self.U * px, self.V * py
                if angles == "xy":
                    theta = np.arctan2(dv, du)
                elif isinstance(angles, str):
                    theta = np.arctan2(self.V, self.U)
                else:
                    theta = np.radians(np.asarray(angles, float).ravel())
                if scale_units == "xy":
                    size = np.hypot(du, dv) / (scale if scale is not None else 1.0)
                    if scale is None:
                        size = lengths / max(1.8 * lengths.mean() * sn / w, 1e-30)
                else:
                    per = {"x": abs(px), "y": abs(py), "width": w, "height": h, "inches": dpi, "dots": 1.0}.get(scale_units, w if scale_units is None and units == "width" else unit)
                    if scale is None:
                        scale = 1.8 * (lengths.mean() if n else 1.0) * sn / (per and 1.0)
                        scale = max(scale, 1e-30)
                        per = w
                    size = lengths / scale * per
                center = axes.transData.transform(np.stack([self.X, self.Y], axis=1))
                back = axes.transData.inverted()
                paths = []
                for (cx, cy), length, t in zip(center, size, theta):
                    head = hl * width
                    if length <= 1e-9:
                        paths.append(Path(np.zeros((0, 2))))
                        continue
                    if length < head:
                        k = length / head
                        hlen, hwid, hax, shaft = length, hw * width * k, hal * width * k, width * k
                    else:
                        hlen, hwid, hax, shaft = head, hw * width, hal * width, width
                    s = shaft / 2
                    shape = np.array([[0, -s], [length - hax, -s], [length - hlen, -hwid / 2], [length, 0],
                                      [length - hlen, hwid / 2], [length - hax, s], [0, s], [0, -s]])
                    if pivot in ("mid", "middle"):
                        shape[:, 0] -= length / 2
                    elif pivot == "tip":
                        shape[:, 0] -= length
                    c, sn_ = math.cos(t), math.sin(t)
                    points = np.stack([shape[:, 0] * c - shape[:, 1] * sn_ + cx, shape[:, 0] * sn_ + shape[:, 1] * c + cy], axis=1)
                    paths.append(Path(back.transform(points), [1, 2, 2, 2, 2, 2, 2, 79]))
                return paths
        """#
}
