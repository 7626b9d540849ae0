/// `mpl_toolkits.axes_grid1`: axes beside axes, grids of pictures.
enum SourceAxesGrid {
    static let text = #"""
        """Axes beside axes, grids of pictures."""

        from matplotlib.transforms import Bbox


        class _Divider:
            def __init__(self, ax):
                self._ax = ax

            def append_axes(self, position, size, pad=None, *, axes_class=None, **kwargs):
                part = float(size.rstrip('%')) / 100 if isinstance(size, str) else None
                fig = self._ax.figure
                w, h = fig.get_size_inches()
                box = self._ax.get_position()
                pad = 0.05 if pad is None else pad
                pad = float(pad.rstrip('%')) / 100 * box.width * w if isinstance(pad, str) else pad
                if position in ('right', 'left'):
                    size = part * box.width if part is not None else size / w
                    gap = pad / w
                    x = box.x1 + gap if position == 'right' else box.x0 - gap - size
                    place = Bbox.from_bounds(x, box.y0, size, box.height)
                else:
                    size = part * box.height if part is not None else size / h
                    gap = pad / h
                    y = box.y1 + gap if position == 'top' else box.y0 - gap - size
                    place = Bbox.from_bounds(box.x0, y, box.width, size)
                return fig.add_axes(place.bounds, **kwargs)


        def make_axes_locatable(axes):
            return _Divider(axes)


        class _BarAxes:
            """The axes that a grid keeps for a colour bar."""

            def __init__(self, ax, location):
                self.ax, self._location = ax, location

            def colorbar(self, mappable, **kwargs):
                sideways = self._location in ('top', 'bottom')
                bar = self.ax.figure.colorbar(
                    mappable, cax=self.ax, orientation='horizontal' if sideways else 'vertical', **kwargs)
                if self._location in ('top', 'left'):
                    side = self.ax.xaxis if sideways else self.ax.yaxis
                    side.set_ticks_position(self._location)
                    side.set_label_position(self._location)
                return bar

            def __getattr__(self, name):
                return getattr(self.ax, name)


        class ImageGrid(list):
            """Pictures in rows and columns with fixed gaps, and room for colour bars."""

