// Classes: look-up through the MRO with a cache, C3, making a class from a class statement, and telling
// caches when a class changes.

struct MethodCacheEntry {
    static let count = 4096
    var version: UInt64
    var name: UInt64
    var value: Value
}

extension Machine {
    /// The attribute in the MRO of `type` as it stands in a class's dict, or undefined. `name` is interned.
    @inline(__always)
    package func lookup(_ type: TypePointer, _ name: Value) -> Value {
        let version = type.pointee.version
        let slot = Int(truncatingIfNeeded: (name.bits >> 4) ^ (version &* 31)) & (MethodCacheEntry.count - 1)
        let entry = methodCache + slot
        if entry.pointee.version == version, entry.pointee.name == name.bits { return entry.pointee.value }
        return lookupSlowly(type, name, entry)
    }

    @inline(never)
    private func lookupSlowly(
        _ type: TypePointer, _ name: Value, _ entry: UnsafeMutablePointer<MethodCacheEntry>
    ) -> Value {
        let value = lookup(type, name, after: nil)
        entry.pointee = MethodCacheEntry(version: type.pointee.version, name: name.bits, value: value)
        return value
    }

    /// The look-up for `super()`: only the classes behind `after` in the MRO.
    func lookup(_ type: TypePointer, _ name: Value, after: TypePointer?) -> Value {
        let mro = type.pointee.mro
        var index = 0
        if let after {
            while index < mro.pointee.count, mro.pointee.items[index].type != after { index += 1 }
            index += 1
        }
        while index < mro.pointee.count {
            let value = DictObject.get(mro.pointee.items[index].type.pointee.attributes, name.string)
            if value.isDefined { return value }
            index += 1
        }
        return .undefined
    }

    /// Call after any change of a class's attributes or bases.
    func classChanged(_ type: TypePointer) {
        type.pointee.version = nextTypeVersion()
        for subclass in type.pointee.subclasses.takeUnretainedValue().types { classChanged(subclass) }
    }

    /// Recomputes what the type caches about its hooks, for it and its subclasses.
    func updateHooks(_ type: TypePointer) {
        let getattribute = lookup(type, known("__getattribute__"), after: nil)
        type.pointee.hasGetattribute =
            getattribute.isDefined && !getattribute.isIdentical(to: objectGetattribute)
        type.pointee.hasGetattr = lookup(type, known("__getattr__"), after: nil).isDefined
        let setattr = lookup(type, known("__setattr__"), after: nil)
        let delattr = lookup(type, known("__delattr__"), after: nil)
        type.pointee.hasSetattr =
            setattr.isDefined && !setattr.isIdentical(to: objectSetattr)
            || delattr.isDefined && !delattr.isIdentical(to: objectDelattr)
        let new = lookup(type, known("__new__"), after: nil)
        type.pointee.isPlainConstruction =
            type.pointee.isHeapType && type.pointee.instanceLayout == .instance
            && (new.isUndefined || new.isIdentical(to: objectNew))
            && type.pointee.header.type == types.type
            && lookup(type, known("__abstractmethods__"), after: nil).isUndefined
        type.pointee.plainNew = nil
        if type != types.type, type.pointee.header.type == types.type, new.has(.staticMethod),
            !new.isIdentical(to: objectNew),
            lookup(type, known("__init__"), after: nil).isIdentical(to: objectInit)
        {
            let function = new.pointer(to: WrapperObject.self).pointee.function
            if function.has(.nativeFunction) {
                type.pointee.plainNew = function.pointer(to: NativeFunctionObject.self).pointee.definition
            }
        }
        if type.pointee.isHeapType { noteFinalizer(type) }
        for subclass in type.pointee.subclasses.takeUnretainedValue().types { updateHooks(subclass) }
    }

    /// The C3 linearization (Python 2.3's; `merge` of the bases' orders), without the class itself.
    func linearize(_ bases: [TypePointer]) throws(PythonError) -> [TypePointer] {
        var sequences = bases.map { base in
            (sequenceElements(Value(base.pointee.mro)) ?? []).map(\.type)
        }
        sequences.append(bases)
        var result: [TypePointer] = []
        while true {
            sequences.removeAll { $0.isEmpty }
            if sequences.isEmpty { return result }
            var next: TypePointer?
            for sequence in sequences {
                let candidate = sequence[0]
                if !sequences.contains(where: { $0.dropFirst().contains(candidate) }) {
                    next = candidate
                    break
                }
            }
            guard let next else {
                // What stands first in every order that is left, as CPython names it.
                var heads: [TypePointer] = []
                for sequence in sequences where !heads.contains(sequence[0]) { heads.append(sequence[0]) }
                let names = heads.map { $0.nameText }.joined(separator: ", ")
                throw raise(
                    .typeError,
                    "Cannot create a consistent method resolution\norder (MRO) for bases \(names)")
            }
            result.append(next)
            for index in sequences.indices where sequences[index][0] == next {
                sequences[index].removeFirst()
            }
        }
    }

