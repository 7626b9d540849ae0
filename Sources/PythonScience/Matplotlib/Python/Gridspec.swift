// The Python side of `matplotlib.gridspec`.

extension PythonSource {
    enum SourceGridspec {
        static let text = #"""
            import numpy as np

            from matplotlib import rcParams
            from matplotlib.transforms import Bbox


            class AxesArray:
                """Axes in rows and columns, as the array of objects that NumPy would make of them."""

                def __init__(self, items, shape):
                    self._items, self.shape = list(items), tuple(shape)

                ndim = property(lambda self: len(self.shape))
                size = property(lambda self: len(self._items))
                flat = property(lambda self: _Flat(self._items, (len(self._items),)))
                dtype = property(lambda self: "object")
                T = property(lambda self: self.transpose())

                def __len__(self):
                    return self.shape[0]

                def __iter__(self):
                    return (self[i] for i in range(self.shape[0]))

                def _pick(self, key, size):
                    if isinstance(key, slice):
                        return list(range(*key.indices(size))), True
                    if isinstance(key, (list, np.ndarray)):
                        return [int(k) for k in key], True
                    key = int(key)
                    if not -size <= key < size:
                        raise IndexError(f"index {key} is out of bounds for axis 0 with size {size}")
                    return [key % size], False

                def __getitem__(self, key):
                    key = key if isinstance(key, tuple) else (key,)
                    if Ellipsis in key:
                        at = key.index(Ellipsis)
                        key = key[:at] + (slice(None),) * (self.ndim - len(key) + 1) + key[at + 1:]
                    if len(key) > self.ndim:
                        raise IndexError(f"too many indices for array: array is {self.ndim}-dimensional, but {len(key)} were "
                                         "indexed")
                    key = key + (slice(None),) * (self.ndim - len(key))
                    picks = [self._pick(k, n) for k, n in zip(key, self.shape)]
                    if self.ndim == 1:
                        items = [self._items[i] for i in picks[0][0]]
                    else:
                        items = [self._items[r * self.shape[1] + c] for r in picks[0][0] for c in picks[1][0]]
                    shape = [len(indices) for indices, kept in picks if kept]
                    return AxesArray(items, shape) if shape else items[0]

                def __setitem__(self, key, value):
                    if isinstance(key, tuple):
                        self._items[key[0] * self.shape[1] + key[1]] = value
                    else:
                        self._items[key] = value

                def ravel(self, order="C"):
                    return AxesArray((self.T if order == "F" else self)._items, (len(self._items),))

                flatten = ravel

                def reshape(self, *shape):
                    shape = list(shape[0] if len(shape) == 1 and not isinstance(shape[0], int) else shape)
                    if -1 in shape:
                        known = 1
                        for n in shape:
                            known *= n if n != -1 else 1
                        shape[shape.index(-1)] = len(self._items) // known
                    return AxesArray(self._items, shape)

                def transpose(self):
                    if self.ndim == 1:
                        return self
                    rows, columns = self.shape
                    return AxesArray([self._items[r * columns + c] for c in range(columns) for r in range(rows)], (columns, rows))

                def __array_function__(self, function, types, args, kwargs):
                    # `np.ravel(axes)` and its like.
                    return getattr(self, function.__name__)()

                def squeeze(self):
                    shape = [n for n in self.shape if n != 1]
                    return AxesArray(self._items, shape) if shape else self._items[0]

                def item(self, *index):
                    return self._items[index[0] if index else 0]

                def tolist(self):
                    if self.ndim == 1:
                        return list(self._items)
                    return [list(row) for row in self]

                def copy(self):
                    return AxesArray(self._items, self.shape)

                def __repr__(self):
                    return f"array({self.tolist()!r}, dtype=object)"

                __str__ = lambda self: str(self.tolist())


            class _Flat(AxesArray):
                _at = 0

                def __next__(self):
                    if self._at >= len(self._items):
                        raise StopIteration
                    self._at += 1
                    return self._items[self._at - 1]


