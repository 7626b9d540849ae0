/// What grows a decision tree from samples: scikit-learn's builders, step by step, so that the same seed gives the
/// same tree. Features are tried in an order drawn from an xorshift generator; those found constant in a node are
/// remembered for the nodes below it.
struct TreeOptions {
    var criterion: TreeCriterion.Kind
    /// Whether cuts are drawn instead of searched ("random").
    var drawsCuts = false
    var mostFeatures: Int
    var leastSamplesOfLeaf = 1
    var leastSamplesOfSplit = 2
    var leastWeightOfLeaf = 0.0
    var leastImprovement = 0.0
    var greatestDepth = Int.max
    /// The tree grows where it helps most until it has so many leaves; negative: depth first, without end.
    var mostLeaves = -1
    var seed: UInt32
}

/// A node of a finished tree; a leaf's children are -1, its feature and threshold -2.
struct TreeNode {
    var left = -1
    var right = -1
    var feature = -2
    var threshold = -2.0
    var impurity = 0.0
    var samples = 0
    var weight = 0.0
}

final class TreeGrower {
    private struct Cut {
        var feature = 0
        var place: Int
        var threshold = 0.0
        var improvement = -Double.infinity
        var leftImpurity = Double.infinity
        var rightImpurity = Double.infinity
    }

    private struct Waiting {
        var start: Int
        var end: Int
        var depth: Int
        var parent: Int
        var isLeft: Bool
        var impurity: Double
        var constants: Int
    }

    private static let featureThreshold: Float = 1e-7
    private static let epsilon = Double.ulpOfOne

    private let options: TreeOptions
    private let rows: UnsafePointer<Float>
    private let featureCount: Int
    private let criterion: TreeCriterion
    private let samples: UnsafeMutablePointer<Int>
    private let sampleCount: Int
    private let values: UnsafeMutablePointer<Float>
    private var features: [Int]
    private var constantFeatures: [Int]
    private var random: UInt32

    private(set) var nodes: [TreeNode] = []
    /// Of every node, one a class or output.
    private(set) var nodeValues: [Double] = []
    private(set) var depth = -1

    /// `rows`: samples by features; `targets`: samples by outputs (for classes, their numbers).
    init(
        _ options: TreeOptions, rows: UnsafePointer<Float>, count: Int, features featureCount: Int,
        targets: UnsafePointer<Double>, widths: [Int], weights: UnsafePointer<Double>?
    ) {
        self.options = options
        self.rows = rows
        self.featureCount = featureCount
        samples = .allocate(capacity: max(count, 1))
        values = .allocate(capacity: max(count, 1))
        criterion = TreeCriterion(
            options.criterion, widths: widths, targets: targets, weights: weights, samples: samples)
        features = Array(0..<featureCount)
        constantFeatures = Array(repeating: 0, count: featureCount)
        random = options.seed
        var used = 0
        for i in 0..<count {
            if weights == nil || weights![i] != 0 {
                samples[used] = i
                used += 1
            }
            criterion.totalWeight += weights?[i] ?? 1
        }
        sampleCount = used
    }

    deinit {
        samples.deallocate()
        values.deallocate()
    }

    // MARK: Random numbers

    private func draw() -> UInt32 {
        if random == 0 { random = 1 }
        random ^= random << 13
        random ^= random >> 17
        random ^= random << 5
        return random & 0x7FFF_FFFF
    }

    private func draw(_ low: Int, _ high: Int) -> Int { low + Int(draw()) % (high - low) }

    // MARK: Growing

    /// The tree, grown.
    func grown() -> TreeGrower {
        if options.mostLeaves < 0 { growDepthFirst() } else { growBestFirst() }
        return self
    }

    private func isLeaf(_ start: Int, _ end: Int, depth: Int, impurity: Double) -> Bool {
        depth >= options.greatestDepth || end - start < options.leastSamplesOfSplit
            || end - start < 2 * options.leastSamplesOfLeaf
            || criterion.nodeWeight < 2 * options.leastWeightOfLeaf || impurity <= Self.epsilon
    }

    private func isUseless(_ cut: Cut, _ end: Int) -> Bool {
        cut.place >= end || cut.improvement + Self.epsilon < options.leastImprovement
    }

