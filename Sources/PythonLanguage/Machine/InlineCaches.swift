// The slow side of the cached instructions: does the work and, where the outcome is one of the common kinds,
// notes it in the cache. Kinds of attribute caches: 1 a slot of the instance, 2 a class attribute that binds
// to nothing (for stores: a new slot), 3 a method, 4 a property with a Python getter, 5 a named element of a tuple. A
// cache holds for one
// shape (or, for built-in types, one type) at one version of the class.

extension Machine {
    // MARK: Globals

    @inline(never)
    func loadGlobal(_ cache: UnsafeMutablePointer<InlineCache>, _ globals: UnsafeMutablePointer<DictObject>)
        throws(PythonError) -> Value
    {
        let name = cache.pointee.name
        let index = DictObject.find(globals, name.string)
        if index >= 0 {
            note(cache, globals, index)
            share(globals.pointee.entries[index].value)
            return globals.pointee.entries[index].value
        }
        if let own = ownBuiltins(globals) {
            let value = DictObject.get(own, name.string)
            if value.isUndefined { throw nameError(name) }
            return value
        }
        if DictObject.find(builtins, name.string) < 0 { _ = try lazyBuiltin(name) }
        let place = DictObject.find(builtins, name.string)
        guard place >= 0 else { throw nameError(name) }
        let entry = builtins.pointee.entries + place
        cache.pointee.kind = 2
        cache.pointee.key = UInt(bitPattern: globals)
        cache.pointee.version = globals.pointee.version
        cache.pointee.next = UInt(builtins.pointee.version)
        // As an int, which the collector leaves alone.
        cache.pointee.value = .int(
            Int(bitPattern: UnsafeMutableRawPointer(entry) + DictEntry.valueOffset))
        return entry.pointee.value
    }

    /// The built-ins that `eval` or `exec` was given with its globals, where they are not the machine's.
    private func ownBuiltins(_ globals: UnsafeMutablePointer<DictObject>) -> UnsafeMutablePointer<DictObject>?
    {
        let given = DictObject.get(globals, known("__builtins__").string)
        return given.isDict && given.dict != builtins ? given.dict : nil
    }

    /// Where a namespace has a global. Its entries stay where they are while its version stands, and no two states of
    /// namespaces have the same one.
    private func note(
        _ cache: UnsafeMutablePointer<InlineCache>, _ globals: UnsafeMutablePointer<DictObject>, _ index: Int
    ) {
        cache.pointee.kind = 1
        cache.pointee.key = UInt(bitPattern: globals)
        cache.pointee.version = globals.pointee.version
        cache.pointee.next = UInt(bitPattern: globals.pointee.entries + index) + UInt(DictEntry.valueOffset)
        cache.pointee.value = .undefined
    }

    /// `origin`: 1 of an operator's result, 2 of a subscript's. Where objects are finalized, the result is what the
    /// variable had before.
    @inline(never)
    func storeGlobal(
        _ cache: UnsafeMutablePointer<InlineCache>, _ globals: UnsafeMutablePointer<DictObject>,
        _ value: Value, _ origin: Int
    ) -> Value {
        let name = cache.pointee.name
        let index = DictObject.find(globals, name.string)
        guard index >= 0 else {
            heap.set(globals, name.string, value)
            note(cache, globals, DictObject.find(globals, name.string))
            if origin == 2 { share(value) }
            return .undefined
        }
        note(cache, globals, index)
        let entry = globals.pointee.entries + index
        let lost = entry.pointee.value
        if origin != 0, lost.isHost || value.isHost {
            storeOwned(value, in: entry, of: globals, isItem: origin == 2)
        } else {
            entry.pointee.value = value
        }
        return finalization == nil ? .undefined : lost
    }

    func nameError(_ name: Value) -> PythonError {
        let error = raise(.nameError, "name '\(name.string.pointee.text)' is not defined")
        setExceptionDetail(pending, "name", name)
        return error
    }

    func unboundLocal(_ name: Value) -> PythonError {
        raise(
            .unboundLocalError,
            "cannot access local variable '\(name.string.pointee.text)' where it is not associated with a value"
        )
    }

    func unboundFree(_ name: Value) -> PythonError {
        let error = raise(
            .nameError,
            "cannot access free variable '\(name.string.pointee.text)' where it is not associated with a value in "
                + "enclosing scope")
        setExceptionDetail(pending, "name", name)
        return error
    }

