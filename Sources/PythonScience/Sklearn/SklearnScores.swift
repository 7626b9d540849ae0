/// Scores of clusterings and rankings, and curves drawn.
extension SklearnSources {
    static let scores = #"""
        """Scores of clusterings and rankings, and curves drawn."""

        import numpy as np
        from sklearn._metrics import contingency, euclidean_distances, precision_recall_curve, roc_auc_score, roc_curve


        def _table(labels_true, labels_pred):
            return contingency(labels_true, labels_pred)


        def contingency_matrix(labels_true, labels_pred, *, eps=None, sparse=False, dtype=np.int64):
            table = _table(labels_true, labels_pred)
            return table + eps if eps is not None else table.astype(dtype)


        def pair_confusion_matrix(labels_true, labels_pred):
            table, n = _table(labels_true, labels_pred).astype(np.int64), len(np.asarray(labels_true))
            rows, columns, squares = table.sum(axis=1), table.sum(axis=0), (table ** 2).sum()
            found = np.empty((2, 2), dtype=np.int64)
            found[1, 1] = squares - n
            found[0, 1] = (table * columns).sum() - squares
            found[1, 0] = (table.T * rows).sum() - squares
            found[0, 0] = n ** 2 - found[0, 1] - found[1, 0] - squares
            return found


        def rand_score(labels_true, labels_pred):
            found = pair_confusion_matrix(labels_true, labels_pred)
            return 1.0 if found.trace() == found.sum() or found.sum() == 0 else float(found.trace() / found.sum())


        def fowlkes_mallows_score(labels_true, labels_pred, *, sparse="deprecated"):
            table, n = _table(labels_true, labels_pred), len(np.asarray(labels_true))
            tk = (table ** 2).sum() - n
            pk, qk = (table.sum(axis=0) ** 2).sum() - n, (table.sum(axis=1) ** 2).sum() - n
            return float(np.sqrt(tk / pk) * np.sqrt(tk / qk)) if tk != 0.0 else 0.0


        def _entropy(labels):
            counts = np.bincount(np.unique(np.asarray(labels), return_inverse=True)[1])
            if len(counts) <= 1:
                return 0.0
            total = counts.sum()
            return float(-((counts / total) * (np.log(counts) - np.log(total))).sum())


        def mutual_info_score(labels_true, labels_pred, *, contingency=None):
            table = _table(labels_true, labels_pred) if contingency is None else np.asarray(contingency, dtype="float64")
            total, rows, columns = table.sum(), table.sum(axis=1), table.sum(axis=0)
            if len(rows) == 1 or len(columns) == 1:
                return 0.0
            i, j = np.nonzero(table)
            values = table[i, j]
            share = values / total
            outer = rows[i].astype(np.int64) * columns[j].astype(np.int64)
            logs = -np.log(outer) + np.log(rows.sum()) + np.log(columns.sum())
            found = share * (np.log(values) - np.log(total)) + share * logs
            found = np.where(np.abs(found) < np.finfo(found.dtype).eps, 0.0, found)
            return float(np.clip(found.sum(), 0.0, None))


        def homogeneity_completeness_v_measure(labels_true, labels_pred, *, beta=1.0):
            if len(np.asarray(labels_true)) == 0:
                return 1.0, 1.0, 1.0
            first, second = _entropy(labels_true), _entropy(labels_pred)
            shared = mutual_info_score(labels_true, labels_pred)
            h, c = shared / first if first else 1.0, shared / second if second else 1.0
            return float(h), float(c), float((1 + beta) * h * c / (beta * h + c)) if h + c != 0.0 else 0.0


        def homogeneity_score(labels_true, labels_pred): return homogeneity_completeness_v_measure(labels_true, labels_pred)[0]
        def completeness_score(labels_true, labels_pred): return homogeneity_completeness_v_measure(labels_true, labels_pred)[1]
        def v_measure_score(labels_true, labels_pred, *, beta=1.0): return homogeneity_completeness_v_measure(labels_true, labels_pred, beta=beta)[2]


