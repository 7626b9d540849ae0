import NotebookFormat

/// Renders a report as a Jupyter notebook (nbformat 4.5). What a page shows beyond a cell's own outputs, its
/// curves and diagrams, becomes outputs of the cell.
package struct JupyterReport: ReportRenderer {
    package init() {}

    package func render(_ report: Report) -> String {
        let runs = report.runs.map { run -> CellRun in
            guard let cell = report.notebook.cells.first(where: { $0.index == run.cell }),
                let shown = ShownCell(cell, in: report)
            else { return run }
            var run = run
            run.outputs += shown.parts.flatMap { Self.drawings($0, id: cell.id) }
            return run
        }
        return IPynbWriter.ipynb(of: report.notebook, runs: runs, values: report.document.values)
    }

    private static func drawings(_ part: ShownCell.Part, id: String) -> [CellOutput] {
        switch part {
        case .output: []
        case .curve(let curve):
            curve.charts.enumerated().map { index, chart in
                .display(
                    MIMEBundle(
                        [
                            ("image/svg+xml", chart.svg(id: "\(id)-\(index)")),
                            ("text/plain", chart.text(width: 60)),
                        ],
                        alternativeText: chart.description))
            }
        case .diagram(let diagram): [.display(MIMEBundle([("text/plain", diagram.text)]))]
        case .note(let text): [.stream(.stderr, text + "\n")]
        }
    }
}
