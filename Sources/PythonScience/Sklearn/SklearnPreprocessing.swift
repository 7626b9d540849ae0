/// Scaling and encoding.
extension SklearnSources {
    static let preprocessing = #"""
        """Scaling and encoding."""

        import itertools as _itertools
        import numpy as np
        from sklearn._base import BaseEstimator, TransformerMixin, column_y, matrix


        def _scale_of(values):
            """Scales without zeros: constant features stay as they are."""
            values = np.asarray(values, dtype="float64")
            return np.where(values < 10 * np.finfo(float).eps, 1.0, values)


        class _Scaler(TransformerMixin, BaseEstimator):
            def _note(self, X):
                if hasattr(X, "columns"):
                    self.feature_names_in_ = np.array([str(c) for c in X.columns])
                X = np.asarray(X, dtype="float32") if str(getattr(X, "dtype", "")) == "float32" else np.asarray(X, dtype="float64")
                if X.ndim != 2:
                    matrix(X)
                if np.isinf(X).any():
                    raise ValueError("Input X contains infinity or a value too large for dtype('float64').")
                self.n_features_in_ = X.shape[1]
                return X

            def _checked(self, X):
                self._fitted("n_features_in_")
                X = np.asarray(X, dtype="float32") if str(getattr(X, "dtype", "")) == "float32" else np.asarray(X, dtype="float64")
                if X.ndim != 2:
                    matrix(X)
                if X.shape[1] != self.n_features_in_:
                    raise ValueError("X has %d features, but %s is expecting %d features as input."
                                     % (X.shape[1], type(self).__name__, self.n_features_in_))
                return X

            def get_feature_names_out(self, input_features=None):
                return getattr(self, "feature_names_in_", np.array(["x%d" % i for i in range(self.n_features_in_)]))


        class StandardScaler(_Scaler):
            def __init__(self, *, copy=True, with_mean=True, with_std=True):
                self.copy, self.with_mean, self.with_std = copy, with_mean, with_std

            def fit(self, X, y=None, sample_weight=None):
                if sample_weight is not None:
                    raise NotImplementedError("StandardScaler.fit: argument 'sample_weight' is not supported")
                X = self._note(X)
                self.n_samples_seen_ = len(X)
                self.mean_ = np.nanmean(X.astype("float64"), axis=0)
                self.var_ = np.nanmean((X - self.mean_) ** 2, axis=0)
                self.scale_ = _scale_of(np.sqrt(self.var_)) if self.with_std else None
                return self

            def partial_fit(self, X, y=None):
                if hasattr(self, "n_samples_seen_"):
                    raise NotImplementedError("StandardScaler.partial_fit: a second batch is not supported")
                return self.fit(X)

            def transform(self, X, copy=None):
                X = self._checked(X)
                kind = X.dtype
                X = X - self.mean_ if self.with_mean else X
                return (X / self.scale_ if self.with_std else X).astype(kind)

            def inverse_transform(self, X, copy=None):
                X = self._checked(X)
                kind = X.dtype
                X = X * self.scale_ if self.with_std else X
                return (X + self.mean_ if self.with_mean else X).astype(kind)


        class MinMaxScaler(_Scaler):
            def __init__(self, feature_range=(0, 1), *, copy=True, clip=False):
                self.feature_range, self.copy, self.clip = feature_range, copy, clip

            def fit(self, X, y=None):
                low, high = self.feature_range
                if low >= high:
                    raise ValueError("Minimum of desired feature range must be smaller than maximum. Got %s." % (self.feature_range,))
                X = self._note(X)
                self.n_samples_seen_ = len(X)
                self.data_min_, self.data_max_ = np.nanmin(X, axis=0), np.nanmax(X, axis=0)
                self.data_range_ = self.data_max_ - self.data_min_
                self.scale_ = ((high - low) / _scale_of(self.data_range_)).astype(X.dtype)
                self.min_ = low - self.data_min_ * self.scale_
                return self

            partial_fit = fit

            def transform(self, X):
                X = self._checked(X)
                result = (X * self.scale_ + self.min_).astype(X.dtype)
                return np.clip(result, *self.feature_range) if self.clip else result

