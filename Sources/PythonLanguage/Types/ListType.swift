/// Python's list; sorting is in ListType+Sort.swift.
enum ListType {
    static let definition = NativeType(
        "list", core: \.list,
        doc:
            "Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.",
        new: NativeRow("list.__new__(cls, /, *args, **kwargs)") { machine, args throws(PythonError) in
            Value(machine.heap.makeList(args[0].type, capacity: 0))
        },
        initializer: NativeRow("list(self, iterable=..., /)") { machine, args throws(PythonError) in
            let list = args[0].list
            list.pointee.count = 0
            if args[1].isDefined { try machine.extend(list, args[1]) }
            return .none
        },
        methods: changing + asking + [
            NativeRow("sort(self, /, *, key=None, reverse=False)") { machine, args throws(PythonError) in
                try machine.sort(args[0].list, key: args[1], reverse: machine.sortFlag(args[2]))
                return .none
            },
            NativeRow("__reversed__(self, /)") { machine, args throws(PythonError) in
                machine.reversedIterator(args[0])
            },
        ],
        classMethods: [GenericAliases.row],
        slots: TypeSlots {
            $0.length = { _, value throws(PythonError) in value.list.pointee.count }
            $0.iterate = { machine, value throws(PythonError) in
                machine.makeIterator(.list, machine.types.listIterator, value)
            }
            $0.getItem = getItem
            $0.setItem = setItem
            $0.contains = { machine, value, element throws(PythonError) in
                var index = 0
                while index < value.list.pointee.count {
                    if try machine.isSame(value.list.pointee.items[index], element) { return true }
                    index += 1
                }
                return false
            }
            $0.compare = { machine, op, a, b throws(PythonError) in
                a.isList && b.isList ? try machine.compareSequences(op, a, b) : .undefined
            }
            $0.operators = .changeableSequence
            $0.binary = binary
            $0.inPlace = inPlace
            $0.repr = { machine, value throws(PythonError) in
                if value.list.pointee.count == 0 { return machine.string("[]") }
                return try machine.guardingRecursion(value, otherwise: "[...]") { () throws(PythonError) in
                    machine.string(try machine.reprElements(value, "[", "]"))
                }
            }
        })

    private static let asking: [NativeRow] = [
        NativeRow("copy(self, /)") { machine, args throws(PythonError) in
            machine.list(machine.elements(args[0]))
        },
        NativeRow("count(self, value, /)") { machine, args throws(PythonError) in
            .int(try machine.occurrences(of: args[1], in: args[0]))
        },
        NativeRow("index(self, value, start=0, stop=..., /)") { machine, args throws(PythonError) in
            guard let hit = try machine.position(of: args[1], in: args[0], args[2], args[3]) else {
                throw machine.raise(.valueError, "\(try machine.repr(args[1])) is not in list")
            }
            return .int(hit)
        },
    ]

    private static let changing: [NativeRow] = [
        NativeRow("append(self, object, /)") { machine, args throws(PythonError) in
            machine.heap.append(args[0].list, args[1])
            return .none
        },
        NativeRow("extend(self, iterable, /)") { machine, args throws(PythonError) in
            try machine.extend(args[0].list, args[1])
            return .none
        },
        NativeRow("insert(self, index, object, /)") { machine, args throws(PythonError) in
            let list = args[0].list
            var index = try machine.index(args[1])
            if index < 0 { index = max(0, index + list.pointee.count) }
            index = min(index, list.pointee.count)
            withUnsafePointer(to: args[2]) {
                machine.heap.replace(list, index..<index, with: UnsafeBufferPointer(start: $0, count: 1))
            }
            return .none
        },
        NativeRow("pop(self, index=-1, /)", pop),
        NativeRow("remove(self, value, /)") { machine, args throws(PythonError) in
            let list = args[0].list
            var index = 0
            while index < list.pointee.count {
                if try machine.isSame(list.pointee.items[index], args[1]) {
                    if index < list.pointee.count { machine.remove(list, index..<index + 1) }
                    return .none
                }
                index += 1
            }
            throw machine.raise(.valueError, "list.remove(x): x not in list")
        },
        NativeRow("clear(self, /)") { machine, args throws(PythonError) in
            machine.remove(args[0].list, 0..<args[0].list.pointee.count)
            return .none
        },
        NativeRow("reverse(self, /)") { _, args throws(PythonError) in
            var buffer = UnsafeMutableBufferPointer(
                start: args[0].list.pointee.items, count: args[0].list.pointee.count)
            buffer.reverse()
            return .none
        },
    ]

    private static func pop(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let list = args[0].list
        let count = list.pointee.count
        if count == 0 { throw machine.raise(.indexError, "pop from empty list") }
        guard let index = try machine.position(args[1], count: count) else {
            throw machine.raise(.indexError, "pop index out of range")
        }
        let value = list.pointee.items[index]
        if index == count - 1 {
            list.pointee.count = index
        } else {
            machine.remove(list, index..<index + 1)
        }
        return value
    }

    private static func getItem(_ machine: Machine, _ value: Value, _ key: Value) throws(PythonError) -> Value
    {
        if key.isSlice {
            let bounds = try machine.resolve(key.slice, count: value.list.pointee.count)
            if bounds.step == 1 {
                let items = value.list.pointee.items + bounds.start
                return machine.list(UnsafeBufferPointer(start: items, count: bounds.range.count))
            }
            return machine.list(machine.sliced(value, bounds))
        }
        guard try machine.hasIndex(key) else {
            throw machine.raise(
                .typeError, "list indices must be integers or slices, not \(machine.typeName(key))")
        }
        guard let position = try machine.position(key, count: value.list.pointee.count) else {
            throw machine.raise(.indexError, "list index out of range")
        }
        return value.list.pointee.items[position]
    }

