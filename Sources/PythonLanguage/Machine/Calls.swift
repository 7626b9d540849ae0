// Calling: from Swift (`call`), and the part of the interpreter's call instructions that is not the fast path.
//
// Arguments lie in consecutive registers: `count` positional ones at `base`, then the values of the keyword
// arguments whose names are in `keywords`. `beginCall` either finishes the call (native functions, plain
// classes) and stores the result, or pushes a frame for the interpreter loop to run.

extension Machine {
    // MARK: Native API

    @discardableResult
    package func call(_ callee: Value, _ arguments: [Value] = [], keywords: [(String, Value)] = [])
        throws(PythonError) -> Value
    {
        let saved = top
        guard saved + arguments.count + keywords.count < stackLimit else { throw recursionError() }
        for (index, argument) in arguments.enumerated() { saved[index] = argument }
        var names: UnsafeMutablePointer<TupleObject>?
        if !keywords.isEmpty {
            for (index, keyword) in keywords.enumerated() { saved[arguments.count + index] = keyword.1 }
            names = tuple(keywords.map { intern($0.0) }).tuple
        }
        top = saved + arguments.count + keywords.count
        defer { top = saved }
        return try invoke(callee, saved, count: arguments.count, keywords: names)
    }

    /// Calls what a class defines under a special method's name: `hook`, on an instance of it.
    func callSpecial(
        _ hook: Value, _ receiver: Value, _ type: TypePointer, _ first: Value = .undefined,
        _ second: Value = .undefined
    ) throws(PythonError) -> Value {
        let base = top
        guard base + 3 < stackLimit else { throw recursionError() }
        var callee = hook
        var count = 0
        let isNative =
            hook.has(.nativeFunction) && hook.pointer(to: NativeFunctionObject.self).pointee.owner.isType
            && hook.pointer(to: NativeFunctionObject.self).pointee.receiver.isUndefined
        if hook.isFunction || isNative {
            base[0] = receiver
            count = 1
        } else {
            callee = try bind(hook, to: receiver, type)
        }
        if first.isDefined {
            base[count] = first
            count += 1
        }
        if second.isDefined {
            base[count] = second
            count += 1
        }
        top = base + count
        defer { top = base }
        return try invoke(callee, base, count: count, keywords: nil)
    }

    @discardableResult
    package func callMethod(
        _ value: Value, _ name: String, _ arguments: [Value] = [], keywords: [(String, Value)] = []
    ) throws(PythonError) -> Value {
        try call(getAttribute(value, name), arguments, keywords: keywords)
    }

    package func isCallable(_ value: Value) -> Bool {
        guard value.isObject else { return false }
        switch value.object.pointee.layout {
        case .function, .nativeFunction, .boundMethod, .type: return true
        default: return lookup(value.object.pointee.type, known("__call__")).isDefined
        }
    }

    /// For a native function that calls back again and again (training with Python callbacks): what `body`
    /// makes is given to the collector when it returns, not only when the native function does. A value that
    /// leaves `body` must be held by something that the collector knows.
    package func releasingTemporaries<Result, Failure: Error>(_ body: () throws(Failure) -> Result)
        throws(Failure) -> Result
    {
        // Functions without a loop never reach a safepoint of the interpreter: the heap is looked after here.
        if heap.wantsCollection { collectGarbage() }
        let saved = heap.rootTop
        defer { heap.rootTop = saved }
        return try body()
    }

    // MARK: Running a call to its end

    /// A call whose arguments are on the stack below `top`. The result is protected from the collector until
    /// the calling native function returns.
    func invoke(
        _ callee: Value, _ base: UnsafeMutablePointer<Value>, count: Int,
        keywords: UnsafeMutablePointer<TupleObject>?
    ) throws(PythonError) -> Value {
        try enterNative()
        defer { leaveNative() }
        let saved = heap.rootTop
        let savedTop = top
        var result = Value.undefined
        let pushed = try withUnsafeMutablePointer(to: &result) { slot throws(PythonError) in
            try beginCall(callee, base, count: count, keywords: keywords, result: slot, kind: .boundary)
        }
        if pushed { result = try run() }
        top = savedTop
        heap.rootTop = saved
        heap.pushRoot(result)
        return result
    }

