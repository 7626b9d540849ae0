import Arrays
import PythonLanguage
import PythonLibrary

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the Python of embeddings and of stochastic descent asks of Swift: loops over pairs of samples, shortest paths in
/// a graph of neighbours, one sample's step after another.
enum EmbeddingRows {
    static let all: [NativeRow] = [
        NativeRow("perplexity_shares(distances, perplexity, /)") { machine, a throws(PythonError) in
            let squares = try machine.asArray(a[0], .float64)
            let target = log(try machine.double(a[1]))
            let (rows, columns) = (squares.shape[0], squares.shape[1])
            var shares = squares.elements(as: Double.self)
            for i in 0..<rows { fit(&shares, i * columns, columns, target) }
            return machine.arrayValue(NDArray(shares, shape: squares.shape))
        },
        NativeRow("descend(Y, starts, columns, shares, options, /)") { machine, a throws(PythonError) in
            var options: [Double] = []
            for option in machine.sequenceElements(a[4]) ?? [] { options.append(try machine.double(option)) }
            let start = try machine.asArray(a[0], .float64)
            var descent = NeighbourDescent(
                places: start.elements(as: Double.self), dimensions: start.shape[1],
                starts: try machine.asArray(a[1], .int64).elements(as: Int.self),
                columns: try machine.asArray(a[2], .int64).elements(as: Int.self),
                shares: try machine.asArray(a[3], .float64).elements(as: Double.self))
            guard options.count == 7 else { throw machine.raise(.valueError, "descend: expected 7 options") }
            let settings = NeighbourDescent.Settings(
                first: Int(options[0]), last: Int(options[1]), momentum: options[2], rate: options[3],
                exaggeration: options[4], patience: Int(options[5]), leastNorm: options[6])
            var done = settings.first
            while done < settings.last, !descent.isDone {
                try machine.poll()
                descent.step(done, settings)
                done += 1
            }
            return machine.tuple([
                machine.arrayValue(NDArray(descent.places, shape: start.shape)), .float(descent.divergence),
                .int(done - 1),
            ])
        },
        NativeRow("shortest_paths(starts, columns, lengths, /)") { machine, a throws(PythonError) in
            let graph = NeighbourGraph(
                starts: try machine.asArray(a[0], .int64).elements(as: Int.self),
                columns: try machine.asArray(a[1], .int64).elements(as: Int.self),
                lengths: try machine.asArray(a[2], .float64).elements(as: Double.self))
            let count = graph.count
            var all: [Double] = []
            all.reserveCapacity(count * count)
            for i in 0..<count {
                try machine.poll()
                all += graph.distances(from: i)
            }
            return machine.arrayValue(NDArray(doubles: all, shape: Shape([count, count])))
        },
        NativeRow("descend_samples(X, y, weights, kept, state, names, numbers, flags, /)", descendSamples),
    ]

    /// The weights, their means, the next step's number, the passes made and whether all numbers stayed finite.
    private static func descendSamples(_ machine: Machine, _ a: Arguments) throws(PythonError) -> Value {
        let rows = try machine.asArray(a[0], .float64)
        var names: [String] = []
        for name in machine.sequenceElements(a[5]) ?? [] { names.append(try machine.str(name)) }
        var numbers: [Double] = []
        for number in machine.sequenceElements(a[6]) ?? [] { numbers.append(try machine.double(number)) }
        var flags: [Int] = []
        for flag in machine.sequenceElements(a[7]) ?? [] { flags.append(try machine.index(flag)) }
        let parts = machine.sequenceElements(a[4]) ?? []
        guard names.count == 3, numbers.count == 9, flags.count == 6, parts.count == 3 else {
            throw machine.raise(
                .valueError, "descend_samples: expected 3 names, 9 numbers, 6 flags and a state of 3 parts")
        }
        guard let loss = SampleDescent.Loss(rawValue: names[0]) else {
            throw machine.raise(
                .notImplementedError,
                "loss: got '\(names[0])', expected one of "
                    + SampleDescent.Loss.allCases.map(\.rawValue).joined(separator: ", "))
        }
        let measures: [String: SampleDescent.Measure] = [
            "accuracy": .accuracy, "determination": .determination,
        ]
        let descent = SampleDescent(
            loss: loss, penalty: SampleDescent.Penalty(rawValue: names[1]) ?? .none,
            measure: measures[names[2]] ?? .objective, alpha: numbers[0], firstRate: numbers[1],
            power: numbers[2],
            tolerance: numbers[3], epsilon: numbers[4], share: numbers[5], averagesFrom: numbers[6],
            classWeights: (numbers[7], numbers[8]),
            rate: flags[0], passes: flags[1], patience: flags[2], shuffles: flags[3] != 0,
            fitsBias: flags[4] != 0, seed: UInt32(truncatingIfNeeded: flags[5]))
        var state = SampleDescent.State(
            weights: try machine.asArray(parts[0], .float64).elements(as: Double.self),
            averages: try machine.asArray(parts[1], .float64).elements(as: Double.self),
            time: try machine.double(parts[2]))
        let found = try descent.run(
            rows: rows.elements(as: Double.self),
            y: try machine.asArray(a[1], .float64).elements(as: Double.self),
            weights: try machine.asArray(a[2], .float64).elements(as: Double.self),
            isKept: try machine.asArray(a[3], .float64).elements(as: Double.self).map { $0 != 0 },
            state: &state
        ) { () throws(PythonError) in try machine.poll() }
        return machine.tuple([
            machine.arrayValue(NDArray(doubles: state.weights)),
            machine.arrayValue(NDArray(doubles: state.averages)),
            .float(state.time), .int(found.passes), found.isFinite ? .true : .false,
        ])
    }

    /// Makes squared distances to neighbours (infinite: no neighbour) shares whose entropy is the target's, by halving.
    private static func fit(_ shares: inout [Double], _ start: Int, _ count: Int, _ target: Double) {
        let squares = Array(shares[start..<start + count])
        var (beta, low, high) = (1.0, -Double.infinity, Double.infinity)
        for _ in 0..<100 {
            var (sum, weighted) = (0.0, 0.0)
            for k in 0..<count {
                let share = squares[k].isFinite ? exp(-squares[k] * beta) : 0
                shares[start + k] = share
                sum += share
            }
            if sum == 0 { sum = 1e-8 }
            for k in 0..<count where squares[k].isFinite {
                shares[start + k] /= sum
                weighted += squares[k] * shares[start + k]
            }
            let difference = log(sum) + beta * weighted - target
            if abs(difference) <= 1e-5 { break }
            if difference > 0 {
                low = beta
                beta = high == .infinity ? beta * 2 : (beta + high) / 2
            } else {
                high = beta
                beta = low == -.infinity ? beta / 2 : (beta + low) / 2
            }
        }
    }
}
