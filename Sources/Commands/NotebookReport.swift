import Diagnostics
import EngineRecords
import Execution
import Foundation
import NotebookFormat
import Reporting

// What a run of a notebook file is to its pages.

extension NotebookFile {
    /// The report of a run, for a page in `folder`; nil: for a page that is no file.
    func report(_ result: SessionResult, plan: RunPlan, folder: String?) -> Report {
        Report(
            notebook: notebook, runs: result.runs,
            commands: result.records.map { $0.named(by: result.vocabulary) },
            provenance: Report.Provenance(
                version: nbrunVersion, seed: plan.seed ?? notebook.frontMatter.seed ?? 0,
                sourceName: path.fileName, sourceHash: hash),
            document: result.document, failure: failure(result),
            links: folder.map { [.init(text: "View notebook", address: sourceAddress(from: $0))] } ?? [],
            highlights: CodeHighlighter.spans, image: NotebookImages(notebook: path).bytes)
    }

    /// The notebook as seen from the page's folder.
    private func sourceAddress(from folder: String) -> String {
        func parts(_ path: String) -> [Substring] { (realPath(path) ?? path).split(separator: "/") }
        let folder = parts(folder)
        let file = parts(path)
        let shared = zip(folder, file).prefix { $0 == $1 }.count
        let steps = Array(repeating: "..", count: folder.count - shared) + file.dropFirst(shared)
        return steps.joined(separator: "/").percentEncoded
    }

    private func failure(_ result: SessionResult) -> Report.Failure? {
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
}

extension CellRun {
    /// The error that ended the cell.
    var error: CellError? {
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
