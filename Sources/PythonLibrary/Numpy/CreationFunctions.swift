import Arrays
import BigInt
import PythonLanguage

/// Functions that make arrays.
enum CreationFunctions {
    static let rows: [NativeRow] = [
        NativeRow(
            "array(object, dtype=None, *, copy=True, order='K', subok=False, ndmin=0, ndmax=0, like=None)",
            array),
        NativeRow("asarray(a, dtype=None, order=None, *, device=None, copy=None, like=None)", asArray),
        NativeRow("asanyarray(a, dtype=None, order=None, *, device=None, copy=None, like=None)", asArray),
        NativeRow("ascontiguousarray(a, dtype=None, *, like=None)") { machine, args throws(PythonError) in
            let array = try machine.asArray(args[0], machine.dtype(args[1])).contiguous()
            return machine.arrayValue(array.rank == 0 ? array.reshaped(to: [1]) : array)
        },
        NativeRow("asarray_chkfinite(a, dtype=None, order=None)") { machine, args throws(PythonError) in
            let array = try machine.asArray(args[0], machine.dtype(args[1]))
            if array.dtype.isInexact,
                !(try machine.arrays(try Reduction.all(try Ufunc.isFinite(array)).truth()))
            {
                throw machine.raise(.valueError, "array must not contain infs or NaNs")
            }
            return machine.arrayValue(array)
        },
        NativeRow("copy(a, order='K', subok=False)") { machine, args throws(PythonError) in
            machine.arrayValue(try machine.asArray(args[0]).copy())
        },
        NativeRow("zeros(shape, dtype=None, order='C', *, device=None, like=None)") {
            machine, args throws(PythonError) in
            try filled(machine, args[0], args[1], .int(0))
        },
        NativeRow("empty(shape, dtype=None, order='C', *, device=None, like=None)") {
            machine, args throws(PythonError) in
            if try machine.isObjectDType(args[1]) {
                return try machine.filledObjects(try machine.shape(args[0]), .none)
            }
            // Zeros: what memory happens to hold would differ from run to run.
            return try filled(machine, args[0], args[1], .int(0))
        },
        NativeRow("ones(shape, dtype=None, order='C', *, device=None, like=None)") {
            machine, args throws(PythonError) in
            try filled(machine, args[0], args[1], .int(1))
        },
        NativeRow("full(shape, fill_value, dtype=None, order='C', *, device=None, like=None)", full),
        NativeRow("zeros_like(a, dtype=None, order='K', subok=True, shape=None, *, device=None)") {
            machine, args throws(PythonError) in
            try filledLike(machine, args[0], args[1], args[4], .int(0))
        },
        NativeRow("empty_like(prototype, /, dtype=None, order='K', subok=True, shape=None, *, device=None)") {
            machine, args throws(PythonError) in
            try filledLike(machine, args[0], args[1], args[4], .int(0))
        },
        NativeRow("ones_like(a, dtype=None, order='K', subok=True, shape=None, *, device=None)") {
            machine, args throws(PythonError) in
            try filledLike(machine, args[0], args[1], args[4], .int(1))
        },
        NativeRow(
            "full_like(a, fill_value, dtype=None, order='K', subok=True, shape=None, *, device=None)"
        ) { machine, args throws(PythonError) in
            let model = try machine.asArray(args[0])
            let dtype = try machine.dtype(args[2]) ?? model.dtype
            let shape = machine.isGiven(args[5]) ? try machine.shape(args[5]) : model.shape
            let value = try machine.asArray(args[1])
            let result = try machine.newArray(shape, DTypeObject(dtype, textWidth: model.textWidth))
            try machine.arrays(try result.assign(value))
            return machine.arrayValue(result)
        },
        NativeRow("eye(N, M=None, k=0, dtype=float, order='C', *, device=None, like=None)") {
            machine, args throws(PythonError) in
            let rows = try machine.index(args[0])
            let columns = machine.isGiven(args[1]) ? try machine.index(args[1]) : rows
            let k = try machine.index(args[2])
            let dtype = try machine.dtype(args[3]) ?? .float64
            return machine.arrayValue(try machine.arrays(try NDArray.eye(rows, columns, k: k, dtype)))
        },
        NativeRow("identity(n, dtype=None, *, like=None)") { machine, args throws(PythonError) in
            let n = try machine.index(args[0])
            let dtype = try machine.dtype(args[1]) ?? .float64
            return machine.arrayValue(try machine.arrays(try NDArray.eye(n, n, k: 0, dtype)))
        },
        NativeRow("arange(start=..., stop=None, step=None, dtype=None, *, device=None, like=None)", arange),
        NativeRow(
            "linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0, *, device=None)",
            linspace),
        NativeRow("logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0)") {
            machine, args throws(PythonError) in
            let exponents = try spaced(machine, args[0], args[1], args[2], args[3])
            let base = try machine.asArray(args[4])
            let powers = try machine.apply(.power, [.array(base), .array(exponents)], name: "power")
            return machine.arrayValue(try converted(machine, powers, args[5]))
        },
        NativeRow("geomspace(start, stop, num=50, endpoint=True, dtype=None, axis=0)", geomspace),
        NativeRow("meshgrid(*xi, copy=True, sparse=False, indexing='xy')") {
            machine, args throws(PythonError) in
            var vectors: [NDArray] = []
            for value in machine.sequenceElements(args[0]) ?? [] {
                vectors.append(try machine.asArray(value))
            }
            let indexing = try machine.text(args[3])
            guard indexing == "xy" || indexing == "ij" else {
                throw machine.raise(.valueError, "Valid values for `indexing` are 'xy' and 'ij'.")
            }
            let sparse = try machine.truth(args[2])
            return machine.arrayTuple(
                try machine.arrays(try Arrays.meshgrid(vectors, xy: indexing == "xy", sparse: sparse)))
        },
        NativeRow("indices(dimensions, dtype=int, sparse=False)") { machine, args throws(PythonError) in
            let shape = try machine.shape(args[0])
            let grid = try machine.arrays(try Arrays.indices(shape))
            let result = try converted(machine, grid, args[1])
            if try machine.truth(args[2]) {
                var parts: [NDArray] = []
                for axis in 0..<shape.rank {
                    var extents = [Int](repeating: 1, count: shape.rank)
                    extents[axis] = shape[axis]
                    parts.append(NDArray.arange(shape[axis]).reshaped(to: Shape(extents)))
                }
                return machine.arrayTuple(parts)
            }
            return machine.arrayValue(result)
        },
        NativeRow("diag(v, k=0)") { machine, args throws(PythonError) in
            let (v, k) = (try machine.asArray(args[0]), try machine.index(args[1]))
            return machine.arrayValue(try machine.arrays(try v.diag(k)))
        },
        NativeRow("diagflat(v, k=0)") { machine, args throws(PythonError) in
            let (v, k) = (try machine.asArray(args[0]).raveled(), try machine.index(args[1]))
            return machine.arrayValue(try machine.arrays(try v.diag(k)))
        },
        NativeRow("tri(N, M=None, k=0, dtype=float, *, like=None)") { machine, args throws(PythonError) in
            let n = try machine.index(args[0])
            let m = try machine.int(args[1], default: n)
            let k = try machine.index(args[2])
            let dtype = try machine.dtype(args[3]) ?? .float64
            return machine.arrayValue(try machine.arrays(try Arrays.tri(n, m, k: k, dtype)))
        },
        NativeRow("tril(m, k=0)") { machine, args throws(PythonError) in
            let (m, k) = (try machine.asArray(args[0]), try machine.index(args[1]))
            return machine.arrayValue(try machine.arrays(try m.tril(k)))
        },
        NativeRow("triu(m, k=0)") { machine, args throws(PythonError) in
            let (m, k) = (try machine.asArray(args[0]), try machine.index(args[1]))
            return machine.arrayValue(try machine.arrays(try m.triu(k)))
        },
        NativeRow("tril_indices(n, k=0, m=None)") { machine, args throws(PythonError) in
            try triangleIndices(machine, args[0], args[1], args[2], upper: false)
        },
        NativeRow("triu_indices(n, k=0, m=None)") { machine, args throws(PythonError) in
            try triangleIndices(machine, args[0], args[1], args[2], upper: true)
        },
        NativeRow("tril_indices_from(arr, k=0)") { machine, args throws(PythonError) in
            let shape = try matrixShape(machine, args[0])
            return try triangleIndices(machine, .int(shape[0]), args[1], .int(shape[1]), upper: false)
        },
        NativeRow("triu_indices_from(arr, k=0)") { machine, args throws(PythonError) in
            let shape = try matrixShape(machine, args[0])
            return try triangleIndices(machine, .int(shape[0]), args[1], .int(shape[1]), upper: true)
        },
        NativeRow("diag_indices(n, ndim=2)") { machine, args throws(PythonError) in
            let n = try machine.index(args[0])
            let count = Swift.max(0, try machine.index(args[1]))
            try machine.reserve(bytes: count.multipliedReportingOverflow(by: 64).partialValue)
            let axis = try machine.arrays(try NDArray.arange(0, n))
            return machine.arrayTuple([NDArray](repeating: axis, count: count))
        },
        NativeRow("vander(x, N=None, increasing=False)") { machine, args throws(PythonError) in
            let x = try machine.asArray(args[0])
            let n = try machine.int(args[1], default: x.count)
            if n < 0 { throw machine.raise(.valueError, "negative dimensions are not allowed") }
            let rising = try machine.truth(args[2])
            let powers = NDArray(ints: rising ? Array(0..<n) : Array((0..<n).reversed()))
            return machine.arrayValue(
                try machine.arrays(try Ufunc.power(x.reshaped(to: [x.count, 1]), powers)))
        },
        NativeRow("fromfunction(function, shape, *, dtype=float, like=None, **kwargs)") {
            machine, args throws(PythonError) in
            let grid = try machine.withShape(args[1]) { shape throws(ArrayError) in try Arrays.indices(shape)
            }
            let typed = try machine.convert(grid, to: machine.dtype(args[2]) ?? .float64)
            let arguments = (0..<typed.shape[0]).map { machine.arrayValue(typed.slice(axis: 0, at: $0)) }
            var keywords: [(String, Value)] = []
            for pair in machine.dictPairs(args[4].dict) {
                keywords.append((try machine.text(pair.key), pair.value))
            }
            return try machine.call(args[0], arguments, keywords: keywords)
        },
        NativeRow("fromiter(iter, dtype, count=-1, *, like=None)") { machine, args throws(PythonError) in
            var elements: [Value] = []
            let limit = try machine.index(args[2])
            if limit != 0 {
                try machine.iterate(args[0]) { element throws(PythonError) in
                    elements.append(element)
                    return elements.count != limit
                }
            }
            if limit > elements.count {
                throw machine.raise(
                    .valueError,
                    "iterator too short: Expected \(limit) but iterator had only \(elements.count) items.")
            }
            return machine.arrayValue(try LeafReader(machine, try machine.dtype(args[1])).array(of: elements))
        },
        NativeRow("frombuffer(buffer, dtype=None, count=-1, offset=0, *, like=None)", fromBuffer),
        NativeRow("fromstring(string, dtype=float, count=-1, *, sep=..., like=None)", fromString),
    ]

