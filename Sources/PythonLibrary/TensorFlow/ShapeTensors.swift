import Arrays
import Engine
import PythonLanguage

/// Functions that move elements: shapes, joining, picking, sorting.
enum ShapeTensors {
    /// A function with a differentiable form for float32 and one of the array library for the rest.
    private static func moved(
        _ machine: Machine, _ x: Tensor, _ floats: (Tensor) throws -> Tensor,
        _ others: (NDArray) throws(ArrayError) -> NDArray
    ) throws(PythonError) -> Value {
        if x.array.dtype == .float32 { return machine.tensorValue(try machine.engineCall { try floats(x) }) }
        return machine.tensorValue(
            Tensor(try machine.withArrays { () throws(ArrayError) in try others(x.array) }))
    }

    /// A shape given as ints or an integer tensor, -1 filled in.
    static func extents(_ machine: Machine, _ value: Value) throws(PythonError) -> [Int] {
        if let shape = machine.hostValue(value, as: TensorShapeObject.self) {
            return shape.extents.map { $0 ?? -1 }
        }
        if let tensor = machine.knownTensor(value) { return tensor.array.ints }
        return try machine.ints(value)
    }

    private static func axis(_ machine: Machine, _ value: Value, rank: Int, _ name: String)
        throws(PythonError) -> Int
    {
        let axis = try machine.int(value, default: 0)
        guard axis >= -rank, axis < rank else {
            throw machine.invalidArgument(
                "Tried to use dimension index \(axis), but tensor has only \(rank) dimensions.",
                operation: name)
        }
        return axis < 0 ? axis + rank : axis
    }

    private static func tensors(_ machine: Machine, _ value: Value) throws(PythonError) -> [Tensor] {
        var tensors: [Tensor] = []
        for element in try machine.collect(value) { tensors.append(try machine.tensor(element)) }
        return tensors
    }

    static let concat = NativeRow("concat(values, axis=0, name=None)") { machine, a throws(PythonError) in
        let tensors = try tensors(machine, a[0])
        guard let first = tensors.first else { throw machine.raise(.valueError, "concat: got no tensors") }
        let axis = try axis(machine, a[1], rank: first.rank, "ConcatV2")
        if tensors.allSatisfy({ $0.array.dtype == .float32 }) {
            return machine.tensorValue(try machine.engineCall { try Tensor.concatenate(tensors, axis: axis) })
        }
        let arrays = tensors.map(\.array)
        return machine.tensorValue(
            Tensor(try machine.withArrays { () throws(ArrayError) in try concatenate(arrays, axis: axis) }))
    }

    static let rows: [NativeRow] = moving + joining + picking + ordering

