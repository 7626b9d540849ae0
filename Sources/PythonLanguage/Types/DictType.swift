/// Python's dict; its views are in DictViewTypes.swift.
enum DictType {
    static let definition = NativeType(
        "dict", core: \.dict,
        doc: "dict() -> new empty dictionary\ndict(mapping) -> new dictionary initialized from a mapping",
        new: NativeRow("dict.__new__(cls, /, *args, **kwargs)") { machine, args throws(PythonError) in
            Value(machine.heap.makeDict(args[0].type))
        },
        initializer: NativeRow("dict(self, iterable=..., /, **kwargs)") { machine, args throws(PythonError) in
            try machine.update(args[0].dict, args[1], args[2], "dict")
            return .none
        },
        methods: asking + changing,
        classMethods: [
            NativeRow("fromkeys(cls, iterable, value=None, /)", fromKeys), GenericAliases.row,
        ],
        slots: TypeSlots {
            $0.length = { _, value throws(PythonError) in value.dict.pointee.count }
            $0.iterate = { machine, value throws(PythonError) in
                machine.builtinIterator(value)
            }
            $0.getItem = getItem
            $0.setItem = { machine, value, key, new throws(PythonError) in
                if new.isDefined { return try machine.dictSet(value.dict, key, new) }
                if try machine.dictRemove(value.dict, key).isUndefined {
                    throw machine.raise(.keyError, arguments: [key])
                }
            }
            $0.contains = { machine, value, key throws(PythonError) in
                try machine.dictFind(value.dict, key, hash: machine.hash(key)) >= 0
            }
            $0.compare = { machine, op, a, b throws(PythonError) in
                guard a.isDict, b.isDict, op == .equal || op == .notEqual else { return .undefined }
                return .bool(try machine.dictsEqual(a.dict, b.dict) == (op == .equal))
            }
            $0.operators = OperatorMethods([.bitOr], inPlace: [.bitOr])
            $0.binary = { machine, op, a, b throws(PythonError) in
                guard op == .bitOr, a.isDict, b.isDict else { return .undefined }
                let result = machine.copy(a.dict)
                try machine.merge(result, b.dict)
                return Value(result)
            }
            $0.inPlace = { machine, op, a, b throws(PythonError) in
                guard op == .bitOr else { return .undefined }
                try machine.update(a.dict, b, .undefined, "dict")
                return a
            }
            $0.repr = repr
        })

    private static let asking: [NativeRow] = [
        NativeRow("get(self, key, default=None, /)") { machine, args throws(PythonError) in
            let value = try machine.dictGet(args[0].dict, args[1])
            return value.isDefined ? value : args[2]
        },
        NativeRow("keys(self, /)") { machine, args throws(PythonError) in
            machine.makeView(.keys, args[0].dict)
        },
        NativeRow("values(self, /)") { machine, args throws(PythonError) in
            machine.makeView(.values, args[0].dict)
        },
        NativeRow("items(self, /)") { machine, args throws(PythonError) in
            machine.makeView(.items, args[0].dict)
        },
        NativeRow("copy(self, /)") { machine, args throws(PythonError) in Value(machine.copy(args[0].dict)) },
        NativeRow("__reversed__(self, /)") { machine, args throws(PythonError) in
            machine.reversedIterator(args[0])
        },
    ]

    private static let changing: [NativeRow] = [
        NativeRow("clear(self, /)") { machine, args throws(PythonError) in
            machine.heap.clear(args[0].dict)
            return .none
        },
        NativeRow("pop(self, key, default=..., /)") { machine, args throws(PythonError) in
            let value = try machine.dictRemove(args[0].dict, args[1])
            if value.isDefined { return value }
            if args[2].isDefined { return args[2] }
            throw machine.raise(.keyError, arguments: [args[1]])
        },
        NativeRow("popitem(self, /)") { machine, args throws(PythonError) in
            let dict = args[0].dict
            if dict.pointee.count == 0 { throw machine.raise(.keyError, "popitem(): dictionary is empty") }
            var index = dict.pointee.used - 1
            while dict.pointee.entries[index].key.isUndefined { index -= 1 }
            let entry = dict.pointee.entries[index]
            machine.heap.removeEntry(dict, at: index)
            return machine.pair(entry.key, entry.value)
        },
        NativeRow("setdefault(self, key, default=None, /)") { machine, args throws(PythonError) in
            let hash = try machine.hash(args[1])
            let index = try machine.dictFind(args[0].dict, args[1], hash: hash)
            if index >= 0 { return args[0].dict.pointee.entries[index].value }
            machine.heap.appendEntry(args[0].dict, hash: hash, key: args[1], value: args[2])
            return args[2]
        },
        NativeRow("update(self, iterable=..., /, **kwargs)") { machine, args throws(PythonError) in
            try machine.update(args[0].dict, args[1], args[2], "update")
            return .none
        },
    ]

    private static func fromKeys(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let result =
            args[0].type == machine.types.dict
            ? machine.dict([(Value, Value)]()) : try machine.call(args[0])
        try machine.iterate(args[1]) { key throws(PythonError) in
            if result.isDict, machine.typeOf(result) == machine.types.dict {
                try machine.dictSet(result.dict, key, args[2])
            } else {
                try machine.setItem(result, key, args[2])
            }
            return true
        }
        return result
    }

