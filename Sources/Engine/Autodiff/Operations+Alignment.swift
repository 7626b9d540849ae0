import Arrays

// Connectionist temporal classification as a row (see `Alignment`). Its gradient is an operation of its own that
// cannot be differentiated again.

extension Operation {
    static let alignments: [Operation] = [alignmentLoss]

    /// `arrays`: labels (N, L), their lengths (N), the logits' lengths (N), int64; `axes`: the class of the blank; `flag`: a
    /// target that can't be aligned has an infinite loss.
    static let alignmentLoss = Operation("ctc") { x, p in
        let (losses, gradients) = Alignment.losses(
            x[0], labels: p.arrays[0].elements(as: Int.self),
            labelLengths: p.arrays[1].elements(as: Int.self),
            logitLengths: p.arrays[2].elements(as: Int.self), blank: p.axes[0], isBounded: !p.flag)
        return OperationResult(losses, saved: [gradients])
    } gradient: { c in
        let saved = c.saved[0]
        let step = Operation("ctc_gradient") { x, _ in
            let factors = x[1].reshaped(to: [x[1].count, 1, 1])
            return OperationResult(try Ufunc.multiply(saved, factors))
        } gradient: { _ in
            throw EngineError.noGradient(operation: "ctc_gradient")
        }
        return [try step(c.inputs[0], c.gradient)]
    }
}

extension Tensor {
    /// The CTC losses (N) of logits (N, T, C) for labels (N, L); lengths (N).
    ///
    /// - Throws: `EngineError.value` where shapes, lengths or labels do not fit.
    package func alignmentLosses(
        labels: NDArray, labelLengths: NDArray, logitLengths: NDArray, blank: Int, isBounded: Bool = true
    ) throws -> Tensor {
        guard rank == 3, labels.rank == 2, labels.shape[0] == shape[0] else {
            throw EngineError.value(
                "ctc_loss: got labels of shape \(EngineError.tuple(labels.dimensions)) and logits of shape "
                    + "\(EngineError.tuple(dimensions)), expected (batch, labels) and (batch, steps, classes)"
            )
        }
        let (batch, width, classes) = (shape[0], labels.shape[1], shape[2])
        let known = [labels, labelLengths, logitLengths].map { $0.asType(.int64).contiguous() }
        for (name, lengths, limit) in [
            ("label_length", known[1], width), ("logit_length", known[2], shape[1]),
        ] {
            guard lengths.count == batch, lengths.elements(as: Int.self).allSatisfy({ 0...limit ~= $0 })
            else {
                throw EngineError.value(
                    "ctc_loss: got \(name)=\(lengths.elements(as: Int.self)), expected \(batch) lengths from 0 to \(limit)"
                )
            }
        }
        let place = blank < 0 ? blank + classes : blank
        let values = known[0].elements(as: Int.self)
        let lengths = known[1].elements(as: Int.self)
        for n in 0..<batch {
            for label in values[(n * width)..<(n * width + lengths[n])] where !(0..<classes).contains(label) {
                throw EngineError.value(
                    "ctc_loss: got label \(label), expected labels from 0 to \(classes - 1)")
            }
        }
        guard (0..<classes).contains(place) else {
            throw EngineError.value("ctc_loss: got blank index \(blank), expected one below \(classes)")
        }
        var attributes = Attributes()
        attributes.arrays = known
        attributes.axes = [place]
        attributes.flag = !isBounded
        return try Operation.alignmentLoss(self, attributes: attributes)
    }
}
