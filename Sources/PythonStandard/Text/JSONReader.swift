import BigInt
import PythonLanguage

/// JSON text as values.
struct JSONReader {
    private let machine: Machine
    private let text: [UInt32]
    private let error: TypePointer
    private let objectHook, parseFloat, parseInt, parseConstant, pairsHook: Value
    /// Whether control characters in strings are errors.
    private let isStrict: Bool
    private var place = 0

    init(_ machine: Machine, _ text: [UInt32], hooks: Arguments, error: TypePointer) {
        self.machine = machine
        self.text = text
        self.error = error
        objectHook = hooks[2]
        parseFloat = hooks[3]
        parseInt = hooks[4]
        parseConstant = hooks[5]
        pairsHook = hooks[6]
        isStrict = !hooks[7].isIdentical(to: .false)
    }

    mutating func document() throws(PythonError) -> Value {
        skipBlanks()
        let value = try value()
        skipBlanks()
        if place < text.count { throw failure("Extra data", place) }
        return value
    }

    /// A value without regard to what follows, and the index behind it.
    mutating func value(at start: Int) throws(PythonError) -> (Value, Int) {
        place = max(0, min(start, text.count))
        let value = try value()
        return (value, place)
    }

    func failure(_ message: String, _ position: Int) -> PythonError {
        let before = text[..<min(position, text.count)]
        let line = before.count { $0 == 10 } + 1
        let column = position - (before.lastIndex(of: 10).map { $0 + 1 } ?? 0) + 1
        let whole = "\(message): line \(line) column \(column) (char \(position))"
        let exception = machine.makeException(error, [machine.string(whole)])
        let details: [(String, Value)] = [
            ("msg", machine.string(message)), ("doc", machine.string(codePoints: text)),
            ("pos", .int(position)),
            ("lineno", .int(line)), ("colno", .int(column)),
        ]
        for (name, value) in details { try? machine.setAttribute(exception, name, value) }
        return machine.raise(exception)
    }

    private mutating func skipBlanks() {
        while place < text.count {
            switch text[place] {
            case 32, 9, 10, 13: place += 1
            default: return
            }
        }
    }

    private mutating func take(_ word: StaticString) -> Bool {
        let isThere = word.withUTF8Buffer { bytes in
            text.count - place >= bytes.count
                && bytes.indices.allSatisfy { text[place + $0] == UInt32(bytes[$0]) }
        }
        if isThere { place += word.utf8CodeUnitCount }
        return isThere
    }

    private mutating func value() throws(PythonError) -> Value {
        guard place < text.count else { throw failure("Expecting value", place) }
        switch text[place] {
        case 123: return try machine.recursing { () throws(PythonError) in try object() }
        case 91: return try machine.recursing { () throws(PythonError) in try array() }
        case 34: return try string()
        case 48...57: return try number()
        default: break
        }
        if take("null") { return .none }
        if take("true") { return .true }
        if take("false") { return .false }
        for (word, value) in [("NaN", Double.nan), ("Infinity", .infinity), ("-Infinity", -.infinity)]
            as [(StaticString, Double)]
        where take(word) {
            return parseConstant.isNone
                ? .float(value) : try machine.call(parseConstant, [machine.string("\(word)")])
        }
        return try number()
    }

    private mutating func number() throws(PythonError) -> Value {
        let start = place
        func isDigit(_ index: Int) -> Bool { index < text.count && (48...57).contains(text[index]) }
        var end = place
        if end < text.count, text[end] == 45 { end += 1 }
        guard isDigit(end) else { throw failure("Expecting value", start) }
        if text[end] == 48 { end += 1 } else { while isDigit(end) { end += 1 } }
        var isFloat = false
        if end < text.count, text[end] == 46, isDigit(end + 1) {
            isFloat = true
            end += 1
            while isDigit(end) { end += 1 }
        }
        if end < text.count, text[end] == 101 || text[end] == 69 {
            var exponent = end + 1
            if exponent < text.count, text[exponent] == 43 || text[exponent] == 45 { exponent += 1 }
            if isDigit(exponent) {
                isFloat = true
                while isDigit(exponent) { exponent += 1 }
                end = exponent
            }
        }
        place = end
        if !isFloat, parseInt.isNone, end - start <= 18 { return .int(shortInteger(start..<end)) }
        let word = String(decoding: text[start..<end].lazy.map { UInt8($0) }, as: UTF8.self)
        if isFloat {
            if !parseFloat.isNone { return try machine.call(parseFloat, [machine.string(word)]) }
            return .float(Double(word) ?? .nan)
        }
        if !parseInt.isNone { return try machine.call(parseInt, [machine.string(word)]) }
        return Int(word).map { .int($0) } ?? machine.integer(BigInt(word) ?? 0)
    }

