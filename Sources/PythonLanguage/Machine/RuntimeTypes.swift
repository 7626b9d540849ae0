// None, NotImplemented, Ellipsis, module, generator, code, traceback, cell, the iterator types, and
// enumerate, zip, map, filter and reversed.

extension CoreDefinitions {
    static let runtimeTypes: [NativeType] = [
        constant("NoneType", \.none, "None", truth: false),
        constant("NotImplementedType", \.notImplemented, "NotImplemented", truth: true),
        constant("ellipsis", \.ellipsis, "Ellipsis", truth: true), module, generator, cell, code, traceback,
        unionType,
    ]

    private static func constant(
        _ name: String, _ core: KeyPath<CoreTypes, TypePointer>, _ text: String, truth: Bool
    ) -> NativeType {
        NativeType(
            name, core: core, isSubclassable: false,
            slots: TypeSlots {
                $0.repr = { machine, _ in machine.intern(text) }
                $0.truth = { _, _ in truth }
                $0.hash = { _, object in 0xfca8_6420 ^ Int(object.tag) }
            })
    }

    private static let module = NativeType(
        "module", core: \.module,
        initializer: NativeRow("module(self, name, doc=None)") { machine, a in
            a[0].module.pointee.name = a[1]
            machine.dictSet(a[0].module.pointee.namespace, "__name__", a[1])
            machine.dictSet(a[0].module.pointee.namespace, "__doc__", a[2])
            return .none
        },
        slots: TypeSlots {
            $0.repr = { machine, object throws(PythonError) in
                let name = try machine.str(object.module.pointee.name)
                return machine.string("<module '\(name)' (built-in)>")
            }
        })

    private static let generator = NativeType(
        "generator", core: \.generator, isSubclassable: false,
        methods: [
            NativeRow("send(self, value, /)") { machine, a throws(PythonError) in
                try machine.finishedResult(
                    a[0], machine.resume(a[0].pointer(to: GeneratorObject.self), sending: a[1]))
            },
            NativeRow("throw(self, type, value=None, traceback=None, /)") { machine, a throws(PythonError) in
                let generator = a[0].pointer(to: GeneratorObject.self)
                var exception = a[1]
                if a[1].isType, !a[2].isNone {
                    exception = a[2].isException ? a[2] : try machine.call(a[1], [a[2]])
                }
                return try machine.finishedResult(a[0], machine.throwInto(generator, exception))
            },
            NativeRow("close(self, /)") { machine, a throws(PythonError) in
                try machine.close(a[0].pointer(to: GeneratorObject.self))
                return .none
            },
        ],
        properties: [
            NativeProperty("gi_frame") { _, object in
                let generator = object.pointer(to: GeneratorObject.self)
                return generator.pointee.state == .finished
                    ? .none : Value(generator.pointee.function.pointee.code)
            },
            NativeProperty("__name__") { _, object in object.pointer(to: GeneratorObject.self).pointee.name },
            NativeProperty("__qualname__") { _, object in
                object.pointer(to: GeneratorObject.self).pointee.function.pointee.qualifiedName
            },
            NativeProperty("gi_suspended") { _, object in
                .bool(object.pointer(to: GeneratorObject.self).pointee.state == .suspended)
            },
            NativeProperty("gi_running") { _, object in
                .bool(object.pointer(to: GeneratorObject.self).pointee.state == .running)
            },
            NativeProperty("gi_code") { _, object in
                Value(object.pointer(to: GeneratorObject.self).pointee.function.pointee.code)
            },
        ],
        slots: TypeSlots {
            $0.iterate = { _, object in object }
            $0.next = { machine, object throws(PythonError) in try machine.next(object) }
            $0.repr = { machine, object in
                let function = object.pointer(to: GeneratorObject.self).pointee.function
                let address = String(machine.identity(object), radix: 16)
                return machine.string("<generator object \(machine.functionName(function)) at 0x\(address)>")
            }
        })

