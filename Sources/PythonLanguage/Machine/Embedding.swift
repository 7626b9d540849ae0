import Diagnostics

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// Running cells from Swift: compile, run in `__main__`, and tell how it ended.

/// How a cell ended.
package enum RunResult {
    /// The value of the cell's last expression; undefined if it ends in another statement.
    case finished(Value)
    case failed(UncaughtException)
}

package struct UncaughtException {
    /// "ValueError"
    package let name: String
    package let message: String
    /// Outermost first.
    package let frames: [TracebackFrame]
    /// What CPython would print.
    package let rendered: String
    /// Why the run was stopped, where it was no exception of the program.
    package let stopReason: StopReason
    /// For syntax errors: where.
    package let range: SourceRange?
    /// The exception object.
    package let value: Value
}

extension Machine {
    /// Compiles and runs a cell in `__main__`. Its output reaches the configuration's callback before this
    /// returns.
    ///
    /// - Parameter timeLimit: seconds until the cell is stopped.
    package func run(_ source: SourceText, timeLimit: Double? = nil) -> RunResult {
        stopping = .none
        deadline =
            timeLimit.map { Machine.now() + UInt64(max(0, min($0, 1e9)) * 1e9) } ?? UInt64.max
        defer {
            deadline = UInt64.max
            flush()
        }
        top = stack
        frame = frames
        handled = .none
        heap.rootTop = 0
        var syntaxRange: SourceRange?
        do throws(PythonError) {
            let code = try compile(source, syntaxRange: &syntaxRange)
            let value = try execute(code, globals: mainModule.pointee.namespace, locals: nil)
            try finalizeCell(keeping: value)
            return .finished(value)
        } catch {
            return .failed(uncaught(syntaxRange))
        }
    }

    func uncaught(_ range: SourceRange?) -> UncaughtException {
        let exception = pending
        let reason = stopping
        stopping = .none
        top = stack
        frame = frames
        nativeDepth = 0
        frameLimit = frames + recursionLimit + Machine.hiddenDepth
        handled = .none
        let isSyntax = isInstance(exception, exceptionType(.syntaxError))
        let parts = isSyntax ? sequenceElements(exception.exception.pointee.arguments) ?? [] : []
        let message = (try? str(parts.first ?? exception)) ?? ""
        let result = UncaughtException(
            name: typeName(exception), message: message, frames: tracebackFrames(exception),
            rendered: renderTraceback(exception), stopReason: reason, range: range, value: exception)
        pending = .none
        return result
    }

    // MARK: Compiling

    /// `interactive` code shows the value of every expression statement, as the interpreter's prompt does.
    package enum CompileMode { case cell, module, expression, interactive }

    /// Code of a source text; SyntaxError as a Python exception.
    package func compile(_ source: SourceText, mode: CompileMode = .cell, usesLocals: Bool = false)
        throws(PythonError) -> Value
    {
        var range: SourceRange?
        return try compile(source, mode: mode, usesLocals: usesLocals, syntaxRange: &range)
    }

    func compile(
        _ source: SourceText, mode: CompileMode = .cell, usesLocals: Bool = false,
        syntaxRange: inout SourceRange?
    ) throws(PythonError) -> Value {
        let compiled: Result<Value, any Error> = Result {
            var module: Module
            if mode == .expression {
                let expression = try Parser.parseExpression(source)
                module = Module(body: [Statement(.expression(expression), expression.range)])
            } else {
                module = try Parser.parse(source, dedenting: mode == .cell)
                switch mode {
                case .interactive: module = module.showingExpressions()
                case .module: module.keepDocstring()
                // The last expression of a cell is its value.
                default: if module.body.count > 1 { module.keepDocstring() }
                }
            }
            let table = try Resolver.resolve(module)
            let compiler = Compiler(
                self, source, table, table.module, outer: nil, qualifiedName: "<module>", isExec: usesLocals)
            return try compiler.module(module.body, givesValue: mode == .cell || mode == .expression)
        }
        switch compiled {
        case .success(let code): return code
        case .failure(let error as SyntaxError):
            syntaxRange = error.range
            var end = error.end
            if case .range = end, error.origin == .token { end = .start }
            if case .column(-2) = end { end = .range }
            let isEmpty = mode == .expression && source.bytes.allSatisfy { [0x20, 0x09, 0x0A].contains($0) }
            throw raiseSyntax(
                error.kind.rawValue, error.message, source, error.range, end: end, isEmpty: isEmpty)
        case .failure(let error as Compiler.Failure):
            syntaxRange = error.range
            throw raiseSyntax("SyntaxError", error.message, source, error.range)
        case .failure: throw raise(.systemError, "the compiler failed")
        }
    }

