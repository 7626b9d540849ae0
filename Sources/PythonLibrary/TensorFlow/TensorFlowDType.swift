import Arrays
import Engine
import PythonLanguage

/// `tf.float32`
final class TensorFlowDType: DTypeConvertible {
    let dtype: DType
    init(_ dtype: DType) { self.dtype = dtype }
    var dtypeName: String { dtype.name }

    private static func dtype(_ machine: Machine, _ value: Value) throws(PythonError) -> DType {
        try machine.host(value, as: TensorFlowDType.self).dtype
    }

    private static func test(_ name: String, _ body: @escaping (DType) -> Bool) -> NativeProperty {
        NativeProperty(name) { machine, value throws(PythonError) in .bool(body(try dtype(machine, value))) }
    }

    /// The least or greatest number.
    private static func limit(_ name: String) -> NativeProperty {
        NativeProperty(name) { machine, value throws(PythonError) in
            let dtype = try dtype(machine, value)
            if dtype == .bool { return .bool(name == "max") }
            if dtype.isInteger {
                let (low, high) = dtype.range
                return .int(
                    name == "max" ? (high >= 9.2e18 ? .max : Int(high)) : low <= -9.2e18 ? .min : Int(low))
            }
            let most: Double
            switch dtype {
            case .float16: most = 65504
            case .float32: most = 3.4028234663852886e38
            case .float64: most = .greatestFiniteMagnitude
            default:
                throw machine.raise(
                    .typeError, "Cannot find \(name)imum value of tf.\(machine.tensorTypeName(dtype)).")
            }
            return machine.numpyScalar(.float(name == "max" ? most : -most), dtype)
        }
    }

    static let definition = NativeType(
        "DType", module: "tensorflow", isSubclassable: false,
        properties: [
            NativeProperty("name") { machine, value throws(PythonError) in
                machine.string(machine.tensorTypeName(try dtype(machine, value)))
            },
            NativeProperty("as_numpy_dtype") { machine, value throws(PythonError) in
                Value(machine.numpy.scalarTypes[Int(try dtype(machine, value).rawValue)])
            },
            NativeProperty("base_dtype") { _, value in value },
            NativeProperty("size") { machine, value throws(PythonError) in
                .int(try dtype(machine, value).itemSize)
            },
            test("is_floating") { $0.isFloat }, test("is_integer") { $0.isInteger },
            test("is_bool") { $0 == .bool }, test("is_complex") { $0.isComplex },
            test("is_unsigned") { $0.kind == .unsigned }, limit("max"), limit("min"),
        ],
        slots: TypeSlots {
            $0.repr = { machine, value throws(PythonError) in
                machine.string("tf.\(machine.tensorTypeName(try dtype(machine, value)))")
            }
            $0.str = { machine, value throws(PythonError) in
                machine.string("<dtype: '\(machine.tensorTypeName(try dtype(machine, value)))'>")
            }
            $0.hash = { machine, value throws(PythonError) in Int(try dtype(machine, value).rawValue) + 0x7466
            }
            $0.compare = { machine, op, a, b throws(PythonError) in
                guard op == .equal || op == .notEqual else { return .undefined }
                let (left, right) = (try same(machine, a), try same(machine, b))
                return .bool((left == right && left != nil) == (op == .equal))
            }
        })

    private static func same(_ machine: Machine, _ value: Value) throws(PythonError) -> DType? {
        if machine.stringValue(value) == "string" { return .text }
        do throws(PythonError) { return try machine.dtype(value) } catch {
            machine.pending = .none
            return nil
        }
    }
}

/// `tf.TensorShape`: extents, None where unknown; nil where even the rank is.
final class TensorShapeObject {
    let extents: PartialShape?
    init(_ extents: PartialShape?) { self.extents = extents }

    private static func extents(_ machine: Machine, _ value: Value) throws(PythonError) -> PartialShape? {
        try machine.host(value, as: TensorShapeObject.self).extents
    }

    /// The extents, which must be known in number.
    private static func known(_ machine: Machine, _ value: Value) throws(PythonError) -> PartialShape {
        guard let extents = try extents(machine, value) else {
            throw machine.raise(.valueError, "Cannot take the length of shape with unknown rank.")
        }
        return extents
    }

    static func text(_ extents: PartialShape?) -> String {
        extents.map { EngineError.tuple($0) } ?? "<unknown>"
    }

    /// Whether a shape fits one with unknowns.
    static func fits(_ shape: PartialShape, _ other: PartialShape?) -> Bool {
        guard let other else { return true }
        return shape.count == other.count
            && zip(shape, other).allSatisfy { $0 == nil || $1 == nil || $0 == $1 }
    }

