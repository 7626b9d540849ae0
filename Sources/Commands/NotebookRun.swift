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
        var formats = standardFormats
        var folder = standardFolder
        var plan: RunPlan
        var explains = false
        var showsTimings = false
        var isQuiet = false

        static let standardFolder = "output"
        static var standardFormats: [ReportFormat] {
            ReportFormat.all.filter { ["html", "md"].contains($0.name) }
        }
    }

    var path: String
    var options: Options

    /// The name of a notebook's pages, without the extension.
    static func pageName(of path: String) -> String {
        path.fileName.withoutExtension
    }

    /// What is wrong with the names when two notebooks' pages would be one file.
    static func clash(among paths: [String]) -> String? {
        var names: [String: String] = [:]
        for path in paths {
            let name = pageName(of: path)
            if let other = names.updateValue(path, forKey: name) {
                return "\(other) and \(path) would both be written as \(name)"
            }
        }
        return nil
    }

    /// Runs notebooks one after the other, until one is interrupted.
    ///
    /// - Returns: the status of the first that failed.
    static func perform(_ paths: [String], _ options: Options) -> ExitStatus? {
        var status: ExitStatus?
        for path in paths {
            if let failure = NotebookRun(path: path, options: options).perform() {
                status = status ?? failure
                if failure == .interrupted { break }
            }
        }
        return status
    }

    private func perform() -> ExitStatus? {
        var timings = Timings()
        timings.mark("start")
        let file: NotebookFile
        do throws(NotebookFile.ReadError) {
            file = try NotebookFile(path)
        } catch {
            tell(error.message)
            return error.status
        }
        report(file.diagnostics)
        let notebook = file.notebook
        if let failure = checkTargets() { return failure }
        let renderers: [any ReportRenderer]
        do {
            renderers = try options.formats.map { try $0.make(TemplateFolder.path()) }
        } catch {
            complain("\(error)")
            return .badInstallation
        }
        timings.mark("read the notebook")

        let result = run(notebook)
        timings.mark(Timings.running)
        if let failure = write(
            file.report(result, plan: options.plan, folder: options.folder), with: renderers)
        {
            return failure
        }
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
        var plan = options.plan
        plan.files.tutorial = path
        let session = Session(notebook, plan: plan) { reporter.handle($0) }
        return Interruption.whileWatched { session.run(isInterrupted: { Interruption.hasCome }) }
    }

    private func write(_ report: Report, with renderers: [any ReportRenderer]) -> ExitStatus? {
        do {
            for (format, renderer) in zip(options.formats, renderers) {
                try ReportFile.write(try renderer.render(report), to: target(format))
                guard !options.isQuiet else { continue }
                tell("wrote \(target(format))")
                if format.name == "html", let live = report.document.live {
                    tell(
                        "  with a live demo: "
                            + (live.contents.isEmpty
                                ? "no trained models" : live.contents.joined(separator: "; ")))
                }
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
        return
            "  '\(name)' lies beside the notebook: --files \(folder.isEmpty ? "." : folder) lets cells import it"
    }

    /// Did the author expect the cell to fail?
    private func mayFail(_ run: CellRun, in notebook: Notebook) -> Bool {
        notebook.options(of: notebook.cells[run.cell]).error == true
    }

    private func report(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics { tell(diagnostic.rendered()) }
    }

    private func complain(_ message: String) { tell("error: " + message) }
}
