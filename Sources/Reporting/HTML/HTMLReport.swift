// One self-contained page: markup from the templates, the style in it, nothing from a network, and no script
// but for a live demo. The security policy says so to the browser, and names what there is by its hash. All text passes
// through escaping at the templates' edge; markup comes only from here, from the Markdown writer and from
// the drawings.

import Diagnostics
import Foundation
import NotebookFormat

/// Renders a report as an HTML page.
package struct HTMLReport: ReportRenderer {
    private let templates: PageTemplates

    /// - Parameter templates: The path of the folder with `page.mustache`, its partials and `page.css`.
    /// - Throws: `ReportingError` when a template is missing or invalid.
    package init(templates: String) throws {
        self.templates = try PageTemplates(folder: templates)
    }

    package func render(_ report: Report) throws -> String {
        let cells = report.notebook.cells.map { ShownCell($0, in: report) }
        var pieces: [Int: String] = [:]
        for case let cell? in cells {
            pieces[cell.cell.index] = try templates.render("cell", values(of: cell, in: report))
        }
        let live = try LivePage(report, templates)
        var failure: (any Error)?
        let body = report.body(cells: pieces) { block in
            do {
                return try templates.render("elements", live.values(of: block))
            } catch let error {
                failure = failure ?? error
                return ""
            }
        }
        if let failure { throw failure }
        return try templates.render(
            "page", values(of: report, cells.compactMap { $0 }, body: body, live: live))
    }

    private func values(of cell: ShownCell, in report: Report) -> TemplateValues {
        let code = cell.code.map { highlightedHTML($0, report.highlights(cell.cell.language, $0)) }
        let outputs = OutputValues(cell: cell).all
        let options = cell.cell.options
        return [
            "number": cell.cell.index + 1, "id": cell.cell.id, "language": cell.cell.language,
            "label": cell.cell.options.label?.inline, "mark": cell.mark, "markClass": cell.markClass,
            "code": code, "isFolded": options.codeFold ?? false, "isOpen": options.codeFoldOpen ?? false,
            "summary": options.codeSummary?.inline ?? "Code",
            "outputs": outputs, "hasOutputs": !outputs.isEmpty,
            "hasFoldedOutputs": options.outputFold ?? false,
        ]
    }

    private func values(
        of report: Report, _ cells: [ShownCell], body: String, live: LivePage
    ) -> TemplateValues {
        let matter = report.notebook.frontMatter
        let outline = PageOutline(report, cells).values
        return [
            "title": report.title, "subtitle": matter.subtitle,
            "description": matter.description ?? matter.subtitle,
            "authors": matter.author.isEmpty ? nil : listed(matter.author), "date": matter.date,
            "hasByline": !matter.author.isEmpty || matter.date != nil,
            "tags": matter.tags, "hasTags": !matter.tags.isEmpty,
            "breadcrumb": matter.breadcrumb.map(Self.crumb), "hasBreadcrumb": !matter.breadcrumb.isEmpty,
            "links": report.links.map { Self.crumb((text: $0.text, address: $0.address)) },
            "outline": outline, "hasOutline": !outline.isEmpty, "body": body,
            "failure": Self.failure(of: report), "provenance": Self.provenance(report.provenance),
            "style": templates.style, "policy": policy + live.policy, "live": live.scripts,
        ]
    }

    /// Nothing may be loaded, run or sent; pictures and the one style sheet are in the page.
    private var policy: String {
        let hash = Data(SHA256.hash(templates.style.utf8)).base64EncodedString()
        return
            "default-src 'none'; img-src data:; style-src 'sha256-\(hash)'; base-uri 'none'; form-action 'none'"
    }

    private static func crumb(_ link: (text: String, address: String?)) -> TemplateValues {
        ["linkText": link.text, "linkAddress": link.address.flatMap(safeAddress)]
    }

    private static func failure(of report: Report) -> TemplateValues? {
        guard let failure = report.failure else { return nil }
        let cell = report.notebook.cells.first { $0.index == failure.cell }
        return [
            "failureMessage": failure.message, "failureStep": cell.map { $0.index + 1 },
            "failureAnchor": cell?.id,
        ]
    }

    private static func provenance(_ provenance: Report.Provenance) -> TemplateValues {
        [
            "version": provenance.version, "seed": String(provenance.seed),
            "sourceName": provenance.sourceName, "sourceHash": provenance.sourceHash,
        ]
    }
}

/// `address` when following it can't run anything: relative, or http, https or mailto.
func safeAddress(_ address: String) -> String? {
    let link = LinkAddress(address)
    return link.isAllowed ? link.text : nil
}
