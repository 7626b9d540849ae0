import Arrays
import Engine
import PythonLanguage

/// Connectionist temporal classification: losses of label sequences, and the likeliest ones.
enum AlignmentTensors {
    static let rows: [TensorRow] = losses + decoders

    // MARK: Losses

    private static func integers(_ c: TensorCall, _ index: Int) throws(PythonError) -> NDArray {
        let array = try c.tensor(index).array
        return array.asType(.int64)
    }

    private static func loss(
        _ c: TensorCall, _ logits: Tensor, labels: NDArray, _ lengths: (labels: NDArray, logits: NDArray),
        blank: Int
    ) throws(PythonError) -> Value {
        try c.result(logits) {
            try logits.alignmentLosses(
                labels: labels, labelLengths: lengths.labels, logitLengths: lengths.logits, blank: blank)
        }
    }

    private static let losses: [TensorRow] = [
        TensorRow("ops: ctc_loss(target, output, target_length, output_length, mask_index=0)") {
            c throws(PythonError) in
            try loss(
                c, c.floating(1, "CTCLoss"), labels: integers(c, 0), (integers(c, 2), integers(c, 3)),
                blank: c.int(4, default: 0))
        },
        TensorRow(
            "nn: ctc_loss(labels, logits, label_length, logit_length, logits_time_major=True, unique=None, "
                + "blank_index=None, name=None)"
        ) { c throws(PythonError) in
            // `unique` only saves TensorFlow work: it says again which labels there are.
            var logits = try c.floating(1, "CTCLoss")
            if try c.flag(4, default: true) {
                let given = logits
                logits = try c.machine.engineCall { try given.transposed([1, 0, 2]) }
            }
            return try loss(
                c, logits, labels: integers(c, 0), (integers(c, 2), integers(c, 3)),
                blank: c.int(6, default: 0))
        },
        TensorRow("K: ctc_batch_cost(y_true, y_pred, input_length, label_length)") { c throws(PythonError) in
            let prediction = try c.floating(1, "CTCLoss")
            let (labels, inputLengths, labelLengths) = (
                try integers(c, 0), try integers(c, 2), try integers(c, 3)
            )
            return try c.result(prediction) {
                let logits = try (prediction + Tensor(1e-7)).log()
                let losses = try logits.alignmentLosses(
                    labels: labels, labelLengths: labelLengths, logitLengths: inputLengths, blank: -1,
                    isBounded: false)
                return try losses.reshaped([losses.count, 1])
            }
        },
    ]

    // MARK: Decoders

    /// A search: logits (N, T, C), how many steps of each count, where the blank is.
    private struct Search {
        var isGreedy = true
        var width = 100
        var paths = 1
        var mergesRepeats = true
        var collapses = false
        var blank = -1

        /// For each path and sample the labels, and scores (N, paths).
        func decode(_ logits: NDArray, _ lengths: [Int]) throws -> (labels: [[[Int]]], scores: NDArray) {
            guard logits.rank == 3, lengths.count == logits.shape[0] else {
                throw EngineError.value(
                    "ctc_decode: got inputs of shape \(EngineError.tuple(logits.shape.list)) and \(lengths.count) "
                        + "lengths, expected (batch, steps, classes) and a length for each sample")
            }
            let (batch, steps, classes) = (logits.shape[0], logits.shape[1], logits.shape[2])
            let values = logits.asType(.float64).elements(as: Double.self)
            let place = blank < 0 ? blank + classes : blank
            guard (0..<classes).contains(place), paths >= 1, isGreedy || paths <= width else {
                throw EngineError.value(
                    "ctc_decode: got blank \(blank), top_paths=\(paths), beam_width=\(width), expected a blank below "
                        + "\(classes) and not more paths than beams")
            }
            let count = isGreedy ? 1 : paths
            var labels = [[[Int]]](repeating: [], count: count)
            var scores: [Float] = []
            for n in 0..<batch {
                guard 0...steps ~= lengths[n] else {
                    throw EngineError.value("ctc_decode: got length \(lengths[n]), expected 0 to \(steps)")
                }
                let rows = (0..<lengths[n]).map { t -> [Double] in
                    let start = (n * steps + t) * classes
                    return Array(values[start..<(start + classes)])
                }
                let found: [(labels: [Int], score: Double)] =
                    isGreedy
                    ? [Alignment.greedy(rows, blank: place, mergesRepeats: mergesRepeats)]
                    : Alignment.beams(rows, blank: place, width: width, paths: paths)
                for path in 0..<count {
                    let one = path < found.count ? found[path] : (labels: [], score: -.infinity)
                    labels[path].append(collapses ? Self.collapsed(one.labels) : one.labels)
                    scores.append(Float(one.score))
                }
            }
            return (labels, NDArray(scores, shape: [batch, count]))
        }

