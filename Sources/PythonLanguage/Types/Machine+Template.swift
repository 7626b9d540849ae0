// `str.format` and `str.format_map`.

extension Machine {
    /// `named` is the dict of keyword arguments, or the mapping of `format_map`, which has no positional
    /// arguments (undefined).
    func formatTemplate(_ template: Value, positional: Value, named: Value) throws(PythonError) -> Value {
        var formatter = TemplateFormatter(machine: self, positional: positional, named: named)
        var result = TextBuffer(reserving: template.string.pointee.count + 32)
        let text = template.textView
        try formatter.append(text, 0..<text.count, depth: 2, to: &result)
        return string(result)
    }
}

private struct TemplateFormatter {
    let machine: Machine
    let positional: Value
    let named: Value
    /// The next automatic number; nil before the first field that decides.
    var automatic = 0
    var numbering: Numbering?

    enum Numbering { case automatic, manual }

    init(machine: Machine, positional: Value, named: Value) {
        self.machine = machine
        self.positional = positional
        self.named = named
    }

    mutating func append(
        _ text: TextView, _ range: Range<Int>, depth: Int, to result: inout TextBuffer
    ) throws(PythonError) {
        if depth == 0 { throw machine.raise(.valueError, "Max string recursion exceeded") }
        var template = FormatTemplate(text, range)
        while true {
            let piece = try machine.formatting { () throws(FormatFailure) in try template.next() }
            switch piece {
            case .end: return
            case .literal(let range): result.append(text[range])
            case .field(let field): try append(text, field, depth: depth, to: &result)
            }
        }
    }

    private mutating func append(
        _ text: TextView, _ field: FormatTemplate.Field, depth: Int, to result: inout TextBuffer
    ) throws(PythonError) {
        var value = try self.value(text, field.name)
        if field.conversion == 0, !field.specHasFields,
            try appendQuickly(value, text[field.spec], to: &result)
        {
            return
        }
        switch field.conversion {
        case 0: break
        case 0x72: value = try machine.reprValue(value)
        case 0x73: value = try machine.strValue(value)
        case 0x61: value = try machine.asciiRepr(value)
        default:
            let shown = Unicode.Scalar(field.conversion).map(String.init) ?? "?"
            throw machine.raise(
                .valueError,
                field.conversion > 32 && field.conversion < 127
                    ? "Unknown conversion specifier \(shown)"
                    : "Unknown conversion specifier \\x\(String(field.conversion, radix: 16))")
        }
        let spec: Value
        if field.specHasFields {
            var expanded = TextBuffer()
            try append(text, field.spec, depth: depth - 1, to: &expanded)
            spec = machine.string(expanded)
        } else {
            spec = field.spec.isEmpty ? machine.emptyString : machine.string(text[field.spec])
        }
        result.append(try machine.formatValue(value, spec).textView)
    }

    /// Numbers and strings with no or a simple specification; false for the rest.
    private func appendQuickly(
        _ value: Value, _ spec: TextView, to result: inout TextBuffer
    ) throws(PythonError) -> Bool {
        if spec.count == 0 {
            if value.isInt {
                result.append(decimal: value.int)
                return true
            }
            if value.isString, value.object.pointee.type == machine.types.string {
                result.append(value.textView)
                return true
            }
            if value.isFloat {
                result.append(ascii: FloatText.repr(value.float))
                return true
            }
            return false
        }
        return QuickFormat.withText(of: value, spec) { result.append($0) } != nil
    }

    private mutating func value(_ text: TextView, _ range: Range<Int>) throws(PythonError) -> Value {
        if range.isEmpty, numbering != .manual { return try argument(automaticIndex()) }
        let name = try machine.formatting { () throws(FormatFailure) in try FieldName(text, range) }
        var value = try first(text, name)
        for step in name.steps {
            switch step {
            case .attribute(let range): value = try machine.getAttribute(value, machine.string(text[range]))
            case .index(let index): value = try machine.getItem(value, .int(index))
            case .key(let range): value = try machine.getItem(value, machine.string(text[range]))
            }
        }
        return value
    }

    private mutating func first(_ text: TextView, _ name: FieldName) throws(PythonError) -> Value {
        if !name.first.isEmpty, name.firstIndex == nil {
            let key = machine.string(text[name.first])
            guard named.isDict else { return try machine.getItem(named, key) }
            if machine.typeOf(named) != machine.types.dict { return try machine.getItem(named, key) }
            let value = try machine.dictGet(named.dict, key)
            if value.isDefined { return value }
            throw machine.raise(.keyError, arguments: [key])
        }
        let wanted: Numbering = name.firstIndex == nil ? .automatic : .manual
        if let numbering, numbering != wanted {
            throw machine.raise(
                .valueError,
                wanted == .automatic
                    ? "cannot switch from manual field specification to automatic field numbering"
                    : "cannot switch from automatic field numbering to manual field specification")
        }
        numbering = wanted
        return try argument(name.firstIndex ?? automaticIndex())
    }

    private mutating func automaticIndex() -> Int {
        numbering = .automatic
        automatic += 1
        return automatic - 1
    }

    private func argument(_ index: Int) throws(PythonError) -> Value {
        guard positional.isDefined else {
            throw machine.raise(.valueError, "Format string contains positional fields")
        }
        let tuple = positional.tuple
        guard index < tuple.pointee.count else {
            throw machine.raise(
                .indexError, "Replacement index \(index) out of range for positional args tuple")
        }
        return tuple.pointee.items[index]
    }
}
