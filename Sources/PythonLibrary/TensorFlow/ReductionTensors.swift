import Arrays
import Engine
import PythonLanguage

/// `reduce_sum` and its relatives, `keras.ops.sum` and so on.
enum ReductionTensors {
    private typealias Floats = (Tensor, [Int]?, Bool) throws -> Tensor
    private typealias Others = (NDArray, [Int]?, Bool) throws -> NDArray

    /// `tf.reduce_NAME`, `keras.ops.NAME`, `K.NAME`. `floats` is differentiable; `others` serves other types.
    private static func row(
        _ name: String, operation: String, keras: String? = nil, onlyMath: Bool = false, _ floats: Floats?,
        _ others: Others?
    ) -> TensorRow {
        let modules = onlyMath ? "math" : "tf math"
        var spellings = ["\(modules): reduce_\(name)(input_tensor, axis=None, keepdims=False, name=None)"]
        spellings.append("ops K: \(keras ?? name)(x, axis=None, keepdims=False)")
        if keras == "max" || keras == "min" {
            spellings.append("ops: a\(keras ?? "")(x, axis=None, keepdims=False)")
        }
        return TensorRow(spellings) { c throws(PythonError) in
            var x = try c.tensor(0)
            let (axes, keeps) = (try c.axes(1), try c.flag(2))
            for axis in axes ?? [] where axis < -x.rank || axis >= x.rank {
                throw c.machine.invalidArgument(
                    "Invalid reduction dimension (\(axis) for input with \(x.rank) dimension(s)",
                    operation: operation, suffix: " name: ")
            }
            // Keras takes means of integers in float32.
            if c.isKeras, ["mean", "std", "var"].contains(c.name), !x.array.dtype.isInexact {
                x = x.cast(to: .float32)
            }
            let operand = x
            if let floats, x.isReal { return try c.result(x) { try floats(operand, axes, keeps) } }
            guard let others, x.array.dtype != .bool || floats == nil || c.isKeras else {
                throw c.machine.wrongType(operation, x.array.dtype)
            }
            return try c.plain(x) { array in
                let result = try others(array, axes, keeps)
                if array.dtype == .bool { return result.dtype == .bool ? result : result.asType(.int32) }
                return result.dtype == .bool || array.dtype.isComplex ? result : result.asType(array.dtype)
            }
        }
    }

    private static func variance(_ x: Tensor, _ axes: [Int]?, _ keeps: Bool) throws -> Tensor {
        try (x - x.mean(axes: axes, keepsAxes: true)).square().mean(axes: axes, keepsAxes: keeps)
    }

    static func logSumExp(_ x: Tensor, _ axes: [Int]?, _ keeps: Bool) throws -> Tensor {
        let top = try x.maximum(axes: axes, keepsAxes: true).detached()
        let finite = try top.plain { try $0.replacingInfinities() }
        let sum = try (x - finite).exp().sum(axes: axes, keepsAxes: true).log() + finite
        return keeps ? sum : try sum.sum(axes: axes)
    }

    static let rows: [TensorRow] = [
        row("sum", operation: "Sum", { try $0.sum(axes: $1, keepsAxes: $2) }) {
            try Reduction.sum($0, axes: $1, keepDims: $2)
        },
        row("mean", operation: "Mean", { try $0.mean(axes: $1, keepsAxes: $2) }) { array, axes, keeps in
            let sum = try Reduction.sum(array, axes: axes, keepDims: keeps)
            // Integers are divided as integers, towards zero.
            if array.dtype.isInteger {
                return try Ufunc.trunc(try Ufunc.divide(sum, Double(array.count / max(1, sum.count))))
            }
            return try array.mean(axes: axes, keepDims: keeps)
        },
        row("max", operation: "Max", keras: "max", { try $0.maximum(axes: $1, keepsAxes: $2) }) {
            try Reduction.max($0, axes: $1, keepDims: $2)
        },
        row("min", operation: "Min", keras: "min", { try $0.minimum(axes: $1, keepsAxes: $2) }) {
            try Reduction.min($0, axes: $1, keepDims: $2)
        },
        row("prod", operation: "Prod", { try $0.product(axes: $1, keepsAxes: $2) }) {
            try Reduction.prod($0, axes: $1, keepDims: $2)
        },
        row("std", operation: "Sqrt", onlyMath: true, { try variance($0, $1, $2).squareRoot() }) {
            try $0.std(axes: $1, keepDims: $2)
        },
        row("variance", operation: "Mean", keras: "var", onlyMath: true, variance) {
            try $0.variance(axes: $1, keepDims: $2)
        },
        row("any", operation: "Any", nil) { try Reduction.any($0, axes: $1, keepDims: $2) },
        row("all", operation: "All", nil) { try Reduction.all($0, axes: $1, keepDims: $2) },
        row("logsumexp", operation: "Exp", logSumExp, nil),
        row(
            "euclidean_norm", operation: "EuclideanNorm", onlyMath: true,
            {
                try $0.square().sum(axes: $1, keepsAxes: $2).squareRoot()
            }, nil),
        TensorRow(
            "math: count_nonzero(input, axis=None, keepdims=None, dtype=None, name=None)",
            "ops: count_nonzero(x, axis=None)"
        ) { c throws(PythonError) in
            let (axes, keeps) = (try c.axes(1), try c.flag(2))
            let dtype = try c.dtype(3, default: c.isKeras ? .int32 : .int64)
            let x = try c.tensor(0).array
            return c.machine.tensorValue(
                try c.machine.engineCall {
                    Tensor(try x.countNonzero(axes: axes, keepDims: keeps).asType(dtype))
                })
        },
        TensorRow(
            "nn: moments(x, axes, shift=None, keepdims=False, name=None)",
            "ops: moments(x, axes, keepdims=False) [0 1 3]"
        ) { c throws(PythonError) in
            let x = try c.floating(0, "Mean")
            let (axes, keeps) = (try c.axes(1), try c.flag(3))
            return c.machine.tuple([
                try c.result(x) { try x.mean(axes: axes, keepsAxes: keeps) },
                try c.result(x) { try variance(x, axes, keeps) },
            ])
        },
    ]
}

extension NDArray {
    /// Infinities as zeros: what a log-sum-exp may subtract.
    fileprivate func replacingInfinities() throws -> NDArray {
        try select(where: Ufunc.isFinite(self), .array(self), .array(.zeros(shape, dtype)))
    }
}
