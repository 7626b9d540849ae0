/// `tf.function(input_signature=...)`: checks of what a function is called with.
extension TensorFlowSources {
    static let signature = #"""
        import numpy as np
        import tensorflow as tf


        def _shape(shape):
            return None if shape.rank is None else tuple(shape.as_list())


        def _fits(wanted, given):
            if wanted is None:
                return True
            return len(wanted) == len(given) and all(w is None or w == g for w, g in zip(wanted, given))


        def _converted(spec, value):
            """The value as the specification wants it; ValueError with what is wrong."""
            if isinstance(spec, (list, tuple)):
                if not isinstance(value, (list, tuple)) or len(value) != len(spec):
                    raise ValueError("Can not cast %r to %r" % (value, spec))
                return type(spec)(_converted(s, v) for s, v in zip(spec, value))
            if isinstance(spec, dict):
                if not isinstance(value, dict) or set(value) != set(spec):
                    raise ValueError("Can not cast %r to %r" % (value, spec))
                return {key: _converted(spec[key], value[key]) for key in spec}
            if not isinstance(spec, tf.TensorSpec):
                return value
            if not isinstance(value, (tf.Tensor, tf.Variable)):
                try:
                    if spec.dtype.is_integer and np.asarray(value).dtype.kind == "f":
                        raise TypeError
                    value = tf.cast(tf.convert_to_tensor(value), spec.dtype)
                except (TypeError, ValueError):
                    raise ValueError("Cannot convert %r to EagerTensor of dtype %s" % (value, spec.dtype.name)) from None
            given = tf.TensorSpec(tuple(value.shape), value.dtype)
            if value.dtype != spec.dtype or not _fits(_shape(spec.shape), tuple(value.shape)):
                raise ValueError("Can not cast %r to %r" % (given, spec))
            return tf.convert_to_tensor(value)


        def checked(function, names, signature):
            """The specifications of a function's arguments by name; TypeError where one without a default has none."""
            if not isinstance(signature, (list, tuple)):
                raise TypeError("input_signature must be either a tuple or a list, got %s." % type(signature))
            required = len(names) - len(getattr(function, "__defaults__", None) or ())
            for name in names[len(signature):required]:
                raise TypeError("input_signature missing type constraint for %s" % name)
            return dict(zip(names, signature))


        def bound(specs, args, kwargs):
            """The arguments of a call, in order and as the specifications want them."""
            def fail(reason):
                text = ", ".join("%s: %r" % item for item in specs.items())
                raise TypeError("Binding inputs to tf.function failed due to `%s`. Received args: %r and kwargs: %r "
                                "for signature: (%s)." % (reason, args, kwargs, text))

            if len(args) > len(specs):
                fail("too many positional arguments")
            given = dict(zip(specs, args))
            for name in specs:
                if name in kwargs:
                    given[name] = kwargs[name]
                if name not in given:
                    fail("missing a required argument: '%s'" % name)
            for name in kwargs:
                if name not in specs:
                    fail("got an unexpected keyword argument '%s'" % name)
            try:
                return [_converted(specs[name], given[name]) for name in specs]
            except ValueError as error:
                fail(error)
        """#
}
