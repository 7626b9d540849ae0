import Arrays
import Engine
import PythonLanguage

/// New tensors.
enum CreationTensors {
    private static func filled(_ name: String, _ value: Double) -> TensorRow {
        TensorRow("tf: \(name)(shape, dtype=None, name=None)", "ops K: \(name)(shape, dtype=None)") {
            c throws(PythonError) in
            let shape = try ShapeTensors.shape(c.machine, c[0])
            let dtype = try c.dtype(1, default: .float32)
            return c.machine.tensorValue(
                Tensor(NDArray.full(shape, dtype == .text ? .text("") : .float(value), dtype)))
        }
    }

    private static func like(_ name: String, _ value: Double) -> TensorRow {
        TensorRow("tf: \(name)(input, dtype=None, name=None)", "ops K: \(name)(x, dtype=None)") {
            c throws(PythonError) in
            let x = try c.tensor(0).array
            let dtype = try c.dtype(1, default: x.dtype)
            return c.machine.tensorValue(
                Tensor(NDArray.full(x.shape, dtype == .text ? .text("") : .float(value), dtype)))
        }
    }

    static let rows: [TensorRow] =
        [filled("zeros", 0), filled("ones", 1), like("zeros_like", 0), like("ones_like", 1)] + constants
        + ranges

    private static let constants: [TensorRow] = [
        TensorRow(
            "tf: constant(value, dtype=None, shape=None, name='Const')",
            "K: constant(value, dtype=None, shape=None)"
        ) { c throws(PythonError) in
            if let known = c.machine.knownTensor(c[0]), let wanted = try c.machine.dtype(c[1]),
                wanted != known.array.dtype
            {
                throw c.machine.raise(
                    .typeError,
                    "Expected tensor \(try c.machine.str(c.machine.arrayOrScalar(known.array))) with dtype "
                        + "tf.\(wanted.name), but got dtype tf.\(known.array.dtype.name).")
            }
            let tensor = try c.machine.converted(c[0], c[1])
            guard c.isGiven(2) else { return c.machine.tensorValue(tensor) }
            let extents = try ShapeTensors.extents(c.machine, c[2])
            let count = extents.reduce(1, *)
            guard tensor.count == count || tensor.count == 1 else {
                throw c.machine.raise(
                    .typeError,
                    "Eager execution of tf.constant with unsupported shape. Tensor "
                        + "\(try c.machine.str(c.machine.arrayOrScalar(tensor.array))) (converted from "
                        + "\(try c.machine.repr(c[0]))) has \(tensor.count) elements, but got `shape` "
                        + "\(EngineError.tuple(extents)) with \(count) elements).")
            }
            return c.machine.tensorValue(
                try c.machine.engineCall {
                    Tensor(
                        tensor.count == count
                            ? try tensor.array.reshaped(extents)
                            : try tensor.array.reshaped([]).broadcast(to: Shape(extents)).copy())
                })
        },
        TensorRow(
            "tf: convert_to_tensor(value, dtype=None, dtype_hint=None, name=None)",
            "ops: convert_to_tensor(x, dtype=None, sparse=None)"
        ) { c throws(PythonError) in
            if c.isKeras {
                let x = try c.tensor(0)
                return c.machine.tensorValue(x.cast(to: try c.dtype(1, default: x.array.dtype)))
            }
            if !c.isGiven(1), c.isGiven(2), c.machine.isPlainNumber(c[0]) {
                return c.machine.tensorValue(try c.machine.converted(c[0], c[2]))
            }
            return c.machine.tensorValue(try c.machine.converted(c[0], c[1]))
        },
        TensorRow(
            "K: variable(value, dtype=None, name=None, constraint=None)"
        ) { c throws(PythonError) in
            let array = try c.machine.converted(c[0], c[1]).array
            return c.machine.host(
                VariableObject(Variable(array.copy(), name: "Variable")), VariableType.tensorFlow)
        },
        TensorRow(
            "tf: fill(dims, value, name=None)", "ops: full(shape, fill_value, dtype=None)"
        ) { c throws(PythonError) in
            let shape = try ShapeTensors.shape(c.machine, c[0])
            let value = try c.tensor(1).array
            guard value.count == 1 else {
                throw c.machine.invalidArgument(
                    "value must be a scalar, got shape \(value.shape.compactDescription)", operation: "Fill")
            }
            let dtype = try c.dtype(2, default: c.isKeras ? .float32 : value.dtype)
            return c.machine.tensorValue(Tensor(NDArray.full(shape, value.scalar(at: 0), dtype)))
        },
        TensorRow("ops: full_like(x, fill_value, dtype=None)") { c throws(PythonError) in
            let (x, value) = (try c.tensor(0).array, try c.tensor(1).array)
            let dtype = try c.dtype(2, default: x.dtype)
            return c.machine.tensorValue(
                try c.machine.engineCall { Tensor(try value.asType(dtype).broadcast(to: x.shape).copy()) })
        },
        TensorRow(
            "tf linalg: eye(num_rows, num_columns=None, batch_shape=None, dtype=None, name=None)",
            "ops: eye(N, M=None, k=0, dtype=None) [0 1 4 3]", "ops: identity(n, dtype=None) [0 3]",
            "K: eye(size, dtype=None) [0 3]"
        ) { c throws(PythonError) in
            let rows = try c.int(0, default: 0)
            let columns: Int? = c.isGiven(1) ? try c.int(1, default: 0) : nil
            let (k, dtype) = (try c.int(4, default: 0), try c.dtype(3, default: .float32))
            let batch = c.isGiven(2) ? try ShapeTensors.extents(c.machine, c[2]) : []
            return c.machine.tensorValue(
                try c.machine.engineCall {
                    let matrix = try NDArray.eye(rows, columns, k: k, dtype)
                    return Tensor(
                        batch.isEmpty
                            ? matrix : try matrix.broadcast(to: Shape(batch + matrix.dimensions)).copy())
                })
        },
    ]

