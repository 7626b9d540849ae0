import Arrays
import PythonLanguage

/// `np.nditer` in Python: what the constructor makes of its arguments, and the type.
enum NditerType {
    static let definition = NativeType(
        "nditer", module: "numpy", isSubclassable: false,
        new: NativeRow(
            "nditer(cls, op, flags=None, op_flags=None, op_dtypes=None, order='K', casting='safe', op_axes=None, itershape=None, buffersize=0)",
            make),
        methods: methods, properties: properties,
        slots: TypeSlots {
            $0.iterate = { _, value throws(PythonError) in value }
            $0.next = { machine, value throws(PythonError) in
                let walker = try machine.host(value, as: ArrayWalker.self)
                if walker.hasStarted { walker.advance() }
                walker.hasStarted = true
                return walker.isFinished ? .undefined : step(machine, walker)
            }
            $0.length = { machine, value throws(PythonError) in
                try machine.host(value, as: ArrayWalker.self).operands.count
            }
            $0.getItem = { machine, value, key throws(PythonError) in
                let (walker, index) = try operand(machine, value, key)
                return machine.arrayValue(walker.part(index))
            }
            $0.setItem = { machine, value, key, new throws(PythonError) in
                let (walker, index) = try operand(machine, value, key)
                guard walker.isWritten[index] else {
                    throw machine.raise(.runtimeError, "Iterator operand \(index) is not writeable")
                }
                try machine.assign(new, to: walker.part(index))
            }
        })

    private static func walker(_ machine: Machine, _ value: Value) throws(PythonError) -> ArrayWalker {
        let walker = try machine.host(value, as: ArrayWalker.self)
        if walker.isFinished { throw machine.raise(.valueError, "Iterator is past the end") }
        return walker
    }

    private static func operand(_ machine: Machine, _ value: Value, _ key: Value) throws(PythonError)
        -> (ArrayWalker, Int)
    {
        let found = try walker(machine, value)
        let given = try machine.index(key)
        let index = given < 0 ? given + found.operands.count : given
        guard found.operands.indices.contains(index) else {
            throw machine.raise(.indexError, "Iterator operand index \(given) is out of bounds")
        }
        return (found, index)
    }

    private static func step(_ machine: Machine, _ walker: ArrayWalker) -> Value {
        let parts = walker.operands.indices.map { machine.arrayValue(walker.part($0)) }
        return parts.count == 1 ? parts[0] : machine.tuple(parts)
    }

    private static let methods: [NativeRow] = [
        NativeRow("iternext(self, /)") { machine, args throws(PythonError) in
            let walker = try machine.host(args[0], as: ArrayWalker.self)
            walker.advance()
            walker.hasStarted = true
            return .bool(!walker.isFinished)
        },
        NativeRow("__enter__(self, /)") { _, args throws(PythonError) in args[0] },
        NativeRow("__exit__(self, *args)") { machine, args throws(PythonError) in try close(machine, args[0])
        },
        NativeRow("close(self, /)") { machine, args throws(PythonError) in try close(machine, args[0]) },
        NativeRow("reset(self, /)") { machine, args throws(PythonError) in
            try machine.host(args[0], as: ArrayWalker.self).restart()
            return .none
        },
        NativeRow("copy(self, /)") { machine, args throws(PythonError) in
            let walker = try machine.host(args[0], as: ArrayWalker.self)
            return machine.host(ArrayWalker(copying: walker), definition)
        },
    ]

    private static func close(_ machine: Machine, _ value: Value) throws(PythonError) -> Value {
        let walker = try machine.host(value, as: ArrayWalker.self)
        try machine.arrays(try walker.close())
        return .none
    }

