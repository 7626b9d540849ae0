/// The methods of set and frozenset.
enum SetMethods {
    static let asking: [NativeRow] = [
        NativeRow("copy(self, /)") { machine, args throws(PythonError) in
            let type = machine.typeOf(args[0])
            if type == machine.types.frozenset { return args[0] }
            return Value(try machine.copy(args[0].set, machine.plainSetType(args[0])))
        },
        NativeRow("union(self, /, *others)") { machine, args throws(PythonError) in
            let result = try machine.copy(args[0].set, machine.plainSetType(args[0]))
            for other in machine.elements(args[1]) where !other.isIdentical(to: args[0]) {
                try machine.update(result, other)
            }
            return Value(result)
        },
        NativeRow("intersection(self, /, *others)") { machine, args throws(PythonError) in
            let type = machine.plainSetType(args[0])
            guard args[1].tuple.pointee.count > 0 else { return Value(try machine.copy(args[0].set, type)) }
            var result = args[0].set
            for other in machine.elements(args[1]) { result = try machine.intersection(result, other, type) }
            return Value(result)
        },
        NativeRow("difference(self, /, *others)") { machine, args throws(PythonError) in
            let type = machine.plainSetType(args[0])
            guard let first = machine.elements(args[1]).first else {
                return Value(try machine.copy(args[0].set, type))
            }
            let result = try machine.difference(args[0].set, first, type)
            for other in machine.elements(args[1]).dropFirst() { try machine.removeAll(result, other) }
            return Value(result)
        },
        NativeRow("symmetric_difference(self, other, /)") { machine, args throws(PythonError) in
            Value(try machine.symmetricDifference(args[0].set, args[1], machine.plainSetType(args[0])))
        },
        NativeRow("isdisjoint(self, other, /)") { machine, args throws(PythonError) in
            var isDisjoint = true
            try machine.iterate(args[1]) { element throws(PythonError) in
                isDisjoint = try !machine.setContains(args[0].set, element)
                return isDisjoint
            }
            return .bool(isDisjoint)
        },
        NativeRow("issubset(self, other, /)") { machine, args throws(PythonError) in
            let other = args[1].isSet ? args[1].set : try machine.plainSet(of: args[1])
            return .bool(try machine.compareSets(.lessOrEqual, args[0].set, other))
        },
        NativeRow("issuperset(self, other, /)") { machine, args throws(PythonError) in
            let other = args[1].isSet ? args[1].set : try machine.plainSet(of: args[1])
            return .bool(try machine.compareSets(.greaterOrEqual, args[0].set, other))
        },
    ]

    static let changing: [NativeRow] = [
        NativeRow("add(self, element, /)") { machine, args throws(PythonError) in
            try machine.setAdd(args[0].set, args[1])
            return .none
        },
        NativeRow("discard(self, element, /)") { machine, args throws(PythonError) in
            let slot = try machine.setFind(args[0].set, args[1], hash: machine.setHash(args[1]))
            if slot >= 0 { machine.setRemove(args[0].set, at: slot) }
            return .none
        },
        NativeRow("remove(self, element, /)") { machine, args throws(PythonError) in
            let slot = try machine.setFind(args[0].set, args[1], hash: machine.setHash(args[1]))
            guard slot >= 0 else { throw machine.raise(.keyError, arguments: [args[1]]) }
            machine.setRemove(args[0].set, at: slot)
            return .none
        },
        NativeRow("pop(self, /)") { machine, args throws(PythonError) in try machine.pop(args[0].set) },
        NativeRow("clear(self, /)") { machine, args throws(PythonError) in
            machine.heap.clear(args[0].set)
            return .none
        },
        NativeRow("update(self, /, *others)") { machine, args throws(PythonError) in
            for other in machine.elements(args[1]) { try machine.update(args[0].set, other) }
            return .none
        },
        NativeRow("difference_update(self, /, *others)") { machine, args throws(PythonError) in
            for other in machine.elements(args[1]) { try machine.removeAll(args[0].set, other) }
            return .none
        },
        NativeRow("intersection_update(self, /, *others)") { machine, args throws(PythonError) in
            var result = args[0].set
            for other in machine.elements(args[1]) {
                result = try machine.intersection(result, other, machine.types.set)
            }
            if result != args[0].set { machine.heap.take(args[0].set, from: result) }
            return .none
        },
        NativeRow("symmetric_difference_update(self, other, /)") { machine, args throws(PythonError) in
            try machine.toggle(args[0].set, args[1])
            return .none
        },
    ]
}