    private static func array(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        if args[1].isNone, let plain = machine.plainNumbers(args[0]), args[5].isInt, args[5].int <= plain.rank
        {
            return machine.arrayValue(plain)
        }
        if let special = try machine.specialArray(args[0], dtype: args[1]) { return special }
        let spec = try machine.dtypeSpec(args[1])
        guard let source = try machine.plainArray(args[0], spec?.dtype) else {
            return try machine.inferredArray(args[0])
        }
        let whole = try machine.wholeArray(args[0])
        var array = source
        if let width = spec?.textWidth, array.isText {
            array = NDArray(texts: array.texts, shape: array.shape, width: width)
        }
        let copies = args[2].isNone ? false : try machine.truth(args[2])
        if copies, let whole, whole.storage === array.storage { array = array.copy() }
        let minimum = try machine.index(args[5])
        if array.rank < minimum {
            let missing = [Int](repeating: 1, count: minimum - array.rank)
            array = array.reshaped(to: try machine.arrays(try Shape(checking: missing + Array(array.shape))))
        }
        return machine.arrayValue(array)
    }

    private static func asArray(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        if args[1].isNone, let plain = machine.plainNumbers(args[0]) { return machine.arrayValue(plain) }
        if let special = try machine.specialArray(args[0], dtype: args[1]) { return special }
        let dtype = try machine.dtype(args[1])
        if let array = machine.ndarray(args[0]), dtype == nil || dtype == array.dtype,
            !(machine.isGiven(args[4]) && args[4].isTrue)
        {
            return args[0]
        }
        guard let array = try machine.plainArray(args[0], dtype) else {
            return try machine.inferredArray(args[0])
        }
        return machine.arrayValue(array)
    }