    /// A name of a class body or `exec`.
    @inline(never)
    func loadName(_ cache: UnsafeMutablePointer<InlineCache>, _ frame: UnsafeMutablePointer<Frame>)
        throws(PythonError) -> Value
    {
        if let locals = frame.pointee.locals {
            let value =
                locals.pointee.header.type == types.dict
                ? DictObject.get(locals, cache.pointee.name.string)
                : try catching(.keyError, otherwise: .undefined) { () throws(PythonError) in
                    try getItem(Value(locals), cache.pointee.name)
                }
            if value.isDefined {
                share(value)
                return value
            }
        }
        let globals = frame.pointee.function.pointee.globals
        let value = DictObject.get(globals, cache.pointee.name.string)
        if value.isDefined {
            share(value)
            return value
        }
        if let own = ownBuiltins(globals) {
            let value = DictObject.get(own, cache.pointee.name.string)
            if value.isUndefined { throw nameError(cache.pointee.name) }
            return value
        }
        let builtin = DictObject.get(builtins, cache.pointee.name.string)
        if builtin.isDefined { return builtin }
        return try lazyBuiltin(cache.pointee.name)
    }

    /// A built-in that lives in a module of its own; NameError where there is none.
    private func lazyBuiltin(_ name: Value) throws(PythonError) -> Value {
        guard let module = lazyBuiltins[name.string.pointee.text] else { throw nameError(name) }
        let value = try getAttribute(importModule(module), name.string.pointee.text)
        try dictSet(builtins, name, value)
        return value
    }

    func storeName(_ frame: UnsafeMutablePointer<Frame>, _ name: Value, _ value: Value) throws(PythonError) {
        let target = frame.pointee.locals ?? frame.pointee.function.pointee.globals
        if target.pointee.header.type == types.dict {
            heap.set(target, name.string, value)
        } else {
            try setItem(Value(target), name, value)
        }
    }

    func deleteName(_ namespace: UnsafeMutablePointer<DictObject>, _ name: Value) throws(PythonError) {
        let index = DictObject.find(namespace, name.string)
        guard index >= 0 else { throw nameError(name) }
        heap.removeEntry(namespace, at: index)
    }

    func loadClassCell(_ frame: UnsafeMutablePointer<Frame>, _ index: Int, _ name: Value) throws(PythonError)
        -> Value
    {
        if let locals = frame.pointee.locals {
            let value = DictObject.get(locals, name.string)
            if value.isDefined { return value }
        }
        let value = frame.pointee.function.pointee.closure[index].pointee.value
        if value.isUndefined { throw unboundFree(name) }
        return value
    }

    // MARK: Attributes

    @inline(never)
    func loadAttribute(_ value: Value, _ cache: UnsafeMutablePointer<InlineCache>) throws(PythonError)
        -> Value
    {
        let name = cache.pointee.name
        if value.isModule, value.object.pointee.type == types.module {
            let found = moduleMember(value, name)
            if found.isDefined { return found }
        }
        if value.isTuple {
            let field = tupleField(value, cache)
            if field.isDefined { return field }
        }
        if value.has(.instance) { fillLoad(value.instance, cache) }
        let found = try rawAttribute(value, name)
        if found.isDefined { return found }
        throw attributeError(value, name)
    }

    /// What is called as a function of a module or as an attribute of an instance that the cache knows; else undefined.
    private func readyAttribute(
        _ value: Value, _ type: TypePointer, _ cache: UnsafeMutablePointer<InlineCache>
    ) -> Value {
        if type == types.module { return moduleMember(value, cache.pointee.name) }
        guard value.has(.instance), cache.pointee.key == UInt(bitPattern: value.instance.pointee.shape),
            cache.pointee.version == type.pointee.version
        else { return .undefined }
        switch cache.pointee.kind {
        case 1: return value.instance.pointee.slots.value(Int(cache.pointee.index))
        case 2: return cache.pointee.value
        default: return .undefined
        }
    }

    /// What a module's namespace has under a name that means nothing for modules as such; else undefined.
    private func moduleMember(_ module: Value, _ name: Value) -> Value {
        guard lookup(types.module, name).isUndefined else { return .undefined }
        let found = DictObject.get(module.module.pointee.namespace, name.string)
        share(found)
        return found
    }

    /// A named element of a tuple; undefined: the attribute is something else.
    private func tupleField(_ value: Value, _ cache: UnsafeMutablePointer<InlineCache>) -> Value {
        let type = value.object.pointee.type
        if cache.pointee.kind != 5 || cache.pointee.key != UInt(bitPattern: type)
            || cache.pointee.version != type.pointee.version
        {
            guard type.pointee.isHeapType, !type.pointee.hasGetattribute else { return .undefined }
            let inClass = lookup(type, cache.pointee.name)
            guard inClass.has(.property), inClass.object.pointee.flags & PropertyObject.fieldFlag != 0 else {
                return .undefined
            }
            cache.pointee.kind = 5
            cache.pointee.key = UInt(bitPattern: type)
            cache.pointee.version = type.pointee.version
            cache.pointee.index = Int32(inClass.pointer(to: PropertyObject.self).pointee.getter.int)
        }
        let index = Int(cache.pointee.index)
        return index < value.tuple.pointee.count ? value.tuple.pointee.items[index] : .undefined
    }

