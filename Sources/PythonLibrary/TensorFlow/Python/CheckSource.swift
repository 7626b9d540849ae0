/// `tf.debugging`: checks of types and ranks.
extension TensorFlowSources {
    static let checks = #"""
        import numpy as np
        import tensorflow as tf


        def _failed(message, text):
            return ("%s\n%s" % (message, text)) if message else text


        def assert_integer(x, message=None, name=None):
            x = tf.convert_to_tensor(x)
            if not x.dtype.is_integer:
                raise TypeError(_failed(message, 'Expected "x" to be integer type.  Found: %s' % (x.dtype,)))


        def assert_type(tensor, tf_type, message=None, name=None):
            tensor = tf.convert_to_tensor(tensor)
            if tensor.dtype != tf.as_dtype(tf_type):
                raise TypeError(_failed(message, "tensor must be of type %s; got %s" % (tf.as_dtype(tf_type).name, tensor.dtype.name)))


        def assert_non_positive(x, message=None, summarize=None, name=None):
            x = tf.convert_to_tensor(x)
            if not bool(tf.reduce_all(x <= 0)):
                raise tf.errors.InvalidArgumentError(
                    None, None, _failed(message, "Condition x <= 0 did not hold element-wise: x = %s" % (x.numpy().tolist(),)))


        def assert_rank_at_least(x, rank, message=None, name=None):
            found = len(tf.convert_to_tensor(x).shape)
            if found < int(rank):
                raise ValueError(_failed(message, "Static rank condition failed: got rank %d, expected at least %d" % (found, int(rank))))


        def assert_rank_in(x, ranks, message=None, name=None):
            found = len(tf.convert_to_tensor(x).shape)
            if found not in [int(r) for r in ranks]:
                raise ValueError(_failed(message, "Static rank condition failed: got rank %d, expected one of %s" % (found, list(ranks))))


        def assert_scalar(tensor, name=None, message=None):
            tensor = tf.convert_to_tensor(tensor)
            if len(tensor.shape):
                raise ValueError(_failed(message, "Expected scalar shape, saw shape: %s." % (tuple(tensor.shape),)))
            return tensor


        def assert_proper_iterable(values):
            if isinstance(values, (str, bytes, np.ndarray, tf.Tensor)) or not hasattr(values, "__iter__"):
                raise TypeError("Expected argument \"values\" to be a \"proper\" iterable.  Found: %s" % type(values))


        def assert_same_float_dtype(tensors=None, dtype=None):
            kinds = {tf.convert_to_tensor(t).dtype for t in tensors or []} | ({tf.as_dtype(dtype)} if dtype else set())
            if len(kinds) > 1 or any(not k.is_floating for k in kinds):
                raise ValueError("Expected floating point tensors of one type, got %s" % sorted(k.name for k in kinds))
            return next(iter(kinds), tf.float32)


        def is_numeric_tensor(tensor):
            return isinstance(tensor, (tf.Tensor, tf.Variable)) and tf.convert_to_tensor(tensor).dtype not in (tf.bool, tf.string)
        """#
}
