import Arrays
import PythonLanguage

/// Choosing elements by condition or position.
enum SelectionFunctions {
    static let methods: [NativeRow] = [
        NativeRow("nonzero(self, /)", nonzero),
        NativeRow("take(self, indices, axis=None, out=None, mode='raise')", take),
        NativeRow("put(self, indices, values, mode='raise')", put),
        NativeRow("compress(self, condition, axis=None, out=None)") { machine, args throws(PythonError) in
            try compress(machine, args[1], args[0], args[2], args[3])
        },
        NativeRow("choose(self, choices, out=None, mode='raise')", choose),
        NativeRow("clip(self, min=None, max=None, out=None)") { machine, args throws(PythonError) in
            try clip(machine, args[0], args[1], args[2], args[3])
        },
        NativeRow("searchsorted(self, v, side='left', sorter=None)", searchSorted),
    ]

    static let rows: [NativeRow] = [
        NativeRow("where(condition, x=..., y=..., /)") { machine, args throws(PythonError) in
            if args[1].isUndefined { return try nonzero(machine, args) }
            guard args[2].isDefined else {
                throw machine.raise(.valueError, "either both or neither of x and y should be given")
            }
            let condition = try machine.asArray(args[0])
            var objects = try machine.holdsObjects(args[1])
            if !objects { objects = try machine.holdsObjects(args[2]) }
            if objects {
                return try machine.callMethod(
                    machine.importModule("numpy._objects"), "where",
                    [machine.arrayValue(condition), args[1], args[2]])
            }
            let (x, y) = (try machine.requiredOperand(args[1]), try machine.requiredOperand(args[2]))
            return machine.arrayValue(try machine.arrays(try Arrays.select(where: condition, x, y)))
        },
        NativeRow("nonzero(a)", nonzero),
        NativeRow("argwhere(a)") { machine, args throws(PythonError) in
            machine.arrayValue(try machine.asArray(args[0]).argwhere())
        },
        NativeRow("flatnonzero(a)") { machine, args throws(PythonError) in
            machine.arrayValue(try machine.asArray(args[0]).raveled().nonzero()[0])
        },
        NativeRow("take(a, indices, axis=None, out=None, mode='raise')", take),
        NativeRow("put(a, ind, v, mode='raise')", put),
        NativeRow("take_along_axis(arr, indices, axis=-1)") { machine, args throws(PythonError) in
            let (a, indices) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
            guard let axis = try machine.axis(args[2]) else {
                return machine.arrayValue(try machine.arrays(try a.raveled().takeAlong(indices, axis: 0)))
            }
            return machine.arrayValue(try machine.arrays(try a.takeAlong(indices, axis: axis)))
        },
        NativeRow("put_along_axis(arr, indices, values, axis)") { machine, args throws(PythonError) in
            let a = try machine.receiver(args[0])
            let (indices, values) = (try machine.asArray(args[1]), try machine.assignable(args[2], to: a))
            let axis = try machine.index(args[3])
            try machine.arrays(try a.putAlong(indices, values, axis: axis))
            return .none
        },
        NativeRow("compress(condition, a, axis=None, out=None)") { machine, args throws(PythonError) in
            try compress(machine, args[0], args[1], args[2], args[3])
        },
        NativeRow("extract(condition, arr)") { machine, args throws(PythonError) in
            let (condition, a) = (
                try machine.asArray(args[0]).raveled(), try machine.asArray(args[1]).raveled()
            )
            return machine.arrayValue(try machine.arrays(try a.compress(condition)))
        },
        NativeRow("place(arr, mask, vals)") { machine, args throws(PythonError) in
            let a = try machine.receiver(args[0])
            let places = try machine.asArray(args[1]).raveled().nonzero()[0]
            let values = try machine.assignable(args[2], to: a)
            if values.count == 0, places.count > 0 {
                throw machine.raise(.valueError, "Cannot insert from an empty array!")
            }
            try machine.arrays(try a.put(places, values.raveled()))
            return .none
        },
        NativeRow("putmask(a, /, mask, values)") { machine, args throws(PythonError) in
            let a = try machine.receiver(args[0])
            let places = try machine.asArray(args[1]).raveled().nonzero()[0]
            let values = try machine.assignable(args[2], to: a).raveled()
            if values.count == 0 { return .none }
            // Unlike place, position i gets value i (repeated).
            let chosen = NDArray(ints: places.ints.map { $0 % values.count })
            try machine.withArrays { () throws(ArrayError) in try a.put(places, try values.take(chosen)) }
            return .none
        },
        NativeRow("copyto(dst, src, casting='same_kind', where=...)") { machine, args throws(PythonError) in
            let target = try machine.receiver(args[0])
            let source = try machine.assignable(args[1], to: target)
            try machine.checkCast(source.dtype, target.dtype, rule: try machine.text(args[2]))
            if args[3].isDefined, !(args[3].isBool && args[3].bool) {
                let mask = try machine.asArray(args[3], .bool)
                try machine.arrays(try target.assign(source, where: mask))
            } else {
                try machine.arrays(try target.assign(source))
            }
            return .none
        },
        NativeRow("choose(a, choices, out=None, mode='raise')", choose),
        NativeRow("select(condlist, choicelist, default=0)", select),
        NativeRow("piecewise(x, condlist, funclist, *args, **kw)", piecewise),
        NativeRow("clip(a, a_min=..., a_max=..., out=None, *, min=..., max=...)") {
            machine, args throws(PythonError) in
            try clip(
                machine, args[0], args[1].isDefined ? args[1] : args[4],
                args[2].isDefined ? args[2] : args[5],
                args[3])
        },
        NativeRow("searchsorted(a, v, side='left', sorter=None)", searchSorted),
        NativeRow("digitize(x, bins, right=False)") { machine, args throws(PythonError) in
            let (x, bins, right) = (
                try machine.asArray(args[0]), try machine.asArray(args[1]), try machine.truth(args[2])
            )
            return machine.arrayOrScalar(try machine.arrays(try x.digitize(bins, right: right)))
        },
        NativeRow("unravel_index(indices, shape, order='C')") { machine, args throws(PythonError) in
            let (indices, shape) = (try machine.asArray(args[0]), try machine.shape(args[1]))
            let found = try machine.arrays(try unravelIndex(indices, shape))
            return machine.tuple(found.map { machine.arrayOrScalar($0) })
        },
        NativeRow("ravel_multi_index(multi_index, dims, mode='raise', order='C')") {
            machine, args throws(PythonError) in
            let (indices, shape) = (try machine.arraySequence(args[0]), try machine.shape(args[1]))
            return machine.arrayOrScalar(try machine.arrays(try ravelMultiIndex(indices, shape)))
        },
        NativeRow("fill_diagonal(a, val, wrap=False)") { machine, args throws(PythonError) in
            let a = try machine.receiver(args[0])
            if a.rank < 2 { throw machine.raise(.valueError, "array must be at least 2-d") }
            let value = try machine.assignable(args[1], to: a)
            let length = a.shape.min() ?? 0
            let step = a.strides.reduce(0, +)
            let diagonal = a.view(shape: [length], strides: [step])
            try machine.arrays(try diagonal.assign(value))
            return .none
        },
        NativeRow("ix_(*args)") { machine, args throws(PythonError) in
            let parts = machine.sequenceElements(args[0]) ?? []
            var result: [NDArray] = []
            for (axis, value) in parts.enumerated() {
                var part = try machine.asArray(value)
                if part.rank != 1 { throw machine.raise(.valueError, "Cross index must be 1 dimensional") }
                if part.count == 0 { part = part.asType(.int64) }
                if part.dtype == .bool { part = part.nonzero()[0] }
                var extents = [Int](repeating: 1, count: parts.count)
                extents[axis] = part.count
                result.append(part.reshaped(to: try machine.arrays(try Shape(checking: extents))))
            }
            return machine.arrayTuple(result)
        },
    ]

