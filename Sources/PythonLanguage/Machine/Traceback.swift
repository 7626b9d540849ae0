import Diagnostics

// Tracebacks: built while an exception passes frames, rendered as CPython 3.11 prints them.

extension TracebackObject {
    var place: InstructionPlace {
        let info = code.pointee.info.takeUnretainedValue()
        return info.places[max(0, min(instruction, info.places.count - 1))]
    }

    var line: Int {
        let info = code.pointee.info.takeUnretainedValue()
        return info.source.position(of: Int(place.start)).line
    }
}

/// The entry of a traceback that a `tb_frame` shows.
final class TracebackPlace: ValueHolder {
    private let traceback: Value
    var entry: TracebackObject { traceback.pointer(to: TracebackObject.self).pointee }

    init(_ traceback: Value) { self.traceback = traceback }

    package func visitValues(_ visit: (Value) -> Void) { visit(traceback) }
}

/// A frame of an uncaught exception's traceback, outermost first.
package struct TracebackFrame: Sendable {
    package let source: SourceText
    package let range: SourceRange
    /// "<module>", "f"
    package let function: String
    /// The operator inside the range, where the carets stand under it alone.
    let anchor: SourceRange?
}

extension Machine {
    /// Notes that the pending exception passed `frame` at an instruction.
    func addTraceback(_ frame: UnsafeMutablePointer<Frame>, _ instruction: Int) {
        guard pending.isException else { return }
        let entry = heap.allocate(TracebackObject.self, .traceback, types.traceback)
        entry.pointee.next = pending.exception.pointee.traceback
        entry.pointee.code = frame.pointee.function.pointee.code
        entry.pointee.instruction = instruction
        entry.pointee.globals = frame.pointee.function.pointee.globals
        pending.exception.pointee.traceback = Value(entry)
    }

    /// The frames an exception passed, outermost first.
    package func tracebackFrames(_ exception: Value) -> [TracebackFrame] {
        guard exception.isException else { return [] }
        var frames: [TracebackFrame] = []
        var link = exception.exception.pointee.traceback
        while link.has(.traceback) {
            let entry = link.pointer(to: TracebackObject.self).pointee
            let place = entry.place
            let anchor =
                place.anchorEnd > place.anchorStart
                ? SourceRange(Int(place.anchorStart), Int(place.anchorEnd)) : nil
            frames.append(
                TracebackFrame(
                    source: entry.code.pointee.info.takeUnretainedValue().source,
                    range: SourceRange(Int(place.start), Int(place.end)),
                    function: stringValue(entry.code.pointee.name) ?? "?", anchor: anchor))
            link = entry.next
        }
        return frames
    }

    /// What CPython prints for an uncaught exception, causes and contexts first; without a last line end.
    package func renderTraceback(_ exception: Value) -> String {
        var seen: [Value] = []
        var printer = GroupPrinter()
        render(exception, &seen, &printer)
        return printer.text.hasSuffix("\n") ? String(printer.text.dropLast()) : printer.text
    }

    /// Writes with the margin of the groups that an exception stands in (`traceback.TracebackException`).
    private struct GroupPrinter {
        var text = ""
        /// How many groups are around what is written.
        var depth = 0
        /// Whether the innermost group's frame is still open.
        var needsClose = false
        var indent: String { String(repeating: " ", count: 2 * depth) }

        mutating func emit(_ piece: String, margin: Character = "|") {
            if depth == 0 {
                text += piece
                return
            }
            var lines = piece.split(separator: "\n", omittingEmptySubsequences: false)
            if lines.last?.isEmpty ?? false { lines.removeLast() }
            for line in lines { text += "\(indent)\(margin) \(line)\n" }
        }
    }

    private static let shownGroupMembers = 15
    private static let shownGroupDepth = 10

    private func render(_ exception: Value, _ seen: inout [Value], _ printer: inout GroupPrinter) {
        seen.append(exception)
        let object = exception.exception.pointee
        let isShown = { (other: Value, seen: [Value]) in
            other.isException && !seen.contains { $0.isIdentical(to: other) }
        }
        if isShown(object.cause, seen) {
            render(object.cause, &seen, &printer)
            printer.emit("\nThe above exception was the direct cause of the following exception:\n\n")
        } else if !object.cause.isException, isShown(object.context, seen), !object.suppressContext {
            render(object.context, &seen, &printer)
            printer.emit("\nDuring handling of the above exception, another exception occurred:\n\n")
        }
        let frames = tracebackFrames(exception)
        if isExceptionGroup(exception) {
            renderGroup(exception, frames, &seen, &printer)
            return
        }
        if !frames.isEmpty { printer.emit("Traceback (most recent call last):\n" + render(frames)) }
        printer.emit(describe(exception) + "\n")
    }

