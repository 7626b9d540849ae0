import PythonLanguage
import PythonStandard

/// `sklearn.datasets`: small data sets and made-up ones (the same numbers from the same seeds).
enum SklearnModules {
    static let all = [
        NativeModule("sklearn.datasets", python: datasets),
        NativeModule("sklearn.datasets.samples_generator", python: "from sklearn.datasets import *"),
    ]

    private static let datasets = #"""
        import _files
        import numpy as np


        class Bunch(dict):
            """A dict whose entries are attributes too."""

            def __getattr__(self, key):
                try:
                    return self[key]
                except KeyError:
                    raise AttributeError(key) from None

            def __setattr__(self, key, value):
                self[key] = value


        def _csv(name):
            content = _files.resource(name)
            lines = (_files.gunzip(content) if name.endswith(".gz") else content).decode().splitlines()
            head = lines[0].split(",")
            rows = [line.split(",") for line in lines[1:]]
            data = np.array([[float(v) for v in row[:-1]] for row in rows])
            target = np.array([int(row[-1]) for row in rows])
            return data, target, np.array(head[2:])


        def _given(bunch, return_X_y, as_frame):
            if as_frame:
                import pandas as pd
                bunch["data"] = pd.DataFrame(bunch.data, columns=list(bunch.feature_names))
                bunch["target"] = pd.Series(bunch.target, name="target")
                bunch["frame"] = pd.concat([bunch.data, bunch.target], axis=1)
            return (bunch.data, bunch.target) if return_X_y else bunch


        def load_iris(*, return_X_y=False, as_frame=False):
            data, target, names = _csv("iris.csv")
            return _given(Bunch(data=data, target=target, frame=None, target_names=names, feature_names=[
                "sepal length (cm)", "sepal width (cm)", "petal length (cm)", "petal width (cm)"],
                DESCR="Iris (R. A. Fisher, 1936), UCI Machine Learning Repository, CC BY 4.0",
                filename="iris.csv"), return_X_y, as_frame)


        def load_wine(*, return_X_y=False, as_frame=False):
            data, target, names = _csv("wine.csv")
            return _given(Bunch(data=data, target=target, frame=None, target_names=names, feature_names=[
                "alcohol", "malic_acid", "ash", "alcalinity_of_ash", "magnesium", "total_phenols", "flavanoids",
                "nonflavanoid_phenols", "proanthocyanins", "color_intensity", "hue",
                "od280/od315_of_diluted_wines", "proline"],
                DESCR="Wine (S. Aeberhard, M. Forina, 1992), UCI Machine Learning Repository, CC BY 4.0",
                filename="wine.csv"), return_X_y, as_frame)


        def load_breast_cancer(*, return_X_y=False, as_frame=False):
            data, target, names = _csv("breast_cancer.csv.gz")
            measures = ["radius", "texture", "perimeter", "area", "smoothness", "compactness", "concavity",
                        "concave points", "symmetry", "fractal dimension"]
            return _given(Bunch(data=data, target=target, frame=None, target_names=names, feature_names=np.array(
                ["mean " + name for name in measures] + [name + " error" for name in measures]
                + ["worst " + name for name in measures]),
                DESCR="Breast Cancer Wisconsin (W. Wolberg, O. Mangasarian, N. Street, 1995), UCI Machine Learning "
                      "Repository, CC BY 4.0", filename="breast_cancer.csv"), return_X_y, as_frame)


        def load_digits(*, n_class=10, return_X_y=False, as_frame=False):
            text = _files.gunzip(_files.resource("digits.csv.gz")).decode()
            rows = np.array([[float(v) for v in line.split(",")] for line in text.splitlines()])
            target = rows[:, -1].astype(int)
            data = rows[:, :-1]
            if n_class < 10:
                kept = target < n_class
                data, target = data[kept], target[kept]
            return _given(Bunch(data=data, target=target, frame=None,
                feature_names=["pixel_%d_%d" % (r, c) for r in range(8) for c in range(8)],
                target_names=np.arange(10), images=data.reshape(-1, 8, 8),
                DESCR="Digits (E. Alpaydin, C. Kaynak, 1998), UCI Machine Learning Repository, CC BY 4.0"),
                return_X_y, as_frame)