    private static let cell = NativeType(
        "cell", core: \.cell, isSubclassable: false,
        properties: [
            NativeProperty("cell_contents") { machine, object throws(PythonError) in
                let value = object.pointer(to: CellObject.self).pointee.value
                if value.isUndefined { throw machine.raise(.valueError, "Cell is empty") }
                return value
            } setter: { _, object, value in
                object.pointer(to: CellObject.self).pointee.value = value
            }
        ])

    private static func names(_ machine: Machine, _ code: CodeObject, _ count: Int) -> Value {
        machine.tuple(count: count) { code.localNames[$0] }
    }

    private static let code = NativeType(
        "code", core: \.code, isSubclassable: false,
        properties: [
            NativeProperty("co_name") { _, object in object.pointer(to: CodeObject.self).pointee.name },
            NativeProperty("co_qualname") { _, object in
                object.pointer(to: CodeObject.self).pointee.qualifiedName
            },
            NativeProperty("co_argcount") { _, object in
                .int(object.pointer(to: CodeObject.self).pointee.parameterCount)
            },
            NativeProperty("co_posonlyargcount") { _, object in
                .int(object.pointer(to: CodeObject.self).pointee.positionalOnlyCount)
            },
            NativeProperty("co_kwonlyargcount") { _, object in
                .int(object.pointer(to: CodeObject.self).pointee.keywordOnlyCount)
            },
            NativeProperty("co_flags") { _, object in
                let code = object.pointer(to: CodeObject.self).pointee
                return .int(
                    3 | (code.hasVariadic ? 4 : 0) | (code.hasVariadicKeyword ? 8 : 0)
                        | (code.isGenerator ? 32 : 0))
            },
            NativeProperty("co_varnames") { machine, object in
                let code = object.pointer(to: CodeObject.self).pointee
                return names(machine, code, code.localCount)
            },
            NativeProperty("co_nlocals") { _, object in
                .int(object.pointer(to: CodeObject.self).pointee.localCount)
            },
            NativeProperty("co_freevars") { machine, object in
                let info = object.pointer(to: CodeObject.self).pointee.info.takeUnretainedValue()
                return machine.tuple(info.freeNames.map { machine.intern($0) })
            },
            NativeProperty("co_cellvars") { machine, object in
                let info = object.pointer(to: CodeObject.self).pointee.info.takeUnretainedValue()
                return machine.tuple(info.cellNames.map { machine.intern($0) })
            },
            NativeProperty("co_filename") { machine, object in
                machine.string(
                    object.pointer(to: CodeObject.self).pointee.info.takeUnretainedValue().source.name)
            },
            NativeProperty("co_firstlineno") { _, object in
                let info = object.pointer(to: CodeObject.self).pointee.info.takeUnretainedValue()
                return .int(info.source.position(of: info.firstOffset).line)
            },
        ],
        slots: TypeSlots {
            $0.repr = { machine, object throws(PythonError) in
                let code = object.pointer(to: CodeObject.self).pointee
                let info = code.info.takeUnretainedValue()
                let line = info.source.position(of: info.firstOffset).line
                let address = String(machine.identity(object), radix: 16)
                return machine.string(
                    "<code object \(try machine.str(code.name)) at 0x\(address), file \"\(info.source.name)\", "
                        + "line \(line)>")
            }
        })

    private static let traceback = NativeType(
        "traceback", core: \.traceback, isSubclassable: false,
        properties: [
            NativeProperty("tb_next") { _, object in object.pointer(to: TracebackObject.self).pointee.next },
            NativeProperty("tb_frame") { machine, object in
                machine.host(TracebackPlace(object), frame)
            },
            NativeProperty("tb_lineno") { _, object in
                .int(object.pointer(to: TracebackObject.self).pointee.line)
            },
            NativeProperty("tb_lasti") { _, object in
                .int(object.pointer(to: TracebackObject.self).pointee.instruction)
            },
        ])

