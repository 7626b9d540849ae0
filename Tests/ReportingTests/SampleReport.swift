import Diagnostics
import EngineRecords
import NotebookFormat
import Testing

@testable import Reporting

extension Sample {
    static let source = """
        ---
        title: Next words
        subtitle: A small recurrent network
        author: A. Teacher
        tags: [RNN, Keras]
        ---

        # Next words

        Prose with *emphasis*.

        **Key idea:** One step at a time.

        ## Prepare

        ```python
        corpus = ["hello how are you"]
        print(len(corpus))  # count
        ```

        ## Train

        > In a quote:
        >
        > ```python
        > #| diagram: stack
        > model.fit(X, y, epochs=10)
        > ```

        ```text
        shown only
        ```

        ## Predict

        ```python
        #| diagram: [unrolled, pipeline]
        predict("hello how is")
        ```

        | a | b |
        |---|---|
        | 1 | 2 |

        The end.

        """

    static let commands = [
        CommandRecord(cell: 0, purpose: .prepare, summary: "fit tokenizer on 4 texts"),
        CommandRecord(cell: 0, purpose: .prepare, summary: "pad 11 sequences to 5"),
        CommandRecord(cell: 1, purpose: .build, summary: "build model \"sequential\"", detail: .model(rnn)),
        CommandRecord(
            cell: 1, purpose: .train, summary: "fit model \"sequential\" on 11 x 4, 200 epochs",
            detail: .training(training)),
        CommandRecord(
            cell: 2, purpose: .predict, summary: "predict with model \"sequential\" on 1 x 4",
            detail: .prediction(prediction)),
        CommandRecord(
            cell: 2, purpose: .predict, summary: "predict with model \"sequential\" on 1 x 4",
            detail: .prediction(prediction)),
    ]

    static let runs = [
        CellRun(cell: 0, status: .succeeded, stage: .prepare, outputs: [.stream(.stdout, "1\n")]),
        CellRun(
            cell: 1, status: .succeeded, stage: .train,
            outputs: [.stream(.stdout, "Epoch 1\rEpoch 2\n"), .stream(.stderr, "UserWarning: look\n")]),
        CellRun(
            cell: 2, status: .succeeded, stage: .predict,
            outputs: [.result(MIMEBundle([("text/plain", "'your'")]))]),
    ]

    /// A run of `source`, with other text or outputs where a test needs them.
    static func report(_ text: String = source, runs: [CellRun] = runs) throws -> Report {
        let read = NotebookReader.read(name: "words.md", bytes: Array(text.utf8))
        let errors = read.diagnostics.filter { $0.severity == .error }.map { $0.rendered() }
        #expect(errors.isEmpty)
        return Report(
            notebook: try #require(read.notebook), runs: runs, commands: commands,
            provenance: .init(
                version: "0.1.0", seed: 7, sourceName: "words.md", sourceHash: SHA256.hex(text.utf8)),
            links: [.init(text: "Source", address: "words.md")],
            highlights: { language, code in
                language == "python" ? [HighlightSpan(.keyword, SourceRange(0, 5))] : []
            })
    }

    /// Three cells' report in which the second failed.
    static func failedReport() throws -> Report {
        let error = CellError(
            name: "ValueError", message: "got -50, expected > 0",
            traceback: "Traceback (most recent call last):\n  File \"words.md\", line 26, in <module>\n"
                + "    model.fit(X, y)\n    ^^^^^^^^^\nValueError: got -50, expected > 0")
        var report = try report(runs: [
            runs[0], CellRun(cell: 1, status: .failed, stage: .build, outputs: [.error(error)]),
            CellRun(cell: 2, status: .notReached),
        ])
        report.commands = Array(commands.prefix(3))
        report.failure = .init(message: "Step 2 failed with ValueError: got -50, expected > 0", cell: 1)
        return report
    }
}
