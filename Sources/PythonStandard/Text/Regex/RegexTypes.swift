import PythonLanguage

/// `re.Pattern` and `re.Match`.
extension RegexModule {
    // MARK: Pattern

    static func own(_ machine: Machine, _ value: Value) throws(PythonError) -> Pattern {
        try machine.host(value, as: Pattern.self)
    }

    static let pattern = NativeType(
        "re.Pattern", module: "re", isSubclassable: false,
        methods: [
            finder("match", .atStart), finder("fullmatch", .whole), finder("search", .anywhere),
            NativeRow("findall(self, string, pos=0, endpos=9223372036854775807)") {
                machine, args throws(PythonError) in
                try findAll(
                    machine, try own(machine, args[0]), args[1], from: try machine.clampedIndex(args[2]),
                    to: try machine.clampedIndex(args[3]))
            },
            NativeRow("finditer(self, string, pos=0, endpos=9223372036854775807)") {
                machine, args throws(PythonError) in
                let found = try matches(
                    machine, try own(machine, args[0]), args[1], from: try machine.clampedIndex(args[2]),
                    to: try machine.clampedIndex(args[3]))
                return try machine.iterator(machine.list(found))
            },
            NativeRow("sub(self, repl, string, count=0)") { machine, args throws(PythonError) in
                try substitute(
                    machine, try own(machine, args[0]), args[1], args[2], try machine.index(args[3])
                ).0
            },
            NativeRow("subn(self, repl, string, count=0)") { machine, args throws(PythonError) in
                let result = try substitute(
                    machine, try own(machine, args[0]), args[1], args[2], try machine.index(args[3]))
                return machine.tuple([result.0, .int(result.1)])
            },
            NativeRow("split(self, string, maxsplit=0)") { machine, args throws(PythonError) in
                try split(machine, try own(machine, args[0]), args[1], try machine.index(args[2]))
            },
        ],
        properties: [
            NativeProperty("pattern") { machine, value throws(PythonError) in
                try own(machine, value).source(machine)
            },
            NativeProperty("flags") { machine, value throws(PythonError) in
                .int(try own(machine, value).flags)
            },
            NativeProperty("groups") { machine, value throws(PythonError) in
                .int(try own(machine, value).program.groupCount)
            },
            NativeProperty("groupindex") { machine, value throws(PythonError) in
                let names = try own(machine, value).program.groupNames.sorted { $0.value < $1.value }
                return machine.dict(names.map { ($0.key, Value.int($0.value)) })
            },
        ], constants: [("__qualname__", { $0.string("Pattern") })],
        slots: TypeSlots {
            $0.repr = { machine, value throws(PythonError) in
                let pattern = try own(machine, value)
                let names: [(RegexFlags, String)] = [
                    (.ignoreCase, "IGNORECASE"), (.locale, "LOCALE"), (.multiline, "MULTILINE"),
                    (.dotAll, "DOTALL"), (.verbose, "VERBOSE"), (.ascii, "ASCII"),
                ]
                let flags = names.filter { RegexFlags(rawValue: pattern.flags).contains($0.0) }.map {
                    "re." + $0.1
                }
                let suffix = flags.isEmpty ? "" : ", " + flags.joined(separator: "|")
                return machine.string(
                    "re.compile(\(try machine.repr(pattern.source(machine)))\(suffix))")
            }
            $0.hash = { machine, value throws(PythonError) in
                try machine.hash(machine.string(try own(machine, value).text))
            }
            $0.compare = { machine, op, a, b throws(PythonError) in
                guard let x = machine.hostValue(a, as: Pattern.self),
                    let y = machine.hostValue(b, as: Pattern.self)
                else {
                    return .undefined
                }
                let isSame = x.text == y.text && x.flags == y.flags && x.isBytes == y.isBytes
                return op == .equal ? .bool(isSame) : op == .notEqual ? .bool(!isSame) : .undefined
            }
        })

    private static func finder(_ name: String, _ place: Place) -> NativeRow {
        NativeRow("\(name)(self, string, pos=0, endpos=9223372036854775807)") {
            machine, args throws(PythonError) in
            try find(
                machine, try own(machine, args[0]), args[1], place, from: try machine.clampedIndex(args[2]),
                to: try machine.clampedIndex(args[3]))
        }
    }

    // MARK: Match

    private static func found(_ machine: Machine, _ value: Value) throws(PythonError) -> Match {
        try machine.host(value, as: Match.self)
    }

    private static func groupIndex(_ machine: Machine, _ match: Match, _ key: Value) throws(PythonError)
        -> Int
    {
        if let name = machine.stringValue(key) {
            if let index = match.pattern.program.groupNames[name] { return index }
        } else if let index = machine.intValue(key), index >= 0, index <= match.pattern.program.groupCount {
            return index
        }
        throw machine.raise(.indexError, "no such group")
    }

