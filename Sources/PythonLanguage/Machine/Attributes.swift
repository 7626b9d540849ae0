// Attribute access: the descriptor protocol for instances, classes, modules and `super()`.
//
// The order for an instance is CPython's: a data descriptor of the class, the instance's own attribute, any
// other attribute of the class (bound), then the hooks (`__getattr__` in Python, `getAttribute` in Swift).
// The interpreter's inline caches (InlineCache.swift) shortcut the common outcomes of the same rules.

extension Machine {
    // MARK: Native API

    package func getAttribute(_ value: Value, _ name: String) throws(PythonError) -> Value {
        try getAttribute(value, intern(name))
    }

    /// The attribute, or undefined where AttributeError would be raised.
    package func findAttribute(_ value: Value, _ name: String) throws(PythonError) -> Value {
        try findAttribute(value, intern(name))
    }

    package func hasAttribute(_ value: Value, _ name: String) throws(PythonError) -> Bool {
        try findAttribute(value, intern(name)).isDefined
    }

    package func setAttribute(_ value: Value, _ name: String, _ new: Value) throws(PythonError) {
        try setAttribute(value, intern(name), new)
    }

    package func deleteAttribute(_ value: Value, _ name: String) throws(PythonError) {
        try setAttribute(value, intern(name), .undefined)
    }

    /// `name` is a Python string, interned or not.
    package func getAttribute(_ value: Value, _ name: Value) throws(PythonError) -> Value {
        let name = Value(internedCopy(name.string))
        let found = try rawAttribute(value, name)
        if found.isDefined { return found }
        throw attributeError(value, name)
    }

    package func findAttribute(_ value: Value, _ name: Value) throws(PythonError) -> Value {
        do throws(PythonError) {
            return try rawAttribute(value, Value(internedCopy(name.string)))
        } catch {
            guard isPending(.attributeError) else { throw error }
            pending = .none
            return .undefined
        }
    }

    /// The attributes that an instance itself holds, in the order in which they were first set.
    package func ownAttributes(_ value: Value) -> [(name: String, value: Value)] {
        guard value.isObject else { return [] }
        if value.has(.instance) {
            let shape = value.instance.pointee.shape
            if shape.pointee.isDictionary { return namedPairs(value.instance.pointee.slots[0].dict) }
            return (0..<shape.pointee.count).compactMap { index in
                let found = value.instance.pointee.slots[index]
                return found.isDefined ? (shape.pointee.names[index].pointee.text, found) : nil
            }
        }
        guard let slot = attributesSlot(value.object), let dict = slot.pointee else { return [] }
        return namedPairs(dict)
    }

    private func namedPairs(_ dict: UnsafeMutablePointer<DictObject>) -> [(name: String, value: Value)] {
        dictPairs(dict).compactMap { pair in stringValue(pair.key).map { ($0, pair.value) } }
    }

    // MARK: Getting

    /// The attribute, or undefined where nothing has it. `name` is interned.
    func rawAttribute(_ value: Value, _ name: Value) throws(PythonError) -> Value {
        if value.isObject {
            switch value.object.pointee.layout {
            case .type:
                return try typeAttribute(value.type, name)
            case .module:
                if value.object.pointee.type == types.module { return try moduleAttribute(value, name) }
            case .super:
                return try superAttribute(value, name)
            default: break
            }
        }
        let type = typeOf(value)
        if type.pointee.hasGetattribute {
            return try callGetattribute(value, type, name)
        }
        if type.pointee.hasGetattr {
            // An AttributeError of a property means a missing attribute too.
            let found = try catching(.attributeError, otherwise: .undefined) { () throws(PythonError) in
                try genericAttribute(value, type, name)
            }
            return found.isDefined ? found : try hookedAttribute(value, type, name)
        }
        let found = try genericAttribute(value, type, name)
        if found.isDefined { return found }
        return try hookedAttribute(value, type, name)
    }

    /// `__getattribute__` in Python, `__getattr__` after it.
    private func callGetattribute(_ value: Value, _ type: TypePointer, _ name: Value) throws(PythonError)
        -> Value
    {
        let hook = lookup(type, known("__getattribute__"))
        do throws(PythonError) {
            return try call(hook, [value, name])
        } catch {
            guard type.pointee.hasGetattr, isPending(.attributeError) else { throw error }
            pending = .none
            return try call(lookup(type, known("__getattr__")), [value, name])
        }
    }

