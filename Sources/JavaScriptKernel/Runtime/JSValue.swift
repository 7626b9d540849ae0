import CJavaScriptCore

/// A value of JavaScript, kept alive as long as Swift holds it. Reading never throws where the value has not
/// the type asked for: it gives what JavaScript's conversion gives (`number()`, `text()`), or nil (`asNumber`).
///
/// Used by its context's thread only; marked Sendable because errors, which carry the thrown value, must be.
package final class JSValue: @unchecked Sendable {
    package enum Kind: Int32 {
        case undefined, null, boolean, number, string, object, symbol, bigint
    }

    package let context: JavaScriptContext
    let reference: JSCValueRef

    init(_ reference: JSCValueRef?, _ context: JavaScriptContext) {
        let value = reference ?? jscValueMakeUndefined(context.reference)!
        self.context = context
        self.reference = value
        jscValueProtect(context.reference, value)
    }

    deinit { jscValueUnprotect(context.reference, reference) }

    // MARK: What it is

    package var kind: Kind { Kind(rawValue: jscValueGetType(context.reference, reference)) ?? .undefined }
    package var isUndefined: Bool { kind == .undefined }
    package var isNullish: Bool { kind == .undefined || kind == .null }
    package var isObject: Bool { kind == .object }
    package var isArray: Bool { jscValueIsArray(context.reference, reference) }
    package var isFunction: Bool { isObject && jscObjectIsFunction(context.reference, object) }
    package func isSame(as other: JSValue) -> Bool {
        jscValueIsStrictEqual(context.reference, reference, other.reference)
    }

    var object: JSCObjectRef { reference }

    // MARK: As Swift's values

    package var asNumber: Double? { kind == .number ? number() : nil }
    package var asInt: Int? { asNumber.flatMap { Int(exactly: $0) } }
    package var asString: String? { kind == .string ? text() : nil }
    package var asBool: Bool? { kind == .boolean ? truth() : nil }

    /// `Number(value)`; NaN where that throws.
    package func number() -> Double { jscValueToNumber(context.reference, reference, nil) }

    /// `!!value`
    package func truth() -> Bool { jscValueToBoolean(context.reference, reference) }

    /// `String(value)`; "" where that throws.
    package func text() -> String {
        guard let text = jscValueToStringCopy(context.reference, reference, nil) else { return "" }
        defer { jscStringRelease(text) }
        return String(text)
    }

    /// The items of an array (or of anything with a length); nil for other values.
    package func items() -> [JSValue]? {
        guard isObject, let length = self["length"].asInt, length >= 0 else { return nil }
        return (0..<length).map { self[$0] }
    }

    /// The names of an object's own and inherited enumerable properties.
    package func propertyNames() -> [String] {
        guard isObject, let names = jscObjectCopyPropertyNames(context.reference, object) else { return [] }
        defer { jscPropertyNameArrayRelease(names) }
        return (0..<jscPropertyNameArrayGetCount(names)).compactMap {
            jscPropertyNameArrayGetNameAtIndex(names, $0).map { String($0) }
        }
    }

    // MARK: Properties

    /// A property; undefined where there is none or its getter throws (`get` tells).
    package subscript(name: String) -> JSValue {
        get { (try? get(name)) ?? context.undefined }
        set { try? set(name, newValue) }
    }

    package subscript(index: Int) -> JSValue {
        guard isObject else { return context.undefined }
        return JSValue(
            jscObjectGetPropertyAtIndex(context.reference, object, UInt32(index), nil), context)
    }

    package func get(_ name: String) throws(JavaScriptError) -> JSValue {
        guard isObject else { return context.undefined }
        let key = context.makeString(name)
        defer { jscStringRelease(key) }
        var exception: JSCValueRef?
        let value = jscObjectGetProperty(context.reference, object, key, &exception)
        return try context.checked(value, exception)
    }

    package func set(_ name: String, _ value: JSValue) throws(JavaScriptError) {
        try set(name, value, attributes: 0)
    }

    /// Sets a property that loops over the object don't see, as built-in functions are.
    package func define(_ name: String, _ value: JSValue) {
        try? set(name, value, attributes: UInt32(JSCPropertyDontEnum))
    }

    private func set(_ name: String, _ value: JSValue, attributes: UInt32) throws(JavaScriptError) {
        guard isObject else { throw JavaScriptError("a property needs an object, got \(kind)") }
        let key = context.makeString(name)
        defer { jscStringRelease(key) }
        var exception: JSCValueRef?
        jscObjectSetProperty(context.reference, object, key, value.reference, attributes, &exception)
        if let exception { throw context.error(from: exception) }
    }

    package func has(_ name: String) -> Bool {
        guard isObject else { return false }
        let key = context.makeString(name)
        defer { jscStringRelease(key) }
        return jscObjectHasProperty(context.reference, object, key)
    }

    package var prototype: JSValue {
        get { JSValue(jscObjectGetPrototype(context.reference, object), context) }
        set { jscObjectSetPrototype(context.reference, object, newValue.reference) }
    }

    // MARK: Calls

    /// Calls a function value.
    @discardableResult
    package func call(
        _ arguments: [JSValue] = [], this: JSValue? = nil
    ) throws(JavaScriptError) -> JSValue {
        guard isFunction else { throw JavaScriptError("a call needs a function, got \(kind)", "TypeError") }
        context.emptyGarbage()
        let references = arguments.map { $0.reference as JSCValueRef? }
        var exception: JSCValueRef?
        let value = jscObjectCallAsFunction(
            context.reference, object, this?.object, references.count, references, &exception)
        return try context.checked(value, exception)
    }

    /// Calls a method by its name.
    @discardableResult
    package func invoke(_ method: String, _ arguments: [JSValue] = []) throws(JavaScriptError) -> JSValue {
        try get(method).call(arguments, this: self)
    }

    /// `new value(...arguments)`
    package func construct(_ arguments: [JSValue] = []) throws(JavaScriptError) -> JSValue {
        guard isObject else { throw JavaScriptError("new needs a class, got \(kind)", "TypeError") }
        let references = arguments.map { $0.reference as JSCValueRef? }
        var exception: JSCValueRef?
        let value = jscObjectCallAsConstructor(
            context.reference, object, references.count, references, &exception)
        return try context.checked(value, exception)
    }
}

extension String {
    /// The text of a string of JavaScript; half surrogates become U+FFFD.
    init(_ text: JSCStringRef) {
        let units = UnsafeBufferPointer(
            start: jscStringGetCharactersPtr(text), count: jscStringGetLength(text))
        self.init(decoding: units, as: UTF16.self)
    }
}
