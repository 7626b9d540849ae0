import Diagnostics
import Engine

// A session is what one notebook's JavaScript cells share: a context with the console, timers and the
// libraries of `JavaScriptLibrary`, over the session's engine.
//
// - `run` takes a cell and gives its value or what went wrong; promises and timers are settled before it
//   returns. Later cells see what earlier ones declared.
// - `perform` does something between cells, an event on an element, say, the same way.
// - Parts (`tf`, `document`, ...) get the session when it starts: they define natives on `context`, load
//   their scripts, keep their state in `parts`, make modules importable with `addModule`, and write with
//   `write` and `show`.

/// What a session needs from outside.
package struct JavaScriptConfiguration {
    package enum Stream: Sendable { case standardOutput, standardError }

    /// Of `Math.random` and of what the libraries draw.
    package var seed: UInt64 = 0
    /// The blocks of elements that the notebook has, by the lines on which they start.
    package var elements: [(line: Int, html: String)] = []
    /// Bytes of memory for JavaScript's values.
    package var memoryLimit = 2 << 30
    /// Takes what cells print.
    package var output: (Stream, String) -> Void = { _, _ in }
    /// Takes what cells show: the same thing in several formats ("text/plain", "image/svg+xml", "text/html").
    package var display: (JavaScriptDisplay) -> Void = { _ in }
    /// Takes remarks for the author, which are not part of the page.
    package var note: (String) -> Void = { _ in }
    /// Why the cell must end ("TimeoutError", and words for it); nil: it goes on. Asked every few
    /// milliseconds.
    package var stopReason: () -> (name: String, message: String)? = { nil }

    package init() {}
}

/// Something shown, as a MIME bundle.
package struct JavaScriptDisplay {
    package var items: [(type: String, text: String)]
    package var alternativeText: String?

    package init(_ items: [(type: String, text: String)], alternativeText: String? = nil) {
        self.items = items
        self.alternativeText = alternativeText
    }
}

/// What a cell gave.
package enum JavaScriptResult {
    /// The last expression's value as it is shown; nil: there is nothing to show.
    case finished(JavaScriptDisplay?)
    case failed(JavaScriptFailure)
}

package final class JavaScriptSession {
    package let context: JavaScriptContext
    package let engine: Engine
    package let configuration: JavaScriptConfiguration
    /// What the libraries keep for the session, by a name of their own.
    package var parts: [String: AnyObject] = [:]

    let places = CellPlaces()
    let watchdog: Watchdog
    private var scripts: SessionScripts?
    private var constants: Set<String> = []
    private var rejections: [(promise: JSValue, reason: JSValue)] = []

    /// - Throws: when JavaScriptCore is not installed.
    package init(_ configuration: JavaScriptConfiguration, engine: Engine) throws(JavaScriptUnavailable) {
        self.configuration = configuration
        self.engine = engine
        context = try JavaScriptContext()
        watchdog = Watchdog(configuration)
        watchdog.guardGroup(of: context)
        do {
            scripts = try SessionScripts(in: self)
        } catch {
            throw JavaScriptUnavailable(message: "the session's scripts: \(error.message)")
        }
        context.onUnhandledRejection { [unowned self] in rejections.append(($0, $1)) }
        JavaScriptLibrary.install(on: self)
    }

    // MARK: Running

    /// Runs a cell to its end, an error or a stop.
    package func run(_ source: SourceText) -> JavaScriptResult {
        let number = places.count
        do {
            let cell = try CellRewriter.rewrite(source, number: number, constants: constants)
            let name = places.add(source, cell)
            if let error = context.syntaxError(in: cell.code, name: name) {
                return .failed(places.syntaxFailure(error, cell: number, in: context))
            }
            constants.subtract(cell.variables)
            constants.formUnion(cell.constants)
            let result = try finish { try value(of: cell, named: name, number: number) }
            guard cell.showsValue, !result.isUndefined, let scripts else { return .finished(nil) }
            return .finished(try finish { try scripts.display(of: result, in: context) })
        } catch let diagnostic as Diagnostic {
            return .failed(JavaScriptFailure(syntax: diagnostic))
        } catch {
            return .failed(failure(error))
        }
    }

    /// Does something in the session between cells, and settles what it starts. Nil: all went well.
    package func perform(_ body: (JavaScriptContext) throws -> Void) -> JavaScriptFailure? {
        do {
            try finish { try body(context) }
            return nil
        } catch {
            return failure(error)
        }
    }

    private func value(of cell: RewrittenCell, named name: String, number: Int) throws -> JSValue {
        scripts?.begin()
        let value = try context.evaluate(cell.code, name: name)
        guard cell.isAsync else { return value }
        try settle()
        guard let ended = scripts?.settled else {
            throw NeverSettled(cell: number, offset: scripts?.waitsAt ?? 0)
        }
        if ended.rejected { throw JavaScriptError(thrown: ended.value) }
        return ended.value
    }

    /// Runs `body` and then what it left: timers, promises. Whatever stops it, nothing of it goes on later.
    private func finish<Value>(_ body: () throws -> Value) throws -> Value {
        watchdog.begin()
        do {
            let value = try body()
            try settle()
            scripts?.endCell()
            return value
        } catch {
            rejections = []
            scripts?.endCell()
            throw watchdog.stop ?? error
        }
    }

    /// Runs timers, in the order of their times, until none is left.
    package func settle() throws {
        try refuseRejections()
        while let scripts, try scripts.runNextTimer() {
            if let stop = watchdog.check() { throw stop }
            try refuseRejections()
        }
        if let stop = watchdog.check() { throw stop }
    }

    private func refuseRejections() throws {
        guard let first = rejections.first else { return }
        rejections = []
        throw JavaScriptError(thrown: first.reason)
    }

    private func failure(_ error: any Error) -> JavaScriptFailure {
        switch error {
        case let stop as Watchdog.Stop: return places.failure(stop)
        case let never as NeverSettled: return places.failure(never)
        case var error as JavaScriptError:
            if error.name == "Uncaught", let value = error.value { error.message = inspect(value) }
            return places.failure(
                error, thrownAt: scripts?.thrown(error.value), waitsAt: scripts?.waitsAt, in: context)
        default: return JavaScriptFailure(name: "Error", message: String(describing: error))
        }
    }

    // MARK: For the libraries

    /// Prints.
    package func write(_ text: String, to stream: JavaScriptConfiguration.Stream = .standardOutput) {
        configuration.output(stream, text)
    }

    /// Shows a picture or a table where the cell is.
    package func show(_ display: JavaScriptDisplay) { configuration.display(display) }

    /// A value as Node's REPL prints it.
    package func inspect(_ value: JSValue) -> String { (try? scripts?.inspect(value)) ?? value.text() }

    /// Makes `import` and `require` of the names that match give `module`; `pattern` is a regular expression
    /// of JavaScript: `^@tensorflow/tfjs$`.
    package func addModule(_ pattern: String, _ module: JSValue) throws(JavaScriptError) {
        try addModule(pattern) { module }
    }

    /// As above; `give` is asked whenever a cell imports it.
    package func addModule(
        _ pattern: String, _ give: @escaping () throws -> JSValue
    ) throws(JavaScriptError) {
        try scripts?.addModule(pattern, context.function("module") { _, _ in try give() })
    }
}

/// A promise that a cell waits for, when there is nothing left that could settle it.
struct NeverSettled: Error {
    var cell: Int
    var offset: Int
}
