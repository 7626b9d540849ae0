import Arrays
import PythonLanguage
import PythonLibrary

/// What the Python of trees asks of Swift: growing a tree, and the leaf of every sample.
enum TreeRows {
    static let all: [NativeRow] = [
        NativeRow("grow(X, y, widths, weights, options, /)") { machine, a throws(PythonError) in
            let (rows, targets) = (try machine.asArray(a[0], .float32), try machine.asArray(a[1], .float64))
            var widths: [Int] = []
            for width in machine.sequenceElements(a[2]) ?? [] { widths.append(try machine.index(width)) }
            guard rows.rank == 2, targets.rank == 2, rows.shape[0] == targets.shape[0],
                targets.shape[1] == widths.count
            else {
                throw machine.raise(
                    .valueError,
                    "grow: got shapes \(rows.shape) and \(targets.shape), expected samples by features and outputs"
                )
            }
            let weights = a[3].isNone ? nil : try machine.asArray(a[3], .float64).elements(as: Double.self)
            if let weights, weights.count != rows.shape[0] {
                throw machine.raise(
                    .valueError, "sample_weight.shape == (\(weights.count),), expected (\(rows.shape[0]),)!")
            }
            let options = try options(machine, a[4])
            let (x, y) = (rows.elements(as: Float.self), targets.elements(as: Double.self))
            let grown = x.withUnsafeBufferPointer { x in
                y.withUnsafeBufferPointer { y in
                    (weights ?? []).withUnsafeBufferPointer { w in
                        TreeGrower(
                            options, rows: x.baseAddress!, count: rows.shape[0], features: rows.shape[1],
                            targets: y.baseAddress!, widths: widths,
                            weights: weights == nil ? nil : w.baseAddress
                        ).grown()
                    }
                }
            }
            return tree(machine, grown)
        },
        NativeRow("leaves(X, left, right, feature, threshold, /)") { machine, a throws(PythonError) in
            let rows = try machine.asArray(a[0], .float32)
            let x = rows.elements(as: Float.self)
            let left = try machine.asArray(a[1], .int64).elements(as: Int.self)
            let right = try machine.asArray(a[2], .int64).elements(as: Int.self)
            let feature = try machine.asArray(a[3], .int64).elements(as: Int.self)
            let threshold = try machine.asArray(a[4], .float64).elements(as: Double.self)
            let width = rows.shape[1]
            guard feature.allSatisfy({ $0 < width }) else {
                throw machine.raise(.valueError, "X has \(width) features, the tree needs more")
            }
            let found = (0..<rows.shape[0]).map { i in
                var node = 0
                while left[node] >= 0 {
                    node = Double(x[i * width + feature[node]]) <= threshold[node] ? left[node] : right[node]
                }
                return node
            }
            return machine.arrayValue(NDArray(ints: found))
        },
    ]

    /// (criterion, draws, features, leaf, split, weight, improvement, depth or None, leaves or None, seed)
    private static func options(_ machine: Machine, _ value: Value) throws(PythonError) -> TreeOptions {
        let parts = machine.sequenceElements(value) ?? []
        guard parts.count == 10, let name = machine.stringValue(parts[0]) else {
            throw machine.raise(.valueError, "grow: got \(parts.count) options, expected 10")
        }
        guard let criterion = TreeCriterion.Kind(rawValue: name) else {
            throw machine.raise(
                .notImplementedError,
                "criterion: got '\(name)', expected 'gini', 'entropy', 'log_loss' or 'squared_error'")
        }
        return TreeOptions(
            criterion: criterion, drawsCuts: try machine.truth(parts[1]),
            mostFeatures: try machine.index(parts[2]),
            leastSamplesOfLeaf: try machine.index(parts[3]), leastSamplesOfSplit: try machine.index(parts[4]),
            leastWeightOfLeaf: try machine.double(parts[5]), leastImprovement: try machine.double(parts[6]),
            greatestDepth: parts[7].isNone ? .max : try machine.index(parts[7]),
            mostLeaves: parts[8].isNone ? -1 : try machine.index(parts[8]),
            seed: UInt32(truncatingIfNeeded: try machine.index(parts[9])))
    }

    private static func tree(_ machine: Machine, _ grown: TreeGrower) -> Value {
        let nodes = grown.nodes
        func ints(_ part: (TreeNode) -> Int) -> Value { machine.arrayValue(NDArray(ints: nodes.map(part))) }
        func doubles(_ part: (TreeNode) -> Double) -> Value {
            machine.arrayValue(NDArray(doubles: nodes.map(part)))
        }
        return machine.tuple([
            ints(\.left), ints(\.right), ints(\.feature), doubles(\.threshold), doubles(\.impurity),
            ints(\.samples), doubles(\.weight), machine.arrayValue(NDArray(doubles: grown.nodeValues)),
            .int(grown.depth),
        ])
    }
}