    func hookedAttribute(_ value: Value, _ type: TypePointer, _ name: Value) throws(PythonError) -> Value {
        if type.pointee.hasGetattr {
            do throws(PythonError) {
                return try call(lookup(type, known("__getattr__")), [value, name])
            } catch {
                nameAttribute(of: value, name)
                throw error
            }
        }
        if let hook = type.slots.getAttribute { return try hook(self, value, name) }
        return .undefined
    }

    /// Tells an AttributeError that a program raised which attribute of what was asked for.
    private func nameAttribute(of value: Value, _ name: Value) {
        guard isPending(.attributeError), pending.isException else { return }
        for detail in ["name", "obj"] {
            let known = exceptionDetail(pending, detail)
            if known.isDefined, !known.isNone { return }
        }
        setExceptionDetail(pending, "name", name)
        setExceptionDetail(pending, "obj", value)
    }

    /// `object.__getattribute__` without the error.
    func genericAttribute(_ value: Value, _ type: TypePointer, _ name: Value) throws(PythonError) -> Value {
        let inClass = lookup(type, name)
        if inClass.isDefined, isDataDescriptor(inClass), !isWriteOnly(inClass) {
            return try bind(inClass, to: value, type)
        }
        let own = ownAttribute(value, name.string)
        if own.isDefined { return own }
        return inClass.isDefined ? try bind(inClass, to: value, type) : .undefined
    }

    /// The instance's own attribute, or undefined.
    func ownAttribute(_ value: Value, _ name: UnsafeMutablePointer<StringObject>) -> Value {
        guard value.isObject else { return .undefined }
        if value.object.pointee.layout == .instance { return instanceAttribute(value.instance, name) }
        if value.object.pointee.layout == .module {
            let found = DictObject.get(value.module.pointee.namespace, name)
            share(found)
            return found
        }
        guard let slot = attributesSlot(value.object), let dict = slot.pointee else { return .undefined }
        return DictObject.get(dict, name)
    }

    /// Where an object of a built-in layout keeps its attributes' dict.
    func attributesSlot(_ object: Object) -> UnsafeMutablePointer<Attributes>? {
        func field<Layout>(_ path: KeyPath<Layout, Attributes>, _: Layout.Type) -> UnsafeMutablePointer<
            Attributes
        >? {
            guard let offset = MemoryLayout<Layout>.offset(of: path) else { return nil }
            return (UnsafeMutableRawPointer(object) + offset).assumingMemoryBound(to: Attributes.self)
        }
        let type = object.pointee.type
        switch object.pointee.layout {
        case .function: return field(\.attributes, FunctionObject.self)
        case .exception: return field(\.attributes, ExceptionObject.self)
        default: break
        }
        guard type.pointee.hasDict else { return nil }
        switch object.pointee.layout {
        case .list: return field(\.attributes, ListObject.self)
        case .tuple: return TupleObject.attributes(of: Value(object).tuple)
        case .bytes: return field(\.attributes, BytesObject.self)
        case .dict: return field(\.attributes, DictObject.self)
        case .set: return field(\.attributes, SetObject.self)
        case .boxed: return field(\.attributes, BoxedObject.self)
        case .complex: return field(\.attributes, ComplexObject.self)
        case .host: return field(\.attributes, HostObject.self)
        case .property: return field(\.attributes, PropertyObject.self)
        case .classMethod, .staticMethod: return field(\.attributes, WrapperObject.self)
        case .string:
            return UnsafeMutableRawPointer(
                object.withMemoryRebound(to: StringObject.self, capacity: 1) { $0 + 1 }
            )
            .assumingMemoryBound(to: Attributes.self)
        default: return nil
        }
    }

    /// A descriptor with `__set__` or `__delete__` but without `__get__`: the instance's own value is read.
    private func isWriteOnly(_ value: Value) -> Bool {
        (value.has(.instance) || value.has(.host))
            && lookup(value.object.pointee.type, known("__get__")).isUndefined
    }

    func isDataDescriptor(_ value: Value) -> Bool {
        guard value.isObject else { return false }
        switch value.object.pointee.layout {
        case .property, .nativeProperty, .member: return true
        case .function, .nativeFunction, .classMethod, .staticMethod: return false
        case .instance, .host:
            let type = value.object.pointee.type
            return lookup(type, known("__set__")).isDefined || lookup(type, known("__delete__")).isDefined
        default: return false
        }
    }

