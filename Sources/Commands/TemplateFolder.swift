import Foundation
import Reporting

/// Where the pages' templates are: `share/nbrun/templates` beside an installed binary's `bin`, or
/// `templates` of the source tree that the binary was built in.
enum TemplateFolder {
    static func url() throws(ReportingError) -> URL {
        guard let binary = Bundle.main.executableURL?.resolvingSymlinksInPath() else {
            throw ReportingError("can't tell where nbrun's binary is, and so not where its templates are")
        }
        var folder = binary.deletingLastPathComponent()
        let installed = folder.appendingPathComponent("../share/nbrun/templates").standardizedFileURL
        if isTemplates(installed) { return installed }
        while folder.pathComponents.count > 1 {
            folder.deleteLastPathComponent()
            let templates = folder.appendingPathComponent("templates")
            let manifest = folder.appendingPathComponent("Package.swift")
            if isTemplates(templates), FileManager.default.fileExists(atPath: manifest.path) {
                return templates
            }
        }
        throw ReportingError("nbrun's templates are missing, expected them in \(installed.path)")
    }

    private static func isTemplates(_ folder: URL) -> Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent("page.mustache").path)
    }
}
