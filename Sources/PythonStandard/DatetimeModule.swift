import PythonLanguage

/// `datetime` and `timeit`, over the clock of `time`, which stands still but for `sleep`.
enum DatetimeModule {
    static let modules = [
        NativeModule(
            "datetime", doc: "Dates and times.", python: DatetimeSource.types + DatetimeSource.reading),
        NativeModule("timeit", doc: "Time small pieces of code.", python: timeit),
    ]

    private static let timeit = #"""
        from time import perf_counter as default_timer

        default_number = 1000000


        def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
            scope = {} if globals is None else globals
            if callable(setup):
                setup()
            else:
                exec(setup, scope)
            start = timer()
            if callable(stmt):
                for _ in range(number):
                    stmt()
            else:
                code = compile(stmt, "<timeit>", "exec")
                for _ in range(number):
                    exec(code, scope)
            return timer() - start


        def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=5, number=default_number, globals=None):
            return [timeit(stmt, setup, timer, number, globals) for _ in range(repeat)]
        """#
}
