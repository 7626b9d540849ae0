import Diagnostics
import EngineRecords
import Execution
import Foundation
import NotebookFormat
import Reporting

/// One notebook from its file to its pages: read, check, run, render, write. Tells the terminal what is
/// wrong, once and with its place, and gives the exit status; nil when all went well.
struct NotebookRun {
    struct Options {
        var formats: [ReportFormat]
        var folder: String
        var plan: RunPlan
        var explains: Bool
        var showsTimings: Bool
        var isQuiet: Bool
    }

    var path: String
    var options: Options

    /// The name of a notebook's pages, without the extension.
    static func pageName(of path: String) -> String {
        path.fileName.withoutExtension
    }

    func perform() -> ExitStatus? {
        var timings = Timings()
        timings.mark("start")
        let bytes: [UInt8]
        do throws(NotebookFile.ReadError) {
            bytes = try NotebookFile.read(path)
        } catch {
            complain(error.message)
            return .noNotebook
        }
        if bytes.isEmpty {
            complain("\(path): is empty, expected a notebook")
            return .badNotebook
        }
        let (notebook, diagnostics) = NotebookReader.read(
            name: path, bytes: bytes, runnableLanguages: KernelTable.languages)
        report(diagnostics)
        guard let notebook, !diagnostics.contains(where: { $0.severity == .error }) else {
            return .badNotebook
        }
        if notebook.cells.isEmpty {
            report([
                Diagnostic(.warning, "no cell to run: the page shows the text alone", in: notebook.source)
            ])
        }
        if let failure = checkTargets() { return failure }
        let renderers: [any ReportRenderer]
        do {
            renderers = try options.formats.map { try $0.make(TemplateFolder.url()) }
        } catch {
            complain("\(error)")
            return .badInstallation
        }
        timings.mark("read the notebook")

        let result = run(notebook)
        timings.mark(Timings.running)
        if let failure = write(report(of: notebook, result, hash: SHA256.hex(bytes)), with: renderers) { return failure }
        timings.mark("write the pages")
        explain(notebook, result, timings)
        return status(of: result, notebook)
    }

    private func target(_ format: ReportFormat) -> String {
        options.folder.appending(file: Self.pageName(of: path) + "." + format.fileExtension)
    }

    /// Finds out before the cells run whether their results can be kept.
    private func checkTargets() -> ExitStatus? {
        do throws(ReportFile.WriteError) {
            try ReportFile.makeFolder(options.folder)
            for format in options.formats { try ReportFile.check(target(format), isNot: path) }
            return nil
        } catch {
            complain("can't write \(error.path): \(error.reason)")
            return .cannotWrite
        }
    }

    private func run(_ notebook: Notebook) -> SessionResult {
        let reporter = TerminalReporter(cellCount: notebook.cells.count, isQuiet: options.isQuiet)
        let session = Session(notebook, plan: options.plan) { reporter.handle($0) }
        return Interruption.whileHandled(by: { session.interrupt() }, session.run)
    }

    private func report(of notebook: Notebook, _ result: SessionResult, hash: String) -> Report {
        let name = path.fileName
        return Report(
            notebook: notebook, runs: result.runs,
            commands: result.records.map { $0.named(by: result.vocabulary) },
            provenance: Report.Provenance(
                version: nbrunVersion, seed: options.plan.seed ?? notebook.frontMatter.seed ?? 0,
                sourceName: name, sourceHash: hash),
            failure: failure(notebook, result),
            links: [.init(text: "View notebook", address: sourceAddress)],
            highlights: CodeHighlighter.spans, image: NotebookImages(notebook: path).bytes)
    }

    /// The notebook as seen from the page's folder.
    private var sourceAddress: String {
        func parts(_ path: String) -> [String] {
            URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().pathComponents
        }
        let folder = parts(options.folder)
        let file = parts(path)
        let shared = zip(folder, file).prefix { $0 == $1 }.count
        let steps = Array(repeating: "..", count: folder.count - shared) + file.dropFirst(shared)
        return steps.joined(separator: "/")
            .addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? steps.joined(separator: "/")
    }

