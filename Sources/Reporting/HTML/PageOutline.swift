import NotebookFormat

/// The page's sections with the numbered cells in them: what a reader walks along.
struct PageOutline {
    struct Section {
        /// nil for cells before the first heading.
        var heading: Heading?
        var cells: [ShownCell]
    }

    private(set) var sections: [Section] = []

    /// Headings to the third level, without the page's own title.
    init(_ report: Report, _ cells: [ShownCell]) {
        let title = report.titleHeading?.anchor
        let headings = report.notebook.headings.filter { $0.level <= 3 && $0.anchor != title }
        let first = headings.first?.range.lowerBound ?? .max
        let early = cells.filter { $0.cell.range.lowerBound < first }
        if !early.isEmpty { sections.append(Section(heading: nil, cells: early)) }
        for (index, heading) in headings.enumerated() {
            let end = index + 1 < headings.count ? headings[index + 1].range.lowerBound : .max
            let inside = heading.range.lowerBound..<max(end, heading.range.lowerBound)
            let own = cells.filter { inside.contains($0.cell.range.lowerBound) }
            sections.append(Section(heading: heading, cells: own))
        }
    }

    /// For the template `outline`. A section with one cell is one line; with several, each cell has its own.
    var values: [TemplateValues] {
        sections.map { section in
            let steps = section.cells.map(Self.values)
            return [
                "sectionText": section.heading?.text.inline, "sectionAnchor": section.heading?.anchor,
                "isSub": (section.heading?.level ?? 2) > 2, "steps": steps, "hasSteps": !steps.isEmpty,
            ]
        }
    }

    private static func values(_ cell: ShownCell) -> TemplateValues {
        [
            "stepNumber": cell.cell.index + 1, "stepAnchor": cell.cell.id, "stepMark": cell.mark,
            "stepClass": cell.markClass, "stepLabel": cell.cell.options.label?.inline,
        ]
    }
}

extension ShownCell {
    /// The stage, or why there is none.
    var mark: String? {
        switch status {
        case .succeeded: stage?.rawValue
        case .failed: "failed"
        case .skipped: "not run"
        case .notReached: "not reached"
        }
    }

    /// The class that colours the mark.
    var markClass: String {
        switch status {
        case .succeeded: stage.map { "stage-\($0.rawValue)" } ?? "stage-none"
        case .failed: "stage-failed"
        case .skipped, .notReached: "stage-none"
        }
    }
}