        def _average(u, v, how):
            if how not in ("min", "geometric", "arithmetic", "max"):
                raise ValueError("'average_method' must be 'min', 'geometric', 'arithmetic', or 'max'")
            return {"min": lambda: min(u, v), "geometric": lambda: np.sqrt(u * v), "arithmetic": lambda: np.mean([u, v]), "max": lambda: max(u, v)}[how]()


        def normalized_mutual_info_score(labels_true, labels_pred, *, average_method="arithmetic"):
            first, second = _entropy(labels_true), _entropy(labels_pred)
            if len(np.unique(labels_true)) == len(np.unique(labels_pred)) <= 1:
                return 1.0
            shared = mutual_info_score(labels_true, labels_pred)
            return float(shared / _average(first, second, average_method)) if abs(shared) > np.finfo("float64").eps else 0.0


        def _expected(table, n):
            """The mutual information that chance gives (hypergeometric)."""
            import math
            log_factorial = [math.lgamma(k + 1) for k in range(n + 1)]
            rows, columns, found = table.sum(axis=1).astype(int).tolist(), table.sum(axis=0).astype(int).tolist(), 0.0
            for a in rows:
                for b in columns:
                    for k in range(max(1, a + b - n), min(a, b) + 1):
                        chance = (log_factorial[a] + log_factorial[b] + log_factorial[n - a] + log_factorial[n - b] - log_factorial[n]
                                  - log_factorial[k] - log_factorial[a - k] - log_factorial[b - k] - log_factorial[n - a - b + k])
                        found += k / n * (math.log(n) + math.log(k) - math.log(a) - math.log(b)) * math.exp(chance)
            return found


        def adjusted_mutual_info_score(labels_true, labels_pred, *, average_method="arithmetic"):
            n = len(np.asarray(labels_true))
            kinds, other = len(np.unique(labels_true)), len(np.unique(labels_pred))
            if kinds == other == 1 or kinds == other == 0:
                return 1.0
            table = _table(labels_true, labels_pred)
            shared, chance = mutual_info_score(labels_true, labels_pred), _expected(table, n)
            below = _average(_entropy(labels_true), _entropy(labels_pred), average_method) - chance
            eps = np.finfo("float64").eps
            below = min(below, -eps) if below < 0 else max(below, eps)
            return float((shared - chance) / below)


        def _clustered(X, labels):
            X, labels = np.asarray(X, dtype="float64"), np.unique(np.asarray(labels), return_inverse=True)[1]
            k = int(labels.max()) + 1
            if not 1 < k < len(X):
                raise ValueError("Number of labels is %d. Valid values are 2 to n_samples - 1 (inclusive)" % k)
            return X, labels, k


        def calinski_harabasz_score(X, labels):
            X, labels, k = _clustered(X, labels)
            mean, between, within = X.mean(axis=0), 0.0, 0.0
            for c in range(k):
                rows = X[labels == c]
                middle = rows.mean(axis=0)
                between += len(rows) * ((middle - mean) ** 2).sum()
                within += ((rows - middle) ** 2).sum()
            return float(1.0 if within == 0.0 else between * (len(X) - k) / (within * (k - 1.0)))


        def davies_bouldin_score(X, labels):
            X, labels, k = _clustered(X, labels)
            centers = np.array([X[labels == c].mean(axis=0) for c in range(k)])
            spread = np.array([np.sqrt(((X[labels == c] - centers[c]) ** 2).sum(axis=1)).mean() for c in range(k)])
            apart = euclidean_distances(centers, centers)
            if np.allclose(spread, 0) or np.allclose(apart, 0):
                return 0.0
            apart = np.where(apart == 0, np.inf, apart)
            return float(((spread[:, None] + spread) / apart).max(axis=1).mean())


        def det_curve(y_true, y_score, *, pos_label=None, sample_weight=None, drop_intermediate=False):
            fpr, tpr, thresholds = roc_curve(y_true, y_score, pos_label=pos_label, drop_intermediate=False)
            fpr, tpr, thresholds = fpr[1:], tpr[1:], thresholds[1:]
            count = np.asarray(y_true) == (1 if pos_label is None else pos_label)
            fps, fns = fpr, 1 - tpr
            first = np.flatnonzero(fps == fps[0])[-1]
            last = np.searchsorted(tpr, tpr[-1]) + 1
            part = slice(first, last)
            return fps[part][::-1], fns[part][::-1], thresholds[part][::-1]


