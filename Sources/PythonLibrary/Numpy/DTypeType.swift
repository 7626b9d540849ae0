import Arrays
import PythonLanguage

/// An element type as Python sees it: `np.dtype('float32')`. Text carries its width.
final class DTypeObject {
    let dtype: DType
    /// Code points of text elements; nil where the elements decide.
    let textWidth: Int?

    init(_ dtype: DType, textWidth: Int? = nil) {
        self.dtype = dtype
        self.textWidth = textWidth
    }

    /// "float32", "<U5"
    var name: String { dtype == .text ? "<U\(textWidth ?? 0)" : dtype.name }
    var itemSize: Int { dtype == .text ? 4 * (textWidth ?? 0) : dtype.itemSize }
}

/// A library object that names an element type (`tf.float32`).
package protocol DTypeConvertible: AnyObject {
    /// NumPy's name of the type.
    var dtypeName: String { get }
}

enum DTypeType {
    static let definition = NativeType(
        "numpy.dtype", module: "numpy", isSubclassable: false,
        new: NativeRow("dtype(cls, dtype=None, align=False, copy=False)") {
            machine, args throws(PythonError) in
            if let known = machine.hostValue(args[1], as: DTypeObject.self) {
                return machine.dtypeValue(known.dtype, textWidth: known.textWidth)
            }
            if let special = try machine.specialDType(args[1]) { return special }
            let spec = try machine.dtypeSpec(args[1]) ?? DTypeObject(.float64)
            return machine.dtypeValue(spec.dtype, textWidth: spec.textWidth)
        },
        methods: [
            NativeRow("newbyteorder(self, new_order='S', /)") { _, args throws(PythonError) in args[0] },
            NativeRow("__setstate__(self, state, /)") { machine, args throws(PythonError) in
                if let parts = machine.sequenceElements(args[1]), parts.count > 1,
                    machine.stringValue(parts[1]) == ">"
                {
                    throw machine.raise(
                        .notImplementedError, "numpy: pickled arrays with the highest byte first are not read"
                    )
                }
                return .none
            },
            NativeRow("__reduce__(self, /)") { machine, args throws(PythonError) in
                machine.tuple([
                    Value(machine.numpy.dtypeType),
                    machine.tuple([machine.string(try spec(machine, args[0]).name)]),
                ])
            },
        ],
        properties: properties, constants: [("__qualname__", { $0.string("dtype") })],
        slots: TypeSlots {
            $0.repr = { machine, value throws(PythonError) in
                machine.string("dtype('\(try spec(machine, value).name)')")
            }
            $0.str = { machine, value throws(PythonError) in machine.string(try spec(machine, value).name) }
            $0.hash = { machine, value throws(PythonError) in
                let spec = try spec(machine, value)
                return Int(spec.dtype.rawValue) + 31 * (spec.textWidth ?? 0) + 0x6e70
            }
            $0.compare = compare
        })

    private static func spec(_ machine: Machine, _ value: Value) throws(PythonError) -> DTypeObject {
        try machine.host(value, as: DTypeObject.self)
    }

    private static func property(_ name: String, _ get: @escaping (Machine, DTypeObject) -> Value)
        -> NativeProperty
    {
        NativeProperty(name) { machine, value throws(PythonError) in get(machine, try spec(machine, value)) }
    }

    private static let properties: [NativeProperty] = [
        property("name") { machine, spec in
            machine.string(spec.dtype == .text ? "str\(spec.itemSize * 8)" : spec.dtype.name)
        },
        property("kind") { machine, spec in machine.string(String(spec.dtype.kind.rawValue)) },
        property("char") { machine, spec in machine.string(String(spec.dtype.character)) },
        property("num") { _, spec in .int(typeNumber(spec.dtype)) },
        property("itemsize") { _, spec in .int(spec.itemSize) },
        property("alignment") { _, spec in .int(min(spec.dtype.itemSize, 8)) },
        property("type") { machine, spec in Value(machine.numpy.scalarTypes[Int(spec.dtype.rawValue)]) },
        property("str") { machine, spec in
            machine.string(spec.dtype == .text ? spec.name : spec.dtype.protocolName)
        },
        property("byteorder") { machine, spec in machine.string(spec.dtype.itemSize == 1 ? "|" : "=") },
        property("isnative") { _, _ in .true },
        property("hasobject") { _, _ in .false },
        property("isbuiltin") { _, spec in .int(spec.dtype == .text ? 0 : 1) },
        property("fields") { _, _ in .none },
        property("names") { _, _ in .none },
        property("subdtype") { _, _ in .none },
        property("shape") { machine, _ in machine.emptyTuple },
        property("ndim") { _, _ in .int(0) },
        NativeProperty("base") { _, value throws(PythonError) in value },
    ]

