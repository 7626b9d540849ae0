import Arrays

// The table of differentiable operations. A row is a name, a forward function on arrays and a gradient rule
// written in tensor operations (so that a gradient can be differentiated again). Rows are static members of
// `Operation`; `Operation.all` lists them, and a test checks every row against finite differences.

/// What an operation needs besides its inputs. Each row says which fields it uses.
package struct Attributes {
    var axes: [Int] = []
    var other: [Int] = []
    var flag = false
    var flag2 = false
    var a: Float = 0
    var b: Float = 0
    /// Arrays that are looked at but never differentiated: ids, labels, masks.
    var arrays: [NDArray] = []
    /// Out of line: it is large, and attributes are copied a lot.
    @Indirect var recurrent: RecurrentOptions? = nil
    var window: Window?

    static let none = Attributes()
}

/// A value that is kept behind a reference and copied when it is changed.
@propertyWrapper
struct Indirect<Value: Sendable>: Sendable {
    private final class Box: Sendable {
        let value: Value
        init(_ value: Value) { self.value = value }
    }

    private var box: Box?

    init(wrappedValue: Value?) { box = wrappedValue.map(Box.init) }

    var wrappedValue: Value? {
        get { box?.value }
        set { box = newValue.map(Box.init) }
    }
}

/// What a forward function gives: the outputs, and arrays that only the gradient rule wants.
struct OperationResult {
    var outputs: [NDArray]
    var saved: [NDArray] = []

    init(_ outputs: NDArray..., saved: [NDArray] = []) {
        self.outputs = outputs
        self.saved = saved
    }
}

/// What a gradient rule sees.
struct GradientContext {
    let entry: Tape.Entry
    var inputs: [Tensor] { entry.inputs }
    var outputs: [Tensor] { entry.outputs }
    var attributes: Attributes { entry.attributes }
    var saved: [NDArray] { entry.saved }
    /// The gradients of the outputs; nil where nothing arrived.
    let gradients: [Tensor?]
    /// Which inputs' gradients are wanted.
    let needs: [Bool]
    /// Whether nobody will ask for what was saved again, so that it may be overwritten.
    let isLast: Bool

    /// The first output's gradient (rows of one output are only asked when it arrived).
    var gradient: Tensor { gradients[0] ?? Tensor(NDArray.zeroFloats(outputs[0].shape)) }
}

package struct Operation: Sendable {
    package let name: String
    let forward: @Sendable ([NDArray], Attributes) throws -> OperationResult
    let gradient: @Sendable (GradientContext) throws -> [Tensor?]

    init(
        _ name: String, forward: @escaping @Sendable ([NDArray], Attributes) throws -> OperationResult,
        gradient: @escaping @Sendable (GradientContext) throws -> [Tensor?]
    ) {
        self.name = name
        self.forward = forward
        self.gradient = gradient
    }

    /// A row of one output.
    static func one(
        _ name: String, _ forward: @escaping @Sendable ([NDArray], Attributes) throws -> NDArray,
        _ gradient: @escaping @Sendable (GradientContext) throws -> [Tensor?]
    ) -> Operation {
        Operation(name, forward: { OperationResult(try forward($0, $1)) }, gradient: gradient)
    }

    /// Computes the outputs and lets every tape on this thread record.
    func apply(_ inputs: [Tensor], _ attributes: Attributes = .none) throws -> [Tensor] {
        let stack = TapeStack.current
        let dtype: DType = stack.usesDoubles ? .float64 : .float32
        var floats = inputs
        var arrays: [NDArray] = []
        arrays.reserveCapacity(inputs.count)
        for index in inputs.indices {
            if inputs[index].array.dtype != dtype { floats[index] = inputs[index].cast(to: dtype) }
            arrays.append(floats[index].array)
        }
        let result = try forward(arrays, attributes)
        if let refusal = ArrayStorage.takeRefusal() { throw EngineError.memory(refusal.message) }
        let outputs = result.outputs.map { Tensor($0) }
        if !stack.tapes.isEmpty {
            let entry = Tape.Entry(
                operation: self, attributes: attributes, inputs: floats, outputs: outputs,
                saved: result.saved,
                isShared: stack.tapes.count > 1)
            for tape in stack.tapes { tape.add(entry) }
        }
        return outputs
    }

    @inline(__always)
    func callAsFunction(_ inputs: Tensor..., attributes: Attributes = .none) throws -> Tensor {
        try apply(inputs, attributes)[0]
    }

    /// Every row.
    package static let all: [Operation] =
        elementwise + reductions + shaping + linear + lookups + normalizing + recurrent + convolutions
        + mathematics + elementMoves + alignments
}
