/// Tables joined by keys.
extension PandasSources {
    static let merge = #"""
        """Tables joined by keys."""

        import numpy as np
        import pandas._columns as c
        from pandas._columns import Objects, is_scalar, to_list
        from pandas._frame import DataFrame
        from pandas._index import Index, _range
        from pandas._series import Series


        def _listed(value): return [] if value is None else [value] if is_scalar(value) else list(value)


        def _places(left_keys, right_keys, how):
            """The rows that belong together; -1 where there is none."""
            table = {}
            for i, key in enumerate(right_keys):
                table.setdefault(key, []).append(i)
            left, right, used = [], [], set()
            for i, key in enumerate(left_keys):
                found = table.get(key)
                if found:
                    used.add(key)
                    for j in found:
                        left.append(i)
                        right.append(j)
                elif how in ("left", "outer"):
                    left.append(i)
                    right.append(-1)
            if how in ("outer",):
                for j, key in enumerate(right_keys):
                    if key not in used:
                        left.append(-1)
                        right.append(j)
            return np.array(left, dtype="int64"), np.array(right, dtype="int64")


        def merge(left, right, how="inner", on=None, left_on=None, right_on=None, left_index=False, right_index=False, sort=False, suffixes=("_x", "_y"), indicator=False, **options):
            if isinstance(right, Series):
                right = right.to_frame()
            if how not in ("inner", "left", "right", "outer", "cross"):
                raise ValueError("'%s' is not a valid Merge type: left, right, inner, outer, cross" % how)
            if how == "cross":
                i, j = np.repeat(np.arange(len(left)), len(right)), np.tile(np.arange(len(right)), len(left))
                return _assembled(left, right, i, j, [], [], suffixes, _range(range(len(i))))
            if on is None and left_on is None and right_on is None and not left_index and not right_index:
                on = [n for n in left.columns if n in right.columns]
                if not on:
                    from pandas._errors import MergeError
                    raise MergeError("No common columns to perform merge on. Merge options: left_on=None, right_on=None, left_index=False, right_index=False")
            left_on, right_on = _listed(on) or _listed(left_on), _listed(on) or _listed(right_on)

            def keys(frame, names, by_index):
                if by_index:
                    return [v if isinstance(v, tuple) else (v,) for v in frame.index]
                for n in names:
                    if n not in frame.columns and n not in frame.index.names:
                        raise KeyError(n)
                return list(zip(*[c.keys_of(frame[n]._data if n in frame.columns else frame.index.get_level_values(n)._data) for n in names]))

            left_keys, right_keys = keys(left, left_on, left_index), keys(right, right_on, right_index)
            if how == "right":
                j, i = _places(right_keys, left_keys, "left")
            else:
                i, j = _places(left_keys, right_keys, how)
            if how == "outer" or sort:
                merged = [left_keys[a] if a >= 0 else right_keys[b] for a, b in zip(i.tolist(), j.tolist())]
                try:
                    order = sorted(range(len(merged)), key=merged.__getitem__)
                    i, j = i[order], j[order]
                except TypeError:
                    pass
            if left_index and right_index:
                index = left.index._places(i) if (i >= 0).all() else Index([left.index[a] if a >= 0 else right.index[b] for a, b in zip(i.tolist(), j.tolist())], name=left.index.name)
            elif left_index or right_index:
                other, places = (right, j) if left_index else (left, i)
                index = other.index._places(places) if (places >= 0).all() else Index([other.index[p] if p >= 0 else float("nan") for p in places.tolist()])
            else:
                index = _range(range(len(i)))
            result = _assembled(left, right, i, j, left_on if not left_index else [], right_on if not right_index else [], suffixes, index)
            if indicator:
                result["_merge"] = Objects(["both" if a >= 0 and b >= 0 else "left_only" if a >= 0 else "right_only" for a, b in zip(i.tolist(), j.tolist())], c.CategoricalDtype(["left_only", "right_only", "both"]))
            return result


        def _assembled(left, right, i, j, left_on, right_on, suffixes, index):
            shared = [a for a, b in zip(left_on, right_on) if a == b]
            lists, names = [], []
            for name, data in zip(left.columns, left._list):
                taken = c.take(data, i)
                if name in shared and len(i) and (i < 0).any():
                    other = c.take(right[name]._data, j)
                    taken = c.where(i >= 0, taken, other)
                    if isinstance(data, np.ndarray) and data.dtype.kind in "iu" and isinstance(taken, np.ndarray):
                        taken = taken.astype(data.dtype)
                if name not in shared and name in right.columns:
                    name = "%s%s" % (name, suffixes[0] or "")
                lists.append(taken)
                names.append(name)
            for name, data in zip(right.columns, right._list):
                if name in shared:
                    continue
                lists.append(c.take(data, j))
                if name in left.columns:
                    name = "%s%s" % (name, suffixes[1] or "")
                names.append(name)
            return DataFrame._make(lists, Index(names), index)


        def join(left, other, on=None, how="left", lsuffix="", rsuffix="", sort=False):
            if isinstance(other, (list, tuple)):
                for one in other:
                    left = join(left, one, None, how)
                return left
            other = other.to_frame() if isinstance(other, Series) else other
            overlap = [n for n in left.columns if n in other.columns]
            if overlap and not lsuffix and not rsuffix:
                raise ValueError("columns overlap but no suffix specified: %r" % (Index(overlap),))
            if on is not None:
                return merge(left, other, how=how, left_on=on, right_index=True, suffixes=(lsuffix, rsuffix), sort=sort)
            return merge(left, other, how=how, left_index=True, right_index=True, suffixes=(lsuffix, rsuffix), sort=sort)
        """#
}
