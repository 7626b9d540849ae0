import Diagnostics

// JavaScriptCore knows cells as sources with names of their own ("cell-3") and places in their rewritten
// text; here they become places in the notebook, and its errors a notebook's.

final class CellPlaces {
    private var cells: [(source: SourceText, script: RewrittenCell, tokens: [JavaScriptToken])] = []

    var count: Int { cells.count }

    /// The script of the newest cell.
    var last: RewrittenCell? { cells.last?.script }

    /// The name that a cell's script runs under.
    func add(_ source: SourceText, _ script: RewrittenCell) -> String {
        cells.append((source, script, JavaScriptTokenizer.read(source.bytes).tokens))
        return "cell-\(cells.count - 1)"
    }

    private func cell(named name: String) -> Int? {
        guard name.hasPrefix("cell-"), let index = Int(name.dropFirst(5)), cells.indices.contains(index)
        else {
            return nil
        }
        return index
    }

    /// The offset in a cell of a place in its script. JavaScriptCore means the bracket of a call and the dot of
    /// a property; people (and V8) mean the name.
    private func offset(_ cell: Int, line: Int, column: Int) -> Int {
        let offset = cells[cell].script.offset(line: line, column: column)
        let tokens = cells[cell].tokens
        guard let index = tokens.firstIndex(where: { $0.range.upperBound > offset }),
            tokens[index].range.lowerBound <= offset
        else { return offset }
        if tokens[index].isOne(of: [".", "?."]), index + 1 < tokens.count {
            return tokens[index + 1].range.lowerBound
        }
        var first = index
        if tokens[first].is("("), first > 0, tokens[first - 1].kind == .name { first -= 1 }
        if first > 0, tokens[first - 1].is("new") { first -= 1 }
        return first < index || tokens[first].is("new") ? tokens[first].range.lowerBound : offset
    }

    private func place(_ cell: Int, _ offset: Int) -> String {
        let position = cells[cell].source.position(of: offset)
        return "\(cells[cell].source.name):\(position.line):\(position.column)"
    }

    /// The calls of an error in cells, innermost first. What is around a cell's own function is none of its.
    private func calls(_ error: JavaScriptError) -> [(cell: Int, offset: Int, function: String)] {
        var calls: [(cell: Int, offset: Int, function: String)] = []
        for frame in error.frames {
            guard let cell = cell(named: frame.source) else { continue }
            // The library tells an asynchronous function's body and the function apart.
            if frame.function == CellRewriter.wrapper { break }
            calls.append((cell, offset(cell, line: frame.line, column: frame.column), frame.function))
        }
        return calls
    }

    /// The calls as V8 writes them behind an error: "\n    at train (page.md:12:5)".
    func stack(_ error: JavaScriptError) -> String {
        calls(error).prefix(10).map { call in
            let place = place(call.cell, call.offset)
            return "\n    at " + (call.function.isEmpty ? place : "\(call.function) (\(place))")
        }.joined()
    }

    // MARK: Failures

    func failure(_ never: NeverSettled) -> JavaScriptFailure {
        let source = cells[never.cell].source
        return JavaScriptFailure(
            name: "Error",
            message: "the cell waits for a promise that never settles: nothing is left that could settle it",
            source: source, range: word(at: never.offset, in: source))
    }

    /// A stop is where the script was, or in the newest cell.
    func failure(_ stop: Watchdog.Stop) -> JavaScriptFailure {
        var failure = JavaScriptFailure(name: stop.name, message: stop.message)
        guard let number = stop.source.flatMap(cell(named:)) ?? cells.indices.last else { return failure }
        let source = cells[number].source
        failure.source = source
        let start = stop.line.map { cells[number].script.offset(line: $0, column: 1) }
        let tokens = cells[number].tokens
        // The library knows the line of the function only; its one loop, if it has one, is meant.
        let loops = tokens.filter {
            $0.range.lowerBound >= start ?? 0 && $0.isOne(of: ["for", "while", "do"])
        }
        let first = tokens.first { $0.range.lowerBound >= start ?? 0 }
        let token = loops.count == 1 ? loops[0] : first ?? tokens.first
        failure.range = token?.range ?? SourceRange(0, 0)
        return failure
    }

    /// - Parameters:
    ///   - thrownAt: where a value was thrown that is no error.
    ///   - waitsAt: the offset where the newest cell waits, for errors that have no place; without it, they
    ///     are where the cell begins.
    func failure(
        _ error: JavaScriptError, thrownAt: (cell: Int, offset: Int)?, waitsAt: Int?,
        in context: JavaScriptContext
    ) -> JavaScriptFailure {
        var failure = JavaScriptFailure(name: error.name, message: message(of: error, in: context))
        let calls = calls(error)
        failure.calls = calls.map { .init(function: $0.function, place: place($0.cell, $0.offset)) }
        var found: (cell: Int, offset: Int)? = thrownAt
        if let source = error.source, let line = error.line, let column = error.column,
            let cell = cell(named: source)
        {
            found = (cell, offset(cell, line: line, column: column))
        } else if let first = calls.first {
            found = (first.cell, first.offset)
        } else if found == nil, !cells.isEmpty {
            let first = cells[cells.count - 1].tokens.first?.range.lowerBound
            found = (cells.count - 1, waitsAt ?? first ?? 0)
        }
        if var found {
            if let name = unknownName(error) ?? subject(of: error) {
                found.offset = nearest(name, to: found.offset, in: found.cell)
            }
            failure.source = cells[found.cell].source
            failure.range = word(at: found.offset, in: cells[found.cell].source)
        }
        return failure
    }

