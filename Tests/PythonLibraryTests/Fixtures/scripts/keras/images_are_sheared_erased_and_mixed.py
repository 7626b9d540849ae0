import numpy as np
import keras
from keras import ops

L = keras.layers
images = np.round((np.sin(np.arange(4 * 6 * 7 * 3) * 1.3) * 0.5 + 0.5) * 255).reshape(4, 6, 7, 3).astype("float32")
labels = np.eye(4, dtype="float32")


def show(name, x):
    x = ops.convert_to_numpy(x)
    print(name, x.shape, x.dtype, [round(float(v), 1) + 0.0 for v in x.reshape(-1)[:10]], round(float(x.mean()), 1))


layers = [L.RandomShear(0.3, 0.2, seed=1), L.RandomPerspective(scale=0.5, seed=2), L.RandomErasing(seed=3),
          L.RandomGaussianBlur(kernel_size=(3, 5), sigma=0.9, seed=4), L.Equalization(), L.MixUp(seed=5), L.CutMix(seed=6),
          L.RandAugment(seed=7)]
for layer in layers:
    found = layer(images, training=False)
    print(type(layer).__name__, np.array_equal(found, images), layer(images, training=True).shape, layer(images[0]).shape)
# The same numbers come from the same seeds.
show("shear", L.RandomShear((0.1, 0.4), (0.2, 0.3), seed=11)(images))
show("shear", L.RandomShear(0.5, fill_mode="constant", interpolation="nearest", fill_value=9.0, seed=12)(images))
show("perspective", L.RandomPerspective((1.0, 1.0), scale=0.4, seed=13)(images))
show("erasing", L.RandomErasing((1.0, 1.0), fill_value=7.0, seed=14)(images))
show("erasing", L.RandomErasing((1.0, 1.0), scale=(0.5, 0.5), fill_value=(1, 2, 3), seed=15)(images))
show("blur", L.RandomGaussianBlur((1.0, 1.0), kernel_size=3, sigma=(0.5, 0.9), seed=16)(images))
show("blur", L.RandomGaussianBlur(0.5, seed=17)(images))
big = np.tile(images, (1, 5, 4, 1))
show("elastic", ops.image.elastic_transform(big, alpha=2.0, sigma=1.5, seed=3)[:, 3])
layer = L.RandomElasticTransform(seed=19)
print(np.array_equal(layer(big, training=False), big), layer(big).shape, np.array_equal(layer(big), big))
show("without strength", L.RandomElasticTransform(scale=0.0)(big))
show("equalization", L.Equalization()(images // 4))
show("equalization", L.Equalization(value_range=(0, 1), bins=16)(images / 300))
show("equalization", L.Equalization()(np.full((1, 2, 2, 1), 8.0)))
# Labels are mixed as the images are.
mixed = L.MixUp(alpha=0.5, seed=1)({"images": images * 0 + np.arange(4.0).reshape(4, 1, 1, 1), "labels": labels})
shares = ops.convert_to_numpy(mixed["labels"])
print(mixed["images"].shape, np.allclose(shares.sum(-1), 1), np.allclose(mixed["images"][:, 0, 0, 0], shares @ np.arange(4.0), atol=1e-4))
cut = L.CutMix(seed=1)({"images": images * 0 + np.arange(4.0).reshape(4, 1, 1, 1), "labels": labels})
shares = ops.convert_to_numpy(cut["labels"])
print(cut["images"].shape, np.allclose(shares.sum(-1), 1), sorted(set(ops.convert_to_numpy(cut["images"]).reshape(-1).tolist())))
boxes = {"images": images[:2], "bounding_boxes": {"boxes": np.ones((2, 3, 4), "float32"), "labels": np.ones((2, 3), "float32")}}
for count in (2, 5):
    found = L.MaxNumBoundingBoxes(count, bounding_box_format="xyxy")(dict(boxes))["bounding_boxes"]
    print(found["boxes"].shape, ops.convert_to_numpy(found["labels"]).tolist())
for layer in (L.RandomShear(0.3, 0.2), L.RandomErasing(0.5), L.RandomGaussianBlur(), L.MixUp(), L.CutMix(), L.Equalization()):
    config = layer.get_config()
    print({key: config[key] for key in config if key not in ("name", "trainable", "dtype", "data_format")})
for wrong in (lambda: L.RandomShear(2.0), lambda: L.RandomErasing(fill_value="x")(images), lambda: L.RandomGaussianBlur(kernel_size=4),
              lambda: L.RandomPerspective(scale=2.0)):
    try:
        wrong()
    except ValueError as error:
        print("ValueError")