    private static let properties: [NativeProperty] = [
        property("finished") { _, walker in .bool(walker.isFinished) },
        property("itersize") { _, walker in .int(walker.shape.count) },
        property("ndim") { _, walker in .int(walker.outerShape.rank) },
        property("nop") { _, walker in .int(walker.operands.count) },
        property("shape") { machine, walker in machine.tuple(walker.outerShape.map { .int($0) }) },
        property("operands") { machine, walker in machine.arrayTuple(walker.operands) },
        property("dtypes") { machine, walker in machine.tuple(walker.views.map { machine.dtypeValue(of: $0) })
        },
        property("has_multi_index") { _, walker in .bool(walker.flags.contains("multi_index")) },
        property("has_index") { _, walker in
            .bool(walker.flags.contains("c_index") || walker.flags.contains("f_index"))
        },
        property("iterrange") { machine, walker in machine.pair(.int(0), .int(walker.shape.count)) },
        NativeProperty("value") { machine, value throws(PythonError) in
            step(machine, try walker(machine, value))
        },
        NativeProperty("iterindex") { machine, value throws(PythonError) in
            .int(try machine.host(value, as: ArrayWalker.self).position)
        } setter: { machine, value, new throws(PythonError) in
            let walker = try machine.host(value, as: ArrayWalker.self)
            let index = try machine.index(new)
            guard 0..<Swift.max(walker.shape.count, 1) ~= index else {
                throw machine.raise(
                    .valueError,
                    "Iterator GotoIterIndex called with an iterindex outside the iteration range.")
            }
            walker.move(to: index)
        },
        NativeProperty("multi_index") { machine, value throws(PythonError) in
            let found = try tracking(machine, value, "multi_index", "Iterator is not tracking a multi-index")
            return machine.tuple(found.indices.map { .int($0) })
        } setter: { machine, value, new throws(PythonError) in
            let found = try tracking(machine, value, "multi_index", "Iterator is not tracking a multi-index")
            let indices = try machine.ints(new)
            guard indices.count == found.outerShape.rank,
                zip(indices, found.outerShape).allSatisfy({ 0..<$1 ~= $0 })
            else {
                throw machine.raise(
                    .indexError, "Iterator GotoMultiIndex called with an out-of-bounds multi-index.")
            }
            found.indices = indices
        },
        NativeProperty("index") { machine, value throws(PythonError) in
            .int(try tracking(machine, value, "index", "Iterator does not have an index").flatIndex)
        },
    ]

    private static func property(_ name: String, _ get: @escaping @Sendable (Machine, ArrayWalker) -> Value)
        -> NativeProperty
    {
        NativeProperty(name) { machine, value throws(PythonError) in
            get(machine, try machine.host(value, as: ArrayWalker.self))
        }
    }

    private static func tracking(_ machine: Machine, _ value: Value, _ what: String, _ message: String)
        throws(PythonError) -> ArrayWalker
    {
        let found = try machine.host(value, as: ArrayWalker.self)
        guard found.flags.contains(where: { $0 == what || $0.hasSuffix("_" + what) && $0 != "multi_index" })
        else {
            throw machine.raise(.valueError, message)
        }
        return try walker(machine, value)
    }

    // MARK: The constructor

    private static let knownFlags: Set<String> = [
        "buffered", "c_index", "copy_if_overlap", "common_dtype", "delay_bufalloc", "external_loop",
        "f_index",
        "grow_inner", "multi_index", "ranged", "refs_ok", "reduce_ok", "zerosize_ok",
    ]

    private static let knownOperandFlags: Set<String> = [
        "readonly", "readwrite", "writeonly", "aligned", "allocate", "arraymask", "copy", "contig", "nbo",
        "no_broadcast", "no_subtype", "overlap_assume_elementwise", "updateifcopy", "virtual", "writemasked",
    ]

