import CMarkGFM

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// The only door to libcmark-gfm. A tree is parsed, read and dropped within one function: nodes are pointers
// into it and must not outlive it. Its memory is the C library's, freed in `deinit`, the parser last, since it
// owns the list of extensions that nodes point to.

/// The block and inline tree of a Markdown text (GitHub flavour and footnotes).
///
/// Lines count from 0 here, as `SourceText` counts them; both end lines at LF, CRLF and lone CR.
final class MarkdownTree {
    let root: MarkdownNode
    private let parser: OpaquePointer

    /// The most bytes that libcmark-gfm's 32-bit lengths hold, with room for what it adds.
    static let largestText = 1 << 30

    private static let extensionNames = ["table", "strikethrough", "autolink", "tagfilter", "tasklist"]
    private static let registerExtensions: Void = cmark_gfm_core_extensions_ensure_registered()

    /// nil if there is no memory for it, or if `text` is larger than `largestText`.
    init?(_ text: [UInt8]) {
        _ = Self.registerExtensions
        guard text.count <= Self.largestText, let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else {
            return nil
        }
        for name in Self.extensionNames {
            if let found = cmark_find_syntax_extension(name) {
                cmark_parser_attach_syntax_extension(parser, found)
            }
        }
        text.withUnsafeBytes { buffer in
            if let start = buffer.baseAddress {
                cmark_parser_feed(parser, start.assumingMemoryBound(to: CChar.self), buffer.count)
            }
        }
        guard let root = cmark_parser_finish(parser) else {
            cmark_parser_free(parser)
            return nil
        }
        self.parser = parser
        self.root = MarkdownNode(pointer: root)
    }

    deinit {
        cmark_node_free(root.pointer)
        cmark_parser_free(parser)
    }

    /// Visits all nodes in order, containers when they start and when they end. No recursion: the depth of
    /// the tree is the author's.
    func walk(_ visit: (_ node: MarkdownNode, _ isEnter: Bool) -> Void) {
        guard let iterator = cmark_iter_new(root.pointer) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return }
            guard let node = cmark_iter_get_node(iterator) else { return }
            visit(MarkdownNode(pointer: node), event == CMARK_EVENT_ENTER)
        }
    }
}

/// A node of a `MarkdownTree` that must be alive.
struct MarkdownNode: Equatable {
    enum Kind {
        case document, blockQuote, list, item, taskItem, codeBlock, htmlBlock, paragraph, heading
        case thematicBreak, footnoteDefinition, table, tableRow, tableCell
        case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough, link, image
        case footnoteReference, other
    }

    let pointer: OpaquePointer

    var kind: Kind {
        let type = cmark_node_get_type(pointer)
        switch type {
        case CMARK_NODE_ITEM: return typeName == "tasklist" ? .taskItem : .item
        default: return Self.coreKinds[type.rawValue] ?? Self.extensionKinds[typeName] ?? .other
        }
    }

    private static let coreKinds: [cmark_node_type.RawValue: Kind] = [
        CMARK_NODE_DOCUMENT.rawValue: .document, CMARK_NODE_BLOCK_QUOTE.rawValue: .blockQuote,
        CMARK_NODE_LIST.rawValue: .list, CMARK_NODE_CODE_BLOCK.rawValue: .codeBlock,
        CMARK_NODE_HTML_BLOCK.rawValue: .htmlBlock, CMARK_NODE_PARAGRAPH.rawValue: .paragraph,
        CMARK_NODE_HEADING.rawValue: .heading, CMARK_NODE_THEMATIC_BREAK.rawValue: .thematicBreak,
        CMARK_NODE_FOOTNOTE_DEFINITION.rawValue: .footnoteDefinition, CMARK_NODE_TEXT.rawValue: .text,
        CMARK_NODE_SOFTBREAK.rawValue: .softBreak, CMARK_NODE_LINEBREAK.rawValue: .lineBreak,
        CMARK_NODE_CODE.rawValue: .code, CMARK_NODE_HTML_INLINE.rawValue: .htmlInline,
        CMARK_NODE_EMPH.rawValue: .emphasis, CMARK_NODE_STRONG.rawValue: .strong,
        CMARK_NODE_LINK.rawValue: .link, CMARK_NODE_IMAGE.rawValue: .image,
        CMARK_NODE_FOOTNOTE_REFERENCE.rawValue: .footnoteReference,
    ]

