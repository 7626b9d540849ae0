import Arrays
import Engine
import PythonLanguage

/// Functions of order: sort, arg max, running sums, unique.
enum OrderingTensors {
    static let rows: [TensorRow] =
        [
            place("argmax", "ArgMax") { try $0.argmax(axis: $1) },
            place("argmin", "ArgMin") { try $0.argmin(axis: $1) },
        ] + sorting + running + counting

    private static func place(
        _ name: String, _ operation: String, _ body: @escaping (NDArray, Int) throws -> NDArray
    ) -> TensorRow {
        TensorRow(
            "tf math: \(name)(input, axis=None, output_type=None, name=None)",
            "ops: \(name)(x, axis=None, keepdims=False) [0 1 3]", "K: \(name)(x, axis=-1)"
        ) { c throws(PythonError) in
            let x = try c.tensor(0).array
            if c.isKeras, !c.isGiven(1) {
                return c.machine.tensorValue(
                    try c.machine.engineCall { Tensor(try body(x.raveled(), 0).asType(.int32)) })
            }
            let given = try c.int(1, default: 0)
            let axis = try c.machine.tensorAxis(
                given, rank: max(1, x.rank),
                "Expected dimension in the range [\(-x.rank), \(x.rank)), but got \(given)", operation)
            let dtype = try c.dtype(2, default: c.isKeras ? .int32 : .int64)
            let keeps = try c.flag(3)
            return c.machine.tensorValue(
                try c.machine.engineCall {
                    let found = try body(x, axis).asType(dtype)
                    return Tensor(keeps ? try found.expandingDims([axis]) : found)
                })
        }
    }

    /// The order of the elements along an axis; equal ones keep theirs.
    private static func order(_ x: NDArray, axis: Int, falls: Bool) throws -> NDArray {
        guard falls else { return try x.argsorted(axis: axis) }
        // Backwards, so that equal elements come out in their order again.
        let flipped = try x.flipped([axis]).argsorted(axis: axis).flipped([axis])
        return try Ufunc.subtract(
            NDArray(scalar: .int(x.shape[normalizeAxis(axis, rank: x.rank)] - 1)), flipped)
    }

    private static let sorting: [TensorRow] = [
        TensorRow(
            "tf: argsort(values, axis=-1, direction='ASCENDING', stable=False, name=None)",
            "ops: argsort(x, axis=-1)"
        ) { c throws(PythonError) in
            let (x, axis) = (try c.tensor(0).array, try c.int(1, default: -1))
            let falls = c.isGiven(2) ? try c.machine.text(c[2]) == "DESCENDING" : false
            return c.machine.tensorValue(
                try c.machine.engineCall { Tensor(try order(x, axis: axis, falls: falls).asType(.int32)) })
        },
        TensorRow(
            "tf: sort(values, axis=-1, direction='ASCENDING', name=None)", "ops: sort(x, axis=-1)"
        ) { c throws(PythonError) in
            let (x, axis) = (try c.tensor(0), try c.int(1, default: -1))
            let falls = c.isGiven(2) ? try c.machine.text(c[2]) == "DESCENDING" : false
            let places = try c.machine.engineCall { try order(x.array, axis: axis, falls: falls) }
            return try c.moved(x) { try $0.takeAlong(places, axis: axis) }
        },
        TensorRow(
            "math nn: top_k(input, k=1, sorted=True, index_type=None, name=None)",
            "ops: top_k(x, k, sorted=True)"
        ) { c throws(PythonError) in
            let (x, count) = (try c.tensor(0), try c.int(1, default: 1))
            guard count >= 0 else {
                throw c.machine.invalidArgument("Need k >= 0, got \(count)", operation: "TopKV2")
            }
            guard let width = x.dimensions.last, count <= width else {
                throw c.machine.invalidArgument(
                    "input must have at least k columns. Had \(x.dimensions.last ?? 0), needed \(count)",
                    operation: "TopKV2")
            }
            let places = try c.machine.engineCall {
                let all = try order(x.array, axis: -1, falls: true)
                return all.slice(axis: all.rank - 1, 0..<count).copy()
            }
            let values = try c.moved(x) { try $0.takeAlong(places, axis: -1) }
            return try c.machine.namedTuple(
                "TopKV2",
                [("values", values), ("indices", c.machine.tensorValue(Tensor(places.asType(.int32))))])
        },
        TensorRow(
            "math nn: in_top_k(targets, predictions, k, name=None)", "ops: in_top_k(targets, predictions, k)"
        ) { c throws(PythonError) in
            let (targets, scores) = (try c.tensor(0).array.ints, try c.tensor(1).array)
            let (k, width) = (try c.int(2, default: 1), scores.dimensions.last ?? 0)
            let values = scores.asType(.float64).doubles
            let hits = targets.enumerated().map { row, target -> Bool in
                guard target >= 0, target < width else { return false }
                let line = values[(row * width)..<((row + 1) * width)]
                let own = values[row * width + target]
                return own.isFinite && line.filter { $0 > own }.count < k
            }
            return c.machine.tensorValue(Tensor(NDArray(bools: hits)))
        },
        TensorRow(
            "tf: searchsorted(sorted_sequence, values, side='left', out_type=None, name=None)",
            "ops: searchsorted(sorted_sequence, values, side='left')"
        ) { c throws(PythonError) in
            let (edges, values) = (try c.tensor(0).array, try c.tensor(1).array)
            let right = try c.machine.text(c[2]) == "right"
            return c.machine.tensorValue(
                try c.machine.engineCall {
                    Tensor(try edges.searchsorted(values, right: right).asType(.int32))
                })
        },
    ]