    private static func make(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let isMany = args[1].isTuple || args[1].isList
        let given = isMany ? try machine.collect(args[1]) : [args[1]]
        if given.isEmpty { throw machine.raise(.valueError, "Must provide at least one operand") }
        var flags = try names(machine, args[2], knownFlags, "iterator global flag")
        if flags.contains("external_loop"),
            flags.contains("multi_index") || flags.contains("c_index") || flags.contains("f_index")
        {
            throw machine.raise(
                .valueError,
                "Iterator flag EXTERNAL_LOOP cannot be used if an index or multi-index is being tracked")
        }
        var request = Request(
            machine: machine, given: given, flags: flags, casting: try machine.text(args[6]))
        request.operandFlags = try operandFlags(machine, args[3], given)
        request.axes = try operandAxes(machine, args[7], given.count)
        try request.readOperands()
        try request.findShape(args[8].isNone ? nil : try machine.ints(args[8]))
        try request.chooseTypes(args[4])
        try request.allocate()
        let order = try readOrder(machine, args[5])
        if request.shape.count == 0, !flags.contains("zerosize_ok") {
            throw machine.raise(.valueError, "Iteration of zero-sized operands is not enabled")
        }
        flags.formUnion(flags.contains("grow_inner") ? ["buffered"] : [])
        let buffer = try machine.index(args[9])
        let walker = try request.walker(order: order, buffer: buffer > 0 ? buffer : 8192)
        return machine.host(walker, args[0].type)
    }

    private static func readOrder(_ machine: Machine, _ value: Value) throws(PythonError) -> NditerOrder {
        switch try machine.text(value) {
        case "C": return .rows
        case "F": return .columns
        case "K", "A": return .memory
        default:
            throw machine.raise(
                .valueError, "order must be one of 'C', 'F', 'A', or 'K' (got '\(try machine.str(value))')")
        }
    }

    private static func names(_ machine: Machine, _ value: Value, _ known: Set<String>, _ what: String)
        throws(PythonError) -> Set<String>
    {
        if value.isNone { return [] }
        var names: Set<String> = []
        for element in try machine.collect(value) {
            let name = try machine.text(element)
            guard known.contains(name) else {
                throw machine.raise(.valueError, "Unexpected \(what) \"\(name)\"")
            }
            names.insert(name)
        }
        return names
    }

    /// Each operand's flags; one list stands for all of them.
    private static func operandFlags(_ machine: Machine, _ value: Value, _ given: [Value]) throws(PythonError)
        -> [Set<String>]
    {
        if value.isNone {
            return given.map { $0.isNone ? ["writeonly", "allocate"] : ["readonly"] }
        }
        let elements = try machine.collect(value)
        if elements.allSatisfy({ $0.isString }) {
            let flags = try names(machine, value, knownOperandFlags, "per-op iterator flag")
            return given.map { _ in flags }
        }
        guard elements.count == given.count else {
            throw machine.raise(
                .valueError, "op_flags must be a tuple or array of per-op flag-tuples")
        }
        var result: [Set<String>] = []
        for element in elements {
            result.append(try names(machine, element, knownOperandFlags, "per-op iterator flag"))
        }
        return result
    }

    private static func operandAxes(_ machine: Machine, _ value: Value, _ count: Int) throws(PythonError)
        -> [[Int]?]
    {
        if value.isNone { return [[Int]?](repeating: nil, count: count) }
        let elements = try machine.collect(value)
        guard elements.count == count else {
            throw machine.raise(.valueError, "op_axes must be a tuple/list matching the number of ops")
        }
        var result: [[Int]?] = []
        for element in elements {
            if element.isNone {
                result.append(nil)
                continue
            }
            var axes: [Int] = []
            for axis in try machine.collect(element) {
                axes.append(axis.isNone ? -1 : try machine.index(axis))
            }
            result.append(axes)
        }
        return result
    }
}

extension NditerType {
    /// The arguments of one `nditer` on their way to a walk.
    struct Request {
        let machine: Machine
        let given: [Value]
        let flags: Set<String>
        let casting: String
        var operandFlags: [Set<String>] = []
        var axes: [[Int]?] = []
        /// nil until the walk allocates it.
        private var operands: [NDArray?] = []
        private(set) var shape: Shape = []
        /// The dtypes that were asked for.
        private var wanted: [Value] = []

        init(machine: Machine, given: [Value], flags: Set<String>, casting: String) {
            (self.machine, self.given, self.flags, self.casting) = (machine, given, flags, casting)
        }

        func isWritten(_ index: Int) -> Bool {
            operandFlags[index].contains("readwrite") || operandFlags[index].contains("writeonly")
        }

