import numpy as np
import tensorflow as tf
from tensorflow import feature_column as fc

data = {"age": np.array([20.0, 35, 51, 64]), "kind": np.array(["a", "b", "c", "z"]), "id": np.array([0, 1, 2, 1]),
        "pair": np.arange(8.0).reshape(4, 2), "years": np.array([1950, 1975, 1990, 2010])}


def show(*columns):
    x = tf.keras.layers.DenseFeatures(list(columns))({k: tf.constant(v) for k, v in data.items()})
    print(x.shape, np.round(np.asarray(x), 3).tolist())


age = fc.numeric_column("age")
show(age)
show(fc.numeric_column("age", normalizer_fn=lambda x: (x - 40) / 10), fc.numeric_column("pair", shape=(2,)))
show(fc.bucketized_column(age, [30, 50]))
show(fc.bucketized_column(fc.numeric_column("pair", shape=(2,)), [2, 5]))
kind = fc.categorical_column_with_vocabulary_list("kind", ["a", "b", "c"])
show(fc.indicator_column(kind))
show(fc.indicator_column(fc.categorical_column_with_vocabulary_list("kind", ["a", "b"], default_value=0)))
show(fc.indicator_column(fc.categorical_column_with_vocabulary_list("kind", ["a", "b"], num_oov_buckets=2)))
show(fc.indicator_column(fc.categorical_column_with_identity("id", 3)), age)
show(fc.indicator_column(fc.categorical_column_with_hash_bucket("kind", 5)))
show(fc.indicator_column(fc.categorical_column_with_hash_bucket("years", 7, tf.int64)))
crossed = fc.crossed_column(["kind", fc.bucketized_column(age, [30, 50])], 10)
show(fc.indicator_column(crossed))
show(fc.indicator_column(fc.crossed_column(["kind", "years", "id"], 20)))
for combiner in ["mean", "sum", "sqrtn"]:
    show(fc.embedding_column(kind, dimension=2, combiner=combiner, initializer=tf.ones_initializer()))
show(fc.embedding_column(fc.bucketized_column(age, [30, 50]), dimension=1, initializer=tf.constant_initializer(0.5)))
for wrong in [lambda: tf.keras.layers.DenseFeatures([kind]), lambda: fc.bucketized_column(age, [3, 1]),
              lambda: fc.categorical_column_with_identity("id", 0),
              lambda: fc.categorical_column_with_vocabulary_list("kind", ["a", "a"]),
              lambda: show(fc.crossed_column(["kind"], 3))]:
    try:
        wrong()
    except ValueError as error:
        print(type(error).__name__, str(error)[:12])
tf.keras.utils.set_random_seed(1)
columns = [age, fc.embedding_column(kind, 4), fc.indicator_column(crossed)]
model = tf.keras.Sequential([tf.keras.layers.DenseFeatures(columns), tf.keras.layers.Dense(8, activation="relu"),
                             tf.keras.layers.Dense(1)])
model.compile("adam", "mse")
samples = tf.data.Dataset.from_tensor_slices((data, np.array([0.0, 1, 1, 0]))).batch(2)
history = model.fit(samples, epochs=3, verbose=0)
print(len(history.history["loss"]), [tuple(w.shape) for w in model.weights])
print(model.predict(samples, verbose=0).shape)
