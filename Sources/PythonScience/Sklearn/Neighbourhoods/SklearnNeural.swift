/// Networks of dense layers.
extension SklearnSources {
    static let neural = #"""
        """Networks of dense layers, trained as scikit-learn does it: the same draws, batches and updates."""

        import numpy as np
        from sklearn._base import (
            BaseEstimator, ClassifierMixin, RegressorMixin, check_random_state, column_y, consistent, matrix)

        _activations = {
            "identity": (lambda x: x, lambda a: 1.0), "relu": (lambda x: np.maximum(x, 0), lambda a: a > 0),
            "tanh": (np.tanh, lambda a: 1 - a * a), "logistic": (lambda x: 1 / (1 + np.exp(-x)), lambda a: a * (1 - a)),
        }


        class _Sgd:
            def __init__(self, params, model):
                self.speeds = [np.zeros_like(p) for p in params]
                self.model, self.rate = model, float(model.learning_rate_init)

            def update(self, params, grads):
                m = self.model
                for i, (p, g) in enumerate(zip(params, grads)):
                    self.speeds[i] = m.momentum * self.speeds[i] - self.rate * g
                    p += m.momentum * self.speeds[i] - self.rate * g if m.nesterovs_momentum else self.speeds[i]

            def epoch_ends(self, t):
                if self.model.learning_rate == "invscaling":
                    self.rate = float(self.model.learning_rate_init) / (t + 1) ** self.model.power_t

            def goes_on(self):
                """Whether a loss that does not fall only makes the rate smaller."""
                if self.model.learning_rate != "adaptive" or self.rate <= 1e-6:
                    return False
                self.rate /= 5.0
                return True


        class _Adam:
            def __init__(self, params, model):
                self.means, self.squares = [np.zeros_like(p) for p in params], [np.zeros_like(p) for p in params]
                self.model, self.t = model, 0

            def update(self, params, grads):
                m, self.t = self.model, self.t + 1
                rate = m.learning_rate_init * np.sqrt(1 - m.beta_2 ** self.t) / (1 - m.beta_1 ** self.t)
                for i, (p, g) in enumerate(zip(params, grads)):
                    self.means[i] = m.beta_1 * self.means[i] + (1 - m.beta_1) * g
                    self.squares[i] = m.beta_2 * self.squares[i] + (1 - m.beta_2) * (g * g)
                    p += -rate * self.means[i] / (np.sqrt(self.squares[i]) + m.epsilon)

            def epoch_ends(self, t): pass
            def goes_on(self): return False


        class _Network(BaseEstimator):
            def _own(self, values):
                values.pop("self")
                values.pop("__class__", None)
                for name, value in values.items():
                    setattr(self, name, value)
                if self.activation not in _activations:
                    raise ValueError("The 'activation' parameter of %s must be a str among {'identity', 'logistic', 'relu', 'tanh'}. Got %r "
                                     "instead." % (type(self).__name__, self.activation))

            def _begin(self, sizes, random):
                self.coefs_, self.intercepts_ = [], []
                factor = 2.0 if self.activation == "logistic" else 6.0
                for a, b in zip(sizes, sizes[1:]):
                    bound = np.sqrt(factor / (a + b))
                    self.coefs_.append(random.uniform(-bound, bound, (a, b)))
                    self.intercepts_.append(random.uniform(-bound, bound, b))

            def _forward(self, X):
                layers, act = [X], _activations[self.activation][0]
                for i, (w, b) in enumerate(zip(self.coefs_, self.intercepts_)):
                    x = layers[-1] @ w + b
                    layers.append(self._out(x) if i == len(self.coefs_) - 1 else act(x))
                return layers

            def _loss_and_gradients(self, X, y):
                n, layers = len(X), self._forward(X)
                loss = self._loss(y, layers[-1]) + 0.5 * self.alpha * sum((w * w).sum() for w in self.coefs_) / n
                delta, slope = layers[-1] - y, _activations[self.activation][1]
                weights, biases = [None] * len(self.coefs_), [None] * len(self.coefs_)
                for i in range(len(self.coefs_) - 1, -1, -1):
                    weights[i] = (layers[i].T @ delta + self.alpha * self.coefs_[i]) / n
                    biases[i] = delta.mean(axis=0)
                    if i:
                        delta = (delta @ self.coefs_[i].T) * slope(layers[i])
                return loss, weights + biases

            def fit(self, X, y): return self._fit(X, y, False)

            def partial_fit(self, X, y, classes=None):
                return self._fit(X, y, True, classes)

