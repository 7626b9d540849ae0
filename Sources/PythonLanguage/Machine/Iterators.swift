// Iterators over built-in containers, and enumerate, zip, map, filter and reversed: one layout, one `advance`.

package struct IteratorObject {
    /// In `flags` of one that only a loop's register refers to: the next loop with that register takes the cell again.
    static let loopFlag: UInt8 = 1

    package enum Kind: UInt8 {
        case list, tuple, string, bytes, range, set, keys, values, items
        /// `__getitem__` with 0, 1, ...
        case sequence
        case reversedSequence, reversedRange, reversedKeys, reversedValues, reversedItems
        case enumerate, zip, strictZip, map, filter
        /// iter(callable, sentinel)
        case callable
        case finished
    }

    package var header: ObjectHeader
    package var kind: Kind
    package var index: Int
    /// For ranges the step; for dicts and sets the size seen at the start.
    package var step: Int
    package var remaining: Int
    package var source: Value
    /// The function of map and filter, the sentinel of iter, the big int counter of enumerate.
    package var extra: Value
}

extension Machine {
    package func makeIterator(
        _ kind: IteratorObject.Kind, _ type: TypePointer, _ source: Value, extra: Value = .undefined,
        in cell: UnsafeMutablePointer<IteratorObject>? = nil
    ) -> Value {
        let iterator = cell ?? heap.allocateRaw(IteratorObject.self, .iterator, type)
        iterator.pointee.header.type = type
        iterator.pointee.kind = kind
        iterator.pointee.index = 0
        iterator.pointee.step = 0
        iterator.pointee.remaining = 0
        iterator.pointee.source = source
        iterator.pointee.extra = extra
        return Value(iterator)
    }

    /// The cell for the iterator of a loop whose register still holds `old`.
    @inline(__always)
    private func loopCell(_ old: Value) -> UnsafeMutablePointer<IteratorObject> {
        if old.has(.iterator), old.object.pointee.flags & IteratorObject.loopFlag != 0 {
            return old.pointer(to: IteratorObject.self)
        }
        let cell = heap.allocateRaw(IteratorObject.self, .iterator, types.listIterator)
        cell.pointee.header.flags = IteratorObject.loopFlag
        return cell
    }

    /// `iter(value)` for a loop whose register still holds `old`.
    @inline(never)
    func loopIterator(_ value: Value, _ old: Value) throws(PythonError) -> Value {
        guard value.isObject, !value.object.pointee.type.pointee.isHeapType else {
            return try iterator(value)
        }
        switch value.object.pointee.layout {
        case .iterator, .generator: return value
        case .list, .tuple, .range, .string, .set, .dict, .dictView:
            return builtinIterator(value, in: loopCell(old))
        default: return try iterator(value)
        }
    }

    /// Makes `register` that of a loop over `range(start, stop)`.
    @inline(never)
    func beginRange(_ start: Int, _ stop: Int, _ register: UnsafeMutablePointer<Value>) {
        let iterator = makeIterator(.range, types.rangeIterator, .none, in: loopCell(register.pointee))
        let object = iterator.pointer(to: IteratorObject.self)
        object.pointee.index = start
        object.pointee.step = 1
        object.pointee.remaining = Machine.rangeCount(start, stop, 1)
        register.set(0, iterator)
    }

    /// The iterator of a value whose exact type is built in, or undefined.
    func builtinIterator(_ value: Value, in cell: UnsafeMutablePointer<IteratorObject>? = nil) -> Value {
        func make(_ kind: IteratorObject.Kind, _ type: TypePointer, _ source: Value) -> Value {
            makeIterator(kind, type, source, in: cell)
        }
        switch value.object.pointee.layout {
        case .list: return make(.list, types.listIterator, value)
        case .tuple: return make(.tuple, types.tupleIterator, value)
        case .string: return make(.string, types.stringIterator, value)
        case .bytes: return make(.bytes, types.bytesIterator, value)
        case .set: return sized(make(.set, types.setIterator, value), value.set.pointee.count)
        case .dict: return sized(make(.keys, types.keyIterator, value), value.dict.pointee.count)
        case .range:
            let iterator = make(.range, types.rangeIterator, value)
            let range = value.range
            let object = iterator.pointer(to: IteratorObject.self)
            object.pointee.index = range.pointee.start
            object.pointee.step = range.pointee.step
            object.pointee.remaining = range.pointee.count
            return iterator
        case .dictView:
            let view = value.pointer(to: DictViewObject.self)
            let dict = Value(view.pointee.dict)
            let count = view.pointee.dict.pointee.count
            switch view.pointee.kind {
            case .keys, .proxy: return sized(make(.keys, types.keyIterator, dict), count)
            case .values: return sized(make(.values, types.valueIterator, dict), count)
            case .items: return sized(make(.items, types.itemIterator, dict), count)
            }
        case .iterator, .generator: return value
        default: return .undefined
        }
    }

