import Arrays
import Diagnostics
import Engine
import EngineRecords
import Foundation
import NotebookFormat
import PythonStandard
import Synchronization

// A session runs a notebook's cells from top to bottom on a thread of its own, with one kernel a language
// and one engine for all. The caller's thread waits and watches: a cell that is over its time, or an
// interrupt, is a request that kernels and engine obey within milliseconds; a cell that does not (a long
// call into a library) is left behind, and what ran before it is the result. A session that stays keeps its
// kernels after the last cell, and performs what is asked of it, on its own thread.

/// How a notebook is to be run.
package struct RunPlan: Sendable {
    package var parameters: [Parameter] = []
    package var seed: UInt64?
    package var limits = Limits()
    /// How many threads train and multiply; nil: `Threads.standard`. Results do not depend on it.
    package var threads: Int?
    package var files = FileAccess()
    /// Go on after an error, as if every cell said `error: true`.
    package var allowErrors = false
    /// Draws the diagrams that cells ask for.
    package var drawDiagram: DrawDiagram?

    package init() {}
}

/// What happens while a notebook runs, for a terminal. Called on the session's thread.
package enum SessionEvent: Sendable {
    case cellStarted(Cell)
    case text(CellOutput.Stream, String)
    /// A remark for the author, with the cell that it is about.
    case note(String, cell: Int?)
    case training(TrainingProgress)
    case cellFinished(Cell, CellRun, seconds: Double)
}

/// What a run gave: plain values.
package struct SessionResult: Sendable {
    package enum Outcome: Sendable {
        case completed
        /// The number of the cell that failed.
        case failed(cell: Int)
        case stopped(StopRequest.Reason, cell: Int)
    }

    package var outcome = Outcome.completed
    package var runs: [CellRun] = []
    package var records: [CommandRecord] = []
    package var vocabulary: [Int: String] = [:]
    package var document = DocumentState()
    /// Seconds a cell, by its number; for the terminal only.
    package var seconds: [Int: Double] = [:]

    package init() {}
}