            def __init__(self, fig, rect, nrows_ncols, ngrids=None, n_axes=None, direction='row', axes_pad=0.02,
                         share_all=False, share_x=None, share_y=None, aspect=True, label_mode='L', cbar_mode=None,
                         cbar_location='right', cbar_pad=None, cbar_size='5%', cbar_set_cax=True, axes_class=None):
                if cbar_mode not in (None, 'None', 'single', 'each', 'edge'):
                    raise ValueError(f"cbar_mode={cbar_mode!r} is not a valid value")
                self._geometry = rows, columns = nrows_ncols
                self._fig, self._place = fig, (cbar_mode, cbar_location)
                self._pads = axes_pad if isinstance(axes_pad, (tuple, list)) else (axes_pad, axes_pad)
                self._bar_pad = cbar_pad if cbar_pad is not None else self._pads[0 if cbar_location in ('left', 'right') else 1]
                self._bar_size = float(cbar_size.rstrip('%')) / 100 if isinstance(cbar_size, str) else cbar_size
                count = n_axes or ngrids or rows * columns
                areas = self._areas(rect, aspect)
                first = None
                self.cbar_axes = []
                for i in range(count):
                    row, column = divmod(i, columns) if direction == 'row' else (i % rows, i // rows)
                    share = {}
                    if first is not None and (share_all or share_x):
                        share['sharex'] = first
                    if first is not None and (share_all or share_y):
                        share['sharey'] = first
                    ax = fig.add_axes(areas[row][column], **share, **({'axes_class': axes_class} if axes_class else {}))
                    first = first or ax
                    self.append(ax)
                    if label_mode == 'L' or label_mode == '1':
                        lowest, leftmost = row == rows - 1, column == 0
                        shown = lowest and leftmost if label_mode == '1' else None
                        ax.tick_params(labelbottom=lowest if shown is None else shown, labelleft=leftmost if shown is None else shown)
                self.axes_all = list(self)
                self.axes_llc = self[(rows - 1) * columns] if direction == 'row' else self[rows - 1]
                at = lambda r, c: self[r * columns + c] if direction == 'row' else self[c * rows + r]
                if count == rows * columns:
                    self.axes_row = [[at(r, c) for c in range(columns)] for r in range(rows)]
                    self.axes_column = [[at(r, c) for r in range(rows)] for c in range(columns)]
                self._bars(areas, cbar_set_cax)

            def get_geometry(self): return self._geometry

            def _areas(self, rect, aspect):
                """The rectangles of all pictures in parts of the figure."""
                if isinstance(rect, (tuple, list)) and len(rect) == 4:
                    x0, y0, width, height = rect
                else:
                    place = self._fig.add_subplot(*(rect if isinstance(rect, (tuple, list)) else (rect,)))
                    box = place.get_position()
                    place.remove()
                    x0, y0, width, height = box.x0, box.y0, box.width, box.height
                rows, columns = self._geometry
                w, h = self._fig.get_size_inches()
                mode, side = self._place
                upright = side in ('left', 'right')
                each = (columns if upright else rows) if mode == 'each' else 1 if mode in ('single', 'edge') else 0
                # Square pictures, as large as the rectangle allows.
                pads = [self._pads[0] * (columns - 1), self._pads[1] * (rows - 1)]
                pads[0 if upright else 1] += each * self._bar_pad
                across = columns + (each * self._bar_size if upright else 0)
                along = rows + (0 if upright else each * self._bar_size)
                cell = [(width * w - pads[0]) / across, (height * h - pads[1]) / along]
                if aspect:
                    cell = [min(cell)] * 2
                self._bar = cell[0 if upright else 1] * self._bar_size
                step = [cell[0] + self._pads[0], cell[1] + self._pads[1]]
                if mode == 'each':
                    step[0 if upright else 1] += self._bar + self._bar_pad
                left = x0 * w + (width * w - cell[0] * across - pads[0]) / 2
                low = y0 * h + (height * h - cell[1] * along - pads[1]) / 2
                extra = self._bar + self._bar_pad if mode else 0
                left += extra if side == 'left' else 0
                low += extra if side == 'bottom' else 0
                return [[((left + c * step[0]) / w, (low + (rows - 1 - r) * step[1]) / h, cell[0] / w, cell[1] / h)
                         for c in range(columns)] for r in range(rows)]

            def _bars(self, areas, mine):
                mode, side = self._place
                if mode in (None, 'None'):
                    return
                w, h = self._fig.get_size_inches()
                upright = side in ('left', 'right')
                rows, columns = self._geometry
                if mode == 'each':
                    boxes = [areas[i // columns][i % columns] for i in range(len(self))]
                elif mode == 'single':
                    first, last = areas[-1][0], areas[0][-1]
                    boxes = [(first[0], first[1], last[0] + last[2] - first[0], last[1] + last[3] - first[1])]
                elif upright:
                    boxes = [areas[r][0 if side == 'left' else -1] for r in range(rows)]
                else:
                    boxes = [areas[-1 if side == 'bottom' else 0][c] for c in range(columns)]
                for x, y, width, height in boxes:
                    gap = self._bar_pad
                    if side == 'right': place = (x + width + gap / w, y, self._bar / w, height)
                    elif side == 'left': place = (x - (gap + self._bar) / w, y, self._bar / w, height)
                    elif side == 'top': place = (x, y + height + gap / h, width, self._bar / h)
                    else: place = (x, y - (gap + self._bar) / h, width, self._bar / h)
                    self.cbar_axes.append(_BarAxes(self._fig.add_axes(place), side))
                if mine and mode in ('single', 'each'):
                    for i, ax in enumerate(self):
                        ax.cax = self.cbar_axes[i if mode == 'each' else 0]
                self._fig.sca(self[0])


        AxesGrid = Grid = ImageGrid
        """#
}