    private func renderGroup(
        _ group: Value, _ frames: [TracebackFrame], _ seen: inout [Value], _ printer: inout GroupPrinter
    ) {
        if printer.depth > Self.shownGroupDepth {
            printer.emit("... (max_group_depth is \(Self.shownGroupDepth))\n")
            return
        }
        let isOutermost = printer.depth == 0
        if isOutermost { printer.depth = 1 }
        if !frames.isEmpty {
            printer.emit(
                "Exception Group Traceback (most recent call last):\n", margin: isOutermost ? "+" : "|")
            printer.emit(render(frames))
        }
        printer.emit(describe(group) + "\n")
        let members = groupMembers(group)
        let shown = min(members.count, Self.shownGroupMembers + 1)
        printer.needsClose = false
        for index in 0..<shown {
            if index == shown - 1 { printer.needsClose = true }
            let isCut = index == Self.shownGroupMembers
            let title = isCut ? "..." : "\(index + 1)"
            printer.text +=
                printer.indent + (index == 0 ? "+-" : "  ") + "+---------------- \(title) ----------------\n"
            printer.depth += 1
            if isCut {
                let rest = members.count - Self.shownGroupMembers
                printer.emit("and \(rest) more exception\(rest > 1 ? "s" : "")\n")
            } else {
                render(members[index], &seen, &printer)
            }
            if index == shown - 1, printer.needsClose {
                printer.text += printer.indent + "+------------------------------------\n"
                printer.needsClose = false
            }
            printer.depth -= 1
        }
        if isOutermost { printer.depth = 0 }
    }

    private func render(_ frames: [TracebackFrame]) -> String {
        var text = ""
        var last = ""
        var count = 0
        for frame in frames {
            let shown = render(frame)
            if shown == last {
                count += 1
                if count > 3 { continue }
            } else {
                text += repetition(count)
                last = shown
                count = 1
            }
            text += shown
        }
        return text + repetition(count)
    }

    private func repetition(_ count: Int) -> String {
        guard count > 3 else { return "" }
        return "  [Previous line repeated \(count - 3) more time\(count == 4 ? "" : "s")]\n"
    }

    private func render(_ frame: TracebackFrame) -> String {
        let source = frame.source
        let position = source.position(of: frame.range.lowerBound)
        var text = "  File \"\(source.name)\", line \(position.line), in \(frame.function)\n"
        let index = source.lineIndex(of: frame.range.lowerBound)
        let line = source.line(index)
        let isSpace = { (character: Unicode.Scalar) in
            character == " " || character == "\t" || character == "\u{0C}"
        }
        let scalars = Array(line.unicodeScalars)
        let indent = scalars.prefix(while: isSpace).count
        let trailing = scalars.reversed().prefix(while: isSpace).count
        guard indent < scalars.count else { return text }
        let stripped = scalars[indent..<scalars.count - trailing]
        text += "    \(String(String.UnicodeScalarView(scalars[indent...])))\n"
        func column(_ offset: Int) -> Int { source.localPosition(of: offset).column - 1 }
        let start = column(frame.range.lowerBound)
        let isOneLine = source.lineIndex(of: max(frame.range.lowerBound, frame.range.upperBound)) == index
        let end = isOneLine ? column(frame.range.upperBound) : scalars.count - trailing
        guard start >= indent, end > start else { return text }
        let anchor = isOneLine ? frame.anchor.map { (column($0.lowerBound), column($0.upperBound)) } : nil
        guard end - start < stripped.count || anchor != nil else { return text }
        var carets = String(repeating: " ", count: start - indent)
        for place in start..<end {
            carets += anchor.map { place >= $0.0 && place < $0.1 } ?? true ? "^" : "~"
        }
        return text + "    \(carets)\n"
    }

    /// "ValueError: no", with the place of a syntax error and the notes.
    func describe(_ exception: Value) -> String {
        let type = typeOf(exception)
        let module = stringValue(lookup(type, known("__module__"))) ?? "builtins"
        let qualified =
            stringValue(dictGet(type.pointee.attributes, "__qualname__")) ?? type.nameText
        let name = module == "builtins" || module == "__main__" ? qualified : "\(module).\(qualified)"
        if let syntax = syntaxText(exception, name) { return syntax }
        let saved = pending
        var message = "<exception str() failed>"
        do throws(PythonError) {
            let arguments = exception.exception.pointee.arguments
            let isSyntax = isInstance(exception, exceptionType(.syntaxError))
            message = try str(isSyntax ? sequenceElements(arguments)?.first ?? exception : exception)
        } catch {
            pending = saved
        }
        message += suggestion(for: exception)
        var text = message.isEmpty ? name : "\(name): \(message)"
        let notes = exceptionDetail(exception, "__notes__")
        for note in notes.isDefined ? sequenceElements(notes) ?? [] : [] {
            text += "\n" + (stringValue(note) ?? "")
        }
        return text
    }

