import Diagnostics

// A recursive-descent parser for the language of CPython 3.11's PEG grammar, one function a rule.
//
// It works as CPython does in two passes. The first knows only Python; when it fails, a second pass over the
// same tokens (`diagnosing`) also looks for the usual mistakes, whose rules are called `invalid_...` in
// CPython's grammar and `diagnose...` here, and throws the first it meets. If it meets none the message is
// "invalid syntax" at the furthest token of the first pass.
//
// No input overflows the stack: `depth` limits the parser's own recursion, `height` the tree's.

package struct Parser {
    /// The source and `Lexer.padding`.
    let bytes: [UInt8]
    let margin: [UInt8]
    var tokens: [Token]
    var position = 0
    /// The furthest token looked at in attempts that failed.
    var furthest = 0
    /// The second pass is under way.
    var isSecondPass = false
    /// In it, mistakes are looked for.
    var diagnosing = false
    var depth = 0
    /// How many blocks and elifs are around.
    var blockDepth = 0
    /// The height of the tallest tree made since the innermost `fresh`.
    var height = 0
    /// The bracket that nothing closes.
    let unclosed: SyntaxError?
    /// Why the lexer stopped, if it did before the end: at the last token, an `.unreadable` one.
    let unreadable: SyntaxError?
    /// How often the second pass may still read on after a name; keeps broken programs from taking for ever.
    var legacyAttempts = 200
    /// The next expression is a dictionary's key: what may follow it is not an element without a comma.
    var assumesNoComma = false
    /// This parser reads a replacement field of an f-string.
    var isField = false

    /// Brackets nest up to 200 deep (`Lexer.bracketLimit`); the rest is for lambdas and the like.
    static let depthLimit = 250
    /// An elif is an if in the else of the one before.
    static let blockDepthLimit = 400
    static let heightLimit = 1000

    /// The tree of a whole cell or file.
    ///
    /// When `dedenting`, a cell whose every line begins with the same whitespace is read without it, as
    /// IPython does; ranges are those of the bytes as they are.
    package static func parse(_ source: SourceText, dedenting: Bool = true) throws(SyntaxError) -> Module {
        var parser = try Parser(source.bytes, margin: dedenting ? commonMargin(of: source.bytes) : [])
        return try parser.run { parser throws(SyntaxError) in Module(body: try parser.statements()) }
    }

    /// The tree of a single expression, as `eval` takes it.
    static func parseExpression(_ source: SourceText) throws(SyntaxError) -> Expression {
        let margin = Array(source.bytes.prefix { $0 == 0x20 || $0 == 0x09 })
        var parser = try Parser(source.bytes, margin: margin)
        return try parser.run { parser throws(SyntaxError) in
            let expression = try parser.starExpressions()
            while parser.take(.newline) {}
            if parser.peek != .endOfFile { throw parser.failure() }
            return expression
        }
    }

    private init(_ source: [UInt8], margin: [UInt8]) throws(SyntaxError) {
        try Self.checkEncoding(source)
        var lexer = Lexer(padded: source + Lexer.padding, margin: margin)
        unreadable = lexer.readAllOrError()
        bytes = lexer.bytes
        tokens = lexer.tokens
        unclosed = lexer.unclosed
        self.margin = margin
    }

    /// A parser for the replacement field of an f-string.
    private init(field range: Range<Int>, in parser: Parser) {
        var lexer = Lexer(field: range, of: parser.bytes, margin: parser.margin)
        unreadable = lexer.readAllOrError()
        bytes = parser.bytes
        tokens = lexer.tokens
        unclosed = nil
        margin = parser.margin
        depth = parser.depth
        isField = true
    }

    /// The expression in `range` of an f-string's body.
    func fieldExpression(_ range: Range<Int>) throws(SyntaxError) -> Expression {
        var parser = Parser(field: range, in: self)
        return try parser.run { parser throws(SyntaxError) in try parser.field() }
    }

    private mutating func field() throws(SyntaxError) -> Expression {
        let expression = try parenthesized().tree
        if peek != .endOfFile { throw failure() }
        return expression
    }

    // MARK: Passes

    private mutating func run<Tree>(
        _ rule: (inout Parser) throws(SyntaxError) -> Tree
    ) throws(SyntaxError) -> Tree {
        let start = depth
        var problem: SyntaxError
        do { return try rule(&self) } catch { problem = error }
        let last = reached
        if let unreadable, last.kind == .unreadable { throw unreadable }
        (position, depth, blockDepth, height, isSecondPass, diagnosing) = (0, start, 0, 0, true, true)
        do { _ = try rule(&self) } catch {
            if !error.isGeneric { problem = error }
        }
        throw final(problem, afterFirstPass: last)
    }

    /// The furthest token looked at.
    private var reached: Token {
        mutating get {
            furthest = max(furthest, position)
            return tokens[furthest]
        }
    }

    /// What to say of `problem` after both passes, the first of which reached the token `last`.
    private mutating func final(_ problem: SyntaxError, afterFirstPass last: Token) -> SyntaxError {
        if problem.isGeneric, last.kind == .indent || last.kind == .dedent {
            let word = last.kind == .indent ? "unexpected indent" : "unexpected unindent"
            let place = problem.range.lowerBound - (last.kind == .indent ? 1 : 0)
            return SyntaxError(word, at: SourceRange(place, place), kind: .indentation).ending(.column(-1))
        }
        let furthest = reached
        if let unreadable, furthest.kind == .unreadable || unreadable.origin == .token { return unreadable }
        if let unclosed, furthest.kind == .endOfFile || isLater(furthest, than: unclosed.range) {
            return unclosed
        }
        var problem = problem
        if isField, problem.origin != .token, !problem.message.hasPrefix("f-string: ") {
            problem.message = "f-string: " + problem.message
        }
        return problem
    }

    /// Whether the token stands on a later line than the bracket.
    private func isLater(_ token: Token, than bracket: SourceRange) -> Bool {
        let start = Int(token.start)
        return start > bracket.lowerBound
            && bytes[bracket.lowerBound..<start].contains { $0 == 0x0A || $0 == 0x0D }
    }

    /// What `rule` makes of the tokens, or nil, and then nothing has happened, if it does not fit. An error
    /// that knows its reason passes through.
    mutating func attempt<Tree>(
        _ rule: (inout Parser) throws(SyntaxError) -> Tree
    ) throws(SyntaxError) -> Tree? {
        let saved = (position, depth, height)
        do { return try rule(&self) } catch {
            guard error.isGeneric else { throw error }
            furthest = max(furthest, position)
            (position, depth, height) = saved
            return nil
        }
    }

    // MARK: Tokens

    var peek: TokenKind { tokens[position].kind }

    /// The kind of the token after the next.
    var peekSecond: TokenKind { position + 1 < tokens.count ? tokens[position + 1].kind : .endOfFile }

    /// The offset of the next token.
    var start: Int { Int(tokens[position].start) }

    mutating func advance() {
        if position + 1 < tokens.count { position += 1 }
    }

    mutating func take(_ kind: TokenKind) -> Bool {
        guard tokens[position].kind == kind else { return false }
        advance()
        return true
    }

    mutating func expect(_ kind: TokenKind) throws(SyntaxError) {
        guard take(kind) else { throw failure() }
    }

    /// Takes a token without which the statement cannot be meant.
    mutating func require(_ kind: TokenKind, _ text: String) throws(SyntaxError) {
        if !take(kind) { throw SyntaxError("expected '\(text)'", at: range(ofToken: position)) }
    }

    func failure() -> SyntaxError {
        SyntaxError(.generic, "invalid syntax", at: range(ofToken: max(position, furthest)))
    }

    /// An error at the furthest token, where CPython's carets stand when a rule names no place.
    func error(_ message: String, kind: SyntaxError.Kind = .syntax) -> SyntaxError {
        SyntaxError(message, at: range(ofToken: max(position, furthest)), kind: kind)
    }

    func range(ofToken index: Int) -> SourceRange {
        let token = tokens[index]
        if token.end == token.start, Int(token.end) >= bytes.count - Lexer.padding.count {
            return endOfText
        }
        return SourceRange(Int(token.start), Int(token.end))
    }

    /// The end of the last line, before its line end.
    private var endOfText: SourceRange {
        var end = bytes.count - Lexer.padding.count
        if end > 0, bytes[end - 1] == 0x0A { end -= 1 }
        if end > 0, bytes[end - 1] == 0x0D { end -= 1 }
        return SourceRange(end, end)
    }

    /// From `start` to the end of the token last taken.
    func range(from start: Int) -> SourceRange {
        SourceRange(start, position > 0 ? Int(tokens[position - 1].end) : start)
    }

    /// From the first byte of one node to the last of another.
    static func range(_ first: SourceRange, _ last: SourceRange) -> SourceRange {
        SourceRange(first.lowerBound, last.upperBound)
    }

    func text(ofToken index: Int) -> String {
        let token = tokens[index]
        return Identifiers.normalized(bytes[Int(token.start)..<Int(token.end)])
    }

    func isToken(_ index: Int, _ text: StaticString) -> Bool {
        guard index < tokens.count, tokens[index].kind == .name else { return false }
        let token = tokens[index]
        guard Int(token.end - token.start) == text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { bytes[Int(token.start)..<Int(token.end)].elementsEqual($0) }
    }

    mutating func identifier() throws(SyntaxError) -> Identifier {
        guard peek == .name else { throw failure() }
        advance()
        return Identifier(name: text(ofToken: position - 1), range: range(ofToken: position - 1))
    }

    // MARK: Limits

    mutating func enter() throws(SyntaxError) {
        depth += 1
        if depth > Self.depthLimit { throw tooDeep() }
    }

    mutating func enterBlock() throws(SyntaxError) {
        blockDepth += 1
        if blockDepth > Self.blockDepthLimit { throw tooDeep() }
    }

    /// Counts a level more of the tree.
    mutating func grow() throws(SyntaxError) {
        height += 1
        if height > Self.heightLimit { throw tooDeep() }
    }

    private func tooDeep() -> SyntaxError {
        SyntaxError("maximum recursion depth exceeded during compilation", at: range(ofToken: position))
    }

    /// Runs `rule` with a height of its own.
    mutating func fresh<Tree>(
        _ rule: (inout Parser) throws(SyntaxError) -> Tree
    ) throws(SyntaxError) -> Tree {
        let before = height
        height = 0
        let tree = try rule(&self)
        height = max(before, height)
        return tree
    }
}