    private static func filled(_ machine: Machine, _ shape: Value, _ dtype: Value, _ value: Scalar)
        throws(PythonError) -> Value
    {
        let number = Value.int(value == .int(1) ? 1 : 0)
        if let special = try machine.filledSpecial(shape, dtype: dtype, number) { return special }
        let spec = try machine.dtypeSpec(dtype) ?? DTypeObject(.float64)
        let array = try machine.newArray(try machine.shape(shape), spec)
        if value != .int(0) { try machine.arrays(try array.fill(value)) }
        return machine.arrayValue(array)
    }

    private static func filledLike(
        _ machine: Machine, _ model: Value, _ dtype: Value, _ shape: Value, _ value: Scalar
    ) throws(PythonError) -> Value {
        let model = try machine.asArray(model)
        let spec = try machine.dtypeSpec(dtype) ?? DTypeObject(model.dtype, textWidth: model.textWidth)
        let shape = machine.isGiven(shape) ? try machine.shape(shape) : model.shape
        let array = try machine.newArray(shape, spec)
        if value != .int(0) { try machine.arrays(try array.fill(value)) }
        return machine.arrayValue(array)
    }

    private static func full(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        if let special = try machine.filledSpecial(args[0], dtype: args[2], args[1]) { return special }
        let dtype = try machine.dtype(args[2])
        guard let value = try machine.plainArray(args[1], dtype) else {
            return try machine.filledObjects(try machine.shape(args[0]), args[1])
        }
        let spec = DTypeObject(value.dtype, textWidth: value.isText ? value.textWidth : nil)
        let array = try machine.newArray(try machine.shape(args[0]), spec)
        try machine.arrays(try array.assign(value))
        return machine.arrayValue(array)
    }

