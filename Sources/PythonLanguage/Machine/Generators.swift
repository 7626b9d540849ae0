// Generators: a call of a generator function copies its registers into a GeneratorObject; resuming copies
// them back to the top of the stack and runs a frame until `yield` or the end.

extension Machine {
    func makeGenerator(
        _ function: UnsafeMutablePointer<FunctionObject>, _ registers: UnsafeMutablePointer<Value>
    ) -> Value {
        let count = function.pointee.code.pointee.registerCount
        let generator = heap.allocate(GeneratorObject.self, .generator, types.generator)
        generator.pointee.function = function
        generator.pointee.registers = heap.buffer(Value.self, capacity: count)
        generator.pointee.registers.initialize(from: registers, count: count)
        generator.pointee.registerCount = count
        generator.pointee.resumeAt = function.pointee.code.pointee.instructions
        generator.pointee.state = .fresh
        generator.pointee.handled = .none
        generator.pointee.name = function.pointee.name
        return Value(generator)
    }

    /// Pushes the generator's frame at `base`. The first instruction of a resumed generator finds the sent
    /// value in the register named by the yield's A operand.
    func pushGenerator(
        _ generator: UnsafeMutablePointer<GeneratorObject>, base: UnsafeMutablePointer<Value>,
        sending value: Value,
        result: UnsafeMutablePointer<Value>, kind: Frame.Kind
    ) throws(PythonError) {
        switch generator.pointee.state {
        case .running: throw raise(.valueError, "generator already executing")
        case .fresh where !value.isNone:
            throw raise(.typeError, "can't send non-None value to a just-started generator")
        default: break
        }
        let function = generator.pointee.function
        let count = generator.pointee.registerCount
        if !(base + count < stackLimit) { throw recursionError() }
        let next = frame + 1
        if !(next < frameLimit) { throw recursionError() }
        resume(generator, at: base, sending: value)
        next.initialize(
            to: Frame(
                function: function, instruction: generator.pointee.resumeAt, base: base, result: result,
                generator: generator, locals: nil, kind: kind))
        frame = next
        top = base + count
    }

    /// Few registers: a loop is faster than memmove, for which the compiler must not mistake it.
    @inline(__always)
    static func copy(
        _ source: UnsafeMutablePointer<Value>, to target: UnsafeMutablePointer<Value>, _ count: Int
    ) {
        var index = 0
        while index < count {
            let value = source[index]
            target[index].tag = value.tag
            if value.tag != 0 { target[index].bits = value.bits }
            index += 1
        }
    }

    /// Takes a generator's registers, of which the one that its `yield` names gets what is sent.
    @inline(__always)
    func resume(
        _ generator: UnsafeMutablePointer<GeneratorObject>, at base: UnsafeMutablePointer<Value>,
        sending value: Value
    ) {
        Machine.copy(generator.pointee.registers, to: base, generator.pointee.registerCount)
        if generator.pointee.state == .suspended {
            base[InstructionWord(generator.pointee.resumeAt - 1).a] = value
        }
        generator.pointee.state = .running
        swap(&handled, &generator.pointee.handled)
    }

    /// Puts a running generator's registers back; its frame is the top one.
    @inline(__always)
    func suspend(
        _ generator: UnsafeMutablePointer<GeneratorObject>, base: UnsafeMutablePointer<Value>,
        at instruction: UnsafeMutablePointer<UInt64>
    ) {
        Machine.copy(base, to: generator.pointee.registers, generator.pointee.registerCount)
        generator.pointee.resumeAt = instruction
        generator.pointee.state = .suspended
        swap(&handled, &generator.pointee.handled)
    }

    /// The yielded value goes to who waits for it: all generators are suspended that it comes through. True: that is
    /// Swift; else the top frame goes on.
    @inline(__always)
    func passOut(
        _ value: Value, from running: UnsafeMutablePointer<Frame>,
        at instruction: UnsafeMutablePointer<UInt64>
    ) -> Bool {
        var running = running
        var instruction = instruction
        while let generator = running.pointee.generator {
            suspend(generator, base: running.pointee.base, at: instruction)
            let kind = running.pointee.kind
            let result = running.pointee.result
            running -= 1
            frame = running
            instruction = running.pointee.instruction
            if kind == .generatorDelegate { continue }
            if kind == .generatorBoundary || kind == .generatorSink { return true }
            result.pointee = value
            top = running.pointee.base + running.pointee.function.pointee.code.pointee.registerCount
            if kind == .generatorLoop {
                running.pointee.instruction = instruction + InstructionWord(instruction - 1).offset
            }
            return false
        }
        return true
    }

    /// Whether a builtin that consumes the generator, or one that delegates to it, took the value at once.
    @inline(never)
    func sinkTakes(_ value: Value, _ running: UnsafeMutablePointer<Frame>) -> Bool {
        var outermost = running
        while outermost.pointee.kind == .generatorDelegate { outermost -= 1 }
        return outermost.pointee.kind == .generatorSink && takes(value, outermost.pointee.result)
    }

    /// `next(generator)` or `generator.send(value)` as a frame of the interpreter loop. False: not such a simple case.
    @inline(never)
    func beginResume(
        _ base: UnsafeMutablePointer<Value>, count: Int, result: UnsafeMutablePointer<Value>
    ) throws(PythonError) -> Bool {
        guard base[0].has(.generator) else { return false }
        let generator = base[0].pointer(to: GeneratorObject.self)
        guard generator.pointee.state != .finished else { return false }
        try pushGenerator(
            generator, base: top, sending: count == 2 ? base[1] : .none, result: result, kind: .generatorCall)
        return true
    }