    /// The base whose layout the new class has; an error where two bases disagree.
    private func layoutBase(_ bases: [TypePointer]) throws(PythonError) -> TypePointer {
        func root(_ type: TypePointer) -> TypePointer {
            var type = type
            while type.pointee.isHeapType, let base = type.pointee.base { type = base }
            return type
        }
        var best = bases[0]
        for base in bases {
            guard base.pointee.isSubclassable else {
                throw raise(.typeError, "type '\(base.nameText)' is not an acceptable base type")
            }
            let (a, b) = (root(best), root(base))
            if a.isSubtype(of: b) { continue }
            if b.isSubtype(of: a) {
                best = base
            } else if a.pointee.instanceLayout == .exception, b.pointee.instanceLayout == .exception {
                continue
            } else {
                throw raise(.typeError, "multiple bases have instance lay-out conflict")
            }
        }
        // Slots are a layout too: two bases may not both bring some of their own.
        if bases.count == 1 { return best }
        let slotted = bases.compactMap { slotOwner($0) }
        for (index, one) in slotted.enumerated() {
            for other in slotted[..<index] where !one.isSubtype(of: other) && !other.isSubtype(of: one) {
                throw raise(.typeError, "multiple bases have instance lay-out conflict")
            }
        }
        return best
    }

    /// The first class in the line of `base` that has slots of its own.
    private func slotOwner(_ type: TypePointer) -> TypePointer? {
        for index in 0..<type.pointee.mro.pointee.count {
            let candidate = type.pointee.mro.pointee.items[index].type
            guard candidate.pointee.isHeapType else { continue }
            let hasMembers = dictPairs(candidate.pointee.attributes).contains { pair in
                pair.value.has(.member)
                    && pair.value.pointer(to: MemberObject.self).pointee.owner == candidate
            }
            if hasMembers { return candidate }
        }
        return nil
    }

    /// What `type(name, bases, namespace)` makes: a class, before `__set_name__` and `__init_subclass__`.
    func makeClass(
        _ metaclass: TypePointer, name: Value, bases: [TypePointer],
        namespace: UnsafeMutablePointer<DictObject>
    ) throws(PythonError) -> TypePointer {
        let bases = bases.isEmpty ? [types.object] : bases
        for (index, base) in bases.enumerated() where bases[..<index].contains(base) {
            throw raise(.typeError, "duplicate base class \(base.nameText)")
        }
        let base = try layoutBase(bases)
        let order = try linearize(bases)
        let type = heap.allocate(TypeObject.self, .type, metaclass)
        type.pointee.name = internedCopy(name.string)
        type.pointee.base = base
        type.pointee.bases = tuple(bases.map { Value($0) })
        type.pointee.mro = tuple([Value(type)] + order.map { Value($0) }).tuple
        type.pointee.instanceLayout = base.pointee.instanceLayout
        type.pointee.isHeapType = true
        type.pointee.isSubclassable = true
        type.pointee.slots = .passRetained(base.pointee.slots.takeUnretainedValue())
        type.pointee.subclasses = .passRetained(TypeList())
        type.pointee.definition = base.pointee.definition
        type.pointee.slotHint = base.pointee.isHeapType ? base.pointee.slotHint : 4
        let attributes = makeDict()
        for pair in dictPairs(namespace) { try dictSet(attributes, pair.key, pair.value) }
        type.pointee.attributes = attributes
        // Classes that CPython has in C are called with their module in messages.
        let longName = try dictRemove(attributes, intern("__tp_name__"))
        if longName.isString {
            type.pointee.name = internedCopy(longName.string)
            type.pointee.isNamedWithModule = true
        }
        type.pointee.version = nextTypeVersion()
        for base in bases { base.pointee.subclasses.takeUnretainedValue().types.append(type) }
        allTypes.append(type)
        try completeAttributes(type, bases: bases)
        updateHooks(type)
        return type
    }

