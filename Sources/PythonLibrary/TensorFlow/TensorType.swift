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
                let array = try machine.tensor(value).array
                return machine.string(
                    "<tf.Tensor: \(try machine.tensorDetails(array)), numpy=\(try machine.numpyText(array))>")
            }
            $0.str = { machine, value throws(PythonError) in
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
                if spec.string.pointee.count == 0 { return try machine.strValue(value) }
                let array = try machine.tensor(value).array
                guard array.rank == 0 else {
                    throw machine.raise(
                        .typeError, "unsupported format string passed to EagerTensor.__format__")
                }
                return try machine.formatValue(machine.pythonValue(array.scalar(at: 0)), spec)
            }
            $0.hash = { machine, _ throws(PythonError) in
                throw machine.raise(
                    .typeError, "Tensor is unhashable. Instead, use tensor.ref() as the key.")
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
            if tensor.rank == 0 { throw machine.raise(.typeError, "Cannot iterate over a scalar tensor") }
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
            if array.isText, array.rank == 0 { return machine.bytes(Array(array.texts[0].utf8)) }
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
        NativeRow("get_shape(self)") { machine, a throws(PythonError) in
            machine.tensorShape(try machine.tensor(a[0]).dimensions)
        },
        NativeRow("__contains__(self, item)") { machine, _ throws(PythonError) in
            throw machine.raise(
                .typeError, "'in' is not supported for tensors; use tf.reduce_any(tensor == value)")
        },
    ]

    private static func item(_ machine: Machine, _ value: Value) throws(PythonError) -> Value {
        let array = try machine.tensor(value).array
        guard array.count == 1 else {
            throw machine.raise(.typeError, "only length-1 arrays can be converted to Python scalars")
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
    fileprivate func tensorDetails(_ array: NDArray) throws(PythonError) -> String {
        "shape=\(EngineError.tuple(Array(array.shape))), dtype=\(tensorTypeName(array.dtype))"
    }

    /// The `numpy=` part of a repr: a bare number, or the array's repr (on its own line with several axes).
    func numpyText(_ array: NDArray) throws(PythonError) -> String {
        if array.isText {
            let text = try bytesText(array)
            return array.rank == 0 ? text : "array(\(text), dtype=object)"
        }
        if array.rank == 0 { return try repr(pythonValue(array.scalar(at: 0))) }
        let text = try arrayPrinter(array).repr(array)
        return text.contains("\n") ? "\n" + text : text
    }

    /// Text elements as TensorFlow has them: bytes.
    fileprivate func bytesText(_ array: NDArray, separator: String = ", ") throws(PythonError) -> String {
        if array.rank == 0 { return try repr(bytes(Array(array.texts[0].utf8))) }
        var parts: [String] = []
        for row in 0..<array.shape[0] {
            parts.append(try bytesText(array.slice(axis: 0, at: row), separator: separator))
        }
        return "[" + parts.joined(separator: separator) + "]"
    }

    func tensorTypeName(_ dtype: DType) -> String { dtype == .text ? "string" : dtype.name }
}

// MARK: Element types and shapes

/// `tf.float32`
final class TensorFlowDType: DTypeConvertible {
    let dtype: DType
    init(_ dtype: DType) { self.dtype = dtype }
    var dtypeName: String { dtype.name }

    static let definition = NativeType(
        "DType", module: "tensorflow", isSubclassable: false,
        properties: [
            NativeProperty("name") { machine, value throws(PythonError) in
                machine.string(
                    machine.tensorTypeName(try machine.host(value, as: TensorFlowDType.self).dtype))
            },
            NativeProperty("as_numpy_dtype") { machine, value throws(PythonError) in
                Value(
                    machine.numpy.scalarTypes[
                        Int(try machine.host(value, as: TensorFlowDType.self).dtype.rawValue)])
            },
            NativeProperty("is_floating") { machine, value throws(PythonError) in
                .bool(try machine.host(value, as: TensorFlowDType.self).dtype.isFloat)
            },
            NativeProperty("is_integer") { machine, value throws(PythonError) in
                .bool(try machine.host(value, as: TensorFlowDType.self).dtype.isInteger)
            },
        ],
        slots: TypeSlots {
            $0.repr = { machine, value throws(PythonError) in
                let dtype = try machine.host(value, as: TensorFlowDType.self).dtype
                return machine.string("tf.\(machine.tensorTypeName(dtype))")
            }
            $0.str = { machine, value throws(PythonError) in
                let dtype = try machine.host(value, as: TensorFlowDType.self).dtype
                return machine.string("<dtype: '\(machine.tensorTypeName(dtype))'>")
            }
            $0.hash = { machine, value throws(PythonError) in
                Int(try machine.host(value, as: TensorFlowDType.self).dtype.rawValue) + 0x7466
            }
            $0.compare = { machine, op, a, b throws(PythonError) in
                guard op == .equal || op == .notEqual else { return .undefined }
                let right: DType?
                do throws(PythonError) { right = try machine.dtype(b) } catch {
                    machine.pending = .none
                    right = nil
                }
                let left = try machine.host(a, as: TensorFlowDType.self).dtype
                return .bool((left == right) == (op == .equal))
            }
        })
}

/// `tf.TensorShape`
final class TensorShapeObject {
    let extents: PartialShape
    init(_ extents: PartialShape) { self.extents = extents }

    private static func extents(_ machine: Machine, _ value: Value) throws(PythonError) -> PartialShape {
        try machine.host(value, as: TensorShapeObject.self).extents
    }

    static let definition: NativeType = NativeType(
        "TensorShape", module: "tensorflow", isSubclassable: false,
        new: NativeRow("TensorShape(cls, dims)") { machine, a throws(PythonError) in
            machine.host(TensorShapeObject(try machine.partialShape(a[1])), a[0].type)
        },
        methods: [
            NativeRow("as_list(self)") { machine, a throws(PythonError) in
                machine.list(try extents(machine, a[0]).map { $0.map(Value.int) ?? .none })
            },
            NativeRow("num_elements(self)") { machine, a throws(PythonError) in
                var count = 1
                for extent in try extents(machine, a[0]) {
                    guard let extent else { return .none }
                    count *= extent
                }
                return .int(count)
            },
        ],
        properties: [
            NativeProperty("rank") { machine, value throws(PythonError) in
                .int(try extents(machine, value).count)
            },
            NativeProperty("ndims") { machine, value throws(PythonError) in
                .int(try extents(machine, value).count)
            },
        ],
        slots: TypeSlots {
            $0.repr = { machine, value throws(PythonError) in
                let parts = try extents(machine, value).map { $0.map(String.init) ?? "None" }
                return machine.string("TensorShape([\(parts.joined(separator: ", "))])")
            }
            $0.str = { machine, value throws(PythonError) in
                machine.string(EngineError.tuple(try extents(machine, value)))
            }
            $0.length = { machine, value throws(PythonError) in try extents(machine, value).count }
            $0.iterate = { machine, value throws(PythonError) in
                try machine.iterator(machine.shapeValue(try extents(machine, value)))
            }
            $0.getItem = { machine, value, key throws(PythonError) in
                let found = try machine.getItem(machine.shapeValue(try extents(machine, value)), key)
                return found.isTuple ? machine.tensorShape(try machine.partialShape(found)) : found
            }
            $0.hash = { machine, value throws(PythonError) in
                try machine.hash(machine.shapeValue(try extents(machine, value)))
            }
            $0.compare = { machine, op, a, b throws(PythonError) in
                guard op == .equal || op == .notEqual else { return .undefined }
                let right = machine.hostValue(b, as: TensorShapeObject.self)?.extents
                let isSequence = b.isList || b.isTuple
                guard let other = isSequence ? try machine.partialShape(b) : right else {
                    return .bool(op == .notEqual)
                }
                return .bool((try extents(machine, a) == other) == (op == .equal))
            }
            $0.binary = { machine, op, a, b throws(PythonError) in
                guard op == .add else { return .undefined }
                let left = try machine.partialShape(try shapeTuple(machine, a))
                let right = try machine.partialShape(try shapeTuple(machine, b))
                return machine.tensorShape(left + right)
            }
        })

    private static func shapeTuple(_ machine: Machine, _ value: Value) throws(PythonError) -> Value {
        if let shape = machine.hostValue(value, as: TensorShapeObject.self) {
            return machine.shapeValue(shape.extents)
        }
        return value
    }
}

extension Machine {
    func tensorFlowDType(_ dtype: DType) -> Value {
        let key = "tensorflow.dtype.\(dtype.name)"
        if let known = libraryState[key] as? PersistentValue { return known.value }
        let value = host(TensorFlowDType(dtype), TensorFlowDType.definition)
        libraryState[key] = PersistentValue(self, value)
        return value
    }

    func tensorShape(_ extents: [Int]) -> Value { tensorShape(extents.map(Optional.some)) }

    func tensorShape(_ extents: PartialShape) -> Value {
        host(TensorShapeObject(extents), TensorShapeObject.definition)
    }
}