    static func fits(_ shape: [Int], _ other: PartialShape?) -> Bool { fits(shape.map(Optional.some), other) }

    private static func compatible(_ machine: Machine, _ a: Value, _ b: Value) throws(PythonError) -> Bool {
        guard let left = try extents(machine, a) else { return true }
        return fits(left, try machine.tensorExtents(b))
    }

    static let definition: NativeType = NativeType(
        "TensorShape", module: "tensorflow", isSubclassable: false,
        new: NativeRow("TensorShape(cls, dims)") { machine, a throws(PythonError) in
            machine.host(TensorShapeObject(try machine.tensorExtents(a[1])), a[0].type)
        },
        methods: [
            NativeRow("as_list(self)") { machine, a throws(PythonError) in
                guard let extents = try extents(machine, a[0]) else {
                    throw machine.raise(.valueError, "as_list() is not defined on an unknown TensorShape.")
                }
                return machine.list(extents.map { $0.map(Value.int) ?? .none })
            },
            NativeRow("num_elements(self)") { machine, a throws(PythonError) in
                var count = 1
                guard let extents = try extents(machine, a[0]) else { return .none }
                for extent in extents {
                    guard let extent else { return .none }
                    count *= extent
                }
                return .int(count)
            },
            NativeRow("is_fully_defined(self)") { machine, a throws(PythonError) in
                .bool(try extents(machine, a[0])?.allSatisfy { $0 != nil } ?? false)
            },
            NativeRow("is_compatible_with(self, other)") { machine, a throws(PythonError) in
                .bool(try compatible(machine, a[0], a[1]))
            },
            NativeRow("assert_is_compatible_with(self, other)") { machine, a throws(PythonError) in
                guard try !compatible(machine, a[0], a[1]) else { return .none }
                throw machine.raise(
                    .valueError,
                    "Shapes \(try machine.str(a[0])) and \(try machine.str(a[1])) are incompatible")
            },
            NativeRow("assert_has_rank(self, rank)") { machine, a throws(PythonError) in
                let rank = try machine.index(a[1])
                guard let extents = try extents(machine, a[0]), extents.count != rank else { return .none }
                throw machine.raise(
                    .valueError, "Shape \(try machine.str(a[0])) must have rank \(rank)")
            },
            NativeRow("merge_with(self, other)") { machine, a throws(PythonError) in
                let (left, right) = (try extents(machine, a[0]), try machine.tensorExtents(a[1]))
                guard let left else { return machine.tensorShape(right) }
                guard fits(left, right) else {
                    throw machine.raise(
                        .valueError, "Shapes \(text(left)) and \(text(right)) are not compatible")
                }
                return machine.tensorShape(right.map { zip(left, $0).map { $0 ?? $1 } } ?? left)
            },
            NativeRow("concatenate(self, other)") { machine, a throws(PythonError) in
                guard let left = try extents(machine, a[0]), let right = try machine.tensorExtents(a[1])
                else {
                    return machine.tensorShape(nil)
                }
                return machine.tensorShape(left + right)
            },
            NativeRow("with_rank(self, rank)") { machine, a throws(PythonError) in
                let rank = try machine.index(a[1])
                guard let extents = try extents(machine, a[0]) else {
                    return machine.tensorShape(PartialShape(repeating: nil, count: rank))
                }
                guard extents.count == rank else {
                    throw machine.raise(.valueError, "Shape \(text(extents)) must have rank \(rank)")
                }
                return a[0]
            },
        ],
        properties: ["rank", "ndims"].map { name in
            NativeProperty(name) { machine, value throws(PythonError) in
                try extents(machine, value).map { .int($0.count) } ?? .none
            }
        } + [
            NativeProperty("dims") { machine, value throws(PythonError) in
                guard let extents = try extents(machine, value) else { return .none }
                let dimension = try machine.getAttribute(
                    machine.importModule("tensorflow._compatible"), "Dimension")
                var dimensions: [Value] = []
                for extent in extents {
                    dimensions.append(try machine.call(dimension, [extent.map(Value.int) ?? .none]))
                }
                return machine.list(dimensions)
            }
        ],
        slots: TypeSlots {
            $0.repr = { machine, value throws(PythonError) in
                let parts = try extents(machine, value)?.map { $0.map(String.init) ?? "None" }
                return machine.string(
                    "TensorShape(\(parts.map { "[\($0.joined(separator: ", "))]" } ?? "None"))")
            }
            $0.str = { machine, value throws(PythonError) in machine.string(text(try extents(machine, value)))
            }
            $0.length = { machine, value throws(PythonError) in try known(machine, value).count }
            $0.truth = { machine, value throws(PythonError) in try extents(machine, value) != nil }
            $0.iterate = { machine, value throws(PythonError) in
                try machine.iterator(machine.shapeValue(try known(machine, value)))
            }
            $0.getItem = { machine, value, key throws(PythonError) in
                let found = try machine.getItem(machine.shapeValue(try known(machine, value)), key)
                return found.isTuple ? machine.tensorShape(try machine.partialShape(found)) : found
            }
            $0.hash = { machine, value throws(PythonError) in
                try machine.hash(machine.shapeValue(try extents(machine, value) ?? []))
            }
            $0.compare = { machine, op, a, b throws(PythonError) in
                guard op == .equal || op == .notEqual else { return .undefined }
                let isShape = machine.hostValue(b, as: TensorShapeObject.self) != nil
                guard isShape || b.isList || b.isTuple else { return .bool(op == .notEqual) }
                return .bool((try extents(machine, a) == machine.tensorExtents(b)) == (op == .equal))
            }
            $0.binary = { machine, op, a, b throws(PythonError) in
                guard op == .add else { return .undefined }
                guard let left = try machine.tensorExtents(a), let right = try machine.tensorExtents(b) else {
                    return machine.tensorShape(nil)
                }
                return machine.tensorShape(left + right)
            }
        })
}

