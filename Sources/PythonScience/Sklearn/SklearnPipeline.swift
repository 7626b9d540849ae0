/// Steps one after another, and side by side.
extension SklearnSources {
    static let pipeline = #"""
        """Steps one after another, and side by side."""

        import numpy as np
        from sklearn._base import BaseEstimator, TransformerMixin, clone


        class Pipeline(BaseEstimator):
            def __init__(self, steps, *, transform_input=None, memory=None, verbose=False):
                self.steps, self.memory, self.verbose = steps, memory, verbose

            @property
            def named_steps(self): return _Named(self.steps)

            @property
            def _final(self): return self.steps[-1][1]

            @property
            def _estimator_type(self): return getattr(self._final, "_estimator_type", None)

            @property
            def classes_(self): return self._final.classes_

            def __len__(self): return len(self.steps)

            def __getitem__(self, key):
                if isinstance(key, slice):
                    return Pipeline(self.steps[key])
                return dict(self.steps)[key] if isinstance(key, str) else self.steps[key][1]

            def get_params(self, deep=True):
                found = {"steps": self.steps, "memory": self.memory, "verbose": self.verbose}
                if deep:
                    for name, step in self.steps:
                        found[name] = step
                        if hasattr(step, "get_params"):
                            found.update({"%s__%s" % (name, k): v for k, v in step.get_params().items()})
                return found

            def set_params(self, **params):
                for key, value in params.items():
                    name, _, rest = key.partition("__")
                    known = dict(self.steps)
                    if name in known and rest:
                        known[name].set_params(**{rest: value})
                    elif name in known:
                        self.steps = [(n, value if n == name else s) for n, s in self.steps]
                    elif name in ("steps", "memory", "verbose"):
                        setattr(self, name, value)
                    else:
                        raise ValueError("Invalid parameter %r for estimator %r. Valid parameters are: %s." % (name, self, ["memory", "steps", "transform_input", "verbose"]))
                return self

            def _before(self, X, y=None, fit=False, params=None):
                for name, step in self.steps[:-1]:
                    if step is None or step == "passthrough":
                        continue
                    X = step.fit_transform(X, y) if fit else step.transform(X)
                return X

            def _params(self, params):
                own = {}
                for key, value in params.items():
                    name, _, rest = key.partition("__")
                    if name != self.steps[-1][0] or not rest:
                        raise ValueError("Pipeline.fit does not accept the %s parameter." % key)
                    own[rest] = value
                return own

            def fit(self, X, y=None, **params):
                X = self._before(X, y, True)
                if self._final not in (None, "passthrough"):
                    self._final.fit(X, y, **self._params(params))
                return self

            def fit_transform(self, X, y=None, **params):
                X = self._before(X, y, True)
                return self._final.fit_transform(X, y) if self._final not in (None, "passthrough") else X

            def transform(self, X):
                X = self._before(X)
                return self._final.transform(X) if self._final not in (None, "passthrough") else X

            def fit_predict(self, X, y=None): return self._final.fit_predict(self._before(X, y, True), y)
            def predict(self, X, **params): return self._final.predict(self._before(X), **params)
            def predict_proba(self, X): return self._final.predict_proba(self._before(X))
            def decision_function(self, X): return self._final.decision_function(self._before(X))
            def score(self, X, y=None): return self._final.score(self._before(X), y)

            def inverse_transform(self, X):
                for _, step in self.steps[::-1]:
                    X = step.inverse_transform(X)
                return X

            def __repr__(self):
                inner = (",\n" + " " * 16).join("(%r, %r)" % pair for pair in self.steps)
                return "Pipeline(steps=[%s])" % inner


        class _Named(dict):
            __getattr__ = dict.__getitem__


        def _names(estimators):
            names = [type(e).__name__.lower() for e in estimators]
            counts, result = {}, []
            for n in names:
                counts[n] = counts.get(n, 0) + 1
                result.append("%s-%d" % (n, counts[n]) if names.count(n) > 1 else n)
            return list(zip(result, estimators))


        def make_pipeline(*steps, memory=None, verbose=False): return Pipeline(_names(steps), memory=memory, verbose=verbose)


        def _dense(X): return X.toarray() if hasattr(X, "toarray") else np.asarray(X)


        class FeatureUnion(TransformerMixin, BaseEstimator):
            def __init__(self, transformer_list, *, n_jobs=None, transformer_weights=None, verbose=False): self.transformer_list = transformer_list

            def fit(self, X, y=None):
                for _, t in self.transformer_list:
                    t.fit(X, y)
                return self

            def transform(self, X): return np.hstack([_dense(t.transform(X)) for _, t in self.transformer_list])


        class ColumnTransformer(TransformerMixin, BaseEstimator):
            def __init__(self, transformers, *, remainder="drop", sparse_threshold=0.3, n_jobs=None, transformer_weights=None, verbose=False, verbose_feature_names_out=True):
                self.transformers, self.remainder = transformers, remainder

            def _part(self, X, columns):
                if callable(columns):
                    columns = columns(X)
                if hasattr(X, "iloc"):
                    if isinstance(columns, (list, tuple)) and columns and isinstance(columns[0], (int, np.integer)):
                        return X.iloc[:, list(columns)]
                    return X[columns]
                return X[:, columns]

            def _rest(self, X):
                used = set()
                for _, _, columns in self.transformers:
                    columns = columns(X) if callable(columns) else columns
                    used.update([columns] if isinstance(columns, (str, int)) else columns)
                names = list(X.columns) if hasattr(X, "columns") else list(range(X.shape[1]))
                return [n for n in names if n not in used]

            def fit(self, X, y=None):
                self.fit_transform(X, y)
                return self

            def fit_transform(self, X, y=None):
                self.transformers_ = [(n, t if isinstance(t, str) else clone(t), c) for n, t, c in self.transformers]
                return self._joined(X, y, True)

            def transform(self, X): return self._joined(X, None, False)

            def _joined(self, X, y, fit):
                parts = []
                for name, t, columns in self.transformers_:
                    part = self._part(X, columns)
                    if t == "drop":
                        continue
                    parts.append(_dense(part if t == "passthrough" else t.fit_transform(part, y) if fit else t.transform(part)))
                rest = self._rest(X)
                if self.remainder == "passthrough" and rest:
                    parts.append(_dense(self._part(X, rest)))
                return np.hstack(parts)

            @property
            def named_transformers_(self): return {n: t for n, t, _ in self.transformers_}


        def make_column_transformer(*transformers, remainder="drop", **options):
            named = _names([t for t, _ in transformers])
            return ColumnTransformer([(n, t, c) for (n, t), (_, c) in zip(named, transformers)], remainder=remainder)


        def shuffle(*arrays, random_state=None, n_samples=None):
            return resample(*arrays, replace=False, n_samples=n_samples, random_state=random_state)


        def resample(*arrays, replace=True, n_samples=None, random_state=None, stratify=None):
            from sklearn._base import check_random_state, consistent, take_rows
            if stratify is not None:
                raise NotImplementedError("resample: argument 'stratify' is not supported")
            consistent(*arrays)
            rng = check_random_state(random_state)
            n = len(arrays[0]) if not hasattr(arrays[0], "shape") else arrays[0].shape[0]
            count = n if n_samples is None else n_samples
            if replace:
                places = rng.randint(0, n, size=(count,))
            else:
                if count > n:
                    raise ValueError("Cannot sample %d out of arrays with dim %d when replace is False" % (count, n))
                places = np.arange(n)
                rng.shuffle(places)
                places = places[:count]
            result = [take_rows(a, places) for a in arrays]
            return result[0] if len(result) == 1 else result
        """#
}
