/// Pictures of fitted models, and models stacked upon each other.
extension SklearnSources {
    static let displays = #"""
        """What a classifier answers over a plane, drawn; models that learn from other models' answers."""

        import numpy as np
        from sklearn._base import (
            BaseEstimator, ClassifierMixin, RegressorMixin, TransformerMixin, clone, column_y, is_classifier, matrix)


        class DecisionBoundaryDisplay:
            """The answers of a model of two features on a grid of points."""

            def __init__(self, *, xx0, xx1, n_classes=None, response, multiclass_colors=None, xlabel=None, ylabel=None):
                if multiclass_colors is not None:
                    raise NotImplementedError("DecisionBoundaryDisplay: argument 'multiclass_colors' is not supported")
                self.xx0, self.xx1, self.response, self.n_classes = xx0, xx1, response, n_classes
                self.multiclass_colors, self.xlabel, self.ylabel = None, xlabel, ylabel

            def plot(self, plot_method="contourf", ax=None, xlabel=None, ylabel=None, **kwargs):
                import matplotlib.pyplot as plt
                if plot_method not in ("contourf", "contour", "pcolormesh"):
                    raise ValueError("plot_method must be 'contourf', 'contour', or 'pcolormesh'. Got %s instead." % plot_method)
                if ax is None:
                    _, ax = plt.subplots()
                self.surface_ = getattr(ax, plot_method)(self.xx0, self.xx1, self.response, **kwargs)
                for name, given, own in (("xlabel", xlabel, self.xlabel), ("ylabel", ylabel, self.ylabel)):
                    if given is not None or not getattr(ax, "get_" + name)():
                        text = own if given is None else given
                        getattr(ax, "set_" + name)("" if text is None else text)
                self.ax_, self.figure_ = ax, ax.figure
                return self

            @classmethod
            def from_estimator(cls, estimator, X, *, grid_resolution=100, eps=1.0, plot_method="contourf",
                               response_method="auto", class_of_interest=None, multiclass_colors=None, xlabel=None,
                               ylabel=None, ax=None, **kwargs):
                if not grid_resolution > 1:
                    raise ValueError("grid_resolution must be greater than 1. Got %s instead." % grid_resolution)
                if eps < 0:
                    raise ValueError("eps must be greater than or equal to 0. Got %s instead." % eps)
                names = [str(n) for n in X.columns] if hasattr(X, "columns") else None
                values = matrix(X)
                if values.shape[1] != 2:
                    raise ValueError("n_features must be equal to 2. Got %d instead." % values.shape[1])
                lows, highs = values.min(axis=0) - eps, values.max(axis=0) + eps
                xx0, xx1 = np.meshgrid(np.linspace(lows[0], highs[0], grid_resolution),
                                       np.linspace(lows[1], highs[1], grid_resolution))
                points = np.c_[xx0.ravel(), xx1.ravel()]
                if names is not None:
                    import pandas
                    points = pandas.DataFrame(points, columns=X.columns)
                response = _response(estimator, points, response_method, class_of_interest)
                if names is not None:
                    xlabel = names[0] if xlabel is None else xlabel
                    ylabel = names[1] if ylabel is None else ylabel
                classes = getattr(estimator, "classes_", None)
                display = cls(xx0=xx0, xx1=xx1, n_classes=None if classes is None else len(classes),
                              response=np.asarray(response).reshape(xx0.shape), multiclass_colors=multiclass_colors,
                              xlabel=xlabel, ylabel=ylabel)
                return display.plot(ax=ax, plot_method=plot_method, **kwargs)


