import Foundation

/// Writes files so that a reader finds the old one or the whole new one, never a part: into a temporary
/// file of the same folder, then renamed over the target.
enum ReportFile {
    struct WriteError: Error {
        var path: String
        var reason: String
    }

    /// Makes a folder and those above it where they are missing.
    static func makeFolder(_ path: String) throws(WriteError) {
        var status = stat()
        if stat(path, &status) == 0 {
            if status.st_mode & S_IFMT == S_IFDIR { return }
            throw WriteError(path: path, reason: "it is a file, not a folder")
        }
        let parent = path.parentFolder
        if !parent.isEmpty, parent != path { try makeFolder(parent) }
        if mkdir(path, 0o777) != 0, errno != EEXIST { throw WriteError(path: path, reason: errorText(errno)) }
    }

    /// - Throws: when `path` can't be made or replaced, or is the file at `source`.
    static func check(_ path: String, isNot source: String) throws(WriteError) {
        var target = stat()
        var other = stat()
        if stat(path, &target) == 0 {
            if target.st_mode & S_IFMT == S_IFDIR { throw WriteError(path: path, reason: "it is a folder") }
            if stat(source, &other) == 0, target.st_ino == other.st_ino, target.st_dev == other.st_dev {
                throw WriteError(
                    path: path, reason: "it is the notebook itself, choose another folder with -o")
            }
        }
        let folder = path.parentFolder
        if access(folder.isEmpty ? "." : folder, W_OK | X_OK) != 0 {
            throw WriteError(path: path, reason: errorText(errno))
        }
    }

    static func write(_ text: String, to path: String) throws(WriteError) {
        var template = Array((path + ".XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw WriteError(path: path, reason: errorText(errno)) }
        let temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        var failure = Commands.write(text, to: descriptor)
        if failure == 0, fchmod(descriptor, 0o666 & ~currentMask()) != 0 { failure = errno }
        if close(descriptor) != 0, failure == 0 { failure = errno }
        if failure == 0, rename(temporary, path) != 0 { failure = errno }
        if failure != 0 {
            unlink(temporary)
            throw WriteError(path: path, reason: errorText(failure))
        }
    }

    private static func currentMask() -> mode_t {
        let mask = umask(0)
        umask(mask)
        return mask
    }

    private static func errorText(_ code: Int32) -> String { String(cString: strerror(code)) }
}