    private func add(
        _ start: Int, _ end: Int, parent: Int, isLeft: Bool, impurity: Double, cut: Cut?
    ) -> Int {
        var node = TreeNode()
        if let cut { (node.feature, node.threshold) = (cut.feature, cut.threshold) }
        (node.impurity, node.samples, node.weight) = (impurity, end - start, criterion.nodeWeight)
        if parent >= 0 {
            if isLeft { nodes[parent].left = nodes.count } else { nodes[parent].right = nodes.count }
        }
        nodes.append(node)
        for k in 0..<criterion.width { nodeValues.append(criterion.total[k] / criterion.nodeWeight) }
        return nodes.count - 1
    }

    private func growDepthFirst() {
        var stack = [
            Waiting(
                start: 0, end: sampleCount, depth: 0, parent: -1, isLeft: false, impurity: 0, constants: 0)
        ]
        while let next = stack.popLast() {
            let (start, end) = (next.start, next.end)
            criterion.begin(start, end)
            let impurity = nodes.isEmpty ? criterion.impurity : next.impurity
            var constants = next.constants
            var cut: Cut?
            if !isLeaf(start, end, depth: next.depth, impurity: impurity) {
                let found = split(impurity, &constants)
                if !isUseless(found, end) { cut = found }
            }
            let id = add(
                start, end, parent: next.parent, isLeft: next.isLeft, impurity: impurity, cut: cut)
            if let cut {
                for (isLeft, from, to, impurity) in [
                    (false, cut.place, end, cut.rightImpurity), (true, start, cut.place, cut.leftImpurity),
                ] {
                    stack.append(
                        Waiting(
                            start: from, end: to, depth: next.depth + 1, parent: id, isLeft: isLeft,
                            impurity: impurity, constants: constants))
                }
            }
            depth = max(depth, next.depth)
        }
    }

    private struct Frontier {
        var node: Int
        var start: Int
        var end: Int
        var depth: Int
        var cut: Cut?
        var improvement: Double
    }

    private func growBestFirst() {
        var splitsLeft = options.mostLeaves - 1
        var heap: [Frontier] = []
        Self.push(
            frontier(0, sampleCount, depth: 0, parent: -1, isLeft: true, impurity: nil), onto: &heap)
        while !heap.isEmpty {
            let record = Self.pop(&heap)
            if let cut = record.cut, splitsLeft > 0 {
                splitsLeft -= 1
                let left = frontier(
                    record.start, cut.place, depth: record.depth + 1, parent: record.node, isLeft: true,
                    impurity: cut.leftImpurity)
                let right = frontier(
                    cut.place, record.end, depth: record.depth + 1, parent: record.node, isLeft: false,
                    impurity: cut.rightImpurity)
                Self.push(left, onto: &heap)
                Self.push(right, onto: &heap)
            } else {
                nodes[record.node].feature = -2
                nodes[record.node].threshold = -2
            }
            depth = max(depth, record.depth)
        }
    }

    private func frontier(
        _ start: Int, _ end: Int, depth: Int, parent: Int, isLeft: Bool, impurity known: Double?
    ) -> Frontier {
        criterion.begin(start, end)
        let impurity = known ?? criterion.impurity
        var constants = 0
        var cut: Cut?
        if !isLeaf(start, end, depth: depth, impurity: impurity) {
            let found = split(impurity, &constants)
            if !isUseless(found, end) { cut = found }
        }
        let id = add(start, end, parent: parent, isLeft: isLeft, impurity: impurity, cut: cut)
        return Frontier(
            node: id, start: start, end: end, depth: depth, cut: cut, improvement: cut?.improvement ?? 0)
    }

    // A heap as the C++ library orders it: equal improvements leave it in the same order.

    private static func push(_ record: Frontier, onto heap: inout [Frontier]) {
        heap.append(record)
        rise(&heap, from: heap.count - 1)
    }

    private static func rise(_ heap: inout [Frontier], from start: Int) {
        let record = heap[start]
        var hole = start
        while hole > 0, heap[(hole - 1) / 2].improvement < record.improvement {
            heap[hole] = heap[(hole - 1) / 2]
            hole = (hole - 1) / 2
        }
        heap[hole] = record
    }

    private static func pop(_ heap: inout [Frontier]) -> Frontier {
        let top = heap[0]
        let last = heap.removeLast()
        guard !heap.isEmpty else { return top }
        var hole = 0
        while 2 * hole + 1 < heap.count {
            var child = 2 * hole + 2
            if child >= heap.count || heap[child].improvement < heap[child - 1].improvement { child -= 1 }
            heap[hole] = heap[child]
            hole = child
        }
        heap[hole] = last
        rise(&heap, from: hole)
        return top
    }

    // MARK: Cutting

