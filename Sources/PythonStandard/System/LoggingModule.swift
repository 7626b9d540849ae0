import PythonLanguage

/// `logging`: loggers, handlers and formatters.
enum LoggingModule {
    static let modules = [
        NativeModule("logging", doc: "Log records.", python: logging)
    ]

    private static let logging = #"""
        import sys as _sys
        import time as _time
        import warnings
        from string import Template as _Template

        CRITICAL = FATAL = 50
        ERROR = 40
        WARNING = WARN = 30
        INFO = 20
        DEBUG = 10
        NOTSET = 0
        BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"
        raiseExceptions = True
        _names = {50: "CRITICAL", 40: "ERROR", 30: "WARNING", 20: "INFO", 10: "DEBUG", 0: "NOTSET"}
        _levels = {"CRITICAL": 50, "FATAL": 50, "ERROR": 40, "WARN": 30, "WARNING": 30, "INFO": 20, "DEBUG": 10,
                   "NOTSET": 0}


        def getLevelName(level):
            if level in _names:
                return _names[level]
            return _levels.get(level, "Level %s" % level)


        def getLevelNamesMapping():
            return dict(_levels)


        def addLevelName(level, levelName):
            _names[level] = levelName
            _levels[levelName] = level


        def _check_level(level):
            if isinstance(level, int):
                return level
            if not isinstance(level, str):
                raise TypeError("Level not an integer or a valid string: %r" % (level,))
            if level not in _levels:
                raise ValueError("Unknown level: %r" % (level,))
            return _levels[level]


