/// Builtins that talk to the outside: print, input, open, help; and the standard streams.
enum OutputFunctions {
    static let rows: [NativeRow] = [
        NativeRow(
            "print(*args, sep=' ', end='\n', file=None, flush=False)",
            doc: "Prints the values to a stream, or to sys.stdout by default.", print),
        NativeRow("input(prompt='', /)", doc: "Read a string from standard input.") {
            machine, args throws(PythonError) in
            try machine.write(machine.strValue(args[0]), to: .none)
            throw machine.raise(
                .eofError,
                "EOF when reading a line: cells run without a keyboard, so input() has nothing to read")
        },
        NativeRow(
            "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None)",
            doc: "Refused: cells have no access to files."
        ) { machine, args throws(PythonError) in
            throw machine.raise(
                .permissionError,
                arguments: [
                    .int(13), machine.string("Permission denied: cells cannot open files"), args[0],
                ])
        },
        NativeRow("help(request=None, /)", doc: "Show a short description of an object.") {
            machine, args throws(PythonError) in
            try machine.write(machine.string(try helpText(machine, args[0])), to: .none)
            return .none
        },
    ]

    private static func print(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let target = try machine.outputTarget(args[3])
        if target.isNone, !args[3].isNone { return .none }
        let separator = try text(machine, args[1], "sep", default: " ")
        let end = try text(machine, args[2], "end", default: "\n")
        let count = args[0].tuple.pointee.count
        for index in 0..<count {
            if index > 0, let separator { try machine.write(separator, to: target) }
            try machine.write(machine.strValue(args[0].tuple.pointee.items[index]), to: target)
        }
        if let end { try machine.write(end, to: target) }
        if try machine.truth(args[4]) {
            if machine.hostValue(target, as: StandardStream.self) != nil || target.isUndefined {
                machine.flush()
            } else {
                try machine.callMethod(target, "flush")
            }
        }
        return .none
    }

    /// nil: nothing to write.
    private static func text(
        _ machine: Machine, _ value: Value, _ name: String, default fallback: String
    ) throws(PythonError) -> Value? {
        if value.isNone { return machine.intern(fallback) }
        guard value.isString else {
            throw machine.raise(
                .typeError, "\(name) must be None or a string, not \(machine.typeName(value))")
        }
        return value.string.pointee.count == 0 ? nil : value
    }

    private static func helpText(_ machine: Machine, _ value: Value) throws(PythonError) -> String {
        let name = try machine.findAttribute(value, "__name__")
        let title = machine.stringValue(name) ?? machine.typeName(value)
        let doc = try machine.findAttribute(value, "__doc__")
        let text = machine.stringValue(doc) ?? "(no documentation)"
        let kind = value.isType ? "class" : machine.typeName(value)
        let body = text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
        return "Help on \(kind) \(title):\n\n\(title)\n\(body.joined(separator: "\n"))\n\n"
    }
}

/// sys.stdout or sys.stderr.
package final class StandardStream {
    package let stream: OutputStream

    init(_ stream: OutputStream) { self.stream = stream }

    static let type = NativeType(
        "TextIOWrapper", module: "_io", isSubclassable: false,
        methods: [
            NativeRow("write(self, text, /)") { machine, args throws(PythonError) in
                guard args[1].isString else {
                    throw machine.raise(
                        .typeError, "write() argument must be str, not \(machine.typeName(args[1]))")
                }
                machine.write(
                    args[1].string.pointee.text, to: try machine.host(args[0], as: StandardStream.self).stream
                )
                return .int(args[1].string.pointee.count)
            },
            NativeRow("writelines(self, lines, /)") { machine, args throws(PythonError) in
                let stream = try machine.host(args[0], as: StandardStream.self).stream
                for line in try machine.collect(args[1]) {
                    machine.write(try machine.str(line), to: stream)
                }
                return .none
            },
            NativeRow("flush(self, /)") { machine, _ throws(PythonError) in
                machine.flush()
                return .none
            },
            NativeRow("isatty(self, /)") { _, _ throws(PythonError) in .false },
            NativeRow("writable(self, /)") { _, _ throws(PythonError) in .true },
            NativeRow("readable(self, /)") { _, _ throws(PythonError) in .false },
        ],
        properties: [
            NativeProperty("encoding") { machine, _ throws(PythonError) in machine.string("utf-8") },
            NativeProperty("closed") { _, _ throws(PythonError) in .false },
            NativeProperty("name") { machine, value throws(PythonError) in
                let stream = try machine.host(value, as: StandardStream.self).stream
                return machine.string(stream == .standardOutput ? "<stdout>" : "<stderr>")
            },
        ])
}

extension Machine {
    /// The object for `sys.stdout` or `sys.stderr`; always the same one.
    package func standardStream(_ stream: OutputStream) -> Value {
        let key = stream == .standardOutput ? "builtins.stdout" : "builtins.stderr"
        if let known = libraryState[key] as? PersistentValue { return known.value }
        let value = host(StandardStream(stream), StandardStream.type)
        libraryState[key] = PersistentValue(self, value)
        return value
    }

    /// Where print writes: undefined for standard output itself, else an object with `write`; None when
    /// sys.stdout was set to None.
    func outputTarget(_ file: Value) throws(PythonError) -> Value {
        if !file.isNone {
            if hostValue(file, as: StandardStream.self)?.stream == .standardOutput { return .undefined }
            return file
        }
        let sys = dictGet(modules, "sys")
        guard sys.isModule else { return .undefined }
        let current = dictGet(sys.module.pointee.namespace, "stdout")
        if current.isUndefined || hostValue(current, as: StandardStream.self)?.stream == .standardOutput {
            return .undefined
        }
        return current
    }

    /// Writes a str to a target of `outputTarget`.
    func write(_ text: Value, to target: Value) throws(PythonError) {
        if target.isUndefined || target.isNone { return write(text.string.pointee.text) }
        if let stream = hostValue(target, as: StandardStream.self) {
            return write(text.string.pointee.text, to: stream.stream)
        }
        try callMethod(target, "write", [text])
    }
}