    private func completeAttributes(_ type: TypePointer, bases: [TypePointer]) throws(PythonError) {
        let attributes = type.pointee.attributes
        let new = known("__new__").string
        let defined = DictObject.get(attributes, new)
        if defined.isFunction { heap.set(attributes, new, wrapper(.staticMethod, defined)) }
        for name in ["__init_subclass__", "__class_getitem__"] {
            let hook = DictObject.get(attributes, intern(name).string)
            if hook.isFunction { heap.set(attributes, intern(name).string, wrapper(.classMethod, hook)) }
        }
        if DictObject.find(attributes, known("__doc__").string) < 0 {
            heap.set(attributes, known("__doc__").string, .none)
        }
        let hash = known("__hash__").string
        if DictObject.find(attributes, known("__eq__").string) >= 0, DictObject.find(attributes, hash) < 0 {
            heap.set(attributes, hash, .none)
        }
        type.pointee.hasDict = true
        let slots = DictObject.get(attributes, known("__slots__").string)
        guard slots.isDefined else { return }
        let names = slots.isString ? [slots] : try collect(slots)
        type.pointee.hasDict =
            bases.contains { $0.pointee.isHeapType && $0.pointee.hasDict }
            || names.contains { stringValue($0) == "__dict__" }
        for name in names {
            guard name.isString else {
                throw raise(.typeError, "__slots__ items must be strings, not '\(typeName(name))'")
            }
            let text = name.string.pointee.text
            if text == "__dict__" || text == "__weakref__" { continue }
            guard Machine.isIdentifier(text) else {
                throw raise(.typeError, "__slots__ must be identifiers")
            }
            if [.boxed, .tuple, .bytes].contains(type.pointee.instanceLayout),
                type.pointee.base.map({ !$0.isSubtype(of: types.float) && !$0.isSubtype(of: types.bytearray) }
                )
                    ?? true
            {
                throw raise(
                    .typeError,
                    "nonempty __slots__ not supported for subtype of '\(type.pointee.base?.nameText ?? "")'")
            }
            let interned = mangled(name.string, className: type.pointee.name.pointee.text)
            if DictObject.find(attributes, interned.string) >= 0 {
                throw raise(.valueError, "'\(text)' in __slots__ conflicts with class variable")
            }
            let member = heap.allocate(MemberObject.self, .member, types.member)
            member.pointee.name = interned
            member.pointee.owner = type
            heap.set(attributes, interned.string, Value(member))
        }
    }

    static func isIdentifier(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return (first == "_" || first.properties.isXIDStart)
            && text.unicodeScalars.dropFirst().allSatisfy(\.properties.isXIDContinue)
    }

    private func mangled(_ name: UnsafeMutablePointer<StringObject>, className: String) -> Value {
        intern(Machine.mangle(name.pointee.text, className: className))
    }

    /// `__name` inside a class is `_Class__name`.
    static func mangle(_ name: String, className: String?) -> String {
        guard let className, name.hasPrefix("__"), !name.hasSuffix("__"), !name.contains(".") else {
            return name
        }
        let stripped = className.drop { $0 == "_" }
        return stripped.isEmpty ? name : "_\(stripped)\(name)"
    }

    func internedCopy(_ string: UnsafeMutablePointer<StringObject>) -> UnsafeMutablePointer<StringObject> {
        if string.pointee.header.type == types.string { return names.intern(string) }
        return intern(string.pointee.text).string
    }

    /// The metaclass of a class with these bases, where `metaclass` was asked for.
    func mostDerivedMetaclass(_ metaclass: TypePointer, _ bases: [TypePointer]) throws(PythonError)
        -> TypePointer
    {
        var winner = metaclass
        for base in bases {
            let candidate = base.pointee.header.type
            if winner.isSubtype(of: candidate) { continue }
            if candidate.isSubtype(of: winner) {
                winner = candidate
                continue
            }
            throw raise(
                .typeError,
                "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the "
                    + "metaclasses of all its bases")
        }
        return winner
    }

    /// `__set_name__` of the attributes and `__init_subclass__` of the parent, with the class's keywords.
    func announceClass(_ type: TypePointer, keywords: [(String, Value)]) throws(PythonError) {
        for pair in dictPairs(type.pointee.attributes) where pair.value.isObject {
            let hook = lookup(typeOf(pair.value), known("__set_name__"))
            guard hook.isDefined else { continue }
            do throws(PythonError) {
                _ = try call(hook, [pair.value, Value(type), pair.key])
            } catch {
                guard stopping == .none, pending.isException else { throw error }
                let cause = pending
                pending = .none
                let name = stringValue(pair.key) ?? ""
                let failure = raise(
                    .runtimeError,
                    "Error calling __set_name__ on '\(typeName(pair.value))' instance '\(name)' in "
                        + "'\(type.nameText)'")
                pending.exception.pointee.cause = cause
                pending.exception.pointee.context = cause
                pending.exception.pointee.suppressContext = true
                throw failure
            }
        }
        let hook = lookup(type, known("__init_subclass__"), after: type)
        if hook.isDefined {
            let bound = try bind(hook, to: Value(type), type)
            _ = try call(bound, [], keywords: keywords)
        }
    }
}