    /// A call of a function with two positional parameters and nothing more to do.
    func callPlain(_ function: UnsafeMutablePointer<FunctionObject>, _ first: Value, _ second: Value)
        throws(PythonError) -> Value
    {
        let base = top
        try reserveRegisters(base, function.pointee.code)
        try enterNative()
        let saved = heap.rootTop
        defer {
            leaveNative()
            top = base
        }
        base.set(0, first)
        base.set(1, second)
        Machine.clear(base, from: 2, to: function.pointee.code.pointee.registerCount)
        try pushFrame(function, base: base, result: base, kind: .boundary)
        let result = try run()
        heap.rootTop = saved
        heap.pushRoot(result)
        return result
    }

    /// The same with one parameter, whose argument is at `base`, the top of the stack.
    func callPlain(_ function: UnsafeMutablePointer<FunctionObject>, _ base: UnsafeMutablePointer<Value>)
        throws(PythonError) -> Value
    {
        try reserveRegisters(base, function.pointee.code)
        try enterNative()
        let saved = heap.rootTop
        defer {
            leaveNative()
            top = base
        }
        Machine.clear(base, from: 1, to: function.pointee.code.pointee.registerCount)
        try pushFrame(function, base: base, result: base, kind: .boundary)
        let result = try run()
        heap.rootTop = saved
        heap.pushRoot(result)
        return result
    }

    /// Counts nested native calls against the recursion limit.
    @inline(__always)
    func enterNative() throws(PythonError) {
        if !(frame < frameLimit) { throw recursionError() }
        nativeDepth += 1
        frameLimit -= 1
    }

    @inline(__always)
    func leaveNative() {
        nativeDepth -= 1
        frameLimit += 1
    }

    /// For native code that recurses through Python objects (repr, comparison, copying): RecursionError
    /// instead of an overflowing C stack.
    package func recursing<Result>(_ body: () throws(PythonError) -> Result) throws(PythonError) -> Result {
        try enterNative()
        defer { leaveNative() }
        return try body()
    }

    @inline(never)
    func recursionError() -> PythonError {
        // Room to handle the error, as CPython gives.
        let extra = 50
        frameLimit += extra
        defer { frameLimit -= extra }
        return raise(.recursionError, "maximum recursion depth exceeded")
    }

    // MARK: Beginning a call

    /// True where a frame was pushed. `result` gets the value, at once or when the frame returns (a boundary
    /// frame gives it to `run`'s caller).
    func beginCall(
        _ callee: Value, _ base: UnsafeMutablePointer<Value>, count: Int,
        keywords: UnsafeMutablePointer<TupleObject>?, result: UnsafeMutablePointer<Value>, kind: Frame.Kind
    ) throws(PythonError) -> Bool {
        guard callee.isObject else { throw notCallable(callee) }
        switch callee.object.pointee.layout {
        case .function:
            return try beginFunction(
                callee.function, base, count: count, keywords: keywords, result: result, kind: kind)
        case .nativeFunction:
            let native = callee.pointer(to: NativeFunctionObject.self)
            result.pointee = try callNative(native, base, count: count, keywords: keywords)
            return false
        case .boundMethod:
            let method = callee.pointer(to: BoundMethodObject.self)
            let shifted = try shift(base, count: count, keywords: keywords, first: method.pointee.receiver)
            return try beginCall(
                method.pointee.function, shifted, count: count + 1, keywords: keywords, result: result,
                kind: kind)
        case .type:
            return try beginConstruction(
                callee.type, base, count: count, keywords: keywords, result: result, kind: kind)
        default:
            let hook = lookup(callee.object.pointee.type, known("__call__"))
            guard hook.isDefined else { throw notCallable(callee) }
            if hook.isFunction {
                let shifted = try shift(base, count: count, keywords: keywords, first: callee)
                return try beginFunction(
                    hook.function, shifted, count: count + 1, keywords: keywords, result: result, kind: kind)
            }
            try enterNative()
            defer { leaveNative() }
            if hook.has(.nativeFunction), hook.pointer(to: NativeFunctionObject.self).pointee.owner.isType {
                // A library's callable object: no bound method in between.
                let savedTop = top
                defer { top = savedTop }
                let shifted = try shift(base, count: count, keywords: keywords, first: callee)
                result.pointee = try callNative(
                    hook.pointer(to: NativeFunctionObject.self), shifted, count: count + 1, keywords: keywords
                )
                return false
            }
            let bound = try bind(hook, to: callee, callee.object.pointee.type)
            return try beginCall(bound, base, count: count, keywords: keywords, result: result, kind: kind)
        }
    }