/// Set algebra in CPython's order of insertions.
extension Machine {
    typealias SetPointer = UnsafeMutablePointer<SetObject>

    /// The type of a result: set or frozenset, never a subclass.
    func plainSetType(_ value: Value) -> TypePointer {
        typeOf(value).isSubtype(of: types.frozenset) ? types.frozenset : types.set
    }

    /// The hash for a look-up; a set stands for the frozenset of its elements.
    func setHash(_ key: Value) throws(PythonError) -> Int {
        if key.isSet, typeOf(key) == types.set { return frozenHash(key.set) }
        return try hash(key)
    }

    func frozenHash(_ set: SetPointer) -> Int {
        if set.pointee.hash != 0, set.pointee.header.type == types.frozenset { return set.pointee.hash }
        func shuffle(_ hash: UInt) -> UInt { ((hash ^ 89_869_747) ^ (hash << 16)) &* 3_644_798_167 }
        var hash: UInt = 0
        for index in 0...set.pointee.mask where set.pointee.entries[index].key.isDefined {
            hash ^= shuffle(UInt(bitPattern: set.pointee.entries[index].hash))
        }
        hash ^= (UInt(set.pointee.count) + 1) &* 1_927_868_237
        hash ^= (hash >> 11) ^ (hash >> 25)
        hash = hash &* 69_069 &+ 907_133_923
        if hash == UInt.max { hash = 590_923_713 }
        set.pointee.hash = Int(bitPattern: hash)
        return set.pointee.hash
    }

    func copy(_ set: SetPointer, _ type: TypePointer) throws(PythonError) -> SetPointer {
        let result = heap.makeSet(type)
        try update(result, Value(set))
        return result
    }

    /// Adds all elements (`set_update_internal`).
    /// A set of what an iterable gives.
    func plainSet(of iterable: Value) throws(PythonError) -> SetPointer {
        let made = heap.makeSet(types.set)
        heap.pushRoot(Value(made))
        try update(made, iterable)
        return made
    }

    func update(_ set: SetPointer, _ other: Value) throws(PythonError) {
        if other.isSet, !typeOf(other).pointee.isHeapType {
            if other.set == set || other.set.pointee.count == 0 { return }
            heap.reserve(set, adding: other.set.pointee.count)
            if set.pointee.fill == 0, set.pointee.mask == other.set.pointee.mask,
                other.set.pointee.fill == other.set.pointee.count
            {
                // The same table: entries keep their places.
                let size = set.pointee.mask + 1
                set.pointee.entries.update(from: other.set.pointee.entries, count: size)
                set.pointee.count = other.set.pointee.count
                set.pointee.fill = set.pointee.count
                set.pointee.version &+= 1
                return
            }
            if set.pointee.fill == 0 { return heap.fill(set, from: other.set) }
            try forEachEntry(other.set) { entry throws(PythonError) in
                try setAdd(set, entry.key, hash: entry.hash)
                return true
            }
            return
        }
        if other.isDict, !typeOf(other).pointee.isHeapType {
            let dict = other.dict
            heap.reserve(set, adding: dict.pointee.count)
            var index = 0
            while index < dict.pointee.used {
                let entry = dict.pointee.entries[index]
                if entry.key.isDefined { try setAdd(set, entry.key, hash: entry.hash) }
                index += 1
            }
            return
        }
        try iterate(other) { element throws(PythonError) in
            try setAdd(set, element)
            return true
        }
    }

    /// Calls `body` with each entry until it answers false. Where `body` runs an `__eq__` that changes the set, it goes on
    /// in what the set has become.
    @inline(__always)
    private func forEachEntry(_ set: SetPointer, _ body: (SetEntry) throws(PythonError) -> Bool)
        throws(PythonError)
    {
        var index = 0
        while index <= set.pointee.mask {
            let entry = set.pointee.entries[index]
            if entry.key.isDefined, try !body(entry) { return }
            index += 1
        }
    }