    func finish(_ generator: UnsafeMutablePointer<GeneratorObject>) {
        generator.pointee.state = .finished
        handled = generator.pointee.handled
        generator.pointee.handled = .none
        heap.release(generator.pointee.registers, capacity: generator.pointee.registerCount)
        generator.pointee.registerCount = 0
    }

    /// Runs to the next yield: its value, or undefined at the end, when the returned value (if not None)
    /// lies in `generatorResult`.
    func resume(_ generator: UnsafeMutablePointer<GeneratorObject>, sending value: Value) throws(PythonError)
        -> Value
    {
        generatorResult = .none
        if generator.pointee.state == .finished { return .undefined }
        try enterNative()
        defer { leaveNative() }
        let saved = heap.rootTop
        let savedTop = top
        defer { top = savedTop }
        heap.pushRoot(Value(generator))
        try pushGenerator(
            generator, base: top, sending: value, result: top, kind: .generatorBoundary)
        let result = try run()
        heap.rootTop = saved
        heap.pushRoot(result)
        return result
    }

    /// `generator.throw(exception)`: like `resume`.
    func throwInto(_ generator: UnsafeMutablePointer<GeneratorObject>, _ exception: Value) throws(PythonError)
        -> Value
    {
        generatorResult = .none
        let isClass = exception.isType && exception.type.isSubtype(of: exceptionType(.baseException))
        guard isClass || exception.isException else {
            throw raise(
                .typeError,
                "exceptions must be classes or instances deriving from BaseException, not \(typeName(exception))"
            )
        }
        switch generator.pointee.state {
        case .finished:
            throw raiseStatement(exception, cause: .undefined)
        case .fresh:
            finishFresh(generator)
            throw raiseStatement(exception, cause: .undefined)
        case .running: throw raise(.valueError, "generator already executing")
        case .suspended: break
        }
        try enterNative()
        defer { leaveNative() }
        let saved = heap.rootTop
        let savedTop = top
        defer { top = savedTop }
        heap.pushRoot(Value(generator))
        // A generator that delegates passes the exception on to the inner one.
        if let answer = try throwIntoDelegate(generator, exception) { return answer }
        try pushGenerator(generator, base: top, sending: .none, result: top, kind: .generatorBoundary)
        _ = raiseStatement(exception, cause: .undefined)
        let result = try run(raising: true)
        heap.rootTop = saved
        heap.pushRoot(result)
        return result
    }

    private func finishFresh(_ generator: UnsafeMutablePointer<GeneratorObject>) {
        generator.pointee.state = .finished
        heap.release(generator.pointee.registers, capacity: generator.pointee.registerCount)
        generator.pointee.registerCount = 0
    }

    /// For a generator suspended in `yield from`: throws into the inner iterator. Nil where there is none or
    /// it does not take exceptions; the outer generator then gets the exception itself.
    private func throwIntoDelegate(_ generator: UnsafeMutablePointer<GeneratorObject>, _ exception: Value)
        throws(PythonError) -> Value?
    {
        let word = InstructionWord(generator.pointee.resumeAt - 1)
        guard word.opcode == .yieldFrom else { return nil }
        let inner = generator.pointee.registers[word.b]
        let isExit =
            exception.isType && exception.type.isSubtype(of: exceptionType(.generatorExit))
            || exception.isException && isInstance(exception, exceptionType(.generatorExit))
        generator.pointee.state = .running
        do throws(PythonError) {
            defer { generator.pointee.state = .suspended }
            if isExit {
                let close = try findAttribute(inner, "close")
                if close.isDefined { _ = try call(close) }
                return nil
            }
            let method = try findAttribute(inner, "throw")
            if method.isUndefined { return nil }
            return try call(method, [exception])
        } catch {
            let raised = pending
            let savedTop = top
            try pushGenerator(generator, base: top, sending: .none, result: top, kind: .generatorBoundary)
            defer { top = savedTop }
            if isInstance(raised, exceptionType(.stopIteration)), stopping == .none {
                pending = .none
                let arguments = raised.exception.pointee.arguments.tuple
                frame.pointee.base[word.a] =
                    arguments.pointee.count > 0 ? arguments.pointee.items[0] : .none
                return try run()
            }
            pending = raised
            return try run(raising: true)
        }
    }

    /// `generator.close()`
    func close(_ generator: UnsafeMutablePointer<GeneratorObject>) throws(PythonError) {
        if generator.pointee.state == .finished { return }
        if generator.pointee.state == .fresh { return finishFresh(generator) }
        do throws(PythonError) {
            let answer = try throwInto(generator, makeException(exceptionType(.generatorExit), []))
            if answer.isDefined { throw raise(.runtimeError, "generator ignored GeneratorExit") }
        } catch {
            guard isPending(.generatorExit) || isPending(.stopIteration) else { throw error }
            pending = .none
        }
    }

    /// The value, or StopIteration with what the generator returned.
    func finishedResult(_ generator: Value, _ value: Value) throws(PythonError) -> Value {
        if value.isDefined { return value }
        throw exhausted()
    }
}

extension Machine {
    /// The StopIteration of an iterator that just gave undefined: with what a generator returned.
    package func exhausted() -> PythonError {
        let result = generatorResult
        generatorResult = .none
        return raise(.stopIteration, arguments: result.isNone || result.isUndefined ? [] : [result])
    }
}
