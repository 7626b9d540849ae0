/// `str.encode` and `bytes.decode`: UTF-8, UTF-16, UTF-32, ASCII, Latin-1 and the old encodings of one byte
/// (`Charmap`) with CPython's error handlers.
package enum TextEncoding: Sendable {
    case utf8, utf8WithMark, ascii, latin1
    case charmap(Charmap)
    case utf16(bigEndian: Bool?), utf32(bigEndian: Bool?)

    /// By any of Python's spellings (`UTF-8`, `utf8`, `latin_1`, `iso-8859-1`, `us-ascii`, ...).
    package init?(named name: String) {
        let plain = String(
            name.lowercased().unicodeScalars.filter { $0 != "-" && $0 != "_" && $0 != " " }.map(
                Character.init))
        switch plain {
        case "utf8", "u8", "utf", "cp65001": self = .utf8
        case "utf8sig": self = .utf8WithMark
        case "ascii", "usascii", "646", "ansix3.41968": self = .ascii
        case "latin1", "latin", "iso88591", "iso8859", "l1", "8859", "cp819": self = .latin1
        case "utf16", "u16": self = .utf16(bigEndian: nil)
        case "utf16le": self = .utf16(bigEndian: false)
        case "utf16be": self = .utf16(bigEndian: true)
        case "utf32", "u32": self = .utf32(bigEndian: nil)
        case "utf32le": self = .utf32(bigEndian: false)
        case "utf32be": self = .utf32(bigEndian: true)
        default:
            guard let map = Charmap.named(plain) else { return nil }
            self = .charmap(map)
        }
    }

    /// CPython's name in error messages.
    package var name: String {
        switch self {
        case .utf8, .utf8WithMark: "utf-8"
        case .charmap: "charmap"
        case .ascii: "ascii"
        case .latin1: "latin-1"
        case .utf16(let order): order.map { $0 ? "utf-16-be" : "utf-16-le" } ?? "utf-16"
        case .utf32(let order): order.map { $0 ? "utf-32-be" : "utf-32-le" } ?? "utf-32"
        }
    }

    package enum ErrorHandler: Sendable {
        case strict, ignore, replace, backslashReplace, xmlReferences, names, surrogateEscape, surrogatePass

        package init?(named name: String) {
            switch name {
            case "strict": self = .strict
            case "ignore": self = .ignore
            case "replace": self = .replace
            case "backslashreplace": self = .backslashReplace
            case "xmlcharrefreplace": self = .xmlReferences
            case "namereplace": self = .names
            case "surrogateescape": self = .surrogateEscape
            case "surrogatepass": self = .surrogatePass
            default: return nil
            }
        }
    }

    /// What a UnicodeEncodeError or UnicodeDecodeError says.
    package struct Failure: Error {
        package var encoding: String
        package var range: Range<Int>
        package var reason: String
        /// The offending code point or byte, when it is only one.
        package var unit: UInt32?

        package func encodeMessage() -> String {
            if let unit {
                let shown = unit < 0x100 ? "\\x" : unit < 0x10000 ? "\\u" : "\\U"
                let digits = String(unit, radix: 16)
                let width = unit < 0x100 ? 2 : unit < 0x10000 ? 4 : 8
                let zeros = String(repeating: "0", count: max(width - digits.count, 0))
                return "'\(encoding)' codec can't encode character '\(shown)\(zeros)\(digits)' in position "
                    + "\(range.lowerBound): \(reason)"
            }
            return "'\(encoding)' codec can't encode characters in position "
                + "\(range.lowerBound)-\(range.upperBound - 1): \(reason)"
        }

        package func decodeMessage() -> String {
            if let unit, range.count == 1 {
                let digits = String(unit, radix: 16)
                return "'\(encoding)' codec can't decode byte 0x\(digits.count < 2 ? "0" : "")\(digits) in "
                    + "position \(range.lowerBound): \(reason)"
            }
            return "'\(encoding)' codec can't decode bytes in position "
                + "\(range.lowerBound)-\(range.upperBound - 1): \(reason)"
        }
    }
}

