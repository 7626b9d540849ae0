// function, builtin_function_or_method, method, and the descriptor types property, classmethod,
// staticmethod and super.

extension CoreDefinitions {
    static let functionTypes: [NativeType] = [function, nativeFunction, boundMethod]

    private static let function = NativeType(
        "function", core: \.function, isSubclassable: false,
        methods: [
            NativeRow("__call__(self, /, *args, **kwargs)") { machine, a throws(PythonError) in
                try machine.call(a[0], spreading: a[1], a[2])
            },
            NativeRow("__get__(self, instance, owner=None, /)") { machine, a in
                a[1].isNone ? a[0] : machine.boundMethod(a[0], a[1])
            },
        ],
        properties: [
            NativeProperty("__name__") { _, object in
                object.function.pointee.name
            } setter: { machine, object, value throws(PythonError) in
                guard value.isString else {
                    throw machine.raise(.typeError, "__name__ must be set to a string object")
                }
                object.function.pointee.name = value
            },
            NativeProperty("__qualname__") { _, object in
                object.function.pointee.qualifiedName
            } setter: { _, object, value in
                object.function.pointee.qualifiedName = value
            },
            NativeProperty("__doc__") { _, object in
                object.function.pointee.doc
            } setter: { _, object, value in
                object.function.pointee.doc = value
            },
            NativeProperty("__module__") { _, object in
                object.function.pointee.module
            } setter: { _, object, value in
                object.function.pointee.module = value
            },
            NativeProperty("__defaults__") { _, object in
                object.function.pointee.defaults.isDefined ? object.function.pointee.defaults : .none
            } setter: { machine, object, value throws(PythonError) in
                guard value.isTuple || value.isNone else {
                    throw machine.raise(.typeError, "__defaults__ must be set to a tuple object")
                }
                let count = object.function.pointee.code.pointee.parameterCount
                let given = value.isTuple ? value.tuple.pointee.count : 0
                object.function.pointee.defaults =
                    given == 0
                    ? .undefined
                    : given <= count
                        ? value : machine.tuple(Array((machine.sequenceElements(value) ?? []).suffix(count)))
            },
            NativeProperty("__kwdefaults__") { _, object in
                object.function.pointee.keywordDefaults.isDefined
                    ? object.function.pointee.keywordDefaults : .none
            },
            NativeProperty("__annotations__") { machine, object throws(PythonError) in
                if object.function.pointee.annotations.isUndefined {
                    object.function.pointee.annotations = Value(machine.makeDict())
                }
                return object.function.pointee.annotations
            } setter: { _, object, value in
                object.function.pointee.annotations = value
            },
            NativeProperty("__globals__") { machine, object in
                machine.exposed(object.function.pointee.globals)
            },
            NativeProperty("__code__") { _, object in Value(object.function.pointee.code) },
            NativeProperty("__closure__") { machine, object in
                let function = object.function.pointee
                return function.closureCount == 0
                    ? .none : machine.tuple(count: function.closureCount) { Value(function.closure[$0]) }
            },
        ],
        slots: TypeSlots {
            $0.repr = { machine, object in
                let address = String(machine.identity(object), radix: 16)
                return machine.string("<function \(machine.functionName(object.function)) at 0x\(address)>")
            }
        })