    private static let moving: [NativeRow] = [
        NativeRow("reshape(tensor, shape, name=None)") { machine, a throws(PythonError) in
            let x = try machine.tensor(a[0])
            var extents = try extents(machine, a[1])
            let known = extents.filter { $0 != -1 }.reduce(1, *)
            if let place = extents.firstIndex(of: -1), known > 0, x.count % known == 0 {
                extents[place] = x.count / known
            }
            guard extents.reduce(1, *) == x.count, !extents.contains(-1) else {
                throw machine.invalidArgument(
                    "Input to reshape is a tensor with \(x.count) values, but the requested shape "
                        + (extents.contains(-1) ? "requires a multiple of \(known)" : "has \(known)"),
                    operation: "Reshape")
            }
            return try moved(machine, x) {
                try $0.reshaped(extents)
            } _: { array throws(ArrayError) in
                try array.reshaped(extents)
            }
        },
        NativeRow("transpose(a, perm=None, conjugate=False, name='transpose')") {
            machine, a throws(PythonError) in
            let axes: [Int]? = machine.isGiven(a[1]) ? try extents(machine, a[1]) : nil
            return try moved(machine, try machine.tensor(a[0])) {
                try $0.transposed(axes)
            } _: {
                array throws(ArrayError) in
                axes == nil ? array.transposed() : try array.transposed(axes ?? [])
            }
        },
        NativeRow("expand_dims(input, axis, name=None)") { machine, a throws(PythonError) in
            let x = try machine.tensor(a[0])
            let axis = try axis(machine, a[1], rank: x.rank + 1, "ExpandDims")
            var shape = x.dimensions
            shape.insert(1, at: axis)
            return try moved(machine, x) {
                try $0.reshaped(shape)
            } _: { array throws(ArrayError) in
                try array.reshaped(shape)
            }
        },
        NativeRow("squeeze(input, axis=None, name=None)") { machine, a throws(PythonError) in
            let x = try machine.tensor(a[0])
            let axes = try machine.axes(a[1])?.map { $0 < 0 ? $0 + x.rank : $0 }
            for axis in axes ?? [] where axis < 0 || axis >= x.rank || x.dimensions[axis] != 1 {
                throw machine.invalidArgument(
                    "Can not squeeze dim[\(axis)], expected a dimension of 1, got "
                        + "\(axis >= 0 && axis < x.rank ? x.dimensions[axis] : 0)", operation: "Squeeze")
            }
            let shape = x.dimensions.enumerated().filter {
                $0.element != 1 || !(axes?.contains($0.offset) ?? true)
            }
            .map(\.element)
            return try moved(machine, x) {
                try $0.reshaped(shape)
            } _: { array throws(ArrayError) in
                try array.reshaped(shape)
            }
        },
        NativeRow("broadcast_to(input, shape, name=None)") { machine, a throws(PythonError) in
            let target = Shape(try extents(machine, a[1]))
            return try moved(machine, try machine.tensor(a[0])) {
                try $0.broadcast(to: target)
            } _: {
                array throws(ArrayError) in
                try array.broadcast(to: target)
            }
        },
        NativeRow("reverse(tensor, axis, name=None)") { machine, a throws(PythonError) in
            let x = try machine.tensor(a[0])
            let axes = try machine.ints(a[1]).map { $0 < 0 ? $0 + x.rank : $0 }
            return try moved(machine, x) {
                try axes.reduce($0) { try $0.reversed(axis: $1) }
            } _: {
                array throws(ArrayError) in
                try array.flipped(axes)
            }
        },
        NativeRow("tile(input, multiples, name=None)") { machine, a throws(PythonError) in
            let x = try machine.tensor(a[0])
            let counts = try extents(machine, a[1])
            return try moved(machine, x) { start in
                try counts.enumerated().reduce(start) { tensor, entry in
                    entry.element == 1
                        ? tensor
                        : try Tensor.concatenate(
                            Array(repeating: tensor, count: entry.element), axis: entry.offset)
                }
            } _: { array throws(ArrayError) in
                try array.tiled(counts)
            }
        },
        NativeRow("repeat(input, repeats, axis=None, name=None)") { machine, a throws(PythonError) in
            let x = try machine.tensor(a[0])
            try machine.requireUnfollowed("tf.repeat", [x])
            let (counts, axis) = (try machine.ints(a[1]), try machine.axis(a[2]))
            return machine.tensorValue(
                Tensor(
                    try machine.withArrays { () throws(ArrayError) in try x.array.repeated(counts, axis: axis)
                    }))
        },
        NativeRow("cast(x, dtype, name=None)") { machine, a throws(PythonError) in
            let x = try machine.tensor(a[0])
            let dtype = try machine.dtype(a[1]) ?? .float32
            return dtype == x.array.dtype
                ? machine.tensorValue(x) : machine.tensorValue(Tensor(x.array.asType(dtype)))
        },
        NativeRow("shape(input, out_type=None, name=None)") { machine, a throws(PythonError) in
            let x = try machine.tensor(a[0])
            return machine.tensorValue(Tensor(NDArray(ints: x.dimensions).asType(.int32)))
        },
        NativeRow("size(input, out_type=None, name=None)") { machine, a throws(PythonError) in
            machine.tensorValue(Tensor(NDArray(scalar: .int(try machine.tensor(a[0]).count), dtype: .int32)))
        },
        NativeRow("rank(input, name=None)") { machine, a throws(PythonError) in
            machine.tensorValue(Tensor(NDArray(scalar: .int(try machine.tensor(a[0]).rank), dtype: .int32)))
        },
        NativeRow("identity(input, name=None)") { machine, a throws(PythonError) in
            machine.tensorValue(try machine.tensor(a[0]))
        },
        NativeRow("stop_gradient(input, name=None)") { machine, a throws(PythonError) in
            machine.tensorValue(try machine.tensor(a[0]).detached())
        },
        NativeRow("pad(tensor, paddings, mode='CONSTANT', constant_values=0, name=None)") {
            machine, a throws(PythonError) in
            guard try machine.text(a[2]).uppercased() == "CONSTANT" else {
                throw machine.raise(
                    .notImplementedError, "tf.pad: got mode=\(try machine.repr(a[2])), expected 'CONSTANT'")
            }
            let x = try machine.tensor(a[0])
            let widths = try machine.asArray(a[1])
            guard widths.dtype.isInteger, Array(widths.shape) == [x.rank, 2] else {
                throw machine.raise(
                    .valueError, "tf.pad: got paddings of shape \(widths.shape), expected (\(x.rank), 2)")
            }
            let (numbers, value) = (widths.ints, try machine.double(a[3]))
            return try moved(machine, x) { start in
                var padded = start
                for axis in 0..<start.rank {
                    let (before, after) = (numbers[2 * axis], numbers[2 * axis + 1])
                    padded = try padded.padded(axis: axis, before: before, after: after, value: Float(value))
                }
                return padded
            } _: { array throws(ArrayError) in
                let sizes: [Int] = (0..<array.rank).map { axis in
                    array.shape[axis] + numbers[2 * axis] + numbers[2 * axis + 1]
                }
                let result = NDArray.full(Shape(sizes), .float(value), array.dtype)
                var inner = result
                for axis in 0..<array.rank {
                    inner = inner.slice(
                        axis: axis, numbers[2 * axis]..<(numbers[2 * axis] + array.shape[axis]))
                }
                try inner.assign(array)
                return result
            }
        },
    ]

