import Arrays
import PythonLanguage

/// Sorting, sets and counting.
enum SortingFunctions {
    static let methods: [NativeRow] = [
        NativeRow("sort(self, axis=-1, kind=None, order=None, *, stable=None)") {
            machine, args throws(PythonError) in
            let (a, axis) = (try machine.receiver(args[0]), try machine.index(args[1]))
            try machine.withArrays { () throws(ArrayError) in try a.assign(try a.sorted(axis: axis)) }
            return .none
        },
        NativeRow("argsort(self, axis=-1, kind=None, order=None, *, stable=None)", argsort),
        NativeRow("partition(self, kth, axis=-1, kind='introselect', order=None)") {
            machine, args throws(PythonError) in
            let (a, axis) = (try machine.receiver(args[0]), try machine.index(args[2]))
            let kth = try machine.ints(args[1]).max() ?? 0
            try machine.withArrays { () throws(ArrayError) in try a.assign(try a.partitioned(kth, axis: axis))
            }
            return .none
        },
        NativeRow("argpartition(self, kth, axis=-1, kind='introselect', order=None)", argpartition),
    ]

    static let rows: [NativeRow] = [
        NativeRow("sort(a, axis=-1, kind=None, order=None, *, stable=None)") {
            machine, args throws(PythonError) in
            let (a, axis) = (try machine.asArray(args[0]), try machine.axis(args[1]))
            return machine.arrayValue(try machine.arrays(try a.sorted(axis: axis)))
        },
        NativeRow("argsort(a, axis=-1, kind=None, order=None, *, stable=None)", argsort),
        NativeRow("sort_complex(a)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            return machine.arrayValue(try machine.arrays(try a.sorted()).asType(.complex128))
        },
        NativeRow("partition(a, kth, axis=-1, kind='introselect', order=None)") {
            machine, args throws(PythonError) in
            let (a, axis) = (try machine.asArray(args[0]), try machine.axis(args[2]))
            let kth = try machine.ints(args[1]).max() ?? 0
            return machine.arrayValue(try machine.arrays(try a.partitioned(kth, axis: axis)))
        },
        NativeRow("argpartition(a, kth, axis=-1, kind='introselect', order=None)", argpartition),
        NativeRow("lexsort(keys, axis=-1)") { machine, args throws(PythonError) in
            let keys = try machine.arraySequence(args[0])
            return machine.arrayValue(try machine.arrays(try Arrays.lexsort(keys)))
        },
        NativeRow(
            "unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True, sorted=True)",
            unique
        ).overridable,
        NativeRow("unique_values(x)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            return machine.arrayValue(try machine.arrays(try a.uniqueValues()))
        },
        NativeRow("isin(element, test_elements, assume_unique=False, invert=False, *, kind=None)") {
            machine, args throws(PythonError) in
            let (a, tests, invert) = (
                try machine.asArray(args[0]), try machine.asArray(args[1]), try machine.truth(args[3])
            )
            return machine.arrayOrScalar(try machine.arrays(try a.isIn(tests, invert: invert)))
        },
        NativeRow("union1d(ar1, ar2)") { machine, args throws(PythonError) in
            let (a, b) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
            return machine.arrayValue(try machine.arrays(try a.union(b)))
        },
        NativeRow("intersect1d(ar1, ar2, assume_unique=False, return_indices=False)") {
            machine, args throws(PythonError) in
            let (a, b) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
            let common = try machine.arrays(try a.intersection(b))
            guard try machine.truth(args[3]) else { return machine.arrayValue(common) }
            let (x, y) = (try machine.arrays(try a.unique()), try machine.arrays(try b.unique()))
            let first = try machine.withArrays { () throws(ArrayError) in
                try x.firstIndices.take(try x.values.searchsorted(common))
            }
            let second = try machine.withArrays { () throws(ArrayError) in
                try y.firstIndices.take(try y.values.searchsorted(common))
            }
            return machine.arrayTuple([common, first, second])
        },
        NativeRow("setdiff1d(ar1, ar2, assume_unique=False)") { machine, args throws(PythonError) in
            let (a, b) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
            return machine.arrayValue(try machine.arrays(try a.setDifference(b)))
        },
        NativeRow("setxor1d(ar1, ar2, assume_unique=False)") { machine, args throws(PythonError) in
            let (a, b) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
            return machine.arrayValue(try machine.arrays(try a.symmetricDifference(b)))
        },
        NativeRow("bincount(x, /, weights=None, minlength=0)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            let weights = machine.isGiven(args[1]) ? try machine.asArray(args[1]) : nil
            let least = try machine.index(args[2])
            return machine.arrayValue(try machine.arrays(try a.bincount(weights: weights, minLength: least)))
        },
        NativeRow("histogram(a, bins=10, range=None, density=None, weights=None)") {
            machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            let (bins, range) = (try bins(machine, args[1]), try range(machine, args[2]))
            let density = try machine.flag(args[3])
            let weights = machine.isGiven(args[4]) ? try machine.asArray(args[4]) : nil
            let result = try machine.arrays(
                try a.histogram(bins, range: range, density: density, weights: weights))
            return machine.arrayTuple([result.counts, result.edges])
        },
        NativeRow("histogram_bin_edges(a, bins=10, range=None, weights=None)") {
            machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            let (bins, range) = (try bins(machine, args[1]), try range(machine, args[2]))
            return machine.arrayValue(try machine.arrays(try a.histogramEdges(bins, range: range)))
        },
        NativeRow("histogram2d(x, y, bins=10, range=None, density=None, weights=None)", histogram2d),
    ]