    private static let nativeFunction = NativeType(
        "builtin_function_or_method", core: \.nativeFunction, isSubclassable: false,
        methods: [
            NativeRow("__call__(self, /, *args, **kwargs)") { machine, a throws(PythonError) in
                try machine.call(a[0], spreading: a[1], a[2])
            }
        ],
        properties: [
            NativeProperty("__name__") { machine, object in machine.string(definition(object).name) },
            NativeProperty("__qualname__") { machine, object in
                machine.string(definition(object).qualifiedName)
            },
            NativeProperty("__doc__") { machine, object in
                definition(object).row.doc.isEmpty ? .none : machine.string(definition(object).row.doc)
            },
            NativeProperty("__module__") { machine, object in machine.string(definition(object).module) },
            NativeProperty("__text_signature__") { machine, object in
                machine.string(definition(object).parameterText)
            },
            NativeProperty("__self__") { machine, object in
                let native = object.pointer(to: NativeFunctionObject.self).pointee
                return native.receiver.isDefined ? native.receiver : native.owner
            },
        ],
        slots: TypeSlots {
            $0.repr = { machine, object in
                let native = object.pointer(to: NativeFunctionObject.self).pointee
                let name = definition(object).name
                if native.receiver.isDefined {
                    let address = String(machine.identity(native.receiver), radix: 16)
                    return machine.string(
                        "<built-in method \(name) of \(machine.typeName(native.receiver)) object at 0x\(address)>"
                    )
                }
                if native.owner.isType {
                    return machine.string("<method '\(name)' of '\(native.owner.type.nameText)' objects>")
                }
                return machine.string("<built-in function \(name)>")
            }
            $0.compare = { machine, op, a, b in
                guard a.has(.nativeFunction), b.has(.nativeFunction), op == .equal || op == .notEqual else {
                    return .undefined
                }
                let x = a.pointer(to: NativeFunctionObject.self).pointee
                let y = b.pointer(to: NativeFunctionObject.self).pointee
                let same =
                    x.definition.toOpaque() == y.definition.toOpaque()
                    && x.receiver.isIdentical(to: y.receiver)
                return .bool(same == (op == .equal))
            }
            $0.hash = { machine, object in
                let native = object.pointer(to: NativeFunctionObject.self).pointee
                return StringObject.hash(machine.intern(definition(object).qualifiedName).string)
                    ^ (native.receiver.isDefined ? machine.identity(native.receiver) >> 4 : 0)
            }
        })

    private static func definition(_ value: Value) -> NativeDefinition {
        value.pointer(to: NativeFunctionObject.self).pointee.definition.takeUnretainedValue()
    }

    private static let boundMethod = NativeType(
        "method", core: \.boundMethod, isSubclassable: false,
        new: NativeRow("method(cls, function, instance, /)") { machine, a throws(PythonError) in
            guard machine.isCallable(a[1]) else {
                throw machine.raise(.typeError, "first argument must be callable")
            }
            if a[2].isNone { throw machine.raise(.typeError, "instance must not be None") }
            return machine.boundMethod(a[1], a[2])
        },
        methods: [
            NativeRow("__call__(self, /, *args, **kwargs)") { machine, a throws(PythonError) in
                try machine.call(a[0], spreading: a[1], a[2])
            }
        ],
        properties: [
            NativeProperty("__func__") { _, object in
                object.pointer(to: BoundMethodObject.self).pointee.function
            },
            NativeProperty("__self__") { _, object in
                object.pointer(to: BoundMethodObject.self).pointee.receiver
            },
        ],
        slots: TypeSlots {
            $0.getAttribute = { machine, object, name throws(PythonError) in
                try machine.findAttribute(object.pointer(to: BoundMethodObject.self).pointee.function, name)
            }
            $0.repr = { machine, object throws(PythonError) in
                let method = object.pointer(to: BoundMethodObject.self).pointee
                let name = try machine.findAttribute(method.function, "__qualname__")
                return machine.string(
                    "<bound method \(machine.stringValue(name) ?? "?") of \(try machine.repr(method.receiver))>"
                )
            }
            $0.compare = { machine, op, a, b in
                guard a.has(.boundMethod), b.has(.boundMethod), op == .equal || op == .notEqual else {
                    return .undefined
                }
                let x = a.pointer(to: BoundMethodObject.self).pointee
                let y = b.pointer(to: BoundMethodObject.self).pointee
                let same = x.function.isIdentical(to: y.function) && x.receiver.isIdentical(to: y.receiver)
                return .bool(same == (op == .equal))
            }
            $0.hash = { machine, object in
                let method = object.pointer(to: BoundMethodObject.self).pointee
                return machine.identity(method.function) ^ machine.identity(method.receiver) >> 4
            }
        })

    // MARK: Descriptors

    static let descriptorTypes: [NativeType] = [
        property, classMethod, staticMethod, superType, member, nativeProperty,
    ]

    private static func accessor(
        _ name: String, _ change: @escaping (UnsafeMutablePointer<PropertyObject>, Value) -> Void
    ) -> NativeRow {
        NativeRow("\(name)(self, function, /)") { machine, a in
            let old = a[0].pointer(to: PropertyObject.self)
            let new = machine.heap.allocate(PropertyObject.self, .property, old.pointee.header.type)
            new.pointee.getter = old.pointee.getter
            new.pointee.setter = old.pointee.setter
            new.pointee.deleter = old.pointee.deleter
            new.pointee.doc = old.pointee.doc
            change(new, a[1])
            return Value(new)
        }
    }

