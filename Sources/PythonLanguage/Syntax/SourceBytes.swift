import Diagnostics

// What is to be said of a source before there are tokens: its encoding, its margin, its names' spelling.

extension Parser {
    /// Throws unless `bytes` are UTF-8 without zeros.
    static func checkEncoding(_ bytes: [UInt8]) throws(SyntaxError) {
        var hasZero = false
        var isASCII = true
        for byte in bytes {
            hasZero = hasZero || byte == 0
            isASCII = isASCII && byte < 0x80
        }
        if hasZero {
            let offset = bytes.firstIndex(of: 0) ?? 0
            throw SyntaxError("source code cannot contain null bytes", at: SourceRange(offset, offset + 1))
        }
        if isASCII { return }
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): offset += scalar.utf8.count
            case .emptyInput: return
            case .error:
                let byte = String(bytes[min(offset, bytes.count - 1)], radix: 16)
                throw SyntaxError(
                    "(unicode error) 'utf-8' codec can't decode byte 0x\(byte) in position \(offset)",
                    at: SourceRange(offset, offset + 1))
            }
        }
    }

    /// The whitespace with which the first line that is not blank begins, if all the others do, too.
    static func commonMargin(of bytes: [UInt8]) -> [UInt8] {
        var margin: ArraySlice<UInt8>?
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
            let line = bytes[start..<end]
            if let text = line.firstIndex(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0C }) {
                let blanks = line[start..<text]
                if blanks.isEmpty { return [] }
                if let margin {
                    if !line.starts(with: margin) { return [] }
                } else {
                    margin = blanks
                }
            }
            start = end + 1
        }
        return margin.map(Array.init) ?? []
    }
}

enum Identifiers {
    /// A name as Python compares it. Names are normalised (NFKC); of the compatibility characters that may
    /// stand in a name the mathematical alphabets, full-width letters and the micro sign are mapped, as they occur in formulas.
    static func normalized(_ bytes: ArraySlice<UInt8>) -> String {
        let name = String(decoding: bytes, as: UTF8.self)
        if bytes.allSatisfy({ $0 < 0x80 }) { return name }
        var result = String.UnicodeScalarView()
        for scalar in name.unicodeScalars { result.append(plain(scalar)) }
        return String(result)
    }

    private static func plain(_ scalar: UnicodeScalar) -> UnicodeScalar {
        let value = scalar.value
        switch value {
        case 0xB5: return "\u{3BC}"
        case 0x210E: return "h"
        case 0xFF10..<0xFF5B: return UnicodeScalar(value - 0xFEE0) ?? scalar
        case 0x1D400..<0x1D6A4:
            let index = (value - 0x1D400) % 52
            return UnicodeScalar(index < 26 ? 0x41 + index : 0x61 + index - 26) ?? scalar
        case 0x1D6A8..<0x1D7CA: return greek((value - 0x1D6A8) % 58) ?? scalar
        case 0x1D7CE..<0x1D800: return UnicodeScalar(0x30 + (value - 0x1D7CE) % 10) ?? scalar
        default: return scalar
        }
    }

    /// A letter of the mathematical Greek alphabets: 25 capitals, nabla, 25 small letters, seven variants.
    private static func greek(_ index: UInt32) -> UnicodeScalar? {
        switch index {
        case 17: "\u{398}"
        case 0..<25: UnicodeScalar(0x391 + index)
        case 26..<51: UnicodeScalar(0x3B1 + index - 26)
        case 52: "\u{3B5}"
        case 53: "\u{3B8}"
        case 54: "\u{3BA}"
        case 55: "\u{3C6}"
        case 56: "\u{3C1}"
        case 57: "\u{3C0}"
        default: nil
        }
    }
}
