import Arrays
import Engine
import PythonLanguage

/// Matrix products and linear algebra.
enum ProductTensors {
    static let rows: [TensorRow] = products + norms + decompositions

    private static let products: [TensorRow] = [
        TensorRow(
            "tf linalg: matmul(a, b, transpose_a=False, transpose_b=False, adjoint_a=False, adjoint_b=False, "
                + "a_is_sparse=False, b_is_sparse=False, output_type=None, name=None)",
            "ops: matmul(x1, x2)", "K: dot(x, y)", "ops: dot(x1, x2)"
        ) { c throws(PythonError) in
            var (x, y) = try c.pair(0, 1, "MatMul")
            if c.isKeras, x.array.dtype.isInteger, c.name == "dot" { (x, y) = (x.floats(), y.floats()) }
            if c.isKeras, x.rank < 2 || y.rank < 2 { return try contracted(c, x, y, c.name) }
            let flags = [try c.flag(2), try c.flag(3), try c.flag(4), try c.flag(5)]
            let (turnsX, turnsY) = (flags[0] || flags[2], flags[1] || flags[3])
            return c.machine.tensorValue(
                try c.machine.matrixProduct(
                    x, y, transposesFirst: turnsX, transposesSecond: turnsY))
        },
        TensorRow("linalg: matvec(a, b, transpose_a=False, name=None)") { c throws(PythonError) in
            let (x, y) = try c.pair(0, 1, "MatMul")
            let turns = try c.flag(2)
            let column = try c.machine.engineCall { try y.precise { try $0.reshaped($0.dimensions + [1]) } }
            let product = try c.machine.matrixProduct(x, column, transposesFirst: turns)
            return try c.result(product) { try product.reshaped(product.dimensions.dropLast()) }
        },
        TensorRow("tf: einsum(equation, *inputs)", "ops: einsum(subscripts, *operands)") {
            c throws(PythonError) in
            let equation = try c.machine.text(c[0])
            let tensors = try c.machine.tensorList(c[1])
            return c.machine.tensorValue(
                try c.machine.engineCall { try TensorContraction(equation, tensors).result(tensors) })
        },
        TensorRow("tf linalg: tensordot(a, b, axes, name=None)", "ops: tensordot(x1, x2, axes=2)") {
            c throws(PythonError) in
            let (x, y) = try c.pair(0, 1, "MatMul")
            var axes: ([Int], [Int])
            if let count = c.machine.intValue(c[2]) {
                guard count >= 0, count <= min(x.rank, y.rank) else {
                    throw c.machine.raise(
                        .valueError, "'axes' must be between 0 and \(min(x.rank, y.rank)), got \(count)")
                }
                axes = (Array((x.rank - count)..<x.rank), Array(0..<count))
            } else {
                let parts = try c.machine.collect(c[2])
                guard parts.count == 2 else {
                    throw c.machine.raise(
                        .valueError,
                        "'axes' must be an integer or have length 2, got \(try c.machine.repr(c[2]))")
                }
                axes = (try c.machine.ints(parts[0]), try c.machine.ints(parts[1]))
            }
            axes = (axes.0.map { $0 < 0 ? $0 + x.rank : $0 }, axes.1.map { $0 < 0 ? $0 + y.rank : $0 })
            let contracted = axes
            guard axes.0.count == axes.1.count, axes.0.allSatisfy({ $0 >= 0 && $0 < x.rank }),
                axes.1.allSatisfy({ $0 >= 0 && $0 < y.rank })
            else {
                throw c.machine.raise(
                    .valueError,
                    "tensordot: got axes=\(try c.machine.repr(c[2])) for tensors of rank \(x.rank) and \(y.rank)"
                )
            }
            if x.isReal { return try c.result(x, y) { try dotted(x, y, contracted) } }
            return try c.plain(x) { try tensordot($0, y.array, axes: contracted) }
        },
        TensorRow("ops: outer(x1, x2)", "ops: inner(x1, x2)", "ops: vdot(x1, x2)") { c throws(PythonError) in
            let (x, y) = try c.pair(0, 1, "MatMul")
            return try contracted(c, x, y, c.name)
        },
        TensorRow("K: batch_dot(x, y, axes=None)") { c throws(PythonError) in
            let (x, y) = try c.pair(0, 1, "MatMul")
            guard x.rank >= 2, y.rank >= 2 else {
                throw c.machine.raise(
                    .valueError,
                    "Cannot do batch_dot on inputs with rank < 2. Received inputs with tf.shapes "
                        + "\(EngineError.tuple(x.dimensions)) and \(EngineError.tuple(y.dimensions)).")
            }
            let axes = c.isGiven(2) ? try c.machine.ints(c[2]) : [x.rank - 1, y.rank == 2 ? 1 : y.rank - 2]
            let (i, j) = (axes[0], axes.count > 1 ? axes[1] : axes[0])
            let letters = Array("bcdefghijklmnopqrstuvwxyz")
            var first = (0..<x.rank).map { $0 == 0 ? Character("a") : letters[$0] }
            var second = (0..<y.rank).map { $0 == 0 ? Character("a") : letters[$0 + 10] }
            first[i] = "z"
            second[j] = "z"
            let out = first.filter { $0 != "z" } + second.filter { $0 != "z" && $0 != "a" }
            let equation = "\(String(first)),\(String(second))->\(String(out))"
            return try c.result(x, y) {
                let product = try TensorContraction(equation, [x, y]).result([x, y])
                return product.rank == 1 ? try product.reshaped([product.count, 1]) : product
            }
        },
        TensorRow("linalg: cross(a, b, name=None)", "ops: cross(x1, x2)") { c throws(PythonError) in
            let (x, y) = try c.pair(0, 1, "Cross")
            try c.machine.requireUnfollowed("cross", [x, y])
            return c.machine.tensorValue(try c.machine.engineCall { Tensor(try cross(x.array, y.array)) })
        },
    ]

