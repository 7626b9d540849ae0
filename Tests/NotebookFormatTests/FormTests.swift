import Diagnostics
import NotebookFormat
import Testing

private func read(_ text: String) -> (notebook: Notebook?, messages: [String]) {
    let (notebook, diagnostics) = NotebookReader.read(
        name: "n.md", bytes: Array(text.utf8), runnableLanguages: ["python", "javascript"])
    return (notebook, diagnostics.map { $0.rendered().split(separator: "\n").first.map(String.init) ?? "" })
}

@Suite struct FormTests {
    @Test func everyKindOfElementBecomesHTMLWithItsLabel() throws {
        let form = """
            ```{form}
            text: {textarea: A text, rows: 3, value: "<b> & c"}
            name: {input: Your name, placeholder: Ada}
            many: {number: How many, min: 1, max: 9, value: 3}
            heat: {slider: Temperature, min: 0.1, max: 2, step: 0.1, value: 0.8}
            loud: {checkbox: Loud, checked: true}
            kind: {select: Kind, options: [GRU, LSTM], value: LSTM}
            go: {button: Go}
            out: {output: Result}
            pic: {canvas: A picture, width: 100, height: 50}
            ```

            """
        let (notebook, messages) = read(form)
        #expect(messages == [])
        let blocks = HTMLWriter.elementBlocks(of: try #require(notebook))
        #expect(blocks.map(\.line) == [0])
        let html = """
            <p class="field field-textarea"><label for="text">A text</label><textarea id="text" rows="3">
            &lt;b&gt; &amp; c</textarea></p>
            <p class="field field-input"><label for="name">Your name</label>\
            <input type="text" id="name" placeholder="Ada"></p>
            <p class="field field-number"><label for="many">How many</label>\
            <input type="number" id="many" value="3" min="1" max="9"></p>
            <p class="field field-slider"><label for="heat">Temperature</label>\
            <input type="range" id="heat" value="0.8" min="0.1" max="2" step="0.1"></p>
            <p class="field"><input type="checkbox" id="loud" checked> <label for="loud">Loud</label></p>
            <p class="field field-select"><label for="kind">Kind</label>\
            <select id="kind"><option>GRU</option><option selected>LSTM</option></select></p>
            <p class="field"><button type="button" id="go">Go</button></p>
            <p class="field field-output"><label for="out">Result</label><output id="out"></output></p>
            <p class="field field-canvas"><label for="pic">A picture</label>\
            <canvas id="pic" width="100" height="50"></canvas></p>

            """
        #expect(blocks.first?.html == html)
    }

    @Test(arguments: [
        ("a: {buton: Go}", "n.md:2:1: error: form: 'a': got no kind, expected one of textarea,"),
        ("a: Go", "n.md:2:1: error: form: 'a': got 'Go', expected {kind: label}"),
        ("a b: {button: Go}", "n.md:2:1: error: form: got the id 'a b', expected letters,"),
        ("a: {button: Go, rows: 3}", "n.md:2:17: error: form: 'a': a button takes no 'rows'"),
        ("a: {slider: Go, mni: 3}", "n.md:2:17: error: form: 'a': a slider takes no 'mni'"),
        ("a: {select: Go}\nb: {button: }", "n.md:3:5: error: form: 'b': got nothing as label of the button"),
        ("content: {button: Go}", "n.md:1:1: error: form: the id 'content' is given twice in the page"),
        ("- a\n- b", "n.md:2:1: error: form: got a list, expected 'key: value' lines"),
    ])
    func whatIsWrongIsSaidWithItsPlace(_ yaml: String, _ message: String) {
        let (_, messages) = read("```{form}\n\(yaml)\n```\n")
        #expect(messages.count == 1 && messages[0].hasPrefix(message), "\(messages)")
    }

    @Test func rawHTMLWithIdsIsABlockOfElements() throws {
        let text = """
            # Title

            Say <input id="name" onclick="x" type="text"> and <b>more</b>.

            <div id="app">
            <button id="go" class="big" type="submit">Go</button><input id="f" type="file">

            <p>Nothing here.</p>

            """
        let (notebook, _) = read(text)
        let blocks = HTMLWriter.elementBlocks(of: try #require(notebook))
        #expect(blocks.map(\.line) == [2, 4])
        #expect(blocks[0].html == "<p>Say <input id=\"name\" type=\"text\"> and <b>more</b>.</p>\n")
        #expect(blocks[1].html.contains("<button type=\"button\" id=\"go\">Go</button><input id=\"f\">"))
        #expect(blocks[1].html.hasSuffix("</div>"))
    }

    @Test func inMarkdownAFormIsInWords() throws {
        let form = "> ```{form}\n> a: {input: Name}\n> go: {button: Go}\n> ```\n\nText\n"
        let notebook = try #require(read(form).notebook)
        let markdown = MarkdownWriter.markdown(of: notebook, values: ["a": "Ada"]) { _ in CellInsertion() }
        let expected = """
            > **Name** (input `a`):
            >
            > ```text
            > Ada
            > ```
            >
            > **Go** (button `go`)

            Text

            """
        #expect(markdown == expected)
    }

    @Test func aDemoIsReadFromACell() throws {
        let text = """
            ```js
            #| label: x
            #| demo:
            #|   - {set: {a: one, b: 2, c: true, d: {from: corpus}}, click: go, expect: [out, pic]}
            #|   - click: [go, go]
            #| live: false
            f()
            ```

            """
        let (notebook, messages) = read(text)
        #expect(messages == [])
        let cell = try #require(notebook?.cells.first)
        #expect(cell.options.live == false)
        let steps = cell.options.demo
        #expect(steps.map(\.clicks) == [["go"], ["go", "go"]])
        #expect(steps[0].expectations == ["out", "pic"])
        #expect(steps[0].settings.map(\.id) == ["a", "b", "c", "d"])
        #expect(
            steps[0].settings.map(\.value) == [.text("one"), .text("2"), .flag(true), .variable("corpus")])
        // What is no comment in JavaScript runs as one.
        #expect(String(decoding: cell.code.bytes, as: UTF8.self).hasPrefix("//| label: x\n//| demo:"))
    }

    @Test(arguments: [
        ("js", "demo: {clik: go}", "cell option 'demo': got the key 'clik', expected a mapping"),
        ("js", "demo: go", "cell option 'demo': got 'go', expected a mapping"),
        ("js", "demo: {set: {a: [1]}}", "cell option 'demo': got a mapping, expected a text, a number"),
        ("python", "demo: {click: go}", "cell options 'demo' and 'live' are for JavaScript cells"),
    ])
    func aDemoThatCantBeObeyedIsAnError(_ language: String, _ option: String, _ message: String) {
        let (_, messages) = read("```\(language)\n#| \(option)\n```\n")
        #expect(messages.contains { $0.contains(message) }, "\(messages)")
    }
}
