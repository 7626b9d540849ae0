import Diagnostics
import NotebookFormat
import Testing

struct HeadCase: CustomTestStringConvertible, Sendable {
    /// The line of the opening fence.
    var fence: String
    /// The language of the cell; nil when it is only shown.
    var language: String?
    var check: @Sendable (CellOptions) -> Bool = { $0 == CellOptions() }

    init(_ fence: String, _ language: String?, _ check: @escaping @Sendable (CellOptions) -> Bool) {
        (self.fence, self.language, self.check) = (fence, language, check)
    }

    init(_ fence: String, _ language: String?) { (self.fence, self.language) = (fence, language) }

    var testDescription: String { fence }

    static let all: [HeadCase] = [
        HeadCase("```python", "python"), HeadCase("```py", "python"), HeadCase("```Python3  ", "python"),
        HeadCase("``` ipython3", "python"), HeadCase("`````python", "python"),
        HeadCase("```js", "javascript"), HeadCase("```javascript", "javascript"),
        HeadCase("```", nil), HeadCase("```text", nil), HeadCase("~~~python", nil),
        HeadCase("```bash -x", nil),
        HeadCase("```{{python}}", nil), HeadCase("```{=html}", nil),
        HeadCase("```{.python .numberLines}", nil),
        HeadCase("```pythonic", nil), HeadCase("```{note} python", nil), HeadCase("```python:main.py", nil),
        // Jupytext
        HeadCase("```python name=\"train\" tags=[\"a\", \"b\"]", "python") {
            $0.label == "train" && $0.tags == ["a", "b"]
        },
        HeadCase("```python {\"tags\": [\"remove-input\"], \"name\": \"x\"}", "python") {
            $0.echo == false && $0.label == "x"
        },
        HeadCase("```python .noeval", "python") { $0.eval == false },
        HeadCase("```python active=\"md\"", "python") { $0.eval == false },
        HeadCase("```python active=\"ipynb,md\"", "python") { $0.eval == nil },
        HeadCase("```python run_control={\"frozen\": true}", "python") { $0.eval == false },
        HeadCase("```python echo=false eval=true", "python") { $0.echo == false && $0.eval == true },
        HeadCase("```python slideshow={\"slide_type\": \"slide\"}", "python"),
        HeadCase("```python {.numberLines #setup echo=false}", "python") {
            $0.label == "setup" && $0.echo == false
        },
        // Quarto and R Markdown
        HeadCase("```{python}", "python"), HeadCase("```   {python}  ", "python"),
        HeadCase("```{js}", "javascript"),
        HeadCase("```{python train, echo=FALSE, fig.cap=\"The loss, falling\"}", "python") {
            $0.label == "train" && $0.echo == false && $0.figureCaption == "The loss, falling"
        },
        HeadCase("```{python, eval = F, results='hide'}", "python") {
            $0.eval == false && $0.output == false
        },
        HeadCase("```{python #fig-a .cls}", "python") { $0.label == "fig-a" },
        HeadCase("```{python label=\"a \\\"b\\\" \\u00e9\"}", "python") { $0.label == "a \"b\" é" },
        // MyST
        HeadCase("```{code-cell} ipython3", "python"), HeadCase("```{code-cell}", "python"),
        HeadCase("```{code-cell} js", "javascript"),
    ]
}

@Suite struct CellReadingTests {
    @Test("The head of a fence says whether and how it runs", arguments: HeadCase.all)
    func heads(_ head: HeadCase) throws {
        let closing = String(head.fence.prefix { $0 == "`" || $0 == "~" })
        let text = "\(head.fence)\nx = 1\n\(closing)\n"
        let cells = try notebook(text, languages: ["python", "javascript"]).cells
        #expect(cells.map(\.language) == (head.language.map { [$0] } ?? []))
        #expect(messages(text, languages: ["python", "javascript"]) == [])
        if let cell = cells.first {
            #expect(cell.text == "x = 1\n")
            #expect(head.check(cell.options), "got \(cell.options)")
        }
    }

