import keras
import nbrun

model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
drawing = nbrun.diagram(model)
print(drawing)
print(repr(nbrun.diagram(model, kind="unrolled")), drawing.description)
try:
    nbrun.diagram(model, "spiral")
except ValueError as error:
    print(error)
try:
    nbrun.diagram("model")
except TypeError as error:
    print(error)
print(keras.utils.plot_model(model, to_file="model.png", show_shapes=True))
