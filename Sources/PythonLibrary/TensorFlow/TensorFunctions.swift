import Arrays
import Engine
import PythonLanguage

/// The functions on tensors by the names of `tf`, `tf.math`, `tf.nn`, `tf.linalg` and `keras.backend`: rows by
/// TensorFlow's own name of the operation, and tables of the names that each module gives them.
enum TensorFunctions {
    typealias Names = [(String, NativeRow)]

    static let root: Names =
        ElementFunctions.unary + ElementFunctions.binary + ReductionTensors.named
        + ShapeTensors.rows.map { ($0.name, $0) }
        + CreationTensors.rows.map { ($0.name, $0) }
        + [("matmul", matmul), ("einsum", einsum), ("tensordot", tensordot), ("norm", norm)]

    static let math: Names =
        ElementFunctions.unary + ElementFunctions.mathOnly + ElementFunctions.binary + ReductionTensors.named
        + ShapeTensors.rows.filter { ["argmax", "argmin", "cumsum", "top_k", "in_top_k"].contains($0.name) }
        .map { ($0.name, $0) }
        + [("softmax", NeuralFunctions.softmax), ("log_softmax", NeuralFunctions.logSoftmax)]

    static let neural: Names =
        NeuralFunctions.rows.map { ($0.name, $0) }
        + ElementFunctions.unary.filter { ["tanh", "sigmoid"].contains($0.0) }
        + ElementFunctions.mathOnly.filter { ["softplus"].contains($0.0) }

    static let linearAlgebra: Names =
        [
            ("matmul", matmul), ("norm", norm), ("einsum", einsum), ("tensordot", tensordot),
            (
                "inv",
                linear("inv(input, adjoint=False, name=None)", "tf.linalg.inv") { a throws(ArrayError) in
                    try inverse(a)
                }
            ),
            (
                "det",
                linear("det(input, name=None)", "tf.linalg.det") { a throws(ArrayError) in try determinant(a)
                }
            ),
            (
                "trace",
                linear("trace(x, name=None)", "tf.linalg.trace") { a throws(ArrayError) in try a.trace() }
            ),
            (
                "diag",
                linear("diag(diagonal, name=None)", "tf.linalg.diag") { a throws(ArrayError) in try a.diag() }
            ),
        ] + ShapeTensors.rows.filter { $0.name == "eye" || $0.name == "transpose" }.map { ($0.name, $0) }
        + CreationTensors.rows.filter { $0.name == "eye" }.map { ($0.name, $0) }

    /// `keras.backend` has its own names for some.
    static let backend: Names = {
        let reductions = ReductionTensors.rows.map { row in
            (String(row.name.dropFirst("reduce_".count)), row)
        }
        let kept = [
            "abs", "exp", "log", "sqrt", "square", "maximum", "minimum", "pow", "equal", "not_equal",
            "greater",
            "less", "greater_equal", "less_equal", "cast", "reshape", "transpose", "expand_dims", "squeeze",
            "argmax",
            "argmin", "zeros", "ones", "zeros_like", "ones_like", "constant", "stack", "shape", "one_hot",
            "tile",
            "reverse", "gather", "cumsum", "eye", "round", "sign", "sin", "cos", "tanh", "sigmoid",
        ]
        let named = root.filter { kept.contains($0.0) }
        let neural = NeuralFunctions.rows.filter { ["softmax", "relu", "elu"].contains($0.name) }.map {
            ($0.name, $0)
        }
        return reductions + named + neural + [
            ("dot", matmul), ("concatenate", ShapeTensors.concat), ("clip", ElementFunctions.clip),
            (
                "int_shape",
                NativeRow("int_shape(x)") { machine, a throws(PythonError) in
                    if let object = machine.hostValue(a[0], as: SymbolObject.self) {
                        return machine.shapeValue(object.symbol.shape)
                    }
                    return machine.shapeValue(try machine.tensor(a[0]).shape)
                }
            ),
        ]
    }()

    // MARK: Products

    static let matmul = NativeRow("matmul(a, b, transpose_a=False, transpose_b=False, name=None)") {
        machine, a throws(PythonError) in
        let (x, y) = try machine.pair(of: a[0], a[1])
        return machine.tensorValue(
            try machine.matrixProduct(
                x, y, transposesFirst: try machine.truth(a[2]), transposesSecond: try machine.truth(a[3])))
    }

