import Diagnostics
import Foundation
import Reporting

/// Where the pages' templates are.
enum TemplateFolder {
    static func path() throws(ReportingError) -> String {
        guard let folder = ShippedFolder.path("templates", with: "page.mustache") else {
            throw ReportingError(
                "nbrun's templates are missing, expected them in ../share/nbrun/templates beside its binary")
        }
        return folder
    }
}

/// The small data sets that nbrun brings, in `datasets`.
enum DatasetFolder {
    static func bytes(_ name: String) -> [UInt8]? {
        ShippedFolder.path("datasets", with: "iris.csv").flatMap { fileBytes($0.appending(file: name)) }
    }
}

/// A folder that is installed with nbrun: `share/nbrun/NAME` beside the binary's `bin`, or `NAME` of the source
/// tree that the binary was built in.
private enum ShippedFolder {
    static func path(_ name: String, with file: String) -> String? {
        func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
        guard let binary = executable else { return nil }
        var folder = binary.parentFolder
        let installed = folder.parentFolder.appending(file: "share/nbrun/\(name)")
        if exists(installed.appending(file: file)) { return installed }
        while folder.count > 1 {
            folder = folder.parentFolder
            let found = folder.appending(file: name)
            if exists(found.appending(file: file)), exists(folder.appending(file: "Package.swift")) {
                return found
            }
        }
        return nil
    }

    /// The path of the running program, links resolved.
    private static var executable: String? {
        #if os(Linux)
            realPath("/proc/self/exe")
        #else
            Bundle.main.executablePath.flatMap(realPath)
        #endif
    }
}
