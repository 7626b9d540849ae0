"""Values of real Keras 3 for layers.json's sister layers_more.json.

    python generate_layers.py        (needs tensorflow-cpu and keras; float32 on a CPU)

A case is a layer (`layer`, `config`: the arguments given), its inputs and weights, what it gives and the gradients
of sum(outputs * g) for weights and inputs; `masks` are the inputs' masks, `output_mask` the first output's.
"""

import json, os, sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")
import numpy as np
import tensorflow as tf
import keras
from keras import layers as L

CASES = []
FAILED = []


def array(value):
    value = np.asarray(value)
    if value.dtype == bool:
        data = [bool(v) for v in value.reshape(-1)]
    elif value.dtype.kind in "iu":
        data = [int(v) for v in value.reshape(-1)]
    else:
        data = [float("%.7g" % v) for v in value.reshape(-1)]
    return {"shape": list(value.shape), "dtype": str(value.dtype), "data": data}


def random(rng, shape, low=-1, high=1):
    return np.round(rng.uniform(low, high, shape), 3).astype("float32")


def described(value):
    """Arguments as JSON; a layer as its class and arguments."""
    if isinstance(value, Made):
        return {"class_name": value.name, "config": {k: described(v) for k, v in value.kwargs.items()}}
    if isinstance(value, (list, tuple)):
        return [described(v) for v in value]
    return value


def made(value):
    if isinstance(value, Made):
        return value()
    if isinstance(value, list):
        return [made(v) for v in value]
    return value


class Made:
    """A layer to be made: its class's name and arguments."""

    def __init__(self, name, **kwargs):
        self.name, self.kwargs = name, kwargs

    def __call__(self):
        return getattr(L, self.name)(**{k: made(v) for k, v in self.kwargs.items()})


def case(name, layer, *inputs, training=False, masks=None, state=0, options=None, separate=False, low=-1):
    """inputs: shapes or arrays; `state`: that many last inputs are initial states; `separate`: inputs are
    arguments of their own, not a list; `options`: more keywords of the call."""
    rng = np.random.default_rng(len(CASES) + 100)
    arrays = [i if isinstance(i, np.ndarray) else random(rng, i, low) for i in inputs]
    try:
        record(name, layer, arrays, rng, training, masks, state, options or {}, separate)
    except Exception as error:
        FAILED.append((name, repr(error)[:300]))


def record(name, layer, arrays, rng, training, masks, state, options, separate):
    made_layer = layer()
    tensors = [tf.convert_to_tensor(a) for a in arrays]
    keywords = {k: tf.convert_to_tensor(v) if isinstance(v, np.ndarray) else v for k, v in options.items()}

    def call(training):
        xs = [tf.identity(t) for t in tensors]
        for place, mask in enumerate(masks or []):
            if mask is not None:
                keras.src.backend.set_keras_mask(xs[place], tf.convert_to_tensor(mask))
        extra = dict(keywords)
        if "training" in made_layer._call_signature.parameters:
            extra["training"] = training
        if state:
            extra["initial_state"] = xs[-state:] if state > 1 or layer.name in ("LSTM", "RNN", "Bidirectional") else xs[-1]
            xs = xs[:-state]
        if len(xs) == 1:
            return made_layer(xs[0], **extra)
        return made_layer(*xs, **extra) if separate else made_layer(xs, **extra)

    call(False)
    weights = []
    for weight in made_layer.weights:
        if weight.name in ("gamma", "moving_variance"):
            weights.append(random(rng, weight.shape, 0.5, 1.5))
        else:
            weights.append(random(rng, weight.shape, -0.6, 0.6))
    made_layer.set_weights(weights)
    for variable in made_layer.variables:
        if "seed_generator" in variable.path:
            variable.assign(np.array([variable.numpy()[0], 0], variable.dtype))
    if hasattr(made_layer, "reset_states") and getattr(made_layer, "stateful", False):
        made_layer.reset_states()
    floats = [t for t in tensors if t.dtype.is_floating]
    with tf.GradientTape(persistent=True) as tape:
        for t in floats:
            tape.watch(t)
        outputs = call(training)
        outputs = keras.tree.flatten(outputs)
        gs = [random(rng, o.shape) for o in outputs]
        total = tf.add_n([tf.reduce_sum(tf.cast(o, "float32") * g) for o, g in zip(outputs, gs)])

    def gradient(source, like):
        g = tape.gradient(total, source)
        return np.zeros(like.shape, "float32") if g is None else np.array(tf.convert_to_tensor(g))

    result = {
        "name": name, "layer": layer.name, "config": {k: described(v) for k, v in layer.kwargs.items()},
        "training": training, "inputs": [array(a) for a in arrays],
        "weights": [
            {"path": w.path.split("/", 1)[-1], "name": w.name, "trainable": bool(w.trainable), **array(b)}
            for w, b in zip(made_layer.weights, weights)
        ],
        "outputs": [array(o) for o in outputs], "g": [array(g) for g in gs],
        "grad_weights": [array(gradient(w.value, w)) for w in made_layer.trainable_weights],
        "grad_inputs": [array(gradient(t, t)) for t in floats],
    }
    if masks:
        result["masks"] = [None if m is None else array(m) for m in masks]
        out = keras.src.backend.get_keras_mask(outputs[0])
        result["output_mask"] = None if out is None else array(out)
    if state:
        result["state"] = state
    if options:
        result["options"] = {k: array(v) if isinstance(v, np.ndarray) else v for k, v in options.items()}
    changed = [w for w in made_layer.weights if not w.trainable]
    if training and changed:
        result["weights_after"] = [array(w.numpy()) for w in changed]
    CASES.append(result)


