import ArrayFiles
import PythonLanguage

/// `struct`: numbers as bytes.
extension BytesModules {
    /// One letter of a format: size in bytes (standard, native), kind.
    private static func width(_ letter: UInt8, native: Bool) -> Int? {
        switch letter {
        case UInt8(ascii: "x"), UInt8(ascii: "c"), UInt8(ascii: "b"), UInt8(ascii: "B"), UInt8(ascii: "?"),
            UInt8(ascii: "s"), UInt8(ascii: "p"):
            1
        case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "e"): 2
        case UInt8(ascii: "i"), UInt8(ascii: "I"), UInt8(ascii: "f"): 4
        case UInt8(ascii: "l"), UInt8(ascii: "L"): native ? 8 : 4
        case UInt8(ascii: "q"), UInt8(ascii: "Q"), UInt8(ascii: "d"): 8
        case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "P"): native ? 8 : nil
        default: nil
        }
    }

    private struct Field {
        var letter: UInt8
        var count: Int
        var size: Int
        var isBig: Bool
        var isNative: Bool
        /// Bytes to skip before the first element, to stand aligned as in C.
        var padding: Int
        var isText: Bool { letter == UInt8(ascii: "s") || letter == UInt8(ascii: "p") }
    }

    private static func fail(_ machine: Machine, _ message: String) throws(PythonError) -> PythonError {
        let type = try machine.getAttribute(machine.importModule("struct"), "error")
        return machine.raise(type.type, message)
    }

    private static func fields(_ machine: Machine, _ format: Value) throws(PythonError) -> (
        fields: [Field], size: Int
    ) {
        let text = format.isString ? try machine.text(format) : ""
        var letters = (machine.bytesValue(format) ?? Array(text.utf8))[...]
        var (isBig, native) = (false, true)
        if let first = letters.first, "@=<>!".utf8.contains(first) {
            native = first == UInt8(ascii: "@")
            isBig = first == UInt8(ascii: ">") || first == UInt8(ascii: "!")
            letters = letters.dropFirst()
        }
        var result: [Field] = []
        var (size, count): (Int, Int?) = (0, nil)
        for letter in letters {
            if letter == UInt8(ascii: " ") { continue }
            if letter >= UInt8(ascii: "0"), letter <= UInt8(ascii: "9") {
                count = (count ?? 0) * 10 + Int(letter - UInt8(ascii: "0"))
                if count ?? 0 > 1 << 30 { throw try fail(machine, "total struct size too long") }
                continue
            }
            guard let width = width(letter, native: native) else {
                throw try fail(machine, "bad char in struct format")
            }
            let padding = native ? (width - size % width) % width : 0
            result.append(
                Field(
                    letter: letter, count: count ?? 1, size: width, isBig: isBig, isNative: native,
                    padding: padding))
            size += padding + width * (count ?? 1)
            count = nil
        }
        if count != nil { throw try fail(machine, "repeat count given without format specifier") }
        return (result, size)
    }

    static let structRows: [NativeRow] = [
        NativeRow("calcsize(format, /)") { machine, a throws(PythonError) in
            .int(try fields(machine, a[0]).size)
        },
        NativeRow("_pack(format, values, /)") { machine, a throws(PythonError) in
            let (layout, size) = try fields(machine, a[0])
            let values = machine.sequenceElements(a[1]) ?? []
            let wanted = layout.reduce(0) {
                $0 + ($1.letter == UInt8(ascii: "x") ? 0 : $1.isText ? 1 : $1.count)
            }
            guard values.count == wanted else {
                throw try fail(
                    machine, "pack expected \(wanted) items for packing (got \(values.count))")
            }
            try machine.reserve(bytes: size)
            var bytes: [UInt8] = []
            bytes.reserveCapacity(size)
            var next = 0
            for field in layout {
                bytes += [UInt8](repeating: 0, count: field.padding)
                if field.letter == UInt8(ascii: "x") {
                    bytes += [UInt8](repeating: 0, count: field.count)
                } else if field.isText {
                    guard let text = machine.bytesValue(values[next]) else {
                        throw try fail(machine, "argument for 's' must be a bytes object")
                    }
                    // Pascal's strings begin with their length.
                    let isPascal = field.letter == UInt8(ascii: "p")
                    let room = max(0, field.count - (isPascal ? 1 : 0))
                    let kept = text.prefix(isPascal ? min(room, 255) : room)
                    if isPascal, field.count > 0 { bytes.append(UInt8(kept.count)) }
                    bytes += kept
                    bytes += [UInt8](repeating: 0, count: room - kept.count)
                    next += 1
                } else {
                    for _ in 0..<field.count {
                        bytes += try packed(machine, field, values[next])
                        next += 1
                    }
                }
            }
            return machine.bytes(bytes)
        },
        NativeRow("_unpack(format, data, offset, /)") { machine, a throws(PythonError) in
            let (layout, size) = try fields(machine, a[0])
            guard let bytes = machine.bytesValue(a[1]) else {
                throw machine.raise(
                    .typeError, "a bytes-like object is required, not '\(machine.typeName(a[1]))'")
            }
            let offset = try machine.index(a[2])
            guard offset >= 0, offset + size <= bytes.count else {
                throw try fail(machine, "unpack requires a buffer of \(size) bytes")
            }
            var at = offset
            var values: [Value] = []
            for field in layout {
                at += field.padding
                if field.letter == UInt8(ascii: "x") {
                    at += field.count
                } else if field.isText {
                    var content = bytes[at..<at + field.count]
                    if field.letter == UInt8(ascii: "p"), let count = content.popFirst() {
                        content = content.prefix(Int(count))
                    }
                    values.append(machine.bytes(Array(content)))
                    at += field.count
                } else {
                    for _ in 0..<field.count {
                        values.append(unpacked(machine, field, bytes[at..<at + field.size]))
                        at += field.size
                    }
                }
            }
            return machine.tuple(values)
        },
    ]

    private static func packed(_ machine: Machine, _ field: Field, _ value: Value) throws(PythonError)
        -> [UInt8]
    {
        var bits: UInt64
        switch field.letter {
        case UInt8(ascii: "c"):
            guard let text = machine.bytesValue(value), text.count == 1 else {
                throw try fail(machine, "char format requires a bytes object of length 1")
            }
            return text
        case UInt8(ascii: "?"): return [try machine.truth(value) ? 1 : 0]
        case UInt8(ascii: "d"), UInt8(ascii: "f"), UInt8(ascii: "e"):
            guard try machine.hasAttribute(value, "__float__") else {
                throw try fail(machine, "required argument is not a float")
            }
            let number = try machine.double(value)
            if field.size == 8 {
                bits =
                    number.isNaN ? (number.sign == .minus ? -Double.nan : .nan).bitPattern : number.bitPattern
            } else if field.size == 4 {
                // In the machine's own layout C's conversion decides.
                if !field.isNative, number.isFinite, !Float(number).isFinite {
                    throw machine.raise(.overflowError, "float too large to pack with f format")
                }
                bits = UInt64(Float(number).bitPattern)
            } else {
                bits = UInt64(halfBits(Float(number)))
            }
        default:
            guard try machine.hasAttribute(value, "__index__") else {
                throw try fail(machine, "required argument is not an integer")
            }
            let isSigned = field.letter >= UInt8(ascii: "a")
            let width = field.size * 8
            let big = try machine.bigInteger(value)
            if field.size == 8 {
                if isSigned {
                    guard let number = Int(exactly: big) else {
                        throw try fail(machine, "argument out of range")
                    }
                    bits = UInt64(bitPattern: Int64(number))
                } else {
                    guard let number = UInt64(exactly: big) else {
                        throw try fail(machine, "argument out of range")
                    }
                    bits = number
                }
            } else {
                let low = isSigned ? -(1 << (width - 1)) : 0
                let high = isSigned ? (1 << (width - 1)) - 1 : (1 << width) - 1
                guard let number = Int(exactly: big), number >= low, number <= high else {
                    let letter = Character(UnicodeScalar(field.letter))
                    if field.isNative, field.size < 4 {
                        let kind = (isSigned ? "" : "u") + (field.size == 1 ? "byte" : "short")
                        throw try fail(machine, "\(kind) format requires \(low) <= number <= \(high)")
                    }
                    throw try fail(machine, "'\(letter)' format requires \(low) <= number <= \(high)")
                }
                bits = UInt64(bitPattern: Int64(number))
            }
        }
        let little = (0..<field.size).map { UInt8(truncatingIfNeeded: bits >> UInt64($0 * 8)) }
        return field.isBig ? little.reversed() : little
    }

    /// IEEE half precision, rounded to even.
    private static func halfBits(_ value: Float) -> UInt16 {
        let bits = value.bitPattern
        let sign = UInt16((bits >> 16) & 0x8000)
        if value.isNaN { return sign | 0x7E00 }
        let magnitude = value.magnitude
        if magnitude >= 65520 { return sign | 0x7C00 }
        if magnitude < 6.103515625e-05 {
            return sign | UInt16((magnitude * 16_777_216).rounded(.toNearestOrEven))
        }
        var rounded = magnitude.bitPattern
        rounded += 0xFFF + ((rounded >> 13) & 1)
        return sign | UInt16((rounded >> 13) - (112 << 10))
    }

    private static func unpacked(_ machine: Machine, _ field: Field, _ bytes: ArraySlice<UInt8>) -> Value {
        if field.letter == UInt8(ascii: "c") { return machine.bytes(Array(bytes)) }
        var bits: UInt64 = 0
        for byte in field.isBig ? Array(bytes) : bytes.reversed() { bits = bits << 8 | UInt64(byte) }
        switch field.letter {
        case UInt8(ascii: "?"): return .bool(bits != 0)
        case UInt8(ascii: "d"): return .float(Double(bitPattern: bits))
        case UInt8(ascii: "f"): return .float(Double(Float(bitPattern: UInt32(bits))))
        case UInt8(ascii: "e"):
            let (exponent, fraction) = (Int(bits >> 10 & 31), Double(bits & 1023))
            let sign = bits >> 15 == 1 ? -1.0 : 1.0
            if exponent == 31 { return .float(fraction == 0 ? sign * .infinity : .nan) }
            let scale = Double(sign: .plus, exponent: exponent == 0 ? -24 : exponent - 25, significand: 1)
            return .float(sign * scale * (exponent == 0 ? fraction : fraction + 1024))
        default:
            if field.letter < UInt8(ascii: "a") {
                return bits > UInt64(Int.max) ? machine.integer(.init(bits)) : .int(Int(bits))
            }
            let shift = UInt64(64 - field.size * 8)
            return .int(Int(Int64(bitPattern: bits << shift) >> Int64(shift)))
        }
    }

    static let structSource = #"""
        class error(Exception):
            pass


        def pack(format, /, *v): return _pack(format, v)
        def unpack(format, buffer, /):
            buffer = bytes(buffer)
            size = calcsize(format)
            if len(buffer) != size:
                raise error("unpack requires a buffer of %d bytes" % size)
            return _unpack(format, buffer, 0)
        def unpack_from(format, /, buffer, offset=0):
            buffer = bytes(buffer)
            size = calcsize(format)
            if offset < 0:
                offset += len(buffer)
            if len(buffer) - offset < size:
                raise error("unpack_from requires a buffer of at least %d bytes for unpacking %d bytes at offset %d "
                            "(actual buffer size is %d)" % (offset + size, size, offset, len(buffer)))
            return _unpack(format, buffer, offset)
        def pack_into(format, buffer, offset, /, *v):
            data = _pack(format, v)
            if isinstance(buffer, (bytes, str)):
                raise TypeError("argument must be read-write bytes-like object, not " + type(buffer).__name__)
            if offset + len(data) > len(buffer):
                raise error("pack_into requires a buffer of at least %d bytes for packing %d bytes at offset %d "
                            "(actual buffer size is %d)" % (offset + len(data), len(data), offset, len(buffer)))
            buffer[offset:offset + len(data)] = data
        def iter_unpack(format, buffer, /):
            size, buffer = calcsize(format), bytes(buffer)
            if size == 0:
                raise error("cannot iteratively unpack with a struct of length 0")
            if len(buffer) % size:
                raise error("iterative unpacking requires a buffer of a multiple of %d bytes" % size)
            return iter([_unpack(format, buffer, i) for i in range(0, len(buffer), size)])


        class Struct:
            def __init__(self, format):
                self.format, self.size = format, calcsize(format)

            def pack(self, *v): return pack(self.format, *v)
            def unpack(self, buffer): return unpack(self.format, buffer)
            def unpack_from(self, buffer, offset=0): return unpack_from(self.format, buffer, offset)
            def pack_into(self, buffer, offset, *v): return pack_into(self.format, buffer, offset, *v)
            def iter_unpack(self, buffer): return iter_unpack(self.format, buffer)
        """#
}