    private static func typeNumber(_ dtype: DType) -> Int {
        switch dtype {
        case .bool: 0
        case .int8: 1
        case .uint8: 2
        case .int16: 3
        case .uint16: 4
        case .int32: 5
        case .uint32: 6
        case .int64: 7
        case .uint64: 8
        case .float16: 23
        case .float32: 11
        case .float64: 12
        case .complex64: 14
        case .complex128: 15
        case .text: 19
        }
    }

    private static func compare(_ machine: Machine, _ op: CompareOperator, _ a: Value, _ b: Value)
        throws(PythonError) -> Value
    {
        let known = try? machine.dtypeSpec(b)
        if known == nil { machine.pending = .none }
        let left = try spec(machine, a)
        switch op {
        case .equal, .notEqual:
            // A str or type means its dtype; None is no dtype here.
            let isSame =
                !b.isNone && known?.dtype == left.dtype
                && (left.dtype != .text || known?.textWidth ?? 0 == left.textWidth ?? 0)
            return .bool(isSame == (op == .equal))
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            guard let right = known else { return .undefined }
            let below = DType.canCastSafely(left.dtype, right.dtype)
            let above = DType.canCastSafely(right.dtype, left.dtype)
            switch op {
            case .lessOrEqual: return .bool(below)
            case .greaterOrEqual: return .bool(above)
            case .less: return .bool(below && left.dtype != right.dtype)
            default: return .bool(above && left.dtype != right.dtype)
            }
        default: return .undefined
        }
    }
}

extension Machine {
    func dtypeValue(_ dtype: DType, textWidth: Int? = nil) -> Value {
        host(DTypeObject(dtype, textWidth: textWidth), numpy.dtypeType)
    }

    func dtypeValue(of array: NDArray) -> Value {
        dtypeValue(array.dtype, textWidth: array.isText ? array.textWidth : nil)
    }

    /// The element type that an argument names; nil for None or a missing argument.
    package func dtype(_ value: Value) throws(PythonError) -> DType? {
        if value.isUndefined || value.isNone { return nil }
        return try dtypeSpec(value)?.dtype
    }

    /// As `dtype` with the width of text.
    func dtypeSpec(_ value: Value) throws(PythonError) -> DTypeObject? {
        if value.isUndefined || value.isNone { return nil }
        if let known = hostValue(value, as: DTypeObject.self) { return known }
        if value.isString { return try dtypeSpec(named: value.string.pointee.text) }
        if value.isType { return DTypeObject(try dtype(type: value.type)) }
        if value.isHost,
            let convertible = value.host.pointee.reference?.takeUnretainedValue() as? any DTypeConvertible
        {
            return try dtypeSpec(named: convertible.dtypeName)
        }
        let own = try findAttribute(value, "dtype")
        if own.isDefined, let known = hostValue(own, as: DTypeObject.self) { return known }
        throw raise(.typeError, "Cannot interpret '\(try repr(value))' as a data type")
    }

    private func dtypeSpec(named name: String) throws(PythonError) -> DTypeObject {
        if let dtype = DType(name: name) { return DTypeObject(dtype, textWidth: nil) }
        let body = name.drop { "<=|>".contains($0) }
        if body.hasPrefix("U") || body.hasPrefix("str"), let width = Int(body.drop { !$0.isNumber }) {
            return DTypeObject(.text, textWidth: body.hasPrefix("U") ? width : width / 32)
        }
        let unsupported = [
            "O", "object", "S", "a", "V", "M", "m", "datetime64", "timedelta64", "void", "bytes",
        ]
        if unsupported.contains(where: {
            body == $0 || body.hasPrefix($0) && $0.count == 1 && body.dropFirst().allSatisfy(\.isNumber)
        })
            || body.hasPrefix("datetime64") || body.hasPrefix("timedelta64")
        {
            throw unsupportedDType(name)
        }
        throw raise(.typeError, "data type '\(name)' not understood")
    }

    private func unsupportedDType(_ name: String) -> PythonError {
        raise(
            .typeError,
            "dtype '\(name)' is not supported here: got \(name), expected a numeric, bool or str type")
    }

    private func dtype(type: TypePointer) throws(PythonError) -> DType {
        if let known = numpy.dtype(of: type) { return known }
        switch type {
        case types.float: return .float64
        case types.int: return .int64
        case types.bool: return .bool
        case types.complex: return .complex128
        case types.string: return .text
        case types.object: throw unsupportedDType("object")
        case types.bytes: throw unsupportedDType("bytes")
        default: break
        }
        let abstract: [(NativeType, DType)] = [
            (ScalarTypes.floating, .float64), (ScalarTypes.inexact, .float64), (ScalarTypes.integer, .int64),
            (ScalarTypes.signedInteger, .int64), (ScalarTypes.unsignedInteger, .uint64),
            (ScalarTypes.complexFloating, .complex128), (ScalarTypes.number, .float64),
        ]
        for (definition, dtype) in abstract where self.type(definition) == type { return dtype }
        throw raise(.typeError, "Cannot interpret '\(try repr(Value(type)))' as a data type")
    }
}
