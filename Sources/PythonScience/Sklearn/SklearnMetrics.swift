/// How good predictions are.
extension SklearnSources {
    static let metrics = #"""
        """How good predictions are."""

        import warnings as _warnings
        import numpy as np
        from sklearn._base import column_y, consistent


        class UndefinedMetricWarning(UserWarning):
            pass


        def _pair(y_true, y_pred):
            y_true, y_pred = column_y(y_true), column_y(y_pred)
            consistent(y_true, y_pred)
            return y_true, y_pred


        def _classes(*arrays):
            values = set(v for a in arrays for v in a.tolist())
            if any(isinstance(v, str) for v in values) and any(not isinstance(v, str) for v in values):
                raise ValueError("Mix of label input types (string and number)")
            return sorted(values)


        def _labels(y_true, y_pred):
            y_true, y_pred = _pair(y_true, y_pred)
            for y in (y_true, y_pred):
                if y.dtype.kind == "f" and (y != np.floor(y)).any():
                    kinds = ["continuous" if a.dtype.kind == "f" and (a != np.floor(a)).any() else ("binary" if len(np.unique(a)) <= 2 else "multiclass") for a in (y_true, y_pred)]
                    raise ValueError("Classification metrics can't handle a mix of %s and %s targets" % tuple(kinds) if kinds[0] != kinds[1] else "continuous is not supported")
            return y_true, y_pred


        def accuracy_score(y_true, y_pred, *, normalize=True, sample_weight=None):
            y_true, y_pred = _labels(y_true, y_pred)
            hits = (y_true == y_pred)
            hits = hits.all(axis=1) if hits.ndim == 2 else hits
            if not normalize:
                return float(hits.sum() if sample_weight is None else np.dot(hits, sample_weight))
            return float(np.average(hits, weights=sample_weight))


        def confusion_matrix(y_true, y_pred, *, labels=None, sample_weight=None, normalize=None):
            y_true, y_pred = _labels(y_true, y_pred)
            names = _classes(y_true, y_pred) if labels is None else list(np.asarray(labels).tolist())
            table = {v: i for i, v in enumerate(names)}
            weights = [1] * len(y_true) if sample_weight is None else list(sample_weight)
            result = np.zeros((len(names), len(names)), dtype="int64" if sample_weight is None else "float64")
            for t, p, w in zip(y_true.tolist(), y_pred.tolist(), weights):
                if t in table and p in table:
                    result[table[t], table[p]] += w
            if normalize is not None:
                with np.errstate(all="ignore"):
                    result = result / {"true": result.sum(axis=1, keepdims=True), "pred": result.sum(axis=0, keepdims=True), "all": result.sum()}[normalize]
                result = np.nan_to_num(result)
            return result


        def multilabel_confusion_matrix(y_true, y_pred, *, labels=None):
            matrix = confusion_matrix(y_true, y_pred, labels=labels)
            result = []
            for i in range(len(matrix)):
                tp = matrix[i, i]
                fp, fn = matrix[:, i].sum() - tp, matrix[i].sum() - tp
                result.append([[matrix.sum() - tp - fp - fn, fp], [fn, tp]])
            return np.array(result)


        def _warn(metric, what, zero_division):
            if zero_division == "warn":
                _warnings.warn("%s is ill-defined and being set to 0.0 in labels with no %s samples. Use `zero_division` parameter to "
                               "control this behavior." % (metric, what), UndefinedMetricWarning)


        def _counts(y_true, y_pred, labels, sample_weight):
            y_true, y_pred = _labels(y_true, y_pred)
            if y_true.ndim == 2:
                weights = np.ones(len(y_true)) if sample_weight is None else np.asarray(sample_weight)
                tp = ((y_true * y_pred) * weights[:, None]).sum(axis=0)
                return list(range(y_true.shape[1])), tp, (y_pred * weights[:, None]).sum(axis=0), (y_true * weights[:, None]).sum(axis=0)
            names = _classes(y_true, y_pred) if labels is None else list(np.asarray(labels).tolist())
            everything = _classes(y_true, y_pred)
            matrix = confusion_matrix(y_true, y_pred, labels=names + [v for v in everything if v not in names], sample_weight=sample_weight)
            n = len(names)
            return names, np.diag(matrix)[:n], matrix.sum(axis=0)[:n], matrix.sum(axis=1)[:n]


