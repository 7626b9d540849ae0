// One table holds the formats. A new one is a file with a `ReportRenderer` and a row here.

/// Makes a file's text from a report.
package protocol ReportRenderer: Sendable {
    /// - Throws: `ReportingError` when the renderer's own files (templates) are at fault, never because of
    ///   what a notebook holds.
    func render(_ report: Report) throws -> String
}

/// A row of the table of formats.
package struct ReportFormat: Sendable {
    /// As the command line names it: "html".
    package var name: String
    package var fileExtension: String
    /// A renderer; `templates` is the path of the folder of the page's templates.
    package var make: @Sendable (_ templates: String) throws -> any ReportRenderer

    package static let all: [ReportFormat] = [
        ReportFormat(name: "html", fileExtension: "html") { try HTMLReport(templates: $0) },
        ReportFormat(name: "md", fileExtension: "md") { _ in MarkdownReport() },
        ReportFormat(name: "ipynb", fileExtension: "ipynb") { _ in JupyterReport() },
    ]

    package static func named(_ name: String) -> ReportFormat? { all.first { $0.name == name } }
}

/// Something is wrong with the files that a renderer needs. The message names the file and the place.
package struct ReportingError: Error, CustomStringConvertible, Equatable {
    package var description: String

    package init(_ description: String) { self.description = description }
}
