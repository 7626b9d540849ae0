/// `series.cat` and `pd.Categorical`.
extension PandasSources {
    static let categories = #"""
        """`series.cat` and `pd.Categorical`."""

        import numpy as np
        from pandas._columns import CategoricalDtype, Objects, cast, column, is_missing, to_list


        def codes_of(data):
            rank = {v: i for i, v in enumerate(data.dtype.categories)}
            return np.array([-1 if is_missing(v) else rank[v] for v in data.items], dtype="int8")


        class CategoricalMethods:
            def __init__(self, owner):
                if not isinstance(owner._data.dtype, CategoricalDtype):
                    raise AttributeError("Can only use .cat accessor with a 'category' dtype")
                self._owner, self._values = owner, owner._data

            @property
            def codes(self): return self._owner._like(codes_of(self._values)).rename(None)

            @property
            def categories(self):
                from pandas._index import Index
                return Index(self._values.dtype.categories)

            @property
            def ordered(self): return self._values.dtype.ordered

            def _with(self, items, categories): return self._owner._like(Objects(items, CategoricalDtype(categories, self.ordered)))

            def rename_categories(self, new):
                old = self._values.dtype.categories
                table = dict(zip(old, new)) if not isinstance(new, dict) else {v: new.get(v, v) for v in old}
                return self._with([v if is_missing(v) else table[v] for v in self._values.items], list(table.values()))

            def set_categories(self, new, ordered=None): return self._owner._like(cast(Objects(self._values.items), CategoricalDtype(list(new), bool(ordered))))
            reorder_categories = set_categories
            def add_categories(self, new): return self._with(self._values.items, self._values.dtype.categories + list([new] if isinstance(new, str) else new))
            def remove_unused_categories(self): return self._with(self._values.items, [v for v in self._values.dtype.categories if v in self._values.items])
            def as_ordered(self): return self._owner._like(Objects(self._values.items, CategoricalDtype(self._values.dtype.categories, True)))


        class Categorical:
            """Members of a fixed set."""

            def __init__(self, values, categories=None, ordered=False, dtype=None):
                self._data = cast(Objects(to_list(column(values))), CategoricalDtype(categories, ordered))

            @classmethod
            def from_codes(cls, codes, categories=None, ordered=False):
                categories = list(categories)
                return cls([categories[i] if i >= 0 else None for i in codes], categories, ordered)

            @property
            def codes(self): return codes_of(self._data)

            @property
            def categories(self):
                from pandas._index import Index
                return Index(self._data.dtype.categories)

            @property
            def dtype(self): return self._data.dtype

            def __len__(self): return len(self._data)
            def __iter__(self): return iter(self._data.items)

            def __repr__(self):
                from pandas._format import categories_text
                return "[%s]\n%s" % (", ".join("'%s'" % v if isinstance(v, str) else str(v) for v in self._data.items), categories_text(self._data.dtype))
        """#
}
