import keras
from keras import layers

model = keras.Sequential(name="net")
model.add(keras.Input(shape=(4,)))
model.add(layers.Dense(8, activation="relu", name="hidden"))
model.add(layers.Dense(2))
print(model, model.name, model.built)
print(model.input_shape, model.output_shape, model.count_params())
print([layer.name for layer in model.layers])
print(model.get_layer("hidden") is model.layers[0], model.get_layer(index=1) is model.layers[-1])
hidden = model.layers[0]
print(hidden, hidden.units, hidden.use_bias, hidden.built, hidden.count_params())
model.summary()
print(model.pop() is not None, len(model.layers), model.output_shape)

late = keras.Sequential([layers.Embedding(10, 3), layers.LSTM(4, return_sequences=True), layers.Flatten(), layers.Dense(1)])
print(late.built, late.weights)
late.build((None, 5))
late.summary()
for call in [
    lambda: model.get_layer("nothing"),
    lambda: model.get_layer(index=7),
    lambda: model.get_layer(),
    lambda: model.add(3),
    lambda: keras.Sequential([layers.Dense(2)]).count_params(),
    lambda: keras.Sequential([layers.Dense(2, name="a"), layers.Dense(2, name="a")]),
]:
    try:
        call()
    except ValueError as error:
        print(error)
