import Diagnostics
import Engine
import EngineRecords
import NotebookFormat
import PythonLanguage
import PythonLibrary
import PythonScience
import PythonStandard

/// Runs Python cells on nbrun's own machine, with the library modules over the session's engine.
final class PythonKernel: Kernel {
    private let machine: Machine
    private let library: LibraryContext
    private let context: KernelContext
    private let outputs: OutputCollector
    /// IPython's number of the cell that runs, the key into `Out`.
    private var cellNumber = 0
    /// What the running cell's `%%capture` asked for.
    private var captures: Capture?

    /// `%%capture name --no-stderr`
    private struct Capture {
        /// "" for none.
        var name = ""
        var isWithoutStdout = false
        var isWithoutStderr = false
        var isWithoutDisplay = false

        init(_ argument: String) {
            for word in argument.split(separator: " ") {
                switch word {
                case "--no-stdout": isWithoutStdout = true
                case "--no-stderr": isWithoutStderr = true
                case "--no-display": isWithoutDisplay = true
                default: name = String(word)
                }
            }
        }
    }
    /// Where the notebook's variables got their values, for hints.
    private var origins = NameOrigins()

    init(context: KernelContext, engine: Engine) {
        self.context = context
        let outputs = OutputCollector(limit: context.limits.outputBytes, emit: context.emit)
        self.outputs = outputs
        var configuration = MachineConfiguration()
        configuration.memoryLimit = context.limits.memory
        configuration.output = { stream, text in
            outputs.write(text, to: stream == .standardOutput ? .stdout : .stderr)
        }
        let machine = Machine(configuration)
        self.machine = machine
        library = LibraryContext(seed: context.seed, engine: engine, note: context.note)
        library.drawDiagram = context.drawDiagram
        library.files = context.cellFiles
        if let tutorial = context.files.tutorial { library.files.findTutorial(at: tutorial) }
        if let resource = context.files.resource { library.files.resource = resource }
        machine.findModule = { [unowned library] machine, name in
            library.files.module(named: name, on: machine)
        }
        PythonLibrary.install(on: machine, context: library)
        library.display.show = { outputs.show(MIMEBundle($0)) }
        library.display.clear = { outputs.clear(wait: $0) }
        PythonScience.install(on: machine)
        machine.addBuiltin(ValueDisplay.display(into: outputs))
        machine.addBuiltin(NotebookCommands.shell)
        NotebookCommands.setNote(context.note, on: machine)
        engine.output = { [unowned machine] in machine.write($0) }
        engine.onNote = context.note
        let flag = machine.stopFlag
        context.stopRequest.onChange { reason in
            switch reason {
            case .timeLimit: flag.request(.deadline)
            case .interrupt: flag.request(.interrupt)
            case nil: flag.request(.none)
            }
        }
    }

    /// Tokenizers number their words from 1 without gaps.
    var vocabulary: [Int: String] {
        var words: [Int: String] = [:]
        while let word = machine.vocabularyWord(words.count + 1) { words[words.count + 1] = word }
        return words
    }

    func define(_ parameters: [Parameter]) {
        for parameter in parameters {
            machine.define(parameter.name, machine.literal(parameter.text) ?? machine.string(parameter.text))
        }
    }

    func run(_ cell: Cell) -> KernelResult {
        if !cell.showsValue { machine.define("__file__", machine.string(cell.code.name.lastPathComponent)) }
        defer { origins.update(from: machine, after: cell.code) }
        switch CellSteps.steps(of: cell.code) {
        case .foreign(let magic, let body): return runForeign(magic, body, of: cell)
        case .steps(let source, let steps): return run(steps, source, of: cell)
        }
    }

    /// The pieces of a cell in their order: code and the commands between.
    private func run(_ steps: [CellSteps.Step], _ source: SourceText, of cell: Cell) -> KernelResult {
        cellNumber += 1
        if steps.count > 1, machine.isMalformed(source) { return runCode(source, of: cell, isLast: true) }
        for (index, step) in steps.enumerated() {
            let isLast = index == steps.count - 1
            switch step {
            case .code(let piece):
                let result = runCode(piece, of: cell, isLast: isLast)
                if result.failed || isLast { return ended(result) }
            case .command(let magic):
                if let failed = obey(magic, in: source) { return ended(failed) }
            }
        }
        let end = endCell()
        if let end { return ended(failure(end, in: source)) }
        return ended(KernelResult(outputs: outputs.take(), failed: false))
    }

