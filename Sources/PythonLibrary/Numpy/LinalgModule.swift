import Arrays
import PythonLanguage

/// `numpy.linalg`
enum LinalgModule {
    static let module = NativeModule(
        "numpy.linalg", doc: "Linear algebra.", functions: rows, lazyNames: ["LinAlgError"],
        lazyAttribute: { machine, name throws(PythonError) in
            if name == "LinAlgError" { return Value(machine.numpy.linAlgError) }
            throw machine.unknownAttribute(
                name, of: "numpy.linalg", among: rows.map(\.name) + ["LinAlgError"])
        })

    static let rows: [NativeRow] = [
        NativeRow("norm(x, ord=None, axis=None, keepdims=False)", norm),
        NativeRow("vector_norm(x, /, *, axis=None, keepdims=False, ord=2)") {
            machine, args throws(PythonError) in
            let (x, axes, keep) = (
                try machine.asArray(args[0]), try machine.axes(args[1]), try machine.truth(args[2])
            )
            let order = try order(machine, args[3])
            let flat = axes == nil ? x.raveled() : x
            return machine.arrayOrScalar(
                try machine.arrays(try Arrays.norm(flat, order, axes: axes ?? [0], keepDims: keep)))
        },
        NativeRow("matrix_norm(x, /, *, keepdims=False, ord='fro')") { machine, args throws(PythonError) in
            let (x, keep, order) = (
                try machine.asArray(args[0]), try machine.truth(args[1]), try order(machine, args[2])
            )
            return machine.arrayOrScalar(
                try machine.arrays(try Arrays.norm(x, order, axes: [-2, -1], keepDims: keep)))
        },
        NativeRow("inv(a)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            return machine.arrayValue(try machine.arrays(try inverse(a)))
        },
        NativeRow("pinv(a, rcond=None, hermitian=False, *, rtol=...)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            let rcond = try machine.double(args[1], default: 1e-15)
            return machine.arrayValue(try machine.arrays(try pseudoInverse(a, rcond: rcond)))
        },
        NativeRow("det(a)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            return machine.arrayOrScalar(try machine.arrays(try determinant(a)))
        },
        NativeRow("slogdet(a)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            let result = try machine.arrays(try signedLogDeterminant(a))
            return named(
                machine, "SlogdetResult", [("sign", result.sign), ("logabsdet", result.logarithm)])
        },
        NativeRow("solve(a, b)") { machine, args throws(PythonError) in
            let (a, b) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
            return machine.arrayValue(try machine.arrays(try Arrays.solve(a, b)))
        },
        NativeRow("lstsq(a, b, rcond=None)") { machine, args throws(PythonError) in
            let (a, b) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
            let rcond = machine.isGiven(args[2]) ? try machine.double(args[2]) : nil
            let result = try machine.arrays(try leastSquares(a, b, rcond: rcond))
            return machine.tuple([
                machine.arrayValue(result.x), machine.arrayValue(result.residuals),
                machine.numberCell(.int(result.rank), machine.numpy.scalarTypes[Int(DType.int32.rawValue)]),
                machine.arrayValue(result.singularValues),
            ])
        },
        NativeRow("eig(a)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            let result = try machine.arrays(try eigen(a))
            return named(
                machine, "EigResult", [("eigenvalues", result.values), ("eigenvectors", result.vectors)])
        },
        NativeRow("eigvals(a)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            return machine.arrayValue(try machine.arrays(try eigen(a)).values)
        },
        NativeRow("eigh(a, UPLO='L')") { machine, args throws(PythonError) in
            let (a, upper) = (try machine.asArray(args[0]), try isUpper(machine, args[1]))
            let result = try machine.arrays(try symmetricEigen(a, upper: upper))
            return named(
                machine, "EighResult", [("eigenvalues", result.values), ("eigenvectors", result.vectors)])
        },
        NativeRow("eigvalsh(a, UPLO='L')") { machine, args throws(PythonError) in
            let (a, upper) = (try machine.asArray(args[0]), try isUpper(machine, args[1]))
            return machine.arrayValue(try machine.arrays(try symmetricEigen(a, upper: upper)).values)
        },
        NativeRow("svd(a, full_matrices=True, compute_uv=True, hermitian=False)") {
            machine, args throws(PythonError) in
            let (a, full, vectors) = (
                try machine.asArray(args[0]), try machine.truth(args[1]), try machine.truth(args[2])
            )
            let result = try machine.arrays(try svd(a, full: full, vectors: vectors))
            if !vectors { return machine.arrayValue(result.s) }
            return named(machine, "SVDResult", [("U", result.u), ("S", result.s), ("Vh", result.vt)])
        },
        NativeRow("svdvals(x, /)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            return machine.arrayValue(try machine.arrays(try svd(a, vectors: false)).s)
        },
        NativeRow("qr(a, mode='reduced')") { machine, args throws(PythonError) in
            let (a, mode) = (try machine.asArray(args[0]), try machine.text(args[1]))
            guard ["reduced", "complete", "r"].contains(mode) else {
                throw machine.raise(.valueError, "Unrecognized mode '\(mode)'")
            }
            let result = try machine.arrays(try qr(a, complete: mode == "complete"))
            if mode == "r" { return machine.arrayValue(result.r) }
            return named(machine, "QRResult", [("Q", result.q), ("R", result.r)])
        },
        NativeRow("cholesky(a, /, *, upper=False)") { machine, args throws(PythonError) in
            let (a, upper) = (try machine.asArray(args[0]), try machine.truth(args[1]))
            return machine.arrayValue(try machine.arrays(try cholesky(a, upper: upper)))
        },
        NativeRow("matrix_rank(A, tol=None, hermitian=False, *, rtol=None)") {
            machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            let tolerance = machine.isGiven(args[1]) ? try machine.double(args[1]) : nil
            return machine.arrayOrScalar(try machine.arrays(try matrixRank(a, tolerance: tolerance)))
        },
        NativeRow("matrix_power(a, n)") { machine, args throws(PythonError) in
            let (a, n) = (try machine.asArray(args[0]), try machine.index(args[1]))
            return machine.arrayValue(try machine.arrays(try matrixPower(a, n)))
        },
        NativeRow("cond(x, p=None)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            if machine.isGiven(args[1]), machine.intValue(args[1]) != 2 {
                let order = try order(machine, args[1])
                return machine.arrayOrScalar(
                    try machine.withArrays { () throws(ArrayError) in
                        let inverse = try inverse(a)
                        return try Ufunc.multiply(
                            try Arrays.norm(a, order, axes: [-2, -1]),
                            try Arrays.norm(inverse, order, axes: [-2, -1]))
                    })
            }
            return machine.arrayOrScalar(try machine.arrays(try conditionNumber(a)))
        },
        NativeRow("multi_dot(arrays, *, out=None)") { machine, args throws(PythonError) in
            let parts = try machine.arraySequence(args[0])
            guard parts.count >= 2 else { throw machine.raise(.valueError, "Expecting at least two arrays.") }
            var product = parts[0]
            for part in parts.dropFirst() {
                let left = product
                product = try machine.arrays(try Arrays.dot(left, part))
            }
            return try machine.finish(product, out: args[1])
        },
        NativeRow("matmul(x1, x2, /)") { machine, args throws(PythonError) in
            let (a, b) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
            return machine.arrayOrScalar(try machine.arrays(try Arrays.matmul(a, b)))
        },
        NativeRow("outer(x1, x2, /)") { machine, args throws(PythonError) in
            let (a, b) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
            return machine.arrayValue(try machine.arrays(try a.outer(b)))
        },
    ]

    private static func order(_ machine: Machine, _ value: Value) throws(PythonError) -> NormOrder {
        guard machine.isGiven(value) else { return .standard }
        if let name = machine.stringValue(value) {
            switch name {
            case "fro", "f": return .frobenius
            case "nuc": return .nuclear
            default: throw machine.raise(.valueError, "Invalid norm order for matrices.")
            }
        }
        return .number(try machine.double(value))
    }

    private static func norm(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let x = try machine.asArray(args[0])
        let order = try order(machine, args[1])
        let (axes, keep) = (try machine.axes(args[2]), try machine.truth(args[3]))
        return machine.arrayOrScalar(
            try machine.arrays(try Arrays.norm(x, order, axes: axes, keepDims: keep)))
    }

    private static func isUpper(_ machine: Machine, _ value: Value) throws(PythonError) -> Bool {
        switch try machine.text(value).uppercased() {
        case "U": return true
        case "L": return false
        default: throw machine.raise(.valueError, "UPLO argument must be 'L' or 'U'")
        }
    }

    /// A named tuple of arrays, as NumPy's decompositions return.
    private static func named(_ machine: Machine, _ name: String, _ fields: [(String, NDArray)]) -> Value {
        let values = fields.map { machine.arrayOrScalar($0.1) }
        let type = machine.numpy.resultType(name, fields.map(\.0))
        return machine.tuple(values, type: type)
    }
}
