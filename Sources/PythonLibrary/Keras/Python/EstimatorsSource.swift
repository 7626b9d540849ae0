/// `keras.wrappers`: models of Keras as estimators of scikit-learn.
extension KerasSources {
    static let estimators = #"""
        import numpy as np
        import keras
        from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin, TransformerMixin


        class _Estimator(BaseEstimator):
            """A model, or a function that makes one of X and y, with scikit-learn's methods."""

            def __init__(self, model, warm_start=False, model_kwargs=None, fit_kwargs=None):
                self.model, self.warm_start, self.model_kwargs, self.fit_kwargs = model, warm_start, model_kwargs, fit_kwargs

            def fit(self, X, y, **kwargs):
                X, y = np.asarray(X), np.asarray(y)
                if len(X) != len(y):
                    raise ValueError("Found input variables with inconsistent numbers of samples: %s" % [len(X), len(y)])
                self.n_features_in_ = X.shape[1]
                y = self._encoded(y)
                if isinstance(self.model, keras.Model):
                    model = keras.models.clone_model(self.model)
                    if self.model.optimizer is not None:
                        model.compile_from_config(self.model.get_compile_config())
                else:
                    model = self.model(X=X, y=y, **(self.model_kwargs or {}))
                if getattr(model, "optimizer", None) is None or not model.loss:
                    raise RuntimeError("Given model needs to be compiled, and have a loss and an optimizer.")
                self.history_ = model.fit(X, y, **{**(self.fit_kwargs or {}), **kwargs})
                self.model_ = model
                return self

            def _raw(self, X):
                if not hasattr(self, "model_"):
                    raise ValueError("This %s instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator."
                                     % type(self).__name__)
                X = np.asarray(X)
                if X.shape[1] != self.n_features_in_:
                    raise ValueError("X has %d features, but %s is expecting %d features as input."
                                     % (X.shape[1], type(self).__name__, self.n_features_in_))
                return self.model_.predict(X)

            def _encoded(self, y):
                self._rank = y.ndim
                return y.reshape(-1, 1) if y.ndim == 1 else y

            def predict(self, X):
                found = self._raw(X)
                return found[:, 0] if self._rank == 1 and found.ndim == 2 and found.shape[1] == 1 else found


        class SKLearnClassifier(ClassifierMixin, _Estimator):
            """A classifier: the model sees classes as one column each."""

            def _encoded(self, y):
                y = y[:, 0] if y.ndim == 2 and y.shape[1] == 1 else y
                if y.ndim != 1 or (y.dtype.kind == "f" and np.any(y != np.floor(y))):
                    raise ValueError("Only binary and multiclass target types are supported. Got the shape %s and the type %s" % (y.shape, y.dtype))
                self.classes_ = np.unique(y)
                if len(self.classes_) == 1:
                    raise ValueError("Classifier can't train when only one class is present.")
                return (y[:, None] == self.classes_[None, :]).astype("float64")

            def decision_function(self, X):
                return self._raw(X)

            def predict(self, X):
                return self.classes_[np.argmax(self._raw(X), axis=1)]


        class SKLearnRegressor(RegressorMixin, _Estimator):
            """A regressor."""


        class SKLearnTransformer(TransformerMixin, _Estimator):
            """What the model makes of X is the transformed X."""

            def transform(self, X):
                return self._raw(X)
        """#
}
