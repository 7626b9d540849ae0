import Diagnostics

// Formatted strings as CPython 3.11 reads them: the body is cut at its braces by hand, and each replacement
// field's expression is lexed and parsed on its own, in place, so that its ranges are the file's.

/// Cuts one f-string token into pieces. `parser` is the parser that meets the token.
struct FormattedStringReader {
    let literal: StringLiteral
    private var position: Int
    private let bytes: [UInt8]
    private let end: Int

    init(_ literal: StringLiteral, in bytes: [UInt8]) {
        self.literal = literal
        self.bytes = bytes
        position = literal.body.lowerBound
        end = literal.body.upperBound
    }

    private func error(_ message: String) -> SyntaxError { SyntaxError(.string, message, at: literal.range) }

    /// The pieces up to the end, or up to the "}" that ends a format specification when `depth` > 0.
    mutating func pieces(depth: Int, parser: inout Parser) throws(SyntaxError) -> [FormattedPiece] {
        var pieces: [FormattedPiece] = []
        while position < end {
            let text = try literalText(depth: depth, margin: parser.margin)
            if !text.isEmpty { FormattedPiece.append(.text(text), to: &pieces) }
            if position >= end || bytes[position] == UInt8(ascii: "}") { break }
            try readField(depth: depth, parser: &parser, into: &pieces)
        }
        if depth == 0, position < end { throw error("f-string: single '}' is not allowed") }
        return pieces
    }

