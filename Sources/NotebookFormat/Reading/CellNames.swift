import Diagnostics

/// Numbers cells and gives them their ids: labels that can be ids are, other cells are named by their number.
enum CellNames {
    /// Returns an error for each label that is given twice.
    static func give(to cells: inout [Cell], of source: SourceText) -> [Diagnostic] {
        var labels: [String: Int] = [:]
        var problems: [Diagnostic] = []
        for index in cells.indices {
            cells[index].index = index
            guard let label = cells[index].options.label else { continue }
            guard let first = labels[label] else {
                labels[label] = index
                continue
            }
            problems.append(
                Diagnostic(
                    .error,
                    "cell label '\(label.shortened)' is given twice, first to \(place(of: cells[first], source))",
                    in: source, at: cells[index].fence.opening))
        }
        var used: Set<String> = []
        for (label, index) in labels where canBeID(label) {
            cells[index].id = label
            used.insert(label)
        }
        for index in cells.indices where cells[index].id.isEmpty {
            var id = "cell-\(index + 1)"
            while !used.insert(id).inserted { id += "-x" }
            cells[index].id = id
        }
        return problems
    }

    private static func place(of cell: Cell, _ source: SourceText) -> String {
        guard source.sections.isEmpty else { return "cell \(cell.index + 1)" }
        return "the cell on line \(source.position(of: cell.range.lowerBound).line)"
    }

    /// Jupyter's rule for ids of cells.
    static func canBeID(_ label: String) -> Bool {
        (1...64).contains(label.utf8.count)
            && label.utf8.allSatisfy {
                switch $0 {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}