    private func notCallable(_ value: Value) -> PythonError {
        raise(.typeError, "'\(typeName(value))' object is not callable")
    }

    func callNative(
        _ native: UnsafeMutablePointer<NativeFunctionObject>, _ base: UnsafeMutablePointer<Value>, count: Int,
        keywords: UnsafeMutablePointer<TupleObject>?
    ) throws(PythonError) -> Value {
        let definition = native.pointee.definition._withUnsafeGuaranteedRef { $0 }
        let saved = heap.rootTop
        defer { heap.rootTop = saved }
        let receiver = native.pointee.receiver
        if receiver.isUndefined {
            try checkReceiver(native, definition, base, count)
            return try callNative(definition, base, count: count, keywords: keywords)
        }
        let savedTop = top
        let shifted = try shift(base, count: count, keywords: keywords, first: receiver)
        defer { top = savedTop }
        return try callNative(definition, shifted, count: count + 1, keywords: keywords)
    }

    /// `list.append(5, 1)`: an unbound method wants an instance of its type first.
    private func checkReceiver(
        _ native: UnsafeMutablePointer<NativeFunctionObject>, _ definition: NativeDefinition,
        _ base: UnsafeMutablePointer<Value>, _ count: Int
    ) throws(PythonError) {
        let owner = native.pointee.owner
        guard owner.isType else { return }
        guard count > 0 else {
            throw raise(
                .typeError,
                definition.name == "__new__"
                    ? "\(owner.type.nameText).__new__(): not enough arguments"
                    : "unbound method \(definition.qualifiedName)() needs an argument")
        }
        if definition.name == "__new__" { return }
        guard isInstance(base[0], owner.type) || (base[0].isType && base[0].type.isSubtype(of: owner.type))
        else {
            throw raise(
                .typeError,
                "descriptor '\(definition.name)' for '\(owner.type.nameText)' objects doesn't apply to a "
                    + "'\(typeName(base[0]))' object")
        }
    }

    /// Copies arguments to the top of the stack behind `first`.
    func shift(
        _ base: UnsafeMutablePointer<Value>, count: Int, keywords: UnsafeMutablePointer<TupleObject>?,
        first: Value
    ) throws(PythonError) -> UnsafeMutablePointer<Value> {
        let total = count + (keywords?.pointee.count ?? 0)
        let target = max(top, base + total)
        guard target + total + 1 < stackLimit else { throw recursionError() }
        target[0] = first
        for index in 0..<total { target[index + 1] = base[index] }
        top = target + total + 1
        return target
    }

    // MARK: Python functions

    func beginFunction(
        _ function: UnsafeMutablePointer<FunctionObject>, _ base: UnsafeMutablePointer<Value>, count: Int,
        keywords: UnsafeMutablePointer<TupleObject>?, result: UnsafeMutablePointer<Value>, kind: Frame.Kind
    ) throws(PythonError) -> Bool {
        let code = function.pointee.code
        var target = base
        if keywords == nil, !code.pointee.hasComplexParameters, count <= code.pointee.parameterCount {
            try reserveRegisters(base, code)
            if count < code.pointee.parameterCount {
                try fillDefaults(function, target, given: count)
            }
            Machine.clear(target, from: code.pointee.parameterCount, to: code.pointee.registerCount)
        } else {
            target = max(top, base + count + (keywords?.pointee.count ?? 0))
            try reserveRegisters(target, code)
            Machine.clear(target, from: 0, to: code.pointee.registerCount)
            try bindArguments(function, base, count: count, keywords: keywords, to: target)
        }
        if code.pointee.isGenerator {
            result.pointee = makeGenerator(function, target)
            return false
        }
        try pushFrame(function, base: target, result: result, kind: kind)
        return true
    }

    @inline(__always)
    static func clear(_ base: UnsafeMutablePointer<Value>, from: Int, to: Int) {
        var index = from
        while index < to {
            base[index].tag = 0
            index += 1
        }
    }

    @inline(__always)
    func reserveRegisters(_ base: UnsafeMutablePointer<Value>, _ code: UnsafeMutablePointer<CodeObject>)
        throws(PythonError)
    {
        if !(base + code.pointee.registerCount < stackLimit) { throw recursionError() }
    }