extension TextEncoding {
    package func encode(_ text: TextView, errors: ErrorHandler = .strict) throws(Failure) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        switch self {
        case .utf8WithMark: result += [0xEF, 0xBB, 0xBF]
        case .utf16(let order):
            if order == nil { result += [0xFF, 0xFE] }
        case .utf32(let order):
            if order == nil { result += [0xFF, 0xFE, 0, 0] }
        default: break
        }
        var index = 0
        while index < text.count {
            let unit = text[index]
            if accepts(unit) || (errors == .surrogatePass && isSurrogate(unit)) {
                put(unit, &result)
                index += 1
                continue
            }
            var last = index + 1
            while isOneByte, last < text.count, !accepts(text[last]) { last += 1 }
            try replace(text, index..<last, errors, &result)
            index = last
        }
        return result
    }

    /// The wide encodings of CPython report code points singly.
    private var isOneByte: Bool {
        switch self {
        case .utf16, .utf32: false
        default: true
        }
    }

    private func isSurrogate(_ unit: UInt32) -> Bool { (0xD800...0xDFFF).contains(unit) }

    private func accepts(_ unit: UInt32) -> Bool {
        switch self {
        case .ascii: unit < 0x80
        case .latin1: unit < 0x100
        case .charmap(let map): map.byte(unit) != nil
        default: !isSurrogate(unit)
        }
    }

    private func put(_ unit: UInt32, _ result: inout [UInt8]) {
        switch self {
        case .ascii, .latin1: result.append(UInt8(truncatingIfNeeded: unit))
        case .utf8, .utf8WithMark: appendUTF8(unit, to: &result)
        case .charmap(let map): result.append(map.byte(unit) ?? 0x3F)
        case .utf16(let order):
            func half(_ value: UInt32) {
                let (low, high) = (UInt8(value & 0xFF), UInt8(value >> 8))
                result += order == true ? [high, low] : [low, high]
            }
            if unit < 0x10000 { return half(unit) }
            half(0xD800 + ((unit - 0x10000) >> 10))
            half(0xDC00 + ((unit - 0x10000) & 0x3FF))
        case .utf32(let order):
            let bytes = [0, 8, 16, 24].map { UInt8((unit >> $0) & 0xFF) }
            result += order == true ? bytes.reversed() : bytes
        }
    }

    /// What the handler writes for the code points in `range`, which the encoding lacks.
    private func replace(
        _ text: TextView, _ range: Range<Int>, _ errors: ErrorHandler, _ result: inout [UInt8]
    ) throws(Failure) {
        let failure = Failure(
            encoding: name, range: range, reason: encodeReason,
            unit: range.count == 1 ? text[range.lowerBound] : nil)
        for index in range {
            let unit = text[index]
            switch errors {
            case .ignore: break
            case .replace: put(0x3F, &result)
            case .backslashReplace:
                var escaped = TextBuffer()
                appendHexEscape(unit, to: &escaped)
                for byte in escaped.narrow { put(UInt32(byte), &result) }
            case .xmlReferences:
                for byte in "&#\(unit);".utf8 { put(UInt32(byte), &result) }
            case .names:
                let name = Unicode.Scalar(unit)?.properties.name
                for byte in (name.map { "\\N{\($0)}" } ?? "?").utf8 { put(UInt32(byte), &result) }
            case .surrogateEscape where (0xDC80...0xDCFF).contains(unit):
                result.append(UInt8(unit - 0xDC00))
            case .surrogatePass where isSurrogate(unit): put(unit, &result)
            case .strict, .surrogateEscape, .surrogatePass: throw failure
            }
        }
    }

    private var encodeReason: String {
        switch self {
        case .ascii: "ordinal not in range(128)"
        case .latin1: "ordinal not in range(256)"
        case .charmap: "character maps to <undefined>"
        default: "surrogates not allowed"
        }
    }

    package func decode(_ bytes: TextView, errors: ErrorHandler = .strict) throws(Failure) -> TextBuffer {
        switch self {
        case .latin1:
            var result = TextBuffer(reserving: bytes.count)
            result.append(bytes)
            return result
        case .utf8: return try decodeUTF8(bytes, errors)
        case .utf8WithMark:
            let hasMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
            return try decodeUTF8(hasMark ? bytes[3..<bytes.count] : bytes, errors)
        case .charmap(let map):
            var result = TextBuffer(reserving: bytes.count)
            for index in 0..<bytes.count {
                if let unit = map.unit(bytes[index]) {
                    result.append(unit)
                } else {
                    try repair(bytes, index..<index + 1, "character maps to <undefined>", errors, &result)
                }
            }
            return result
        case .ascii:
            var result = TextBuffer(reserving: bytes.count)
            for index in 0..<bytes.count {
                if bytes[index] < 0x80 {
                    result.append(bytes[index])
                } else {
                    try repair(bytes, index..<index + 1, "ordinal not in range(128)", errors, &result)
                }
            }
            return result
        case .utf16(let order): return try decodeWide(bytes, size: 2, order, errors)
        case .utf32(let order): return try decodeWide(bytes, size: 4, order, errors)
        }
    }

    private func repair(
        _ bytes: TextView, _ range: Range<Int>, _ reason: String, _ errors: ErrorHandler,
        _ result: inout TextBuffer
    ) throws(Failure) {
        switch errors {
        case .ignore: break
        case .replace: result.append(0xFFFD)
        case .backslashReplace: for index in range { appendHexEscape(bytes[index], to: &result) }
        case .surrogateEscape: for index in range { result.append(0xDC00 + bytes[index]) }
        default:
            var encoding = name
            // CPython complains in the order that it found, the machine's where there is no mark.
            switch self {
            case .utf16(bigEndian: nil), .utf32(bigEndian: nil): encoding += startsBig(bytes) ? "-be" : "-le"
            default: break
            }
            throw Failure(encoding: encoding, range: range, reason: reason, unit: bytes[range.lowerBound])
        }
    }

    private func startsBig(_ bytes: TextView) -> Bool {
        bytes.count >= 2
            && (bytes[0] == 0xFE && bytes[1] == 0xFF
                || bytes.count >= 4 && bytes[0] == 0 && bytes[1] == 0 && bytes[2] == 0xFE && bytes[3] == 0xFF)
    }

    private func decodeUTF8(_ bytes: TextView, _ errors: ErrorHandler) throws(Failure) -> TextBuffer {
        var result = TextBuffer(reserving: bytes.count)
        var index = 0
        while index < bytes.count {
            let first = bytes[index]
            if first < 0x80 {
                result.append(first)
                index += 1
                continue
            }
            guard let shape = UTF8Shape(first: first) else {
                try repair(bytes, index..<index + 1, "invalid start byte", errors, &result)
                index += 1
                continue
            }
            var value = first & shape.mask
            var taken = 1
            while taken < shape.length, index + taken < bytes.count {
                let next = bytes[index + taken]
                guard taken == 1 ? shape.second.contains(next) : next & 0xC0 == 0x80 else { break }
                value = value << 6 | (next & 0x3F)
                taken += 1
            }
            if taken == shape.length {
                result.append(value)
            } else {
                let reason =
                    index + taken == bytes.count ? "unexpected end of data" : "invalid continuation byte"
                try repair(bytes, index..<index + taken, reason, errors, &result)
            }
            index += taken
        }
        return result
    }

    private func decodeWide(
        _ bytes: TextView, size: Int, _ order: Bool?, _ errors: ErrorHandler
    ) throws(Failure) -> TextBuffer {
        var result = TextBuffer()
        var index = 0
        var bigEndian = order ?? false
        func unit(_ at: Int) -> UInt32 {
            (0..<size).reduce(UInt32(0)) { sum, offset in
                sum | bytes[at + offset] << UInt32(8 * (bigEndian ? size - 1 - offset : offset))
            }
        }
        if order == nil, bytes.count >= size {
            if unit(0) == 0xFEFF { index = size }
            bigEndian = true
            if index == 0, unit(0) == 0xFEFF { index = size } else { bigEndian = false }
        }
        while index < bytes.count {
            guard index + size <= bytes.count else {
                try repair(bytes, index..<bytes.count, "truncated data", errors, &result)
                break
            }
            var value = unit(index)
            var length = size
            if size == 2, (0xD800...0xDBFF).contains(value), index + 4 <= bytes.count,
                (0xDC00...0xDFFF).contains(unit(index + 2))
            {
                value = 0x10000 + (value - 0xD800) << 10 + (unit(index + 2) - 0xDC00)
                length = 4
            } else if isSurrogate(value) || value > 0x10FFFF {
                try repair(bytes, index..<index + size, "illegal encoding", errors, &result)
                index += size
                continue
            }
            result.append(value)
            index += length
        }
        return result
    }
}

