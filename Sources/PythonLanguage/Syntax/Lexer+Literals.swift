import Diagnostics

// Numbers, strings (their extent; `StringLiteral` decodes them) and operators.

extension Lexer {
    // MARK: Strings

    /// Reads a string whose prefix begins at `start` and whose quote is at `position`.
    mutating func readString(start: Int) throws(SyntaxError) {
        let quote = bytes[position]
        let isTriple = bytes[position + 1] == quote && bytes[position + 2] == quote
        if bytes[position + 1] == quote, !isTriple {
            position += 2
            tokens.append(Token(.string, start, position))
            return
        }
        position += isTriple ? 3 : 1
        while true {
            let byte = bytes[position]
            if byte == quote {
                if !isTriple { break }
                if bytes[position + 1] == quote, bytes[position + 2] == quote {
                    position += 2
                    break
                }
            } else if byte == UInt8(ascii: "\\") {
                position += 1
                if bytes[position] == 0x0D, bytes[position + 1] == 0x0A { position += 1 }
            } else if byte == 0x0A || byte == 0x0D, !isTriple {
                throw unterminated(start, isTriple)
            }
            if position >= end {
                position = end
                throw unterminated(start, isTriple)
            }
            position += 1
        }
        position += 1
        tokens.append(Token(.string, start, position))
    }

    private func unterminated(_ start: Int, _ isTriple: Bool) -> SyntaxError {
        var line = self.line(of: position)
        if position >= end, end > 0, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { line -= 1 }
        let name = isTriple ? "triple-quoted string" : "string"
        return SyntaxError(
            "unterminated \(name) literal (detected at line \(line))", at: SourceRange(start, start + 1))
    }

    // MARK: Numbers

