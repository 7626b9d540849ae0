/// What all estimators share: parameters, names, checks.
extension SklearnSources {
    static let base = #"""
        """What all estimators share: parameters, names, checks."""

        import numpy as np


        class NotFittedError(ValueError, AttributeError):
            pass


        class ConvergenceWarning(UserWarning):
            pass


        def _parameter_names(cls):
            init = cls.__init__
            try:
                import inspect
                names = [p.name for p in inspect.signature(init).parameters.values() if p.kind not in (p.VAR_POSITIONAL, p.VAR_KEYWORD)]
                return [n for n in names if n != "self"]
            except ImportError:
                code = init.__code__
                return list(code.co_varnames[1:code.co_argcount + code.co_kwonlyargcount])


        def _parameter_defaults(init):
            try:
                import inspect
                return {p.name: p.default for p in inspect.signature(init).parameters.values()}
            except ImportError:
                code, given = init.__code__, init.__defaults__ or ()
                found = dict(zip(code.co_varnames[code.co_argcount - len(given):code.co_argcount], given))
                found.update(init.__kwdefaults__ or {})
                return found


        class BaseEstimator:
            """Arguments of `__init__` are attributes of the same names."""

            # Arguments of older versions: told only where they were given.
            _older_arguments = ("normalize", "affinity", "base_estimator")

            @classmethod
            def _get_param_names(cls):
                return sorted(_parameter_names(cls)) if cls.__init__ is not object.__init__ else []

            def get_params(self, deep=True):
                found = {}
                for name in self._get_param_names():
                    value = getattr(self, name, None)
                    if not value and name in self._older_arguments:
                        continue
                    found[name] = value
                    if deep and hasattr(value, "get_params") and not isinstance(value, type):
                        found.update({"%s__%s" % (name, k): v for k, v in value.get_params().items()})
                return found

            def set_params(self, **params):
                known = self.get_params()
                for name, value in params.items():
                    first, _, rest = name.partition("__")
                    if first in self._older_arguments and first in self._get_param_names() and not rest:
                        if first == "normalize":
                            self._older(value)
                        else:
                            setattr(self, name, value)
                        continue
                    if first not in known:
                        raise ValueError("Invalid parameter %r for estimator %r. Valid parameters are: %s."
                                         % (first, self, sorted(set(self._get_param_names()).difference(self._older_arguments))))
                    if rest:
                        known[first].set_params(**{rest: value})
                    else:
                        setattr(self, name, value)
                return self

            def _changed(self):
                defaults = _parameter_defaults(type(self).__init__)
                result = []
                for name, value in self.get_params(deep=False).items():
                    default = defaults.get(name)
                    if not (value is default or type(value) is type(default) and repr(value) == repr(default)):
                        result.append((name, value))
                return result

            def __repr__(self):
                return "%s(%s)" % (type(self).__name__, ", ".join("%s=%r" % pair for pair in self._changed()))

            def _fitted(self, name):
                if not hasattr(self, name):
                    raise NotFittedError("This %s instance is not fitted yet. Call 'fit' with appropriate arguments before using "
                                         "this estimator." % type(self).__name__)


        class TransformerMixin:
            def fit_transform(self, X, y=None, **params):
                return self.fit(X, **params).transform(X) if y is None else self.fit(X, y, **params).transform(X)


        class ClassifierMixin:
            _estimator_type = "classifier"

            def score(self, X, y, sample_weight=None):
                return float(np.average(np.asarray(self.predict(X)) == np.asarray(y), weights=sample_weight))


        class RegressorMixin:
            _estimator_type = "regressor"

            def score(self, X, y, sample_weight=None):
                from sklearn.metrics import r2_score
                return r2_score(y, self.predict(X), sample_weight=sample_weight)


        class ClusterMixin:
            _estimator_type = "clusterer"

            def fit_predict(self, X, y=None):
                return self.fit(X).labels_


        def clone(estimator, safe=True):
            if isinstance(estimator, (list, tuple)):
                return type(estimator)([clone(e) for e in estimator])
            if not hasattr(estimator, "get_params"):
                raise TypeError("Cannot clone object '%r': it does not seem to be a scikit-learn estimator as it does not implement "
                                "a 'get_params' method." % (estimator,))
            params = {k: clone(v) if hasattr(v, "get_params") and not isinstance(v, type) else v
                      for k, v in estimator.get_params(deep=False).items()}
            return type(estimator)(**params)


        _shown_how = {"display": "diagram", "print_changed_only": True, "transform_output": "default", "assume_finite": False}


        def set_config(**options):
            """How estimators are shown is nbrun's own; the output of transformers stays an array."""
            for name, value in options.items():
                if name not in _shown_how:
                    raise TypeError("set_config() got an unexpected keyword argument %r" % name)
                if name == "transform_output" and value != "default":
                    raise NotImplementedError("sklearn.set_config: argument 'transform_output': got %r, expected 'default'" % (value,))
                from _library_notes import note
                note("sklearn.set_config(%s=%r) has no effect here" % (name, value))


        class config_context:
            def __init__(self, **options): set_config(**options)
            def __enter__(self): return self
            def __exit__(self, *error): return None