    private static let ranges: [TensorRow] = [
        TensorRow(
            "tf: range(start, limit=None, delta=1, dtype=None, name='range')",
            "ops: arange(start, stop=None, step=None, dtype=None)",
            "K: arange(start, stop=None, step=1, dtype='int32')"
        ) { c throws(PythonError) in
            let (start, limit) = c.isGiven(1) ? (c[0], c[1]) : (Value.int(0), c[0])
            let delta = c.isGiven(2) ? c[2] : .int(1)
            var dtypes: [DType] = []
            var numbers: [Double] = []
            for value in [start, limit, delta] {
                let array = try c.machine.tensor(value).array
                dtypes.append(array.dtype)
                numbers.append(array.asType(.float64).firstNumber)
            }
            guard numbers[2] != 0 else {
                throw c.machine.invalidArgument("Requires delta != 0", operation: "Range", suffix: " name: ")
            }
            let common =
                dtypes.allSatisfy(\.isInteger)
                ? (dtypes.contains(.int64) ? DType.int64 : .int32)
                : dtypes.contains(.float64) ? .float64 : .float32
            let dtype = try c.dtype(3, default: common)
            if !c.isKeras, numbers[2] > 0 ? numbers[0] > numbers[1] : numbers[0] < numbers[1] {
                let sign = numbers[2] > 0 ? ("<=", ">") : (">=", "<")
                throw c.machine.invalidArgument(
                    "Requires start \(sign.0) limit when delta \(sign.1 == ">" ? ">" : "<") 0: "
                        + "\(plain(numbers[0]))/\(plain(numbers[1]))", operation: "Range", suffix: " name: ")
            }
            let exact = ((numbers[1] - numbers[0]) / numbers[2]).rounded(.up)
            guard exact < 0x1p40 else {
                throw c.machine.raise(.valueError, "Maximum allowed size exceeded")
            }
            let count = max(0, Int(exact))
            try c.machine.reserve(bytes: count * 8)
            // In float32 each value is start + i delta, rounded once a step, as TensorFlow sums them up.
            if dtype == .float32 {
                var (value, values) = (Float(numbers[0]), [Float]())
                for _ in 0..<count {
                    values.append(value)
                    value += Float(numbers[2])
                }
                return c.machine.tensorValue(Tensor(NDArray(floats: values)))
            }
            let values = (0..<count).map { numbers[0] + Double($0) * numbers[2] }
            return c.machine.tensorValue(Tensor(NDArray(doubles: values).asType(dtype)))
        },
        TensorRow(
            "tf: linspace(start, stop, num, name=None, axis=0)",
            "ops: linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0)"
        ) { c throws(PythonError) in
            let (from, to) = try c.pair(0, 1, "LinSpace")
            let count = try c.int(2, default: 50)
            guard count > 0 else {
                throw c.machine.raise(.valueError, "linspace: got num=\(count), expected at least 1")
            }
            let wide = from.array.dtype.isInteger && !c.isKeras
            let dtype: DType = wide ? .float64 : from.array.dtype == .float64 ? .float64 : .float32
            let (a, b) = (from.array.asType(.float64), to.array.asType(.float64))
            let rows = try c.machine.engineCall {
                try (0..<count).map { place -> NDArray in
                    if place == count - 1, count > 1 { return b }
                    let step = try Ufunc.divide(Ufunc.subtract(b, a), Double(max(1, count - 1)))
                    return try Ufunc.add(a, Ufunc.multiply(step, Double(place)))
                }
            }
            return c.machine.tensorValue(
                try c.machine.engineCall { Tensor(try stack(rows).asType(dtype)) })
        },
    ]