def convolutions():
    case("conv1d_groups", Made("Conv1D", filters=4, kernel_size=3, groups=2), (2, 6, 4))
    case("conv1d_causal_dilated", Made("Conv1D", filters=3, kernel_size=3, padding="causal", dilation_rate=2, activation="tanh"), (2, 7, 2))
    case("conv1d_causal_strided", Made("Conv1D", filters=3, kernel_size=3, padding="causal", strides=2), (2, 7, 2))
    case("conv1d_pointwise", Made("Conv1D", filters=3, kernel_size=1, use_bias=False), (2, 5, 4))
    case("conv2d_dilated", Made("Conv2D", filters=3, kernel_size=[3, 2], dilation_rate=[2, 1], padding="same"), (1, 6, 5, 2))
    case("conv2d_groups_relu", Made("Conv2D", filters=6, kernel_size=2, groups=2, activation="relu"), (2, 4, 4, 4))
    case("conv2d_strides", Made("Conv2D", filters=2, kernel_size=[3, 2], strides=[2, 1], padding="same"), (1, 5, 6, 3))
    case("conv2d_pointwise_strided", Made("Conv2D", filters=3, kernel_size=1, strides=2, padding="same"), (1, 5, 5, 2))
    case("conv3d", Made("Conv3D", filters=2, kernel_size=[2, 2, 3], strides=[1, 2, 1], padding="same"), (1, 3, 4, 4, 2))
    case("depthwise1d", Made("DepthwiseConv1D", kernel_size=3, depth_multiplier=2, padding="same", strides=2), (2, 6, 3))
    case("depthwise2d_same", Made("DepthwiseConv2D", kernel_size=3, padding="same", strides=2, activation="relu"), (1, 5, 5, 3))
    case("depthwise2d_dilated", Made("DepthwiseConv2D", kernel_size=2, dilation_rate=2, use_bias=False), (1, 5, 5, 2))
    case("separable1d", Made("SeparableConv1D", filters=4, kernel_size=3, depth_multiplier=2, padding="same"), (2, 6, 3))
    case("separable2d_strided", Made("SeparableConv2D", filters=2, kernel_size=3, strides=2, padding="same", activation="tanh"), (1, 5, 5, 2))
    case("conv1dtranspose", Made("Conv1DTranspose", filters=3, kernel_size=3, strides=2), (2, 4, 2))
    case("conv1dtranspose_same", Made("Conv1DTranspose", filters=2, kernel_size=4, strides=3, padding="same", activation="relu"), (2, 4, 3))
    case("conv1dtranspose_output_padding", Made("Conv1DTranspose", filters=2, kernel_size=3, strides=2, padding="same", output_padding=0), (2, 4, 2))
    case("conv2dtranspose_valid", Made("Conv2DTranspose", filters=2, kernel_size=2, strides=3), (1, 3, 3, 2))
    case("conv3dtranspose", Made("Conv3DTranspose", filters=2, kernel_size=2, strides=2, padding="same"), (1, 2, 2, 3, 2))