    private func sized(_ iterator: Value, _ count: Int) -> Value {
        iterator.pointer(to: IteratorObject.self).pointee.step = count
        return iterator
    }

    /// `reversed(value)` for values whose exact type is built in; undefined for others.
    package func reversedIterator(_ value: Value) -> Value {
        guard value.isObject else { return .undefined }
        switch value.object.pointee.layout {
        case .list, .tuple, .string, .bytes:
            let iterator = makeIterator(
                .reversedSequence, value.isList ? types.reversedList : types.reversed, value)
            let count =
                value.isList
                ? value.list.pointee.count
                : value.isTuple
                    ? value.tuple.pointee.count
                    : value.isString ? value.string.pointee.count : value.bytes.pointee.count
            iterator.pointer(to: IteratorObject.self).pointee.index = count - 1
            return iterator
        case .range:
            let range = value.range
            let count = range.pointee.count
            let last = range.pointee.start &+ (count - 1) &* range.pointee.step
            let iterator = makeIterator(.range, types.rangeIterator, value)
            let object = iterator.pointer(to: IteratorObject.self)
            object.pointee.index = last
            object.pointee.step = 0 &- range.pointee.step
            object.pointee.remaining = count
            return iterator
        case .dict:
            return reversedEntries(.reversedKeys, value.dict)
        case .dictView:
            let view = value.pointer(to: DictViewObject.self)
            let kind: IteratorObject.Kind =
                switch view.pointee.kind {
                case .keys, .proxy: .reversedKeys
                case .values: .reversedValues
                case .items: .reversedItems
                }
            return reversedEntries(kind, view.pointee.dict)
        default: return .undefined
        }
    }

    private func reversedEntries(_ kind: IteratorObject.Kind, _ dict: UnsafeMutablePointer<DictObject>)
        -> Value
    {
        let type =
            switch kind {
            case .reversedValues: types.reversedValues
            case .reversedItems: types.reversedItems
            default: types.reversedKeys
            }
        let iterator = sized(makeIterator(kind, type, Value(dict)), dict.pointee.count)
        iterator.pointer(to: IteratorObject.self).pointee.index = dict.pointee.used - 1
        return iterator
    }

    /// The next element, or undefined at the end.
    func advance(_ iterator: UnsafeMutablePointer<IteratorObject>) throws(PythonError) -> Value {
        let index = iterator.pointee.index
        let source = iterator.pointee.source
        switch iterator.pointee.kind {
        case .list:
            if index < source.list.pointee.count {
                iterator.pointee.index = index + 1
                return source.list.pointee.items[index]
            }
        case .tuple:
            if index < source.tuple.pointee.count {
                iterator.pointee.index = index + 1
                return source.tuple.pointee.items[index]
            }
        case .range:
            if iterator.pointee.remaining > 0 {
                iterator.pointee.remaining -= 1
                iterator.pointee.index = index &+ iterator.pointee.step
                return .int(index)
            }
        case .string:
            if index < source.string.pointee.count {
                iterator.pointee.index = index + 1
                return character(source.string.pointee[index])
            }
        case .bytes:
            if index < source.bytes.pointee.count {
                iterator.pointee.index = index + 1
                return .int(Int(source.bytes.pointee.data[index]))
            }
        case .keys, .values, .items, .reversedKeys, .reversedValues, .reversedItems:
            return try advanceEntries(iterator)
        case .set:
            return try advanceSet(iterator)
        case .finished:
            return .undefined
        case .reversedSequence:
            if index >= 0 {
                iterator.pointee.index = index - 1
                if source.isList, index < source.list.pointee.count,
                    !source.list.pointee.header.type.pointee.isHeapType
                {
                    return source.list.pointee.items[index]
                }
                return try catching(.indexError, otherwise: .undefined) { () throws(PythonError) in
                    try getItem(source, .int(index))
                }
            }
        case .enumerate, .zip, .strictZip, .map, .filter, .callable, .sequence, .reversedRange:
            return try advanceOverCalls(iterator)
        }
        finish(iterator)
        return .undefined
    }

