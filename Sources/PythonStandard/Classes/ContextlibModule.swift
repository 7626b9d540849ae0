import PythonLanguage

/// `contextlib`: context managers.
enum ContextlibModule {
    static let modules = [
        NativeModule("contextlib", doc: "Context managers.", python: contextlib)
    ]

    private static let contextlib = #"""
        from functools import wraps as _wraps


        class AbstractContextManager:
            def __enter__(self):
                return self

            def __exit__(self, exc_type, exc_value, traceback):
                return None


        class ContextDecorator:
            def _recreate_cm(self):
                return self

            def __call__(self, func):
                @_wraps(func)
                def inner(*args, **kwds):
                    with self._recreate_cm():
                        return func(*args, **kwds)
                return inner


        class _GeneratorContextManager(ContextDecorator):
            def __init__(self, func, args, kwds):
                self.gen = func(*args, **kwds)
                self.func, self.args, self.kwds = func, args, kwds

            def _recreate_cm(self):
                return type(self)(self.func, self.args, self.kwds)

            def __enter__(self):
                # Used up: one generator serves one with.
                del self.args, self.kwds, self.func
                try:
                    return next(self.gen)
                except StopIteration:
                    raise RuntimeError("generator didn't yield") from None

            def __exit__(self, typ, value, traceback):
                if typ is None:
                    try:
                        next(self.gen)
                    except StopIteration:
                        return False
                    try:
                        raise RuntimeError("generator didn't stop")
                    finally:
                        self.gen.close()
                try:
                    self.gen.throw(value)
                except StopIteration as exc:
                    return exc is not value
                except RuntimeError as exc:
                    if exc is value or isinstance(value, StopIteration) and exc.__cause__ is value:
                        return False
                    raise
                except BaseException as exc:
                    if exc is value:
                        return False
                    raise
                raise RuntimeError("generator didn't stop after throw()")


        def contextmanager(func):
            @_wraps(func)
            def helper(*args, **kwds):
                return _GeneratorContextManager(func, args, kwds)
            return helper


        class suppress:
            def __init__(self, *exceptions):
                self._exceptions = exceptions

            def __enter__(self):
                pass

            def __exit__(self, exctype, excinst, exctb):
                return exctype is not None and issubclass(exctype, self._exceptions)


        class closing:
            def __init__(self, thing):
                self.thing = thing

            def __enter__(self):
                return self.thing

            def __exit__(self, *exc_info):
                self.thing.close()


        class nullcontext:
            def __init__(self, enter_result=None):
                self.enter_result = enter_result

            def __enter__(self):
                return self.enter_result

            def __exit__(self, *excinfo):
                pass


        class _Redirect:
            _stream = None
            def __init__(self, new_target):
                self._new_target = new_target

            def __enter__(self):
                import sys
                self._old = getattr(sys, self._stream)
                setattr(sys, self._stream, self._new_target)
                return self._new_target

            def __exit__(self, *exc_info):
                import sys
                setattr(sys, self._stream, self._old)


        class redirect_stdout(_Redirect):
            _stream = "stdout"


        class redirect_stderr(_Redirect):
            _stream = "stderr"


        class chdir:
            def __init__(self, path):
                self.path = path

            def __enter__(self):
                import os
                self._before = os.getcwd()
                os.chdir(self.path)

            def __exit__(self, *excinfo):
                import os
                os.chdir(self._before)


        class ExitStack(AbstractContextManager):
            def __init__(self):
                self._callbacks = []

            def enter_context(self, cm):
                kind = type(cm)
                if not hasattr(kind, "__enter__") or not hasattr(kind, "__exit__"):
                    raise TypeError("'%s.%s' object does not support the context manager protocol"
                                    % (kind.__module__, kind.__qualname__))
                result = cm.__enter__()
                self._callbacks.append(cm.__exit__)
                return result

            def push(self, exit):
                self._callbacks.append(exit.__exit__ if hasattr(exit, "__exit__") else exit)
                return exit

            def callback(self, callback, /, *args, **kwds):
                self._callbacks.append(lambda *exc: callback(*args, **kwds) and None)
                return callback

            def pop_all(self):
                new = type(self)()
                new._callbacks, self._callbacks = self._callbacks, []
                return new

            def close(self):
                self.__exit__(None, None, None)

            def __exit__(self, *exc):
                original, error = exc[1], exc[1]
                while self._callbacks:
                    exit = self._callbacks.pop()
                    try:
                        if error is None:
                            exit(None, None, None)
                        elif exit(type(error), error, error.__traceback__):
                            error = None
                    except BaseException as new:
                        if new is not error and new.__context__ is None:
                            new.__context__ = error
                        error = new
                if error is None:
                    return original is not None
                if error is original:
                    return False
                raise error
        """#
}