def pooling():
    case("maxpooling2d_overlapping", Made("MaxPooling2D", pool_size=[3, 2], strides=[1, 2], padding="same"), (1, 5, 5, 2))
    case("maxpooling2d_ties", Made("MaxPooling2D"), np.round(random(np.random.default_rng(1), (1, 4, 4, 2)) * 2) / 2)
    case("maxpooling2d_channels_first", Made("MaxPooling2D", data_format="channels_first"), (1, 2, 4, 4))
    case("maxpooling3d", Made("MaxPooling3D", pool_size=2, padding="same"), (1, 3, 4, 3, 2))
    case("averagepooling3d", Made("AveragePooling3D", pool_size=2), (1, 2, 4, 4, 2))
    case("averagepooling2d_overlapping", Made("AveragePooling2D", pool_size=3, strides=2, padding="same"), (1, 6, 5, 2))
    case("averagepooling1d_same", Made("AveragePooling1D", pool_size=3, strides=1, padding="same"), (2, 5, 2))
    case("globalmax1d_keep", Made("GlobalMaxPooling1D", keepdims=True), (2, 5, 3))
    case("globalmax2d_first", Made("GlobalMaxPooling2D", data_format="channels_first", keepdims=True), (2, 3, 4, 5))
    case("globalaverage1d_mask_keep", Made("GlobalAveragePooling1D", keepdims=True), (2, 4, 3), masks=[np.array([[1, 1, 0, 0], [1, 1, 1, 0]], bool)])
    case("globalaverage2d_keep", Made("GlobalAveragePooling2D", keepdims=True), (2, 3, 4, 2))
    case("globalaverage3d", Made("GlobalAveragePooling3D"), (2, 2, 3, 2, 2))
    case("globalmax3d", Made("GlobalMaxPooling3D"), (2, 2, 3, 2, 2))
    case("zeropadding1d", Made("ZeroPadding1D", padding=[1, 2]), (2, 3, 2))
    case("zeropadding2d_pairs", Made("ZeroPadding2D", padding=[[1, 0], [2, 1]]), (1, 2, 3, 2))
    case("zeropadding2d_first", Made("ZeroPadding2D", padding=[1, 2], data_format="channels_first"), (1, 2, 3, 2))
    case("zeropadding3d", Made("ZeroPadding3D", padding=1), (1, 2, 2, 2, 1))
    case("cropping1d", Made("Cropping1D", cropping=[1, 2]), (2, 6, 2))
    case("cropping2d", Made("Cropping2D", cropping=[[1, 0], [2, 1]]), (1, 4, 5, 2))
    case("cropping3d", Made("Cropping3D"), (1, 3, 4, 3, 2))
    case("upsampling1d", Made("UpSampling1D", size=3), (2, 3, 2))
    case("upsampling2d_bilinear", Made("UpSampling2D", size=[2, 3], interpolation="bilinear"), (1, 3, 2, 2))
    case("upsampling2d_bicubic", Made("UpSampling2D", interpolation="bicubic"), (1, 4, 5, 1))
    case("upsampling2d_lanczos3", Made("UpSampling2D", interpolation="lanczos3"), (1, 4, 5, 1))
    case("upsampling2d_first", Made("UpSampling2D", data_format="channels_first"), (1, 2, 2, 3))
    case("upsampling3d", Made("UpSampling3D", size=[1, 2, 2]), (1, 2, 2, 2, 2))