    /// `descriptor.__get__(value, type)`; with an undefined value the attribute of the class itself.
    func bind(_ descriptor: Value, to value: Value, _ type: TypePointer) throws(PythonError) -> Value {
        guard descriptor.isObject else { return descriptor }
        switch descriptor.object.pointee.layout {
        case .function:
            return value.isUndefined ? descriptor : boundMethod(descriptor, value)
        case .nativeFunction:
            let native = descriptor.pointer(to: NativeFunctionObject.self)
            if value.isUndefined || native.pointee.owner.isNone || native.pointee.receiver.isDefined {
                return descriptor
            }
            return boundNative(native, value)
        case .classMethod:
            let function = descriptor.pointer(to: WrapperObject.self).pointee.function
            if function.has(.nativeFunction) {
                return boundNative(function.pointer(to: NativeFunctionObject.self), Value(type))
            }
            return function.isFunction
                ? boundMethod(function, Value(type))
                : try bind(function, to: Value(type), type.pointee.header.type)
        case .staticMethod:
            return descriptor.pointer(to: WrapperObject.self).pointee.function
        case .property:
            if value.isUndefined { return descriptor }
            let property = descriptor.pointer(to: PropertyObject.self)
            guard property.pointee.getter.isDefined, !property.pointee.getter.isNone else {
                throw raise(.attributeError, propertyMessage(descriptor, value, "getter"))
            }
            if property.pointee.header.flags & PropertyObject.fieldFlag != 0, value.isTuple {
                let index = property.pointee.getter.int
                guard index < value.tuple.pointee.count else {
                    throw raise(.indexError, "tuple index out of range")
                }
                return value.tuple.pointee.items[index]
            }
            return try call(property.pointee.getter, [value])
        case .nativeProperty:
            if value.isUndefined { return descriptor }
            let definition = descriptor.pointer(to: NativePropertyObject.self).pointee.definition
            return try definition.takeUnretainedValue().row.getter(self, value)
        case .member:
            if value.isUndefined { return descriptor }
            let member = descriptor.pointer(to: MemberObject.self)
            return value.has(.instance)
                ? instanceAttribute(value.instance, member.pointee.name.string)
                : ownAttribute(value, member.pointee.name.string)
        case .instance, .host:
            let getter = lookup(descriptor.object.pointee.type, known("__get__"))
            if getter.isUndefined { return descriptor }
            return try call(getter, [descriptor, value.isUndefined ? .none : value, Value(type)])
        default:
            return descriptor
        }
    }

    func boundMethod(_ function: Value, _ receiver: Value) -> Value {
        let bound = heap.allocate(BoundMethodObject.self, .boundMethod, types.boundMethod)
        bound.pointee.function = function
        bound.pointee.receiver = receiver
        return Value(bound)
    }

    func boundNative(_ native: UnsafeMutablePointer<NativeFunctionObject>, _ receiver: Value) -> Value {
        let bound = heap.allocate(NativeFunctionObject.self, .nativeFunction, types.nativeFunction)
        bound.pointee.definition = native.pointee.definition
        bound.pointee.owner = native.pointee.owner
        bound.pointee.receiver = receiver
        return Value(bound)
    }

    private func typeAttribute(_ type: TypePointer, _ name: Value) throws(PythonError) -> Value {
        let metaclass = type.pointee.header.type
        let inMetaclass = lookup(metaclass, name)
        if inMetaclass.isDefined, isDataDescriptor(inMetaclass) {
            return try bind(inMetaclass, to: Value(type), metaclass)
        }
        let own = lookup(type, name)
        if own.isDefined { return try bind(own, to: .undefined, type) }
        if inMetaclass.isDefined { return try bind(inMetaclass, to: Value(type), metaclass) }
        if metaclass.pointee.hasGetattr {
            return try call(lookup(metaclass, known("__getattr__")), [Value(type), name])
        }
        return .undefined
    }