        def hinge_loss(y_true, pred_decision, *, labels=None, sample_weight=None):
            y, raw = np.asarray(y_true), np.asarray(pred_decision, dtype="float64")
            kinds = np.unique(y if labels is None else labels)
            if len(kinds) > 2:
                place = np.searchsorted(kinds, y)
                right = raw[np.arange(len(y)), place]
                other = raw.copy()
                other[np.arange(len(y)), place] = -np.inf
                margin = right - other.max(axis=1)
            else:
                margin = np.where(y == kinds[-1], 1, -1) * raw.ravel()
            return float(np.average(np.clip(1 - margin, 0, None), weights=sample_weight))


        def _gains(y_true, y_score, k, log_base, ignore_ties):
            y_true, y_score = np.asarray(y_true, dtype="float64"), np.asarray(y_score, dtype="float64")
            discount = 1 / (np.log(np.arange(y_true.shape[1]) + 2) / np.log(log_base))
            if k is not None:
                discount[k:] = 0
            if ignore_ties:
                order = np.argsort(y_score)[:, ::-1]
                return np.take_along_axis(y_true, order, 1) @ discount
            totals, found = np.cumsum(discount), []
            for truth, scores in zip(y_true, y_score):
                _, inverse, counts = np.unique(-scores, return_inverse=True, return_counts=True)
                ranked = np.zeros(len(counts))
                np.add.at(ranked, inverse, truth)
                ranked /= counts
                groups = np.cumsum(counts) - 1
                shares = np.concatenate([[totals[groups[0]]], np.diff(totals[groups])])
                found.append((ranked * shares).sum())
            return np.array(found)


        def dcg_score(y_true, y_score, *, k=None, log_base=2, sample_weight=None, ignore_ties=False):
            return float(np.average(_gains(y_true, y_score, k, log_base, ignore_ties), weights=sample_weight))


        def ndcg_score(y_true, y_score, *, k=None, sample_weight=None, ignore_ties=False):
            gain, best = _gains(y_true, y_score, k, 2, ignore_ties), _gains(y_true, y_true, k, 2, True)
            return float(np.average(np.where(best == 0, 0, gain / np.where(best == 0, 1, best)), weights=sample_weight))


        def mean_pinball_loss(y_true, y_pred, *, sample_weight=None, alpha=0.5, multioutput="uniform_average"):
            away = np.asarray(y_true, dtype="float64") - np.asarray(y_pred, dtype="float64")
            return float(np.average(np.where(away >= 0, alpha * away, (alpha - 1) * away), weights=sample_weight))


        def _answers(estimator, X, response_method="auto"):
            if response_method in ("auto", "predict_proba") and hasattr(estimator, "predict_proba"):
                return estimator.predict_proba(X)[:, 1]
            return estimator.decision_function(X)


        class _Curve:
            """A curve from an estimator or from its scores, and the axes that it is drawn on."""

            @classmethod
            def from_estimator(cls, estimator, X, y, *, sample_weight=None, drop_intermediate=True, response_method="auto", pos_label=None, name=None, ax=None, **options):
                pos_label = estimator.classes_[1] if pos_label is None else pos_label
                return cls.from_predictions(y, _answers(estimator, X, response_method), pos_label=pos_label, name=name or type(estimator).__name__, ax=ax, **options)

            def _start(self, ax):
                import matplotlib.pyplot as plt
                ax = plt.subplots()[1] if ax is None else ax
                self.ax_, self.figure_ = ax, ax.figure
                return ax


        class RocCurveDisplay(_Curve):
            def __init__(self, *, fpr, tpr, roc_auc=None, name=None, estimator_name=None, pos_label=None):
                self.fpr, self.tpr, self.roc_auc, self.name, self.pos_label = fpr, tpr, roc_auc, name or estimator_name, pos_label
                self.estimator_name = self.name