def normalization():
    mask = np.array([[1, 1, 0], [1, 0, 0]], bool)
    case("batchnorm_axis1", Made("BatchNormalization", axis=1, momentum=0.8), (3, 2, 4), training=True)
    case("batchnorm_no_scale", Made("BatchNormalization", scale=False, center=False), (4, 3), training=True)
    case("batchnorm_mask", Made("BatchNormalization"), (2, 3, 2), training=True, masks=[mask])
    case("batchnorm_mask_inference", Made("BatchNormalization"), (2, 3, 2), masks=[mask])
    case("batchnorm_frozen", Made("BatchNormalization", trainable=False), (4, 3), training=True)
    case("layernorm_axes", Made("LayerNormalization", axis=[1, 2]), (2, 3, 4))
    case("layernorm_axis1", Made("LayerNormalization", axis=1, center=False), (2, 3, 4))
    case("layernorm_plain", Made("LayerNormalization", center=False, scale=False), (2, 4))
    case("groupnorm_instance", Made("GroupNormalization", groups=-1), (2, 3, 3, 4))
    case("groupnorm_axis1", Made("GroupNormalization", groups=2, axis=1, epsilon=1e-5), (2, 4, 3))
    case("rmsnorm", Made("RMSNormalization"), (2, 3, 4))
    case("rmsnorm_axes", Made("RMSNormalization", axis=[1, 2], epsilon=1e-3), (2, 3, 4))
    case("unitnorm_axes", Made("UnitNormalization", axis=[1, 2]), (2, 3, 4))
    case("normalization_given", Made("Normalization", mean=[1.0, 2.0, 3.0], variance=[0.5, 1.0, 2.0]), (2, 3))
    case("normalization_invert", Made("Normalization", axis=None, mean=1.5, variance=4.0, invert=True), (2, 3))
    case("rescaling", Made("Rescaling", scale=2.0, offset=-1.0), (2, 3))
    case("rescaling_list", Made("Rescaling", scale=[1.0, 2.0, 0.5], offset=[0.0, 1.0, 2.0]), (2, 3))
    case("spectralnorm", Made("SpectralNormalization", layer=Made("Dense", units=3)), (2, 4))


