import NotebookFormat
import Testing

struct TagCase: Sendable {
    var tag: String
    var check: @Sendable (CellOptions) -> Bool

    init(_ tag: String, _ check: @escaping @Sendable (CellOptions) -> Bool) {
        (self.tag, self.check) = (tag, check)
    }
}

@Suite struct CellOptionTests {
    @Test(
        "Every option of the table is read under all its names", arguments: CellOptionTable.rows.map(\.name))
    func rows(name: String) throws {
        let row = try #require(CellOptionTable.rows.first { $0.name == name })
        for name in [row.name] + row.aliases {
            let language = ["demo", "live"].contains(name) ? "js" : "python"
            let text = "```\(language)\n#| \(name): \(row.example)\n```\n"
            let (notebook, diagnostics) = NotebookReader.read(
                name: "n.md", bytes: Array(text.utf8), runnableLanguages: ["python", "javascript"])
            let cell = try #require(notebook?.cells.first)
            let found = diagnostics.map(\.message)
            #expect(found.allSatisfy { $0.contains("has no effect here") }, "got \(found)")
            if row.type != "anything" {
                #expect(found.isEmpty)
                #expect(cell.options != CellOptions(), "\(name): \(row.example) changes nothing")
            }
        }
        #expect(!row.documentation.isEmpty && !row.example.isEmpty)
    }

    @Test("No name is given to two options") func unique() {
        let names = CellOptionTable.rows.flatMap { [$0.name] + $0.aliases }
            .map { $0.replacing(".", with: "-").replacing("_", with: "-") }
        #expect(Set(names).count == names.count)
    }

    @Test("The documentation's table has a line for every option that does something") func documentation() {
        let lines = CellOptionTable.markdown().split(separator: "\n")
        #expect(lines.count == 2 + CellOptionTable.rows.count { $0.type != "anything" })
        #expect(lines.contains("| `echo` | true or false, as in `false` | Show the code. |"))
    }

    @Test(
        "A value of the wrong kind is an error",
        arguments: [
            ("echo: 1", "got '1', expected true or false"),
            ("eval: [a]", "got a list, expected true or false"),
            ("include:", "got nothing, expected true or false"),
            ("output: \"true\"", "got the text \"true\""),
            ("error: maybe", "got 'maybe', expected true or false"), ("warning: {a: 1}", "got a mapping"),
            ("code-fold: open", "got 'open', expected true, false or show"),
            ("code-summary: [a]", "got a list"),
            ("stage: cook", "got 'cook', expected one of prepare, build, train, evaluate, predict"),
            ("diagram: tree", "got 'tree', expected one or a list of stack, unrolled, pipeline"),
            ("label:", "got nothing, expected a text"), ("label: ''", "expected a text"),
            ("fig-cap: [a]", "got a list"),
            ("tags: {a: b}", "got a mapping, expected a list of texts"),
            ("tags: [[a]]", "expected a list of texts"),
            ("jupyter: 1", "got '1', expected a mapping"), ("active: [a]", "got a list, expected a text"),
        ]) func wrong(line: String, message: String)
    {
        let found = messages("```python\n#| \(line)\n```\n")
        #expect(found.count == 1)
        #expect(
            found.first?.contains(message) == true && found.first?.contains(": error: ") == true,
            "got \(found)")
    }

    @Test(
        "A value that is obeyed only in part is a warning",
        arguments: [
            "echo: fenced", "output: asis", "fig-width: 5", "lst-cap: x", "mystnb: {figure: {}, number: 1}",
        ])
    func partly(line: String) {
        let found = messages("```python\n#| \(line)\n```\n")
        #expect(found.count == 1 && found[0].contains(": warning: "), "got \(found)")
    }

    @Test(
        "Truth has many names",
        arguments: [
            ("true", true), ("True", true), ("TRUE", true), ("yes", true), ("on", true), ("T", true),
            ("false", false), ("FALSE", false), ("no", false), ("off", false), ("F", false),
        ]) func truth(word: String, value: Bool) throws
    {
        #expect(try notebook("```python\n#| echo: \(word)\n```\n").cells[0].options.echo == value)
        #expect(try notebook("```{python, echo=\(word)}\n```\n").cells[0].options.echo == value)
    }

    @Test(
        "Tags have the effects that Jupyter Book gives them",
        arguments: [
            TagCase("hide-input") { $0.codeFold == true }, TagCase("hide-output") { $0.outputFold == true },
            TagCase("hide-cell") { $0.codeFold == true && $0.outputFold == true },
            TagCase("remove-input") { $0.echo == false }, TagCase("remove-output") { $0.output == false },
            TagCase("remove-cell") { $0.include == false },
            TagCase("remove-stdout") { $0.standardOutput == false },
            TagCase("remove-stderr") { $0.warning == false }, TagCase("skip-execution") { $0.eval == false },
            TagCase("raises-exception") { $0.error == true },
        ] as [TagCase])
    func tags(_ row: TagCase) throws {
        for text in [
            "```{code-cell}\n:tags: [\(row.tag)]\n```\n", "```python tags=[\"x\", \"\(row.tag)\"]\n```\n",
            "```python\n#| tags: x, \(row.tag)\n```\n",
            "```{code-cell}\n---\ntags:\n- \(row.tag)\n---\n```\n",
        ] { #expect(row.check(try notebook(text).cells[0].options), "\(text)") }
    }

    @Test("A comment with a bar apart is an option only where it names one") func apart() throws {
        let text = "```python\n# | : or\nx\n```\n"
        #expect(messages(text).isEmpty)
        #expect(try notebook("```python\n# | echo: false\nx\n```\n").cells[0].options.echo == false)
    }

    @Test("The same option twice is worth a word, and the line in the code wins") func twice() throws {
        let text = "```python echo=true\n#| echo: false\n```\n"
        #expect(try notebook(text).cells[0].options.echo == false)
        #expect(messages(text).first?.contains("cell option 'echo' is given more than once") == true)
    }
}

