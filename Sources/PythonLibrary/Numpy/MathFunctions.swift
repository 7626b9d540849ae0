import Arrays
import PythonLanguage

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `np.round`: NumPy multiplies by a power of ten, rounds half to even and divides.
func roundDecimals(_ a: NDArray, _ decimals: Int) throws(ArrayError) -> NDArray {
    if a.dtype.isInteger || a.dtype == .bool {
        if decimals >= 0 { return a.dtype == .bool ? a.asType(.float16) : a.copy() }
        let scale = pow(10, Double(-decimals))
        let scaled = try Ufunc.multiply(try Ufunc.rint(try Ufunc.divide(a, scale)), scale)
        return scaled.asType(a.dtype)
    }
    if decimals == 0 { return try Ufunc.rint(a) }
    let scale = pow(10, Double(decimals.magnitude))
    return decimals > 0
        ? try Ufunc.divide(try Ufunc.rint(try Ufunc.multiply(a, scale)), scale)
        : try Ufunc.multiply(try Ufunc.rint(try Ufunc.divide(a, scale)), scale)
}

/// Products, rounding, comparisons with tolerance, interpolation and signal functions.
enum MathFunctions {
    static let methods: [NativeRow] = [
        NativeRow("dot(self, other, out=None)", dot),
        NativeRow("round(self, decimals=0, out=None)", round),
        NativeRow("conj(self, /)") { machine, args throws(PythonError) in
            try machine.ufunc(.conjugate, [args[0]])
        },
        NativeRow("conjugate(self, /)") { machine, args throws(PythonError) in
            try machine.ufunc(.conjugate, [args[0]])
        },
    ]

    static let rows: [NativeRow] = products + rounding + comparisons + signals + parts

    private static let products: [NativeRow] = [
        NativeRow("dot(a, b, out=None)", dot),
        NativeRow("matmul(x1, x2, /, out=None, *, dtype=None)") { machine, args throws(PythonError) in
            let (a, b) = (
                try machine.asArray(args[0], machine.dtype(args[3])),
                try machine.asArray(args[1], machine.dtype(args[3]))
            )
            let result = try machine.checkingFloats("matmul") { () throws(ArrayError) in
                try Arrays.matmul(a, b)
            }
            return try machine.finish(result, out: args[2])
        },
        NativeRow("inner(a, b, /)") { machine, args throws(PythonError) in
            let (a, b) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
            return machine.arrayOrScalar(try machine.arrays(try Arrays.inner(a, b)))
        },
        NativeRow("outer(a, b, out=None)") { machine, args throws(PythonError) in
            let (a, b) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
            return try machine.finish(try machine.arrays(try a.outer(b)), out: args[2])
        },
        NativeRow("vdot(a, b, /)") { machine, args throws(PythonError) in
            let (a, b) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
            return machine.arrayOrScalar(try machine.arrays(try Arrays.vdot(a, b)))
        },
        NativeRow("kron(a, b)") { machine, args throws(PythonError) in
            let (a, b) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
            return machine.arrayOrScalar(try machine.arrays(try a.kron(b)))
        },
        NativeRow("cross(a, b, axisa=-1, axisb=-1, axisc=-1, axis=None)") {
            machine, args throws(PythonError) in
            var (a, b) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
            var (x, y, z) = (
                try machine.index(args[2]), try machine.index(args[3]), try machine.index(args[4])
            )
            if let common = try machine.axis(args[5]) { (x, y, z) = (common, common, common) }
            let (from, to) = (x, y)
            let (left, right) = (a, b)
            a = try machine.arrays(try left.movingAxes([from], to: [-1]))
            b = try machine.arrays(try right.movingAxes([to], to: [-1]))
            let (first, second) = (a, b)
            let result = try machine.arrays(try Arrays.cross(first, second))
            let place = z
            if place == -1 || result.rank == 0 { return machine.arrayOrScalar(result) }
            return machine.arrayValue(try machine.arrays(try result.movingAxes([-1], to: [place])))
        },
        NativeRow("tensordot(a, b, axes=2)") { machine, args throws(PythonError) in
            let (a, b) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
            if let count = machine.intValue(args[2]) {
                return machine.arrayOrScalar(try machine.arrays(try Arrays.tensordot(a, b, axes: count)))
            }
            let pair = try machine.collect(args[2])
            guard pair.count == 2 else {
                throw machine.raise(.valueError, "axes must be an int or a pair of sequences")
            }
            let (left, right) = (try machine.ints(pair[0]), try machine.ints(pair[1]))
            return machine.arrayOrScalar(try machine.arrays(try Arrays.tensordot(a, b, axes: (left, right))))
        },
        NativeRow("einsum(*operands, out=None, dtype=None, optimize=False)") {
            machine, args throws(PythonError) in
            let operands = machine.sequenceElements(args[0]) ?? []
            guard let first = operands.first, let subscripts = machine.stringValue(first) else {
                throw machine.raise(
                    .valueError,
                    "einsum(): got operands without a subscripts string, expected 'ij,jk->ik' first")
            }
            var arrays: [NDArray] = []
            for operand in operands.dropFirst() {
                arrays.append(try machine.asArray(operand, machine.dtype(args[2])))
            }
            let parts = arrays
            return try machine.finish(try machine.arrays(try Arrays.einsum(subscripts, parts)), out: args[1])
        },
    ]