/// `tf.TensorSpec`: the shape and type of tensors to come.
final class TensorSpecObject {
    let shape: PartialShape?
    let dtype: DType
    let name: String?

    init(_ shape: PartialShape?, _ dtype: DType, _ name: String? = nil) {
        self.shape = shape
        self.dtype = dtype
        self.name = name
    }

    static let definition: NativeType = NativeType(
        "TensorSpec", module: "tensorflow", isSubclassable: false,
        new: NativeRow("TensorSpec(cls, shape, dtype='float32', name=None)") {
            machine, a throws(PythonError) in
            let name: String? = machine.isGiven(a[3]) ? try machine.text(a[3]) : nil
            return machine.host(
                TensorSpecObject(try machine.tensorExtents(a[1]), try machine.dtype(a[2]) ?? .float32, name),
                a[0].type)
        },
        methods: [
            NativeRow("is_compatible_with(self, spec_or_value)") { machine, a throws(PythonError) in
                let spec = try machine.host(a[0], as: TensorSpecObject.self)
                if let other = machine.hostValue(a[1], as: TensorSpecObject.self) {
                    return .bool(
                        other.dtype == spec.dtype
                            && (other.shape.map { TensorShapeObject.fits($0, spec.shape) } ?? true))
                }
                let x = try machine.tensor(a[1])
                return .bool(x.array.dtype == spec.dtype && TensorShapeObject.fits(x.dimensions, spec.shape))
            }
        ],
        classMethods: [
            NativeRow("from_tensor(cls, tensor, name=None)") { machine, a throws(PythonError) in
                let x = try machine.tensor(a[1])
                return machine.host(
                    TensorSpecObject(x.dimensions.map(Optional.some), x.array.dtype),
                    TensorSpecObject.definition)
            }
        ],
        properties: [
            NativeProperty("shape") { machine, value throws(PythonError) in
                machine.tensorShape(try machine.host(value, as: TensorSpecObject.self).shape)
            },
            NativeProperty("dtype") { machine, value throws(PythonError) in
                machine.tensorFlowDType(try machine.host(value, as: TensorSpecObject.self).dtype)
            },
            NativeProperty("name") { machine, value throws(PythonError) in
                try machine.host(value, as: TensorSpecObject.self).name.map { machine.string($0) } ?? .none
            },
        ],
        slots: TypeSlots {
            $0.repr = { machine, value throws(PythonError) in
                let spec = try machine.host(value, as: TensorSpecObject.self)
                let name = spec.name.map { "'\($0)'" } ?? "None"
                return machine.string(
                    "TensorSpec(shape=\(TensorShapeObject.text(spec.shape)), dtype="
                        + "tf.\(machine.tensorTypeName(spec.dtype)), name=\(name))")
            }
            $0.compare = { machine, op, a, b throws(PythonError) in
                guard op == .equal || op == .notEqual,
                    let x = machine.hostValue(a, as: TensorSpecObject.self),
                    let y = machine.hostValue(b, as: TensorSpecObject.self)
                else { return .undefined }
                return .bool((x.shape == y.shape && x.dtype == y.dtype && x.name == y.name) == (op == .equal))
            }
        })
}

/// `tensor.ref()`: a tensor as a key of dicts, by identity.
final class TensorReference: ValueHolder {
    let value: Value
    init(_ value: Value) { self.value = value }
    func visitValues(_ visit: (Value) -> Void) { visit(value) }

