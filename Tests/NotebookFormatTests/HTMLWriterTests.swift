import NotebookFormat
import Testing

/// A small PNG's first bytes: enough to be known as one.
private let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]

private func body(_ text: String) throws -> HTMLBody {
    let writer = HTMLWriter(
        cell: { "<cell \($0.id)>" }, code: { "<code \($0)|\($1.count)>" },
        image: { ["a.png": png, "img/b c.png": png, "x.svg": Array("<svg/>".utf8), "t.txt": [65]][$0] })
    return try writer.html(of: notebook(text))
}

private func html(_ text: String) throws -> String { try body(text).html }

@Suite struct HTMLWriterTests {
    @Test(
        "Markdown becomes HTML",
        arguments: [
            (
                "# A & B\n\nText *em* **strong** ~~del~~ `a<b`\\\nnew",
                """
                <h1 id="a--b">A &amp; B</h1>
                <p>Text <em>em</em> <strong>strong</strong> <del>del</del> <code>a&lt;b</code><br>
                new</p>

                """
            ),
            (
                "- a\n- b\n\n3. c\n\n   d\n",
                """
                <ul>
                <li>a</li>
                <li>b</li>
                </ul>
                <ol start="3">
                <li><p>c</p>
                <p>d</p>
                </li>
                </ol>

                """
            ),
            (
                "- [ ] open\n- [x] done\n",
                """
                <ul>
                <li class="task"><input type="checkbox" disabled> open</li>
                <li class="task"><input type="checkbox" disabled checked> done</li>
                </ul>

                """
            ),
            (
                "| a | b |\n|---|--:|\n| 1 | `x` |\n",
                """
                <div class="table-scroll" role="region" aria-label="Table" tabindex="0">
                <table>
                <thead>
                <tr>
                <th scope="col">a</th>
                <th scope="col" class="align-right">b</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td>1</td>
                <td class="align-right"><code>x</code></td>
                </tr>
                </tbody>
                </table>
                </div>

                """
            ),
            (
                "a[^n] b[^n]\n\n[^n]: Note\n",
                """
                <p>a<sup class="footnote"><a href="#fn:1" id="fnref:1" role="doc-noteref">1</a></sup> \
                b<sup class="footnote"><a href="#fn:1" id="fnref:1-2" role="doc-noteref">1</a></sup></p>
                <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
                <ol>
                <li id="fn:1">
                <p>Note <a class="footnote-back" href="#fnref:1" role="doc-backlink" \
                aria-label="Back to the text">\u{21A9}</a> \
                <a class="footnote-back" href="#fnref:1-2" role="doc-backlink" \
                aria-label="Back to the text">\u{21A9}</a></p>
                </li>
                </ol>
                </section>

                """
            ),
            (
                "[a](b.md \"t\") <https://x.y/?a=1&b=2> <me@x.y>",
                """
                <p><a href="b.md" title="t">a</a> \
                <a href="https://x.y/?a=1&amp;b=2" rel="noopener noreferrer">https://x.y/?a=1&amp;b=2</a> \
                <a href="mailto:me@x.y">me@x.y</a></p>

                """
            ),
            (
                "![A \"p\"](a.png) ![](img/b%20c.png \"T\")",
                """
                <p><img src="data:image/png;base64,iVBORw0K" alt="A &quot;p&quot;"> \
                <img src="data:image/png;base64,iVBORw0K" alt="" title="T"></p>

                """
            ),
            (
                "```python\nx\n```\n\n    indented\n\n```{.r .x}\ny\n```\n---\n",
                """
                <cell cell-1>
                <code |9>
                <code r|2>
                <hr>

                """
            ),
            ("> quote\n", "<blockquote>\n<p>quote</p>\n</blockquote>\n"),
        ]) func markdown(text: String, expected: String) throws
    {
        let result = try body(text)
        #expect(result.html == expected)
        #expect(result.warnings.isEmpty)
    }

    @Test(
        "Callouts of three dialects are boxes",
        arguments: [
            (
                "> [!WARNING]\n> Hot\n",
                """
                <div class="callout callout-warning" role="note">
                <p class="callout-title">Warning</p>
                <p>Hot</p>
                </div>

                """
            ),
            (
                "> [!note]\n>\n> Text\n",
                """
                <div class="callout callout-note" role="note">
                <p class="callout-title">Note</p>
                <p>Text</p>
                </div>

                """
            ),
            (
                "**Key idea:** One *step*.\n",
                """
                <div class="callout callout-key-idea" role="note">
                <p><strong>Key idea:</strong> One <em>step</em>.</p>
                </div>

                """
            ),
            (
                "> **Note**: x\n>\n> y\n",
                """
                <div class="callout callout-note" role="note">
                <p><strong>Note</strong>: x</p>
                <p>y</p>
                </div>

                """
            ),
            (
                "::: {.callout-tip title=\"Try <it>\"}\nA\n:::\nB\n",
                """
                <div class="callout callout-tip" role="note">
                <p class="callout-title">Try &lt;it&gt;</p>
                <p>A</p>
                </div>
                <p>B</p>

                """
            ),
            (
                ":::: outer\n::: {.callout-caution}\n# H\n:::\n::::\n",
                """
                <div>
                <div class="callout callout-caution" role="note">
                <p class="callout-title">Caution</p>
                <h1 id="h">H</h1>
                </div>
                </div>

                """
            ),
            ("- **Note:** tight\n", "<ul>\n<li><strong>Note:</strong> tight</li>\n</ul>\n"),
            ("> [!OTHER]\n> x\n", "<blockquote>\n<p>[!OTHER]\nx</p>\n</blockquote>\n"),
            ("::: open\nA\n", "<p>::: open\nA</p>\n"), ("```\n:::\n:::\n```\n", "<code |8>\n"),
            ("**Not one** here\n", "<p><strong>Not one</strong> here</p>\n"),
        ]) func callouts(text: String, expected: String) throws
    {
        #expect(try html(text) == expected)
    }