    private static let property = NativeType(
        "property", core: \.property,
        new: NativeRow("property(cls, /, *args, **kwargs)") { machine, a in
            let cell = machine.heap.allocate(PropertyObject.self, .property, a[0].type)
            cell.pointee.getter = .none
            cell.pointee.setter = .none
            cell.pointee.deleter = .none
            cell.pointee.doc = .none
            return Value(cell)
        },
        initializer: NativeRow("property(self, fget=None, fset=None, fdel=None, doc=None)") {
            machine, a throws(PythonError) in
            let cell = a[0].pointer(to: PropertyObject.self)
            cell.pointee.getter = a[1]
            cell.pointee.setter = a[2]
            cell.pointee.deleter = a[3]
            cell.pointee.doc =
                a[4].isNone && a[1].isFunction ? a[1].function.pointee.doc : a[4]
            return .none
        },
        methods: [
            accessor("getter") { $0.pointee.getter = $1 }, accessor("setter") { $0.pointee.setter = $1 },
            accessor("deleter") { $0.pointee.deleter = $1 },
            NativeRow("__get__(self, instance, owner=None, /)") { machine, a throws(PythonError) in
                try machine.bind(a[0], to: a[1].isNone ? .undefined : a[1], machine.typeOf(a[1]))
            },
        ],
        properties: [
            NativeProperty("fget") { _, object in object.pointer(to: PropertyObject.self).pointee.getter },
            NativeProperty("fset") { _, object in object.pointer(to: PropertyObject.self).pointee.setter },
            NativeProperty("fdel") { _, object in object.pointer(to: PropertyObject.self).pointee.deleter },
            NativeProperty("__doc__") { _, object in
                object.pointer(to: PropertyObject.self).pointee.doc
            } setter: { _, object, value in
                object.pointer(to: PropertyObject.self).pointee.doc = value
            },
        ])

    private static func wrapperType(
        _ name: String, _ core: KeyPath<CoreTypes, TypePointer>, _ layout: Layout
    ) -> NativeType {
        NativeType(
            name, core: core,
            new: NativeRow("\(name)(cls, function, /)") { machine, a in
                let cell = machine.heap.allocate(WrapperObject.self, layout, a[0].type)
                cell.pointee.function = a[1]
                return Value(cell)
            },
            methods: [
                NativeRow("__get__(self, instance, owner=None, /)") { machine, a throws(PythonError) in
                    let type = a[2].isType ? a[2].type : machine.typeOf(a[1])
                    return try machine.bind(a[0], to: a[1].isNone ? .undefined : a[1], type)
                }
            ],
            properties: [
                NativeProperty("__func__") { _, object in
                    object.pointer(to: WrapperObject.self).pointee.function
                },
                NativeProperty("__wrapped__") { _, object in
                    object.pointer(to: WrapperObject.self).pointee.function
                },
            ],
            slots: TypeSlots {
                $0.getAttribute = { machine, object, name throws(PythonError) in
                    try machine.findAttribute(object.pointer(to: WrapperObject.self).pointee.function, name)
                }
                $0.repr = { machine, object throws(PythonError) in
                    let function = object.pointer(to: WrapperObject.self).pointee.function
                    return machine.string("<\(name)(\(try machine.repr(function)))>")
                }
            })
    }

    private static let classMethod = wrapperType("classmethod", \.classMethod, .classMethod)
    /// Calling a staticmethod object calls its function.
    private static let staticMethod: NativeType = {
        let base = wrapperType("staticmethod", \.staticMethod, .staticMethod)
        return NativeType(
            "staticmethod", core: \.staticMethod, new: base.new,
            methods: base.methods + [
                NativeRow("__call__(self, /, *args, **kwargs)") { machine, a throws(PythonError) in
                    try machine.call(
                        a[0].pointer(to: WrapperObject.self).pointee.function, spreading: a[1], a[2])
                }
            ], properties: base.properties, slots: base.slots)
    }()

