/// What can be wrong with a call into the engine: facts, whose wording (`message`) is made here only and is
/// Keras' where Keras has one. `kind` says which Python exception it becomes; `wanted` and `known` give a
/// front end what it needs for a "did you mean".
package enum EngineError: Error, Equatable, Sendable {
    /// A name that the registry does not have: `unknownName("layer", "Densee", known: [...])`.
    case unknownName(String, String, known: [String])
    case unexpectedArguments(owner: String, names: [String], known: [String])
    case missingArguments(owner: String, names: [String])
    case tooManyArguments(owner: String, limit: Int, given: Int)
    case repeatedArgument(owner: String, name: String)
    case badArgument(owner: String, name: String, got: String, expected: String)

    /// An input that does not fit a layer: `detail` is Keras' sentence after "is incompatible with the layer:".
    case incompatibleInput(layer: String, position: Int, detail: String)
    case weightCount(owner: String, got: Int, expected: Int)
    case weightShape(owner: String, got: [Int], expected: [Int])
    case notBuilt(String)
    case notCompiled(String)
    case noGradient(operation: String)

    case value(String)
    case type(String)
    case runtime(String)
    case attribute(String)
    case index(String)
    case notImplemented(String)
    /// There is no memory for a result.
    case memory(String)
    /// Training or prediction was stopped from outside (`Engine.shouldStop`).
    case interrupted

    /// The Python exception that an error becomes.
    package enum Kind: String, Sendable {
        case valueError = "ValueError"
        case typeError = "TypeError"
        case runtimeError = "RuntimeError"
        case attributeError = "AttributeError"
        case indexError = "IndexError"
        case notImplementedError = "NotImplementedError"
        case memoryError = "MemoryError"
        case keyboardInterrupt = "KeyboardInterrupt"
    }

    package var kind: Kind {
        switch self {
        case .missingArguments, .tooManyArguments, .repeatedArgument, .type: .typeError
        case .runtime: .runtimeError
        case .attribute: .attributeError
        case .index: .indexError
        case .notImplemented, .noGradient: .notImplementedError
        case .memory: .memoryError
        case .interrupted: .keyboardInterrupt
        default: .valueError
        }
    }

    /// The misspelt name and the names it could have been, where that is what is wrong.
    package var misspelling: (wanted: String, known: [String])? {
        switch self {
        case .unknownName(_, let name, let known): (name, known)
        case .unexpectedArguments(_, let names, let known): names.first.map { ($0, known) }
        default: nil
        }
    }
}

extension EngineError: CustomStringConvertible {
    package var description: String { "\(kind.rawValue): \(message)" }

    package var message: String {
        switch self {
        case .unknownName(let what, let name, _): "Unknown \(what): '\(name)'"
        case .unexpectedArguments(let owner, let names, _):
            "Unrecognized keyword arguments passed to \(owner): "
                + names.map { "'\($0)'" }.joined(separator: ", ")
        case .missingArguments(let owner, let names):
            "\(owner).__init__() missing \(names.count) required positional argument"
                + (names.count == 1 ? "" : "s") + ": " + Self.list(names)
        case .tooManyArguments(let owner, let limit, let given):
            "\(owner).__init__() takes \(limit + 1) positional argument\(limit == 0 ? "" : "s") but "
                + "\(given + 1) were given"
        case .repeatedArgument(let owner, let name):
            "\(owner).__init__() got multiple values for argument '\(name)'"
        case .badArgument(let owner, let name, let got, let expected):
            "\(owner): argument '\(name)': got \(got), expected \(expected)"
        case .incompatibleInput(let layer, let position, let detail):
            "Input \(position) of layer \"\(layer)\" is incompatible with the layer: \(detail)"
        case .weightCount(let owner, let got, let expected):
            "You called `set_weights(weights)` on \(owner) with a weight list of length \(got), but the "
                + "layer was expecting \(expected) weights."
        case .weightShape(let owner, let got, let expected):
            "\(owner): weight shape mismatch: got \(Self.tuple(got)), expected \(Self.tuple(expected))"
        case .notBuilt(let text), .notCompiled(let text): text
        case .noGradient(let operation):
            "The operation '\(operation)' has no gradient of its gradient (second derivatives go through "
                + "elementary operations only)"
        case .value(let text), .type(let text), .runtime(let text), .attribute(let text), .index(let text),
            .notImplemented(let text), .memory(let text):
            text
        case .interrupted: "interrupted"
        }
    }

    /// A shape as Python prints a tuple: "(3,)", "(None, 4)".
    package static func tuple(_ shape: [Int]) -> String { tuple(shape.map(Optional.some)) }

    package static func tuple(_ shape: [Int?]) -> String {
        let parts = shape.map { $0.map(String.init) ?? "None" }
        return parts.count == 1 ? "(\(parts[0]),)" : "(" + parts.joined(separator: ", ") + ")"
    }

    private static func list(_ names: [String]) -> String {
        let quoted = names.map { "'\($0)'" }
        switch quoted.count {
        case 0, 1: return quoted.first ?? ""
        case 2: return "\(quoted[0]) and \(quoted[1])"
        default: return quoted.dropLast().joined(separator: ", ") + ", and " + quoted[quoted.count - 1]
        }
    }
}
