import Diagnostics
import Engine
import Testing

@testable import JavaScriptKernel

/// A session over elements, whose cells' output is kept.
private final class Page {
    let session: JavaScriptSession
    private(set) var printed = ""
    private(set) var notes: [String] = []

    init(_ html: String?) throws {
        final class Box { weak var page: Page? }
        let box = Box()
        var configuration = JavaScriptConfiguration()
        configuration.output = { box.page?.printed += $1 }
        configuration.note = { box.page?.notes.append($0) }
        configuration.elements = html.map { [(line: 7, html: $0)] } ?? []
        session = try JavaScriptSession(configuration, engine: Engine())
        box.page = self
    }

    /// What went wrong; nil: nothing.
    func run(_ code: String) -> String? {
        session.document?.begin(cell: 0, isLive: true)
        switch session.run(SourceText(name: "n.md", text: code)) {
        case .finished: return nil
        case .failed(let failure): return failure.what
        }
    }

    var html: String { (try? session.document?.snapshot()[7]) ?? "" }
}

private let form = """
    <p><label for="name">Name</label><input type="text" id="name" value="Bob"></p>
    <textarea id="text">
    first</textarea><select id="kind"><option>GRU</option><option>LSTM</option></select>
    <input type="checkbox" id="loud"><button type="button" id="go">Go</button>
    <output id="out"></output><canvas id="pic" width="40" height="20"></canvas>
    """

@Suite(.serialized) struct PageDocumentTests {
    @Test(arguments: [
        // Finding and reading.
        ("document.getElementById('name').value", "Bob"),
        ("document.querySelector('p > label').textContent", "Name"),
        ("document.querySelectorAll('input, button').length", "3"),
        ("document.querySelector('input[type=checkbox]').id", "loud"),
        ("document.getElementById('text').value", "first"),
        ("document.getElementById('kind').value", "GRU"),
        ("String(document.getElementById('nmae'))", "null"),
        // Writing.
        ("const o = document.getElementById('out'); o.textContent = '<b>'; o.innerHTML", "&#60;b&#62;"),
        (
            "const o = document.getElementById('out'); o.innerText = 'x'; o.append(' ', 'y'); o.textContent",
            "x y"
        ),
        ("const k = document.getElementById('kind'); k.value = 'LSTM'; k.selectedIndex", "1"),
        (
            "const d = document.createElement('div'); d.classList.add('a', 'b'); d.classList.toggle('a'); d.className",
            "b"
        ),
        (
            "const d = document.createElement('div'); d.dataset.fooBar = 1; d.getAttribute('data-foo-bar')",
            "1"
        ),
        (
            "const d = document.createElement('div'); d.style.backgroundColor = 'red'; d.style.cssText",
            "background-color: red;"
        ),
        ("const d = document.createElement('ul'); d.innerHTML = '<li>1<li>2</li>'; d.children.length", "1"),
        ("const d = document.createElement('p'); document.body.appendChild(d); d.isConnected", "true"),
        // Events.
        (
            "let n = 0; const b = document.getElementById('go'); b.addEventListener('click', () => n++, {once: true}); b.click(); b.click(); n",
            "1"
        ),
        (
            "let t = ''; document.body.addEventListener('click', e => t = e.target.id); document.getElementById('go').click(); t",
            "go"
        ),
        (
            "let t = 0; const b = document.getElementById('loud'); b.onchange = () => t = b.checked; b.click(); t",
            "true"
        ),
        (
            "let d; const e = document.createElement('div'); e.addEventListener('x', e => d = e.detail); e.dispatchEvent(new CustomEvent('x', {detail: 5})); d",
            "5"
        ),
        (
            "let f = 0; const g = () => f++; const b = document.getElementById('go'); b.addEventListener('click', g); b.removeEventListener('click', g); b.click(); f",
            "0"
        ),
    ])
    func cellsMeetTheDocumentOfABrowser(_ code: String, _ value: String) throws {
        let page = try Page(form)
        let split = code.lastIndex(of: ";").map { code.index(after: $0) } ?? code.startIndex
        #expect(page.run("\(code[..<split]) console.log(String(\(code[split...])))") == nil)
        #expect(page.printed == value + "\n")
    }

