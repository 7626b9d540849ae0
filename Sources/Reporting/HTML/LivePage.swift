// A page with a live demo carries one script, whose hash the policy names, and as data: the worker's text, the
// cells' code and the trained weights. The worker is made from a blob, and so are the cells' scripts in it. Where
// there is no demo there is no script.

import Foundation
import NotebookFormat

/// What a report's elements and their demo add to its page.
struct LivePage {
    private let report: Report
    /// The demo and what runs it, where there is one.
    private let demo: (data: String, files: LiveFiles)?
    private let lastLine: Int?

    /// - Throws: `ReportingError` when a demo's script is missing.
    init(_ report: Report, _ templates: PageTemplates) throws {
        self.report = report
        demo = try report.document.live.map { ($0.data, try templates.live()) }
        lastLine = HTMLWriter.elementBlocks(of: report.notebook).last?.line
    }

    /// A block of elements as it is after the run, for the template `elements`.
    func values(of block: ElementBlock) -> TemplateValues {
        [
            "line": block.line, "html": report.document.elements[block.line] ?? block.html,
            "hasLive": demo != nil && block.line == lastLine,
        ]
    }

    /// For the template `live`.
    var scripts: TemplateValues? {
        demo.map { demo in
            [
                "data": Self.inScript(demo.data), "runtime": Self.inScript(Self.quoted(demo.files.worker)),
                "script": demo.files.page,
            ]
        }
    }

    /// What the policy allows in addition.
    var policy: String {
        guard let demo else { return "" }
        let hash = Data(SHA256.hash(demo.files.page.utf8)).base64EncodedString()
        return "; script-src 'sha256-\(hash)' 'wasm-unsafe-eval' blob:; worker-src blob:"
    }

    /// JSON that no browser takes for markup.
    private static func inScript(_ json: String) -> String {
        json.replacingOccurrences(of: "<", with: "\\u003c")
    }

    /// A text as a JSON string.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            default:
                if scalar.value < 0x20 { continue }
                quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

/// The scripts of `templates/live`.
struct LiveFiles: Sendable {
    /// What runs in the page itself.
    var page: String
    /// What runs in the worker: the files one after the other, as one function.
    var worker: String

    /// In the order in which they need each other.
    static let workerFiles = [
        "kernels", "tensors", "operations", "layers", "recurrent", "convolution", "training", "models", "tf",
        "numbers", "canvas", "elements", "markup", "document", "live",
    ]

    /// - Parameter text: A file's text by its name in the folder.
    init(_ text: (String) throws -> String) throws {
        page = try text("live/page.js")
        let files = try Self.workerFiles.map { try text("live/\($0).js") }
        worker = "(() => {\n'use strict';\n" + files.joined(separator: "\n") + "\n})();\n"
        if page.contains("</") || page.contains("<!--") {
            throw ReportingError(
                "templates/live/page.js: got '</' or '<!--', expected a script that can be in a page")
        }
    }
}

/// The script of a page with a live demo, for a server that gives it to every page.
///
/// - Throws: where the template is missing.
package func livePageScript(templates: String) throws -> String {
    try PageTemplates(folder: templates).live().page
}