        def _response(estimator, points, method, interest):
            classes = getattr(estimator, "classes_", None)
            many = classes is not None and len(classes) > 2
            methods = [method] if isinstance(method, str) else list(method)
            if method == "auto":
                methods = ["predict"] if many and interest is None else ["decision_function", "predict_proba", "predict"]
            name = next((m for m in methods if hasattr(estimator, m)), None)
            if name is None:
                raise AttributeError("%s has none of the following attributes: %s." % (
                    type(estimator).__name__, ", ".join(methods)))
            answer = np.asarray(getattr(estimator, name)(points))
            if name == "predict":
                return np.searchsorted(classes, answer) if classes is not None else answer
            if interest is not None and classes is not None and interest not in list(classes):
                raise ValueError("class_of_interest=%r is not a valid label: It should be one of %s" % (interest, classes))
            if many:
                if interest is None:
                    raise NotImplementedError(
                        "DecisionBoundaryDisplay: response_method %r of several classes needs class_of_interest" % name)
                return answer[:, list(classes).index(interest)]
            if answer.ndim == 2:
                return answer[:, 1 if interest is None else list(classes).index(interest)]
            return -answer if interest is not None and interest == classes[0] else answer


        class _Stacking(TransformerMixin, BaseEstimator):
            """Models whose answers, each given for samples it has not learned from, are what a last model learns from."""

            def _fit_all(self, X, y):
                from sklearn._selection import cross_val_predict
                names = [n for n, _ in self.estimators]
                if self.cv == "prefit":
                    self.estimators_ = [e for _, e in self.estimators if e != "drop"]
                else:
                    self.estimators_ = [clone(e).fit(X, y) for _, e in self.estimators if e != "drop"]
                self.named_estimators_ = dict(zip([n for n, e in self.estimators if e != "drop"], self.estimators_))
                self.stack_method_ = [self._method(e) for e in self.estimators_]
                if self.cv == "prefit":
                    answers = [getattr(e, m)(X) for e, m in zip(self.estimators_, self.stack_method_)]
                else:
                    answers = [cross_val_predict(e, X, y, cv=self.cv, method=m)
                               for (_, e), m in zip([p for p in self.estimators if p[1] != "drop"], self.stack_method_)]
                self.final_estimator_ = clone(self.final_estimator) if self.final_estimator is not None else self._default()
                self.final_estimator_.fit(self._joined(X, answers), y)
                return self

            def _joined(self, X, answers):
                columns = []
                for answer in answers:
                    answer = np.asarray(answer)
                    if answer.ndim == 1:
                        columns.append(answer[:, None])
                    else:
                        # Two probabilities add up to one: the second says it all.
                        columns.append(answer[:, 1:] if answer.shape[1] == 2 else answer)
                return np.hstack(columns + ([matrix(X)] if self.passthrough else []))

            def transform(self, X):
                return self._joined(X, [getattr(e, m)(X) for e, m in zip(self.estimators_, self.stack_method_)])

            def predict(self, X, **options): return self.final_estimator_.predict(self.transform(X), **options)


        class StackingClassifier(ClassifierMixin, _Stacking):
            def __init__(self, estimators, final_estimator=None, *, cv=None, stack_method="auto", n_jobs=None, passthrough=False, verbose=0):
                self.estimators, self.final_estimator, self.cv, self.stack_method = estimators, final_estimator, cv, stack_method
                self.n_jobs, self.passthrough, self.verbose = n_jobs, passthrough, verbose

            def _method(self, estimator):
                if self.stack_method != "auto":
                    return self.stack_method
                return next(m for m in ("predict_proba", "decision_function", "predict") if hasattr(estimator, m))

            def _default(self):
                from sklearn.linear_model import LogisticRegression
                return LogisticRegression()

            def fit(self, X, y, **options):
                y = column_y(y)
                self.classes_ = np.unique(y)
                return self._fit_all(X, y)

            def predict_proba(self, X): return self.final_estimator_.predict_proba(self.transform(X))
            def decision_function(self, X): return self.final_estimator_.decision_function(self.transform(X))


        class StackingRegressor(RegressorMixin, _Stacking):
            def __init__(self, estimators, final_estimator=None, *, cv=None, n_jobs=None, passthrough=False, verbose=0):
                self.estimators, self.final_estimator, self.cv = estimators, final_estimator, cv
                self.n_jobs, self.passthrough, self.verbose = n_jobs, passthrough, verbose

            def _method(self, estimator): return "predict"

            def _default(self):
                from sklearn.linear_model import RidgeCV
                return RidgeCV()

            def fit(self, X, y, **options): return self._fit_all(X, column_y(y))
        """#
}