            def _fit(self, X, y, partly, classes=None):
                X = matrix(X)
                consistent(X, y)
                again = hasattr(self, "coefs_") and (self.warm_start or partly)
                y = self._targets(y, again, classes)
                self.n_features_in_ = X.shape[1]
                hidden = self.hidden_layer_sizes
                hidden = list(hidden) if hasattr(hidden, "__iter__") else [hidden]
                if any(h <= 0 for h in hidden):
                    raise ValueError("hidden_layer_sizes must be > 0, got %s." % hidden)
                if not again:
                    self._random = check_random_state(self.random_state)
                    self._begin([X.shape[1]] + hidden + [y.shape[1]], self._random)
                    self.n_layers_, self.n_outputs_, self.t_ = len(hidden) + 2, y.shape[1], 0
                    self.n_iter_, self.loss_curve_, self.best_loss_ = 0, [], np.inf
                    self._optimizer = None
                if self.solver == "lbfgs":
                    self._fit_whole(X, y)
                elif self.solver in ("adam", "sgd"):
                    self._fit_batches(X, y, 1 if partly else self.max_iter, partly)
                else:
                    raise ValueError("The 'solver' parameter of %s must be a str among {'adam', 'lbfgs', 'sgd'}. Got %r instead."
                                     % (type(self).__name__, self.solver))
                return self

            def _fit_whole(self, X, y):
                from scipy._optimize import lbfgs
                shapes = [p.shape for p in self.coefs_ + self.intercepts_]
                ends = np.cumsum([int(np.prod(s)) for s in shapes]).tolist()

