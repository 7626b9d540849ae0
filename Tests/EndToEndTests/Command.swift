import Foundation

/// The built `nbrun`, run as a user runs it: a cold process in a folder of its own.
struct Command {
    struct Result {
        var status: Int32
        var output: String
        var errors: String
    }

    /// Next to the test bundle, where the package manager puts all products of one build.
    static let executable = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appendingPathComponent("nbrun").standardizedFileURL

    static func run(
        _ arguments: [String], in folder: URL, interruptAfter seconds: Double? = nil
    ) throws -> Result {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        let logs = try ["out", "err"].map { try file(at: folder.appendingPathComponent(".\($0)")) }
        process.standardOutput = logs[0].handle
        process.standardError = logs[1].handle
        try process.run()
        if let seconds {
            Thread.sleep(forTimeInterval: seconds)
            process.interrupt()
        }
        process.waitUntilExit()
        let texts = try logs.map { log in
            let text = try String(decoding: Data(contentsOf: log.url), as: UTF8.self)
            try FileManager.default.removeItem(at: log.url)
            return text
        }
        let status =
            process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
        return Result(status: status, output: texts[0], errors: texts[1])
    }

    private static func file(at url: URL) throws -> (url: URL, handle: FileHandle) {
        try Data().write(to: url)
        return (url, try FileHandle(forWritingTo: url))
    }
}

/// A folder that is gone after the test.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("nbrun-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ text: String, to name: String) throws {
        try text.write(to: url.appendingPathComponent(name), atomically: false, encoding: .utf8)
    }

    func read(_ name: String) throws -> String {
        try String(decoding: Data(contentsOf: url.appendingPathComponent(name)), as: UTF8.self)
    }

    /// Names of all files below, sorted.
    var files: [String] {
        let all = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
        return all.filter {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(
                atPath: url.appendingPathComponent($0).path, isDirectory: &isFolder)
            return !isFolder.boolValue
        }.sorted()
    }
}