    static let einsum = NativeRow("einsum(equation, *inputs)") { machine, a throws(PythonError) in
        var tensors: [Tensor] = []
        for value in machine.sequenceElements(a[1]) ?? [] { tensors.append(try machine.tensor(value)) }
        try machine.requireUnfollowed("tf.einsum", tensors)
        let (equation, arrays) = (try machine.text(a[0]), tensors.map(\.array))
        return machine.tensorValue(
            Tensor(try machine.withArrays { () throws(ArrayError) in try Arrays.einsum(equation, arrays) }))
    }

    static let tensordot = NativeRow("tensordot(a, b, axes, name=None)") { machine, a throws(PythonError) in
        let (x, y) = try machine.pair(of: a[0], a[1])
        try machine.requireUnfollowed("tf.tensordot", [x, y])
        if let count = machine.intValue(a[2]) {
            return machine.tensorValue(
                Tensor(
                    try machine.withArrays { () throws(ArrayError) in
                        try Arrays.tensordot(x.array, y.array, axes: count)
                    }))
        }
        let parts = try machine.collect(a[2])
        guard parts.count == 2 else {
            throw machine.raise(
                .valueError, "tensordot: got axes=\(try machine.repr(a[2])), expected an int or two lists")
        }
        let axes = (try machine.ints(parts[0]), try machine.ints(parts[1]))
        return machine.tensorValue(
            Tensor(
                try machine.withArrays { () throws(ArrayError) in
                    try Arrays.tensordot(x.array, y.array, axes: axes)
                }))
    }

    static let norm = NativeRow("norm(tensor, ord='euclidean', axis=None, keepdims=False, name=None)") {
        machine, a throws(PythonError) in
        let order = machine.intValue(a[1])
        guard machine.stringValue(a[1]) == "euclidean" || order == 2 || order == 1 else {
            throw machine.raise(
                .valueError, "norm: got ord=\(try machine.repr(a[1])), expected 'euclidean', 1 or 2")
        }
        let x = try machine.tensor(a[0])
        let (axes, keeps) = (try machine.axes(a[2]), try machine.truth(a[3]))
        return machine.tensorValue(
            try machine.engineCall {
                order == 1
                    ? try x.magnitude().sum(axes: axes, keepsAxes: keeps)
                    : try x.square().sum(axes: axes, keepsAxes: keeps).squareRoot()
            })
    }

    private static func linear(
        _ signature: String, _ name: String, _ body: @escaping (NDArray) throws(ArrayError) -> NDArray
    ) -> NativeRow {
        NativeRow(signature) { machine, a throws(PythonError) in
            let x = try machine.tensor(a[0])
            try machine.requireUnfollowed(name, [x])
            return machine.tensorValue(
                Tensor(try machine.withArrays { () throws(ArrayError) in try body(x.array) }))
        }
    }
}

extension Machine {
    /// Two operands of a binary function, brought to one type where one is no tensor.
    func pair(of a: Value, _ b: Value) throws(PythonError) -> (Tensor, Tensor) {
        if let pair = try TensorOperators.operands(self, a, b) { return pair }
        let x = try tensor(a)
        if let pair = try TensorOperators.operands(self, tensorValue(x), b) { return pair }
        return (x, try tensor(b))
    }
}

/// Functions element by element.
enum ElementFunctions {
    /// One argument: differentiable on float32, through the array library on other types.
    private static func unary(
        _ name: String, _ ufunc: Ufunc?, _ function: ((Tensor) throws -> Tensor)?
    ) -> (String, NativeRow) {
        (
            name,
            NativeRow("\(name)(x, name=None)") { machine, a throws(PythonError) in
                let x = try machine.tensor(a[0])
                if let function, x.array.dtype == .float32 || ufunc == nil {
                    return machine.tensorValue(try machine.engineCall { try function(x.floats()) })
                }
                guard let ufunc else { return a[0] }
                let result = try machine.arrays(try ufunc.apply([.array(x.array)]))
                let keeps = x.array.dtype.isFloat && result.dtype.isFloat
                return machine.tensorValue(Tensor(keeps ? result.asType(x.array.dtype) : result))
            }
        )
    }

