// The tokens of Python: twelve trivially copyable bytes each, so that a whole cell's tokens lie in one array
// and the parser can look ahead and go back for free.

/// What a token is. Keywords are kinds of their own; the soft keywords (match, case, _) are names.
enum TokenKind: UInt8, Sendable {
    case endOfFile, newline, indent, dedent, name, number, string
    /// A character that no token begins with: ! $ ? and the backquote.
    case unknown
    /// Where the lexer gave up.
    case unreadable

    case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace
    case colon, comma, semicolon, dot, ellipsis, arrow, equal, walrus, tilde

    // The binary operators, in the order of `BinaryOperator`.
    case plus, minus, star, slash, doubleSlash, percent, doubleStar, at
    case leftShift, rightShift, ampersand, bar, caret
    // The same, followed by "=".
    case plusEqual, minusEqual, starEqual, slashEqual, doubleSlashEqual, percentEqual, doubleStarEqual,
        atEqual
    case leftShiftEqual, rightShiftEqual, ampersandEqual, barEqual, caretEqual

    case less, lessOrEqual, equalEqual, notEqual, greater, greaterOrEqual

    case `false`, none, `true`, and, `as`, assert, async, await, `break`, `class`, `continue`, def, del
    case elif, `else`, except, finally, `for`, from, global, `if`, `import`, `in`, `is`, lambda, nonlocal
    case not, or, pass, raise, `return`, `try`, `while`, with, yield

    var isKeyword: Bool { rawValue >= TokenKind.false.rawValue }

    var isOperator: Bool {
        rawValue >= TokenKind.colon.rawValue && rawValue <= TokenKind.greaterOrEqual.rawValue
            && self != .comma && self != .semicolon && self != .colon && self != .dot && self != .ellipsis
    }

    /// The operator that `+` or `+=` stands for.
    var binaryOperator: BinaryOperator? {
        if rawValue >= TokenKind.plus.rawValue, rawValue <= TokenKind.caret.rawValue {
            return BinaryOperator(rawValue: rawValue - TokenKind.plus.rawValue)
        }
        return nil
    }

    /// The operator that `+=` stands for.
    var augmentedOperator: BinaryOperator? {
        if rawValue >= TokenKind.plusEqual.rawValue, rawValue <= TokenKind.caretEqual.rawValue {
            return BinaryOperator(rawValue: rawValue - TokenKind.plusEqual.rawValue)
        }
        return nil
    }

    /// How tightly a left-associative binary operator binds; 0 is none.
    var precedence: Int {
        switch self {
        case .bar: 1
        case .caret: 2
        case .ampersand: 3
        case .leftShift, .rightShift: 4
        case .plus, .minus: 5
        case .star, .slash, .doubleSlash, .percent, .at: 6
        default: 0
        }
    }
}

struct Token: Sendable {
    var start: Int32
    var end: Int32
    var kind: TokenKind

    init(_ kind: TokenKind, _ start: Int, _ end: Int) {
        self.kind = kind
        self.start = Int32(truncatingIfNeeded: start)
        self.end = Int32(truncatingIfNeeded: end)
    }
}

/// Python's 35 keywords, found by their letters packed into one word (none has more than eight).
struct KeywordTable: Sendable {
    static let shared = KeywordTable()

    static let names: [(String, TokenKind)] = [
        ("False", .false), ("None", .none), ("True", .true), ("and", .and), ("as", .as), ("assert", .assert),
        ("async", .async), ("await", .await), ("break", .break), ("class", .class), ("continue", .continue),
        ("def", .def), ("del", .del), ("elif", .elif), ("else", .else), ("except", .except),
        ("finally", .finally), ("for", .for), ("from", .from), ("global", .global), ("if", .if),
        ("import", .import), ("in", .in), ("is", .is), ("lambda", .lambda), ("nonlocal", .nonlocal),
        ("not", .not), ("or", .or), ("pass", .pass), ("raise", .raise), ("return", .return), ("try", .try),
        ("while", .while), ("with", .with), ("yield", .yield),
    ]

    private var slots = [(key: UInt64, kind: TokenKind)](repeating: (0, .name), count: 256)

    private init() {
        for (name, kind) in Self.names {
            let key = name.utf8.reduce(0) { $0 << 8 | UInt64($1) }
            var slot = Self.slot(of: key)
            while slots[slot].key != 0 { slot = (slot + 1) & 255 }
            slots[slot] = (key, kind)
        }
    }

    private static func slot(of key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 56)
    }

    /// The keyword whose letters are packed in `key`, or `.name`.
    func kind(of key: UInt64) -> TokenKind {
        var slot = Self.slot(of: key)
        while slots[slot].key != 0 {
            if slots[slot].key == key { return slots[slot].kind }
            slot = (slot + 1) & 255
        }
        return .name
    }
}
