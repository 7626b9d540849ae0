import Arrays
import Engine
import PythonLanguage

/// `keras.utils`: datasets made of arrays.
enum DatasetUtilities {
    static let rows: [NativeRow] = [
        NativeRow(
            "timeseries_dataset_from_array(data, targets, sequence_length, sequence_stride=1, sampling_rate=1, "
                + "batch_size=128, shuffle=False, seed=None, start_index=None, end_index=None)", timeSeries),
        DatasetSources.refusedFiles("image_dataset_from_directory(*args, **kwargs)"),
        DatasetSources.refusedFiles("text_dataset_from_directory(*args, **kwargs)"),
        DatasetSources.refusedFiles("audio_dataset_from_directory(*args, **kwargs)"),
    ]

    /// Sliding windows over rows: every `sequence_stride`-th start, every `sampling_rate`-th row.
    private static func timeSeries(_ machine: Machine, _ a: PythonLanguage.Arguments) throws(PythonError)
        -> Value
    {
        let (length, stride, rate) = (
            try machine.index(a[2]), try machine.index(a[3]), try machine.index(a[4])
        )
        for (name, value) in [
            ("sequence_length", length), ("sequence_stride", stride), ("sampling_rate", rate),
        ]
        where value <= 0 {
            throw machine.raise(
                .valueError, "`\(name)` must be higher than 0. Received: \(name)=\(value)")
        }
        var data = try machine.asArray(a[0])
        var targets: NDArray? = machine.isGiven(a[1]) ? try machine.asArray(a[1]) : nil
        let count = data.shape.first ?? 0
        let start = try machine.int(a[8], default: 0)
        let end = try machine.int(a[9], default: count)
        guard start >= 0, start < max(1, count), end <= count, end > start else {
            throw machine.raise(
                .valueError,
                "`start_index` and `end_index` must be in the range of the data. Received: start_index=\(start), "
                    + "end_index=\(end) for \(count) rows")
        }
        data = data.slice(axis: 0, start..<end)
        if let all = targets {
            targets = all.slice(axis: 0, min(start, all.shape[0])..<min(end, all.shape[0]))
        }
        var starts = data.shape[0] - (length - 1) * rate
        if let targets { starts = min(starts, targets.shape[0]) }
        let positions = NDArray(ints: Array(Swift.stride(from: 0, to: max(0, starts), by: stride)))
        let shuffles = try machine.flag(a[6])
        var seed = a[7]
        if shuffles {
            // The starts are shuffled as a whole, then batch by batch, with one seed.
            let numpy = try machine.getAttribute(try machine.importModule("numpy"), "random")
            if !machine.isGiven(seed) {
                seed = try machine.callMethod(numpy, "randint", [.int(1_000_000)])
            }
            let value = machine.arrayValue(positions)
            try machine.callMethod(
                try machine.callMethod(numpy, "RandomState", [seed]), "shuffle", [value])
        }
        let (rows, labels, order) = (data, targets, positions.ints)
        let dataset = DatasetObject("_MapDataset", cardinality: order.count) { machine throws(PythonError) in
            var place = 0
            return { () throws(PythonError) in
                guard place < order.count else { return nil }
                defer { place += 1 }
                let first = order[place]
                let places = NDArray(ints: (0..<length).map { first + $0 * rate })
                let window = Tensor(try machine.arrays(try rows.take(places, axis: 0)))
                guard let labels else { return .tensor(window) }
                return .tuple([.tensor(window), .tensor(Tensor(labels.slice(axis: 0, at: first)))])
            }
        }
        var value = machine.datasetValue(dataset)
        if machine.isGiven(a[5]) {
            let size = try machine.index(a[5])
            if shuffles {
                value = try machine.callMethod(value, "shuffle", [.int(size * 8)], keywords: [("seed", seed)])
            }
            value = try machine.callMethod(value, "batch", [.int(size)])
        } else if shuffles {
            value = try machine.callMethod(value, "shuffle", [.int(1024)], keywords: [("seed", seed)])
        }
        return try machine.callMethod(value, "prefetch", [.int(-1)])
    }
}
