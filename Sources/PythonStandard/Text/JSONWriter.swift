import PythonLanguage

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
