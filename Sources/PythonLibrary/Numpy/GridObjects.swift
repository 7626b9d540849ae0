import Arrays
import PythonLanguage

/// `np.mgrid`, `np.ogrid`, `np.r_`, `np.c_` and `np.s_`: objects whose indexing makes arrays.
final class GridObject {
    enum Kind { case dense, open, rows, columns, index }
    let kind: Kind
    init(_ kind: Kind) { self.kind = kind }

    static let definition = NativeType(
        "grid", module: "numpy", isSubclassable: false,
        slots: TypeSlots {
            $0.getItem = { machine, value, key throws(PythonError) in
                switch try machine.host(value, as: GridObject.self).kind {
                case .dense: try grid(machine, key, sparse: false)
                case .open: try grid(machine, key, sparse: true)
                case .rows: try join(machine, key, asColumns: false)
                case .columns: try join(machine, key, asColumns: true)
                case .index: key
                }
            }
            $0.length = { _, _ throws(PythonError) in 0 }
        })

    /// The values of a slice: `0:5`, `0:1:0.1`, or `0:1:5j` for a number of points.
    private static func points(_ machine: Machine, _ slice: SliceObject) throws(PythonError) -> NDArray {
        let start = slice.start.isNone ? Value.int(0) : slice.start
        if slice.step.isComplex {
            let count = Int(slice.step.complex.pointee.imaginary.magnitude)
            let (a, b) = (try machine.double(start), try machine.double(slice.stop))
            return try machine.arrays(try NDArray.linspace(a, b, count).0)
        }
        let step = slice.step.isNone ? Value.int(1) : slice.step
        let made = try machine.call(
            machine.numpyFunction("arange"), [start, slice.stop, step])
        return try machine.asArray(made)
    }

    private static func grid(_ machine: Machine, _ key: Value, sparse: Bool) throws(PythonError) -> Value {
        let slices = key.isTuple ? machine.sequenceElements(key) ?? [] : [key]
        var vectors: [NDArray] = []
        for slice in slices {
            guard slice.isSlice else { throw machine.raise(.indexError, "mgrid and ogrid take slices only") }
            vectors.append(try points(machine, slice.slice.pointee))
        }
        if !key.isTuple { return machine.arrayValue(vectors[0]) }
        let type = vectors.map(\.dtype).reduce(.int64, DType.promote)
        let typed = vectors.map { $0.asType(type) }
        let grids = try machine.arrays(try Arrays.meshgrid(typed, xy: false, sparse: sparse))
        if sparse { return machine.arrayTuple(grids) }
        return machine.arrayValue(try machine.arrays(try Arrays.stack(grids)))
    }

    private static func join(_ machine: Machine, _ key: Value, asColumns: Bool) throws(PythonError) -> Value {
        let items = key.isTuple ? machine.sequenceElements(key) ?? [] : [key]
        var parts: [NDArray] = []
        var axis = asColumns ? -1 : 0
        var leastRank = asColumns ? 2 : 1
        for (position, item) in items.enumerated() {
            if let text = machine.stringValue(item) {
                let numbers = text.split(separator: ",").map { Int($0.filter { $0 != " " }) }
                guard position == 0, !numbers.isEmpty, numbers.allSatisfy({ $0 != nil }), numbers.count < 3
                else {
                    throw machine.raise(.valueError, "unknown special directive")
                }
                axis = (numbers[0] ?? 0)
                if numbers.count > 1 { leastRank = numbers[1] ?? 1 }
                continue
            }
            var array = item.isSlice ? try points(machine, item.slice.pointee) : try machine.asArray(item)
            if array.rank == 0 { array = array.reshaped(to: [1]) }
            if asColumns, array.rank == 1 {
                array = array.reshaped(to: [array.count, 1])
            } else if array.rank < leastRank {
                let missing = [Int](repeating: 1, count: leastRank - array.rank)
                array = array.reshaped(to: Shape(missing + Array(array.shape)))
            }
            parts.append(array)
        }
        let (pieces, along) = (parts, axis)
        return machine.arrayValue(try machine.arrays(try Arrays.concatenate(pieces, axis: along)))
    }
}

extension Machine {
    /// A function of the `numpy` module.
    func numpyFunction(_ name: String) throws(PythonError) -> Value {
        try getAttribute(importModule("numpy"), name)
    }
}

/// `np.nditer`: the elements of arrays in memory order, as 0-d arrays that may be written to.
final class ArrayWalker {
    let arrays: [NDArray]
    let shape: Shape
    var position = 0
    let tracksIndex: Bool

    init(_ arrays: [NDArray], _ shape: Shape, tracksIndex: Bool) {
        self.arrays = arrays
        self.shape = shape
        self.tracksIndex = tracksIndex
    }

    private var isFinished: Bool { position >= shape.count }

    private func element(_ array: NDArray) -> NDArray {
        array.view(shape: [], strides: [], offset: array.storageIndex(position))
    }

    private func values(_ machine: Machine) -> Value {
        let views = arrays.map { machine.arrayValue(element($0)) }
        return views.count == 1 ? views[0] : machine.tuple(views)
    }

    private var indices: [Int] {
        var (result, rest) = ([Int](repeating: 0, count: shape.rank), position)
        for axis in (0..<shape.rank).reversed() {
            result[axis] = rest % Swift.max(shape[axis], 1)
            rest /= Swift.max(shape[axis], 1)
        }
        return result
    }

