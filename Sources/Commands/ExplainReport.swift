import EngineRecords
import Execution
import Foundation
import NotebookFormat

/// `--explain`: each cell with the engine commands that it became.
///
///     [3] build, draft.md:81
///         create model "sequential"
///         build model "sequential" for (None, 5)              0.01 ms
struct ExplainReport {
    var notebook: Notebook
    var result: SessionResult

    func text() -> String {
        notebook.cells.map { cell in
            let place = notebook.source.position(of: cell.range.lowerBound)
            let name = cell.options.label.map { " \($0)," } ?? ""
            let heading =
                "[\(cell.index + 1)]\(name) \(notebook.source.name(at: cell.range.lowerBound)):\(place.line)\n"
            let commands = result.records.filter { $0.cell == cell.index }
            if commands.isEmpty { return heading + "    (no engine command)\n" }
            return heading + commands.map(line).joined()
        }.joined()
    }

    private func line(_ command: CommandRecord) -> String {
        let summary = command.summary.padding(
            toLength: max(56, command.summary.count), withPad: " ", startingAt: 0)
        let cost = command.flops > 0 ? Self.scaled(command.flops, "FLOP") : ""
        let time = String(format: "%.2f ms", command.seconds * 1000)
        return "    \(summary) \(Self.right(cost, 12)) \(Self.right(time, 11))\n"
    }

    private static func scaled(_ value: Double, _ unit: String) -> String {
        let steps = [(1e9, "G"), (1e6, "M"), (1e3, "k")]
        guard let step = steps.first(where: { value >= $0.0 }) else { return "\(Int(value)) \(unit)" }
        return String(format: "%.1f ", value / step.0) + step.1 + unit
    }

    private static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