    private func failure(_ notebook: Notebook, _ result: SessionResult) -> Report.Failure? {
        switch result.outcome {
        case .completed: return nil
        case .failed(let cell):
            let error = result.runs.first { $0.cell == cell }?.error
            let what = error.map { " with \($0.name)" } ?? ""
            return .init(
                message: "Cell \(cell + 1) failed\(what). The cells after it did not run.", cell: cell)
        case .stopped(.timeLimit, let cell):
            return .init(
                message: "Cell \(cell + 1) was over its time limit. The cells after it did not run.",
                cell: cell)
        case .stopped(.interrupt, let cell):
            return .init(
                message: "The run was interrupted in cell \(cell + 1). The cells after it did not run.",
                cell: cell)
        }
    }

    private func write(_ report: Report, with renderers: [any ReportRenderer]) -> ExitStatus? {
        do {
            for (format, renderer) in zip(options.formats, renderers) {
                try ReportFile.write(try renderer.render(report), to: target(format))
                if !options.isQuiet { tell("wrote \(target(format))") }
            }
            return nil
        } catch let error as ReportFile.WriteError {
            complain("can't write \(error.path): \(error.reason)")
            return .cannotWrite
        } catch {
            complain("\(error)")
            return .badInstallation
        }
    }

    private func explain(_ notebook: Notebook, _ result: SessionResult, _ timings: Timings) {
        if options.explains {
            print(ExplainReport(notebook: notebook, result: result).text(), terminator: "")
        }
        guard options.showsTimings else { return }
        let cells = notebook.cells.compactMap { cell in
            result.seconds[cell.index].map { ("cell \(cell.index + 1)", $0) }
        }
        print(timings.text(cells: cells), terminator: "")
    }

    private func status(of result: SessionResult, _ notebook: Notebook) -> ExitStatus? {
        for run in result.runs where run.status == .failed && !mayFail(run, in: notebook) {
            guard let error = run.error else { continue }
            complain(error.summary)
            if let hint = siblingHint(error) { tell(hint) }
        }
        switch result.outcome {
        case .stopped(.interrupt, _): return .interrupted
        case .stopped(.timeLimit, _), .failed: return .cellFailed
        case .completed:
            let failed = result.runs.contains { $0.status == .failed && !mayFail($0, in: notebook) }
            return failed ? .cellFailed : nil
        }
    }

    /// How to import a module whose file lies beside the notebook.
    private func siblingHint(_ error: CellError) -> String? {
        guard error.name == "ModuleNotFoundError", options.plan.files.folder == nil,
            let name = error.message.split(separator: "'").dropFirst().first?.split(separator: ".").first
        else { return nil }
        let folder = path.parentFolder
        let place = folder.appending(file: String(name))
        let files = FileManager.default
        guard files.fileExists(atPath: place) || files.fileExists(atPath: place + ".py") else { return nil }
        return "  '\(name)' lies beside the notebook: --files \(folder.isEmpty ? "." : folder) lets cells import it"
    }

    /// Did the author expect the cell to fail?
    private func mayFail(_ run: CellRun, in notebook: Notebook) -> Bool {
        notebook.options(of: notebook.cells[run.cell]).error == true
    }

    private func report(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics { tell(diagnostic.rendered()) }
    }

    private func complain(_ message: String) { tell("error: " + message) }

    private func tell(_ message: String) { FileHandle.standardError.write(Data((message + "\n").utf8)) }
}

extension CellRun {
    /// The error that ended the cell.
    fileprivate var error: CellError? {
        for case .error(let error) in outputs { return error }
        return nil
    }
}

extension CommandRecord {
    /// With the words of a prediction's ids, where the notebook's tokenizer is known.
    fileprivate func named(by vocabulary: [Int: String]) -> CommandRecord {
        guard !vocabulary.isEmpty, case .prediction(var prediction) = detail else { return self }
        prediction.vocabulary = prediction.vocabulary ?? vocabulary
        var record = self
        record.detail = .prediction(prediction)
        return record
    }
}
