// Callouts: boxes for what should not be missed. GitHub writes a quote that starts with `[!NOTE]`, Quarto a
// `::: {.callout-note}` division, and many tutorials a paragraph that starts with `**Key idea:**`.

/// A box in the text.
struct Callout {
    enum Kind: String, CaseIterable {
        case note, tip, important, warning, caution
        case keyIdea = "key-idea"

        /// "Key idea"
        var title: String {
            self == .keyIdea ? "Key idea" : rawValue.prefix(1).uppercased() + rawValue.dropFirst()
        }
    }

    var kind: Kind
    /// The line above the text; nil when the text says it itself.
    var title: String?

    var opening: String {
        let title = title.map { "<p class=\"callout-title\">\(htmlEscaped($0))</p>\n" } ?? ""
        return "<div class=\"callout callout-\(kind.rawValue)\" role=\"note\">\n\(title)"
    }

    /// The callout that a quote is; GitHub's marker is then taken out of the tree.
    init?(taking quote: MarkdownNode) {
        guard let paragraph = quote.firstChild, paragraph.kind == .paragraph else { return nil }
        if let callout = Callout(paragraph: paragraph) {
            self = callout
            return
        }
        var marker = ""
        var node = paragraph.firstChild
        var markers: [MarkdownNode] = []
        while let current = node, current.kind == .text, marker.utf8.count < 16 {
            marker += current.literal
            markers.append(current)
            node = current.next
        }
        guard marker.hasPrefix("[!"), marker.hasSuffix("]"),
            let kind = Kind(rawValue: marker.dropFirst(2).dropLast().lowercased()),
            node == nil || node?.kind == .softBreak || node?.kind == .lineBreak
        else { return nil }
        if let node { markers.append(node) }
        for marker in markers { marker.remove() }
        if paragraph.firstChild == nil { paragraph.remove() }
        self.kind = kind
        title = kind.title
    }

    /// The callout that a paragraph with a bold beginning is: `**Key idea:** ...`
    init?(paragraph: MarkdownNode) {
        guard let strong = paragraph.firstChild, strong.kind == .strong else { return nil }
        var words = strong.plainText
        if words.last == ":" {
            words.removeLast()
        } else if strong.next?.kind != .text || strong.next?.literal.first != ":" {
            return nil
        }
        guard let kind = Kind.allCases.first(where: { $0.title == words }) else { return nil }
        self.kind = kind
        title = nil
    }

    /// The callout of a Quarto division; nil for one that only groups.
    init?(_ division: Division) {
        guard let name = division.classes.first(where: { $0.hasPrefix("callout-") }),
            let kind = Kind(rawValue: String(name.dropFirst("callout-".count)))
        else { return nil }
        self.kind = kind
        title = division.title ?? kind.title
    }
}
