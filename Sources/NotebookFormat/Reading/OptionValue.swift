import Diagnostics

// Options come from YAML, from JSON after a fence and from R's `key=value` words. All become the same plain
// value with its place, so that one table of options and one set of messages serve every dialect.

/// A value as an author wrote it, with its place in a source text.
struct OptionValue {
    indirect enum Kind {
        /// A word without quotes: a number, `true`, or text.
        case plain(String)
        case quoted(String)
        case list([OptionValue])
        case mapping([Entry])
    }

    struct Entry {
        var key: String
        var keyRange: SourceRange
        var value: OptionValue
    }

    var kind: Kind
    var range: SourceRange

    var isNull: Bool {
        if case .plain(let word) = kind { return ["", "~", "null", "Null", "NULL", "None"].contains(word) }
        return false
    }

    /// YAML's words for truth in its versions 1.1 and 1.2, and R's.
    var bool: Bool? {
        guard case .plain(let word) = kind else { return nil }
        switch word.lowercased() {
        case "true", "yes", "on": return true
        case "false", "no", "off": return false
        default: return word == "T" ? true : word == "F" ? false : nil
        }
    }

    var text: String? {
        switch kind {
        case .plain(let word): isNull ? nil : word
        case .quoted(let text): text
        case .list, .mapping: nil
        }
    }

    /// A list of texts, or one text.
    var texts: [String]? {
        guard case .list(let items) = kind else { return isNull ? [] : text.map { [$0] } }
        let texts = items.compactMap(\.text)
        return texts.count == items.count ? texts : nil
    }

    var entries: [Entry]? {
        if case .mapping(let entries) = kind { return entries }
        return nil
    }

    subscript(key: String) -> OptionValue? { entries?.first { $0.key == key }?.value }

    /// What a message calls it: "a list", "'perhaps'".
    var said: String {
        switch kind {
        case .plain(let word): isNull ? "nothing" : "'\(word.shortened)'"
        case .quoted(let text): "the text \"\(text.shortened)\""
        case .list: "a list"
        case .mapping: "a mapping"
        }
    }
}

extension String {
    /// At most 60 characters of it, for a message.
    var shortened: String { count > 60 ? prefix(57) + "..." : self }
}

/// An option that an author set, with the text that its places are in.
struct OptionSetting {
    var key: String
    var keyRange: SourceRange
    var value: OptionValue
    var source: SourceText
}
