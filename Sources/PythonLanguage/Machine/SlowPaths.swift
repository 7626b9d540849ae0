// What the instructions do when their fast path does not apply.

extension Machine {
    // MARK: Operators

    /// `form` is that of the instruction (see `Opcode.add`).
    @inline(never)
    func slowBinary(_ op: BinaryOperator, _ a: Value, _ b: Value, form: Int) throws(PythonError) -> Value {
        if a.isInt, b.isInt, op == .multiply || op == .add || op == .subtract { return wideBinary(op, a, b) }
        if a.isNumber, b.isNumber {
            let result = Machine.quickNumber(op, a, b)
            if result.isDefined { return result }
        }
        if op == .add, a.isObject, b.isObject, a.object.pointee.type == types.string,
            b.object.pointee.type == types.string
        {
            return try concatenate(a.string, b.string)
        }
        if op == .modulo, a.isObject, a.object.pointee.type == types.string,
            b.isInt
                || b.isObject
                    && (b.object.pointee.type == types.tuple || b.object.pointee.type == types.string),
            let text = quickPercentFormat(a.string, b)
        {
            return text
        }
        let temporaries = form & 3
        if a.isBigInteger || b.isBigInteger {
            let result = wideOperator(op, a, b, temporaries: temporaries)
            if result.isDefined { return result }
        }
        if form & 4 != 0 {
            if let arrayOperators, a.isLibraryOperand {
                let result = try arrayOperators.inPlace(self, op, a, b, temporaries: temporaries)
                if result.isDefined { return result }
            }
            return try inPlace(op, a, b)
        }
        if let arrayOperators, a.isLibraryOperand || b.isLibraryOperand {
            let result = try arrayOperators.binary(self, op, a, b, temporaries: temporaries)
            if result.isDefined { return result }
        }
        let combined = try sequenceOperator(op, a, b)
        if combined.isDefined { return combined }
        let result = try binary(op, a, b)
        keep(result)
        return result
    }