    @inline(__always)
    func pushFrame(
        _ function: UnsafeMutablePointer<FunctionObject>, base: UnsafeMutablePointer<Value>,
        result: UnsafeMutablePointer<Value>, kind: Frame.Kind
    ) throws(PythonError) {
        let next = frame + 1
        if !(next < frameLimit) { throw recursionError() }
        next.initialize(
            to: Frame(
                function: function, instruction: function.pointee.code.pointee.instructions, base: base,
                result: result, generator: nil, locals: nil, kind: kind))
        frame = next
        top = base + function.pointee.code.pointee.registerCount
    }

    /// Defaults for positional parameters from `given` on.
    private func fillDefaults(
        _ function: UnsafeMutablePointer<FunctionObject>, _ target: UnsafeMutablePointer<Value>, given: Int
    ) throws(PythonError) {
        let count = function.pointee.code.pointee.parameterCount
        let defaults = function.pointee.defaults
        let defaultCount = defaults.isDefined ? defaults.tuple.pointee.count : 0
        let first = count - defaultCount
        guard given >= first else {
            Machine.clear(target, from: given, to: count)
            throw missingArguments(function, target)
        }
        for index in given..<count { target[index] = defaults.tuple.pointee.items[index - first] }
    }

    /// The general binding of positional and keyword arguments to cleared registers at `target`.
    private func bindArguments(
        _ function: UnsafeMutablePointer<FunctionObject>, _ base: UnsafeMutablePointer<Value>, count: Int,
        keywords: UnsafeMutablePointer<TupleObject>?, to target: UnsafeMutablePointer<Value>
    ) throws(PythonError) {
        let code = function.pointee.code
        let positional = code.pointee.parameterCount
        let named = positional + code.pointee.keywordOnlyCount
        let given = min(count, positional)
        Machine.copy(base, to: target, given)
        var rest: UnsafeMutablePointer<DictObject>?
        if code.pointee.hasVariadicKeyword {
            let dict = makeDict()
            target[named + (code.pointee.hasVariadic ? 1 : 0)] = Value(dict)
            rest = dict
        }
        if code.pointee.hasVariadic {
            target[named] =
                count > positional
                ? heap.makeTuple(types.tuple, copying: base + positional, count - positional) : emptyTuple
        }
        if let keywords {
            for index in 0..<keywords.pointee.count {
                try bindKeyword(
                    function, keywords.pointee.items[index].string, base[count + index], target, rest,
                    keywords)
            }
        }
        if count > positional, !code.pointee.hasVariadic {
            throw tooManyArguments(function, given: count, target)
        }
        if given < positional {
            let defaults = function.pointee.defaults
            let first = positional - (defaults.isDefined ? defaults.tuple.pointee.count : 0)
            for index in given..<positional where target[index].isUndefined {
                guard index >= first else { throw missingArguments(function, target) }
                target[index] = defaults.tuple.pointee.items.value(index - first)
            }
        }
        if named > positional { try fillKeywordDefaults(function, target) }
    }

    private func fillKeywordDefaults(
        _ function: UnsafeMutablePointer<FunctionObject>, _ target: UnsafeMutablePointer<Value>
    ) throws(PythonError) {
        let code = function.pointee.code
        var index = code.pointee.parameterCount
        let end = index + code.pointee.keywordOnlyCount
        let defaults = function.pointee.keywordDefaults
        var lacks = false
        while index < end {
            if target[index].isUndefined {
                if defaults.isDefined {
                    target[index] = DictObject.item(defaults.dict, code.pointee.localNames[index].string)
                }
                if target[index].isUndefined { lacks = true }
            }
            index += 1
        }
        if lacks { throw missingKeywordArguments(function, target) }
    }

    @inline(never)
    private func missingKeywordArguments(
        _ function: UnsafeMutablePointer<FunctionObject>, _ target: UnsafeMutablePointer<Value>
    ) -> PythonError {
        let code = function.pointee.code
        let positional = code.pointee.parameterCount
        let missing = (positional..<positional + code.pointee.keywordOnlyCount)
            .filter { target[$0].isUndefined }
            .map { code.pointee.localNames[$0].string.pointee.text }
        return raise(
            .typeError,
            "\(functionName(function))() missing \(missing.count) required keyword-only "
                + "argument\(missing.count == 1 ? "" : "s"): \(quotedList(missing))")
    }

