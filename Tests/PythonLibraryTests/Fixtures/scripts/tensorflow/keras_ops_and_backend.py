import keras
import numpy as np
import tensorflow as tf
from keras import ops


def show(*values):
    for value in values:
        array = np.asarray(value)
        print((array.round(4) if array.dtype.kind == "f" else array).tolist(), array.dtype)


x = ops.convert_to_tensor([[1.0, 2.0], [3.0, 4.0]])
show(ops.sum(x, axis=0), ops.mean(x), ops.max(x, axis=1), ops.min(x), ops.prod(x), ops.std(x), ops.var(x, axis=0), ops.any(x > 3), ops.all(x > 0))
show(ops.add(x, 1), ops.subtract(x, x), ops.multiply(x, 2), ops.divide(x, 2), ops.power(x, 2), ops.maximum(x, 2.5), ops.minimum(x, 2.5), ops.mod(x, 3))
show(ops.sqrt(4), ops.exp(x), ops.log(x), ops.square(x), ops.abs(-x), ops.absolute(-x), ops.sign(-x), ops.tanh(x), ops.sigmoid(x), ops.log2(x), ops.arctan2(x, x))
show(ops.matmul(x, x), ops.dot(x, x), ops.einsum("ij->ji", x), ops.tensordot(x, x, 1), ops.outer([1.0, 2.0], [3.0, 4.0]), ops.norm(x))
show(ops.reshape(x, (4,)), ops.transpose(x), ops.expand_dims(x, -1), ops.squeeze([[[1.0]]]), ops.concatenate([x, x], axis=1), ops.stack([x, x]), ops.tile([1, 2], 2), ops.repeat([1, 2], 2))
show(*ops.split(x, 2, axis=1), ops.take([10, 20, 30], [2, 0]), ops.take_along_axis(x, ops.argsort(-x, axis=1), axis=1), ops.where(x > 2, x, 0.0), ops.flip(x, axis=0), ops.roll(x, 1, axis=0))
show(ops.one_hot([0, 2], 3), ops.argmax(x, axis=1), ops.argmax(x), ops.arange(3), ops.arange(0, 1, 0.5), ops.linspace(0, 1, 3), ops.zeros((2,)), ops.ones((1, 2), "int32"), ops.full((2,), 7), ops.eye(2), ops.zeros_like(x))
show(ops.softmax(x), ops.relu([-1.0, 1.0]), ops.gelu(x), ops.silu(x), ops.leaky_relu([-1.0]), ops.elu([-1.0]), ops.softplus(x), ops.log_softmax(x), ops.clip(x, 2, 3), ops.cumsum(x, axis=0))
show(ops.equal(x, 1), ops.not_equal(x, 1), ops.greater(x, 2), ops.less_equal(x, 2), ops.logical_and(x > 1, x < 4), ops.logical_not(x > 1), ops.isnan(x))
show(ops.tril(x), ops.triu(x), ops.diag([1.0, 2.0]), ops.trace(x), ops.swapaxes(x, 0, 1), ops.moveaxis(x, 0, 1), ops.pad(x, ((1, 0), (0, 0))), ops.sort(-x), ops.logsumexp(x, axis=1), ops.segment_sum(np.array([1.0, 2.0, 3.0]), np.array([0, 0, 1])))
print(ops.shape(x), ops.ndim(x), ops.size(x), ops.cast(x, "int32").dtype, ops.convert_to_numpy(x).tolist(), ops.is_tensor(x), ops.top_k([1, 3, 2], 2)[1].numpy(), ops.add(tf.constant([1]), 2.5).dtype)
K = keras.backend
print(K.epsilon(), K.floatx(), K.image_data_format())
with tf.GradientTape() as tape:
    tape.watch(x)
    loss = ops.sum(ops.square(ops.matmul(x, x)))
show(tape.gradient(loss, x))
for name in ["summ", "concat"]:
    try:
        getattr(ops, name)
    except AttributeError as error:
        print(str(error).split(".")[0])
