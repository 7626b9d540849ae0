import Diagnostics

// A cell of a notebook is not a script: it may declare again what an earlier cell declared, wait for promises
// at its outermost level and import modules that nbrun brings, and its last expression is shown. So a cell is
// rewritten a little before it runs, in place, line for line:
//
//     const a = 1, b            var   a = 1, b=undefined        a global that can be declared again
//     class A {}                var A = class A {};
//     import * as tf from 'x'   var tf = __nbrun__.import('x')
//     a = 2                     __nbrun__.constants.a = 2       throws, for `a` was declared const
//
// and with an `await` outside of functions
//
//     let a = await f()         var a; ({__cell__: async () => { void (a = await f())
//     a + 1                     return (a + 1)
//                               }}).__cell__().then(...)
//
// The edits are kept, so that a place in the script is a place in the cell again.

/// A cell as JavaScriptCore gets it.
package struct RewrittenCell {
    package var code: String
    /// The script's value is a promise of the cell's value.
    package var isAsync: Bool
    /// The cell ends in an expression whose value is shown.
    package var showsValue: Bool
    /// What the cell declares at its outermost level.
    package var constants: Set<String> = []
    package var variables: Set<String> = []
    private let edits: [CellEdit]
    private let bytes: [UInt8]

    init(applying edits: [CellEdit], to source: [UInt8], isAsync: Bool, showsValue: Bool) {
        // Insertions at one place keep their order.
        let sorted = edits.enumerated().sorted {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }.map(\.element)
        var bytes: [UInt8] = []
        var position = 0
        for edit in sorted where edit.range.lowerBound >= position {
            bytes += source[position..<edit.range.lowerBound]
            bytes += Array(edit.text.utf8)
            position = edit.range.upperBound
        }
        bytes += source[position...]
        self.edits = sorted
        self.bytes = bytes
        self.isAsync = isAsync
        self.showsValue = showsValue
        code = String(decoding: bytes, as: UTF8.self)
    }

    /// The offset in the cell of a place in the script, whose columns count UTF-16 units from 1.
    package func offset(line: Int, column: Int) -> Int {
        var start = 0
        for _ in 1..<max(1, line) {
            guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { break }
            start = end + 1
        }
        var units = column - 1
        while units > 0, start < bytes.count, bytes[start] != UInt8(ascii: "\n") {
            let length = bytes[start] < 0x80 ? 1 : bytes[start] < 0xE0 ? 2 : bytes[start] < 0xF0 ? 3 : 4
            units -= length == 4 ? 2 : 1
            start += length
        }
        return original(of: start)
    }

    private func original(of offset: Int) -> Int {
        var shift = 0
        for edit in edits {
            let start = edit.range.lowerBound + shift
            guard start <= offset else { break }
            let length = edit.text.utf8.count
            if offset < start + length { return edit.range.lowerBound }
            shift += length - (edit.range.upperBound - edit.range.lowerBound)
        }
        return max(0, offset - shift)
    }
}

struct CellEdit {
    var range: SourceRange
    var text: String
}