    private static func nonzero(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let a = try machine.asArray(args[0])
        if a.rank == 0 {
            throw machine.raise(
                .valueError,
                "Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead. If "
                    + "the context of this error is of the form `arr[nonzero(cond)]`, just use `arr[cond]`.")
        }
        return machine.arrayTuple(a.nonzero())
    }

    private static func mode(_ machine: Machine, _ value: Value) throws(PythonError) -> NDArray.OutOfBounds {
        guard let mode = NDArray.OutOfBounds(rawValue: try machine.text(value)) else {
            throw machine.raise(.typeError, "clipmode not understood")
        }
        return mode
    }

    private static func take(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let (a, axis, mode) = (
            try machine.asArray(args[0]), try machine.axis(args[2]), try mode(machine, args[4])
        )
        var indices = try machine.asArray(args[1])
        if indices.count == 0, args[1].isList { indices = indices.asType(.int64) }
        let chosen = indices
        return try machine.finish(
            try machine.arrays(try a.take(chosen, axis: axis, mode: mode)), out: args[3])
    }

    private static func put(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let a = try machine.receiver(args[0])
        let (indices, mode) = (try machine.asArray(args[1]), try mode(machine, args[3]))
        let values = try machine.assignable(args[2], to: a)
        try machine.arrays(try a.put(indices, values, mode: mode))
        return .none
    }

    private static func compress(
        _ machine: Machine, _ condition: Value, _ value: Value, _ axis: Value, _ out: Value
    )
        throws(PythonError) -> Value
    {
        let (condition, a, axis) = (
            try machine.asArray(condition), try machine.asArray(value), try machine.axis(axis)
        )
        return try machine.finish(try machine.arrays(try a.compress(condition, axis: axis)), out: out)
    }

