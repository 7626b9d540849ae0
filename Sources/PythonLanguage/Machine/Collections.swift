import BigInt

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// Containers: dict operations that may run `__eq__`, items, membership, length, iteration.

extension Machine {
    // MARK: Dicts

    /// The entry of `key`, or -1.
    func dictFind(_ dict: UnsafeMutablePointer<DictObject>, _ key: Value, hash: Int) throws(PythonError)
        -> Int
    {
        if key.isString, key.object.pointee.type == types.string {
            // Strings never equal anything but strings (and instances of subclasses with their own `__eq__`).
            return DictObject.find(dict, key.string, hash: hash)
        }
        if key.isInt, let index = DictObject.find(dict, int: key.int, hash: hash) { return index }
        if key.isObject, key.object.pointee.type == types.tuple,
            let index = dictFind(dict, tuple: key, hash: hash)
        {
            return index
        }
        return try dictFindSlowly(dict, key, hash: hash)
    }

    /// A tuple among tuples that compare without running Python code; nil: it takes more.
    private func dictFind(_ dict: UnsafeMutablePointer<DictObject>, tuple key: Value, hash: Int) -> Int? {
        guard let indices = dict.pointee.indices else {
            for index in 0..<dict.pointee.used {
                let entry = dict.pointee.entries + index
                guard entry.pointee.hash == hash, entry.pointee.key.isDefined else { continue }
                if entry.pointee.key.isIdentical(to: key) { return index }
                guard entry.pointee.key.isObject, entry.pointee.key.object.pointee.type == types.tuple,
                    let same = plainEquals(entry.pointee.key.tuple, key.tuple)
                else { return nil }
                if same { return index }
            }
            return -1
        }
        let (entries, mask) = (dict.pointee.entries, dict.pointee.indexMask)
        var slot = hash & mask
        var perturb = UInt(bitPattern: hash)
        while true {
            let index = Int(indices[slot])
            if index < 0 { return -1 }
            let entry = entries + index
            if entry.pointee.hash == hash, entry.pointee.key.isDefined {
                if entry.pointee.key.isIdentical(to: key) { return index }
                guard entry.pointee.key.isObject, entry.pointee.key.object.pointee.type == types.tuple,
                    let same = plainEquals(entry.pointee.key.tuple, key.tuple)
                else { return nil }
                if same { return index }
            }
            perturb >>= 5
            slot = (slot &* 5 &+ Int(bitPattern: perturb) &+ 1) & mask
        }
    }

    @inline(never)
    private func dictFindSlowly(_ dict: UnsafeMutablePointer<DictObject>, _ key: Value, hash: Int)
        throws(PythonError) -> Int
    {
        restart: while true {
            let version = dict.pointee.version
            guard let indices = dict.pointee.indices else {
                var index = 0
                while index < dict.pointee.used {
                    let entry = dict.pointee.entries[index]
                    if entry.hash == hash, entry.key.isDefined {
                        if try isSameKey(entry.key, key) { return index }
                        if dict.pointee.version != version { continue restart }
                    }
                    index += 1
                }
                return -1
            }
            let mask = dict.pointee.indexMask
            var slot = hash & mask
            var perturb = UInt(bitPattern: hash)
            while true {
                let index = Int(indices[slot])
                if index < 0 { return -1 }
                let entry = dict.pointee.entries[index]
                if entry.hash == hash, entry.key.isDefined {
                    if try isSameKey(entry.key, key) { return index }
                    if dict.pointee.version != version { continue restart }
                }
                perturb >>= 5
                slot = (slot &* 5 &+ Int(bitPattern: perturb) &+ 1) & mask
            }
        }
    }

    /// The entry that was found last, if its key is this very tuple and no part of it has an `__eq__` that would be
    /// seen to run; else -1.
    @inline(__always)
    private func recentTuple(_ dict: UnsafeMutablePointer<DictObject>, _ key: Value) -> Int {
        key.tuple.pointee.hash != 0 ? DictObject.recent(dict, key) : -1
    }