    private static let extensionKinds: [String: Kind] = [
        "table": .table, "table_row": .tableRow, "table_header": .tableRow, "table_cell": .tableCell,
        "strikethrough": .strikethrough,
    ]

    private var typeName: String { cmark_node_get_type_string(pointer).map { String(cString: $0) } ?? "" }

    // MARK: Places

    /// The line (from 0) that the node starts on.
    var startLine: Int { Int(cmark_node_get_start_line(pointer)) - 1 }
    /// Of blocks exact for closed fences only.
    var endLine: Int { Int(cmark_node_get_end_line(pointer)) - 1 }
    /// In bytes, from 0.
    var startColumn: Int { Int(cmark_node_get_start_column(pointer)) - 1 }

    // MARK: Contents

    /// The text of a leaf; of a code block the code, its lines ended with "\n".
    var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }

    /// The same as bytes.
    var literalBytes: [UInt8] {
        guard let start = cmark_node_get_literal(pointer) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: strlen(start)))
    }

    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    var url: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
    var title: String { cmark_node_get_title(pointer).map { String(cString: $0) } ?? "" }
    var info: String { cmark_node_get_fence_info(pointer).map { String(cString: $0) } ?? "" }

    /// The fence's character and length; nil for indented code.
    var fence: (character: UInt8, length: Int)? {
        var length: Int32 = 0
        var offset: Int32 = 0
        var character: CChar = 0
        guard cmark_node_get_fenced(pointer, &length, &offset, &character) != 0 else { return nil }
        return (UInt8(bitPattern: character), Int(length))
    }

    var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
    var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
    var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }
    var isChecked: Bool { cmark_gfm_extensions_get_tasklist_item_checked(pointer) }
    var isTableHeader: Bool { cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }

    /// For each column of a table "l", "c", "r", or nothing said.
    var tableAlignments: [Character?] {
        let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
        guard let start = cmark_gfm_extensions_get_table_alignments(pointer) else {
            return Array(repeating: nil, count: count)
        }
        return (0..<count).map { start[$0] == 0 ? nil : Character(Unicode.Scalar(start[$0])) }
    }

    // MARK: Relations

    var parent: MarkdownNode? { cmark_node_parent(pointer).map(MarkdownNode.init) }
    var firstChild: MarkdownNode? { cmark_node_first_child(pointer).map(MarkdownNode.init) }
    var lastChild: MarkdownNode? { cmark_node_last_child(pointer).map(MarkdownNode.init) }
    var next: MarkdownNode? { cmark_node_next(pointer).map(MarkdownNode.init) }

    /// Takes the node out of the tree and frees it; the node must not be used again.
    func remove() {
        cmark_node_unlink(pointer)
        cmark_node_free(pointer)
    }

    func setLiteral(_ text: String) { _ = cmark_node_set_literal(pointer, text) }

    /// The text of all inlines within, as a reader sees it without markup.
    var plainText: String {
        guard let iterator = cmark_iter_new(pointer) else { return "" }
        defer { cmark_iter_free(iterator) }
        var text = ""
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let current = cmark_iter_get_node(iterator) else { return text }
            guard event == CMARK_EVENT_ENTER else { continue }
            let node = MarkdownNode(pointer: current)
            switch node.kind {
            case .text, .code: text += node.literal
            case .softBreak, .lineBreak: text += " "
            default: break
            }
        }
    }
}