        def _ratio(top, bottom, metric, what, zero_division):
            filler = 0.0 if zero_division == "warn" else float(zero_division)
            empty = bottom == 0
            if np.any(empty):
                _warn(metric, what, zero_division)
            with np.errstate(all="ignore"):
                return np.where(empty, filler, top / np.where(empty, 1, bottom))


        def precision_recall_fscore_support(y_true, y_pred, *, beta=1.0, labels=None, pos_label=1, average=None, warn_for=("precision", "recall", "f-score"), sample_weight=None, zero_division="warn"):
            names, tp, predicted, actual = _counts(y_true, y_pred, labels, sample_weight)
            if average == "binary":
                values = np.unique(np.concatenate([column_y(y_true), column_y(y_pred)]))
                if len(values) > 2:
                    raise ValueError("Target is multiclass but average='binary'. Please choose another average setting, one of [None, 'micro', 'macro', 'weighted'].")
                if pos_label not in names:
                    if len(names) >= 2:
                        raise ValueError("pos_label=%r is not a valid label. It should be one of %s" % (pos_label, names))
                    names, tp, predicted, actual = names + [pos_label], np.append(tp, 0), np.append(predicted, 0), np.append(actual, 0)
                i = names.index(pos_label)
                tp, predicted, actual = tp[i:i + 1], predicted[i:i + 1], actual[i:i + 1]
            elif average == "micro":
                tp, predicted, actual = (np.array([v.sum()]) for v in (tp, predicted, actual))
            quiet = zero_division if zero_division != "warn" else 0.0
            precision = _ratio(tp, predicted, "Precision", "predicted", zero_division if "precision" in warn_for else quiet)
            recall = _ratio(tp, actual, "Recall", "true", zero_division if "recall" in warn_for else quiet)
            square = beta ** 2
            bottom = square * actual + predicted
            score = _ratio((1 + square) * tp, bottom, "F-score", "true nor predicted", zero_division if warn_for == ("f-score",) else quiet)
            if average in ("binary", "micro"):
                return float(precision[0]), float(recall[0]), float(score[0]), None
            if average is None:
                return precision, recall, score, actual
            if average not in ("macro", "weighted", "samples"):
                raise ValueError("average has to be one of [None, 'micro', 'macro', 'weighted', 'samples'], got %r" % (average,))
            weights = actual if average == "weighted" else None
            if weights is not None and weights.sum() == 0:
                return 0.0, 0.0, 0.0, None
            return tuple(float(np.average(v, weights=weights)) for v in (precision, recall, score)) + (None,)


        def precision_score(y_true, y_pred, *, labels=None, pos_label=1, average="binary", sample_weight=None, zero_division="warn"):
            return precision_recall_fscore_support(y_true, y_pred, labels=labels, pos_label=pos_label, average=average, warn_for=("precision",), sample_weight=sample_weight, zero_division=zero_division)[0]


        def recall_score(y_true, y_pred, *, labels=None, pos_label=1, average="binary", sample_weight=None, zero_division="warn"):
            return precision_recall_fscore_support(y_true, y_pred, labels=labels, pos_label=pos_label, average=average, warn_for=("recall",), sample_weight=sample_weight, zero_division=zero_division)[1]


        def fbeta_score(y_true, y_pred, *, beta, labels=None, pos_label=1, average="binary", sample_weight=None, zero_division="warn"):
            return precision_recall_fscore_support(y_true, y_pred, beta=beta, labels=labels, pos_label=pos_label, average=average, warn_for=("f-score",), sample_weight=sample_weight, zero_division=zero_division)[2]