    /// NumPy's dot, outer, inner and matmul where an operand is a vector.
    private static func contracted(_ c: TensorCall, _ x: Tensor, _ y: Tensor, _ name: String)
        throws(PythonError) -> Value
    {
        try c.result(x, y) {
            switch name {
            case "outer": try x.reshaped([-1, 1]).product(try y.reshaped([1, -1]))
            case "vdot": try dotted(try x.reshaped([-1]), try y.reshaped([-1]), ([0], [0]))
            case "inner" where x.rank > 0 && y.rank > 0: try dotted(x, y, ([x.rank - 1], [y.rank - 1]))
            default:
                x.rank == 0 || y.rank == 0
                    ? try x * y : try dotted(x, y, ([x.rank - 1], [max(0, y.rank - 2)]))
            }
        }
    }

    private static func dotted(_ x: Tensor, _ y: Tensor, _ axes: ([Int], [Int])) throws -> Tensor {
        let keptX = (0..<x.rank).filter { !axes.0.contains($0) }
        let keptY = (0..<y.rank).filter { !axes.1.contains($0) }
        let inner = axes.0.reduce(1) { $0 * x.dimensions[$1] }
        guard inner == axes.1.reduce(1, { $0 * y.dimensions[$1] }) else {
            throw EngineError.value(
                "tensordot: got shapes \(EngineError.tuple(x.dimensions)) and \(EngineError.tuple(y.dimensions)) "
                    + "with axes \(axes.0) and \(axes.1), whose extents differ")
        }
        let rows = try x.transposed(keptX + axes.0).reshaped([x.count / max(1, inner), inner])
        let columns = try y.transposed(axes.1 + keptY).reshaped([inner, y.count / max(1, inner)])
        return try rows.product(columns).reshaped(
            keptX.map { x.dimensions[$0] } + keptY.map { y.dimensions[$0] })
    }

    private static let norms: [TensorRow] = [
        TensorRow(
            "tf linalg: norm(tensor, ord='euclidean', axis=None, keepdims=False, name=None)",
            "ops: norm(x, ord=None, axis=None, keepdims=False)"
        ) { c throws(PythonError) in
            let x = try c.floating(0, "Norm")
            let (axes, keeps) = (try c.axes(2), try c.flag(3))
            let word = c.machine.stringValue(c[1])
            let order = !c.isGiven(1) || word == "euclidean" || word == "fro" ? 2 : try c.machine.double(c[1])
            return try c.result(x) {
                switch order {
                case 2: try x.square().sum(axes: axes, keepsAxes: keeps).squareRoot()
                case 1: try x.magnitude().sum(axes: axes, keepsAxes: keeps)
                case .infinity: try x.magnitude().maximum(axes: axes, keepsAxes: keeps)
                case -.infinity: try x.magnitude().minimum(axes: axes, keepsAxes: keeps)
                default:
                    try x.magnitude().power(Tensor(Float(order))).sum(axes: axes, keepsAxes: keeps).power(
                        Tensor(Float(1 / order)))
                }
            }
        },
        TensorRow(
            "math nn linalg: l2_normalize(x, axis=None, epsilon=1e-12, name=None)",
            "K: l2_normalize(x, axis=None)"
        ) { c throws(PythonError) in
            let x = try c.floating(0, "Square")
            let (axes, epsilon) = (try c.axes(1), try c.double(2, default: 1e-12))
            return try c.result(x) {
                let limit = Tensor(NDArray.full([], .float(epsilon), x.array.dtype))
                return try x / x.square().sum(axes: axes, keepsAxes: true).maximum(limit).squareRoot()
            }
        },
        TensorRow("ops: normalize(x, axis=-1, order=2, epsilon=None)") { c throws(PythonError) in
            let x = try c.floating(0, "Square")
            let (axes, order) = (try c.axes(1), try c.double(2, default: 2))
            let epsilon = try c.double(3, default: 1e-7)
            return try c.result(x) {
                let limit = Tensor(NDArray.full([], .float(epsilon), x.array.dtype))
                let norm =
                    order == 2
                    ? try x.square().sum(axes: axes, keepsAxes: true).squareRoot()
                    : try x.magnitude().power(Tensor(Float(order))).sum(axes: axes, keepsAxes: true).power(
                        Tensor(Float(1 / order)))
                return try x / norm.maximum(limit)
            }
        },
    ]