            def inverse_transform(self, X):
                X = self._checked(X)
                return ((X - self.min_) / self.scale_).astype(X.dtype)


        class MaxAbsScaler(_Scaler):
            def __init__(self, *, copy=True): self.copy = copy

            def fit(self, X, y=None):
                self.max_abs_ = np.nanmax(np.abs(self._note(X)), axis=0)
                self.scale_ = _scale_of(self.max_abs_)
                return self

            def transform(self, X): return self._checked(X) / self.scale_
            def inverse_transform(self, X): return self._checked(X) * self.scale_


        class RobustScaler(_Scaler):
            def __init__(self, *, with_centering=True, with_scaling=True, quantile_range=(25.0, 75.0), copy=True, unit_variance=False):
                self.with_centering, self.with_scaling, self.quantile_range = with_centering, with_scaling, quantile_range
                self.copy, self.unit_variance = copy, unit_variance
                if unit_variance:
                    raise NotImplementedError("RobustScaler: argument 'unit_variance': got True, expected False")

            def fit(self, X, y=None):
                X = self._note(X)
                self.center_ = np.median(X, axis=0) if self.with_centering else None
                low, high = np.percentile(X, self.quantile_range, axis=0)
                self.scale_ = _scale_of(high - low) if self.with_scaling else None
                return self

            def transform(self, X):
                X = self._checked(X)
                X = X - self.center_ if self.with_centering else X
                return X / self.scale_ if self.with_scaling else X

            def inverse_transform(self, X):
                X = self._checked(X)
                X = X * self.scale_ if self.with_scaling else X
                return X + self.center_ if self.with_centering else X


        class Normalizer(_Scaler):
            def __init__(self, norm="l2", *, copy=True): self.norm, self.copy = norm, copy

            def fit(self, X, y=None):
                self._note(X)
                return self

            def transform(self, X, copy=None): return normalize(X, self.norm)


        def normalize(X, norm="l2", *, axis=1, copy=True, return_norm=False):
            X = matrix(X)
            X = X.T if axis == 0 else X
            sizes = {"l2": lambda: np.sqrt((X * X).sum(axis=1)), "l1": lambda: np.abs(X).sum(axis=1), "max": lambda: np.abs(X).max(axis=1)}[norm]()
            result = X / np.where(sizes == 0, 1.0, sizes)[:, None]
            result = result.T if axis == 0 else result
            return (result, sizes) if return_norm else result


        def add_dummy_feature(X, value=1.0):
            X = matrix(X)
            return np.hstack([np.full((len(X), 1), value, dtype="float64"), X])


        def scale(X, *, axis=0, with_mean=True, with_std=True, copy=True):
            X = np.asarray(X, dtype="float64")
            if X.ndim == 1:
                return scale(X[:, None], with_mean=with_mean, with_std=with_std)[:, 0]
            X = X.T if axis == 1 else X
            result = StandardScaler(with_mean=with_mean, with_std=with_std).fit_transform(X)
            return result.T if axis == 1 else result


        def minmax_scale(X, feature_range=(0, 1), *, axis=0, copy=True):
            X = np.asarray(X, dtype="float64")
            if X.ndim == 1:
                return MinMaxScaler(feature_range).fit_transform(X[:, None])[:, 0]
            return MinMaxScaler(feature_range).fit_transform(X)


        class Binarizer(_Scaler):
            def __init__(self, *, threshold=0.0, copy=True): self.threshold, self.copy = threshold, copy

            def fit(self, X, y=None):
                self._note(X)
                return self

            def transform(self, X, copy=None): return (self._checked(X) > self.threshold).astype("float64")


        class PolynomialFeatures(_Scaler):
            def __init__(self, degree=2, *, interaction_only=False, include_bias=True, order="C"):
                self.degree, self.interaction_only, self.include_bias, self.order = degree, interaction_only, include_bias, order

            def _terms(self):
                choose = _itertools.combinations if self.interaction_only else _itertools.combinations_with_replacement
                low, high = (0, self.degree) if isinstance(self.degree, (int, np.integer)) else self.degree
                low = max(1, low)
                terms = [t for d in range(low, high + 1) for t in choose(range(self.n_features_in_), d)]
                return ([()] if self.include_bias else []) + terms