            class GridSpecBase:
                def __init__(self, nrows, ncols, height_ratios=None, width_ratios=None):
                    for name, value in (("rows", nrows), ("columns", ncols)):
                        if not isinstance(value, (int, np.integer)) or value <= 0:
                            raise ValueError(f"Number of {name} must be a positive integer, not {value!r}")
                    self.nrows, self.ncols = int(nrows), int(ncols)
                    self._heights, self._widths = height_ratios, width_ratios
                    for given, count, name in ((width_ratios, ncols, "width"), (height_ratios, nrows, "height")):
                        if given is not None and len(given) != count:
                            raise ValueError(f"Expected the given number of {name} ratios to match the number of "
                                             f"{'columns' if name == 'width' else 'rows'} of the grid")

                def get_geometry(self):
                    return self.nrows, self.ncols

                def __getitem__(self, key):
                    def span(k, size):
                        if isinstance(k, slice):
                            start, stop, _ = k.indices(size)
                            if stop <= start:
                                raise IndexError("GridSpec slice would result in no space allocated for subplot")
                            return start, stop - 1
                        if k < 0:
                            k += size
                        if not 0 <= k < size:
                            raise IndexError(f"index {k} is out of bounds for axis 0 with size {size}")
                        return int(k), int(k)
                    if isinstance(key, tuple):
                        r0, r1 = span(key[0], self.nrows)
                        c0, c1 = span(key[1], self.ncols)
                    else:
                        a, b = span(key, self.nrows * self.ncols)
                        (r0, c0), (r1, c1) = divmod(a, self.ncols), divmod(b, self.ncols)
                    return SubplotSpec(self, r0, r1, c0, c1)

                def _box(self, figure):
                    raise NotImplementedError

                def get_grid_positions(self, fig):
                    left, bottom, right, top, wspace, hspace = self._box(fig)
                    rows, columns = self.nrows, self.ncols
                    total_w, total_h = right - left, top - bottom
                    cell_h = total_h / (rows + hspace * (rows - 1))
                    cell_w = total_w / (columns + wspace * (columns - 1))
                    sep_h, sep_w = hspace * cell_h, wspace * cell_w
                    heights = np.asarray(self._heights if self._heights is not None else [1] * rows, float)
                    widths = np.asarray(self._widths if self._widths is not None else [1] * columns, float)
                    heights, widths = heights * cell_h * rows / heights.sum(), widths * cell_w * columns / widths.sum()
                    tops = top - np.concatenate([[0], np.cumsum(heights + sep_h)[:-1]])
                    lefts = left + np.concatenate([[0], np.cumsum(widths + sep_w)[:-1]])
                    return tops - heights, tops, lefts, lefts + widths

                def subplots(self, *, sharex=False, sharey=False, squeeze=True, subplot_kw=None):
                    sharex = {True: "all", False: "none"}.get(sharex, sharex)
                    sharey = {True: "all", False: "none"}.get(sharey, sharey)
                    for name, value in (("sharex", sharex), ("sharey", sharey)):
                        if value not in ("all", "row", "col", "none"):
                            raise ValueError(f"{value!r} is not a valid value for {name}. Supported values are 'all', 'row', 'col', "
                                             "'none', False, True")
                    made = AxesArray([None] * (self.nrows * self.ncols), (self.nrows, self.ncols))
                    for r in range(self.nrows):
                        for c in range(self.ncols):
                            pick = {"none": None, "all": made[0, 0], "row": made[r, 0], "col": made[0, c]}
                            kw = dict(subplot_kw or {})
                            if (r or c) and pick[sharex] is not None:
                                kw["sharex"] = pick[sharex]
                            if (r or c) and pick[sharey] is not None:
                                kw["sharey"] = pick[sharey]
                            made[r, c] = self.figure.add_subplot(self[r, c], **kw)
                    for r in range(self.nrows):
                        for c in range(self.ncols):
                            if sharex in ("col", "all") and r < self.nrows - 1:
                                for style in made[r, c].xaxis._styles.values():
                                    style["labelnear"] = style["labelfar"] = False
                                made[r, c].xaxis.offsetText.set_visible(False)
                            if sharey in ("row", "all") and c > 0:
                                for style in made[r, c].yaxis._styles.values():
                                    style["labelnear"] = style["labelfar"] = False
                                made[r, c].yaxis.offsetText.set_visible(False)
                    if squeeze:
                        return made.squeeze()
                    return made