    static let definition = NativeType(
        "nditer", module: "numpy", isSubclassable: false,
        new: NativeRow(
            "nditer(cls, op, flags=(), op_flags=None, op_dtypes=None, order='K', casting='safe', op_axes=None, itershape=None, buffersize=0)"
        ) {
            machine, args throws(PythonError) in
            let several =
                args[1].isTuple
                || args[1].isList
                    && (machine.sequenceElements(args[1])?.contains { machine.ndarray($0) != nil } ?? false)
            let given = several ? try machine.collect(args[1]) : [args[1]]
            var inputs: [NDArray] = []
            for value in given { inputs.append(try machine.asArray(value)) }
            var flags: [String] = []
            for flag in try machine.collect(args[2]) { flags.append(try machine.text(flag)) }
            let known = [
                "multi_index", "c_index", "f_index", "refs_ok", "zerosize_ok", "buffered", "external_loop",
                "common_dtype", "grow_inner", "delay_bufalloc", "copy_if_overlap", "reduce_ok", "ranged",
            ]
            for flag in flags where flag == "external_loop" || !known.contains(flag) {
                throw machine.raise(.valueError, "nditer: flag '\(flag)' is not supported here")
            }
            let shape = try machine.arrays(try broadcastShape(inputs.map(\.shape)))
            var spread: [NDArray] = []
            for input in inputs { spread.append(try machine.arrays(try input.broadcast(to: shape))) }
            let tracks = flags.contains("multi_index")
            // Elements are visited as they lie in memory unless an order is asked for or indices are followed.
            let order = try machine.text(args[5])
            if order == "K" || order == "A", !tracks, spread.count == 1 {
                let array = spread[0]
                let axes = (0..<array.rank).sorted { abs(array.strides[$0]) > abs(array.strides[$1]) }
                spread = [try machine.arrays(try array.transposed(axes))]
            } else if order == "F" {
                spread = spread.map { $0.transposed() }
            }
            return machine.host(
                ArrayWalker(spread, spread.first?.shape ?? [], tracksIndex: tracks), args[0].type)
        },
        methods: [
            NativeRow("iternext(self, /)") { machine, args throws(PythonError) in
                let walker = try machine.host(args[0], as: ArrayWalker.self)
                walker.position += 1
                return .bool(!walker.isFinished)
            },
            NativeRow("__enter__(self, /)") { _, args throws(PythonError) in args[0] },
            NativeRow("__exit__(self, *args)") { _, _ throws(PythonError) in .none },
            NativeRow("close(self, /)") { _, _ throws(PythonError) in .none },
            NativeRow("reset(self, /)") { machine, args throws(PythonError) in
                try machine.host(args[0], as: ArrayWalker.self).position = 0
                return .none
            },
        ],
        properties: [
            NativeProperty("finished") { machine, value throws(PythonError) in
                .bool(try machine.host(value, as: ArrayWalker.self).isFinished)
            },
            NativeProperty("multi_index") { machine, value throws(PythonError) in
                let walker = try machine.host(value, as: ArrayWalker.self)
                guard walker.tracksIndex else {
                    throw machine.raise(.valueError, "Iterator is not tracking a multi-index")
                }
                return machine.tuple(walker.indices.map { .int($0) })
            },
            NativeProperty("index") { machine, value throws(PythonError) in
                .int(try machine.host(value, as: ArrayWalker.self).position)
            },
            NativeProperty("value") { machine, value throws(PythonError) in
                try machine.host(value, as: ArrayWalker.self).values(machine)
            },
            NativeProperty("itersize") { machine, value throws(PythonError) in
                .int(try machine.host(value, as: ArrayWalker.self).shape.count)
            },
        ],
        slots: TypeSlots {
            $0.iterate = { _, value throws(PythonError) in value }
            $0.next = { machine, value throws(PythonError) in
                let walker = try machine.host(value, as: ArrayWalker.self)
                if walker.isFinished { return .undefined }
                defer { walker.position += 1 }
                return walker.values(machine)
            }
            $0.getItem = { machine, value, key throws(PythonError) in
                let walker = try machine.host(value, as: ArrayWalker.self)
                let index = try machine.index(key)
                guard walker.arrays.indices.contains(index) else {
                    throw machine.raise(.indexError, "Iterator operand index \(index) is out of bounds")
                }
                return machine.arrayValue(walker.element(walker.arrays[index]))
            }
            $0.setItem = { machine, value, key, new throws(PythonError) in
                let walker = try machine.host(value, as: ArrayWalker.self)
                let index = try machine.index(key)
                guard walker.arrays.indices.contains(index) else {
                    throw machine.raise(.indexError, "Iterator operand index \(index) is out of bounds")
                }
                let target = walker.element(walker.arrays[index])
                try machine.assign(new, to: target)
            }
        })

    /// `np.ndindex(2, 3)` and `np.ndenumerate(a)`.
    static let rows: [NativeRow] = [
        NativeRow("ndenumerate(arr)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            let walker = ArrayWalker([a], a.shape, tracksIndex: true)
            return machine.host(
                NativeIterator(
                    holds: { [] },
                    step: { machine throws(PythonError) in
                        if walker.isFinished { return .undefined }
                        defer { walker.position += 1 }
                        let indices = machine.tuple(walker.indices.map { .int($0) })
                        return machine.tuple([
                            indices, machine.numpyScalar(a.scalar(at: walker.position), a.dtype),
                        ])
                    }), enumerateType)
        },
        NativeRow("ndindex(*shape)") { machine, args throws(PythonError) in
            let shape = try machine.shape(extents: machine.extents(args[0]))
            let walker = ArrayWalker([], shape, tracksIndex: true)
            return machine.host(
                NativeIterator(
                    holds: { [] },
                    step: { machine throws(PythonError) in
                        if walker.isFinished { return .undefined }
                        defer { walker.position += 1 }
                        return machine.tuple(walker.indices.map { .int($0) })
                    }), indexType)
        },
    ]

    private static let enumerateType = NativeIterator.type("ndenumerate", module: "numpy")
    private static let indexType = NativeIterator.type("ndindex", module: "numpy")
}
