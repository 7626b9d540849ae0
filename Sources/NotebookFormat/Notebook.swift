import Diagnostics

// A notebook is a value: the source it was read from, its front matter, and its cells in order with exact
// places. Prose is not copied out: renderers walk the source again with the cells' places at hand, so that
// writing a notebook back unchanged gives the same bytes.

/// A tutorial in Markdown with cells of code.
public struct Notebook: Sendable {
    public var source: SourceText
    public var frontMatter: FrontMatter
    public var cells: [Cell]
    /// Sections of the prose, in order.
    public var headings: [Heading]

    public init(source: SourceText, frontMatter: FrontMatter, cells: [Cell], headings: [Heading]) {
        self.source = source
        self.frontMatter = frontMatter
        self.cells = cells
        self.headings = headings
    }
}

/// What a notebook says about itself before its text.
public struct FrontMatter: Sendable {
    public var title: String?
    public var subtitle: String?
    public var description: String?
    public var author: [String] = []
    /// As it is written: nbrun has no clock.
    public var date: String?
    public var tags: [String] = []
    /// Links before the title, from the outermost in: (text, address).
    public var breadcrumb: [(text: String, address: String?)] = []
    public var seed: UInt64?
    /// Defaults for every cell's options, from `execute:`.
    public var execute = CellOptions()
    /// Bytes of the whole block with its fences; nil when there is none.
    public var range: SourceRange?

    public init() {}
}

/// A heading of the prose.
public struct Heading: Sendable {
    public var level: Int
    public var text: String
    /// The anchor in the HTML page, unique in it.
    public var anchor: String
    public var range: SourceRange

    public init(level: Int, text: String, anchor: String, range: SourceRange) {
        self.level = level
        self.text = text
        self.anchor = anchor
        self.range = range
    }
}

/// A piece of code that runs.
public struct Cell: Sendable {
    /// From 0, in order.
    public var index: Int
    /// Unique and the same from run to run: from the label, or from the number.
    public var id: String
    /// As written after the fence, in lower case: "python".
    public var language: String
    /// The code without its option lines' effect on places: option lines stay in it as comments.
    public var code: SourceText
    public var options: CellOptions
    /// The fences and all between, in the notebook's source.
    public var range: SourceRange

    public init(
        index: Int, id: String, language: String, code: SourceText, options: CellOptions, range: SourceRange
    ) {
        self.index = index
        self.id = id
        self.language = language
        self.code = code
        self.options = options
        self.range = range
    }
}

/// What an author can say about a cell. nil: not said here.
public struct CellOptions: Sendable {
    /// Is the code shown?
    public var echo: Bool?
    /// Is the code run?
    public var eval: Bool?
    /// Is anything of the cell shown?
    public var include: Bool?
    /// Are the results shown?
    public var output: Bool?
    /// May the cell fail without ending the run?
    public var error: Bool?
    /// Are warnings (stderr) shown?
    public var warning: Bool?
    public var label: String?
    public var figureCaption: String?
    public var figureAlternativeText: String?
    public var codeFold: Bool?
    public var tags: [String] = []
    public var stage: CellStage?
    /// Diagrams to draw from the live model after the cell: "stack", "unrolled", "pipeline".
    public var diagrams: [String] = []

    public init() {}
}
