import Diagnostics

// The lexer turns a source text into an array of tokens in one go, over UTF-8 bytes. It knows Python's
// layout: indentation (tabs reach the next multiple of eight, and must also make sense if they were one
// blank wide), lines joined in brackets or by a backslash, blank lines that count for nothing. Its errors
// come before any of the parser's, as in CPython, which reads the rest of a broken file for them; only an
// unclosed bracket is left for the parser to judge (`unclosed`).

struct Lexer {
    /// The source and some zeros after it, so that looking a few bytes ahead is always allowed.
    let bytes: [UInt8]
    let end: Int
    var position: Int
    var tokens: [Token] = []
    /// Wanted by the highlighter only.
    var keepsComments = false
    var comments: [SourceRange] = []
    private var lastComment = 0..<0
    /// Lines that are no Python; read by `MagicCommand.extract` only.
    var keepsMagics = false
    var magics: [MagicLine] = []
    /// The open brackets, innermost last.
    var brackets: [(byte: UInt8, offset: Int)] = []
    /// Whitespace that every line of a cell begins with and that does not count.
    let margin: [UInt8]

    private var indents: [(column: Int, alternative: Int)] = [(0, 0)]
    private let keywords = KeywordTable.shared

    /// CPython's MAXLEVEL and MAXINDENT.
    static let bracketLimit = 200
    static let indentLimit = 100

    static let padding = [UInt8](repeating: 0, count: 4)

    /// `bytes` end with `padding`.
    init(padded bytes: [UInt8], margin: [UInt8] = []) {
        self.bytes = bytes
        end = bytes.count - Self.padding.count
        position = 0
        self.margin = margin
        tokens.reserveCapacity(end / 4 + 16)
    }

    /// Reads the expression of an f-string's replacement field, as if it stood in parentheses.
    init(field range: Range<Int>, of bytes: [UInt8], margin: [UInt8]) {
        self.bytes = bytes
        end = range.upperBound
        position = range.lowerBound
        self.margin = margin
        brackets = [(UInt8(ascii: "("), range.lowerBound)]
    }

    /// The bracket that nothing closes, when the tokens end inside brackets.
    var unclosed: SyntaxError? {
        guard let bracket = brackets.last else { return nil }
        let text = String(UnicodeScalar(bracket.byte))
        return SyntaxError("'\(text)' was never closed", at: SourceRange(bracket.offset, bracket.offset + 1))
            .ending(.column(0))
    }

