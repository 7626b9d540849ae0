import Arrays
import Engine
import PythonLanguage

/// `tf.strings`: functions on tensors of text. The parts of several strings are a `RaggedTensor`.
enum StringTensors {
    private static func texts(_ c: TensorCall, _ index: Int) throws(PythonError) -> (NDArray, [String]) {
        let array = try c.tensor(index).array
        guard array.isText else {
            throw c.machine.raise(
                .typeError,
                "tf.strings.\(c.name): got a tensor of dtype \(array.dtype.name), expected a string tensor")
        }
        return (array, array.texts)
    }

    private static func made(_ c: TensorCall, _ texts: [String], _ shape: Shape) -> Value {
        c.machine.tensorValue(Tensor(NDArray(texts: texts, shape: shape)))
    }

    private static func each(_ spelling: String, _ body: @escaping (String) -> String) -> TensorRow {
        TensorRow(spelling) { c throws(PythonError) in
            let (array, texts) = try texts(c, 0)
            return made(c, texts.map(body), array.shape)
        }
    }

    static let rows: [TensorRow] = simple + joining + numbers + unicode

    private static let simple: [TensorRow] = [
        each("strings: lower(input, encoding='', name=None)") { asciiMapped($0, 65...90, 32) },
        each("strings: upper(input, encoding='', name=None)") { asciiMapped($0, 97...122, -32) },
        each("strings: strip(input, name=None)") { text in
            let start = text.drop { " \t\n\r\u{b}\u{c}".contains($0) }
            return String(start.reversed().drop { " \t\n\r\u{b}\u{c}".contains($0) }.reversed())
        },
        TensorRow("strings: length(input, unit='BYTE', name=None)") { c throws(PythonError) in
            let (array, texts) = try texts(c, 0)
            let inCharacters = try c.machine.text(c[1]) == "UTF8_CHAR"
            let counts = texts.map { inCharacters ? $0.unicodeScalars.count : $0.utf8.count }
            return c.machine.tensorValue(Tensor(NDArray(ints: counts, shape: array.shape).asType(.int32)))
        },
        TensorRow("strings: substr(input, pos, len, unit='BYTE', name=None)") { c throws(PythonError) in
            let (array, texts) = try texts(c, 0)
            let (start, count) = (try c.int(1, default: 0), try c.int(2, default: 0))
            var results: [String] = []
            for text in texts {
                let scalars = Array(text.unicodeScalars)
                let from = start < 0 ? start + scalars.count : start
                guard from >= 0, from <= scalars.count else {
                    throw c.machine.invalidArgument(
                        "pos \(start) out of range for string b'\(text)' at index 0", operation: "Substr")
                }
                var part = String.UnicodeScalarView()
                part.append(contentsOf: scalars[from..<min(scalars.count, from + max(0, count))])
                results.append(String(part))
            }
            return made(c, results, array.shape)
        },
        TensorRow("strings: regex_replace(input, pattern, rewrite, replace_global=True, name=None)") {
            c throws(PythonError) in
            let (array, texts) = try texts(c, 0)
            let regex = try c.machine.importModule("re")
            let count = try c.flag(3, default: true) ? 0 : 1
            var results: [String] = []
            let pattern = try pattern(c, 1)
            let rewrite = c.machine.string(try c.machine.tensorText(c[2]))
            for text in texts {
                let replaced = try c.machine.callMethod(
                    regex, "sub", [pattern, rewrite, c.machine.string(text), .int(count)])
                results.append(try c.machine.text(replaced))
            }
            return made(c, results, array.shape)
        },
        TensorRow("strings: regex_full_match(input, pattern, name=None)") { c throws(PythonError) in
            let (array, texts) = try texts(c, 0)
            let regex = try c.machine.importModule("re")
            let pattern = try pattern(c, 1)
            var hits: [Bool] = []
            for text in texts {
                hits.append(
                    !(try c.machine.callMethod(regex, "fullmatch", [pattern, c.machine.string(text)])).isNone)
            }
            return c.machine.tensorValue(Tensor(NDArray(bools: hits, shape: array.shape)))
        },
    ]

    /// RE2's POSIX classes in Python's spelling.
    private static func pattern(_ c: TensorCall, _ index: Int) throws(PythonError) -> Value {
        var text = try c.machine.tensorText(c[index])
        let classes = [
            ("[:punct:]", "!-/:-@\\[-`{-~"), ("[:space:]", "\\s"), ("[:digit:]", "0-9"),
            ("[:alpha:]", "A-Za-z"),
            ("[:alnum:]", "A-Za-z0-9"), ("[:lower:]", "a-z"), ("[:upper:]", "A-Z"),
        ]
        for (name, range) in classes {
            while let place = text.firstRange(of: name) { text.replaceSubrange(place, with: range) }
        }
        return c.machine.string(text)
    }