    @Test(
        "A little HTML is passed on, rebuilt",
        arguments: [
            (
                "H<sub>2</sub>O <kbd>A</kbd><br/>x &amp; <!-- gone -->y",
                "<p>H<sub>2</sub>O <kbd>A</kbd><br>x &amp; y</p>\n"
            ),
            (
                "<details open>\n<summary>S &nbsp;</summary>\n\n*in*\n\n</details>\n",
                "<details open=\"\">\n<summary>S &nbsp;</summary>\n\n<p><em>in</em></p>\n</details>\n\n"
            ),
            (
                "<abbr title='a \"b\" <c>'>x</abbr>",
                "<p><abbr title=\"a &quot;b&quot; &lt;c&gt;\">x</abbr></p>\n"
            ),
            ("<table><tr><td colspan=2>x</table>\n", "<table><tr><td colspan=\"2\">x</td></tr></table>\n\n"),
            (
                "<a href=\"https://x.y/\">z</a>",
                "<p><a href=\"https://x.y/\" rel=\"noopener noreferrer\">z</a></p>\n"
            ),
            (
                "<img src=\"a.png\" alt=\"A\" width=\"10\">\n",
                "<img src=\"data:image/png;base64,iVBORw0K\" alt=\"A\" width=\"10\">\n\n"
            ),
            ("<b>open\n\nnext", "<p><b>open</b></p>\n<p>next</p>\n"),
        ]) func rawHTML(text: String, expected: String) throws
    {
        #expect(try html(text) == expected)
    }

