/// Decision trees.
extension SklearnSources {
    static let tree = #"""
        """Decision trees. What grows them is native; a tree is arrays with a row a node."""

        import math
        import numpy as np
        from sklearn._base import BaseEstimator, ClassifierMixin, RegressorMixin, check_random_state, column_y, consistent, matrix


        def sample_weights(weights, y, class_weight=None):
            """Weights of samples and of classes in one, or None. y: samples by outputs."""
            if weights is not None:
                weights = np.asarray(weights, dtype="float64")
            if class_weight is None:
                return weights
            found = np.ones(len(y))
            for k in range(y.shape[1]):
                classes, codes = np.unique(y[:, k], return_inverse=True)
                if isinstance(class_weight, str):
                    each = len(y) / (len(classes) * np.bincount(codes))
                else:
                    table = class_weight[k] if isinstance(class_weight, list) else class_weight
                    each = np.array([float(table.get(v, 1.0)) for v in classes.tolist()])
                found = found * each[codes]
            return found if weights is None else weights * found


        def features_drawn(most, n):
            if most is None:
                return n
            if most in ("sqrt", "auto"):
                return max(1, int(np.sqrt(n)))
            if most == "log2":
                return max(1, int(np.log2(n)))
            if isinstance(most, str):
                raise ValueError("The 'max_features' parameter must be an int, a float, 'sqrt', 'log2' or None. Got %r instead." % (most,))
            return int(most) if isinstance(most, (int, np.integer)) else max(1, int(most * n))


        class Tree:
            """A finished tree: node 0 is the root; children -1 and feature -2 make a leaf."""

            def __init__(self, grown, n_features, n_classes):
                (self.children_left, self.children_right, self.feature, self.threshold, self.impurity, self.n_node_samples,
                 self.weighted_n_node_samples, values, self.max_depth) = grown
                self.n_features, self.n_outputs, self.n_classes = n_features, len(n_classes), np.array(n_classes)
                self.node_count, self.max_n_classes = len(self.feature), max(n_classes)
                self.n_leaves = int((self.children_left < 0).sum())
                values = values.reshape(self.node_count, -1)
                self.value = np.zeros((self.node_count, self.n_outputs, self.max_n_classes))
                start = 0
                for k, width in enumerate(n_classes):
                    self.value[:, k, :width] = values[:, start:start + width]
                    start += width
                self.capacity = self.node_count

            def apply(self, X):
                return leaves(X, self.children_left, self.children_right, self.feature, self.threshold)

            def predict(self, X):
                found = self.value[self.apply(X)]
                return found[:, 0] if self.n_outputs == 1 else found

            def compute_feature_importances(self, normalize=True):
                importances = np.zeros(self.n_features)
                w = self.weighted_n_node_samples
                for node in range(self.node_count):
                    left, right = self.children_left[node], self.children_right[node]
                    if left >= 0:
                        importances[self.feature[node]] += (
                            w[node] * self.impurity[node] - w[left] * self.impurity[left] - w[right] * self.impurity[right])
                importances /= w[0]
                total = importances.sum()
                return importances / total if normalize and total > 0 else importances


        class BaseDecisionTree(BaseEstimator):
            _random = "best"

            def _own(self, criterion, splitter, max_depth, min_samples_split, min_samples_leaf, min_weight_fraction_leaf, max_features,
                     random_state, max_leaf_nodes, min_impurity_decrease, ccp_alpha, monotonic_cst):
                self.criterion, self.splitter, self.max_depth, self.min_samples_split = criterion, splitter, max_depth, min_samples_split
                self.min_samples_leaf, self.min_weight_fraction_leaf = min_samples_leaf, min_weight_fraction_leaf
                self.max_features, self.random_state, self.max_leaf_nodes = max_features, random_state, max_leaf_nodes
                self.min_impurity_decrease, self.ccp_alpha, self.monotonic_cst = min_impurity_decrease, ccp_alpha, monotonic_cst

            def _check(self):
                if self.ccp_alpha or self.monotonic_cst is not None:
                    raise NotImplementedError("%s: arguments 'ccp_alpha' and 'monotonic_cst': got %r and %r, expected 0.0 and None"
                                              % (type(self).__name__, self.ccp_alpha, self.monotonic_cst))
                if self.splitter not in ("best", "random"):
                    raise ValueError("The 'splitter' parameter of %s must be a str among {'best', 'random'}. Got %r instead."
                                     % (type(self).__name__, self.splitter))

            def fit(self, X, y, sample_weight=None, check_input=True):
                self._check()
                names = getattr(X, "columns", None)
                if check_input:
                    X = matrix(X, "float32")
                if names is not None:
                    self.feature_names_in_ = np.array(list(names), dtype=object)
                y = np.asarray(y)
                consistent(X, y)
                n, self.n_features_in_ = X.shape
                y = y.reshape(-1, 1) if y.ndim == 1 else y
                self.n_outputs_ = y.shape[1]
                random = check_random_state(self.random_state)
                y, widths = self._targets(y)
                weights = sample_weights(sample_weight, y, self._class_weights(y))
                self.max_features_ = features_drawn(self.max_features, self.n_features_in_)
                leaf, split = self.min_samples_leaf, self.min_samples_split
                leaf = leaf if isinstance(leaf, (int, np.integer)) else math.ceil(leaf * n)
                split = split if isinstance(split, (int, np.integer)) else max(2, math.ceil(split * n))
                whole = n if weights is None else weights.sum()
                criterion = {"mse": "squared_error", "friedman_mse": "squared_error"}.get(self.criterion, self.criterion)
                options = (criterion, self.splitter == "random", self.max_features_, leaf, max(split, 2 * leaf),
                           self.min_weight_fraction_leaf * whole, self.min_impurity_decrease, self.max_depth, self.max_leaf_nodes,
                           int(random.randint(0, 2147483647)))
                self.tree_ = Tree(grow(X, y, widths, weights, options), self.n_features_in_, widths)
                return self

