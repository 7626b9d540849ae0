import keras
import numpy as np
from keras import layers

x = (np.arange(2 * 5 * 4 * 1).reshape(2, 5, 4, 1) * 6).astype("float32")


def show(name, layer, images=x, **options):
    y = np.asarray(layer(images, **options))
    print(name, y.shape, y.dtype)
    for image in y.reshape((-1,) + y.shape[-3:]):
        print(image[..., 0].astype(float).round(2).tolist())


show("flip", layers.RandomFlip(seed=1), training=True)
show("flip", layers.RandomFlip("horizontal", seed=2), training=True)
show("flip", layers.RandomFlip("vertical", seed=3), training=True)
for mode in ("reflect", "constant", "wrap", "nearest"):
    show("rotation " + mode, layers.RandomRotation(0.2, fill_mode=mode, seed=1), training=True)
show("rotation", layers.RandomRotation((0.1, 0.2), interpolation="nearest", seed=1, fill_value=7.0), training=True)
show("zoom", layers.RandomZoom(0.3, seed=1), training=True)
show("zoom", layers.RandomZoom((-0.5, 0.3), (0.1, 0.9), fill_mode="wrap", seed=5), training=True)
show("translation", layers.RandomTranslation(0.3, 0.4, seed=1), training=True)
show("translation", layers.RandomTranslation((-0.9, 0.9), 0.8, fill_mode="constant", fill_value=3, seed=4), training=True)
show("contrast", layers.RandomContrast(0.5, seed=1), training=True)
show("brightness", layers.RandomBrightness(0.3, seed=1), training=True)
show("brightness", layers.RandomBrightness((0.1, 0.5), value_range=(0, 1), seed=2), x / 240, training=True)
show("crop", layers.RandomCrop(3, 2, seed=1), training=True)
show("crop", layers.RandomCrop(7, 3, seed=1), training=True)
show("crop", layers.RandomCrop(3, 2, seed=1), training=False)
show("center", layers.CenterCrop(3, 2))
show("one image", layers.RandomTranslation(0.3, 0.4, seed=1), x[0], training=True)

# Each call goes on in the stream; nobody says training: they change images all the same.
layer = layers.RandomTranslation(0.3, 0.4, seed=9)
show("first", layer)
show("second", layer)
show("quiet", layer, training=False)

stack = keras.Sequential([keras.Input((5, 4, 1)), layers.RandomBrightness(0.3, seed=1), layers.Rescaling(1 / 255)])
print(np.abs(stack.predict(x, verbose=0) * 255 - x).max() < 1e-3)
print(np.abs(np.asarray(stack(x)) * 255 - x).max() > 1)
print(np.abs(np.asarray(stack(x, training=False)) * 255 - x).max() < 1e-3)

for make in (
    lambda: layers.RandomRotation(1.5),
    lambda: layers.RandomZoom(2.0),
    lambda: layers.RandomBrightness(0.1, value_range=[1]),
):
    try:
        make()
    except ValueError as error:
        print("ValueError", "Received" in str(error))