    /// Reads all tokens. In brackets that nothing closes the last token is `.endOfFile` without a newline.
    mutating func readAll() throws(SyntaxError) {
        var atLineStart = brackets.isEmpty
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]), position == 0 { position = 3 }
        while true {
            if atLineStart {
                atLineStart = false
                try readIndentation()
            }
            skipBlanks()
            if position >= end {
                finish()
                return
            }
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "#"):
                skipComment()
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                let start = position
                skipLineEnd()
                if brackets.isEmpty {
                    addNewline(start)
                    atLineStart = true
                }
            case UInt8(ascii: "\\"):
                try skipContinuation()
            default:
                try readToken(byte)
            }
        }
    }

    /// Reads all tokens; after an error the last is `.unreadable`.
    mutating func readAllOrError() -> SyntaxError? {
        do {
            try readAll()
            return nil
        } catch {
            tokens.append(Token(.unreadable, position, position))
            var error = error
            let isLayout = error.kind != .syntax || error.message.hasPrefix("unexpected")
            error.origin = isLayout ? .layout : .token
            return error
        }
    }

    /// Reads what can be read: after an error it goes on behind it. For colouring code that is not finished.
    mutating func readAllDespiteErrors() {
        var last = -1
        while true {
            do { return try readAll() } catch {
                if error.message.hasPrefix("unterminated") {
                    tokens.append(Token(.string, error.range.lowerBound, position))
                } else {
                    if bytes[min(position, end)] != 0, ByteClass.table[Int(bytes[position])] == .close {
                        _ = brackets.popLast()
                    }
                    position += 1
                }
                position = min(end, max(position, last + 1))
                last = position
            }
        }
    }

    private mutating func finish() {
        guard brackets.isEmpty else {
            tokens.append(Token(.endOfFile, end, end))
            return
        }
        if let last = tokens.last, last.kind != .newline, last.kind != .dedent { addNewline(end) }
        while indents.count > 1 {
            indents.removeLast()
            tokens.append(Token(.dedent, end, end))
        }
        tokens.append(Token(.endOfFile, end, end))
    }

    /// The end of a logical line; a comment before it belongs to it.
    private mutating func addNewline(_ offset: Int) {
        let isAfterComment = lastComment.upperBound == offset && !lastComment.isEmpty
        tokens.append(Token(.newline, isAfterComment ? lastComment.lowerBound : offset, offset))
    }

    private mutating func skipBlanks() {
        while bytes[position] == 0x20 || bytes[position] == 0x09 || bytes[position] == 0x0C { position += 1 }
    }

    private mutating func skipComment() {
        let start = position
        while position < end, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
        lastComment = start..<position
        if keepsComments { comments.append(SourceRange(start, position)) }
    }

    /// Over "\n", "\r\n" or "\r".
    mutating func skipLineEnd() {
        if bytes[position] == 0x0D, bytes[position + 1] == 0x0A { position += 1 }
        position += 1
    }

    private mutating func skipContinuation() throws(SyntaxError) {
        position += 1
        guard bytes[position] == 0x0A || bytes[position] == 0x0D else {
            if position >= end {
                throw SyntaxError("unexpected EOF while parsing", at: here()).ending(.column(-1))
            }
            throw SyntaxError("unexpected character after line continuation character", at: here())
                .ending(.column(0))
        }
        skipLineEnd()
        if position >= end {
            throw unclosed
                ?? SyntaxError("unexpected EOF while parsing", at: here(-1)).ending(.column(-1))
        }
        skipMargin()
    }

    func here(_ offset: Int = 0) -> SourceRange {
        SourceRange(max(0, position + offset), max(0, position + offset) + 1)
    }

    private mutating func skipMargin() {
        guard !margin.isEmpty, bytes[position...].starts(with: margin) else { return }
        position += margin.count
    }

    /// Measures a line's indentation, skipping blank lines, and adds indent and dedent tokens.
    private mutating func readIndentation() throws(SyntaxError) {
        var column = 0
        var alternative = 0
        var continued: Int?
        skipMargin()
        while true {
            switch bytes[position] {
            case 0x20:
                column += 1
                alternative += 1
            case 0x09:
                column = (column / 8 + 1) * 8
                alternative += 1
            case 0x0C:
                column = 0
                alternative = 0
            case UInt8(ascii: "\\"):
                // An indentation goes on over a backslash; what counts is the first line's.
                continued = continued ?? column
                try skipContinuation()
                continue
            case UInt8(ascii: "#"):
                skipComment()
                continue
            case 0x0A, 0x0D:
                skipLineEnd()
                (column, alternative, continued) = (0, 0, nil)
                skipMargin()
                continue
            default:
                if position >= end { return }
                if keepsMagics, readMagic() { continue }
                try indent(to: continued ?? column, continued ?? alternative)
                return
            }
            position += 1
        }
    }

    private mutating func indent(to column: Int, _ alternative: Int) throws(SyntaxError) {
        let current = indents[indents.count - 1]
        if column == current.column {
            if alternative != current.alternative { throw tabError() }
        } else if column > current.column {
            if indents.count >= Self.indentLimit {
                throw SyntaxError("too many levels of indentation", at: here(), kind: .indentation)
            }
            if alternative <= current.alternative { throw tabError() }
            indents.append((column, alternative))
            tokens.append(Token(.indent, position, position))
        } else {
            let before = indents.count
            while indents.count > 1, column < indents[indents.count - 1].column { indents.removeLast() }
            if column != indents[indents.count - 1].column {
                throw SyntaxError(
                    "unindent does not match any outer indentation level", at: lineEndRange(),
                    kind: .indentation
                ).ending(.column(-1))
            }
            if alternative != indents[indents.count - 1].alternative { throw tabError() }
            for _ in indents.count..<before { tokens.append(Token(.dedent, position, position)) }
        }
    }

    private func tabError() -> SyntaxError {
        SyntaxError("inconsistent use of tabs and spaces in indentation", at: lineStartRange(), kind: .tab)
            .ending(.column(0))
    }

    private func lineStartRange() -> SourceRange {
        var offset = position
        while offset > 0, bytes[offset - 1] != 0x0A, bytes[offset - 1] != 0x0D { offset -= 1 }
        return SourceRange(offset, offset)
    }

    /// The end of the current line, where CPython's carets stand for indentation errors.
    private func lineEndRange() -> SourceRange {
        var offset = position
        while offset < end, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
        return SourceRange(offset, offset)
    }

    private mutating func readToken(_ byte: UInt8) throws(SyntaxError) {
        switch ByteClass.table[Int(byte)] {
        case .letter:
            try readName()
        case .digit:
            try readNumber()
        case .quote:
            try readString(start: position)
        case .open:
            try openBracket(byte)
        case .close:
            try closeBracket(byte)
        case .other where byte == UInt8(ascii: ".") && ByteClass.table[Int(bytes[position + 1])] == .digit:
            try readNumber()
        case .other:
            try readOperator(byte)
        }
    }

    private mutating func openBracket(_ byte: UInt8) throws(SyntaxError) {
        if brackets.count >= Self.bracketLimit {
            throw SyntaxError("too many nested parentheses", at: here())
        }
        brackets.append((byte, position))
        add(
            byte == UInt8(ascii: "(")
                ? .leftParenthesis : byte == UInt8(ascii: "[") ? .leftBracket : .leftBrace, 1)
    }

    private mutating func closeBracket(_ byte: UInt8) throws(SyntaxError) {
        let text = String(UnicodeScalar(byte))
        guard let open = brackets.last else {
            throw SyntaxError("unmatched '\(text)'", at: here())
        }
        let matches =
            open.byte == UInt8(ascii: "(") ? byte == UInt8(ascii: ")") : byte == open.byte + 2
        guard matches else {
            let opening = String(UnicodeScalar(open.byte))
            let line = self.line(of: open.offset)
            let place = line == self.line(of: position) ? "" : " on line \(line)"
            throw SyntaxError(
                "closing parenthesis '\(text)' does not match opening parenthesis '\(opening)'\(place)",
                at: here())
        }
        brackets.removeLast()
        add(
            byte == UInt8(ascii: ")")
                ? .rightParenthesis : byte == UInt8(ascii: "]") ? .rightBracket : .rightBrace, 1)
    }

    /// The line number, from 1, of an offset. O(offset): for messages only.
    func line(of offset: Int) -> Int {
        var count = 1
        for index in 0..<min(offset, end) where bytes[index] == 0x0A || bytes[index] == 0x0D {
            if bytes[index] == 0x0D, bytes[index + 1] == 0x0A { continue }
            count += 1
        }
        return count
    }

    mutating func add(_ kind: TokenKind, _ length: Int) {
        tokens.append(Token(kind, position, position + length))
        position += length
    }

    // MARK: Names

    private mutating func readName() throws(SyntaxError) {
        let start = position
        var key: UInt64 = 0
        var isASCII = true
        while true {
            let byte = bytes[position]
            let kind = ByteClass.table[Int(byte)]
            guard kind == .letter || kind == .digit else { break }
            if byte >= 0x80 { isASCII = false }
            key = key << 8 | UInt64(byte)
            position += 1
        }
        let length = position - start
        if length <= 3, bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'"),
            Self.isStringPrefix(bytes[start..<position])
        {
            try readString(start: start)
            return
        }
        if !isASCII { try checkIdentifier(start) }
        let kind = length >= 2 && length <= 8 ? keywords.kind(of: key) : .name
        tokens.append(Token(kind, start, position))
    }

    private static func isStringPrefix(_ prefix: ArraySlice<UInt8>) -> Bool {
        let letters = prefix.map { $0 | 0x20 }
        switch letters.count {
        case 1: return "rbuf".utf8.contains(letters[0])
        case 2:
            return letters.contains(UInt8(ascii: "r"))
                && (letters.contains(UInt8(ascii: "b")) || letters.contains(UInt8(ascii: "f")))
        default: return false
        }
    }

    /// Names follow Unicode's XID_Start and XID_Continue (PEP 3131).
    private func checkIdentifier(_ start: Int) throws(SyntaxError) {
        var offset = start
        for scalar in String(decoding: bytes[start..<position], as: UTF8.self).unicodeScalars {
            let properties = scalar.properties
            let isValid =
                offset == start
                ? properties.isXIDStart || scalar == "_" : properties.isXIDContinue
            if !isValid { throw Self.invalidCharacter(scalar, at: offset) }
            offset += scalar.utf8.count
        }
    }

    static func invalidCharacter(_ scalar: UnicodeScalar, at offset: Int) -> SyntaxError {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        let code = String(repeating: "0", count: max(0, 4 - hex.utf8.count)) + hex
        let isPrintable: Bool
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
            isPrintable = false
        case .spaceSeparator: isPrintable = scalar == " "
        default: isPrintable = true
        }
        let range = SourceRange(offset, offset + scalar.utf8.count)
        return isPrintable
            ? SyntaxError("invalid character '\(scalar)' (U+\(code))", at: range)
            : SyntaxError("invalid non-printable character U+\(code)", at: range)
    }
}

/// What a byte can begin.
enum ByteClass: UInt8, Sendable {
    case other, letter, digit, quote, open, close

    static let table: [ByteClass] = (0..<256).map { value in
        switch UInt8(value) {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "_"), 0x80...0xFF:
            .letter
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case UInt8(ascii: "\""), UInt8(ascii: "'"): .quote
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .open
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .close
        default: .other
        }
    }
}
