import Arrays

/// Inputs, targets and weights of samples; the first axis of every array counts the samples.
///
/// Arrays are flat lists; `inputNesting` and `targetNesting` tell how they were nested where they were given
/// (`fit(x={"title": a, "body": b})`), so that a model can put them into its own order by name.
package struct TrainingData {
    package var inputs: [NDArray]
    package var targets: [NDArray]
    /// One for each output where given; a single one is for all outputs.
    package var sampleWeights: [NDArray?]
    package var inputNesting: Nesting
    package var targetNesting: Nesting
    package var weightNesting: Nesting
    /// Inputs that were given without a tuple around them (an element of a data set).
    package var isBare = false

    package init(inputs: [NDArray], targets: [NDArray] = [], sampleWeights: [NDArray?]) {
        self.inputs = inputs
        self.targets = targets
        self.sampleWeights = sampleWeights
        inputNesting = .flat(inputs.count)
        targetNesting = .flat(targets.count)
        weightNesting = .flat(sampleWeights.count)
    }

    package init(inputs: [NDArray], targets: [NDArray] = [], sampleWeight: NDArray? = nil) {
        self.init(inputs: inputs, targets: targets, sampleWeights: sampleWeight.map { [$0] } ?? [])
    }

    package var sampleWeight: NDArray? { sampleWeights.first ?? nil }

    /// The weights for the samples of one output.
    func weights(output: Int) -> NDArray? {
        sampleWeights.count == 1
            ? sampleWeights[0] : output < sampleWeights.count ? sampleWeights[output] : nil
    }

    package var sampleCount: Int { inputs.first?.shape.first ?? targets.first?.shape.first ?? 0 }

    /// Throws: `EngineError.value` in Keras' words when the numbers of samples differ.
    package func check() throws {
        let weights = sampleWeights.compactMap { $0 }
        let all = inputs + targets + weights
        for array in all where array.rank == 0 {
            throw EngineError.value("Training data: got an array of shape (), expected at least one axis")
        }
        for array in targets + weights where !array.dtype.isNumeric {
            throw EngineError.value("Invalid dtype: \(array.dtypeName)")
        }
        guard Set(all.map { $0.shape[0] }).count > 1 else { return }
        func sizes(_ arrays: [NDArray]) -> String {
            arrays.map { String($0.shape[0]) }.joined(separator: ", ")
        }
        var text = "Data cardinality is ambiguous. Make sure all arrays contain the same number of samples."
        text += "'x' sizes: \(sizes(inputs))\n"
        if !targets.isEmpty { text += "'y' sizes: \(sizes(targets))\n" }
        if !weights.isEmpty { text += "'sample_weight' sizes: \(sizes(weights))\n" }
        throw EngineError.value(text)
    }

    /// The same nesting with other arrays.
    private func mapped(_ change: (NDArray) -> NDArray) -> TrainingData {
        var result = self
        result.inputs = inputs.map(change)
        result.targets = targets.map(change)
        result.sampleWeights = sampleWeights.map { $0.map(change) }
        return result
    }

    /// A range of samples, without copying.
    package func slice(_ range: Range<Int>) -> TrainingData { mapped { $0.slice(axis: 0, range) } }

    /// Samples in a given order, copied.
    func samples(_ order: ArraySlice<Int>) -> TrainingData { mapped { $0.rows(order) } }

    /// Samples with weights multiplied by those of their class.
    package func weighted(by classWeights: [Int: Double]) throws -> TrainingData {
        guard targets.count <= 1, let truth = targets.first else {
            throw EngineError.value("`class_weight` is only supported for Models with a single output.")
        }
        let labels: [Int] =
            truth.rank > 1 && (truth.shape.last ?? 1) > 1 ? argmax(truth) : truth.elements(as: Int.self)
        let factors = NDArray(floats: labels.map { Float(classWeights[$0] ?? 1) })
        var result = self
        result.sampleWeights = [
            try sampleWeight.map {
                try binary(.multiply, $0.asFloats().reshaped(to: [labels.count]), factors)
            } ?? factors
        ]
        result.weightNesting = .leaf
        return result
    }
}

extension NDArray {
    /// Rows of the first axis in a given order, copied.
    func rows(_ order: ArraySlice<Int>) -> NDArray {
        let source = contiguous()
        var shape = source.shape
        shape[0] = order.count
        let width = source.shape.product(1..<rank) * itemSize
        let result = NDArray(uninitialized: shape, dtype, textWidth: isText ? textWidth : 1)
        let from = UnsafeRawPointer(source.storage.bytes) + source.offset * itemSize
        for (place, row) in order.enumerated() {
            (result.storage.bytes + place * width).copyMemory(from: from + row * width, byteCount: width)
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
