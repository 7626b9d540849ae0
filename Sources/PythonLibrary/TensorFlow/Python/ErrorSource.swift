/// `tf.errors`: the base of TensorFlow's exceptions.
extension TensorFlowSources {
    static let errors = #"""
        class OpError(Exception):
            """Made from a node, an operation and a message, or from the message alone."""

            node_def = op = error_code = None

            @property
            def message(self):
                return self.args[2] if len(self.args) > 2 else self.args[0] if self.args else None

            def __str__(self):
                return "" if self.message is None else str(self.message)


        OpError.__module__ = "tensorflow.python.framework.errors_impl"
        """#
}
