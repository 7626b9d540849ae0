import Arrays

/// Inputs, targets and weights of samples; the first axis of every array counts the samples.
package struct TrainingData {
    package var inputs: [NDArray]
    package var targets: [NDArray]
    package var sampleWeight: NDArray?

    package init(inputs: [NDArray], targets: [NDArray] = [], sampleWeight: NDArray? = nil) {
        self.inputs = inputs
        self.targets = targets
        self.sampleWeight = sampleWeight
    }

    package var sampleCount: Int { inputs.first?.shape.first ?? 0 }

    /// Throws: `EngineError.value` in Keras' words when the numbers of samples differ.
    func check() throws {
        let all = inputs + targets + (sampleWeight.map { [$0] } ?? [])
        for array in all where array.rank == 0 {
            throw EngineError.value("Training data: got an array of shape (), expected at least one axis")
        }
        for array in all where !array.dtype.isNumeric {
            throw EngineError.value("Invalid dtype: \(array.dtypeName)")
        }
        guard Set(all.map { $0.shape[0] }).count > 1 else { return }
        func sizes(_ arrays: [NDArray]) -> String {
            arrays.map { String($0.shape[0]) }.joined(separator: ", ")
        }
        var text = "Data cardinality is ambiguous. Make sure all arrays contain the same number of samples."
        text += "'x' sizes: \(sizes(inputs))\n"
        if !targets.isEmpty { text += "'y' sizes: \(sizes(targets))\n" }
        if let sampleWeight { text += "'sample_weight' sizes: \(sampleWeight.shape[0])\n" }
        throw EngineError.value(text)
    }

    /// A range of samples, without copying.
    func slice(_ range: Range<Int>) -> TrainingData {
        TrainingData(
            inputs: inputs.map { $0.slice(axis: 0, range) },
            targets: targets.map { $0.slice(axis: 0, range) },
            sampleWeight: sampleWeight?.slice(axis: 0, range))
    }

    /// Samples in a given order, copied.
    func samples(_ order: ArraySlice<Int>) -> TrainingData {
        TrainingData(
            inputs: inputs.map { $0.rows(order) }, targets: targets.map { $0.rows(order) },
            sampleWeight: sampleWeight?.rows(order))
    }

    /// Samples with weights multiplied by those of their class.
    package func weighted(by classWeights: [Int: Double]) throws -> TrainingData {
        guard let truth = targets.first else { return self }
        let labels: [Int] =
            truth.rank > 1 && (truth.shape.last ?? 1) > 1 ? argmax(truth) : truth.elements(as: Int.self)
        let factors = NDArray(floats: labels.map { Float(classWeights[$0] ?? 1) })
        var result = self
        result.sampleWeight =
            try sampleWeight.map {
                try binary(.multiply, $0.asFloats().reshaped(to: [labels.count]), factors)
            } ?? factors
        return result
    }
}

extension NDArray {
    /// Rows of the first axis in a given order, copied.
    func rows(_ order: ArraySlice<Int>) -> NDArray {
        // Rows without gaps inside may lie apart (`ids[:, :100]`): they are copied from where they are.
        let isLoose = rank > 0 && !slice(axis: 0, 0..<min(1, shape[0])).isContiguous
        let source = isLoose ? contiguous() : self
        var shape = source.shape
        shape[0] = order.count
        let width = source.shape.product(1..<rank) * itemSize
        let step = source.strides[0] * itemSize
        let result = NDArray(uninitialized: shape, dtype, textWidth: isText ? textWidth : 1)
        let from = UnsafeRawPointer(source.storage.bytes) + source.offset * itemSize
        for (place, row) in order.enumerated() {
            (result.storage.bytes + place * width).copyMemory(from: from + row * step, byteCount: width)
        }
        withExtendedLifetime((source, result)) {}
        return result
    }

    /// Arrays joined along the first axis (same type and other extents).
    static func joinedRows(_ parts: [NDArray]) -> NDArray {
        guard parts.count != 1, let first = parts.first else { return parts.first ?? .zeroFloats([0]) }
        var shape = first.shape
        shape[0] = parts.reduce(0) { $0 + $1.shape[0] }
        let result = NDArray(uninitialized: shape, first.dtype)
        var start = 0
        for part in parts {
            let source = part.contiguous()
            let bytes = source.byteCount
            (result.storage.bytes + start).copyMemory(
                from: UnsafeRawPointer(source.storage.bytes) + source.offset * source.itemSize,
                byteCount: bytes)
            start += bytes
            withExtendedLifetime(source) {}
        }
        return result
    }
}