    private static func converted(_ machine: Machine, _ array: NDArray, _ dtype: Value) throws(PythonError)
        -> NDArray
    {
        guard let dtype = try machine.dtype(dtype), dtype != array.dtype else { return array }
        return array.asType(dtype)
    }

    private static func arange(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        var (start, stop, step) = (args[0], args[1], args[2])
        if machine.isTime(start) || machine.isTime(stop) || machine.namesTimes(args[3]) {
            if start.isUndefined || stop.isNone { (start, stop) = (.int(0), start) }
            return try machine.callMethod(
                machine.importModule("numpy._datetimes"), "arange", [start, stop, step, args[3]])
        }
        if try machine.isObjectDType(args[3]) {
            let plain = try Arguments.with([start, stop, step, .none, .none, .none]) {
                numbers throws(PythonError) in
                try arange(machine, numbers)
            }
            return try machine.objectArray(try machine.callMethod(plain, "tolist", []))
        }
        if start.isUndefined {
            guard machine.isGiven(stop) else {
                throw machine.raise(.typeError, "arange() requires stop to be specified.")
            }
            start = .int(0)
        } else if stop.isNone {
            (start, stop) = (.int(0), start)
        }
        if step.isNone { step = .int(1) }
        let dtype = try machine.dtype(args[3])
        let bounds = [start, stop, step]
        var kind = DType.int64
        for bound in bounds {
            guard let operand = try machine.operand(bound), !bound.isString else {
                throw machine.raise(
                    .typeError, "unsupported operand type(s) for -: '\(machine.typeName(bound))' and 'int'")
            }
            switch operand {
            case .int: break
            case .array(let array): kind = DType.promote(kind, array.dtype == .bool ? .int64 : array.dtype)
            default: kind = DType.promote(kind, .float64)
            }
        }
        let result: NDArray
        if kind.isInteger, dtype.map({ !$0.isInexact }) ?? true {
            let (a, b, s) = (try machine.index(start), try machine.index(stop), try machine.index(step))
            if s == 0 { throw machine.raise(.zeroDivisionError, "division by zero") }
            try checkRoom(machine, Double(b - a) / Double(s))
            result = try machine.arrays(try NDArray.arange(a, b, s))
            return machine.arrayValue(result.asType(dtype ?? .int64))
        }
        let (a, b, s) = (try machine.double(start), try machine.double(stop), try machine.double(step))
        if s == 0 { throw machine.raise(.zeroDivisionError, "float division by zero") }
        try checkRoom(machine, (b - a) / s)
        let type = dtype ?? (kind.isFloat ? kind : .float64)
        result = try machine.arrays(
            try NDArray.arange(a, b, s, dtype: type == .float32 ? .float32 : .float64))
        return machine.arrayValue(result.asType(type))
    }

