// The methods of str that take it to pieces.

extension StringType {
    static let splitMethods: [NativeRow] = [
        NativeRow("split(self, sep=None, maxsplit=-1)", split),
        NativeRow("rsplit(self, sep=None, maxsplit=-1)", rightSplit),
        NativeRow("splitlines(self, keepends=False)") { machine, args throws(PythonError) in
            let keeping = try machine.truth(args[1])
            let list = machine.makeList(capacity: 0)
            let string = args[0].string
            args[0].textView.splitLines(keepingEnds: keeping) { range in
                machine.append(list, machine.substring(string, range.lowerBound, range.upperBound))
            }
            return Value(list)
        },
        NativeRow("strip(self, chars=None, /)") { machine, args throws(PythonError) in
            try strip(machine, args, "strip", .both)
        },
        NativeRow("lstrip(self, chars=None, /)") { machine, args throws(PythonError) in
            try strip(machine, args, "lstrip", .left)
        },
        NativeRow("rstrip(self, chars=None, /)") { machine, args throws(PythonError) in
            try strip(machine, args, "rstrip", .right)
        },
        NativeRow("partition(self, sep, /)") { machine, args throws(PythonError) in
            try partition(machine, args, fromRight: false)
        },
        NativeRow("rpartition(self, sep, /)") { machine, args throws(PythonError) in
            try partition(machine, args, fromRight: true)
        },
    ]

    /// nil: white space.
    private static func separator(_ machine: Machine, _ value: Value) throws(PythonError) -> TextView? {
        if value.isNone { return nil }
        guard value.isString else {
            throw machine.raise(.typeError, "must be str or None, not \(machine.typeName(value))")
        }
        guard value.string.pointee.count > 0 else { throw machine.raise(.valueError, "empty separator") }
        return value.textView
    }

    private static func split(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let separator = try separator(machine, args[1])
        let limit = try machine.index(args[2])
        let list = machine.makeList(capacity: 0)
        let string = args[0].string
        let text = args[0].textView
        if let separator {
            text.split(by: separator, limit: limit) { range in
                machine.append(list, machine.substring(string, range.lowerBound, range.upperBound))
            }
        } else {
            text.splitWhitespace(limit: limit) { range in
                machine.append(list, machine.substring(string, range.lowerBound, range.upperBound))
            }
        }
        return Value(list)
    }

    private static func rightSplit(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let separator = try separator(machine, args[1])
        let limit = try machine.index(args[2])
        let text = args[0].textView
        let pieces =
            separator.map { text.splitFromRight(by: $0, limit: limit) }
            ?? text.splitWhitespaceFromRight(limit: limit)
        let string = args[0].string
        return machine.list(pieces.map { machine.substring(string, $0.lowerBound, $0.upperBound) })
    }

    private static func strip(
        _ machine: Machine, _ args: Arguments, _ name: String, _ sides: TextView.StripSides
    ) throws(PythonError) -> Value {
        guard args[1].isNone || args[1].isString else {
            throw machine.raise(
                .typeError, "\(name) arg must be None or str")
        }
        let range = args[0].textView.stripped(
            of: args[1].isNone ? nil : args[1].textView, sides: sides)
        if range.count == args[0].string.pointee.count { return machine.exactString(args[0]) }
        return machine.substring(args[0].string, range.lowerBound, range.upperBound)
    }

    private static func partition(
        _ machine: Machine, _ args: Arguments, fromRight: Bool
    ) throws(PythonError) -> Value {
        try requireString(machine, args[1], "must be str, not ")
        let (text, separator) = (args[0].textView, args[1].textView)
        guard separator.count > 0 else { throw machine.raise(.valueError, "empty separator") }
        guard let hit = fromRight ? text.findLast(separator) : text.find(separator) else {
            let whole = machine.exactString(args[0])
            let empty = machine.emptyString
            return machine.tuple(fromRight ? [empty, empty, whole] : [whole, empty, empty])
        }
        let string = args[0].string
        return machine.tuple([
            machine.substring(string, 0, hit), machine.exactString(args[1]),
            machine.substring(string, hit + separator.count, text.count),
        ])
    }
}
