import Engine
import Execution
import Foundation
import NotebookFormat
import Synchronization

// One thread decides: load, run, show, wait for the next save. A save while cells run interrupts them. The
// session of the last run stays, so that the page's demo has its kernels.

/// Runs a notebook again and again, and tells pages how it goes.
final class NotebookRunner: Sendable {
    private let notebook: ServedNotebook
    private let hub: EventHub
    private let shared = Mutex(Shared())
    private let wake = DispatchSemaphore(value: 0)
    private let progress: ProgressFeed

    private struct Shared {
        var state = PageState()
        var page = ""
        var session: Session?
        var hasChanged = false
        var isStopped = false
        var partialPages = Throttle(interval: 0.5)
    }

    init(_ notebook: ServedNotebook, hub: EventHub) {
        self.notebook = notebook
        self.hub = hub
        progress = ProgressFeed(hub)
    }

    var state: PageState { shared.withLock { $0.state } }
    var page: (text: String, version: Int) { shared.withLock { ($0.page, $0.state.version) } }

    func start() {
        let thread = Thread { [self] in
            while !shared.withLock({ $0.isStopped }) {
                shared.withLock { $0.hasChanged = false }
                switch notebook.load() {
                case .failure(let problem): show(problem)
                case .success(let notebook): run(notebook)
                }
                wake.wait()
                // Several saves are one run.
                while wake.wait(timeout: .now()) == .success {}
                shared.withLock { $0.session }?.close()
            }
        }
        thread.stackSize = 16 << 20
        thread.start()
    }

    /// The file was saved.
    func restart() {
        let session = shared.withLock {
            $0.hasChanged = true
            return $0.session
        }
        session?.interrupt()
        wake.signal()
    }

    func stop() {
        let session = shared.withLock {
            $0.isStopped = true
            return $0.session
        }
        session?.close()
        wake.signal()
    }

    /// Asks the last run's session for something; false when none stays or too much is waiting.
    func perform(_ request: @escaping Session.Request) -> Bool {
        shared.withLock { $0.state.isRunning ? nil : $0.session }?.perform(request) ?? false
    }

    func endRequest() { shared.withLock { $0.session }?.endRequest() }

    // MARK: Runs

    private func show(_ problem: ServedNotebook.LoadProblem) {
        update { ($0.problem, $0.isRunning) = (problem.text, false) }
    }

    private func run(_ notebook: Notebook) {
        let isFirst = shared.withLock { $0.state.version == 0 }
        let session = Session(notebook, plan: self.notebook.plan) { [self] event in
            self.notebook.onEvent(event)
            handle(event, of: notebook, showsParts: isFirst)
        }
        let mayRun = shared.withLock {
            $0.session = session
            return !$0.isStopped
        }
        guard mayRun else { return }
        update {
            ($0.isRunning, $0.cell, $0.cells, $0.problem) = (true, 0, notebook.cells.count, nil)
        }
        if isFirst { publish(notebook, SessionResult()) }
        let result = session.run(staying: true)
        progress.flush()
        guard shared.withLock({ !$0.hasChanged && !$0.isStopped }) else { return }
        publish(notebook, result, isLast: true)
        self.notebook.onRun(notebook, result)
    }

    private func handle(_ event: SessionEvent, of notebook: Notebook, showsParts: Bool) {
        switch event {
        case .cellStarted(let cell): update { $0.cell = cell.index + 1 }
        case .text(_, let text): progress.add(text)
        case .training(let training): progress.add(training)
        case .note: break
        case .cellFinished(let cell, let run, _):
            progress.flush()
            partialRuns.withLock { runs in
                if cell.index == 0 { runs = [] }
                runs.append(run)
            }
            if showsParts { publishPart(of: notebook) }
        }
    }

    private let partialRuns = Mutex<[CellRun]>([])

    /// The first page grows with the run, at most twice a second.
    private func publishPart(of notebook: Notebook) {
        guard shared.withLock({ $0.partialPages.isDue() }) else { return }
        var result = SessionResult()
        result.runs = partialRuns.withLock { $0 }
        publish(notebook, result)
    }

    private func publish(_ notebook: Notebook, _ result: SessionResult, isLast: Bool = false) {
        do {
            let page = try self.notebook.page(notebook, result)
            update(page: page) {
                $0.version += 1
                if isLast { $0.isRunning = false }
            }
        } catch {
            update { ($0.problem, $0.isRunning) = ("\(error)", false) }
        }
    }

    private func update(page: String? = nil, _ change: (inout PageState) -> Void) {
        let state = shared.withLock {
            if let page { $0.page = page }
            change(&$0.state)
            return $0.state
        }
        hub.send("state", state)
    }
}

/// Text and training progress as events: joined, and a few times a second.
final class ProgressFeed: Sendable {
    /// A page shows the last lines only.
    private static let longestText = 8 << 10

    private let hub: EventHub
    private let shared = Mutex(Shared())

    private struct Shared {
        var text = ""
        var texts = Throttle(interval: 0.1)
        var trainings = Throttle(interval: 0.1)
    }

    private struct Training: Encodable {
        var epoch: Int
        var epochs: Int
        /// Of the whole training, from 0 to 1.
        var share: Double
        /// "loss 0.1234"
        var logs: String
        var loss: Double?
    }

    init(_ hub: EventHub) { self.hub = hub }

    func add(_ text: String) {
        let isDue = shared.withLock {
            $0.text += text
            if $0.text.utf8.count > 2 * Self.longestText {
                $0.text = String($0.text.suffix(Self.longestText))
            }
            return $0.texts.isDue()
        }
        if isDue { flush() }
    }

    func flush() {
        let text = shared.withLock { shared in
            defer { shared.text = "" }
            return String(shared.text.suffix(Self.longestText))
        }
        if !text.isEmpty { hub.send("text", text) }
    }

    func add(_ progress: TrainingProgress) {
        guard shared.withLock({ $0.trainings.isDue() }) else { return }
        let done = Double(progress.epoch) + Double(progress.step) / Double(max(1, progress.steps))
        let logs = progress.logs.entries.map { "\($0.name) \(String(format: "%.4f", $0.value))" }
        hub.send(
            "training",
            Training(
                epoch: min(progress.epoch + 1, progress.epochs), epochs: progress.epochs,
                share: min(1, max(0, done / Double(max(1, progress.epochs)))),
                logs: logs.joined(separator: ", "),
                loss: progress.logs.entries.first { $0.name == "loss" }.map { Double($0.value) }))
    }
}

/// Something that should happen at most so often.
struct Throttle {
    /// In seconds.
    let interval: Double
    private var last: UInt64?

    init(interval: Double) { self.interval = interval }

    /// True when it is time again, which then begins anew.
    mutating func isDue() -> Bool {
        let now = DispatchTime.now().uptimeNanoseconds
        if let last, Double(now - last) / 1e9 < interval { return false }
        last = now
        return true
    }
}
