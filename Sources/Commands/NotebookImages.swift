import Foundation

/// Reads the pictures that a notebook shows, and nothing else: regular files below its own folder, links
/// resolved, of a size that a page can carry.
struct NotebookImages: Sendable {
    /// Half a hundred megabytes in one page help nobody.
    private static let largest = 16 << 20

    private let folder: String

    init(notebook path: String) {
        let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        folder = url.deletingLastPathComponent().path
    }

    @Sendable func bytes(_ path: String) -> [UInt8]? {
        let url = URL(fileURLWithPath: path, relativeTo: URL(fileURLWithPath: folder, isDirectory: true))
            .resolvingSymlinksInPath()
        var status = stat()
        guard url.path.hasPrefix(folder + "/"), stat(url.path, &status) == 0,
            status.st_mode & S_IFMT == S_IFREG, status.st_size <= Self.largest
        else { return nil }
        return FileManager.default.contents(atPath: url.path).map { [UInt8]($0) }
    }
}