        class LogRecord:
            def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None):
                self.created = _time.time()
                self.name = name
                self.msg = msg
                if args and len(args) == 1 and isinstance(args[0], dict) and args[0]:
                    args = args[0]
                self.args = args
                self.levelname = getLevelName(level)
                self.levelno = level
                self.pathname = pathname
                self.filename = pathname.rsplit("/", 1)[-1]
                self.module = self.filename.rsplit(".", 1)[0]
                self.exc_info = exc_info
                self.exc_text = None
                self.stack_info = sinfo
                self.lineno = lineno
                self.funcName = func
                self.msecs = int((self.created - int(self.created)) * 1000) + 0.0
                self.relativeCreated = self.created * 1000
                self.thread, self.threadName = 0, "MainThread"
                self.process, self.processName, self.taskName = 0, "MainProcess", None

            def getMessage(self):
                msg = str(self.msg)
                return msg % self.args if self.args else msg

            def __repr__(self):
                return "<LogRecord: %s, %s, %s, %s, \"%s\">" % (
                    self.name, self.levelno, self.pathname, self.lineno, self.msg)


        def makeLogRecord(dict):
            record = LogRecord(None, None, "", 0, "", (), None, None)
            record.__dict__.update(dict)
            return record


        class Formatter:
            default_time_format = "%Y-%m-%d %H:%M:%S"
            default_msec_format = "%s,%03d"
            converter = _time.localtime

            def __init__(self, fmt=None, datefmt=None, style="%", validate=True, *, defaults=None):
                if style not in ("%", "{", "$"):
                    raise ValueError("Style must be one of: %,{,$")
                self._style = style
                self._fmt = fmt or {"%": "%(message)s", "{": "{message}", "$": "${message}"}[style]
                self.datefmt = datefmt
                self._defaults = defaults or {}

            def formatTime(self, record, datefmt=None):
                time = _time.gmtime(record.created)
                if datefmt:
                    return _time.strftime(datefmt, time)
                return "%s,%03d" % (_time.strftime(self.default_time_format, time), record.msecs)

            def formatException(self, ei):
                import traceback
                return "".join(traceback.format_exception(*ei)).rstrip("\n")

            def formatStack(self, stack_info):
                return stack_info

            def usesTime(self):
                return "asctime" in self._fmt

            def formatMessage(self, record):
                values = {**self._defaults, **record.__dict__}
                if self._style == "%":
                    return self._fmt % values
                if self._style == "{":
                    return self._fmt.format(**values)
                return _Template(self._fmt).substitute(values)

            def format(self, record):
                record.message = record.getMessage()
                if self.usesTime():
                    record.asctime = self.formatTime(record, self.datefmt)
                text = self.formatMessage(record)
                if record.exc_info and not record.exc_text:
                    record.exc_text = self.formatException(record.exc_info)
                if record.exc_text:
                    text = text + ("" if text.endswith("\n") else "\n") + record.exc_text
                if record.stack_info:
                    text += "\n" + self.formatStack(record.stack_info)
                return text


        class Filter:
            def __init__(self, name=""):
                self.name = name

            def filter(self, record):
                return not self.name or record.name == self.name or record.name.startswith(self.name + ".")


        class Filterer:
            def __init__(self):
                self.filters = []

            def addFilter(self, filter):
                if filter not in self.filters:
                    self.filters.append(filter)

            def removeFilter(self, filter):
                if filter in self.filters:
                    self.filters.remove(filter)

            def filter(self, record):
                for f in self.filters:
                    if not (f.filter(record) if hasattr(f, "filter") else f(record)):
                        return False
                return True


        class Handler(Filterer):
            def __init__(self, level=NOTSET):
                Filterer.__init__(self)
                self.name = None
                self.level = _check_level(level)
                self.formatter = None

            def set_name(self, name):
                self.name = name

            def get_name(self):
                return self.name

            def setLevel(self, level):
                self.level = _check_level(level)

            def setFormatter(self, fmt):
                self.formatter = fmt

            def format(self, record):
                return (self.formatter or _default).format(record)

            def emit(self, record):
                raise NotImplementedError("emit must be implemented by Handler subclasses")

            def handle(self, record):
                kept = self.filter(record)
                if kept:
                    self.emit(record)
                return kept

            def acquire(self): pass
            def release(self): pass
            def flush(self): pass
            def close(self): pass

            def __repr__(self):
                return "<%s (%s)>" % (type(self).__name__, getLevelName(self.level))


        class StreamHandler(Handler):
            terminator = "\n"

            def __init__(self, stream=None):
                Handler.__init__(self)
                self.stream = _sys.stderr if stream is None else stream

            def flush(self):
                if hasattr(self.stream, "flush"):
                    self.stream.flush()

            def emit(self, record):
                self.stream.write(self.format(record) + self.terminator)
                self.flush()

            def setStream(self, stream):
                before, self.stream = self.stream, stream
                return before

            def __repr__(self):
                return "<%s %s(%s)>" % (type(self).__name__, getattr(self.stream, "name", ""),
                                        getLevelName(self.level))


        class _StderrHandler(StreamHandler):
            def __init__(self, level=NOTSET):
                Handler.__init__(self, level)

            @property
            def stream(self):
                return _sys.stderr


        class FileHandler(StreamHandler):
            def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
                Handler.__init__(self)
                self.baseFilename = filename
                self.mode, self.encoding = mode, encoding
                self.stream = open(filename, mode, encoding=encoding)

            def close(self):
                self.stream.close()


        class NullHandler(Handler):
            def handle(self, record): pass
            def emit(self, record): pass


        _default = Formatter()
        lastResort = _StderrHandler(WARNING)


        def _place():
            try:
                from traceback import _caller
            except ImportError:
                return "<cell>", 0, "<module>"
            return _caller("logging")


        class Logger(Filterer):
            def __init__(self, name, level=NOTSET):
                Filterer.__init__(self)
                self.name = name
                self.level = _check_level(level)
                self.parent = None
                self.propagate = True
                self.handlers = []
                self.disabled = False

            def setLevel(self, level):
                self.level = _check_level(level)

            def debug(self, msg, *args, **kwargs): self._at(DEBUG, msg, args, **kwargs)
            def info(self, msg, *args, **kwargs): self._at(INFO, msg, args, **kwargs)
            def warning(self, msg, *args, **kwargs): self._at(WARNING, msg, args, **kwargs)
            def error(self, msg, *args, **kwargs): self._at(ERROR, msg, args, **kwargs)
            def critical(self, msg, *args, **kwargs): self._at(CRITICAL, msg, args, **kwargs)
            warn = warning
            fatal = critical

            def exception(self, msg, *args, exc_info=True, **kwargs):
                self._at(ERROR, msg, args, exc_info=exc_info, **kwargs)

            def log(self, level, msg, *args, **kwargs):
                if not isinstance(level, int):
                    raise TypeError("level must be an integer")
                self._at(level, msg, args, **kwargs)

            def _at(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
                if not self.isEnabledFor(level):
                    return
                if isinstance(exc_info, BaseException):
                    exc_info = (type(exc_info), exc_info, exc_info.__traceback__)
                elif exc_info and not isinstance(exc_info, tuple):
                    exc_info = _sys.exc_info()
                path, line, function = _place()
                record = self.makeRecord(self.name, level, path, line, msg, args, exc_info, function, extra)
                self.handle(record)

            def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None):
                record = LogRecord(name, level, fn, lno, msg, args, exc_info, func, sinfo)
                for key in extra or {}:
                    if key in ("message", "asctime") or key in record.__dict__:
                        raise KeyError("Attempt to overwrite %r in LogRecord" % key)
                    record.__dict__[key] = extra[key]
                return record

            def handle(self, record):
                if not self.disabled and self.filter(record):
                    self.callHandlers(record)

            def callHandlers(self, record):
                logger, found = self, 0
                while logger:
                    for handler in logger.handlers:
                        found += 1
                        if record.levelno >= handler.level:
                            handler.handle(record)
                    logger = logger.parent if logger.propagate else None
                if not found and lastResort and record.levelno >= lastResort.level:
                    lastResort.handle(record)

            def addHandler(self, hdlr):
                if hdlr not in self.handlers:
                    self.handlers.append(hdlr)

            def removeHandler(self, hdlr):
                if hdlr in self.handlers:
                    self.handlers.remove(hdlr)

            def hasHandlers(self):
                logger = self
                while logger:
                    if logger.handlers:
                        return True
                    logger = logger.parent if logger.propagate else None
                return False

            def getEffectiveLevel(self):
                logger = self
                while logger:
                    if logger.level:
                        return logger.level
                    logger = logger.parent
                return NOTSET

            def isEnabledFor(self, level):
                return not self.disabled and level > _state.disabled and level >= self.getEffectiveLevel()

            def getChild(self, suffix):
                return getLogger(suffix if self is root else self.name + "." + suffix)

            def __repr__(self):
                return "<%s %s (%s)>" % (type(self).__name__, self.name, getLevelName(self.getEffectiveLevel()))


        class RootLogger(Logger):
            def __init__(self, level):
                Logger.__init__(self, "root", level)


        class LoggerAdapter:
            def __init__(self, logger, extra=None):
                self.logger = logger
                self.extra = extra

            def process(self, msg, kwargs):
                kwargs["extra"] = self.extra
                return msg, kwargs

            def log(self, level, msg, *args, **kwargs):
                msg, kwargs = self.process(msg, kwargs)
                self.logger.log(level, msg, *args, **kwargs)

            def debug(self, msg, *args, **kwargs): self.log(DEBUG, msg, *args, **kwargs)
            def info(self, msg, *args, **kwargs): self.log(INFO, msg, *args, **kwargs)
            def warning(self, msg, *args, **kwargs): self.log(WARNING, msg, *args, **kwargs)
            def error(self, msg, *args, **kwargs): self.log(ERROR, msg, *args, **kwargs)
            def critical(self, msg, *args, **kwargs): self.log(CRITICAL, msg, *args, **kwargs)
            def exception(self, msg, *args, **kwargs): self.log(ERROR, msg, *args, exc_info=True, **kwargs)
            def __getattr__(self, name): return getattr(self.logger, name)


        class _State:
            disabled = 0
            loggers = {}
            factory = Logger


        _state = _State()
        root = Logger.root = RootLogger(WARNING)


        class Manager:
            root = root
            loggerDict = _state.loggers
            def getLogger(self, name): return getLogger(name)


        Logger.manager = Manager()


        def setLoggerClass(klass):
            _state.factory = klass


        def getLoggerClass():
            return _state.factory


        def getLogger(name=None):
            if not name or name == "root":
                return root
            if not isinstance(name, str):
                raise TypeError("A logger name must be a string")
            logger = _state.loggers.get(name)
            if logger is None:
                logger = _state.loggers[name] = _state.factory(name)
                for other in [logger, *(l for n, l in _state.loggers.items() if n.startswith(name + "."))]:
                    parts = other.name.split(".")
                    parents = (_state.loggers.get(".".join(parts[:n])) for n in range(len(parts) - 1, 0, -1))
                    other.parent = next((p for p in parents if p), root)
            return logger


        def basicConfig(*, filename=None, filemode="a", format=None, datefmt=None, style="%", level=None, stream=None,
                        handlers=None, force=False, encoding=None, errors=None):
            if force:
                for handler in root.handlers[:]:
                    root.removeHandler(handler)
                    handler.close()
            if root.handlers:
                return
            if handlers is None:
                if stream is not None and filename is not None:
                    raise ValueError("'stream' and 'filename' should not be specified together")
                handlers = [FileHandler(filename, filemode, encoding) if filename else StreamHandler(stream)]
            elif stream is not None or filename is not None:
                raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
            default = {"%": BASIC_FORMAT, "{": "{levelname}:{name}:{message}", "$": "${levelname}:${name}:${message}"}
            if style not in default:
                raise ValueError("Style must be one of: %,{,$")
            formatter = Formatter(format or default[style], datefmt, style)
            for handler in handlers:
                if handler.formatter is None:
                    handler.setFormatter(formatter)
                root.addHandler(handler)
            if level is not None:
                root.setLevel(level)


        def disable(level=CRITICAL):
            _state.disabled = _check_level(level)


        def log(level, msg, *args, **kwargs):
            if not root.handlers:
                basicConfig()
            root.log(level, msg, *args, **kwargs)


        def debug(msg, *args, **kwargs): log(DEBUG, msg, *args, **kwargs)
        def info(msg, *args, **kwargs): log(INFO, msg, *args, **kwargs)
        def warning(msg, *args, **kwargs): log(WARNING, msg, *args, **kwargs)
        def error(msg, *args, **kwargs): log(ERROR, msg, *args, **kwargs)
        def critical(msg, *args, **kwargs): log(CRITICAL, msg, *args, **kwargs)
        def exception(msg, *args, exc_info=True, **kwargs): log(ERROR, msg, *args, exc_info=exc_info, **kwargs)


        warn = warning
        fatal = critical


        def _show_warning(message, category, filename, lineno, file=None, line=None):
            text = warnings.formatwarning(message, category, filename, lineno, line)
            logger = getLogger("py.warnings")
            if not logger.handlers:
                logger.addHandler(NullHandler())
            logger.warning(str(text))


        _shown = None


        def captureWarnings(capture):
            """Sends warnings to the logger "py.warnings", or stops it."""
            global _shown
            if capture and _shown is None:
                _shown = warnings.showwarning
                warnings.showwarning = _show_warning
            elif not capture and _shown is not None:
                warnings.showwarning = _shown
                _shown = None


        def shutdown(handlerList=None):
            for handler in root.handlers:
                handler.flush()
        """#
}
