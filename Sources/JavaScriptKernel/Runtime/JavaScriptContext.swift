import CJavaScriptCore
import Synchronization

// A context is one JavaScript world: its global object, its heap, its microtasks. Swift holds its values as
// `JSValue`s, which keep them alive; natives are Swift closures that take and give `JSValue`s and whose
// errors become JavaScript exceptions. A context and all of its values are used by one thread.
//
//     let context = try JavaScriptContext()
//     context.define("twice") { context, arguments in context.number(arguments[0].number() * 2) }
//     try context.evaluate("twice(21)", name: "page.md").number()   // 42
//
// Microtasks (promises' reactions) run when the outermost evaluation or call into JavaScript returns, before
// it gives its result back to Swift.

/// A Swift function that JavaScript can call. Missing arguments are simply not in the array: `arguments[safe: 1]`.
/// A `JavaScriptError` it throws is thrown on as it was; any other error becomes an `Error` with its text.
package typealias NativeFunction = (JavaScriptContext, [JSValue]) throws -> JSValue

/// JavaScriptCore is missing or too old; the sentence says what to install.
package struct JavaScriptUnavailable: Error {
    package var message: String
}

package final class JavaScriptContext {
    let reference: JSCGlobalContextRef
    let functionClass: JSCClassRef
    let objectClass: JSCClassRef
    /// Swift objects whose JavaScript side was collected; let go outside of the collector.
    let garbage = Mutex<[UInt]>([])

    /// Loads the library on the first call.
    package init() throws(JavaScriptUnavailable) {
        if let problem = jscLoad() { throw JavaScriptUnavailable(message: String(cString: problem)) }
        reference = jscGlobalContextCreate(nil)
        functionClass = HostFunction.makeClass()
        objectClass = HostObject.makeClass()
    }

    // MARK: Running

    /// Runs a script in the global scope and gives the value of its last statement.
    ///
    /// - Parameters:
    ///   - name: the source's name in places and stacks.
    ///   - line: the number of its first line.
    @discardableResult
    package func evaluate(
        _ code: String, name: String, line: Int = 1
    ) throws(JavaScriptError) -> JSValue {
        emptyGarbage()
        let script = makeString(code)
        let source = makeString(name)
        defer {
            jscStringRelease(script)
            jscStringRelease(source)
        }
        var exception: JSCValueRef?
        let value = jscEvaluateScript(reference, script, nil, source, Int32(line), &exception)
        return try checked(value, exception)
    }

    /// Nil when the script can be compiled; else what is wrong. Runs nothing.
    package func syntaxError(in code: String, name: String, line: Int = 1) -> JavaScriptError? {
        let script = makeString(code)
        let source = makeString(name)
        defer {
            jscStringRelease(script)
            jscStringRelease(source)
        }
        var exception: JSCValueRef?
        if jscCheckScriptSyntax(reference, script, source, Int32(line), &exception) { return nil }
        return error(from: exception)
    }

    /// Runs one of the files of `Scripts`: `try context.load("console")`.
    @discardableResult
    package func load(_ script: String) throws(JavaScriptError) -> JSValue {
        guard let text = javaScriptSource(script) else {
            throw JavaScriptError("there is no script '\(script)'")
        }
        return try evaluate(String(cString: text), name: "nbrun:\(script).js")
    }

    /// The global object.
    package var global: JSValue { JSValue(jscContextGetGlobalObject(reference), self) }

    /// Collects what is no longer used, now.
    package func collectGarbage() {
        jscGarbageCollect(reference)
        emptyGarbage()
    }

    /// Tells the collector of memory that a JavaScript object keeps alive and that it can't see.
    package func reportExtraMemory(_ bytes: Int) { jscReportExtraMemoryCost(reference, bytes) }

    func emptyGarbage() {
        let objects = garbage.withLock { list in
            defer { list = [] }
            return list
        }
        for address in objects {
            guard let pointer = UnsafeRawPointer(bitPattern: address) else { continue }
            Unmanaged<AnyObject>.fromOpaque(pointer).release()
        }
    }

    // MARK: Making values

    package var undefined: JSValue { JSValue(jscValueMakeUndefined(reference), self) }
    package var null: JSValue { JSValue(jscValueMakeNull(reference), self) }
    package func boolean(_ value: Bool) -> JSValue { JSValue(jscValueMakeBoolean(reference, value), self) }
    package func number(_ value: Double) -> JSValue { JSValue(jscValueMakeNumber(reference, value), self) }
    package func number(_ value: Int) -> JSValue { number(Double(value)) }

    package func string(_ text: String) -> JSValue {
        let made = makeString(text)
        defer { jscStringRelease(made) }
        return JSValue(jscValueMakeString(reference, made), self)
    }

    package func array(_ items: [JSValue]) -> JSValue {
        let references = items.map { $0.reference as JSCValueRef? }
        return JSValue(jscObjectMakeArray(reference, items.count, references, nil), self)
    }

    /// A plain object.
    package func object(_ properties: KeyValuePairs<String, JSValue> = [:]) -> JSValue {
        let object = JSValue(jscObjectMake(reference, nil, nil), self)
        for (name, value) in properties { object[name] = value }
        return object
    }

    /// An object of JSON text; nil where it is none.
    package func json(_ text: String) -> JSValue? {
        let made = makeString(text)
        defer { jscStringRelease(made) }
        return jscValueMakeFromJSONString(reference, made).map { JSValue($0, self) }
    }

    /// A new promise with the functions that settle it.
    package func promise() -> (promise: JSValue, resolve: JSValue, reject: JSValue) {
        var resolve: JSCObjectRef?
        var reject: JSCObjectRef?
        let promise = jscObjectMakeDeferredPromise(reference, &resolve, &reject, nil)
        return (JSValue(promise, self), JSValue(resolve, self), JSValue(reject, self))
    }

    // MARK: Natives

    /// A function of JavaScript that calls `body`.
    package func function(_ name: String, _ body: @escaping NativeFunction) -> JSValue {
        HostFunction.make(name, body, in: self)
    }

    /// Makes a native a property of `object`, or a global function.
    package func define(_ name: String, on object: JSValue? = nil, _ body: @escaping NativeFunction) {
        (object ?? global).define(name, function(name, body))
    }

    /// Called with the promise and the reason of every promise that was rejected and has no handler when the
    /// microtasks are done.
    package func onUnhandledRejection(_ body: @escaping (_ promise: JSValue, _ reason: JSValue) -> Void) {
        let callback = function("unhandledRejection") { context, arguments in
            if arguments.count > 1 { body(arguments[0], arguments[1]) }
            return context.undefined
        }
        jscGlobalContextSetUnhandledRejectionCallback(reference, callback.object, nil)
    }

    // MARK: Strings and exceptions

    func makeString(_ text: String) -> JSCStringRef {
        let units = Array(text.utf16)
        return units.withUnsafeBufferPointer { jscStringCreateWithCharacters($0.baseAddress, $0.count) }
    }

    func checked(_ value: JSCValueRef?, _ exception: JSCValueRef?) throws(JavaScriptError) -> JSValue {
        if let exception { throw error(from: exception) }
        return JSValue(value, self)
    }

    func error(from exception: JSCValueRef?) -> JavaScriptError {
        JavaScriptError(thrown: JSValue(exception, self))
    }
}

extension Array {
    /// The element, or nil beyond the end.
    package subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
