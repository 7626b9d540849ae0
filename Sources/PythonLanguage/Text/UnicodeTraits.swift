/// What CPython's `str` methods ask of a code point. Answers follow CPython 3.11's Unicode 14 database:
/// a code point that a later Unicode version added counts as unassigned. The properties themselves come
/// from Swift's standard library.
package enum UnicodeTraits {
    /// The properties, unless the code point is a surrogate or younger than Unicode 14.
    private static func properties(_ unit: UInt32) -> Unicode.Scalar.Properties? {
        guard let scalar = Unicode.Scalar(unit) else { return nil }
        let properties = scalar.properties
        if unit >= 0x370, let age = properties.age, age.major > 14 { return nil }
        return properties
    }

    @inline(__always)
    static func isASCIISpace(_ unit: UInt32, asBytes: Bool) -> Bool {
        (unit >= 0x09 && unit <= 0x0D) || unit == 0x20 || (!asBytes && unit >= 0x1C && unit <= 0x1F)
    }

    package static func isSpace(_ unit: UInt32) -> Bool {
        switch unit {
        case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
            0x3000:
            true
        default: false
        }
    }

    package static func isAlpha(_ unit: UInt32) -> Bool {
        if unit < 0x80 { return (unit | 0x20) &- 0x61 < 26 }
        switch properties(unit)?.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
        default: return false
        }
    }

    package static func isDecimal(_ unit: UInt32) -> Bool { decimalValue(unit) != nil }

    /// The value of a decimal digit of any script.
    package static func decimalValue(_ unit: UInt32) -> Int? {
        if unit < 0x80 { return unit &- 0x30 < 10 ? Int(unit &- 0x30) : nil }
        guard let properties = properties(unit), properties.numericType == .decimal,
            let value = properties.numericValue
        else { return nil }
        return Int(value)
    }

    package static func isDigit(_ unit: UInt32) -> Bool {
        if unit < 0x80 { return unit &- 0x30 < 10 }
        let type = properties(unit)?.numericType
        return type == .decimal || type == .digit
    }

    package static func isNumeric(_ unit: UInt32) -> Bool {
        if unit < 0x80 { return unit &- 0x30 < 10 }
        return properties(unit)?.numericType != nil
    }

    package static func isAlphanumeric(_ unit: UInt32) -> Bool {
        isAlpha(unit) || isNumeric(unit)
    }

    package static func isLower(_ unit: UInt32) -> Bool {
        if unit < 0x80 { return unit &- 0x61 < 26 }
        return properties(unit)?.isLowercase ?? false
    }

    package static func isUpper(_ unit: UInt32) -> Bool {
        if unit < 0x80 { return unit &- 0x41 < 26 }
        return properties(unit)?.isUppercase ?? false
    }

    package static func isTitle(_ unit: UInt32) -> Bool {
        unit >= 0x80 && properties(unit)?.generalCategory == .titlecaseLetter
    }

    package static func isCased(_ unit: UInt32) -> Bool {
        if unit < 0x80 { return (unit | 0x20) &- 0x61 < 26 }
        return properties(unit)?.isCased ?? false
    }

    static func isCaseIgnorable(_ unit: UInt32) -> Bool { properties(unit)?.isCaseIgnorable ?? false }

    /// Whether `repr` shows the code point as it is.
    package static func isPrintable(_ unit: UInt32) -> Bool {
        if unit < 0x7F { return unit >= 0x20 }
        switch properties(unit)?.generalCategory {
        case nil, .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
            .paragraphSeparator, .spaceSeparator:
            return false
        default: return true
        }
    }

    package static func startsIdentifier(_ unit: UInt32) -> Bool {
        if unit < 0x80 { return (unit | 0x20) &- 0x61 < 26 || unit == 0x5F }
        return properties(unit)?.isXIDStart ?? false
    }

    package static func continuesIdentifier(_ unit: UInt32) -> Bool {
        if unit < 0x80 { return startsIdentifier(unit) || unit &- 0x30 < 10 }
        return properties(unit)?.isXIDContinue ?? false
    }
}

/// Case mappings; one code point may become up to three.
package enum CaseMapping: Sendable {
    case lower, upper, title, fold

    package func append(_ unit: UInt32, to result: inout TextBuffer) {
        if unit < 0x80 {
            switch self {
            case .lower, .fold: result.append(unit &- 0x41 < 26 ? unit | 0x20 : unit)
            case .upper, .title: result.append(unit &- 0x61 < 26 ? unit & ~0x20 : unit)
            }
            return
        }
        guard let scalar = Unicode.Scalar(unit) else { return result.append(unit) }
        let properties = scalar.properties
        if let age = properties.age, age.major > 14 { return result.append(unit) }
        switch self {
        case .lower: append(properties.lowercaseMapping, of: unit, to: &result)
        case .upper: append(properties.uppercaseMapping, of: unit, to: &result)
        case .title: append(properties.titlecaseMapping, of: unit, to: &result)
        case .fold: appendFolded(unit, properties, to: &result)
        }
    }

    /// A partner that Unicode 14 lacks does not count.
    private func append(_ mapping: String, of unit: UInt32, to result: inout TextBuffer) {
        for scalar in mapping.unicodeScalars {
            if scalar.value >= 0x370, let age = scalar.properties.age, age.major > 14 {
                return result.append(unit)
            }
        }
        result.append(mapping)
    }

    /// Full case folding. The standard library does not publish the fold table; it equals the lower case
    /// of the upper case except for Cherokee (which folds to upper case) and a few single letters.
    private func appendFolded(
        _ unit: UInt32, _ properties: Unicode.Scalar.Properties, to result: inout TextBuffer
    ) {
        switch unit {
        case 0x13A0...0x13F5: result.append(unit)
        case 0x13F8...0x13FD, 0xAB70...0xABBF: result.append(properties.uppercaseMapping)
        case _
        where !properties.changesWhenCaseFolded && properties.uppercaseMapping.unicodeScalars.count == 1:
            result.append(unit)
        case 0x1E9E: result.append("ss")
        case 0x1FBE: result.append(0x3B9)
        default:
            for upper in properties.uppercaseMapping.unicodeScalars {
                result.append(upper.properties.lowercaseMapping)
            }
        }
    }
}

