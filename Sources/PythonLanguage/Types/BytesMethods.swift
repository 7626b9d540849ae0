/// The methods of bytes and bytearray: those of str on single bytes, ASCII letters only.
enum BytesMethods {
    static let fromHex = NativeRow("fromhex(cls, string, /)") { machine, args throws(PythonError) in
        guard args[1].isString else {
            throw machine.raise(
                .typeError, "fromhex() argument must be str, not \(machine.typeName(args[1]))")
        }
        var result: [UInt8] = []
        var high: UInt8?
        for (position, unit) in args[1].textView.units.enumerated() {
            if high == nil, UnicodeTraits.isASCIISpace(unit, asBytes: true) { continue }
            guard let digit = unit < 0x80 ? Character(Unicode.Scalar(UInt8(unit))).hexDigitValue : nil else {
                throw machine.raise(
                    .valueError, "non-hexadecimal number found in fromhex() arg at position \(position)")
            }
            if let first = high {
                result.append(first << 4 | UInt8(digit))
                high = nil
            } else {
                high = UInt8(digit)
            }
        }
        if high != nil {
            throw machine.raise(
                .valueError,
                "non-hexadecimal number found in fromhex() arg at position \(args[1].string.pointee.count)")
        }
        return machine.bytes(result, type: args[0].type)
    }

    static let makeTranslation = NativeRow("maketrans(frm, to, /)") { machine, args throws(PythonError) in
        let (from, to) = (try bytes(machine, args[0]), try bytes(machine, args[1]))
        guard from.count == to.count else {
            throw machine.raise(.valueError, "maketrans arguments must have same length")
        }
        var table = (0...255).map { UInt8($0) }
        for index in 0..<from.count { table[Int(from[index])] = UInt8(to[index]) }
        return machine.bytes(table)
    }

    static let shared: [NativeRow] = texts + tests + searches + pieces

    private static func bytes(_ machine: Machine, _ value: Value) throws(PythonError) -> TextView {
        guard value.isBytes else {
            throw machine.raise(
                .typeError, "a bytes-like object is required, not '\(machine.typeName(value))'")
        }
        return value.bytesView
    }

    /// The argument of find, count, ...: bytes or an int; `body` gets its view.
    private static func needle<Result>(
        _ machine: Machine, _ value: Value, _ body: (TextView) throws(PythonError) -> Result
    ) throws(PythonError) -> Result {
        if value.isBytes { return try body(value.bytesView) }
        guard try machine.hasIndex(value) else {
            throw machine.raise(
                .typeError,
                "argument should be integer or bytes-like object, not '\(machine.typeName(value))'")
        }
        var byte = try machine.byte(value, "byte must be in range(0, 256)")
        return try withUnsafePointer(to: &byte) { pointer throws(PythonError) in
            try body(TextView(base: pointer, count: 1, width: 1))
        }
    }

    private static func made(_ machine: Machine, _ args: Arguments, _ content: [UInt8]) -> Value {
        machine.bytes(content, type: machine.plainBytesType(args[0]))
    }

    private static func made(_ machine: Machine, _ args: Arguments, _ range: Range<Int>) -> Value {
        made(machine, args, Array(args[0].bytesView.bytes[range]))
    }

    private static func mapping(_ name: String, _ map: @escaping (TextView) -> [UInt8]) -> NativeRow {
        NativeRow("\(name)(self, /)") { machine, args throws(PythonError) in
            made(machine, args, map(args[0].bytesView))
        }
    }

