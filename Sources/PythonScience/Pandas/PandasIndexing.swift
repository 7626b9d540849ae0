/// `.loc` by labels, `.iloc` by places; each reads and writes rows, columns and cells.
extension PandasSources {
    static let indexing = #"""
        """`.loc` by labels, `.iloc` by places; each reads and writes rows, columns and cells."""

        import numpy as np
        from pandas._columns import column, is_listlike, is_scalar, plain
        from pandas._index import Index
        from pandas._notes import note


        def _all(n):
            return np.arange(n)


        def _mask_places(key, n):
            mask = np.asarray(key._data if hasattr(key, "_data") else key)
            if len(mask) != n:
                raise IndexError("Boolean index has wrong length: %d instead of %d" % (len(mask), n))
            return np.flatnonzero(mask)


        def _is_mask(key):
            if isinstance(key, list):
                return bool(key) and all(isinstance(v, (bool, np.bool_)) for v in key)
            data = getattr(key, "_data", key)
            return isinstance(data, np.ndarray) and data.dtype == bool


        class _Indexer:
            def __init__(self, owner):
                self.owner = owner

            def _axes(self, key):
                """The keys of rows and columns."""
                if self.owner.ndim == 1:
                    return (key[0] if isinstance(key, tuple) and len(key) == 1 else key,)
                if isinstance(key, tuple) and not (self.owner.index.nlevels > 1 and self._is_label(key)):
                    if len(key) > 2:
                        from pandas._errors import IndexingError
                        raise IndexingError("Too many indexers")
                    return key if len(key) == 2 else (key[0], slice(None))
                return key, slice(None)

            def _is_label(self, key):
                return False

            def __getitem__(self, key):
                if callable(key):
                    key = key(self.owner)
                keys = self._axes(key)
                keys = tuple(k(self.owner) if callable(k) else k for k in keys)
                indexes = [self.owner.index] if self.owner.ndim == 1 else [self.owner.index, self.owner.columns]
                found = [self._places(k, index) for k, index in zip(keys, indexes)]
                if self.owner.ndim == 1:
                    place = found[0]
                    return self.owner._labelled(place, keys[0]) if self._single(place, keys[0]) else self.owner._places(place)
                return self._of_frame(found, keys)

            def _single(self, place, key):
                return isinstance(place, int)

            def _of_frame(self, found, keys):
                rows, columns = found
                frame = self.owner
                if isinstance(columns, int):
                    series = frame._series(columns)
                    if isinstance(rows, int):
                        return series._labelled(rows)
                    return series._places(rows)
                if not (isinstance(columns, slice) and columns == slice(None)):
                    frame = frame._columns_at(columns)
                if isinstance(rows, int):
                    return frame._row(rows)
                if isinstance(rows, slice) and rows == slice(None):
                    return frame.copy()
                result = frame._rows(rows)
                key = keys[0]
                whole = is_scalar(key) or isinstance(key, tuple) and all(is_scalar(part) for part in key)
                if frame.index.nlevels > 1 and whole:
                    n = len(key) if isinstance(key, tuple) else 1
                    if n < frame.index.nlevels:
                        result._index = result._index.droplevel(list(range(n)))
                return result

            def __setitem__(self, key, value):
                if callable(key):
                    key = key(self.owner)
                keys = self._axes(key)
                owner = self.owner
                if owner.ndim == 1:
                    self._enlarge(keys[0], value) or owner._set_places(self._numbers(keys[0], owner.index), value)
                    return
                if self._append(keys, value):
                    return
                rows = self._numbers(keys[0], owner.index)
                columns = self._column_numbers(keys[1], owner)
                owner._set_cells(rows, columns, value, isinstance(keys[0], (int, str)) or is_scalar(keys[0]))

            def _enlarge(self, key, value): return False
            def _append(self, keys, value): return False

            def _numbers(self, key, index):
                places = self._places(key, index)
                if isinstance(places, int):
                    return np.array([places])
                if isinstance(places, slice):
                    return np.arange(*places.indices(len(index)))
                if isinstance(places, np.ndarray) and places.dtype == bool:
                    return np.flatnonzero(places)
                return np.asarray(places)

            def _column_numbers(self, key, frame):
                return self._numbers(key, frame.columns).tolist()