            def _class_weights(self, y): return None

            def _rows(self, X):
                self._fitted("tree_")
                X = matrix(X, "float32")
                if X.shape[1] != self.n_features_in_:
                    raise ValueError("X has %d features, but %s is expecting %d features as input."
                                     % (X.shape[1], type(self).__name__, self.n_features_in_))
                return X

            def apply(self, X, check_input=True): return self.tree_.apply(self._rows(X))
            def get_depth(self): return self.tree_.max_depth
            def get_n_leaves(self): return self.tree_.n_leaves

            @property
            def feature_importances_(self):
                self._fitted("tree_")
                return self.tree_.compute_feature_importances()


        class DecisionTreeClassifier(ClassifierMixin, BaseDecisionTree):
            def __init__(self, *, criterion="gini", splitter="best", max_depth=None, min_samples_split=2, min_samples_leaf=1,
                         min_weight_fraction_leaf=0.0, max_features=None, random_state=None, max_leaf_nodes=None,
                         min_impurity_decrease=0.0, class_weight=None, ccp_alpha=0.0, monotonic_cst=None):
                self._own(criterion, splitter, max_depth, min_samples_split, min_samples_leaf, min_weight_fraction_leaf, max_features,
                          random_state, max_leaf_nodes, min_impurity_decrease, ccp_alpha, monotonic_cst)
                self.class_weight = class_weight

            def _targets(self, y):
                pairs = [np.unique(y[:, k], return_inverse=True) for k in range(y.shape[1])]
                classes, widths = [p[0] for p in pairs], [len(p[0]) for p in pairs]
                alone = len(pairs) == 1
                self.classes_, self.n_classes_ = (classes[0], widths[0]) if alone else (classes, np.array(widths))
                return np.stack([p[1] for p in pairs], axis=1).astype("float64"), widths

            def _class_weights(self, y):
                """By the classes' numbers, which the targets are by now."""
                if self.class_weight is None or isinstance(self.class_weight, str):
                    return self.class_weight
                classes = [self.classes_] if self.n_outputs_ == 1 else self.classes_
                tables = self.class_weight if isinstance(self.class_weight, list) else [self.class_weight]
                return [{i: t.get(v, 1.0) for i, v in enumerate(c.tolist())} for t, c in zip(tables, classes)]

            def predict_proba(self, X):
                found = self.tree_.predict(self._rows(X)) if hasattr(self, "tree_") else self._rows(X)
                if self.n_outputs_ == 1:
                    return found[:, :self.n_classes_]
                return [found[:, k, :width] for k, width in enumerate(self.n_classes_.tolist())]

            def predict_log_proba(self, X):
                with np.errstate(divide="ignore"):
                    return np.log(self.predict_proba(X))

            def predict(self, X):
                found = self.predict_proba(X)
                if self.n_outputs_ == 1:
                    return self.classes_.take(found.argmax(axis=1))
                return np.stack([c.take(p.argmax(axis=1)) for c, p in zip(self.classes_, found)], axis=1)


        class DecisionTreeRegressor(RegressorMixin, BaseDecisionTree):
            def __init__(self, *, criterion="squared_error", splitter="best", max_depth=None, min_samples_split=2, min_samples_leaf=1,
                         min_weight_fraction_leaf=0.0, max_features=None, random_state=None, max_leaf_nodes=None,
                         min_impurity_decrease=0.0, ccp_alpha=0.0, monotonic_cst=None):
                self._own(criterion, splitter, max_depth, min_samples_split, min_samples_leaf, min_weight_fraction_leaf, max_features,
                          random_state, max_leaf_nodes, min_impurity_decrease, ccp_alpha, monotonic_cst)

            def _targets(self, y): return y.astype("float64"), [1] * y.shape[1]

            def predict(self, X):
                found = self.tree_.predict(self._rows(X)) if hasattr(self, "tree_") else self._rows(X)
                return found[:, 0] if self.n_outputs_ == 1 else found[:, :, 0]


        class ExtraTreeClassifier(DecisionTreeClassifier):
            def __init__(self, *, criterion="gini", splitter="random", max_depth=None, min_samples_split=2, min_samples_leaf=1,
                         min_weight_fraction_leaf=0.0, max_features="sqrt", random_state=None, max_leaf_nodes=None,
                         min_impurity_decrease=0.0, class_weight=None, ccp_alpha=0.0, monotonic_cst=None):
                self._own(criterion, splitter, max_depth, min_samples_split, min_samples_leaf, min_weight_fraction_leaf, max_features,
                          random_state, max_leaf_nodes, min_impurity_decrease, ccp_alpha, monotonic_cst)
                self.class_weight = class_weight


        class ExtraTreeRegressor(DecisionTreeRegressor):
            def __init__(self, *, criterion="squared_error", splitter="random", max_depth=None, min_samples_split=2, min_samples_leaf=1,
                         min_weight_fraction_leaf=0.0, max_features=1.0, random_state=None, min_impurity_decrease=0.0,
                         max_leaf_nodes=None, ccp_alpha=0.0, monotonic_cst=None):
                self._own(criterion, splitter, max_depth, min_samples_split, min_samples_leaf, min_weight_fraction_leaf, max_features,
                          random_state, max_leaf_nodes, min_impurity_decrease, ccp_alpha, monotonic_cst)
        """#
}
