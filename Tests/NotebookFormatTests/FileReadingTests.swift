import Diagnostics
import NotebookFormat
import Testing

// Jupyter's notebook files and scripts: their cells, the places in messages, and what is written back.

private func read(_ name: String, _ text: String, _ languages: Set<String> = ["python"]) -> (
    notebook: Notebook?, messages: [String]
) {
    let (notebook, diagnostics) = NotebookReader.read(
        name: name, bytes: Array(text.utf8), runnableLanguages: languages)
    return (notebook, diagnostics.map { $0.rendered() })
}

/// The first place in a cell's code, as messages say it.
private func place(_ cell: Cell, _ text: String) -> String {
    let bytes = cell.code.bytes
    let needle = Array(text.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: needle) } ?? -1
    return Diagnostic(.error, "", in: cell.code, at: SourceRange(start, start)).place ?? ""
}

@Suite struct IPynbReadingTests {
    static let small = #"""
        {
         "cells": [
          {"cell_type": "markdown", "id": "intro", "metadata": {},
           "source": ["# Title\n", "\n", "![A dot](attachment:image.png) and ```open"],
           "attachments": {"image.png": {"image/png": "iVBORw0KGgo="}}},
          {"cell_type": "code", "id": "one", "metadata": {"tags": ["hide-input"]}, "execution_count": 7,
           "outputs": [{"output_type": "stream", "name": "stdout", "text": "old\n"}],
           "source": "x = 1\ny = \"\ud83d\ude00\"\nprint(x)"},
          {"cell_type": "code", "metadata": {}, "execution_count": null, "outputs": [], "source": []},
          {"cell_type": "raw", "metadata": {"format": "text/latex"}, "source": "\\newpage"},
          {"cell_type": "code", "metadata": {}, "execution_count": null, "outputs": [],
           "source": ["%%javascript\n", "1 + 1"]}
         ],
         "metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
          "widgets": {"state": 1}},
         "nbformat": 4, "nbformat_minor": 5
        }
        """#

    @Test func cellsKeepTheirOwnLines() throws {
        let (notebook, messages) = read("a.ipynb", Self.small, ["python", "javascript"])
        let book = try #require(notebook)
        #expect(messages == [])
        #expect(book.cells.map(\.language) == ["python", "javascript"])
        #expect(book.cells[0].text == "x = 1\ny = \"😀\"\nprint(x)\n")
        #expect(book.cells[0].options.codeFold == true)
        #expect(place(book.cells[0], "print") == "a.ipynb:cell 1:3:1")
        #expect(place(book.cells[1], "1 + 1") == "a.ipynb:cell 2:2:1")
        #expect(book.headings.map(\.text) == ["Title"])
        #expect(book.frontMatter.kernel?.name == "python3")
    }

    @Test func itsMarkdownHoldsThePictures() throws {
        let book = try #require(read("a.ipynb", Self.small).notebook)
        #expect(
            MarkdownWriter.markdown(of: book) { _ in CellInsertion() }.hasPrefix(
                """
                # Title

                ![A dot](data:image/png;base64,iVBORw0KGgo=) and ```open

                ```python
                x = 1
                y = "😀"
                print(x)
                ```


                """))
        let html = HTMLWriter(cell: { _ in "CELL" }, code: { "CODE \($0)" + $1 }, image: { _ in nil }).html(
            of: book)
        #expect(html.html.contains("<img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"A dot\">"))
        #expect(html.warnings.isEmpty)
    }

    @Test func aWrittenFileHasTheSameCells() throws {
        let book = try #require(read("a.ipynb", Self.small, ["python", "javascript"]).notebook)
        let run = CellRun(cell: 0, status: .succeeded, outputs: [.stream(.stdout, "new\n")])
        let written = IPynbWriter.ipynb(of: book, runs: [run])
        for kept in [
            "\"id\": \"intro\"", "\"id\": \"one\"", "\"hide-input\"", "\"attachments\"",
            "\"image/png\": \"iVBORw0KGgo=\"",
            "\"new\\n\"", "\"%%javascript\\n\"", "\"\\\\newpage\"", "\"format\": \"text/latex\"",
            "\"display_name\": \"Python 3\"",
        ] { #expect(written.contains(kept), "\(kept)") }
        for dropped in ["old", "widgets", "\"execution_count\": 7"] { #expect(!written.contains(dropped)) }
        let again = try #require(read("a.ipynb", written, ["python", "javascript"]).notebook)
        #expect(IPynbWriter.ipynb(of: again, runs: [run]) == written)
        #expect(again.source.bytes == book.source.bytes)
    }

    @Test func whatATextLeavesOpenEndsWithItsCell() throws {
        func file(_ texts: [String]) -> String {
            let cells = texts.map { "{\"cell_type\": \"markdown\", \"metadata\": {}, \"source\": \"\($0)\"}" }
            let code = "{\"cell_type\": \"code\", \"metadata\": {}, \"outputs\": [], \"source\": \"1\"}"
            return "{\"cells\": [\((cells + [code]).joined(separator: ","))], \"nbformat\": 4}"
        }
        for text in [
            "```\\nopen", "~~~~ x\\nopen", "<!-- open", "<pre>\\nopen", "- a\\n\\n  ```\\n  open",
            "> ```\\n> open",
        ] {
            let book = try #require(read("a.ipynb", file([text])).notebook)
            let html = HTMLWriter(cell: { _ in "CELL" }, code: { "CODE \($0)" + $1 }, image: { _ in nil })
                .html(of: book)
            #expect(html.html.contains("CELL"), "\(text)")
        }
        let lists = try #require(read("a.ipynb", file(["1. a\\n2. b", "1. c"])).notebook)
        let html = HTMLWriter(cell: { _ in "CELL" }, code: { "\($0)\($1)" }, image: { _ in nil }).html(
            of: lists
        ).html
        #expect(html.components(separatedBy: "<ol>").count == 3)
        let rule = try #require(read("a.ipynb", file(["---\\nno: front", "matter\\n\\n---\\n"])).notebook)
        #expect(rule.frontMatter.range == nil)
    }

    @Test func warningsInTextNameTheirCell() throws {
        let text = """
            {"cells": [{"cell_type": "markdown", "metadata": {}, "source": ["one\\n", "\\n", "[b](#c)"]},
             {"cell_type": "code", "metadata": {"nonsense": {}}, "outputs": [], "source": "#| ech: 1"}],
             "nbformat": 4, "nbformat_minor": 2, "metadata": {}}
            """
        let (notebook, messages) = read("a.ipynb", text)
        let html = HTMLWriter(cell: { _ in "" }, code: { "\($0)\($1)" }, image: { _ in nil }).html(
            of: try #require(notebook))
        #expect(html.warnings.map(\.place) == ["a.ipynb:text 1:3:5"])
        #expect(messages.count == 1)
        #expect(
            messages.contains {
                $0.hasPrefix("a.ipynb:cell 1:1:4: warning: unknown cell option 'ech', did you mean 'echo'?")
            })
    }

    @Test func versionThreeIsRead() throws {
        let text = """
            {"metadata": {"name": "Old"}, "nbformat": 3, "nbformat_minor": 0, "worksheets": [{"cells": [
            {"cell_type": "heading", "level": 2, "metadata": {}, "source": ["A\\n", "b"]},
            {"cell_type": "code", "collapsed": false, "input": ["x = 1\\n", "x"], "language": "python",
             "metadata": {}, "outputs": [], "prompt_number": 1}]}]}
            """
        let book = try #require(read("a.ipynb", text).notebook)
        #expect(book.headings.map(\.text) == ["A b"])
        #expect(book.cells.map(\.text) == ["x = 1\nx\n"])
        #expect(IPynbWriter.ipynb(of: book, runs: []).contains("\"nbformat\": 4"))
    }

    @Test(arguments: [
        (
            #"{"cells": [1, 2,], "nbformat": 4}"#,
            "a.ipynb:1:17: error: notebook file: got ']' behind a comma, expected a value, take the comma out"
        ),
        (#"{"cells": ["#, "a.ipynb:1:12: error: notebook file: got the end of the file, expected a value"),
        (
            "{\"a\": 1\n\"b\": 2}",
            "a.ipynb:2:1: error: notebook file: got '\"', expected ',' or the '}' of line 1"
        ),
        ("{\"a\": \"x\n\"}", "a.ipynb:1:7: error: notebook file: a text has no closing '\"' on its line"),
        (
            "{\"cells\": [\n<<<<<<< HEAD\n",
            "a.ipynb:2:1: error: notebook file: got '<', expected a value, the file holds an unfinished merge"
        ),
        ("[]", "a.ipynb:1:1: error: notebook file: got a list, expected an object with 'cells'"),
        (
            #"{"a": 1}"#,
            "a.ipynb:1:1: error: notebook file: got an object without 'nbformat', expected Jupyter's"
        ),
        (
            #"{"nbformat": 5, "cells": []}"#,
            "a.ipynb:1:14: error: notebook file: nbformat: got 5, expected 3 or 4"
        ),
        (
            #"{"nbformat": 4, "cells": [{"cell_type": "cod"}]}"#,
            "a.ipynb:1:41: error: notebook file: cell_type: got 'cod', expected code, markdown or raw"
        ),
        (
            #"{"nbformat": 4, "cells": [{"cell_type": "code", "source": 3}]}"#,
            "a.ipynb:1:59: error: notebook file: source: got a word or number, expected a text or a list of texts"
        ),
    ]) func brokenFilesSayWhere(_ text: String, _ message: String) {
        let (notebook, messages) = read("a.ipynb", text)
        #expect(notebook == nil)
        #expect(messages.first?.split(separator: "\n").first.map(String.init) == message)
    }

    @Test func deepNestingIsRefused() {
        let text = String(repeating: "[", count: 100_000)
        #expect(read("a.ipynb", text).messages.first?.contains("more than 200 levels") == true)
    }
}