            @classmethod
            def from_predictions(cls, y_true, y_score=None, *, sample_weight=None, drop_intermediate=True, pos_label=None, name=None, ax=None, plot_chance_level=False,
                                 chance_level_kw=None, despine=False, y_pred=None, curve_kwargs=None, **options):
                scores = y_pred if y_score is None else y_score
                fpr, tpr, _ = roc_curve(y_true, scores, pos_label=pos_label, drop_intermediate=drop_intermediate)
                area = float(np.trapezoid(tpr, fpr))
                return cls(fpr=fpr, tpr=tpr, roc_auc=area, name=name or "Classifier", pos_label=pos_label).plot(
                    ax, plot_chance_level=plot_chance_level, chance_level_kw=chance_level_kw, despine=despine, **(curve_kwargs or {}), **options)

            def plot(self, ax=None, *, name=None, plot_chance_level=False, chance_level_kw=None, despine=False, curve_kwargs=None, **options):
                ax, name = self._start(ax), name or self.name
                label = "%s (AUC = %0.2f)" % (name, self.roc_auc) if self.roc_auc is not None and name is not None else "AUC = %0.2f" % self.roc_auc if self.roc_auc is not None else name
                self.line_, = ax.plot(self.fpr, self.tpr, **dict({"label": label}, **(curve_kwargs or {}), **options))
                about = " (Positive label: %s)" % self.pos_label if self.pos_label is not None else ""
                ax.set(xlabel="False Positive Rate" + about, xlim=(-0.01, 1.01), ylabel="True Positive Rate" + about, ylim=(-0.01, 1.01), aspect="equal")
                if plot_chance_level:
                    self.chance_level_, = ax.plot((0, 1), (0, 1), **dict({"label": "Chance level (AUC = 0.5)", "color": "k", "linestyle": "--"}, **(chance_level_kw or {})))
                if despine:
                    for side in ("top", "right"):
                        ax.spines[side].set_visible(False)
                ax.legend(loc="lower right")
                return self


        class PrecisionRecallDisplay(_Curve):
            def __init__(self, precision, recall, *, average_precision=None, name=None, estimator_name=None, pos_label=None, prevalence_pos_label=None):
                self.precision, self.recall, self.average_precision, self.name = precision, recall, average_precision, name or estimator_name
                self.pos_label, self.prevalence_pos_label, self.estimator_name = pos_label, prevalence_pos_label, name or estimator_name

            @classmethod
            def from_predictions(cls, y_true, y_score=None, *, sample_weight=None, drop_intermediate=False, pos_label=None, name=None, ax=None, plot_chance_level=False,
                                 chance_level_kw=None, despine=False, y_pred=None, **options):
                scores = y_pred if y_score is None else y_score
                precision, recall, _ = precision_recall_curve(y_true, scores, pos_label=pos_label)
                average = float(-np.sum(np.diff(recall) * precision[:-1]))
                positive = np.asarray(y_true) == (1 if pos_label is None else pos_label)
                return cls(precision, recall, average_precision=average, name=name or "Classifier", pos_label=pos_label, prevalence_pos_label=positive.mean()).plot(
                    ax, plot_chance_level=plot_chance_level, chance_level_kw=chance_level_kw, despine=despine, **options)

            def plot(self, ax=None, *, name=None, plot_chance_level=False, chance_level_kw=None, despine=False, **options):
                ax, name = self._start(ax), name or self.name
                label = "%s (AP = %0.2f)" % (name, self.average_precision) if self.average_precision is not None and name is not None else name
                self.line_, = ax.plot(self.recall, self.precision, **dict({"label": label, "drawstyle": "steps-post"}, **options))
                about = " (Positive label: %s)" % self.pos_label if self.pos_label is not None else ""
                ax.set(xlabel="Recall" + about, xlim=(-0.01, 1.01), ylabel="Precision" + about, ylim=(-0.01, 1.01), aspect="equal")
                if plot_chance_level:
                    share = self.prevalence_pos_label
                    self.chance_level_, = ax.plot((0, 1), (share, share), **dict({"label": "Chance level (AP = %0.2f)" % share, "color": "k", "linestyle": "--"}, **(chance_level_kw or {})))
                ax.legend(loc="lower left")
                return self
        """#
}