        def f1_score(y_true, y_pred, *, labels=None, pos_label=1, average="binary", sample_weight=None, zero_division="warn"):
            return fbeta_score(y_true, y_pred, beta=1.0, labels=labels, pos_label=pos_label, average=average, sample_weight=sample_weight, zero_division=zero_division)


        def balanced_accuracy_score(y_true, y_pred, *, sample_weight=None, adjusted=False):
            matrix = confusion_matrix(y_true, y_pred)
            return float((np.diag(matrix) / matrix.sum(axis=1)).mean())


        def cohen_kappa_score(y1, y2, *, labels=None, weights=None, sample_weight=None):
            matrix = confusion_matrix(y1, y2, labels=labels).astype("float64")
            expected = np.outer(matrix.sum(axis=0), matrix.sum(axis=1)) / matrix.sum()
            w = 1 - np.eye(len(matrix))
            return float(1 - (w * matrix).sum() / (w * expected).sum())


        def matthews_corrcoef(y_true, y_pred, *, sample_weight=None):
            m = confusion_matrix(y_true, y_pred).astype("float64")
            t, p, n, c = m.sum(axis=1), m.sum(axis=0), m.sum(), np.trace(m)
            bottom = np.sqrt(n ** 2 - p @ p) * np.sqrt(n ** 2 - t @ t)
            return float((c * n - t @ p) / bottom) if bottom else 0.0


        def classification_report(y_true, y_pred, *, labels=None, target_names=None, sample_weight=None, digits=2, output_dict=False, zero_division="warn"):
            names, _, _, support = _counts(y_true, y_pred, labels, sample_weight)
            precision, recall, f1, support = precision_recall_fscore_support(y_true, y_pred, labels=names, average=None, sample_weight=sample_weight, zero_division=zero_division)
            if target_names is not None and len(target_names) != len(names):
                raise ValueError("Number of classes, %d, does not match size of target_names, %d. Try specifying the labels parameter" % (len(names), len(target_names)))
            shown = [str(v) for v in (target_names if target_names is not None else names)]
            is_micro = labels is None or set(names) >= set(_classes(*_pair(y_true, y_pred)))
            heads = ["precision", "recall", "f1-score", "support"]
            rows = list(zip(shown, precision, recall, f1, support))
            averages = []
            for average in ("micro", "macro", "weighted"):
                values = precision_recall_fscore_support(y_true, y_pred, labels=names, average=average, sample_weight=sample_weight, zero_division=zero_division)[:3]
                averages.append(("accuracy" if average == "micro" and is_micro and column_y(y_true).ndim == 1 else average + " avg",) + values + (support.sum(),))
            if output_dict:
                result = {row[0]: dict(zip(heads, [float(v) for v in row[1:]])) for row in rows}
                for row in averages:
                    result[row[0]] = float(row[1]) if row[0] == "accuracy" else dict(zip(heads, [float(v) for v in row[1:]]))
                return result
            width = max([len(n) for n in shown] + [len("weighted avg"), digits])
            text = "{:>{width}s} ".format("", width=width) + "".join(" {:>9}".format(h) for h in heads) + "\n\n"
            line = "{:>{width}s} " + " {:>9.{digits}f}" * 3 + " {:>9}\n"
            def count(v): return v if isinstance(v, (int, np.integer)) or v != int(v) else int(v) if sample_weight is None else float(v)
            for row in rows:
                text += line.format(row[0], row[1], row[2], row[3], count(row[4]), width=width, digits=digits)
            text += "\n"
            for row in averages:
                if row[0] == "accuracy":
                    text += ("{:>{width}s} " + " {:>9}" * 2 + " {:>9.{digits}f}" + " {:>9}\n").format(row[0], "", "", row[3], count(row[4]), width=width, digits=digits)
                else:
                    text += line.format(row[0], row[1], row[2], row[3], count(row[4]), width=width, digits=digits)
            return text


        # Scores