    private static let superType = NativeType(
        "super", core: \.super,
        new: NativeRow("super(cls, type=..., object_or_type=..., /)") { machine, a throws(PythonError) in
            try machine.makeSuper(a[1], a[2])
        },
        properties: [
            NativeProperty("__thisclass__") { _, object in
                Value(object.pointer(to: SuperObject.self).pointee.start)
            },
            NativeProperty("__self__") { _, object in object.pointer(to: SuperObject.self).pointee.receiver },
            NativeProperty("__self_class__") { _, object in
                let object = object.pointer(to: SuperObject.self).pointee
                return object.receiver.isNone ? .none : Value(object.receiverType)
            },
        ],
        slots: TypeSlots {
            $0.repr = { machine, object in
                let object = object.pointer(to: SuperObject.self).pointee
                let bound = object.receiver.isNone ? "NULL" : "<\(object.receiverType.nameText) object>"
                return machine.string("<super: <class '\(object.start.nameText)'>, \(bound)>")
            }
        })

    private static let member = NativeType(
        "member_descriptor", core: \.member, isSubclassable: false,
        methods: [
            NativeRow("__get__(self, instance, owner=None, /)") { machine, a throws(PythonError) in
                if a[1].isNone { return a[0] }
                let value = try machine.bind(a[0], to: a[1], machine.typeOf(a[1]))
                guard value.isDefined else {
                    throw machine.attributeError(a[1], a[0].pointer(to: MemberObject.self).pointee.name)
                }
                return value
            },
            NativeRow("__set__(self, instance, value, /)") { machine, a throws(PythonError) in
                let name = a[0].pointer(to: MemberObject.self).pointee.name
                try machine.setAttribute(a[1], name, a[2])
                return .none
            },
        ],
        properties: [
            NativeProperty("__name__") { _, object in object.pointer(to: MemberObject.self).pointee.name }
        ],
        slots: TypeSlots {
            $0.repr = { machine, object in
                let member = object.pointer(to: MemberObject.self).pointee
                return machine.string(
                    "<member '\(machine.stringValue(member.name) ?? "")' of '\(member.owner.nameText)' objects>"
                )
            }
        })

    private static let nativeProperty = NativeType(
        "getset_descriptor", core: \.nativeProperty, isSubclassable: false,
        properties: [
            NativeProperty("__name__") { machine, object in
                let cell = object.pointer(to: NativePropertyObject.self).pointee
                return machine.string(cell.definition.takeUnretainedValue().row.name)
            },
            NativeProperty("__doc__") { machine, object in
                let cell = object.pointer(to: NativePropertyObject.self).pointee
                return machine.string(cell.definition.takeUnretainedValue().row.doc)
            },
        ],
        slots: TypeSlots {
            $0.repr = { machine, object in
                let cell = object.pointer(to: NativePropertyObject.self).pointee
                return machine.string(
                    "<attribute '\(cell.definition.takeUnretainedValue().row.name)' of "
                        + "'\(cell.owner.nameText)' objects>")
            }
        })
}

extension Machine {
    /// `f(*args, **kwargs)` from bound star parameters.
    package func call(_ function: Value, spreading arguments: Value, _ keywords: Value) throws(PythonError)
        -> Value
    {
        var pairs: [(String, Value)] = []
        for pair in dictPairs(keywords.dict) { pairs.append((stringValue(pair.key) ?? "", pair.value)) }
        return try call(function, sequenceElements(arguments) ?? [], keywords: pairs)
    }

    /// `super(type, object)`; without arguments the compiler passes `__class__` and the first parameter.
    func makeSuper(_ start: Value, _ receiver: Value) throws(PythonError) -> Value {
        guard start.isDefined else {
            let hasFirst = frame > frames && frame.pointee.function.pointee.code.pointee.parameterCount > 0
            throw raise(
                .runtimeError, hasFirst ? "super(): __class__ cell not found" : "super(): no arguments")
        }
        guard start.isType else {
            throw raise(.typeError, "super() argument 1 must be a type, not \(typeName(start))")
        }
        let object = heap.allocate(SuperObject.self, .super, types.super)
        object.pointee.start = start.type
        object.pointee.receiverType = start.type
        object.pointee.receiver = .none
        // Without an object it is bound to nothing: it has super's own attributes only.
        if receiver.isUndefined || receiver.isNone { return Value(object) }
        let receiverType: TypePointer
        if receiver.isType, receiver.type.isSubtype(of: start.type) {
            receiverType = receiver.type
        } else if isInstance(receiver, start.type) {
            receiverType = typeOf(receiver)
        } else {
            throw raise(.typeError, "super(type, obj): obj must be an instance or subtype of type")
        }
        object.pointee.receiver = receiver
        object.pointee.receiverType = receiverType
        return Value(object)
    }
}
