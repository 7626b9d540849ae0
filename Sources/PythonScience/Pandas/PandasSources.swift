import PythonLanguage
import PythonLibrary
import PythonStandard

/// `pandas`, in Python over NumPy: `_columns` holds what columns are made of, `_series` and `_frame` the tables,
/// `_format` their texts; each text is a module of its own, compiled when it is first imported.
enum PandasSources {
    static let modules: [NativeModule] =
        [
            NativeModule(
                "pandas", lazyNames: ["errors", "api", "testing", "plotting", "tseries"], python: root)
        ]
        + texts.map { NativeModule($0.0, python: $0.1) }
        + [
            NativeModule("pandas._notes", python: notes),
            NativeModule("_pandas_notes", functions: [note]),
            NativeModule("pandas.errors", python: errorsModule),
            NativeModule("pandas.api", lazyNames: ["types"]),
            NativeModule("pandas.api.types", python: types),
            NativeModule("pandas.testing", python: testing),
            NativeModule("pandas.plotting", python: pictures),
            NativeModule("pandas.tools.plotting", python: pictures),
            NativeModule("pandas.tools", lazyNames: ["plotting"]),
            NativeModule("pandas.tseries", lazyNames: ["offsets", "frequencies"]),
            NativeModule("pandas.tseries.offsets", python: "from pandas._dates import *"),
            NativeModule("pandas.tseries.frequencies", python: "from pandas._dates import *"),
        ]

    private static var texts: [(String, String)] {
        [
            ("pandas._additions", additions),
            ("pandas._categories", categories),
            ("pandas._columns", columns),
            ("pandas._compute", compute),
            ("pandas._dates", dates),
            ("pandas._describe", describe),
            ("pandas._errors", errors),
            ("pandas._evaluate", evaluate),
            ("pandas._excel", excel),
            ("pandas._format", format),
            ("pandas._frame", frame),
            ("pandas._groupby", groupby),
            ("pandas._index", index),
            ("pandas._indexing", indexing),
            ("pandas._io", io),
            ("pandas._merge", merge),
            ("pandas._options", options),
            ("pandas._plotting", plotting + distributions),
            ("pandas._pivot", pivot),
            ("pandas._reshape", reshape),
            ("pandas._series", series),
            ("pandas._strings", strings),
            ("pandas._window", window),
        ]
    }

    private static let note = NativeRow("note(text, /)") { machine, a throws(PythonError) in
        machine.library.noteOnce(try machine.str(a[0]))
        return .none
    }

    private static let errorsModule = #"""
        import pandas._errors as _errors

        for _name in _errors._KINDS:
            globals()[_name] = getattr(_errors, _name)


        # Taken away in pandas 3: what it warned of cannot happen.
        class SettingWithCopyWarning(Warning): pass
        """#

    private static let types = #"""
        from pandas._columns import CategoricalDtype, Objects, Times, column, is_bool, is_number


        def _data(x): return getattr(x, "_data", None)


        def is_numeric_dtype(x):
            data = _data(x)
            return is_number(data) if data is not None else getattr(x, "kind", "O") in "iufcb"


        def is_bool_dtype(x):
            data = _data(x)
            return is_bool(data) if data is not None else getattr(x, "kind", "O") == "b"


        def is_float_dtype(x): return getattr(getattr(x, "dtype", x), "kind", "O") == "f"
        def is_integer_dtype(x): return getattr(getattr(x, "dtype", x), "kind", "O") in "iu"
        def is_object_dtype(x): return str(getattr(x, "dtype", x)) == "object"
        def is_string_dtype(x): return str(getattr(x, "dtype", x)) in ("object", "str")
        def is_datetime64_any_dtype(x): return str(getattr(x, "dtype", x)).startswith("datetime64")


        is_datetime64_dtype = is_datetime64_any_dtype


        def is_categorical_dtype(x): return str(getattr(x, "dtype", x)) == "category"
        """#

    private static let testing = #"""
        def assert_frame_equal(left, right, **options):
            if not left.equals(right):
                raise AssertionError("DataFrame are different\n\n[left]:\n%s\n[right]:\n%s" % (left, right))


        def assert_series_equal(left, right, **options):
            if not left.equals(right):
                raise AssertionError("Series are different\n\n[left]:\n%s\n[right]:\n%s" % (left, right))


        def assert_index_equal(left, right, **options):
            if not left.equals(right):
                raise AssertionError("Index are different: %r, %r" % (left, right))
        """#
}
