import Diagnostics
import Foundation

/// Reads a notebook's bytes, with one clear sentence for everything that can be wrong with a path.
enum NotebookFile {
    struct ReadError: Error {
        var message: String
    }

    static func read(_ path: String) throws(ReadError) -> [UInt8] {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw ReadError(message: "\(path): \(missing(path) ?? String(cString: strerror(errno)))")
        }
        guard status.st_mode & S_IFMT != S_IFDIR else {
            throw ReadError(message: "\(path): is a directory, expected a notebook (.md, .ipynb, .py)")
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ReadError(message: "\(path): can't be read: \(String(cString: strerror(errno)))")
        }
        return [UInt8](data)
    }

    private static func missing(_ path: String) -> String? {
        guard errno == ENOENT else { return nil }
        let folder = path.parentFolder
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
        let wanted = path.fileName
        guard let near = closestMatch(to: wanted, in: names ?? []) else { return "no such file" }
        return "no such file, did you mean '\(folder.appending(file: near))'?"
    }
}