    private func moduleAttribute(_ value: Value, _ name: Value) throws(PythonError) -> Value {
        let module = value.module
        let found = DictObject.get(module.pointee.namespace, name.string)
        if found.isDefined { return found }
        if let lazy = module.pointee.definition?.takeUnretainedValue().lazyAttribute {
            let made = try lazy(self, name.string.pointee.text)
            if made.isDefined {
                heap.set(module.pointee.namespace, name.string, made)
                return made
            }
        }
        if let child = try submodule(of: module, name.string.pointee.text) { return child }
        let inClass = lookup(types.module, name)
        if inClass.isDefined { return try bind(inClass, to: value, types.module) }
        let hook = DictObject.get(module.pointee.namespace, known("__getattr__").string)
        return hook.isDefined ? try call(hook, [name]) : .undefined
    }

    /// The function that `super().name(...)` calls with its receiver, without an object for the bound method.
    func superMethod(_ value: Value, _ name: Value) -> Value? {
        let object = value.pointer(to: SuperObject.self)
        guard !object.pointee.receiver.isType, !object.pointee.receiver.isNone else { return nil }
        let found = lookup(object.pointee.receiverType, name, after: object.pointee.start)
        return found.isFunction ? found : nil
    }

    private func superAttribute(_ value: Value, _ name: Value) throws(PythonError) -> Value {
        let object = value.pointer(to: SuperObject.self)
        if !object.pointee.receiver.isNone, !name.string.pointee.isEqual(to: "__class__") {
            let found = lookup(object.pointee.receiverType, name, after: object.pointee.start)
            if found.isDefined {
                let receiver = object.pointee.receiver
                let isClass = receiver.isType && receiver.type == object.pointee.receiverType
                return try bind(found, to: isClass ? .undefined : receiver, object.pointee.receiverType)
            }
        }
        return try genericAttribute(value, types.super, name)
    }

    // MARK: Setting and deleting

    /// An undefined `new` deletes.
    package func setAttribute(_ value: Value, _ name: Value, _ new: Value) throws(PythonError) {
        let name = Value(internedCopy(name.string))
        let type = typeOf(value)
        if let hook = type.slots.setAttribute, try hook(self, value, name, new) { return }
        if type.pointee.hasSetattr {
            if new.isUndefined {
                _ = try call(lookup(type, known("__delattr__")), [value, name])
            } else {
                _ = try call(lookup(type, known("__setattr__")), [value, name, new])
            }
            return
        }
        try genericSetAttribute(value, type, name, new)
    }

    /// `object.__setattr__` and `object.__delattr__`.
    func genericSetAttribute(_ value: Value, _ type: TypePointer, _ name: Value, _ new: Value)
        throws(PythonError)
    {
        if value.isType { return try setTypeAttribute(value.type, name, new) }
        let inClass = lookup(type, name)
        if inClass.isDefined, isDataDescriptor(inClass) {
            return try setThrough(inClass, value, name, new)
        }
        guard value.isObject else { throw readOnly(value, type, name, inClass) }
        switch value.object.pointee.layout {
        case .instance:
            guard type.pointee.hasDict else { throw readOnly(value, type, name, inClass) }
            if new.isDefined {
                setInstanceAttribute(value.instance, name.string, new)
            } else {
                guard instanceAttribute(value.instance, name.string).isDefined else {
                    throw attributeError(value, name)
                }
                try deleteEntry(dictionary(of: value.instance), value, name)
            }
        case .module:
            try setEntry(value.module.pointee.namespace, value, name, new)
        default:
            guard let slot = attributesSlot(value.object) else { throw readOnly(value, type, name, inClass) }
            if slot.pointee == nil { slot.pointee = makeDict() }
            if let dict = slot.pointee { try setEntry(dict, value, name, new) }
        }
    }

    private func setEntry(
        _ dict: UnsafeMutablePointer<DictObject>, _ value: Value, _ name: Value, _ new: Value
    ) throws(PythonError) {
        if new.isDefined {
            heap.set(dict, name.string, new)
        } else {
            try deleteEntry(dict, value, name)
        }
    }

    private func deleteEntry(_ dict: UnsafeMutablePointer<DictObject>, _ value: Value, _ name: Value)
        throws(PythonError)
    {
        let index = DictObject.find(dict, name.string)
        if index < 0 { throw attributeError(value, name) }
        heap.removeEntry(dict, at: index)
    }

