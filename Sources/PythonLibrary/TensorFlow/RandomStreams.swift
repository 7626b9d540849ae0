import Arrays
import Engine
import PythonLanguage

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// TensorFlow's random numbers, bit for bit.
//
// `tf.random.*` have kernels with a state: a kernel is made for each pair of seeds (global, of the operation)
// and goes on where it stopped when the pair comes again. Without a seed of its own an operation gets one from
// a Mersenne twister that `tf.random.set_seed` seeds. `tf.random.stateless_*` and `keras.random` scramble their
// seeds instead (`PhiloxStream(seed:position:)`).

/// The state behind `tf.random` on one machine.
final class TensorRandom {
    /// `tf.random.set_seed`; nil before.
    private var globalSeed: Int?
    private var operationSeeds: MersenneTwister
    /// How far kernels of a pair of seeds have come, in blocks of four words.
    private var positions: [String: Int] = [:]
    /// The state of Keras' global seed generator.
    var kerasState: (seed: Int, count: Int)?

    init(defaultSeed: Int) { operationSeeds = MersenneTwister(seed: defaultSeed) }

    func setSeed(_ seed: Int) {
        globalSeed = seed
        operationSeeds = MersenneTwister(seed: seed)
        positions = [:]
    }

    /// The two seeds of an operation.
    func seeds(_ operationSeed: Int?) -> (Int, Int) {
        let seeds: (Int, Int)
        if let globalSeed {
            seeds = (globalSeed, operationSeed ?? nextSeed())
        } else {
            // Unseeded streams follow the notebook's seed, so that pages repeat.
            seeds = (87_654_321, operationSeed ?? nextSeed())
        }
        let kernel = (EngineRandom.kernelSeed(seeds.0), EngineRandom.kernelSeed(seeds.1))
        return kernel == (0, 0) ? (0, 2_147_483_647) : kernel
    }

    private func nextSeed() -> Int { operationSeeds.integer(from: 0, through: 2_147_483_647) }

    /// The stream of a kernel, and the block where its next call starts. `blocks` are reserved.
    func stream(_ kernel: String, _ operationSeed: Int?, blocks: Int) -> RandomSource {
        let (first, second) = seeds(operationSeed)
        let key = "\(kernel)/\(first)/\(second)"
        let start = positions[key] ?? 0
        positions[key] = start + blocks
        return RandomSource(PhiloxStream(key: first, counter: second), start)
    }
}

/// A stream of random words with a place in it, and what TensorFlow makes of the words.
struct RandomSource {
    private let stream: PhiloxStream
    private let start: Int

    init(_ stream: PhiloxStream, _ start: Int = 0) {
        self.stream = stream
        self.start = start
    }

    func word(_ index: Int) -> UInt32 { stream.words(at: start + index / 4)[index % 4] }

