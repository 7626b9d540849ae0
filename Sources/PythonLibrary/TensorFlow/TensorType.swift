import Arrays
import Engine
import PythonLanguage

/// `tf.Tensor`: an eager tensor with TensorFlow's text, operators and conversions.
enum TensorType {
    static let definition = NativeType(
        "EagerTensor", module: "tensorflow.python.framework.ops", isSubclassable: false,
        methods: methods, properties: properties,
        slots: TypeSlots {
            $0.repr = { machine, value throws(PythonError) in
                if let traced = machine.hostValue(value, as: TracedTensor.self) {
                    return machine.string("<tf.Tensor '\(traced.label.dropFirst("Tensor(\"".count))>")
                }
                let array = try machine.tensor(value).array
                return machine.string(
                    "<tf.Tensor: \(try machine.tensorDetails(array)), numpy=\(try machine.numpyText(array))>")
            }
            $0.str = { machine, value throws(PythonError) in
                if let traced = machine.hostValue(value, as: TracedTensor.self) {
                    return machine.string(traced.label)
                }
                let array = try machine.tensor(value).array
                let text =
                    array.isText
                    ? try machine.bytesText(array, separator: " ")
                    : try machine.arrayPrinter(array).str(array)
                let separator = text.contains("\n") ? "\n" : ""
                return machine.string(
                    "tf.Tensor(\(separator)\(text), \(try machine.tensorDetails(array)))")
            }
            $0.format = { machine, value, spec throws(PythonError) in
                // As NumPy shows the values, without shape and type.
                try machine.formatValue(
                    machine.callMethod(value, "numpy", []), spec)
            }
            $0.hash = { machine, _ throws(PythonError) in
                throw machine.raise(
                    .typeError, "Tensor is unhashable. Instead, use tensor.ref() as the key.")
            }
            $0.getAttribute = { machine, value, name throws(PythonError) in
                let name = machine.stringValue(name) ?? ""
                if name == "_keras_mask", let mask = machine.mask(of: value) {
                    return machine.tensorValue(Tensor(mask))
                }
                if ["name", "op", "graph"].contains(name) {
                    throw machine.raise(
                        .attributeError, "Tensor.\(name) is undefined when eager execution is enabled.")
                }
                guard
                    [
                        "T", "astype", "ravel", "transpose", "reshape", "clip", "size", "tolist", "data",
                        "max", "min",
                        "mean",
                    ]
                    .contains(name)
                else { return .undefined }
                let method = try TensorFlowSources.numpyMethod(machine, value, name)
                if method.isDefined { return method }
                throw machine.raise(
                    .attributeError,
                    "EagerTensor object has no attribute '\(name)'. \n        If you are looking for numpy-related "
                        + "methods, please run the following:\n        "
                        + "tf.experimental.numpy.experimental_enable_numpy_behavior()\n      ")
            }
            install(in: &$0)
        })

    /// The slots that tensors and variables share.
    static func install(in slots: inout TypeSlots) {
        slots.length = { machine, value throws(PythonError) in
            let tensor = try machine.tensor(value)
            if tensor.rank == 0 { throw machine.raise(.typeError, "Scalar tensor has no `len()`") }
            return tensor.shape[0]
        }
        slots.truth = { machine, value throws(PythonError) in
            let array = try machine.tensor(value).array
            return try machine.arrays(try array.truth())
        }
        slots.iterate = { machine, value throws(PythonError) in
            let tensor = try machine.tensor(value)
            if tensor.rank == 0 { throw machine.raise(.typeError, "Cannot iterate over a scalar tensor.") }
            return machine.host(TensorIterator(value, count: tensor.shape[0]), TensorIterator.definition)
        }
        slots.getItem = TensorOperators.getItem
        slots.binary = TensorOperators.binary
        slots.unary = TensorOperators.unary
        slots.compare = TensorOperators.compare
    }

    static let properties: [NativeProperty] = [
        NativeProperty("shape") { machine, value throws(PythonError) in
            machine.tensorShape(try machine.tensor(value).dimensions)
        },
        NativeProperty("dtype") { machine, value throws(PythonError) in
            machine.tensorFlowDType(try machine.tensor(value).array.dtype)
        },
        NativeProperty("ndim") { machine, value throws(PythonError) in .int(try machine.tensor(value).rank) },
        NativeProperty("device") { machine, _ throws(PythonError) in
            machine.string("/job:localhost/replica:0/task:0/device:CPU:0")
        },
    ]