        mutating func readOperands() throws(PythonError) {
            for (index, value) in given.enumerated() {
                if value.isNone {
                    guard isWritten(index) else {
                        throw machine.raise(
                            .valueError,
                            "Iterator operand \(index) was NULL, but automatic allocation as an output wasn't requested"
                        )
                    }
                    operands.append(nil)
                    continue
                }
                let array = try machine.asArray(value)
                if isWritten(index), array.storage.isReadOnly {
                    throw machine.raise(.valueError, "output array is read-only")
                }
                operands.append(array)
            }
        }

        /// An operand's extents along the axes of the walk.
        private func spread(_ index: Int) -> [Int]? {
            guard let array = operands[index] else { return nil }
            guard let axes = axes[index] else { return Array(array.shape) }
            return axes.map { $0 < 0 ? 1 : array.shape[$0] }
        }

        mutating func findShape(_ asked: [Int]?) throws(PythonError) {
            for (index, list) in axes.enumerated() {
                guard let list, let array = operands[index] else { continue }
                for axis in list where axis >= array.rank {
                    throw machine.raise(
                        .valueError,
                        "Iterator input op_axes[\(index)] is not a valid axis of op[\(index)], which has \(array.rank) dimensions"
                    )
                }
            }
            var shapes = operands.indices.compactMap { spread($0).map { Shape($0) } }
            let longest = axes.compactMap { $0?.count }.max() ?? 0
            if shapes.isEmpty || longest > 0 { shapes.append(Shape([Int](repeating: 1, count: longest))) }
            if let asked { shapes.append(Shape(asked.map { Swift.max($0, 1) })) }
            shape = try machine.arrays(try broadcastShape(shapes))
            for index in operands.indices where isWritten(index) {
                try checkWritten(index)
            }
        }

        private func checkWritten(_ index: Int) throws(PythonError) {
            guard let extents = spread(index) else {
                if axes[index]?.contains(-1) == true, !flags.contains("reduce_ok") {
                    throw machine.raise(
                        .valueError,
                        "output operand requires a reduction along dimension \(axes[index]?.firstIndex(of: -1) ?? 0), but the reduction is not enabled. The dimension size of 1 does not match the expected output shape."
                    )
                }
                return
            }
            if extents != Array(shape),
                !flags.contains("reduce_ok") || operandFlags[index].contains("no_broadcast")
            {
                let own = machine.spaceless(operands[index]?.shape ?? [])
                throw machine.raise(
                    .valueError,
                    "non-broadcastable output operand with shape \(own) doesn't match the broadcast shape \(machine.spaceless(shape))"
                )
            }
        }

        mutating func chooseTypes(_ value: Value) throws(PythonError) {
            wanted = [Value](repeating: .none, count: given.count)
            if value.isNone {
                if flags.contains("common_dtype") {
                    let types = operands.compactMap { $0?.dtype }
                    if let first = types.first {
                        let common = machine.dtypeValue(types.dropFirst().reduce(first, DType.promote))
                        wanted = wanted.map { _ in common }
                    }
                }
                return
            }
            let elements = value.isList || value.isTuple ? try machine.collect(value) : [value]
            guard elements.count == given.count || elements.count == 1 else {
                throw machine.raise(.valueError, "op_dtypes must be a tuple/list matching the number of ops")
            }
            let dtype = try machine.getAttribute(machine.importModule("numpy"), "dtype")
            for index in given.indices {
                let element = elements.count == 1 ? elements[0] : elements[index]
                wanted[index] = element.isNone ? .none : try machine.call(dtype, [element])
            }
        }

        mutating func allocate() throws(PythonError) {
            let inputs = operands.compactMap { $0?.dtype }
            let common = inputs.isEmpty ? DType.float64 : inputs.dropFirst().reduce(inputs[0], DType.promote)
            for index in operands.indices where operands[index] == nil {
                var extents = Array(shape)
                if let list = axes[index] {
                    extents = []
                    for (place, axis) in list.enumerated() where axis >= 0 {
                        while extents.count <= axis { extents.append(1) }
                        extents[axis] = shape[place]
                    }
                }
                let made = try machine.call(
                    machine.numpyFunction("zeros"),
                    [
                        machine.tuple(extents.map { .int($0) }),
                        wanted[index].isNone ? machine.dtypeValue(common) : wanted[index],
                    ])
                operands[index] = try machine.asArray(made)
            }
        }

