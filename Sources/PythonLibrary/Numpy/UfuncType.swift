import Arrays
import PythonLanguage

/// `np.add` and its like: callable objects with `reduce`, `accumulate`, `outer` and `at`.
final class UfuncObject {
    let ufunc: Ufunc
    init(_ ufunc: Ufunc) { self.ufunc = ufunc }
}

enum UfuncType {
    static let definition = NativeType(
        "numpy.ufunc", module: "numpy", isSubclassable: false,
        methods: [
            NativeRow("__call__(self, /, *args, **kwargs)", call),
            NativeRow(
                "reduce(self, array, axis=0, dtype=None, out=None, keepdims=False, initial=..., where=...)",
                reduce),
            NativeRow("accumulate(self, array, axis=0, dtype=None, out=None)") {
                machine, args throws(PythonError) in
                let ufunc = try own(
                    machine, args[0], inputs: 2, "accumulate only supported for binary functions")
                if let objects = try objectFold(machine, "accumulated", args) { return objects }
                let (a, axis, dtype) = (
                    try machine.asArray(args[1]), try machine.index(args[2]), try machine.dtype(args[3])
                )
                return try machine.finish(try machine.arrays(try a.running(axis, dtype, ufunc)), out: args[4])
            },
            NativeRow("outer(self, A, B, /)") { machine, args throws(PythonError) in
                let ufunc = try own(
                    machine, args[0], inputs: 2, "outer product only supported for binary functions")
                let (a, b) = (try machine.asArray(args[1]), try machine.asArray(args[2]))
                var shape = Array(a.shape)
                shape += [Int](repeating: 1, count: b.rank)
                let left = a.reshaped(to: try machine.arrays(try Shape(checking: shape)))
                return machine.arrayOrScalar(try machine.arrays(try ufunc(left, b)))
            },
            NativeRow("at(self, a, indices, b=..., /)", at),
            NativeRow("reduceat(self, array, indices, axis=0, dtype=None, out=None)", reduceAt),
        ],
        properties: [
            property("nin") { .int($0.inputs) }, property("nout") { _ in .int(1) },
            property("nargs") { .int($0.inputs + 1) },
            property("signature") { _ in .none },
            NativeProperty("__name__") { machine, value throws(PythonError) in
                machine.string(try machine.host(value, as: UfuncObject.self).ufunc.name)
            },
            NativeProperty("__qualname__") { machine, value throws(PythonError) in
                machine.string(try machine.host(value, as: UfuncObject.self).ufunc.name)
            },
            NativeProperty("identity") { machine, value throws(PythonError) in
                switch try machine.host(value, as: UfuncObject.self).ufunc.name {
                case "add", "logical_or", "logical_xor", "bitwise_or", "bitwise_xor", "hypot": .int(0)
                case "multiply", "logical_and": .int(1)
                case "bitwise_and": .int(-1)
                case "logaddexp", "logaddexp2": .float(-.infinity)
                default: .none
                }
            },
        ],
        slots: TypeSlots {
            $0.repr = { machine, value throws(PythonError) in
                machine.string("<ufunc '\(try machine.host(value, as: UfuncObject.self).ufunc.name)'>")
            }
        })

    /// `reduce` or `accumulate` of an array of Python objects, by Python's own operators.
    private static func objectFold(_ machine: Machine, _ name: String, _ args: Arguments) throws(PythonError)
        -> Value?
    {
        guard machine.isArrayOfObjects(args[1]) else { return nil }
        return try machine.callMethod(
            machine.importModule("numpy._objects"), name, [args[0], args[1], args[2]])
    }

    private static func property(_ name: String, _ get: @escaping (Ufunc) -> Value) -> NativeProperty {
        NativeProperty(name) { machine, value throws(PythonError) in
            get(try machine.host(value, as: UfuncObject.self).ufunc)
        }
    }

    private static func own(_ machine: Machine, _ value: Value, inputs: Int, _ message: String)
        throws(PythonError) -> Ufunc
    {
        let ufunc = try machine.host(value, as: UfuncObject.self).ufunc
        if ufunc.inputs != inputs { throw machine.raise(.valueError, message) }
        return ufunc
    }