        def roc_curve(y_true, y_score, *, pos_label=None, sample_weight=None, drop_intermediate=True):
            fps, tps, thresholds = _curve(y_true, y_score, pos_label)
            if drop_intermediate and len(fps) > 2:
                keep = np.concatenate([[True], (np.diff(fps, 2) != 0) | (np.diff(tps, 2) != 0), [True]])
                fps, tps, thresholds = fps[keep], tps[keep], thresholds[keep]
            fps, tps = np.concatenate([[0], fps]), np.concatenate([[0], tps])
            return fps / fps[-1], tps / tps[-1], np.concatenate([[np.inf], thresholds])


        def _curve(y_true, y_score, pos_label):
            y_true, y_score = _pair(y_true, y_score)
            truth = (y_true == (1 if pos_label is None else pos_label)).astype("float64")
            order = np.argsort(y_score, kind="stable")[::-1]
            y_score, truth = y_score[order], truth[order]
            places = np.concatenate([np.flatnonzero(np.diff(y_score)), [len(truth) - 1]])
            tps = np.cumsum(truth)[places]
            return 1 + places - tps, tps, y_score[places]


        def auc(x, y):
            x, y = np.asarray(x, dtype="float64"), np.asarray(y, dtype="float64")
            sign = -1 if (np.diff(x) < 0).any() else 1
            return float(sign * ((x[1:] - x[:-1]) * (y[1:] + y[:-1]) / 2).sum())


        def roc_auc_score(y_true, y_score, *, average="macro", sample_weight=None, max_fpr=None, multi_class="raise", labels=None):
            y_true, y_score = np.asarray(y_true), np.asarray(y_score, dtype="float64")
            if y_true.ndim == 2 or y_score.ndim == 2 and y_score.shape[1] > 2:
                if y_true.ndim == 1:
                    if multi_class == "raise":
                        raise ValueError("multi_class must be in ('ovo', 'ovr')")
                    if multi_class != "ovr":
                        raise NotImplementedError("roc_auc_score: argument 'multi_class': got %r, expected 'ovr'" % (multi_class,))
                    kinds = np.unique(y_true)
                    columns = [(y_true == k).astype(int) for k in kinds]
                else:
                    columns = [y_true[:, i] for i in range(y_true.shape[1])]
                scores = np.array([roc_auc_score(c, y_score[:, i]) for i, c in enumerate(columns)])
                weights = np.array([c.sum() for c in columns]) if average == "weighted" else None
                return scores if average is None else float(np.average(scores, weights=weights))
            y_score = y_score[:, -1] if y_score.ndim == 2 else y_score
            kinds = np.unique(y_true)
            if len(kinds) != 2:
                _warnings.warn("Only one class is present in y_true. ROC AUC score is not defined in that case.", UndefinedMetricWarning)
                return float("nan")
            fpr, tpr, _ = roc_curve(y_true, y_score, pos_label=kinds[1])
            return auc(fpr, tpr)


        def precision_recall_curve(y_true, y_score=None, *, pos_label=None, sample_weight=None, drop_intermediate=False):
            fps, tps, thresholds = _curve(y_true, y_score, pos_label)
            precision, recall = tps / (tps + fps), tps / tps[-1]
            return np.append(precision[::-1], 1), np.append(recall[::-1], 0), thresholds[::-1]


        def average_precision_score(y_true, y_score, *, average="macro", pos_label=1, sample_weight=None):
            precision, recall, _ = precision_recall_curve(y_true, y_score, pos_label=pos_label)
            return float(-(np.diff(recall) * precision[:-1]).sum())


        def log_loss(y_true, y_pred, *, normalize=True, sample_weight=None, labels=None):
            y_true, y_pred = column_y(y_true), np.asarray(y_pred, dtype="float64")
            kinds = np.unique(y_true if labels is None else labels)
            if y_pred.ndim == 1:
                y_pred = np.stack([1 - y_pred, y_pred], axis=1)
            elif y_pred.shape[1] == 1:
                y_pred = np.concatenate([1 - y_pred, y_pred], axis=1)
            eps = np.finfo(y_pred.dtype).eps
            y_pred = np.clip(y_pred, eps, 1 - eps)
            truth = y_true if y_true.ndim == 2 else (y_true[:, None] == kinds[None, :]).astype("float64")
            losses = -(truth * np.log(y_pred)).sum(axis=1)
            return float(np.average(losses, weights=sample_weight)) if normalize else float(losses.sum())


