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