    private static func call(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let ufunc = try machine.host(args[0], as: UfuncObject.self).ufunc
        let tuple = args[1].tuple
        let given = tuple.pointee.count
        guard given == ufunc.inputs || given == ufunc.inputs + 1 else {
            throw machine.raise(
                .typeError,
                "\(ufunc.name)() takes from \(ufunc.inputs) to \(ufunc.inputs + 1) positional arguments but "
                    + "\(given) \(given == 1 ? "was" : "were") given")
        }
        if given == ufunc.inputs, args[2].dict.pointee.count == 0 {
            let result = try direct(machine, ufunc, tuple.pointee.items)
            if result.isDefined { return result }
        }
        var out = given > ufunc.inputs ? tuple.pointee.items[ufunc.inputs] : Value.none
        var (dtype, mask): (DType?, NDArray?) = (nil, nil)
        for pair in machine.dictPairs(args[2].dict) {
            switch try machine.text(pair.key) {
            case "out": out = pair.value
            case "dtype": dtype = try machine.dtype(pair.value)
            case "where":
                if !(pair.value.isBool && pair.value.bool) { mask = try machine.asArray(pair.value, .bool) }
            case "casting", "order", "subok": break
            case let name:
                throw machine.raise(
                    .typeError, "\(ufunc.name)() got an unexpected keyword argument '\(name)'")
            }
        }
        for index in 0..<ufunc.inputs {
            let answer = try overridden(machine, tuple.pointee.items[index], ufunc, tuple)
            if answer.isDefined { return answer }
        }
        var operands: [Operand] = []
        for index in 0..<ufunc.inputs {
            operands.append(try operand(machine, tuple.pointee.items[index], ufunc))
        }
        let target = try machine.outArray(out)
        let result = try machine.apply(
            ufunc, operands, name: ufunc.name, out: target, dtype: dtype, mask: mask)
        if target != nil { return out.isTuple ? out.tuple.pointee.items[0] : out }
        return machine.arrayOrScalar(result)
    }

    /// The call by the short way; undefined where there is none.
    private static func direct(_ machine: Machine, _ ufunc: Ufunc, _ items: UnsafeMutablePointer<Value>)
        throws(PythonError) -> Value
    {
        let first = items[0]
        if ufunc.inputs == 2 { return try ArrayType.direct(machine, ufunc, first, items[1]) }
        FloatFlags.clear()
        let result: Value
        if let array = machine.ndarray(first) {
            guard array.rank > 0, let made = ufunc.direct(array) else { return .undefined }
            result = machine.arrayValue(made)
        } else {
            guard let number = scalar(machine, ufunc, first), let made = ufunc.direct(number) else {
                return .undefined
            }
            result = machine.numpyScalar(.float(made), .float64)
        }
        let raised = FloatFlags.raised
        if raised != 0 { try machine.report(raised, ufunc.name) }
        return result
    }

    /// The float64 that the function of a number is computed with; nil where it is another type.
    private static func scalar(_ machine: Machine, _ ufunc: Ufunc, _ value: Value) -> Double? {
        if value.isFloat { return value.float }
        if value.isInt { return ufunc.computesInFloats ? Double(value.int) : nil }
        guard value.has(.boxed) else { return nil }
        let type = value.object.pointee.type
        if type == machine.numpy.float64 { return value.unboxed.float }
        return type == machine.numpy.int64 && ufunc.computesInFloats ? Double(value.unboxed.int) : nil
    }

    /// `np.exp(tensor)` is left to objects that bring `__array_ufunc__`; undefined where there is none.
    private static func overridden(
        _ machine: Machine, _ value: Value, _ ufunc: Ufunc, _ arguments: UnsafeMutablePointer<TupleObject>
    ) throws(PythonError) -> Value {
        guard value.has(.instance) else { return .undefined }
        let hook = try machine.findAttribute(value, "__array_ufunc__")
        guard hook.isDefined, !hook.isNone else { return .undefined }
        let inputs = (0..<ufunc.inputs).map { arguments.pointee.items[$0] }
        let function = machine.host(UfuncObject(ufunc), definition)
        return try machine.call(hook, [function, machine.string("__call__")] + inputs)
    }

