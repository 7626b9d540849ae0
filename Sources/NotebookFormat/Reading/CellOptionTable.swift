import Diagnostics

// The one table of what can be said about a cell. The reader applies its rows, the documentation's table is
// printed from it, and the tests walk it.

/// What a value of the wrong kind should have been.
struct OptionMismatch: Error {
    /// "true or false"
    var expected: String
    /// The part that is wrong, if not the whole value: "'prediction'".
    var got: String?
}

/// A cell option: its names, what it takes and what it does.
package struct CellOption: Sendable {
    enum Effect: Sendable {
        /// Sets it, and gives a sentence to say when the value is only obeyed in part.
        case sets(@Sendable (OptionValue, inout CellOptions) throws(OptionMismatch) -> String?)
        /// Belongs to another tool and changes nothing that a reader of the page would miss.
        case harmless
        /// Would change the page in another tool, and does not here: said in a warning.
        case none
    }

    package var name: String
    package var aliases: [String] = []
    /// "true or false", "a text"
    package var type: String
    package var documentation: String
    /// A value that can be given, as YAML.
    package var example: String
    var effect: Effect
}

/// All options.
package enum CellOptionTable {
    package static let rows: [CellOption] = shown + run + texts + jupyter + foreign

    static let isTrueOrFalse = "true or false"

    /// The row of a name or alias. R's and Python's spellings (`fig.cap`, `fig_cap`) are `fig-cap`.
    static func row(named name: String) -> CellOption? { index[spelled(name)] }

    static func spelled(_ name: String) -> String { String(name.map { $0 == "." || $0 == "_" ? "-" : $0 }) }

    private static let index: [String: CellOption] = {
        var index: [String: CellOption] = [:]
        for row in rows { for name in [row.name] + row.aliases { index[spelled(name)] = row } }
        return index
    }()

    /// Names worth proposing: those that do something.
    static let proposals: [String] = rows.flatMap { row -> [String] in
        if case .sets = row.effect { return [row.name] + row.aliases }
        return []
    }

    /// The options that do something here, as a Markdown table.
    package static func markdown() -> String {
        var text = "| Option | Value | Meaning |\n|---|---|---|\n"
        for row in rows {
            guard case .sets = row.effect else { continue }
            let names = ([row.name] + row.aliases).map { "`\($0)`" }.joined(separator: ", ")
            text += "| \(names) | \(row.type), as in `\(row.example)` | \(row.documentation) |\n"
        }
        return text
    }

    // MARK: What is shown

    private static let shown: [CellOption] = [
        CellOption(
            name: "echo", type: isTrueOrFalse, documentation: "Show the code.", example: "false",
            effect: .sets { value, options throws(OptionMismatch) in
                if value.text == "fenced" {
                    options.echo = true
                    return "'fenced' has no effect of its own: the code is shown without its fence"
                }
                options.echo = try bool(value)
                return nil
            }),
        flag("include", "Show anything of the cell.", "false", \.include),
        CellOption(
            name: "output", aliases: ["results"], type: isTrueOrFalse,
            documentation: "Show what the cell gives.", example: "false",
            effect: .sets { value, options throws(OptionMismatch) in
                switch value.text {
                case "asis":
                    options.output = true
                    return "'asis' has no effect of its own: results are shown as text"
                case "hide": options.output = false
                case "markup", "hold": options.output = true
                default: options.output = try bool(value)
                }
                return nil
            }),
        flag("warning", "Show what the cell writes to stderr, warnings among it.", "false", \.warning),
        CellOption(
            name: "code-fold", type: "true, false or show",
            documentation: "Fold the code away; `show` leaves it open at first.", example: "true",
            effect: .sets { value, options throws(OptionMismatch) in
                if value.text == "show" {
                    options.codeFold = true
                    options.codeFoldOpen = true
                    return nil
                }
                guard let flag = value.bool else { throw OptionMismatch(expected: "true, false or show") }
                options.codeFold = flag
                return nil
            }),
        text("code-summary", "What stands on the fold.", "\"Show the code\"", \.codeSummary),
    ]

    // MARK: How it is run

    private static let run: [CellOption] = [
        flag("eval", "Run the code.", "false", \.eval),
        flag("error", "Let the run go on when the cell fails.", "true", \.error),
        CellOption(
            name: "stage", type: "one of " + CellStage.allCases.map(\.rawValue).joined(separator: ", "),
            documentation:
                "What the cell does in the tutorial, where that should not be found from its commands.",
            example: "train",
            effect: .sets { value, options throws(OptionMismatch) in
                guard let stage = value.text.flatMap(CellStage.init(rawValue:)) else {
                    throw OptionMismatch(
                        expected: "one of " + CellStage.allCases.map(\.rawValue).joined(separator: ", "))
                }
                options.stage = stage
                return nil
            }),
        CellOption(
            name: "diagram", aliases: ["diagrams"],
            type: "one or a list of " + diagramNames.joined(separator: ", "),
            documentation: "Diagrams of the model to draw after the cell.", example: "[stack, unrolled]",
            effect: .sets { value, options throws(OptionMismatch) in
                let expected = "one or a list of " + diagramNames.joined(separator: ", ")
                guard let names = value.texts else { throw OptionMismatch(expected: expected) }
                if let unknown = names.first(where: { !diagramNames.contains($0) }) {
                    throw OptionMismatch(expected: expected, got: "'\(unknown.shortened)'")
                }
                options.diagrams = names
                return nil
            }),
        CellOption(
            name: "demo", type: "a mapping, or a list of them",
            documentation:
                "What a reader would do, done when the page is made: values for the form's elements "
                + "(`{from: name}` takes a variable's), clicks, and the elements that must have changed.",
            example: "{set: {name: Ada}, click: greet, expect: answer}",
            effect: .sets { value, options throws(OptionMismatch) in
                options.demo = try DemoStep.steps(value)
                return nil
            }),
        flag("live", "Let the JavaScript cell run again in the reader's page, for its demo.", "false", \.live),
        CellOption(
            name: "active", type: "a text",
            documentation:
                "Jupytext's list of formats that the cell is active in: without `ipynb` or `py` it "
                + "does not run.", example: "\"md\"",
            effect: .sets { value, options throws(OptionMismatch) in
                guard let text = value.text else { throw OptionMismatch(expected: "a text") }
                let formats = words(text)
                if !formats.contains("ipynb"), !formats.contains("py") { options.eval = false }
                return nil
            }),
    ]

    package static let diagramNames = ["stack", "unrolled", "pipeline"]

    // MARK: Texts

    private static let texts: [CellOption] = [
        CellOption(
            name: "label", aliases: ["name"], type: "a text",
            documentation: "The cell's name, unique in the notebook.", example: "train",
            effect: .sets { value, options throws(OptionMismatch) in
                guard let label = value.text, !label.isEmpty else {
                    throw OptionMismatch(expected: "a text")
                }
                options.label = label
                return nil
            }),
        text("fig-cap", "The caption of the cell's figure.", "\"The loss falls\"", \.figureCaption),
        text(
            "fig-alt", "What the figure shows, for readers who can't see it.", "\"A falling line\"",
            \.figureAlternativeText),
        CellOption(
            name: "tags", type: "a list of texts",
            documentation: "Jupyter's tags. These have an effect: "
                + tagEffects.map { "`\($0.tag)`" }.joined(separator: ", ") + "; `parameters` marks the cell "
                + "whose values can be given on the command line.", example: "[hide-input]",
            effect: .sets { value, options throws(OptionMismatch) in
                guard var tags = value.texts else { throw OptionMismatch(expected: "a list of texts") }
                if case .list = value.kind {} else { tags = tags.flatMap(words) }
                options.tags = tags
                return nil
            }),
    ]

    /// What Jupyter Book's and MyST's tags stand for. Options that are said themselves win.
    static let tagEffects: [(tag: String, apply: @Sendable (inout CellOptions) -> Void)] = [
        ("hide-input", { $0.codeFold = true }),
        ("hide-output", { $0.outputFold = true }),
        ("hide-cell", { ($0.codeFold, $0.outputFold) = (true, true) }),
        ("remove-input", { $0.echo = false }),
        ("remove-output", { $0.output = false }),
        ("remove-cell", { $0.include = false }),
        ("remove-stdout", { $0.standardOutput = false }),
        ("remove-stderr", { $0.warning = false }),
        ("skip-execution", { $0.eval = false }),
        ("raises-exception", { $0.error = true }),
    ]

    // MARK: Metadata of Jupyter's family

    private static let jupyter: [CellOption] = [
        CellOption(
            name: "run_control", type: "a mapping",
            documentation: "Jupyter's `frozen: true`: the cell does not run.", example: "{frozen: true}",
            effect: .sets { value, options throws(OptionMismatch) in
                guard value.entries != nil else { throw OptionMismatch(expected: "a mapping") }
                if value["frozen"]?.bool == true { options.eval = false }
                return nil
            }),
        CellOption(
            name: "jupyter", type: "a mapping",
            documentation: "JupyterLab's `source_hidden` and `outputs_hidden`: folded code, folded results.",
            example: "{source_hidden: true}",
            effect: .sets { value, options throws(OptionMismatch) in
                guard value.entries != nil else { throw OptionMismatch(expected: "a mapping") }
                if value["source_hidden"]?.bool == true { options.codeFold = true }
                if value["outputs_hidden"]?.bool == true { options.outputFold = true }
                return nil
            }),
        CellOption(
            name: "mystnb", type: "a mapping",
            documentation: "MyST-NB's `image: {alt: ...}`, `figure: {caption: ...}` and `code_prompt_show`.",
            example: "{image: {alt: \"A falling line\"}}",
            effect: .sets { value, options throws(OptionMismatch) in
                guard let entries = value.entries else { throw OptionMismatch(expected: "a mapping") }
                options.figureAlternativeText = value["image"]?["alt"]?.text ?? options.figureAlternativeText
                options.figureCaption = value["figure"]?["caption"]?.text ?? options.figureCaption
                options.codeSummary = value["code_prompt_show"]?.text ?? options.codeSummary
                let known = ["image", "figure", "code_prompt_show", "code_prompt_hide"]
                let unknown = entries.map(\.key).filter { !known.contains($0) }.sorted()
                if unknown.isEmpty { return nil }
                return unknown.map { "'\($0)'" }.joined(separator: ", ") + " has no effect here"
            }),
    ]

    // MARK: Making rows

    static func bool(_ value: OptionValue) throws(OptionMismatch) -> Bool {
        guard let flag = value.bool else { throw OptionMismatch(expected: isTrueOrFalse) }
        return flag
    }

    private static func words(_ text: String) -> [String] {
        text.split { $0 == "," || $0 == " " }.map(String.init)
    }

    private static func flag(
        _ name: String, _ documentation: String, _ example: String,
        _ path: WritableKeyPath<CellOptions, Bool?> & Sendable
    ) -> CellOption {
        CellOption(
            name: name, type: isTrueOrFalse, documentation: documentation, example: example,
            effect: .sets { value, options throws(OptionMismatch) in
                options[keyPath: path] = try bool(value)
                return nil
            })
    }

    private static func text(
        _ name: String, _ documentation: String, _ example: String,
        _ path: WritableKeyPath<CellOptions, String?> & Sendable
    ) -> CellOption {
        CellOption(
            name: name, type: "a text", documentation: documentation, example: example,
            effect: .sets { value, options throws(OptionMismatch) in
                guard let text = value.text else { throw OptionMismatch(expected: "a text") }
                options[keyPath: path] = text
                return nil
            })
    }
}