    private func raiseSyntax(
        _ kind: String, _ message: String, _ source: SourceText, _ range: SourceRange,
        end wanted: SyntaxError.End = .range, isEmpty: Bool = false
    ) -> PythonError {
        let type: ExceptionKind =
            kind == "TabError" ? .tabError : kind == "IndentationError" ? .indentationError : .syntaxError
        let start = source.position(of: range.lowerBound)
        let end = source.position(of: range.upperBound)
        let local = source.localPosition(of: range.lowerBound)
        let endColumn: Value
        switch wanted {
        case .range: endColumn = .int(source.localPosition(of: range.upperBound).column)
        // CPython's tokenizer knows where its errors begin only.
        case .start: endColumn = .int(local.column)
        case .column(let column): endColumn = .int(column)
        case .unknown: endColumn = .none
        }
        let (lineNumber, column) = isEmpty ? (0, 0) : (start.line, local.column)
        let line = source.line(source.lineIndex(of: range.lowerBound))
        let place = tuple([
            string(source.name), .int(lineNumber), .int(column), string(line), .int(end.line), endColumn,
        ])
        let exception = makeException(exceptionType(type), [string(message), place])
        for (name, value) in [
            ("msg", string(message)), ("filename", string(source.name)), ("lineno", .int(lineNumber)),
            ("offset", .int(column)), ("text", string(line)), ("end_lineno", .int(end.line)),
            ("end_offset", endColumn),
        ] { setExceptionDetail(exception, name, value) }
        return raise(exception)
    }

    /// Runs code with namespaces of its own (`exec`, `eval`).
    package func execute(
        _ code: Value, globals: UnsafeMutablePointer<DictObject>, locals: UnsafeMutablePointer<DictObject>?
    ) throws(PythonError) -> Value {
        let function = heap.allocate(FunctionObject.self, .function, types.function)
        let object = code.pointer(to: CodeObject.self)
        function.pointee.code = object
        function.pointee.globals = globals
        function.pointee.defaults = .undefined
        function.pointee.keywordDefaults = .undefined
        function.pointee.annotations = .undefined
        function.pointee.name = object.pointee.name
        function.pointee.qualifiedName = object.pointee.qualifiedName
        function.pointee.doc = .none
        function.pointee.module = .none
        return try runBody(function, namespace: locals)
    }

    /// The namespace that `globals()` gives: that of the running Python function.
    package var currentGlobals: UnsafeMutablePointer<DictObject> {
        frame > frames ? frame.pointee.function.pointee.globals : mainModule.pointee.namespace
    }