    private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
    private static func upper(_ byte: UInt8) -> UInt8 { byte &- 0x61 < 26 ? byte & 0xDF : byte }
    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    private static let texts: [NativeRow] = [
        mapping("lower") { $0.bytes.map(lower) },
        mapping("upper") { $0.bytes.map(upper) },
        mapping("swapcase") { $0.bytes.map { isLetter($0) ? $0 ^ 0x20 : $0 } },
        mapping("capitalize") { view in
            view.bytes.enumerated().map { $0.offset == 0 ? upper($0.element) : lower($0.element) }
        },
        mapping("title") { view in
            var afterLetter = false
            return view.bytes.map { byte in
                defer { afterLetter = isLetter(byte) }
                return afterLetter ? lower(byte) : upper(byte)
            }
        },
        NativeRow("decode(self, encoding=..., errors=...)") { machine, args throws(PythonError) in
            try machine.decode(args[0].bytesView, encoding: args[1], errors: args[2])
        },
        NativeRow("hex(self, sep=..., bytes_per_sep=1)", hex),
        NativeRow("join(self, iterable, /)") { machine, args throws(PythonError) in
            var result: [UInt8] = []
            for (index, part) in try machine.collect(args[1], asksLength: false).enumerated() {
                guard part.isBytes else {
                    throw machine.raise(
                        .typeError,
                        "sequence item \(index): expected a bytes-like object, \(machine.typeName(part)) found"
                    )
                }
                if index > 0 { result.append(contentsOf: args[0].bytesView.bytes) }
                result.append(contentsOf: part.bytesView.bytes)
            }
            return made(machine, args, result)
        },
        NativeRow("replace(self, old, new, count=-1, /)") { machine, args throws(PythonError) in
            let (old, new) = (try bytes(machine, args[1]), try bytes(machine, args[2]))
            let result = args[0].bytesView.replacing(old, with: new, limit: try machine.index(args[3]))
            return made(machine, args, result?.narrow ?? Array(args[0].bytesView.bytes))
        },
        NativeRow("translate(self, table, /, delete=b'')") { machine, args throws(PythonError) in
            let removed = args[2].isBytes ? Array(args[2].bytesView.bytes) : []
            let table = args[1].isNone ? nil : try bytes(machine, args[1])
            if let table, table.count != 256 {
                throw machine.raise(.valueError, "translation table must be 256 characters long")
            }
            return made(
                machine, args,
                args[0].bytesView.bytes.filter { !removed.contains($0) }
                    .map { byte in table.map { UInt8($0[Int(byte)]) } ?? byte })
        },
        NativeRow("expandtabs(self, tabsize=8)") { machine, args throws(PythonError) in
            made(
                machine, args,
                args[0].bytesView.expandingTabs(
                    try machine.textWidth(args[1], copies: args[0].bytesView.count)
                ).narrow)
        },
        NativeRow("zfill(self, width, /)") { machine, args throws(PythonError) in
            made(machine, args, args[0].bytesView.zeroFilled(to: try machine.textWidth(args[1])).narrow)
        },
        justify("ljust") { padding, _ in (0, padding) },
        justify("rjust") { padding, _ in (padding, 0) },
        justify("center") { padding, width in
            let left = padding / 2 + (padding & width & 1)
            return (left, padding - left)
        },
    ]

    private static func justify(
        _ name: String, _ split: @escaping (_ padding: Int, _ width: Int) -> (Int, Int)
    ) -> NativeRow {
        NativeRow("\(name)(self, width, fillchar=..., /)") { machine, args throws(PythonError) in
            let width = try machine.textWidth(args[1])
            let view = args[0].bytesView
            guard args[2].isUndefined || args[2].isBytes && args[2].bytes.pointee.count == 1 else {
                throw machine.raise(
                    .typeError,
                    "\(name)() argument 2 must be a byte string of length 1, not \(machine.typeName(args[2]))"
                )
            }
            let (left, right) = split(max(0, width - view.count), width)
            let fill = args[2].isUndefined ? 0x20 : args[2].bytesView[0]
            return made(machine, args, view.padded(left: left, right: right, fill: fill).narrow)
        }
    }

    private static func hex(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        var separator: UInt32?
        if args[1].isDefined {
            guard args[1].isString || args[1].isBytes else {
                throw machine.raise(.typeError, "sep must be str or bytes.")
            }
            let view = args[1].isString ? args[1].textView : args[1].bytesView
            guard view.count == 1 else { throw machine.raise(.valueError, "sep must be length 1.") }
            separator = view[0]
        }
        let group = try machine.index(args[2])
        let view = args[0].bytesView
        var result = TextBuffer(reserving: view.count * 2)
        for index in 0..<view.count {
            if let separator, index > 0, group != 0 {
                let place = group > 0 ? view.count - index : index
                if place % Swift.abs(group) == 0 { result.append(separator) }
            }
            result.append(hexDigit(view[index] >> 4))
            result.append(hexDigit(view[index] & 15))
        }
        return machine.string(result)
    }

    private static func test(_ name: String, _ holds: @escaping (TextView) -> Bool) -> NativeRow {
        NativeRow("\(name)(self, /)") { _, args throws(PythonError) in .bool(holds(args[0].bytesView)) }
    }

