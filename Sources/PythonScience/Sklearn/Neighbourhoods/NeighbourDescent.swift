#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Gradient descent of t-SNE: places in few dimensions, pulled together by the shares of neighbours and pushed apart by
/// all others. The push is summed over all pairs.
struct NeighbourDescent {
    struct Settings {
        let first: Int
        let last: Int
        let momentum: Double
        let rate: Double
        let exaggeration: Double
        /// Steps without a better divergence after which it ends.
        let patience: Int
        let leastNorm: Double
    }

    private(set) var places: [Double]
    private let dimensions: Int
    private let starts: [Int]
    private let columns: [Int]
    private let shares: [Double]
    private var update: [Double]
    private var gains: [Double]
    private(set) var divergence = Double.infinity
    private var best = Double.infinity
    private var bestStep = 0
    private(set) var isDone = false

    init(places: [Double], dimensions: Int, starts: [Int], columns: [Int], shares: [Double]) {
        self.places = places
        self.dimensions = dimensions
        (self.starts, self.columns, self.shares) = (starts, columns, shares)
        update = Array(repeating: 0, count: places.count)
        gains = Array(repeating: 1, count: places.count)
    }

    mutating func step(_ index: Int, _ settings: Settings) {
        if index == settings.first { bestStep = index }
        let isChecked = (index + 1) % 50 == 0 || index == settings.last - 1
        let gradient = gradient(settings.exaggeration, isChecked)
        var norm = 0.0
        for k in 0..<places.count {
            gains[k] = max(update[k] * gradient[k] < 0 ? gains[k] + 0.2 : gains[k] * 0.8, 0.01)
            let scaled = gradient[k] * gains[k]
            norm += scaled * scaled
            update[k] = settings.momentum * update[k] - settings.rate * scaled
            places[k] += update[k]
        }
        guard (index + 1) % 50 == 0 else { return }
        if divergence < best {
            (best, bestStep) = (divergence, index)
        } else if index - bestStep > settings.patience {
            isDone = true
        }
        if norm.squareRoot() <= settings.leastNorm { isDone = true }
    }

    private mutating func gradient(_ exaggeration: Double, _ isChecked: Bool) -> [Double] {
        let (count, d) = (places.count / dimensions, dimensions)
        var push = Array(repeating: 0.0, count: places.count)
        var total = 0.0
        places.withUnsafeBufferPointer { y in
            push.withUnsafeMutableBufferPointer { push in
                for i in 0..<count {
                    for j in 0..<i {
                        var square = 1.0
                        for k in 0..<d {
                            let difference = y[i * d + k] - y[j * d + k]
                            square += difference * difference
                        }
                        let share = 1 / square
                        total += share
                        let force = share * share
                        for k in 0..<d {
                            let part = force * (y[i * d + k] - y[j * d + k])
                            push[i * d + k] += part
                            push[j * d + k] -= part
                        }
                    }
                }
            }
        }
        total *= 2
        var (result, error) = (Array(repeating: 0.0, count: places.count), 0.0)
        for i in 0..<count {
            for at in starts[i]..<starts[i + 1] {
                let (j, p) = (columns[at], shares[at] * exaggeration)
                var square = 1.0
                for k in 0..<d {
                    let difference = places[i * d + k] - places[j * d + k]
                    square += difference * difference
                }
                let share = 1 / square
                if isChecked, p > 0 { error += p * log(p / max(share / total, 1e-300)) }
                for k in 0..<d {
                    result[i * d + k] += p * share * (places[i * d + k] - places[j * d + k])
                }
            }
            for k in 0..<d { result[i * d + k] = 4 * (result[i * d + k] - push[i * d + k] / total) }
        }
        if isChecked { divergence = error }
        return result
    }
}
