import EngineRecords
import Foundation
import NotebookFormat
import Testing

@testable import Reporting

struct PageTests {
    private static let renderer = Result { try HTMLReport(templates: templateFolder.path) }

    private func page(_ report: Report) throws -> String { try Self.renderer.get().render(report) }

    @Test func everyPageIsWellFormedClosedAndTheSameAgain() throws {
        let reports = try [Sample.report(), Sample.failedReport(), Sample.everything(), hostileReport()]
        for report in reports {
            let html = try page(report)
            #expect(WellFormedness.problem(in: html) == nil)
            #expect(!html.contains("<script"))
            #expect(
                html.contains("content=\"default-src &#39;none&#39;; img-src data:; style-src &#39;sha256-"))
            let loads = html.matches(of: /(src|srcset|poster|data|action)="(?!data:image\/)[^"]*"/)
            #expect(loads.isEmpty)
            #expect(!html.contains("<link") && !html.contains("@import") && !html.contains("url("))
            #expect(try page(report) == html)
        }
    }

    @Test func anchorsAreUniqueAndLinksLeadToThem() throws {
        let html = try page(Sample.report())
        let ids = html.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
        for link in html.matches(of: /\shref="#([^"]*)"/) { #expect(ids.contains(String(link.1))) }
    }

    @Test func allPartsAreThere() throws {
        let html = try page(Sample.report())
        #expect(html.matches(of: /<h1[ >]/).count == 1)
        for part in [
            "<html lang=\"en\">", "<main id=\"content\"", "class=\"skip\"", "<title>Next words</title>",
            "<p class=\"subtitle\">A small recurrent network</p>", "<li>Keras</li>", "A. Teacher",
            "<a href=\"words.md\">Source</a>", "callout-key-idea", "<th", "nbrun 0.1.0", "<dd>7</dd>",
            "<code><span class=\"hl-keyword\">corpu</span>s = [", "stage-train", "<svg class=\"chart\"",
            "role=\"img\" tabindex=\"0\" aria-label=\"The network sequential unrolled over 4 time steps",
            "<span class=\"badge\">predict</span>", "shown only",
        ] { #expect(html.contains(part), "\(part)") }
        #expect(!html.contains("#| diagram"))
        #expect(!html.contains("Unfinished"))
    }

    @Test func aFailedRunIsMarked() throws {
        let html = try page(Sample.failedReport())
        #expect(html.contains("<title>Unfinished: Next words</title>"))
        #expect(html.contains("<span>Step 2 failed with ValueError: got -50, expected &gt; 0</span>"))
        #expect(html.contains("<strong>ValueError</strong>"))
        #expect(html.contains("<span class=\"tb-caret\">    ^^^^^^^^^</span>"))
        #expect(html.contains("not reached"))
    }

    // MARK: Escaping

    /// A combining mark makes one grapheme with the character before: `"` must be escaped all the same.
    private static let hostile = "\"\u{301}'><script>alert(1)</script><img src=x onerror=y>&\u{0}{{title}}"

    private func hostileReport() throws -> Report {
        let bad = Self.hostile
        var report = try Sample.report()
        report.notebook.frontMatter.title = bad
        report.notebook.frontMatter.subtitle = bad
        report.notebook.frontMatter.description = bad
        report.notebook.frontMatter.author = [bad]
        report.notebook.frontMatter.date = bad
        report.notebook.frontMatter.tags = [bad]
        report.notebook.frontMatter.breadcrumb = [
            (bad, bad), (bad, "javascript:alert(1)"), ("x", "JaVa\tScript:x"),
        ]
        report.links = [.init(text: bad, address: " javascript:alert(1)"), .init(text: bad, address: bad)]
        report.provenance = .init(version: bad, seed: 1, sourceName: bad, sourceHash: bad)
        report.failure = .init(message: bad, cell: 1)
        for index in report.notebook.cells.indices {
            report.notebook.cells[index].options.label = bad
            report.notebook.cells[index].options.figureCaption = bad
            report.notebook.cells[index].options.codeSummary = bad
            report.notebook.cells[index].options.codeFold = true
            report.notebook.cells[index].options.diagrams = ["stack", "unrolled", "pipeline", bad]
        }
        report.notebook.headings = report.notebook.headings.map {
            var heading = $0
            heading.text = bad
            return heading
        }
        let layer = Sample.layer(
            bad, .recurrent(returnsSequences: false, backwards: false), [nil, 3], 1, activation: bad)
        let model = Sample.model([layer], name: bad)
        let curve = TrainingRecord(
            modelName: bad, sampleCount: 1, batchSize: 1, epochs: 1, series: [.init(name: bad, values: [1])])
        report.commands = [
            CommandRecord(cell: 0, purpose: .train, summary: bad, detail: .training(curve)),
            CommandRecord(
                cell: 0, purpose: .predict, summary: bad,
                detail: .prediction(
                    PredictionRecord(model: model, inputIDs: [1], output: [1], vocabulary: [1: bad]))),
        ]
        let outputs: [CellOutput] = [
            .stream(.stdout, bad), .stream(.stderr, bad), .result(MIMEBundle([("text/plain", bad)])),
            .display(MIMEBundle([("text/html", bad)])),
            .display(MIMEBundle([("text/plain", bad)], alternativeText: bad)),
            .display(MIMEBundle([("image/svg+xml", "<svg>\(bad)</svg>")], alternativeText: bad)),
            .display(MIMEBundle([("image/png", bad)])), .display(MIMEBundle([(bad, bad)])),
            .error(CellError(name: bad, message: bad, traceback: bad)),
        ]
        report.runs = [0, 1, 2].map { CellRun(cell: $0, status: .succeeded, outputs: outputs) }
        return report
    }

    @Test func nothingThatANotebookSaysBecomesMarkup() throws {
        let html = try page(hostileReport())
        #expect(!html.contains("<script"))
        #expect(!html.contains("<img src=x"))
        #expect(!html.lowercased().contains("href=\"java"))
        #expect(!html.unicodeScalars.contains("\u{0}"))
        #expect(html.contains("{{title}}"), "values are not templates")
        #expect(html.contains("data:image/svg+xml;base64,"))
        #expect(WellFormedness.problem(in: html) == nil)
    }

    @Test(arguments: ["https://a.b/c", "x.html", "../x#y", "#y", "a/b:c", "mailto:a@b", "?q=a:b"])
    func plainAddressesAreKept(address: String) { #expect(safeAddress(address) == address) }

    @Test(arguments: [
        "javascript:x", "JAVASCRIPT:x", "data:text/html,x", "vbscript:x", "java\nscript:x", "file:///x",
    ])
    func othersAreNot(address: String) { #expect(safeAddress(address) == nil) }

    // MARK: Style

    /// Text has at least 4.5:1 to each ground that it stands on (WCAG 2, level AA), in both themes.
    @Test func coloursHaveContrast() throws {
        let css = try String(contentsOf: templateFolder.appendingPathComponent("page.css"), encoding: .utf8)
        let themes = css.components(separatedBy: "prefers-color-scheme: dark)").prefix(2).map(Self.colours)
        for theme in themes {
            let grounds = ["page", "surface", "code-surface"]
            var pairs = ["ink", "ink-soft", "accent"].flatMap { ink in grounds.map { (ink, $0) } }
            pairs += ["prepare", "build", "train", "evaluate", "predict", "neutral", "warn", "bad", "accent"]
                .map {
                    ($0, "\($0)-soft")
                }
            pairs += [
                ("ink", "accent-soft"), ("ink", "warn-soft"), ("ink", "bad-soft"), ("ink-soft", "bad-soft"),
            ]
            pairs += theme.keys.filter { $0.hasPrefix("hl-") }.map { ($0, "code-surface") }
            for (ink, ground) in pairs {
                let ratio = Self.contrast(try #require(theme[ink]), try #require(theme[ground]))
                #expect(ratio >= 4.5, "\(ink) on \(ground): \(ratio)")
            }
        }
    }

    private static func colours(_ css: String) -> [String: [Double]] {
        let rows = css.matches(of: /--([a-z0-9-]+): #([0-9a-f]{6});/).map { match in
            let value = Int(match.2, radix: 16) ?? 0
            return (String(match.1), [16, 8, 0].map { Double(value >> $0 & 255) / 255 })
        }
        return Dictionary(rows) { first, _ in first }
    }

    private static func contrast(_ a: [Double], _ b: [Double]) -> Double {
        func luminance(_ colour: [Double]) -> Double {
            let linear = colour.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
            return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
        }
        let (low, high) = (min(luminance(a), luminance(b)), max(luminance(a), luminance(b)))
        return (high + 0.05) / (low + 0.05)
    }
}

struct TemplateTests {
    /// A copy of the templates with one file changed.
    private func render(changing file: String, to text: String?) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "templates-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: templateFolder, to: folder)
        defer { try? FileManager.default.removeItem(at: folder) }
        let place = folder.appendingPathComponent(file)
        try FileManager.default.removeItem(at: place)
        try text?.write(to: place, atomically: true, encoding: .utf8)
        return try HTMLReport(templates: folder.path).render(Sample.report())
    }

    private func message(changing file: String, to text: String?) -> String {
        do {
            return try "no error: " + render(changing: file, to: text)
        } catch {
            return "\(error)".replacing(/templates-[0-9A-F-]+/, with: "templates")
        }
    }

    @Test func mistakesAreToldWithTheirPlace() {
        let cases: [(file: String, text: String, message: String)] = [
            (
                "page.mustache", "a\n{{#title}}\n",
                "templates/page.mustache:2: the section 'title' is never closed"
            ),
            (
                "page.mustache", "{{> heder}}",
                "templates/page.mustache:1: no template is called 'heder', did you mean"
            ),
            (
                "page.mustache", "{{^links}}\n{{/link}}",
                "templates/page.mustache:2: got {{/link}}, expected {{/links}}"
            ),
            ("page.mustache", "{{title}", "templates/page.mustache:1: a tag isn't closed"),
            ("page.mustache", "{{=<% %>=}}", "other delimiters than braces are not supported"),
            ("page.mustache", "{{> page}}", "'page' uses itself without end"),
            (
                "page.mustache", "{{titel}}",
                "templates/page.mustache:1: there is no value called 'titel', did you mean 'title'?"
            ),
            ("page.mustache", "{{provenance.sed}}", "no value called 'sed', did you mean 'seed'?"),
            ("page.css", "a { } </style><script>", "templates/page.css: got '<', expected a style sheet"),
        ]
        for (file, text, expected) in cases {
            #expect(message(changing: file, to: text).contains(expected))
        }
        #expect(message(changing: "cell.mustache", to: nil).contains("has no cell.mustache"))
    }

    @Test func aFolderThatIsNotThere() {
        #expect(throws: ReportingError.self) {
            try HTMLReport(templates: "/nowhere/templates")
        }
    }

    @Test func ownTemplatesEscapeWithoutAsking() throws {
        var report = try Sample.report()
        report.notebook.frontMatter.title = "\"\u{301}<b>"
        _ = report
        #expect(
            try render(changing: "page.mustache", to: "<p title=\"{{title}}\">\n")
                == "<p title=\"Next words\">\n")
    }
}

struct FormatTests {
    @Test func everyFormatRendersItsReport() throws {
        #expect(ReportFormat.all.map(\.name) == ["html", "md", "ipynb"])
        for format in ReportFormat.all {
            let text = try format.make(templateFolder.path).render(Sample.report())
            #expect(text.contains("hello how are you"))
            #expect(text.hasSuffix("\n"))
        }
        #expect(ReportFormat.named("pdf") == nil)
    }
}
