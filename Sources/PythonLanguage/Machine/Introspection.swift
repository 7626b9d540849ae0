import Diagnostics

// What `sys`, `traceback`, `inspect` and `logging` see of running code.

extension Machine {
    /// Whether a text does not compile; nothing is raised.
    package func isMalformed(_ source: SourceText) -> Bool {
        do throws(PythonError) {
            _ = try compile(source)
            return false
        } catch {
            pending = .none
            return true
        }
    }

    /// Keeps a cell's result as IPython does: `_`, `__`, `___`, `_5` and `Out[5]`.
    package func remember(result: Value, number: Int) {
        let names = mainModule.pointee.namespace
        for (name, from) in [("___", "__"), ("__", "_")] {
            let before = dictGet(names, from)
            if before.isDefined { dictSet(names, name, before) }
        }
        dictSet(names, "_", result)
        dictSet(names, "_\(number)", result)
        var out = dictGet(names, "Out")
        if !out.isDict {
            out = Value(makeDict())
            dictSet(names, "Out", out)
        }
        do throws(PythonError) { try dictSet(out.dict, .int(number), result) } catch { pending = .none }
    }

    /// The exception whose handler is running, or None.
    package var handledException: Value { handled.isException ? handled : .none }

    /// An exception alone, without its causes and contexts, as `traceback.format_exception_only` gives it.
    package func describeException(_ exception: Value) -> String { describe(exception) }

    /// The cell that a code object stands in, from the line where the code begins.
    package func sourceText(ofCode code: Value) -> String? {
        guard code.has(.code) else { return nil }
        let info = code.pointer(to: CodeObject.self).pointee.info.takeUnretainedValue()
        let bytes = info.source.bytes
        guard info.firstOffset < bytes.count else { return nil }
        var start = info.firstOffset
        while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        return String(decoding: bytes[start...], as: UTF8.self)
    }

    /// The whole cell or file that a code object stands in.
    package func sourceText(around code: Value) -> String? {
        guard code.has(.code) else { return nil }
        let source = code.pointer(to: CodeObject.self).pointee.info.takeUnretainedValue().source
        return String(decoding: source.bytes, as: UTF8.self)
    }

    /// The running functions, innermost first: file, line, name and the line's text.
    package var callStack: [(file: String, line: Int, name: String, text: String)] {
        var stack: [(file: String, line: Int, name: String, text: String)] = []
        var at = frame
        while at > frames {
            let code = at.pointee.function.pointee.code
            let info = code.pointee.info.takeUnretainedValue()
            if !info.places.isEmpty {
                let next = at.pointee.instruction - code.pointee.instructions
                let place = info.places[max(0, min(next - 1, info.places.count - 1))]
                let offset = Int(place.start)
                stack.append(
                    (
                        info.source.name, info.source.position(of: offset).line,
                        stringValue(code.pointee.name) ?? "?",
                        String(info.source.line(info.source.lineIndex(of: offset)))
                    ))
            }
            at -= 1
        }
        return stack
    }
}