    private static func choose(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let a = try machine.asArray(args[0])
        let choices = try machine.arraySequence(args[1])
        let mode = try mode(machine, args[3])
        let n = choices.count
        let result = try machine.withArrays { () throws(ArrayError) in
            let shape = try broadcastShape([a.shape] + choices.map(\.shape))
            var stacked: [NDArray] = []
            let type = choices.map(\.dtype).reduce(choices.first?.dtype ?? .float64, DType.promote)
            for choice in choices { stacked.append(try choice.asType(type).broadcast(to: shape)) }
            let picks = try a.broadcast(to: shape).ints.map { index throws(ArrayError) in
                switch mode {
                case .raise:
                    if index < 0 || index >= n { throw ArrayError.value("invalid entry in choice array") }
                    return index
                case .wrap: return ((index % n) + n) % n
                case .clip: return Swift.min(Swift.max(index, 0), n - 1)
                }
            }
            let indices = NDArray(ints: picks, shape: shape.inserting(1, at: 0))
            return try Arrays.stack(stacked).takeAlong(indices, axis: 0).slice(axis: 0, at: 0)
        }
        return try machine.finish(result.rank == 0 ? result : result.copy(), out: args[2])
    }

    private static func select(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let conditions = try machine.collect(args[0])
        let choices = try machine.collect(args[1])
        guard conditions.count == choices.count else {
            throw machine.raise(
                .valueError, "list of cases must be same length as list of conditions")
        }
        if conditions.isEmpty {
            throw machine.raise(.valueError, "select with an empty condition list is not possible")
        }
        var result = try machine.requiredOperand(args[2])
        var operands = [result]
        for choice in choices { operands.append(try machine.requiredOperand(choice)) }
        let type = DType.result(of: operands)
        for index in conditions.indices.reversed() {
            let condition = try machine.asArray(conditions[index])
            guard condition.dtype == .bool else {
                throw machine.raise(
                    .typeError, "invalid entry \(index) in condlist: should be boolean ndarray")
            }
            let (choice, rest) = (operands[index + 1], result)
            result = .array(try machine.arrays(try Arrays.select(where: condition, choice, rest)))
        }
        return machine.arrayOrScalar(try machine.array(result).asType(type))
    }

    private static func piecewise(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let x = try machine.asArray(args[0])
        var conditions: [NDArray] = []
        let single = machine.ndarray(args[1]).map { $0.rank == x.rank } ?? false
        for value in single ? [args[1]] : try machine.collect(args[1]) {
            conditions.append(try machine.asArray(value, .bool))
        }
        let functions = try machine.collect(args[2])
        guard functions.count == conditions.count || functions.count == conditions.count + 1 else {
            throw machine.raise(
                .valueError,
                "with \(conditions.count) condition(s), either \(conditions.count) or "
                    + "\(conditions.count + 1) functions are expected")
        }
        if functions.count == conditions.count + 1 {
            let all = conditions
            conditions.append(
                try machine.withArrays { () throws(ArrayError) in
                    var covered = NDArray.zeros(x.shape, .bool)
                    for condition in all { covered = try Ufunc.logicalOr(covered, condition) }
                    return try Ufunc.logicalNot(covered)
                })
        }
        let result = NDArray.zeros(x.shape, x.dtype)
        let extra = machine.sequenceElements(args[3]) ?? []
        for (condition, function) in zip(conditions, functions) {
            var value = function
            if machine.isCallable(function) {
                let chosen = try machine.arrays(try x.indexed([.array(condition)]))
                if chosen.count == 0 { continue }
                value = try machine.call(function, [machine.arrayValue(chosen)] + extra)
            }
            let source = try machine.assignable(value, to: result)
            try machine.arrays(try result.assign(source, at: [.array(condition)]))
        }
        return machine.arrayOrScalar(result)
    }

    private static func clip(_ machine: Machine, _ value: Value, _ low: Value, _ high: Value, _ out: Value)
        throws(PythonError) -> Value
    {
        let a = try machine.requiredOperand(value)
        let low = machine.isGiven(low) ? try machine.requiredOperand(low) : nil
        let high = machine.isGiven(high) ? try machine.requiredOperand(high) : nil
        let target = try machine.outArray(out)
        let result = try machine.arrays(try Arrays.clip(a, low, high, out: target))
        return target == nil ? machine.arrayOrScalar(result) : out
    }

    private static func searchSorted(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let side = try machine.text(args[2])
        guard side == "left" || side == "right" else {
            throw machine.raise(.valueError, "search side must be 'left' or 'right' (got '\(side)')")
        }
        let (a, v) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
        let sorter = machine.isGiven(args[3]) ? try machine.asArray(args[3]) : nil
        return machine.arrayOrScalar(
            try machine.arrays(try a.searchsorted(v, right: side == "right", sorter: sorter)))
    }
}
