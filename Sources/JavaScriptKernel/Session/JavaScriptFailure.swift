import Diagnostics

/// Why a cell has ended before its end, with places in the notebook.
package struct JavaScriptFailure: Error, Sendable {
    /// "TypeError"
    package var name: String
    package var message: String
    /// Where it happened.
    package var source: SourceText?
    package var range: SourceRange?
    /// The calls that led there, innermost first; the first is the place itself.
    package var calls: [Call] = []

    package struct Call: Sendable {
        /// Empty outside of functions.
        package var function: String
        package var place: String
    }

    init(name: String, message: String, source: SourceText? = nil, range: SourceRange? = nil) {
        self.name = name
        self.message = message
        self.source = source
        self.range = range
    }

    init(syntax diagnostic: Diagnostic) {
        self.init(
            name: "SyntaxError", message: diagnostic.message, source: diagnostic.source,
            range: diagnostic.range)
    }

    /// "TypeError: x is not a function", "Uncaught 'text'"
    package var what: String {
        if name == "Uncaught" { return "Uncaught \(message)" }
        return message.isEmpty ? name : "\(name): \(message)"
    }

    /// "page.md:12:5"
    package var place: String? {
        guard let source, let range else { return nil }
        let position = source.position(of: range.lowerBound)
        return "\(source.name):\(position.line):\(position.column)"
    }

    /// As Node prints what nobody caught: the line, what it is, and the calls.
    ///
    ///     page.md:12:5
    ///        12 |     model.fitt(xs)
    ///           |           ^^^^
    ///
    ///     TypeError: model.fitt is not a function
    ///         at train (page.md:12:5)
    ///         at page.md:20:1
    package var traceback: String {
        var text = ""
        if let source, let range, let place { text += "\(place)\n\(source.excerpt(of: range))\n\n" }
        text += what
        for call in calls.prefix(Self.shownCalls) {
            text += "\n    at " + (call.function.isEmpty ? call.place : "\(call.function) (\(call.place))")
        }
        return text
    }

    /// What a terminal shows.
    package var summary: String {
        guard let source, let range, let place else { return what }
        var text = "\(place): \(what)\n\(source.excerpt(of: range))"
        var callers: [(place: String, count: Int)] = []
        for call in calls.dropFirst() {
            if callers.last?.place == call.place {
                callers[callers.count - 1].count += 1
            } else {
                callers.append((call.place, 1))
            }
        }
        for caller in callers.prefix(Self.shownCalls) {
            text += "\n  called from \(caller.place)" + (caller.count > 1 ? ", \(caller.count) times" : "")
        }
        return text
    }

    private static let shownCalls = 8
}
