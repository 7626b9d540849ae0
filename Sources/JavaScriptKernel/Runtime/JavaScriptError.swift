/// An exception of JavaScript as a value: what was thrown, what it says and where it comes from. Natives throw
/// it with a class: `throw JavaScriptError("tensor2d: got 3 values, expected 4", "RangeError")`.
package struct JavaScriptError: Error {
    /// "TypeError"; for a thrown value that is no Error, "Uncaught".
    package var name: String
    package var message: String
    /// The source's name, line and column as given to `evaluate`; nil where JavaScriptCore gives none.
    package var source: String?
    package var line: Int?
    package var column: Int?
    /// The calls that led here, innermost first.
    package var frames: [Frame] = []
    /// The thrown value; nil for an error that a native made.
    package var value: JSValue?

    package struct Frame: Sendable {
        /// Empty for code outside of functions.
        package var function: String
        package var source: String
        package var line: Int
        package var column: Int
    }

    /// An error that a native throws.
    package init(_ message: String, _ name: String = "Error") {
        self.name = name
        self.message = message
    }

    init(thrown value: JSValue) {
        self.value = value
        guard value.isObject, value["message"].kind == .string,
            value["stack"].kind == .string || value["line"].kind == .number
        else {
            name = "Uncaught"
            message = value.kind == .symbol ? "Symbol()" : value.text()
            return
        }
        name = value["name"].text()
        message = value["message"].text()
        source = value["sourceURL"].asString
        line = value["line"].asInt
        column = value["column"].asInt
        frames = (value["stack"].asString ?? "").split(separator: "\n").compactMap(Frame.init)
    }
}

extension JavaScriptError.Frame {
    /// "train@page.md:12:5", "global code@page.md:3:1"; natives have no place and are left out.
    init?(_ line: Substring) {
        let at = line.lastIndex(of: "@")
        let place = at.map { line[line.index(after: $0)...] } ?? line
        let parts = place.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count >= 3, let row = Int(parts[parts.count - 2]),
            let column = Int(parts[parts.count - 1])
        else { return nil }
        let name = at.map { String(line[..<$0]) } ?? ""
        function = ["global code", "eval code", "module code"].contains(name) ? "" : name
        source = parts.dropLast(2).joined(separator: ":")
        self.line = row
        self.column = column
    }
}