    private static func operand(_ machine: Machine, _ value: Value, _ ufunc: Ufunc) throws(PythonError)
        -> Operand
    {
        if let operand = try machine.operand(value) { return operand }
        // An object array would look for a method of the ufunc's name.
        let method = try machine.findAttribute(value, ufunc.name)
        if method.isUndefined, ufunc.inputs == 1 {
            throw machine.raise(
                .typeError,
                "loop of ufunc does not support argument 0 of type \(machine.typeName(value)) which has no "
                    + "callable \(ufunc.name) method")
        }
        return .array(try machine.asArray(value))
    }

    private static func reduce(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let ufunc = try own(machine, args[0], inputs: 2, "reduce only supported for binary functions")
        if let objects = try objectFold(machine, "reduced", args) { return objects }
        let known: [String: Reduction] = [
            "add": .sum, "multiply": .prod, "maximum": .max, "minimum": .min, "fmax": .fmax, "fmin": .fmin,
            "logical_or": .any, "logical_and": .all,
        ]
        if let reduction = known[ufunc.name] {
            return try ReductionFunctions.reduce(
                machine, reduction, args[1], axis: args[2], dtype: args[3], out: args[4], keepDims: args[5],
                initial: args[6], mask: args[7], name: "reduce")
        }
        let a = try machine.asArray(args[1])
        let axis = try machine.axis(args[2])
        let dtype = try machine.dtype(args[3])
        let keep = try machine.truth(args[5])
        let result = try machine.withArrays { () throws(ArrayError) in
            let source = axis == nil ? a.raveled() : a
            let place = try source.normalizedAxis(axis ?? 0)
            if source.shape[place] == 0 { throw ArrayError.emptyReduction(ufunc.name) }
            let running = try source.running(place, dtype, ufunc)
            let last = running.slice(axis: place, at: running.shape[place] - 1)
            return keep ? try last.expandingDims([place]) : last
        }
        return try machine.finish(result.copy(), out: args[4])
    }

    private static func at(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let ufunc = try machine.host(args[0], as: UfuncObject.self).ufunc
        let a = try machine.receiver(args[1])
        let items = try machine.indexItems(args[2])
        // Positions one after the other, so that repeated ones add up.
        let positions = try machine.arrays(
            try NDArray.arange(a.count).reshaped(to: a.shape).indexed(items))
        let values = args[3].isDefined ? try machine.asArray(args[3]) : nil
        let spread = try values.map { values throws(PythonError) in
            try machine.arrays(try values.broadcast(to: positions.shape)).contiguous()
        }
        if ufunc.name == "add", a.isContiguous, !a.storage.isReadOnly, let values,
            DType.promote(a.dtype, values.dtype) == a.dtype, positions.rank == 1 || values.rank == 0,
            a.raveled().addAt(positions.raveled(), values.asType(a.dtype))
        {
            return .none
        }
        let result = try machine.withArrays { () throws(ArrayError) in
            let flat = a.isContiguous ? a.raveled() : a.copy().raveled()
            for (index, position) in positions.ints.enumerated() {
                let target = flat.slice(axis: 0, at: position)
                var operands: [Operand] = [.array(target)]
                if let spread {
                    operands.append(
                        .array(spread.view(shape: [], strides: [], offset: spread.offset + index)))
                }
                _ = try ufunc.apply(operands, out: target)
            }
            return flat
        }
        if !a.isContiguous { try machine.arrays(try a.assign(result.reshaped(to: a.shape))) }
        return .none
    }

    private static func reduceAt(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let a = try machine.asArray(args[1])
        let axis = try machine.normalizedAxis(args[3], of: a)
        let starts = try machine.ints(args[2])
        let size = a.shape[axis]
        var parts: [Value] = []
        for (index, start) in starts.enumerated() {
            guard start >= 0, start < size else {
                throw machine.raise(
                    .indexError,
                    "index \(start) out-of-bounds in \(try machine.host(args[0], as: UfuncObject.self).ufunc.name).reduceat [0, \(size))"
                )
            }
            let end = index + 1 < starts.count ? starts[index + 1] : size
            let part = end > start ? a.slice(axis: axis, start..<end) : a.slice(axis: axis, start..<start + 1)
            parts.append(
                try machine.callMethod(args[0], "reduce", [machine.arrayValue(part), .int(axis)]))
        }
        var arrays: [NDArray] = []
        for part in parts { arrays.append(try machine.asArray(part)) }
        let pieces = arrays
        return machine.arrayValue(try machine.arrays(try Arrays.stack(pieces, axis: axis)))
    }
}
