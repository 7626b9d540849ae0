import BigInt
import Diagnostics

// The patterns of match statements.

extension Resolver {
    mutating func visit(_ cases: [MatchCase]) throws(SyntaxError) {
        for (index, item) in cases.enumerated() {
            let isLast = index + 1 == cases.count
            checkReachable(item.pattern, allowsIrrefutable: isLast || item.guardCondition != nil)
            var names: Set<String> = []
            try visit(item.pattern, &names)
            try visit(item.guardCondition)
            try visit(item.body)
        }
    }

    /// Only the last case, or the last alternative, may match everything.
    private mutating func checkReachable(_ pattern: Pattern, allowsIrrefutable: Bool) {
        switch pattern.kind {
        case .capture(nil, let name):
            if allowsIrrefutable { return }
            let what = name.map { "name capture '\($0.name)'" } ?? "wildcard"
            report("\(what) makes remaining patterns unreachable", at: pattern.range)
        case .capture(let inner?, _): checkReachable(inner, allowsIrrefutable: allowsIrrefutable)
        case .or(let alternatives):
            for (index, alternative) in alternatives.enumerated() {
                let isLast = index + 1 == alternatives.count
                checkReachable(alternative, allowsIrrefutable: isLast && allowsIrrefutable)
            }
        default: break
        }
    }

    private mutating func bind(
        _ name: Identifier?, _ range: SourceRange, _ names: inout Set<String>
    ) throws(SyntaxError) {
        guard let name else { return }
        if !names.insert(name.name).inserted {
            report("multiple assignments to name '\(name.name)' in pattern", at: range)
        }
        try add(name.name, .local, at: name.range)
    }

    private mutating func visit(_ pattern: Pattern, _ names: inout Set<String>) throws(SyntaxError) {
        switch pattern.kind {
        case .value(let value): try visit(value)
        case .singleton: break
        case .sequence(let patterns):
            let stars = patterns.filter { if case .star = $0.kind { true } else { false } }
            if stars.count > 1 {
                report("multiple starred names in sequence pattern", at: pattern.range)
            }
            for item in patterns { try visit(item, &names) }
        case .mapping(let items, let rest):
            checkKeys(items.map(\.key), pattern.range)
            for (key, item) in items {
                try visit(key)
                try visit(item, &names)
            }
            try bind(rest, pattern.range, &names)
        case .classPattern(let type, let positional, let keywords):
            try visit(type)
            checkAttributes(keywords)
            for item in positional { try visit(item, &names) }
            for (_, item) in keywords { try visit(item, &names) }
        case .star(let name): try bind(name, pattern.range, &names)
        case .capture(let inner, let name):
            if let inner { try visit(inner, &names) }
            try bind(name, pattern.range, &names)
        case .or(let alternatives): try visit(alternatives: alternatives, &names)
        }
    }

    private mutating func visit(
        alternatives: [Pattern], _ names: inout Set<String>
    ) throws(SyntaxError) {
        let before = names
        var first: Set<String>?
        for alternative in alternatives {
            var own = before
            try visit(alternative, &own)
            if let first, first != own {
                report("alternative patterns bind different names", at: alternative.range)
            }
            first = first ?? own
        }
        names = first ?? before
    }

    private mutating func checkAttributes(_ keywords: [(Identifier, Pattern)]) {
        var seen: Set<String> = []
        for (attribute, pattern) in keywords where !seen.insert(attribute.name).inserted {
            report("attribute name repeated in class pattern: \(attribute.name)", at: pattern.range)
        }
    }

    private mutating func checkKeys(_ keys: [Expression], _ range: SourceRange) {
        var seen: Set<String> = []
        for key in keys {
            if case .formattedString = key.kind {
                report("mapping pattern keys may only match literals and attribute lookups", at: range)
            }
            guard case .constant(let value) = key.kind, let text = Self.shown(value) else { continue }
            if !seen.insert(text).inserted {
                report("mapping pattern checks duplicate key (\(text))", at: range)
            }
        }
    }

    /// The repr of a key, where it is plain.
    private static func shown(_ value: Constant) -> String? {
        switch value {
        case .integer(let value): String(value)
        case .string(let text):
            "'" + String(String.UnicodeScalarView(text.compactMap(UnicodeScalar.init))) + "'"
        case .true: "True"
        case .false: "False"
        case .none: "None"
        default: nil
        }
    }
}
