import numpy as np
import tensorflow as tf


def show(name, *values):
    for x in values:
        print(name, tuple(x.shape), np.round(np.asarray(x, "float64"), 4).tolist())


x = tf.constant([0.5, 1.0, 2.5, 7.0])
a = tf.constant([1.0, 2.0, 3.5, 4.0])
show("real", tf.math.real(x), tf.math.imag(x), tf.math.conj(x), tf.math.angle(-x))
z = tf.complex(x, a)
print(z.dtype.name, np.round(z.numpy(), 2).tolist())
show("parts", tf.math.real(z), tf.math.imag(z), tf.math.real(tf.math.conj(z)), tf.math.imag(tf.math.conj(z)), tf.math.angle(z), tf.abs(z))
show("gamma", tf.math.igamma(a, x), tf.math.igammac(a, x), tf.math.igamma(2.0, x))
show("zeta", tf.math.zeta([2.0, 3.0, 4.5], [1.0, 2.0, 0.5]), tf.math.polygamma([0.0, 1.0, 2.0], [1.5, 2.0, 3.0]))
show("beta", tf.math.betainc(a, 2 * a, [0.1, 0.3, 0.5, 0.9]))
show("bessel", tf.math.bessel_i0(x), tf.math.bessel_i0e(x), tf.math.bessel_i1(x), tf.math.bessel_i1e(-x))
print(tf.math.nextafter([1.0], [2.0]).numpy() - 1)
show("segments", tf.math.segment_prod(a, [0, 0, 1, 1]), tf.math.unsorted_segment_sqrt_n(a, [0, 0, 1, 0], 3))