    static let unary: TensorFunctions.Names = [
        unary("abs", .named("absolute")) { try $0.magnitude() },
        unary("exp", .named("exp")) { try $0.exp() },
        unary("sqrt", .named("sqrt")) { try $0.squareRoot() },
        unary("square", .named("square")) { try $0.square() },
        unary("sin", .named("sin")) { try $0.sine() },
        unary("cos", .named("cos")) { try $0.cosine() },
        unary("tan", .named("tan")) { try $0.sine() / $0.cosine() },
        unary("tanh", .named("tanh")) { try $0.tanh() },
        unary("sigmoid", nil) { try $0.sigmoid() },
        unary("negative", .negative) { try -$0 },
        unary("sign", .named("sign"), nil),
        unary("round", .named("rint"), nil),
        unary("floor", .named("floor"), nil),
        unary("logical_not", .named("logical_not"), nil),
    ]

    static let mathOnly: TensorFunctions.Names = [
        unary("log", .named("log")) { try $0.log() },
        unary("log1p", .named("log1p")) { try $0.log1p() },
        unary("expm1", .named("expm1")) { try $0.expm1() },
        unary("erf", nil) { try $0.erf() },
        unary("reciprocal", .named("reciprocal")) { try $0.reciprocal() },
        unary("rsqrt", nil) { try $0.squareRoot().reciprocal() },
        unary("softplus", nil) { try $0.softplus() },
        unary("log_sigmoid", nil) { try -(-$0).softplus() },
        unary("ceil", .named("ceil"), nil),
        unary("is_nan", .named("isnan"), nil),
        unary("is_inf", .named("isinf"), nil),
        unary("is_finite", .named("isfinite"), nil),
    ]

    private static func arithmetic(_ name: String, _ op: BinaryOperator, _ operation: String) -> (
        String, NativeRow
    ) {
        (
            name,
            NativeRow("\(name)(x, y, name=None)") { machine, a throws(PythonError) in
                let (x, y) = try machine.pair(of: a[0], a[1])
                return machine.tensorValue(try machine.tensorOperation(op, operation, x, y))
            }
        )
    }

    private static func comparison(_ name: String, _ ufunc: String, _ operation: String) -> (
        String, NativeRow
    ) {
        (
            name,
            NativeRow("\(name)(x, y, name=None)") { machine, a throws(PythonError) in
                let (x, y) = try machine.pair(of: a[0], a[1])
                return machine.tensorValue(try machine.elementwise(ufunc, operation, x, y))
            }
        )
    }

    /// Differentiable on float32, with a function of the array library for the rest.
    private static func choice(
        _ name: String, _ ufunc: String, _ operation: String,
        _ function: @escaping (Tensor, Tensor) throws -> Tensor
    ) -> (String, NativeRow) {
        (
            name,
            NativeRow("\(name)(x, y, name=None)") { machine, a throws(PythonError) in
                let (x, y) = try machine.pair(of: a[0], a[1])
                if x.array.dtype == .float32, y.array.dtype == .float32 {
                    return machine.tensorValue(try machine.engineCall { try function(x, y) })
                }
                return machine.tensorValue(try machine.elementwise(ufunc, operation, x, y))
            }
        )
    }

    static let binary: TensorFunctions.Names = [
        arithmetic("add", .add, "AddV2"), arithmetic("subtract", .subtract, "Sub"),
        arithmetic("multiply", .multiply, "Mul"), arithmetic("divide", .divide, "RealDiv"),
        arithmetic("truediv", .divide, "RealDiv"), arithmetic("pow", .power, "Pow"),
        arithmetic("floordiv", .floorDivide, "FloorDiv"), arithmetic("floormod", .modulo, "FloorMod"),
        arithmetic("mod", .modulo, "FloorMod"),
        choice("maximum", "maximum", "Maximum") { try $0.maximum($1) },
        choice("minimum", "minimum", "Minimum") { try $0.minimum($1) },
        choice("squared_difference", "subtract", "SquaredDifference") { try ($0 - $1).square() },
        comparison("equal", "equal", "Equal"), comparison("not_equal", "not_equal", "NotEqual"),
        comparison("less", "less", "Less"), comparison("less_equal", "less_equal", "LessEqual"),
        comparison("greater", "greater", "Greater"),
        comparison("greater_equal", "greater_equal", "GreaterEqual"),
        comparison("logical_and", "logical_and", "LogicalAnd"),
        comparison("logical_or", "logical_or", "LogicalOr"),
        comparison("logical_xor", "logical_xor", "LogicalXor"), ("clip_by_value", clip),
    ]