    /// The value, or undefined.
    package func dictGet(_ dict: UnsafeMutablePointer<DictObject>, _ key: Value) throws(PythonError) -> Value
    {
        if key.isObject {
            if key.object.pointee.type == types.string { return DictObject.item(dict, key.string) }
            if key.object.pointee.type == types.tuple {
                let known = recentTuple(dict, key)
                if known >= 0 { return (dict.pointee.entries + known).pointee.value }
                let hash = try hash(tuple: key.tuple)
                let index: Int
                if let found = dictFind(dict, tuple: key, hash: hash) {
                    index = found
                } else {
                    index = try dictFindSlowly(dict, key, hash: hash)
                }
                if index < 0 { return .undefined }
                dict.pointee.recent = index
                return (dict.pointee.entries + index).pointee.value
            }
        }
        if key.isInt, let index = DictObject.find(dict, int: key.int, hash: Machine.hash(int: key.int)) {
            return index < 0 ? .undefined : dict.pointee.entries[index].value
        }
        let hash = try hash(key)
        let index = try dictFind(dict, key, hash: hash)
        return index < 0 ? .undefined : dict.pointee.entries[index].value
    }

    package func dictGet(_ dict: UnsafeMutablePointer<DictObject>, _ key: String) -> Value {
        DictObject.get(dict, intern(key).string)
    }

    package func dictSet(_ dict: UnsafeMutablePointer<DictObject>, _ key: Value, _ value: Value)
        throws(PythonError)
    {
        if key.isObject {
            if key.object.pointee.type == types.string { return heap.set(dict, key.string, value) }
            if key.object.pointee.type == types.tuple {
                let known = recentTuple(dict, key)
                if known >= 0 {
                    (dict.pointee.entries + known).pointee.value = value
                    return
                }
            }
        }
        let hash: Int
        var found: Int?
        if key.isInt {
            hash = Machine.hash(int: key.int)
            found = DictObject.find(dict, int: key.int, hash: hash)
        } else if key.isObject, key.object.pointee.type == types.tuple {
            hash = try self.hash(tuple: key.tuple)
            found = dictFind(dict, tuple: key, hash: hash)
        } else {
            hash = try self.hash(key)
        }
        let index: Int
        if let found { index = found } else { index = try dictFind(dict, key, hash: hash) }
        if index >= 0 {
            dict.pointee.entries[index].value = value
        } else {
            heap.appendEntry(dict, hash: hash, key: key, value: value)
        }
    }

    package func dictSet(_ dict: UnsafeMutablePointer<DictObject>, _ key: String, _ value: Value) {
        heap.set(dict, intern(key).string, value)
    }

    /// Adds one to the count under `key`, or sets it to one.
    package func dictCount(_ dict: UnsafeMutablePointer<DictObject>, _ key: Value) throws(PythonError) {
        let hash = try hash(key)
        let index = try dictFind(dict, key, hash: hash)
        if index < 0 { return heap.appendEntry(dict, hash: hash, key: key, value: .int(1)) }
        let known = dict.pointee.entries[index].value
        if known.isInt, known.int < Int.max {
            dict.pointee.entries[index].value = .int(known.int + 1)
        } else {
            try dictSet(dict, key, binary(.add, known, .int(1)))
        }
    }

    /// Removes `key` and gives its value; undefined if it was not there.
    package func dictRemove(_ dict: UnsafeMutablePointer<DictObject>, _ key: Value) throws(PythonError)
        -> Value
    {
        let index = try dictFind(dict, key, hash: hash(key))
        guard index >= 0 else { return .undefined }
        let value = dict.pointee.entries[index].value
        heap.removeEntry(dict, at: index)
        return value
    }

    // MARK: Items

    package func getItem(_ container: Value, _ key: Value) throws(PythonError) -> Value {
        let type = typeOf(container)
        if type == types.dict {
            let value = try dictGet(container.dict, key)
            if value.isDefined { return value }
            throw raise(.keyError, arguments: [key])
        }
        if !type.pointee.isHeapType {
            if key.isInt, container.isObject {
                switch container.object.pointee.layout {
                case .list:
                    let list = container.list
                    var index = key.int
                    if index < 0 { index += list.pointee.count }
                    if index >= 0, index < list.pointee.count { return list.pointee.items[index] }
                    throw raise(.indexError, "list index out of range")
                case .tuple where type == types.tuple:
                    let tuple = container.tuple
                    var index = key.int
                    if index < 0 { index += tuple.pointee.count }
                    if index >= 0, index < tuple.pointee.count { return tuple.pointee.items[index] }
                    throw raise(.indexError, "tuple index out of range")
                case .string:
                    let string = container.string
                    var index = key.int
                    if index < 0 { index += string.pointee.count }
                    if index >= 0, index < string.pointee.count { return character(string.pointee[index]) }
                    throw raise(.indexError, "string index out of range")
                default: break
                }
            }
            if let slot = type.slots.getItem { return try slot(self, container, key) }
        }
        let hook = lookup(type, known("__getitem__"))
        if container.isDict, hook.isIdentical(to: lookup(types.dict, known("__getitem__"))) {
            let value = try dictGet(container.dict, key)
            if value.isDefined { return value }
        }
        if hook.isDefined { return try callSpecial(hook, container, type, key) }
        if container.isType {
            if container.type == types.type { return genericAlias(container, key) }
            let hook = lookup(container.type, known("__class_getitem__"))
            if hook.isDefined { return try call(bind(hook, to: .undefined, container.type), [key]) }
            throw raise(.typeError, "type '\(container.type.nameText)' is not subscriptable")
        }
        throw raise(.typeError, "'\(typeName(container))' object is not subscriptable")
    }