    private static func cumulative(
        _ name: String, _ floats: @escaping (Tensor, Int, Bool, Bool) throws -> Tensor
    ) -> TensorRow {
        let root = name == "cumsum" ? "tf math" : "math"
        return TensorRow(
            "\(root): \(name)(x, axis=0, exclusive=False, reverse=False, name=None)",
            "ops K: \(name)(x, axis=0)"
        ) { c throws(PythonError) in
            let x = try c.tensor(0)
            let (axis, exclusive, reverse) = (try c.int(1, default: 0), try c.flag(2), try c.flag(3))
            _ = try c.machine.tensorAxis(
                axis, rank: x.rank,
                "ScanOp: Expected scan axis in the range [\(-x.rank), \(x.rank)), but got \(axis)",
                name.capitalized)
            if x.isReal { return try c.result(x) { try floats(x, axis, exclusive, reverse) } }
            return try c.plain(x) {
                let exact = Tensor($0.asType(.float64))
                return try exact.precise { try floats($0, axis, exclusive, reverse) }.array.asType($0.dtype)
            }
        }
    }

    private static let running: [TensorRow] = [
        cumulative("cumsum") { try $0.cumulativeSum(axis: $1, exclusive: $2, reverse: $3) },
        cumulative("cumprod") { try $0.cumulativeProduct(axis: $1, exclusive: $2, reverse: $3) },
    ]

    private static func unique(_ array: NDArray) -> (first: [Int], ids: [Int], counts: [Int]) {
        var known: [String: Int] = [:]
        var (first, ids, counts): ([Int], [Int], [Int]) = ([], [], [])
        for place in 0..<array.count {
            let key = "\(array.scalar(at: place))"
            let id = known[key] ?? first.count
            if id == first.count {
                known[key] = id
                first.append(place)
                counts.append(0)
            }
            counts[id] += 1
            ids.append(id)
        }
        return (first, ids, counts)
    }

