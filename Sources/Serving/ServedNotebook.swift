import Execution
import NotebookFormat

/// What the server needs of the command line: how a notebook is read, run and shown.
package struct ServedNotebook: Sendable {
    /// The file's path.
    package var path: String
    package var plan: RunPlan
    /// Reads the file; a text of what is wrong with it where it can't be run.
    package var load: @Sendable () -> Result<Notebook, LoadProblem>
    /// The page of a run, or of a part of one.
    package var page: @Sendable (Notebook, SessionResult) throws -> String
    /// Told of all that happens in a run, for the terminal.
    package var onEvent: @Sendable (SessionEvent) -> Void
    /// Told of the end of each run, with the time it took.
    package var onRun: @Sendable (Notebook, SessionResult) -> Void

    package struct LoadProblem: Error {
        package var text: String

        package init(text: String) { self.text = text }
    }

    package init(
        path: String, plan: RunPlan, load: @escaping @Sendable () -> Result<Notebook, LoadProblem>,
        page: @escaping @Sendable (Notebook, SessionResult) throws -> String,
        onEvent: @escaping @Sendable (SessionEvent) -> Void = { _ in },
        onRun: @escaping @Sendable (Notebook, SessionResult) -> Void = { _, _ in }
    ) {
        self.path = path
        self.plan = plan
        self.load = load
        self.page = page
        self.onEvent = onEvent
        self.onRun = onRun
    }
}

/// What a page is told when it begins to listen, and what it shows.
struct PageState: Sendable, Encodable {
    /// Counts the pages: a new one is fetched.
    var version = 0
    var isRunning = false
    /// The cell that runs, from 1, and how many there are.
    var cell = 0
    var cells = 0
    /// Why the file can't be run as it is now.
    var problem: String?
}