    /// Text up to a field's "{" or, in a format specification, the "}" that ends it.
    private mutating func literalText(depth: Int, margin: [UInt8]) throws(SyntaxError) -> [UInt32] {
        var result: [UInt32] = []
        var start = position
        while position < end {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\\"), !literal.isRaw {
                position += 1
                if position < end, bytes[position] == UInt8(ascii: "N"), position + 1 < end,
                    bytes[position + 1] == UInt8(ascii: "{")
                {
                    while position < end, bytes[position] != UInt8(ascii: "}") { position += 1 }
                }
                // A brace after a backslash is still a brace.
                if position < end,
                    bytes[position] == UInt8(ascii: "{") || bytes[position] == UInt8(ascii: "}"),
                    bytes[position - 1] == UInt8(ascii: "\\")
                {
                    continue
                }
            } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") {
                guard depth == 0, position + 1 < end, bytes[position + 1] == byte else {
                    if depth == 0, byte == UInt8(ascii: "}") {
                        throw error("f-string: single '}' is not allowed")
                    }
                    break
                }
                // A doubled brace stands for one.
                result += try literal.text(start..<position + 1, in: bytes, margin: margin)
                position += 2
                start = position
                continue
            }
            position = min(position + 1, end)
        }
        return result + (try literal.text(start..<position, in: bytes, margin: margin))
    }

    private mutating func readField(
        depth: Int, parser: inout Parser, into pieces: inout [FormattedPiece]
    ) throws(SyntaxError) {
        if depth >= 2 { throw error("f-string: expressions nested too deeply") }
        position += 1
        let start = position
        try skipExpression()
        guard position < end else { throw error("f-string: expecting '}'") }
        if bytes[start..<position].allSatisfy(Self.isSpace) {
            let next = UnicodeScalar(bytes[position])
            throw error(
                next == "}"
                    ? "f-string: empty expression not allowed"
                    : "f-string: expression required before '\(next)'")
        }
        let expression = try parser.fieldExpression(start..<position)
        var debugText: [UInt32]?
        if bytes[position] == UInt8(ascii: "=") {
            position += 1
            while position < end, Self.isSpace(bytes[position]) { position += 1 }
            debugText = try literal.plainText(start..<position, in: bytes)
        }
        var conversion = FormattedPiece.Conversion.none
        if position < end, bytes[position] == UInt8(ascii: "!") { conversion = try readConversion() }
        guard position < end else { throw error("f-string: expecting '}'") }
        var format: [FormattedPiece]?
        if bytes[position] == UInt8(ascii: ":") {
            position += 1
            format = try self.pieces(depth: depth + 1, parser: &parser)
        }
        guard position < end, bytes[position] == UInt8(ascii: "}") else {
            throw error("f-string: expecting '}'")
        }
        position += 1
        // {x=} shows the repr unless told otherwise.
        if debugText != nil, format == nil, conversion == .none { conversion = .repr }
        pieces.append(.value(expression, conversion: conversion, format: format, debugText: debugText))
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

    private mutating func readConversion() throws(SyntaxError) -> FormattedPiece.Conversion {
        position += 1
        guard position < end else { throw error("f-string: expecting '}'") }
        let letter = bytes[position]
        position += 1
        switch letter {
        case UInt8(ascii: "s"): return .str
        case UInt8(ascii: "r"): return .repr
        case UInt8(ascii: "a"): return .ascii
        default: throw error("f-string: invalid conversion character: expected 's', 'r', or 'a'")
        }
    }

    /// Moves to the "!", ":", "=" or "}" that ends a field's expression.
    private mutating func skipExpression() throws(SyntaxError) {
        var open: [UInt8] = []
        var quote: (byte: UInt8, isTriple: Bool)?
        while position < end {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\\") {
                throw error("f-string expression part cannot include a backslash")
            }
            if let current = quote {
                if byte == current.byte {
                    if !current.isTriple {
                        quote = nil
                    } else if position + 2 < end, bytes[position + 1] == byte, bytes[position + 2] == byte {
                        quote = nil
                        position += 2
                    }
                }
                position += 1
                continue
            }
            switch byte {
            case UInt8(ascii: "'"), UInt8(ascii: "\""):
                let isTriple =
                    position + 2 < end && bytes[position + 1] == byte && bytes[position + 2] == byte
                quote = (byte, isTriple)
                position += isTriple ? 3 : 1
                continue
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
                if open.count >= Lexer.bracketLimit { throw error("f-string: too many nested parenthesis") }
                open.append(byte)
            case UInt8(ascii: "#"):
                throw error("f-string expression part cannot include '#'")
            case UInt8(ascii: "!"), UInt8(ascii: ":"), UInt8(ascii: "}"), UInt8(ascii: "="),
                UInt8(ascii: "<"), UInt8(ascii: ">"):
                if open.isEmpty {
                    if endsExpression(byte) { return }
                    // Past both of "!=", "==", "<=" and ">=".
                    if position + 1 < end, bytes[position + 1] == UInt8(ascii: "="), byte != UInt8(ascii: ":")
                    {
                        position += 1
                    }
                } else if byte == UInt8(ascii: "}") {
                    try close(byte, &open)
                }
            case UInt8(ascii: ")"), UInt8(ascii: "]"):
                try close(byte, &open)
            default: break
            }
            position += 1
        }
        if quote != nil { throw error("f-string: unterminated string") }
        if let bracket = open.last {
            throw error("f-string: unmatched '\(UnicodeScalar(bracket))'")
        }
    }

    private func endsExpression(_ byte: UInt8) -> Bool {
        let nextIsEqual = position + 1 < end && bytes[position + 1] == UInt8(ascii: "=")
        switch byte {
        case UInt8(ascii: "!"), UInt8(ascii: "="): return !nextIsEqual
        case UInt8(ascii: "<"), UInt8(ascii: ">"): return false
        default: return true
        }
    }

    private func close(_ byte: UInt8, _ open: inout [UInt8]) throws(SyntaxError) {
        let text = UnicodeScalar(byte)
        guard let opening = open.popLast() else { throw error("f-string: unmatched '\(text)'") }
        guard byte == opening + (opening == UInt8(ascii: "(") ? 1 : 2) else {
            throw error(
                "f-string: closing parenthesis '\(text)' does not match opening parenthesis "
                    + "'\(UnicodeScalar(opening))'")
        }
    }
}

extension StringLiteral {
    /// Source text as it stands, for `{x = }`.
    func plainText(_ part: Range<Int>, in bytes: [UInt8]) throws(SyntaxError) -> [UInt32] {
        var decoder = EscapeDecoder(bytes: bytes, range: part, margin: [], token: range)
        return decoder.plainText()
    }
}

extension FormattedPiece {
    /// Adds a piece, joining neighbouring texts.
    static func append(_ piece: FormattedPiece, to pieces: inout [FormattedPiece]) {
        if case .text(let text) = piece, case .text(let before)? = pieces.last {
            pieces[pieces.count - 1] = .text(before + text)
        } else {
            pieces.append(piece)
        }
    }
}
