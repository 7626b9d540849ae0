import Arrays
import PythonLanguage

/// `numpy.testing`
enum TestingModule {
    static let module = NativeModule("numpy.testing", doc: "Assertions about arrays.", functions: rows)

    static let rows: [NativeRow] = [
        NativeRow("assert_allclose(actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg='', verbose=True, *, strict=False)") {
            machine, args throws(PythonError) in
            let (a, b) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
            let (rtol, atol, equalNaN) = (try machine.double(args[2]), try machine.double(args[3]), try machine.truth(args[4]))
            let header = "Not equal to tolerance rtol=\(short(rtol)), atol=\(short(atol))"
            try check(machine, a, b, header, try machine.text(args[5])) { () throws(ArrayError) in
                try MathFunctions.closeness(a, b, rtol: rtol, atol: atol, equalNaN: equalNaN)
            }
            return .none
        },
        NativeRow("assert_array_equal(actual, desired, err_msg='', verbose=True, *, strict=False)") { machine, args throws(PythonError) in
            let (a, b) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
            try check(machine, a, b, "Arrays are not equal", try machine.text(args[2])) { () throws(ArrayError) in
                var same = try Ufunc.equal(a, b)
                if a.dtype.isInexact, b.dtype.isInexact {
                    same = try Ufunc.logicalOr(same, try Ufunc.logicalAnd(try Ufunc.isNaN(a), try Ufunc.isNaN(b)))
                }
                return same
            }
            return .none
        },
        NativeRow("assert_almost_equal(actual, desired, decimal=7, err_msg='', verbose=True)", almostEqual),
        NativeRow("assert_array_almost_equal(actual, desired, decimal=6, err_msg='', verbose=True)", almostEqual),
        NativeRow("assert_equal(actual, desired, err_msg='', verbose=True, *, strict=False)") { machine, args throws(PythonError) in
            if machine.ndarray(args[0]) != nil || machine.ndarray(args[1]) != nil {
                let (a, b) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
                try check(machine, a, b, "Arrays are not equal", try machine.text(args[2])) { () throws(ArrayError) in
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
            guard try machine.truth(args[0]) else { throw machine.raise(.assertionError, try machine.text(args[1])) }
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
            let near = try Ufunc.less(try Ufunc.absolute(try Ufunc.subtract(a.asType(.float64), b.asType(.float64))), bound)
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
        if a.dtype.isNumeric, b.dtype.isNumeric, a.dtype != .bool, b.dtype != .bool {
            let (absolute, relative) = try machine.withArrays { () throws(ArrayError) in
                let difference = try Ufunc.absolute(try Ufunc.subtract(a.asType(.float64), b.asType(.float64)))
                let ratio = try Ufunc.divide(difference, try Ufunc.absolute(b.asType(.float64)))
                return (try Reduction.max(difference), try Reduction.fmax(ratio))
            }
            func text(_ array: NDArray) -> String {
                (a.dtype.isInteger && b.dtype.isInteger) ? ScalarText.str(.float(array.doubles[0]), .float64).replacingSuffix(".0") : ScalarText.str(array.scalar(at: 0), .float64)
            }
            details += "\nMax absolute difference among violations: \(text(absolute))"
            details += "\nMax relative difference among violations: \(ScalarText.str(relative.scalar(at: 0), .float64).replacingSuffix(".0"))"
        }
        throw try fail(String(details.dropFirst()))
    }
}

extension String {
    /// Without a suffix, if it is there.
    fileprivate func replacingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}