def attention():
    qm, vm = np.array([[1, 1, 0], [1, 0, 0]], bool), np.array([[1, 1, 1, 0], [1, 1, 0, 0]], bool)
    am = np.array(np.random.default_rng(3).integers(0, 2, (2, 3, 4)), bool)
    am[:, :, 0] = True
    case("mha_masks", Made("MultiHeadAttention", num_heads=2, key_dim=2), (2, 3, 4), (2, 4, 4), masks=[qm, vm], separate=True)
    case("mha_key", Made("MultiHeadAttention", num_heads=2, key_dim=2, value_dim=3), (2, 3, 4), (2, 4, 5), (2, 4, 3), separate=True)
    case("mha_scores", Made("MultiHeadAttention", num_heads=2, key_dim=2, use_bias=False), (2, 3, 4), (2, 4, 4), options={"return_attention_scores": True, "use_causal_mask": True}, separate=True)
    case("mha_mask_and_causal", Made("MultiHeadAttention", num_heads=1, key_dim=3, output_shape=5), (2, 3, 4), (2, 4, 4), options={"attention_mask": am, "use_causal_mask": True}, separate=True)
    case("mha_axes", Made("MultiHeadAttention", num_heads=2, key_dim=2, attention_axes=[1, 2]), (2, 2, 3, 4), (2, 2, 3, 4), separate=True)
    case("mha_axis2", Made("MultiHeadAttention", num_heads=2, key_dim=2, attention_axes=[2]), (2, 2, 3, 4), (2, 2, 3, 4), separate=True)
    case("mha_dropout", Made("MultiHeadAttention", num_heads=2, key_dim=2, dropout=0.4, seed=3), (2, 3, 4), (2, 3, 4), separate=True, training=True)
    case("mha_gate", Made("MultiHeadAttention", num_heads=2, key_dim=2, use_gate=True), (2, 3, 4), (2, 3, 4), separate=True)
    case("mha_window", Made("MultiHeadAttention", num_heads=2, key_dim=2, sliding_window=2), (2, 4, 3), (2, 4, 3), separate=True)
    case("gqa", Made("GroupQueryAttention", head_dim=3, num_query_heads=4, num_key_value_heads=2), (2, 3, 4), (2, 5, 4), separate=True)
    case("gqa_causal_scores", Made("GroupQueryAttention", head_dim=2, num_query_heads=2, num_key_value_heads=1), (2, 3, 4), (2, 3, 4), options={"return_attention_scores": True, "use_causal_mask": True}, separate=True)
    case("attention_scale", Made("Attention", use_scale=True), (2, 3, 4), (2, 5, 4))
    case("attention_concat", Made("Attention", score_mode="concat"), (2, 3, 4), (2, 5, 4))
    case("attention_concat_scale", Made("Attention", score_mode="concat", use_scale=True), (2, 3, 4), (2, 5, 4))
    case("attention_key", Made("Attention"), (2, 3, 4), (2, 5, 3), (2, 5, 4), options={"return_attention_scores": True})
    case("attention_causal", Made("Attention"), (2, 3, 4), (2, 3, 4), options={"use_causal_mask": True})
    case("attention_masks", Made("Attention"), (2, 3, 4), (2, 4, 4), masks=[qm, vm])
    case("attention_dropout", Made("Attention", dropout=0.5, seed=5), (2, 3, 4), (2, 4, 4), training=True)
    case("additive_masks", Made("AdditiveAttention", use_scale=False), (2, 3, 4), (2, 4, 4), masks=[qm, vm])
    case("additive_scores", Made("AdditiveAttention"), (2, 3, 4), (2, 4, 4), options={"return_attention_scores": True})
    case("einsum_dense", Made("EinsumDense", equation="abc,cd->abd", output_shape=[None, 5], bias_axes="d"), (2, 3, 4))
    case("einsum_dense_heads", Made("EinsumDense", equation="...x,xyz->...yz", output_shape=[2, 3], bias_axes="yz", activation="relu"), (2, 3, 4))
    case("einsum_dense_no_bias", Made("EinsumDense", equation="ab,bc->ac", output_shape=3), (2, 4))


def noise():
    case("gaussian_noise", Made("GaussianNoise", stddev=0.3, seed=7), (3, 4), training=True)
    case("gaussian_dropout", Made("GaussianDropout", rate=0.3, seed=7), (3, 4), training=True)
    case("alpha_dropout", Made("AlphaDropout", rate=0.3, seed=7), (3, 4), training=True)
    case("alpha_dropout_shape", Made("AlphaDropout", rate=0.4, noise_shape=[3, 1], seed=8), (3, 4), training=True)
    case("dropout_seeded", Made("Dropout", rate=0.4, seed=7), (3, 4), training=True)
    case("dropout_noise_shape", Made("Dropout", rate=0.4, noise_shape=[None, 1, 4], seed=7), (3, 2, 4), training=True)
    case("spatial_dropout1d", Made("SpatialDropout1D", rate=0.4, seed=7), (3, 2, 4), training=True)
    case("spatial_dropout2d", Made("SpatialDropout2D", rate=0.4, seed=7), (2, 2, 3, 4), training=True)
    case("spatial_dropout2d_first", Made("SpatialDropout2D", rate=0.4, seed=7, data_format="channels_first"), (2, 4, 3, 2), training=True)
    case("spatial_dropout3d", Made("SpatialDropout3D", rate=0.4, seed=7), (2, 2, 2, 1, 4), training=True)
    case("gaussian_noise_inference", Made("GaussianNoise", stddev=0.3), (3, 4))
    case("activity_regularization", Made("ActivityRegularization", l1=0.1, l2=0.2), (3, 4))
    case("prelu_shared", Made("PReLU", shared_axes=[1]), (2, 3, 4))
    case("relu_layer", Made("ReLU", max_value=0.6, negative_slope=0.2, threshold=0.1), (3, 4))
    case("softmax_layer", Made("Softmax", axis=1), (2, 3, 4))
    case("softmax_axes", Made("Softmax", axis=[1, 2]), (2, 3, 4))
    case("softmax_mask", Made("Softmax"), (2, 4), options={"mask": np.array([[1, 1, 0, 1], [1, 0, 0, 1]], bool)})
    case("elu_alpha", Made("ELU", alpha=0.5), (3, 4))
    case("leaky_slope", Made("LeakyReLU", negative_slope=0.1), (3, 4))
    case("activation_gelu", Made("Activation", activation="gelu"), (3, 4))
    case("identity", Made("Identity"), (3, 4))
    case("masking", Made("Masking", mask_value=0.0), np.array([[[0, 0], [1, 2]], [[3, 0], [0, 0]]], "float32"))


