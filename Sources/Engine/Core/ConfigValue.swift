import Arrays

/// A value as a front end hands it over or gets it back: an argument of a layer, an entry of a
/// configuration. `object` carries engine objects (a layer, an initializer, a `TensorFunction`).
package enum ConfigValue {
    case none
    case bool(Bool)
    case int(Int)
    case double(Double)
    case string(String)
    case list([ConfigValue])
    case dictionary([(key: String, value: ConfigValue)])
    case array(NDArray)
    case object(AnyObject)

    package var isNone: Bool {
        if case .none = self { true } else { false }
    }

    /// An integer, or a floating value that is one (Python's True counts 1).
    package var int: Int? {
        switch self {
        case .int(let value): value
        case .bool(let value): value ? 1 : 0
        case .double(let value): Int(exactly: value)
        case .array(let array): array.shape.count == 1 ? Int(exactly: array.firstNumber) : nil
        default: nil
        }
    }

    package var double: Double? {
        switch self {
        case .int(let value): Double(value)
        case .bool(let value): value ? 1 : 0
        case .double(let value): value
        case .array(let array): array.shape.count == 1 ? array.firstNumber : nil
        default: nil
        }
    }

    package var string: String? {
        if case .string(let value) = self { value } else { nil }
    }

    package var object: AnyObject? {
        if case .object(let value) = self { value } else { nil }
    }

    package var list: [ConfigValue]? {
        if case .list(let value) = self { value } else { nil }
    }

    /// Whether Python's `if value:` would take it.
    package var isTrue: Bool {
        switch self {
        case .none: false
        case .bool(let value): value
        case .int(let value): value != 0
        case .double(let value): value != 0
        case .string(let value): !value.isEmpty
        case .list(let value): !value.isEmpty
        case .dictionary(let value): !value.isEmpty
        case .array(let value): value.shape.count != 0
        case .object: true
        }
    }
}

/// It carries objects of one thread. (Said outright because the compiler, asked to find out, runs in a circle.)
@available(*, unavailable)
extension ConfigValue: Sendable {}

/// As Python's `repr` shows the value.
extension ConfigValue: CustomStringConvertible {
    package var description: String {
        switch self {
        case .none: "None"
        case .bool(let value): value ? "True" : "False"
        case .int(let value): String(value)
        case .double(let value): pythonText(value)
        case .string(let value): "'\(value)'"
        case .list(let values): "[" + values.map(\.description).joined(separator: ", ") + "]"
        case .dictionary(let entries):
            "{" + entries.map { "'\($0.key)': \($0.value)" }.joined(separator: ", ") + "}"
        case .array(let array): "array of shape \(EngineError.tuple(array.dimensions))"
        case .object(let object): "\(type(of: object))"
        }
    }
}

/// A number as Python's `repr` prints a float.
func pythonText(_ value: Double) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    let size = abs(value)
    if value == 0 || (size >= 1e-4 && size < 1e16) {
        let text = "\(value)"
        guard let mark = text.firstIndex(of: "e") else { return text }
        // Swift writes an exponent where Python does not (1e-4 ... and from 2^54).
        let exponent = Int(text[text.index(after: mark)...]) ?? 0
        let digits = text[..<mark].filter { $0.isNumber }
        let sign = value < 0 ? "-" : ""
        let trimmed = digits.hasSuffix("0") && digits.count > 1 ? String(digits.dropLast()) : String(digits)
        if exponent < 0 { return sign + "0." + String(repeating: "0", count: -exponent - 1) + trimmed }
        return sign + trimmed + String(repeating: "0", count: max(0, exponent + 1 - trimmed.count)) + ".0"
    }
    var text = "\(value)"
    if let mark = text.firstIndex(of: "e") {
        var mantissa = String(text[..<mark])
        if mantissa.hasSuffix(".0") { mantissa.removeLast(2) }
        let exponent = Int(text[text.index(after: mark)...]) ?? 0
        let digits = String(abs(exponent))
        text = mantissa + "e" + (exponent < 0 ? "-" : "+") + (digits.count < 2 ? "0" : "") + digits
    }
    return text
}

/// A function of tensors that comes from outside: a Python function used as an activation, a loss or a
/// metric. `name` is what histories and configurations show.
package final class TensorFunction {
    package let name: String
    package let apply: ([Tensor]) throws -> Tensor
    /// The function as a layer's computation, where a front end tells calls apart by how inputs are nested.
    package var call: ((LayerInput) throws -> LayerOutput)?

    package init(name: String, apply: @escaping ([Tensor]) throws -> Tensor) {
        self.name = name
        self.apply = apply
    }
}