    /// An undefined `value` deletes.
    package func setItem(_ container: Value, _ key: Value, _ value: Value) throws(PythonError) {
        let type = typeOf(container)
        let isDeletion = value.isUndefined
        if !type.pointee.isHeapType {
            if type == types.list, key.isInt, !isDeletion {
                let list = container.list
                var index = key.int
                if index < 0 { index += list.pointee.count }
                guard index >= 0, index < list.pointee.count else {
                    throw raise(.indexError, "list assignment index out of range")
                }
                list.pointee.items[index] = value
                return
            }
            if type == types.dict, !isDeletion { return try dictSet(container.dict, key, value) }
            if type == types.dict {
                if try dictRemove(container.dict, key).isUndefined {
                    throw raise(.keyError, arguments: [key])
                }
                return
            }
            if let slot = type.slots.setItem { return try slot(self, container, key, value) }
        }
        let hook = lookup(type, isDeletion ? known("__delitem__") : known("__setitem__"))
        if !isDeletion, container.isDict, hook.isIdentical(to: lookup(types.dict, known("__setitem__"))) {
            return try dictSet(container.dict, key, value)
        }
        guard hook.isDefined else {
            throw raise(
                .typeError,
                "'\(type.nameText)' object "
                    + (isDeletion ? "doesn't support item deletion" : "does not support item assignment"))
        }
        _ = try callSpecial(hook, container, type, key, value)
    }

    package func deleteItem(_ container: Value, _ key: Value) throws(PythonError) {
        try setItem(container, key, .undefined)
    }

    package func contains(_ container: Value, _ element: Value) throws(PythonError) -> Bool {
        let type = typeOf(container)
        if !type.pointee.isHeapType, container.isObject {
            switch container.object.pointee.layout {
            case .list:
                var index = 0
                while index < container.list.pointee.count {
                    let candidate = container.list.pointee.items[index]
                    index += 1
                    if candidate.isIdentical(to: element) { return true }
                    if candidate.isInt, element.isInt { continue }
                    if try equals(candidate, element) { return true }
                }
                return false
            case .tuple:
                for index in 0..<container.tuple.pointee.count {
                    let candidate = container.tuple.pointee.items[index]
                    if candidate.isIdentical(to: element) { return true }
                    if candidate.isInt, element.isInt { continue }
                    if try equals(candidate, element) { return true }
                }
                return false
            case .dict:
                let index = try dictFind(container.dict, element, hash: hash(element))
                if index >= 0 { container.dict.pointee.recent = index }
                return index >= 0
            case .set where !element.isSet:
                let hash = element.isInt ? Machine.hash(int: element.int) : try hash(element)
                return try setFind(container.set, element, hash: hash) >= 0
            case .string where element.isString && element.string.pointee.count == 1:
                let point = element.string.pointee[0]
                let string = container.string
                if string.pointee.width == 1 {
                    return point < 256
                        && memchr(string.pointee.data, Int32(point), string.pointee.count) != nil
                }
                for index in 0..<string.pointee.count where string.pointee[index] == point { return true }
                return false
            default: break
            }
            if let slot = type.slots.contains { return try slot(self, container, element) }
        }
        let hook = lookup(type, known("__contains__"))
        if hook.isNone {
            throw raise(.typeError, "'\(type.nameText)' object is not a container")
        }
        if hook.isDefined { return try truth(callSpecial(hook, container, type, element)) }
        guard try isIterable(container) else {
            throw raise(.typeError, "argument of type '\(type.nameText)' is not iterable")
        }
        let iterator: Value
        do throws(PythonError) { iterator = try self.iterator(container) } catch {
            guard isPending(.typeError) else { throw error }
            pending = .none
            throw raise(.typeError, "argument of type '\(type.nameText)' is not iterable")
        }
        var found = false
        try iterate(iterator) { candidate throws(PythonError) in
            found = try isSame(candidate, element)
            return !found
        }
        return found
    }

