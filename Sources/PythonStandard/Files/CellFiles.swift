#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The files that cells see. Without a folder from the command line they are in memory: a cell writes
/// `model.keras` and reads it again, and nothing of that reaches the disk or outlives the run. With a folder
/// (`--files`) relative paths are paths in it, and a path that leads out of it is refused.
///
/// Data sets are read from another folder (`--data`), by name.
package final class CellFiles {
    package enum Failure: Error {
        case notFound
        case isFolder
        case notFolder
        case exists
        /// The path leads out of the folder, or the system says no.
        case denied
        case system(String)
    }

    private let folder: String?
    /// Where data sets are.
    package let dataFolder: String?
    /// A file that nbrun brings ("iris.csv").
    package var resource: (String) -> [UInt8]? = { _ in nil }
    /// The folder of the tutorial within the one of the files; its modules are imported first.
    package var tutorialFolder = ""
    private var contents: [String: [UInt8]] = [:]
    private var folders: Set<String> = [""]

    package init(folder: String? = nil, dataFolder: String? = nil) {
        self.folder = folder
        self.dataFolder = dataFolder
    }

    /// Whether what is written stays after the run.
    package var isKept: Bool { folder != nil }

    /// Bytes held in memory.
    package var size: Int { contents.values.reduce(0) { $0 + $1.count } }

    /// A path without ".", ".." and doubled strokes; absolute paths in memory begin at the same root.
    private func parts(_ path: String) throws(Failure) -> [String] {
        guard !path.utf8.contains(0) else { throw .denied }
        var parts: [String] = []
        for part in path.split(separator: "/") where part != "." {
            if part == ".." {
                guard !parts.isEmpty else { throw .denied }
                parts.removeLast()
            } else {
                parts.append(String(part))
            }
        }
        return parts
    }

    /// The path on the disk: of a file in the folder, or of a folder in it.
    private func place(_ path: String, in folder: String) throws(Failure) -> String {
        guard !path.hasPrefix("/") else { throw .denied }
        let parts = try parts(path)
        guard let root = Self.resolved(folder) else { throw .notFound }
        // A link in the folder may point anywhere: what exists of the path must resolve within it.
        var known = root
        for (index, part) in parts.enumerated() {
            let next = known + "/" + part
            guard let real = Self.resolved(next) else {
                var status = stat()
                // A link to nothing would be followed when it is written to.
                guard lstat(next, &status) != 0 else { throw .denied }
                return known + "/" + parts[index...].joined(separator: "/")
            }
            guard real == root || real.hasPrefix(root + "/") else { throw .denied }
            known = real
        }
        return known
    }

    private static func resolved(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    /// Makes the folder of a tutorial known if it is in the folder of the files.
    package func findTutorial(at path: String) {
        guard let folder, let root = Self.resolved(folder), let place = Self.resolved(path) else { return }
        if place.hasPrefix(root + "/") {
            let parts = place.dropFirst(root.count + 1).split(separator: "/").dropLast()
            tutorialFolder = parts.joined(separator: "/")
        }
    }

    // MARK: Files

    package func read(_ path: String) throws(Failure) -> [UInt8] {
        guard let folder else {
            let name = try parts(path).joined(separator: "/")
            if let content = contents[name] { return content }
            throw folders.contains(name) ? .isFolder : .notFound
        }
        return try Self.bytes(place(path, in: folder))
    }

    package func write(_ path: String, _ bytes: [UInt8]) throws(Failure) {
        guard let folder else {
            let parts = try parts(path)
            let name = parts.joined(separator: "/")
            if folders.contains(name) { throw .isFolder }
            // Folders of absolute paths are there, those of relative ones must be made, as on a disk.
            let parent = parts.dropLast().joined(separator: "/")
            guard folders.contains(parent) || path.hasPrefix("/") else { throw .notFound }
            contents[name] = bytes
            return
        }
        let place = try place(path, in: folder)
        guard let file = fopen(place, "wb") else { throw Self.failure() }
        let written = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
        guard fclose(file) == 0, written == bytes.count else { throw .system("the disk is full?") }
    }

    package func remove(_ path: String) throws(Failure) {
        guard let folder else {
            guard contents.removeValue(forKey: try parts(path).joined(separator: "/")) != nil else {
                throw .notFound
            }
            return
        }
        guard unlink(try place(path, in: folder)) == 0 else { throw Self.failure() }
    }

    /// Removes an empty folder.
    package func removeFolder(_ path: String) throws(Failure) {
        guard try list(path).isEmpty else { throw .system("Directory not empty") }
        guard let folder else {
            guard folders.remove(try parts(path).joined(separator: "/")) != nil else { throw .notFound }
            return
        }
        guard rmdir(try place(path, in: folder)) == 0 else { throw Self.failure() }
    }

    package func makeFolder(_ path: String) throws(Failure) {
        guard let folder else {
            let name = try parts(path).joined(separator: "/")
            guard contents[name] == nil, folders.insert(name).inserted else { throw .exists }
            return
        }
        guard mkdir(try place(path, in: folder), 0o777) == 0 else { throw Self.failure() }
    }

    /// "file", "folder" or nil.
    package func kind(_ path: String) -> String? {
        guard let folder else {
            guard let name = try? parts(path).joined(separator: "/") else { return nil }
            return contents[name] != nil ? "file" : folders.contains(name) ? "folder" : nil
        }
        var status = stat()
        guard let place = try? place(path, in: folder), stat(place, &status) == 0 else { return nil }
        return status.st_mode & S_IFMT == S_IFDIR ? "folder" : "file"
    }

    /// The names in a folder, sorted.
    package func list(_ path: String) throws(Failure) -> [String] {
        guard let folder else {
            let parts = try parts(path)
            guard folders.contains(parts.joined(separator: "/")) else { throw .notFound }
            let prefix = parts.isEmpty ? "" : parts.joined(separator: "/") + "/"
            let all = Array(contents.keys) + Array(folders)
            let names = all.filter { $0.hasPrefix(prefix) && $0.count > prefix.count }.map {
                String($0.dropFirst(prefix.count).prefix { $0 != "/" })
            }
            return Set(names).sorted()
        }
        guard let stream = opendir(try place(path, in: folder)) else { throw Self.failure() }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    // MARK: Data sets

    /// The first of these files that the data folder has, there or in the folder "datasets" of it.
    package func data(_ names: [String]) throws(Failure) -> [UInt8]? {
        guard let dataFolder else { return nil }
        for name in names {
            for prefix in ["", "datasets/"] {
                do { return try Self.bytes(dataFolder + "/" + prefix + name) } catch {
                    guard case .notFound = error else { throw error }
                }
            }
        }
        return nil
    }

    private static func bytes(_ path: String) throws(Failure) -> [UInt8] {
        var status = stat()
        guard stat(path, &status) == 0 else { throw failure() }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw .isFolder }
        guard let file = fopen(path, "rb") else { throw failure() }
        defer { fclose(file) }
        let size = Int(status.st_size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = fread(buffer.baseAddress, 1, size, file)
        }
        return bytes
    }

    private static func failure() -> Failure {
        switch errno {
        case ENOENT: .notFound
        case EISDIR: .isFolder
        case ENOTDIR: .notFolder
        case EEXIST: .exists
        case EACCES, EPERM, ELOOP: .denied
        default: .system(String(cString: strerror(errno)))
        }
    }
}