    private static let joining: [NativeRow] = [
        concat,
        NativeRow("stack(values, axis=0, name='stack')") { machine, a throws(PythonError) in
            let tensors = try tensors(machine, a[0])
            guard let first = tensors.first else { throw machine.raise(.valueError, "stack: got no tensors") }
            let axis = try axis(machine, a[1], rank: first.rank + 1, "Pack")
            if tensors.allSatisfy({ $0.array.dtype == .float32 }) {
                return machine.tensorValue(try machine.engineCall { try Tensor.stack(tensors, axis: axis) })
            }
            let arrays = tensors.map(\.array)
            return machine.tensorValue(
                Tensor(
                    try machine.withArrays { () throws(ArrayError) in try Arrays.stack(arrays, axis: axis) }))
        },
        NativeRow("unstack(value, num=None, axis=0, name='unstack')") { machine, a throws(PythonError) in
            let x = try machine.tensor(a[0])
            let axis = try axis(machine, a[2], rank: x.rank, "Unpack")
            var shape = x.dimensions
            let count = shape.remove(at: axis)
            return try parts(machine, x, axis, Array(repeating: 1, count: count), shape: shape)
        },
        NativeRow("split(value, num_or_size_splits, axis=0, num=None, name='split')") {
            machine, a throws(PythonError) in
            let x = try machine.tensor(a[0])
            let axis = try axis(machine, a[2], rank: x.rank, "Split")
            let extent = x.dimensions[axis]
            if let count = machine.intValue(a[1]) {
                guard count > 0, extent % count == 0 else {
                    throw machine.invalidArgument(
                        "Number of ways to split should evenly divide the split dimension, but got split_dim "
                            + "\(axis) (size = \(extent)) and num_split \(count)", operation: "Split")
                }
                return try parts(machine, x, axis, Array(repeating: extent / count, count: count), shape: nil)
            }
            let sizes = try machine.ints(a[1])
            guard sizes.reduce(0, +) == extent else {
                throw machine.invalidArgument(
                    "can't split axis of size \(extent) into pieces of size "
                        + "[\(sizes.map(String.init).joined(separator: ","))]", operation: "SplitV")
            }
            return try parts(machine, x, axis, sizes, shape: nil)
        },
    ]

    private static func parts(
        _ machine: Machine, _ x: Tensor, _ axis: Int, _ sizes: [Int], shape: [Int]?
    ) throws(PythonError) -> Value {
        var values: [Value] = []
        var start = 0
        for size in sizes {
            let from = start
            values.append(
                try moved(machine, x) {
                    let part = try $0.sliced(axis: axis, from: from, count: size)
                    return try shape.map { try part.reshaped($0) } ?? part
                } _: { array throws(ArrayError) in
                    let part = array.slice(axis: axis, from..<(from + size))
                    guard let shape else { return part }
                    return try part.reshaped(shape)
                })
            start += size
        }
        return machine.list(values)
    }

