import Diagnostics
import Execution
import Foundation
import NotebookFormat
import Reporting

/// A notebook's file as it was read, with one clear sentence for everything that can be wrong with a path.
struct NotebookFile {
    struct ReadError: Error {
        /// As a terminal shows it: one line, or the diagnostics.
        var message: String
        var status: ExitStatus

        static func noNotebook(_ sentence: String) -> ReadError {
            ReadError(message: "error: " + sentence, status: .noNotebook)
        }
    }

    var path: String
    var notebook: Notebook
    /// Warnings, of which none keeps it from running.
    var diagnostics: [Diagnostic]
    /// SHA-256 of the file's bytes.
    var hash: String

    /// Of a notebook that is no file's.
    init(_ notebook: Notebook, path: String) {
        self.path = path
        self.notebook = notebook
        diagnostics = []
        hash = SHA256.hex(notebook.source.bytes)
    }

    init(_ path: String) throws(ReadError) {
        let bytes = try Self.read(path)
        guard !bytes.isEmpty else {
            throw ReadError(
                message: "error: \(path): is empty, expected a notebook", status: .badNotebook)
        }
        let (notebook, found) = NotebookReader.read(
            name: path, bytes: bytes, runnableLanguages: KernelTable.languages)
        guard let notebook, !found.contains(where: { $0.severity == .error }) else {
            throw ReadError(
                message: found.map { $0.rendered() }.joined(separator: "\n"), status: .badNotebook)
        }
        self.path = path
        self.notebook = notebook
        diagnostics = found
        hash = SHA256.hex(bytes)
        if notebook.cells.isEmpty {
            diagnostics.append(
                Diagnostic(.warning, "no cell to run: the page shows the text alone", in: notebook.source))
        }
    }

    private static func read(_ path: String) throws(ReadError) -> [UInt8] {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw .noNotebook("\(path): \(missing(path) ?? String(cString: strerror(errno)))")
        }
        guard status.st_mode & S_IFMT != S_IFDIR else {
            throw .noNotebook("\(path): is a directory, expected a notebook (.md, .ipynb, .py)")
        }
        guard let bytes = fileBytes(path) else {
            throw .noNotebook("\(path): can't be read: \(String(cString: strerror(errno)))")
        }
        return bytes
    }

    private static func missing(_ path: String) -> String? {
        guard errno == ENOENT else { return nil }
        let folder = path.parentFolder
        let names = folderNames(folder.isEmpty ? "." : folder)
        let wanted = path.fileName
        guard let near = closestMatch(to: wanted, in: names ?? []) else { return "no such file" }
        return "no such file, did you mean '\(folder.appending(file: near))'?"
    }
}
