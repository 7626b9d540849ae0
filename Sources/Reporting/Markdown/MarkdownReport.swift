import NotebookFormat
package struct MarkdownReport: ReportRenderer {
    package init() {}
    package func render(_ report: Report) throws -> String { "" }
}