        def brier_score_loss(y_true, y_proba, **options): return float(np.mean((np.asarray(y_true) - np.asarray(y_proba)) ** 2))


        def hamming_loss(y_true, y_pred, *, sample_weight=None): return float(np.mean(np.asarray(y_true) != np.asarray(y_pred)))
        def zero_one_loss(y_true, y_pred, *, normalize=True, sample_weight=None): return 1 - accuracy_score(y_true, y_pred)


        def top_k_accuracy_score(y_true, y_score, *, k=2, normalize=True, sample_weight=None, labels=None):
            order = np.argsort(np.asarray(y_score), axis=1, kind="stable")[:, ::-1][:, :k]
            return float(np.mean([t in row for t, row in zip(np.asarray(y_true).tolist(), order.tolist())]))


        def jaccard_score(y_true, y_pred, *, labels=None, pos_label=1, average="binary", sample_weight=None, zero_division="warn"):
            names, tp, predicted, actual = _counts(y_true, y_pred, labels, sample_weight)
            scores = tp / np.maximum(predicted + actual - tp, 1)
            if average == "binary":
                return float(scores[names.index(pos_label)])
            return scores if average is None else float(np.average(scores, weights=actual if average == "weighted" else None))


        # Regression

        def _errors(y_true, y_pred, function, sample_weight, multioutput):
            y_true, y_pred = np.asarray(y_true, dtype="float64"), np.asarray(y_pred, dtype="float64")
            consistent(y_true, y_pred)
            y_true = y_true.reshape(len(y_true), -1)
            y_pred = y_pred.reshape(len(y_pred), -1)
            if y_true.shape[1] != y_pred.shape[1]:
                raise ValueError("y_true and y_pred have different number of output (%d!=%d)" % (y_true.shape[1], y_pred.shape[1]))
            for y, name in ((y_true, "y_true"), (y_pred, "y_pred")):
                if np.isnan(y).any():
                    raise ValueError("Input contains NaN.")
            values = function(y_true, y_pred)
            if isinstance(multioutput, str) and multioutput == "raw_values":
                return values
            return float(np.average(values, weights=None if isinstance(multioutput, str) else multioutput))


