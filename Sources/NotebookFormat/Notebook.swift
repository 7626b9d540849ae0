import Diagnostics

// A notebook is a value: the source it was read from, its front matter, and its cells in order with exact
// places. Prose is not copied out: renderers walk the source again with the cells' places at hand, so that
// writing a notebook back unchanged gives the same bytes. A file that is a list of cells (a Jupyter notebook, a
// script) becomes Markdown whose lines know their places in the file, and keeps its cells beside it.

/// A tutorial in Markdown with cells of code.
public struct Notebook: Sendable {
    public var source: SourceText
    public var frontMatter: FrontMatter
    public var cells: [Cell]
    /// Sections of the prose, in order.
    public var headings: [Heading]
    /// The cells of the file, where `source` is not the file's own text but Markdown made from them.
    var file: FileParts?
    /// Blocks of form elements, in order.
    package var forms: [FormBlock] = []

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
    /// Keys without a meaning of their own here, for those whose value is a plain text.
    public var metadata: [String: String] = [:]
    /// The kernel that `jupyter:` or `kernelspec:` names, for notebooks that go back to Jupyter.
    public var kernel: KernelName?
    /// Bytes of the whole block with its fences; nil when there is none.
    public var range: SourceRange?

    public init() {}
}

/// A kernel as Jupyter names it: `kernelspec` in a notebook's metadata.
public struct KernelName: Sendable, Equatable {
    /// "python3"
    public var name: String
    /// "Python 3"
    public var displayName: String
    /// "python"
    public var language: String

    public init(name: String, displayName: String, language: String) {
        self.name = name
        self.displayName = displayName
        self.language = language
    }
}

/// A heading of the prose.
public struct Heading: Sendable {
    public var level: Int
    public var text: String
    /// The anchor in the HTML page, unique in it, made as GitHub makes it.
    public var anchor: String
    /// The heading's line; of a heading with a line of `===` below, the first line of its text.
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
    /// The language's own name, whatever alias is written: "python", "javascript".
    public var language: String
    /// What runs. `#|` option lines stay in it, as the comments that they are; a MyST cell's options
    /// don't. Lines end in "\n"; `origins` has the place of each in the notebook.
    public var code: SourceText
    /// What the cell itself says; `filled(from:)` adds the notebook's defaults.
    public var options: CellOptions
    /// The fences and all between, in the notebook's source: from the first backtick to the end of the
    /// closing fence's line, without its line end.
    public var range: SourceRange
    /// Where the fences are, for writing something behind them.
    public var fence: FencePlace
    /// Is the last expression's value the cell's result? Not in a script, as Python runs it.
    public var showsValue = true

    public init(
        index: Int, id: String, language: String, code: SourceText, options: CellOptions, range: SourceRange,
        fence: FencePlace = FencePlace()
    ) {
        self.index = index
        self.id = id
        self.language = language
        self.code = code
        self.options = options
        self.range = range
        self.fence = fence
    }
}

/// The fences of a block of code and the containers (quotes, list items) around it.
public struct FencePlace: Sendable, Equatable {
    /// What lines after the opening one start with so that they stay in the same containers: "> ", "   ".
    public var prefix = ""
    /// "```"
    public var marker = "```"
    /// The opening fence with its info string, up to the line's end.
    public var opening = SourceRange(0, 0)
    /// The closing fence; nil for a block that ends with its container or with the file.
    public var closing: SourceRange?

    public init() {}
}

/// What an author can say about a cell. nil: not said here.
public struct CellOptions: Sendable, Equatable {
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
    /// Can a reader fold the code away?
    public var codeFold: Bool?
    /// Is foldable code open at first?
    public var codeFoldOpen: Bool?
    /// What stands on the fold instead of "Code".
    public var codeSummary: String?
    /// Can a reader fold the results away? They are closed at first.
    public var outputFold: Bool?
    /// Is printed text (stdout) shown?
    public var standardOutput: Bool?
    public var tags: [String] = []
    public var stage: CellStage?
    /// Diagrams to draw from the live model after the cell: "stack", "unrolled", "pipeline".
    public var diagrams: [String] = []
    /// What is done with the notebook's form after the cell.
    package var demo: [DemoStep] = []
    /// Is a JavaScript cell part of the page's demo?
    public var live: Bool?

    public init() {}

    /// These options, with what is not said here taken from `defaults`. Tags and diagrams of the defaults
    /// come in only where there are none here.
    public func filled(from defaults: CellOptions) -> CellOptions {
        var all = self
        all.echo = echo ?? defaults.echo
        all.eval = eval ?? defaults.eval
        all.include = include ?? defaults.include
        all.output = output ?? defaults.output
        all.error = error ?? defaults.error
        all.warning = warning ?? defaults.warning
        all.label = label ?? defaults.label
        all.figureCaption = figureCaption ?? defaults.figureCaption
        all.figureAlternativeText = figureAlternativeText ?? defaults.figureAlternativeText
        all.codeFold = codeFold ?? defaults.codeFold
        all.codeFoldOpen = codeFoldOpen ?? defaults.codeFoldOpen
        all.codeSummary = codeSummary ?? defaults.codeSummary
        all.outputFold = outputFold ?? defaults.outputFold
        all.standardOutput = standardOutput ?? defaults.standardOutput
        all.tags = tags.isEmpty ? defaults.tags : tags
        all.stage = stage ?? defaults.stage
        all.diagrams = diagrams.isEmpty ? defaults.diagrams : diagrams
        all.demo = demo.isEmpty ? defaults.demo : demo
        all.live = live ?? defaults.live
        return all
    }
}
