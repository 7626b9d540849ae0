import Diagnostics
import Foundation

/// Reads the pictures that a notebook shows, and nothing else: regular files below its own folder, links
/// resolved, of a size that a page can carry.
struct NotebookImages: Sendable {
    /// Half a hundred megabytes in one page help nobody.
    private static let largest = 16 << 20

    private let folder: String

    init(notebook path: String) {
        folder = (realPath(path) ?? path).parentFolder
    }

    @Sendable func bytes(_ path: String) -> [UInt8]? {
        var status = stat()
        guard let place = realPath(path.hasPrefix("/") ? path : folder.appending(file: path)),
            place.hasPrefix(folder + "/"), stat(place, &status) == 0,
            status.st_mode & S_IFMT == S_IFREG, status.st_size <= Self.largest
        else { return nil }
        return fileBytes(place)
    }
}
