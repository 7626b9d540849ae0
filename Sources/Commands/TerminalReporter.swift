import Execution
import Engine
import Foundation
import NotebookFormat
import Synchronization

/// Tells a terminal (or a log) how a run goes. What the cells print goes to stdout as it comes; everything
/// else goes to stderr: on a terminal one line a cell and a bar while a model trains, in a pipe plain lines.
final class TerminalReporter: Sendable {
    private let cellCount: Int
    private let isQuiet: Bool
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let state = Mutex(State())

    private struct State {
        /// A bar stands on the terminal's last line.
        var showsBar = false
        var lastBar = DispatchTime(uptimeNanoseconds: 0)
        /// Cell text did not end with a line end yet.
        var isInsideLine = false
    }

    /// At most this many bars a second, so that drawing never costs training anything.
    private static let barInterval = 0.05

    init(cellCount: Int, isQuiet: Bool) {
        self.cellCount = cellCount
        self.isQuiet = isQuiet
    }

    func handle(_ event: SessionEvent) {
        guard !isQuiet else { return }
        state.withLock { state in
            switch event {
            case .cellStarted: break
            case .text(let stream, let text): show(text, on: stream, &state)
            case .note(let note, let cell): showNote(note, cell: cell, &state)
            case .training(let progress): showBar(progress, &state)
            case .cellFinished(let cell, let run, let seconds):
                showLine(of: cell, run, seconds: seconds, &state)
            }
        }
    }

    private func show(_ text: String, on stream: CellOutput.Stream, _ state: inout State) {
        clearBar(&state)
        write(text, to: stream == .stdout ? STDOUT_FILENO : STDERR_FILENO)
        if let last = text.utf8.last { state.isInsideLine = last != UInt8(ascii: "\n") }
    }

    private func showNote(_ note: String, cell: Int?, _ state: inout State) {
        clearBar(&state)
        let place = cell.map { "[\($0 + 1)/\(cellCount)] " } ?? ""
        write("\(state.isInsideLine ? "\n" : "")\(place)note: \(note)\n", to: STDERR_FILENO)
    }

    private func showLine(of cell: Cell, _ run: CellRun, seconds: Double, _ state: inout State) {
        guard run.status != .skipped else { return }
        clearBar(&state)
        for output in run.outputs {
            if case .result(let bundle) = output, let text = bundle["text/plain"] {
                write(text + "\n", to: STDOUT_FILENO)
            }
        }
        if state.isInsideLine { write("\n", to: STDOUT_FILENO) }
        state.isInsideLine = false
        let name = cell.options.label.map { " \($0)" } ?? ""
        let stage = run.stage.map { " (\($0.rawValue))" } ?? ""
        let mark = run.status == .failed ? "failed" : "done"
        write(
            "[\(cell.index + 1)/\(cellCount)]\(name)\(stage) \(mark) in \(text(seconds))\n", to: STDERR_FILENO
        )
    }

    private func showBar(_ progress: TrainingProgress, _ state: inout State) {
        guard isTerminal else { return }
        let now = DispatchTime.now()
        guard Double(now.uptimeNanoseconds - state.lastBar.uptimeNanoseconds) / 1e9 > Self.barInterval else {
            return
        }
        state.lastBar = now
        state.showsBar = true
        let done = Double(progress.epoch) + Double(progress.step) / Double(max(1, progress.steps))
        let share = min(1, max(0, done / Double(max(1, progress.epochs))))
        let filled = Int((share * 24).rounded(.down))
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
        let logs = progress.logs.entries.map { "\($0.name) \(String(format: "%.4f", $0.value))" }
        let line =
            "training \(bar) epoch \(min(progress.epoch + 1, progress.epochs))/\(progress.epochs)  \(logs.joined(separator: "  "))"
        write("\r\u{1B}[2K\(line.prefix(Self.columns - 1))", to: STDERR_FILENO)
    }

    private func clearBar(_ state: inout State) {
        guard state.showsBar else { return }
        write("\r\u{1B}[2K", to: STDERR_FILENO)
        state.showsBar = false
    }

    private static var columns: Int {
        var size = winsize()
        return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 20 ? Int(size.ws_col) : 80
    }

    private func text(_ seconds: Double) -> String {
        seconds < 1 ? "\(String(format: "%.1f", seconds * 1000)) ms" : "\(String(format: "%.2f", seconds)) s"
    }
}
