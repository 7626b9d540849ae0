import Diagnostics
import PythonLanguage
import Testing

@Suite("IPython's commands in a cell")
struct MagicCommandTests {
    private func extract(_ text: String) -> (String, [MagicCommand]) {
        let (cell, commands) = MagicCommand.extract(from: SourceText(name: "cell", text: text))
        return (String(decoding: cell.bytes, as: UTF8.self), commands)
    }

    @Test("A command is told and blanked out, and all other bytes stay where they are")
    func line() {
        let (code, commands) = extract("%matplotlib inline\nx = 5 % 3\n  !pip install keras\nprint(x)\n")
        #expect(code == "                  \nx = 5 % 3\n  pass              \nprint(x)\n")
        #expect(commands.map(\.kind) == [.line, .shell])
        #expect(commands.map(\.name) == ["matplotlib", "!"])
        #expect(commands.map(\.argument) == ["inline", "pip install keras"])
        #expect(commands[0].range == SourceRange(0, 18))
    }

    @Test("A cell magic stands on the first line only")
    func cell() {
        let (code, commands) = extract("\n%%time\nx = 1\n")
        #expect(code == "\n      \nx = 1\n")
        #expect(commands.map(\.kind) == [.cell])
        #expect(extract("x = 1\n%%time\n").1.isEmpty)
    }

    @Test("What %time is applied to stays")
    func time() {
        let (code, commands) = extract("%time fit(x)\n")
        #expect(code == "pass; fit(x)\n")
        #expect(commands.map(\.argument) == ["fit(x)"])
    }

    @Test("A command in a block becomes a call where it stands")
    func block() {
        let text =
            "for k in x:\n    %timeit f(k)\n    !echo '{k}'\n    y = !ls\n%time z\nif a:\n    %time b()\n"
        let called = MagicCommand.callingInBlocks(SourceText(name: "cell", text: text))
        #expect(
            String(decoding: called.bytes, as: UTF8.self) == """
                for k in x:
                    get_ipython().run_line_magic('timeit', 'f(k)')
                    get_ipython().system('echo \\'{k}\\'')
                    y = get_ipython().getoutput('ls')
                %time z
                if a:
                    %time b()

                """)
    }

    @Test("Help", arguments: ["model.fit?", "?model.fit", "model.fit??"])
    func help(_ text: String) {
        let (code, commands) = extract(text)
        #expect(code.allSatisfy { $0 == " " })
        #expect(commands.map(\.kind) == [.help])
        #expect(commands.map(\.argument) == [text.hasSuffix("??") ? "model.fit??" : "model.fit"])
    }

    @Test("The result of a command may be assigned")
    func assignment() {
        let commands = extract("files = !ls -l\nnames = %who\n").1
        #expect(commands.map(\.assignsTo) == ["files", "names"])
        #expect(commands.map(\.argument) == ["ls -l", ""])
    }

    @Test(
        "Python is left alone",
        arguments: [
            "x = '''\n%time\n!ls\n'''", "x = (a\n  % b)", "x = a \\\n  % b", "a != b", "'what?'", "# %time?",
            "x = {\n!r}", "a = b != c",
        ])
    func python(_ text: String) {
        let (code, commands) = extract(text)
        #expect(code == text)
        #expect(commands.isEmpty)
    }

    @Test("A command in a block keeps the block whole")
    func whole() throws {
        let (code, _) = extract("if x:\n    %who\n    !a\nfor y in z:\n  !a\n")
        #expect(throws: Never.self) { try Parser.parse(SourceText(name: "cell", text: code)) }
    }
}

@Suite("Colours")
struct PythonHighlighterTests {
    private func shown(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return PythonHighlighter.spans(of: bytes).map { span in
            let piece = bytes[span.range.lowerBound..<span.range.upperBound]
            return "\(span.kind) " + String(decoding: piece, as: UTF8.self)
        }
    }

    @Test("Every kind of token")
    func kinds() {
        let text = "@a.b\ndef f(x):  # note\n    return len(x.len) + 1.5 - f'é'\n"
        #expect(
            shown(text) == [
                "decorator @", "decorator a", "decorator b", "keyword def", "definition f", "comment # note",
                "keyword return", "builtin len", "operator +", "number 1.5", "operator -", "string f'é'",
            ])
    }

    @Test("Code that is not finished keeps its colours up to the end")
    func broken() {
        #expect(
            shown("x = ) 'abc\nif 1a: print") == ["operator =", "string 'abc", "keyword if", "builtin print"])
        #expect(shown("'''abc\ndef") == ["string '''abc\ndef"])
        #expect(shown("%matplotlib inline\nimport a") == ["decorator %matplotlib inline", "keyword import"])
    }

    @Test("match and case are keywords only where they are meant so")
    func softKeywords() {
        let text = "match x:\n    case 1: pass\nmatch = case\n"
        #expect(
            shown(text).filter { $0.hasPrefix("keyword") } == [
                "keyword match", "keyword case", "keyword pass",
            ])
    }
}
