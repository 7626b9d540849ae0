import Diagnostics
import NotebookFormat
import Testing

@Suite struct DiagnosticTextTests {
    @Test("Everything wrong is said at once, with its place") func together() {
        let text = """
            ---
            titel: A
            seed: -1
            ---
            ```python ech=false
            #| echo: perhaps
            ```
            > ```{python train, stage="boil"}
            > #| diagram: [stack, pie]
            > ```
            ```python name="train"
            x = 1
            #| echo: false
            ```
            """
        #expect(
            messages(text).joined(separator: "\n") == """
                n.md:2:1: warning: front matter: unknown key 'titel', did you mean 'title'?
                    2 | titel: A
                      | ^^^^^
                n.md:3:7: error: front matter 'seed': got '-1', expected a whole number from 0 to 18446744073709551615
                    3 | seed: -1
                      |       ^^
                n.md:5:11: warning: unknown cell option 'ech', did you mean 'echo'?
                    5 | ```python ech=false
                      |           ^^^
                n.md:6:10: error: cell option 'echo': got 'perhaps', expected true or false
                    6 | #| echo: perhaps
                      |          ^^^^^^^
                n.md:8:27: error: cell option 'stage': got the text "boil", expected one of prepare, build, train, evaluate, predict
                    8 | > ```{python train, stage="boil"}
                      |                           ^^^^^^
                n.md:9:15: error: cell option 'diagram': got 'pie', expected one or a list of stack, unrolled, pipeline
                    9 | #| diagram: [stack, pie]
                      |             ^
                n.md:11:1: error: cell label 'train' is given twice, first to the cell on line 8
                   11 | ```python name="train"
                      | ^^^^^^^^^^^^^^^^^^^^^^
                n.md:13:4: warning: cell option 'echo' has no effect after the first line of code
                   13 | #| echo: false
                      |    ^^^^
                """)
    }

    @Test(
        "Malformed YAML has its place",
        arguments: [
            ("---\ntitle: [a\n---\n", "n.md:2:10: error: front matter: malformed YAML"),
            ("---\na: 1\na: 2\n---\n", "n.md:2:1: error: front matter: 'a' is given twice"),
            (
                "---\njust text\n---\n",
                "n.md:2:1: error: front matter: got 'just text', expected 'key: value' lines"
            ),
            (
                "---\na: \u{1}\n---\n",
                "error: front matter: malformed YAML: control characters are not allowed"
            ),
            ("```python\n#| label: a\n#| eval: [\nx\n```\n", "error: cell options: malformed YAML"),
            ("> ```python\n> #| - a\n> ```\n", "n.md:2:6: error: cell options: got a list, expected"),
            (
                "```{code-cell}\n---\na: 1\n```\n",
                "n.md:2:1: error: cell options: got '---' without a second one"
            ),
            ("```python {\"a\": \n```\n", "got '{' without '}' after the language"),
            ("```python a=\"x\n```\n", "n.md:1:13: error: cell option 'a': got a value that does not end"),
        ]) func malformed(text: String, message: String)
    {
        let found = messages(text)
        #expect(found.contains { $0.contains(message) }, "got \(found)")
    }

    @Test("Hostile YAML is refused, not followed") func hostileYAML() {
        let deep = "---\na: " + String(repeating: "[", count: 100_000) + "\n---\n"
        #expect(messages(deep).first?.contains("error: front matter") == true)
        var laughs = "---\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1..<12 {
            let items = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            laughs += "a\(level): &a\(level) [\(items)]\n"
        }
        #expect(messages(laughs + "---\n").first?.contains("got more than 20000 values") == true)
    }

    @Test("Bytes that are not UTF-8 are an error with their offset")
    func invalidUTF8() {
        let bytes = Array("# T\n\na ".utf8) + [0xFF] + Array(" b\n".utf8)
        let result = NotebookReader.read(name: "n.md", bytes: bytes)
        #expect(result.notebook == nil)
        #expect(
            result.diagnostics.map { $0.rendered() } == [
                "n.md:3:3: error: invalid UTF-8: got the byte 0xFF at byte offset 7\n    3 | a \u{FFFD} b\n      |   ^"
            ])
        for bad: [UInt8] in [
            [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80],
        ] {
            #expect(NotebookReader.read(name: "n.md", bytes: bad).notebook == nil)
        }
        #expect(NotebookReader.read(name: "n.md", bytes: Array("é€😀".utf8)).notebook != nil)
        let utf16 = NotebookReader.read(name: "n.md", bytes: [0xFF, 0xFE, 0x23, 0])
        #expect(utf16.diagnostics.first?.hint?.contains("UTF-16") == true)
    }

    @Test("A cell without a closing fence is worth a word") func unclosed() {
        #expect(
            messages("```python\nx").first?.hasPrefix("n.md:1:1: warning: the cell has no closing") == true)
    }

    @Test("Escape sequences in a notebook do not reach the terminal") func escapes() {
        let all = messages("```python ec\u{1B}[31mho=1\n```\n").joined()
        #expect(!all.unicodeScalars.contains("\u{1B}"))
        #expect(all.contains("\u{241B}"))
    }
}
