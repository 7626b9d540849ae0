/// Which characters parts of a regular expression stand for.
enum RegexCharacters {
    static func accepts(_ node: RegexNode, _ flags: RegexFlags, _ code: UInt32) -> Bool {
        switch node {
        case .character(let wanted): same(code, wanted, flags)
        case .any: code != 10 || flags.contains(.dotAll)
        case .set(let set): contains(set, flags, code) != set.isNegated
        default: false
        }
    }

    static func contains(_ set: RegexSet, _ flags: RegexFlags, _ code: UInt32) -> Bool {
        for range in set.ranges where range.contains(code) { return true }
        for name in set.classes where belongs(code, to: name, flags) { return true }
        guard flags.contains(.ignoreCase), !flags.contains(.ascii) || code < 128 else { return false }
        let (lower, upper) = (folded(code, upper: false), folded(code, upper: true))
        return set.ranges.contains { $0.contains(lower) || $0.contains(upper) }
    }

    static func belongs(_ code: UInt32, to name: UInt32, _ flags: RegexFlags) -> Bool {
        let ascii = flags.contains(.ascii)
        switch name {
        case 100: return isDigit(code, ascii)
        case 68: return !isDigit(code, ascii)
        case 115: return isSpace(code, ascii)
        case 83: return !isSpace(code, ascii)
        case 119: return isWord(code, ascii)
        default: return !isWord(code, ascii)
        }
    }

    static func same(_ a: UInt32, _ b: UInt32, _ flags: RegexFlags) -> Bool {
        if a == b { return true }
        guard flags.contains(.ignoreCase), !flags.contains(.ascii) || a < 128 && b < 128 else { return false }
        return folded(a, upper: false) == folded(b, upper: false)
            || folded(a, upper: true) == folded(b, upper: true)
    }

    static func folded(_ code: UInt32, upper: Bool) -> UInt32 {
        if code < 128 {
            if upper { return (97...122).contains(code) ? code - 32 : code }
            return (65...90).contains(code) ? code + 32 : code
        }
        guard let scalar = Unicode.Scalar(code) else { return code }
        let mapped = upper ? scalar.properties.uppercaseMapping : scalar.properties.lowercaseMapping
        let scalars = mapped.unicodeScalars
        return scalars.count == 1 ? scalars.first?.value ?? code : code
    }

    static func isDigit(_ code: UInt32, _ ascii: Bool) -> Bool {
        if code < 128 || ascii { return (48...57).contains(code) }
        return Unicode.Scalar(code)?.properties.generalCategory == .decimalNumber
    }

    static func isSpace(_ code: UInt32, _ ascii: Bool) -> Bool {
        if code < 128 || ascii {
            return code == 32 || (9...13).contains(code) || !ascii && (28...31).contains(code)
        }
        return Unicode.Scalar(code)?.properties.isWhitespace ?? false
    }

    static func isWord(_ code: UInt32, _ ascii: Bool) -> Bool {
        if code < 128 || ascii {
            return (48...57).contains(code) || (65...90).contains(code) || (97...122).contains(code)
                || code == 95
        }
        guard let properties = Unicode.Scalar(code)?.properties else { return false }
        if properties.isAlphabetic && properties.generalCategory != .nonspacingMark
            && properties.generalCategory != .spacingMark && properties.generalCategory != .otherSymbol
        {
            return true
        }
        return properties.numericType != nil
    }
}

/// A part that is one character wide: for ASCII it is decided beforehand.
final class RegexSingle {
    private let node: RegexNode
    private let flags: RegexFlags
    let ascii: RegexMask

    init(_ node: RegexNode, _ flags: RegexFlags) {
        self.node = node
        self.flags = flags
        ascii = RegexMask { RegexCharacters.accepts(node, flags, $0) }
    }

    @inline(__always)
    func accepts(_ code: UInt32) -> Bool {
        code < 128 ? ascii.contains(code) : RegexCharacters.accepts(node, flags, code)
    }
}

/// A set of ASCII characters.
struct RegexMask {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(_ contains: (UInt32) -> Bool) {
        for code in 0..<UInt32(64) {
            if contains(code) { low |= 1 << UInt64(code) }
            if contains(code + 64) { high |= 1 << UInt64(code) }
        }
    }

    @inline(__always)
    func contains(_ code: UInt32) -> Bool {
        (code < 64 ? low : high) >> UInt64(code & 63) & 1 != 0
    }

    func union(_ other: RegexMask) -> RegexMask {
        RegexMask { contains($0) || other.contains($0) }
    }
}