package final class Session: Sendable {
    /// How long a cell may go on after it was asked to stop, in seconds: far more than any loop of the
    /// kernels needs to notice, short enough for a person at a terminal.
    private static let grace = 2.0
    /// Python recursion through native functions, and the parser's, use the thread's stack; 512 MB hold
    /// the deepest that the limits allow. Only touched pages cost memory.
    private static let stackSize = 512 << 20

    private let notebook: Notebook
    private let plan: RunPlan
    private let onEvent: @Sendable (SessionEvent) -> Void
    private let stopRequest = StopRequest()
    private let shared = Mutex(Shared())
    private let requestCount = DispatchSemaphore(value: 0)

    /// Something that a session that stays does with its kernels.
    package typealias Request = @Sendable (KernelTable) -> Void

    private struct Shared {
        var result = SessionResult()
        var runningCell: Int?
        /// What the running cell has printed, for the case that it does not end.
        var printed: [CellOutput] = []
        var deadline: DispatchTime?
        var requests: [Request] = []
        var isPerforming = false
        var isClosed = false
    }

    package init(_ notebook: Notebook, plan: RunPlan, onEvent: @escaping @Sendable (SessionEvent) -> Void) {
        self.notebook = notebook
        self.plan = plan
        self.onEvent = onEvent
    }

    /// Asks the run to end; safe from any thread.
    package func interrupt() { stopRequest.request(.interrupt) }

    /// Runs all cells and waits for the end, or for a cell that can't be ended.
    ///
    /// - Parameters:
    ///   - staying: keep the kernels for `perform`, until `close`.
    ///   - isInterrupted: asked about every 20 ms; true is an `interrupt`.
    package func run(staying: Bool = false, isInterrupted: () -> Bool = { false }) -> SessionResult {
        if notebook.cells.isEmpty, !staying { return completedResult() }
        let finished = DispatchSemaphore(value: 0)
        let thread = Thread { [self] in
            ArrayStorage.largestBlock = plan.limits.memory
            let kernels = runCells()
            finished.signal()
            if staying { performRequests(with: kernels) }
        }
        thread.stackSize = Self.stackSize
        Threads.prepareHeap()
        thread.start()
        var lastWait: DispatchTime?
        while finished.wait(timeout: .now() + 0.02) == .timedOut {
            if let deadline = shared.withLock({ $0.deadline }), DispatchTime.now() > deadline {
                stopRequest.request(.timeLimit)
            }
            if isInterrupted() { interrupt() }
            guard stopRequest.reason != nil else {
                lastWait = nil
                continue
            }
            if lastWait == nil { lastWait = .now() + Self.grace }
            if DispatchTime.now() > lastWait! {
                markUnresponsive()
                break
            }
        }
        return completedResult()
    }

    /// Asks a session that stays for something; false when too much is waiting, or after `close`.
    package func perform(_ request: @escaping Request) -> Bool {
        let isTaken = shared.withLock {
            guard !$0.isClosed, $0.requests.count < Self.mostRequests else { return false }
            $0.requests.append(request)
            return true
        }
        if isTaken { requestCount.signal() }
        return isTaken
    }

    /// Requests that may wait.
    private static let mostRequests = 8

    /// Ends what a session that stays is doing for a request, as if its time were over.
    package func endRequest() {
        if shared.withLock({ $0.isPerforming }) { stopRequest.request(.timeLimit) }
    }

    /// Ends a session that stays, and what it is doing.
    package func close() {
        shared.withLock {
            $0.isClosed = true
            $0.requests = []
        }
        interrupt()
        requestCount.signal()
    }

    private func performRequests(with kernels: KernelTable) {
        while true {
            requestCount.wait()
            let request: Request? = shared.withLock {
                $0.isClosed || $0.requests.isEmpty ? nil : $0.requests.removeFirst()
            }
            guard let request else { return }
            let limit = DispatchWorkItem { [stopRequest] in stopRequest.request(.timeLimit) }
            if let seconds = plan.limits.secondsPerCell {
                DispatchQueue.global().asyncAfter(deadline: .now() + seconds, execute: limit)
            }
            shared.withLock { $0.isPerforming = true }
            request(kernels)
            shared.withLock { $0.isPerforming = false }
            limit.cancel()
            stopRequest.clearTimeLimit()
        }
    }

    private func runCells() -> KernelTable {
        Threads.count = plan.threads ?? Threads.standard
        let engine = Engine()
        engine.shouldStop = { [stopRequest] in stopRequest.reason != nil }
        engine.progress = { [onEvent] in onEvent(.training($0)) }
        let seed = plan.seed ?? notebook.frontMatter.seed ?? 0
        engine.setRandomSeed(Int(truncatingIfNeeded: seed & 0xFFFF_FFFF))
        let note: @Sendable (String) -> Void = { [self] note in
            onEvent(.note(note, cell: shared.withLock { $0.runningCell }))
        }
        let files = CellFiles(folder: plan.files.folder, dataFolder: plan.files.dataFolder)
        files.keptInMemory = { note("\($0) is outside of the folder of --files: it stays in memory") }
        let kernels = KernelTable(
            context: KernelContext(
                emit: { [self] in printed($1, to: $0) }, note: note,
                drawDiagram: plan.drawDiagram, stopRequest: stopRequest, limits: plan.limits,
                files: plan.files,
                cellFiles: files,
                seed: seed, elements: HTMLWriter.elementBlocks(of: notebook), cells: notebook.cells),
            engine: engine)
        defer { keepDocument(of: kernels) }
        let parametersCell = notebook.cells.first { $0.options.tags.contains("parameters") }?.index
        if parametersCell == nil { kernels.define(plan.parameters) }

        for cell in notebook.cells {
            guard notebook.isRun(cell), let kernel = kernels.kernel(for: cell.language) else {
                record(CellRun(cell: cell.index, status: .skipped), of: cell, seconds: 0)
                continue
            }
            engine.currentCell = cell.index
            onEvent(.cellStarted(cell))
            begin(cell)
            let start = DispatchTime.now()
            let result = kernel.run(cell)
            let seconds = Double(DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1e9
            end(cell, result, engine: engine, vocabulary: kernels.vocabulary, seconds: seconds)
            if mustEnd(after: cell, failed: result.failed) { break }
            if cell.index == parametersCell { kernels.define(plan.parameters) }
        }
        return kernels
    }

    /// What the elements show in the end; a live demo only for a notebook that ran to its end.
    private func keepDocument(of kernels: KernelTable) {
        guard stopRequest.reason == nil, var document = kernels.document() else { return }
        kernels.forgetChanges()
        shared.withLock {
            if case .completed = $0.result.outcome {} else { document.live = nil }
            $0.result.document = document
        }
    }

    private func printed(_ text: String, to stream: CellOutput.Stream) {
        shared.withLock {
            if case .stream(stream, let before)? = $0.printed.last {
                $0.printed[$0.printed.count - 1] = .stream(stream, before + text)
            } else {
                $0.printed.append(.stream(stream, text))
            }
        }
        onEvent(.text(stream, text))
    }

    private func begin(_ cell: Cell) {
        shared.withLock {
            $0.runningCell = cell.index
            $0.printed = []
            $0.deadline = plan.limits.secondsPerCell.map { .now() + $0 }
        }
    }

    private func end(
        _ cell: Cell, _ result: KernelResult, engine: Engine, vocabulary: [Int: String], seconds: Double
    ) {
        let commands = engine.journal.filter { $0.cell == cell.index }
        for case .training(let training) in commands.map(\.detail) {
            guard let loss = training.series.first(where: { $0.name == "loss" }),
                let epoch = loss.values.firstIndex(where: \.isNaN)
            else { continue }
            let note =
                "training of \"\(training.modelName)\": the loss became NaN in epoch \(epoch + 1). Does the data hold "
                + "NaN or very large numbers (np.isnan(x).any(), x.max())? Else try a smaller learning rate, or an "
                + "optimizer with clipnorm=1.0"
            onEvent(.note(note, cell: cell.index))
        }
        let run = CellRun(
            cell: cell.index, status: result.failed ? .failed : .succeeded,
            stage: cell.options.stage ?? commands.stage, outputs: result.outputs)
        shared.withLock {
            $0.runningCell = nil
            $0.deadline = nil
            $0.result.records = engine.journal
            $0.result.vocabulary = vocabulary
        }
        record(run, of: cell, seconds: seconds)
    }

    private func record(_ run: CellRun, of cell: Cell, seconds: Double) {
        shared.withLock {
            $0.result.runs.append(run)
            $0.result.seconds[cell.index] = seconds
        }
        onEvent(.cellFinished(cell, run, seconds: seconds))
    }

    private func mustEnd(after cell: Cell, failed: Bool) -> Bool {
        guard failed else {
            stopRequest.clearTimeLimit()
            return false
        }
        if let reason = stopRequest.reason {
            shared.withLock { $0.result.outcome = .stopped(reason, cell: cell.index) }
            return true
        }
        if plan.allowErrors || notebook.options(of: cell).error == true { return false }
        shared.withLock { $0.result.outcome = .failed(cell: cell.index) }
        return true
    }

    /// The running cell did not end in its grace: it counts as failed, with what it printed.
    private func markUnresponsive() {
        let reason = stopRequest.reason ?? .interrupt
        shared.withLock {
            guard let cell = $0.runningCell else { return }
            let code = notebook.cells[cell].code
            let start = SourceRange(0, code.line(0).utf8.count)
            let position = code.position(of: 0)
            let what = "\(reason.errorName): \(reason.message)"
            let place = "\(code.name):\(position.line):\(position.column)"
            let error = CellError(
                name: reason.errorName, message: reason.message,
                traceback: what, summary: "\(place): \(what)\n\(code.excerpt(of: start))")
            $0.result.runs.append(
                CellRun(cell: cell, status: .failed, outputs: $0.printed + [.error(error)]))
            $0.result.outcome = .stopped(reason, cell: cell)
        }
    }

    /// The result with every cell that was not reached marked so.
    private func completedResult() -> SessionResult {
        var result = shared.withLock { $0.result }
        for cell in notebook.cells.dropFirst(result.runs.count) {
            result.runs.append(CellRun(cell: cell.index, status: .notReached))
        }
        return result
    }
}

extension Notebook {
    /// A cell's options with the notebook's own defaults for what the cell leaves open.
    package func options(of cell: Cell) -> CellOptions { cell.options.filled(from: frontMatter.execute) }

    func isRun(_ cell: Cell) -> Bool { options(of: cell).eval ?? true }
}

extension [CommandRecord] {
    /// The furthest stage that a cell's commands reach.
    fileprivate var stage: CellStage? {
        let purposes = CommandRecord.Purpose.allCases
        let furthest = compactMap { purposes.firstIndex(of: $0.purpose) }.max()
        return furthest.flatMap { CellStage(rawValue: purposes[$0].rawValue) }
    }
}