    /// What `%%capture` asked for is done to a cell's outputs.
    private func ended(_ result: KernelResult) -> KernelResult {
        guard let capture = captures else { return result }
        captures = nil
        var (stdout, stderr, kept): (String, String, [CellOutput]) = ("", "", [])
        for output in result.outputs {
            switch output {
            case .stream(.stdout, let piece) where !capture.isWithoutStdout: stdout += piece
            case .stream(.stderr, let piece) where !capture.isWithoutStderr: stderr += piece
            case .stream, .error: kept.append(output)
            case .display, .result: if capture.isWithoutDisplay { kept.append(output) }
            }
        }
        if !capture.name.isEmpty {
            _ = machine.attempt { machine throws(PythonError) in
                machine.define(capture.name, try NotebookCommands.captured(stdout, stderr, on: machine))
            }
        }
        return KernelResult(outputs: kept, failed: result.failed)
    }

    private func runCode(_ source: SourceText, of cell: Cell, isLast: Bool) -> KernelResult {
        switch machine.run(source) {
        case .finished(let value):
            if !isLast { return KernelResult(outputs: [], failed: false) }
            if cell.showsValue, !value.isUndefined, !value.isNone, !source.endsInSemicolon {
                if let error = show(value) { return failure(error, in: source) }
            }
            if let error = endCell() { return failure(error, in: source) }
            return KernelResult(outputs: outputs.take(), failed: false)
        case .failed(let exception):
            _ = endCell()
            // `sys.exit()` ends a script well; in a notebook's cell it is an error, as Jupyter sees it.
            if !cell.showsValue, exception.name == "SystemExit",
                ["", "0", "None", "False"].contains(exception.message)
            {
                return KernelResult(outputs: outputs.take(), failed: false)
            }
            return failure(exception, in: source)
        }
    }

    /// Lets the library write and show what it holds until the end of a cell: open files and figures.
    private func endCell() -> UncaughtException? {
        let ends = library.cellEnds
        return machine.attempt { machine throws(PythonError) in
            try machine.saveOpenFiles()
            for end in ends { _ = try machine.call(end.value, []) }
        }
    }

    /// The value of a cell's last expression becomes its result, and `_`; those before are `__` and `___`,
    /// and all are in `Out`.
    private func show(_ value: Value) -> UncaughtException? {
        let outputs = outputs
        let number = cellNumber
        return machine.attempt { machine throws(PythonError) in
            machine.remember(result: value, number: number)
            outputs.show(try ValueDisplay.bundle(of: value, on: machine), isResult: true)
        }
    }

    // MARK: Errors

    private func failure(_ exception: UncaughtException, in source: SourceText) -> KernelResult {
        let advice = advice(on: exception, in: source)
        let error = CellError(
            name: exception.name, message: exception.message, traceback: exception.rendered,
            summary: ([Self.summary(of: exception, in: source)] + advice.map { "  " + $0 }).joined(
                separator: "\n"),
            advice: advice)
        return KernelResult(outputs: outputs.take() + [.error(error)], failed: true)
    }

    /// Hints for an exception: what stands in the notebook where it came out, and what to do.
    private func advice(on exception: UncaughtException, in cell: SourceText) -> [String] {
        guard exception.stopReason == .none else { return [] }
        let outermost = exception.frames.first { $0.function == "<module>" && !$0.source.origins.isEmpty }
        let text = outermost.map { frame in
            String(
                decoding: frame.source.bytes[frame.range.lowerBound..<frame.range.upperBound], as: UTF8.self)
        }
        let scene = ErrorScene(
            machine: machine, exception: exception, expression: text ?? "", origins: origins,
            cells: context.cells, filesFolder: context.files.folder)
        return ErrorAdvice.lines(for: scene)
    }

    private func failure(_ message: String, in source: SourceText, at range: SourceRange) -> KernelResult {
        let text = Diagnostic(.error, message, in: source, at: range).rendered()
        let error = CellError(name: "UsageError", message: message, traceback: text, summary: text)
        return KernelResult(outputs: outputs.take() + [.error(error)], failed: true)
    }

