import Foundation
import Testing

// A case is a folder of Fixtures/cases that explains itself: the notebooks, `arguments` (a line; default: the
// one notebook), and what a user then sees: `expected/stdout`, `expected/stderr`, `expected/status` (absent:
// empty, empty, 0) and the pages to compare. Durations read "N ms". A file that is missing from `expected`
// or differs is written beside it as NAME.actual, and the test fails until somebody has looked at it.

private let casesFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/cases")

@Suite struct CaseTests {
    static let names =
        (try? FileManager.default.contentsOfDirectory(atPath: casesFolder.path))?
        .filter { !$0.hasPrefix(".") }.sorted() ?? []

    @Test(arguments: names) func givesWhatIsExpected(_ name: String) throws {
        let source = casesFolder.appendingPathComponent(name)
        let folder = try TemporaryFolder()
        for file in try FileManager.default.contentsOfDirectory(atPath: source.path)
        where file != "expected" && file != "arguments" {
            try FileManager.default.copyItem(
                at: source.appendingPathComponent(file), to: folder.url.appendingPathComponent(file))
        }
        let line = (try? String(contentsOf: source.appendingPathComponent("arguments"), encoding: .utf8))
        let arguments = line.map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
        let result = try Command.run(
            arguments ?? folder.files.filter { $0.hasSuffix(".md") }, in: folder.url)

        let expected = source.appendingPathComponent("expected")
        try compare(result.output, with: expected.appendingPathComponent("stdout"), default: "")
        try compare(withoutTimes(result.errors), with: expected.appendingPathComponent("stderr"), default: "")
        try compare("\(result.status)\n", with: expected.appendingPathComponent("status"), default: "0\n")
        for page in (try? FileManager.default.contentsOfDirectory(atPath: expected.path)) ?? []
        where page.hasSuffix(".md") || page.hasSuffix(".html") {
            let path = folder.url.appendingPathComponent("output/\(page)")
            let text = (try? String(contentsOf: path, encoding: .utf8)) ?? "(not written)\n"
            try compare(text, with: expected.appendingPathComponent(page), default: "")
        }
    }

    private func compare(_ text: String, with file: URL, default empty: String) throws {
        let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? empty
        let actual = file.appendingPathExtension("actual")
        try? FileManager.default.removeItem(at: actual)
        guard text != expected else { return }
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: actual, atomically: true, encoding: .utf8)
        Issue.record("\(file.lastPathComponent) differs, see \(actual.lastPathComponent):\n\(text)")
    }

    private func withoutTimes(_ text: String) -> String {
        text.replacing(#/\b[0-9]+(\.[0-9]+)? m?s\b/#, with: "N ms")
    }
}