    mutating func readNumber() throws(SyntaxError) {
        let start = position
        if bytes[position] == UInt8(ascii: "0") {
            switch bytes[position + 1] | 0x20 {
            case UInt8(ascii: "x"): return try readRadix(start, 16, "hexadecimal")
            case UInt8(ascii: "o"): return try readRadix(start, 8, "octal")
            case UInt8(ascii: "b"): return try readRadix(start, 2, "binary")
            default: break
            }
        }
        var isInteger = true
        if bytes[position] != UInt8(ascii: ".") { try readDigits() }
        if bytes[position] == UInt8(ascii: ".") {
            isInteger = false
            position += 1
            if Self.isDigit(bytes[position]) { try readDigits() }
        }
        if bytes[position] | 0x20 == UInt8(ascii: "e"), try exponentFollows() {
            isInteger = false
            position += Self.isDigit(bytes[position + 1]) ? 1 : 2
            try readDigits()
        }
        if bytes[position] | 0x20 == UInt8(ascii: "j") {
            position += 1
            try checkNumberEnd("imaginary")
        } else {
            if isInteger { try checkLeadingZeros(start) }
            try checkNumberEnd("decimal")
        }
        tokens.append(Token(.number, start, position))
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private func exponentFollows() throws(SyntaxError) -> Bool {
        let next = bytes[position + 1]
        if Self.isDigit(next) { return true }
        guard next == UInt8(ascii: "+") || next == UInt8(ascii: "-") else { return false }
        if !Self.isDigit(bytes[position + 2]) { throw SyntaxError("invalid decimal literal", at: here(1)) }
        return true
    }

    /// Decimal digits with single underscores between them.
    private mutating func readDigits() throws(SyntaxError) {
        while true {
            while Self.isDigit(bytes[position]) { position += 1 }
            guard bytes[position] == UInt8(ascii: "_") else { return }
            guard Self.isDigit(bytes[position + 1]) else {
                throw SyntaxError("invalid decimal literal", at: here())
            }
            position += 1
        }
    }

    private mutating func readRadix(_ start: Int, _ radix: Int, _ name: String) throws(SyntaxError) {
        position += 2
        while true {
            if bytes[position] == UInt8(ascii: "_") { position += 1 }
            guard Self.digitValue(bytes[position]) < radix else {
                if Self.isDigit(bytes[position]) { throw invalidDigit(name) }
                throw SyntaxError("invalid \(name) literal", at: here(-1))
            }
            while Self.digitValue(bytes[position]) < radix { position += 1 }
            if bytes[position] != UInt8(ascii: "_") { break }
        }
        if Self.isDigit(bytes[position]) { throw invalidDigit(name) }
        try checkNumberEnd(name)
        tokens.append(Token(.number, start, position))
    }

    private func invalidDigit(_ name: String) -> SyntaxError {
        SyntaxError("invalid digit '\(UnicodeScalar(bytes[position]))' in \(name) literal", at: here())
    }

    static func digitValue(_ byte: UInt8) -> Int {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 0x30
        case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte) - 0x61 + 10
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte) - 0x41 + 10
        default: 99
        }
    }

    private func checkLeadingZeros(_ start: Int) throws(SyntaxError) {
        guard bytes[start] == UInt8(ascii: "0"), position - start > 1 else { return }
        for offset in start..<position where bytes[offset] != UInt8(ascii: "0") {
            if bytes[offset] == UInt8(ascii: "_") { continue }
            throw SyntaxError(
                "leading zeros in decimal integer literals are not permitted; "
                    + "use an 0o prefix for octal integers", at: SourceRange(start, offset)
            ).ending(.column(-2))
        }
    }

    /// A number may touch a keyword ("1if x else y") but no other name.
    private func checkNumberEnd(_ name: String) throws(SyntaxError) {
        let byte = bytes[position]
        guard [.letter, .digit].contains(ByteClass.table[Int(byte)]) else { return }
        let rest = bytes[position...].prefix(4)
        for keyword in ["and", "else", "for", "if", "in", "is", "or", "not"]
        where rest.starts(with: keyword.utf8) {
            return
        }
        if byte >= 0x80 {
            let text = String(decoding: bytes[position..<min(end, position + 4)], as: UTF8.self)
            if let scalar = text.unicodeScalars.first, !scalar.properties.isXIDContinue {
                throw Self.invalidCharacter(scalar, at: position)
            }
        }
        throw SyntaxError("invalid \(name) literal", at: here(-1))
    }

    // MARK: Operators

    mutating func readOperator(_ byte: UInt8) throws(SyntaxError) {
        let next = bytes[position + 1]
        let withEqual = next == UInt8(ascii: "=")
        switch byte {
        case UInt8(ascii: ","): add(.comma, 1)
        case UInt8(ascii: "."):
            if next == byte, bytes[position + 2] == byte { add(.ellipsis, 3) } else { add(.dot, 1) }
        case UInt8(ascii: "="): withEqual ? add(.equalEqual, 2) : add(.equal, 1)
        case UInt8(ascii: ":"): withEqual ? add(.walrus, 2) : add(.colon, 1)
        case UInt8(ascii: ";"): add(.semicolon, 1)
        case UInt8(ascii: "~"): add(.tilde, 1)
        case UInt8(ascii: "+"): withEqual ? add(.plusEqual, 2) : add(.plus, 1)
        case UInt8(ascii: "-"):
            if next == UInt8(ascii: ">") {
                add(.arrow, 2)
            } else {
                withEqual ? add(.minusEqual, 2) : add(.minus, 1)
            }
        case UInt8(ascii: "*"): addDoubled(.star, .starEqual, .doubleStar, .doubleStarEqual)
        case UInt8(ascii: "/"): addDoubled(.slash, .slashEqual, .doubleSlash, .doubleSlashEqual)
        case UInt8(ascii: "<"):
            if next == UInt8(ascii: ">") {
                add(.notEqual, 2)
            } else {
                addDoubled(.less, .lessOrEqual, .leftShift, .leftShiftEqual)
            }
        case UInt8(ascii: ">"): addDoubled(.greater, .greaterOrEqual, .rightShift, .rightShiftEqual)
        case UInt8(ascii: "%"): withEqual ? add(.percentEqual, 2) : add(.percent, 1)
        case UInt8(ascii: "@"): withEqual ? add(.atEqual, 2) : add(.at, 1)
        case UInt8(ascii: "&"): withEqual ? add(.ampersandEqual, 2) : add(.ampersand, 1)
        case UInt8(ascii: "|"): withEqual ? add(.barEqual, 2) : add(.bar, 1)
        case UInt8(ascii: "^"): withEqual ? add(.caretEqual, 2) : add(.caret, 1)
        case UInt8(ascii: "!") where withEqual: add(.notEqual, 2)
        case UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "?"), UInt8(ascii: "`"):
            add(.unknown, 1)
        default: throw Self.invalidCharacter(UnicodeScalar(byte), at: position)
        }
    }

    private mutating func addDoubled(
        _ single: TokenKind, _ singleEqual: TokenKind, _ double: TokenKind, _ doubleEqual: TokenKind
    ) {
        let isDoubled = bytes[position + 1] == bytes[position]
        let withEqual = bytes[position + (isDoubled ? 2 : 1)] == UInt8(ascii: "=")
        switch (isDoubled, withEqual) {
        case (false, false): add(single, 1)
        case (false, true): add(singleEqual, 2)
        case (true, false): add(double, 2)
        case (true, true): add(doubleEqual, 3)
        }
    }
}
