/// Makes anchors as GitHub does: lower case, letters, digits, marks, "_" and "-" kept, blanks become "-", what
/// is left dropped; the second of the same name gets "-1".
struct HeadingAnchors {
    /// Anchors given so far, with the number that the next one of this name tries first.
    private var used: [String: Int] = [:]

    init(reserved: some Sequence<String> = []) { for name in reserved { used[name] = 1 } }

    mutating func anchor(for heading: String) -> String {
        let base = Self.slug(heading)
        guard var number = used[base] else {
            used[base] = 1
            return base
        }
        while used["\(base)-\(number)"] != nil { number += 1 }
        used[base] = number + 1
        used["\(base)-\(number)"] = 1
        return "\(base)-\(number)"
    }

    static func slug(_ heading: String) -> String {
        var slug = String.UnicodeScalarView()
        for scalar in heading.lowercased().unicodeScalars {
            switch scalar.properties.generalCategory {
            case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
                .decimalNumber, .connectorPunctuation, .nonspacingMark, .spacingMark, .enclosingMark:
                slug.append(scalar)
            default:
                if scalar == "-" || scalar == " " { slug.append(scalar == " " ? "-" : scalar) }
            }
        }
        return slug.isEmpty ? "section" : String(slug)
    }
}