    @Test("What can't be shown is a warning with its place") func warnings() throws {
        let text = """
            # Head

            A [x](javascript:alert(1)) and <blink>y</blink>

            ![far](https://x.y/a.png) ![gone](gone.png) ![up](../a.png) ![text](t.txt) [h](#haed)
            </div> <span style="x" onclick=y>s</span>
            """
        let found = try body(text).warnings.map { $0.rendered().prefix { $0 != "\n" } }
        #expect(
            found == [
                "n.md:3:7: warning: link to 'javascript:alert(1)' is left out: got the scheme 'javascript', expected "
                    + "http, https, mailto or a relative address",
                "n.md:3:32: warning: HTML tag 'blink' is shown as text",
                "n.md:3:40: warning: HTML tag '/blink' is shown as text",
                "n.md:5:8: warning: image 'https://x.y/a.png' is shown as a link: a page loads nothing from elsewhere",
                "n.md:5:35: warning: image 'gone.png' is left out: there is no such file in the notebook's folder",
                "n.md:5:51: warning: image '../a.png' is left out: expected a file of the notebook's folder or below",
                "n.md:5:69: warning: image 't.txt' is left out: expected PNG, JPEG, GIF, WebP, AVIF or SVG",
                "n.md:5:80: warning: link to '#haed': there is no such heading, did you mean '#head'?",
                "n.md:6:1: warning: HTML tag '/div' is left out: it closes nothing that is open here",
                "n.md:6:8: warning: attributes of the HTML tag 'span' are left out: 'style', 'onclick'",
            ])
    }

    /// Each with nothing in it that a browser would act on.
    static let hostile = [
        "<script>alert(1)</script>", "<SCRIPT SRC=//x.y/a.js></SCRIPT>", "a <img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>",
        "<iframe src=\"https://x\"></iframe>",
        "[a](javascript:alert(1))", "[a](JaVaScRiPt:alert(1))", "[a](&#106;avascript:alert(1))",
        "[a](java&#10;script:alert(1))", "[a](<java\tscript:alert(1)>)", "[a](vbscript:x)",
        "[a](data:text/html,x)",
        "[a](file:///etc/passwd)", "[a]( javascript:alert(1))", "[a](<\u{1}javascript:alert(1)>)",
        "<a href=\"javascript:alert(1)\">x</a>", "<a href=\"&#x6A;avascript:alert(1)\">x</a>",
        "<a href=\"javascript&colon;alert(1)\">x</a>", "<a href=' javascript:alert(1)'>x</a>",
        "<a href=javascript:alert(1)>x</a>", "<a href=\"jav\nascript:alert(1)\">x</a>",
        "<div style=\"background:url(javascript:x)\">x</div>", "<b onmouseover=alert(1)>x</b>",
        "<details ontoggle=alert(1) open>x</details>", "<abbr title=\"\"onclick=\"x\">x</abbr>",
        "<span title='\"><script>alert(1)</script>'>x</span>", "<style>@import 'x';</style>",
        "<base href=\"https://x\">", "<form action=x><button>y</button></form>", "<object data=x></object>",
        "<meta http-equiv=refresh content=0>", "<link rel=stylesheet href=x>", "<math><mtext></mtext></math>",
        "<!--><script>alert(1)</script>-->", "<!-- --!><script>alert(1)</script> -->",
        "<![CDATA[<script>x</script>]]>",
        "<?php <script>x</script> ?>", "<!DOCTYPE html [<script>x</script>]>",
        "</main></body><script>x</script>",
        "![x](\"onerror=alert(1))", "![\"onerror=\"alert(1)](a.png)", "![x](a.png '\"onerror=\"alert(1)')",
        "![x](data:text/html;base64,PHNjcmlwdD4=)", "![x](data:image/svg+xml;base64,PHN2Zz4=)",
        "![x](data:image/png;base64,AA\"onerror=x)", "[x](#\"onclick=\"alert(1))",
        "# \"><script>alert(1)</script>",
        "`<script>`", "| <script> |\n|---|\n| <img src=x onerror=y> |",
        "a[^<script>]\n\n[^<script>]: <script>x</script>",
        "> [!NOTE]<script>x</script>", "::: {.callout-note title=\"<script>x</script>\"}\nx\n:::",
        "[a]: javascript:alert(1)\n\n[a]", "<javascript:alert(1)>", "<br onload=x>",
        "<img src=\"../../secret.png\">",
        "<details><summary onclick=x>s</summary>", "<a\nhref\n=\n\"javascript:x\">y</a>",
        "<b/onclick=x>y</b>",
        "<scr<script>ipt>alert(1)</script>", "<<script>alert(1)//<</script>", "<b title=a>b onclick=x>",
    ]

    @Test("Nothing in Markdown becomes active in the page", arguments: Self.hostile)
    func attacksStayText(text: String) throws {
        let page = try html(text + "\n")
        let allowed: Set = [
            "a", "abbr", "b", "blockquote", "br", "code", "del", "details", "div", "em", "h1", "img", "li",
            "ol",
            "p", "section", "span", "strong", "sup", "summary", "table", "tbody", "td", "th", "thead", "tr",
            "ul", "button",
        ]
        let attributes: Set = [
            "type", "href", "rel", "title", "src", "alt", "class", "id", "role", "open", "scope",
            "aria-label",
            "tabindex",
        ]
        for tag in tags(in: page) {
            #expect(allowed.contains(tag.name), "got <\(tag.name)> in \(page)")
            for (name, value) in tag.attributes {
                #expect(attributes.contains(name), "got \(name) in \(page)")
                guard name == "href" || name == "src" else { continue }
                let isFine = ["#", "data:image/png;base64,", "http", "mailto:"].contains {
                    value.hasPrefix($0)
                }
                #expect(isFine || !value.contains(":"), "got \(value)")
            }
        }
        #expect(!page.contains("<!--"))
    }

    /// The tags of HTML as strict as ours: every attribute in double quotes.
    private func tags(in page: String) -> [(name: String, attributes: [(String, String)])] {
        page.split(separator: "<", omittingEmptySubsequences: false).dropFirst().map { piece in
            let name = piece.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
            var attributes: [(String, String)] = []
            var rest = piece.drop { $0 == "/" }.dropFirst(name.count)
            while rest.first == " " {
                rest.removeFirst()
                let key = rest.prefix { $0 != "=" && $0 != " " && $0 != ">" }
                rest = rest.dropFirst(key.count)
                guard rest.hasPrefix("=\"") else {
                    attributes.append((String(key), ""))
                    continue
                }
                let value = rest.dropFirst(2).prefix { $0 != "\"" }
                rest = rest.dropFirst(value.count + 3)
                attributes.append((String(key), String(value)))
            }
            #expect(rest.first == ">", "got \(piece)")
            return (String(name), attributes)
        }
    }

    @Test("Paths of images stay in the notebook's folder")
    func imagePaths() throws {
        var asked: [String] = []
        let writer = HTMLWriter(
            cell: { _ in "" }, code: { _, _ in "" },
            image: {
                asked.append($0)
                return nil
            })
        let paths = [
            "a/../b.png", "./c.png", "a/../../x", "/etc/passwd", "..%2Fx", "%2e%2e/x", "a%00b", "~/x", "C:x",
            "\\\\x\\y", "a\\..\\..\\x", "%", "?q", "",
        ]
        _ = try writer.html(of: notebook(paths.map { "![](<\($0)>)" }.joined(separator: "\n\n")))
        #expect(asked == ["b.png", "c.png"])
    }

    @Test("Deep nesting is only deep") func deepNesting() throws {
        let deep = String(repeating: "> ", count: 5000) + "x\n\n" + String(repeating: "*a ", count: 5000)
        #expect(try html(deep).contains("<blockquote>"))
    }
}
