import Arrays
import PythonLanguage

/// `numpy.testing`
enum TestingModule {
    static let module = NativeModule("numpy.testing", doc: "Assertions about arrays.", functions: rows)

    static let rows: [NativeRow] = [
        NativeRow(
            "assert_allclose(actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg='', verbose=True, *, strict=False)"
        ) {
            machine, args throws(PythonError) in
            let (a, b) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
            let (rtol, atol, equalNaN) = (
                try machine.double(args[2]), try machine.double(args[3]), try machine.truth(args[4])
            )
            let header = "Not equal to tolerance rtol=\(short(rtol)), atol=\(short(atol))"
            try check(machine, a, b, header, try machine.text(args[5])) { () throws(ArrayError) in
                try MathFunctions.closeness(a, b, rtol: rtol, atol: atol, equalNaN: equalNaN)
            }
            return .none
        },
        NativeRow("assert_array_equal(actual, desired, err_msg='', verbose=True, *, strict=False)") {
            machine, args throws(PythonError) in
            let (a, b) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
            try check(machine, a, b, "Arrays are not equal", try machine.text(args[2])) {
                () throws(ArrayError) in
                var same = try Ufunc.equal(a, b)
                if a.dtype.isInexact, b.dtype.isInexact {
                    same = try Ufunc.logicalOr(
                        same, try Ufunc.logicalAnd(try Ufunc.isNaN(a), try Ufunc.isNaN(b)))
                }
                return same
            }
            return .none
        },
        NativeRow("assert_almost_equal(actual, desired, decimal=7, err_msg='', verbose=True)", almostEqual),
        NativeRow(
            "assert_array_almost_equal(actual, desired, decimal=6, err_msg='', verbose=True)", almostEqual),
        NativeRow("assert_equal(actual, desired, err_msg='', verbose=True, *, strict=False)") {
            machine, args throws(PythonError) in
            if machine.ndarray(args[0]) != nil || machine.ndarray(args[1]) != nil {
                let (a, b) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
                try check(machine, a, b, "Arrays are not equal", try machine.text(args[2])) {
                    () throws(ArrayError) in
                    try Ufunc.equal(a, b)
                }
                return .none
            }
            guard try machine.equals(args[0], args[1]) else {
                throw machine.raise(
                    .assertionError,
                    "\nItems are not equal:\(try machine.text(args[2]))\n ACTUAL: \(try machine.repr(args[0]))\n "
                        + "DESIRED: \(try machine.repr(args[1]))")
            }
            return .none
        },
        NativeRow("assert_(val, msg='')") { machine, args throws(PythonError) in
            guard try machine.truth(args[0]) else {
                throw machine.raise(.assertionError, try machine.text(args[1]))
            }
            return .none
        },
    ]

    private static func short(_ value: Double) -> String {
        if value == 0 { return "0" }
        return ScalarText.str(.float(value), .float64).replacingSuffix(".0")
    }

    private static func almostEqual(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let (a, b) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
        let decimal = try machine.index(args[2])
        var tolerance = 1.5
        for _ in 0..<Swift.max(decimal, 0) { tolerance /= 10 }
        let bound = tolerance
        try check(
            machine, a, b, "Arrays are not almost equal to \(decimal) decimals", try machine.text(args[3])
        ) { () throws(ArrayError) in
            let near = try Ufunc.less(
                try Ufunc.absolute(try Ufunc.subtract(a.asType(.float64), b.asType(.float64))), bound)
            return try Ufunc.logicalOr(near, try Ufunc.equal(a, b))
        }
        return .none
    }

    private static func check(
        _ machine: Machine, _ a: NDArray, _ b: NDArray, _ header: String, _ message: String,
        _ matches: () throws(ArrayError) -> NDArray
    ) throws(PythonError) {
        func fail(_ details: String) throws(PythonError) -> PythonError {
            let printer = try machine.arrayPrinter(a)
            var text = "\n\(header)\n"
            if !message.isEmpty { text += message + "\n" }
            text += "\(details)\n"
            text += " ACTUAL: \(printer.repr(a))\n DESIRED: \(printer.repr(b))"
            return machine.raise(.assertionError, text)
        }
        let isFit = a.rank == 0 || b.rank == 0 || a.shape == b.shape
        guard isFit else { throw try fail("(shapes \(a.shape), \(b.shape) mismatch)") }
        let good = try machine.withArrays(matches)
        let total = good.count
        let bad = total - good.asType(.bool).doubles.reduce(0) { $0 + Int($1) }
        if bad == 0 { return }
        let percent = try machine.format(.float(100 * Double(bad) / Double(Swift.max(total, 1))), ".3g")
        var details = "\nMismatched elements: \(bad) / \(total) (\(percent)%)"
        if a.rank > 0 || b.rank > 0 { details += try places(machine, a, b, good, bad) }
        if a.dtype.isNumeric, b.dtype.isNumeric, a.dtype != .bool, b.dtype != .bool {
            let (absolute, relative) = try machine.withArrays { () throws(ArrayError) in
                let difference = try Ufunc.absolute(
                    try Ufunc.subtract(a.asType(.float64), b.asType(.float64)))
                let ratio = try Ufunc.divide(difference, try Ufunc.absolute(b.asType(.float64)))
                return (try Reduction.max(difference), try Reduction.fmax(ratio))
            }
            let isInteger = a.dtype.isInteger && b.dtype.isInteger
            let largest = ScalarText.str(absolute.scalar(at: 0), .float64)
            let ratio = ScalarText.str(relative.scalar(at: 0), .float64)
            details +=
                "\nMax absolute difference among violations: "
                + (isInteger ? largest.replacingSuffix(".0") : largest.trimmedZero)
            details += "\nMax relative difference among violations: " + ratio.trimmedZero
        }
        throw try fail(details)
    }
}

extension TestingModule {
    /// The first five elements that differ.
    private static func places(_ machine: Machine, _ a: NDArray, _ b: NDArray, _ good: NDArray, _ bad: Int)
        throws(PythonError) -> String
    {
        let shape = good.shape
        let (x, y) = (
            try machine.arrays(try a.broadcast(to: shape)), try machine.arrays(try b.broadcast(to: shape))
        )
        let wrong = try machine.arrays(try Ufunc.logicalNot(good)).argwhere()
        var text =
            bad == 1
            ? "\nMismatch at index:"
            : bad > 5 ? "\nFirst 5 mismatches are at indices:" : "\nMismatch at indices:"
        for row in 0..<Swift.min(bad, 5) {
            let index = wrong.slice(axis: 0, at: row).ints
            var position = 0
            for (axis, place) in index.enumerated() { position = position * shape[axis] + place }
            let (actual, desired) = (
                ScalarText.str(x.scalar(at: position), x.dtype),
                ScalarText.str(y.scalar(at: position), y.dtype)
            )
            text +=
                "\n [\(index.map(String.init).joined(separator: ", "))]: \(actual) (ACTUAL), \(desired) (DESIRED)"
        }
        return text
    }
}

extension String {
    /// "1." of "1.0", as NumPy's short formats write it.
    fileprivate var trimmedZero: String { hasSuffix(".0") ? String(dropLast()) : self }

    /// Without a suffix, if it is there.
    fileprivate func replacingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}
