import Arrays
import CJavaScriptCore
import Diagnostics
import Engine

// `tf` for JavaScript cells. The scripts of Scripts/tf are TensorFlow.js as cells see it: classes, checks and
// words. What they need of the engine are the natives of this folder, which take and give the engine's own
// objects in host objects: tensors, variables, layers, models, optimizers. Nothing of it is loaded before a cell
// says `tf`.

package final class TensorFlowPart {
    let session: JavaScriptSession
    let engine: Engine
    /// Made once: every result is a plain object with this prototype.
    private let objectPrototype: JSValue
    /// What the scripts gave: `tf`, `tfvis`, `wrap`, `unwrap`.
    private var library: JSValue?

    private init(_ session: JavaScriptSession) {
        self.session = session
        engine = session.engine
        objectPrototype = session.context.global["Object"]["prototype"]
    }

    private static let scripts = [
        "tensors", "operations", "products", "random", "gradients", "optimizers", "losses", "layers",
        "graphs", "models",
        "training", "callbacks", "saving", "data", "environment", "charts", "sharing",
    ]

    static func install(on session: JavaScriptSession) throws {
        let part = TensorFlowPart(session)
        session.parts["tf"] = part
        for name in ["tf", "tfvis"] {
            let get = session.context.function("get") { [unowned part] _, _ in try part.loaded()[name] }
            try session.context.load("tf/lazy").call([session.context.string(name), get])
        }
    }

    /// Whether a cell has used `tf` already.
    var isLoaded: Bool { library != nil }

    /// The library, loaded when it is first asked for.
    package func loaded() throws -> JSValue {
        if let library { return library }
        // Without Python's random, from which seeds come otherwise.
        if engine.random.seedSource == nil {
            engine.setRandomSeed(Int(session.configuration.seed & 0xFFFF_FFFF))
        }
        var text = "(function (native) {\n'use strict';\n"
        for name in Self.scripts {
            guard let source = javaScriptSource("tf/" + name) else {
                throw JavaScriptError("there is no script 'tf/\(name)'")
            }
            text += String(cString: source) + "\n"
        }
        let make = try session.context.evaluate(text + "})", name: "nbrun:tf.js")
        let natives = session.context.object()
        for (name, body) in tensorNatives + tapeNatives + layerNatives + modelNatives + hostNatives {
            session.context.define(name, on: natives) { [unowned self] context, arguments in
                do {
                    let result = try body(self, arguments)
                    if let refusal = ArrayStorage.takeRefusal() { throw refusal }
                    return result
                } catch {
                    throw self.translated(error)
                }
            }
        }
        let made = try make.call([natives])
        library = made
        try session.document?.watch(made["tf"])
        return made
    }

    typealias Native = (TensorFlowPart, [JSValue]) throws -> JSValue

    var context: JavaScriptContext { session.context }

    /// The engine's errors in JavaScript's words.
    private func translated(_ error: any Error) -> any Error {
        if let error = error as? EngineError {
            var text = error.message
            if let (wanted, known) = error.misspelling, let near = closest(to: wanted, in: known) {
                text += " Did you mean '\(near)'?"
            }
            return JavaScriptError(text, error.kind == .typeError ? "TypeError" : "Error")
        }
        if let error = error as? ArrayError { return JavaScriptError(error.message) }
        return error
    }

    // MARK: Values

    func host(_ object: AnyObject, bytes: Int = 0) -> JSValue {
        context.host(object, prototype: objectPrototype, bytes: bytes)
    }

    /// The tensor of a host object; a variable's value now.
    func tensor(_ value: JSValue?) throws -> Tensor {
        guard let object: AnyObject = value?.host(as: AnyObject.self) else {
            throw JavaScriptError("Tensor is disposed.")
        }
        if let tensor = object as? Tensor { return tensor }
        if let variable = object as? Variable { return variable.value }
        throw JavaScriptError("got a \(type(of: object)), expected a tensor")
    }

    func tensors(_ value: JSValue?) throws -> [Tensor] {
        guard let items = value?.items() else { return [] }
        return try items.map { try tensor($0) }
    }

    func object<Object: AnyObject>(_ value: JSValue?, _ type: Object.Type) throws -> Object {
        guard let object = value?.host(as: type) else {
            throw JavaScriptError("got \(value?.text() ?? "nothing"), expected a \(type)")
        }
        return object
    }

    /// [handle, type, extents...]
    func result(_ tensor: Tensor) -> JSValue {
        let tensor = tensor.published()
        let dtype = DType.ofTensors.firstIndex(of: tensor.array.dtype) ?? 0
        return context.array(
            [host(tensor, bytes: tensor.array.byteCount), context.number(dtype)]
                + tensor.dimensions.map { context.number($0) })
    }

    /// A list of extents in which -1 or null is open, as a partial shape.
    func partialShape(_ value: JSValue) -> PartialShape {
        (value.items() ?? []).map { $0.asNumber.flatMap { $0 < 0 ? nil : Int($0) } }
    }

    func shape(_ shape: PartialShape) -> JSValue {
        context.array(shape.map { $0.map { context.number($0) } ?? context.null })
    }

    /// What an argument says, for the engine's tables. Functions become functions of tensors; keys are the
    /// engine's already.
    func config(_ value: JSValue, key: String = "") -> ConfigValue {
        switch value.kind {
        case .undefined, .null, .symbol, .bigint: return .none
        case .boolean: return .bool(value.truth())
        case .number:
            let number = value.number()
            return Int(exactly: number).map(ConfigValue.int) ?? .double(number)
        case .string:
            let text = value.text()
            if text == "hard_sigmoid", key.hasSuffix("activation") {
                return .object(GivenActivation.steepHardSigmoid)
            }
            return .string(text)
        case .object: break
        }
        if let object: AnyObject = value.host(as: AnyObject.self) {
            if let tensor = object as? Tensor { return .array(tensor.array) }
            return .object(object)
        }
        if value.isFunction { return .object(tensorFunction(value)) }
        if let items = value.items(), value.isArray { return .list(items.map { config($0) }) }
        return .dictionary(value.propertyNames().map { (key: $0, value: config(value[$0], key: $0)) })
    }

    /// A function of the scripts that takes results of natives and gives a host object.
    func tensorFunction(_ function: JSValue) -> TensorFunction {
        TensorFunction(name: function["name"].asString ?? "function") { [unowned self] tensors in
            try self.tensor(function.call(tensors.map { self.result($0) }))
        }
    }

    func keywords(_ value: JSValue?) -> [(String, ConfigValue)] {
        guard let value, value.isObject else { return [] }
        return value.propertyNames().compactMap { name in
            let one = value[name]
            return one.isUndefined ? nil : (name, config(one, key: name))
        }
    }

    func logs(_ logs: Logs) -> JSValue {
        let result = context.object()
        for (name, value) in logs.entries { result[name] = context.number(value) }
        return result
    }
}

/// The known name that a wrong one comes closest to.
func closest(to name: String, in known: [String]) -> String? {
    func key(_ text: String) -> String { text.filter { $0 != "_" }.lowercased() }
    if let same = known.first(where: { key($0) == key(name) }) { return same }
    return closestMatch(to: name, in: known)
}