    func intersection(_ set: SetPointer, _ other: Value, _ type: TypePointer) throws(PythonError)
        -> SetPointer
    {
        let result = heap.makeSet(type)
        if other.isSet {
            if other.set == set { return try copy(set, type) }
            let (small, large) =
                other.set.pointee.count > set.pointee.count ? (set, other.set) : (other.set, set)
            try forEachEntry(small) { entry throws(PythonError) in
                if try setFind(large, entry.key, hash: entry.hash) >= 0 {
                    try setAdd(result, entry.key, hash: entry.hash)
                }
                return true
            }
            return result
        }
        try iterate(other) { element throws(PythonError) in
            let hash = try hash(element)
            if try setFind(set, element, hash: hash) >= 0 { try setAdd(result, element, hash: hash) }
            return true
        }
        return result
    }

    func difference(_ set: SetPointer, _ other: Value, _ type: TypePointer) throws(PythonError) -> SetPointer
    {
        let otherCount = other.isSet ? other.set.pointee.count : other.isDict ? other.dict.pointee.count : nil
        guard let otherCount, set.pointee.count >> 2 <= otherCount else {
            let result = try copy(set, type)
            try removeAll(result, other)
            return result
        }
        let result = heap.makeSet(type)
        try forEachEntry(set) { entry throws(PythonError) in
            let isThere =
                other.isSet
                ? try setFind(other.set, entry.key, hash: entry.hash) >= 0
                : try dictFind(other.dict, entry.key, hash: entry.hash) >= 0
            if !isThere { try setAdd(result, entry.key, hash: entry.hash) }
            return true
        }
        return result
    }

    func symmetricDifference(_ set: SetPointer, _ other: Value, _ type: TypePointer) throws(PythonError)
        -> SetPointer
    {
        let result = heap.makeSet(type)
        try update(result, other)
        try toggle(result, Value(set))
        return result
    }

    /// Adds what is missing, removes what is there.
    func toggle(_ set: SetPointer, _ other: Value) throws(PythonError) {
        let elements = other.isSet ? other : try self.set(collect(other))
        if elements.set == set { return heap.clear(set) }
        try forEachEntry(elements.set) { entry throws(PythonError) in
            let slot = try setFind(set, entry.key, hash: entry.hash)
            if slot >= 0 {
                setRemove(set, at: slot)
            } else {
                try setAdd(set, entry.key, hash: entry.hash)
            }
            return true
        }
    }

    func removeAll(_ set: SetPointer, _ other: Value) throws(PythonError) {
        if other.isSet {
            if other.set == set { return heap.clear(set) }
            try forEachEntry(other.set) { entry throws(PythonError) in
                let slot = try setFind(set, entry.key, hash: entry.hash)
                if slot >= 0 { setRemove(set, at: slot) }
                return true
            }
        } else {
            try iterate(other) { element throws(PythonError) in
                try setRemove(set, element)
                return true
            }
        }
        // Too many dummies: make the table anew.
        if set.pointee.fill - set.pointee.count > set.pointee.mask / 4 {
            let count = set.pointee.count
            heap.resize(set, minimum: count > 50000 ? count * 2 : count * 4)
        }
    }

    /// Removes and answers the next element behind the last one popped.
    func pop(_ set: SetPointer) throws(PythonError) -> Value {
        if set.pointee.count == 0 { throw raise(.keyError, "pop from an empty set") }
        var index = Int(set.pointee.header.spare) & set.pointee.mask
        while set.pointee.entries[index].key.isUndefined { index = (index + 1) & set.pointee.mask }
        let key = set.pointee.entries[index].key
        setRemove(set, at: index)
        set.pointee.header.spare = UInt32(truncatingIfNeeded: index + 1)
        return key
    }

    func compareSets(_ op: CompareOperator, _ a: SetPointer, _ b: SetPointer) throws(PythonError) -> Bool {
        let (x, y) = (a.pointee.count, b.pointee.count)
        switch op {
        case .equal: return x == y ? try isSubset(a, b) : false
        case .notEqual: return x != y ? true : try !isSubset(a, b)
        case .less: return x < y ? try isSubset(a, b) : false
        case .lessOrEqual: return x <= y ? try isSubset(a, b) : false
        case .greater: return x > y ? try isSubset(b, a) : false
        default: return x >= y ? try isSubset(b, a) : false
        }
    }

    private func isSubset(_ a: SetPointer, _ b: SetPointer) throws(PythonError) -> Bool {
        var isSubset = true
        try forEachEntry(a) { entry throws(PythonError) in
            isSubset = try setFind(b, entry.key, hash: entry.hash) >= 0
            return isSubset
        }
        return isSubset
    }
}