            def fit(self, X, y=None):
                self._note(X)
                self.n_output_features_ = len(self._terms())
                return self

            @property
            def powers_(self): return np.array([[t.count(i) for i in range(self.n_features_in_)] for t in self._terms()])

            def transform(self, X):
                X = self._checked(X)
                columns = []
                for term in self._terms():
                    value = np.ones(len(X))
                    for i in term:
                        value = value * X[:, i]
                    columns.append(value)
                return np.stack(columns, axis=1)

            def get_feature_names_out(self, input_features=None):
                names = list(input_features) if input_features is not None else super().get_feature_names_out().tolist()
                def text(term):
                    parts = [(names[i], term.count(i)) for i in sorted(set(term))]
                    return " ".join(n if p == 1 else "%s^%d" % (n, p) for n, p in parts) or "1"
                return np.array([text(t) for t in self._terms()])

            def get_feature_names(self, input_features=None):
                from _library_notes import note
                note("get_feature_names() is get_feature_names_out() today, which gives an array")
                names = ["x%d" % i for i in range(self.n_features_in_)] if input_features is None else input_features
                return self.get_feature_names_out(names).tolist()


        class LabelEncoder(TransformerMixin, BaseEstimator):
            def fit(self, y):
                self.classes_ = _sorted_unique(column_y(y))
                return self

            def transform(self, y):
                self._fitted("classes_")
                y = column_y(y)
                table = {v: i for i, v in enumerate(self.classes_.tolist())}
                unseen = sorted(set(v for v in y.tolist() if v not in table), key=str)
                if unseen:
                    raise ValueError("y contains previously unseen labels: %s" % (
                        "np.str_(%r)" % unseen[0] if isinstance(unseen[0], str) else unseen,))
                return np.array([table[v] for v in y.tolist()], dtype="int64")

            def fit_transform(self, y): return self.fit(y).transform(y)

            def inverse_transform(self, y):
                self._fitted("classes_")
                y = column_y(y)
                bad = [v for v in np.unique(y).tolist() if v < 0 or v >= len(self.classes_)]
                if bad:
                    raise ValueError("y contains previously unseen labels: %s" % (bad,))
                return self.classes_[y]


        def _sorted_unique(values):
            """Sorted values, each once; those of Python objects too."""
            values = np.asarray(values)
            if values.dtype.kind == "O":
                found = sorted(set(values.tolist()))
                result = np.empty(len(found), dtype=object)
                for i, v in enumerate(found):
                    result[i] = v
                return result
            return np.unique(values)


        class LabelBinarizer(TransformerMixin, BaseEstimator):
            def __init__(self, *, neg_label=0, pos_label=1, sparse_output=False):
                self.neg_label, self.pos_label, self.sparse_output = neg_label, pos_label, sparse_output
                if sparse_output:
                    raise NotImplementedError("LabelBinarizer: argument 'sparse_output': got True, expected False")

            def fit(self, y):
                self.classes_ = _sorted_unique(column_y(y))
                return self

            def fit_transform(self, y): return self.fit(y).transform(y)

            def transform(self, y):
                self._fitted("classes_")
                y, classes = column_y(y), self.classes_
                table = {v: i for i, v in enumerate(classes.tolist())}
                result = np.full((len(y), len(classes)), self.neg_label, dtype="int64")
                for row, v in enumerate(y.tolist()):
                    if v in table:
                        result[row, table[v]] = self.pos_label
                return result[:, 1:] if len(classes) == 2 else result

            def inverse_transform(self, Y, threshold=None):
                Y = np.asarray(Y)
                if len(self.classes_) == 2:
                    middle = (self.pos_label + self.neg_label) / 2 if threshold is None else threshold
                    return self.classes_[(Y.ravel() > middle).astype(int)]
                return self.classes_[Y.argmax(axis=1)]


