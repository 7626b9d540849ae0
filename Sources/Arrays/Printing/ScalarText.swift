/// How single elements are written: `str(np.float32(0.1))` ("0.1") and `repr` ("np.float32(0.1)").
package enum ScalarText {
    /// `str` of the scalar: what `print(a[0])` shows.
    package static func str(_ value: Scalar, _ dtype: DType) -> String {
        switch value {
        case .bool(let value): return value ? "True" : "False"
        case .int(let value): return String(value)
        case .unsigned(let value): return String(value)
        case .float(let value): return float(value, dtype)
        case .complex(let real, let imaginary): return complex(real, imaginary, dtype)
        case .text(let text): return text
        }
    }

    /// `repr` of the scalar: with its type's name.
    package static func repr(_ value: Scalar, _ dtype: DType) -> String {
        switch value {
        case .bool(let value): return value ? "np.True_" : "np.False_"
        case .text(let text): return "np.str_(" + pythonRepr(text) + ")"
        case .complex:
            let text = str(value, dtype)
            return "np.\(dtype.name)" + (text.hasPrefix("(") ? text : "(\(text))")
        default: return "np.\(dtype.name)(" + str(value, dtype) + ")"
        }
    }

    /// The shortest text that identifies a float of a type. Positional between 0.0001 and 1e16 (float32 1e6,
    /// float16 1e3).
    static func float(_ value: Double, _ dtype: DType) -> String {
        let largest: Double = dtype == .float16 ? 1e3 : dtype == .float32 ? 1e6 : 1e16
        let size = value.magnitude
        if size == 0 || !value.isFinite || (size < largest && size >= 1e-4) {
            return FloatText(trim: .leaveOne).positional(value, dtype)
        }
        return FloatText(trim: .zerosAndPoint).scientific(value, dtype)
    }

    /// "(1+2j)", "1j", "(nan-0j)".
    static func complex(_ real: Double, _ imaginary: Double, _ dtype: DType) -> String {
        let part = dtype == .complex64 ? DType.float32 : .float64
        func text(_ value: Double, sign: Bool) -> String {
            let largest: Double = part == .float32 ? 1e6 : 1e16
            let size = value.magnitude
            let format = FloatText(trim: .zerosAndPoint, alwaysSign: sign)
            return size == 0 || !value.isFinite || (size < largest && size >= 1e-4)
                ? format.positional(value, part) : format.scientific(value, part)
        }
        if real == 0 && real.sign == .plus { return text(imaginary, sign: false) + "j" }
        return "(" + text(real, sign: false) + text(imaginary, sign: true) + "j)"
    }

    /// Python's `repr` of a string.
    package static func pythonRepr(_ text: String) -> String {
        let quote: Unicode.Scalar = text.contains("'") && !text.contains("\"") ? "\"" : "'"
        var result = String.UnicodeScalarView([quote])
        func escape(_ scalar: Unicode.Scalar) -> String {
            let value = scalar.value
            let (letter, width) = value < 0x100 ? ("x", 2) : value < 0x10000 ? ("u", 4) : ("U", 8)
            let hex = String(value, radix: 16)
            return "\\" + letter + String(repeating: "0", count: Swift.max(width - hex.utf8.count, 0)) + hex
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": result.append(contentsOf: "\\n".unicodeScalars)
            case "\t": result.append(contentsOf: "\\t".unicodeScalars)
            case "\r": result.append(contentsOf: "\\r".unicodeScalars)
            case "\\", quote:
                result.append("\\")
                result.append(scalar)
            default:
                let category = scalar.properties.generalCategory
                let hidden: Bool
                switch category {
                case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
                    .paragraphSeparator:
                    hidden = true
                case .spaceSeparator: hidden = scalar != " "
                default: hidden = false
                }
                if hidden {
                    result.append(contentsOf: escape(scalar).unicodeScalars)
                } else {
                    result.append(scalar)
                }
            }
        }
        result.append(quote)
        return String(result)
    }
}
