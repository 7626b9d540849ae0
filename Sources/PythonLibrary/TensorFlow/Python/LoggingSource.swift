extension TensorFlowSources {
    /// `tf.compat.v1.logging`: messages through Python's logger of the name "tensorflow" (tensorflow/python/platform/
    /// tf_logging.py).
    static let logging = """
        import logging as _logging
        import sys as _sys

        DEBUG, INFO, WARN, ERROR, FATAL = 10, 20, 30, 40, 50
        _counts = {}


        def _logger():
            "Return TF logger instance."
            logger = _logging.getLogger("tensorflow")
            if not logger.handlers and not _logging.getLogger().handlers:
                handler = _logging.StreamHandler(_sys.stderr)
                handler.setFormatter(_logging.Formatter(_logging.BASIC_FORMAT, None))
                logger.addHandler(handler)
            return logger


        def get_verbosity():
            "Return how much logging output will be produced."
            return _logger().getEffectiveLevel()


        def set_verbosity(v):
            "Sets the threshold for what messages will be logged."
            _logger().setLevel(v)


        def log(level, msg, *args, **kwargs):
            _logger().log(level, msg, *args, **kwargs)


        vlog = log


        def debug(msg, *args, **kwargs):
            _logger().debug(msg, *args, **kwargs)


        def info(msg, *args, **kwargs):
            _logger().info(msg, *args, **kwargs)


        def warning(msg, *args, **kwargs):
            _logger().warning(msg, *args, **kwargs)


        warn = warning


        def error(msg, *args, **kwargs):
            _logger().error(msg, *args, **kwargs)


        def fatal(msg, *args, **kwargs):
            _logger().fatal(msg, *args, **kwargs)


        def _count(msg):
            count = _counts.get(msg, -1) + 1
            _counts[msg] = count
            return count


        def log_if(level, msg, condition, *args):
            "Log 'msg % args' at level 'level' only if condition is fulfilled."
            if condition:
                log(level, msg, *args)


        def log_first_n(level, msg, n, *args):
            "Log 'msg % args' at level 'level' only first 'n' times."
            log_if(level, msg, _count(msg) < n, *args)


        def log_every_n(level, msg, n, *args):
            "Log 'msg % args' at level 'level' once per 'n' times."
            log_if(level, msg, not _count(msg) % n, *args)


        def flush():
            pass


        """
}