    /// Of two lists, two tuples or two sets of built-in types, for which no other operator comes first; else undefined.
    @inline(__always)
    private func sequenceOperator(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(PythonError) -> Value {
        guard a.isObject, b.isObject, a.object.pointee.layout == b.object.pointee.layout,
            a.isSet || a.isList || a.isTuple,
            !a.object.pointee.type.pointee.isHeapType, !b.object.pointee.type.pointee.isHeapType,
            let slot = a.object.pointee.type.slots.binary
        else { return .undefined }
        return try slot(self, op, a, b)
    }

    /// Exact strings; large results count against the memory limit first.
    package func concatenate(_ a: UnsafeMutablePointer<StringObject>, _ b: UnsafeMutablePointer<StringObject>)
        throws(PythonError) -> Value
    {
        if a.pointee.count == 0 { return Value(b) }
        if b.pointee.count == 0 { return Value(a) }
        if a.pointee.count + b.pointee.count > 1 << 16 {
            try reserve(bytes: (a.pointee.count + b.pointee.count) * 4)
        }
        return Value(heap.concatenate(a, b, types.string))
    }

    /// `a + number`; `form` is that of the instruction (see `Opcode.addImmediate`).
    @inline(never)
    func slowImmediate(_ a: Value, _ number: Int, _ form: Int) throws(PythonError) -> Value {
        form & 8 == 0
            ? try slowBinary(.add, a, .int(number), form: form)
            : try slowBinary(.subtract, a, .int(-number), form: form)
    }

    // MARK: Calls

    /// `R[0](*R[1], **R[2])`
    @inline(never)
    func beginSpread(_ registers: UnsafeMutablePointer<Value>, result: UnsafeMutablePointer<Value>)
        throws(PythonError) -> Bool
    {
        let arguments = registers[1].tuple
        let count = arguments.pointee.count
        let base = top
        var pairs: [(key: Value, value: Value)] = []
        if registers[2].isDict { pairs = dictPairs(registers[2].dict) }
        guard base + count + pairs.count + 2 < stackLimit else { throw recursionError() }
        for index in 0..<count { base[index] = arguments.pointee.items[index] }
        for (index, pair) in pairs.enumerated() { base[count + index] = pair.value }
        top = base + count + pairs.count
        let names = pairs.isEmpty ? nil : tuple(pairs.map(\.key)).tuple
        return try beginCall(
            registers[0], base, count: count, keywords: names, result: result, kind: .ordinary)
    }

    /// What stands after the one star of a call.
    @inline(never)
    func spreadTuple(_ values: Value, _ function: Value) throws(PythonError) -> Value {
        if values.isObject, values.object.pointee.type == types.tuple { return values }
        try checkSpread(values, function)
        let list = makeList(capacity: 0)
        try extend(list, values)
        return tuple(count: list.pointee.count) { list.pointee.items[$0] }
    }

    /// What stands after the two stars of a call without other keyword arguments, which does not change it.
    @inline(never)
    func spreadMapping(_ mapping: Value, _ function: Value) throws(PythonError) -> Value {
        if mapping.isObject, mapping.object.pointee.type == types.dict {
            let dict = mapping.dict
            let entries = UnsafeBufferPointer(start: dict.pointee.entries, count: dict.pointee.used)
            let string = types.string
            if entries.allSatisfy({
                $0.key.isUndefined
                    || $0.key.isObject && $0.key.object.pointee.type == string
                        && $0.key.string.pointee.isInterned
            }) {
                return mapping
            }
        }
        let dict = makeDict()
        try mergeKeywords(dict, mapping, function)
        return Value(dict)
    }

    /// `**mapping` in a call.
    @inline(never)
    func mergeKeywords(_ target: UnsafeMutablePointer<DictObject>, _ mapping: Value, _ function: Value)
        throws(PythonError)
    {
        guard try isMapping(mapping) else {
            throw raise(
                .typeError,
                "\(callableName(function)) argument after ** must be a mapping, not \(typeName(mapping))")
        }
        for (key, value) in try mappingPairs(mapping) {
            guard key.isString else { throw raise(.typeError, "keywords must be strings") }
            if DictObject.find(target, key.string) >= 0 {
                throw raise(
                    .typeError,
                    "\(callableName(function)) got multiple values for keyword argument "
                        + "'\(key.string.pointee.text)'")
            }
            heap.set(target, internedCopy(key.string), value)
        }
    }

    /// `*values` in a call.
    func checkSpread(_ values: Value, _ function: Value) throws(PythonError) {
        if try isIterable(values) { return }
        throw raise(
            .typeError,
            "\(callableName(function)) argument after * must be an iterable, not \(typeName(values))")
    }

    /// `*values` in a list or tuple.
    func checkSpreadElements(_ values: Value) throws(PythonError) {
        if try isIterable(values) { return }
        throw raise(.typeError, "Value after * must be an iterable, not \(typeName(values))")
    }

    private func isMapping(_ value: Value) throws(PythonError) -> Bool {
        if value.isDict { return true }
        return try hasAttribute(value, "keys")
    }

    private func callableName(_ value: Value) -> String {
        if value.isFunction { return qualified(value.function) }
        if value.has(.boundMethod) {
            return callableName(value.pointer(to: BoundMethodObject.self).pointee.function)
        }
        if value.has(.nativeFunction) {
            let native = value.pointer(to: NativeFunctionObject.self).pointee
            return native.definition.takeUnretainedValue().qualifiedName + "()"
        }
        if value.isType { return qualifiedTypeName(value.type) + "()" }
        return typeName(value) + " object"
    }

    private func qualified(_ function: UnsafeMutablePointer<FunctionObject>) -> String {
        let module = stringValue(function.pointee.module) ?? ""
        return (module.isEmpty || module == "builtins" ? "" : module + ".") + functionName(function) + "()"
    }

    /// The pairs of a dict or of anything with `keys()`.
    package func mappingPairs(_ mapping: Value) throws(PythonError) -> [(key: Value, value: Value)] {
        if typeOf(mapping) == types.dict { return dictPairs(mapping.dict) }
        if mapping.isDict, lookup(typeOf(mapping), known("keys")).has(.nativeFunction) {
            return dictPairs(mapping.dict)
        }
        var pairs: [(key: Value, value: Value)] = []
        for key in try collect(callMethod(mapping, "keys")) { pairs.append((key, try getItem(mapping, key))) }
        return pairs
    }

    // MARK: Building

    @inline(never)
    func joinPieces(_ pieces: UnsafeMutablePointer<Value>, _ count: Int) throws(PythonError) -> Value {
        if count == 0 { return emptyString }
        if count == 1 { return pieces[0] }
        var total = 0
        var width = 1
        for index in 0..<count {
            total += pieces[index].string.pointee.count
            width = max(width, pieces[index].string.pointee.width)
        }
        try reserve(bytes: total * width)
        let result = heap.makeString(count: total, width: width, types.string)
        var offset = 0
        for index in 0..<count {
            let piece = pieces[index].string
            StringObject.copy(piece, to: result.pointee.data + offset * width, width: width)
            offset += piece.pointee.count
        }
        return Value(result)
    }

    /// A field of an f-string. Conversion 1 is !s, 2 !r, 3 !a.
    @inline(never)
    func formatPiece(_ value: Value, conversion: Int, spec: Value) throws(PythonError) -> Value {
        switch conversion {
        case 1: return try formatValue(strValue(value), spec)
        case 2: return try formatValue(reprValue(value), spec)
        case 3:
            let ascii = DictObject.get(builtins, known("ascii").string)
            return try formatValue(call(ascii, [value]), spec)
        default: return try formatValue(value, spec)
        }
    }

    /// `{**mapping}`
    func update(_ dict: UnsafeMutablePointer<DictObject>, _ mapping: Value) throws(PythonError) {
        guard try isMapping(mapping) else {
            throw raise(.typeError, "'\(typeName(mapping))' object is not a mapping")
        }
        if mapping.isDict, !typeOf(mapping).pointee.isHeapType { return try merge(dict, mapping.dict) }
        for (key, value) in try mappingPairs(mapping) { try dictSet(dict, key, value) }
    }

    func makeFunction(
        _ code: UnsafeMutablePointer<CodeObject>, _ extras: UnsafeMutablePointer<Value>, flags: Int,
        _ words: UnsafeMutablePointer<UInt64>, _ frame: UnsafeMutablePointer<Frame>
    ) -> UnsafeMutablePointer<FunctionObject> {
        let outer = frame.pointee.function
        let function = heap.allocate(FunctionObject.self, .function, types.function)
        function.pointee.code = code
        function.pointee.globals = outer.pointee.globals
        function.pointee.defaults = flags & 1 != 0 ? extras[0] : .undefined
        function.pointee.keywordDefaults = flags & 2 != 0 ? extras[1] : .undefined
        function.pointee.annotations = flags & 4 != 0 ? extras[2] : .undefined
        function.pointee.name = code.pointee.name
        function.pointee.qualifiedName = code.pointee.qualifiedName
        function.pointee.module = DictObject.get(outer.pointee.globals, known("__name__").string)
        if function.pointee.module.isUndefined { function.pointee.module = .none }
        let hasDoc = code.pointee.constantCount > 0 && code.pointee.hasDocstring
        function.pointee.doc = hasDoc ? code.pointee.constants[0] : .none
        let count = code.pointee.info._withUnsafeGuaranteedRef { $0.freeNames.count }
        if count > 0 {
            let closure = heap.buffer(UnsafeMutablePointer<CellObject>.self, capacity: count)
            for index in 0..<count {
                let word = words[index]
                let place = Int(word & 0xFFFF_FFFF)
                closure[index] =
                    word >> 32 != 0
                    ? frame.pointee.base[place].pointer(to: CellObject.self) : outer.pointee.closure[place]
            }
            function.pointee.closure = closure
            function.pointee.closureCount = count
        }
        return function
    }

    func annotate(_ frame: UnsafeMutablePointer<Frame>, _ name: Value, _ value: Value) throws(PythonError) {
        let namespace = frame.pointee.locals ?? frame.pointee.function.pointee.globals
        var annotations = dictGet(namespace, "__annotations__")
        if !annotations.isDict {
            annotations = Value(makeDict())
            dictSet(namespace, "__annotations__", annotations)
        }
        try dictSet(annotations.dict, name, value)
    }

    // MARK: Unpacking

    @inline(never)
    func unpack(_ value: Value, _ count: Int, _ target: UnsafeMutablePointer<Value>) throws(PythonError) {
        if typeOf(value) == types.list || typeOf(value) == types.tuple {
            let given = value.isList ? value.list.pointee.count : value.tuple.pointee.count
            if given == count {
                target.update(
                    from: value.isList ? value.list.pointee.items : value.tuple.pointee.items, count: count)
                return
            }
            throw wrongCount(count, given: given)
        }
        guard try isIterable(value) else {
            throw raise(.typeError, "cannot unpack non-iterable \(typeName(value)) object")
        }
        let iterator = try iterator(value)
        heap.pushRoot(iterator)
        // The targets are variables, which keep their values where this fails.
        var elements: [Value] = []
        for index in 0..<count {
            let element = try next(iterator)
            if element.isUndefined { throw wrongCount(count, given: index) }
            heap.pushRoot(element)
            elements.append(element)
        }
        if try next(iterator).isDefined {
            throw raise(.valueError, "too many values to unpack (expected \(count))")
        }
        for (index, element) in elements.enumerated() { target[index] = element }
    }

    private func wrongCount(_ expected: Int, given: Int) -> PythonError {
        given > expected
            ? raise(.valueError, "too many values to unpack (expected \(expected))")
            : raise(.valueError, "not enough values to unpack (expected \(expected), got \(given))")
    }

    @inline(never)
    func unpackStarred(_ value: Value, _ before: Int, _ after: Int, _ target: UnsafeMutablePointer<Value>)
        throws(PythonError)
    {
        guard try isIterable(value) else {
            throw raise(.typeError, "cannot unpack non-iterable \(typeName(value)) object")
        }
        let elements = try collect(value, asksLength: false)
        guard elements.count >= before + after else {
            throw raise(
                .valueError,
                "not enough values to unpack (expected at least \(before + after), got \(elements.count))")
        }
        for index in 0..<before { target[index] = elements[index] }
        target[before] = list(Array(elements[before..<elements.count - after]))
        for index in 0..<after { target[before + 1 + index] = elements[elements.count - after + index] }
    }

    // MARK: Generators

    /// One step of `yield from`: a value to pass on, or undefined with the result in `generatorResult`.
    @inline(never)
    func delegate(_ iterator: Value, sending value: Value) throws(PythonError) -> Value {
        generatorResult = .none
        if iterator.has(.generator) {
            return try resume(iterator.pointer(to: GeneratorObject.self), sending: value)
        }
        if value.isNone, iterator.has(.iterator) {
            return try advance(iterator.pointer(to: IteratorObject.self))
        }
        do throws(PythonError) {
            if !value.isNone { return try callMethod(iterator, "send", [value]) }
            let type = typeOf(iterator)
            if !type.pointee.isHeapType, let slot = type.slots.next { return try slot(self, iterator) }
            return try callMethod(iterator, "__next__")
        } catch {
            guard isPending(.stopIteration) else { throw error }
            let arguments = pending.exception.pointee.arguments.tuple
            pending = .none
            generatorResult = arguments.pointee.count > 0 ? arguments.pointee.items[0] : .none
            return .undefined
        }
    }

    /// StopIteration that leaves a generator becomes RuntimeError (PEP 479).
    func convertStopIteration() {
        guard isPending(.stopIteration) else { return }
        let cause = pending
        _ = raise(.runtimeError, "generator raised StopIteration")
        pending.exception.pointee.cause = cause
        pending.exception.pointee.context = cause
        pending.exception.pointee.suppressContext = true
        pending.exception.pointee.traceback = cause.exception.pointee.traceback
    }

    // MARK: with, import

    @inline(never)
    func enterContext(_ context: Value, exit: UnsafeMutablePointer<Value>) throws(PythonError) -> Value {
        let type = typeOf(context)
        let enter = lookup(type, known("__enter__"))
        let exitMethod = lookup(type, known("__exit__"))
        guard enter.isDefined else {
            throw raise(
                .typeError, "'\(type.nameText)' object does not support the context manager protocol")
        }
        guard exitMethod.isDefined else {
            throw raise(
                .typeError,
                "'\(type.nameText)' object does not support the context manager protocol (missed __exit__ method)"
            )
        }
        exit.pointee = try bind(exitMethod, to: context, type)
        return try callSpecial(enter, context, type)
    }

    func importStatement(_ name: Value, whole: Bool) throws(PythonError) -> Value {
        var path = name.string.pointee.text
        if path.hasPrefix(".") { path = try absoluteName(path) }
        let module = try importModule(path)
        return whole ? module : try importModule(String(path.prefix { $0 != "." }))
    }

    // MARK: match

    func isMatchSequence(_ value: Value) -> Bool {
        if value.isList || value.isTuple || value.isRange { return true }
        return isInstance(value, "collections.abc", "Sequence")
    }

    func isMatchMapping(_ value: Value) -> Bool {
        value.isDict || isInstance(value, "collections.abc", "Mapping")
    }

    /// Whether the value is an instance of a class of a module that is imported already.
    private func isInstance(_ value: Value, _ module: String, _ name: String) -> Bool {
        guard value.isObject, !value.isString, !value.isBytes else { return false }
        let known = dictGet(modules, module)
        guard known.isModule else { return false }
        let type = dictGet(known.module.pointee.namespace, name)
        return type.isType && isInstance(value, type.type)
    }

    func matchKeys(_ subject: Value, _ keys: Value) throws(PythonError) -> Value {
        var values: [Value] = []
        for key in sequenceElements(keys) ?? [] {
            let value: Value
            if subject.isDict {
                value = try dictGet(subject.dict, key)
            } else {
                value = try catching(.keyError, otherwise: .undefined) { () throws(PythonError) in
                    try getItem(subject, key)
                }
            }
            if value.isUndefined { return .none }
            heap.pushRoot(value)
            values.append(value)
        }
        return tuple(values)
    }

    func matchRest(_ subject: Value, _ keys: Value) throws(PythonError) -> Value {
        let rest = makeDict()
        for (key, value) in try mappingPairs(subject) { try dictSet(rest, key, value) }
        for key in sequenceElements(keys) ?? [] { _ = try dictRemove(rest, key) }
        return Value(rest)
    }

    func matchClass(_ subject: Value, _ type: Value, positional: Int, names: Value) throws(PythonError)
        -> Value
    {
        guard type.isType else { throw raise(.typeError, "called match pattern must be a type") }
        guard isInstance(subject, type.type) else { return .none }
        var attributes: [Value] = []
        if positional > 0 {
            let declared = try findAttribute(type, "__match_args__")
            guard declared.isTuple || declared.isUndefined else {
                throw raise(
                    .typeError,
                    "\(type.type.nameText).__match_args__ must be a tuple (got \(typeName(declared)))")
            }
            let isWhole = declared.isUndefined && matchesItself(type.type)
            let arguments = declared.isTuple ? sequenceElements(declared) ?? [] : isWhole ? [.none] : []
            guard positional <= arguments.count else {
                throw raise(
                    .typeError,
                    "\(type.type.nameText)() accepts \(arguments.count) positional "
                        + "sub-pattern\(arguments.count == 1 ? "" : "s") (\(positional) given)")
            }
            if isWhole { attributes.append(subject) }
            for name in arguments.prefix(isWhole ? 0 : positional) {
                try checkPattern(name, isNotIn: names, type.type)
                let value = try findAttribute(subject, attributeName(name))
                if value.isUndefined { return .none }
                attributes.append(value)
            }
        }
        for name in sequenceElements(names) ?? [] {
            let value = try findAttribute(subject, name)
            if value.isUndefined { return .none }
            attributes.append(value)
        }
        return tuple(attributes)
    }

    private func checkPattern(_ name: Value, isNotIn names: Value, _ type: TypePointer) throws(PythonError) {
        for other in sequenceElements(names) ?? [] where try equals(name, other) {
            throw raise(
                .typeError,
                "\(type.nameText)() got multiple sub-patterns for attribute \(try repr(name))")
        }
    }

    /// Classes whose one positional pattern matches the whole subject.
    private func matchesItself(_ type: TypePointer) -> Bool {
        let all = [
            types.bool, types.bytearray, types.bytes, types.dict, types.float, types.frozenset, types.int,
            types.list, types.set, types.string, types.tuple,
        ]
        return all.contains { type.isSubtype(of: $0) }
    }

    // MARK: class

    /// `__build_class__`: metaclass, namespace, body, class.
    func buildClass(
        _ function: Value, name: Value, bases: [Value], keywords: UnsafeMutablePointer<DictObject>
    )
        throws(PythonError) -> Value
    {
        guard function.isFunction else { throw raise(.typeError, "__build_class__: func must be a function") }
        let (resolved, original) = try resolveBases(bases)
        var metaclass = Value(types.type)
        let explicit = try dictRemove(keywords, known("metaclass"))
        if explicit.isDefined {
            metaclass = explicit
        } else if let first = resolved.first {
            // What is no class is asked as one: `class Z(5)` calls int("Z", (5,), {...}).
            metaclass = Value(typeOf(first))
        }
        if metaclass.isType, metaclass.type.isSubtype(of: types.type) {
            metaclass = Value(try mostDerivedMetaclass(metaclass.type, resolved.filter(\.isType).map(\.type)))
        }
        var pairs: [(String, Value)] = []
        for pair in dictPairs(keywords) { pairs.append((stringValue(pair.key) ?? "", pair.value)) }
        let basesTuple = tuple(resolved)
        var namespace = Value.undefined
        if !metaclass.isIdentical(to: Value(types.type)) {
            let prepare = try findAttribute(metaclass, "__prepare__")
            if prepare.isDefined { namespace = try call(prepare, [name, basesTuple], keywords: pairs) }
        }
        if !namespace.isDict { namespace = Value(makeDict()) }
        heap.pushRoot(namespace)
        let cell = try runBody(function.function, namespace: namespace.dict)
        if original { dictSet(namespace.dict, "__orig_bases__", tuple(bases)) }
        let type = try call(metaclass, [name, basesTuple, namespace], keywords: pairs)
        if cell.has(.cell), type.isType { cell.pointer(to: CellObject.self).pointee.value = type }
        return type
    }

    /// `__mro_entries__` of bases that are no classes (`Generic[T]`).
    private func resolveBases(_ bases: [Value]) throws(PythonError) -> ([Value], Bool) {
        var resolved: [Value] = []
        var changed = false
        for base in bases {
            if base.isType {
                resolved.append(base)
                continue
            }
            if let alias = hostValue(base, as: GenericAlias.self) {
                resolved.append(alias.origin)
                changed = true
                continue
            }
            let hook = try findAttribute(base, "__mro_entries__")
            if hook.isDefined {
                resolved += try collect(call(hook, [tuple(bases)]))
                changed = true
            } else {
                resolved.append(base)
            }
        }
        return (resolved, changed)
    }

    /// Runs a class body or `exec` code with its own namespace.
    func runBody(
        _ function: UnsafeMutablePointer<FunctionObject>, namespace: UnsafeMutablePointer<DictObject>?
    ) throws(PythonError) -> Value {
        try enterNative()
        defer { leaveNative() }
        let savedTop = top
        defer { top = savedTop }
        let saved = heap.rootTop
        heap.pushRoot(Value(function))
        let code = function.pointee.code
        try reserveRegisters(top, code)
        let base = top
        Machine.clear(base, from: 0, to: code.pointee.registerCount)
        try pushFrame(function, base: base, result: base, kind: .boundary)
        frame.pointee.locals = namespace
        let result = try run()
        heap.rootTop = saved
        heap.pushRoot(result)
        return result
    }
}

/// What the array library does of operators before they are looked up in the operands' types.
package protocol ArrayOperators: AnyObject {
    /// The result; undefined where the types have to say. Bits of `temporaries` name operands (1 left, 2 right) that
    /// are results of operators in the same expression: where such an operand has `HostObject.freshFlag`, nothing
    /// else sees it, and its memory may be used.
    func binary(_ machine: Machine, _ op: BinaryOperator, _ a: Value, _ b: Value, temporaries: Int)
        throws(PythonError) -> Value
    /// Lets the memory of an array go that nothing looks at any more.
    func release(_ machine: Machine, _ value: Value)
    /// Whether its items are new arrays or numbers.
    func isArray(_ value: Value) -> Bool
    /// Whether it is a callable object of the library's that keeps nothing.
    func isFunction(_ value: Value) -> Bool
    /// The same of `a op= b`.
    func inPlace(_ machine: Machine, _ op: BinaryOperator, _ a: Value, _ b: Value, temporaries: Int)
        throws(PythonError) -> Value
}

extension Value {
    /// An object of a library, or a number in a cell of a library's type.
    @inline(__always)
    fileprivate var isLibraryOperand: Bool {
        isObject && (object.pointee.layout == .host || object.pointee.layout == .boxed)
    }
}