    private static func setItem(
        _ machine: Machine, _ value: Value, _ key: Value, _ new: Value
    ) throws(PythonError) {
        let list = value.list
        if key.isSlice { return try machine.setSlice(list, key.slice, new) }
        guard try machine.hasIndex(key) else {
            throw machine.raise(
                .typeError, "list indices must be integers or slices, not \(machine.typeName(key))")
        }
        guard let position = try machine.position(key, count: list.pointee.count) else {
            throw machine.raise(.indexError, "list assignment index out of range")
        }
        if new.isUndefined {
            machine.remove(list, position..<position + 1)
        } else {
            list.pointee.items[position] = new
        }
    }

    private static func binary(
        _ machine: Machine, _ op: BinaryOperator, _ a: Value, _ b: Value
    ) throws(PythonError) -> Value {
        switch op {
        case .add:
            guard a.isList, b.isList else { return .undefined }
            return machine.list(machine.elements(a), and: machine.elements(b))
        case .multiply:
            let (list, times) = a.isList ? (a, b) : (b, a)
            guard list.isList,
                let count = try machine.repetitions(times, of: list.list.pointee.count, width: 16)
            else {
                return .undefined
            }
            let source = machine.elements(list)
            let result = machine.makeList(capacity: source.count * count)
            Machine.fill(result.pointee.items, with: source, times: count)
            result.pointee.count = source.count * count
            return Value(result)
        default: return .undefined
        }
    }

    private static func inPlace(
        _ machine: Machine, _ op: BinaryOperator, _ a: Value, _ b: Value
    ) throws(PythonError) -> Value {
        switch op {
        case .add:
            try machine.extend(a.list, b)
            return a
        case .multiply:
            let count = a.list.pointee.count
            guard let times = try machine.repetitions(b, of: count, width: 16) else { return .undefined }
            if times == 0 {
                machine.remove(a.list, 0..<count)
            } else {
                if count * times > a.list.pointee.capacity {
                    machine.heap.growList(a.list, minimum: count * times)
                }
                Machine.fill(a.list.pointee.items, with: machine.elements(a), times: times)
                a.list.pointee.count = count * times
            }
            return a
        default: return .undefined
        }
    }
}

extension Machine {
    func remove(_ list: UnsafeMutablePointer<ListObject>, _ range: Range<Int>) {
        heap.replace(list, range, with: UnsafeBufferPointer(start: nil, count: 0))
    }

    /// `list.extend(iterable)`.
    func extend(_ list: UnsafeMutablePointer<ListObject>, _ iterable: Value) throws(PythonError) {
        let type = typeOf(iterable)
        if type == types.list || type == types.tuple {
            let count = list.pointee.count
            if !iterable.isList || iterable.list != list {
                return heap.replace(list, count..<count, with: elements(iterable))
            }
            let added = Array(elements(iterable))
            added.withUnsafeBufferPointer { heap.replace(list, count..<count, with: $0) }
            return
        }
        if type == types.range {
            let range = iterable.range.pointee
            let count = list.pointee.count
            if heap.wouldExceedLimit(range.count &* 16) || range.count > Int.max / 32 {
                throw raise(.memoryError, arguments: [])
            }
            if count + range.count > list.pointee.capacity {
                heap.growList(list, minimum: count + range.count)
            }
            var value = range.start
            for index in 0..<range.count {
                list.pointee.items[count + index] = .int(value)
                value &+= range.step
            }
            list.pointee.count = count + range.count
            return
        }
        if iterable.has(.generator) {
            return try drain(iterable.pointer(to: GeneratorObject.self), into: list)
        }
        try iterate(try makingRoom(for: iterable), keeping: false) { element throws(PythonError) in
            heap.append(list, element)
            return true
        }
    }

    /// `list[slice] = values`; undefined deletes.
    func setSlice(
        _ list: UnsafeMutablePointer<ListObject>, _ slice: UnsafeMutablePointer<SliceObject>, _ new: Value
    ) throws(PythonError) {
        if new.isUndefined { return deleteSlice(list, try resolve(slice, count: list.pointee.count)) }
        guard try isIterable(new) else {
            throw raise(
                .typeError,
                slice.pointee.step.isNone || intValue(slice.pointee.step) == 1
                    ? "can only assign an iterable" : "must assign iterable to extended slice")
        }
        if typeOf(new) == types.list, new.list != list {
            let bounds = try resolve(slice, count: list.pointee.count)
            if bounds.step == 1 { return heap.replace(list, bounds.range, with: elements(new)) }
        }
        let values = try collect(new, asksLength: false)
        let bounds = try resolve(slice, count: list.pointee.count)
        if bounds.step == 1 {
            values.withUnsafeBufferPointer { heap.replace(list, bounds.range, with: $0) }
            return
        }
        guard values.count == bounds.count else {
            throw raise(
                .valueError,
                "attempt to assign sequence of size \(values.count) to extended slice of size \(bounds.count)"
            )
        }
        var position = bounds.start
        for value in values {
            list.pointee.items[position] = value
            position &+= bounds.step
        }
    }

    private func deleteSlice(_ list: UnsafeMutablePointer<ListObject>, _ bounds: SliceBounds) {
        guard bounds.count > 0 else { return }
        if bounds.step == 1 { return remove(list, bounds.range) }
        let first = bounds.step > 0 ? bounds.start : bounds.start + (bounds.count - 1) * bounds.step
        let stride = Swift.abs(bounds.step)
        var target = first
        let last = first + (bounds.count - 1) * stride
        for index in first..<list.pointee.count {
            if index <= last, (index - first) % stride == 0 { continue }
            list.pointee.items[target] = list.pointee.items[index]
            target += 1
        }
        list.pointee.count = target
    }
}