    package func length(_ value: Value) throws(PythonError) -> Int {
        let type = typeOf(value)
        if !type.pointee.isHeapType, value.isObject {
            switch value.object.pointee.layout {
            case .list: return value.list.pointee.count
            case .string: return value.string.pointee.count
            case .tuple: return value.tuple.pointee.count
            case .dict: return value.dict.pointee.count
            case .set: return value.set.pointee.count
            case .bytes: return value.bytes.pointee.count
            case .range: return value.range.pointee.count
            default: break
            }
            if let slot = type.slots.length { return try slot(self, value) }
        }
        let hook = lookup(type, known("__len__"))
        guard hook.isDefined else {
            throw raise(.typeError, "object of type '\(type.nameText)' has no len()")
        }
        let answer = try callSpecial(hook, value, type)
        if answer.isInt, answer.int >= 0 { return answer.int }
        guard let number = bigIntegerValue(answer) else {
            throw raise(.typeError, "'\(typeName(answer))' object cannot be interpreted as an integer")
        }
        guard number >= 0 else { throw raise(.valueError, "__len__() should return >= 0") }
        guard let length = Int(exactly: number) else {
            throw raise(.overflowError, "cannot fit 'int' into an index-sized integer")
        }
        return length
    }

    // MARK: Iteration

    package func isIterable(_ value: Value) throws(PythonError) -> Bool {
        let type = typeOf(value)
        if !type.pointee.isHeapType, value.isObject {
            switch value.object.pointee.layout {
            case .list, .tuple, .string, .dict, .set, .bytes, .range, .generator, .iterator, .dictView:
                return true
            default: break
            }
            if type.slots.iterate != nil || type.slots.next != nil { return true }
        }
        let hook = lookup(type, known("__iter__"))
        return hook.isDefined && !hook.isNone || lookup(type, known("__getitem__")).isDefined
    }

    /// `iter(value)`
    package func iterator(_ value: Value) throws(PythonError) -> Value {
        let type = typeOf(value)
        if !type.pointee.isHeapType, value.isObject {
            let made = builtinIterator(value)
            if made.isDefined { return made }
            if let slot = type.slots.iterate { return try slot(self, value) }
            if type.slots.next != nil { return value }
        }
        let hook = lookup(type, known("__iter__"))
        if hook.isDefined, !hook.isNone {
            let made = try callSpecial(hook, value, type)
            let madeType = typeOf(made)
            let isIterator =
                made.has(.generator) || made.has(.iterator) || madeType.slots.next != nil
                || lookup(madeType, known("__next__")).isDefined
            guard isIterator else {
                throw raise(.typeError, "iter() returned non-iterator of type '\(typeName(made))'")
            }
            return made
        }
        if hook.isUndefined, lookup(type, known("__getitem__")).isDefined {
            return makeIterator(.sequence, types.sequenceIterator, value)
        }
        throw raise(.typeError, "'\(type.nameText)' object is not iterable")
    }

    /// The next element of an iterator, or undefined at its end.
    package func next(_ iterator: Value) throws(PythonError) -> Value {
        if iterator.isObject {
            switch iterator.object.pointee.layout {
            case .iterator: return try advance(iterator.pointer(to: IteratorObject.self))
            case .generator:
                return try resume(iterator.pointer(to: GeneratorObject.self), sending: .none)
            case .host where !iterator.object.pointee.type.pointee.isHeapType:
                if let native = NativeIterator.of(iterator) { return try native.step(self) }
            default: break
            }
        }
        let type = typeOf(iterator)
        if !type.pointee.isHeapType, let slot = type.slots.next { return try slot(self, iterator) }
        let hook = lookup(type, known("__next__"))
        guard hook.isDefined else {
            throw raise(.typeError, "'\(type.nameText)' object is not an iterator")
        }
        do throws(PythonError) {
            return try callSpecial(hook, iterator, type)
        } catch {
            guard isPending(.stopIteration) else { throw error }
            pending = .none
            return .undefined
        }
    }