    @inline(__always)
    private func finish(_ iterator: UnsafeMutablePointer<IteratorObject>) {
        iterator.pointee.kind = .finished
        iterator.pointee.source = .none
    }

    private func advanceEntries(_ iterator: UnsafeMutablePointer<IteratorObject>) throws(PythonError) -> Value
    {
        let dict = iterator.pointee.source.dict
        if dict.pointee.count != iterator.pointee.step {
            iterator.pointee.step = -1
            throw raise(.runtimeError, "dictionary changed size during iteration")
        }
        let kind = iterator.pointee.kind
        let isReversed = kind == .reversedKeys || kind == .reversedValues || kind == .reversedItems
        var index = iterator.pointee.index
        while index >= 0, index < dict.pointee.used, dict.pointee.entries[index].key.isUndefined {
            index += isReversed ? -1 : 1
        }
        guard index >= 0, index < dict.pointee.used else {
            finish(iterator)
            return .undefined
        }
        iterator.pointee.index = isReversed ? index - 1 : index + 1
        let entry = dict.pointee.entries[index]
        switch kind {
        case .keys, .reversedKeys: return entry.key
        case .values, .reversedValues: return entry.value
        default: return pair(entry.key, entry.value)
        }
    }

    @inline(__always)
    package func pair(_ first: Value, _ second: Value) -> Value {
        let tuple = heap.makeTuple(types.tuple, count: 2)
        tuple.pointee.items[0] = first
        tuple.pointee.items[1] = second
        return Value(tuple)
    }

    private func advanceSet(_ iterator: UnsafeMutablePointer<IteratorObject>) throws(PythonError) -> Value {
        let set = iterator.pointee.source.set
        if set.pointee.count != iterator.pointee.step {
            iterator.pointee.step = -1
            throw raise(.runtimeError, "Set changed size during iteration")
        }
        var index = iterator.pointee.index
        while index <= set.pointee.mask, set.pointee.entries[index].key.isUndefined { index += 1 }
        guard index <= set.pointee.mask else {
            finish(iterator)
            return .undefined
        }
        iterator.pointee.index = index + 1
        return set.pointee.entries[index].key
    }

    private func advanceOverCalls(_ iterator: UnsafeMutablePointer<IteratorObject>) throws(PythonError)
        -> Value
    {
        let source = iterator.pointee.source
        switch iterator.pointee.kind {
        case .enumerate:
            let element = try next(source)
            if element.isUndefined { break }
            return pair(try count(iterator), element)
        case .zip, .strictZip:
            return try advanceZip(iterator)
        case .map:
            if source.tuple.pointee.count == 1 {
                let element = try nextQuickly(source.tuple.pointee.items[0])
                if element.isUndefined { return element }
                heap.pushRoot(element)
                return try call(iterator.pointee.extra, on: element)
            }
            var arguments: [Value] = []
            for index in 0..<source.tuple.pointee.count {
                let element = try next(source.tuple.pointee.items[index])
                if element.isUndefined { return element }
                heap.pushRoot(element)
                arguments.append(element)
            }
            return try call(iterator.pointee.extra, arguments)
        case .filter:
            while true {
                let element = try nextQuickly(source)
                if element.isUndefined { return element }
                heap.pushRoot(element)
                let function = iterator.pointee.extra
                let keeps =
                    function.isNone || function.isType && function.type == types.bool
                    ? try truth(element) : try truth(call(function, on: element))
                if keeps { return element }
                try poll(steps: 1)
            }
        case .callable:
            let element = try call(source)
            if try isSame(element, iterator.pointee.extra) { break }
            return element
        case .sequence:
            let index = iterator.pointee.index
            iterator.pointee.index = index + 1
            do throws(PythonError) {
                return try getItem(source, .int(index))
            } catch {
                guard isPending(.indexError) || isPending(.stopIteration) else { throw error }
                pending = .none
            }
        default: break
        }
        finish(iterator)
        return .undefined
    }

