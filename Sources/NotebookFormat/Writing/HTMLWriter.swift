import Diagnostics

// The body of a page. cmark's tree is walked once and every construct is written by our own hand, so that
// nothing an author or a cell made gets through but as escaped text, a tag of the short list in
// `RawHTMLTag`, or an address that `LinkAddress` allows.

/// A notebook's text as HTML.
package struct HTMLBody: Sendable {
    package var html: String
    /// The headings, whose anchors are ids in the HTML.
    package var outline: [Heading]
    /// What could not be shown as it is written.
    package var warnings: [Diagnostic]
}

/// Writes notebooks as HTML.
///
/// Elements with a class: `div.table-scroll` around tables, `td`/`th` `.align-left`, `.align-center`,
/// `.align-right`, `div.callout.callout-note` (or `-tip`, `-important`, `-warning`, `-caution`, `-key-idea`)
/// with `p.callout-title`, `li.task`, `section.footnotes`, `sup.footnote`, `a.footnote-back`,
/// `span.missing-image`, `span.disabled-link`. Ids: the anchors of headings, `fn:1`, `fnref:1`, `fnref:1-2`.
package struct HTMLWriter {
    /// What stands for a cell: its code and results, as HTML.
    package var cell: (Cell) -> String
    /// Code that does not run, as HTML: its language as written, empty for none, and its text.
    package var code: (_ language: String, _ code: String) -> String
    /// The bytes of an image by its path below the notebook's folder; nil if there is no such file. The path has
    /// no `..` and is not absolute, but the caller must see to symbolic links.
    package var image: (_ path: String) -> [UInt8]?
    /// Ids that the page's frame has.
    static let ownIDs: Set<String> = ["content", "live-data", "live-runtime"]

    /// What stands for a block of elements that cells can find, given as it is written.
    package var elements: (ElementBlock) -> String

    package init(
        cell: @escaping (Cell) -> String, code: @escaping (_ language: String, _ code: String) -> String,
        image: @escaping (_ path: String) -> [UInt8]?,
        elements: @escaping (ElementBlock) -> String = { "<div class=\"elements\">\n\($0.html)</div>" }
    ) {
        self.cell = cell
        self.code = code
        self.image = image
        self.elements = elements
    }

    /// The blocks of elements that cells can find: forms and raw HTML with ids, in order.
    package static func elementBlocks(of notebook: Notebook) -> [ElementBlock] {
        guard !notebook.forms.isEmpty || notebook.source.bytes.containsIDAttribute else { return [] }
        var blocks: [ElementBlock] = []
        let writer = HTMLWriter(
            cell: { _ in "" }, code: { _, _ in "" }, image: { _ in nil },
            elements: { block in
                blocks.append(block)
                return ""
            })
        _ = writer.html(of: notebook)
        return blocks
    }

    /// The whole text. O(bytes) besides what the closures take.
    package func html(of notebook: Notebook) -> HTMLBody {
        guard let document = MarkdownDocument(notebook.source, hiding: notebook.frontMatter.range) else {
            let text = MarkdownWriter.markdown(of: notebook)
            return HTMLBody(html: "<pre>\(htmlEscaped(text))</pre>\n", outline: [], warnings: [])
        }
        let rendering = HTMLRendering(writer: self, notebook: notebook, document: document)
        rendering.write()
        return HTMLBody(html: rendering.html, outline: notebook.headings, warnings: rendering.warnings)
    }
}

/// The state of writing one body.
final class HTMLRendering {
    let writer: HTMLWriter
    let notebook: Notebook
    let document: MarkdownDocument
    var html = ""
    var warnings: [Diagnostic] = []

    private let cellsByLine: [Int: Cell]
    private let headingsByLine: [Int: Heading]
    private let formsByLine: [Int: FormBlock]
    /// The block of the top level that is being written, and whether a raw tag in it has an id.
    private var elementStart: (node: MarkdownNode, offset: Int)?
    var hasElement = false
    let anchors: Set<String>
    private var callouts: [OpaquePointer: Callout] = [:]
    private var plainParagraphs: Set<OpaquePointer> = []

    /// For each open container the raw tags opened in it: a raw tag never outlives its container.
    var rawTags: [[String]] = [[]]
    private var openDivisions: [Division] = []
    private var nextDivision = 0
    /// An image whose alternative text is being passed over.
    private var skipped: MarkdownNode?
    var disabledLinks: Set<OpaquePointer> = []
    var tables: [TableState] = []
    var footnotes = FootnoteState()
    /// The line (from 0) of the block being written, and how far warnings have searched from there.
    var blockLine = 0
    var searched = 0