    private static let tests: [NativeRow] = [
        test("isalpha") { $0.count > 0 && $0.bytes.allSatisfy(isLetter) },
        test("isdigit") { $0.count > 0 && $0.bytes.allSatisfy(NumberParsing.isDigit) },
        test("isalnum") { $0.count > 0 && $0.bytes.allSatisfy { isLetter($0) || NumberParsing.isDigit($0) } },
        test("isspace") {
            $0.count > 0 && $0.bytes.allSatisfy { UnicodeTraits.isASCIISpace(UInt32($0), asBytes: true) }
        },
        test("isascii") { $0.isASCII },
        test("islower") { $0.bytes.contains { $0 &- 0x61 < 26 } && !$0.bytes.contains { $0 &- 0x41 < 26 } },
        test("isupper") { $0.bytes.contains { $0 &- 0x41 < 26 } && !$0.bytes.contains { $0 &- 0x61 < 26 } },
        test("istitle") { view in
            Array(view.bytes.map { $0 < 0x80 ? $0 : 0x20 }).withTextView { $0.isTitle }
        },
    ]

    private static func locating(_ name: String, fromRight: Bool, raises: Bool) -> NativeRow {
        NativeRow("\(name)(self, sub, start=None, end=None, /)") { machine, args throws(PythonError) in
            let view = args[0].bytesView
            let (start, end) = try machine.bounds(args[2], args[3], count: view.count)
            let hit = try needle(machine, args[1]) { needle throws(PythonError) in
                fromRight
                    ? view.findLast(needle, from: start, to: end) : view.find(needle, from: start, to: end)
            }
            if hit == nil, raises { throw machine.raise(.valueError, "subsection not found") }
            return .int(hit ?? -1)
        }
    }

    private static func affix(_ name: String, atEnd: Bool) -> NativeRow {
        NativeRow("\(name)(self, affix, start=None, end=None, /)") { machine, args throws(PythonError) in
            let view = args[0].bytesView
            let (start, end) = try machine.bounds(args[2], args[3], count: view.count)
            let candidates = args[1].isTuple ? Array(machine.elements(args[1])) : [args[1]]
            for candidate in candidates {
                guard candidate.isBytes else {
                    let type = machine.typeName(candidate)
                    throw machine.raise(
                        .typeError,
                        args[1].isTuple
                            ? "a bytes-like object is required, not '\(type)'"
                            : "\(name) first arg must be bytes or a tuple of bytes, not \(type)")
                }
                let affix = candidate.bytesView
                if end - start >= affix.count, start <= view.count,
                    view.matches(affix, at: atEnd ? end - affix.count : start)
                {
                    return .true
                }
            }
            return .false
        }
    }

    private static let searches: [NativeRow] = [
        locating("find", fromRight: false, raises: false), locating("rfind", fromRight: true, raises: false),
        locating("index", fromRight: false, raises: true), locating("rindex", fromRight: true, raises: true),
        affix("startswith", atEnd: false), affix("endswith", atEnd: true),
        NativeRow("count(self, sub, start=None, end=None, /)") { machine, args throws(PythonError) in
            let view = args[0].bytesView
            let (start, end) = try machine.bounds(args[2], args[3], count: view.count)
            return .int(
                try needle(machine, args[1]) { needle throws(PythonError) in
                    start > view.count ? 0 : view.occurrences(of: needle, from: start, to: end)
                })
        },
        NativeRow("removeprefix(self, prefix, /)") { machine, args throws(PythonError) in
            let (view, prefix) = (args[0].bytesView, try bytes(machine, args[1]))
            let matches = view.count >= prefix.count && view.matches(prefix, at: 0)
            return made(machine, args, (matches ? prefix.count : 0)..<view.count)
        },
        NativeRow("removesuffix(self, suffix, /)") { machine, args throws(PythonError) in
            let (view, suffix) = (args[0].bytesView, try bytes(machine, args[1]))
            let matches = view.count >= suffix.count && view.matches(suffix, at: view.count - suffix.count)
            return made(machine, args, 0..<view.count - (matches ? suffix.count : 0))
        },
    ]

    private static func stripping(_ name: String, _ sides: TextView.StripSides) -> NativeRow {
        NativeRow("\(name)(self, bytes=None, /)") { machine, args throws(PythonError) in
            let set = args[1].isNone ? nil : try bytes(machine, args[1])
            return made(machine, args, args[0].bytesView.stripped(of: set, sides: sides, asBytes: true))
        }
    }

    private static func splitting(_ name: String, fromRight: Bool) -> NativeRow {
        NativeRow("\(name)(self, sep=None, maxsplit=-1)") { machine, args throws(PythonError) in
            let view = args[0].bytesView
            let limit = try machine.index(args[2])
            var ranges: [Range<Int>] = []
            if args[1].isNone {
                if fromRight {
                    ranges = view.splitWhitespaceFromRight(limit: limit, asBytes: true)
                } else {
                    view.splitWhitespace(limit: limit, asBytes: true) { ranges.append($0) }
                }
            } else {
                let separator = try bytes(machine, args[1])
                guard separator.count > 0 else { throw machine.raise(.valueError, "empty separator") }
                if fromRight {
                    ranges = view.splitFromRight(by: separator, limit: limit)
                } else {
                    view.split(by: separator, limit: limit) { ranges.append($0) }
                }
            }
            return machine.list(ranges.map { made(machine, args, $0) })
        }
    }