    private static func argsort(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let (a, axis) = (try machine.asArray(args[0]), try machine.axis(args[1]))
        return machine.arrayValue(try machine.arrays(try a.argsorted(axis: axis)))
    }

    private static func argpartition(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let (a, axis) = (try machine.asArray(args[0]), try machine.axis(args[2]))
        // A full sort is a valid partition for every kth.
        return machine.arrayValue(try machine.arrays(try a.argsorted(axis: axis)))
    }

    private static func unique(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let (a, axis) = (try machine.asArray(args[0]), try machine.axis(args[4]))
        let wanted = (try machine.truth(args[1]), try machine.truth(args[2]), try machine.truth(args[3]))
        if axis == nil, wanted == (false, false, false) {
            return machine.arrayValue(try machine.arrays(try a.uniqueValues()))
        }
        let found = try machine.withArrays { () throws(ArrayError) in
            if let axis { return try a.unique(axis: axis) }
            return try a.unique()
        }
        var result = [machine.arrayValue(found.values)]
        if wanted.0 { result.append(machine.arrayValue(found.firstIndices)) }
        if wanted.1 { result.append(machine.arrayValue(found.inverse)) }
        if wanted.2 { result.append(machine.arrayValue(found.counts)) }
        return result.count == 1 ? result[0] : machine.tuple(result)
    }

    static func bins(_ machine: Machine, _ value: Value) throws(PythonError) -> NDArray.Bins {
        if let count = machine.intValue(value) {
            if count < 1 { throw machine.raise(.valueError, "`bins` must be positive, when an integer") }
            return .count(count)
        }
        if let name = machine.stringValue(value) { return .estimated(name) }
        return .edges(try machine.asArray(value))
    }

    private static func range(_ machine: Machine, _ value: Value) throws(PythonError) -> (Double, Double)? {
        guard machine.isGiven(value) else { return nil }
        let ends = try machine.collect(value)
        guard ends.count == 2 else {
            throw machine.raise(.valueError, "not enough values to unpack (expected 2, got \(ends.count))")
        }
        let (low, high) = (try machine.double(ends[0]), try machine.double(ends[1]))
        if low > high { throw machine.raise(.valueError, "max must be larger than min in range parameter.") }
        return (low, high)
    }

    private static func histogram2d(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let (x, y) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
        var (xBins, yBins) = (args[2], args[2])
        if let pair = machine.sequenceElements(args[2]), pair.count == 2 {
            (xBins, yBins) = (pair[0], pair[1])
        }
        let (horizontal, vertical) = (try bins(machine, xBins), try bins(machine, yBins))
        var ranges: ((Double, Double)?, (Double, Double)?) = (nil, nil)
        if machine.isGiven(args[3]) {
            let pair = try machine.collect(args[3])
            guard pair.count == 2 else {
                throw machine.raise(.valueError, "range argument must have one entry per dimension")
            }
            ranges = (try range(machine, pair[0]), try range(machine, pair[1]))
        }
        let weights = machine.isGiven(args[5]) ? try machine.asArray(args[5]) : nil
        let chosen = ranges
        let result = try machine.arrays(
            try Arrays.histogram2D(x, y, horizontal, vertical, range: chosen, weights: weights))
        var counts = result.counts.asType(.float64)
        if try machine.flag(args[4]) {
            let raw = counts
            counts = try machine.withArrays { () throws(ArrayError) in
                let widths = try result.xEdges.differences().outer(try result.yEdges.differences())
                let total = try Reduction.sum(raw)
                return try Ufunc.divide(try Ufunc.divide(raw, widths), total)
            }
        }
        return machine.arrayTuple([counts, result.xEdges, result.yEdges])
    }
}
