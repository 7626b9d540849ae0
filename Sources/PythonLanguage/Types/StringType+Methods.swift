#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// The methods of str except those that take it to pieces.

extension StringType {
    static let methods: [NativeRow] =
        caseMethods + testMethods + searchMethods + [
            NativeRow("center(self, width, fillchar=' ', /)", center),
            NativeRow("ljust(self, width, fillchar=' ', /)", leftJustify),
            NativeRow("rjust(self, width, fillchar=' ', /)", rightJustify),
            NativeRow("zfill(self, width, /)") { machine, args throws(PythonError) in
                machine.string(args[0].textView.zeroFilled(to: try machine.textWidth(args[1])))
            },
            NativeRow("expandtabs(self, tabsize=8)") { machine, args throws(PythonError) in
                machine.string(
                    args[0].textView.expandingTabs(
                        try machine.textWidth(args[1], copies: args[0].textView.count)))
            },
            NativeRow("encode(self, encoding=..., errors=...)") { machine, args throws(PythonError) in
                let string = args[0].string
                if args[1].isUndefined, args[2].isUndefined, string.pointee.width == 1 {
                    let points = UnsafeRawBufferPointer(
                        start: string.pointee.data, count: string.pointee.count)
                    if points.allSatisfy({ $0 < 0x80 }) { return machine.bytes(Array(points)) }
                }
                return machine.bytes(try machine.encode(args[0], encoding: args[1], errors: args[2]))
            },
            NativeRow("format(self, /, *args, **kwargs)") { machine, args throws(PythonError) in
                try machine.formatTemplate(args[0], positional: args[1], named: args[2])
            },
            NativeRow("format_map(self, mapping, /)") { machine, args throws(PythonError) in
                try machine.formatTemplate(args[0], positional: .undefined, named: args[1])
            },
            NativeRow("join(self, iterable, /)", join),
            NativeRow("replace(self, old, new, count=-1, /)", replace),
            NativeRow("translate(self, table, /)", translate),
            NativeRow("removeprefix(self, prefix, /)") { machine, args throws(PythonError) in
                try requireString(machine, args[1], "removeprefix() argument must be str, not ")
                let (text, prefix) = (args[0].textView, args[1].textView)
                guard text.count >= prefix.count, text.matches(prefix, at: 0) else {
                    return machine.exactString(args[0])
                }
                return machine.substring(args[0].string, prefix.count, text.count)
            },
            NativeRow("removesuffix(self, suffix, /)") { machine, args throws(PythonError) in
                try requireString(machine, args[1], "removesuffix() argument must be str, not ")
                let (text, suffix) = (args[0].textView, args[1].textView)
                guard text.count >= suffix.count, text.matches(suffix, at: text.count - suffix.count) else {
                    return machine.exactString(args[0])
                }
                return machine.substring(args[0].string, 0, text.count - suffix.count)
            },
        ]

    private static func mapping(
        _ name: String,
        _ mapASCII: @escaping (UnsafeBufferPointer<UInt8>, UnsafeMutablePointer<UInt8>) -> Void,
        _ map: @escaping (TextView) -> TextBuffer
    ) -> NativeRow {
        NativeRow("\(name)(self, /)") { machine, args throws(PythonError) in
            let view = args[0].textView
            let bytes = view.bytes
            guard view.width == 1, view.count > 1, bytes.reduce(0, |) < 0x80 else {
                return machine.string(map(view))
            }
            return machine.string(count: view.count, width: 1) {
                mapASCII(bytes, $0.assumingMemoryBound(to: UInt8.self))
            }
        }
    }

    private static let caseMethods: [NativeRow] = [
        mapping("lower", ASCIICase.lower) { $0.mapped(.lower) },
        mapping("upper", ASCIICase.upper) { $0.mapped(.upper) },
        mapping("casefold", ASCIICase.lower) { $0.mapped(.fold) },
        mapping("capitalize", ASCIICase.capitalize) { $0.capitalized },
        mapping("title", ASCIICase.title) { $0.titled },
        mapping("swapcase", ASCIICase.swap) { $0.caseSwapped },
    ]