        def label_binarize(y, *, classes, neg_label=0, pos_label=1, sparse_output=False):
            binarizer = LabelBinarizer(neg_label=neg_label, pos_label=pos_label)
            binarizer.classes_ = np.asarray(classes)
            return binarizer.transform(y)


        class MultiLabelBinarizer(TransformerMixin, BaseEstimator):
            def __init__(self, *, classes=None, sparse_output=False): self.classes, self.sparse_output = classes, sparse_output

            def fit(self, y):
                found = sorted(set(v for row in y for v in row)) if self.classes is None else list(self.classes)
                self.classes_ = _sorted_unique(found) if self.classes is None else np.array(found)
                return self

            def fit_transform(self, y): return self.fit(y).transform(y)

            def transform(self, y):
                table = {v: i for i, v in enumerate(self.classes_.tolist())}
                result = np.zeros((len(y), len(table)), dtype="int64")
                for row, values in enumerate(y):
                    for v in values:
                        if v in table:
                            result[row, table[v]] = 1
                return result

            def inverse_transform(self, Y): return [tuple(self.classes_[np.flatnonzero(row)].tolist()) for row in np.asarray(Y)]


        def _columns_of(X):
            if hasattr(X, "columns"):
                return [X[c].tolist() for c in X.columns], [str(c) for c in X.columns]
            X = np.asarray(X) if not isinstance(X, list) else np.array(X, dtype=object) if any(isinstance(v, str) for row in X for v in row) and any(
                not isinstance(v, str) for row in X for v in row) else np.asarray(X)
            if X.ndim != 2:
                raise ValueError("Expected 2D array, got %dD array instead" % X.ndim)
            return [X[:, i].tolist() for i in range(X.shape[1])], None


        class OneHotEncoder(TransformerMixin, BaseEstimator):
            def __init__(self, *, categories="auto", drop=None, sparse_output=True, dtype=np.float64, handle_unknown="error", min_frequency=None, max_categories=None, sparse=None):
                if min_frequency is not None or max_categories is not None:
                    raise NotImplementedError("OneHotEncoder: arguments 'min_frequency' and 'max_categories' are not supported")
                if handle_unknown not in ("error", "ignore"):
                    raise NotImplementedError("OneHotEncoder: argument 'handle_unknown': got %r, expected 'error' or 'ignore'" % (handle_unknown,))
                if drop not in (None, "first", "if_binary"):
                    raise NotImplementedError("OneHotEncoder: argument 'drop': got %r, expected None, 'first' or 'if_binary'" % (drop,))
                self.categories, self.drop, self.dtype, self.handle_unknown = categories, drop, dtype, handle_unknown
                self.min_frequency, self.max_categories = min_frequency, max_categories
                self.sparse_output = sparse_output if sparse is None else sparse

            @property
            def sparse(self): return None

            def fit(self, X, y=None):
                columns, names = _columns_of(X)
                if names:
                    self.feature_names_in_ = np.array(names)
                self.n_features_in_ = len(columns)
                if self.categories == "auto":
                    mixed = not (hasattr(X, "dtype") and X.dtype.kind in "Uiufb")
                    self.categories_ = [_sorted_unique(_object(c) if any(isinstance(v, str) for v in c) and mixed else np.array(c)) for c in columns]
                else:
                    self.categories_ = [np.array(c) for c in self.categories]
                return self

            def _kept(self, categories):
                if self.drop == "first" or self.drop == "if_binary" and len(categories) == 2:
                    return categories[1:]
                return categories

            def transform(self, X):
                self._fitted("categories_")
                parts = []
                for column, categories in zip(_columns_of(X)[0], self.categories_):
                    table = {v: i for i, v in enumerate(categories.tolist())}
                    block = np.zeros((len(column), len(categories)), dtype=self.dtype)
                    for row, v in enumerate(column):
                        if v in table:
                            block[row, table[v]] = 1
                        elif self.handle_unknown == "error":
                            raise ValueError("Found unknown categories [%r] in column %d during transform" % (v, len(parts)))
                    parts.append(block[:, len(categories) - len(self._kept(categories)):])
                result = np.concatenate(parts, axis=1)
                if self.sparse_output:
                    from scipy.sparse import csr_matrix
                    return csr_matrix(result)
                return result

