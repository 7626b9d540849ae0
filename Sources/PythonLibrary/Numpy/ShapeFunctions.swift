import Arrays
import PythonLanguage

/// Functions and methods that change shapes, join, split and repeat.
enum ShapeFunctions {
    static let methods: [NativeRow] = [
        NativeRow("reshape(self, /, *shape, order='C', copy=None)") { machine, args throws(PythonError) in
            let array = try machine.receiver(args[0])
            if args[3].isNone, let shape = machine.plainTarget(args[1], of: array),
                !(try machine.isFortranOrder(args[2]))
            {
                return machine.arrayValue(array.reshaped(to: shape))
            }
            return try reshaped(machine, array, try machine.extents(args[1]), args[2], copy: args[3])
        },
        NativeRow("ravel(self, /, order='C')", ravel),
        NativeRow("flatten(self, /, order='C')") { machine, args throws(PythonError) in
            let array = try machine.receiver(args[0])
            let flat = try machine.isFortranOrder(args[1]) ? array.raveledFortran() : array.raveled()
            return machine.arrayValue(flat.storage === array.storage ? flat.copy() : flat)
        },
        NativeRow("transpose(self, /, *axes)") { machine, args throws(PythonError) in
            let array = try machine.receiver(args[0])
            let given = machine.sequenceElements(args[1]) ?? []
            if given.isEmpty || given.count == 1 && given[0].isNone {
                return machine.arrayValue(array.transposed())
            }
            let axes = try machine.extents(args[1])
            return machine.arrayValue(try machine.arrays(try array.transposed(axes)))
        },
        NativeRow("swapaxes(self, axis1, axis2, /)", swapAxes),
        NativeRow("squeeze(self, /, axis=None)", squeeze),
        NativeRow("repeat(self, repeats, /, axis=None)", repeatElements),
        NativeRow("resize(self, /, *new_shape, refcheck=True)") { machine, args throws(PythonError) in
            let object = try machine.arrayObject(args[0])
            let shape = try machine.shape(extents: machine.extents(args[1]))
            let result = try machine.newArray(
                shape, DTypeObject(object.array.dtype, textWidth: object.array.textWidth))
            let kept = Swift.min(shape.count, object.array.count)
            let source = object.array.raveled().slice(axis: 0, 0..<kept)
            try machine.arrays(try result.raveled().slice(axis: 0, 0..<kept).assign(source))
            object.array = result
            return .none
        },
        NativeRow("diagonal(self, /, offset=0, axis1=0, axis2=1)", diagonal),
        NativeRow("trace(self, /, offset=0, axis1=0, axis2=1, dtype=None, out=None)", trace),
    ]

