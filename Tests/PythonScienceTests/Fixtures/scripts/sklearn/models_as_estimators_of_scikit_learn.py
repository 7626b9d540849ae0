import contextlib
import io
import numpy as np
import keras
from keras.wrappers import SKLearnClassifier, SKLearnRegressor, SKLearnTransformer

keras.utils.set_random_seed(1)
X = np.random.default_rng(0).normal(size=(60, 3)).astype("float32")
classes = np.array(["no", "yes"])[(X[:, 0] > 0).astype(int)]
seen = []


def classifier(X, y, units=8):
    seen.append((X.shape, y.shape, units))
    model = keras.Sequential([keras.Input((X.shape[1],)), keras.layers.Dense(units, "relu"), keras.layers.Dense(y.shape[1], "softmax")])
    model.compile("adam", "categorical_crossentropy")
    return model


def regressor(X, y):
    model = keras.Sequential([keras.Input((X.shape[1],)), keras.layers.Dense(y.shape[1])])
    model.compile(keras.optimizers.SGD(0.1), "mse")
    return model


lines = []


def say(*values):
    lines.append(" ".join(str(value) for value in values))


# Predictions show their progress, which says how long they take.
with contextlib.redirect_stdout(io.StringIO()):
    found = SKLearnClassifier(classifier, model_kwargs={"units": 16}, fit_kwargs={"epochs": 60, "verbose": 0, "batch_size": 8})
    say(found.fit(X, classes) is found, seen, found.classes_.tolist())
    say(found.predict(X[:4]).shape, found.score(X, classes) > 0.9, found.decision_function(X[:4]).shape)
    line = SKLearnRegressor(regressor, fit_kwargs={"epochs": 40, "verbose": 0, "batch_size": 10})
    line.fit(X, X @ np.array([1.0, -2.0, 0.5]) + 1)
    say(line.predict(X[:5]).shape, round(line.score(X, X @ np.array([1.0, -2.0, 0.5]) + 1), 3))
    say(sorted(line.get_params()), line.set_params(warm_start=True).warm_start, len(line.history_.epoch))
    change = SKLearnTransformer(regressor, fit_kwargs={"epochs": 2, "verbose": 0})
    say(change.fit(X, X[:, 0]).transform(X[:3]).shape)
    for wrong in (lambda: SKLearnClassifier(classifier).fit(X, np.ones(60)), lambda: line.predict(X[:, :2]),
                  lambda: SKLearnRegressor(regressor).predict(X), lambda: line.set_params(other=1), lambda: line.fit(X, np.ones(5))):
        try:
            wrong()
            say("no error")
        except Exception as error:
            say(isinstance(error, ValueError))
print("\n".join(lines))