    /// The frame of a traceback: where it was, with the globals; variables are gone with the call.
    private static let frame = NativeType(
        "frame", isSubclassable: false,
        properties: [
            NativeProperty("f_code") { machine, object throws(PythonError) in
                Value(try machine.host(object, as: TracebackPlace.self).entry.code)
            },
            NativeProperty("f_lineno") { machine, object throws(PythonError) in
                .int(try machine.host(object, as: TracebackPlace.self).entry.line)
            },
            NativeProperty("f_lasti") { machine, object throws(PythonError) in
                .int(try machine.host(object, as: TracebackPlace.self).entry.instruction)
            },
            NativeProperty("f_globals") { machine, object throws(PythonError) in
                machine.exposed(try machine.host(object, as: TracebackPlace.self).entry.globals)
            },
        ])

    private static let unionType = NativeType(
        "UnionType", module: "types", core: \.unionType, isSubclassable: false,
        properties: [
            NativeProperty("__args__") { machine, object throws(PythonError) in
                machine.tuple(try machine.host(object, as: UnionType.self).members)
            }
        ],
        slots: TypeSlots {
            $0.compare = { machine, op, a, b throws(PythonError) in
                guard op == .equal || op == .notEqual, let x = machine.hostValue(a, as: UnionType.self),
                    let y = machine.hostValue(b, as: UnionType.self)
                else { return .undefined }
                let same =
                    x.members.count == y.members.count
                    && x.members.allSatisfy { one in y.members.contains { $0.isIdentical(to: one) } }
                return .bool(same == (op == .equal))
            }
            $0.hash = { machine, object throws(PythonError) in
                let members = try machine.host(object, as: UnionType.self).members
                return members.reduce(0) { $0 ^ machine.identity($1) }
            }
            $0.repr = { machine, object throws(PythonError) in
                let members = try machine.host(object, as: UnionType.self).members
                var parts: [String] = []
                for member in members {
                    if member.isType {
                        let isNone = member.type == machine.types.none
                        parts.append(isNone ? "None" : machine.qualifiedTypeName(member.type))
                    } else {
                        parts.append(try machine.repr(member))
                    }
                }
                return machine.string(parts.joined(separator: " | "))
            }
            $0.operators = OperatorMethods([.bitOr])
            $0.binary = { machine, op, a, b in
                guard op == .bitOr else { return .undefined }
                let union = machine.unionType(a, b)
                return union.isIdentical(to: machine.notImplemented) ? .undefined : union
            }
        })

    // MARK: Iterators

    static let iteratorTypes: [NativeType] =
        [
            ("list_iterator", \CoreTypes.listIterator), ("tuple_iterator", \.tupleIterator),
            ("str_iterator", \.stringIterator), ("bytes_iterator", \.bytesIterator),
            ("range_iterator", \.rangeIterator), ("set_iterator", \.setIterator),
            ("dict_keyiterator", \.keyIterator), ("dict_valueiterator", \.valueIterator),
            ("dict_itemiterator", \.itemIterator), ("iterator", \.sequenceIterator),
            ("callable_iterator", \.callableIterator), ("list_reverseiterator", \.reversedList),
            ("dict_reversekeyiterator", \.reversedKeys), ("dict_reversevalueiterator", \.reversedValues),
            ("dict_reverseitemiterator", \.reversedItems),
        ].map { name, core in
            NativeType(
                name, core: core, isSubclassable: false, methods: [lengthHint], slots: iteratorSlots)
        } + [enumerate, zip, map, filter, reversed]

    /// How many elements are left, where that is known: for `list()` and `operator.length_hint`.
    private static let lengthHint = NativeRow("__length_hint__(self, /)") { machine, a throws(PythonError) in
        let iterator = a[0].pointer(to: IteratorObject.self).pointee
        switch iterator.kind {
        case .range: return .int(iterator.remaining)
        case .list, .tuple, .string, .bytes:
            return .int(max(0, try machine.length(iterator.source) - iterator.index))
        case .reversedSequence: return .int(iterator.index + 1)
        default: return .int(0)
        }
    }