    private static let counting: [TensorRow] = [
        TensorRow(
            "tf: unique(x, out_idx=None, name=None)", "tf: unique_with_counts(x, out_idx=None, name=None)"
        ) { c throws(PythonError) in
            let x = try c.tensor(0)
            guard x.rank == 1 else {
                throw c.machine.invalidArgument(
                    "unique expects a 1D vector.", operation: "Unique", suffix: " name: ")
            }
            let (first, ids, counts) = unique(x.array)
            let dtype = try c.dtype(1, default: .int32)
            func tensor(_ ints: [Int]) -> Value {
                c.machine.tensorValue(Tensor(NDArray(ints: ints).asType(dtype)))
            }
            let values = try c.moved(x) { try $0.take(NDArray(ints: first), axis: 0) }
            if c.name == "unique" {
                return try c.machine.namedTuple("Unique", [("y", values), ("idx", tensor(ids))])
            }
            return try c.machine.namedTuple(
                "UniqueWithCounts", [("y", values), ("idx", tensor(ids)), ("count", tensor(counts))])
        },
        TensorRow(
            "math: bincount(arr, weights=None, minlength=None, maxlength=None, dtype=None, name=None)",
            "ops: bincount(x, weights=None, minlength=0)"
        ) { c throws(PythonError) in
            let ids = try c.tensor(0).array
            let weights: NDArray? = c.isGiven(1) ? try c.tensor(1).array : nil
            let (least, most) = (try c.int(2, default: 0), try c.int(3, default: .max))
            let dtype = try c.dtype(4, default: weights?.dtype ?? .int32)
            return c.machine.tensorValue(
                try c.machine.engineCall {
                    let counts = try ids.raveled().bincount(weights: weights?.raveled(), minLength: least)
                    return Tensor(counts.slice(axis: 0, 0..<min(most, counts.count)).asType(dtype))
                })
        },
        TensorRow(
            "math: confusion_matrix(labels, predictions, num_classes=None, weights=None, dtype=None, name=None)"
        ) { c throws(PythonError) in
            let (labels, predictions) = (try c.tensor(0).array.ints, try c.tensor(1).array.ints)
            guard labels.count == predictions.count else {
                throw c.machine.invalidArgument(
                    "Shapes of labels and predictions must match: [\(labels.count)] vs. [\(predictions.count)]",
                    operation: "ScatterNd")
            }
            let classes =
                c.isGiven(2)
                ? try c.int(2, default: 0) : max(labels.max() ?? -1, predictions.max() ?? -1) + 1
            let weights: [Double] =
                c.isGiven(3)
                ? try c.tensor(3).array.asType(.float64).doubles : labels.map { _ in 1 }
            guard classes >= 0, weights.count == labels.count else {
                throw c.machine.invalidArgument(
                    "got \(classes) classes, and \(weights.count) weights of \(labels.count) labels",
                    operation: "ScatterNd")
            }
            _ = try ShapeTensors.extents(c.machine, c.machine.tuple([.int(classes), .int(classes)]))
            let matrix = NDArray.zeros([classes, classes], .float64)
            let target = matrix.pointer(Double.self)
            for (index, (label, prediction)) in zip(labels, predictions).enumerated() {
                guard label >= 0, label < classes, prediction >= 0, prediction < classes else {
                    throw c.machine.invalidArgument(
                        "`\(label >= classes ? "labels" : "predictions")` out of bound", operation: "Assert")
                }
                target[label * classes + prediction] += weights[index]
            }
            return c.machine.tensorValue(Tensor(matrix.asType(try c.dtype(4, default: .int32))))
        },
        TensorRow("tf: histogram_fixed_width(values, value_range, nbins=100, dtype=None, name=None)") {
            c throws(PythonError) in
            let values = try c.tensor(0).array.asType(.float64).doubles
            let range = try c.tensor(1).array.asType(.float64).doubles
            let bins = try c.int(2, default: 100)
            guard range.count == 2, range[1] > range[0], bins > 0 else {
                throw c.machine.invalidArgument(
                    "value_range should satisfy value_range[0] < value_range[1]",
                    operation: "HistogramFixedWidth")
            }
            var counts = [Int](repeating: 0, count: bins)
            for value in values {
                let place = Int(((value - range[0]) / (range[1] - range[0]) * Double(bins)).rounded(.down))
                counts[min(max(place, 0), bins - 1)] += 1
            }
            return c.machine.tensorValue(
                Tensor(NDArray(ints: counts).asType(try c.dtype(3, default: .int32))))
        },
    ]
}

extension String {
    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