    static let clip = NativeRow("clip_by_value(t, clip_value_min, clip_value_max, name=None)") {
        machine, a throws(PythonError) in
        let (x, low) = try machine.pair(of: a[0], a[1])
        let (_, high) = try machine.pair(of: a[0], a[2])
        if x.array.dtype == .float32 {
            return machine.tensorValue(try machine.engineCall { try x.maximum(low).minimum(high) })
        }
        return machine.tensorValue(
            Tensor(
                try machine.withArrays { () throws(ArrayError) in
                    try Arrays.clip(.array(x.array), .array(low.array), .array(high.array))
                }))
    }
}

/// `reduce_sum` and its relatives.
enum ReductionTensors {
    private typealias Floats = (Tensor, [Int]?, Bool) throws -> Tensor

    private static func row(
        _ name: String, _ floats: Floats?,
        _ others: @escaping (NDArray, [Int]?, Bool) throws(ArrayError) -> NDArray
    ) -> NativeRow {
        NativeRow("\(name)(input_tensor, axis=None, keepdims=False, name=None)") {
            machine, a throws(PythonError) in
            let x = try machine.tensor(a[0])
            let (axes, keeps) = (try machine.axes(a[1]), try machine.truth(a[2]))
            if let floats, x.array.dtype == .float32 {
                return machine.tensorValue(try machine.engineCall { try floats(x, axes, keeps) })
            }
            try machine.requireUnfollowed("tf.\(name)", [x])
            let result = try machine.withArrays { () throws(ArrayError) in try others(x.array, axes, keeps) }
            let keepsType = result.dtype != .bool
            return machine.tensorValue(Tensor(keepsType ? result.asType(x.array.dtype) : result))
        }
    }

    private static func variance(_ x: Tensor, _ axes: [Int]?, _ keeps: Bool) throws -> Tensor {
        try (x - x.mean(axes: axes, keepsAxes: true)).square().mean(axes: axes, keepsAxes: keeps)
    }

    static let rows: [NativeRow] = [
        row("reduce_sum", { try $0.sum(axes: $1, keepsAxes: $2) }) { a, axes, keeps throws(ArrayError) in
            try Reduction.sum(a, axes: axes, keepDims: keeps)
        },
        row("reduce_mean", { try $0.mean(axes: $1, keepsAxes: $2) }) { a, axes, keeps throws(ArrayError) in
            let mean = try a.mean(axes: axes, keepDims: keeps)
            // Integers are divided as integers.
            return a.dtype.isInteger
                ? try Ufunc.floorDivide.apply([
                    .array(try Reduction.sum(a, axes: axes, keepDims: keeps)),
                    .int(a.count / max(1, mean.count)),
                ]) : mean
        },
        row("reduce_max", { try $0.maximum(axes: $1, keepsAxes: $2) }) { a, axes, keeps throws(ArrayError) in
            try Reduction.max(a, axes: axes, keepDims: keeps)
        },
        row("reduce_min", { try $0.minimum(axes: $1, keepsAxes: $2) }) { a, axes, keeps throws(ArrayError) in
            try Reduction.min(a, axes: axes, keepDims: keeps)
        },
        row("reduce_prod", nil) { a, axes, keeps throws(ArrayError) in
            try Reduction.prod(a, axes: axes, keepDims: keeps)
        },
        row("reduce_std", { try variance($0, $1, $2).squareRoot() }) { a, axes, keeps throws(ArrayError) in
            try a.std(axes: axes, keepDims: keeps)
        },
        row("reduce_variance", variance) { a, axes, keeps throws(ArrayError) in
            try a.variance(axes: axes, keepDims: keeps)
        },
        row("reduce_any", nil) { a, axes, keeps throws(ArrayError) in
            try Reduction.any(a, axes: axes, keepDims: keeps)
        },
        row("reduce_all", nil) { a, axes, keeps throws(ArrayError) in
            try Reduction.all(a, axes: axes, keepDims: keeps)
        },
        row(
            "reduce_logsumexp",
            { x, axes, keeps in
                let top = try x.maximum(axes: axes, keepsAxes: true).detached()
                let sum = try (x - top).exp().sum(axes: axes, keepsAxes: true).log() + top
                return keeps ? sum : try sum.sum(axes: axes)
            }
        ) { a, axes, keeps throws(ArrayError) in
            let sum = try Reduction.sum(try Ufunc.exp(a), axes: axes, keepDims: keeps)
            return try Ufunc.log(sum)
        },
    ]

    static let named: TensorFunctions.Names = rows.map { ($0.name, $0) }
}
