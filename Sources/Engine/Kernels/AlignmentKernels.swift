import Arrays

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// Connectionist temporal classification: the probability of a sequence of labels, summed over all ways in which it
// can be spread over the steps of a longer one, with blanks between (Graves et al., 2006), and the likeliest
// sequences. Everything is in logarithms and double precision.
//
// The states of a target a b b are: - a - b - b -. A step stays in its state, goes on to the next, or leaves out the
// blank between two different labels.

package enum Alignment {
    /// log(exp(a) + exp(b))
    static func sum(_ a: Double, _ b: Double) -> Double {
        let (low, high) = a < b ? (a, b) : (b, a)
        return low == -.infinity ? high : high + log1p(exp(low - high))
    }

    /// The logarithms of a row's softmax.
    static func logSoftmax(_ row: UnsafeBufferPointer<Double>) -> [Double] {
        let high = row.max() ?? 0
        let shift = high + log(row.reduce(0) { $0 + exp($1 - high) })
        return row.map { $0 - shift }
    }

    /// What an impossible step costs where a target can't be aligned at all and losses are bounded: such a sample has
    /// a large loss, not an infinite one (the logarithm of the smallest double, as in TensorFlow).
    private static let impossible = -708.3964185322641

    /// One sample: rows of logarithms of probabilities (T, C), the target without blanks.
    struct Sample {
        let rows: [[Double]]
        let states: [Int]
        private let blank: Int
        private let isSoft: Bool

        init(_ rows: [[Double]], _ target: [Int], blank: Int, isBounded: Bool) {
            self.rows = rows
            self.blank = blank
            states = [blank] + target.flatMap { [$0, blank] }
            // Every label needs a step, and equal neighbours one between them.
            let repeats = zip(target, target.dropFirst()).filter { $0 == $1 }.count
            isSoft = isBounded && rows.count < target.count + repeats
        }

        /// The cost of a step from one state to another.
        private func step(_ from: Int, _ to: Int) -> Double {
            let isNear = to == from || to == from + 1
            let skips = to == from + 2 && states[to] != blank && states[to] != states[from]
            return isNear || skips ? 0 : isSoft ? Alignment.impossible : -.infinity
        }

        private func sources(_ to: Int) -> Range<Int> {
            isSoft ? 0..<states.count : max(0, to - 2)..<(to + 1)
        }
        private func targets(_ from: Int) -> Range<Int> {
            isSoft ? 0..<states.count : from..<min(states.count, from + 3)
        }
        private func start(_ state: Int) -> Double {
            state < 2 ? 0 : isSoft ? Alignment.impossible : -.infinity
        }
        private func end(_ state: Int) -> Double { start(states.count - 1 - state) }

        /// The loss, and of each row the shares of the classes in all alignments.
        func evaluate() -> (loss: Double, shares: [[Double]]) {
            let (steps, count) = (rows.count, states.count)
            guard steps > 0 else { return (count == 1 ? 0 : .infinity, []) }
            var forward = [(0..<count).map { start($0) + rows[0][states[$0]] }]
            for t in 1..<max(steps, 1) {
                forward.append(
                    (0..<count).map { to in
                        sources(to).reduce(-.infinity) {
                            Alignment.sum($0, forward[t - 1][$1] + step($1, to))
                        }
                            + rows[t][states[to]]
                    })
            }
            var backward = (0..<count).map(end)
            let total = (0..<count).reduce(-.infinity) {
                Alignment.sum($0, forward[steps - 1][$1] + backward[$1])
            }
            var shares = rows.map { [Double](repeating: 0, count: $0.count) }
            for t in stride(from: steps - 1, through: 0, by: -1) {
                if total > -.infinity {
                    for s in 0..<count { shares[t][states[s]] += exp(forward[t][s] + backward[s] - total) }
                }
                guard t > 0 else { break }
                let next = backward
                backward = (0..<count).map { from in
                    targets(from).reduce(-.infinity) {
                        Alignment.sum($0, step(from, $1) + rows[t][states[$1]] + next[$1])
                    }
                }
            }
            return (-total, shares)
        }
    }

    /// Losses (N) and gradients (N, T, C) for logits (N, T, C), labels (N, L) and the lengths of both (N).
    static func losses(
        _ logits: NDArray, labels: [Int], labelLengths: [Int], logitLengths: [Int], blank: Int,
        isBounded: Bool
    ) -> (losses: NDArray, gradients: NDArray) {
        let (batch, steps, classes) = (logits.shape[0], logits.shape[1], logits.shape[2])
        let width = batch == 0 ? 0 : labels.count / batch
        let source = logits.asType(.float64).contiguous()
        let losses = NDArray.zeros([batch], .float64)
        let gradients = NDArray.zeros(logits.shape, .float64)
        let (x, loss, dx) = (
            source.pointer(Double.self), losses.pointer(Double.self), gradients.pointer(Double.self)
        )
        for n in 0..<batch {
            let used = min(max(logitLengths[n], 0), steps)
            let rows = (0..<used).map {
                logSoftmax(UnsafeBufferPointer(start: x + (n * steps + $0) * classes, count: classes))
            }
            let target = Array(labels[(n * width)..<(n * width + labelLengths[n])])
            let (value, shares) = Sample(rows, target, blank: blank, isBounded: isBounded).evaluate()
            loss[n] = value
            for t in 0..<used {
                let row = dx + (n * steps + t) * classes
                for c in 0..<classes { row[c] = exp(rows[t][c]) - shares[t][c] }
            }
        }
        withExtendedLifetime(source) {}
        return (losses.asType(logits.dtype), gradients.asType(logits.dtype))
    }

    /// The likeliest class of every step, repetitions joined where wanted and blanks dropped, and minus the sum of
    /// the steps' largest logits.
    package static func greedy(
        _ logits: [[Double]], blank: Int, mergesRepeats: Bool
    ) -> (labels: [Int], score: Double) {
        var (labels, score, last) = ([Int](), 0.0, -1)
        for row in logits {
            guard let high = row.max(), let best = row.firstIndex(of: high) else { continue }
            score -= high
            if best != blank, !(mergesRepeats && best == last) { labels.append(best) }
            last = best
        }
        return (labels, score)
    }

    /// The likeliest sequences by a search that keeps `width` beginnings, best first, with the logarithms of their
    /// probabilities.
    package static func beams(_ logits: [[Double]], blank: Int, width: Int, paths: Int) -> [(
        labels: [Int], score: Double
    )] {
        struct Beam {
            var blank = -Double.infinity
            var label = -Double.infinity
            var total: Double { Alignment.sum(blank, label) }
        }
        var beams: [(labels: [Int], beam: Beam)] = [([], Beam(blank: 0, label: -.infinity))]
        for row in logits {
            let logs = row.withUnsafeBufferPointer { logSoftmax($0) }
            var next: [[Int]: Beam] = [:]
            for (labels, beam) in beams {
                next[labels, default: Beam()].blank = Alignment.sum(
                    next[labels]?.blank ?? -.infinity, beam.total + logs[blank])
                if let last = labels.last {
                    next[labels, default: Beam()].label = Alignment.sum(
                        next[labels]?.label ?? -.infinity, beam.label + logs[last])
                }
                for label in row.indices where label != blank {
                    let before = label == labels.last ? beam.blank : beam.total
                    guard before > -.infinity else { continue }
                    let longer = labels + [label]
                    next[longer, default: Beam()].label = Alignment.sum(
                        next[longer]?.label ?? -.infinity, before + logs[label])
                }
            }
            let sorted = next.sorted {
                $0.value.total != $1.value.total
                    ? $0.value.total > $1.value.total : $0.key.lexicographicallyPrecedes($1.key)
            }
            beams = sorted.prefix(width).map { ($0.key, $0.value) }
        }
        return beams.prefix(paths).map { ($0.labels, $0.beam.total) }
    }
}
