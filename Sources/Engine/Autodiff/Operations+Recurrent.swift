import Arrays

// The fused recurrent layers as rows. Their gradients are operations of their own that cannot be
// differentiated again.

extension Operation {
    static let recurrent: [Operation] = [simpleRNN, lstm, gru]

    static let simpleRNN = sequence("simple_rnn", SimpleRNNKernel.forward, SimpleRNNKernel.backward)
    static let lstm = sequence("lstm", LSTMKernel.forward, LSTMKernel.backward)
    static let gru = sequence("gru", GRUKernel.forward, GRUKernel.backward)

    private static func sequence(
        _ name: String, _ forward: @escaping @Sendable ([NDArray], RecurrentOptions) -> OperationResult,
        _ backward: @escaping @Sendable (RecurrentGradient) -> [NDArray]
    ) -> Operation {
        let gradientName = "\(name)_gradient"
        return Operation(name) { x, p in
            forward(x, p.recurrent ?? RecurrentOptions())
        } gradient: { c in
            let options = c.attributes.recurrent ?? RecurrentOptions()
            let (saved, wantsInput, isLast) = (c.saved, c.needs[0], c.isLast)
            let stack = TapeStack.current
            if stack.tapes.isEmpty, !stack.usesDoubles {
                let gradient = RecurrentGradient(
                    inputs: c.inputs.map(\.array), arriving: c.gradients.map { $0?.floats().array },
                    saved: saved, options: options, wantsInput: wantsInput, isLast: isLast)
                let arrays = backward(gradient)
                // Made as optionals: a list that is turned into one of them is cast element by element.
                return arrays.indices.map { index -> Tensor? in
                    if index == 0, wantsInput, options.keepsSlices, let ids = options.ids {
                        return summed(arrays[0], at: ids, in: c.inputs[0].shape)
                    }
                    return Tensor(arrays[index])
                }
            }
            // The gradient as an operation, so that an outer tape notices that it passes here.
            let present = c.gradients.map { $0 != nil }
            let count = c.inputs.count
            let step = Operation(gradientName) { arrays, _ in
                var arriving = arrays[count...].makeIterator()
                let gradients = present.map { $0 ? arriving.next() : nil }
                var result = OperationResult()
                result.outputs = backward(
                    RecurrentGradient(
                        inputs: Array(arrays[..<count]), arriving: gradients, saved: saved, options: options,
                        wantsInput: wantsInput, isLast: isLast))
                return result
            } gradient: { _ in
                throw EngineError.noGradient(operation: gradientName)
            }
            return try step.apply(c.inputs + c.gradients.compactMap { $0 }).map(Optional.some)
        }
    }

    /// The gradient of a table from the gradients of its rows as they were looked up.
    private static func summed(_ rows: NDArray, at ids: NDArray, in shape: Shape) -> Tensor {
        let slices = [IndexedSlices(ids: ids, rows: rows)]
        let table = Tensor(IndexedSlices.sums(.value, of: slices, in: shape))
        table.slices = slices
        return table
    }
}