    private static let picking: [NativeRow] = [
        NativeRow("gather(params, indices, validate_indices=None, axis=None, batch_dims=0, name=None)") {
            machine, a throws(PythonError) in
            let (x, ids) = (try machine.tensor(a[0]), try machine.tensor(a[1]).array)
            guard try machine.int(a[4], default: 0) == 0 else {
                throw machine.raise(
                    .notImplementedError, "tf.gather: got batch_dims=\(try machine.repr(a[4])), expected 0")
            }
            let axis = try axis(machine, a[3], rank: max(1, x.rank), "GatherV2")
            let extent = x.dimensions.isEmpty ? 0 : x.dimensions[axis]
            for id in ids.ints where id < 0 || id >= extent {
                throw machine.invalidArgument(
                    "indices = \(id) is not in [0, \(extent))", operation: "GatherV2")
            }
            if x.array.dtype == .float32, axis == 0, x.rank > 1 {
                return machine.tensorValue(try machine.engineCall { try x.rows(at: ids) })
            }
            if x.array.dtype == .float32, x.rank == 1 {
                let count = x.count
                return machine.tensorValue(
                    try machine.engineCall {
                        try x.reshaped([count, 1]).rows(at: ids).reshaped(Array(ids.shape))
                    })
            }
            try machine.requireUnfollowed("tf.gather", [x])
            return machine.tensorValue(
                Tensor(try machine.withArrays { () throws(ArrayError) in try x.array.take(ids, axis: axis) }))
        },
        NativeRow("where(condition, x=None, y=None, name=None)") { machine, a throws(PythonError) in
            let condition = try machine.tensor(a[0]).array.asType(.bool)
            guard machine.isGiven(a[1]), machine.isGiven(a[2]) else {
                return machine.tensorValue(Tensor(condition.argwhere()))
            }
            let (x, y) = try machine.pair(of: a[1], a[2])
            if x.array.dtype == .float32, y.array.dtype == .float32, x.shape == y.shape,
                x.shape == condition.shape
            {
                return machine.tensorValue(try machine.engineCall { try Tensor.select(condition, x, y) })
            }
            if x.array.dtype == .float32, y.array.dtype == .float32 {
                // Broadcast first; the engine's select wants one shape.
                let target = try machine.withArrays { () throws(ArrayError) in
                    try select(where: condition, .array(x.array), .array(y.array)).shape
                }
                let mask = try machine.arrays(try condition.broadcast(to: target))
                return machine.tensorValue(
                    try machine.engineCall {
                        try Tensor.select(mask.contiguous(), x.broadcast(to: target), y.broadcast(to: target))
                    })
            }
            return machine.tensorValue(
                Tensor(
                    try machine.withArrays { () throws(ArrayError) in
                        try select(where: condition, .array(x.array), .array(y.array))
                    }))
        },
        NativeRow("boolean_mask(tensor, mask, axis=None, name='boolean_mask')") {
            machine, a throws(PythonError) in
            let x = try machine.tensor(a[0])
            try machine.requireUnfollowed("tf.boolean_mask", [x])
            let mask = try machine.tensor(a[1]).array.asType(.bool)
            return machine.tensorValue(Tensor(try machine.arrays(try x.array.indexed([.array(mask)]))))
        },
        NativeRow("one_hot(indices, depth, on_value=None, off_value=None, axis=None, dtype=None, name=None)")
        {
            machine, a throws(PythonError) in
            guard try machine.int(a[4], default: -1) == -1 else {
                throw machine.raise(
                    .notImplementedError, "tf.one_hot: got axis=\(try machine.repr(a[4])), expected -1")
            }
            let (ids, depth) = (try machine.tensor(a[0]).array, try machine.index(a[1]))
            let (on, off) = (try machine.double(a[2], default: 1), try machine.double(a[3], default: 0))
            let result = NDArray.full(Shape(Array(ids.shape) + [depth]), .float(off), .float32)
            let target = result.pointer(Float.self)
            for (row, id) in ids.ints.enumerated() where id >= 0 && id < depth {
                target[row * depth + id] = Float(on)
            }
            return machine.tensorValue(Tensor(result.asType(try machine.dtype(a[5]) ?? .float32)))
        },
    ]

