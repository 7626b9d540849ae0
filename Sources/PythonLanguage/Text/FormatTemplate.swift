/// The templates of `str.format`: literal text and replacement fields (CPython's unicode_format.h).
package struct FormatTemplate {
    package struct Field {
        /// `name.attr[key]`, possibly empty.
        package var name: Range<Int>
        /// `r`, `s`, `a` or 0.
        package var conversion: UInt32 = 0
        package var spec: Range<Int>
        /// The specification contains fields itself.
        package var specHasFields = false
    }

    package enum Piece {
        case literal(Range<Int>)
        case field(Field)
        case end
    }

    package let text: TextView
    private var position: Int
    private let end: Int
    private var pendingField = false

    package init(_ text: TextView, _ range: Range<Int>) {
        self.text = text
        position = range.lowerBound
        end = range.upperBound
    }

    package mutating func next() throws(FormatFailure) -> Piece {
        if pendingField {
            pendingField = false
            return .field(try field())
        }
        guard position < end else { return .end }
        let start = position
        var mark: UInt32 = 0
        while position < end {
            let unit = text[position]
            position += 1
            if unit == 0x7B || unit == 0x7D {
                mark = unit
                break
            }
        }
        guard mark != 0 else { return .literal(start..<position) }
        let atEnd = position >= end
        if mark == 0x7D, atEnd || text[position] != 0x7D {
            throw FormatFailure("Single '}' encountered in format string")
        }
        if atEnd { throw FormatFailure("Single '{' encountered in format string") }
        if text[position] == mark {
            position += 1
            return .literal(start..<position - 1)
        }
        if position - 1 > start {
            pendingField = true
            return .literal(start..<position - 1)
        }
        return .field(try field())
    }

    /// Behind the opening brace.
    private mutating func field() throws(FormatFailure) -> Field {
        let start = position
        var mark: UInt32 = 0
        scan: while position < end {
            mark = text[position]
            position += 1
            switch mark {
            case 0x7B: throw FormatFailure("unexpected '{' in field name")
            case 0x5B:
                while position < end, text[position] != 0x5D { position += 1 }
            case 0x7D, 0x3A, 0x21: break scan
            default: break
            }
        }
        guard mark == 0x7D || mark == 0x3A || mark == 0x21 else {
            throw FormatFailure("expected '}' before end of string")
        }
        var result = Field(name: start..<position - 1, spec: position..<position)
        if mark == 0x7D { return result }
        if mark == 0x21 {
            guard position < end else {
                throw FormatFailure("end of string while looking for conversion specifier")
            }
            result.conversion = text[position]
            position += 1
            if position < end {
                let next = text[position]
                position += 1
                if next == 0x7D {
                    result.spec = position..<position
                    return result
                }
                if next != 0x3A { throw FormatFailure("expected ':' after conversion specifier") }
            }
        }
        try spec(&result)
        return result
    }

    private mutating func spec(_ result: inout Field) throws(FormatFailure) {
        let start = position
        var depth = 1
        while position < end {
            let unit = text[position]
            position += 1
            if unit == 0x7B {
                result.specHasFields = true
                depth += 1
            } else if unit == 0x7D {
                depth -= 1
                if depth == 0 {
                    result.spec = start..<position - 1
                    return
                }
            }
        }
        throw FormatFailure("unmatched '{' in format spec")
    }
}

/// A field name taken apart: what comes first, then attributes and subscripts.
package struct FieldName {
    package enum Step {
        case attribute(Range<Int>)
        case index(Int)
        case key(Range<Int>)
    }

    /// Empty for automatic numbering.
    package var first: Range<Int>
    package var firstIndex: Int?
    package var steps: [Step] = []

    package init(_ text: TextView, _ range: Range<Int>) throws(FormatFailure) {
        var position = range.lowerBound
        while position < range.upperBound, text[position] != 0x2E, text[position] != 0x5B { position += 1 }
        first = range.lowerBound..<position
        firstIndex = try Self.integer(text, first)
        while position < range.upperBound {
            let mark = text[position]
            position += 1
            let start = position
            if mark == 0x2E {
                while position < range.upperBound, text[position] != 0x2E, text[position] != 0x5B {
                    position += 1
                }
                if position == start { throw FormatFailure("Empty attribute in format string") }
                steps.append(.attribute(start..<position))
                continue
            }
            guard mark == 0x5B else {
                throw FormatFailure("Only '.' or '[' may follow ']' in format field specifier")
            }
            while position < range.upperBound, text[position] != 0x5D { position += 1 }
            guard position < range.upperBound else { throw FormatFailure("Missing ']' in format string") }
            if position == start { throw FormatFailure("Empty attribute in format string") }
            let inside = start..<position
            position += 1
            if let index = try Self.integer(text, inside) {
                steps.append(.index(index))
            } else {
                steps.append(.key(inside))
            }
        }
    }

    private static func integer(_ text: TextView, _ range: Range<Int>) throws(FormatFailure) -> Int? {
        guard !range.isEmpty else { return nil }
        var value = 0
        for index in range {
            guard let digit = UnicodeTraits.decimalValue(text[index]) else { return nil }
            let (product, first) = value.multipliedReportingOverflow(by: 10)
            let (sum, second) = product.addingReportingOverflow(digit)
            if first || second { throw FormatFailure("Too many decimal digits in format string") }
            value = sum
        }
        return value
    }
}