        def check_is_fitted(estimator, attributes=None, *, msg=None, all_or_any=all):
            if attributes is not None:
                names = [attributes] if isinstance(attributes, str) else attributes
                done = all_or_any([hasattr(estimator, name) for name in names])
            else:
                done = any(name.endswith("_") and not name.startswith("__") for name in vars(estimator))
            if not done:
                text = msg or "This %(name)s instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator."
                raise NotFittedError(text % {"name": type(estimator).__name__})


        def sample_without_replacement(n_population, n_samples, method="auto", random_state=None):
            """As scikit-learn draws: from a permutation, by rejection where few are wanted, or from a reservoir."""
            rng = check_random_state(random_state)
            share = n_samples / n_population if n_population else 1.0
            if method == "auto" and 0.01 < share < 0.99:
                return rng.permutation(n_population)[:n_samples]
            if method in ("auto", "tracking_selection") and share < 0.2:
                seen, found = set(), []
                for _ in range(n_samples):
                    j = int(rng.randint(n_population))
                    while j in seen:
                        j = int(rng.randint(n_population))
                    seen.add(j)
                    found.append(j)
                return np.array(found, dtype=int)
            if method == "pool":
                pool, found = list(range(n_population)), []
                for i in range(n_samples):
                    j = int(rng.randint(n_population - i))
                    found.append(pool[j])
                    pool[j] = pool[n_population - i - 1]
                return np.array(found, dtype=int)
            found = list(range(n_samples))
            for i in range(n_samples, n_population):
                j = int(rng.randint(0, i + 1))
                if j < n_samples:
                    found[j] = i
            return np.array(found, dtype=int)


        def is_classifier(estimator):
            return getattr(estimator, "_estimator_type", None) == "classifier"


        def is_regressor(estimator):
            return getattr(estimator, "_estimator_type", None) == "regressor"


        def check_random_state(seed):
            if seed is None or seed is np.random:
                return np.random
            if isinstance(seed, (int, np.integer)):
                return np.random.RandomState(int(seed))
            return seed


        def matrix(X, dtype="float64", name="X", finite=True):
            """Samples by features; `finite` may be False, or "allow-nan"."""
            if hasattr(X, "toarray"):
                X = X.toarray()
            X = np.asarray(X, dtype=dtype) if dtype is not None else np.asarray(X)
            if X.ndim == 1:
                raise ValueError("Expected 2D array, got 1D array instead:\narray=%s.\nReshape your data either using "
                                 "array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a "
                                 "single sample." % (X,))
            if X.ndim == 0:
                raise ValueError("Expected 2D array, got scalar array instead:\narray=%s." % (X,))
            check_finite(X, name, finite)
            return X


        def check_finite(X, name="X", finite=True):
            if not finite or X.dtype.kind != "f" or np.isfinite(X).all():
                return
            if np.isnan(X).any() and finite != "allow-nan":
                raise ValueError("Input%s contains NaN." % (name and " " + name))
            if np.isinf(X).any():
                raise ValueError("Input%s contains infinity or a value too large for dtype('float64')."
                                 % (name and " " + name))


        def check_array(array, accept_sparse=False, *, dtype="numeric", copy=False, ensure_2d=True, force_all_finite=True,
                        ensure_all_finite=None, allow_nd=False, ensure_min_samples=1, ensure_min_features=1):
            """An array that passed the checks."""
            kind = None if dtype in ("numeric", None) else dtype
            finite = force_all_finite if ensure_all_finite is None else ensure_all_finite
            if ensure_2d and not allow_nd:
                found = matrix(array, kind, "", finite)
                if found.shape[1] < ensure_min_features:
                    raise ValueError("Found array with %d feature(s) (shape=%s) while a minimum of %d is required."
                                     % (found.shape[1], found.shape, ensure_min_features))
            else:
                found = np.asarray(array, dtype=kind)
                check_finite(found, "", finite)
            if len(found) < ensure_min_samples:
                raise ValueError("Found array with %d sample(s) (shape=%s) while a minimum of %d is required."
                                 % (len(found), found.shape, ensure_min_samples))
            return found.copy() if copy else found


        def check_X_y(X, y, *args, **options):
            X, y = check_array(X, *args, **options), column_y(y)
            consistent(X, y)
            return X, y


        def column_y(y, dtype=None):
            y = np.asarray(y) if dtype is None else np.asarray(y, dtype=dtype)
            return y.ravel() if y.ndim == 2 and y.shape[1] == 1 else y


        def consistent(*arrays):
            lengths = [len(a) if not hasattr(a, "shape") else a.shape[0] for a in arrays if a is not None]
            if len(set(lengths)) > 1:
                raise ValueError("Found input variables with inconsistent numbers of samples: %s" % lengths)


        def take_rows(array, places):
            """Rows of arrays, tables and lists; of nothing, nothing."""
            if array is None:
                return None
            if hasattr(array, "iloc"):
                return array.iloc[places]
            if isinstance(array, (list, tuple)):
                return [array[i] for i in np.asarray(places).tolist()]
            return array[places]


        def missing(name):
            """A class of scikit-learn that is not here: it says so when it is made."""
            def make(*args, **kwargs):
                raise NotImplementedError("sklearn's %s is not supported here" % name)
            make.__name__ = name
            return make
        """#
}
