import NotebookFormat
import Testing

@Suite struct MarkdownWriterTests {
    @Test(
        "Outputs go behind their cell, in its quote or list",
        arguments: [
            ("```python\nx\n```\ntext\n", "```python\nx\n```\n\n```\nout\n```\n\ntext\n"),
            ("```python\nx\n```", "```python\nx\n```\n\n```\nout\n```\n"),
            ("```python\nx", "```python\nx\n```\n\n```\nout\n```\n"),
            (
                "> ```python\r\n> x\r\n> ```\r\n",
                "> ```python\r\n> x\r\n> ```\r\n>\r\n> ```\r\n> out\r\n> ```\r\n"
            ),
            (
                "1. A\n\n   ```python\n   x\n   ```\n\n2. B\n",
                "1. A\n\n   ```python\n   x\n   ```\n\n   ```\n   out\n   ```\n\n2. B\n"
            ),
            ("- ```python\n  x", "- ```python\n  x\n  ```\n\n  ```\n  out\n  ```\n"),
        ]) func insertion(text: String, expected: String) throws
    {
        let book = try notebook(text)
        let written = MarkdownWriter.markdown(of: book) { _ in
            CellInsertion(after: MarkdownWriter.fenced("out\n"))
        }
        #expect(written == expected || written + (text.contains("\r") ? "\r\n" : "\n") == expected)
    }

    @Test(
        "Hidden code leaves its containers in place",
        arguments: [
            ("a\n\n```python\nx\n```\n\nb\n", "a\n\nout\n\nb\n"), ("- ```python\n  x\n  ```\n", "- out\n"),
            ("> ```python\n> x\n> ```\n> b\n", "> out\n>\n> b\n"),
        ]) func hidden(text: String, expected: String) throws
    {
        let written = try MarkdownWriter.markdown(of: notebook(text)) { _ in
            CellInsertion(.hidden, after: "out")
        }
        #expect(written == expected)
        let replaced = try MarkdownWriter.markdown(of: notebook(text)) { _ in
            CellInsertion(.replaced("out\n"))
        }
        #expect(replaced == expected)
    }

    @Test("Hiding a cell without results leaves nothing") func nothing() throws {
        let written = try MarkdownWriter.markdown(of: notebook("a\n\n```python\nx\n```\n\nb\n")) { _ in
            CellInsertion(.hidden)
        }
        #expect(written == "a\n\n\n\nb\n")
    }

    @Test(
        "No output ends its fence",
        arguments: [
            "```", "a\n````\nb", "~~~", "> ```\n", "x\r```\ry", "x\u{2028}```", "\0```", "``` ```` `````", "",
            "</pre>", "\n\n", "a\r\n\r\n```python\r\n1\r\n```",
        ]) func fences(content: String) throws
    {
        for text in ["```python\nx\n```\n", "> - ```python\n>   x\n>   ```\n>\n> after\n"] {
            let written = try MarkdownWriter.markdown(of: notebook(text)) { _ in
                CellInsertion(after: MarkdownWriter.fenced(content, info: "text"))
            }
            let again = try notebook(written, languages: ["python"])
            #expect(again.cells.count == 1)
            var shown: [String] = []
            _ = HTMLWriter(
                cell: { _ in "" },
                code: {
                    shown.append($1)
                    return ""
                }, image: { _ in nil }
            ).html(of: again)
            #expect(shown.count == 1)
            let lines = content.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
                .replacing("\0", with: "\u{FFFD}")
            #expect(shown.first == lines || shown.first == lines + "\n")
        }
    }
}