    static let methods: [NativeRow] = [
        NativeRow("numpy(self)") { machine, a throws(PythonError) in
            let array = try machine.tensor(a[0]).array
            if array.isText { return machine.bytesArray(array) }
            return machine.arrayOrScalar(array.copy())
        },
        NativeRow("__array__(self, dtype=None, copy=None)") { machine, a throws(PythonError) in
            let array = try machine.tensor(a[0]).array
            let dtype = try machine.dtype(a[1])
            return machine.arrayValue(dtype.map { array.asType($0) } ?? array.copy())
        },
        NativeRow("__float__(self)") { machine, a throws(PythonError) in
            .float(try machine.double(try item(machine, a[0])))
        },
        NativeRow("__int__(self)") { machine, a throws(PythonError) in
            try machine.call(Value(machine.types.int), [try item(machine, a[0])])
        },
        NativeRow("__index__(self)") { machine, a throws(PythonError) in
            let array = try machine.tensor(a[0]).array
            guard array.dtype.isInteger, array.count == 1 else {
                throw machine.raise(
                    .typeError, "only integer scalar arrays can be converted to a scalar index")
            }
            return try item(machine, a[0])
        },
        NativeRow("__abs__(self)") { machine, a throws(PythonError) in
            guard let row = ElementFunctions.rows.first(where: { $0.name == "abs" }) else { return a[0] }
            return try row.call(TensorCall(machine: machine, values: [a[0]], isKeras: false, name: "abs"))
        },
        NativeRow("get_shape(self)") { machine, a throws(PythonError) in
            machine.tensorShape(try machine.tensor(a[0]).dimensions)
        },
        NativeRow("set_shape(self, shape)") { machine, a throws(PythonError) in
            let (x, shape) = (try machine.tensor(a[0]), try machine.tensorExtents(a[1]))
            guard TensorShapeObject.fits(x.dimensions, shape) else {
                throw machine.raise(
                    .valueError,
                    "Tensor's shape \(EngineError.tuple(x.dimensions)) is not compatible with supplied shape "
                        + "\(TensorShapeObject.text(shape)).")
            }
            return .none
        },
        NativeRow("ref(self)") { machine, a in machine.host(TensorReference(a[0]), TensorReference.definition)
        },
        NativeRow("experimental_ref(self)") { machine, a in
            machine.host(TensorReference(a[0]), TensorReference.definition)
        },
        NativeRow("eval(self, feed_dict=None, session=None)") { machine, _ throws(PythonError) in
            throw machine.raise(
                .notImplementedError,
                "eval is not supported when eager execution is enabled, is .numpy() what you're looking for?")
        },
    ]

    private static func item(_ machine: Machine, _ value: Value) throws(PythonError) -> Value {
        let array = try machine.tensor(value).array
        guard array.rank == 0 else {
            throw machine.raise(
                .typeError, "only 0-dimensional arrays can be converted to Python scalars")
        }
        return machine.pythonValue(array.scalar(at: 0))
    }
}

/// Iteration over the first axis.
final class TensorIterator: ValueHolder {
    let tensor: Value
    let count: Int
    var position = 0

    init(_ tensor: Value, count: Int) {
        self.tensor = tensor
        self.count = count
    }

    func visitValues(_ visit: (Value) -> Void) { visit(tensor) }

    static let definition = NativeType(
        "EagerTensorIterator", module: "tensorflow", isSubclassable: false,
        slots: TypeSlots {
            $0.iterate = { _, value in value }
            $0.next = { machine, value throws(PythonError) in
                let iterator = try machine.host(value, as: TensorIterator.self)
                guard iterator.position < iterator.count else { return .undefined }
                defer { iterator.position += 1 }
                return try machine.getItem(iterator.tensor, .int(iterator.position))
            }
        })
}

extension Machine {
    /// "shape=(2,), dtype=float32"
    func tensorDetails(_ array: NDArray) throws(PythonError) -> String {
        "shape=\(EngineError.tuple(Array(array.shape))), dtype=\(tensorTypeName(array.dtype))"
    }

    /// The `numpy=` part of a repr: a bare number, or the array's repr (on its own line with several axes).
    func numpyText(_ array: NDArray) throws(PythonError) -> String {
        if array.isText {
            let text = try bytesText(array)
            return array.rank == 0 ? text : "array(\(text), dtype=object)"
        }
        if array.rank == 0 { return try repr(pythonValue(array.scalar(at: 0))) }
        if array.rank == 0, array.dtype == .bool {
            return array.scalar(at: 0) == .bool(true) ? "True" : "False"
        }
        let text = try arrayPrinter(array).repr(array)
        return text.contains("\n") ? "\n" + text : text
    }

    /// Text elements as TensorFlow has them: bytes.
    func bytesText(_ array: NDArray, separator: String = ", ") throws(PythonError) -> String {
        if array.rank == 0 { return try repr(bytes(Array(array.texts[0].utf8))) }
        var parts: [String] = []
        for row in 0..<array.shape[0] {
            parts.append(try bytesText(array.slice(axis: 0, at: row), separator: separator))
        }
        return "[" + parts.joined(separator: separator) + "]"
    }

    func tensorTypeName(_ dtype: DType) -> String { dtype == .text ? "string" : dtype.name }
}