    private func bindKeyword(
        _ function: UnsafeMutablePointer<FunctionObject>, _ name: UnsafeMutablePointer<StringObject>,
        _ value: Value, _ target: UnsafeMutablePointer<Value>, _ rest: UnsafeMutablePointer<DictObject>?,
        _ keywords: UnsafeMutablePointer<TupleObject>
    ) throws(PythonError) {
        let code = function.pointee.code
        let names = code.pointee.localNames
        let end = code.pointee.parameterCount + code.pointee.keywordOnlyCount
        // Names in code are interned; those of a dict after `**` may not be.
        var index = code.pointee.positionalOnlyCount
        while index < end, names[index].bits != UInt64(UInt(bitPattern: name)) { index += 1 }
        if index >= end, !name.pointee.isInterned {
            index = code.pointee.positionalOnlyCount
            while index < end, !StringObject.isEqual(names[index].string, name) { index += 1 }
        }
        if index < end {
            if target[index].isDefined { throw givenTwice(function, name) }
            target[index] = value
            return
        }
        if let rest {
            heap.set(rest, name, value)
            return
        }
        let positionalOnly = (0..<code.pointee.positionalOnlyCount).map {
            code.pointee.localNames[$0].string.pointee.text
        }
        if positionalOnly.contains(name.pointee.text) {
            let given = (0..<keywords.pointee.count).map { keywords.pointee.items[$0].string.pointee.text }
            let wrong = positionalOnly.filter(given.contains).joined(separator: ", ")
            throw raise(
                .typeError,
                "\(functionName(function))() got some positional-only arguments passed as keyword arguments: "
                    + "'\(wrong)'")
        }
        throw raise(
            .typeError,
            "\(functionName(function))() got an unexpected keyword argument '\(name.pointee.text)'")
    }

    @inline(never)
    private func givenTwice(
        _ function: UnsafeMutablePointer<FunctionObject>, _ name: UnsafeMutablePointer<StringObject>
    ) -> PythonError {
        raise(
            .typeError,
            "\(functionName(function))() got multiple values for argument '\(name.pointee.text)'")
    }

    func functionName(_ function: UnsafeMutablePointer<FunctionObject>) -> String {
        stringValue(function.pointee.qualifiedName) ?? "?"
    }

    private func missingArguments(
        _ function: UnsafeMutablePointer<FunctionObject>, _ target: UnsafeMutablePointer<Value>
    ) -> PythonError {
        let code = function.pointee.code
        let defaults = function.pointee.defaults
        let required = code.pointee.parameterCount - (defaults.isDefined ? defaults.tuple.pointee.count : 0)
        let missing = (0..<required)
            .filter { target[$0].isUndefined }
            .map { code.pointee.localNames[$0].string.pointee.text }
        return raise(
            .typeError,
            "\(functionName(function))() missing \(missing.count) required positional "
                + "argument\(missing.count == 1 ? "" : "s"): \(quotedList(missing))")
    }

    private func tooManyArguments(
        _ function: UnsafeMutablePointer<FunctionObject>, given: Int, _ target: UnsafeMutablePointer<Value>
    ) -> PythonError {
        let code = function.pointee.code
        let positional = code.pointee.parameterCount
        let defaults = function.pointee.defaults
        let defaultCount = defaults.isDefined ? defaults.tuple.pointee.count : 0
        let keywordOnlyGiven = (positional..<positional + code.pointee.keywordOnlyCount)
            .filter { target[$0].isDefined }.count
        let range =
            defaultCount > 0 ? "from \(positional - defaultCount) to \(positional)" : "\(positional)"
        let plural = positional == 1 && defaultCount == 0 ? "" : "s"
        let extra =
            keywordOnlyGiven > 0
            ? " positional argument\(given == 1 ? "" : "s") (and \(keywordOnlyGiven) keyword-only "
                + "argument\(keywordOnlyGiven == 1 ? "" : "s"))" : ""
        return raise(
            .typeError,
            "\(functionName(function))() takes \(range) positional argument\(plural) but \(given)\(extra) "
                + "\(given == 1 && keywordOnlyGiven == 0 ? "was" : "were") given")
    }

    // MARK: Classes