@Suite struct ScriptReadingTests {
    @Test func aPlainScriptIsOneCell() throws {
        let book = try #require(
            read("a.py", "#!/usr/bin/env python\n# coding: utf-8\n\nx = 1\n\n\nx\n").notebook)
        #expect(book.cells.map(\.text) == ["x = 1\n\n\nx\n"])
        #expect(!book.cells[0].showsValue)
        #expect(place(book.cells[0], "x\n") == "a.py:4:1" || place(book.cells[0], "x = 1") == "a.py:4:1")
    }

    @Test func percentMarksSplitIt() throws {
        let text = """
            # ---
            # title: Percent
            # jupyter:
            #   kernelspec: {display_name: Python 3, language: python, name: python3}
            # ---

            # %% [markdown]
            # # Heading
            # Text *here*

            # %% Load tags=["hide-input"]
            a = '''
            # %% not a cell
            '''

            # %% [markdown]
            \"""
            More
            text
            \"""
            #%%
            b = 2
            b
            # In[4]:
            c
            """
        let (notebook, messages) = read("a.py", text)
        let book = try #require(notebook)
        #expect(messages == [])
        #expect(book.frontMatter.title == "Percent")
        #expect(book.cells.map(\.text) == ["a = '''\n# %% not a cell\n'''\n", "b = 2\nb\n", "c\n"])
        #expect(book.cells[0].options.codeFold == true)
        #expect(book.cells[0].showsValue)
        #expect(place(book.cells[1], "b = 2") == "a.py:22:1")
        #expect(MarkdownWriter.markdown(of: book).contains("\n# Heading\nText *here*\n\n```python\n"))
        #expect(MarkdownWriter.markdown(of: book).contains("\nMore\ntext\n"))
        let again = IPynbWriter.ipynb(of: book, runs: [])
        #expect(again.contains("\"# Heading\\n\",\n    \"Text *here*\"\n"))
        #expect(again.contains("\"title\": \"Load\""))
    }

    @Test func lightScriptsSplitAtBlankLines() throws {
        let text = """
            # ---
            # jupyter:
            #   jupytext:
            #     text_representation:
            #       format_name: light
            # ---

            # # Title
            # Text

            # A comment on x
            x = 1

            def f():
                return 1

                # still f

            # +
            y = 2

            z = 3
            # -

            x
            """
        let book = try #require(read("a.py", text).notebook)
        #expect(
            book.cells.map(\.text) == [
                "# A comment on x\nx = 1\n", "def f():\n    return 1\n\n    # still f\n", "y = 2\n\nz = 3\n",
                "x\n",
            ])
        #expect(book.headings.map(\.text) == ["Title"])
    }

    @Test func guidesAreTextInQuotes() throws {
        let text = """
            \"""
            Title: A guide
            Author: [me](https://example.com)
            Description: Says: little
            Accelerator: GPU
            \"""

            \"""
            ## Setup
            \"""

            \"""shell
            pip install keras
            \"""

            import keras

            x = \"""no text
            at all\"""
            \"""
            The end.
            \"""
            """
        let book = try #require(read("a.py", text).notebook)
        #expect(book.headings.map(\.text) == ["A guide", "Setup"])
        #expect(
            book.cells.map(\.text) == [
                "!pip install keras\n", "import keras\n\nx = \"\"\"no text\nat all\"\"\"\n",
            ])
        #expect(place(book.cells[1], "import") == "a.py:16:1")
        #expect(
            MarkdownWriter.markdown(of: book).hasPrefix("# A guide\n\n**Author:** [me](https://example.com)"))
        #expect(MarkdownWriter.markdown(of: book).contains("\nThe end.\n"))
    }
}
