import numpy as np
from tensorflow.keras.preprocessing.image import ImageDataGenerator

images = (np.arange(6 * 6 * 5 * 1).reshape(6, 6, 5, 1) * 1.4).astype("float32")
labels = np.arange(6)


def show(name, generator, **options):
    x, y = next(generator.flow(images, labels, batch_size=2, seed=3, **options))
    print(name, x.shape, x.dtype, y.tolist(), round(float(x.sum()), 2))
    print(x[0, :3, :, 0].astype(float).round(2).tolist())


show("plain", ImageDataGenerator(rescale=1 / 255))
show("rotation", ImageDataGenerator(rotation_range=40))
show("shift", ImageDataGenerator(width_shift_range=0.3, height_shift_range=0.3))
show("pixels", ImageDataGenerator(width_shift_range=[-1, 0, 1], height_shift_range=2))
show("shear", ImageDataGenerator(shear_range=20, zoom_range=0.3))
show("flips", ImageDataGenerator(horizontal_flip=True, vertical_flip=True))
show("constant", ImageDataGenerator(rotation_range=90, fill_mode="constant", cval=-1))
show("reflect", ImageDataGenerator(rotation_range=90, width_shift_range=0.9, fill_mode="reflect"))
show("wrap", ImageDataGenerator(rotation_range=90, height_shift_range=0.9, fill_mode="wrap"))
show("nearest pixel", ImageDataGenerator(rotation_range=90, interpolation_order=0))
show("channels", ImageDataGenerator(channel_shift_range=30.0))
show("brightness", ImageDataGenerator(brightness_range=(0.5, 1.5)))
show("in order", ImageDataGenerator(preprocessing_function=lambda image: image / 2), shuffle=False)
show("samples", ImageDataGenerator(samplewise_center=True, samplewise_std_normalization=True))

fitted = ImageDataGenerator(featurewise_center=True, featurewise_std_normalization=True)
fitted.fit(images)
print(fitted.mean.ravel().round(3), fitted.std.ravel().round(3))
show("features", fitted)

whole = ImageDataGenerator(validation_split=0.5).flow(
    images, labels, batch_size=2, shuffle=False, subset="validation", ignore_class_split=True)
print(len(whole), [y.tolist() for _, y in (whole[i] for i in range(len(whole)))])
batches = ImageDataGenerator().flow(images, batch_size=4, shuffle=True, seed=1)
print(len(batches), next(batches).shape, next(batches).shape, next(batches)[0, 0, 0, 0])
weighted = ImageDataGenerator().flow(images, labels, sample_weight=labels / 2, batch_size=3, shuffle=False)
print([part.shape for part in weighted[1]], weighted[1][2].tolist())
print(ImageDataGenerator(rotation_range=10, zoom_range=[0.5, 1.5], vertical_flip=True).get_random_transform((6, 5, 1), seed=2))
print(ImageDataGenerator(rotation_range=30).random_transform(images[0], seed=4)[2, :, 0].astype(float).round(3).tolist())
try:
    ImageDataGenerator(validation_split=2)
except ValueError as error:
    print(error)
try:
    ImageDataGenerator().flow(images, labels[:2])
except ValueError as error:
    print(error)
