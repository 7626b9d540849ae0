/// `tf.function(input_signature=...)`: a function that checks what it is called with.
extension TensorFlowSources {
    static let tracing = #"""
        import functools
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


        def constrained(function, signature):
            if not isinstance(signature, (list, tuple)):
                raise TypeError("input_signature must be either a tuple or a list, got %s." % type(signature))
            code = function.__code__
            names = list(code.co_varnames[:code.co_argcount])
            required = len(names) - len(function.__defaults__ or ())
            own = 1 if names[:1] == ["self"] else 0
            specs = dict(zip(names[own:], signature))
            for name in names[own + len(signature):required]:
                raise TypeError("input_signature missing type constraint for %s" % name)

            def fail(reason, args, kwargs):
                text = ", ".join("%s: %r" % item for item in specs.items())
                raise TypeError("Binding inputs to tf.function failed due to `%s`. Received args: %r and kwargs: %r "
                                "for signature: (%s)." % (reason, args, kwargs, text))

            @functools.wraps(function)
            def traced(*args, **kwargs):
                given = args[own:]
                if len(given) > len(specs):
                    fail("too many positional arguments", given, kwargs)
                bound = dict(zip(specs, given))
                for name in specs:
                    if name in kwargs:
                        bound[name] = kwargs[name]
                    if name not in bound:
                        fail("missing a required argument: '%s'" % name, given, kwargs)
                for name in kwargs:
                    if name not in specs:
                        fail("got an unexpected keyword argument '%s'" % name, given, kwargs)
                try:
                    values = [_converted(specs[name], bound[name]) for name in specs]
                except ValueError as error:
                    fail(error, given, kwargs)
                return function(*args[:own], *values)

            traced.input_signature = tuple(signature)
            traced.python_function = function
            traced.get_concrete_function = lambda *args, **kwargs: traced
            traced.experimental_get_tracing_count = lambda: 1
            return traced
        """#
}