    /// The number whose digits, and perhaps a minus sign before them, are there; at most 18 of them.
    private func shortInteger(_ digits: Range<Int>) -> Int {
        let isNegative = text[digits.lowerBound] == 45
        var number = 0
        for index in (digits.lowerBound + (isNegative ? 1 : 0))..<digits.upperBound {
            number = number * 10 + Int(text[index]) - 48
        }
        return isNegative ? -number : number
    }

    private mutating func string() throws(PythonError) -> Value {
        let start = place
        place += 1
        var codes: [UInt32] = []
        while true {
            let first = place
            while place < text.count, text[place] != 34, text[place] != 92 {
                if text[place] < 32, isStrict { throw failure("Invalid control character at", place) }
                place += 1
            }
            guard place < text.count else { throw failure("Unterminated string starting at", start) }
            codes += text[first..<place]
            place += 1
            if text[place - 1] == 34 { return machine.string(codePoints: codes) }
            guard place < text.count else { throw failure("Unterminated string starting at", start) }
            let escape = text[place]
            place += 1
            switch escape {
            case 34, 92, 47: codes.append(escape)
            case 98: codes.append(8)
            case 102: codes.append(12)
            case 110: codes.append(10)
            case 114: codes.append(13)
            case 116: codes.append(9)
            case 117: codes.append(try unicodeEscape())
            default: throw failure("Invalid \\escape", place - 2)
            }
        }
    }

    private mutating func unicodeEscape() throws(PythonError) -> UInt32 {
        let first = try unit()
        guard (0xD800..<0xDC00).contains(first), place + 1 < text.count, text[place] == 92,
            text[place + 1] == 117
        else {
            return first
        }
        let saved = place
        place += 2
        let second = try unit()
        if (0xDC00..<0xE000).contains(second) {
            return 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
        }
        place = saved
        return first
    }

    private mutating func unit() throws(PythonError) -> UInt32 {
        // As CPython, which wants something to follow.
        guard place + 4 < text.count else { throw failure("Invalid \\uXXXX escape", place - 1) }
        var value: UInt32 = 0
        for code in text[place..<(place + 4)] {
            switch code {
            case 48...57: value = value << 4 | (code - 48)
            case 65...70, 97...102: value = value << 4 | (code & 7 + 9)
            default: throw failure("Invalid \\uXXXX escape", place - 1)
            }
        }
        place += 4
        return value
    }

    private mutating func array() throws(PythonError) -> Value {
        place += 1
        var elements: [Value] = []
        skipBlanks()
        if place < text.count, text[place] == 93 {
            place += 1
            return machine.list([])
        }
        while true {
            skipBlanks()
            elements.append(try value())
            skipBlanks()
            guard place < text.count else { throw failure("Expecting ',' delimiter", place) }
            if text[place] == 93 {
                place += 1
                return machine.list(elements)
            }
            guard text[place] == 44 else { throw failure("Expecting ',' delimiter", place) }
            place += 1
        }
    }

    private mutating func object() throws(PythonError) -> Value {
        place += 1
        var pairs: [(Value, Value)] = []
        skipBlanks()
        if place < text.count, text[place] == 125 {
            place += 1
            return try finish(pairs)
        }
        while true {
            skipBlanks()
            guard place < text.count, text[place] == 34 else {
                throw failure("Expecting property name enclosed in double quotes", place)
            }
            let key = try string()
            skipBlanks()
            guard place < text.count, text[place] == 58 else {
                throw failure("Expecting ':' delimiter", place)
            }
            place += 1
            skipBlanks()
            pairs.append((key, try value()))
            skipBlanks()
            guard place < text.count else { throw failure("Expecting ',' delimiter", place) }
            if text[place] == 125 {
                place += 1
                return try finish(pairs)
            }
            guard text[place] == 44 else { throw failure("Expecting ',' delimiter", place) }
            place += 1
        }
    }

    private func finish(_ pairs: [(Value, Value)]) throws(PythonError) -> Value {
        if !pairsHook.isNone {
            return try machine.call(pairsHook, [machine.list(pairs.map { machine.tuple([$0.0, $0.1]) })])
        }
        let object = machine.dict(pairs)
        return objectHook.isNone ? object : try machine.call(objectHook, [object])
    }
}
