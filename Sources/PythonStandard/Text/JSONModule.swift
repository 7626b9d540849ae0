import BigInt
import PythonLanguage

/// `json`
enum JSONModule {
    static let modules = [
        NativeModule(
            "json", doc: "JSON text.", functions: rows,
            lazyNames: ["JSONDecodeError", "JSONEncoder", "JSONDecoder"],
            lazyAttribute: { machine, name throws(PythonError) in
                switch name {
                case "JSONDecodeError": Value(errorType(machine))
                case "JSONEncoder": try machine.getAttribute(machine.importModule("json.encoder"), name)
                case "JSONDecoder": try machine.getAttribute(machine.importModule("json.decoder"), name)
                default: .undefined
                }
            }),
        NativeModule("json.encoder", doc: "JSON text of values.", python: encoder),
        NativeModule("json.decoder", doc: "Values of JSON text.", python: decoder),
    ]

    private static func errorType(_ machine: Machine) -> TypePointer {
        if let known = machine.libraryState["json"] { return unsafeDowncast(known, to: ErrorType.self).type }
        let made = machine.makeExceptionClass(
            "JSONDecodeError", module: "json.decoder", bases: [machine.exceptionType(.valueError)])
        machine.libraryState["json"] = ErrorType(made)
        return made
    }

    private final class ErrorType {
        let type: TypePointer
        init(_ type: TypePointer) { self.type = type }
    }

    private static let rows: [NativeRow] = [
        NativeRow(
            "dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, "
                + "indent=None, separators=None, default=None, sort_keys=False)"
        ) { machine, args throws(PythonError) in
            var writer = JSONWriter(machine)
            writer.skipsKeys = try machine.truth(args[1])
            writer.isASCII = try machine.truth(args[2])
            writer.allowsNaN = try machine.truth(args[4])
            if !args[5].isNone {
                let names = [
                    "skipkeys", "ensure_ascii", "check_circular", "allow_nan", "indent", "separators",
                    "default",
                    "sort_keys",
                ]
                let values = [args[1], args[2], args[3], args[4], args[6], args[7], args[8], args[9]]
                let encoder = try machine.call(args[5], [], keywords: Array(zip(names, values)))
                return try machine.callMethod(encoder, "encode", [args[0]])
            }
            if !args[6].isNone {
                if let text = machine.stringValue(args[6]) {
                    writer.indent = text
                } else {
                    writer.indent = String(repeating: " ", count: max(0, try machine.index(args[6])))
                }
                writer.itemSeparator = ","
            }
            if !args[7].isNone {
                let pair = try machine.collect(args[7])
                guard pair.count == 2 else { throw machine.raise(.valueError, "separators must be a pair") }
                (writer.itemSeparator, writer.keySeparator) = (
                    try machine.text(pair[0]), try machine.text(pair[1])
                )
            }
            writer.fallback = args[8]
            writer.sortsKeys = try machine.truth(args[9])
            try writer.write(args[0], depth: 0)
            return machine.string(writer.text)
        },
        NativeRow(
            "loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, "
                + "object_pairs_hook=None, strict=True)"
        ) {
            machine, args throws(PythonError) in
            if !args[1].isNone {
                let names = [
                    "object_hook", "parse_float", "parse_int", "parse_constant", "object_pairs_hook",
                    "strict",
                ]
                let decoder = try machine.call(
                    args[1], [],
                    keywords: Array(zip(names, [args[2], args[3], args[4], args[5], args[6], args[7]])))
                return try machine.callMethod(decoder, "decode", [args[0]])
            }
            let text: [UInt32]
            if args[0].isString {
                text = args[0].string.pointee.codePoints
            } else if let bytes = machine.bytesValue(args[0]) {
                text = String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
            } else {
                throw machine.raise(
                    .typeError,
                    "the JSON object must be str, bytes or bytearray, not \(machine.typeName(args[0]))")
            }
            var reader = JSONReader(machine, text, hooks: args, error: errorType(machine))
            if args[0].isString, text.first == 0xFEFF {
                throw reader.failure("Unexpected UTF-8 BOM (decode using utf-8-sig)", 0)
            }
            return try reader.document()
        },
        // The value that begins at an index, and where it ends.
        NativeRow(
            "_raw(s, cls, object_hook, parse_float, parse_int, parse_constant, object_pairs_hook, strict, idx, /)"
        ) { machine, args throws(PythonError) in
            var reader = JSONReader(
                machine, args[0].isString ? args[0].string.pointee.codePoints : [], hooks: args,
                error: errorType(machine))
            let (value, end) = try reader.value(at: try machine.clampedIndex(args[8]))
            return machine.pair(value, .int(end))
        },
        NativeRow("dump(obj, fp, **kwargs)") { machine, args throws(PythonError) in
            let dumps = try machine.getAttribute(machine.importModule("json"), "dumps")
            let text = try machine.call(dumps, [args[0]], keywords: try machine.keywordPairs(args[2]))
            try machine.callMethod(args[1], "write", [text])
            return .none
        },
        NativeRow("load(fp, **kwargs)") { machine, args throws(PythonError) in
            let loads = try machine.getAttribute(machine.importModule("json"), "loads")
            let text = try machine.callMethod(args[0], "read")
            return try machine.call(loads, [text], keywords: try machine.keywordPairs(args[1]))
        },
    ]
}

