import Diagnostics

/// Colours for Python code, from the lexer that the interpreter uses.
package enum PythonHighlighter {
    /// The coloured pieces of `code` in order, without overlaps. Total: what is no Python stays plain.
    package static func spans(of code: [UInt8]) -> [HighlightSpan] {
        let source = SourceText(name: "", bytes: code.map { $0 == 0 ? 0x20 : $0 })
        let (cell, commands) = MagicCommand.extract(from: source)
        var lexer = Lexer(padded: cell.bytes + Lexer.padding, margin: [])
        lexer.keepsComments = true
        lexer.readAllDespiteErrors()
        var spans = lexer.comments.map { HighlightSpan(.comment, $0) }
        for index in lexer.tokens.indices {
            if let kind = kind(of: index, in: lexer) {
                let token = lexer.tokens[index]
                spans.append(HighlightSpan(kind, SourceRange(Int(token.start), Int(token.end))))
            }
        }
        spans.removeAll { span in
            commands.contains { command in
                span.range.lowerBound >= command.range.lowerBound
                    && span.range.upperBound <= command.range.upperBound
            }
        }
        spans += commands.map { HighlightSpan(.decorator, $0.range) }
        spans.sort { $0.range.lowerBound < $1.range.lowerBound }
        return spans
    }

    private static func kind(of index: Int, in lexer: Lexer) -> HighlightSpan.Kind? {
        let kind = lexer.tokens[index].kind
        switch kind {
        case .name: return nameKind(index, lexer)
        case .number: return .number
        case .string: return .string
        case .at where beginsLine(index, lexer): return .decorator
        case .unknown, .unreadable, .endOfFile, .newline, .indent, .dedent: return nil
        default: return kind.isKeyword ? .keyword : kind.isOperator ? .operator : nil
        }
    }

    private static func beginsLine(_ index: Int, _ lexer: Lexer) -> Bool {
        guard index > 0 else { return true }
        switch lexer.tokens[index - 1].kind {
        case .newline, .indent, .dedent: return true
        default: return false
        }
    }

    private static func nameKind(_ index: Int, _ lexer: Lexer) -> HighlightSpan.Kind? {
        let before = index > 0 ? lexer.tokens[index - 1].kind : .newline
        if before == .def || before == .class { return .definition }
        if isDecoratorName(index, lexer) { return .decorator }
        if before == .dot { return nil }
        let token = lexer.tokens[index]
        let text = String(decoding: lexer.bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
        if text == "match" || text == "case", beginsLine(index, lexer), isSoftKeyword(index, lexer) {
            return .keyword
        }
        return builtins.contains(text) ? .builtin : nil
    }

    /// Part of the dotted name after "@".
    private static func isDecoratorName(_ index: Int, _ lexer: Lexer) -> Bool {
        var first = index
        while first >= 2, lexer.tokens[first - 1].kind == .dot, lexer.tokens[first - 2].kind == .name {
            first -= 2
        }
        return first >= 1 && lexer.tokens[first - 1].kind == .at && beginsLine(first - 1, lexer)
    }

    /// `match x:` and not `match = x` or `match(x)`.
    private static func isSoftKeyword(_ index: Int, _ lexer: Lexer) -> Bool {
        guard index + 1 < lexer.tokens.count else { return false }
        let next = lexer.tokens[index + 1].kind
        guard Parser.beginsExpression(next) || next == .star else { return false }
        let line = lexer.tokens[(index + 1)...].prefix { $0.kind != .newline && $0.kind != .endOfFile }
        return line.contains { $0.kind == .colon }
    }

    private static let builtins: Set<String> = [
        "ArithmeticError", "AssertionError", "AttributeError", "BaseException", "Exception",
        "FileNotFoundError",
        "ImportError", "IndexError", "KeyError", "KeyboardInterrupt", "LookupError", "ModuleNotFoundError",
        "NameError", "NotImplemented", "NotImplementedError", "OSError", "OverflowError", "RecursionError",
        "RuntimeError", "StopIteration", "SyntaxError", "TypeError", "UnicodeDecodeError",
        "UnicodeEncodeError",
        "ValueError", "ZeroDivisionError", "__import__", "__name__", "abs", "all", "any", "ascii", "bin",
        "bool",
        "breakpoint", "bytearray", "bytes", "callable", "chr", "classmethod", "compile", "complex", "delattr",
        "dict", "dir", "divmod", "enumerate", "eval", "exec", "filter", "float", "format", "frozenset",
        "getattr", "globals", "hasattr", "hash", "help", "hex", "id", "input", "int", "isinstance",
        "issubclass", "iter", "len", "list", "locals", "map", "max", "memoryview", "min", "next", "object",
        "oct", "open", "ord", "pow", "print", "property", "range", "repr", "reversed", "round", "set",
        "setattr", "slice", "sorted", "staticmethod", "str", "sum", "super", "tuple", "type", "vars", "zip",
    ]
}