    private static func asciiMapped(_ text: String, _ range: ClosedRange<UInt8>, _ shift: Int) -> String {
        String(
            decoding: text.utf8.map { range.contains($0) ? UInt8(Int($0) + shift) : $0 }, as: UTF8.self)
    }

    private static let joining: [TensorRow] = [
        TensorRow(
            "strings: reduce_join(inputs, axis=None, keepdims=False, separator='', name=None)"
        ) { c throws(PythonError) in
            let (array, all) = try texts(c, 0)
            let separator = try c.machine.tensorText(c[3])
            let axes = try c.axes(1)?.map { $0 < 0 ? $0 + array.rank : $0 } ?? Array(0..<array.rank)
            if axes.count == array.rank {
                return made(
                    c, [all.joined(separator: separator)],
                    try c.flag(2) ? Shape(array.shape.map { _ in 1 }) : [])
            }
            guard axes.count == 1, let axis = axes.first, axis < array.rank else {
                throw c.machine.raise(
                    .notImplementedError, "reduce_join: got axis=\(axes), expected one axis or None")
            }
            let moved = try c.machine.engineCall { try array.movingAxes([axis], to: [array.rank - 1]).copy() }
            let (texts, width) = (moved.texts, array.shape[axis])
            let joined = stride(from: 0, to: max(texts.count, 1), by: max(width, 1)).map {
                texts[$0..<min(texts.count, $0 + width)].joined(separator: separator)
            }
            var shape = array.dimensions
            if try c.flag(2) { shape[axis] = 1 } else { shape.remove(at: axis) }
            return made(c, joined, Shape(shape))
        },
        TensorRow("strings: join(inputs, separator='', name=None)") { c throws(PythonError) in
            let separator = try c.machine.tensorText(c[1])
            var parts: [NDArray] = []
            for value in try c.machine.collect(c[0]) { parts.append(try c.machine.tensor(value).array) }
            let shape = parts.first { $0.rank > 0 }?.shape ?? []
            var rows: [[String]] = []
            for part in parts {
                guard part.rank == 0 || part.shape == shape, part.isText else {
                    throw c.machine.invalidArgument(
                        "Input shapes do not match: \(shape.compactDescription) vs \(part.shape.compactDescription)",
                        operation: "StringJoin")
                }
                rows.append(part.rank == 0 ? Array(repeating: part.texts[0], count: shape.count) : part.texts)
            }
            let joined = (0..<shape.count).map { place in
                rows.map { $0[place] }.joined(separator: separator)
            }
            return made(c, joined, shape)
        },
        TensorRow("strings: split(input, sep=None, maxsplit=-1, name=None)") { c throws(PythonError) in
            let (array, texts) = try texts(c, 0)
            let separator = c.isGiven(1) ? try c.machine.tensorText(c[1]) : ""
            let arguments: [Value] = [
                separator.isEmpty ? .none : c.machine.string(separator), .int(try c.int(2, default: -1)),
            ]
            var rows: [[String]] = []
            for text in texts {
                var row: [String] = []
                for part in try c.machine.collect(
                    try c.machine.callMethod(c.machine.string(text), "split", arguments))
                {
                    row.append(try c.machine.text(part))
                }
                rows.append(row)
            }
            return try ragged(c, rows, array) { NDArray(texts: $0, shape: $1) }
        },
    ]

    /// The parts of one string are a tensor, those of several a ragged one.
    private static func ragged<Element>(
        _ c: TensorCall, _ rows: [[Element]], _ array: NDArray, _ make: ([Element], Shape) -> NDArray
    ) throws(PythonError) -> Value {
        if array.rank == 0 { return c.machine.tensorValue(Tensor(make(rows[0], [rows[0].count]))) }
        let all = rows.flatMap { $0 }
        let support = try RaggedSupport.loaded(c.machine)
        var result = try support.tensor(
            c.machine, c.machine.tensorValue(Tensor(make(all, [all.count]))), rows.map(\.count))
        for width in array.dimensions.dropFirst().reversed() {
            let count = try c.machine.length(result) / max(width, 1)
            result = try support.tensor(c.machine, result, Array(repeating: width, count: count))
        }
        return result
    }

