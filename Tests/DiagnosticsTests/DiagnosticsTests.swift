import Diagnostics
import Testing

@Suite struct SourceTextTests {
    @Test("Lines end at LF, CRLF and lone CR") func lineEnds() {
        let source = SourceText(name: "a.md", text: "a\nb\r\nc\rd")
        #expect(source.lineStarts == [0, 2, 5, 7])
        #expect((0..<4).map(source.line) == ["a", "b", "c", "d"])
        #expect(source.line(4) == "")
        #expect(SourceText(name: "a.md", text: "").lineStarts == [0])
    }

    @Test("Columns count characters of Unicode, from 1") func columns() {
        let source = SourceText(name: "a.md", text: "é😀x\ny")
        #expect(source.position(of: 6) == SourcePosition(line: 1, column: 3))
        #expect(source.position(of: 8) == SourcePosition(line: 2, column: 1))
        #expect(source.position(of: 100) == SourcePosition(line: 2, column: 2))
    }

    @Test("A cell's places are places in its file") func origins() {
        let source = SourceText(
            name: "a.md", text: "x = 1\ny",
            origins: [SourcePosition(line: 7, column: 3), SourcePosition(line: 8, column: 5)])
        #expect(source.position(of: 4) == SourcePosition(line: 7, column: 7))
        #expect(source.position(of: 6) == SourcePosition(line: 8, column: 5))
        #expect(source.localPosition(of: 6) == SourcePosition(line: 2, column: 1))
    }
}

@Suite struct DiagnosticTests {
    private func rendered(_ text: String, _ start: Int, _ end: Int) -> String {
        let source = SourceText(name: "a.md", text: text)
        return Diagnostic(.error, "no", in: source, at: SourceRange(start, end)).rendered()
    }

    @Test("A message shows its place, its hint and the line") func whole() {
        let source = SourceText(name: "a.md", text: "one\nech: 1\n")
        let diagnostic = Diagnostic(
            .warning, "unknown option 'ech'", in: source, at: SourceRange(4, 7), hint: "did you mean 'echo'?")
        #expect(
            diagnostic.rendered() == """
                a.md:2:1: warning: unknown option 'ech', did you mean 'echo'?
                    2 | ech: 1
                      | ^^^
                """)
        #expect(Diagnostic(.note, "hello").rendered() == "note: hello")
        #expect(Diagnostic(.error, "empty", in: source).rendered() == "a.md: error: empty")
    }

    @Test(
        "Carets stand below what they mean",
        arguments: [
            ("\tx = y", 5, 6, "a.md:1:6: error: no\n    1 | \tx = y\n      | \t    ^"),
            ("日本 = 1", 0, 6, "a.md:1:1: error: no\n    1 | 日本 = 1\n      | ^^^^"),
            ("日本 = 1", 9, 10, "a.md:1:6: error: no\n    1 | 日本 = 1\n      |        ^"),
            ("a\nb", 0, 3, "a.md:1:1: error: no\n    1 | a\n      | ^"),
            ("ab", 2, 2, "a.md:1:3: error: no\n    1 | ab\n      |   ^"),
            ("", 0, 0, "a.md:1:1: error: no\n    1 | \n      | ^"),
            ("ab", 7, 9, "a.md:1:3: error: no\n    1 | ab\n      |   ^"),
        ]) func carets(text: String, start: Int, end: Int, expected: String)
    {
        #expect(rendered(text, start, end) == expected)
    }

    @Test("Long lines are cut around the place") func longLines() {
        let text = String(repeating: "a", count: 1000) + "!" + String(repeating: "b", count: 1000)
        let lines = rendered(text, 1000, 1001).split(separator: "\n")
        #expect(lines[1].count < 150)
        let caret = lines[2].firstIndex(of: "^").map { lines[2].distance(from: lines[2].startIndex, to: $0) }
        let mark = lines[1].firstIndex(of: "!").map { lines[1].distance(from: lines[1].startIndex, to: $0) }
        #expect(caret == mark)
    }

    @Test("What would act on the terminal is shown instead") func controls() {
        let text = rendered("a\u{1B}]0;title\u{7}\u{202E}b", 0, 1)
        #expect(text.contains("a\u{241B}]0;title\u{2407}\u{FFFD}b"))
    }
}

@Suite struct ClosestMatchTests {
    @Test(
        "A slip of the keyboard finds its word",
        arguments: [
            ("ech", ["eval", "echo"], "echo"), ("ECHO", ["eval", "echo"], "echo"),
            ("lable", ["label", "table"], "label"), ("Dnese", ["Dense", "Dot"], "Dense"),
            ("xyz", ["echo"], nil), ("x", ["y"], nil), ("a", ["b", "ab"], "ab"), ("echo", ["echo"], nil),
            ("sofmax", ["softmax", "softplus"], "softmax"), ("", ["a"], nil),
        ] as [(String, [String], String?)]) func slips(name: String, candidates: [String], expected: String?)
    {
        #expect(closestMatch(to: name, in: candidates) == expected)
    }
}