    private static func dot(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let (a, b) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
        let result = try machine.checkingFloats("dot") { () throws(ArrayError) in
            if let product = matrixProduct(a, b) { return product }
            return try Arrays.dot(a, b)
        }
        return try machine.finish(result, out: args[2])
    }

    // MARK: Rounding

    private static let rounding: [NativeRow] = [
        NativeRow("round(a, decimals=0, out=None)", round),
        NativeRow("around(a, decimals=0, out=None)", round),
        NativeRow("fix(x, out=None)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            return try machine.finish(try machine.arrays(try Ufunc.trunc(a)), out: args[1])
        },
        NativeRow("nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None)") {
            machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            guard a.dtype.isFloat else { return machine.arrayOrScalar(a.copy()) }
            let largest = largestFinite(a.dtype)
            let values = [
                try machine.double(args[2]), try machine.double(args[3], default: largest),
                try machine.double(args[4], default: -largest),
            ]
            let inPlace = !(try machine.truth(args[1]))
            let result = try machine.withArrays { () throws(ArrayError) in
                let result = inPlace ? a : a.copy()
                let isInfinite = try Ufunc.isInf(a)
                let masks = [
                    try Ufunc.isNaN(a), try Ufunc.logicalAnd(isInfinite, try Ufunc.greater(a, 0)),
                    try Ufunc.logicalAnd(isInfinite, try Ufunc.less(a, 0)),
                ]
                for (mask, value) in zip(masks, values) {
                    try result.assign(NDArray(doubles: [value], shape: []).asType(a.dtype), where: mask)
                }
                return result
            }
            return machine.arrayOrScalar(result)
        },
        NativeRow("divmod(x1, x2, /)") { machine, args throws(PythonError) in
            try machine.divmod(args[0], args[1])
        },
        NativeRow("modf(x, /)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            let whole = try machine.arrays(try Ufunc.trunc(a.dtype.isFloat ? a : a.asType(.float64)))
            let fraction = try machine.arrays(try Ufunc.subtract(a, whole))
            return machine.tuple([machine.arrayOrScalar(fraction), machine.arrayOrScalar(whole)])
        },
        NativeRow("frexp(x, /)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            var (mantissas, exponents): ([Double], [Int32]) = ([], [])
            for value in a.doubles {
                var exponent: Int32 = 0
                mantissas.append(value.isFinite ? Glibc_frexp(value, &exponent) : value)
                exponents.append(exponent)
            }
            return machine.tuple([
                machine.arrayOrScalar(NDArray(doubles: mantissas, shape: a.shape)),
                machine.arrayOrScalar(NDArray(exponents, shape: a.shape)),
            ])
        },
        NativeRow("ldexp(x1, x2, /)") { machine, args throws(PythonError) in
            let (a, b) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
            let powers = try machine.arrays(try Ufunc.exp2(b.asType(.float64)))
            return machine.arrayOrScalar(try machine.arrays(try Ufunc.multiply(a, powers)))
        },
        NativeRow("sinc(x)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            let values = a.doubles.map { x in x == 0 ? 1 : sin(.pi * x) / (.pi * x) }
            return machine.arrayOrScalar(NDArray(doubles: values, shape: a.shape))
        },
        NativeRow("i0(x)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            return machine.arrayOrScalar(NDArray(doubles: a.doubles.map(besselI0), shape: a.shape))
        },
    ]

