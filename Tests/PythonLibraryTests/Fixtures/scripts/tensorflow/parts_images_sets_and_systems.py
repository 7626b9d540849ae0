# Functions of tensors' parts, of pictures, of sets and bits, of systems of equations.
import os

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import numpy as np
import tensorflow as tf


def p(*a):
    print(*[(np.round(np.asarray(x, dtype=float), 3) + 0.0).tolist() if not isinstance(x, (list, tuple)) else [(np.round(np.asarray(v, dtype=float), 3) + 0.0).tolist() for v in x] for x in a])


p(tf.dynamic_partition([10, 20, 30, 40], [0, 1, 1, 0], 2), tf.dynamic_stitch([[0, 2], [1, 3]], [[1, 3], [2, 4]]))
p(tf.reverse_sequence([[1, 2, 3, 4], [5, 6, 7, 8]], [2, 4], seq_axis=1, batch_axis=0), tf.unravel_index([2, 5, 7], [3, 3]))
x = tf.reshape(tf.range(16.), [1, 4, 4, 1])
p(tf.space_to_batch(x, [2, 2], [[0, 0], [0, 0]]), tf.batch_to_space(tf.space_to_batch(x, [2, 2], [[0, 0], [0, 0]]), [2, 2], [[0, 0], [1, 0]]))
p(tf.truncatediv([7, -7], [2, 2]), tf.truncatemod([7, -7], [3, 3]), tf.histogram_fixed_width_bins([-1.0, 0.0, 1.5, 2.0, 5.0, 15], [0.0, 5.0], nbins=5))
A = tf.constant([[4., 1, 0], [1, 3, 1], [0, 1, 2]])
p(tf.linalg.cholesky_solve(tf.linalg.cholesky(A), tf.ones([3, 1])), tf.linalg.triangular_solve(A, tf.ones([3, 1])), tf.linalg.lstsq(tf.constant([[1., 1], [1, 2], [1, 3]]), tf.constant([[1.], [2], [2]])))
p(tf.linalg.slogdet(A), tf.linalg.logdet(A), tf.linalg.expm(A * 0.3), tf.linalg.sqrtm(A), tf.linalg.normalize(tf.constant([3., 4])), tf.linalg.tensor_diag([1, 2]))
im = tf.constant(np.random.RandomState(0).rand(1, 5, 6, 3).astype('float32'))
for n in ('rgb_to_hsv', 'rgb_to_yuv', 'rgb_to_yiq', 'sobel_edges', 'total_variation'):
    p(np.ravel(np.asarray(getattr(tf.image, n)(im)))[:6])
p(np.abs(np.ravel(np.asarray(tf.image.hsv_to_rgb(tf.image.rgb_to_hsv(im)) - im))[:3]).round(3), tf.image.adjust_saturation(im, 2.0)[0, 0, :2], tf.image.adjust_hue(im, 0.2)[0, 0, :2], tf.image.adjust_gamma(im, 2)[0, 0, 0])
p(tf.image.adjust_hue(tf.constant([[[10, 200, 30]]], dtype=tf.uint8), 0.1), tf.image.resize_with_crop_or_pad(im, 3, 8).shape, tf.image.resize_with_crop_or_pad(im, 3, 8)[0, 0, :3, 0])
p(tf.image.crop_and_resize(im, [[0.1, 0.2, 0.8, 0.9]], [0], [2, 3])[0, :, :, 0], tf.image.non_max_suppression([[0, 0, 1, 1], [0, 0.1, 1, 1.1], [0, 2, 1, 3.]], [0.9, 0.8, 0.7], 3), tf.image.image_gradients(im)[0][0, 0, 0])
a = tf.constant(np.random.RandomState(1).rand(2, 16, 16, 1).astype('float32')); b = a * 0.9
p(tf.image.ssim(a, b, 1.0))
p(tf.bitwise.bitwise_and([6, 5], [3, 4]), tf.bitwise.left_shift([1, 2], [2, 2]), tf.bitwise.invert([1, 2]))
s = tf.sets.intersection([[1, 2, 3], [4, 5, 6]], [[2, 3, 9], [4, 7, 8]])
p(s.indices, s.values, s.dense_shape, tf.sets.size(s), tf.sets.union([[1, 2]], [[2, 5]]).values, tf.sets.difference([[1, 2]], [[2, 5]]).values)
print(tf.strings.ngrams(['a', 'b', 'c'], 2), tf.strings.format('x {} y', tf.constant([1, 2])), tf.strings.ngrams(tf.ragged.constant([['a', 'b', 'c'], ['d']]), [1, 2], pad_values='|').to_list())
p(tf.nn.sufficient_statistics(tf.constant([1., 2, 4]), [0])[:3], tf.switch_case(tf.constant(1), [lambda: 5, lambda: 6]))
h = tf.SparseTensor([[0, 0], [0, 1], [1, 0]], ['a', 'b', 'c'], [2, 2]); t = tf.SparseTensor([[0, 0], [1, 0]], ['a', 'd'], [2, 1])
p(tf.edit_distance(h, t, normalize=False), tf.edit_distance(h, t))
