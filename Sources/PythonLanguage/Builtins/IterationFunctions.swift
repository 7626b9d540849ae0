/// Builtins that walk iterables: all, any, iter, len, max, min, next, sorted.
enum IterationFunctions {
    static let rows: [NativeRow] = [
        NativeRow("all(iterable, /)", doc: "Return True if bool(x) is True for all values x in the iterable.")
        {
            machine, args throws(PythonError) in
            if args[0].has(.generator) { return .bool(try !decided(machine, args[0], .all)) }
            var holds = true
            try machine.iterate(args[0], keeping: false) { element throws(PythonError) in
                holds = try machine.truth(element)
                return holds
            }
            return .bool(holds)
        },
        NativeRow("any(iterable, /)", doc: "Return True if bool(x) is True for any x in the iterable.") {
            machine, args throws(PythonError) in
            if args[0].has(.generator) { return .bool(try decided(machine, args[0], .any)) }
            var holds = false
            try machine.iterate(args[0], keeping: false) { element throws(PythonError) in
                holds = try machine.truth(element)
                return !holds
            }
            return .bool(holds)
        },
        NativeRow("iter(object, sentinel=..., /)", doc: "Get an iterator from an object.") {
            machine, args throws(PythonError) in
            if args[1].isUndefined { return try machine.iterator(args[0]) }
            guard machine.isCallable(args[0]) else {
                throw machine.raise(.typeError, "iter(v, w): v must be callable")
            }
            return machine.makeIterator(
                .callable, machine.types.callableIterator, args[0], extra: args[1])
        },
        NativeRow("len(obj, /)", doc: "Return the number of items in a container.") {
            machine, args throws(PythonError) in .int(try machine.length(args[0]))
        },
        NativeRow("next(iterator, default=..., /)", doc: "Return the next item from the iterator.") {
            machine, args throws(PythonError) in
            let element = try machine.next(args[0])
            if element.isDefined { return element }
            if args[1].isDefined { return args[1] }
            throw machine.exhausted()
        },
        NativeRow("max(*args, key=None, default=...)", doc: "Return the biggest item.") {
            machine, args throws(PythonError) in
            try extreme(machine, args, "max", .greater)
        },
        NativeRow("min(*args, key=None, default=...)", doc: "Return the smallest item.") {
            machine, args throws(PythonError) in
            try extreme(machine, args, "min", .less)
        },
        NativeRow(
            "sorted(iterable, /, *, key=None, reverse=False)",
            doc: "Return a new list containing all items from the iterable in ascending order."
        ) { machine, args throws(PythonError) in
            let list = machine.makeList(capacity: 0)
            try machine.extend(list, args[0])
            try machine.sort(list, key: args[1], reverse: machine.sortFlag(args[2]))
            return Value(list)
        },
    ]

    /// Whether a generator gives a true value (`any`), a false one (`all`).
    private static func decided(_ machine: Machine, _ generator: Value, _ sink: GeneratorSink)
        throws(PythonError) -> Bool
    {
        var unused = Value.none
        let base = machine.heap.rootTop
        while true {
            let element = try machine.resume(generator.pointer(to: GeneratorObject.self), into: sink, &unused)
            if element.isUndefined { return false }
            if try machine.truth(element) == (sink == .any) { return true }
            machine.heap.rootTop = base
        }
    }

    private static func extreme(
        _ machine: Machine, _ args: Arguments, _ name: String, _ wins: CompareOperator
    ) throws(PythonError) -> Value {
        let positional = machine.elements(args[0])
        guard let first = positional.first else {
            throw machine.raise(.typeError, "\(name) expected at least 1 argument, got 0")
        }
        let (key, fallback) = (args[1], args[2])
        if positional.count > 1, fallback.isDefined {
            throw machine.raise(
                .typeError,
                "Cannot specify a default for \(name)() with multiple positional arguments")
        }
        var best = Value.undefined
        if key.isNone, positional.count == 1, first.has(.generator) {
            let sink: GeneratorSink = wins == .greater ? .largest : .smallest
            let element = try machine.resume(first.pointer(to: GeneratorObject.self), into: sink, &best)
            if element.isDefined {
                if best.isUndefined {
                    best = element
                } else if try isBetter(machine, element, best, wins) {
                    best = element
                }
            }
        }
        var bestKey = Value.undefined
        func consider(_ element: Value) throws(PythonError) -> Bool {
            let candidate = key.isNone ? element : try machine.call(key, on: element)
            if best.isUndefined {
                (best, bestKey) = (element, candidate)
            } else if try isBetter(machine, candidate, bestKey, wins) {
                (best, bestKey) = (element, candidate)
            }
            return true
        }
        if best.isDefined { bestKey = best }
        try machine.iterate(positional.count > 1 ? args[0] : first, consider)
        if best.isDefined { return best }
        if fallback.isDefined { return fallback }
        throw machine.raise(.valueError, "\(name)() arg is an empty sequence")
    }

    @inline(__always)
    private static func isBetter(
        _ machine: Machine, _ a: Value, _ b: Value, _ wins: CompareOperator
    ) throws(PythonError) -> Bool {
        if a.isInt, b.isInt { return wins == .greater ? a.int > b.int : a.int < b.int }
        if a.isFloat, b.isFloat { return wins == .greater ? a.float > b.float : a.float < b.float }
        return try machine.truth(machine.compare(wins, a, b))
    }
}