    private static func round(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let (a, decimals) = (try machine.asArray(args[0]), try machine.index(args[1]))
        return try machine.finish(try machine.arrays(try roundDecimals(a, decimals)), out: args[2])
    }

    static func largestFinite(_ dtype: DType) -> Double {
        switch dtype {
        case .float16: 65504
        case .float32: Double(Float.greatestFiniteMagnitude)
        default: .greatestFiniteMagnitude
        }
    }

    // MARK: Comparisons

    private static let comparisons: [NativeRow] = [
        NativeRow("isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)") {
            machine, args throws(PythonError) in
            machine.arrayOrScalar(try isClose(machine, args))
        },
        NativeRow("allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)") {
            machine, args throws(PythonError) in
            let close = try isClose(machine, args)
            return .bool(try machine.arrays(try Reduction.all(close).truth()))
        },
        NativeRow("array_equal(a1, a2, equal_nan=False)") { machine, args throws(PythonError) in
            let (a, b) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
            if a.shape != b.shape { return .false }
            return .bool(try isEqual(machine, a, b, equalNaN: try machine.truth(args[2])))
        },
        NativeRow("array_equiv(a1, a2)") { machine, args throws(PythonError) in
            let (a, b) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
            guard (try? broadcastShape([a.shape, b.shape])) != nil else { return .false }
            return .bool(try isEqual(machine, a, b, equalNaN: false))
        },
    ]

    private static func isEqual(_ machine: Machine, _ a: NDArray, _ b: NDArray, equalNaN: Bool)
        throws(PythonError) -> Bool
    {
        try machine.withArrays { () throws(ArrayError) in
            var same = try Ufunc.equal(a, b)
            if equalNaN, a.dtype.isInexact, b.dtype.isInexact {
                same = try Ufunc.logicalOr(same, try Ufunc.logicalAnd(try Ufunc.isNaN(a), try Ufunc.isNaN(b)))
            }
            return try Reduction.all(same).truth()
        }
    }

    private static func isClose(_ machine: Machine, _ args: Arguments) throws(PythonError) -> NDArray {
        let (a, b) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
        let (rtol, atol) = (try machine.double(args[2]), try machine.double(args[3]))
        let equalNaN = try machine.truth(args[4])
        return try machine.withArrays { () throws(ArrayError) in
            try closeness(a, b, rtol: rtol, atol: atol, equalNaN: equalNaN)
        }
    }

    /// |a - b| <= atol + rtol |b|, infinities equal to themselves only.
    static func closeness(_ a: NDArray, _ b: NDArray, rtol: Double, atol: Double, equalNaN: Bool)
        throws(ArrayError) -> NDArray
    {
        let x = a.dtype.isInexact ? a : a.asType(.float64)
        let y = b.dtype.isInexact ? b : b.asType(.float64)
        let difference = try Ufunc.absolute(try Ufunc.subtract(x, y))
        let bound = try Ufunc.add(try Ufunc.multiply(try Ufunc.absolute(y), rtol), atol)
        let near = try Ufunc.logicalAnd(try Ufunc.lessEqual(difference, bound), try Ufunc.isFinite(y))
        var result = try Ufunc.logicalOr(near, try Ufunc.equal(x, y))
        if equalNaN {
            result = try Ufunc.logicalOr(result, try Ufunc.logicalAnd(try Ufunc.isNaN(x), try Ufunc.isNaN(y)))
        }
        return result
    }

    // MARK: Signals

