import numpy as np
import keras
from keras import dtype_policies

policy = keras.mixed_precision.Policy("mixed_float16")
print(policy, policy.name, policy.compute_dtype, policy.variable_dtype)
print(dtype_policies.get("float32"), dtype_policies.get(None), dtype_policies.DTypePolicy is keras.DTypePolicy)
print(dtype_policies.serialize(policy), dtype_policies.deserialize(dtype_policies.serialize(policy)) == policy)
print(keras.FloatDTypePolicy("bfloat16"), dtype_policies.FloatDTypePolicy("float64").variable_dtype)
print(keras.layers.Dense(2, dtype=keras.DTypePolicy("float32")).dtype)
for wrong in ("mixed_float12", 7):
    try:
        keras.DTypePolicy(wrong)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

config = keras.utils.Config(learning_rate=0.1, momentum=0.9)
config.use_ema = True
config["seed"] = 123
print(config, len(config), list(config), config.learning_rate, config["seed"], config.get("other", 5), "seed" in config)
print(config.as_dict(), config.to_json(), config.pop("seed"), list(config.items()))
del config["momentum"]
config.freeze()
try:
    config.foo = "bar"
except ValueError as error:
    print(error, config.frozen)
try:
    config.learning_rat
except AttributeError as error:
    print(error)

print(keras.config.max_epochs())
keras.config.set_max_epochs(2)
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
print(len(model.fit(np.ones((4, 1)), np.ones((4, 1)), epochs=5, verbose=0).epoch), keras.config.max_epochs())
keras.config.set_max_epochs(None)
print(len(model.fit(np.ones((4, 1)), np.ones((4, 1)), epochs=3, verbose=0).epoch))

image = np.arange(4 * 8 * 3, dtype="float32").reshape(4, 8, 3)
small = keras.preprocessing.image.smart_resize(image, (2, 2))
print(type(small).__name__, small.shape, small.round(3).tolist())
print(keras.preprocessing.image.smart_resize(image[None], (6, 3), interpolation="nearest")[0, :, :, 0].tolist())

crossing = keras.layers.HashedCrossing(num_bins=5)
letters, numbers = np.array(["A", "B", "A", "B", "A"]), np.array([101, 101, 101, 102, 102])
print(crossing((letters, numbers)).numpy().tolist())
hot = keras.layers.HashedCrossing(num_bins=5, output_mode="one_hot")
print(hot((letters, numbers)).numpy().tolist())
print(crossing((letters[:, None], numbers[:, None])).shape, hot((letters[:, None], numbers[:, None])).shape)
print(hot.get_config()["num_bins"], hot.get_config()["output_mode"])
try:
    crossing([letters])
except ValueError as error:
    print(type(error).__name__)
