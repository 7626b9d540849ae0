import Diagnostics

/// Colours for JavaScript code, from the tokenizer that cells are rewritten with.
package enum JavaScriptHighlighter {
    /// The coloured pieces of `code` in order, without overlaps. Total: what is no JavaScript stays plain.
    package static func spans(of code: [UInt8]) -> [HighlightSpan] {
        let read = JavaScriptTokenizer.read(code)
        var spans = read.comments.map { HighlightSpan(.comment, $0) }
        for index in read.tokens.indices {
            if let kind = kind(of: index, in: read.tokens) {
                spans.append(HighlightSpan(kind, read.tokens[index].range))
            }
        }
        return spans.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private static func kind(of index: Int, in tokens: [JavaScriptToken]) -> HighlightSpan.Kind? {
        let token = tokens[index]
        switch token.kind {
        case .keyword: return .keyword
        case .number: return .number
        case .string, .template, .regex: return .string
        case .name: return nameKind(index, tokens)
        case .punctuator: return brackets.contains(token.text) ? nil : .operator
        case .privateName, .broken: return nil
        }
    }

    private static let brackets: Set<String> = ["(", ")", "[", "]", "{", "}", ";", ",", ".", "?.", ":"]

    private static func nameKind(_ index: Int, _ tokens: [JavaScriptToken]) -> HighlightSpan.Kind? {
        let before = index > 0 ? tokens[index - 1] : nil
        let next = index + 1 < tokens.count ? tokens[index + 1] : nil
        if before?.isOne(of: [".", "?."]) == true { return nil }
        if before?.isOne(of: ["function", "class"]) == true { return .definition }
        if before?.is("*") == true, index > 1, tokens[index - 2].is("function") { return .definition }
        if isContextualKeyword(tokens[index].text, before, next) { return .keyword }
        // `name: value` in an object is no use of the name.
        if next?.is(":") == true, before?.isOne(of: ["{", ","]) == true { return nil }
        return builtins.contains(tokens[index].text) ? .builtin : nil
    }

    private static func isContextualKeyword(
        _ text: String, _ before: JavaScriptToken?, _ next: JavaScriptToken?
    ) -> Bool {
        switch text {
        case "let": next?.kind == .name || next?.isOne(of: ["[", "{"]) == true
        case "async": next?.isOne(of: ["function", "("]) == true || next?.kind == .name
        case "of" where next?.is("(") == true: false
        case "of": before.map { $0.kind == .name || $0.isOne(of: ["]", "}"]) } ?? false
        case "static", "get", "set": next?.kind == .name && before?.isOne(of: ["{", "}", ";", ","]) == true
        case "from", "as": before.map { $0.kind == .name || $0.isOne(of: ["*", "}"]) } ?? false
        default: false
        }
    }

    private static let builtins: Set<String> = [
        "Array", "ArrayBuffer", "BigInt", "Boolean", "Date", "Error", "Float32Array", "Float64Array",
        "Infinity", "Int32Array", "JSON", "Map", "Math", "NaN", "Number", "Object", "Promise", "Proxy",
        "RangeError", "Reflect", "RegExp", "Set", "String", "Symbol", "TypeError", "Uint8Array", "WeakMap",
        "atob", "btoa", "clearInterval", "clearTimeout", "console", "document", "globalThis", "isNaN",
        "parseFloat", "parseInt", "performance", "queueMicrotask", "require", "requestAnimationFrame",
        "setInterval", "setTimeout", "structuredClone", "undefined", "window",
    ]
}