    private func words(_ count: Int) -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(count + 3)
        for block in 0..<((count + 3) / 4) {
            let words = stream.words(at: start + block)
            for lane in 0..<4 { result.append(words[lane]) }
        }
        return result
    }

    private static func unit(_ word: UInt32) -> Float {
        Float(bitPattern: 0x3f80_0000 | (word & 0x7f_ffff)) - 1
    }

    private static func unit(_ low: UInt32, _ high: UInt32) -> Double {
        Double(bitPattern: 1023 << 52 | UInt64(low & 0xf_ffff) << 32 | UInt64(high)) - 1
    }

    /// A double from the words at `2 index` and the next.
    func double(_ index: Int) -> Double { Self.unit(word(2 * index), word(2 * index + 1)) }

    /// Uniform in [0, 1).
    func uniform(_ count: Int, _ dtype: DType) -> NDArray {
        if dtype == .float64 {
            let words = words(2 * count)
            return NDArray(doubles: (0..<count).map { Self.unit(words[2 * $0], words[2 * $0 + 1]) })
        }
        return NDArray(floats: words(count).prefix(count).map { Self.unit($0) })
    }

    func normal(_ count: Int, _ dtype: DType) -> NDArray {
        if dtype == .float64 {
            let words = words(4 * ((count + 1) / 2))
            var values: [Double] = []
            for pair in 0..<((count + 1) / 2) {
                let (a, b) = (
                    Self.unit(words[4 * pair], words[4 * pair + 1]),
                    Self.unit(words[4 * pair + 2], words[4 * pair + 3])
                )
                let radius = (-2 * log(max(a, 1e-7))).squareRoot()
                values.append(sin(2 * Double.pi * b) * radius)
                values.append(cos(2 * Double.pi * b) * radius)
            }
            return NDArray(doubles: Array(values.prefix(count)))
        }
        var values: [Float] = []
        for block in 0..<((count + 3) / 4) { values += Self.normals(stream.words(at: start + block)) }
        return NDArray(floats: Array(values.prefix(count)))
    }

    /// Normal, cut at two deviations; every four numbers have 256 blocks of their own.
    func truncatedNormal(_ count: Int) -> NDArray {
        var values: [Float] = []
        for group in 0..<((count + 3) / 4) {
            var (block, taken) = (start + group * 256, 0)
            while taken < 4 {
                for value in Self.normals(stream.words(at: block)) where abs(value) < 2 && taken < 4 {
                    values.append(value)
                    taken += 1
                }
                block += 1
            }
        }
        return NDArray(floats: Array(values.prefix(count)))
    }

    private static func normals(_ words: SIMD4<UInt32>) -> [Float] {
        var result: [Float] = []
        for lane in [0, 2] {
            let radius = (-2 * logf(max(unit(words[lane]), 1e-7))).squareRoot()
            // The product in double precision, as in TensorFlow's source.
            let angle = Float(2 * Double.pi * Double(unit(words[lane + 1])))
            result += [sinf(angle) * radius, cosf(angle) * radius]
        }
        return result
    }

    /// Integers in low ..< high.
    func integers(_ count: Int, _ low: Int, _ high: Int, _ dtype: DType) -> NDArray {
        if dtype == .int64 {
            let (words, span) = (words(2 * count), UInt64(high - low))
            return NDArray(
                ints: (0..<count).map { i in
                    let wide = UInt64(words[2 * i]) | UInt64(words[2 * i + 1]) << 32
                    return low + Int(wide % span)
                })
        }
        let span = UInt32(truncatingIfNeeded: high - low)
        return NDArray(ints: words(count).prefix(count).map { low + Int($0 % span) }).asType(dtype)
    }

    /// Integers over the whole range of their type.
    func wholeIntegers(_ count: Int, _ dtype: DType) -> NDArray {
        let isWide = dtype.itemSize == 8
        let words = words(isWide ? 2 * count : count)
        let values = (0..<count).map { i -> Int in
            if isWide { return Int(bitPattern: UInt(words[2 * i]) | UInt(words[2 * i + 1]) << 32) }
            return dtype == .int32 ? Int(Int32(bitPattern: words[i])) : Int(words[i])
        }
        return NDArray(ints: values).asType(dtype)
    }

    /// A random order (TensorFlow's `RandomShuffle`).
    func order(_ count: Int) -> [Int] {
        var order = Array(0..<count)
        for i in 0..<max(0, count - 1) {
            order.swapAt(i, i + Int(word(i) % UInt32(truncatingIfNeeded: count - i)))
        }
        return order
    }

    /// For each row of logits `count` classes, by the cumulated probabilities.
    func categorical(_ logits: NDArray, _ count: Int) -> [Int] {
        let (rows, classes) = (logits.shape[0], logits.shape[1])
        let values = logits.asType(.float64).doubles
        var (result, draw) = ([Int](), 0)
        for row in 0..<rows {
            let line = values[(row * classes)..<((row + 1) * classes)]
            let top = line.filter(\.isFinite).max() ?? 0
            var (sums, total) = ([Double](), 0.0)
            for value in line {
                if value.isFinite { total += exp(value - top) }
                sums.append(total)
            }
            for _ in 0..<count {
                let wanted = double(draw) * total
                draw += 1
                var (low, high) = (0, classes)
                while low < high {
                    let middle = (low + high) / 2
                    if sums[middle] <= wanted { low = middle + 1 } else { high = middle }
                }
                result.append(min(low, classes - 1))
            }
        }
        return result
    }
}

extension Machine {
    var tensorRandom: TensorRandom {
        if let known = libraryState["tensorflow.random"] as? TensorRandom { return known }
        let made = TensorRandom(defaultSeed: Int(truncatingIfNeeded: library.seed & 0x7fff_ffff))
        libraryState["tensorflow.random"] = made
        return made
    }
}
