import Diagnostics
import Foundation
import PythonLanguage
import PythonLibrary
import Testing

/// Runs every script of Fixtures/scripts/python (language, classes, methods, modules; one behaviour each) and
/// compares what it prints, and the last line of an uncaught exception, with what CPython 3.11 printed (the
/// `.out` file beside it, made by `scripts/compare-python --write`).
@Suite struct PythonScriptTests {
    static let folder = ModuleScriptTests.folder.appendingPathComponent("python")

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
            let printed = PrintedText()
            var configuration = MachineConfiguration()
            configuration.output = { stream, piece in
                if stream == .standardOutput { printed.text += piece }
            }
            let machine = Machine(configuration)
            PythonLibrary.install(on: machine, context: LibraryContext(seed: 0, note: { _ in }))
            if case .failed(let exception) = machine.run(SourceText(name: "script.py", text: text)) {
                printed.text += (exception.rendered.split(separator: "\n").last.map(String.init) ?? "") + "\n"
            }
            return printed.text
        }
    }
}

private final class PrintedText {
    var text = ""
}

/// Texts that are nearly Python: whatever they are, the lexer, parser, resolver and compiler answer with code
/// or a SyntaxError, and soon. Seeds are fixed; `Tests/Fuzzing/differential.py` goes on for longer.
@Suite struct MutationTests {
    /// A small generator of its own, so that a failure can be repeated.
    struct Stream: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
    }

    private static let pieces = [
        "(", ")", "[", "]", "{", "}", ":", ";", ",", ".", "...", "->", ":=", "=", "==", "**", "*", "@", "\\",
        "\n",
        "\n    ", "\t", "'", "\"", "'''", "f'", "f\"{", "!r}", "b'", "#", "if ", "else", "for ", "in ",
        "def ",
        "class ", "lambda ", "match ", "case ", "async ", "await ", "yield ", "return ", "except* ", "try:",
        "with ",
        "0x", "1e", "1_", "0b2", "é", "\u{0}", "\u{202E}", "%%time", "!ls", "?", "del ", "global x",
        "nonlocal y",
    ]

    @Test(arguments: 0..<8)
    func brokenTextsAreCodeOrASyntaxError(_ seed: Int) throws {
        var stream = Stream(state: UInt64(seed) &* 7919 &+ 1)
        let scripts = PythonScriptTests.scripts
        for _ in 0..<40 {
            let name = scripts[Int.random(in: 0..<scripts.count, using: &stream)]
            let file = PythonScriptTests.folder.appendingPathComponent(name)
            var bytes = Array(try Data(contentsOf: file).prefix(3000))
            for _ in 0..<Int.random(in: 1...6, using: &stream) where !bytes.isEmpty {
                let start = Int.random(in: 0..<bytes.count, using: &stream)
                let end = min(bytes.count, start + Int.random(in: 0...12, using: &stream))
                switch Int.random(in: 0..<4, using: &stream) {
                case 0: bytes.removeSubrange(start..<end)
                case 1:
                    let piece = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &stream)]
                    bytes.insert(contentsOf: piece.utf8, at: start)
                case 2: bytes.insert(contentsOf: Array(bytes[start..<end]), at: start)
                default: bytes[start] = UInt8.random(in: 0...255, using: &stream)
                }
            }
            let text = String(decoding: bytes, as: UTF8.self)
            withLargeStack {
                let machine = Machine(MachineConfiguration())
                let (source, _) = MagicCommand.extract(from: SourceText(name: "cell", text: text))
                _ = machine.isMalformed(source)
            }
        }
    }
}
