import keras

keras.utils.set_random_seed(1)
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
model.fit([1.0, 2.0, 3.0], [2.0, 4.0, 6.0], epochs=1500, verbose=0)
print(model.predict([4.0], verbose=0).round(1), model.evaluate([[1.0]], [2.0], verbose=0) < 0.01)
