#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Floating-point numbers as decimal text with NumPy's controls (its "Dragon4" functions): the shortest
/// digits that identify the value among those of its type, cut at a precision or extended to a minimum by
/// rounding the exact value, positional or scientific, trimmed and padded.
package struct FloatText: Sendable {
    /// What happens to trailing zeros.
    package enum Trim: Sendable {
        /// Zeros up to the precision stay.
        case keep
        /// Zeros go, the point stays ("1.").
        case zeros
        /// All zeros but the one behind the point go ("1.0").
        case leaveOne
        /// Zeros and a bare point go ("1").
        case zerosAndPoint
    }

    package var precision: Int?
    package var minDigits = 0
    package var unique = true
    package var trim = Trim.keep
    package var alwaysSign = false
    package var padLeft = 0
    package var padRight = 0
    package var exponentDigits = 2

    package init(
        precision: Int? = nil, minDigits: Int = 0, unique: Bool = true, trim: Trim = .keep,
        alwaysSign: Bool = false, padLeft: Int = 0, padRight: Int = 0, exponentDigits: Int = 2
    ) {
        self.precision = precision
        self.minDigits = minDigits
        self.unique = unique
        self.trim = trim
        self.alwaysSign = alwaysSign
        self.padLeft = padLeft
        self.padRight = padRight
        self.exponentDigits = exponentDigits
    }

    /// "123.45"; `precision` counts digits behind the point.
    package func positional(_ value: Double, _ dtype: DType) -> String {
        if !value.isFinite { return nonFinite(value) }
        let shortest = ShortestDigits(value.magnitude, dtype)
        var (whole, fraction) = shortest.positionalParts
        if !unique || (precision.map { fraction.count > $0 } ?? false) {
            (whole, fraction) = Self.parts(exactDecimal(value.magnitude, precision ?? fraction.count, "f"))
        } else if fraction.count < minDigits {
            (whole, fraction) = Self.parts(exactDecimal(value.magnitude, minDigits, "f"))
        }
        trimmed(&fraction, keepTo: unique ? minDigits : precision ?? 0)
        let head = sign(value) + whole
        var text = String(repeating: " ", count: Swift.max(padLeft - head.utf8.count, 0)) + head
        text += withPoint(fraction)
        // The pad counts digits behind the point; without a point its place is padded too.
        let behind = text.utf8.count - Swift.max(padLeft, head.utf8.count) - 1
        return text + String(repeating: " ", count: Swift.max(padRight - behind, 0) * (padRight > 0 ? 1 : 0))
    }

    /// "1.2345e+02"; `precision` counts digits behind the point.
    package func scientific(_ value: Double, _ dtype: DType) -> String {
        if !value.isFinite { return nonFinite(value) }
        let shortest = ShortestDigits(value.magnitude, dtype)
        var digits = shortest.digits
        var exponent = value == 0 ? 0 : shortest.point - 1
        let available = digits.utf8.count - 1
        let cut = !unique ? precision : (precision.map { available > $0 } ?? false) ? precision : nil
        if let places = cut ?? (available < minDigits ? minDigits : nil) {
            let text = exactDecimal(value.magnitude, places, "e")
            let halves = text.split(separator: "e")
            digits = halves[0].filter { $0 != "." }
            exponent = halves.count > 1 ? Int(halves[1]) ?? 0 : 0
        }
        var fraction = String(digits.dropFirst())
        trimmed(&fraction, keepTo: unique ? minDigits : precision ?? 0)
        let head = sign(value) + digits.prefix(1)
        let magnitude = String(exponent.magnitude)
        let zeros = String(repeating: "0", count: Swift.max(exponentDigits - magnitude.utf8.count, 0))
        return String(repeating: " ", count: Swift.max(padLeft - head.utf8.count, 0)) + head
            + withPoint(fraction) + "e" + (exponent < 0 ? "-" : "+") + zeros + magnitude
    }

    private func sign(_ value: Double) -> String { value.sign == .minus ? "-" : alwaysSign ? "+" : "" }

    private func nonFinite(_ value: Double) -> String {
        if value.isNaN { return alwaysSign ? "+nan" : "nan" }
        return value < 0 ? "-inf" : alwaysSign ? "+inf" : "inf"
    }

    private func trimmed(_ fraction: inout String, keepTo count: Int) {
        switch trim {
        case .keep:
            while fraction.utf8.count < count { fraction.append("0") }
        case .zeros, .zerosAndPoint, .leaveOne:
            while fraction.last == "0" { fraction.removeLast() }
            if trim == .leaveOne && fraction.isEmpty { fraction = "0" }
        }
    }

    private func withPoint(_ fraction: String) -> String {
        trim == .zerosAndPoint && fraction.isEmpty ? "" : "." + fraction
    }

    private static func parts(_ text: String) -> (String, String) {
        guard let point = text.firstIndex(of: ".") else { return (text, "") }
        return (String(text[..<point]), String(text[text.index(after: point)...]))
    }
}

/// The shortest decimal digits that read back as a number of a type: 0.d1d2d3... times 10 to the `point`.
private struct ShortestDigits {
    var digits: String
    var point: Int

    init(_ value: Double, _ dtype: DType) {
        let text: String
        switch dtype {
        case .float16: text = Float16(value).description
        case .float32, .complex64: text = Float(value).description
        default: text = value.description
        }
        let halves = text.split(separator: "e")
        let exponent = halves.count > 1 ? Int(halves[1]) ?? 0 : 0
        let mantissa = halves[0].split(separator: ".", omittingEmptySubsequences: false)
        let whole = mantissa[0]
        let fraction = mantissa.count > 1 ? mantissa[1] : ""
        var all = Substring(whole + fraction)
        var place = whole.utf8.count + exponent
        while all.utf8.count > 1, all.first == "0" {
            all.removeFirst()
            place -= 1
        }
        while all.utf8.count > 1, all.last == "0" { all.removeLast() }
        digits = String(all)
        point = digits == "0" ? 1 : place
    }

    /// The digits before and behind the point.
    var positionalParts: (String, String) {
        let count = digits.utf8.count
        if point <= 0 { return ("0", digits == "0" ? "" : String(repeating: "0", count: -point) + digits) }
        if point >= count { return (digits + String(repeating: "0", count: point - count), "") }
        return (String(digits.prefix(point)), String(digits.dropFirst(point)))
    }
}

/// The exact value rounded (half to even) to so many places, by the C library: "%.{places}f" or "e".
package func exactDecimal(_ value: Double, _ places: Int, _ style: Character) -> String {
    let format = "%.\(places)\(style)"
    return withVaList([value]) { arguments in
        var buffer = [CChar](repeating: 0, count: 400 + places)
        let length = vsnprintf(&buffer, buffer.count, format, arguments)
        return String(decoding: buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
