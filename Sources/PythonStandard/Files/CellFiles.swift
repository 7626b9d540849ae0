#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The files that cells see. Without a folder from the command line they are in memory: a cell writes
/// `model.keras` and reads it again, and nothing of that reaches the disk or outlives the run. With a folder
/// (`--files`) that folder is the cells' root `/`, and they work in the folder of the tutorial, if that lies in it: as
/// with Jupyter, `data/a.csv` is a file beside the tutorial, or else one in the root. The folder's own absolute path is
/// understood too. What a cell writes to any other place (`/tmp/x.png`, `../out.csv`) stays in memory.
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
    /// Is told of a file that a cell writes outside of the granted folder, once.
    package var keptInMemory: (_ path: String) -> Void = { _ in }
    /// A file that nbrun brings ("iris.csv").
    package var resource: (String) -> [UInt8]? = { _ in nil }
    /// The folder of the tutorial within the one of the files; its modules are imported first.
    package private(set) var tutorialFolder = ""
    /// Where relative paths begin, seen from the root; `os.chdir` changes it.
    package private(set) var workingFolder = ""
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

    private enum Place {
        case disk(String)
        /// A name in `contents` or `folders`.
        case memory(String)
    }

    /// A path without ".", ".." and doubled strokes, seen from the root; it begins with ".." where it leads out.
    private func parts(_ path: String, from start: String) -> [String] {
        var parts = path.hasPrefix("/") ? [] : start.split(separator: "/").map(String.init)
        for part in path.split(separator: "/") where part != "." {
            if part == "..", !parts.isEmpty, parts.last != ".." {
                parts.removeLast()
            } else if part != ".." || !path.hasPrefix("/") {
                parts.append(String(part))
            }
        }
        return parts
    }

    private func place(_ path: String) throws(Failure) -> Place {
        guard !path.utf8.contains(0) else { throw .denied }
        guard let folder else {
            return .memory(parts(path, from: workingFolder).joined(separator: "/"))
        }
        guard let root = Self.resolved(folder) else { throw .notFound }
        if let inner = Self.inner(path, of: root) ?? Self.inner(path, of: folder) {
            return .disk(try disk(parts(inner, from: ""), root))
        }
        let own = parts(path, from: workingFolder)
        if own.first == ".." { return .memory(own.joined(separator: "/")) }
        if path.hasPrefix("/") {
            guard let parent = try? disk(own.dropLast(), root), Self.isFolder(parent) else {
                return .memory(own.joined(separator: "/"))
            }
        } else if !tutorialFolder.isEmpty, workingFolder == tutorialFolder {
            return .disk(try besideOrInRoot(own, parts(path, from: ""), root))
        }
        return .disk(try disk(own, root))
    }

    /// The rest of an absolute path in a folder, from "/" on.
    private static func inner(_ path: String, of folder: String) -> String? {
        guard folder != "/", path == folder || path.hasPrefix(folder + "/") else { return nil }
        return "/" + path.dropFirst(folder.count)
    }

    /// A relative path beside the tutorial, unless only the root has it, or the folder for it.
    private func besideOrInRoot(_ own: [String], _ other: [String], _ root: String) throws(Failure) -> String
    {
        let beside = try disk(own, root)
        guard other.first != "..", Self.resolved(beside) == nil, let inRoot = try? disk(other, root) else {
            return beside
        }
        if Self.resolved(inRoot) != nil { return inRoot }
        let parent = try disk(own.dropLast(), root)
        if Self.isFolder(parent) { return beside }
        guard let otherParent = try? disk(other.dropLast(), root) else { return beside }
        return Self.isFolder(otherParent) ? inRoot : beside
    }

    private static func isFolder(_ place: String) -> Bool {
        var status = stat()
        return stat(place, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The path on the disk: of a file in the folder, or of a folder in it.
    private func disk(_ parts: some Sequence<String>, _ root: String) throws(Failure) -> String {
        let parts = Array(parts)
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
            workingFolder = tutorialFolder
        }
    }

    /// Makes a folder the one where relative paths begin.
    package func work(in path: String) throws(Failure) {
        guard kind(path) == "folder" else { throw kind(path) == nil ? .notFound : .notFolder }
        if let folder, let root = Self.resolved(folder), let inner = Self.inner(path, of: root) {
            workingFolder = parts(inner, from: "").joined(separator: "/")
        } else {
            workingFolder = parts(path, from: workingFolder).joined(separator: "/")
        }
    }

    // MARK: Files

    package func read(_ path: String) throws(Failure) -> [UInt8] {
        switch try place(path) {
        case .disk(let place): return try Self.bytes(place)
        case .memory(let name):
            if let content = contents[name] { return content }
            throw folders.contains(name) ? .isFolder : .notFound
        }
    }

    package func write(_ path: String, _ bytes: [UInt8]) throws(Failure) {
        switch try place(path) {
        case .memory(let name):
            if folders.contains(name) { throw .isFolder }
            // Folders of absolute paths and outside are there, others must be made, as on a disk.
            let parent = name.split(separator: "/").dropLast().joined(separator: "/")
            guard folders.contains(parent) || path.hasPrefix("/") || name.hasPrefix("../") else {
                throw .notFound
            }
            if isKept, contents[name] == nil { keptInMemory(path) }
            contents[name] = bytes
        case .disk(let place):
            guard let file = fopen(place, "wb") else { throw Self.failure() }
            let written = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
            guard fclose(file) == 0, written == bytes.count else { throw .system("the disk is full?") }
        }
    }

    package func remove(_ path: String) throws(Failure) {
        switch try place(path) {
        case .memory(let name): guard contents.removeValue(forKey: name) != nil else { throw .notFound }
        case .disk(let place): guard unlink(place) == 0 else { throw Self.failure() }
        }
    }

    /// Removes an empty folder.
    package func removeFolder(_ path: String) throws(Failure) {
        guard try list(path).isEmpty else { throw .system("Directory not empty") }
        switch try place(path) {
        case .memory(let name): guard folders.remove(name) != nil else { throw .notFound }
        case .disk(let place): guard rmdir(place) == 0 else { throw Self.failure() }
        }
    }

    package func makeFolder(_ path: String) throws(Failure) {
        switch try place(path) {
        case .memory(let name):
            guard contents[name] == nil, folders.insert(name).inserted else { throw .exists }
        case .disk(let place): guard mkdir(place, 0o777) == 0 else { throw Self.failure() }
        }
    }

    /// "file", "folder" or nil.
    package func kind(_ path: String) -> String? {
        switch try? place(path) {
        case nil: return nil
        case .memory(let name):
            return contents[name] != nil ? "file" : folders.contains(name) ? "folder" : nil
        case .disk(let place):
            var status = stat()
            guard stat(place, &status) == 0 else { return nil }
            return status.st_mode & S_IFMT == S_IFDIR ? "folder" : "file"
        }
    }

    /// The names in a folder, sorted.
    package func list(_ path: String) throws(Failure) -> [String] {
        switch try place(path) {
        case .memory(let name): return try listMemory(name)
        case .disk(let place): return try Self.listDisk(place)
        }
    }

    private func listMemory(_ name: String) throws(Failure) -> [String] {
        guard folders.contains(name) else { throw .notFound }
        let prefix = name.isEmpty ? "" : name + "/"
        let all = Array(contents.keys) + Array(folders)
        let names = all.filter { $0.hasPrefix(prefix) && $0.count > prefix.count && !$0.hasPrefix("..") }.map
        {
            String($0.dropFirst(prefix.count).prefix { $0 != "/" })
        }
        return Set(names).sorted()
    }

    private static func listDisk(_ place: String) throws(Failure) -> [String] {
        guard let stream = opendir(place) else { throw failure() }
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
