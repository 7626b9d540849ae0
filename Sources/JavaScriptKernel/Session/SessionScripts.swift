/// The scripts that every session starts with, and what they give to Swift.
struct SessionScripts {
    private let context: JavaScriptContext
    private let inspection: JSValue
    private let timers: JSValue
    private let console: JSValue
    private let runtime: JSValue
    /// `__nbrun__`, what rewritten cells call.
    private let own: JSValue

    init(in session: JavaScriptSession) throws(JavaScriptError) {
        let context = session.context
        self.context = context
        let natives = Self.natives(of: session)
        inspection = try context.load("inspect").call([natives])
        timers = try context.load("timers").call()
        console = try context.load("console").call([natives, inspection, timers])
        let seed = Double(session.configuration.seed & 0xFFFF_FFFF)
        runtime = try context.load("runtime").call([natives, inspection, context.number(seed)])
        own = try runtime.get("own")
    }

    private static func natives(of session: JavaScriptSession) -> JSValue {
        let natives = session.context.object()
        session.context.define("write", on: natives) { [unowned session] context, arguments in
            let isError = arguments[safe: 0]?.asString == "err"
            session.write(arguments[safe: 1]?.text() ?? "", to: isError ? .standardError : .standardOutput)
            return context.undefined
        }
        session.context.define("stackOf", on: natives) { [unowned session] context, arguments in
            guard let error = arguments.first else { return context.string("") }
            return context.string(session.places.stack(JavaScriptError(thrown: error)))
        }
        session.context.define("decodeUTF8", on: natives) { context, arguments in
            guard let bytes = arguments.first?.typedArray?.bytes else {
                throw JavaScriptError("decode needs an ArrayBuffer or a view of one", "TypeError")
            }
            return context.string(String(decoding: bytes, as: UTF8.self))
        }
        return natives
    }

    // MARK: Timers and promises

    func runNextTimer() throws(JavaScriptError) -> Bool { try timers.invoke("runNext").truth() }

    /// Before a cell.
    func begin() {
        own["settled"] = context.null
        own["thrown"] = context.null
        own["waitsAt"] = context.number(-1)
    }

    func endCell() {
        _ = try? console.invoke("endCell")
        _ = try? timers.invoke("forget")
    }

    /// How the cell's own promise has ended; nil: it has not.
    var settled: (value: JSValue, rejected: Bool)? {
        let settled = own["settled"]
        return settled.isObject ? (settled["value"], settled["rejected"].truth()) : nil
    }

    var waitsAt: Int? { own["waitsAt"].asInt.flatMap { $0 < 0 ? nil : $0 } }

    /// The cell and the offset where a value was thrown that does not know itself.
    func thrown(_ value: JSValue?) -> (cell: Int, offset: Int)? {
        let thrown = own["thrown"]
        guard let value, thrown.isObject, thrown["value"].isSame(as: value), let cell = thrown["cell"].asInt,
            let offset = thrown["place"].asInt
        else { return nil }
        return (cell, offset)
    }

    // MARK: Values

    func inspect(_ value: JSValue) throws(JavaScriptError) -> String {
        // Promises that are settled by now are noted, so that they show what they gave.
        try inspection.invoke("watchPromises", [value])
        return try inspection.invoke("inspect", [value]).text()
    }

    /// What is shown of a cell's value: the bundle of its `Symbol.for("Jupyter.display")` method, as in other
    /// notebooks of JavaScript, or its text.
    func display(of value: JSValue, in context: JavaScriptContext) throws(JavaScriptError)
        -> JavaScriptDisplay
    {
        if value.isObject {
            let bundle = try runtime.invoke("displayOf", [value])
            if bundle.isObject {
                let items = bundle.propertyNames().map { (type: $0, text: bundle[$0].text()) }
                if !items.isEmpty { return JavaScriptDisplay(items) }
            }
        }
        return JavaScriptDisplay([("text/plain", try inspect(value))])
    }

    func addModule(_ pattern: String, _ module: JSValue) throws(JavaScriptError) {
        let pattern = try context.global.get("RegExp").construct([context.string(pattern)])
        try runtime.invoke("addModule", [pattern, module])
    }
}
