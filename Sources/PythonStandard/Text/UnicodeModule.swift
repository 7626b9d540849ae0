@_spi(_Unicode) import Swift
import PythonLanguage

/// `unicodedata`, from the Unicode tables of Swift's standard library.
enum UnicodeModule {
    static let module = NativeModule(
        "unicodedata", doc: "Properties of characters.", functions: rows,
        constants: [("unidata_version", { $0.string("14.0.0") })])

    private static func scalar(_ machine: Machine, _ value: Value, _ function: String) throws(PythonError)
        -> Unicode.Scalar
    {
        guard value.isString, value.string.pointee.count == 1,
            let scalar = Unicode.Scalar(value.string.pointee[0])
        else {
            throw machine.raise(
                .typeError,
                "\(function)() argument must be a unicode character, not \(machine.typeName(value))")
        }
        return scalar
    }

    private static let rows: [NativeRow] = [
        NativeRow("normalize(form, unistr, /)") { machine, a throws(PythonError) in
            let text = try machine.text(a[1])
            switch try machine.text(a[0]) {
            case "NFD": return machine.string(decomposed(text))
            case "NFC": return machine.string(composed(text))
            case "NFKD": return machine.string(decomposed(compatible(text)))
            case "NFKC": return machine.string(composed(compatible(text)))
            default: throw machine.raise(.valueError, "invalid normalization form")
            }
        },
        NativeRow("category(chr, /)") { machine, a throws(PythonError) in
            machine.string(category(try scalar(machine, a[0], "category")))
        },
        NativeRow("name(chr, default=..., /)") { machine, a throws(PythonError) in
            if let name = try scalar(machine, a[0], "name").properties.name { return machine.string(name) }
            if a[1].isDefined { return a[1] }
            throw machine.raise(.valueError, "no such name")
        },
        NativeRow("lookup(name, /)") { machine, a throws(PythonError) in
            let name = try machine.text(a[0]).uppercased()
            for code in UInt32(0)..<0x3_0000 {
                if let scalar = Unicode.Scalar(code), scalar.properties.name == name {
                    return machine.character(code)
                }
            }
            throw machine.raise(.keyError, "undefined character name '\(try machine.text(a[0]))'")
        },
        NativeRow("combining(chr, /)") { machine, a throws(PythonError) in
            .int(Int(try scalar(machine, a[0], "combining").properties.canonicalCombiningClass.rawValue))
        },
        numeric("decimal", "not a decimal") { $0.numericType == .decimal },
        numeric("digit", "not a digit") { $0.numericType == .decimal || $0.numericType == .digit },
        NativeRow("numeric(chr, default=..., /)") { machine, a throws(PythonError) in
            let properties = try scalar(machine, a[0], "numeric").properties
            if let value = properties.numericValue { return .float(value) }
            if a[1].isDefined { return a[1] }
            throw machine.raise(.valueError, "not a numeric character")
        },
        NativeRow("is_normalized(form, unistr, /)") { machine, a throws(PythonError) in
            let text = try machine.text(a[1])
            let form = try machine.text(a[0])
            let wanted = form.hasSuffix("D") ? decomposed(text) : composed(text)
            return .bool(Array(wanted.unicodeScalars) == Array(text.unicodeScalars))
        },
        NativeRow("mirrored(chr, /)") { machine, a throws(PythonError) in
            .int(try scalar(machine, a[0], "mirrored").properties.isBidiMirrored ? 1 : 0)
        },
    ]

    private static func numeric(
        _ name: String, _ complaint: String, _ isKind: @escaping @Sendable (Unicode.Scalar.Properties) -> Bool
    ) -> NativeRow {
        NativeRow("\(name)(chr, default=..., /)") { machine, a throws(PythonError) in
            let properties = try scalar(machine, a[0], name).properties
            if isKind(properties), let value = properties.numericValue { return .int(Int(value)) }
            if a[1].isDefined { return a[1] }
            throw machine.raise(.valueError, complaint)
        }
    }

    private static func decomposed(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text._nfd { scalars.append(scalar) }
        return String(scalars)
    }

    private static func composed(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text._nfc { scalars.append(scalar) }
        return String(scalars)
    }

    /// Characters that are another way to write common ones.
    private static let compatibleForms: [UInt32: String] = [
        0xA0: " ", 0xAA: "a", 0xB2: "2", 0xB3: "3", 0xB5: "\u{3BC}", 0xB9: "1", 0xBA: "o", 0xBC: "1\u{2044}4",
        0xBD: "1\u{2044}2", 0xBE: "3\u{2044}4", 0x2026: "...", 0x2070: "0", 0x2074: "4", 0x2075: "5",
        0x2076: "6", 0x2077: "7", 0x2078: "8", 0x2079: "9", 0x2080: "0", 0x2081: "1", 0x2082: "2",
        0x2083: "3",
        0x2084: "4", 0x2085: "5", 0x2086: "6", 0x2087: "7", 0x2088: "8", 0x2089: "9", 0x2122: "TM",
        0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0x2002: " ", 0x2003: " ",
        0x2009: " ", 0x202F: " ", 0x3000: " ",
    ]

    private static func compatible(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let form = compatibleForms[scalar.value] {
                scalars.append(contentsOf: form.unicodeScalars)
            } else if scalar.value >= 0xFF01, scalar.value <= 0xFF5E,
                let plain = Unicode.Scalar(scalar.value - 0xFEE0)
            {
                scalars.append(plain)
            } else {
                scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    private static func category(_ scalar: Unicode.Scalar) -> String {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter: "Lu"
        case .lowercaseLetter: "Ll"
        case .titlecaseLetter: "Lt"
        case .modifierLetter: "Lm"
        case .otherLetter: "Lo"
        case .nonspacingMark: "Mn"
        case .spacingMark: "Mc"
        case .enclosingMark: "Me"
        case .decimalNumber: "Nd"
        case .letterNumber: "Nl"
        case .otherNumber: "No"
        case .connectorPunctuation: "Pc"
        case .dashPunctuation: "Pd"
        case .openPunctuation: "Ps"
        case .closePunctuation: "Pe"
        case .initialPunctuation: "Pi"
        case .finalPunctuation: "Pf"
        case .otherPunctuation: "Po"
        case .mathSymbol: "Sm"
        case .currencySymbol: "Sc"
        case .modifierSymbol: "Sk"
        case .otherSymbol: "So"
        case .spaceSeparator: "Zs"
        case .lineSeparator: "Zl"
        case .paragraphSeparator: "Zp"
        case .control: "Cc"
        case .format: "Cf"
        case .surrogate: "Cs"
        case .privateUse: "Co"
        case .unassigned: "Cn"
        @unknown default: "Cn"
        }
    }
}
