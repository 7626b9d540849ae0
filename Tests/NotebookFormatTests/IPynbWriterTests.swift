import Foundation
import NotebookFormat
import Testing

@Suite struct IPynbWriterTests {
    static let text = """
        ---
        title: T
        jupyter:
          kernelspec:
            name: py
            display_name: P
            language: python
        ---

        # Title

        ```python tags=["a"] name="first"
        print("é")
        1
        ```

        1. Item

           ```python
           x
           ```

        ```python
        #| eval: false
        ```
        """

    @Test("The file is the one that Jupyter would write") func canonical() throws {
        let runs = [
            CellRun(
                cell: 0, status: .succeeded,
                outputs: [
                    .stream(.stdout, "é\nb"),
                    .display(
                        MIMEBundle([("image/png", "AAAA"), ("text/plain", "<P>")], alternativeText: "alt")),
                    .result(
                        MIMEBundle([("application/json", "{\"b\": 1.0, \"a\": []}"), ("text/plain", "1")])),
                ]),
            CellRun(
                cell: 1, status: .failed,
                outputs: [.error(CellError(name: "E", message: "m", traceback: "l1\nl2"))]),
            CellRun(cell: 2, status: .skipped),
        ]
        let written = try IPynbWriter.ipynb(of: notebook(Self.text), runs: runs)
        let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Fixtures/canonical.ipynb")
        let expected = try? String(contentsOf: fixture, encoding: .utf8)
        if expected != written {
            let found = fixture.deletingPathExtension().appendingPathExtension("found.ipynb")
            try written.write(to: found, atomically: true, encoding: .utf8)
        }
        #expect(written == expected)
    }

    @Test("The file is JSON with unique ids, and the same from run to run") func valid() throws {
        for seed in 0..<100 as Range<UInt64> {
            let book = try notebook(GeneratedDocument(seed: seed).text)
            let written = IPynbWriter.ipynb(of: book, runs: [])
            #expect(written == IPynbWriter.ipynb(of: book, runs: []))
            let parsed = try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String: Any]
            let cells = try #require(parsed?["cells"] as? [[String: Any]])
            let ids = cells.compactMap { $0["id"] as? String }
            #expect(ids.count == cells.count && Set(ids).count == ids.count)
            #expect(cells.count { $0["cell_type"] as? String == "code" } == book.cells.count)
        }
    }

    @Test("A cell in another language is a magic") func magics() throws {
        let book = try notebook("```python\n1\n```\n```js\n2\n```\n", languages: ["python", "javascript"])
        #expect(IPynbWriter.ipynb(of: book, runs: []).contains("\"%%javascript\\n\",\n    \"2\"\n"))
    }
}