    private static func bound(_ name: String, _ get: @escaping (Machine, Int, Int) -> Value) -> NativeRow {
        NativeRow("\(name)(self, group=0, /)") { machine, args throws(PythonError) in
            let match = try found(machine, args[0])
            let index = try groupIndex(machine, match, args[1])
            return get(machine, match.bounds[2 * index], match.bounds[2 * index + 1])
        }
    }

    static let match = NativeType(
        "re.Match", module: "re", isSubclassable: false,
        methods: [
            NativeRow("group(self, /, *args)") { machine, args throws(PythonError) in
                let match = try found(machine, args[0])
                var result: [Value] = []
                for key in machine.sequenceElements(args[1]) ?? [] {
                    result.append(match.text(machine, try groupIndex(machine, match, key)))
                }
                if result.isEmpty { return match.text(machine, 0) }
                return result.count == 1 ? result[0] : machine.tuple(result)
            },
            NativeRow("groups(self, default=None)") { machine, args throws(PythonError) in
                let match = try found(machine, args[0])
                return machine.tuple(
                    (0..<match.pattern.program.groupCount).map { index in
                        let text = match.text(machine, index + 1)
                        return text.isNone ? args[1] : text
                    })
            },
            NativeRow("groupdict(self, default=None)") { machine, args throws(PythonError) in
                let match = try found(machine, args[0])
                let names = match.pattern.program.groupNames.sorted { $0.value < $1.value }
                return machine.dict(
                    names.map { name, index in
                        let text = match.text(machine, index)
                        return (name, text.isNone ? args[1] : text)
                    })
            },
            NativeRow("expand(self, template)") { machine, args throws(PythonError) in
                let match = try found(machine, args[0])
                var result: [UInt32] = []
                let pieces = try template(machine, match.pattern, args[1])
                append(pieces, match.bounds, codes(machine, match.subject), to: &result)
                return made(machine, result, of: match.pattern)
            },
            bound("start") { _, start, _ in .int(start) }, bound("end") { _, _, end in .int(end) },
            bound("span") { machine, start, end in machine.tuple([.int(start), .int(end)]) },
        ],
        properties: [
            NativeProperty("string") { machine, value throws(PythonError) in try found(machine, value).subject
            },
            NativeProperty("re") { machine, value throws(PythonError) in
                machine.host(try found(machine, value).pattern, pattern)
            },
            NativeProperty("pos") { machine, value throws(PythonError) in
                .int(try found(machine, value).start)
            },
            NativeProperty("endpos") { machine, value throws(PythonError) in
                .int(try found(machine, value).end)
            },
            NativeProperty("regs") { machine, value throws(PythonError) in
                let bounds = try found(machine, value).bounds
                return machine.tuple(
                    (0..<bounds.count / 2).map { index in
                        machine.tuple([.int(bounds[2 * index]), .int(bounds[2 * index + 1])])
                    })
            },
            NativeProperty("lastindex") { machine, value throws(PythonError) in
                let match = try found(machine, value)
                return lastGroup(match).map { .int($0) } ?? .none
            },
            NativeProperty("lastgroup") { machine, value throws(PythonError) in
                let match = try found(machine, value)
                guard let last = lastGroup(match) else { return .none }
                let name = match.pattern.program.groupNames.first { $0.value == last }?.key
                return name.map { machine.string($0) } ?? .none
            },
        ], constants: [("__qualname__", { $0.string("Match") })],
        slots: TypeSlots {
            $0.getItem = { machine, value, key throws(PythonError) in
                let match = try found(machine, value)
                return match.text(machine, try groupIndex(machine, match, key))
            }
            $0.truth = { _, _ throws(PythonError) in true }
            $0.repr = { machine, value throws(PythonError) in
                let match = try found(machine, value)
                let text = try machine.repr(match.text(machine, 0))
                return machine.string(
                    "<re.Match object; span=(\(match.bounds[0]), \(match.bounds[1])), match=\(text)>")
            }
        })

    /// The group that was closed last.
    private static func lastGroup(_ match: Match) -> Int? {
        var best: (index: Int, end: Int, start: Int)?
        for index in 1..<max(1, match.bounds.count / 2) where match.bounds[2 * index + 1] >= 0 {
            let (start, end) = (match.bounds[2 * index], match.bounds[2 * index + 1])
            if best == nil || end > best?.end ?? 0 || end == best?.end && start < best?.start ?? 0 {
                best = (index, end, start)
            }
        }
        return best?.index
    }
}
