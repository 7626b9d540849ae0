import EngineRecords
import NotebookFormat

extension Diagram {
    /// The notebook's cells in order: number, the heading above (or the label), the stage, and what each
    /// told the engine to do.
    package static func pipeline(of notebook: Notebook, runs: [CellRun], commands: [CommandRecord]) -> Diagram
    {
        let steps = notebook.cells.map { cell in
            let run = runs.first { $0.cell == cell.index }
            return PipelineStep(
                number: cell.index + 1, title: notebook.title(of: cell), mark: mark(of: run),
                actions: actions(commands.filter { $0.cell == cell.index }))
        }
        return Diagram(
            title: "Cells of the notebook", text: drawing(of: steps), description: description(of: steps))
    }

    /// A cell's stage, or why it has none.
    private static func mark(of run: CellRun?) -> String {
        guard let run else { return "" }
        switch run.status {
        case .succeeded: return run.stage?.rawValue ?? ""
        case .failed: return "failed"
        case .skipped: return "not run"
        case .notReached: return "not reached"
        }
    }

    /// One line a command, runs of the same told once with their number; at most four lines.
    private static func actions(_ commands: [CommandRecord]) -> [String] {
        var groups: [(summary: String, count: Int)] = []
        for command in commands {
            let summary = command.summary.inline
            if groups.last?.summary == summary {
                groups[groups.count - 1].count += 1
            } else {
                groups.append((summary, 1))
            }
        }
        let lines = groups.map { $0.count == 1 ? $0.summary : "\($0.summary) (\($0.count) times)" }
        return lines.count <= 4 ? lines : lines.prefix(3) + ["... and \(lines.count - 3) more"]
    }

    private static func drawing(of steps: [PipelineStep]) -> String {
        guard !steps.isEmpty else { return "(no cells)" }
        let numberWidth = String(steps.count).count
        let markWidth = max(5, steps.map(\.mark.count).max() ?? 0)
        let room = width - numberWidth - markWidth - 10
        let contents = steps.map { step in
            step.title.wrapped(to: room) + step.actions.flatMap { $0.wrapped(to: room - 2).map { "  " + $0 } }
        }
        let textWidth = max(24, contents.joined().map(\.columnWidth).max() ?? 0)
        let edge =
            "+"
            + [numberWidth, textWidth, markWidth].map { String(repeating: "-", count: $0 + 2) }
            .joined(separator: "+") + "+"
        let arrow = String(repeating: " ", count: numberWidth + 5 + textWidth / 2)
        let boxes = zip(steps, contents).map { step, lines in
            let rows = (lines.isEmpty ? [""] : lines).enumerated().map { index, line in
                let number = index == 0 ? String(step.number) : ""
                let mark = index == 0 ? step.mark : ""
                return "| \(number.leftPadded(to: numberWidth)) | \(line.padded(to: textWidth)) "
                    + "| \(mark.padded(to: markWidth)) |"
            }
            return ([edge] + rows + [edge]).joined(separator: "\n")
        }
        return boxes.joined(separator: "\n\(arrow)|\n\(arrow)v\n")
    }

    private static func description(of steps: [PipelineStep]) -> String {
        let sentences = steps.map { step in
            let mark = step.mark.isEmpty ? "" : ", \(step.mark)"
            let actions = step.actions.isEmpty ? "" : ": " + step.actions.joined(separator: "; ")
            return "\(step.number), \(step.title)\(mark)\(actions)."
        }
        return "The notebook's \(counted(steps.count, "cell")) in order. " + sentences.joined(separator: " ")
    }
}

private struct PipelineStep {
    var number: Int
    var title: String
    var mark: String
    var actions: [String]
}

extension Notebook {
    /// The nearest heading above `cell`, below the page's title.
    func heading(above cell: Cell) -> Heading? {
        headings.last { $0.range.lowerBound < cell.range.lowerBound }
    }

    /// What to call a cell: the heading above it, else its label, else its number.
    func title(of cell: Cell) -> String {
        let heading = heading(above: cell)?.text.inline ?? ""
        if !heading.isEmpty { return heading }
        return cell.options.label?.inline ?? "Cell \(cell.index + 1)"
    }
}
