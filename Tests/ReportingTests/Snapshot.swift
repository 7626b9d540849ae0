import Foundation
import Testing

/// Compares `text` with the file of that name in `Fixtures`. A missing or different one is a failure, and
/// the text is written beside it as `NAME.actual` to look at and rename.
func expectSnapshot(
    _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let file = fixtures.appendingPathComponent(name)
    let expected = try? String(contentsOf: file, encoding: .utf8)
    let actual = text.hasSuffix("\n") ? text : text + "\n"
    let record = fixtures.appendingPathComponent(name + ".actual")
    if expected == actual {
        try? FileManager.default.removeItem(at: record)
        return
    }
    try actual.write(to: record, atomically: true, encoding: .utf8)
    Issue.record(
        "\(name): got \(name).actual, expected \(expected == nil ? "a fixture of this name" : "the fixture")",
        sourceLocation: sourceLocation)
}

private let testFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

let fixtures = testFolder.appendingPathComponent("Fixtures")

/// The folder of the page's templates in the source tree.
let templateFolder = testFolder.deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("templates")