    private static func place(
        _ name: String, _ body: @escaping (NDArray, Int) throws(ArrayError) -> NDArray
    ) -> NativeRow {
        NativeRow("\(name)(input, axis=None, output_type=None, name=None)") {
            machine, a throws(PythonError) in
            let x = try machine.tensor(a[0]).array
            let axis = try axis(machine, a[1], rank: max(1, x.rank), name == "argmax" ? "ArgMax" : "ArgMin")
            let dtype = try machine.dtype(a[2]) ?? .int64
            let found = try machine.withArrays { () throws(ArrayError) in try body(x, axis) }
            return machine.tensorValue(Tensor(found.asType(dtype)))
        }
    }

    private static let ordering: [NativeRow] = [
        place("argmax") { a, axis throws(ArrayError) in try a.argmax(axis: axis) },
        place("argmin") { a, axis throws(ArrayError) in try a.argmin(axis: axis) },
        NativeRow("argsort(values, axis=-1, direction='ASCENDING', stable=False, name=None)") {
            machine, a throws(PythonError) in
            let (x, axis) = (try machine.tensor(a[0]).array, try machine.index(a[1]))
            let falls = try machine.text(a[2]) == "DESCENDING"
            let order = try machine.withArrays { () throws(ArrayError) in
                try (falls ? Ufunc.negative.apply([.array(x)]) : x).argsorted(axis: axis)
            }
            return machine.tensorValue(Tensor(order.asType(.int32)))
        },
        NativeRow("sort(values, axis=-1, direction='ASCENDING', name=None)") {
            machine, a throws(PythonError) in
            let x = try machine.tensor(a[0])
            try machine.requireUnfollowed("tf.sort", [x])
            let (axis, falls) = (try machine.index(a[1]), try machine.text(a[2]) == "DESCENDING")
            let sorted = try machine.withArrays { () throws(ArrayError) in
                let sorted = try x.array.sorted(axis: axis)
                return falls ? try sorted.flipped([axis]) : sorted
            }
            return machine.tensorValue(Tensor(sorted))
        },
        NativeRow("cumsum(x, axis=0, exclusive=False, reverse=False, name=None)") {
            machine, a throws(PythonError) in
            for (index, name) in [(2, "exclusive"), (3, "reverse")] where try machine.truth(a[index]) {
                throw machine.raise(.notImplementedError, "tf.cumsum: got \(name)=True, expected False")
            }
            let (x, axis) = (try machine.tensor(a[0]), try machine.index(a[1]))
            try machine.requireUnfollowed("tf.cumsum", [x])
            let sums = try machine.withArrays { () throws(ArrayError) in try x.array.cumsum(axis: axis) }
            return machine.tensorValue(Tensor(sums.asType(x.array.dtype)))
        },
        NativeRow("top_k(input, k=1, sorted=True, name=None)") { machine, a throws(PythonError) in
            let x = try machine.tensor(a[0])
            try machine.requireUnfollowed("tf.math.top_k", [x])
            let count = try machine.index(a[1])
            guard let width = x.dimensions.last, count <= width else {
                throw machine.invalidArgument("input must have at least k columns", operation: "TopKV2")
            }
            let (values, places) = try machine.withArrays { () throws(ArrayError) in
                let order = try Ufunc.negative.apply([.array(x.array)]).argsorted(axis: -1)
                let places = order.slice(axis: order.rank - 1, 0..<count)
                return (try x.array.takeAlong(places, axis: -1), places)
            }
            return machine.tuple([
                machine.tensorValue(Tensor(values)), machine.tensorValue(Tensor(places.asType(.int32))),
            ])
        },
    ]
}

/// New tensors.
enum CreationTensors {
    private static func filled(_ name: String, _ value: Double) -> NativeRow {
        NativeRow("\(name)(shape, dtype=None, name=None)") { machine, a throws(PythonError) in
            let shape = Shape(try ShapeTensors.extents(machine, a[0]))
            return machine.tensorValue(
                Tensor(NDArray.full(shape, .float(value), try machine.dtype(a[1]) ?? .float32)))
        }
    }

    private static func like(_ name: String, _ value: Double) -> NativeRow {
        NativeRow("\(name)(input, dtype=None, name=None)") { machine, a throws(PythonError) in
            let x = try machine.tensor(a[0]).array
            return machine.tensorValue(
                Tensor(NDArray.full(x.shape, .float(value), try machine.dtype(a[1]) ?? x.dtype)))
        }
    }