    private static let signals: [NativeRow] = [
        NativeRow("diff(a, n=1, axis=-1, prepend=..., append=...)", diff),
        NativeRow("ediff1d(ary, to_end=None, to_begin=None)") { machine, args throws(PythonError) in
            var parts = [
                try machine.withArray(args[0]) { a throws(ArrayError) in try a.raveled().differences() }
            ]
            if machine.isGiven(args[1]) { parts.append(try machine.asArray(args[1]).raveled()) }
            if machine.isGiven(args[2]) { parts.insert(try machine.asArray(args[2]).raveled(), at: 0) }
            let pieces = parts
            return machine.arrayValue(try machine.arrays(try Arrays.concatenate(pieces)))
        },
        NativeRow("gradient(f, *varargs, axis=None, edge_order=1)", gradient),
        NativeRow("trapezoid(y, x=None, dx=1.0, axis=-1)") { machine, args throws(PythonError) in
            let y = try machine.asArray(args[0])
            let x = machine.isGiven(args[1]) ? try machine.asArray(args[1]) : nil
            let (dx, axis) = (try machine.double(args[2]), try machine.index(args[3]))
            return machine.arrayOrScalar(try machine.arrays(try y.trapezoid(x: x, dx: dx, axis: axis)))
        },
        NativeRow("convolve(a, v, mode='full')") { machine, args throws(PythonError) in
            let (a, v) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
            let mode = try convolutionMode(machine, args[2])
            return machine.arrayValue(try machine.arrays(try a.convolved(v, mode)))
        },
        NativeRow("correlate(a, v, mode='valid')") { machine, args throws(PythonError) in
            let (a, v) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
            let mode = try convolutionMode(machine, args[2])
            return machine.arrayValue(try machine.arrays(try a.correlated(v, mode)))
        },
        NativeRow("interp(x, xp, fp, left=None, right=None, period=None)") {
            machine, args throws(PythonError) in
            let (x, xp, fp) = (
                try machine.asArray(args[0]), try machine.asArray(args[1]), try machine.asArray(args[2])
            )
            let left = machine.isGiven(args[3]) ? try machine.double(args[3]) : nil
            let right = machine.isGiven(args[4]) ? try machine.double(args[4]) : nil
            let period = machine.isGiven(args[5]) ? try machine.double(args[5]) : nil
            return machine.arrayOrScalar(
                try machine.arrays(try interpolate(x, xp, fp, left: left, right: right, period: period)))
        },
        NativeRow(
            "cov(m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None, *, dtype=None)",
            covariance),
        NativeRow("corrcoef(x, y=None, rowvar=True, *, dtype=None)") { machine, args throws(PythonError) in
            let rows = try machine.truth(args[2])
            let m = try withVariables(machine, args[0], args[1], rowVariables: rows)
            return machine.arrayOrScalar(
                try machine.arrays(try m.correlationCoefficients(rowVariables: rows)))
        },
        NativeRow("unwrap(p, discont=None, axis=-1, *, period=6.283185307179586)") {
            machine, args throws(PythonError) in
            let a = try machine.asArray(args[0], .float64)
            guard a.rank == 1 else {
                throw machine.raise(.notImplementedError, "unwrap() is supported for 1-d arrays only here")
            }
            let period = try machine.double(args[3])
            let jump = try machine.double(args[1], default: period / 2)
            var values = a.doubles
            var shift = 0.0
            for index in values.indices.dropFirst() {
                let step = a.doubles[index] - a.doubles[index - 1]
                var wrapped = (step + period / 2) - period * floor((step + period / 2) / period) - period / 2
                if wrapped == -period / 2, step > 0 { wrapped = period / 2 }
                if abs(step) >= jump { shift += wrapped - step }
                values[index] += shift
            }
            return machine.arrayValue(NDArray(doubles: values))
        },
        NativeRow("hanning(M)") { machine, args throws(PythonError) in
            try window(machine, args[0]) { 0.5 + 0.5 * cos(.pi * $0 / $1) }
        },
        NativeRow("hamming(M)") { machine, args throws(PythonError) in
            try window(machine, args[0]) { 0.54 + 0.46 * cos(.pi * $0 / $1) }
        },
        NativeRow("blackman(M)") { machine, args throws(PythonError) in
            try window(machine, args[0]) { 0.42 + 0.5 * cos(.pi * $0 / $1) + 0.08 * cos(2 * .pi * $0 / $1) }
        },
        NativeRow("bartlett(M)") { machine, args throws(PythonError) in
            try window(machine, args[0]) { $0 <= 0 ? 1 + $0 / $1 : 1 - $0 / $1 }
        },
        NativeRow("kaiser(M, beta)") { machine, args throws(PythonError) in
            let (n, beta) = (try machine.index(args[0]), try machine.double(args[1]))
            if n == 1 { return machine.arrayValue(NDArray(doubles: [1])) }
            try machine.reserve(bytes: max(0, min(n, 1 << 50)) * 8)
            let alpha = Double(n - 1) / 2
            let values = (0..<Swift.max(n, 0)).map { i in
                let x = (Double(i) - alpha) / alpha
                return besselI0(beta * sqrt(1 - x * x)) / besselI0(beta)
            }
            return machine.arrayValue(NDArray(doubles: values))
        },
    ]

