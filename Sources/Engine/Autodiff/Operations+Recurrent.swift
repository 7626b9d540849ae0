import Arrays

// The fused recurrent layers as rows. Their gradients are operations of their own that cannot be
// differentiated again.

extension Operation {
    static let recurrent: [Operation] = [simpleRNN, lstm, gru]

    typealias RecurrentForward = @Sendable ([NDArray], RecurrentOptions) -> OperationResult
    typealias RecurrentBackward =
        @Sendable ([NDArray], [NDArray?], [NDArray], RecurrentOptions, Bool) -> [NDArray]

    static let simpleRNN: Operation = sequence(
        "simple_rnn", SimpleRNNKernel.forward
    ) { SimpleRNNKernel.backward($0, $1, saved: $2, $3, wantsInput: $4) }
    static let lstm: Operation = sequence(
        "lstm", LSTMKernel.forward
    ) { LSTMKernel.backward($0, $1, saved: $2, $3, wantsInput: $4) }
    static let gru: Operation = sequence(
        "gru", GRUKernel.forward
    ) { GRUKernel.backward($0, $1, saved: $2, $3, wantsInput: $4) }

    private static func sequence(
        _ name: String, _ forward: @escaping RecurrentForward, _ backward: @escaping RecurrentBackward
    ) -> Operation {
        Operation(name) { x, p in
            forward(x, p.recurrent ?? RecurrentOptions())
        } gradient: { c in
            let options = c.attributes.recurrent ?? RecurrentOptions()
            let present = c.gradients.map { $0 != nil }
            let count = c.inputs.count
            // The gradient as an operation, so that an outer tape notices that it passes here.
            let (saved, wantsInput) = (c.saved, c.needs[0])
            let step = Operation("\(name)_gradient") { arrays, _ in
                var arriving = arrays[count...].makeIterator()
                let gradients = present.map { $0 ? arriving.next() : nil }
                var result = OperationResult()
                result.outputs = backward(Array(arrays[..<count]), gradients, saved, options, wantsInput)
                return result
            } gradient: { _ in
                throw EngineError.noGradient(operation: "\(name)_gradient")
            }
            return try step.apply(c.inputs + c.gradients.compactMap { $0 }).map(Optional.some)
        }
    }
}