@Suite struct FrontMatterTests {
    @Test("Everything that a notebook says about itself") func all() throws {
        let text = """
            ---
            title: "A: B"
            subtitle: Sub
            abstract: Long
            author:
              - One
              - name: {given: Ada, family: L}
              - {name: Two, affiliation: X}
            date: 2024-05-06
            tags: [a, b]
            keywords: b, c
            breadcrumb: [Home: ../index.html, {text: Topic, href: "https://x.y"}, Here]
            seed: 7
            execute: {echo: false, error: true, cache: true, freeze: auto}
            format: {html: {code-fold: true}}
            colour: red
            jupyter:
              kernelspec: {display_name: Python 3, language: python, name: python3}
            ---
            # T
            """
        let front = try notebook(text).frontMatter
        #expect(messages(text) == [])
        #expect(front.title == "A: B" && front.subtitle == "Sub" && front.description == "Long")
        #expect(front.author == ["One", "Ada L", "Two"] && front.date == "2024-05-06")
        #expect(front.tags == ["a", "b", "c"] && front.seed == 7)
        #expect(front.breadcrumb.map(\.text) == ["Home", "Topic", "Here"])
        #expect(front.breadcrumb.map(\.address) == ["../index.html", "https://x.y", nil])
        #expect(front.execute.echo == false && front.execute.error == true)
        #expect(front.metadata == ["colour": "red"])
        #expect(front.kernel?.displayName == "Python 3")
        #expect(front.range?.lowerBound == 0)
    }

    @Test(
        "What is not front matter is text",
        arguments: [
            "---\n\na: b\n---\n", "a\n---\nb: c\n---\n", "---\na: b\n", " ---\na: b\n---\n",
            "----\na: b\n---\n",
        ])
    func none(text: String) throws {
        #expect(try notebook(text).frontMatter.range == nil)
        #expect(messages(text).isEmpty)
    }

    @Test("Front matter can end with dots, be empty, and have any line end") func ends() throws {
        #expect(try notebook("---\r\ntitle: A\r\n...\r\n# B\r\n").frontMatter.title == "A")
        #expect(try notebook("---\n---\n# B\n").headings.map(\.text) == ["B"])
        #expect(try notebook("---\n# only a comment\n---\n").frontMatter.range != nil)
        #expect(try notebook("---  \rtitle: A\r---\r# B").headings.map(\.range.lowerBound) == [19])
    }

    @Test(
        "Values of the wrong kind are errors",
        arguments: [
            ("title: [a]", "front matter 'title': got a list, expected a text"),
            ("seed: x", "got 'x', expected a whole number"), ("tags: {a: b}", "got a mapping"),
            ("author: [[a]]", "expected a name or a list of names"),
            ("execute: yes", "got 'yes', expected a mapping"),
            ("breadcrumb: [[a]]", "expected a list of texts"),
            ("execute: {echo: 3}", "got '3', expected true or false"),
            (
                "breadcrumb: [a: \"javascript:x\"]",
                "expected an http, https or mailto address or a relative one"
            ),
        ]) func wrong(line: String, message: String)
    {
        let found = messages("---\n\(line)\n---\n")
        #expect(found.count == 1 && found[0].contains(message) && found[0].contains(":2:"), "got \(found)")
    }
}

@Suite struct HeadingTests {
    @Test(
        "Anchors are GitHub's",
        arguments: [
            ("What is an RNN?", "what-is-an-rnn"), ("`a_b` & *c*", "a_b--c"),
            ("Über-Größe 2", "über-größe-2"),
            ("日本語", "日本語"), ("...", "section"), ("A [link](x.md)", "a-link"),
            ("Step-by-Step", "step-by-step"),
        ]) func anchors(heading: String, anchor: String) throws
    {
        #expect(try notebook("## \(heading)\n").headings.map(\.anchor) == [anchor])
    }

    @Test("Anchors are unique and headings are in order") func unique() throws {
        let book = try notebook("# A\n\nA\n===\n\n> ## A-1\n\n- ### A\n\n```\n# no\n```\n    # no\n")
        #expect(book.headings.map(\.anchor) == ["a", "a-1", "a-1-1", "a-2"])
        #expect(book.headings.map(\.level) == [1, 1, 2, 3])
        #expect(book.headings.map { book.text($0.range) } == ["# A", "A", "## A-1", "### A"])
    }
}