    static let definition = NativeType(
        "Reference", module: "tensorflow", isSubclassable: false,
        methods: [
            NativeRow("deref(self)") { machine, a throws(PythonError) in
                try machine.host(a[0], as: TensorReference.self).value
            }
        ],
        slots: TypeSlots {
            $0.repr = { machine, value throws(PythonError) in
                let inner = try machine.host(value, as: TensorReference.self).value
                return machine.string("<Reference wrapping \(try machine.repr(inner))>")
            }
            $0.hash = { machine, value throws(PythonError) in
                machine.identity(try machine.host(value, as: TensorReference.self).value)
            }
            $0.compare = { machine, op, a, b throws(PythonError) in
                guard op == .equal || op == .notEqual, let x = machine.hostValue(a, as: TensorReference.self),
                    let y = machine.hostValue(b, as: TensorReference.self)
                else { return .undefined }
                return .bool(x.value.isIdentical(to: y.value) == (op == .equal))
            }
        })
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

    func tensorShape(_ extents: PartialShape?) -> Value {
        host(TensorShapeObject(extents), TensorShapeObject.definition)
    }

    /// A shape as `tf.TensorShape` takes it; nil for None.
    func tensorExtents(_ value: Value) throws(PythonError) -> PartialShape? {
        if let shape = hostValue(value, as: TensorShapeObject.self) { return shape.extents }
        if value.isNone || value.isUndefined { return nil }
        if let tensor = knownTensor(value) { return tensor.array.ints.map(Optional.some) }
        return try partialShape(value)
    }

    /// A tensor of text as NumPy sees it: bytes, or an array of them.
    func bytesArray(_ array: NDArray) -> Value {
        array.rank == 0
            ? bytes(Array(array.texts[0].utf8)) : host(BytesArray(array), BytesArray.definition)
    }
}

/// What `.numpy()` gives for a tensor of text: an array of bytes objects, to index, to walk and to print.
final class BytesArray: ArrayConvertible {
    let array: NDArray
    init(_ array: NDArray) { self.array = array }
    func makeArray(_ machine: Machine) throws(PythonError) -> NDArray { array }
    var takesOverOperators: Bool { false }

    private static func list(_ machine: Machine, _ array: NDArray) -> Value {
        if array.rank == 0 { return machine.bytesArray(array) }
        return machine.list((0..<array.shape[0]).map { list(machine, array.slice(axis: 0, at: $0)) })
    }

    static let definition = NativeType(
        "ndarray", module: "numpy", isSubclassable: false,
        methods: [
            NativeRow("tolist(self)") { machine, a throws(PythonError) in
                list(machine, try machine.host(a[0], as: BytesArray.self).array)
            },
            NativeRow("astype(self, dtype)") { machine, a throws(PythonError) in
                let array = try machine.host(a[0], as: BytesArray.self).array
                return machine.arrayValue(array.asType(try machine.dtype(a[1]) ?? .text))
            },
        ],
        properties: [
            NativeProperty("shape") { machine, value throws(PythonError) in
                machine.shapeValue(try machine.host(value, as: BytesArray.self).array.shape)
            },
            NativeProperty("ndim") { machine, value throws(PythonError) in
                .int(try machine.host(value, as: BytesArray.self).array.rank)
            },
            NativeProperty("size") { machine, value throws(PythonError) in
                .int(try machine.host(value, as: BytesArray.self).array.count)
            },
            NativeProperty("dtype") { machine, _ in machine.string("object") },
        ],
        slots: TypeSlots {
            $0.length = { machine, value throws(PythonError) in
                try machine.host(value, as: BytesArray.self).array.shape[0]
            }
            $0.iterate = { machine, value throws(PythonError) in
                let array = try machine.host(value, as: BytesArray.self).array
                let rows = (0..<array.shape[0]).map { machine.bytesArray(array.slice(axis: 0, at: $0)) }
                return try machine.iterator(machine.list(rows))
            }
            $0.getItem = { machine, value, key throws(PythonError) in
                let array = try machine.host(value, as: BytesArray.self).array
                return machine.bytesArray(try machine.indexed(array, by: key).copy())
            }
            $0.repr = { machine, value throws(PythonError) in
                let array = try machine.host(value, as: BytesArray.self).array
                return machine.string("array(\(try machine.bytesText(array)), dtype=object)")
            }
            $0.str = { machine, value throws(PythonError) in
                let array = try machine.host(value, as: BytesArray.self).array
                return machine.string(try machine.bytesText(array, separator: " "))
            }
        })
}