    /// The best cut of the node that the criterion has begun; `constants`: features known to be constant there.
    private func split(_ impurity: Double, _ constants: inout Int) -> Cut {
        let end = criterion.end
        var best = Cut(place: end)
        var bestProxy = -Double.infinity
        var last = -1
        let known = constants
        var (found, drawn, visited, remaining) = (0, 0, 0, featureCount)
        var all: Int { known + found }
        while remaining > all, visited < options.mostFeatures || visited <= found + drawn {
            visited += 1
            var j = draw(drawn, remaining - found)
            if j < known {
                features.swapAt(drawn, j)
                drawn += 1
                continue
            }
            j += found
            let feature = features[j]
            last = feature
            let isConstant =
                options.drawsCuts
                ? drawnCut(feature, at: j, &remaining, &best, &bestProxy)
                : searchedCut(feature, at: j, &remaining, &best, &bestProxy)
            if isConstant {
                features.swapAt(j, all)
                found += 1
            }
        }
        if best.place < end {
            if !options.drawsCuts || last != best.feature { partition(best.feature, best.threshold) }
            criterion.reset()
            criterion.move(to: best.place)
            let children = criterion.childImpurities
            (best.leftImpurity, best.rightImpurity) = (children.left, children.right)
            best.improvement = criterion.improvement(
                parent: impurity, left: children.left, right: children.right)
        }
        for i in 0..<known { features[i] = constantFeatures[i] }
        for i in known..<known + found { constantFeatures[i] = features[i] }
        constants = all
        return best
    }

    private func isAllowed(_ place: Int) -> Bool {
        place - criterion.start >= options.leastSamplesOfLeaf
            && criterion.end - place >= options.leastSamplesOfLeaf
    }

    private var isHeavyEnough: Bool {
        criterion.leftWeight >= options.leastWeightOfLeaf
            && criterion.rightWeight >= options.leastWeightOfLeaf
    }

    /// Every place between two values; true where there is one value only.
    private func searchedCut(
        _ feature: Int, at j: Int, _ remaining: inout Int, _ best: inout Cut, _ bestProxy: inout Double
    ) -> Bool {
        let (start, end) = (criterion.start, criterion.end)
        for p in start..<end { values[p] = rows[samples[p] * featureCount + feature] }
        PairedSort.sort(values + start, samples + start, end - start)
        if values[end - 1] <= values[start] + Self.featureThreshold { return true }
        remaining -= 1
        features.swapAt(remaining, j)
        criterion.reset()
        var p = start
        while p < end {
            p += 1
            while p < end, values[p] <= values[p - 1] + Self.featureThreshold { p += 1 }
            guard p < end, isAllowed(p) else { continue }
            criterion.move(to: p)
            guard isHeavyEnough else { continue }
            let proxy = criterion.proxyImprovement
            if proxy > bestProxy {
                bestProxy = proxy
                best = Cut(
                    feature: feature, place: p, threshold: Double(values[p - 1]) / 2 + Double(values[p]) / 2)
            }
        }
        return false
    }

    /// One place, drawn between the least and the greatest value.
    private func drawnCut(
        _ feature: Int, at j: Int, _ remaining: inout Int, _ best: inout Cut, _ bestProxy: inout Double
    ) -> Bool {
        let (start, end) = (criterion.start, criterion.end)
        var (least, most) = (Float.infinity, -Float.infinity)
        for p in start..<end {
            let value = rows[samples[p] * featureCount + feature]
            values[p] = value
            least = min(least, value)
            most = max(most, value)
        }
        if most <= least + Self.featureThreshold { return true }
        remaining -= 1
        features.swapAt(remaining, j)
        var threshold = (Double(most) - Double(least)) * Double(draw()) / 2147483647 + Double(least)
        if threshold == Double(most) { threshold = Double(least) }
        let place = partition(feature, threshold)
        guard isAllowed(place) else { return false }
        criterion.reset()
        criterion.move(to: place)
        guard isHeavyEnough else { return false }
        let proxy = criterion.proxyImprovement
        if proxy > bestProxy {
            bestProxy = proxy
            best = Cut(feature: feature, place: place, threshold: threshold)
        }
        return false
    }

    /// The samples up to a threshold first; where the others begin.
    @discardableResult
    private func partition(_ feature: Int, _ threshold: Double) -> Int {
        var (p, end) = (criterion.start, criterion.end)
        while p < end {
            if Double(rows[samples[p] * featureCount + feature]) <= threshold {
                p += 1
            } else {
                end -= 1
                (samples[p], samples[end]) = (samples[end], samples[p])
            }
        }
        return end
    }
}