    private static func test(_ name: String, _ holds: @escaping (TextView) -> Bool) -> NativeRow {
        NativeRow("\(name)(self, /)") { _, args throws(PythonError) in .bool(holds(args[0].textView)) }
    }

    private static let testMethods: [NativeRow] = [
        test("isalpha") { $0.isNonemptyAll(UnicodeTraits.isAlpha) },
        test("isalnum") { $0.isNonemptyAll(UnicodeTraits.isAlphanumeric) },
        test("isdecimal") { $0.isNonemptyAll(UnicodeTraits.isDecimal) },
        test("isdigit") { $0.isNonemptyAll(UnicodeTraits.isDigit) },
        test("isnumeric") { $0.isNonemptyAll(UnicodeTraits.isNumeric) },
        test("isspace") { $0.isNonemptyAll(UnicodeTraits.isSpace) },
        test("isprintable") { $0.count == 0 || $0.isNonemptyAll(UnicodeTraits.isPrintable) },
        test("isascii") { $0.isASCII },
        test("islower") { $0.isLower },
        test("isupper") { $0.isUpper },
        test("istitle") { $0.isTitle },
        test("isidentifier") { $0.isIdentifier },
    ]

    private static let searchMethods: [NativeRow] = [
        NativeRow("find(self, sub, start=None, end=None, /)") { machine, args throws(PythonError) in
            .int(try locate(machine, args, fromRight: false) ?? -1)
        },
        NativeRow("rfind(self, sub, start=None, end=None, /)") { machine, args throws(PythonError) in
            .int(try locate(machine, args, fromRight: true) ?? -1)
        },
        NativeRow("index(self, sub, start=None, end=None, /)") { machine, args throws(PythonError) in
            guard let hit = try locate(machine, args, fromRight: false) else {
                throw machine.raise(.valueError, "substring not found")
            }
            return .int(hit)
        },
        NativeRow("rindex(self, sub, start=None, end=None, /)") { machine, args throws(PythonError) in
            guard let hit = try locate(machine, args, fromRight: true) else {
                throw machine.raise(.valueError, "substring not found")
            }
            return .int(hit)
        },
        NativeRow("count(self, sub, start=None, end=None, /)") { machine, args throws(PythonError) in
            try requireString(machine, args[1], "must be str, not ")
            let text = args[0].textView
            let (start, end) = try machine.bounds(args[2], args[3], count: text.count)
            return .int(start > text.count ? 0 : text.occurrences(of: args[1].textView, from: start, to: end))
        },
        NativeRow("startswith(self, prefix, start=None, end=None, /)") { machine, args throws(PythonError) in
            try affix(machine, args, "startswith", atEnd: false)
        },
        NativeRow("endswith(self, suffix, start=None, end=None, /)") { machine, args throws(PythonError) in
            try affix(machine, args, "endswith", atEnd: true)
        },
    ]

    static func requireString(_ machine: Machine, _ value: Value, _ message: String) throws(PythonError) {
        guard !value.isString else { return }
        throw machine.raise(.typeError, message + machine.typeName(value))
    }

    private static func locate(
        _ machine: Machine, _ args: Arguments, fromRight: Bool
    ) throws(PythonError) -> Int? {
        try requireString(machine, args[1], "must be str, not ")
        let text = args[0].textView
        let (start, end) = try machine.bounds(args[2], args[3], count: text.count)
        let needle = args[1].textView
        return fromRight
            ? text.findLast(needle, from: start, to: end) : text.find(needle, from: start, to: end)
    }