    @Test func aPageThatIsReadyTellsSo() throws {
        let page = try Page(form)
        let code = """
            document.addEventListener('DOMContentLoaded', () => console.log('ready'));
            window.addEventListener('load', () => console.log('loaded'));
            """
        #expect(page.run(code) == nil)
        #expect(page.printed == "ready\nloaded\n")
    }

    /// Nothing that a cell writes runs, loads or leads anywhere in a reader's page.
    @Test(arguments: [
        ("<script>alert(1)</script>x", "x"),
        ("<img src=\"http://a.b/c.png\" onerror=\"alert(1)\">", "<img>"),
        ("<a href=\"javascript:alert(1)\">y</a>", "<a>y</a>"),
        ("<a href=\" jav&#x61;script:alert(1)\">y</a>", "<a>y</a>"),
        ("<iframe src=\"x\"></iframe>z", "z"),
        ("<svg onload=\"alert(1)\"><b>q</b></svg>z", "z"),
        ("<b onclick=\"x()\" style=\"background: url(http://a)\">t</b>", "<b>t</b>"),
        ("<input type=\"file\"><input type=\"password\">", "<input><input>"),
        ("</output></div><p>out", "<p>out</p>"),
        ("<b title=\"a&quot;><script>\">t</b>", "<b title=\"a&#34;&#62;&#60;script&#62;\">t</b>"),
    ])
    func whatCellsWriteIsReduced(_ html: String, _ kept: String) throws {
        let page = try Page("<output id=\"out\"></output>")
        page.session.context.global["text"] = page.session.context.string(html)
        #expect(page.run("document.getElementById('out').innerHTML = text") == nil)
        #expect(page.html == "<output id=\"out\">\(kept)</output>")
    }

    @Test(arguments: [
        ("document.createElement('script')", "a page can't have the element <script>"),
        ("document.getElementById('out').setAttribute('onclick', 'x')", "'onclick' is not allowed"),
        ("document.getElementById('out').style.background = 'url(http://x)'", "is not allowed"),
        ("document.getElementById('pic').getContext('webgl')", "a page's canvas has '2d'"),
        (
            "document.getElementById('pic').getContext('2d').getImageData(0, 0, 1, 1)",
            "'getImageData' is not supported"
        ),
        ("document.getElementById('pic').getContext('2d').lineTo('a', 1)", "got a, expected a number"),
        ("document.querySelector('a::before')", "is not understood here"),
    ])
    func whatAPageCantHaveIsAnError(_ code: String, _ message: String) throws {
        let page = try Page(form)
        let failure = page.run(code)
        #expect(failure?.contains(message) == true, "\(failure ?? "nothing")")
    }

    @Test func aMissingElementIsNamedWithTheNearest() throws {
        let page = try Page(form)
        let failure = page.run("document.getElementById('nmae').value")
        #expect(failure?.hasPrefix("TypeError") == true)
        #expect(page.session.document?.hint == "the notebook has no element 'nmae', did you mean 'name'?")
    }

    @Test func withoutAnyElementsOthersStandIn() throws {
        let page = try Page(nil)
        #expect(page.run("document.getElementById('go').addEventListener('click', () => {})") == nil)
        #expect(page.notes.count == 1 && page.notes[0].contains("no element 'go'"))
    }

    @Test func aCanvasBecomesSVG() throws {
        let page = try Page("<canvas id=\"pic\" width=\"40\" height=\"20\" aria-label=\"A line\"></canvas>")
        let code = """
            const pen = document.getElementById('pic').getContext('2d');
            pen.fillStyle = 'teal'; pen.fillRect(1, 2, 3, 4);
            pen.save(); pen.translate(5, 5); pen.beginPath(); pen.moveTo(0, 0); pen.lineTo(10, 5); pen.stroke(); pen.restore();
            pen.fillText('a<b', 2, 10);
            """
        #expect(page.run(code) == nil)
        let svg = """
            <svg id="pic" class="drawing" viewBox="0 0 40 20" width="40" height="20" role="img" aria-label="A line">\
            <rect x="1" y="2" width="3" height="4" fill="teal"/>\
            <path d="M0 0L10 5" fill="none" stroke="#000000" stroke-width="1" transform="matrix(1 0 0 1 5 5)"/>\
            <text x="2" y="10" font-size="10" font-family="sans-serif" text-anchor="start" fill="teal">a&#60;b</text></svg>
            """
        #expect(page.html == svg)
    }

