import Foundation
import Testing

/// Scripts whose output real Node 20 has written beside them (`node x.js > x.out 2>&1`). Each runs as a cell,
/// once as it is and once with an `await`, which makes its declarations those of a function.
@Suite("Scripts print what Node prints") struct ScriptTests {
    static let folder = fixtures.appendingPathComponent("scripts")
    static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { $0.hasSuffix(".js") }.sorted()

    @Test(arguments: names, ["", "await null;"]) func printsTheSame(_ name: String, _ start: String) throws {
        let script = Self.folder.appendingPathComponent(name)
        let code = try String(contentsOf: script, encoding: .utf8)
        let expected = try String(
            contentsOf: script.deletingPathExtension().appendingPathExtension("out"), encoding: .utf8)
        let printed = try SessionHarness().run(start + code + "\n;")
        let lines = printed.split(separator: "\n", omittingEmptySubsequences: false)
        let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == wanted.count)
        let different = zip(lines, wanted).filter { $0 != $1 }.prefix(3)
        #expect(different.isEmpty, "\(different.map { "got \($0), expected \($1)" }.joined(separator: "\n"))")
    }
}