            def inverse_transform(self, X):
                X = X.toarray() if hasattr(X, "toarray") else np.asarray(X)
                columns, start = [], 0
                for categories in self.categories_:
                    n = len(self._kept(categories))
                    block = X[:, start:start + n]
                    codes = block.argmax(axis=1) + (len(categories) - n)
                    codes = np.where(block.any(axis=1), codes, 0) if n < len(categories) else codes
                    columns.append(categories[codes])
                    start += n
                return np.stack(columns, axis=1) if all(isinstance(c, np.ndarray) for c in columns) else np.array(list(zip(*[c.tolist() for c in columns])), dtype=object)

            def get_feature_names_out(self, input_features=None):
                names = list(input_features) if input_features is not None else list(getattr(self, "feature_names_in_", ["x%d" % i for i in range(self.n_features_in_)]))
                return _object(["%s_%s" % (n, v) for n, cats in zip(names, self.categories_) for v in self._kept(cats).tolist()])

            get_feature_names = get_feature_names_out


        def _object(items):
            result = np.empty(len(items), dtype=object)
            for i, v in enumerate(items):
                result[i] = v
            return result


        class OrdinalEncoder(TransformerMixin, BaseEstimator):
            def __init__(self, *, categories="auto", dtype=np.float64, handle_unknown="error", unknown_value=None):
                self.categories, self.dtype, self.handle_unknown, self.unknown_value = categories, dtype, handle_unknown, unknown_value

            def fit(self, X, y=None):
                columns, _ = _columns_of(X)
                self.categories_ = [_sorted_unique(_object(c) if any(isinstance(v, str) for v in c) else np.array(c)) for c in columns] if self.categories == "auto" else [np.array(c) for c in self.categories]
                return self

            def transform(self, X):
                result = []
                for column, categories in zip(_columns_of(X)[0], self.categories_):
                    table = {v: i for i, v in enumerate(categories.tolist())}
                    for v in column:
                        if v not in table and self.handle_unknown == "error":
                            raise ValueError("Found unknown categories [%r] in column %d during transform" % (v, len(result)))
                    result.append([table.get(v, self.unknown_value) for v in column])
                return np.array(result, dtype=self.dtype).T

            def inverse_transform(self, X):
                columns = [c[np.asarray(X)[:, i].astype(int)].tolist() for i, c in enumerate(self.categories_)]
                return np.array(list(zip(*columns)), dtype=object)


        class FunctionTransformer(TransformerMixin, BaseEstimator):
            def __init__(self, func=None, inverse_func=None, *, validate=False, kw_args=None, inv_kw_args=None):
                self.func, self.inverse_func, self.validate, self.kw_args, self.inv_kw_args = func, inverse_func, validate, kw_args, inv_kw_args

            def fit(self, X, y=None): return self
            def transform(self, X): return X if self.func is None else self.func(X, **(self.kw_args or {}))
            def inverse_transform(self, X): return X if self.inverse_func is None else self.inverse_func(X, **(self.inv_kw_args or {}))


        class SimpleImputer(TransformerMixin, BaseEstimator):
            def __init__(self, *, missing_values=np.nan, strategy="mean", fill_value=None, copy=True, add_indicator=False, keep_empty_features=False):
                self.missing_values, self.strategy, self.fill_value, self.copy = missing_values, strategy, fill_value, copy
                self.add_indicator, self.keep_empty_features = add_indicator, keep_empty_features
                if keep_empty_features:
                    raise NotImplementedError("SimpleImputer: argument 'keep_empty_features': got True, expected False")

            def _table(self, X):
                """The values: floats, or objects where there are texts among them."""
                try:
                    return np.asarray(X, dtype="float64")
                except (TypeError, ValueError):
                    if self.strategy in ("mean", "median"):
                        raise ValueError("Cannot use %s strategy with non-numeric data:\ncould not convert string to float" % self.strategy) from None
                    rows = X.values.tolist() if hasattr(X, "values") else [list(row) for row in X]
                    return np.array(rows, dtype=object)