        def load_diabetes(*, return_X_y=False, as_frame=False, scaled=True):
            text = _files.gunzip(_files.resource("diabetes.csv.gz")).decode()
            rows = np.array([[float(v) for v in line.split(",")] for line in text.splitlines()])
            data, target = rows[:, :-1], rows[:, -1].copy()
            if scaled:
                data = data - data.mean(axis=0)
                data = data / data.std(axis=0) / len(data) ** 0.5
            return _given(Bunch(data=data, target=target, frame=None,
                feature_names=["age", "sex", "bmi", "bp", "s1", "s2", "s3", "s4", "s5", "s6"],
                DESCR="Diabetes (B. Efron, T. Hastie, I. Johnstone, R. Tibshirani, Least Angle Regression, 2004)",
                data_filename="diabetes_data_raw.csv.gz", target_filename="diabetes_target.csv.gz"), return_X_y, as_frame)


        def _missing(name):
            def load(*args, **kwargs):
                raise NotImplementedError(
                    "sklearn.datasets.%s: nbrun brings iris, wine, digits, breast cancer and diabetes; other data sets are downloads, which "
                    "cells can't do" % name)
            load.__name__ = name
            return load


        for _name in ("load_linnerud fetch_openml fetch_california_housing "
                      "fetch_20newsgroups fetch_olivetti_faces fetch_lfw_people load_boston").split():
            globals()[_name] = _missing(_name)


        def _generator(random_state):
            if random_state is None:
                return np.random
            if isinstance(random_state, (int, np.integer)):
                return np.random.RandomState(int(random_state))
            return random_state


        def _shuffle(generator, *arrays):
            indices = np.arange(len(arrays[0]))
            generator.shuffle(indices)
            return [array[indices] for array in arrays]


        def _halves(n_samples):
            if isinstance(n_samples, (int, np.integer)):
                return n_samples // 2, n_samples - n_samples // 2
            try:
                outer, inner = n_samples
            except ValueError:
                raise ValueError("`n_samples` can be either an int or a two-element tuple.") from None
            return outer, inner


        def _two(generator, outer, inner, shuffle, noise):
            X = np.vstack([np.append(outer[0], inner[0]), np.append(outer[1], inner[1])]).T
            y = np.hstack([np.zeros(len(outer[0]), dtype=int), np.ones(len(inner[0]), dtype=int)])
            if shuffle:
                X, y = _shuffle(generator, X, y)
            if noise is not None:
                X = X + generator.normal(scale=noise, size=X.shape)
            return X, y


        def make_hastie_10_2(n_samples=12000, *, random_state=None):
            X = _generator(random_state).normal(size=(n_samples, 10))
            y = ((X ** 2.0).sum(axis=1) > 9.34).astype(np.float64)
            y[y == 0.0] = -1.0
            return X, y


        def make_friedman2(n_samples=100, *, noise=0.0, random_state=None):
            generator = _generator(random_state)
            X = _friedman(generator, n_samples)
            y = (X[:, 0] ** 2 + (X[:, 1] * X[:, 2] - 1 / (X[:, 1] * X[:, 3])) ** 2) ** 0.5
            return X, y + noise * generator.standard_normal(size=n_samples)


        def make_friedman3(n_samples=100, *, noise=0.0, random_state=None):
            generator = _generator(random_state)
            X = _friedman(generator, n_samples)
            y = np.arctan((X[:, 1] * X[:, 2] - 1 / (X[:, 1] * X[:, 3])) / X[:, 0])
            return X, y + noise * generator.standard_normal(size=n_samples)


        def _friedman(generator, n_samples):
            X = generator.uniform(size=(n_samples, 4))
            X[:, 0] *= 100
            X[:, 1] *= 520 * np.pi
            X[:, 1] += 40 * np.pi
            X[:, 3] *= 10
            X[:, 3] += 1
            return X


        def make_sparse_uncorrelated(n_samples=100, n_features=10, *, random_state=None):
            generator = _generator(random_state)
            X = generator.normal(loc=0, scale=1, size=(n_samples, n_features))
            return X, generator.normal(loc=X[:, 0] + 2 * X[:, 1] - 2 * X[:, 2] - 1.5 * X[:, 3], scale=np.ones(n_samples))


