/// Sessions of TensorFlow 1 where they are only names: tensors have their values already, so a session gives those.
/// What needs a graph (placeholders, variables that steps change) is refused.
extension TensorFlowSources {
    static let sessions = #"""
        import tensorflow as tf

        _sessions = []


        def _told(name, today):
            _note("tf.%s belongs to TensorFlow 1: %s." % (name, today))


        class _Settings:
            """Settings of a session; they change no number."""

            def __init__(self, *args, **settings):
                self.__dict__.update(settings)

            def __getattr__(self, name):
                if name.startswith("_"):
                    raise AttributeError(name)
                self.__dict__[name] = made = _Settings()
                return made


        def ConfigProto(*args, **settings):
            _told("ConfigProto", "it sets nothing here, leave it out")
            return _Settings(*args, **settings)


        GPUOptions = RunOptions = RunMetadata = OptimizerOptions = GraphOptions = _Settings


        class Graph:
            def as_default(self):
                return self

            def __enter__(self):
                return self

            def __exit__(self, *args):
                pass

            def finalize(self):
                pass

            def device(self, name):
                return tf.device(name)

            def __getattr__(self, name):
                raise NotImplementedError("tf.Graph: argument or method '%s': functions run as Python code here, there are no graphs"
                                          % name)


        Graph.__module__ = "tensorflow"
        _default = Graph()


        def get_default_graph():
            _told("get_default_graph", "functions run as Python code, there are no graphs; leave it out")
            return _default


        class Session:
            def __init__(self, target="", graph=None, config=None):
                _told("Session", "tensors have their values at once; call functions and read results with .numpy()")
                self.graph = _default if graph is None else graph

            def __enter__(self):
                _sessions.append(self)
                return self

            def __exit__(self, *args):
                _sessions.remove(self)

            def as_default(self):
                return self

            def close(self):
                pass

            def run(self, fetches, feed_dict=None, options=None, run_metadata=None):
                if feed_dict:
                    raise NotImplementedError("tf.Session.run: got a feed_dict: placeholders belong to graphs, pass values to a "
                                              "Python function")
                if _changed():
                    raise NotImplementedError(
                        "tf.Session.run: a variable was assigned to, and there is no graph that could run such steps again; call "
                        "functions and read their results with .numpy()")
                return tf.nest.map_structure(lambda part: part.numpy() if hasattr(part, "numpy") else part, fetches)


        class InteractiveSession(Session):
            def __init__(self, target="", graph=None, config=None):
                super().__init__(target, graph, config)
                _sessions.append(self)

            def close(self):
                if self in _sessions:
                    _sessions.remove(self)


        def get_default_session():
            return _sessions[-1] if _sessions else None


        def _initializer(name):
            def initialize(*args, **kwargs):
                _told(name, "tf.Variable has its value from the start, leave it out")
            initialize.__name__ = name
            return initialize


        global_variables_initializer = _initializer("global_variables_initializer")
        initialize_all_variables = _initializer("initialize_all_variables")
        local_variables_initializer = _initializer("local_variables_initializer")
        tables_initializer = _initializer("tables_initializer")


        def set_session(session):
            _note("keras.backend.set_session: there are no sessions any more, leave it out.")


        def get_session():
            _note("keras.backend.get_session: there are no sessions any more, leave it out.")
            return get_default_session() or Session()
        """#
}