    private static let decompositions: [TensorRow] = [
        TensorRow("linalg: inv(input, adjoint=False, name=None)", "ops: inv(x)") { c throws(PythonError) in
            c.machine.tensorValue(try c.machine.engineCall { try inverted(try c.tensor(0)) })
        },
        TensorRow("linalg: det(input, name=None)", "ops: det(x)") { c throws(PythonError) in
            let x = try c.floating(0, "MatrixDeterminant")
            let result = try c.machine.engineCall { Tensor(try determinant(x.array)) }
            CustomGradient.connect([x], [result]) { gradients in
                let scale = try (gradients[0] * result).reshaped(result.dimensions + [1, 1])
                return [try scale * turned(inverted(x))]
            }
            return c.machine.tensorValue(result)
        },
        TensorRow("linalg: solve(matrix, rhs, adjoint=False, name=None)", "ops: solve(a, b)") {
            c throws(PythonError) in
            let (a, b) = try c.pair(0, 1, "MatrixSolve")
            return c.machine.tensorValue(try c.machine.engineCall { try solved(a, b) })
        },
        TensorRow("linalg: cholesky(input, name=None)", "ops: cholesky(x)") { c throws(PythonError) in
            try c.plain(try c.floating(0, "Cholesky")) { try cholesky($0) }
        },
        TensorRow("linalg: qr(input, full_matrices=False, name=None)", "ops: qr(x, mode='reduced') [0 2]") {
            c throws(PythonError) in
            let x = try c.floating(0, "Qr")
            try c.machine.requireUnfollowed("qr", [x])
            let complete = try c.flag(1)
            let (q, r) = try c.machine.engineCall { try qr(x.array, complete: complete) }
            return c.machine.tuple([c.machine.tensorValue(Tensor(q)), c.machine.tensorValue(Tensor(r))])
        },
        TensorRow("linalg: svd(tensor, full_matrices=False, compute_uv=True, name=None)") {
            c throws(PythonError) in
            let x = try c.floating(0, "Svd")
            try c.machine.requireUnfollowed("svd", [x])
            let (full, vectors) = (try c.flag(1), try c.flag(2, default: true))
            let parts = try c.machine.engineCall { try svd(x.array, full: full, vectors: vectors) }
            let values = c.machine.tensorValue(Tensor(parts.s))
            guard vectors else { return values }
            let v = try c.machine.engineCall {
                try parts.vt.swappingAxes(parts.vt.rank - 1, parts.vt.rank - 2).copy()
            }
            return c.machine.tuple([
                values, c.machine.tensorValue(Tensor(parts.u)), c.machine.tensorValue(Tensor(v)),
            ])
        },
        TensorRow("linalg: eigh(tensor, name=None)", "ops: eigh(x)") { c throws(PythonError) in
            let x = try c.floating(0, "SelfAdjointEigV2")
            try c.machine.requireUnfollowed("eigh", [x])
            let (values, vectors) = try c.machine.engineCall { try symmetricEigen(x.array) }
            return c.machine.tuple([
                c.machine.tensorValue(Tensor(values)), c.machine.tensorValue(Tensor(vectors)),
            ])
        },
        TensorRow("linalg: eigvalsh(tensor, name=None)") { c throws(PythonError) in
            let x = try c.floating(0, "SelfAdjointEigV2")
            try c.machine.requireUnfollowed("eigvalsh", [x])
            return c.machine.tensorValue(
                Tensor(try c.machine.engineCall { try symmetricEigen(x.array) }.0))
        },
        TensorRow("linalg: matrix_rank(a, tol=None, validate_args=False, name=None)") {
            c throws(PythonError) in
            let x = try c.floating(0, "MatrixRank").array
            return c.machine.tensorValue(
                try c.machine.engineCall { Tensor(try matrixRank(x).asType(.int32)) })
        },
        TensorRow("linalg: pinv(a, rcond=None, validate_args=False, name=None)") { c throws(PythonError) in
            try c.plain(try c.floating(0, "Svd")) { try pseudoInverse($0) }
        },
    ]

