import Diagnostics
import EngineRecords
import Foundation
import PythonLanguage
import PythonLibrary
import Testing

/// Runs the scripts in Fixtures/scripts/keras; what they print, and the remarks for the author after it, must
/// be what the file beside them says. The expected output of most is that of Keras 3 itself.
@Suite struct KerasScriptTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures/scripts/keras")

    static let names: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".py") }.map { String($0.dropLast(3)) }.sorted()
    }()

    @Test(arguments: names) func printsWhatIsExpected(_ name: String) throws {
        let source = try String(contentsOf: Self.folder.appendingPathComponent(name + ".py"), encoding: .utf8)
        let output = Self.run(source, name: name + ".py")
        let expectation = Self.folder.appendingPathComponent(name + ".out")
        guard let expected = try? String(contentsOf: expectation, encoding: .utf8) else {
            try output.write(to: expectation, atomically: true, encoding: .utf8)
            Issue.record("\(name).out was missing and has been written: look at it")
            return
        }
        #expect(output == expected)
    }

    /// What a script prints, then its remarks and how it failed, if it did.
    static func run(_ source: String, name: String) -> String {
        final class Log {
            var text = ""
            var notes = ""
        }
        let log = Log()
        var configuration = MachineConfiguration()
        configuration.output = { stream, text in if stream == .standardOutput { log.text += text } }
        let machine = Machine(configuration)
        let context = LibraryContext(
            note: { log.notes += "note: \($0)\n" },
            drawDiagram: { model, kind in
                guard kind == "stack" || kind == "unrolled" else { throw UnknownKind(kind: kind) }
                return DrawnDiagram(
                    text: "\(kind) of \(model.layers.map(\.className))", description: "\(kind) in words")
            })
        PythonLibrary.install(on: machine, context: context)
        switch machine.run(SourceText(name: name, text: source)) {
        case .finished: return log.text + log.notes
        case .failed(let failure): return log.text + log.notes + failure.rendered
        }
    }

    struct UnknownKind: Error, CustomStringConvertible {
        let kind: String
        var description: String { "got kind '\(kind)', expected 'stack' or 'unrolled'" }
    }
}
