import numpy as np
import tensorflow as tf


def show(name, x):
    x = np.asarray(x, dtype="float64")
    print(name, x.shape, np.round(x.sum(), 3) + 0.0, np.round(x.ravel()[:4], 4) + 0.0)


image = (np.arange(6 * 5 * 3).reshape(6, 5, 3) * 37 % 91 / 91).astype("float32")
batch = np.stack([image, image[::-1]])
whole = (image * 255).astype("uint8")
hsv = tf.image.rgb_to_hsv(image)
show("hsv", hsv)
show("rgb", tf.image.hsv_to_rgb(hsv))
for x in [image, whole]:
    show("hue", tf.image.adjust_hue(x, 0.3))
    show("saturation", tf.image.adjust_saturation(x, 1.7))
    show("gamma", tf.image.adjust_gamma(x, 0.5, 1.2))
show("yiq", tf.image.rgb_to_yiq(image))
show("back", tf.image.yiq_to_rgb(tf.image.rgb_to_yiq(image)))
show("yuv", tf.image.rgb_to_yuv(image))
show("back", tf.image.yuv_to_rgb(tf.image.rgb_to_yuv(image)))
for seed in [(1, 2), (5, 7)]:
    show("stateless hue", tf.image.stateless_random_hue(image, 0.2, seed))
    show("stateless saturation", tf.image.stateless_random_saturation(image, 0.5, 1.5, seed))
    show("stateless brightness", tf.image.stateless_random_brightness(image, 0.4, seed))
    show("stateless contrast", tf.image.stateless_random_contrast(image, 0.4, 1.2, seed))
    show("stateless crop", tf.image.stateless_random_crop(image, [3, 2, 3], seed))
    show("stateless flip", tf.image.stateless_random_flip_left_right(image, seed))
    show("stateless flips", tf.image.stateless_random_flip_up_down(batch, seed))
for size in [(8, 9), (3, 2), (4, 8), (7, 3)]:
    show("crop or pad", tf.image.resize_with_crop_or_pad(image, *size))
    show("of a batch", tf.image.resize_with_crop_or_pad(batch, *size))
boxes = [[0.1, 0.2, 0.7, 0.9], [0.0, 0.0, 1.0, 1.0], [-0.2, 0.1, 0.5, 1.3]]
show("crops", tf.image.crop_and_resize(batch, boxes, [0, 1, 1], [4, 3]))
show("nearest crops", tf.image.crop_and_resize(batch, boxes, [0, 1, 1], [3, 5], method="nearest", extrapolation_value=2.0))
show("one pixel", tf.image.crop_and_resize(batch, boxes, [0, 1, 1], [1, 1]))
many = [[0, 0, 1, 1], [0, 0.1, 1, 1.1], [0, -0.1, 1, 0.9], [0, 10, 1, 11], [1, 10.1, 0, 11.1], [0, 100, 1, 101]]
print(tf.image.non_max_suppression(many, [0.9, 0.75, 0.6, 0.95, 0.5, 0.3], 3, 0.5).numpy())
print(tf.image.non_max_suppression(many, [0.9, 0.75, 0.6, 0.95, 0.5, 0.3], 10, 0.95, score_threshold=0.4).numpy())
print([x.numpy().tolist() for x in tf.image.non_max_suppression_with_scores(many, [1.0, 2, 3, 4, 5, 6], 4, 0.2)])
show("drawn", tf.image.draw_bounding_boxes(batch, [[[0.1, 0.2, 0.8, 0.9]], [[0.0, 0.0, 0.5, 2.0]]], [[1.0, 0.0, 0.5]]))
dy, dx = tf.image.image_gradients(tf.constant(batch))
show("dy", dy)
show("dx", dx)
show("sobel", tf.image.sobel_edges(tf.constant(batch)))
show("variation", tf.image.total_variation(tf.constant(batch)))
print(np.round(float(tf.image.total_variation(tf.constant(image))), 3))
large = (np.arange(2 * 40 * 37 * 3).reshape(2, 40, 37, 3) * 37 % 91 / 91).astype("float32")
other = np.clip(large * 0.8 + 0.1 * (large[:, ::-1]), 0, 1).astype("float32")
show("ssim", tf.image.ssim(large, other, 1.0))
show("ssim of ints", tf.image.ssim((large * 255).astype("uint8"), (other * 255).astype("uint8"), 255))
show("map", tf.image.ssim(large, other, 1.0, return_index_map=True))
show("scales", tf.image.ssim_multiscale(large, other, 1.0, filter_size=3, power_factors=(0.2, 0.3, 0.5)))
x = tf.Variable(image)
with tf.GradientTape() as tape:
    loss = tf.reduce_sum(tf.image.rgb_to_yuv(x) ** 2) + tf.image.total_variation(x)
show("gradient", tape.gradient(loss, x))
for wrong in [lambda: tf.image.resize_with_crop_or_pad(image, 0, 3), lambda: tf.image.total_variation(tf.constant(image[0])),
              lambda: tf.image.stateless_random_brightness(image, -1.0, (1, 2))]:
    try:
        wrong()
    except ValueError as error:
        print(type(error).__name__, error)