    /// What `locals()` gives: a copy of a function's variables, or the namespace itself.
    package func currentLocals() -> UnsafeMutablePointer<DictObject> {
        guard frame > frames else { return mainModule.pointee.namespace }
        if frame.pointee.kind != .constructor, let locals = frame.pointee.locals { return locals }
        let code = frame.pointee.function.pointee.code
        if code.pointee.localCount == 0, code.pointee.name.isIdentical(to: known("<module>")) {
            return frame.pointee.function.pointee.globals
        }
        let dict = makeDict()
        let cells = Set(code.pointee.info.takeUnretainedValue().cellNames)
        for index in 0..<code.pointee.localCount {
            var value = frame.pointee.base[index]
            let name = code.pointee.localNames[index]
            if value.has(.cell), cells.contains(stringValue(name) ?? "") {
                value = value.pointer(to: CellObject.self).pointee.value
            }
            if value.isDefined { heap.set(dict, name.string, value) }
        }
        let function = frame.pointee.function
        for (index, name) in code.pointee.info.takeUnretainedValue().freeNames.enumerated()
        where index < function.pointee.closureCount {
            let value = function.pointee.closure[index].pointee.value
            if value.isDefined { dictSet(dict, name, value) }
        }
        return dict
    }

    // MARK: Output

    /// How long text may wait for more, in nanoseconds: whoever watches a cell sees it in time.
    private static let longestWait: UInt64 = 50_000_000

    /// Prints to the output callback, in pieces of some size or some time.
    package func write(_ text: String, to stream: OutputStream = .standardOutput) {
        if stream != outputStream { flush() }
        outputStream = stream
        outputBuffer += text
        if outputBuffer.utf8.count > 1 << 14 {
            flush()
        } else if text.utf8.last == UInt8(ascii: "\n") {
            flushIfDue()
        }
    }

    /// Lets out what has waited long enough.
    func flushIfDue() {
        if outputBuffer.isEmpty { return }
        let now = Machine.now()
        guard now &- lastFlush > Self.longestWait else { return }
        lastFlush = now
        flush()
    }

    package func flush() {
        if outputBuffer.isEmpty { return }
        let text = outputBuffer
        outputBuffer = ""
        configuration.output(outputStream, text)
    }

    package var maximumRecursion: Int {
        get { recursionLimit }
        set {
            let limit = max(1, min(newValue, 100_000))
            frameLimit += limit - recursionLimit
            recursionLimit = limit
        }
    }
}

extension Compiler {
    /// A cell, file or `eval` expression. `givesValue`: the code returns the last expression's value.
    func module(_ body: [Statement], givesValue: Bool) throws(Failure) -> Value {
        var body = body
        var last: Expression?
        if givesValue, let statement = body.last, case .expression(let expression) = statement.kind {
            last = expression
            body.removeLast()
        }
        reserveConstants(for: body)
        if !(try compile(body)) {
            if let last {
                let register = try compile(last)
                at(last.range)
                code.emit(.return, register)
            } else {
                let register = constant(.undefined, into: nil)
                code.emit(.return, register)
            }
        }
        return try finish(nil, name: "<module>", range: SourceRange(0, 0))
    }
}

/// Runs `body` on a thread with a stack for deep recursion, and waits for it. A machine is used by one thread.
package func withLargeStack<Result>(bytes: Int = 512 << 20, _ body: @escaping () -> Result) -> Result {
    let box = ThreadResult<Result>()
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, bytes)
    #if canImport(Glibc)
        var thread = pthread_t()
    #else
        var thread: pthread_t?
    #endif
    let pointer = Unmanaged.passRetained(Runner { box.result = body() })
    let status = pthread_create(
        &thread, &attributes,
        { argument in
            #if canImport(Glibc)
                let raw = argument
            #else
                let raw: UnsafeMutableRawPointer? = argument
            #endif
            if let raw { Unmanaged<Runner>.fromOpaque(raw).takeRetainedValue().run() }
            return nil
        }, pointer.toOpaque())
    pthread_attr_destroy(&attributes)
    guard status == 0 else {
        pointer.release()
        return body()
    }
    #if canImport(Glibc)
        pthread_join(thread, nil)
    #else
        if let thread { pthread_join(thread, nil) }
    #endif
    guard let result = box.result else { preconditionFailure("the thread gave no result") }
    return result
}

private final class ThreadResult<Result> {
    var result: Result?
}

private final class Runner {
    let run: () -> Void
    init(_ run: @escaping () -> Void) { self.run = run }
}