def merging():
    a, b = np.array([[1, 1, 0], [1, 0, 0]], bool), np.array([[1, 0, 0], [1, 1, 0]], bool)
    case("minimum", Made("Minimum"), (3, 4), (3, 4))
    case("add_three", Made("Add"), (3, 4), (3, 4), (3, 4))
    case("add_broadcast", Made("Add"), (2, 3, 4), (2, 4))
    case("average_masks", Made("Average"), (2, 3, 4), (2, 3, 4), masks=[a, b])
    case("add_one_mask", Made("Add"), (2, 3, 4), (2, 3, 4), masks=[a, None])
    case("concatenate_masks", Made("Concatenate"), (2, 3, 4), (2, 3, 2), masks=[a, b])
    case("concatenate_time_masks", Made("Concatenate", axis=1), (2, 3, 4), (2, 3, 4), masks=[a, b])
    case("dot_axes", Made("Dot", axes=[1, 2]), (2, 3, 4), (2, 5, 3))
    case("dot_normalized", Made("Dot", axes=-1, normalize=True), (3, 4), (3, 4))
    case("dot_3d", Made("Dot", axes=2), (2, 3, 4), (2, 5, 4))


def recurrent():
    mask = np.array([[0, 1, 1, 0], [1, 1, 1, 1], [1, 0, 0, 0]], bool)
    tail = [("lstm", "LSTMCell", "LSTM", 2), ("gru", "GRUCell", "GRU", 1), ("simple", "SimpleRNNCell", "SimpleRNN", 1)]
    for short, cell, layer, states in tail:
        case(f"rnn_{short}", Made("RNN", cell=Made(cell, units=3), return_sequences=True, return_state=True), (3, 4, 2))
        case(f"rnn_{short}_mask", Made("RNN", cell=Made(cell, units=3), return_sequences=True, go_backwards=True), (3, 4, 2), masks=[mask])
        case(f"{short}_cell_activation", Made("RNN", cell=Made(cell, units=3, activation="elu", use_bias=False)), (3, 4, 2))
        case(f"{short}_zero_output", Made(layer, units=3, return_sequences=True, zero_output_for_mask=True), (3, 4, 2), masks=[mask])
        case(f"{short}_dropout", Made(layer, units=3, dropout=0.4, recurrent_dropout=0.3, seed=5), (3, 4, 2), training=True)
        case(f"{short}_dropout_only", Made(layer, units=3, dropout=0.4, seed=5, return_sequences=True), (3, 4, 2), training=True)
        case(f"{short}_unrolled", Made(layer, units=3, unroll=True, return_state=True), (3, 4, 2), *([(3, 3)] * states), state=states)
        case(f"bidirectional_{short}_state", Made("Bidirectional", layer=Made(layer, units=3, return_state=True, return_sequences=True), merge_mode="ave"), (3, 4, 2), *([(3, 3)] * states * 2), state=2 * states)
    case("gru_cell_before", Made("RNN", cell=Made("GRUCell", units=3, reset_after=False)), (3, 4, 2))
    case("lstm_cell_no_forget", Made("RNN", cell=Made("LSTMCell", units=3, unit_forget_bias=False)), (3, 4, 2))
    case("rnn_initial_state", Made("RNN", cell=Made("LSTMCell", units=3)), (3, 4, 2), (3, 3), (3, 3), state=2)
    case("rnn_stack", Made("RNN", cell=[Made("LSTMCell", units=3), Made("GRUCell", units=2)], return_state=True), (3, 4, 2))
    case("rnn_stacked_cells", Made("RNN", cell=Made("StackedRNNCells", cells=[Made("SimpleRNNCell", units=3), Made("SimpleRNNCell", units=2)]), return_sequences=True), (3, 4, 2))
    case("bidirectional_none", Made("Bidirectional", layer=Made("GRU", units=3, return_sequences=True), merge_mode=None), (3, 4, 2), masks=[mask])
    case("bidirectional_rnn", Made("Bidirectional", layer=Made("RNN", cell=Made("LSTMCell", units=2))), (3, 4, 2), masks=[mask])
    case("bidirectional_two", Made("Bidirectional", layer=Made("LSTM", units=2), backward_layer=Made("GRU", units=3, go_backwards=True)), (3, 4, 2))
    case("timedistributed_conv", Made("TimeDistributed", layer=Made("Conv2D", filters=2, kernel_size=2)), (2, 3, 3, 3, 1))
    case("timedistributed_lstm", Made("TimeDistributed", layer=Made("LSTM", units=2)), (2, 2, 3, 2))
    case("timedistributed_mask", Made("TimeDistributed", layer=Made("Dense", units=2)), (3, 4, 2), masks=[mask])
    case("timedistributed_batchnorm", Made("TimeDistributed", layer=Made("BatchNormalization")), (3, 4, 2), training=True)
    case("convlstm1d", Made("ConvLSTM1D", filters=2, kernel_size=3, padding="same", return_sequences=True), (2, 3, 4, 2))
    case("convlstm2d", Made("ConvLSTM2D", filters=2, kernel_size=2), (1, 3, 4, 4, 2))
    case("convlstm3d", Made("ConvLSTM3D", filters=1, kernel_size=2, padding="same"), (1, 2, 2, 2, 2, 1))
    case("convlstm2d_state", Made("ConvLSTM2D", filters=2, kernel_size=3, padding="same", strides=2, return_state=True), (1, 2, 4, 4, 1))