            class GridSpec(GridSpecBase):
                def __init__(self, nrows, ncols, figure=None, left=None, bottom=None, right=None, top=None, wspace=None,
                             hspace=None, width_ratios=None, height_ratios=None):
                    super().__init__(nrows, ncols, height_ratios, width_ratios)
                    self.figure = figure
                    self.left, self.bottom, self.right, self.top, self.wspace, self.hspace = left, bottom, right, top, wspace, hspace

                def update(self, **kwargs):
                    for key, value in kwargs.items():
                        if key not in ("left", "right", "bottom", "top", "wspace", "hspace"):
                            raise AttributeError(f"{key} is an unknown keyword")
                        setattr(self, key, value)
                    if self.figure is not None:
                        self.figure._place_all()

                def _box(self, figure):
                    pars = figure.subplotpars if figure is not None else None
                    out = []
                    for key in ("left", "bottom", "right", "top", "wspace", "hspace"):
                        own = getattr(self, key)
                        out.append(own if own is not None else getattr(pars, key) if pars else rcParams["figure.subplot." + key])
                    return out

                def get_subplot_params(self, figure=None):
                    return figure.subplotpars

                def tight_layout(self, figure, renderer=None, pad=1.08, h_pad=None, w_pad=None, rect=None):
                    self.figure = figure
                    figure.tight_layout(pad=pad, h_pad=h_pad, w_pad=w_pad, rect=rect)


            class GridSpecFromSubplotSpec(GridSpecBase):
                def __init__(self, nrows, ncols, subplot_spec, wspace=None, hspace=None, height_ratios=None, width_ratios=None):
                    super().__init__(nrows, ncols, height_ratios, width_ratios)
                    self._parent, self._wspace, self._hspace = subplot_spec, wspace, hspace
                    self.figure = subplot_spec._grid.figure

                def _box(self, figure):
                    box = self._parent.get_position(figure)
                    pars = figure.subplotpars
                    return [box.x0, box.y0, box.x1, box.y1, pars.wspace if self._wspace is None else self._wspace,
                            pars.hspace if self._hspace is None else self._hspace]


            class SubplotSpec:
                def __init__(self, grid, r0, r1, c0, c1):
                    self._grid, self.rows, self.columns = grid, (r0, r1), (c0, c1)

                rowspan = property(lambda self: range(self.rows[0], self.rows[1] + 1))
                colspan = property(lambda self: range(self.columns[0], self.columns[1] + 1))
                num1 = property(lambda self: self.rows[0] * self._grid.ncols + self.columns[0])

                def get_gridspec(self):
                    return self._grid

                def get_geometry(self):
                    return self._grid.nrows, self._grid.ncols, self.num1, self.rows[1] * self._grid.ncols + self.columns[1]

                def get_position(self, figure):
                    bottoms, tops, lefts, rights = self._grid.get_grid_positions(figure)
                    return Bbox.from_extents(lefts[self.columns[0]], bottoms[self.rows[1]], rights[self.columns[1]],
                                             tops[self.rows[0]])

                def is_first_row(self):
                    return self.rows[0] == 0

                def is_last_row(self):
                    return self.rows[1] == self._grid.nrows - 1

                def is_first_col(self):
                    return self.columns[0] == 0

                def is_last_col(self):
                    return self.columns[1] == self._grid.ncols - 1

                def subgridspec(self, nrows, ncols, **kwargs):
                    return GridSpecFromSubplotSpec(nrows, ncols, self, **kwargs)

                def __eq__(self, other):
                    # A grid inside of another one, as a colour bar's, is no other grid of the same size.
                    return isinstance(other, SubplotSpec) and (
                        self._grid is other._grid or self._grid.get_geometry() == other._grid.get_geometry()
                        and not hasattr(self._grid, "_parent") and not hasattr(other._grid, "_parent")) \
                        and self.rows == other.rows and self.columns == other.columns

                def __hash__(self):
                    return hash((self.rows, self.columns))

                def __repr__(self):
                    g = self._grid
                    return f"GridSpec({g.nrows}, {g.ncols})[{self.rows[0]}:{self.rows[1] + 1}, {self.columns[0]}:{self.columns[1] + 1}]"
            """#
    }
}
