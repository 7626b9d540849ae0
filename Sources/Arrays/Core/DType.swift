/// The element types an array can have, in the order of NumPy's type numbers (without its platform
/// aliases). `text` is NumPy's fixed-width `<U`: its width belongs to the storage, see
/// `ArrayStorage.itemSize`.
package enum DType: UInt8, CaseIterable, Sendable {
    case bool, int8, int16, int32, int64, uint8, uint16, uint32, uint64
    case float16, float32, float64, complex64, complex128, text

    /// NumPy's one-letter kind: b, i, u, f, c or U.
    package enum Kind: Character, Sendable {
        case bool = "b"
        case signed = "i"
        case unsigned = "u"
        case float = "f"
        case complex = "c"
        case text = "U"
    }

    package var kind: Kind {
        switch self {
        case .bool: .bool
        case .int8, .int16, .int32, .int64: .signed
        case .uint8, .uint16, .uint32, .uint64: .unsigned
        case .float16, .float32, .float64: .float
        case .complex64, .complex128: .complex
        case .text: .text
        }
    }

    /// Bytes of one element; 4 (one code point) for text, whose real item size is the storage's.
    package var itemSize: Int {
        switch self {
        case .bool, .int8, .uint8: 1
        case .int16, .uint16, .float16: 2
        case .int32, .uint32, .float32, .text: 4
        case .int64, .uint64, .float64, .complex64: 8
        case .complex128: 16
        }
    }

    /// NumPy's name ("float32"); "str" for text, which `NDArray.dtypeName` spells with its width.
    package var name: String {
        switch self {
        case .bool: "bool"
        case .int8: "int8"
        case .int16: "int16"
        case .int32: "int32"
        case .int64: "int64"
        case .uint8: "uint8"
        case .uint16: "uint16"
        case .uint32: "uint32"
        case .uint64: "uint64"
        case .float16: "float16"
        case .float32: "float32"
        case .float64: "float64"
        case .complex64: "complex64"
        case .complex128: "complex128"
        case .text: "str"
        }
    }

    package var isInteger: Bool { kind == .signed || kind == .unsigned }
    package var isFloat: Bool { kind == .float }
    package var isComplex: Bool { kind == .complex }
    package var isNumeric: Bool { kind != .text }
    /// Floating or complex.
    package var isInexact: Bool { kind == .float || kind == .complex }
    package var bits: Int { itemSize * 8 }

    /// The type with this name: NumPy's names, Python's (`float`, `int`, `bool`, `complex`, `str`),
    /// array-protocol codes (`f4`, `<i8`, `|b1`), one-letter codes and C names. Nil when unknown.
    package init?(name: String) {
        guard let found = DType.aliases[name] ?? DType.aliases[DType.withoutByteOrder(name)] else {
            return nil
        }
        self = found
    }

    private static func withoutByteOrder(_ name: String) -> String {
        guard let first = name.first, "<=|".contains(first) else { return name }
        return String(name.dropFirst())
    }

    private static let aliases: [String: DType] = {
        var table: [String: DType] = [:]
        for dtype in DType.allCases { table[dtype.name] = dtype }
        let others: [(DType, String)] = [
            (.bool, "bool_ ? b1"), (.int8, "byte b i1"), (.int16, "short h i2"), (.int32, "intc i i4"),
            (.int64, "int int_ long longlong intp l q p i8"), (.uint8, "ubyte B u1"),
            (.uint16, "ushort H u2"), (.uint32, "uintc I u4"),
            (.uint64, "uint ulong ulonglong uintp L Q P u8"), (.float16, "half e f2"),
            (.float32, "single f f4"), (.float64, "float double d f8"), (.complex64, "csingle F c8"),
            (.complex128, "complex cdouble D c16"), (.text, "str_ U unicode"),
        ]
        for (dtype, names) in others {
            for name in names.split(separator: " ") { table[String(name)] = dtype }
        }
        return table
    }()

    /// The array-protocol spelling ("<f8", "|b1").
    package var protocolName: String {
        let order = itemSize == 1 ? "|" : "<"
        return "\(order)\(kind.rawValue)\(itemSize)"
    }

    /// NumPy's one-letter code (`dtype.char`).
    package var character: Character {
        switch self {
        case .bool: "?"
        case .int8: "b"
        case .int16: "h"
        case .int32: "i"
        case .int64: "l"
        case .uint8: "B"
        case .uint16: "H"
        case .uint32: "I"
        case .uint64: "L"
        case .float16: "e"
        case .float32: "f"
        case .float64: "d"
        case .complex64: "F"
        case .complex128: "D"
        case .text: "U"
        }
    }
}