    /// A symmetric window from a function of (1 - M, 3 - M, ..., M - 1) and M - 1.
    private static func window(_ machine: Machine, _ size: Value, _ function: (Double, Double) -> Double)
        throws(PythonError) -> Value
    {
        let n = try machine.index(size)
        if n < 1 { return machine.arrayValue(NDArray(doubles: [])) }
        if n == 1 { return machine.arrayValue(NDArray(doubles: [1])) }
        try machine.reserve(bytes: min(n, 1 << 50) * 8)
        let values = stride(from: 1 - n, to: n, by: 2).map { function(Double($0), Double(n - 1)) }
        return machine.arrayValue(NDArray(doubles: values))
    }

    private static func convolutionMode(_ machine: Machine, _ value: Value) throws(PythonError)
        -> NDArray.ConvolutionMode
    {
        let word = try machine.text(value)
        guard let mode = NDArray.ConvolutionMode(rawValue: word) else {
            throw machine.raise(
                .valueError, "mode must be one of 'valid', 'same', or 'full' (got '\(word)')")
        }
        return mode
    }

    private static func diff(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let given = try machine.asArray(args[0])
        let (n, axis) = (try machine.index(args[1]), try machine.index(args[2]))
        if n < 0 { throw machine.raise(.valueError, "order must be non-negative but got \(n)") }
        if given.rank == 0 {
            throw machine.raise(.valueError, "diff requires input that is at least one dimensional")
        }
        var parts = [given]
        let place = try machine.arrays(try given.normalizedAxis(axis))
        func edge(_ value: Value) throws(PythonError) -> NDArray {
            let edge = try machine.asArray(value)
            if edge.rank > 0 { return edge }
            var shape = given.shape
            shape[place] = 1
            return try machine.arrays(try edge.broadcast(to: shape))
        }
        if args[3].isDefined { parts.insert(try edge(args[3]), at: 0) }
        if args[4].isDefined { parts.append(try edge(args[4])) }
        let pieces = parts
        return machine.arrayValue(
            try machine.withArrays { () throws(ArrayError) in
                let whole = pieces.count > 1 ? try Arrays.concatenate(pieces, axis: place) : given
                return try whole.differences(n, axis: place)
            })
    }

    private static func gradient(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let f = try machine.asArray(args[0])
        if try machine.index(args[3]) != 1 {
            throw machine.raise(
                .notImplementedError,
                "gradient(): argument 'edge_order' is not supported here: got 2, expected 1")
        }
        let spacings = machine.sequenceElements(args[1]) ?? []
        var axes = try machine.axes(args[2]) ?? Array(0..<f.rank)
        axes = try axes.map { axis throws(PythonError) in try machine.arrays(try f.normalizedAxis(axis)) }
        guard spacings.count <= 1 || spacings.count == axes.count else {
            throw machine.raise(.typeError, "invalid number of arguments")
        }
        var result: [NDArray] = []
        for (index, axis) in axes.enumerated() {
            var (spacing, positions): (Double, NDArray?) = (1, nil)
            if let value = spacings.isEmpty ? nil : spacings[spacings.count == 1 ? 0 : index] {
                let array = try machine.asArray(value)
                if array.rank == 0 { spacing = array.scalar(at: 0).double ?? 1 } else { positions = array }
            }
            let (step, places) = (spacing, positions)
            if f.shape[axis] < 2 {
                throw machine.raise(
                    .valueError,
                    "Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) "
                        + "elements are required.")
            }
            result.append(try machine.arrays(try f.gradient(axis: axis, spacing: step, positions: places)))
        }
        return result.count == 1 ? machine.arrayValue(result[0]) : machine.arrayTuple(result)
    }

    private static func withVariables(_ machine: Machine, _ m: Value, _ y: Value, rowVariables: Bool)
        throws(PythonError) -> NDArray
    {
        let x = try machine.withArray(m) { a throws(ArrayError) in try a.atLeast(2) }
        guard machine.isGiven(y) else { return try machine.asArray(m) }
        var other = try machine.withArray(y) { a throws(ArrayError) in try a.atLeast(2) }
        if !rowVariables, other.shape[0] == 1 { other = other.transposed() }
        let first = !rowVariables && x.shape[0] == 1 ? x.transposed() : x
        let parts = [first, other]
        return try machine.arrays(try Arrays.concatenate(parts, axis: rowVariables ? 0 : 1))
    }

