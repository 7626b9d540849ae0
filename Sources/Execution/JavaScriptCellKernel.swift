import Diagnostics
import Engine
import Foundation
import JavaScriptKernel
import NotebookFormat
import PythonStandard

/// Runs JavaScript cells in JavaScriptCore, which is loaded when the first of them comes.
final class JavaScriptCellKernel: Kernel {
    private let context: KernelContext
    private let engine: Engine
    private let outputs: OutputCollector
    private var session: JavaScriptSession?
    /// Why there is no session.
    private var unavailable: String?
    /// Has a reader done something?
    private var hasReaders = false

    init(context: KernelContext, engine: Engine) {
        self.context = context
        self.engine = engine
        let outputs = OutputCollector(limit: context.limits.outputBytes, emit: context.emit)
        self.outputs = outputs
        var configuration = JavaScriptConfiguration()
        configuration.seed = context.seed
        configuration.memoryLimit = min(context.limits.memory, Self.mostMemory)
        configuration.output = { stream, text in
            outputs.write(text, to: stream == .standardOutput ? .stdout : .stderr)
        }
        configuration.display = { outputs.show(Self.bundle($0)) }
        configuration.note = context.note
        configuration.elements = context.elements.map { ($0.line, $0.html) }
        let stopRequest = context.stopRequest
        configuration.stopReason = { stopRequest.reason.map { ($0.errorName, $0.message) } }
        do {
            session = try JavaScriptSession(configuration, engine: engine)
            session?.parts["files"] = SharedFiles(context.cellFiles)
        } catch {
            unavailable = error.message
        }
    }

    /// The engine has no memory limit of its own: what JavaScript fills too fast for the watchdog must still
    /// be there.
    private static let mostMemory = 4 << 30

    var vocabulary: [Int: String] { [:] }

    func define(_ parameters: [Parameter]) {
        guard let context = session?.context else { return }
        for parameter in parameters {
            context.global[parameter.name] = context.json(parameter.text) ?? context.string(parameter.text)
        }
    }

    func run(_ cell: Cell) -> KernelResult {
        guard let session else {
            let failure = Diagnostic(
                .error, unavailable ?? "", in: cell.code, at: SourceRange(0, min(1, cell.code.bytes.count)))
            return failed(
                CellError(
                    name: "Error", message: failure.message, traceback: failure.message,
                    summary: failure.rendered()))
        }
        // What the engine prints belongs to the cell that runs.
        let before = engine.output
        engine.output = { [outputs] in outputs.write($0, to: .stdout) }
        defer { engine.output = before }
        let isLive = cell.options.live ?? true
        session.document?.begin(cell: cell.index, isLive: isLive)
        switch session.run(cell.code) {
        case .finished(let value):
            if let value { outputs.show(Self.bundle(value), isResult: true) }
            return finish(cell, isLive: isLive, in: session)
        case .failed(var failure):
            if let hint = session.document?.hint { failure.message += " (\(hint))" }
            return failed(CellError(failure))
        }
    }

    /// Performs the cell's demo and keeps the cell for the reader's page.
    private func finish(_ cell: Cell, isLive: Bool, in session: JavaScriptSession) -> KernelResult {
        let steps = cell.options.demo.map(DocumentStep.init)
        if isLive { session.document?.keep(cell: cell.index, steps: steps) }
        guard var failure = session.document?.perform(steps) else {
            return KernelResult(outputs: outputs.take(), failed: false)
        }
        // What the demo itself finds wrong is no fault of a line of code.
        if failure.source == nil || failure.message.hasPrefix("demo:") {
            (failure.source, failure.range, failure.calls) = (cell.code, cell.demoPlace, [])
        }
        if let hint = session.document?.hint { failure.message += " (\(hint))" }
        return failed(CellError(failure))
    }

    func receive(_ event: String, answer: @escaping (String) -> Void) {
        guard let document = session?.document else { return }
        hasReaders = true
        // A training shows on its way what its callbacks have changed.
        let progress = engine.progress
        engine.progress = { training in
            progress?(training)
            document.tellChanges(answer)
        }
        defer { engine.progress = progress }
        document.receive(event, answer: answer)
        _ = outputs.take()
    }

    func document() -> DocumentState? {
        guard let document = session?.document else { return nil }
        var state = DocumentState()
        do {
            state.elements = try document.snapshot()
            state.values = try document.values()
            if let live = try document.live() {
                state.live = LiveDemo(
                    data: live.json,
                    contents: live.contents.map { "\($0.0): \($0.1) parameters, \(($0.2 + 1023) / 1024) KB" })
            }
        } catch {
            context.note("the page has no live demo: \(error)")
        }
        return state
    }

    func forgetChanges() { session?.document?.forgetChanges() }

    func whatElementsShow() -> String? { hasReaders ? session?.document?.wholeBlocks : nil }

    private func failed(_ error: CellError) -> KernelResult {
        KernelResult(outputs: outputs.take() + [.error(error)], failed: true)
    }

    private static func bundle(_ display: JavaScriptDisplay) -> MIMEBundle {
        MIMEBundle(display.items, alternativeText: display.alternativeText)
    }
}

extension CellError {
    fileprivate init(_ failure: JavaScriptFailure) {
        self.init(
            name: failure.name, message: failure.message, traceback: failure.traceback,
            summary: failure.summary)
    }
}

extension Cell {
    /// Where the cell asks for its demo.
    fileprivate var demoPlace: SourceRange {
        for index in code.lineStarts.indices {
            let line = code.line(index)
            guard let range = line.range(of: "demo:") else { continue }
            let start = code.lineStarts[index] + line[..<range.lowerBound].utf8.count
            return SourceRange(start, start + 4)
        }
        return SourceRange(0, min(1, code.bytes.count))
    }
}

extension DocumentStep {
    fileprivate init(_ step: DemoStep) {
        self.init(
            settings: step.settings.map { setting in
                let value: Value =
                    switch setting.value {
                    case .text(let text): .text(text)
                    case .flag(let flag): .flag(flag)
                    case .variable(let name): .variable(name)
                    }
                return (setting.id, value)
            }, clicks: step.clicks, expectations: step.expectations)
    }
}

/// The cells' files as scripts see them.
private final class SharedFiles: ScriptFiles {
    private let files: CellFiles

    init(_ files: CellFiles) { self.files = files }

    func readFile(_ path: String) throws -> [UInt8]? {
        do {
            return try files.read(path)
        } catch .notFound {
            return nil
        }
    }

    func writeFile(_ path: String, _ bytes: [UInt8]) throws {
        do {
            let folders = path.split(separator: "/").dropLast()
            for count in folders.indices {
                let folder = folders[...count].joined(separator: "/")
                if files.kind(folder) == nil { try files.makeFolder(folder) }
            }
            try files.write(path, bytes)
        } catch {
            throw JavaScriptError("cannot write \(path): \(error)")
        }
    }
}