    // MARK: Demos

    private func step(_ settings: [(String, DocumentStep.Value)], _ clicks: [String], _ expected: [String])
        -> DocumentStep
    {
        DocumentStep(
            settings: settings.map { (id: $0.0, value: $0.1) }, clicks: clicks, expectations: expected)
    }

    private let greeting = """
        const greetings = 'Ada';
        document.getElementById('go').addEventListener('click', async () => {
            await new Promise((resolve) => setTimeout(resolve, 50));
            const loud = document.getElementById('loud').checked;
            document.getElementById('out').textContent = 'Hello ' + document.getElementById('name').value + (loud ? '!' : '');
        });
        """

    @Test func aDemoSetsClicksAndWaits() throws {
        let page = try Page(form)
        #expect(page.run(greeting) == nil)
        let own = step([("name", .variable("greetings")), ("loud", .flag(true))], ["go"], ["out"])
        #expect(page.session.document?.perform([own])?.what == nil)
        #expect(page.html.contains("<output id=\"out\">Hello Ada!</output>"))
        #expect(page.html.contains("value=\"Ada\"") && page.html.contains("id=\"loud\" checked"))
        #expect(try page.session.document?.values()["out"] == "Hello Ada!")
    }

    @Test func aDemoThatDoesNothingIsAnError() throws {
        let page = try Page(form)
        #expect(
            page.run(
                "document.getElementById('go').onclick = () => { document.getElementById('out').textContent = greeting; }; let greeting = ''"
            ) == nil)
        let document = try #require(page.session.document)
        #expect(
            document.perform([step([], ["go"], ["out"])])?.message
                == "demo: 'out' is empty after the demo, expected something")
        #expect(page.run("greeting = 'x'") == nil)
        #expect(document.perform([step([], ["go"], ["out"])]) == nil)
        #expect(
            document.perform([step([], ["go"], ["out"])])?.message
                == "demo: 'out' did not change in the demo, expected something new")
        #expect(
            document.perform([step([], ["og"], [])])?.message
                == "demo: the notebook has no element 'og', did you mean 'go'?")
        #expect(
            document.perform([step([], ["out"], [])])?.message == "demo: nothing listens for a click on 'out'"
        )
        #expect(
            document.perform([step([("kind", .text("CNN"))], [], [])])?.message
                == "demo: 'kind' can't hold \"CNN\"")
        #expect(
            document.perform([step([("name", .variable("nobody"))], [], [])])?.message
                == "demo: there is no variable 'nobody'")
    }

    @Test func aHandlersErrorHasItsPlace() throws {
        let page = try Page(form)
        #expect(
            page.run("document.getElementById('go').onclick = async () => {\n  await null;\n  nobody();\n};")
                == nil)
        let failure = page.session.document?.perform([step([], ["go"], [])])
        #expect(failure?.what.hasPrefix("ReferenceError: nobody is not defined") == true)
        #expect(failure?.place == "n.md:3:3")
    }

    @Test func aServedPageGetsWhatChanged() throws {
        let page = try Page(form)
        #expect(page.run(greeting) == nil)
        var answers = ""
        let event = #"""
            {"type":"event","fields":[[{"id":"name","path":[]},{"value":"Eve"}]],"event":{"type":"click","address":{"id":"go","path":[]},"init":{}}}
            """#
        page.session.document?.receive(event) { answers += $0 }
        #expect(!answers.contains(#""type":"error""#), "\(answers)")
        #expect(answers.contains(#"{"address":{"id":"out","path":[]},"text":"Hello Eve"}"#), "\(answers)")
    }
}
