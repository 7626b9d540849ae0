import numpy as np
import keras
from keras import ops
from keras.ops import image as I


def show(name, x):
    x = ops.convert_to_numpy(x)
    print(name, x.shape, x.dtype, [round(float(v), 3) + 0.0 for v in x.reshape(-1)[:40]], round(float(x.astype("float64").sum()), 2))


def values(*shape):
    return (np.sin(np.arange(np.prod(shape)) * 1.7) * 0.5 + 0.5).reshape(shape).astype("float32")


picture, batch = values(5, 6, 3), values(2, 5, 6, 3)
show("rgb_to_hsv", I.rgb_to_hsv(picture))
show("hsv_to_rgb", I.hsv_to_rgb(I.rgb_to_hsv(batch)))
show("channels first", I.rgb_to_hsv(values(3, 4, 4), data_format="channels_first"))
show("crop_images", I.crop_images(batch, 1, 2, target_height=3, target_width=2))
show("crop_images", I.crop_images(picture, bottom_cropping=1, right_cropping=2, left_cropping=0, target_height=3))
show("pad_images", I.pad_images(picture, 1, 0, 2, 1))
show("pad_images", I.pad_images(batch, top_padding=1, left_padding=2, target_height=8, target_width=9))
show("extract_patches", I.extract_patches(batch, 2))
show("extract_patches", I.extract_patches(picture, (3, 2), strides=1, padding="same"))
show("extract_patches", I.extract_patches(values(1, 4, 4, 4, 2), (2, 2, 2)))
show("extract_patches_3d", I.extract_patches_3d(values(4, 4, 4, 1), 2, strides=1))
gray = values(4, 5, 1)
turn = np.array([0.8, -0.4, 1.2, 0.5, 0.9, -1.3, 0.0, 0.0], "float32")
for mode in ("constant", "nearest", "wrap", "reflect"):
    for kind in ("bilinear", "nearest"):
        show("affine " + mode, I.affine_transform(gray, turn, interpolation=kind, fill_mode=mode, fill_value=0.25))
show("affine far", I.affine_transform(gray, turn * np.array([1, 1, 9, 1, 1, 9, 1, 1], "float32"), fill_mode="reflect"))
show("affine of a batch", I.affine_transform(batch, np.stack([turn, turn * 0.5]), fill_mode="wrap"))
start = np.array([[[0, 0], [5, 0], [0, 4], [5, 4]]], "float32")
end = np.array([[[0.5, 0.2], [4, 0.5], [0.3, 3.5], [5, 4.5]]], "float32")
show("perspective", I.perspective_transform(picture[None], start, end))
show("perspective", I.perspective_transform(picture, start[0], end[0], interpolation="nearest", fill_value=0.5))
plane = gray[..., 0]
places = np.array([[0.5, 1.2, -0.7, 3.6, 5.0], [0.0, 2.5, 1.3, 4.4, -1.5]], "float32")
for mode in ("constant", "nearest", "wrap", "mirror", "reflect"):
    for order in (0, 1):
        show("map %s %d" % (mode, order), I.map_coordinates(plane, places * 0.45 if mode == "mirror" else places, order, fill_mode=mode, fill_value=0.1))
show("map of ints", I.map_coordinates(np.arange(20).reshape(4, 5), places, 1))
show("blur", I.gaussian_blur(batch, (3, 3), (1.0, 2.0)))
show("blur", I.gaussian_blur(picture, (5, 3), (0.8, 0.8)))
show("sobel", I.sobel_edges(batch))
for method in ("bilinear", "nearest", "lanczos3"):
    show("resize " + method, I.resize(batch, (3, 4), interpolation=method))
show("resize bicubic", I.resize(batch, (3, 4), interpolation="bicubic", antialias=True))
show("resize of ints", I.resize((picture * 255).astype("uint8"), (8, 9)))
show("resize with crop", I.resize(picture, (4, 2), crop_to_aspect_ratio=True))
show("resize with rims", I.resize(batch, (8, 4), pad_to_aspect_ratio=True, fill_value=0.5))
show("resize of channels", I.resize(values(3, 4, 6), (2, 2), data_format="channels_first", antialias=True))
show("gray", I.rgb_to_grayscale(batch))
show("gray", I.rgb_to_grayscale((values(3, 4, 4) * 255).astype("uint8"), data_format="channels_first"))
for method in ("linear", "cubic", "lanczos3", "lanczos5"):
    show("scale " + method, I.scale_and_translate(gray, (6, 4, 1), [1.5, 0.8], [0.3, -0.2], (0, 1), method))
large, other = values(2, 14, 13, 3), np.cos(values(2, 14, 13, 3) * 3).astype("float32")
show("ssim", I.ssim(large, other))
show("ssim", I.ssim(large[0], other[0] * 0.5 + large[0] * 0.5, max_val=2.0, filter_size=7))
print(I.elastic_transform(batch, alpha=1.0, sigma=1.0, seed=3).shape)
show("elastic without strength", I.elastic_transform(batch, alpha=0.0, sigma=1.0, seed=3))
for wrong in (lambda: I.crop_images(picture, 1, 1), lambda: I.pad_images(picture, -1, 0, 0, 0), lambda: I.rgb_to_hsv(values(3)),
              lambda: I.affine_transform(gray, turn, fill_mode="mirror"), lambda: I.extract_patches(picture, (1, 2, 3, 4)),
              lambda: I.scale_and_translate(gray, (6, 4, 1), [1.5, 0.8], [0.3, -0.2], (0, 1), "area")):
    try:
        wrong()
        print("no error")
    except ValueError as error:
        print("ValueError")
