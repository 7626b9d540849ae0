import Arrays

/// An array as a value of a computation that can be differentiated: what layers, losses and gradient tapes
/// pass around. A tensor never changes; its identity is what a `Tape` follows.
///
/// Differentiable operations work in float32 and convert what is not; other types (ids, labels, masks) are
/// carried and only looked at.
package final class Tensor {
    /// The elements, always contiguous.
    package let array: NDArray
    /// What went into the softmax or sigmoid that made this tensor: losses start from it, which is both
    /// exact and cheaper (Keras' `_keras_logits`).
    package var logits: Tensor?

    /// The rows of a table that this tensor is (an embedding): recurrent layers start from them.
    var lookup: Lookup?

    /// The rows that were added up to this gradient of a table; nil for any other tensor.
    var slices: [IndexedSlices]?

    /// The tape that follows this tensor, if one does, and the tensor's place among what it follows.
    var mark = Mark(tape: 0, place: 0)

    struct Mark {
        let tape: Int
        let place: Int
    }

    struct Lookup {
        let table: Tensor
        /// int64, within the table.
        let ids: NDArray
    }

    package init(_ array: NDArray) { self.array = array.isContiguous ? array : array.copy() }

    package convenience init(_ value: Float) { self.init(NDArray.constant(value)) }

    package convenience init(_ values: [Float], shape: [Int]) {
        self.init(NDArray(floats: values, shape: Shape(shape)))
    }

    package var shape: Shape { array.shape }
    package var rank: Int { array.rank }
    package var count: Int { array.count }
    package var dimensions: [Int] { array.dimensions }

    /// The value of a tensor of one element.
    package var item: Float { Float(array.firstNumber) }

    /// This tensor in float32 (itself when it is).
    package func floats() -> Tensor { array.dtype == .float32 ? self : cast(to: .float32) }
}

/// A trainable (or at least persistent) value with a name: a weight of a layer, a `tf.Variable`.
package final class Variable {
    package var name: String
    /// The name within the model: "sequential/dense/kernel".
    package var path: String
    package var trainable: Bool
    private var current: Tensor
    package var regularizer: Regularizer?
    package var constraint: Constraint?

    package init(_ array: NDArray, name: String, path: String? = nil, trainable: Bool = true) {
        current = Tensor(array)
        self.name = name
        self.path = path ?? name
        self.trainable = trainable
    }

    package var shape: Shape { current.shape }
    package var dtype: DType { current.array.dtype }

    /// The value. Reading it under a tape makes the tape follow it, when trainable.
    package var value: Tensor {
        let stack = TapeStack.current
        if trainable, !stack.tapes.isEmpty {
            for tape in stack.tapes where tape.watchesVariables { tape.watch(self) }
        }
        return current
    }

    /// The value's array, unwatched.
    package var array: NDArray { current.array }

    /// The tensor that stands for the variable, unwatched (a key into a tape's gradients).
    package var tensor: Tensor { current }

    /// Replaces the value. The array becomes the variable's own: the caller must not write to it later.
    ///
    /// - Throws: `EngineError.weightShape` unless the shapes are equal.
    package func assign(_ array: NDArray) throws {
        guard array.shape == shape else {
            throw EngineError.weightShape(owner: path, got: array.dimensions, expected: shape.list)
        }
        current = Tensor(array.dtype == dtype ? array : array.asType(dtype))
    }

    /// Changes the elements in place. Tensors read from the variable before see the change, so this is for
    /// optimizers, whose step begins when the tape is done.
    func update(_ body: (Floats, Int) -> Void) {
        body(current.array.floatPointer, current.array.count)
    }
}