        def make_spd_matrix(n_dim, *, random_state=None):
            generator = _generator(random_state)
            A = generator.uniform(size=(n_dim, n_dim))
            U, _, Vt = np.linalg.svd(A.T @ A)
            return U @ (1.0 + np.diag(generator.uniform(size=n_dim))) @ Vt


        def make_moons(n_samples=100, *, shuffle=True, noise=None, random_state=None):
            n, m = _halves(n_samples)
            a, b = np.linspace(0, np.pi, n), np.linspace(0, np.pi, m)
            return _two(_generator(random_state), (np.cos(a), np.sin(a)), (1 - np.cos(b), 1 - np.sin(b) - 0.5),
                        shuffle, noise)


        def make_circles(n_samples=100, *, shuffle=True, noise=None, random_state=None, factor=0.8):
            n, m = _halves(n_samples)
            a = np.linspace(0, 2 * np.pi, n, endpoint=False)
            b = np.linspace(0, 2 * np.pi, m, endpoint=False)
            return _two(_generator(random_state), (np.cos(a), np.sin(a)),
                        (np.cos(b) * factor, np.sin(b) * factor), shuffle, noise)


        def make_blobs(n_samples=100, n_features=2, *, centers=None, cluster_std=1.0, center_box=(-10.0, 10.0),
                       shuffle=True, random_state=None, return_centers=False):
            generator = _generator(random_state)
            single = isinstance(n_samples, (int, np.integer))
            if centers is None:
                centers = 3 if single else len(n_samples)
            if isinstance(centers, (int, np.integer)):
                centers = generator.uniform(center_box[0], center_box[1], size=(int(centers), n_features))
            else:
                centers = np.array(centers, dtype=float)
                n_features = centers.shape[1]
            count = len(centers)
            if not single and len(n_samples) != count:
                raise ValueError(
                    "Length of `n_samples` not consistent with number of centers. Got n_samples = %s and "
                    "centers = %s" % (n_samples, centers))
            if hasattr(cluster_std, "__len__"):
                if len(cluster_std) != count:
                    raise ValueError(
                        "Length of `clusters_std` not consistent with number of centers. Got centers = %s and "
                        "cluster_std = %s" % (centers, cluster_std))
            else:
                cluster_std = [cluster_std] * count
            if single:
                sizes = [n_samples // count] * count
                for i in range(n_samples % count):
                    sizes[i] += 1
            else:
                sizes = list(n_samples)
            X = np.concatenate([
                generator.normal(loc=centers[i], scale=std, size=(n, n_features))
                for i, (n, std) in enumerate(zip(sizes, cluster_std))])
            y = np.concatenate([np.full(n, i) for i, n in enumerate(sizes)]).astype(int)
            if shuffle:
                X, y = _shuffle(generator, X, y)
            return (X, y, centers) if return_centers else (X, y)


        def make_swiss_roll(n_samples=100, *, noise=0.0, random_state=None, hole=False):
            generator = _generator(random_state)
            if not hole:
                t = 1.5 * np.pi * (1 + 2 * generator.uniform(size=n_samples))
                y = 21 * generator.uniform(size=n_samples)
            else:
                corners = np.array([[np.pi * (1.5 + i), j * 7] for i in range(3) for j in range(3)])
                corners = np.delete(corners, 4, axis=0)
                index = generator.choice(8, n_samples)
                sides = generator.uniform(size=(2, n_samples)) * np.array([[np.pi], [7]])
                t, y = corners[index].T + sides
            X = np.vstack((t * np.cos(t), y, t * np.sin(t)))
            X += noise * generator.standard_normal(size=(3, n_samples))
            return X.T, np.squeeze(t)


        def make_s_curve(n_samples=100, *, noise=0.0, random_state=None):
            generator = _generator(random_state)
            t = 3 * np.pi * (generator.uniform(size=(1, n_samples)) - 0.5)
            X = np.empty(shape=(n_samples, 3), dtype=np.float64)
            X[:, 0] = np.sin(t)
            X[:, 1] = 2.0 * generator.uniform(size=n_samples)
            X[:, 2] = np.sign(t) * (np.cos(t) - 1)
            X += noise * generator.standard_normal(size=(3, n_samples)).T
            return X, np.squeeze(t)


        def make_gaussian_quantiles(*, mean=None, cov=1.0, n_samples=100, n_features=2, n_classes=3, shuffle=True,
                                    random_state=None):
            if n_samples < n_classes:
                raise ValueError("n_samples must be at least n_classes")
            generator = _generator(random_state)
            mean = np.zeros(n_features) if mean is None else np.array(mean)
            X = generator.multivariate_normal(mean, cov * np.identity(n_features), (n_samples,))
            X = X[np.argsort(np.sum((X - mean[np.newaxis, :]) ** 2, axis=1))]
            step = n_samples // n_classes
            y = np.hstack([np.repeat(np.arange(n_classes), step), np.repeat(n_classes - 1, n_samples - step * n_classes)])
            return tuple(_shuffle(generator, X, y)) if shuffle else (X, y)


        def make_friedman1(n_samples=100, n_features=10, *, noise=0.0, random_state=None):
            generator = _generator(random_state)
            X = generator.uniform(size=(n_samples, n_features))
            y = (10 * np.sin(np.pi * X[:, 0] * X[:, 1]) + 20 * (X[:, 2] - 0.5) ** 2 + 10 * X[:, 3] + 5 * X[:, 4]
                 + noise * generator.standard_normal(size=(n_samples)))
            return X, y


        def make_regression(n_samples=100, n_features=100, *, n_informative=10, n_targets=1, bias=0.0,
                            effective_rank=None, tail_strength=0.5, noise=0.0, shuffle=True, coef=False,
                            random_state=None):
            if effective_rank is not None:
                raise NotImplementedError("make_regression: effective_rank: got %r, expected None" % effective_rank)
            n_informative = min(n_features, n_informative)
            generator = _generator(random_state)
            X = generator.standard_normal(size=(n_samples, n_features))
            truth = np.zeros((n_features, n_targets))
            truth[:n_informative, :] = 100 * generator.uniform(size=(n_informative, n_targets))
            y = np.dot(X, truth) + bias
            if noise > 0.0:
                y = y + generator.normal(scale=noise, size=y.shape)
            if shuffle:
                X, y = _shuffle(generator, X, y)
                indices = np.arange(n_features)
                generator.shuffle(indices)
                X = X[:, indices]
                truth = truth[indices]
            y = np.squeeze(y)
            return (X, y, np.squeeze(truth)) if coef else (X, y)


        def _without_replacement(population, count, generator):
            ratio = count / population
            if 0.01 < ratio < 0.99:
                return generator.permutation(population)[:count].tolist()
            if ratio < 0.2:
                chosen = []
                for _ in range(count):
                    j = int(generator.randint(population))
                    while j in chosen:
                        j = int(generator.randint(population))
                    chosen.append(j)
                return chosen
            chosen = list(range(count))
            for i in range(count, population):
                j = int(generator.randint(0, i + 1))
                if j < count:
                    chosen[j] = i
            return chosen


        def _hypercube(samples, dimensions, generator):
            if dimensions > 30:
                return np.hstack([generator.randint(2, size=(samples, dimensions - 30)),
                                  _hypercube(samples, 30, generator)])
            corners = _without_replacement(2 ** dimensions, samples, generator)
            return np.array([[c >> (dimensions - 1 - d) & 1 for d in range(dimensions)] for c in corners])


        def make_multilabel_classification(n_samples=100, n_features=20, *, n_classes=5, n_labels=2, length=50, allow_unlabeled=True,
                                           sparse=False, return_indicator="dense", return_distributions=False, random_state=None):
            if sparse or return_indicator == "sparse":
                raise NotImplementedError("make_multilabel_classification: arguments 'sparse' and 'return_indicator': got %r and %r, "
                                          "expected False and 'dense' or False" % (sparse, return_indicator))
            generator = _generator(random_state)
            shares = generator.uniform(size=n_classes)
            shares /= shares.sum()
            bounds = np.cumsum(shares)
            words_of = generator.uniform(size=(n_features, n_classes))
            words_of /= np.sum(words_of, axis=0)
            X, Y = np.zeros((n_samples, n_features)), []
            for row in X:
                count = n_classes + 1
                while not allow_unlabeled and count == 0 or count > n_classes:
                    count = int(generator.poisson(n_labels))
                labels = set()
                while len(labels) != count:
                    labels.update(np.searchsorted(bounds, generator.uniform(size=count - len(labels))))
                labels, length_here = list(labels), 0
                while length_here == 0:
                    length_here = int(generator.poisson(length))
                if labels:
                    ends = words_of.take(labels, axis=1).sum(axis=1).cumsum()
                    ends /= ends[-1]
                    words = np.searchsorted(ends, generator.uniform(size=length_here))
                else:
                    words = generator.randint(n_features, size=length_here)
                row += np.bincount(words, minlength=n_features)
                Y.append(labels)
            if return_indicator in (True, "dense"):
                table = np.zeros((n_samples, n_classes), dtype="int64")
                for row, labels in zip(table, Y):
                    row[labels] = 1
                Y = table
            return (X, Y, shares, words_of) if return_distributions else (X, Y)


        def make_classification(n_samples=100, n_features=20, *, n_informative=2, n_redundant=2, n_repeated=0,
                                n_classes=2, n_clusters_per_class=2, weights=None, flip_y=0.01, class_sep=1.0,
                                hypercube=True, shift=0.0, scale=1.0, shuffle=True, random_state=None,
                                return_X_y=True):
            if not return_X_y:
                raise NotImplementedError("make_classification: return_X_y: got False, expected True")
            generator = _generator(random_state)
            if n_informative + n_redundant + n_repeated > n_features:
                raise ValueError("Number of informative, redundant and repeated features must sum to less than the "
                                 "number of total features")
            clusters = n_classes * n_clusters_per_class
            if n_informative < np.log2(clusters):
                raise ValueError("n_classes(%d) * n_clusters_per_class(%d) must be smaller or equal "
                                 "2**n_informative(%d)=%d" % (n_classes, n_clusters_per_class, n_informative,
                                                              2 ** n_informative))
            if weights is None:
                weights = [1.0 / n_classes] * n_classes
            else:
                weights = list(weights)
                if len(weights) not in (n_classes, n_classes - 1):
                    raise ValueError("Weights specified but incompatible with number of classes.")
                if len(weights) == n_classes - 1:
                    weights = weights + [1.0 - sum(weights)]
            sizes = [int(n_samples * weights[k % n_classes] / n_clusters_per_class) for k in range(clusters)]
            for i in range(n_samples - sum(sizes)):
                sizes[i % clusters] += 1
            X = np.zeros((n_samples, n_features))
            y = np.zeros(n_samples, dtype=int)
            centroids = _hypercube(clusters, n_informative, generator).astype(float) * (2 * class_sep) - class_sep
            if not hypercube:
                centroids = centroids * generator.uniform(size=(clusters, 1))
                centroids = centroids * generator.uniform(size=(1, n_informative))
            X[:, :n_informative] = generator.standard_normal(size=(n_samples, n_informative))
            stop = 0
            for k in range(clusters):
                start, stop = stop, stop + sizes[k]
                y[start:stop] = k % n_classes
                A = 2 * generator.uniform(size=(n_informative, n_informative)) - 1
                X[start:stop, :n_informative] = np.dot(X[start:stop, :n_informative], A) + centroids[k]
            if n_redundant > 0:
                B = 2 * generator.uniform(size=(n_informative, n_redundant)) - 1
                X[:, n_informative:n_informative + n_redundant] = np.dot(X[:, :n_informative], B)
            n = n_informative + n_redundant
            if n_repeated > 0:
                indices = ((n - 1) * generator.uniform(size=n_repeated) + 0.5).astype(int)
                X[:, n:n + n_repeated] = X[:, indices]
            n_random = n_features - n - n_repeated
            if n_random > 0:
                X[:, -n_random:] = generator.standard_normal(size=(n_samples, n_random))
            if flip_y >= 0.0:
                mask = generator.uniform(size=n_samples) < flip_y
                y[mask] = generator.randint(n_classes, size=int(mask.sum()))
            if shift is None:
                shift = (2 * generator.uniform(size=n_features) - 1) * class_sep
            X = X + shift
            if scale is None:
                scale = 1 + 100 * generator.uniform(size=n_features)
            X = X * scale
            indices = np.arange(n_features)
            if shuffle:
                X, y = _shuffle(generator, X, y)
                generator.shuffle(indices)
                X = X[:, indices]
            return X, y
        """#
}