    private func setThrough(_ descriptor: Value, _ value: Value, _ name: Value, _ new: Value)
        throws(PythonError)
    {
        switch descriptor.object.pointee.layout {
        case .property:
            let property = descriptor.pointer(to: PropertyObject.self)
            let function = new.isDefined ? property.pointee.setter : property.pointee.deleter
            guard function.isDefined, !function.isNone else {
                throw raise(
                    .attributeError, propertyMessage(descriptor, value, new.isDefined ? "setter" : "deleter"))
            }
            _ = try call(function, new.isDefined ? [value, new] : [value])
        case .nativeProperty:
            let definition = descriptor.pointer(to: NativePropertyObject.self).pointee.definition
            guard let setter = definition.takeUnretainedValue().row.setter, new.isDefined else {
                let isMember = value.isRange || value.isSlice || value.isComplex
                throw raise(
                    .attributeError,
                    isMember
                        ? "readonly attribute"
                        : "attribute '\(name.string.pointee.text)' of '\(typeName(value))' objects is not writable"
                )
            }
            try setter(self, value, new)
        case .member:
            if value.has(.instance) {
                if new.isUndefined { _ = dictionary(of: value.instance) }
                if new.isDefined {
                    setInstanceAttribute(value.instance, name.string, new)
                } else {
                    try deleteEntry(dictionary(of: value.instance), value, name)
                }
            } else if let slot = attributesSlot(value.object) {
                if slot.pointee == nil { slot.pointee = makeDict() }
                if let dict = slot.pointee { try setEntry(dict, value, name, new) }
            } else {
                throw readOnly(value, typeOf(value), name, .undefined)
            }
        default:
            let type = descriptor.object.pointee.type
            let hook = lookup(type, intern(new.isDefined ? "__set__" : "__delete__"))
            guard hook.isDefined else {
                throw raise(.attributeError, new.isDefined ? "__set__" : "__delete__")
            }
            _ = try call(hook, new.isDefined ? [descriptor, value, new] : [descriptor, value])
        }
    }

    private func setTypeAttribute(_ type: TypePointer, _ name: Value, _ new: Value) throws(PythonError) {
        let inMetaclass = lookup(type.pointee.header.type, name)
        if inMetaclass.isDefined, isDataDescriptor(inMetaclass) {
            try setThrough(inMetaclass, Value(type), name, new)
            return
        }
        let text = name.string.pointee.text
        guard type.pointee.isHeapType else {
            throw raise(
                .typeError, "cannot set '\(text)' attribute of immutable type '\(type.nameText)'")
        }
        if new.isDefined {
            heap.set(type.pointee.attributes, name.string, new)
        } else {
            let index = DictObject.find(type.pointee.attributes, name.string)
            if index < 0 { throw attributeError(Value(type), name) }
            heap.removeEntry(type.pointee.attributes, at: index)
        }
        classChanged(type)
        if text.hasPrefix("__") { updateHooks(type) }
    }

    // MARK: Errors

    func attributeError(_ value: Value, _ name: Value) -> PythonError {
        let text = name.string.pointee.text
        let message: String
        if value.isType {
            message = "type object '\(value.type.nameText)' has no attribute '\(text)'"
        } else if value.isModule {
            let module = try? str(value.module.pointee.name)
            message = "module '\(module ?? "?")' has no attribute '\(text)'"
        } else {
            message = "'\(typeName(value))' object has no attribute '\(text)'"
        }
        let error = raise(.attributeError, message)
        setExceptionDetail(pending, "name", name)
        setExceptionDetail(pending, "obj", value)
        return error
    }

    private func readOnly(_ value: Value, _ type: TypePointer, _ name: Value, _ inClass: Value) -> PythonError
    {
        if inClass.isUndefined { return attributeError(value, name) }
        return raise(
            .attributeError,
            "'\(type.nameText)' object attribute '\(name.string.pointee.text)' is read-only")
    }

    private func propertyMessage(_ property: Value, _ value: Value, _ what: String) -> String {
        let type = typeOf(value)
        for index in 0..<type.pointee.mro.pointee.count {
            let attributes = type.pointee.mro.pointee.items[index].type.pointee.attributes
            for pair in dictPairs(attributes) where pair.value.isIdentical(to: property) {
                return "property '\(stringValue(pair.key) ?? "")' of '\(type.nameText)' object has no \(what)"
            }
        }
        return "property of '\(type.nameText)' object has no \(what)"
    }
}
