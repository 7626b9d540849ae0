import Diagnostics
import Engine

// A session is what one notebook's JavaScript cells share: a context with the console, timers and the
// libraries of `JavaScriptLibrary`, over the session's engine.
//
// - `run` takes a cell and gives its value or what went wrong; promises and timers are settled before it
//   returns. Later cells see what earlier ones declared.
// - `perform` does something between cells, an event on an element, say, the same way.
// - Parts (`tf`, `document`, ...) get the session when it starts: they define natives on `context`, load
//   their scripts, keep their state in `parts`, and write with `write` and `show`.

/// What a session needs from outside.
package struct JavaScriptConfiguration {
    package enum Stream: Sendable { case standardOutput, standardError }

    /// Of `Math.random` and of what the libraries draw.
    package var seed: UInt64 = 0
    /// Bytes of memory for JavaScript's values.
    package var memoryLimit = 2 << 30
    /// Takes what cells print.
    package var output: (Stream, String) -> Void = { _, _ in }
    /// Takes what cells show: the same thing in several formats ("text/plain", "image/svg+xml", "text/html").
    package var display: (JavaScriptDisplay) -> Void = { _ in }
    /// Takes remarks for the author, which are not part of the page.
    package var note: (String) -> Void = { _ in }
    /// True once the cell must end; asked every few milliseconds.
    package var shouldStop: () -> Bool = { false }

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
    /// The text of the last expression's value, as Node's REPL prints it; nil: there is nothing to show.
    case finished(JSValue?)
    case failed(JavaScriptError)
}

package final class JavaScriptSession {
    package let context: JavaScriptContext
    package let engine: Engine
    package let configuration: JavaScriptConfiguration
    /// What the libraries keep for the session, by a name of their own.
    package var parts: [String: AnyObject] = [:]

    /// - Throws: when JavaScriptCore is not installed.
    package init(_ configuration: JavaScriptConfiguration, engine: Engine) throws(JavaScriptUnavailable) {
        self.configuration = configuration
        self.engine = engine
        context = try JavaScriptContext()
        JavaScriptLibrary.install(on: self)
    }

    /// Runs a cell.
    package func run(_ source: SourceText) -> JavaScriptResult {
        do {
            let value = try context.evaluate(String(decoding: source.bytes, as: UTF8.self), name: source.name)
            return .finished(value.isUndefined ? nil : value)
        } catch {
            return .failed(error)
        }
    }

    /// Does something in the session between cells and settles what it started. Nil: all went well.
    package func perform(_ body: (JavaScriptContext) throws -> Void) -> JavaScriptError? {
        do {
            try body(context)
            return nil
        } catch let error as JavaScriptError {
            return error
        } catch {
            return JavaScriptError(String(describing: error))
        }
    }

    /// Prints.
    package func write(_ text: String, to stream: JavaScriptConfiguration.Stream = .standardOutput) {
        configuration.output(stream, text)
    }

    /// Shows a picture or a table where the cell is.
    package func show(_ display: JavaScriptDisplay) { configuration.display(display) }
}
