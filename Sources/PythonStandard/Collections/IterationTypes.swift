import PythonLanguage

/// The iterators of `itertools` that walk over other iterators: CPython's steps (Modules/itertoolsmodule.c).
enum IterationTypes {
    static let functions = [
        NativeRow("islice(iterable, /, *args)") { machine, a throws(PythonError) in
            let bounds = machine.sequenceElements(a[1]) ?? []
            guard (1...3).contains(bounds.count) else {
                let expected = bounds.isEmpty ? "at least 2" : "at most 4"
                throw machine.raise(
                    .typeError, "islice expected \(expected) arguments, got \(bounds.count + 1)")
            }
            func bound(_ value: Value) -> Int? {
                defer { machine.pending = .none }
                return value.isNone ? nil : (try? machine.index(value)) ?? -1
            }
            let stop = bound(bounds.count == 1 ? bounds[0] : bounds[1])
            let start = bounds.count == 1 ? nil : bound(bounds[0])
            if stop == -1 || start ?? 0 < 0 || stop ?? 0 < 0 {
                throw machine.raise(
                    .valueError,
                    (stop == -1 ? "Stop argument" : "Indices")
                        + " for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
            }
            var step = 1
            if bounds.count == 3, !bounds[2].isNone {
                step = (try? machine.index(bounds[2])) ?? 0
                machine.pending = .none
                if step < 1 {
                    throw machine.raise(
                        .valueError, "Step for islice() must be a positive integer or None.")
                }
            }
            let slice = IteratorSlice(
                try machine.iterator(a[0]), start: start ?? 0, stop: stop ?? Int.max, step: step)
            return machine.host(
                NativeIterator(holds: { slice.iterator.map { [$0] } ?? [] }, step: slice.next), sliceType)
        },
        NativeRow("groupby(iterable, key=None)") { machine, a throws(PythonError) in
            let groups = IteratorGroups(try machine.iterator(a[0]), key: a[1].isNone ? nil : a[1])
            return machine.host(NativeIterator(holds: { groups.values }, step: groups.next), groupsType)
        },
        NativeRow("product(*iterables, repeat=1)") { machine, a throws(PythonError) in
            let count = try machine.index(a[1])
            if count < 0 { throw machine.raise(.valueError, "repeat argument cannot be negative") }
            var pools: [[Value]] = []
            for iterable in machine.sequenceElements(a[0]) ?? [] {
                pools.append(try machine.collect(iterable))
            }
            let product = IteratorProduct(Array(repeatElement(pools, count: count).joined()))
            return machine.host(
                NativeIterator(holds: { product.pools.flatMap { $0 } }, step: product.next), productType)
        },
    ]

    private static let sliceType = NativeIterator.type("islice", module: "itertools")
    private static let groupsType = NativeIterator.type("groupby", module: "itertools")
    private static let productType = NativeIterator.type("product", module: "itertools")
    static let groupType = NativeIterator.type("_grouper", module: "itertools")
}

private final class IteratorSlice {
    /// Nil at the end.
    var iterator: Value?
    private var taken = 0
    private var wanted: Int
    private let (stop, step): (Int, Int)

    init(_ iterator: Value, start: Int, stop: Int, step: Int) {
        self.iterator = iterator
        (wanted, self.stop, self.step) = (start, stop, step)
    }

    func next(_ machine: Machine) throws(PythonError) -> Value {
        guard let iterator else { return .undefined }
        while taken < wanted {
            if try machine.next(iterator).isUndefined { return end() }
            taken += 1
            try machine.poll(steps: 1)
        }
        if taken >= stop { return end() }
        let element = try machine.next(iterator)
        if element.isUndefined { return end() }
        taken += 1
        let (following, overflow) = wanted.addingReportingOverflow(step)
        // As many are taken from the iterator as the slice spans.
        wanted = overflow || following > stop ? stop : following
        return element
    }

    private func end() -> Value {
        iterator = nil
        return .undefined
    }
}

/// `groupby`: the groups share the iterator, and only the last one made gives elements.
private final class IteratorGroups {
    private let iterator: Value
    private let key: Value?
    /// The key of the group that was given last, and the key and element that were read last.
    private var (target, currentKey, current): (Value, Value, Value) = (.undefined, .undefined, .undefined)
    private var fetched = Value.undefined
    private var group = 0

    init(_ iterator: Value, key: Value?) {
        self.iterator = iterator
        self.key = key
    }

    var values: [Value] { [iterator, key ?? .none, target, currentKey, current, fetched] }

    /// False at the iterator's end.
    private func advance(_ machine: Machine) throws(PythonError) -> Bool {
        fetched = try machine.next(iterator)
        if fetched.isUndefined { return false }
        let element = fetched
        let key = if let key { try machine.call(key, [element]) } else { element }
        (current, currentKey) = (element, key)
        return true
    }

    func next(_ machine: Machine) throws(PythonError) -> Value {
        group += 1
        while true {
            if currentKey.isDefined {
                if target.isUndefined { break }
                if try !machine.isSame(target, currentKey) { break }
            }
            if try !advance(machine) { return .undefined }
        }
        target = currentKey
        let (number, key) = (group, target)
        let elements = NativeIterator(holds: { self.values + [key] }) { machine throws(PythonError) in
            try self.element(machine, of: number, key)
        }
        return machine.pair(key, machine.host(elements, IterationTypes.groupType))
    }

    private func element(_ machine: Machine, of number: Int, _ key: Value) throws(PythonError) -> Value {
        guard number == group else { return .undefined }
        if current.isUndefined, try !advance(machine) { return .undefined }
        guard try machine.isSame(key, currentKey) else { return .undefined }
        let element = current
        (current, currentKey) = (.undefined, .undefined)
        return element
    }
}

private final class IteratorProduct {
    let pools: [[Value]]
    private var indices: [Int]
    private var isFresh = true
    private var isDone: Bool

    init(_ pools: [[Value]]) {
        self.pools = pools
        indices = [Int](repeating: 0, count: pools.count)
        isDone = pools.contains { $0.isEmpty }
    }

    func next(_ machine: Machine) throws(PythonError) -> Value {
        if !isFresh, !isDone { advance() }
        isFresh = false
        if isDone { return .undefined }
        if indices.isEmpty { return machine.tuple([]) }
        let tuple = machine.makeTuple(count: indices.count)
        for place in 0..<indices.count { tuple.pointee.items[place] = pools[place][indices[place]] }
        return Value(tuple)
    }

    private func advance() {
        var place = indices.count - 1
        while place >= 0 {
            indices[place] += 1
            if indices[place] < pools[place].count { return }
            indices[place] = 0
            place -= 1
        }
        isDone = true
    }
}
