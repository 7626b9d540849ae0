import Arrays
import PythonLanguage

/// Names of NumPy 1 that NumPy 2 took away. They still work here, and the author gets a remark.
struct OldSpelling {
    /// Today's name: an attribute of numpy, or a builtin of Python for the likes of `np.float`.
    let today: String
    let isBuiltin: Bool

    func resolve(_ machine: Machine, _ old: String) throws(PythonError) -> Value {
        machine.library.noteOnce("np.\(old) is \(isBuiltin ? today : "np." + today) today")
        if isBuiltin { return try machine.getAttribute(machine.importModule("builtins"), today) }
        var value = try machine.importModule("numpy")
        for part in today.split(separator: ".") { value = try machine.getAttribute(value, String(part)) }
        return value
    }
}

enum OldSpellings {
    static let numpy: [String: OldSpelling] = {
        var table: [String: OldSpelling] = [:]
        for (old, today) in [
            ("product", "prod"), ("cumproduct", "cumprod"), ("alltrue", "all"), ("sometrue", "any"),
            ("in1d", "isin"), ("trapz", "trapezoid"), ("row_stack", "vstack"), ("float_", "float64"),
            ("complex_", "complex128"), ("cfloat", "complex128"), ("singlecomplex", "complex64"),
            ("unicode_", "str_"), ("string_", "bytes_"), ("bool8", "bool"), ("int0", "intp"),
            ("uint0", "uintp"), ("str0", "str_"),
            ("infty", "inf"), ("Inf", "inf"), ("Infinity", "inf"), ("PINF", "inf"), ("NaN", "nan"),
            ("NAN", "nan"), ("round_", "round"), ("asfarray", "asarray"), ("msort", "sort"),
            ("AxisError", "exceptions.AxisError"), ("ComplexWarning", "exceptions.ComplexWarning"),
            ("RankWarning", "exceptions.RankWarning"),
            ("VisibleDeprecationWarning", "exceptions.VisibleDeprecationWarning"),
            ("mat", "asmatrix"), ("longdouble", "float64"), ("float128", "float64"),
            ("clongdouble", "complex128"),
        ] { table[old] = OldSpelling(today: today, isBuiltin: false) }
        for name in ["float", "int", "complex", "object", "str"] {
            table[name] = OldSpelling(today: name, isBuiltin: true)
        }
        table["unicode"] = OldSpelling(today: "str", isBuiltin: true)
        return table
    }()
}
