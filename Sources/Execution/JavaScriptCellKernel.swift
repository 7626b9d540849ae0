import Diagnostics
import Engine
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
        switch session.run(cell.code) {
        case .finished(let value):
            if let value { outputs.show(Self.bundle(value), isResult: true) }
            return KernelResult(outputs: outputs.take(), failed: false)
        case .failed(let failure):
            return failed(
                CellError(
                    name: failure.name, message: failure.message, traceback: failure.traceback,
                    summary: failure.summary))
        }
    }

    private func failed(_ error: CellError) -> KernelResult {
        KernelResult(outputs: outputs.take() + [.error(error)], failed: true)
    }

    private static func bundle(_ display: JavaScriptDisplay) -> MIMEBundle {
        MIMEBundle(display.items, alternativeText: display.alternativeText)
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