    static let rows: [NativeRow] = [
        NativeRow("reshape(a, /, shape=..., order='C', *, newshape=..., copy=None)") {
            machine, args throws(PythonError) in
            let shape = args[1].isDefined ? args[1] : args[3]
            guard shape.isDefined else {
                throw machine.raise(.typeError, "reshape() missing 1 required positional argument: 'shape'")
            }
            if args[1].isUndefined {
                machine.library.noteOnce("np.reshape(newshape=...) is np.reshape(shape=...) today")
            }
            if args[4].isNone, let array = machine.ndarray(args[0]),
                let target = machine.plainTarget(shape, of: array),
                !(try machine.isFortranOrder(args[2]))
            {
                return machine.arrayValue(array.reshaped(to: target))
            }
            return try reshaped(
                machine, try machine.asArray(args[0]), try machine.ints(shape), args[2], copy: args[4])
        },
        NativeRow("ravel(a, order='C')", ravel).overridable,
        NativeRow("transpose(a, axes=None)", transpose).overridable,
        NativeRow("permute_dims(a, axes=None)", transpose),
        NativeRow("matrix_transpose(x, /)") { machine, args throws(PythonError) in
            machine.arrayValue(
                try machine.withArray(args[0]) { a throws(ArrayError) in try a.swappingAxes(-1, -2) })
        },
        NativeRow("swapaxes(a, axis1, axis2)", swapAxes).overridable,
        NativeRow("moveaxis(a, source, destination)") { machine, args throws(PythonError) in
            let (from, to) = (try machine.ints(args[1]), try machine.ints(args[2]))
            let a = try machine.asArray(args[0])
            return machine.arrayValue(try machine.arrays(try a.movingAxes(from, to: to)))
        },
        NativeRow("rollaxis(a, axis, start=0)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            let axis = try machine.normalizedAxis(args[1], of: a)
            var start = try machine.index(args[2])
            if start < 0 { start += a.rank }
            if start > axis { start -= 1 }
            let place = start
            return machine.arrayValue(try machine.arrays(try a.movingAxes([axis], to: [place])))
        },
        NativeRow("expand_dims(a, axis)") { machine, args throws(PythonError) in
            let (a, axes) = (try machine.asArray(args[0]), try machine.ints(args[1]))
            return machine.arrayValue(try machine.arrays(try a.expandingDims(axes)))
        },
        NativeRow("squeeze(a, axis=None)", squeeze).overridable,
        NativeRow("repeat(a, repeats, axis=None)", repeatElements).overridable,
        NativeRow("diagonal(a, offset=0, axis1=0, axis2=1)", diagonal),
        NativeRow("trace(a, offset=0, axis1=0, axis2=1, dtype=None, out=None)", trace),
        NativeRow("shape(a)") { machine, args throws(PythonError) in
            if args[0].isNone { return machine.tuple([]) }
            let own = args[0].has(.instance) ? try machine.findAttribute(args[0], "shape") : .undefined
            return own.isTuple ? own : machine.shapeValue(try machine.asArray(args[0]).shape)
        },
        NativeRow("ndim(a)") { machine, args throws(PythonError) in
            if args[0].isNone { return .int(0) }
            let own = args[0].has(.instance) ? try machine.findAttribute(args[0], "ndim") : .undefined
            return own.isInt ? own : .int(try machine.asArray(args[0]).rank)
        },
        NativeRow("size(a, axis=None)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            guard let axes = try machine.axes(args[1]) else { return .int(a.count) }
            var product = 1
            for axis in axes { product *= a.shape[try machine.arrays(try a.normalizedAxis(axis))] }
            return .int(product)
        },
        NativeRow("concatenate(arrays, /, axis=0, out=None, *, dtype=None, casting='same_kind')", join),
        NativeRow("concat(arrays, /, axis=0, out=None, *, dtype=None, casting='same_kind')", join),
        NativeRow("stack(arrays, axis=0, out=None, *, dtype=None, casting='same_kind')") {
            machine, args throws(PythonError) in
            let parts = try machine.arraySequence(args[0])
            let axis = try machine.index(args[1])
            let result = try machine.arrays(try Arrays.stack(parts, axis: axis))
            return try machine.finish(try retyped(machine, result, args[3]), out: args[2])
        },
        NativeRow("vstack(tup, *, dtype=None, casting='same_kind')", vstack),
        NativeRow("hstack(tup, *, dtype=None, casting='same_kind')") { machine, args throws(PythonError) in
            let parts = try atLeast(machine, args[0], 1)
            let axis = parts.first.map { $0.rank == 1 ? 0 : 1 } ?? 0
            let result = try machine.arrays(try Arrays.concatenate(parts, axis: axis))
            return machine.arrayValue(try retyped(machine, result, args[1]))
        },
        NativeRow("dstack(tup)") { machine, args throws(PythonError) in
            let parts = try atLeast(machine, args[0], 3)
            return machine.arrayValue(try machine.arrays(try Arrays.concatenate(parts, axis: 2)))
        },
        NativeRow("column_stack(tup)") { machine, args throws(PythonError) in
            var parts: [NDArray] = []
            for part in try machine.arraySequence(args[0]) {
                parts.append(part.rank < 2 ? part.reshaped(to: [part.count, 1]) : part)
            }
            return machine.arrayValue(try machine.arrays(try Arrays.concatenate(parts, axis: 1)))
        },
        NativeRow("block(arrays)") { machine, args throws(PythonError) in
            let depth = blockDepth(machine, args[0])
            let rank = try blockRank(machine, args[0])
            return machine.arrayValue(
                try block(machine, args[0], depth: depth, rank: Swift.max(depth, rank)))
        },
        NativeRow("append(arr, values, axis=None)") { machine, args throws(PythonError) in
            var (a, b) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
            let axis = try machine.axis(args[2])
            if axis == nil { (a, b) = (a.raveled(), b.raveled()) }
            let parts = [a, b]
            return machine.arrayValue(try machine.arrays(try Arrays.concatenate(parts, axis: axis ?? 0)))
        },
        NativeRow("split(ary, indices_or_sections, axis=0)") { machine, args throws(PythonError) in
            try split(machine, try machine.asArray(args[0]), args[1], axis: try machine.index(args[2]))
        },
        NativeRow("array_split(ary, indices_or_sections, axis=0)") { machine, args throws(PythonError) in
            try split(
                machine, try machine.asArray(args[0]), args[1], axis: try machine.index(args[2]), equal: false
            )
        },
        NativeRow("vsplit(ary, indices_or_sections)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            if a.rank < 2 {
                throw machine.raise(.valueError, "vsplit only works on arrays of 2 or more dimensions")
            }
            return try split(machine, a, args[1], axis: 0)
        },
        NativeRow("hsplit(ary, indices_or_sections)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            if a.rank == 0 {
                throw machine.raise(.valueError, "hsplit only works on arrays of 1 or more dimensions")
            }
            return try split(machine, a, args[1], axis: a.rank > 1 ? 1 : 0)
        },
        NativeRow("dsplit(ary, indices_or_sections)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            if a.rank < 3 {
                throw machine.raise(.valueError, "dsplit only works on arrays of 3 or more dimensions")
            }
            return try split(machine, a, args[1], axis: 2)
        },
        NativeRow("unstack(x, /, *, axis=0)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            let axis = try machine.normalizedAxis(args[1], of: a)
            return machine.arrayTuple((0..<a.shape[axis]).map { a.slice(axis: axis, at: $0) })
        },
        NativeRow("tile(A, reps)") { machine, args throws(PythonError) in
            let (a, reps) = (try machine.asArray(args[0]), try machine.ints(args[1]))
            return machine.arrayValue(try machine.arrays(try a.tiled(reps)))
        },
        NativeRow("roll(a, shift, axis=None)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            var shifts = try machine.ints(args[1])
            var axes = try machine.axes(args[2])
            if let count = axes?.count, shifts.count == 1 {
                shifts = [Int](repeating: shifts[0], count: count)
            }
            if let only = axes, only.count == 1, shifts.count > 1 {
                axes = [Int](repeating: only[0], count: shifts.count)
            }
            let places = axes
            return machine.arrayValue(try machine.arrays(try a.rolled(shifts, axes: places)))
        },
        NativeRow("flip(m, axis=None)") { machine, args throws(PythonError) in
            let (a, axes) = (try machine.asArray(args[0]), try machine.axes(args[1]))
            return machine.arrayValue(try machine.arrays(try a.flipped(axes)))
        },
        NativeRow("fliplr(m)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            if a.rank < 2 { throw machine.raise(.valueError, "Input must be >= 2-d.") }
            return machine.arrayValue(try machine.arrays(try a.flipped([1])))
        },
        NativeRow("flipud(m)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            if a.rank < 1 { throw machine.raise(.valueError, "Input must be >= 1-d.") }
            return machine.arrayValue(try machine.arrays(try a.flipped([0])))
        },
        NativeRow("rot90(m, k=1, axes=(0,1))") { machine, args throws(PythonError) in
            let axes = args[2].isDefined ? try machine.ints(args[2]) : [0, 1]
            if axes.count != 2 { throw machine.raise(.valueError, "len(axes) must be 2.") }
            let (a, k) = (try machine.asArray(args[0]), try machine.index(args[1]))
            return machine.arrayValue(try machine.arrays(try a.rotated90(k, axes: (axes[0], axes[1]))))
        },
        NativeRow("pad(array, pad_width, mode='constant', **kwargs)", pad),
        NativeRow("broadcast_to(array, shape, subok=False)") { machine, args throws(PythonError) in
            let (a, shape) = (try machine.asArray(args[0]), try machine.shape(args[1]))
            // A copy: the memory of a stretched view must not be written to.
            try machine.arrays(try NDArray.requireRoom(for: shape, a.dtype, itemSize: a.itemSize))
            let result = try machine.arrays(try a.broadcast(to: shape)).copy()
            result.storage.isReadOnly = true
            return machine.arrayValue(result)
        },
        NativeRow("broadcast_arrays(*args, subok=False)") { machine, args throws(PythonError) in
            var parts: [NDArray] = []
            for value in machine.sequenceElements(args[0]) ?? [] { parts.append(try machine.asArray(value)) }
            let shape = try machine.arrays(try broadcastShape(parts.map(\.shape)))
            var result: [NDArray] = []
            for part in parts { result.append(try machine.arrays(try part.broadcast(to: shape)).copy()) }
            return machine.arrayTuple(result)
        },
        NativeRow("broadcast_shapes(*args)") { machine, args throws(PythonError) in
            var shapes: [Shape] = []
            for value in machine.sequenceElements(args[0]) ?? [] { shapes.append(try machine.shape(value)) }
            do {
                return machine.shapeValue(try broadcastShape(shapes))
            } catch {
                throw machine.raise(
                    .valueError,
                    "shape mismatch: objects cannot be broadcast to a single shape.")
            }
        },
        NativeRow("atleast_1d(*arys)") { machine, args throws(PythonError) in
            try atLeastAll(machine, args[0], 1)
        },
        NativeRow("atleast_2d(*arys)") { machine, args throws(PythonError) in
            try atLeastAll(machine, args[0], 2)
        },
        NativeRow("atleast_3d(*arys)") { machine, args throws(PythonError) in
            try atLeastAll(machine, args[0], 3)
        },
        NativeRow("delete(arr, obj, axis=None)", delete),
        NativeRow("insert(arr, obj, values, axis=None)", insert),
        NativeRow("resize(a, new_shape)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0]).raveled()
            let shape = try machine.shape(args[1])
            if a.count == 0 || shape.count == 0 {
                return machine.arrayValue(
                    try machine.newArray(shape, DTypeObject(a.dtype, textWidth: a.textWidth)))
            }
            let copies = (shape.count + a.count - 1) / a.count
            let tiled = try machine.arrays(try a.tiled([copies]))
            return machine.arrayValue(tiled.slice(axis: 0, 0..<shape.count).copy().reshaped(to: shape))
        },
        NativeRow("trim_zeros(filt, trim='fb', axis=None)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            let sides = try machine.text(args[1]).lowercased()
            let axes = machine.isGiven(args[2]) ? try machine.ints(args[2]) : Array(0..<a.rank)
            let places = a.rank == 0 ? [] : a.nonzero()
            var trimmed = a
            for given in axes {
                let axis = try machine.arrays(try a.normalizedAxis(given))
                var range = 0..<0
                if let least = places[axis].ints.min(), let most = places[axis].ints.max() {
                    range =
                        (sides.contains("f") ? least : 0)..<(sides.contains("b") ? most + 1 : a.shape[axis])
                }
                // Lists and tuples stay what they are.
                if a.rank == 1, args[0].isList || args[0].isTuple {
                    let kept = Array((machine.sequenceElements(args[0]) ?? [])[range])
                    return args[0].isList ? machine.list(kept) : machine.tuple(kept)
                }
                trimmed = trimmed.slice(axis: axis, range)
            }
            return machine.arrayValue(trimmed)
        },
    ]

    private static func reshaped(
        _ machine: Machine, _ array: NDArray, _ extents: [Int], _ order: Value, copy: Value
    ) throws(PythonError) -> Value {
        let fortran = try machine.isFortranOrder(order)
        var result = try machine.arrays(
            fortran ? try array.reshapedFortran(extents) : try array.reshaped(extents))
        if machine.isGiven(copy) {
            let (copies, isView) = (try machine.truth(copy), result.storage === array.storage)
            if copies, isView { result = result.copy() }
            if !copies, !isView {
                throw machine.raise(.valueError, "Unable to avoid creating a copy while reshaping.")
            }
        }
        return machine.arrayValue(result)
    }

    private static func ravel(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let array = try machine.asArray(args[0])
        return machine.arrayValue(
            try machine.isFortranOrder(args[1]) ? array.raveledFortran() : array.raveled())
    }

    private static func transpose(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let array = try machine.asArray(args[0])
        guard let axes = try machine.axes(args[1]) else { return machine.arrayValue(array.transposed()) }
        return machine.arrayValue(try machine.arrays(try array.transposed(axes)))
    }

    private static func swapAxes(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let (a, x, y) = (try machine.asArray(args[0]), try machine.index(args[1]), try machine.index(args[2]))
        return machine.arrayValue(try machine.arrays(try a.swappingAxes(x, y)))
    }

    private static func squeeze(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let (a, axes) = (try machine.asArray(args[0]), try machine.axes(args[1]))
        let squeezed = machine.arrayValue(try machine.arrays(try a.squeezed(axes)))
        // A number of NumPy stays one: only arrays give arrays.
        return machine.scalar(of: args[0]) != nil ? args[0] : squeezed
    }

    private static func repeatElements(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let (a, counts, axis) = (
            try machine.asArray(args[0]), try machine.ints(args[1]), try machine.axis(args[2])
        )
        return machine.arrayValue(try machine.arrays(try a.repeated(counts, axis: axis)))
    }

    private static func diagonal(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let a = try machine.asArray(args[0])
        let (k, x, y) = (try machine.index(args[1]), try machine.index(args[2]), try machine.index(args[3]))
        return machine.arrayValue(try machine.arrays(try a.diagonal(k, axes: (x, y))))
    }

    private static func trace(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let a = try machine.asArray(args[0], machine.dtype(args[4]))
        let (k, x, y) = (try machine.index(args[1]), try machine.index(args[2]), try machine.index(args[3]))
        return try machine.finish(try machine.arrays(try a.trace(k, axes: (x, y))), out: args[5])
    }

    private static func retyped(_ machine: Machine, _ array: NDArray, _ dtype: Value) throws(PythonError)
        -> NDArray
    {
        guard let dtype = try machine.dtype(dtype) else { return array }
        return array.asType(dtype)
    }

    private static func join(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        var parts = try machine.arraySequence(args[0])
        let axis = try machine.axis(args[1])
        if axis == nil { parts = parts.map { $0.raveled() } }
        let dtype = try machine.dtype(args[3])
        let pieces = parts
        let result = try machine.arrays(try Arrays.concatenate(pieces, axis: axis ?? 0, dtype: dtype))
        return try machine.finish(result, out: args[2])
    }

    static func vstack(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let parts = try atLeast(machine, args[0], 2)
        let result = try machine.arrays(try Arrays.concatenate(parts, axis: 0))
        return machine.arrayValue(try retyped(machine, result, args[1]))
    }

    private static func atLeast(_ machine: Machine, _ value: Value, _ rank: Int) throws(PythonError)
        -> [NDArray]
    {
        var result: [NDArray] = []
        for part in try machine.arraySequence(value) {
            result.append(try machine.arrays(try part.atLeast(rank)))
        }
        return result
    }

    private static func atLeastAll(_ machine: Machine, _ values: Value, _ rank: Int) throws(PythonError)
        -> Value
    {
        var result: [Value] = []
        for value in machine.sequenceElements(values) ?? [] {
            let array = try machine.asArray(value)
            result.append(machine.arrayValue(try machine.arrays(try array.atLeast(rank))))
        }
        return result.count == 1 ? result[0] : machine.tuple(result)
    }

    private static func split(
        _ machine: Machine, _ array: NDArray, _ how: Value, axis: Int, equal: Bool = true
    ) throws(PythonError) -> Value {
        if let sections = machine.intValue(how) {
            let parts = try machine.arrays(
                equal
                    ? try array.split(sections, axis: axis) : try array.arraySplit(sections, axis: axis))
            return machine.arrayList(parts)
        }
        let positions = try machine.ints(how)
        return machine.arrayList(try machine.arrays(try array.split(at: positions, axis: axis)))
    }

    // MARK: Blocks

    private static func blockDepth(_ machine: Machine, _ value: Value) -> Int {
        guard value.isList, let first = machine.sequenceElements(value)?.first else { return 0 }
        return 1 + blockDepth(machine, first)
    }

    private static func blockRank(_ machine: Machine, _ value: Value) throws(PythonError) -> Int {
        guard value.isList else { return try machine.asArray(value).rank }
        var rank = 0
        for element in machine.sequenceElements(value) ?? [] {
            rank = Swift.max(rank, try blockRank(machine, element))
        }
        return rank
    }

    /// Innermost lists are joined along the last axis, the next along the one before, and so on.
    private static func block(_ machine: Machine, _ value: Value, depth: Int, rank: Int) throws(PythonError)
        -> NDArray
    {
        guard depth > 0 else {
            let array = try machine.asArray(value)
            let missing = [Int](repeating: 1, count: Swift.max(0, rank - array.rank))
            return array.reshaped(to: Shape(missing + Array(array.shape)))
        }
        var parts: [NDArray] = []
        for element in machine.sequenceElements(value) ?? [] {
            parts.append(try block(machine, element, depth: depth - 1, rank: rank))
        }
        let pieces = parts
        return try machine.arrays(try Arrays.concatenate(pieces, axis: rank - depth))
    }

    // MARK: Padding, deleting, inserting

    private static func pad(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let a = try machine.asArray(args[0])
        let widths = try pairs(machine, args[1], a.rank, "pad_width")
        var options: [String: Value] = [:]
        for pair in machine.dictPairs(args[3].dict) { options[try machine.text(pair.key)] = pair.value }
        let name = try machine.text(args[2])
        let allowed = ["constant": "constant_values", "linear_ramp": "end_values"]
        for key in options.keys.sorted() where allowed[name] != key {
            throw machine.raise(.valueError, "unsupported keyword arguments for mode '\(name)': {'\(key)'}")
        }
        let mode: NDArray.PadMode
        switch name {
        case "constant":
            var values: [(before: Scalar, after: Scalar)] = []
            if let given = options["constant_values"] {
                let array = try machine.asArray(given)
                let spread = try machine.arrays(try array.broadcast(to: [a.rank, 2]))
                for axis in 0..<a.rank { values.append((spread.scalar(axis, 0), spread.scalar(axis, 1))) }
            } else {
                values = [(Scalar, Scalar)](repeating: (.int(0), .int(0)), count: a.rank)
            }
            mode = .constant(values)
        case "edge": mode = .edge
        case "reflect": mode = .reflect
        case "symmetric": mode = .symmetric
        case "wrap": mode = .wrap
        case "empty": mode = .empty
        case "maximum": mode = .maximum
        case "minimum": mode = .minimum
        case "mean": mode = .mean
        case "linear_ramp": mode = .linearRamp(end: try machine.double(options["end_values"] ?? .int(0)))
        default: throw machine.raise(.valueError, "mode '\(name)' is not supported")
        }
        let chosen = mode
        return machine.arrayValue(try machine.arrays(try a.padded(widths, chosen)))
    }

    /// `n`, `(before, after)` or one pair for each axis.
    private static func pairs(_ machine: Machine, _ value: Value, _ rank: Int, _ name: String)
        throws(PythonError) -> [(before: Int, after: Int)]
    {
        let array = try machine.asArray(value)
        guard array.dtype.isInteger else {
            throw machine.raise(.typeError, "`\(name)` must be of integral type.")
        }
        var source = array
        if array.rank == 1, array.count == 1 { source = array.reshaped(to: []) }
        let spread = try machine.arrays(try source.broadcast(to: [rank, 2])).ints
        if spread.contains(where: { $0 < 0 }) {
            throw machine.raise(.valueError, "index can't contain negative values")
        }
        return (0..<rank).map { (spread[2 * $0], spread[2 * $0 + 1]) }
    }

    /// The positions that an index object of `delete` and `insert` means.
    private static func positions(_ machine: Machine, _ value: Value, _ size: Int) throws(PythonError)
        -> [Int]
    {
        if value.isSlice {
            return try machine.indexed(NDArray.arange(size), by: value).ints
        }
        let array = try machine.asArray(value)
        if array.dtype == .bool { return array.nonzero()[0].ints }
        return try machine.ints(value)
    }

    private static func delete(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let a = try machine.asArray(args[0])
        let axis = try machine.axis(args[2])
        let chosen = try machine.arrays(try (axis == nil ? a.raveled() : a).normalizedAxis(axis ?? 0))
        let size = axis == nil ? a.count : a.shape[chosen]
        let places = try positions(machine, args[1], size)
        return machine.arrayValue(try machine.arrays(try a.deleting(places, axis: axis)))
    }

    private static func insert(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let given = try machine.asArray(args[0])
        let axis = try machine.axis(args[3])
        let a = axis == nil ? given.raveled() : given
        let chosen = try machine.arrays(try a.normalizedAxis(axis ?? 0))
        let size = a.shape[chosen]
        let places = try positions(machine, args[1], size)
        let values = try machine.asArray(args[2], a.dtype)
        if places.count == 1 {
            let place = places[0]
            return machine.arrayValue(try machine.arrays(try a.inserting(values, at: place, axis: chosen)))
        }
        // Several places: each value goes before the element that stood there at first.
        var shape = a.shape
        shape[chosen] = places.count
        let spread = try machine.arrays(try values.broadcast(to: shape))
        let order = places.enumerated().sorted {
            let (x, y) = (
                $0.element < 0 ? $0.element + size : $0.element,
                $1.element < 0 ? $1.element + size : $1.element
            )
            return x == y ? $0.offset < $1.offset : x < y
        }
        var parts: [NDArray] = []
        var start = 0
        for (offset, element) in order {
            let place = element < 0 ? element + size : element
            guard place >= 0, place <= size else {
                throw machine.raise(
                    .indexError, "index \(element) is out of bounds for axis \(chosen) with size \(size)")
            }
            parts.append(a.slice(axis: chosen, start..<place))
            parts.append(spread.slice(axis: chosen, offset..<offset + 1))
            start = place
        }
        parts.append(a.slice(axis: chosen, start..<size))
        let pieces = parts
        return machine.arrayValue(try machine.arrays(try Arrays.concatenate(pieces, axis: chosen)))
    }
}