        def mean_squared_error(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average", squared=True):
            result = _errors(y_true, y_pred, lambda a, b: np.average((a - b) ** 2, axis=0, weights=sample_weight), sample_weight, multioutput)
            if not squared:
                from _library_notes import note
                note("mean_squared_error(squared=False) is root_mean_squared_error today.")
                return np.sqrt(result) if hasattr(result, "shape") else float(np.sqrt(result))
            return result


        def root_mean_squared_error(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average"):
            return _errors(y_true, y_pred, lambda a, b: np.sqrt(np.average((a - b) ** 2, axis=0, weights=sample_weight)), sample_weight, multioutput)


        def mean_absolute_error(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average"):
            return _errors(y_true, y_pred, lambda a, b: np.average(np.abs(a - b), axis=0, weights=sample_weight), sample_weight, multioutput)


        def median_absolute_error(y_true, y_pred, *, multioutput="uniform_average", sample_weight=None):
            return _errors(y_true, y_pred, lambda a, b: np.median(np.abs(a - b), axis=0), sample_weight, multioutput)


        def mean_absolute_percentage_error(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average"):
            eps = np.finfo(np.float64).eps
            return _errors(y_true, y_pred, lambda a, b: np.average(np.abs(a - b) / np.maximum(np.abs(a), eps), axis=0, weights=sample_weight), sample_weight, multioutput)


        def mean_squared_log_error(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average"):
            return _errors(y_true, y_pred, lambda a, b: np.average((np.log1p(a) - np.log1p(b)) ** 2, axis=0, weights=sample_weight), sample_weight, multioutput)


        def max_error(y_true, y_pred): return float(np.abs(np.asarray(y_true) - np.asarray(y_pred)).max())


        def r2_score(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average", force_finite=True):
            def scores(a, b):
                w = np.ones(len(a)) if sample_weight is None else np.asarray(sample_weight, dtype="float64")
                rest = (w[:, None] * (a - b) ** 2).sum(axis=0)
                total = (w[:, None] * (a - np.average(a, axis=0, weights=w)) ** 2).sum(axis=0)
                perfect = np.where(rest == 0, 1.0, 0.0)
                return np.where(total == 0, perfect, 1 - rest / np.where(total == 0, 1, total))
            return _errors(y_true, y_pred, scores, sample_weight, multioutput)


        def explained_variance_score(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average"):
            return _errors(y_true, y_pred, lambda a, b: 1 - (a - b).var(axis=0) / a.var(axis=0), sample_weight, multioutput)


        # Distances and clusters

        def euclidean_distances(X, Y=None, *, squared=False):
            X = np.asarray(X, dtype="float64")
            Y = X if Y is None else np.asarray(Y, dtype="float64")
            found = np.maximum((X * X).sum(axis=1)[:, None] - 2 * X @ Y.T + (Y * Y).sum(axis=1)[None, :], 0)
            if Y is X:
                np.fill_diagonal(found, 0)
            return found if squared else np.sqrt(found)


        def cosine_similarity(X, Y=None, dense_output=True):
            from sklearn._preprocessing import normalize
            X = normalize(X)
            return X @ (X if Y is None else normalize(Y)).T


        def cosine_distances(X, Y=None): return np.clip(1 - cosine_similarity(X, Y), 0, 2)
        def manhattan_distances(X, Y=None):
            X = np.asarray(X, dtype="float64")
            Y = X if Y is None else np.asarray(Y, dtype="float64")
            return np.abs(X[:, None, :] - Y[None, :, :]).sum(axis=2)


        def linear_kernel(X, Y=None): return np.asarray(X) @ np.asarray(X if Y is None else Y).T
        def rbf_kernel(X, Y=None, gamma=None): return np.exp(-(1 / np.asarray(X).shape[1] if gamma is None else gamma) * euclidean_distances(X, Y, squared=True))


        def pairwise_distances(X, Y=None, metric="euclidean", **options):
            known = {"euclidean": euclidean_distances, "l2": euclidean_distances, "cosine": cosine_distances, "manhattan": manhattan_distances, "cityblock": manhattan_distances, "l1": manhattan_distances}
            if metric not in known:
                raise NotImplementedError("pairwise_distances: argument 'metric': got %r, expected one of %s" % (metric, sorted(known)))
            return known[metric](X, Y)


        def pairwise_distances_argmin(X, Y, *, axis=1, metric="euclidean"): return pairwise_distances(X, Y, metric).argmin(axis=axis)


        def silhouette_score(X, labels, *, metric="euclidean", sample_size=None, random_state=None):
            if sample_size is not None:
                from sklearn._base import check_random_state
                places = check_random_state(random_state).permutation(len(X))[:sample_size]
                X, labels = np.asarray(X)[places], np.asarray(labels)[places]
            return float(silhouette_samples(X, labels, metric=metric).mean())


        def silhouette_samples(X, labels, *, metric="euclidean"):
            distances, labels = pairwise_distances(X, metric=metric), np.asarray(labels)
            kinds = np.unique(labels)
            means = np.stack([distances[:, labels == k].sum(axis=1) for k in kinds], axis=1)
            sizes = np.array([(labels == k).sum() for k in kinds])
            own = np.searchsorted(kinds, labels)
            rows = np.arange(len(labels))
            inner = means[rows, own] / np.maximum(sizes[own] - 1, 1)
            outer = means / sizes
            outer[rows, own] = np.inf
            outer = outer.min(axis=1)
            return np.where(sizes[own] > 1, (outer - inner) / np.maximum(inner, outer), 0)


        def adjusted_rand_score(labels_true, labels_pred):
            m = contingency(labels_true, labels_pred)
            def pairs(v): return (v * (v - 1) / 2).sum()
            total, a, b = pairs(m), pairs(m.sum(axis=1)), pairs(m.sum(axis=0))
            n = m.sum()
            expected = a * b / (n * (n - 1) / 2)
            return float((total - expected) / ((a + b) / 2 - expected)) if (a + b) / 2 != expected else 1.0


        def contingency(a, b):
            ka, ia = np.unique(np.asarray(a), return_inverse=True)
            kb, ib = np.unique(np.asarray(b), return_inverse=True)
            result = np.zeros((len(ka), len(kb)))
            np.add.at(result, (ia, ib), 1)
            return result


        _SCORERS = {
            "accuracy": lambda e, X, y: accuracy_score(y, e.predict(X)), "f1": lambda e, X, y: f1_score(y, e.predict(X)),
            "precision": lambda e, X, y: precision_score(y, e.predict(X)), "recall": lambda e, X, y: recall_score(y, e.predict(X)),
            "f1_macro": lambda e, X, y: f1_score(y, e.predict(X), average="macro"), "f1_weighted": lambda e, X, y: f1_score(y, e.predict(X), average="weighted"),
            "r2": lambda e, X, y: r2_score(y, e.predict(X)), "neg_mean_squared_error": lambda e, X, y: -mean_squared_error(y, e.predict(X)),
            "neg_mean_absolute_error": lambda e, X, y: -mean_absolute_error(y, e.predict(X)), "neg_root_mean_squared_error": lambda e, X, y: -root_mean_squared_error(y, e.predict(X)),
            "roc_auc": lambda e, X, y: roc_auc_score(y, e.decision_function(X) if hasattr(e, "decision_function") else e.predict_proba(X)[:, 1]),
            "neg_log_loss": lambda e, X, y: -log_loss(y, e.predict_proba(X)),
            "neg_median_absolute_error": lambda e, X, y: -median_absolute_error(y, e.predict(X)),
            "neg_max_error": lambda e, X, y: -max_error(y, e.predict(X)), "explained_variance": lambda e, X, y: explained_variance_score(y, e.predict(X)),
            "neg_mean_absolute_percentage_error": lambda e, X, y: -mean_absolute_percentage_error(y, e.predict(X)),
            "neg_mean_squared_log_error": lambda e, X, y: -mean_squared_log_error(y, e.predict(X)),
            "balanced_accuracy": lambda e, X, y: balanced_accuracy_score(y, e.predict(X)),
            "average_precision": lambda e, X, y: average_precision_score(y, e.decision_function(X) if hasattr(e, "decision_function") else e.predict_proba(X)[:, 1]),
            "f1_micro": lambda e, X, y: f1_score(y, e.predict(X), average="micro"),
            "precision_macro": lambda e, X, y: precision_score(y, e.predict(X), average="macro"), "precision_micro": lambda e, X, y: precision_score(y, e.predict(X), average="micro"), "precision_weighted": lambda e, X, y: precision_score(y, e.predict(X), average="weighted"),
            "recall_macro": lambda e, X, y: recall_score(y, e.predict(X), average="macro"), "recall_micro": lambda e, X, y: recall_score(y, e.predict(X), average="micro"), "recall_weighted": lambda e, X, y: recall_score(y, e.predict(X), average="weighted"),
            "roc_auc_ovr": lambda e, X, y: roc_auc_score(y, e.predict_proba(X), multi_class="ovr"), "roc_auc_ovo": lambda e, X, y: roc_auc_score(y, e.predict_proba(X), multi_class="ovo"),
            "adjusted_rand_score": lambda e, X, y: adjusted_rand_score(y, e.predict(X)), "jaccard": lambda e, X, y: jaccard_score(y, e.predict(X)),
        }


        # Names of scikit-learn 0.17: their scores were negative too.
        _OLD_SCORERS = {"mean_squared_error": "neg_mean_squared_error", "mean_absolute_error": "neg_mean_absolute_error",
                        "median_absolute_error": "neg_median_absolute_error", "log_loss": "neg_log_loss", "max_error": "neg_max_error"}


        def get_scorer(scoring):
            if callable(scoring):
                return scoring
            if scoring in _OLD_SCORERS:
                from _library_notes import note
                note("scoring=%r is %r today" % (scoring, _OLD_SCORERS[scoring]))
                scoring = _OLD_SCORERS[scoring]
            if scoring not in _SCORERS:
                raise ValueError("%r is not a valid scoring value. Use one of %s" % (scoring, sorted(_SCORERS)))
            return _SCORERS[scoring]


        def make_scorer(score_func, *, greater_is_better=True, response_method="predict", **kwargs):
            sign = 1 if greater_is_better else -1
            return lambda e, X, y: sign * score_func(y, getattr(e, response_method)(X), **kwargs)


        class ConfusionMatrixDisplay:
            def __init__(self, confusion_matrix, *, display_labels=None): self.confusion_matrix, self.display_labels = confusion_matrix, display_labels

            @classmethod
            def from_predictions(cls, y_true, y_pred, *, labels=None, sample_weight=None, normalize=None, display_labels=None, **options):
                matrix = confusion_matrix(y_true, y_pred, labels=labels, sample_weight=sample_weight, normalize=normalize)
                if display_labels is None:
                    display_labels = labels if labels is not None else _classes(*_pair(y_true, y_pred))
                return cls(matrix, display_labels=display_labels).plot(**options)

            @classmethod
            def from_estimator(cls, estimator, X, y, **options): return cls.from_predictions(y, estimator.predict(X), **options)

            def plot(self, *, include_values=True, cmap="viridis", xticks_rotation="horizontal", values_format=None, ax=None, colorbar=True, im_kw=None, text_kw=None):
                import matplotlib.pyplot as plt
                if ax is None:
                    _, ax = plt.subplots()
                matrix = self.confusion_matrix
                self.im_ = image = ax.imshow(matrix, **{"interpolation": "nearest", "cmap": cmap, **(im_kw or {})})
                names = [str(v) for v in (self.display_labels if self.display_labels is not None else range(len(matrix)))]
                middle, self.text_ = (matrix.max() + matrix.min()) / 2, None
                if include_values:
                    self.text_ = np.empty(matrix.shape, dtype=object)
                    for i in range(len(matrix)):
                        for j in range(len(matrix)):
                            text = format(matrix[i, j], values_format or ("d" if matrix.dtype.kind in "iu" else ".2g"))
                            options = {"ha": "center", "va": "center", "color": image.cmap(1.0 if matrix[i, j] < middle else 0.0), **(text_kw or {})}
                            self.text_[i, j] = ax.text(j, i, text, **options)
                if colorbar:
                    plt.colorbar(image, ax=ax)
                ax.set(xticks=np.arange(len(names)), yticks=np.arange(len(names)), xticklabels=names, yticklabels=names, ylabel="True label", xlabel="Predicted label")
                ax.set_ylim((len(matrix) - 0.5, -0.5))
                plt.setp(ax.get_xticklabels(), rotation=xticks_rotation)
                self.ax_, self.figure_ = ax, ax.figure
                return self


        def _older_plot(name, display):
            def plot(estimator, X, y_true, **options):
                from _library_notes import note
                import sklearn.metrics
                note("metrics.%s() is metrics.%s.from_estimator() today" % (name, display))
                return getattr(sklearn.metrics, display).from_estimator(estimator, X, y_true, **options)
            plot.__name__ = plot.__qualname__ = name
            return plot


        plot_confusion_matrix = _older_plot("plot_confusion_matrix", "ConfusionMatrixDisplay")
        plot_roc_curve = _older_plot("plot_roc_curve", "RocCurveDisplay")
        plot_precision_recall_curve = _older_plot("plot_precision_recall_curve", "PrecisionRecallDisplay")
        """#
}
