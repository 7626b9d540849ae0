import NotebookFormat

/// The notebook's prose as HTML with `cells`' markup in the cells' places.
func pageBody(_ report: Report, cells: [Int: String]) -> String {
    report.notebook.cells.map { cells[$0.index] ?? "" }.joined(separator: "\n")
}
