import Arrays
import PythonLanguage

/// `np.polyfit` and its relatives: polynomials as coefficients, highest power first.
enum PolynomialFunctions {
    static let rows: [NativeRow] = [
        NativeRow("polyval(p, x)") { machine, args throws(PythonError) in
            let (p, x) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
            return machine.arrayOrScalar(
                try machine.withArrays { () throws(ArrayError) in
                    if p.rank == 0 { throw .type("iteration over a 0-d array") }
                    var y = try Ufunc.multiply.apply([.array(x), .int(0)])
                    for index in 0..<p.count {
                        let coefficient = p.slice(axis: 0, at: index)
                        y = try Ufunc.add(try Ufunc.multiply(y, x), coefficient)
                    }
                    return y
                })
        },
        NativeRow("polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False)") {
            machine, args throws(PythonError) in
            let (x, y, degree) = (
                try machine.asArray(args[0], .float64), try machine.asArray(args[1], .float64),
                try machine.index(args[2])
            )
            for (index, name) in [(4, "full"), (6, "cov")] where try machine.truth(args[index]) {
                throw machine.raise(
                    .notImplementedError,
                    "polyfit(): argument '\(name)' is not supported here: got True, expected False")
            }
            if degree < 0 { throw machine.raise(.valueError, "expected deg >= 0") }
            if x.rank != 1 { throw machine.raise(.typeError, "expected 1D vector for x") }
            if x.count == 0 { throw machine.raise(.typeError, "expected non-empty vector for x") }
            if x.count != y.shape.first {
                throw machine.raise(.typeError, "expected x and y to have same length")
            }
            let weights = machine.isGiven(args[5]) ? try machine.asArray(args[5], .float64) : nil
            let rcond =
                machine.isGiven(args[3]) ? try machine.double(args[3]) : Double(x.count) * Double.ulpOfOne
            let (found, rank) = try machine.withArrays { () throws(ArrayError) in
                try fit(x, y, degree, weights, rcond)
            }
            if rank != degree + 1 {
                try machine.warn(machine.numpy.rankWarning, "Polyfit may be poorly conditioned")
            }
            return machine.arrayValue(found)
        },
        NativeRow("polyadd(a1, a2)") { machine, args throws(PythonError) in
            try combine(machine, args, .add)
        },
        NativeRow("polysub(a1, a2)") { machine, args throws(PythonError) in
            try combine(machine, args, .subtract)
        },
        NativeRow("polymul(a1, a2)") { machine, args throws(PythonError) in
            let (a, b) = (try vector(machine, args[0]), try vector(machine, args[1]))
            return machine.arrayValue(try machine.arrays(try a.convolved(b)))
        },
        NativeRow("polyder(p, m=1)") { machine, args throws(PythonError) in
            var coefficients = try vector(machine, args[0])
            let order = try machine.index(args[1])
            if order < 0 {
                throw machine.raise(.valueError, "Order of derivative must be positive (see polyint)")
            }
            for _ in 0..<order {
                let n = coefficients.count - 1
                guard n > 0 else { return machine.arrayValue(coefficients.slice(axis: 0, 0..<0)) }
                let head = coefficients.slice(axis: 0, 0..<n)
                coefficients = try machine.arrays(
                    try Ufunc.multiply(head, NDArray(ints: Array((1...n).reversed()))))
            }
            return machine.arrayValue(coefficients)
        },
        NativeRow("polyint(p, m=1, k=None)") { machine, args throws(PythonError) in
            var coefficients = try vector(machine, args[0]).asType(.float64)
            let constants = machine.isGiven(args[2]) ? try machine.asArray(args[2]).doubles : []
            let order = try machine.index(args[1])
            if order < 0 {
                throw machine.raise(.valueError, "Order of integral must be positive (see polyder)")
            }
            for index in 0..<order {
                let n = coefficients.count
                let source = coefficients
                let scaled = try machine.arrays(
                    try Ufunc.divide(source, NDArray(ints: Array((1...Swift.max(n, 1)).reversed().prefix(n))))
                )
                let constant = NDArray(doubles: [
                    constants.isEmpty ? 0 : constants[Swift.min(index, constants.count - 1)]
                ])
                let parts = [scaled, constant]
                coefficients = try machine.arrays(try Arrays.concatenate(parts))
            }
            return machine.arrayValue(coefficients)
        },
        NativeRow("roots(p)") { machine, args throws(PythonError) in
            let p = try vector(machine, args[0]).asType(.float64)
            let places = p.nonzero()[0].ints
            guard let first = places.first, let last = places.last else {
                return machine.arrayValue(NDArray(doubles: []))
            }
            let zeros = p.count - 1 - last
            let values = Array(p.doubles[first...last])
            let n = values.count - 1
            var found = NDArray(doubles: [])
            if n > 0 {
                var companion = [Double](repeating: 0, count: n * n)
                for column in 0..<n { companion[column] = -values[column + 1] / values[0] }
                for row in 1..<Swift.max(n, 1) { companion[row * n + row - 1] = 1 }
                let matrix = NDArray(doubles: companion, shape: [n, n])
                found = try machine.arrays(try eigen(matrix)).values
            }
            if zeros == 0 { return machine.arrayValue(found) }
            let parts = [found, NDArray.zeros([zeros], found.dtype)]
            return machine.arrayValue(try machine.arrays(try Arrays.concatenate(parts)))
        },
        NativeRow("poly(seq_of_zeros)") { machine, args throws(PythonError) in
            var zeros = try machine.asArray(args[0])
            if zeros.rank == 0 { zeros = zeros.reshaped(to: [1]) }
            if zeros.rank == 1, zeros.count == 0 { return .float(1) }
            guard zeros.rank == 1 || zeros.rank == 2 && zeros.shape[0] == zeros.shape[1] && zeros.count > 0
            else {
                throw machine.raise(.valueError, "input must be 1d or non-empty square 2d array.")
            }
            if zeros.rank == 2 {
                let matrix = zeros
                zeros = try machine.arrays(try eigen(matrix)).values
            }
            var result = NDArray(doubles: [1])
            for index in 0..<zeros.count {
                let root = zeros.slice(axis: 0, at: index)
                let current = result
                result = try machine.withArrays { () throws(ArrayError) in
                    let minus = try Ufunc.negative(root).reshaped(to: [1])
                    let factor = try Arrays.concatenate([NDArray(doubles: [1]), minus])
                    return try current.convolved(factor)
                }
            }
            if result.dtype.isComplex, Self.isConjugate(zeros.elements(as: Complex128.self)) {
                result = result.asType(.float64)
            }
            return machine.arrayValue(result)
        },
    ]