        private static func collapsed(_ labels: [Int]) -> [Int] {
            labels.enumerated().filter { $0 == 0 || labels[$0 - 1] != $1 }.map(\.element)
        }
    }

    /// Labels as an array (N, T), -1 after their ends.
    private static func padded(_ labels: [[Int]], _ steps: Int) -> [Int] {
        labels.flatMap { $0 + [Int](repeating: -1, count: max(0, steps - $0.count)) }
    }

    private static func sparse(_ machine: Machine, _ labels: [[Int]]) throws(PythonError) -> Value {
        let width = labels.map(\.count).max() ?? 0
        let places = labels.enumerated().flatMap { n, row in row.indices.flatMap { [n, $0] } }
        let values = labels.flatMap { $0 }
        let parts = [
            NDArray(ints: places, shape: [values.count, 2]), NDArray(ints: values, shape: [values.count]),
            NDArray(ints: [labels.count, width], shape: [2]),
        ]
        return try machine.callMethod(
            machine.importModule("tensorflow"), "SparseTensor", parts.map { machine.tensorValue(Tensor($0)) })
    }

    private static let decoders: [TensorRow] = [
        TensorRow(
            "ops: ctc_decode(inputs, sequence_lengths, strategy='greedy', beam_width=100, top_paths=1, "
                + "merge_repeated=True, mask_index=0)"
        ) { c throws(PythonError) in
            let strategy = c.isGiven(2) ? try c.machine.text(c[2]) : "greedy"
            guard ["greedy", "beam_search"].contains(strategy) else {
                throw c.machine.raise(
                    .valueError,
                    "Invalid strategy \(strategy). Supported values are 'greedy' and 'beam_search'.")
            }
            var search = Search(isGreedy: strategy == "greedy")
            (search.width, search.paths) = (try c.int(3, default: 100), try c.int(4, default: 1))
            (search.mergesRepeats, search.blank) = (try c.flag(5, default: true), try c.int(6, default: 0))
            let (logits, lengths) = (try c.tensor(0).array, try integers(c, 1).elements(as: Int.self))
            let (made, scores) = try c.machine.engineCall { try search.decode(logits, lengths) }
            let shape = Shape([made.count, logits.shape[0], logits.shape[1]])
            let labels = NDArray(ints: made.flatMap { padded($0, logits.shape[1]) }, shape: shape)
            return c.machine.tuple([
                c.machine.tensorValue(Tensor(labels.asType(.int32))), c.machine.tensorValue(Tensor(scores)),
            ])
        },
        TensorRow("K: ctc_decode(y_pred, input_length, greedy=True, beam_width=100, top_paths=1)") {
            c throws(PythonError) in
            var search = Search(isGreedy: try c.flag(2, default: true))
            (search.width, search.paths) = (try c.int(3, default: 100), try c.int(4, default: 1))
            search.collapses = !search.isGreedy
            let (given, lengths) = (try c.floating(0, "CTC"), try integers(c, 1).elements(as: Int.self))
            let (made, scores) = try c.machine.engineCall {
                try search.decode((given + Tensor(1e-7)).log().array, lengths)
            }
            let labels = made.map { rows in
                NDArray(ints: padded(rows, given.shape[1]), shape: [rows.count, given.shape[1]])
            }
            return c.machine.tuple([
                c.machine.list(labels.map { c.machine.tensorValue(Tensor($0)) }),
                c.machine.tensorValue(Tensor(scores)),
            ])
        },
        timeMajor("nn: ctc_greedy_decoder(inputs, sequence_length, merge_repeated=True, blank_index=None)") {
            c throws(PythonError) in
            Search(mergesRepeats: try c.flag(2, default: true), blank: try c.int(3, default: -1))
        },
        timeMajor("nn: ctc_beam_search_decoder(inputs, sequence_length, beam_width=100, top_paths=1)") {
            c throws(PythonError) in
            Search(isGreedy: false, width: try c.int(2, default: 100), paths: try c.int(3, default: 1))
        },
    ]

    /// A decoder of TensorFlow: logits (T, N, C) in, sparse tensors out.
    private static func timeMajor(
        _ spelling: String, _ search: @escaping (TensorCall) throws(PythonError) -> Search
    ) -> TensorRow {
        TensorRow(spelling) { c throws(PythonError) in
            let (search, given) = (try search(c), try c.floating(0, "CTC"))
            let lengths = try integers(c, 1).elements(as: Int.self)
            let (made, scores) = try c.machine.engineCall {
                try search.decode(given.transposed([1, 0, 2]).array, lengths)
            }
            var labels: [Value] = []
            for rows in made { labels.append(try sparse(c.machine, rows)) }
            return c.machine.tuple([c.machine.list(labels), c.machine.tensorValue(Tensor(scores))])
        }
    }
}