    private static func checkRoom(_ machine: Machine, _ length: Double) throws(PythonError) {
        if length.isNaN || length > 1e15 { throw machine.raise(.valueError, "Maximum allowed size exceeded") }
        let bytes = length > 0 ? Int(length) * 8 : 0
        if machine.heap.wouldExceedLimit(bytes) {
            throw machine.raise(ArrayError.memory(bytes: bytes, shape: [Int(length)], dtype: .float64))
        }
    }

    /// `linspace` of scalars or arrays (spaced along a new first axis).
    private static func spaced(
        _ machine: Machine, _ start: Value, _ stop: Value, _ num: Value, _ endpoint: Value
    ) throws(PythonError) -> NDArray {
        let count = try count(machine, num)
        let (a, b) = (try machine.asArray(start), try machine.asArray(stop))
        let ends = try machine.truth(endpoint)
        if a.rank == 0, b.rank == 0, !a.dtype.isComplex, !b.dtype.isComplex {
            let (x, y) = (a.scalar(at: 0).double ?? 0, b.scalar(at: 0).double ?? 0)
            return try machine.arrays(try NDArray.linspace(x, y, count, endpoint: ends).0)
        }
        if count < 0 {
            throw machine.raise(.valueError, "Number of samples, \(count), must be non-negative.")
        }
        return try machine.withArrays { () throws(ArrayError) in
            let delta = try Ufunc.subtract(b, a)
            let shape = [count] + [Int](repeating: 1, count: delta.rank)
            let steps = NDArray.arange(count).asType(.float64).reshaped(to: Shape(shape))
            let divisions = Swift.max(ends ? count - 1 : count, 1)
            let step = try Ufunc.divide(delta, Double(divisions))
            return try Ufunc.add(try Ufunc.multiply(steps, step), a)
        }
    }

    /// A number of samples; NumPy 1 once took floats.
    private static func count(_ machine: Machine, _ value: Value) throws(PythonError) -> Int {
        guard value.isFloat, value.float == value.float.rounded(), abs(value.float) < 1e15 else {
            return try machine.index(value)
        }
        machine.library.noteOnce("the number of samples of np.linspace is an int today")
        return Int(value.float)
    }

    private static func linspace(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        var result = try spaced(machine, args[0], args[1], args[2], args[3])
        let axis = try machine.int(args[6], default: 0)
        if axis != 0 { result = try machine.arrays(try result.movingAxes([0], to: [axis])) }
        if let dtype = try machine.dtype(args[5]) {
            // NumPy rounds down before it makes integers.
            if dtype.isInteger { result = try machine.arrays(try Ufunc.floor(result)) }
            result = result.asType(dtype)
        }
        guard try machine.truth(args[4]) else { return machine.arrayValue(result) }
        let count = try count(machine, args[2])
        let (x, y) = (try machine.double(args[0]), try machine.double(args[1]))
        let divisions = try machine.truth(args[3]) ? count - 1 : count
        let step = divisions > 0 ? (y - x) / Double(divisions) : .nan
        return machine.tuple([machine.arrayValue(result), machine.numpyScalar(.float(step), .float64)])
    }

