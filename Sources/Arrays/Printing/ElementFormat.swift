/// How the elements of one array are written: chosen from all of them, so that columns align.
struct FloatFormat {
    private var text = FloatText()
    private var isScientific = false
    private let dtype: DType
    private let options: PrintOptions
    private let sign: Character
    private var padLeft = 0
    private var padRight = 0

    init(_ values: [Double], _ dtype: DType, _ options: PrintOptions, sign: Character? = nil) {
        self.dtype = dtype
        self.options = options
        self.sign = sign ?? options.sign
        let finite = values.filter(\.isFinite)
        isScientific = Self.needsExponent(finite, dtype, options)
        if finite.isEmpty {
            text = FloatText(trim: .zeros)
        } else if isScientific {
            measureScientific(finite)
        } else {
            measurePositional(finite)
        }
        if self.sign == " " && !finite.contains(where: { $0.sign == .minus }) { padLeft += 1 }
        if finite.count != values.count {
            let negative = self.sign != "-" || values.contains(-.infinity)
            let offset = padRight + 1
            padLeft = Swift.max(
                padLeft, options.nanText.count - offset,
                options.infText.count + (negative ? 1 : 0) - offset)
        }
        text.padLeft = padLeft
        if !isScientific { text.padRight = padRight }
        text.alwaysSign = self.sign == "+"
    }

    private static func needsExponent(_ finite: [Double], _ dtype: DType, _ options: PrintOptions) -> Bool {
        let sizes = finite.lazy.map(\.magnitude).filter { $0 != 0 }
        guard let largest = sizes.max(), let smallest = sizes.min() else { return false }
        let cutoff: Double = dtype == .float16 ? 1e3 : dtype == .float32 || dtype == .complex64 ? 1e6 : 1e8
        if largest >= cutoff { return true }
        var ratio = largest / smallest
        if dtype == .float32 || dtype == .complex64 { ratio = Double(Float(largest) / Float(smallest)) }
        if dtype == .float16 { ratio = Double(Float16(largest) / Float16(smallest)) }
        return !options.suppress && (smallest < 0.0001 || ratio > 1000)
    }

    private var precision: Int? { options.floatMode == .unique ? nil : options.precision }

    private mutating func measureScientific(_ finite: [Double]) {
        let fixed = options.floatMode == .fixed
        let probe = FloatText(
            precision: precision, unique: !fixed, trim: fixed ? .keep : .zeros, alwaysSign: sign == "+")
        var (fraction, whole, exponent) = (0, 0, 0)
        for value in finite {
            let written = probe.scientific(value, dtype)
            let halves = written.split(separator: "e")
            let parts = halves[0].split(separator: ".", omittingEmptySubsequences: false)
            whole = Swift.max(whole, parts[0].utf8.count)
            fraction = Swift.max(fraction, parts.count > 1 ? parts[1].utf8.count : 0)
            exponent = Swift.max(exponent, halves[1].utf8.count)
        }
        let exponentDigits = exponent - 1
        text = FloatText(
            precision: fraction, minDigits: fraction, unique: !fixed, trim: .keep,
            exponentDigits: exponentDigits)
        padLeft = whole
        padRight = exponentDigits + 2 + fraction
    }

    private mutating func measurePositional(_ finite: [Double]) {
        let fixed = options.floatMode == .fixed
        let probe = FloatText(
            precision: precision, unique: !fixed, trim: fixed ? .keep : .zeros, alwaysSign: sign == "+")
        var (fraction, whole) = (0, 0)
        for value in finite {
            let parts = probe.positional(value, dtype).split(separator: ".", omittingEmptySubsequences: false)
            whole = Swift.max(whole, parts[0].utf8.count)
            fraction = Swift.max(fraction, parts.count > 1 ? parts[1].utf8.count : 0)
        }
        padLeft = whole
        padRight = fraction
        let equal = fixed || options.floatMode == .maxprecEqual
        text = FloatText(
            precision: equal ? fraction : precision, minDigits: equal ? fraction : 0, unique: !fixed,
            trim: equal ? .keep : .zeros)
    }

    func callAsFunction(_ value: Double) -> String {
        guard value.isFinite else {
            let plus = sign == "+" ? "+" : ""
            let word =
                value.isNaN ? plus + options.nanText : (value < 0 ? "-" : plus) + options.infText
            let width = padLeft + padRight + 1
            return String(repeating: " ", count: Swift.max(width - word.count, 0)) + word
        }
        return isScientific ? text.scientific(value, dtype) : text.positional(value, dtype)
    }
}

/// The function that writes the elements of an array, made from the elements that will be shown.
struct ElementFormat {
    private let write: (Scalar) -> String

    init(_ data: NDArray, _ options: PrintOptions) {
        switch data.dtype.kind {
        case .bool:
            let truth = data.rank == 0 ? "True" : " True"
            write = { $0 == .bool(true) ? truth : "False" }
        case .signed, .unsigned: write = Self.integers(data, options)
        case .float:
            let format = FloatFormat(data.doubles, data.dtype, options)
            write = { format($0.double ?? .nan) }
        case .complex:
            let parts = data.elements(as: Complex128.self)
            let real = FloatFormat(parts.map(\.real), data.dtype, options)
            let imaginary = FloatFormat(parts.map(\.imaginary), data.dtype, options, sign: "+")
            write = { value in
                guard case .complex(let a, let b) = value else { return "" }
                let text = imaginary(b)
                let spaces = text.reversed().prefix { $0 == " " }.count
                return real(a) + text.dropLast(spaces) + "j" + String(repeating: " ", count: spaces)
            }
        case .text:
            write = { if case .text(let text) = $0 { ScalarText.pythonRepr(text) } else { "" } }
        }
    }

    private static func integers(_ data: NDArray, _ options: PrintOptions) -> (Scalar) -> String {
        func text(_ value: Scalar) -> String {
            let plain = ScalarText.str(value, .int64)
            return plain.hasPrefix("-") || options.sign == "-" ? plain : String(options.sign) + plain
        }
        var width = 0
        for i in 0..<data.count { width = Swift.max(width, text(data.scalar(at: i)).utf8.count) }
        return { value in
            let written = text(value)
            return String(repeating: " ", count: width - written.utf8.count) + written
        }
    }

    func callAsFunction(_ value: Scalar) -> String { write(value) }
}