/// Values as JSON text.
struct JSONWriter {
    private let machine: Machine
    private(set) var text = ""
    var skipsKeys = false
    var isASCII = true
    var allowsNaN = true
    var sortsKeys = false
    var indent: String?
    var itemSeparator = ", "
    var keySeparator = ": "
    var fallback = Value.none
    private var open: [Value] = []

    init(_ machine: Machine) { self.machine = machine }

    mutating func write(_ value: Value, depth: Int) throws(PythonError) {
        if value.isNone {
            text += "null"
        } else if value.isBool {
            text += value.bool ? "true" : "false"
        } else if value.isString {
            quote(value.string.pointee.codePoints)
        } else if value.isFloat {
            text += try number(value.float)
        } else if machine.isInstance(value, machine.types.int), let big = machine.bigIntegerValue(value) {
            text += String(big)
        } else if value.unboxed.isFloat, machine.isInstance(value, machine.types.float) {
            text += try number(value.unboxed.float)
        } else if value.isList || value.isTuple {
            try array(value, depth)
        } else if value.isDict {
            try object(value, depth)
        } else {
            try other(value, depth)
        }
    }

    private mutating func other(_ value: Value, _ depth: Int) throws(PythonError) {
        guard !fallback.isNone else {
            throw machine.raise(
                .typeError, "Object of type \(pythonName(value)) is not JSON serializable")
        }
        try enter(value)
        try write(machine.call(fallback, [value]), depth: depth)
        open.removeLast()
    }

    private func pythonName(_ value: Value) -> String {
        let name = machine.typeName(value)
        return String(name.split(separator: ".").last ?? Substring(name))
    }

    private func number(_ value: Double) throws(PythonError) -> String {
        if value.isFinite { return try machine.repr(.float(value)) }
        guard allowsNaN else {
            throw machine.raise(.valueError, "Out of range float values are not JSON compliant")
        }
        return value.isNaN ? "NaN" : value > 0 ? "Infinity" : "-Infinity"
    }

    private mutating func enter(_ value: Value) throws(PythonError) {
        if open.contains(where: { $0.isIdentical(to: value) }) {
            throw machine.raise(.valueError, "Circular reference detected")
        }
        open.append(value)
    }

    private mutating func newline(_ depth: Int) {
        guard let indent else { return }
        text += "\n" + String(repeating: indent, count: depth)
    }

    private mutating func array(_ value: Value, _ depth: Int) throws(PythonError) {
        let elements = machine.sequenceElements(value) ?? []
        if elements.isEmpty {
            text += "[]"
            return
        }
        try enter(value)
        text += "["
        for (index, element) in elements.enumerated() {
            if index > 0 { text += itemSeparator }
            newline(depth + 1)
            try write(element, depth: depth + 1)
        }
        newline(depth)
        text += "]"
        open.removeLast()
    }

    private mutating func object(_ value: Value, _ depth: Int) throws(PythonError) {
        var pairs = machine.dictPairs(value.dict)
        if pairs.isEmpty {
            text += "{}"
            return
        }
        if sortsKeys {
            let keys = try machine.call(
                machine.getAttribute(machine.importModule("builtins"), "sorted"), [value])
            var sorted: [(key: Value, value: Value)] = []
            for key in try machine.collect(keys) {
                sorted.append((key, try machine.dictGet(value.dict, key)))
            }
            pairs = sorted
        }
        try enter(value)
        text += "{"
        var isFirst = true
        for pair in pairs {
            guard let name = try key(pair.key) else { continue }
            if !isFirst { text += itemSeparator }
            isFirst = false
            newline(depth + 1)
            quote(name)
            text += keySeparator
            try write(pair.value, depth: depth + 1)
        }
        newline(depth)
        text += "}"
        open.removeLast()
    }

