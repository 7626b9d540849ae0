import CJavaScriptCore

// Swift behind JavaScript objects. A host function is an object of a class of its own whose private data is
// a Swift closure; a host object's is any Swift object. The collector lets go of them in the middle of its
// work, when nothing may be touched, so they are put aside and released at the next entry into JavaScript.

extension JavaScriptContext {
    /// A JavaScript object that keeps `object` alive and gives it back with `host(as:)`.
    ///
    /// - Parameters:
    ///   - prototype: where its methods are; nil: a plain object's.
    ///   - bytes: how much memory it keeps, for the collector to know.
    package func host(_ object: AnyObject, prototype: JSValue? = nil, bytes: Int = 0) -> JSValue {
        let box = HostObject(object, self)
        let made = JSValue(
            jscObjectMake(reference, objectClass, Unmanaged.passRetained(box as AnyObject).toOpaque()), self)
        made.prototype = prototype ?? global["Object"]["prototype"]
        if bytes > 0 { reportExtraMemory(bytes) }
        return made
    }
}

extension JSValue {
    /// The Swift object behind a value that `host` made; nil for other values and other types.
    package func host<Object: AnyObject>(as type: Object.Type = Object.self) -> Object? {
        guard isObject, jscValueIsObjectOfClass(context.reference, reference, context.objectClass),
            let data = jscObjectGetPrivate(object)
        else { return nil }
        let box = Unmanaged<AnyObject>.fromOpaque(data).takeUnretainedValue() as? HostObject
        return box?.object as? Object
    }
}

class HostBox {
    unowned let context: JavaScriptContext
    init(_ context: JavaScriptContext) { self.context = context }

    /// What the collector calls.
    static let finalize: JSCFinalizeCallback = { object in
        guard let data = jscObjectGetPrivate(object) else { return }
        let unmanaged = Unmanaged<AnyObject>.fromOpaque(data)
        guard let box = unmanaged.takeUnretainedValue() as? HostBox else { return }
        box.context.garbage.withLock { $0.append(UInt(bitPattern: data)) }
    }
}

final class HostObject: HostBox {
    let object: AnyObject

    init(_ object: AnyObject, _ context: JavaScriptContext) {
        self.object = object
        super.init(context)
    }

    static func makeClass() -> JSCClassRef {
        var definition = JSCClassDefinition()
        definition.finalize = finalize
        return "Object".withCString { name in
            definition.className = name
            return jscClassCreate(&definition)
        }
    }
}

final class HostFunction: HostBox {
    let body: NativeFunction

    init(_ body: @escaping NativeFunction, _ context: JavaScriptContext) {
        self.body = body
        super.init(context)
    }

    static func makeClass() -> JSCClassRef {
        var definition = JSCClassDefinition()
        definition.finalize = finalize
        definition.callAsFunction = call
        return "Function".withCString { name in
            definition.className = name
            return jscClassCreate(&definition)
        }
    }

    static func make(
        _ name: String, _ body: @escaping NativeFunction, in context: JavaScriptContext
    ) -> JSValue {
        let box = Unmanaged.passRetained(HostFunction(body, context) as AnyObject)
        let made = JSValue(jscObjectMake(context.reference, context.functionClass, box.toOpaque()), context)
        // First the name: once there is a prototype with one, it can't be set any more.
        made.define("name", context.string(name))
        made.prototype = context.global["Function"]["prototype"]
        return made
    }

    private static let call: JSCFunctionCallback = { _, function, _, count, arguments, exception in
        guard let data = jscObjectGetPrivate(function),
            let box = Unmanaged<AnyObject>.fromOpaque(data).takeUnretainedValue() as? HostFunction
        else { return nil }
        let context = box.context
        let values = (0..<count).map { JSValue(arguments?[$0], context) }
        do {
            return try box.body(context, values).reference
        } catch {
            exception?.pointee = context.thrown(error).reference
            return nil
        }
    }
}

extension JavaScriptContext {
    /// The JavaScript value that stands for a Swift error.
    package func thrown(_ error: any Error) -> JSValue {
        guard let error = error as? JavaScriptError else {
            return makeError(String(describing: error), "Error")
        }
        return error.value ?? makeError(error.message, error.name)
    }

    /// `new TypeError(message)`; a name that is no class of the language gives an Error with that name.
    private func makeError(_ message: String, _ name: String) -> JSValue {
        let type = global[name]
        let text = string(message)
        if type.isFunction || type.has("prototype"), let made = try? type.construct([text]) { return made }
        let made = JSValue(jscObjectMakeError(reference, 1, [text.reference], nil), self)
        made.define("name", string(name))
        return made
    }
}