    /// Whether every complex zero stands beside its conjugate: the polynomial is a real one then.
    private static func isConjugate(_ zeros: [Complex128]) -> Bool {
        func key(_ z: Complex128) -> [Double] { [z.real, z.imaginary == 0 ? 0 : z.imaginary] }
        let own = zeros.map(key).sorted { $0.lexicographicallyPrecedes($1) }
        let other = zeros.map { key(Complex128($0.real, -$0.imaginary)) }.sorted {
            $0.lexicographicallyPrecedes($1)
        }
        return own == other
    }

    private static func vector(_ machine: Machine, _ value: Value) throws(PythonError) -> NDArray {
        try machine.withArray(value) { a throws(ArrayError) in try a.atLeast(1) }
    }

    private static func combine(_ machine: Machine, _ args: Arguments, _ ufunc: Ufunc) throws(PythonError)
        -> Value
    {
        let (a, b) = (try vector(machine, args[0]), try vector(machine, args[1]))
        let n = Swift.max(a.count, b.count)
        return machine.arrayValue(
            try machine.withArrays { () throws(ArrayError) in
                let x = try a.padded([(n - a.count, 0)], .constant([(.int(0), .int(0))]))
                let y = try b.padded([(n - b.count, 0)], .constant([(.int(0), .int(0))]))
                return try ufunc(x, y)
            })
    }

    /// Least squares on the scaled Vandermonde matrix, as NumPy solves it.
    private static func fit(_ x: NDArray, _ y: NDArray, _ degree: Int, _ weights: NDArray?, _ rcond: Double)
        throws(ArrayError) -> (NDArray, rank: Int)
    {
        let powers = NDArray(ints: Array((0...degree).reversed()))
        var left = try Ufunc.power(x.reshaped(to: [x.count, 1]), powers)
        var right = y
        if let weights {
            left = try Ufunc.multiply(left, weights.reshaped(to: [x.count, 1]))
            right = try Ufunc.multiply(
                right, y.rank == 1 ? weights : weights.reshaped(to: [x.count, 1]))
        }
        let scale = try Ufunc.sqrt(try Reduction.sum(try Ufunc.multiply(left, left), axes: [0]))
        let solution = try leastSquares(try Ufunc.divide(left, scale), right, rcond: rcond)
        let column = y.rank == 1 ? scale : scale.reshaped(to: [degree + 1, 1])
        return (try Ufunc.divide(solution.x, column), solution.rank)
    }
}