    /// The number that `enumerate` gives next.
    @inline(__always)
    private func count(_ iterator: UnsafeMutablePointer<IteratorObject>) throws(PythonError) -> Value {
        let index = iterator.pointee.extra
        iterator.pointee.extra =
            index.isInt && index.int < Int.max ? .int(index.int + 1) : try binary(.add, index, .int(1))
        return index
    }

    /// What a step of an iterator over pairs or triples came to.
    enum GroupStep {
        /// The iterator gives no such groups, or not these.
        case notGroups
        case group, end
    }

    /// `for a, b in iterator` where it is an `enumerate`, a `zip` or a dict's items (or with a third name a `zip`): the
    /// next group to `target` without a tuple for it.
    @inline(never)
    func advance(
        _ iterator: UnsafeMutablePointer<IteratorObject>, to target: UnsafeMutablePointer<Value>, _ count: Int
    ) throws(PythonError) -> GroupStep {
        let source = iterator.pointee.source
        switch iterator.pointee.kind {
        case .items where count == 2: return Machine.nextPair(iterator, to: target) ? .group : .notGroups
        case .enumerate where count == 2:
            let element = try nextQuickly(source)
            guard element.isDefined else { break }
            target.set(0, try self.count(iterator))
            target.set(1, element)
            return .group
        case .zip where source.tuple.pointee.count == count && count <= 3:
            let sources = source.tuple.pointee.items
            let first = try nextQuickly(sources[0])
            guard first.isDefined else { break }
            var second = Machine.quickNext(sources[1])
            if second.isUndefined {
                heap.pushRoot(first)
                second = try next(sources[1])
                guard second.isDefined else { break }
            }
            if count == 3 {
                heap.pushRoot(first)
                heap.pushRoot(second)
                let third = try nextQuickly(sources[2])
                guard third.isDefined else { break }
                target.set(2, third)
            }
            target.set(0, first)
            target.set(1, second)
            return .group
        default: return .notGroups
        }
        finish(iterator)
        return .end
    }

    /// The next pair of a dict's items, or of an `enumerate` or `zip` over lists, tuples and ranges, to `target`; false
    /// where that takes more, or at the end.
    @inline(__always)
    static func nextPair(
        _ iterator: UnsafeMutablePointer<IteratorObject>, to target: UnsafeMutablePointer<Value>
    ) -> Bool {
        let source = iterator.pointee.source
        switch iterator.pointee.kind {
        case .items:
            let dict = source.dict
            let index = iterator.pointee.index
            guard dict.pointee.count == iterator.pointee.step, index < dict.pointee.used,
                dict.pointee.entries[index].key.isDefined
            else { return false }
            iterator.pointee.index = index &+ 1
            target.set(0, dict.pointee.entries[index].key)
            target.set(1, dict.pointee.entries[index].value)
        case .enumerate:
            let count = iterator.pointee.extra
            guard count.isInt, count.int < Int.max else { return false }
            let element = quickNext(source)
            guard element.isDefined else { return false }
            iterator.pointee.extra = .int(count.int &+ 1)
            target.set(0, count)
            target.set(1, element)
        case .zip:
            let sources = source.tuple.pointee.items
            guard source.tuple.pointee.count == 2, isReady(sources[1]),
                sources[0].bits != sources[1].bits
            else { return false }
            let first = quickNext(sources[0])
            guard first.isDefined else { return false }
            target.set(0, first)
            target.set(1, quickNext(sources[1]))
        default: return false
        }
        return true
    }

