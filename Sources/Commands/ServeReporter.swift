import Diagnostics
import Execution
import Foundation
import NotebookFormat
import Synchronization

/// What the terminal is told while a notebook is served: each run as `nbrun run` tells it.
final class ServeReporter: Sendable {
    private let isQuiet: Bool
    private let shared = Mutex(Shared())

    private struct Shared {
        var file: NotebookFile?
        var terminal: TerminalReporter?
    }

    init(isQuiet: Bool) { self.isQuiet = isQuiet }

    /// A run of what the file holds now begins.
    func begin(_ file: NotebookFile) {
        for diagnostic in file.diagnostics { tell(diagnostic.rendered()) }
        shared.withLock {
            $0.file = file
            $0.terminal = TerminalReporter(cellCount: file.notebook.cells.count, isQuiet: isQuiet)
        }
    }

    /// The file that a notebook was read from last, with that notebook.
    func file(of notebook: Notebook, path: String) -> NotebookFile {
        var file = shared.withLock { $0.file } ?? NotebookFile(notebook, path: path)
        file.notebook = notebook
        return file
    }

    func handle(_ event: SessionEvent) { shared.withLock { $0.terminal }?.handle(event) }

    func end(_ result: SessionResult) {
        for run in result.runs where run.status == .failed {
            if let error = run.error { tell("error: " + error.summary) }
        }
    }

}
