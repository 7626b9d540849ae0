import Diagnostics

// The tokens of a cell, by one walk over its bytes. What a slash is, and what a brace encloses, depends on
// what stands before it; one look at the tokens so far decides it as a parser would, but for corners that no
// one writes (a division after the body of a function expression).

package struct JavaScriptTokenizer {
    package private(set) var tokens: [JavaScriptToken] = []
    package private(set) var comments: [SourceRange] = []
    private let bytes: [UInt8]
    private var position = 0
    private var sawLineEnd = false
    /// Indices of the brackets that are open; a template's opening piece counts as one.
    private var open: [Int] = []

    /// Reads all of `bytes`. Total: what is no JavaScript gives `broken` tokens.
    package static func read(_ bytes: [UInt8]) -> JavaScriptTokenizer {
        var tokenizer = JavaScriptTokenizer(bytes: bytes)
        while tokenizer.readToken() {}
        return tokenizer
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private func byte(_ ahead: Int = 0) -> UInt8 {
        position + ahead < bytes.count ? bytes[position + ahead] : 0
    }

    private func follows(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { bytes.dropFirst(position).starts(with: $0) }
    }

    // MARK: One token

    private mutating func readToken() -> Bool {
        skipBlanks()
        guard position < bytes.count else { return false }
        let start = position
        switch byte() {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): readString(byte())
        case UInt8(ascii: "`"):
            position += 1
            readTemplate(from: start)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): readNumber()
        case UInt8(ascii: ".") where isDigit(byte(1)): readNumber()
        case UInt8(ascii: "/") where slashBeginsRegex: readRegex()
        case UInt8(ascii: "}") where closesSubstitution:
            position += 1
            readTemplate(from: start)
        case UInt8(ascii: "#") where isNamePart(byte(1)):
            position += 1
            skipName()
            add(.privateName, from: start)
        case let first where isNamePart(first): readName()
        default: readPunctuator()
        }
        return true
    }

    private mutating func add(_ kind: JavaScriptToken.Kind, from start: Int, _ text: String = "") {
        tokens.append(
            JavaScriptToken(
                kind: kind, text: text, range: SourceRange(start, position), followsLineEnd: sawLineEnd))
        sawLineEnd = false
    }

    private mutating func skipBlanks() {
        while position < bytes.count {
            switch byte() {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                sawLineEnd = true
                position += 1
            case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0B, 0x0C: position += 1
            case 0xC2 where byte(1) == 0xA0: position += 2
            case 0xEF where byte(1) == 0xBB && byte(2) == 0xBF: position += 3
            case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "/"): skipLineComment()
            case UInt8(ascii: "#") where byte(1) == UInt8(ascii: "!") && position == 0: skipLineComment()
            // A cell's options, as Quarto writes them: no JavaScript, so the rewriter makes them comments.
            case UInt8(ascii: "#") where byte(1) == UInt8(ascii: "|"): skipLineComment()
            case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "*"): skipBlockComment()
            default: return
            }
        }
    }

    private mutating func skipLineComment() {
        let start = position
        while position < bytes.count, byte() != UInt8(ascii: "\n") { position += 1 }
        comments.append(SourceRange(start, position))
    }

    private mutating func skipBlockComment() {
        let start = position
        position += 2
        while position < bytes.count, !follows("*/") {
            if byte() == UInt8(ascii: "\n") { sawLineEnd = true }
            position += 1
        }
        position = min(bytes.count, position + 2)
        comments.append(SourceRange(start, position))
    }

    // MARK: Names and numbers

    private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...,
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"),
            UInt8(ascii: "\\"):
            true
        default: false
        }
    }

    private mutating func skipName() {
        while position < bytes.count, isNamePart(byte()) {
            position += byte() == UInt8(ascii: "\\") && byte(1) == UInt8(ascii: "u") ? 2 : 1
            if byte() == UInt8(ascii: "{"), bytes[position - 1] == UInt8(ascii: "u"), position >= 2,
                bytes[position - 2] == UInt8(ascii: "\\")
            {
                while position < bytes.count, byte() != UInt8(ascii: "}") { position += 1 }
                position = min(bytes.count, position + 1)
            }
        }
    }

    private mutating func readName() {
        let start = position
        skipName()
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        let isProperty = tokens.last.map { $0.is(".") || $0.is("?.") } ?? false
        add(!isProperty && JavaScriptToken.keywords.contains(text) ? .keyword : .name, from: start, text)
    }

    private mutating func readNumber() {
        let start = position
        while position < bytes.count {
            let isExponent = byte() | 0x20 == UInt8(ascii: "e") && !isHexadecimal(from: start)
            if isExponent, byte(1) == UInt8(ascii: "+") || byte(1) == UInt8(ascii: "-") {
                position += 2
            } else if isNamePart(byte()) && byte() < 0x80 || byte() == UInt8(ascii: ".") {
                position += 1
            } else {
                break
            }
        }
        add(.number, from: start)
    }

    private func isHexadecimal(from start: Int) -> Bool {
        position > start + 1 && bytes[start + 1] | 0x20 == UInt8(ascii: "x")
    }

    // MARK: Strings, templates, regular expressions

    private mutating func readString(_ quote: UInt8) {
        let start = position
        position += 1
        while position < bytes.count, byte() != quote, byte() != UInt8(ascii: "\n") {
            position += byte() == UInt8(ascii: "\\") ? 2 : 1
        }
        position = min(position, bytes.count)
        let isClosed = byte() == quote && position < bytes.count
        if isClosed { position += 1 }
        add(isClosed ? .string : .broken, from: start)
    }

    /// Reads a piece of a template behind its "`" or "}", up to the next "${" or "`".
    private mutating func readTemplate(from start: Int) {
        let opener = bytes[start] == UInt8(ascii: "}") ? open.popLast() : nil
        while position < bytes.count, byte() != UInt8(ascii: "`"), !follows("${") {
            position += byte() == UInt8(ascii: "\\") ? 2 : 1
        }
        position = min(position, bytes.count)
        let opensSubstitution = follows("${")
        let isWhole = opensSubstitution || position < bytes.count
        if isWhole { position += opensSubstitution ? 2 : 1 }
        add(isWhole ? .template : .broken, from: start)
        let index = tokens.count - 1
        if let opener {
            tokens[index].match = opener
            tokens[opener].match = index
        }
        if opensSubstitution { open.append(index) }
    }

    private var closesSubstitution: Bool { open.last.map { tokens[$0].kind == .template } ?? false }

    private var slashBeginsRegex: Bool {
        guard let last = tokens.last else { return true }
        switch last.kind {
        case .keyword: return !JavaScriptToken.valueKeywords.contains(last.text)
        case .template: return open.last == tokens.count - 1
        case .punctuator:
            switch last.text {
            case "]", "++", "--": return false
            case ")":
                guard let opener = last.match, opener > 0 else { return false }
                return tokens[opener - 1].isOne(of: JavaScriptToken.headKeywords)
            case "}": return last.match.map { tokens[$0].brace != .object } ?? true
            default: return true
            }
        default: return false
        }
    }

    private mutating func readRegex() {
        let start = position
        position += 1
        var inClass = false
        while position < bytes.count, byte() != UInt8(ascii: "\n"), inClass || byte() != UInt8(ascii: "/") {
            switch byte() {
            case UInt8(ascii: "\\"): position += 1
            case UInt8(ascii: "["): inClass = true
            case UInt8(ascii: "]"): inClass = false
            default: break
            }
            position += 1
        }
        position = min(position, bytes.count)
        guard byte() == UInt8(ascii: "/") else { return add(.broken, from: start) }
        position += 1
        while isNamePart(byte()), byte() < 0x80 { position += 1 }
        add(.regex, from: start)
    }

    // MARK: Punctuators

    /// The longest first.
    private static let punctuators: [StaticString] = [
        ">>>=", "...", "===", "!==", "**=", "<<=", ">>=", ">>>", "&&=", "||=", "??=", "=>", "==", "!=", "<=",
        ">=", "&&", "||", "??", "?.", "++", "--", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<", ">>",
        "**", "{", "}", "(", ")", "[", "]", ";", ",", "<", ">", "+", "-", "*", "/", "%", "&", "|", "^", "!",
        "~", "?", ":", "=", ".", "@",
    ]

    private mutating func readPunctuator() {
        let start = position
        guard let text = Self.punctuators.first(where: { follows($0) }) else {
            position += 1
            return add(.broken, from: start)
        }
        // `a ? .5 : b` has no optional chain.
        let length = follows("?.") && isDigit(byte(2)) ? 1 : text.utf8CodeUnitCount
        position += length
        let brace = bytes[start] == UInt8(ascii: "{") ? braceKind : nil
        add(.punctuator, from: start, String(decoding: bytes[start..<position], as: UTF8.self))
        let index = tokens.count - 1
        tokens[index].brace = brace
        switch tokens[index].text {
        case "(", "[", "{": open.append(index)
        case ")", "]", "}":
            guard let opener = open.last, tokens[opener].kind != .template else { return }
            open.removeLast()
            tokens[index].match = opener
            tokens[opener].match = index
        default: break
        }
    }

    /// What a brace after the tokens so far encloses.
    private var braceKind: JavaScriptToken.Brace {
        guard let last = tokens.last else { return .block }
        switch (last.kind, last.text) {
        case (.punctuator, ")"):
            guard let opener = last.match, opener > 0 else { return .function }
            let before = tokens[opener - 1]
            let isLoop = before.is("await") && opener > 1 && tokens[opener - 2].is("for")
            return before.isOne(of: JavaScriptToken.headKeywords) || isLoop ? .block : .function
        case (.punctuator, "=>"): return .function
        case (.punctuator, "{"), (.punctuator, ";"), (.punctuator, "}"): return .block
        case (.punctuator, ":"): return followsCaseOrLabel ? .block : .object
        case (.punctuator, _) where last.text != "]": return .object
        case (.keyword, "else"), (.keyword, "do"), (.keyword, "try"), (.keyword, "finally"): return .block
        case (.keyword, "catch"): return .block
        case (.keyword, "class"): return .classBody
        case (.keyword, _) where !JavaScriptToken.valueKeywords.contains(last.text):
            return .object
        default: return followsClassHead ? .classBody : .block
        }
    }

    private var followsCaseOrLabel: Bool {
        guard tokens.count >= 2 else { return false }
        if tokens[tokens.count - 2].is("default") { return true }
        if tokens.count >= 3, tokens[tokens.count - 3].is("case") { return true }
        guard tokens[tokens.count - 2].kind == .name else { return false }
        let enclosing = open.last.flatMap { tokens[$0].brace }
        return tokens.count == 2 || (enclosing != .object && tokens[tokens.count - 3].isOne(of: [";", "}"]))
    }

    /// Whether the tokens so far end in `class A`, `class A extends B.C(d)`.
    private var followsClassHead: Bool {
        var index = tokens.count - 1
        while index >= 0, tokens.count - index < 40 {
            let token = tokens[index]
            if token.is("class") { return true }
            if token.isOne(of: [")", "]"]), let opener = token.match { index = opener }
            guard [.name, .keyword].contains(tokens[index].kind) || tokens[index].isOne(of: [".", "(", "["])
            else { return false }
            index -= 1
        }
        return false
    }
}
