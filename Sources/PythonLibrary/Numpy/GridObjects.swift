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
