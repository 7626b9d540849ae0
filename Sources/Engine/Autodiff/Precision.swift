import Arrays

// float64 on the tape. Differentiable operations work in float32 and convert what is not, which is what layers
// and training want. A front end that computes with float64 tensors says so for the duration of one call
// (`Tensor.precisely`); then operands are brought to float64 and the kernels take their float64 branch. The
// backward pass follows the type of each recorded operation by itself.

extension Tensor {
    /// Runs `body` in float64 when one of the operands is of that type, in float32 otherwise.
    package static func precisely<Result>(_ operands: [Tensor], _ body: () throws -> Result) rethrows
        -> Result
    {
        try computing(inDoubles: operands.contains { $0.array.dtype == .float64 }, body)
    }

    static func computing<Result>(inDoubles: Bool, _ body: () throws -> Result) rethrows -> Result {
        let stack = TapeStack.current
        let before = stack.usesDoubles
        stack.usesDoubles = inDoubles
        defer { stack.usesDoubles = before }
        return try body()
    }

    /// This tensor in another element type. The gradient passes between floating types.
    package func cast(to dtype: DType) -> Tensor {
        if array.dtype == dtype { return self }
        let result = Tensor(array.asType(dtype))
        if array.dtype.isFloat, dtype.isFloat { Operation.cast.record([self], [result]) }
        return result
    }

    /// Whether a tape that records now follows this tensor.
    package var isFollowed: Bool { TapeStack.current.tapes.contains { $0.isFollowing(self) } }

    /// Whether any tape records.
    package static var isRecording: Bool { !TapeStack.current.tapes.isEmpty }
}

extension Operation {
    /// Another floating type. Applied by `Tensor.cast`, which alone keeps types apart.
    static let cast: Operation = one("cast", { x, _ in x[0] }) { c in
        [c.gradient.cast(to: c.inputs[0].array.dtype)]
    }

    /// Lets every tape on this thread record an operation whose outputs are known.
    func record(_ inputs: [Tensor], _ outputs: [Tensor], _ attributes: Attributes = .none) {
        let stack = TapeStack.current
        guard !stack.tapes.isEmpty else { return }
        let entry = Tape.Entry(
            operation: self, attributes: attributes, inputs: inputs, outputs: outputs, saved: [],
            isShared: stack.tapes.count > 1)
        for tape in stack.tapes { tape.add(entry) }
    }
}

/// A function with a gradient rule of its own (`tf.custom_gradient`).
package struct CustomGradient {
    /// Makes outputs that were computed without recording follow from the inputs by `rule`: gradients of the
    /// outputs in, gradients of the inputs out.
    package static func connect(
        _ inputs: [Tensor], _ outputs: [Tensor], rule: @escaping ([Tensor]) throws -> [Tensor?]
    ) {
        let box = RuleBox(rule)
        let operation = Operation("custom_gradient") { x, _ in
            OperationResult()
        } gradient: { c in
            let arriving = zip(c.gradients, c.outputs).map { gradient, output in
                gradient ?? Tensor(NDArray.zeros(output.shape, output.array.dtype))
            }
            return try box.rule(arriving)
        }
        operation.record(inputs, outputs)
    }

    /// Runs `body` with all tapes on this thread paused.
    package static func withoutRecording<Result>(_ body: () throws -> Result) rethrows -> Result {
        try TapeStack.paused(body)
    }

    /// Rules come from the one thread that uses the engine.
    private final class RuleBox: @unchecked Sendable {
        let rule: ([Tensor]) throws -> [Tensor?]
        init(_ rule: @escaping ([Tensor]) throws -> [Tensor?]) { self.rule = rule }
    }
}