    private func beginConstruction(
        _ type: TypePointer, _ base: UnsafeMutablePointer<Value>, count: Int,
        keywords: UnsafeMutablePointer<TupleObject>?, result: UnsafeMutablePointer<Value>, kind: Frame.Kind
    ) throws(PythonError) -> Bool {
        if keywords == nil, type == types.range, count == 1 || count == 2, base[0].isInt,
            base[count - 1].isInt
        {
            result.pointee =
                count == 1 ? makeRange(0, base[0].int, 1) : makeRange(base[0].int, base[1].int, 1)
            return false
        }
        if keywords == nil, count <= 1 || type == types.zip {
            let made = try quickConstruction(type, base, count)
            if made.isDefined {
                result.pointee = made
                return false
            }
        }
        if keywords == nil, type == types.super, count == 2 {
            result.pointee = try makeSuper(base[0], base[1])
            return false
        }
        if type.pointee.isPlainConstruction {
            let initializer = lookup(type, initName)
            if count == 0, keywords == nil, initializer.isIdentical(to: objectInit) {
                result.pointee = Value(makeInstance(type))
                return false
            }
            if initializer.isFunction, kind == .ordinary {
                let instance = Value(makeInstance(type))
                let shifted = try shift(base, count: count, keywords: keywords, first: instance)
                let code = initializer.function.pointee.code
                guard !code.pointee.isGenerator else {
                    throw raise(.typeError, "__init__() should return None, not 'generator'")
                }
                let pushed = try beginFunction(
                    initializer.function, shifted, count: count + 1, keywords: keywords, result: result,
                    kind: .constructor)
                frame.pointee.locals = Frame.holder(instance.instance)
                return pushed
            }
        }
        if let new = type.pointee.plainNew {
            let savedTop = top
            let savedRoots = heap.rootTop
            defer {
                top = savedTop
                heap.rootTop = savedRoots
            }
            let shifted = try shift(base, count: count, keywords: keywords, first: Value(type))
            let made = try callNative(
                new._withUnsafeGuaranteedRef { $0 }, shifted, count: count + 1, keywords: keywords)
            result.pointee = made
            return false
        }
        let metaclass = type.pointee.header.type
        if metaclass != types.type {
            let hook = lookup(metaclass, known("__call__"))
            if hook.isFunction {
                let shifted = try shift(base, count: count, keywords: keywords, first: Value(type))
                return try beginCall(
                    hook, shifted, count: count + 1, keywords: keywords, result: result, kind: kind)
            }
        }
        result.pointee = try construct(type, base, count: count, keywords: keywords)
        return false
    }

    /// `type.__call__`: `__new__`, then `__init__` if that gave an instance of the class.
    func construct(
        _ type: TypePointer, _ base: UnsafeMutablePointer<Value>, count: Int,
        keywords: UnsafeMutablePointer<TupleObject>?
    ) throws(PythonError) -> Value {
        let savedTop = top
        defer { top = savedTop }
        if type == types.type, count == 1, keywords == nil { return Value(typeOf(base[0])) }
        let new = lookup(type, newName)
        if type.pointee.instanceLayout == .exception, keywords == nil, new.isIdentical(to: exceptionNew),
            lookup(type, initName).isIdentical(to: exceptionInit)
        {
            return makeException(type, Array(UnsafeBufferPointer(start: base, count: count)))
        }
        let function = try bind(new, to: .undefined, type)
        let shifted = try shift(base, count: count, keywords: keywords, first: Value(type))
        let made = try invoke(function, shifted, count: count + 1, keywords: keywords)
        guard isInstance(made, type) else { return made }
        let madeType = typeOf(made)
        let initializer = lookup(madeType, initName)
        // Native types that build everything in `new` have no other initializer than object's.
        if initializer.isUndefined
            || initializer.isIdentical(to: objectInit) && !new.isIdentical(to: objectNew)
        {
            return made
        }
        if initializer.isIdentical(to: objectInit), count == 0, keywords == nil { return made }
        let receiver = try shift(base, count: count, keywords: keywords, first: made)
        let bound = initializer.has(.function) || initializer.has(.nativeFunction)
        let outcome: Value
        if bound {
            outcome = try invoke(initializer, receiver, count: count + 1, keywords: keywords)
        } else {
            outcome = try invoke(
                bind(initializer, to: made, madeType), receiver + 1, count: count, keywords: keywords)
        }
        guard outcome.isNone else {
            throw raise(.typeError, "__init__() should return None, not '\(typeName(outcome))'")
        }
        heap.pushRoot(made)
        return made
    }
}