    private static func partitioning(_ name: String, fromRight: Bool) -> NativeRow {
        NativeRow("\(name)(self, sep, /)") { machine, args throws(PythonError) in
            let (view, separator) = (args[0].bytesView, try bytes(machine, args[1]))
            guard separator.count > 0 else { throw machine.raise(.valueError, "empty separator") }
            guard let hit = fromRight ? view.findLast(separator) : view.find(separator) else {
                let whole = made(machine, args, 0..<view.count)
                let empty = made(machine, args, 0..<0)
                return machine.tuple(fromRight ? [empty, empty, whole] : [whole, empty, empty])
            }
            return machine.tuple([
                made(machine, args, 0..<hit), made(machine, args, hit..<hit + separator.count),
                made(machine, args, hit + separator.count..<view.count),
            ])
        }
    }

    private static let pieces: [NativeRow] = [
        stripping("strip", .both), stripping("lstrip", .left), stripping("rstrip", .right),
        splitting("split", fromRight: false), splitting("rsplit", fromRight: true),
        partitioning("partition", fromRight: false), partitioning("rpartition", fromRight: true),
        NativeRow("splitlines(self, keepends=False)") { machine, args throws(PythonError) in
            var ranges: [Range<Int>] = []
            args[0].bytesView.splitLines(keepingEnds: try machine.truth(args[1]), asBytes: true) {
                ranges.append($0)
            }
            return machine.list(ranges.map { made(machine, args, $0) })
        },
    ]

    /// bytearray only.
    static let changing: [NativeRow] = [
        NativeRow("copy(self, /)") { machine, args throws(PythonError) in
            made(machine, args, 0..<args[0].bytes.pointee.count)
        },
        NativeRow("append(self, item, /)") { machine, args throws(PythonError) in
            let count = args[0].bytes.pointee.count
            machine.replace(
                args[0].bytes, count..<count,
                with: [try machine.byte(args[1], "byte must be in range(0, 256)")])
            return .none
        },
        NativeRow("extend(self, iterable, /)") { machine, args throws(PythonError) in
            if args[1].isString, args[1].string.pointee.count > 0 {
                throw machine.raise(.typeError, "'str' object cannot be interpreted as an integer")
            }
            let content = try machine.byteArray(
                args[1], "can't extend bytearray with \(machine.typeName(args[1]))",
                range: "byte must be in range(0, 256)")
            let count = args[0].bytes.pointee.count
            machine.replace(args[0].bytes, count..<count, with: content)
            return .none
        },
        NativeRow("insert(self, index, item, /)") { machine, args throws(PythonError) in
            let count = args[0].bytes.pointee.count
            var index = try machine.index(args[1])
            if index < 0 { index = max(0, index + count) }
            index = min(index, count)
            machine.replace(
                args[0].bytes, index..<index,
                with: [try machine.byte(args[2], "byte must be in range(0, 256)")])
            return .none
        },
        NativeRow("pop(self, index=-1, /)") { machine, args throws(PythonError) in
            let object = args[0].bytes
            if object.pointee.count == 0 { throw machine.raise(.indexError, "pop from empty bytearray") }
            guard let position = try machine.position(args[1], count: object.pointee.count) else {
                throw machine.raise(.indexError, "pop index out of range")
            }
            let byte = object.pointee.data[position]
            machine.replace(object, position..<position + 1, with: [])
            return .int(Int(byte))
        },
        NativeRow("remove(self, value, /)") { machine, args throws(PythonError) in
            let byte = try machine.byte(args[1], "byte must be in range(0, 256)")
            guard let position = args[0].bytesView.bytes.firstIndex(of: byte) else {
                throw machine.raise(.valueError, "value not found in bytearray")
            }
            machine.replace(args[0].bytes, position..<position + 1, with: [])
            return .none
        },
        NativeRow("clear(self, /)") { machine, args throws(PythonError) in
            machine.replace(args[0].bytes, 0..<args[0].bytes.pointee.count, with: [])
            return .none
        },
        NativeRow("reverse(self, /)") { _, args throws(PythonError) in
            var buffer = UnsafeMutableBufferPointer(
                start: args[0].bytes.pointee.data, count: args[0].bytes.pointee.count)
            buffer.reverse()
            return .none
        },
    ]
}