    private static func geomspace(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let (start, stop) = (try machine.double(args[0]), try machine.double(args[1]))
        if start == 0 || stop == 0 {
            throw machine.raise(.valueError, "Geometric sequence cannot include zero")
        }
        let count = try machine.index(args[2])
        let ends = try machine.truth(args[3])
        let sign: Double = start < 0 && stop < 0 ? -1 : 1
        let result = try machine.withArrays { () throws(ArrayError) in
            let ratio = try Ufunc.log10(NDArray(doubles: [stop / start])).doubles[0]
            let exponents = try NDArray.linspace(0, ratio, count, endpoint: ends).0
            let powers = try Ufunc.power(NDArray(doubles: [10]), exponents)
            let scaled = try Ufunc.multiply(powers, start * sign)
            if count > 0 { try scaled.slice(axis: 0, at: 0).fill(.float(start * sign)) }
            if count > 1, ends { try scaled.slice(axis: 0, at: count - 1).fill(.float(stop * sign)) }
            return try Ufunc.multiply(scaled, sign)
        }
        return machine.arrayValue(try converted(machine, result, args[4]))
    }

    private static func matrixShape(_ machine: Machine, _ value: Value) throws(PythonError) -> Shape {
        let array = try machine.asArray(value)
        if array.rank != 2 { throw machine.raise(.valueError, "input array must be 2-d") }
        return array.shape
    }

    private static func triangleIndices(
        _ machine: Machine, _ n: Value, _ k: Value, _ m: Value, upper: Bool
    ) throws(PythonError) -> Value {
        let rows = try machine.index(n)
        let columns = try machine.int(m, default: rows)
        let diagonal = try machine.index(k)
        let mask = try machine.withArrays { () throws(ArrayError) in
            let ones = NDArray.ones(try Shape(checking: [rows, columns]), .bool)
            return upper ? try ones.triu(diagonal) : try ones.tril(diagonal)
        }
        return machine.arrayTuple(mask.nonzero())
    }

    private static func fromBuffer(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        guard let bytes = machine.bytesValue(args[0]) else {
            throw machine.raise(
                .typeError, "a bytes-like object is required, not '\(machine.typeName(args[0]))'")
        }
        let dtype = try machine.dtype(args[1]) ?? .float64
        let offset = try machine.index(args[3])
        guard offset >= 0, offset <= bytes.count else {
            throw machine.raise(
                .valueError, "offset must be non-negative and no greater than buffer length (\(bytes.count))")
        }
        var count = try machine.index(args[2])
        let available = bytes.count - offset
        if count < 0 {
            guard available % dtype.itemSize == 0 else {
                throw machine.raise(.valueError, "buffer size must be a multiple of element size")
            }
            count = available / dtype.itemSize
        }
        guard count * dtype.itemSize <= available else {
            throw machine.raise(.valueError, "buffer is smaller than requested size")
        }
        let result = NDArray(uninitialized: [count], dtype)
        bytes.withUnsafeBytes { source in
            if let start = source.baseAddress {
                result.storage.bytes.copyMemory(from: start + offset, byteCount: count * dtype.itemSize)
            }
        }
        result.storage.isReadOnly = true
        return machine.arrayValue(result)
    }

    private static func fromString(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let dtype = try machine.dtype(args[1]) ?? .float64
        let separator = try machine.text(args[3], default: "")
        guard !separator.isEmpty else {
            throw machine.raise(
                .valueError,
                "The binary mode of fromstring is removed, use frombuffer instead")
        }
        let text = try machine.text(args[0])
        let isBlank = separator.allSatisfy { $0 == " " }
        let words =
            isBlank
            ? text.split(whereSeparator: \.isWhitespace).map(String.init)
            : text.split(separator: separator.filter { $0 != " " }.first ?? ",").map {
                String($0.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
            }
        let limit = try machine.index(args[2])
        let chosen = limit >= 0 ? Array(words.prefix(limit)) : words
        return machine.arrayValue(try machine.arrays(try NDArray(texts: chosen).converted(to: dtype)))
    }
}