    private static func affix(
        _ machine: Machine, _ args: Arguments, _ name: String, atEnd: Bool
    ) throws(PythonError) -> Value {
        let text = args[0].textView
        let (start, end) = try machine.bounds(args[2], args[3], count: text.count)
        func matches(_ affix: TextView) -> Bool {
            guard end - start >= affix.count, start <= text.count else { return false }
            return text.matches(affix, at: atEnd ? end - affix.count : start)
        }
        if args[1].isString { return .bool(matches(args[1].textView)) }
        guard args[1].isTuple else {
            throw machine.raise(
                .typeError,
                "\(name) first arg must be str or a tuple of str, not \(machine.typeName(args[1]))")
        }
        let tuple = args[1].tuple
        for index in 0..<tuple.pointee.count {
            let item = tuple.pointee.items[index]
            guard item.isString else {
                throw machine.raise(
                    .typeError,
                    "tuple for \(name) must only contain str, not \(machine.typeName(item))")
            }
            if matches(item.textView) { return .true }
        }
        return .false
    }

    private static func fill(_ machine: Machine, _ value: Value) throws(PythonError) -> UInt32 {
        guard value.isString else {
            throw machine.raise(
                .typeError,
                "The fill character must be a unicode character, not \(machine.typeName(value))")
        }
        guard value.string.pointee.count == 1 else {
            throw machine.raise(.typeError, "The fill character must be exactly one character long")
        }
        return value.string.pointee[0]
    }

    private static func justify(
        _ machine: Machine, _ args: Arguments, _ split: (_ padding: Int, _ width: Int) -> (Int, Int)
    ) throws(PythonError) -> Value {
        let width = try machine.textWidth(args[1])
        let character = try fill(machine, args[2])
        let text = args[0].textView
        guard width > text.count else { return machine.exactString(args[0]) }
        let (left, right) = split(width - text.count, width)
        return machine.string(text.padded(left: left, right: right, fill: character))
    }

    private static func center(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        try justify(machine, args) { padding, width in
            let left = padding / 2 + (padding & width & 1)
            return (left, padding - left)
        }
    }

    private static func leftJustify(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        try justify(machine, args) { padding, _ in (0, padding) }
    }

    private static func rightJustify(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        try justify(machine, args) { padding, _ in (padding, 0) }
    }

    private static func replace(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        try requireString(machine, args[1], "replace() argument 1 must be str, not ")
        try requireString(machine, args[2], "replace() argument 2 must be str, not ")
        let limit = try machine.index(args[3])
        let text = args[0].textView
        guard let result = text.replacing(args[1].textView, with: args[2].textView, limit: limit) else {
            return machine.exactString(args[0])
        }
        return machine.string(result)
    }

    private static func join(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let parts = args[1]
        if parts.isList {
            return try machine.join(
                args[0], UnsafeBufferPointer(start: parts.list.pointee.items, count: parts.list.pointee.count)
            )
        }
        if parts.isTuple {
            return try machine.join(
                args[0],
                UnsafeBufferPointer(start: parts.tuple.pointee.items, count: parts.tuple.pointee.count))
        }
        guard try machine.isIterable(parts) else {
            throw machine.raise(.typeError, "can only join an iterable")
        }
        let elements = machine.list(try machine.collect(parts, asksLength: false)).list
        return try machine.join(
            args[0], UnsafeBufferPointer(start: elements.pointee.items, count: elements.pointee.count))
    }

    private static func translate(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let text = args[0].textView
        var result = TextBuffer(reserving: text.count)
        for index in 0..<text.count {
            let unit = text[index]
            let mapped: Value
            if args[1].isDict {
                mapped = try machine.dictGet(args[1].dict, .int(Int(unit)))
            } else {
                mapped = try machine.catching(.lookupError, otherwise: .undefined) { () throws(PythonError) in
                    try machine.getItem(args[1], .int(Int(unit)))
                }
            }
            if mapped.isUndefined {
                result.append(unit)
            } else if mapped.isString {
                result.append(mapped.textView)
            } else if let code = machine.intValue(mapped), !mapped.isNone {
                guard (0..<0x110000).contains(code) else {
                    throw machine.raise(.valueError, "character mapping must be in range(0x110000)")
                }
                result.append(UInt32(code))
            } else if !mapped.isNone {
                throw machine.raise(.typeError, "character mapping must return integer, None or str")
            }
        }
        return machine.string(result)
    }