        /// Whether an operand's dtype may become the wanted one, and back where it is written.
        private func checkCast(_ index: Int, _ from: NDArray, _ to: NDArray) throws(PythonError) {
            let written = operandFlags[index].contains("writeonly")
            let (a, b) = (machine.dtypeValue(of: from), machine.dtypeValue(of: to))
            let canCast = try machine.numpyFunction("can_cast")
            if !written, !(try machine.truth(machine.call(canCast, [a, b, machine.string(casting)]))) {
                throw machine.raise(
                    .typeError,
                    "Iterator operand \(index) dtype could not be cast from \(try machine.repr(a)) to \(try machine.repr(b)) according to the rule '\(casting)'"
                )
            }
            if isWritten(index), !(try machine.truth(machine.call(canCast, [b, a, machine.string(casting)])))
            {
                throw machine.raise(
                    .typeError,
                    "Iterator requested dtype could not be cast from \(try machine.repr(b)) to \(try machine.repr(a)), the operand \(index) dtype, according to the rule '\(casting)'"
                )
            }
        }

        func walker(order: NditerOrder, buffer: Int) throws(PythonError) -> ArrayWalker {
            var (views, copies, kept): ([NDArray], [(NDArray, NDArray)], [NDArray]) = ([], [], [])
            for index in operands.indices {
                guard let array = operands[index] else { continue }
                var walked = array
                if !wanted[index].isNone, !(try machine.equals(wanted[index], machine.dtypeValue(of: array)))
                {
                    walked = try machine.asArray(
                        machine.callMethod(machine.arrayValue(array), "astype", [wanted[index]]))
                    try checkCast(index, array, walked)
                    guard
                        flags.contains("buffered") || operandFlags[index].contains("copy")
                            || operandFlags[index].contains("updateifcopy")
                    else {
                        throw machine.raise(
                            .typeError,
                            "Iterator operand required copying or buffering, but neither copying nor buffering was enabled"
                        )
                    }
                    if isWritten(index) { copies.append((walked, array)) }
                }
                kept.append(array)
                let view = try spreadView(index, walked)
                guard flags.contains("external_loop"), flags.contains("buffered"),
                    !view.isContiguous || order == .columns
                else {
                    views.append(view)
                    continue
                }
                views.append(try buffered(index, view, order, &copies))
            }
            let (all, back) = (views, copies)
            return try machine.arrays(
                try ArrayWalker(
                    operands: kept, views: all, shape: shape, order: order,
                    isWritten: kept.indices.map(isWritten),
                    flags: flags, buffer: buffer, copies: back))
        }

        /// A copy that lies in the order of the walk, as a buffer over several rows needs it.
        private func buffered(
            _ index: Int, _ view: NDArray, _ order: NditerOrder, _ copies: inout [(NDArray, NDArray)]
        ) throws(PythonError) -> NDArray {
            let axes = order.axes(of: [view], rank: shape.rank)
            let lined = try machine.arrays(try view.transposed(axes)).copy()
            let places = axes.indices.map { axis in axes.firstIndex(of: axis) ?? axis }
            let copy = try machine.arrays(try lined.transposed(places))
            if isWritten(index) { copies.append((copy, view)) }
            return copy
        }

        private func spreadView(_ index: Int, _ array: NDArray) throws(PythonError) -> NDArray {
            guard let list = axes[index] else { return try machine.arrays(try array.broadcast(to: shape)) }
            let extents = Shape(list.map { $0 < 0 ? 1 : array.shape[$0] })
            var strides = Strides(repeating: 0, count: list.count)
            for (place, axis) in list.enumerated() where axis >= 0 { strides[place] = array.strides[axis] }
            let turned = array.view(shape: extents, strides: strides)
            return try machine.arrays(try turned.broadcast(to: shape))
        }
    }
}

extension Machine {
    /// A shape as NumPy's loops write it: "(2,3)".
    fileprivate func spaceless(_ shape: Shape) -> String { shape.description.filter { $0 != " " } }
}
