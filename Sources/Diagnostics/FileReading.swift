// Files and folders as the system gives them. Foundation would do the same, but what it makes before its first answer
// takes longer than reading a notebook.

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The bytes of a file; nil with `errno` set when it can't be read.
package func fileBytes(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    var bytes: [UInt8] = []
    // A pipe says 0, and a file may grow: the end is where nothing more comes.
    var room = max(Int(status.st_size) + 1, 1 << 12)
    while true {
        let start = bytes.count
        var count = 0
        bytes.append(
            contentsOf: [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
                repeat {
                    count = read(descriptor, buffer.baseAddress, room)
                } while count < 0 && errno == EINTR
                initialized = max(0, count)
            })
        if count < 0 { return nil }
        if bytes.count == start { return bytes }
        room = max(room, bytes.count)
    }
}

/// The names in a folder, in no order; nil with `errno` set when it can't be read.
package func folderNames(_ path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
                String(cString: $0)
            }
        }
        if name != ".", name != ".." { names.append(name) }
    }
    return names
}

/// A path without links, `.` and `..`; nil with `errno` set when there is no such file.
package func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
}