    private static let iteratorSlots = TypeSlots {
        $0.iterate = { _, object in object }
        $0.next = { machine, object throws(PythonError) in try machine.next(object) }
    }

    private static let enumerate = NativeType(
        "enumerate", core: \.enumerate,
        new: NativeRow("enumerate(cls, iterable, start=0)") { machine, a throws(PythonError) in
            if !a[2].isInt { _ = try machine.bigInteger(a[2]) }
            return machine.makeIterator(.enumerate, a[0].type, try machine.iterator(a[1]), extra: a[2])
        }, classMethods: [GenericAliases.row], slots: iteratorSlots)

    private static let zip = NativeType(
        "zip", core: \.zip,
        new: NativeRow("zip(cls, /, *iterables, strict=False)") { machine, a throws(PythonError) in
            var iterators: [Value] = []
            for iterable in machine.sequenceElements(a[1]) ?? [] {
                guard try machine.isIterable(iterable) else {
                    throw machine.raise(
                        .typeError, "'\(machine.typeName(iterable))' object is not iterable")
                }
                iterators.append(try machine.iterator(iterable))
            }
            let strict = try machine.truth(a[2])
            return machine.makeIterator(strict ? .strictZip : .zip, a[0].type, machine.tuple(iterators))
        }, slots: iteratorSlots)

    private static let map = NativeType(
        "map", core: \.map,
        new: NativeRow("map(cls, /, *args)") { machine, a throws(PythonError) in
            let arguments = machine.sequenceElements(a[1]) ?? []
            guard arguments.count >= 2 else {
                throw machine.raise(.typeError, "map() must have at least two arguments.")
            }
            var iterators: [Value] = []
            for iterable in arguments.dropFirst() { iterators.append(try machine.iterator(iterable)) }
            return machine.makeIterator(.map, a[0].type, machine.tuple(iterators), extra: arguments[0])
        }, slots: iteratorSlots)

    private static let filter = NativeType(
        "filter", core: \.filter,
        new: NativeRow("filter(cls, function, iterable, /)") { machine, a throws(PythonError) in
            machine.makeIterator(.filter, a[0].type, try machine.iterator(a[2]), extra: a[1])
        }, slots: iteratorSlots)

    private static let reversed = NativeType(
        "reversed", core: \.reversed,
        new: NativeRow("reversed(cls, sequence, /)") { machine, a throws(PythonError) in
            let type = machine.typeOf(a[1])
            let hook = machine.lookup(type, machine.known("__reversed__"))
            if hook.isDefined, !hook.isNone { return try machine.call(machine.bind(hook, to: a[1], type)) }
            if !type.pointee.isHeapType || a[1].isList || a[1].isTuple {
                let made = machine.reversedIterator(a[1])
                if made.isDefined { return made }
            }
            guard hook.isUndefined, machine.lookup(type, machine.known("__getitem__")).isDefined, !a[1].isDict
            else {
                throw machine.raise(.typeError, "'\(type.nameText)' object is not reversible")
            }
            let iterator = machine.makeIterator(.reversedSequence, a[0].type, a[1])
            iterator.pointer(to: IteratorObject.self).pointee.index = try machine.length(a[1]) - 1
            return iterator
        }, methods: [lengthHint], slots: iteratorSlots)

    /// Functions that belong to the machine itself.
    static let functions: [NativeRow] = [
        NativeRow("__build_class__(func, name, /, *bases, **kwds)") { machine, a throws(PythonError) in
            try machine.buildClass(
                a[0], name: a[1], bases: machine.sequenceElements(a[2]) ?? [], keywords: a[3].dict)
        },
        NativeRow("__import__(name, globals=None, locals=None, fromlist=(), level=0)") {
            machine, a throws(PythonError) in
            let name = try machine.text(a[0])
            let module = try machine.importModule(name)
            if try machine.truth(a[3]) { return module }
            return try machine.importModule(String(name.prefix { $0 != "." }))
        },
    ]
}
