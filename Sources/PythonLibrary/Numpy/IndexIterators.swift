import Arrays
import PythonLanguage

/// The positions of a shape in row-major order.
private final class IndexWalk {
    let shape: Shape
    var position = 0

    init(_ shape: Shape) { self.shape = shape }

    var isFinished: Bool { position >= shape.count }

    var indices: [Value] { shape.coordinates(of: position).map { .int($0) } }
}

extension Shape {
    /// The index tuple of a position in row-major order.
    func coordinates(of position: Int) -> [Int] {
        var (result, rest) = ([Int](repeating: 0, count: rank), position)
        for axis in (0..<rank).reversed() {
            result[axis] = rest % Swift.max(self[axis], 1)
            rest /= Swift.max(self[axis], 1)
        }
        return result
    }

    /// The position of an index tuple in row-major order.
    func position(of coordinates: [Int]) -> Int {
        var position = 0
        for axis in 0..<rank { position = position * self[axis] + coordinates[axis] }
        return position
    }
}

enum IndexIterators {
    /// `np.ndindex(2, 3)` and `np.ndenumerate(a)`.
    static let rows: [NativeRow] = [
        NativeRow("ndenumerate(arr)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            let walker = IndexWalk(a.shape)
            return machine.host(
                NativeIterator(
                    holds: { [] },
                    step: { machine throws(PythonError) in
                        if walker.isFinished { return .undefined }
                        defer { walker.position += 1 }
                        let indices = machine.tuple(walker.indices)
                        return machine.tuple([
                            indices, machine.numpyScalar(a.scalar(at: walker.position), a.dtype),
                        ])
                    }), enumerateType)
        },
        NativeRow("ndindex(*shape)") { machine, args throws(PythonError) in
            let shape = try machine.shape(extents: machine.extents(args[0]))
            let walker = IndexWalk(shape)
            return machine.host(
                NativeIterator(
                    holds: { [] },
                    step: { machine throws(PythonError) in
                        if walker.isFinished { return .undefined }
                        defer { walker.position += 1 }
                        return machine.tuple(walker.indices)
                    }), indexType)
        },
    ]

    private static let enumerateType = NativeIterator.type("ndenumerate", module: "numpy")
    private static let indexType = NativeIterator.type("ndindex", module: "numpy")
}