    private func key(_ value: Value) throws(PythonError) -> [UInt32]? {
        let name: String
        if value.isString { return value.string.pointee.codePoints }
        if value.isNone {
            name = "null"
        } else if value.isBool {
            name = value.bool ? "true" : "false"
        } else if value.isFloat {
            name = try number(value.float)
        } else if machine.isInstance(value, machine.types.int), let big = machine.bigIntegerValue(value) {
            name = String(big)
        } else {
            if skipsKeys { return nil }
            throw machine.raise(
                .typeError, "keys must be str, int, float, bool or None, not \(pythonName(value))")
        }
        return name.unicodeScalars.map(\.value)
    }

    private mutating func quote(_ codes: [UInt32]) {
        text += "\""
        for code in codes {
            switch code {
            case 34: text += "\\\""
            case 92: text += "\\\\"
            case 10: text += "\\n"
            case 13: text += "\\r"
            case 9: text += "\\t"
            case 8: text += "\\b"
            case 12: text += "\\f"
            default:
                if code < 32 || isASCII && code > 126 {
                    escape(code)
                } else if let scalar = Unicode.Scalar(code) {
                    text.unicodeScalars.append(scalar)
                } else {
                    escape(code)
                }
            }
        }
        text += "\""
    }

    private mutating func escape(_ code: UInt32) {
        if code == 127 {
            text.unicodeScalars.append(Unicode.Scalar(127))
            return
        }
        let units =
            code > 0xFFFF ? [0xD800 + (code - 0x10000) >> 10, 0xDC00 + (code - 0x10000) & 0x3FF] : [code]
        for unit in units {
            let digits = String(unit, radix: 16)
            text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
    }
}

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

extension JSONModule {
    /// Subclasses say in `default` what other objects are; `dumps` does the rest.
    fileprivate static let encoder = #"""
        class JSONEncoder:
            item_separator = ", "
            key_separator = ": "

            def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                         sort_keys=False, indent=None, separators=None, default=None):
                self.skipkeys, self.ensure_ascii, self.check_circular = skipkeys, ensure_ascii, check_circular
                self.allow_nan, self.sort_keys, self.indent = allow_nan, sort_keys, indent
                if separators is not None:
                    self.item_separator, self.key_separator = separators
                elif indent is not None:
                    self.item_separator = ","
                if default is not None:
                    self.default = default

            def default(self, o):
                raise TypeError("Object of type %s is not JSON serializable" % o.__class__.__name__)

            def encode(self, o):
                from json import dumps
                return dumps(o, skipkeys=self.skipkeys, ensure_ascii=self.ensure_ascii, allow_nan=self.allow_nan,
                             check_circular=self.check_circular, indent=self.indent, sort_keys=self.sort_keys,
                             separators=(self.item_separator, self.key_separator), default=self.default)

            def iterencode(self, o, _one_shot=False):
                """The text in pieces."""
                import re
                opened = ""
                for piece in re.findall(r'"(?:[^"\\]|\\.)*"|[^"\s,:\[\]{}]+|[,:]\s*|\s*[\[\]{}]', self.encode(o)):
                    # A list's bracket comes with its first element.
                    if piece.endswith("["):
                        if opened:
                            yield opened
                        opened = piece
                    elif opened and piece not in "{}":
                        yield opened + piece
                        opened = ""
                    else:
                        if opened:
                            yield opened
                        opened = ""
                        yield piece
                if opened:
                    yield opened
        """#

    fileprivate static let decoder = #"""
        from json import JSONDecodeError, loads as _loads, _raw


        class JSONDecoder:
            def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                         object_pairs_hook=None):
                self.object_hook, self.object_pairs_hook, self.strict = object_hook, object_pairs_hook, strict
                self.parse_float, self.parse_int, self.parse_constant = parse_float, parse_int, parse_constant

            def decode(self, s):
                return _loads(s, object_hook=self.object_hook, parse_float=self.parse_float, parse_int=self.parse_int,
                              parse_constant=self.parse_constant, object_pairs_hook=self.object_pairs_hook,
                              strict=self.strict)

            def raw_decode(self, s, idx=0):
                """The value that begins at an index, and the index behind it."""
                return _raw(s, None, self.object_hook, self.parse_float, self.parse_int, self.parse_constant,
                            self.object_pairs_hook, self.strict, idx)
        """#
}