    private static func turned(_ x: Tensor) throws -> Tensor {
        var axes = Array(0..<x.rank)
        axes.swapAt(x.rank - 1, x.rank - 2)
        return try x.transposed(axes)
    }

    private static func inverted(_ x: Tensor) throws -> Tensor {
        let result = Tensor(try inverse(x.array).asType(x.array.dtype))
        CustomGradient.connect([x], [result]) { gradients in
            let y = try turned(result)
            return [try -(y.product(gradients[0]).product(y))]
        }
        return result
    }

    private static func solved(_ a: Tensor, _ b: Tensor) throws -> Tensor {
        let result = Tensor(try solve(a.array, b.array).asType(b.array.dtype))
        CustomGradient.connect([a, b], [result]) { gradients in
            let byRight = try solved(turned(a), gradients[0])
            let byMatrix =
                b.rank == a.rank
                ? try -byRight.product(turned(result))
                : try -byRight.reshaped([-1, 1]).product(result.reshaped([1, -1]))
            return [byMatrix, byRight]
        }
        return result
    }
}

/// `einsum`: its gradients are such sums again.
struct TensorContraction {
    private let operands: [[Character]]
    private let output: [Character]

    init(_ equation: String, _ tensors: [Tensor]) throws {
        let text = equation.filter { $0 != " " }
        let sides = Self.split(text, by: "->")
        var parts = sides[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == tensors.count else {
            throw EngineError.value(
                "Expected \(parts.count) inputs for equation '\(equation)', got \(tensors.count)")
        }
        // "..." stands for the leading axes, as letters of their own.
        let free = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ").filter { !text.contains($0) }
        var longest = 0
        for (index, part) in parts.enumerated() where part.contains("...") {
            longest = max(longest, tensors[index].rank - (part.count - 3))
        }
        let spread = String(free.prefix(longest))
        for (index, part) in parts.enumerated() where part.contains("...") {
            let count = tensors[index].rank - (part.count - 3)
            parts[index] = Self.split(part, by: "...").joined(separator: String(spread.suffix(max(0, count))))
        }
        for (part, tensor) in zip(parts, tensors) where part.count != tensor.rank {
            throw EngineError.value(
                "einsum: got a tensor of rank \(tensor.rank) for the subscripts '\(part)'")
        }
        operands = parts.map { Array($0) }
        if sides.count > 1 {
            output = Array(Self.split(sides[1], by: "...").joined(separator: spread))
        } else {
            let all = operands.flatMap { $0 }
            output =
                Array(spread)
                + Set(all).filter { letter in
                    all.filter { $0 == letter }.count == 1 && !spread.contains(letter)
                }
                .sorted()
        }
    }

    private init(_ operands: [[Character]], _ output: [Character]) {
        self.operands = operands
        self.output = output
    }

    private static func split(_ text: String, by mark: String) -> [String] {
        var (parts, rest) = ([String](), Substring(text))
        while let place = Self.index(of: mark, in: rest) {
            parts.append(String(rest[..<place]))
            rest = rest[rest.index(place, offsetBy: mark.count)...]
        }
        return parts + [String(rest)]
    }

    private static func index(of mark: String, in text: Substring) -> String.Index? {
        text.indices.first { text[$0...].hasPrefix(mark) }
    }

    func result(_ tensors: [Tensor]) throws -> Tensor {
        let equation = operands.map { String($0) }.joined(separator: ",") + "->" + String(output)
        let dtype = tensors.dropFirst().reduce(tensors[0].array.dtype) { .promote($0, $1.array.dtype) }
        let sum = Tensor(try einsum(equation, tensors.map(\.array)).asType(dtype))
        CustomGradient.connect(tensors, [sum]) { gradients in
            try tensors.indices.map { try gradient(of: $0, tensors, gradients[0]) }
        }
        return sum
    }

    private func gradient(of index: Int, _ tensors: [Tensor], _ gradient: Tensor) throws -> Tensor? {
        let wanted = operands[index]
        guard Set(wanted).count == wanted.count else {
            throw EngineError.notImplemented(
                "einsum: a repeated subscript in one operand has no gradient here")
        }
        var (parts, values) = ([output], [gradient])
        for (other, tensor) in tensors.enumerated() where other != index {
            parts.append(operands[other])
            values.append(tensor)
        }
        // Axes that nothing else has were summed over: the gradient is the same along them.
        for (axis, letter) in wanted.enumerated() where !parts.contains(where: { $0.contains(letter) }) {
            parts.append([letter])
            values.append(Tensor(NDArray.ones([tensors[index].shape[axis]], tensors[index].array.dtype)))
        }
        return try TensorContraction(parts, wanted).result(values)
    }
}