    @Test("Only languages with a kernel make cells") func languages() throws {
        #expect(try notebook("```js\n1\n```\n").cells.isEmpty)
        #expect(messages("```js\n1\n```\n").isEmpty)
        #expect(
            messages("```{r}\n1\n```\n") == [
                """
                n.md:1:5: warning: no kernel for the language 'r': the code is shown and not run
                    1 | ```{r}
                      |     ^
                """
            ])
        #expect(messages("```{pyhton}\n1\n```\n").first?.contains("did you mean 'python'?") == true)
        #expect(messages("```{note}\n1\n```\n") == [])
    }

    @Test("A cell knows the place of each of its bytes", arguments: ["\n", "\r\n", "\r"])
    func places(lineEnd: String) throws {
        let lines = [
            "# Title", "", "> Quoted:", "> ```python", ">  a = 1", ">", "> b = 'é' + 1", "> ```", "",
            "1. Item",
            "", "   ```python", "   c", "\td", "   ```", "", "- ```python", "  e", "", "```python", "f",
        ]
        let book = try notebook(lines.joined(separator: lineEnd))
        #expect(book.cells.map(\.text) == [" a = 1\n\nb = 'é' + 1\n", "c\n d\n", "e\n\n", "f\n"])
        #expect(
            book.cells[0].code.origins == [
                SourcePosition(line: 5, column: 3), SourcePosition(line: 6, column: 2),
                SourcePosition(line: 7, column: 3), SourcePosition(line: 8, column: 3),
            ])
        #expect(book.cells[1].code.origins.map(\.column) == [4, 1, 4])
        #expect(book.cells.map { book.text($0.range).hasPrefix("```python") } == [true, true, true, true])
        #expect(book.cells.map(\.fence.prefix) == ["> ", "   ", "  ", ""])
        #expect(book.cells.map { $0.fence.closing != nil } == [true, true, false, false])
        let cell = book.cells[0]
        let plus = try #require(cell.code.bytes.firstIndex(of: UInt8(ascii: "+")))
        let diagnostic = Diagnostic(.error, "here", in: cell.code, at: SourceRange(plus, plus + 1))
        #expect(diagnostic.rendered() == "n.md:7:11: error: here\n    7 | b = 'é' + 1\n      |         ^")
    }

    @Test("Quarto's option lines stay in the code as comments") func optionLines() throws {
        let cell = try notebook(
            """
            ```python
            #| label: loss
            #| fig-cap: |
            #|   Two
            #|   lines
            #| tags: [a]
            plot()
            ```
            """
        ).cells[0]
        #expect(cell.id == "loss")
        #expect(cell.options.figureCaption == "Two\nlines\n")
        #expect(cell.text.hasPrefix("#| label: loss\n"))
        let js = try notebook("```{js}\n//| echo: false\n1\n```", languages: ["javascript"]).cells[0]
        #expect(js.options.echo == false)
    }

    @Test("MyST's options are not part of the code") func mystOptions() throws {
        let book = try notebook(
            """
            ---
            kernelspec: {name: python3, display_name: "Python 3"}
            ---
            ```{code-cell}
            :tags: [hide-input, raises-exception]
            :label: one

            1 / 0
            ```

            ```{code-cell} python
            ---
            tags: hide-cell
            mystnb:
              image: {alt: A line}
            ---
            2
            ```
            """)
        #expect(book.cells.map(\.text) == ["1 / 0\n", "2\n"])
        #expect(book.cells.map { $0.code.origins[0].line } == [8, 17])
        #expect(book.cells[0].options.codeFold == true && book.cells[0].options.error == true)
        #expect(book.cells[1].options.outputFold == true)
        #expect(book.cells[1].options.figureAlternativeText == "A line")
        #expect(
            book.frontMatter.kernel
                == KernelName(name: "python3", displayName: "Python 3", language: "python"))
    }

    @Test("Ids are labels that can be ids, or numbers, and unique") func ids() throws {
        let book = try notebook(
            "```python\n```\n```python name=\"cell-1\"\n```\n```python name=\"two words\"\n```\n# Cell 3\n")
        #expect(book.cells.map(\.id) == ["cell-1-x", "cell-1", "cell-3"])
        #expect(book.headings.map(\.anchor) == ["cell-3-1"])
    }

    @Test("What is said on a cell wins over tags and over the notebook's defaults") func precedence() throws {
        let book = try notebook(
            """
            ---
            execute: {echo: false, warning: false}
            ---
            ```python tags=["remove-output"]
            #| output: true
            #| echo: true
            ```
            """)
        let options = book.cells[0].options.filled(from: book.frontMatter.execute)
        #expect(options.output == true && options.echo == true && options.warning == false)
    }

    @Test(
        "A notebook can be empty, or prose alone",
        arguments: ["", "\n", "\u{FEFF}", "# Only prose\n", "---\n"])
    func withoutCells(text: String) throws {
        #expect(try notebook(text).cells.isEmpty)
        #expect(messages(text).isEmpty)
    }

    @Test("A byte order mark, NUL and tabs disturb nothing") func oddBytes() throws {
        let book = try notebook("\u{FEFF}```python echo=perhaps\na\0b = 1\n\tx\n```\n# T\n")
        #expect(book.cells[0].text == "a\u{FFFD}b = 1\n\tx\n")
        #expect(book.cells[0].code.origins.map(\.column) == [1, 1, 1])
        #expect(book.text(book.cells[0].range).hasPrefix("```python echo"))
        #expect(try notebook("\u{FEFF}---\ntitle: A\n---\n# B\n").frontMatter.title == "A")
    }
}

@Suite struct TutorialTests {
    @Test("A tutorial as Jupytext writes it") func jupytext() throws {
        let text = """
            ---
            jupyter:
              jupytext:
                text_representation:
                  extension: .md
                  format_name: markdown
                  format_version: '1.3'
                  jupytext_version: 1.19.6
              kernelspec:
                display_name: Python 3
                language: python
                name: python3
            ---

            # RNN Sequence Modeling

            **Key idea:** one step at a time.

            ```
            x1 --> h1
            ```

            ## Code: Prepare

            ```python
            import numpy as np
            ```

            ## Code: Predict

            ```python
            print(np.pi)
            ```
            """
        let book = try notebook(text)
        #expect(messages(text).isEmpty)
        #expect(book.headings.map(\.anchor) == ["rnn-sequence-modeling", "code-prepare", "code-predict"])
        #expect(book.cells.map(\.text) == ["import numpy as np\n", "print(np.pi)\n"])
        #expect(book.cells.map(\.id) == ["cell-1", "cell-2"] && book.frontMatter.title == nil)
        #expect(!IPynbWriter.ipynb(of: book, runs: []).contains("\"raw\""))
    }

    @Test("A tutorial with plain JavaScript fences") func javaScript() throws {
        let text = "# Networks\n\n```text\nhₜ = f(xₜ)\n```\n\n```js\nconst a = [...new Set('aé')];\n```\n"
        #expect(
            try notebook(text, languages: ["python", "javascript"]).cells.map(\.language) == ["javascript"])
        #expect(try notebook(text).cells.isEmpty)
    }
}
