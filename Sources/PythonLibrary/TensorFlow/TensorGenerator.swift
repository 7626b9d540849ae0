import Arrays
import Engine
import PythonLanguage

/// What `tf.random.Generator` (in Python) draws with: Philox streams by key and counter.
enum TensorGenerator {
    static let rows: [NativeRow] = [
        NativeRow("_seed()") { machine, _ in .int(machine.engine.random.makeSeed()) },
        NativeRow("_drawn(kind, shape, key, counter, first, second, dtype)") {
            machine, a throws(PythonError) in
            let shape = try ShapeTensors.extents(machine, a[1])
            let stream = PhiloxStream(key: try machine.index(a[2]), counter: 0)
            let source = RandomSource(stream, try machine.index(a[3]))
            let dtype = try machine.dtype(a[6]) ?? .float32
            switch try machine.text(a[0]) {
            case "normal":
                return try RandomFunctions.floating(machine, .normal, shape, a[4], a[5], dtype, source)
            case "truncated_normal":
                return try RandomFunctions.floating(
                    machine, .truncatedNormal, shape, a[4], a[5], dtype, source)
            case "uniform": return try RandomFunctions.uniform(machine, shape, a[4], a[5], dtype, source)
            default:
                guard dtype.isInteger, dtype.itemSize >= 4 else {
                    throw machine.raise(
                        .valueError,
                        "uniform_full_int: got dtype \(dtype.name), expected int32, int64, uint32 or uint64")
                }
                let draws = source.wholeIntegers(shape.reduce(1, *), dtype)
                return machine.tensorValue(
                    Tensor(try machine.arrays(try draws.reshaped(shape))))
            }
        },
    ]
}