def images():
    case("resizing", Made("Resizing", height=4, width=6), (1, 3, 5, 2))
    case("resizing_nearest", Made("Resizing", height=2, width=3, interpolation="nearest"), (1, 5, 7, 1))
    case("resizing_crop", Made("Resizing", height=4, width=4, crop_to_aspect_ratio=True), (1, 6, 9, 1))
    case("resizing_pad", Made("Resizing", height=4, width=4, pad_to_aspect_ratio=True, fill_value=0.5), (1, 6, 9, 1))
    case("center_crop", Made("CenterCrop", height=2, width=3), (1, 5, 6, 1))
    case("category_one_hot", Made("CategoryEncoding", num_tokens=4, output_mode="one_hot"), np.array([[1], [3], [0]], "int32"))
    case("category_multi_hot", Made("CategoryEncoding", num_tokens=4), np.array([[1, 1], [3, 0]], "int32"))
    case("category_count", Made("CategoryEncoding", num_tokens=4, output_mode="count"), np.array([[1, 1], [3, 0]], "int32"))
    case("discretization", Made("Discretization", bin_boundaries=[-0.5, 0.0, 0.5]), (3, 4))
    case("discretization_one_hot", Made("Discretization", bin_boundaries=[-0.5, 0.5], output_mode="one_hot"), (3, 1))


for family in (convolutions, pooling, normalization, attention, noise, merging, recurrent, images):
    family()
path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "layers_more.json")
with open(path, "w") as file:
    json.dump({"cases": CASES}, file, separators=(",", ":"))
print(len(CASES), "cases,", os.path.getsize(path), "bytes")
for name, error in FAILED:
    print("FAILED", name, error, file=sys.stderr)