/// What a UTF-8 lead byte promises (Unicode 3.9, table 3-7).
private struct UTF8Shape {
    let length: Int
    let mask: UInt32
    let second: ClosedRange<UInt32>

    init?(first: UInt32) {
        switch first {
        case 0xC2...0xDF: (length, mask, second) = (2, 0x1F, 0x80...0xBF)
        case 0xE0: (length, mask, second) = (3, 0x0F, 0xA0...0xBF)
        case 0xED: (length, mask, second) = (3, 0x0F, 0x80...0x9F)
        case 0xE1...0xEF: (length, mask, second) = (3, 0x0F, 0x80...0xBF)
        case 0xF0: (length, mask, second) = (4, 0x07, 0x90...0xBF)
        case 0xF1...0xF3: (length, mask, second) = (4, 0x07, 0x80...0xBF)
        case 0xF4: (length, mask, second) = (4, 0x07, 0x80...0x8F)
        default: return nil
        }
    }
}

/// Appends one code point in UTF-8, surrogates included.
@inline(__always)
package func appendUTF8(_ unit: UInt32, to result: inout [UInt8]) {
    switch unit {
    case ..<0x80: result.append(UInt8(unit))
    case ..<0x800:
        result.append(UInt8(0xC0 | unit >> 6))
        result.append(UInt8(0x80 | unit & 0x3F))
    case ..<0x10000:
        result.append(UInt8(0xE0 | unit >> 12))
        result.append(UInt8(0x80 | (unit >> 6) & 0x3F))
        result.append(UInt8(0x80 | unit & 0x3F))
    default:
        result.append(UInt8(0xF0 | unit >> 18))
        result.append(UInt8(0x80 | (unit >> 12) & 0x3F))
        result.append(UInt8(0x80 | (unit >> 6) & 0x3F))
        result.append(UInt8(0x80 | unit & 0x3F))
    }
}