    /// Calls `body` with each element until it answers false.
    ///
    /// - Parameter keeping: whether elements and what `body` makes stay protected from the collector until the calling
    ///   native function returns; false for long walks that hold nothing which the collector does not find by itself.
    package func iterate(_ value: Value, keeping: Bool = true, _ body: (Value) throws(PythonError) -> Bool)
        throws(PythonError)
    {
        let type = typeOf(value)
        if type == types.list {
            // The list may change meanwhile.
            var index = 0
            while index < value.list.pointee.count {
                if try !body(value.list.pointee.items[index]) { return }
                index += 1
            }
            return
        }
        if type == types.tuple {
            for index in 0..<value.tuple.pointee.count where try !body(value.tuple.pointee.items[index]) {
                return
            }
            return
        }
        let iterator = try iterator(value)
        heap.pushRoot(iterator)
        var steps = 0
        let base = heap.rootTop
        while true {
            if !keeping { heap.rootTop = base }
            let element = try next(iterator)
            if element.isUndefined { return }
            heap.pushRoot(element)
            if try !body(element) { return }
            steps += 1
            if steps & 0xFFF == 0 { try poll() }
        }
    }

    /// All elements, protected from the collector until the native function returns.
    ///
    /// - Parameter asksLength: as where CPython makes a list or tuple of the object itself, not of its iterator.
    package func collect(_ value: Value, asksLength: Bool = true) throws(PythonError) -> [Value] {
        if typeOf(value) == types.list || typeOf(value) == types.tuple, let elements = sequenceElements(value)
        {
            for element in elements { heap.pushRoot(element) }
            return elements
        }
        if value.has(.generator) {
            let list = makeList(capacity: 0)
            try drain(value.pointer(to: GeneratorObject.self), into: list)
            return Array(UnsafeBufferPointer(start: list.pointee.items, count: list.pointee.count))
        }
        var elements: [Value] = []
        try iterate(asksLength ? try makingRoom(for: value) : value) { element throws(PythonError) in
            elements.append(element)
            if elements.count & 0xFFFF == 0 { try reserve(bytes: elements.count * 32) }
            return true
        }
        return elements
    }

    /// What a list or tuple of an object's elements is made from: the object, or its iterator where a class written in
    /// Python says how many there are. CPython asks for that, to make room, and takes a TypeError for no answer.
    func makingRoom(for iterable: Value) throws(PythonError) -> Value {
        let type = typeOf(iterable)
        if iterable.has(.iterator) {
            let iterator = iterable.pointer(to: IteratorObject.self)
            let source = iterator.pointee.source
            switch iterator.pointee.kind {
            case .reversedSequence: try checkRoom(iterator.pointee.index + 1)
            case .sequence where lookup(typeOf(source), known("__len__")).isDefined:
                try checkRoom(
                    try catching(.typeError, otherwise: -1) { () throws(PythonError) in try length(source) })
            default: break
            }
        }
        guard type.pointee.isHeapType else { return iterable }
        let hint = lookup(type, known("__length_hint__"))
        let hasLength = lookup(type, known("__len__")).isFunction
        guard hasLength || hint.isFunction else { return iterable }
        let made = try iterator(iterable)
        heap.pushRoot(made)
        var count =
            hasLength
            ? try catching(.typeError, otherwise: -1) { () throws(PythonError) in try length(iterable) } : -1
        if count < 0, hint.isFunction {
            let answer = try catching(.typeError, otherwise: notImplemented) { () throws(PythonError) in
                try callSpecial(hint, iterable, type)
            }
            if !answer.isIdentical(to: notImplemented) {
                guard bigIntegerValue(answer) != nil else {
                    throw raise(
                        .typeError, "__length_hint__ must be an integer, not \(typeName(answer))")
                }
                count = try index(answer)
                if count < 0 { throw raise(.valueError, "__length_hint__() should return >= 0") }
            }
        }
        try checkRoom(count)
        return made
    }

    /// Sixteen gigabytes of references are too much.
    private func checkRoom(_ count: Int) throws(PythonError) {
        if count >= 1 << 31 { throw raise(.memoryError, arguments: []) }
    }

    /// Makes long native loops stop at deadlines and interrupts, and honours the memory limit.
    ///
    /// - Parameter steps: how many steps of the loop lie behind since the last call.
    package func poll(steps: Int = 4096) throws(PythonError) {
        // The steps may have run no Python code, which would have used fuel.
        fuel.pointee -= steps
        if fuel.pointee <= 0 || stopFlag.cell.pointee != 0 { try checkLimits() }
    }
}