    private static let numbers: [TensorRow] = [
        TensorRow("strings: to_number(input, out_type=None, name=None)") { c throws(PythonError) in
            let (array, texts) = try texts(c, 0)
            let dtype = try c.dtype(1, default: .float32)
            var numbers: [Double] = []
            for text in texts {
                guard let number = Double(text) else {
                    throw c.machine.invalidArgument(
                        "StringToNumberOp could not correctly convert string: \(text)",
                        operation: "StringToNumber", suffix: " name: ")
                }
                numbers.append(number)
            }
            return c.machine.tensorValue(Tensor(NDArray(doubles: numbers, shape: array.shape).asType(dtype)))
        },
        TensorRow(
            "strings: as_string(input, precision=-1, scientific=False, shortest=False, width=-1, fill='', name=None)",
            "tf: as_string(input, precision=-1, scientific=False, shortest=False, width=-1, fill='', name=None)"
        ) { c throws(PythonError) in
            let array = try c.tensor(0).array
            let precision = try c.int(1, default: -1)
            var texts: [String] = []
            for place in 0..<array.count {
                switch array.scalar(at: place) {
                case .bool(let value): texts.append(value ? "true" : "false")
                case .int(let value): texts.append(String(value))
                case .float(let value):
                    let digits = precision < 0 ? 6 : precision
                    texts.append(try c.machine.format(.float(value), ".\(digits)f"))
                case .text(let value): texts.append(value)
                default: texts.append("")
                }
            }
            return made(c, texts, array.shape)
        },
        TensorRow(
            "strings: to_hash_bucket_fast(input, num_buckets, name=None)",
            "strings: to_hash_bucket(input, num_buckets, name=None)"
        ) { c throws(PythonError) in
            let (array, texts) = try texts(c, 0)
            guard c.name == "to_hash_bucket_fast" else {
                throw c.machine.raise(
                    .notImplementedError,
                    "tf.strings.to_hash_bucket is not supported: use tf.strings.to_hash_bucket_fast")
            }
            let buckets = UInt64(max(1, try c.int(1, default: 1)))
            let hashes = texts.map { Int(FarmHash.fingerprint(Array($0.utf8)) % buckets) }
            return c.machine.tensorValue(Tensor(NDArray(ints: hashes, shape: array.shape)))
        },
    ]

    private static let unicode: [TensorRow] = [
        TensorRow(
            "strings: unicode_split(input, input_encoding, errors='replace', replacement_char=65533, name=None)",
            "strings: bytes_split(input, name=None)"
        ) { c throws(PythonError) in
            let (array, texts) = try texts(c, 0)
            let rows = texts.map { $0.unicodeScalars.map { String($0) } }
            return try ragged(c, rows, array) { NDArray(texts: $0, shape: $1) }
        },
        TensorRow(
            "strings: unicode_decode(input, input_encoding, errors='replace', replacement_char=65533, "
                + "replace_control_characters=False, name=None)"
        ) { c throws(PythonError) in
            let (array, texts) = try texts(c, 0)
            let rows = texts.map { $0.unicodeScalars.map { Int($0.value) } }
            return try ragged(c, rows, array) { NDArray(ints: $0, shape: $1).asType(.int32) }
        },
        TensorRow(
            "strings: unicode_encode(input, output_encoding, errors='replace', replacement_char=65533, name=None)"
        ) { c throws(PythonError) in
            let array = try c.tensor(0).array
            let (codes, width) = (array.ints, array.dimensions.last ?? 1)
            let texts = stride(from: 0, to: codes.count, by: max(width, 1)).map { start in
                var view = String.UnicodeScalarView()
                for code in codes[start..<(start + width)] {
                    view.append(UInt32(exactly: code).flatMap(Unicode.Scalar.init) ?? "\u{fffd}")
                }
                return String(view)
            }
            return made(c, texts, Shape(array.dimensions.dropLast()))
        },
    ]
}

extension String {
    /// The first place of another text.
    fileprivate func firstRange(of other: String) -> Range<String.Index>? {
        for start in indices where self[start...].hasPrefix(other) {
            return start..<index(start, offsetBy: other.count)
        }
        return nil
    }
}

extension Machine {
    /// A text that may be given as a string, bytes or a scalar tensor.
    func tensorText(_ value: Value) throws(PythonError) -> String {
        let array = try tensor(value).array
        guard array.isText, array.count == 1 else {
            throw raise(.typeError, "got \(try repr(value)), expected a string")
        }
        return array.texts[0]
    }
}
