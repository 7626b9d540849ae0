import Foundation
import Reporting

/// Where the pages' templates are.
enum TemplateFolder {
    static func url() throws(ReportingError) -> URL {
        guard let folder = ShippedFolder.url("templates", with: "page.mustache") else {
            throw ReportingError(
                "nbrun's templates are missing, expected them in ../share/nbrun/templates beside its binary")
        }
        return folder
    }
}

/// The small data sets that nbrun brings, in `datasets`.
enum DatasetFolder {
    static func bytes(_ name: String) -> [UInt8]? {
        guard let folder = ShippedFolder.url("datasets", with: "iris.csv"),
            let data = try? Data(contentsOf: folder.appendingPathComponent(name))
        else { return nil }
        return [UInt8](data)
    }
}

/// A folder that is installed with nbrun: `share/nbrun/NAME` beside the binary's `bin`, or `NAME` of the source
/// tree that the binary was built in.
private enum ShippedFolder {
    static func url(_ name: String, with file: String) -> URL? {
        func isIt(_ folder: URL) -> Bool {
            FileManager.default.fileExists(atPath: folder.appendingPathComponent(file).path)
        }
        guard let binary = Bundle.main.executableURL?.resolvingSymlinksInPath() else { return nil }
        var folder = binary.deletingLastPathComponent()
        let installed = folder.appendingPathComponent("../share/nbrun/\(name)").standardizedFileURL
        if isIt(installed) { return installed }
        while folder.pathComponents.count > 1 {
            folder.deleteLastPathComponent()
            let found = folder.appendingPathComponent(name)
            let manifest = folder.appendingPathComponent("Package.swift")
            if isIt(found), FileManager.default.fileExists(atPath: manifest.path) { return found }
        }
        return nil
    }
}
