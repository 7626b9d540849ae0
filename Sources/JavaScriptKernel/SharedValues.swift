import Arrays
import Diagnostics
import Engine

// `nbrun.share(name, value)` and `nbrun.shared(name)`: values for cells of another language. Numbers, strings,
// booleans, null, arrays and plain objects become values of the other language; tensors, layers, models and
// optimizers stay the engine's objects that they are, so that what one language trains the other one uses.

enum SharedValues {
    /// Deeper nesting than this is a circle, or as good as one.
    private static let deepest = 100

    static func install(on session: JavaScriptSession) throws {
        let nbrun = session.context.object()
        session.context.define("share", on: nbrun) { [unowned session] context, arguments in
            guard let name = arguments[safe: 0]?.asString, let value = arguments[safe: 1] else {
                throw JavaScriptError("nbrun.share(name, value) needs a name and a value", "TypeError")
            }
            session.engine.shared[name] = try shared(value, in: session, depth: 0)
            return context.undefined
        }
        session.context.define("shared", on: nbrun) { [unowned session] _, arguments in
            guard let name = arguments[safe: 0]?.asString else {
                throw JavaScriptError("nbrun.shared(name) needs a name", "TypeError")
            }
            guard let value = session.engine.shared[name] else {
                throw JavaScriptError("nbrun.shared: " + unknown(name, in: session.engine))
            }
            return try made(value, in: session)
        }
        session.context.global.define("nbrun", nbrun)
        let module = session.context.object(["default": nbrun])
        for name in ["share", "shared"] { module[name] = nbrun[name] }
        try session.addModule("^nbrun$", module)
        if let part = tensorFlow(of: session) {
            for name in ["tf", "tfvis"] {
                try session.addModule(modules[name] ?? name) { try part.loaded()[name] }
            }
        }
    }

    /// The packages that are part of the program, as regular expressions.
    private static let modules = [
        "tf": "^@tensorflow/tfjs(-node|-node-gpu|-core|-layers|-data|-converter|-backend-[a-z]+)?$",
        "tfvis": "^@tensorflow/tfjs-vis$",
    ]

    private static func unknown(_ name: String, in engine: Engine) -> String {
        let near = closestMatch(to: name, in: engine.shared.keys)
        return "nothing is shared as '\(name)'" + (near.map { ", did you mean '\($0)'?" } ?? "")
    }

    private static func tensorFlow(of session: JavaScriptSession) -> TensorFlowPart? {
        session.parts["tf"] as? TensorFlowPart
    }

    // MARK: From JavaScript

    private static func shared(
        _ value: JSValue, in session: JavaScriptSession, depth: Int
    ) throws -> ConfigValue {
        switch value.kind {
        case .undefined, .null: return .none
        case .boolean: return .bool(value.truth())
        case .number: return value.asInt.map(ConfigValue.int) ?? .double(value.number())
        case .string: return .string(value.text())
        case .object where depth <= deepest: break
        default: throw refusal(value, session)
        }
        if let part = tensorFlow(of: session), part.isLoaded {
            let handle = try part.loaded().invoke("unwrap", [value])
            if let object: AnyObject = handle.host(as: AnyObject.self) { return .object(object) }
        }
        if let array = value.typedArray { return try .array(copied(array)) }
        if value.isArray {
            return .list(try (value.items() ?? []).map { try shared($0, in: session, depth: depth + 1) })
        }
        let plain = session.context.global["Object"]["prototype"]
        guard !value.isFunction, value.prototype.isSame(as: plain) || value.prototype.kind == .null else {
            throw refusal(value, session)
        }
        return .dictionary(
            try value.propertyNames().map {
                (key: $0, value: try shared(value.get($0), in: session, depth: depth + 1))
            })
    }

    private static func refusal(_ value: JSValue, _ session: JavaScriptSession) -> JavaScriptError {
        JavaScriptError(
            "nbrun.share: got \(session.inspect(value)), expected a number, string, boolean, null, array, "
                + "plain object, typed array, tensor, layer, model or optimizer", "TypeError")
    }

    private static func copied(_ array: TypedArray) throws -> NDArray {
        func ints<Element: BinaryInteger>(_ type: Element.Type, _ dtype: DType) -> NDArray {
            NDArray(ints: array.elements(as: type).map { Int($0) }).asType(dtype)
        }
        switch array.kind {
        case .float32: return NDArray(floats: Array(array.elements(as: Float.self)))
        case .float64: return NDArray(doubles: Array(array.elements(as: Double.self)))
        case .int8: return ints(Int8.self, .int8)
        case .int16: return ints(Int16.self, .int16)
        case .int32: return ints(Int32.self, .int32)
        case .uint8, .uint8Clamped, .buffer: return ints(UInt8.self, .uint8)
        case .uint16: return ints(UInt16.self, .uint16)
        case .uint32: return ints(UInt32.self, .uint32)
        case .bigInt64: return ints(Int64.self, .int64)
        case .bigUint64: throw JavaScriptError("nbrun.share: a BigUint64Array can't be shared", "TypeError")
        }
    }

    // MARK: To JavaScript

    private static func made(_ value: ConfigValue, in session: JavaScriptSession) throws -> JSValue {
        let context = session.context
        switch value {
        case .none: return context.null
        case .bool(let value): return context.boolean(value)
        case .int(let value): return context.number(value)
        case .double(let value): return context.number(value)
        case .string(let value): return context.string(value)
        case .list(let values): return context.array(try values.map { try made($0, in: session) })
        case .dictionary(let entries):
            let object = context.object()
            for entry in entries { object[entry.key] = try made(entry.value, in: session) }
            return object
        case .array(let array): return try tensor(Tensor(array), in: session)
        case .object(let tensor as Tensor): return try self.tensor(tensor, in: session)
        case .object(let variable as Variable): return try tensor(variable.value, in: session)
        case .object(let layer as Layer): return try wrapped("layer", layer, in: session)
        case .object(let object):
            throw JavaScriptError(
                "nbrun.shared: a \(type(of: object)) can't be used in JavaScript", "TypeError")
        }
    }

    /// A tensor of TensorFlow.js, which has float32, int32 and bool: other numbers are converted.
    private static func tensor(_ tensor: Tensor, in session: JavaScriptSession) throws -> JSValue {
        let dtype = tensor.array.dtype
        switch dtype {
        case .float32, .int32, .bool: return try wrapped("tensor", tensor, in: session)
        case .text: throw JavaScriptError("nbrun.shared: share texts as a list of strings", "TypeError")
        default:
            let wanted: DType = dtype.isFloat ? .float32 : .int32
            return try wrapped("tensor", Tensor(tensor.array.asType(wanted)), in: session)
        }
    }

    private static func wrapped(
        _ kind: String, _ object: AnyObject, in session: JavaScriptSession
    ) throws -> JSValue {
        guard let part = tensorFlow(of: session) else {
            throw JavaScriptError("nbrun.shared: there is no tf in this session")
        }
        return try part.loaded().invoke("wrap", [session.context.string(kind), part.host(object)])
    }
}