package struct CellRewriter {
    private let number: Int
    private let source: [UInt8]
    private let tokens: [JavaScriptToken]
    private let scanner: StatementScanner
    private let statements: [JavaScriptStatement]
    private let insideFunctions: [Bool]
    /// For every token the bracket that it is in.
    private let enclosing: [Int?]
    private let isAsync: Bool
    private var edits: [CellEdit] = []
    private var hoisted: [String] = []
    private var functions: [String] = []
    private var constants: Set<String> = []
    private var variables: Set<String> = []
    /// The names that are part of a declaration of their own.
    private var declared: Set<Int> = []

    /// - Parameters:
    ///   - number: Tells cells apart in what they note at run time.
    ///   - constants: What earlier cells declared with `const`.
    /// - Throws: A diagnosis where the cell can't be read, with its place.
    package static func rewrite(
        _ source: SourceText, number: Int = 0, constants: Set<String> = []
    ) throws(Diagnostic) -> RewrittenCell {
        var rewriter = CellRewriter(source, number)
        return try rewriter.rewritten(source, constants)
    }

    private init(_ source: SourceText, _ number: Int) {
        self.number = number
        let read = JavaScriptTokenizer.read(source.bytes)
        self.source = source.bytes
        tokens = read.tokens
        scanner = StatementScanner(tokens)
        statements = scanner.statements()
        enclosing = scanner.enclosingBrackets()
        let inside = scanner.insideFunctions()
        insideFunctions = inside
        isAsync = tokens.indices.contains { read.tokens[$0].is("await") && !inside[$0] }
        for comment in read.comments where source.bytes[comment.lowerBound] == UInt8(ascii: "#") {
            edits.append(CellEdit(range: SourceRange(comment.lowerBound, comment.lowerBound + 2), text: "//"))
        }
    }

    private mutating func rewritten(
        _ text: SourceText, _ known: Set<String>
    ) throws(Diagnostic) -> RewrittenCell {
        for statement in statements { try rewrite(statement, in: text) }
        if isAsync { hoistNestedVariables() }
        refuseAssignments(to: known.subtracting(variables).union(constants))
        replaceDynamicImports()
        noteThrows()
        let shown = statements.last.flatMap { showsValue($0) ? $0 : nil }
        if isAsync { wrap(showing: shown) }
        var cell = RewrittenCell(
            applying: edits, to: source, isAsync: isAsync, showsValue: shown != nil)
        cell.constants = constants
        cell.variables = variables
        return cell
    }

    // MARK: Edits

    private mutating func insert(_ text: String, at offset: Int) {
        edits.append(CellEdit(range: SourceRange(offset, offset), text: text))
    }

    private mutating func replace(_ index: Int, by text: String) {
        edits.append(CellEdit(range: tokens[index].range, text: text))
    }

    private func text(_ range: Range<Int>) -> String {
        guard !range.isEmpty else { return "" }
        let start = tokens[range.lowerBound].range.lowerBound
        return String(decoding: source[start..<tokens[range.upperBound - 1].range.upperBound], as: UTF8.self)
    }

    private func start(_ index: Int) -> Int { tokens[index].range.lowerBound }

    /// The offset behind a statement, without its semicolon.
    private func end(_ statement: JavaScriptStatement) -> Int {
        var last = statement.tokens.upperBound - 1
        if last > statement.start, tokens[last].is(";") { last -= 1 }
        return tokens[last].range.upperBound
    }

    // MARK: Statements

    private mutating func rewrite(
        _ statement: JavaScriptStatement, in text: SourceText
    ) throws(Diagnostic) {
        for index in statement.tokens.lowerBound..<statement.start { replace(index, by: "") }
        if isAsync { markWait(statement) }
        switch statement.kind {
        case .declaration(let word): try rewriteDeclaration(statement, word, in: text)
        case .function(let name):
            variables.insert(tokens[name].text)
            declared.insert(name)
            if isAsync { functions.append(tokens[name].text) }
        case .classDeclaration(let name):
            let className = tokens[name].text
            variables.insert(className)
            declared.insert(name)
            if isAsync { hoisted.append(className) }
            insert((isAsync ? "" : "var ") + className + " = ", at: start(statement.start))
            insert(";", at: end(statement))
        case .importDeclaration: try rewriteImport(statement, in: text)
        case .expression, .other: break
        }
    }

    /// `let a = 1, b` becomes `var a = 1, b=undefined`, or assignments where the cell is a function.
    private mutating func rewriteDeclaration(
        _ statement: JavaScriptStatement, _ word: Int, in text: SourceText
    ) throws(Diagnostic) {
        let keyword = tokens[word].text
        var index = word + 1
        while index < statement.tokens.upperBound, !tokens[index].is(";") {
            let end = scanner.endOfExpression(from: index, atComma: true)
            let pattern =
                index..<min(tokens.count, tokens[index].match.map { max($0, index) + 1 } ?? index + 1)
            for name in scanner.boundNames(of: pattern) {
                declared.insert(name)
                if keyword == "const" {
                    constants.insert(tokens[name].text)
                } else {
                    variables.insert(tokens[name].text)
                    constants.remove(tokens[name].text)
                }
                if isAsync { hoisted.append(tokens[name].text) }
            }
            if pattern.upperBound >= end {
                if keyword == "const" {
                    throw Diagnostic(
                        .error, "Missing initializer in const declaration", in: text, at: tokens[index].range)
                }
                if keyword == "let" || isAsync { insert("=undefined", at: tokens[index].range.upperBound) }
            }
            index = end
            if index < tokens.count, tokens[index].is(",") { index += 1 } else { break }
        }
        if isAsync {
            replace(word, by: "void (")
            insert(")", at: end(statement))
        } else if keyword != "var" {
            replace(word, by: keyword == "let" ? "var" : "var  ")
        }
    }

    /// `var` in blocks and loops of a cell that becomes a function.
    private mutating func hoistNestedVariables() {
        let outer = Set(
            statements.compactMap { if case .declaration(let word) = $0.kind { word } else { nil } })
        for index in tokens.indices
        where tokens[index].is("var") && !insideFunctions[index] && !outer.contains(index) {
            var position = index + 1
            while position < tokens.count {
                let pattern = position..<min(tokens.count, scanner.behind(position))
                let names = tokens[position].kind == .name ? [position] : scanner.boundNames(of: pattern)
                for name in names {
                    hoisted.append(tokens[name].text)
                    declared.insert(name)
                    variables.insert(tokens[name].text)
                }
                position = scanner.endOfExpression(from: position, atComma: true)
                if position < tokens.count, tokens[position].is(",") { position += 1 } else { break }
            }
            let isHead = index > 0 && tokens[index - 1].is("(")
            replace(index, by: isHead ? "" : "void (")
            if !isHead { insert(")", at: tokens[position - 1].range.upperBound) }
        }
    }

    /// The name of the function that a cell with an `await` becomes, to know it in stacks.
    package static let wrapper = "__cell__"

    private mutating func wrap(showing shown: JavaScriptStatement?) {
        if let shown {
            insert("return (", at: start(shown.start))
            insert(")", at: end(shown))
        }
        var head = ""
        let names = hoisted + functions
        if !names.isEmpty { head = "var \(names.joined(separator: ","));" }
        head += "({\(Self.wrapper): async () => {"
        for name in functions { head += "globalThis.\(name)=\(name);" }
        edits.insert(CellEdit(range: SourceRange(0, 0), text: head), at: 0)
        insert("\n}}).\(Self.wrapper)().then(__nbrun__.resolve,__nbrun__.reject)", at: source.count)
    }

    /// Notes where the cell waits, for the case that it waits for ever.
    private mutating func markWait(_ statement: JavaScriptStatement) {
        guard let wait = statement.tokens.first(where: { tokens[$0].is("await") && !insideFunctions[$0] })
        else { return }
        insert("__nbrun__.waitsAt=\(start(wait));", at: start(statement.tokens.lowerBound))
    }

    /// `throw 'text'` becomes `throw __nbrun__.throws(3, 84, 'text')`: the text itself has no place.
    private mutating func noteThrows() {
        for index in tokens.indices.dropLast() where tokens[index].is("throw") {
            let end = scanner.endOfExpression(from: index + 1)
            guard !tokens[index + 1].is("new"), !tokens[index + 1].followsLineEnd, end > index + 1 else {
                continue
            }
            insert("__nbrun__.throws(\(number),\(start(index)),", at: start(index + 1))
            insert(")", at: tokens[end - 1].range.upperBound)
        }
    }

    // MARK: Values

    /// Whether the value of a cell that ends in this statement is shown: it is an expression that assigns
    /// nothing and has no semicolon.
    private func showsValue(_ statement: JavaScriptStatement) -> Bool {
        guard case .expression = statement.kind, !tokens[statement.tokens.upperBound - 1].is(";") else {
            return false
        }
        var index = statement.start
        while index < statement.tokens.upperBound {
            if tokens[index].isOne(of: Self.assignments) { return false }
            if tokens[index].is("=>") { return true }
            index = tokens[index].match.map { max($0, index) + 1 } ?? index + 1
        }
        return true
    }

    private static let assignments: Set<String> = [
        "=", "+=", "-=", "*=", "/=", "%=", "**=", "<<=", ">>=", ">>>=", "&=", "|=", "^=", "&&=", "||=", "??=",
    ]

    /// Lets assignments to constants throw. A name that means something else anywhere in the cell is left
    /// alone: finding out which is meant would take all of the language's scopes.
    private mutating func refuseAssignments(to constants: Set<String>) {
        guard !constants.isEmpty else { return }
        var assigned: [Int] = []
        var ambiguous: Set<String> = []
        for index in tokens.indices {
            let token = tokens[index]
            guard token.kind == .name, constants.contains(token.text), !declared.contains(index) else {
                continue
            }
            let before = index > 0 ? tokens[index - 1] : nil
            let next = index + 1 < tokens.count ? tokens[index + 1] : nil
            if before?.isOne(of: [".", "?."]) == true { continue }
            if isDeclared(index) { ambiguous.insert(token.text) }
            let isAssigned = next?.isOne(of: Self.assignments) == true
            let isCounted = [before, next].contains { $0?.isOne(of: ["++", "--"]) == true }
            if isAssigned || isCounted { assigned.append(index) }
        }
        for index in assigned where !ambiguous.contains(tokens[index].text) {
            insert("__nbrun__.constants.", at: start(index))
        }
    }

    /// Whether the name at `index` is declared there, in an inner scope: by a keyword, as a parameter, as a
    /// field of a class.
    private func isDeclared(_ index: Int) -> Bool {
        if index > 0 {
            let before = tokens[index - 1]
            if before.isOne(of: ["const", "var", "function", "class"]) || before.isName("let") {
                return true
            }
        }
        if index + 1 < tokens.count, tokens[index + 1].is("=>") { return true }
        var enclosing = enclosing[index]
        while let opener = enclosing {
            enclosing = self.enclosing[opener]
            if tokens[opener].brace == .classBody { return true }
            let behind = scanner.behind(opener)
            if tokens[opener].is("("), behind < tokens.count,
                tokens[behind].is("=>") || tokens[behind].brace == .function
            {
                return true
            }
            // `const {a = 1} = b`, `let [a] = b`
            if opener > 0, tokens[opener - 1].isOne(of: ["const", "var"]) || tokens[opener - 1].isName("let")
            {
                return true
            }
        }
        return false
    }

    // MARK: Modules

    /// `import a, {b as c}, * as d from 'm'` becomes `var a = ..., {b: c} = ..., d = ...`.
    private mutating func rewriteImport(
        _ statement: JavaScriptStatement, in text: SourceText
    ) throws(Diagnostic) {
        let end = statement.tokens.upperBound - (tokens[statement.tokens.upperBound - 1].is(";") ? 1 : 0)
        guard let module = (statement.start..<end).first(where: { tokens[$0].kind == .string }) else {
            throw Diagnostic(
                .error, "import needs the name of a module in quotes", in: text,
                at: tokens[statement.start].range)
        }
        let call = "__nbrun__.import(\(self.text(module..<module + 1)))"
        var parts: [String] = []
        var index = statement.start + 1
        while index < module, !tokens[index].isName("from") {
            if tokens[index].is("*"), index + 2 < module {
                parts.append(bind(index + 2) + " = " + call)
                index += 3
            } else if tokens[index].is("{") {
                parts.append(namedImports(index) + " = " + call)
                index = scanner.behind(index)
            } else if tokens[index].kind == .name {
                parts.append(bind(index) + " = __nbrun__.defaultOf(\(call))")
                index += 1
            } else {
                index += 1
            }
        }
        let range = SourceRange(start(statement.start), tokens[end - 1].range.upperBound)
        let lines = source[range.lowerBound..<range.upperBound].filter { $0 == UInt8(ascii: "\n") }.count
        let made = parts.isEmpty ? call : (isAsync ? "void (" : "var ") + parts.joined(separator: ", ")
        let close = !parts.isEmpty && isAsync ? ")" : ""
        edits.append(
            CellEdit(range: range, text: made + close + String(repeating: "\n", count: lines)))
    }

    private mutating func bind(_ index: Int) -> String {
        let name = tokens[index].text
        declared.insert(index)
        variables.insert(name)
        if isAsync { hoisted.append(name) }
        return name
    }

    private mutating func namedImports(_ opener: Int) -> String {
        var names: [String] = []
        var index = opener + 1
        while index < tokens[opener].match ?? index {
            if tokens[index].is(",") {
                index += 1
            } else if index + 2 < tokens.count, tokens[index + 1].isName("as") {
                names.append("\(text(index..<index + 1)): \(bind(index + 2))")
                index += 3
            } else {
                names.append(bind(index))
                index += 1
            }
        }
        return "{\(names.joined(separator: ", "))}"
    }

    private mutating func replaceDynamicImports() {
        for index in tokens.indices where tokens[index].is("import") && index + 1 < tokens.count {
            if tokens[index + 1].is("(") { replace(index, by: "__nbrun__.importLater") }
        }
    }
}