    private static func plain(_ number: Double) -> String {
        number == number.rounded() ? String(Int(number)) : "\(number)"
    }
}

extension Machine {
    /// A value as a tensor of a type that may be given (`tf.constant`, `tf.convert_to_tensor`).
    func converted(_ value: Value, _ dtype: Value) throws(PythonError) -> Tensor {
        guard let wanted = try self.dtype(dtype) else { return try tensor(value) }
        return try converted(value, to: wanted)
    }

    /// A value as a tensor of a type: numbers where nothing is lost, arrays always, tensors never.
    func converted(_ value: Value, to wanted: DType) throws(PythonError) -> Tensor {
        if let known = knownTensor(value) {
            if known.array.dtype == wanted { return known }
            throw raise(
                .valueError,
                "Tensor conversion requested dtype \(tensorTypeName(wanted)) for Tensor with dtype "
                    + "\(tensorTypeName(known.array.dtype)): \(try repr(value))")
        }
        if value.isHost || value.has(.boxed) {
            let array = try asArray(value)
            guard array.isText == (wanted == .text) else { throw notConvertible(value, wanted) }
            return Tensor(array.asType(wanted))
        }
        let tensor = try tensor(value)
        let dtype = tensor.array.dtype
        if dtype == wanted { return tensor }
        let loses =
            dtype.isText || wanted == .text || (dtype.isFloat && !wanted.isInexact)
            || (dtype.isComplex && !wanted.isComplex) || (wanted == .bool)
        if loses { throw notConvertible(value, wanted) }
        // float64 keeps what Python's float had.
        if wanted == .float64 || wanted == .int64 || wanted.isComplex, !tensor.isFollowed {
            return Tensor(try asArray(value).asType(wanted))
        }
        return tensor.cast(to: wanted)
    }

    private func notConvertible(_ value: Value, _ wanted: DType) -> PythonError {
        let text: String
        do throws(PythonError) { text = try repr(value) } catch { return error }
        return raise(.typeError, "Cannot convert \(text) to EagerTensor of dtype \(errorTypeName(wanted))")
    }
}

extension DType {
    var isText: Bool { self == .text }
}
