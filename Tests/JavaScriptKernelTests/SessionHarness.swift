import Diagnostics
import Engine
import Foundation
import JavaScriptKernel

/// A session whose outputs are collected.
final class SessionHarness {
    private(set) var output = ""
    private(set) var shown: [JavaScriptDisplay] = []
    private(set) var session: JavaScriptSession!
    /// When the running cell must end.
    var deadline: Date?

    init(seed: UInt64 = 0, memory: Int = 2 << 30) throws {
        var configuration = JavaScriptConfiguration()
        configuration.seed = seed
        configuration.memoryLimit = memory
        configuration.output = { [unowned self] _, text in output += text }
        configuration.display = { [unowned self] in shown.append($0) }
        configuration.stopReason = { [unowned self] in
            deadline.flatMap {
                $0 < Date() ? (name: "TimeoutError", message: "the cell ran out of time") : nil
            }
        }
        session = try JavaScriptSession(configuration, engine: Engine())
    }

    /// What a cell prints, then its value, or "! " and what went wrong with its place.
    func run(_ code: String) -> String {
        output = ""
        let source = SourceText(name: "page.md", text: code)
        switch session.run(source) {
        case .finished(let display):
            let value = display?.items.first { $0.type == "text/plain" }?.text
            return output + (value ?? "")
        case .failed(let failure):
            return output + "! " + (failure.place.map { $0.dropFirst(8) + " " } ?? "") + failure.what
        }
    }
}

let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