extension TextView {
    /// The text with each unit mapped by `map`. What became of a unit is remembered: to find it takes several searches
    /// in the Unicode tables. (That of a sigma depends on its place.)
    private func mapped(_ map: (Int, UInt32, inout TextBuffer) -> Void) -> TextBuffer {
        var result = TextBuffer(reserving: count)
        var known = [UInt32](repeating: 0, count: count < 64 ? 0 : 0x800)
        for index in 0..<count {
            let unit = self[index]
            let place = Int(unit)
            if place < known.count, known[place] != 0 {
                result.append(known[place])
                continue
            }
            let start = result.count
            map(index, unit, &result)
            if place < known.count, unit != 0x3A3, result.count == start + 1 { known[place] = result.last }
        }
        return result
    }

    /// `lower()`, `upper()` or `casefold()`.
    package func mapped(_ mapping: CaseMapping) -> TextBuffer {
        mapped { index, unit, result in
            if unit == 0x3A3, mapping == .lower {
                result.append(lowercaseSigma(at: index))
            } else {
                mapping.append(unit, to: &result)
            }
        }
    }

    /// Greek sigma at a word's end is ς (Unicode 3.13, Final_Sigma).
    private func lowercaseSigma(at index: Int) -> UInt32 {
        var before = index - 1
        while before >= 0, UnicodeTraits.isCaseIgnorable(self[before]) { before -= 1 }
        guard before >= 0, UnicodeTraits.isCased(self[before]) else { return 0x3C3 }
        var after = index + 1
        while after < count, UnicodeTraits.isCaseIgnorable(self[after]) { after += 1 }
        return after < count && UnicodeTraits.isCased(self[after]) ? 0x3C3 : 0x3C2
    }

    package var capitalized: TextBuffer {
        var result = TextBuffer(reserving: count)
        guard count > 0 else { return result }
        CaseMapping.title.append(self[0], to: &result)
        for index in 1..<max(count, 1) {
            if self[index] == 0x3A3 {
                result.append(lowercaseSigma(at: index))
            } else {
                CaseMapping.lower.append(self[index], to: &result)
            }
        }
        return result
    }

    /// `title()`: a letter behind a cased one is lower case, else title case.
    package var titled: TextBuffer {
        var result = TextBuffer(reserving: count)
        var afterCased = false
        for index in 0..<count {
            let unit = self[index]
            if afterCased {
                if unit == 0x3A3 {
                    result.append(lowercaseSigma(at: index))
                } else {
                    CaseMapping.lower.append(unit, to: &result)
                }
            } else {
                CaseMapping.title.append(unit, to: &result)
            }
            afterCased = UnicodeTraits.isCased(unit)
        }
        return result
    }

    package var caseSwapped: TextBuffer {
        mapped { index, unit, result in
            if UnicodeTraits.isUpper(unit) {
                if unit == 0x3A3 {
                    result.append(lowercaseSigma(at: index))
                } else {
                    CaseMapping.lower.append(unit, to: &result)
                }
            } else if UnicodeTraits.isLower(unit) {
                CaseMapping.upper.append(unit, to: &result)
            } else {
                result.append(unit)
            }
        }
    }

    /// Whether there is a character and all satisfy `predicate`.
    @inline(__always)
    package func isNonemptyAll(_ predicate: (UInt32) -> Bool) -> Bool {
        guard count > 0 else { return false }
        for index in 0..<count where !predicate(self[index]) { return false }
        return true
    }

    package var isLower: Bool {
        var seen = false
        for index in 0..<count {
            let unit = self[index]
            if UnicodeTraits.isUpper(unit) || UnicodeTraits.isTitle(unit) { return false }
            if !seen, UnicodeTraits.isLower(unit) { seen = true }
        }
        return seen
    }

    package var isUpper: Bool {
        var seen = false
        for index in 0..<count {
            let unit = self[index]
            if UnicodeTraits.isLower(unit) || UnicodeTraits.isTitle(unit) { return false }
            if !seen, UnicodeTraits.isUpper(unit) { seen = true }
        }
        return seen
    }

    package var isTitle: Bool {
        var seen = false
        var afterCased = false
        for index in 0..<count {
            let unit = self[index]
            if UnicodeTraits.isUpper(unit) || UnicodeTraits.isTitle(unit) {
                if afterCased { return false }
                afterCased = true
                seen = true
            } else if UnicodeTraits.isLower(unit) {
                if !afterCased { return false }
                seen = true
            } else {
                afterCased = false
            }
        }
        return seen
    }

    package var isIdentifier: Bool {
        guard count > 0, UnicodeTraits.startsIdentifier(self[0]) else { return false }
        for index in 1..<max(count, 1) where !UnicodeTraits.continuesIdentifier(self[index]) { return false }
        return true
    }
}