    private func fillLoad(
        _ instance: UnsafeMutablePointer<InstanceObject>, _ cache: UnsafeMutablePointer<InlineCache>
    ) {
        let type = instance.pointee.header.type
        let shape = instance.pointee.shape
        guard !type.pointee.hasGetattribute, !shape.pointee.isDictionary else { return }
        let inClass = lookup(type, cache.pointee.name)
        let slot = Shape.slot(shape, cache.pointee.name.string)
        if inClass.isDefined, isDataDescriptor(inClass) {
            // With `__getattr__` the getter's AttributeError must be caught, so it needs a call of its own.
            if inClass.has(.property), !type.pointee.hasGetattr,
                inClass.pointer(to: PropertyObject.self).pointee.getter.isFunction
            {
                cache.pointee.kind = 4
                cache.pointee.value = inClass.pointer(to: PropertyObject.self).pointee.getter
            } else if inClass.has(.member), slot >= 0 {
                cache.pointee.kind = 1
                cache.pointee.index = Int32(slot)
            } else if inClass.isIdentical(to: objectClass) {
                cache.pointee.kind = 2
                cache.pointee.value = Value(type)
            } else {
                return
            }
        } else if slot >= 0 {
            cache.pointee.kind = 1
            cache.pointee.index = Int32(slot)
        } else if inClass.isDefined, isPlain(inClass) {
            cache.pointee.kind = 2
            cache.pointee.value = inClass
        } else {
            return
        }
        cache.pointee.key = UInt(bitPattern: shape)
        cache.pointee.version = type.pointee.version
    }

    /// A class attribute that is the same seen from the class and the instance.
    private func isPlain(_ value: Value) -> Bool {
        guard value.isObject else { return true }
        switch value.object.pointee.layout {
        case .string, .list, .tuple, .dict, .set, .bytes, .bigInteger, .range, .type: return true
        default: return false
        }
    }

    @inline(never)
    func storeAttribute(_ value: Value, _ new: Value, _ cache: UnsafeMutablePointer<InlineCache>)
        throws(PythonError)
    {
        let name = cache.pointee.name
        if value.has(.instance) {
            let instance = value.instance
            let type = instance.pointee.header.type
            let shape = instance.pointee.shape
            let isOrdinary =
                type.pointee.hasDict && !type.pointee.hasSetattr && !shape.pointee.isDictionary
                && type.slots.setAttribute == nil && !isDataDescriptor(lookup(type, name))
            if isOrdinary {
                let slot = Shape.slot(shape, name.string)
                if slot >= 0 {
                    cache.pointee.kind = 1
                    cache.pointee.index = Int32(slot)
                } else if shape.pointee.count < Shape.limit {
                    cache.pointee.kind = 2
                    cache.pointee.next = UInt(bitPattern: Shape.child(shape, adding: name.string))
                } else {
                    cache.pointee.kind = 0
                }
                cache.pointee.key = UInt(bitPattern: shape)
                cache.pointee.version = type.pointee.version
                setInstanceAttribute(instance, name.string, new)
                return
            }
        }
        try setAttribute(value, name, new)
    }

    /// `target[0]`, `target[1]` = function and receiver, or undefined and what to call.
    @inline(never)
    func loadMethod(
        _ value: Value, _ cache: UnsafeMutablePointer<InlineCache>, _ target: UnsafeMutablePointer<Value>
    ) throws(PythonError) {
        let name = cache.pointee.name
        let type = typeOf(value)
        let ready = readyAttribute(value, type, cache)
        if ready.isDefined {
            target[0] = .undefined
            target[1] = ready
            return
        }
        if !type.pointee.hasGetattribute, !value.isType, !value.isModule, !value.has(.super) {
            let inClass = lookup(type, name)
            let isMethod =
                inClass.isFunction
                || inClass.has(.nativeFunction)
                    && inClass.pointer(to: NativeFunctionObject.self).pointee.owner.isType
                    && inClass.pointer(to: NativeFunctionObject.self).pointee.receiver.isUndefined
            if isMethod, ownAttribute(value, name.string).isUndefined {
                target[0] = inClass
                target[1] = value
                let isFixed =
                    value.has(.instance)
                    ? !value.instance.pointee.shape.pointee.isDictionary
                    : value.isObject && attributesSlot(value.object) == nil
                if isFixed {
                    cache.pointee.kind = 3
                    cache.pointee.value = inClass
                    cache.pointee.key =
                        value.has(.instance)
                        ? UInt(bitPattern: value.instance.pointee.shape) : UInt(bitPattern: type)
                    cache.pointee.version = type.pointee.version
                }
                return
            }
        }
        if value.has(.super), let method = superMethod(value, name) {
            target[0] = method
            target[1] = value.pointer(to: SuperObject.self).pointee.receiver
            return
        }
        if value.has(.instance) { fillLoad(value.instance, cache) }
        let found = try rawAttribute(value, name)
        guard found.isDefined else { throw attributeError(value, name) }
        target[0] = .undefined
        target[1] = found
    }
}