    private static func converted(_ machine: Machine, _ value: Value, _ dtype: Value) throws(PythonError)
        -> Tensor
    {
        let tensor = try machine.tensor(value)
        guard let wanted = try machine.dtype(dtype), wanted != tensor.array.dtype else { return tensor }
        if machine.knownTensor(value) != nil {
            throw machine.raise(
                .valueError,
                "Tensor conversion requested dtype \(wanted.name) for Tensor with dtype \(tensor.array.dtype.name): "
                    + "\(try machine.repr(value))")
        }
        if tensor.array.dtype.isFloat, wanted.isInteger {
            throw machine.raise(
                .typeError, "Cannot convert \(try machine.repr(value)) to EagerTensor of dtype \(wanted.name)"
            )
        }
        return Tensor(try machine.asArray(value).asType(wanted))
    }

    static let rows: [NativeRow] = [
        filled("zeros", 0), filled("ones", 1), like("zeros_like", 0), like("ones_like", 1),
        NativeRow("constant(value, dtype=None, shape=None, name='Const')") { machine, a throws(PythonError) in
            let tensor = try converted(machine, a[0], a[1])
            guard machine.isGiven(a[2]) else { return machine.tensorValue(tensor) }
            let extents = try ShapeTensors.extents(machine, a[2])
            let array = try machine.withArrays { () throws(ArrayError) in
                tensor.count == 1
                    ? try tensor.array.reshaped([]).broadcast(to: Shape(extents)).copy()
                    : try tensor.array.reshaped(extents)
            }
            return machine.tensorValue(Tensor(array))
        },
        NativeRow("convert_to_tensor(value, dtype=None, dtype_hint=None, name=None)") {
            machine, a throws(PythonError) in
            machine.tensorValue(try converted(machine, a[0], a[1]))
        },
        NativeRow("fill(dims, value, name=None)") { machine, a throws(PythonError) in
            let shape = Shape(try ShapeTensors.extents(machine, a[0]))
            let value = try machine.tensor(a[1]).array
            return machine.tensorValue(Tensor(NDArray.full(shape, value.scalar(at: 0), value.dtype)))
        },
        NativeRow("range(start, limit=None, delta=1, dtype=None, name='range')") {
            machine, a throws(PythonError) in
            let (start, limit) = machine.isGiven(a[1]) ? (a[0], a[1]) : (Value.int(0), a[0])
            let values = [try machine.tensor(start), try machine.tensor(limit), try machine.tensor(a[2])].map(
                \.array)
            let isInteger = values.allSatisfy { $0.dtype.isInteger }
            let dtype = try machine.dtype(a[3]) ?? (isInteger ? .int32 : .float32)
            let numbers = values.map { $0.asType(.float64).doubles[0] }
            guard numbers[2] != 0 else {
                throw machine.invalidArgument("Requires delta != 0", operation: "Range")
            }
            let array = try machine.withArrays { () throws(ArrayError) in
                try NDArray.arange(numbers[0], numbers[1], numbers[2])
            }
            return machine.tensorValue(Tensor(array.asType(dtype)))
        },
        NativeRow("linspace(start, stop, num, name=None, axis=0)") { machine, a throws(PythonError) in
            let (from, to, count) = (
                try machine.double(a[0]), try machine.double(a[1]), try machine.index(a[2])
            )
            let array = try machine.withArrays { () throws(ArrayError) in
                try NDArray.linspace(from, to, count).0
            }
            return machine.tensorValue(Tensor(array.asType(.float32)))
        },
        NativeRow("eye(num_rows, num_columns=None, batch_shape=None, dtype=None, name=None)") {
            machine, a throws(PythonError) in
            try machine.refuse(a[2], "tf.eye", "batch_shape")
            let rows = try machine.index(a[0])
            let columns: Int? = machine.isGiven(a[1]) ? try machine.index(a[1]) : nil
            let dtype = try machine.dtype(a[3]) ?? .float32
            return machine.tensorValue(
                Tensor(
                    try machine.withArrays { () throws(ArrayError) in
                        try NDArray.eye(rows, columns, k: 0, dtype)
                    }))
        },
    ]
}
