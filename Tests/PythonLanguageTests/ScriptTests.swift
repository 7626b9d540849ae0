import Diagnostics
import Foundation
import PythonLanguage
import Testing

/// Runs every script of Fixtures/scripts and compares what it prints, and the last line of an uncaught
/// exception, with what CPython 3.11 printed (the `.out` file beside it).
@Suite struct ScriptTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures/scripts")

    static let scripts: [String] = {
        let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return files.filter { $0.hasSuffix(".py") }.sorted()
    }()

    @Test(arguments: scripts)
    func printsWhatPythonPrints(_ script: String) throws {
        let file = Self.folder.appendingPathComponent(script)
        let text = try String(contentsOf: file, encoding: .utf8)
        let expected = try String(
            contentsOf: file.deletingPathExtension().appendingPathExtension("out"), encoding: .utf8)
        #expect(Self.run(text) == expected)
    }

    static func run(_ text: String) -> String {
        withLargeStack {
            let printed = Printed()
            var configuration = MachineConfiguration()
            configuration.output = { _, piece in printed.text += piece }
            let machine = Machine(configuration)
            if case .failed(let exception) = machine.run(SourceText(name: "script.py", text: text)) {
                printed.text += (exception.rendered.split(separator: "\n").last.map(String.init) ?? "") + "\n"
            }
            return printed.text
        }
    }
}

final class Printed {
    var text = ""
}