    init(writer: HTMLWriter, notebook: Notebook, document: MarkdownDocument) {
        self.writer = writer
        self.notebook = notebook
        self.document = document
        let source = notebook.source
        cellsByLine = Dictionary(
            notebook.cells.map { (source.lineIndex(of: $0.range.lowerBound), $0) },
            uniquingKeysWith: { first, _ in first })
        headingsByLine = Dictionary(
            notebook.headings.map { (source.lineIndex(of: $0.range.lowerBound), $0) },
            uniquingKeysWith: { first, _ in first })
        formsByLine = Dictionary(notebook.forms.map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
        anchors = Set(notebook.headings.map(\.anchor) + notebook.cells.map(\.id))
    }

    func write() {
        prepare()
        document.tree.walk { node, isEnter in
            if let skipped {
                if node == skipped, !isEnter { self.skipped = nil }
                return
            }
            if isEnter { enter(node) } else { exit(node) }
        }
        closeDivisions(before: nil)
        closeRawTags()
        if footnotes.isOpen { html += "</ol>\n</section>\n" }
    }

    /// Finds callouts and counts footnotes; the tree is only changed here.
    private func prepare() {
        var quotes: [MarkdownNode] = []
        document.tree.walk { node, isEnter in
            guard isEnter else { return }
            switch node.kind {
            case .blockQuote: quotes.append(node)
            case .footnoteReference: footnotes.references[node.literal, default: 0] += 1
            default: break
            }
        }
        for quote in quotes {
            guard let callout = Callout(taking: quote) else { continue }
            callouts[quote.pointer] = callout
            if callout.title == nil, let first = quote.firstChild { plainParagraphs.insert(first.pointer) }
        }
    }

    // MARK: Walking

    private func enter(_ node: MarkdownNode) {
        let kind = node.kind
        switch kind {
        case .document: return
        case .blockQuote, .list, .item, .taskItem, .paragraph, .heading, .footnoteDefinition, .table:
            startBlock(node)
            if kind == .paragraph { beginElements(node) }
            rawTags.append([])
            enterBlock(node, kind)
        case .tableRow, .tableCell:
            rawTags.append([])
            enterTablePart(node, kind)
        case .codeBlock:
            startBlock(node)
            writeCode(node)
        case .htmlBlock:
            startBlock(node)
            beginElements(node)
            writeRawHTML(node.literal)
            html += "\n"
            endElements(node)
        case .thematicBreak:
            startBlock(node)
            html += "<hr>\n"
        case .image:
            skipped = node
            writeImage(node)
        case .emphasis, .strong, .strikethrough, .link:
            enterInline(node, kind)
            rawTags.append([])
        default: writeLeaf(node, kind)
        }
    }

    private func exit(_ node: MarkdownNode) {
        let kind = node.kind
        switch kind {
        case .blockQuote, .list, .item, .taskItem, .paragraph, .heading, .footnoteDefinition, .table,
            .tableRow,
            .tableCell, .emphasis, .strong, .strikethrough, .link:
            break
        default: return
        }
        closeRawTags()
        rawTags.removeLast()
        switch kind {
        case .tableRow, .tableCell, .table: exitTablePart(node, kind)
        case .emphasis, .strong, .strikethrough, .link: exitInline(node, kind)
        default: exitBlock(node, kind)
        }
        if kind == .paragraph { endElements(node) }
    }

    // MARK: Elements

    private func beginElements(_ node: MarkdownNode) {
        guard node.parent?.kind == .document else { return }
        hasElement = false
        elementStart = (node, html.utf8.count)
    }

    /// Raw HTML with ids is a block that cells can find, and is written as the caller wants it.
    private func endElements(_ node: MarkdownNode) {
        guard let start = elementStart, start.node == node else { return }
        elementStart = nil
        guard hasElement else { return }
        // Tags that stay open here are closed here: the block is whole in itself.
        closeRawTags()
        let index = html.utf8.index(html.startIndex, offsetBy: start.offset)
        let own = String(html[index...])
        html.removeSubrange(index...)
        html += writer.elements(ElementBlock(line: node.startLine, html: own)) + "\n"
    }

    private func startBlock(_ node: MarkdownNode) {
        let line = node.startLine
        if line >= 0 { (blockLine, searched) = (line, 0) }
        if node.parent?.kind == .document {
            moveDivisions(before: node.kind == .footnoteDefinition ? nil : line)
        }
    }

    /// Closes what was opened by raw HTML in the current container.
    func closeRawTags() {
        let open = rawTags[rawTags.count - 1]
        for tag in open.reversed() { html += "</\(tag)>" }
        rawTags[rawTags.count - 1] = []
    }

    // MARK: Divisions

    /// Ends and begins the divisions between the block before and one on `line`; all end where nil.
    private func moveDivisions(before line: Int?) {
        closeDivisions(before: line)
        guard let line else { return }
        while nextDivision < document.divisions.count, document.divisions[nextDivision].opening < line {
            let division = document.divisions[nextDivision]
            nextDivision += 1
            guard division.closing > line else { continue }
            html += Callout(division)?.opening ?? "<div>\n"
            openDivisions.append(division)
            rawTags.append([])
        }
    }

    private func closeDivisions(before line: Int?) {
        while let last = openDivisions.last, last.closing < line ?? Int.max {
            openDivisions.removeLast()
            closeRawTags()
            rawTags.removeLast()
            html += "</div>\n"
        }
    }

    // MARK: Blocks

    private func enterBlock(_ node: MarkdownNode, _ kind: MarkdownNode.Kind) {
        switch kind {
        case .blockQuote: html += callouts[node.pointer]?.opening ?? "<blockquote>\n"
        case .list:
            let start = node.isOrderedList && node.listStart != 1 ? " start=\"\(node.listStart)\"" : ""
            html += node.isOrderedList ? "<ol\(start)>\n" : "<ul>\n"
        case .item: html += "<li>"
        case .taskItem:
            html +=
                "<li class=\"task\"><input type=\"checkbox\" disabled\(node.isChecked ? " checked" : "")> "
        case .paragraph:
            guard !isTight(node) else { return }
            if let callout = callout(ofParagraph: node) { html += callout.opening }
            html += "<p>"
        case .heading:
            let anchor = headingsByLine[node.startLine].map { " id=\"\(htmlEscaped($0.anchor))\"" } ?? ""
            html += "<h\(node.headingLevel)\(anchor)>"
        case .footnoteDefinition: enterFootnote()
        case .table:
            tables.append(TableState(alignments: node.tableAlignments))
            html +=
                "<div class=\"table-scroll\" role=\"region\" aria-label=\"Table\" tabindex=\"0\">\n<table>\n"
        default: break
        }
    }

    private func exitBlock(_ node: MarkdownNode, _ kind: MarkdownNode.Kind) {
        switch kind {
        case .blockQuote: html += callouts[node.pointer] == nil ? "</blockquote>\n" : "</div>\n"
        case .list: html += node.isOrderedList ? "</ol>\n" : "</ul>\n"
        case .item, .taskItem: html += "</li>\n"
        case .paragraph:
            guard !isTight(node) else { return }
            if isLastOfFootnote(node) { writeBackReferences() }
            html += "</p>\n"
            if callout(ofParagraph: node) != nil { html += "</div>\n" }
        case .heading: html += "</h\(node.headingLevel)>\n"
        case .footnoteDefinition: exitFootnote(node)
        default: break
        }
    }

    private func callout(ofParagraph node: MarkdownNode) -> Callout? {
        plainParagraphs.contains(node.pointer) ? nil : Callout(paragraph: node)
    }

    /// A paragraph of a tight list is written without tags.
    private func isTight(_ node: MarkdownNode) -> Bool {
        guard let item = node.parent, item.kind == .item || item.kind == .taskItem, let list = item.parent
        else {
            return false
        }
        return list.kind == .list && list.isTightList
    }

    private func writeCode(_ node: MarkdownNode) {
        if let cell = cellsByLine[node.startLine], node.fence?.character == UInt8(ascii: "`") {
            html += writer.cell(cell)
        } else if let form = formsByLine[node.startLine] {
            html += writer.elements(ElementBlock(line: form.line, html: form.html))
        } else {
            html += writer.code(Self.shownLanguage(node.info), node.literal)
        }
        html += "\n"
    }

    /// "python" for `python title="x"`, `{python}`, `{{python}}` and `{.python .numberLines}`.
    static func shownLanguage(_ info: String) -> String {
        var words = info.split { " \t,{}=".contains($0) }[...]
        if words.first == "code-cell" || words.first == "code-block" || words.first == "code" {
            words = words.dropFirst()
        }
        guard let word = words.first else { return "" }
        return String(word.drop { $0 == "." })
    }

    // MARK: Warnings

    /// A text with more than this in it is no notebook that someone mends by hand.
    private static let mostWarnings = 500

    /// A warning at `text` in the block being written, or at the block's line where it can't be found.
    func warn(_ message: String, at text: String, hint: String? = nil) {
        guard warnings.count < Self.mostWarnings else {
            if warnings.count == Self.mostWarnings {
                warnings.append(Diagnostic(.warning, "further warnings are left out", in: notebook.source))
            }
            return
        }
        let source = notebook.source
        let line = source.contents(ofLine: blockLine)
        let start = max(line.lowerBound, searched)
        let needle = Array(text.prefix { !$0.isNewline }.utf8)
        let window = source.bytes[min(start, source.bytes.count)..<min(source.bytes.count, start + 4096)]
        var range = line
        if !needle.isEmpty, let found = window.firstIndex(of: needle) {
            range = SourceRange(found, found + needle.count)
            searched = found + needle.count
        }
        warnings.append(Diagnostic(.warning, message, in: source, at: range, hint: hint))
    }
}

extension [UInt8] {
    /// Could there be raw HTML with an id? A quick look before a whole rendering.
    fileprivate var containsIDAttribute: Bool {
        let needle = Array(" id=".utf8)
        return contains(UInt8(ascii: "<")) && self[...].firstIndex(of: needle) != nil
    }
}

extension ArraySlice<UInt8> {
    fileprivate func firstIndex(of needle: [UInt8]) -> Int? {
        guard count >= needle.count else { return nil }
        return (startIndex...endIndex - needle.count).first { self[$0...].starts(with: needle) }
    }
}