    /// The place and message of a SyntaxError made by the parser.
    private func syntaxText(_ exception: Value, _ name: String) -> String? {
        guard isInstance(exception, exceptionType(.syntaxError)) else { return nil }
        let arguments = sequenceElements(exception.exception.pointee.arguments) ?? []
        guard arguments.count == 2, let message = stringValue(arguments[0]),
            let place = sequenceElements(arguments[1]), place.count >= 4
        else { return nil }
        let file = stringValue(place[0]) ?? "<string>"
        var text = "  File \"\(file)\", line \(place[1].isInt ? place[1].int : 0)\n"
        if let line = stringValue(place[3]) {
            let scalars = Array(line.unicodeScalars).drop { $0 == " " || $0 == "\t" || $0 == "\u{0C}" }
            let shown =
                String(String.UnicodeScalarView(scalars)).split(whereSeparator: \.isNewline).first ?? ""
            text += "    \(shown)\n"
            let indent = line.unicodeScalars.count - scalars.count
            if place[2].isInt, place[2].int > 0 {
                let start = place[2].int - 1 - indent
                var width = 1
                if place.count >= 6, place[5].isInt, place[4].isInt, place[4].int == place[1].int {
                    width = max(1, place[5].int - place[2].int)
                } else if place.count >= 6 {
                    width = max(1, shown.unicodeScalars.count - start)
                }
                if start >= 0 {
                    text +=
                        "    " + String(repeating: " ", count: start) + String(repeating: "^", count: width)
                        + "\n"
                }
            }
        }
        return text + "\(name): \(message)"
    }

    // MARK: Did you mean

    private func suggestion(for exception: Value) -> String {
        var candidates: Set<String> = []
        guard var wanted = stringValue(exceptionDetail(exception, "name")) else { return "" }
        let saved = pending
        defer { pending = saved }
        if isInstance(exception, exceptionType(.nameError)) {
            var link = exception.exception.pointee.traceback
            while link.has(.traceback), link.pointer(to: TracebackObject.self).pointee.next.has(.traceback) {
                link = link.pointer(to: TracebackObject.self).pointee.next
            }
            guard link.has(.traceback) else { return "" }
            let entry = link.pointer(to: TracebackObject.self).pointee
            for index in 0..<entry.code.pointee.localCount {
                if let name = stringValue(entry.code.pointee.localNames[index]) { candidates.insert(name) }
            }
            for namespace in [entry.globals, builtins] {
                for pair in dictPairs(namespace) {
                    if let name = stringValue(pair.key) { candidates.insert(name) }
                }
            }
        } else if isInstance(exception, exceptionType(.attributeError)) {
            let object = exceptionDetail(exception, "obj")
            guard object.isDefined, let names = try? attributeNames(object) else { return "" }
            candidates.formUnion(names)
        } else if let name = stringValue(exceptionDetail(exception, "name_from")) {
            // As CPython since 3.12: names of the module that an import asked.
            guard let module = try? importModule(wanted), let names = try? attributeNames(module) else {
                return ""
            }
            wanted = name
            candidates.formUnion(names)
        } else {
            return ""
        }
        guard let best = Suggestions.closest(to: wanted, in: candidates.sorted()) else { return "" }
        return ". Did you mean: '\(best)'?"
    }
}

/// CPython's suggestions (Python/suggestions.c): a Levenshtein distance where a move costs 2 and a change of
/// case 1.
enum Suggestions {
    static func closest(to wanted: String, in candidates: [String]) -> String? {
        guard candidates.count < 750 else { return nil }
        let name = Array(wanted.utf8)
        var best: (distance: Int, name: String)?
        for candidate in candidates where candidate != wanted {
            let other = Array(candidate.utf8)
            var limit = (name.count + other.count + 3) * 2 / 6
            if let best { limit = min(limit, best.distance - 1) }
            let distance = distance(name, other)
            if distance <= limit { best = (distance, candidate) }
        }
        return best?.name
    }

    private static func cost(_ a: UInt8, _ b: UInt8) -> Int {
        if a == b { return 0 }
        let lower = { (byte: UInt8) in byte >= 65 && byte <= 90 ? byte + 32 : byte }
        return lower(a) == lower(b) ? 1 : 2
    }

    private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        guard a.count < 40, b.count < 40 else { return Int.max / 2 }
        var row = (0...b.count).map { $0 * 2 }
        for i in a.indices {
            var previous = row[0]
            row[0] = (i + 1) * 2
            for j in b.indices {
                let substitute = previous + cost(a[i], b[j])
                previous = row[j + 1]
                row[j + 1] = min(substitute, row[j] + 2, row[j + 1] + 2)
            }
        }
        return row[b.count]
    }
}