                def unpack(flat):
                    parts = [part.reshape(s) for part, s in zip(np.split(flat, ends[:-1]), shapes)]
                    self.coefs_, self.intercepts_ = parts[:len(parts) // 2], parts[len(parts) // 2:]

                def function(flat):
                    unpack(flat)
                    loss, grads = self._loss_and_gradients(X, y)
                    return loss, np.concatenate([g.ravel() for g in grads])

                flat, self.n_iter_ = lbfgs(function, np.concatenate([p.ravel() for p in self.coefs_ + self.intercepts_]), self.max_iter, self.tol)
                unpack(flat)
                self.loss_ = function(flat)[0]

            def _fit_batches(self, X, y, most, partly):
                random, params = self._random, self.coefs_ + self.intercepts_
                if self._optimizer is None or not partly:
                    self._optimizer = (_Adam if self.solver == "adam" else _Sgd)(params, self)
                stops = self.early_stopping and not partly
                if stops:
                    from sklearn.model_selection import train_test_split
                    X, held_x, y, held_y = train_test_split(X, y, random_state=random, test_size=self.validation_fraction,
                                                            stratify=self._strata(y))
                    self.validation_scores_, self.best_validation_score_ = [], -np.inf
                n, order, waits = len(X), np.arange(len(X)), 0
                size = min(200, n) if self.batch_size == "auto" else min(int(self.batch_size), n)
                for epoch in range(most):
                    if self.shuffle:
                        places = np.arange(n)
                        random.shuffle(places)
                        order = order[places]
                    total = 0.0
                    for start in range(0, n, size):
                        batch = order[start:start + size]
                        loss, grads = self._loss_and_gradients(X[batch], y[batch])
                        total += loss * len(batch)
                        self._optimizer.update(params, grads)
                    self.n_iter_ += 1
                    self.loss_ = total / n
                    self.t_ += n
                    self.loss_curve_.append(self.loss_)
                    if self.verbose:
                        print("Iteration %d, loss = %.8f" % (self.n_iter_, self.loss_))
                    if stops:
                        score = self._held_score(held_x, held_y)
                        self.validation_scores_.append(score)
                        if self.verbose:
                            print("Validation score: %f" % score)
                        waits = waits + 1 if score < self.best_validation_score_ + self.tol else 0
                        if score > self.best_validation_score_:
                            self.best_validation_score_ = score
                            best = [p.copy() for p in params]
                    else:
                        waits = waits + 1 if self.loss_ > self.best_loss_ - self.tol else 0
                        self.best_loss_ = min(self.best_loss_, self.loss_)
                    self._optimizer.epoch_ends(self.t_)
                    if waits > self.n_iter_no_change:
                        if not self._optimizer.goes_on():
                            if self.verbose:
                                print("%s did not improve more than tol=%f for %d consecutive epochs. Stopping."
                                      % ("Validation score" if stops else "Training loss", self.tol, self.n_iter_no_change))
                            break
                        waits = 0
                    if self.n_iter_ == self.max_iter and not partly:
                        import warnings
                        from sklearn.exceptions import ConvergenceWarning
                        warnings.warn("Stochastic Optimizer: Maximum iterations (%d) reached and the optimization hasn't converged yet."
                                      % self.max_iter, ConvergenceWarning)
                if stops:
                    self.coefs_, self.intercepts_ = best[:len(best) // 2], best[len(best) // 2:]

            def _raw(self, X):
                self._fitted("coefs_")
                X = matrix(X)
                if X.shape[1] != self.n_features_in_:
                    raise ValueError("X has %d features, but %s is expecting %d features as input."
                                     % (X.shape[1], type(self).__name__, self.n_features_in_))
                return self._forward(X)[-1]


        class MLPClassifier(ClassifierMixin, _Network):
            def __init__(self, hidden_layer_sizes=(100,), activation="relu", *, solver="adam", alpha=0.0001, batch_size="auto",
                         learning_rate="constant", learning_rate_init=0.001, power_t=0.5, max_iter=200, shuffle=True, random_state=None,
                         tol=1e-4, verbose=False, warm_start=False, momentum=0.9, nesterovs_momentum=True, early_stopping=False,
                         validation_fraction=0.1, beta_1=0.9, beta_2=0.999, epsilon=1e-8, n_iter_no_change=10, max_fun=15000):
                self._own(dict(locals()))

            def _targets(self, y, again, classes):
                y = column_y(y)
                if y.ndim == 2:
                    self.classes_, self._many = np.arange(y.shape[1]), True
                    self.out_activation_ = "logistic"
                    return y.astype("float64")
                self._many = False
                if not again:
                    self.classes_ = np.unique(y if classes is None else classes)
                codes = np.searchsorted(self.classes_, y)
                self.out_activation_ = "logistic" if len(self.classes_) == 2 else "softmax"
                return codes[:, None].astype("float64") if len(self.classes_) == 2 else np.eye(len(self.classes_))[codes]

            def _out(self, x):
                if self.out_activation_ == "logistic":
                    return 1 / (1 + np.exp(-x))
                e = np.exp(x - x.max(axis=1, keepdims=True))
                return e / e.sum(axis=1, keepdims=True)

            def _loss(self, y, p):
                eps = np.finfo(p.dtype).eps
                p = np.clip(p, eps, 1 - eps)
                if self.out_activation_ == "logistic":
                    return -(y * np.log(p) + (1 - y) * np.log(1 - p)).sum() / len(p)
                return -(y * np.log(p)).sum() / len(p)

            def _strata(self, y): return None if self._many else self._codes(y)
            def _codes(self, p): return (p[:, 0] > 0.5).astype(int) if p.shape[1] == 1 else p.argmax(axis=1)
            def _held_score(self, X, y): return float(np.mean(self._codes(self._forward(X)[-1]) == self._codes(y)))

            def predict(self, X):
                p = self._raw(X)
                return (p > 0.5).astype(int) if self._many else self.classes_[self._codes(p)]

            def predict_proba(self, X):
                p = self._raw(X)
                return np.hstack([1 - p, p]) if p.shape[1] == 1 and not self._many else p

            def predict_log_proba(self, X): return np.log(self.predict_proba(X))


        class MLPRegressor(RegressorMixin, _Network):
            def __init__(self, hidden_layer_sizes=(100,), activation="relu", *, loss="squared_error", solver="adam", alpha=0.0001,
                         batch_size="auto", learning_rate="constant", learning_rate_init=0.001, power_t=0.5, max_iter=200, shuffle=True,
                         random_state=None, tol=1e-4, verbose=False, warm_start=False, momentum=0.9, nesterovs_momentum=True,
                         early_stopping=False, validation_fraction=0.1, beta_1=0.9, beta_2=0.999, epsilon=1e-8, n_iter_no_change=10,
                         max_fun=15000):
                if isinstance(hidden_layer_sizes, str):
                    # Today the loss comes first.
                    loss, hidden_layer_sizes = hidden_layer_sizes, (100,)
                self._own(dict(locals()))
                if loss != "squared_error":
                    raise NotImplementedError("MLPRegressor: argument 'loss': got %r, expected 'squared_error'" % (loss,))

            def _targets(self, y, again, classes):
                y = np.asarray(y, dtype="float64")
                self._alone, self.out_activation_ = y.ndim == 1, "identity"
                return y[:, None] if y.ndim == 1 else y

            def _out(self, x): return x
            def _loss(self, y, p): return 0.5 * ((y - p) ** 2).mean(axis=0).mean()
            def _strata(self, y): return None

            def _held_score(self, X, y):
                from sklearn.metrics import r2_score
                return r2_score(y, self._forward(X)[-1])

            def predict(self, X):
                found = self._raw(X)
                return found[:, 0] if found.shape[1] == 1 else found
        """#
}
