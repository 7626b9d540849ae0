import PythonLanguage

/// `re`
enum RegexModule {
    static let modules = [
        NativeModule(
            "re", doc: "Regular expressions.", functions: rows,
            lazyNames: ["Pattern", "Match", "error"] + flagNames,
            lazyAttribute: { machine, name throws(PythonError) in
                switch name {
                case "Pattern": Value(machine.type(pattern))
                case "Match": Value(machine.type(match))
                case "error": Value(errorType(machine))
                case _ where flagNames.contains(name):
                    try machine.getAttribute(machine.importModule("_re_flags"), name)
                default: .undefined
                }
            }), flags,
    ]

    static let flagNames: [String] = [
        "A", "ASCII", "I", "IGNORECASE", "L", "LOCALE", "M", "MULTILINE", "S", "DOTALL", "U", "UNICODE", "X",
        "VERBOSE", "NOFLAG", "RegexFlag",
    ]

    /// The flags as Python's enumeration, made when a program first names one.
    static let flags = NativeModule(
        "_re_flags",
        python: #"""
            from enum import IntFlag


            class RegexFlag(IntFlag):
                NOFLAG = 0
                ASCII = A = 256
                IGNORECASE = I = 2
                LOCALE = L = 4
                UNICODE = U = 32
                MULTILINE = M = 8
                DOTALL = S = 16
                VERBOSE = X = 64

                def __repr__(self):
                    value, names = int(self), []
                    for name in ("NOFLAG", "ASCII", "IGNORECASE", "LOCALE", "UNICODE", "MULTILINE", "DOTALL", "VERBOSE"):
                        flag = int(RegexFlag[name])
                        if flag and value & flag or not flag and not value:
                            names.append((flag, "re." + name))
                            value &= ~flag
                    return "|".join([name for _, name in sorted(names)] + ([hex(value)] if value else []))

                __str__ = __repr__


            RegexFlag.__module__ = "re"
            globals().update(RegexFlag.__members__)
            """#)

    /// A compiled pattern.
    final class Pattern {
        let program: RegexProgram
        let text: String
        let flags: Int
        /// Whether it is for bytes, which are matched as characters of their numbers.
        let isBytes: Bool

        init(_ program: RegexProgram, _ text: String, isBytes: Bool, flags given: RegexFlags) {
            self.program = program
            self.text = text
            self.isBytes = isBytes
            flags =
                isBytes
                ? program.flags.subtracting(given.contains(.ascii) ? [] : .ascii).rawValue
                : program.flags.union(program.flags.contains(.ascii) ? [] : .unicode).rawValue
        }

        /// The bounds of a match and its groups, kept.
        func groups(_ bounds: UnsafePointer<Int>) -> [Int] {
            Array(UnsafeBufferPointer(start: bounds, count: 2 * program.groupCount + 2))
        }

        /// The pattern as Python gave it.
        func source(_ machine: Machine) -> Value {
            isBytes ? machine.bytes(text.unicodeScalars.map { UInt8($0.value) }) : machine.string(text)
        }
    }

    /// A match: the groups' bounds in the string it was found in.
    final class Match: ValueHolder {
        let pattern: Pattern
        let subject: Value
        let bounds: [Int]
        let start: Int
        let end: Int

        init(_ pattern: Pattern, _ subject: Value, _ bounds: [Int], _ start: Int, _ end: Int) {
            self.pattern = pattern
            self.subject = subject
            self.bounds = bounds
            self.start = start
            self.end = end
        }

        func visitValues(_ visit: (Value) -> Void) { visit(subject) }

        /// The text of a group, None where it took no part.
        func text(_ machine: Machine, _ index: Int) -> Value {
            let (start, end) = (bounds[2 * index], bounds[2 * index + 1])
            return end < 0 ? .none : piece(machine, subject, start, end)
        }
    }

    /// A part of the text or bytes that are searched.
    static func piece(_ machine: Machine, _ subject: Value, _ start: Int, _ end: Int) -> Value {
        subject.isBytes
            ? machine.bytes(Array((machine.bytesValue(subject) ?? [])[start..<end]))
            : machine.substring(subject.string, start, end)
    }

    /// Text or bytes of code points.
    static func made(_ machine: Machine, _ codes: [UInt32], of pattern: Pattern) -> Value {
        pattern.isBytes
            ? machine.bytes(codes.map { UInt8(truncatingIfNeeded: $0) }) : machine.string(codePoints: codes)
    }

    final class Cache {
        var patterns: [String: Pattern] = [:]
        /// The text that was searched last: scanners search it again and again, from other places.
        var subject: (string: PersistentValue, codes: [UInt32])?
        var error: TypePointer?
    }

    static func cache(_ machine: Machine) -> Cache {
        if let known = machine.libraryState["re"] { return unsafeDowncast(known, to: Cache.self) }
        let cache = Cache()
        machine.libraryState["re"] = cache
        return cache
    }

    static func errorType(_ machine: Machine) -> TypePointer {
        let cache = cache(machine)
        if let known = cache.error { return known }
        let made = machine.makeExceptionClass(
            "error", module: "re", bases: [machine.exceptionType(.exception)])
        cache.error = made
        return made
    }

    // MARK: Compiling

    static func compile(_ machine: Machine, _ value: Value, _ flags: Value) throws(PythonError)
        -> Pattern
    {
        let bits = machine.isGivenArgument(flags) ? try machine.index(flags) : 0
        if let known = machine.hostValue(value, as: Pattern.self) {
            if bits != 0 {
                throw machine.raise(.valueError, "cannot process flags argument with a compiled pattern")
            }
            return known
        }
        guard value.isString || value.isBytes else {
            throw machine.raise(.typeError, "first argument must be string or compiled pattern")
        }
        let codes = codes(machine, value)
        let text =
            value.isBytes
            ? String(String.UnicodeScalarView(codes.compactMap(Unicode.Scalar.init)))
            : value.string.pointee.text
        let cache = cache(machine)
        let key = "\(bits)\(value.isBytes ? "b" : "")/\(text)"
        if let known = cache.patterns[key] { return known }
        do {
            let given = RegexFlags(rawValue: bits)
            let program = try RegexProgram(codes, value.isBytes ? given.union(.ascii) : given)
            let pattern = Pattern(program, text, isBytes: value.isBytes, flags: given)
            if cache.patterns.count > 500 { cache.patterns = [:] }
            cache.patterns[key] = pattern
            return pattern
        } catch {
            if error.position == -1 { throw machine.raise(.overflowError, error.message) }
            throw failure(machine, error.message, value, error.position)
        }
    }

    /// `re.error` with its message, pattern and place.
    static func failure(_ machine: Machine, _ message: String, _ pattern: Value, _ position: Int?)
        -> PythonError
    {
        var whole = message
        var details = [("msg", machine.string(message)), ("pattern", pattern)]
        if let position {
            whole += " at position \(position)"
            let text = codes(machine, pattern)
            let before = text[..<min(position, text.count)]
            let line = before.count { $0 == 10 } + 1
            let column = position - (before.lastIndex(of: 10).map { $0 + 1 } ?? 0) + 1
            if text.contains(10) { whole += " (line \(line), column \(column))" }
            details += [("pos", .int(position)), ("lineno", .int(line)), ("colno", .int(column))]
        } else {
            details += [("pos", .none), ("lineno", .none), ("colno", .none)]
        }
        let exception = machine.makeException(errorType(machine), [machine.string(whole)])
        for (name, value) in details { try? machine.setAttribute(exception, name, value) }
        return machine.raise(exception)
    }

    static func codes(_ machine: Machine, _ value: Value) -> [UInt32] {
        value.isString
            ? value.string.pointee.codePoints : (machine.bytesValue(value) ?? []).map { UInt32($0) }
    }

    /// The characters to search, of the kind that the pattern is for.
    static func subject(_ machine: Machine, _ value: Value, for pattern: Pattern? = nil)
        throws(PythonError) -> [UInt32]
    {
        guard value.isString || value.isBytes else {
            throw machine.raise(
                .typeError, "expected string or bytes-like object, got '\(machine.typeName(value))'")
        }
        if let pattern, pattern.isBytes != value.isBytes {
            throw machine.raise(
                .typeError,
                pattern.isBytes
                    ? "cannot use a bytes pattern on a string-like object"
                    : "cannot use a string pattern on a bytes-like object")
        }
        guard value.isString, value.string.pointee.count > 64 else { return codes(machine, value) }
        let cache = cache(machine)
        if let (string, codes) = cache.subject, string.value.isIdentical(to: value),
            codes.count == value.string.pointee.count
        {
            return codes
        }
        let made = codes(machine, value)
        cache.subject = made.count < 1 << 22 ? (PersistentValue(machine, value), made) : nil
        return made
    }

    // MARK: Functions of the module

    static let rows: [NativeRow] = [
        NativeRow("compile(pattern, flags=0)") { machine, args throws(PythonError) in
            machine.host(try compile(machine, args[0], args[1]), pattern)
        },
        NativeRow("match(pattern, string, flags=0)") { machine, args throws(PythonError) in
            try find(machine, try compile(machine, args[0], args[2]), args[1], .atStart)
        },
        NativeRow("fullmatch(pattern, string, flags=0)") { machine, args throws(PythonError) in
            try find(machine, try compile(machine, args[0], args[2]), args[1], .whole)
        },
        NativeRow("search(pattern, string, flags=0)") { machine, args throws(PythonError) in
            try find(machine, try compile(machine, args[0], args[2]), args[1], .anywhere)
        },
        NativeRow("findall(pattern, string, flags=0)") { machine, args throws(PythonError) in
            try findAll(machine, try compile(machine, args[0], args[2]), args[1])
        },
        NativeRow("finditer(pattern, string, flags=0)") { machine, args throws(PythonError) in
            let pattern = try compile(machine, args[0], args[2])
            return try machine.iterator(machine.list(try matches(machine, pattern, args[1])))
        },
        NativeRow("sub(pattern, repl, string, count=0, flags=0)") { machine, args throws(PythonError) in
            try substitute(
                machine, try compile(machine, args[0], args[4]), args[1], args[2], try machine.index(args[3])
            ).0
        },
        NativeRow("subn(pattern, repl, string, count=0, flags=0)") { machine, args throws(PythonError) in
            let result = try substitute(
                machine, try compile(machine, args[0], args[4]), args[1], args[2], try machine.index(args[3]))
            return machine.tuple([result.0, .int(result.1)])
        },
        NativeRow("split(pattern, string, maxsplit=0, flags=0)") { machine, args throws(PythonError) in
            try split(machine, try compile(machine, args[0], args[3]), args[1], try machine.index(args[2]))
        },
        NativeRow("escape(pattern)") { machine, args throws(PythonError) in
            let special = Set("()[]{}?*+-|^$\\.&~# \t\n\r\u{0B}\u{0C}".unicodeScalars.map(\.value))
            if let bytes = machine.bytesValue(args[0]) {
                return machine.bytes(bytes.flatMap { special.contains(UInt32($0)) ? [92, $0] : [$0] })
            }
            var result: [UInt32] = []
            for code in try subject(machine, args[0]) {
                if special.contains(code) { result.append(92) }
                result.append(code)
            }
            return machine.string(codePoints: result)
        },
        NativeRow("purge()") { machine, _ throws(PythonError) in
            cache(machine).patterns = [:]
            return .none
        },
    ]

    // MARK: Finding

    enum Place { case atStart, whole, anywhere }

    static func find(
        _ machine: Machine, _ pattern: Pattern, _ string: Value, _ place: Place, from: Int = 0, to: Int = .max
    ) throws(PythonError) -> Value {
        let text = try subject(machine, string, for: pattern)
        let limit = min(max(to, 0), text.count)
        let start = min(max(from, 0), text.count)
        guard start <= limit else { return .none }
        let found =
            switch place {
            case .atStart: pattern.program.match(text, at: start, limit: limit)
            case .whole: pattern.program.match(text, at: start, limit: limit, .atEnd)
            case .anywhere: pattern.program.search(text, from: start, limit: limit)
            }
        guard let found else { return .none }
        return machine.host(Match(pattern, string, found, start, limit), match)
    }

    /// Calls `body` with the bounds of every match, until it answers false.
    static func eachMatch(
        _ machine: Machine, _ pattern: Pattern, _ text: [UInt32], from: Int = 0, to: Int = .max,
        _ body: (UnsafePointer<Int>) throws(PythonError) -> Bool
    ) throws(PythonError) {
        let limit = min(max(to, 0), text.count)
        try pattern.program.eachMatch(text, from: min(max(from, 0), text.count), limit: limit) {
            bounds throws(PythonError) in
            guard try body(bounds) else { return false }
            try machine.poll(steps: 16)
            return true
        }
    }

    static func matches(
        _ machine: Machine, _ pattern: Pattern, _ string: Value, from: Int = 0, to: Int = .max
    )
        throws(PythonError) -> [Value]
    {
        let text = try subject(machine, string, for: pattern)
        var result: [Value] = []
        try eachMatch(machine, pattern, text, from: from, to: to) { bounds throws(PythonError) in
            result.append(machine.host(Match(pattern, string, pattern.groups(bounds), 0, text.count), match))
            return true
        }
        return result
    }

    static func findAll(
        _ machine: Machine, _ pattern: Pattern, _ string: Value, from: Int = 0, to: Int = .max
    )
        throws(PythonError) -> Value
    {
        let text = try subject(machine, string, for: pattern)
        let groups = pattern.program.groupCount
        var result: [Value] = []
        try eachMatch(machine, pattern, text, from: from, to: to) { bounds throws(PythonError) in
            func part(_ index: Int) -> Value {
                let (start, end) = (bounds[2 * index], bounds[2 * index + 1])
                if end < 0 { return pattern.isBytes ? machine.bytes([]) : machine.emptyString }
                return piece(machine, string, start, end)
            }
            result.append(
                groups < 2 ? part(groups) : machine.tuple((1...groups).map { part($0) }))
            return true
        }
        return machine.list(result)
    }

    static func split(_ machine: Machine, _ pattern: Pattern, _ string: Value, _ limit: Int)
        throws(PythonError) -> Value
    {
        let text = try subject(machine, string, for: pattern)
        var result: [Value] = []
        var last = 0
        var count = 0
        try eachMatch(machine, pattern, text) { bounds throws(PythonError) in
            result.append(piece(machine, string, last, bounds[0]))
            for index in 0..<pattern.program.groupCount {
                let (start, end) = (bounds[2 * index + 2], bounds[2 * index + 3])
                result.append(end < 0 ? .none : piece(machine, string, start, end))
            }
            last = bounds[1]
            count += 1
            return limit == 0 || count < limit
        }
        result.append(piece(machine, string, last, text.count))
        return machine.list(result)
    }

    // MARK: Replacing

    /// A replacement: pieces of text and references to groups.
    enum Piece {
        case text([UInt32])
        case group(Int)
    }

    static func substitute(
        _ machine: Machine, _ pattern: Pattern, _ replacement: Value, _ string: Value, _ limit: Int
    ) throws(PythonError) -> (Value, Int) {
        let text = try subject(machine, string, for: pattern)
        let isTemplate = !machine.isCallable(replacement)
        let template = isTemplate ? try self.template(machine, pattern, replacement) : nil
        var result: [UInt32] = []
        var (last, count) = (0, 0)
        try eachMatch(machine, pattern, text) { bounds throws(PythonError) in
            result += text[last..<bounds[0]]
            if let template {
                append(template, bounds, text, to: &result)
            } else {
                let found = machine.host(Match(pattern, string, pattern.groups(bounds), 0, text.count), match)
                let made = try machine.call(replacement, [found])
                guard pattern.isBytes ? made.isBytes : made.isString else {
                    throw machine.raise(
                        .typeError,
                        "expected \(pattern.isBytes ? "a bytes-like object" : "str instance"), "
                            + "\(machine.typeName(made)) found")
                }
                result += codes(machine, made)
            }
            last = bounds[1]
            count += 1
            return limit == 0 || count < limit
        }
        if count == 0 { return (string, 0) }
        result += text[last...]
        return (Self.made(machine, result, of: pattern), count)
    }

    static func append(
        _ template: [Piece], _ bounds: UnsafePointer<Int>, _ text: [UInt32], to result: inout [UInt32]
    ) {
        for piece in template {
            switch piece {
            case .text(let part): result += part
            case .group(let index):
                let (start, end) = (bounds[2 * index], bounds[2 * index + 1])
                if end >= 0 { result += text[start..<end] }
            }
        }
    }

    static func template(_ machine: Machine, _ pattern: Pattern, _ value: Value) throws(PythonError)
        -> [Piece]
    {
        guard pattern.isBytes ? value.isBytes : value.isString else {
            let kind = machine.typeName(value)
            let isText = value.isBytes || value.isString
            throw machine.raise(
                .typeError,
                !isText
                    ? "decoding to str: need a bytes-like object, \(kind) found"
                    : pattern.isBytes
                        ? "sequence item 0: expected a bytes-like object, \(kind) found"
                        : "sequence item 0: expected str instance, \(kind) found")
        }
        let source = codes(machine, value)
        var pieces: [Piece] = []
        var plain: [UInt32] = []
        var index = 0
        func failure(_ message: String, _ position: Int) -> PythonError {
            Self.failure(machine, message, value, position)
        }
        func reference(_ group: Int, _ position: Int) throws(PythonError) {
            guard group <= pattern.program.groupCount else {
                throw failure("invalid group reference \(group)", position)
            }
            pieces.append(.text(plain))
            plain = []
            pieces.append(.group(group))
        }
        let controls: [UInt32: UInt32] = [110: 10, 116: 9, 114: 13, 97: 7, 98: 8, 102: 12, 118: 11, 92: 92]
        while index < source.count {
            guard source[index] == 92, index + 1 < source.count else {
                if source[index] == 92 { throw failure("bad escape (end of pattern)", index) }
                plain.append(source[index])
                index += 1
                continue
            }
            let start = index
            let next = source[index + 1]
            index += 2
            if next == 103 {
                guard index < source.count, source[index] == 60 else { throw failure("missing <", index) }
                guard let end = source[index...].firstIndex(of: 62) else {
                    throw failure(
                        index + 1 < source.count ? "missing >, unterminated name" : "missing group name",
                        index + 1)
                }
                let name = String(
                    source[(index + 1)..<end].compactMap { Unicode.Scalar($0).map(Character.init) })
                guard let group = Int(name) ?? pattern.program.groupNames[name] else {
                    throw machine.raise(.indexError, "unknown group name '\(name)'")
                }
                try reference(group, index + 1)
                index = end + 1
            } else if (49...57).contains(next) {
                var group = Int(next - 48)
                if index < source.count, (48...57).contains(source[index]) {
                    group = group * 10 + Int(source[index] - 48)
                    index += 1
                }
                try reference(group, start + 1)
            } else if next == 48 {
                plain.append(0)
            } else if let control = controls[next] {
                plain.append(control)
            } else if next < 128, let scalar = Unicode.Scalar(next), scalar.properties.isAlphabetic {
                throw failure("bad escape \\\(scalar)", start)
            } else {
                plain += [92, next]
            }
        }
        pieces.append(.text(plain))
        return pieces
    }
}