    /// Whether `quickNext` has a value.
    @inline(__always)
    private static func isReady(_ value: Value) -> Bool {
        guard value.has(.iterator) else { return false }
        let iterator = value.pointer(to: IteratorObject.self)
        return switch iterator.pointee.kind {
        case .list: iterator.pointee.index < iterator.pointee.source.list.pointee.count
        case .tuple: iterator.pointee.index < iterator.pointee.source.tuple.pointee.count
        case .range: iterator.pointee.remaining > 0
        default: false
        }
    }

    /// `next` with lists, tuples and ranges at hand.
    @inline(__always)
    private func nextQuickly(_ value: Value) throws(PythonError) -> Value {
        let element = Machine.quickNext(value)
        return element.isDefined ? element : try next(value)
    }

    /// The next of a list, tuple or range that is not at its end; else undefined.
    @inline(__always)
    private static func quickNext(_ value: Value) -> Value {
        guard value.has(.iterator) else { return .undefined }
        let iterator = value.pointer(to: IteratorObject.self)
        let index = iterator.pointee.index
        switch iterator.pointee.kind {
        case .list:
            let list = iterator.pointee.source.list
            guard index < list.pointee.count else { return .undefined }
            iterator.pointee.index = index &+ 1
            return list.pointee.items.value(index)
        case .tuple:
            let tuple = iterator.pointee.source.tuple
            guard index < tuple.pointee.count else { return .undefined }
            iterator.pointee.index = index &+ 1
            return tuple.pointee.items.value(index)
        case .range:
            guard iterator.pointee.remaining > 0 else { return .undefined }
            iterator.pointee.remaining &-= 1
            iterator.pointee.index = index &+ iterator.pointee.step
            return .int(index)
        default: return .undefined
        }
    }

    private func advanceZip(_ iterator: UnsafeMutablePointer<IteratorObject>) throws(PythonError) -> Value {
        let source = iterator.pointee.source.tuple
        let count = source.pointee.count
        if count == 0 { return .undefined }
        let result = heap.makeTuple(types.tuple, count: count)
        for index in 0..<count {
            let element = try nextQuickly(source.pointee.items[index])
            if element.isDefined {
                result.pointee.items[index] = element
                continue
            }
            if iterator.pointee.kind == .strictZip { try checkStrict(source, stoppedAt: index) }
            finish(iterator)
            return .undefined
        }
        return Value(result)
    }

    private func checkStrict(_ source: UnsafeMutablePointer<TupleObject>, stoppedAt index: Int)
        throws(PythonError)
    {
        func complain(_ index: Int, _ word: String) -> PythonError {
            let others = index == 1 ? "argument 1" : "arguments 1-\(index)"
            return raise(.valueError, "zip() argument \(index + 1) is \(word) than \(others)")
        }
        if index > 0 { throw complain(index, "shorter") }
        for other in 1..<max(1, source.pointee.count) where try next(source.pointee.items[other]).isDefined {
            throw complain(other, "longer")
        }
    }
}

/// An iterator written in Swift (itertools, csv, ...): `step` gives the next element or undefined.
package final class NativeIterator: ValueHolder {
    let step: (Machine) throws(PythonError) -> Value
    let holds: () -> [Value]

    /// - Parameter holds: the Python values that the closure keeps, for the collector.
    package init(holds: @escaping () -> [Value], step: @escaping (Machine) throws(PythonError) -> Value) {
        self.holds = holds
        self.step = step
    }

    /// That of a host cell, if it is one.
    @inline(__always)
    static func of(_ value: Value) -> NativeIterator? {
        guard let object = value.host.pointee.reference?.takeUnretainedValue(),
            Swift.type(of: object) == NativeIterator.self
        else { return nil }
        return unsafeDowncast(object, to: NativeIterator.self)
    }

    package func visitValues(_ visit: (Value) -> Void) { for value in holds() { visit(value) } }

    /// Iterators whose type is called `name`.
    package static func type(_ name: String, module: String) -> NativeType {
        NativeType(
            name, module: module,
            slots: TypeSlots {
                $0.next = { machine, object throws(PythonError) in
                    try machine.host(object, as: NativeIterator.self).step(machine)
                }
            })
    }
}