            def _lost(self, X):
                if X.dtype == object:
                    wanted = self.missing_values
                    lost = (lambda v: v is None or v != v) if wanted is None or wanted != wanted else (lambda v: v == wanted)
                    return np.array([bool(lost(v)) for v in X.ravel().tolist()], dtype=bool).reshape(X.shape)
                return np.isnan(X) if self.missing_values != self.missing_values else X == self.missing_values

            def fit(self, X, y=None):
                if self.strategy not in ("mean", "median", "most_frequent", "constant"):
                    raise ValueError("The 'strategy' parameter of SimpleImputer must be a str among {'constant', 'mean', 'median', 'most_frequent'} or a "
                                     "callable. Got %r instead." % (self.strategy,))
                if hasattr(X, "columns"):
                    self.feature_names_in_ = np.array([str(c) for c in X.columns], dtype=object)
                X = self._table(X)
                lost, found = self._lost(X), []
                for i in range(X.shape[1]):
                    values = [v for v, gone in zip(X[:, i].tolist(), lost[:, i].tolist()) if not gone]
                    if self.strategy == "most_frequent":
                        counts = {}
                        for v in values:
                            counts[v] = counts.get(v, 0) + 1
                        found.append(min(counts, key=lambda v: (-counts[v], v)))
                    elif self.strategy == "constant":
                        found.append(("missing_value" if X.dtype == object else 0.0) if self.fill_value is None else self.fill_value)
                    else:
                        found.append(np.mean(values) if self.strategy == "mean" else np.median(values))
                self.statistics_ = np.array(found, dtype=object) if X.dtype == object else np.array(found)
                self.n_features_in_, self._gaps = X.shape[1], lost.any(axis=0)
                return self

            def transform(self, X):
                self._fitted("statistics_")
                X = self._table(X)
                lost = self._lost(X)
                result = np.where(lost, self.statistics_, X)
                if self.add_indicator and X.dtype != object:
                    result = np.hstack([result, lost[:, self._gaps].astype("float64")])
                return result

            def get_feature_names_out(self, input_features=None):
                names = getattr(self, "feature_names_in_", np.array(["x%d" % i for i in range(self.n_features_in_)], dtype=object))
                return names if input_features is None else np.asarray(input_features, dtype=object)


        def Imputer(missing_values="NaN", strategy="mean", axis=0, verbose=0, copy=True):
            from _library_notes import note
            note("sklearn.preprocessing.Imputer is sklearn.impute.SimpleImputer today")
            if axis:
                raise NotImplementedError("Imputer: argument 'axis': got %r, expected 0" % (axis,))
            return SimpleImputer(missing_values=np.nan if missing_values == "NaN" else missing_values, strategy=strategy, copy=copy)


        class DictVectorizer(TransformerMixin, BaseEstimator):
            """Rows of names and values as a matrix: a column a number, one a text's value."""

            def __init__(self, *, dtype=np.float64, separator="=", sparse=True, sort=True):
                self.dtype, self.separator, self.sparse, self.sort = dtype, separator, sparse, sort

            def _cells(self, row):
                return [(name + self.separator + value, 1) if isinstance(value, str) else (name, value) for name, value in row.items()]

            def fit(self, X, y=None):
                names = list(dict.fromkeys(name for row in X for name, _ in self._cells(row)))
                self.feature_names_ = sorted(names) if self.sort else names
                self.vocabulary_ = {name: i for i, name in enumerate(self.feature_names_)}
                return self

            def transform(self, X):
                rows = [X] if isinstance(X, dict) else list(X)
                result = np.zeros((len(rows), len(self.feature_names_)), dtype=self.dtype)
                for i, row in enumerate(rows):
                    for name, value in self._cells(row):
                        if name in self.vocabulary_:
                            result[i, self.vocabulary_[name]] = value
                if not self.sparse:
                    return result
                from scipy.sparse import csr_matrix
                return csr_matrix(result)

            def fit_transform(self, X, y=None): return self.fit(X).transform(X)
            def get_feature_names_out(self, input_features=None): return np.array(self.feature_names_, dtype=object)
            def get_feature_names(self): return list(self.feature_names_)
        """#
}