    private static func covariance(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        try machine.refuse(args[5], "cov", "fweights")
        try machine.refuse(args[6], "cov", "aweights")
        let rows = try machine.truth(args[2])
        let ddof = try machine.double(args[4], default: try machine.truth(args[3]) ? 0 : 1)
        let m = try withVariables(machine, args[0], args[1], rowVariables: rows)
        return machine.arrayOrScalar(try machine.arrays(try m.covariance(rowVariables: rows, ddof: ddof)))
    }

    // MARK: Complex parts

    private static let parts: [NativeRow] = [
        NativeRow("real(val)") { machine, args throws(PythonError) in
            machine.arrayOrScalar(ArrayType.realPart(try machine.asArray(args[0])))
        },
        NativeRow("imag(val)") { machine, args throws(PythonError) in
            machine.arrayOrScalar(ArrayType.imaginaryPart(try machine.asArray(args[0])))
        },
        NativeRow("angle(z, deg=False)") { machine, args throws(PythonError) in
            let z = try machine.asArray(args[0])
            let degrees = try machine.truth(args[1])
            return machine.arrayOrScalar(
                try machine.withArrays { () throws(ArrayError) in
                    let angle = try Ufunc.arctan2(ArrayType.imaginaryPart(z), ArrayType.realPart(z))
                    return degrees ? try Ufunc.degrees(angle) : angle
                })
        },
        NativeRow("isreal(x)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            return machine.arrayOrScalar(
                try machine.arrays(try Ufunc.equal(ArrayType.imaginaryPart(a), NDArray(ints: [0], shape: [])))
            )
        },
        NativeRow("iscomplex(x)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            return machine.arrayOrScalar(
                try machine.arrays(
                    try Ufunc.notEqual(ArrayType.imaginaryPart(a), NDArray(ints: [0], shape: []))))
        },
        NativeRow("isrealobj(x)") { machine, args throws(PythonError) in
            .bool(!(try machine.asArray(args[0]).dtype.isComplex))
        },
        NativeRow("iscomplexobj(x)") { machine, args throws(PythonError) in
            .bool(try machine.asArray(args[0]).dtype.isComplex)
        },
        NativeRow("real_if_close(a, tol=100)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            guard a.dtype.isComplex else { return machine.arrayOrScalar(a) }
            var tolerance = try machine.double(args[1])
            if tolerance > 1 { tolerance *= a.dtype == .complex64 ? Double(Float.ulpOfOne) : Double.ulpOfOne }
            let isReal = ArrayType.imaginaryPart(a).doubles.allSatisfy { abs($0) < tolerance }
            return machine.arrayOrScalar(isReal ? ArrayType.realPart(a) : a)
        },
        NativeRow("isneginf(x, out=None)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            return try machine.finish(
                NDArray(bools: a.doubles.map { $0 == -.infinity }, shape: a.shape), out: args[1])
        },
        NativeRow("isposinf(x, out=None)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            return try machine.finish(
                NDArray(bools: a.doubles.map { $0 == .infinity }, shape: a.shape), out: args[1])
        },
        NativeRow("spacing(x, /)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            if a.dtype == .float32 {
                return machine.arrayOrScalar(
                    NDArray(a.elements(as: Float.self).map { $0 < 0 ? -$0.ulp : $0.ulp }, shape: a.shape))
            }
            return machine.arrayOrScalar(
                NDArray(doubles: a.doubles.map { $0 < 0 ? -$0.ulp : $0.ulp }, shape: a.shape))
        },
        NativeRow("bitwise_count(x, /)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            return machine.arrayOrScalar(
                NDArray(a.ints.map { UInt8($0.magnitude.nonzeroBitCount) }, shape: a.shape))
        },
    ]
}

private func Glibc_frexp(_ value: Double, _ exponent: inout Int32) -> Double { frexp(value, &exponent) }

/// The modified Bessel function of order 0 by its power series, which converges for all arguments.
func besselI0(_ x: Double) -> Double {
    var (sum, term) = (1.0, 1.0)
    let quarter = x * x / 4
    var k = 1.0
    while term > sum * 1e-17, k < 1000 {
        term *= quarter / (k * k)
        sum += term
        k += 1
    }
    return sum
}