    private static func getItem(_ machine: Machine, _ value: Value, _ key: Value) throws(PythonError) -> Value
    {
        let found = try machine.dictGet(value.dict, key)
        if found.isDefined { return found }
        let type = machine.typeOf(value)
        if type != machine.types.dict {
            let hook = machine.lookup(type, machine.known("__missing__"))
            if hook.isDefined { return try machine.call(machine.bind(hook, to: value, type), [key]) }
        }
        throw machine.raise(.keyError, arguments: [key])
    }

    private static func repr(_ machine: Machine, _ value: Value) throws(PythonError) -> Value {
        if value.dict.pointee.count == 0 { return machine.string("{}") }
        return try machine.guardingRecursion(value, otherwise: "{...}") { () throws(PythonError) in
            var result = TextBuffer()
            result.append(0x7B)
            var index = 0
            var isFirst = true
            while index < value.dict.pointee.used {
                let entry = value.dict.pointee.entries[index]
                index += 1
                if entry.key.isUndefined { continue }
                if !isFirst { result.append(", ") }
                isFirst = false
                try machine.appendRepr(entry.key, to: &result)
                result.append(": ")
                try machine.appendRepr(entry.value, to: &result)
            }
            result.append(0x7D)
            return machine.string(result)
        }
    }
}

extension Machine {
    /// A plain dict with the same entries, without hashing again.
    package func copy(_ dict: UnsafeMutablePointer<DictObject>) -> UnsafeMutablePointer<DictObject> {
        let result = makeDict()
        if heap.clone(dict, into: result) { return result }
        if dict.pointee.count > 0 { heap.rebuild(result, minimum: dict.pointee.count) }
        for index in 0..<dict.pointee.used {
            let entry = dict.pointee.entries[index]
            if entry.key.isDefined {
                heap.appendEntry(result, hash: entry.hash, key: entry.key, value: entry.value)
            }
        }
        return result
    }

    /// Adds the other dict's entries.
    func merge(
        _ dict: UnsafeMutablePointer<DictObject>, _ other: UnsafeMutablePointer<DictObject>
    ) throws(PythonError) {
        if dict == other { return }
        let version = other.pointee.count
        // Then nothing is compared.
        let isEmpty = dict.pointee.count == 0
        if isEmpty, heap.clone(other, into: dict) { return }
        if isEmpty, version > dict.pointee.capacity { heap.rebuild(dict, minimum: version) }
        var index = 0
        while index < other.pointee.used {
            let entry = other.pointee.entries[index]
            index += 1
            if entry.key.isUndefined { continue }
            let found = isEmpty ? -1 : try dictFind(dict, entry.key, hash: entry.hash)
            if found >= 0 {
                dict.pointee.entries[found].value = entry.value
            } else {
                heap.appendEntry(dict, hash: entry.hash, key: entry.key, value: entry.value)
            }
            if other.pointee.count != version {
                throw raise(.runtimeError, "dict mutated during update")
            }
        }
    }

    /// `dict.update(source, **named)`; `source` may be undefined, a mapping or pairs.
    func update(
        _ dict: UnsafeMutablePointer<DictObject>, _ source: Value, _ named: Value, _ function: String
    ) throws(PythonError) {
        if source.isDict, !typeOf(source).pointee.isHeapType {
            try merge(dict, source.dict)
        } else if source.isDefined {
            let keys = try findAttribute(source, "keys")
            if keys.isDefined {
                try iterate(try call(keys)) { key throws(PythonError) in
                    try dictSet(dict, key, try getItem(source, key))
                    return true
                }
            } else {
                try updateFromPairs(dict, source)
            }
        }
        if named.isDict { try merge(dict, named.dict) }
    }

    private func updateFromPairs(
        _ dict: UnsafeMutablePointer<DictObject>, _ source: Value
    ) throws(PythonError) {
        var position = 0
        try iterate(source) { pair throws(PythonError) in
            guard try isIterable(pair) else {
                throw raise(
                    .typeError,
                    "cannot convert dictionary update sequence element #\(position) to a sequence")
            }
            let parts = try collect(pair)
            guard parts.count == 2 else {
                throw raise(
                    .valueError,
                    "dictionary update sequence element #\(position) has length \(parts.count); 2 is required"
                )
            }
            try dictSet(dict, parts[0], parts[1])
            position += 1
            return true
        }
    }

    func dictsEqual(
        _ a: UnsafeMutablePointer<DictObject>, _ b: UnsafeMutablePointer<DictObject>
    ) throws(PythonError) -> Bool {
        if a.pointee.count != b.pointee.count { return false }
        var index = 0
        while index < a.pointee.used {
            let entry = a.pointee.entries[index]
            index += 1
            if entry.key.isUndefined { continue }
            let found = try dictFind(b, entry.key, hash: entry.hash)
            if found < 0 { return false }
            if try !isSame(entry.value, b.pointee.entries[found].value) { return false }
        }
        return true
    }

    func makeView(_ kind: DictViewObject.Kind, _ dict: UnsafeMutablePointer<DictObject>) -> Value {
        let type: TypePointer =
            switch kind {
            case .keys: types.dictKeys
            case .values: types.dictValues
            case .items: types.dictItems
            case .proxy: types.mappingProxy
            }
        let view = heap.allocate(DictViewObject.self, .dictView, type)
        view.pointee.dict = dict
        view.pointee.kind = kind
        return Value(view)
    }
}
