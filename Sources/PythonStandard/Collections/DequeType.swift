import PythonLanguage

/// `collections.deque`: a list whose front can be taken off cheaply.
final class DequeObject: ValueHolder {
    /// A ring of a power of two places; the first element is at `start`.
    private var ring: [Value] = []
    private var start = 0
    private(set) var count = 0
    fileprivate var limit: Int?
    /// Changes of size, for iterators.
    fileprivate var changes = 0

    func visitValues(_ visit: (Value) -> Void) {
        for index in 0..<count { visit(self[index]) }
    }

    subscript(index: Int) -> Value {
        get { ring[(start &+ index) & (ring.count &- 1)] }
        set { ring[(start &+ index) & (ring.count &- 1)] = newValue }
    }

    var elements: [Value] {
        get { (0..<count).map { self[$0] } }
        set {
            (ring, start, count) = ([], 0, 0)
            reserve(newValue.count)
            for (index, value) in newValue.enumerated() { ring[index] = value }
            count = newValue.count
            changes += 1
        }
    }

    func append(_ value: Value) {
        if limit == 0 { return }
        if count == ring.count { reserve(count + 1) }
        count += 1
        self[count - 1] = value
        changes += 1
        if let limit, count > limit { _ = popFirst() }
    }

    func prepend(_ value: Value) {
        if limit == 0 { return }
        if count == ring.count { reserve(count + 1) }
        count += 1
        start = (start &- 1) & (ring.count &- 1)
        self[0] = value
        changes += 1
        if let limit, count > limit { _ = popLast() }
    }

    func popFirst() -> Value? {
        changes += 1
        guard count > 0 else { return nil }
        let value = self[0]
        start = (start &+ 1) & (ring.count &- 1)
        count -= 1
        return value
    }

    func popLast() -> Value? {
        changes += 1
        guard count > 0 else { return nil }
        count -= 1
        return self[count]
    }

    private func reserve(_ minimum: Int) {
        var capacity = max(8, ring.count)
        while capacity < minimum { capacity *= 2 }
        var larger = [Value](repeating: .undefined, count: capacity)
        for index in 0..<count { larger[index] = self[index] }
        (ring, start) = (larger, 0)
    }
}

enum DequeType {
    static let definition = NativeType(
        "collections.deque", module: "collections",
        initializer: NativeRow("deque.__init__(self, iterable=(), maxlen=None)") {
            machine, args throws(PythonError) in
            let deque = DequeObject()
            if !args[2].isNone {
                guard args[2].isInt || args[2].isBool else {
                    throw machine.raise(.typeError, "an integer is required")
                }
                deque.limit = try machine.index(args[2])
                if let limit = deque.limit, limit < 0 {
                    throw machine.raise(.valueError, "maxlen must be non-negative")
                }
            }
            machine.setHost(args[0], deque)
            try machine.iterate(args[1]) { element throws(PythonError) in
                deque.append(element)
                return true
            }
            return .none
        },
        methods: methods,
        properties: [
            NativeProperty("maxlen") { machine, value throws(PythonError) in
                try own(machine, value).limit.map { .int($0) } ?? .none
            }
        ],
        slots: slots)

    private static func own(_ machine: Machine, _ value: Value) throws(PythonError) -> DequeObject {
        try machine.host(value, as: DequeObject.self)
    }

    private static func make(_ machine: Machine, _ elements: [Value], _ limit: Int?) -> Value {
        let deque = DequeObject()
        deque.limit = limit
        for element in elements { deque.append(element) }
        return machine.host(deque, definition)
    }

    private static let methods: [NativeRow] = [
        NativeRow("append(self, x, /)") { machine, args throws(PythonError) in
            try own(machine, args[0]).append(args[1])
            return .none
        },
        NativeRow("appendleft(self, x, /)") { machine, args throws(PythonError) in
            try own(machine, args[0]).prepend(args[1])
            return .none
        },
        NativeRow("pop(self, /)") { machine, args throws(PythonError) in
            guard let value = try own(machine, args[0]).popLast() else {
                throw machine.raise(.indexError, "pop from an empty deque")
            }
            return value
        },
        NativeRow("popleft(self, /)") { machine, args throws(PythonError) in
            guard let value = try own(machine, args[0]).popFirst() else {
                throw machine.raise(.indexError, "pop from an empty deque")
            }
            return value
        },
        NativeRow("extend(self, iterable, /)") { machine, args throws(PythonError) in
            let deque = try own(machine, args[0])
            for element in try machine.collect(args[1]) { deque.append(element) }
            return .none
        },
        NativeRow("extendleft(self, iterable, /)") { machine, args throws(PythonError) in
            let deque = try own(machine, args[0])
            for element in try machine.collect(args[1]) { deque.prepend(element) }
            return .none
        },
        NativeRow("clear(self, /)") { machine, args throws(PythonError) in
            try own(machine, args[0]).elements = []
            return .none
        },
        NativeRow("copy(self, /)") { machine, args throws(PythonError) in
            let deque = try own(machine, args[0])
            return make(machine, deque.elements, deque.limit)
        },
        NativeRow("__copy__(self, /)") { machine, args throws(PythonError) in
            let deque = try own(machine, args[0])
            return make(machine, deque.elements, deque.limit)
        },
        NativeRow("count(self, x, /)") { machine, args throws(PythonError) in
            var count = 0
            for element in try own(machine, args[0]).elements where try machine.isSame(element, args[1]) {
                count += 1
            }
            return .int(count)
        },
        NativeRow("index(self, x, start=0, stop=9223372036854775807, /)") {
            machine, args throws(PythonError) in
            let elements = try own(machine, args[0]).elements
            let start = Swift.max(0, try machine.clampedIndex(args[2]))
            let stop = Swift.min(elements.count, try machine.clampedIndex(args[3]))
            if start < stop {
                for index in start..<stop where try machine.isSame(elements[index], args[1]) {
                    return .int(index)
                }
            }
            throw machine.raise(.valueError, "\(try machine.repr(args[1])) is not in deque")
        },
        NativeRow("insert(self, i, x, /)") { machine, args throws(PythonError) in
            let deque = try own(machine, args[0])
            if let limit = deque.limit, deque.count >= limit {
                throw machine.raise(.indexError, "deque already at its maximum size")
            }
            let index = try machine.clampedIndex(args[1])
            var elements = deque.elements
            let place = Swift.min(Swift.max(index < 0 ? index + elements.count : index, 0), elements.count)
            elements.insert(args[2], at: place)
            deque.elements = elements
            return .none
        },
        NativeRow("remove(self, value, /)") { machine, args throws(PythonError) in
            let deque = try own(machine, args[0])
            var elements = deque.elements
            for index in elements.indices where try machine.isSame(elements[index], args[1]) {
                elements.remove(at: index)
                deque.elements = elements
                return .none
            }
            throw machine.raise(.valueError, "\(try machine.repr(args[1])) is not in deque")
        },
        NativeRow("reverse(self, /)") { machine, args throws(PythonError) in
            let deque = try own(machine, args[0])
            deque.elements = deque.elements.reversed()
            return .none
        },
        NativeRow("rotate(self, n=1, /)") { machine, args throws(PythonError) in
            let deque = try own(machine, args[0])
            let elements = deque.elements
            guard elements.count > 1 else { return .none }
            let shift = ((try machine.index(args[1])) % elements.count + elements.count) % elements.count
            deque.elements = Array(
                elements[(elements.count - shift)...] + elements[..<(elements.count - shift)])
            return .none
        },
        NativeRow("__reversed__(self, /)") { machine, args throws(PythonError) in
            try machine.iterator(machine.list(try own(machine, args[0]).elements.reversed()))
        },
    ]