        class Places(_Indexer):
            """`.iloc`, `.iat`"""

            def _places(self, key, index):
                n = len(index)
                if isinstance(key, (int, np.integer)) and not isinstance(key, bool):
                    if not -n <= key < n:
                        raise IndexError("single positional indexer is out-of-bounds")
                    return int(key) % n
                if isinstance(key, slice):
                    return key
                if _is_mask(key):
                    return _mask_places(key, n)
                if not is_listlike(key):
                    raise TypeError("Cannot index by location index with a non-integer key")
                places = np.asarray(column(list(key)) if not isinstance(key, np.ndarray) else key)
                if not len(places):
                    return np.array([], dtype="int64")
                if places.dtype.kind not in "iu":
                    raise IndexError(".iloc requires numeric indexers, got %s" % (key,))
                if int(places.max()) >= n or int(places.min()) < -n:
                    raise IndexError("positional indexers are out-of-bounds")
                return np.where(places < 0, places + n, places)


        class Mixed(_Indexer):
            """`.ix`: by labels, and by places where the labels are no numbers."""

            def __init__(self, owner):
                note(".ix is .loc by labels and .iloc by places today")
                self.owner = owner

            def _places(self, key, index):
                ends = [key.start, key.stop] if isinstance(key, slice) else list(key) if is_listlike(key) else [key]
                numbers = [v for v in ends if v is not None]
                by_place = bool(numbers) and all(isinstance(v, (int, np.integer)) and not isinstance(v, bool) for v in numbers)
                labelled = getattr(index.dtype, "kind", "O") in "iu"
                return (Places if by_place and not labelled else Labels)(self.owner)._places(key, index)


        class Labels(_Indexer):
            """`.loc`, `.at`"""

            def _is_label(self, key):
                index = self.owner.index
                return len(key) <= index.nlevels and all(is_scalar(v) for v in key) and (
                    key in index if len(key) == index.nlevels else index._matching(key).size > 0) and not (
                    len(key) == 2 and key[1] in self.owner.columns)

            def _places(self, key, index):
                if isinstance(key, slice):
                    if key == slice(None):
                        return key
                    return index.slice_indexer(key.start, key.stop, key.step)
                if _is_mask(key):
                    if hasattr(key, "_index") and not key._index.equals(index):
                        key = key.reindex(index)
                    return _mask_places(key, len(index))
                if is_scalar(key) or isinstance(key, tuple):
                    place = index.get_loc(key)
                    return int(place) if isinstance(place, (int, np.integer)) else place
                labels = list(key)
                if index.nlevels > 1 and labels and not isinstance(labels[0], tuple):
                    return np.flatnonzero(np.array(index._level_mask(0, labels), dtype=bool))
                places = index.get_indexer(Index(labels) if labels else labels)
                if len(places) and (places < 0).any():
                    gone = [plain(v) for v, p in zip(labels, places.tolist()) if p < 0]
                    if len(gone) == len(labels):
                        raise KeyError("None of [%r] are in the [%s]" % (
                            Index(labels), "columns" if self.owner.ndim == 2 and index is self.owner.columns else "index"))
                    raise KeyError("%r not in index" % (gone,))
                if not index.is_unique:
                    return np.concatenate([index._all_places(v) for v in labels])
                return places

            def _single(self, place, key):
                return isinstance(place, int) or self.owner.index.nlevels > 1 and (is_scalar(key) or isinstance(key, tuple))

            def _enlarge(self, key, value):
                if is_scalar(key) and key not in self.owner.index:
                    self.owner[key] = value
                    return True
                return False

            def _append(self, keys, value):
                """A row that is not there yet."""
                rows, columns = keys
                frame = self.owner
                if not (is_scalar(rows) or isinstance(rows, tuple)) or isinstance(rows, slice) or rows in frame.index:
                    return False
                frame._append_row(rows, columns, value)
                return True

            def _column_numbers(self, key, frame):
                if is_scalar(key) and key not in frame.columns:
                    frame[key] = float("nan")
                elif isinstance(key, list):
                    for label in key:
                        if label not in frame.columns:
                            frame[label] = float("nan")
                return self._numbers(key, frame.columns).tolist()
        """#
}