    /// What a terminal shows: where, what, the line, and who called.
    ///
    ///     draft.md:4:12: NameError: name 'pie' is not defined
    ///         4 |     return pie * radius ** 2
    ///           |            ^^^
    ///       called from draft.md:10:7
    private static func summary(of exception: UncaughtException, in cell: SourceText) -> String {
        let what = exception.rendered.lastLine(naming: exception.name)
        if let range = exception.range { return "\(place(range, cell)): \(what)\n\(cell.excerpt(of: range))" }
        let frames = exception.frames.filter { !$0.source.origins.isEmpty }
        guard let last = frames.last else { return exception.rendered }
        var text = "\(place(last.range, last.source)): \(what)\n\(last.source.excerpt(of: last.range))"
        var callers: [(place: String, count: Int)] = []
        for place in frames.dropLast().reversed().map({ place($0.range, $0.source) }) {
            if callers.last?.place == place {
                callers[callers.count - 1].count += 1
            } else {
                callers.append((place, 1))
            }
        }
        for caller in callers.prefix(shownCallers) {
            text += "\n  called from \(caller.place)" + (caller.count > 1 ? ", \(caller.count) times" : "")
        }
        if callers.count > shownCallers { text += "\n  and \(callers.count - shownCallers) callers more" }
        return text
    }

    private static func place(_ range: SourceRange, _ source: SourceText) -> String {
        let position = source.position(of: range.lowerBound)
        return "\(source.name):\(position.line):\(position.column)"
    }

    private static let shownCallers = 8

    // MARK: IPython's commands

    /// Obeys a command where it stands; nil when all went well.
    private func obey(_ magic: MagicCommand, in source: SourceText) -> KernelResult? {
        if magic.kind == .cell, magic.name == "capture" {
            captures = Capture(magic.argument)
            return nil
        }
        if magic.kind == .cell, ["time", "timeit", "prun"].contains(magic.name) {
            context.note("%%\(magic.name): the clock of cells moves by sleep() only, nothing is timed")
            return nil
        }
        if magic.kind == .line, magic.name == "time" {
            context.note("%time: the clock of cells moves by sleep() only, nothing is timed")
            if magic.assignsTo == nil { return nil }
        }
        let exception = machine.attempt { [outputs] machine throws(PythonError) in
            var value = Value.none
            switch magic.kind {
            case .line, .cell: value = try NotebookCommands.line(magic.name, magic.argument, on: machine)
            case .shell:
                value = try NotebookCommands.shell(magic.argument, on: machine)
                if magic.assignsTo == nil {
                    for line in machine.sequenceElements(value) ?? [] {
                        machine.write(try machine.str(line) + "\n")
                    }
                    value = .none
                }
            case .help: machine.write(try NotebookCommands.help(magic.argument, on: machine) + "\n")
            }
            if let name = magic.assignsTo {
                machine.define(name, value)
            } else if !value.isNone {
                outputs.show(try ValueDisplay.bundle(of: value, on: machine), isResult: true)
            }
        }
        guard let exception else { return nil }
        if exception.name == "UsageError" { return failure(exception.message, in: source, at: magic.range) }
        return failure(exception, in: source)
    }

    /// A cell whose text is no Python: `%%writefile`, `%%html`.
    private func runForeign(_ magic: MagicCommand, _ body: String, of cell: Cell) -> KernelResult {
        cellNumber += 1
        let exception = machine.attempt { machine throws(PythonError) in
            try NotebookCommands.cell(magic.name, magic.argument, body, on: machine)
        }
        machine.flush()
        guard let exception else { return KernelResult(outputs: outputs.take(), failed: false) }
        return failure(exception.message, in: cell.code, at: magic.range)
    }
}

extension SourceText {
    /// `x;` hides the value of `x`, as in IPython.
    fileprivate var endsInSemicolon: Bool {
        bytes.last { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\t") }
            == UInt8(ascii: ";")
    }
}

extension String {
    /// "c.py" of "a/b/c.py".
    fileprivate var lastPathComponent: String { split(separator: "/").last.map(String.init) ?? self }

    /// The text from the last line that begins with an exception's name, with or without its module's; all of it
    /// where there is none.
    fileprivate func lastLine(naming name: String) -> String {
        let lines = split(separator: "\n", omittingEmptySubsequences: false)
        let start = lines.lastIndex { line in
            let title = line.prefix { $0 != ":" && $0 != " " }
            return line.hasPrefix(name) || title.hasSuffix("." + name)
        }
        guard let start else { return self }
        return lines[start...].joined(separator: "\n")
    }
}