    private static func place(_ machine: Machine, _ deque: DequeObject, _ key: Value) throws(PythonError)
        -> Int
    {
        if key.isSlice {
            throw machine.raise(.typeError, "sequence index must be integer, not 'slice'")
        }
        let index = try machine.index(key)
        let place = index < 0 ? index + deque.count : index
        guard place >= 0, place < deque.count else {
            throw machine.raise(.indexError, "deque index out of range")
        }
        return place
    }

    private static let slots = TypeSlots {
        $0.length = { machine, value throws(PythonError) in try own(machine, value).count }
        $0.getItem = { machine, value, key throws(PythonError) in
            let deque = try own(machine, value)
            return deque[try place(machine, deque, key)]
        }
        $0.setItem = { machine, value, key, new throws(PythonError) in
            let deque = try own(machine, value)
            let index = try place(machine, deque, key)
            if new.isDefined {
                deque[index] = new
            } else {
                var elements = deque.elements
                elements.remove(at: index)
                deque.elements = elements
            }
        }
        $0.iterate = { machine, value throws(PythonError) in
            let deque = try own(machine, value)
            var index = 0
            let changes = deque.changes
            return machine.host(
                NativeIterator(
                    holds: { [value] },
                    step: { machine throws(PythonError) in
                        guard deque.changes == changes else {
                            throw machine.raise(.runtimeError, "deque mutated during iteration")
                        }
                        guard index < deque.count else { return .undefined }
                        defer { index += 1 }
                        return deque[index]
                    }), iteratorType)
        }
        $0.repr = { machine, value throws(PythonError) in
            let deque = try own(machine, value)
            if machine.reprStack.contains(value.object) { return machine.string("[...]") }
            machine.reprStack.append(value.object)
            defer { machine.reprStack.removeLast() }
            let list = try machine.repr(machine.list(deque.elements))
            let name = machine.typeName(value).split(separator: ".").last.map(String.init) ?? "deque"
            return machine.string(deque.limit.map { "\(name)(\(list), maxlen=\($0))" } ?? "\(name)(\(list))")
        }
        $0.compare = { machine, op, a, b throws(PythonError) in
            guard let x = machine.hostValue(a, as: DequeObject.self),
                let y = machine.hostValue(b, as: DequeObject.self)
            else {
                return .undefined
            }
            return try machine.compare(op, machine.list(x.elements), machine.list(y.elements))
        }
        $0.operators = .changeableSequence
        $0.binary = { machine, op, a, b throws(PythonError) in
            guard let x = machine.hostValue(a, as: DequeObject.self) else { return .undefined }
            if op == .add {
                guard let y = machine.hostValue(b, as: DequeObject.self) else {
                    throw machine.raise(
                        .typeError, "can only concatenate deque (not \"\(machine.typeName(b))\") to deque")
                }
                return make(machine, x.elements + y.elements, x.limit)
            }
            if op == .multiply, let count = machine.intValue(b) {
                return make(machine, (0..<Swift.max(0, count)).flatMap { _ in x.elements }, x.limit)
            }
            return .undefined
        }
        $0.inPlace = { machine, op, a, b throws(PythonError) in
            let deque = try own(machine, a)
            if op == .multiply, let count = machine.intValue(b) {
                let elements = deque.elements
                deque.elements = []
                for _ in 0..<Swift.max(0, count) { for element in elements { deque.append(element) } }
                return a
            }
            guard op == .add else { return .undefined }
            for element in try machine.collect(b) { deque.append(element) }
            return a
        }
    }

    private static let iteratorType = NativeIterator.type("_deque_iterator", module: "collections")
}
