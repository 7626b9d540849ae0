import EngineRecords
import NotebookFormat
import PythonLibrary
import PythonStandard

// A kernel runs the cells of one language and keeps their state. The session knows kernels only through
// this protocol; adding a language is one type here and one row in `KernelTable`.

/// Runs the cells of one language, one after the other, on the thread that made it.
package protocol Kernel: AnyObject {
    /// Runs a cell to its end, an error or a stop.
    func run(_ cell: Cell) -> KernelResult

    /// Binds names before the next cell runs (parameters from the command line).
    func define(_ parameters: [Parameter])

    /// The table from ids to words that the notebook's tokenizer made, if it made one.
    var vocabulary: [Int: String] { get }

    /// What the notebook's elements show after the last cell; nil for a kernel whose cells see none.
    func document() -> DocumentState?

    /// Does what a reader of a served page did with the notebook's elements, if the cells see any.
    ///
    /// - Parameters:
    ///   - event: JSON of page.js.
    ///   - answer: gets messages for page.js, as JSON; also while the event is being handled.
    func receive(_ event: String, answer: @escaping (String) -> Void)
}

extension Kernel {
    package func document() -> DocumentState? { nil }
    package func receive(_ event: String, answer: @escaping (String) -> Void) {}
}

/// What a cell gave.
package struct KernelResult: Sendable {
    package var outputs: [CellOutput]
    package var failed: Bool

    package init(outputs: [CellOutput], failed: Bool) {
        self.outputs = outputs
        self.failed = failed
    }
}

/// A name bound from outside: `-p epochs=20`.
package struct Parameter: Sendable {
    package var name: String
    /// As written; a kernel reads it as a literal of its language, or else as a string.
    package var text: String

    package init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}

/// What a kernel may use, given by the session.
package struct KernelContext {
    /// Called with a cell's text output as it comes.
    package var emit: @Sendable (CellOutput.Stream, String) -> Void
    /// Called with remarks for the author, such as old spellings; for the terminal, not for the page.
    package var note: @Sendable (String) -> Void
    /// Draws a diagram of a kind ("stack", ...) of a model, for cells that ask for one.
    package var drawDiagram: DrawDiagram?
    /// True once the cell must end: its time is over, or somebody interrupted it.
    package var stopRequest: StopRequest
    package var limits: Limits
    package var files: FileAccess
    /// The cells' files, the same for all languages.
    package var cellFiles: CellFiles
    /// Of every random stream that the notebook does not seed itself.
    package var seed: UInt64
    /// The elements that cells find.
    package var elements: [ElementBlock] = []
    /// All cells of the notebook, for hints at those that come later.
    package var cells: [Cell] = []
}

/// Draws a model as a diagram of a kind ("stack"); throws a sentence where there is no such diagram.
package typealias DrawDiagram = @Sendable (ModelDescription, _ kind: String) throws -> DrawnDiagram

/// The files that cells may reach.
package struct FileAccess: Sendable {
    /// Where cells read and write; nil: in memory, for the time of the run.
    package var folder: String?
    /// The file of the tutorial; nil: it is none.
    package var tutorial: String?
    /// Where data sets are.
    package var dataFolder: String?
    /// The files that nbrun brings ("iris.csv").
    package var resource: (@Sendable (String) -> [UInt8]?)?

    package init() {}
}

/// What a cell may use up.
package struct Limits: Sendable {
    /// Seconds of wall time for one cell; nil: no limit.
    package var secondsPerCell: Double?
    /// Bytes of memory for a kernel's values.
    package var memory: Int
    /// Bytes of text that one cell may write; what comes after is cut and the cell marked.
    package var outputBytes: Int

    package init(secondsPerCell: Double? = nil, memory: Int = 8 << 30, outputBytes: Int = 4 << 20) {
        self.secondsPerCell = secondsPerCell
        self.memory = memory
        self.outputBytes = outputBytes
    }
}
