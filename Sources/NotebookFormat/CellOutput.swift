// What running a cell gives, as plain values in the shape that Jupyter gave them: streams, MIME bundles,
// errors. Kernels make them, renderers and ipynb files show them.

/// One output of a cell.
public enum CellOutput: Sendable {
    public enum Stream: String, Sendable { case stdout, stderr }

    case stream(Stream, String)
    /// Shown with `display(...)` or by the report itself.
    case display(MIMEBundle)
    /// The value of the cell's last expression.
    case result(MIMEBundle)
    case error(CellError)
}

/// The same thing in several formats; a renderer takes the best it can show.
public struct MIMEBundle: Sendable {
    /// From "text/plain", "image/svg+xml", ... to the text, in the order they were made.
    public var items: [(type: String, text: String)]
    /// What a picture shows, for readers who can't see it.
    public var alternativeText: String?

    public init(_ items: [(type: String, text: String)], alternativeText: String? = nil) {
        self.items = items
        self.alternativeText = alternativeText
    }

    public subscript(type: String) -> String? { items.first { $0.type == type }?.text }
}

/// An exception that ended a cell.
public struct CellError: Sendable {
    /// "ValueError"
    public var name: String
    public var message: String
    /// The traceback as a page shows it, with places in the Markdown.
    public var traceback: String
    /// The same in a few lines for a terminal: the place, what is wrong, the line of code.
    public var summary: String
    /// What the values were, and what to do: a line each.
    public var advice: [String]

    public init(
        name: String, message: String, traceback: String, summary: String? = nil, advice: [String] = []
    ) {
        self.advice = advice
        self.name = name
        self.message = message
        self.traceback = traceback
        self.summary = summary ?? traceback
    }
}

/// What a cell does in the course of a tutorial; shown in the page's outline.
public enum CellStage: String, Sendable, CaseIterable {
    case prepare, build, train, evaluate, predict
}

/// How running one cell went.
public struct CellRun: Sendable {
    public enum Status: Sendable {
        case succeeded
        case failed
        /// Told not to run (`eval: false`), or in a language without a kernel.
        case skipped
        /// After the error that ended the run.
        case notReached
    }

    /// The cell's number, from 0.
    public var cell: Int
    public var status: Status
    public var stage: CellStage?
    public var outputs: [CellOutput]

    public init(cell: Int, status: Status, stage: CellStage? = nil, outputs: [CellOutput] = []) {
        self.cell = cell
        self.status = status
        self.stage = stage
        self.outputs = outputs
    }
}
