import PythonLanguage

/// `datetime` and `timeit`, over the clock of `time`, which stands still but for `sleep`.
enum DatetimeModule {
    static let modules = [
        NativeModule(
            "datetime", doc: "Dates and times.",
            python: DatetimeSource.spans + DatetimeSource.dates + DatetimeSource.reading),
        NativeModule("timeit", doc: "Time small pieces of code.", python: timeit),
    ]

    private static let timeit = #"""
        from time import perf_counter as default_timer

        default_number = 1000000


        class Timer:
            """Times a statement, or calls of a function."""

            def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
                for what, value in (("stmt", stmt), ("setup", setup)):
                    if not (isinstance(value, str) or callable(value)):
                        raise ValueError("%s is neither a string nor callable" % what)
                self.timer, self._globals = timer, {} if globals is None else globals
                self._setup = setup if callable(setup) else compile(setup, "<timeit-src>", "exec")
                self._stmt = stmt if callable(stmt) else compile(stmt, "<timeit-src>", "exec")

            def timeit(self, number=default_number):
                stmt, scope = self._stmt, self._globals
                if callable(self._setup):
                    self._setup()
                else:
                    exec(self._setup, scope)
                start = self.timer()
                if callable(stmt):
                    for _ in range(number):
                        stmt()
                else:
                    for _ in range(number):
                        exec(stmt, scope)
                return self.timer() - start

            def repeat(self, repeat=5, number=default_number):
                return [self.timeit(number) for _ in range(repeat)]

            def autorange(self, callback=None):
                number = 1
                while True:
                    for factor in 1, 2, 5:
                        taken = self.timeit(number * factor)
                        if callback:
                            callback(number * factor, taken)
                        if taken >= 0.2 or number >= 1000000:
                            return number * factor, taken
                    number *= 10

            def print_exc(self, file=None):
                import traceback
                traceback.print_exc(file=file)


        def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
            return Timer(stmt, setup, timer, globals).timeit(number)


        def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=5, number=default_number, globals=None):
            return Timer(stmt, setup, timer, globals).repeat(repeat, number)
        """#
}