    private static let unknownVariable = "Can't find variable: "

    private func unknownName(_ error: JavaScriptError) -> String? {
        guard error.name == "ReferenceError", error.message.hasPrefix(Self.unknownVariable) else {
            return nil
        }
        return String(error.message.dropFirst(Self.unknownVariable.count))
    }

    /// What an error of nbrun's own scripts is about, if its message says so: "localStorage: a cell ...".
    private func subject(of error: JavaScriptError) -> String? {
        guard error.frames.first?.source.hasPrefix("nbrun:") == true else { return nil }
        return String(error.message.prefix { $0.isLetter || $0 == "_" })
    }

    /// The offset of the last `name` at or before an offset and on its line; the offset itself where there is
    /// none.
    private func nearest(_ name: String, to offset: Int, in cell: Int) -> Int {
        let source = cells[cell].source
        let line = source.lineStarts[source.lineIndex(of: offset)]
        let token = cells[cell].tokens.last {
            $0.range.lowerBound >= line && $0.range.lowerBound <= offset && $0.isName(name)
        }
        return token?.range.lowerBound ?? offset
    }

    /// JavaScriptCore's words, with those of V8 where they say the same shorter.
    private func message(of error: JavaScriptError, in context: JavaScriptContext) -> String {
        if let name = unknownName(error) {
            let near = closestMatch(to: name, in: context.global.propertyNames() + Self.globals)
            return "\(name) is not defined" + (near.map { ", did you mean '\($0)'?" } ?? "")
        }
        if error.name == "RangeError", error.message.hasPrefix("Maximum call stack") {
            return "Maximum call stack size exceeded"
        }
        // "f is not a function. (In 'f(3)', 'f' is undefined)"
        if error.name == "TypeError", error.message.hasSuffix(")") {
            let sentences = error.message.split(separator: ". (In '", maxSplits: 1)
            if sentences.count == 2, sentences[0].hasSuffix(" is not a function") {
                return String(sentences[0])
            }
        }
        return error.message
    }

    private static let globals = [
        "Array", "Date", "Error", "Float32Array", "JSON", "Map", "Math", "Number", "Object", "Promise",
        "RegExp", "Set", "String", "clearTimeout", "console", "document", "parseFloat", "parseInt",
        "setInterval", "setTimeout", "structuredClone", "tf", "tfvis", "undefined",
    ]

    /// The token around an offset, for the carets.
    private func word(at offset: Int, in source: SourceText) -> SourceRange {
        let tokens = JavaScriptTokenizer.read(source.bytes).tokens
        let token = tokens.first { $0.range.lowerBound <= offset && offset < $0.range.upperBound }
        guard let token, ![.template, .broken].contains(token.kind) else {
            return SourceRange(offset, min(source.bytes.count, offset + 1))
        }
        return SourceRange(offset, token.range.upperBound)
    }

    // MARK: Syntax errors

    /// JavaScriptCore gives a syntax error's line only: the first token of that line after which the script
    /// can't become right any more is its place.
    func syntaxFailure(
        _ error: JavaScriptError, cell: Int, in context: JavaScriptContext
    ) -> JavaScriptFailure {
        let (source, script, _) = cells[cell]
        let line = error.line ?? 1
        let message = error.message.isEmpty ? "this is no JavaScript" : error.message
        let tokens = JavaScriptTokenizer.read(Array(script.code.utf8)).tokens
        let places = SourceText(name: "", text: script.code)
        let onLine = tokens.filter { places.localPosition(of: $0.range.lowerBound).line == line }
        let culprit = onLine.first { token in
            let prefix = String(decoding: places.bytes[..<token.range.upperBound], as: UTF8.self)
            return context.syntaxError(in: prefix, name: "")?.message == error.message
        }
        if culprit == nil || error.message.hasPrefix("Unexpected end"),
            let open = cells[cell].tokens.last(where: { $0.isOne(of: ["(", "[", "{"]) && $0.match == nil })
        {
            return JavaScriptFailure(
                name: "SyntaxError", message: "'\(open.text)' is never closed", source: source,
                range: open.range)
        }
        let start =
            culprit?.range.lowerBound ?? onLine.first?.range.lowerBound ?? tokens.last?.range.lowerBound ?? 0
        let position = places.localPosition(of: start)
        let units = String(
            decoding: places.bytes[places.lineStarts[position.line - 1]..<start], as: UTF8.self)
        let offset = min(
            source.bytes.count, script.offset(line: position.line, column: units.utf16.count + 1))
        return JavaScriptFailure(
            name: "SyntaxError", message: message, source: source, range: word(at: offset, in: source))
    }
}