    static func makeTranslation(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let table = machine.dict([(Value, Value)]())
        if args[1].isUndefined {
            guard args[0].isDict else {
                throw machine.raise(
                    .typeError, "if you give only one argument to maketrans it must be a dict")
            }
            for pair in machine.dictPairs(args[0].dict) {
                try machine.dictSet(table.dict, try translationKey(machine, pair.key), pair.value)
            }
            return table
        }
        guard args[0].isString else {
            throw machine.raise(
                .typeError, "first maketrans argument must be a string if there is a second argument")
        }
        try requireString(machine, args[1], "maketrans() argument 2 must be str, not ")
        let (from, to) = (args[0].textView, args[1].textView)
        guard from.count == to.count else {
            throw machine.raise(.valueError, "the first two maketrans arguments must have equal length")
        }
        for index in 0..<from.count {
            try machine.dictSet(table.dict, .int(Int(from[index])), .int(Int(to[index])))
        }
        if args[2].isDefined {
            try requireString(machine, args[2], "maketrans() argument 3 must be str, not ")
            let removed = args[2].textView
            for index in 0..<removed.count {
                try machine.dictSet(table.dict, .int(Int(removed[index])), .none)
            }
        }
        return table
    }

    private static func translationKey(_ machine: Machine, _ key: Value) throws(PythonError) -> Value {
        if key.isString {
            guard key.string.pointee.count == 1 else {
                throw machine.raise(.valueError, "string keys in translate table must be of length 1")
            }
            return .int(Int(key.string.pointee[0]))
        }
        guard machine.intValue(key) != nil else {
            throw machine.raise(.typeError, "keys in translate table must be strings or integers")
        }
        return key
    }
}

extension Machine {
    /// `separator.join(parts)` in one allocation.
    func join(_ separator: Value, _ parts: UnsafeBufferPointer<Value>) throws(PythonError) -> Value {
        if parts.count == 1, parts[0].isString { return exactString(parts[0]) }
        let glue = separator.textView
        var count = max(0, parts.count - 1) * glue.count
        var width = parts.count > 1 ? glue.width : 1
        for (index, part) in parts.enumerated() {
            guard part.isString else {
                throw raise(
                    .typeError, "sequence item \(index): expected str instance, \(typeName(part)) found")
            }
            count += part.string.pointee.count
            width = max(width, part.string.pointee.width)
        }
        if heap.wouldExceedLimit(count * width) { throw raise(.memoryError, arguments: []) }
        return string(count: count, width: width) { target in
            var target = target
            for (index, part) in parts.enumerated() {
                if index > 0, glue.count > 0 {
                    StringObject.copy(separator.string, to: target, width: width)
                    target += glue.count * width
                }
                StringObject.copy(part.string, to: target, width: width)
                target += part.string.pointee.count * width
            }
        }
    }
}

/// The case mappings of ASCII text, byte by byte.
private enum ASCIICase {
    typealias Source = UnsafeBufferPointer<UInt8>
    typealias Target = UnsafeMutablePointer<UInt8>

    @inline(__always) private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    static func lower(_ text: Source, _ target: Target) {
        for index in 0..<text.count {
            target[index] = isLetter(text[index]) ? text[index] | 0x20 : text[index]
        }
    }

    static func upper(_ text: Source, _ target: Target) {
        for index in 0..<text.count {
            target[index] = isLetter(text[index]) ? text[index] & 0xDF : text[index]
        }
    }

    static func swap(_ text: Source, _ target: Target) {
        for index in 0..<text.count {
            target[index] = isLetter(text[index]) ? text[index] ^ 0x20 : text[index]
        }
    }

    static func capitalize(_ text: Source, _ target: Target) {
        lower(text, target)
        if isLetter(text[0]) { target[0] = text[0] & 0xDF }
    }

    static func title(_ text: Source, _ target: Target) {
        lower(text, target)
        var followsLetter = false
        for index in 0..<text.count {
            let isLetter = isLetter(text[index])
            if isLetter, !followsLetter { target[index] &= 0xDF }
            followsLetter = isLetter
        }
    }
}
