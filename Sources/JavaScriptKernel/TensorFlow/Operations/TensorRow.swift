import Arrays
import Engine

// Operations of `tf`: a row is a name and a function of tensors. The scripts check arguments in TensorFlow.js'
// words and call a row by its number; what is differentiable uses the engine's operations, so that tapes follow
// it by themselves. To add one: a row in the file of its topic, a function in Scripts/tf/operations.js.

struct TensorRow: Sendable {
    let name: String
    let body: @Sendable (TensorCall) throws -> [Tensor]

    /// A row of several results.
    init(many name: String, _ body: @escaping @Sendable (TensorCall) throws -> [Tensor]) {
        self.name = name
        self.body = body
    }

    init(_ name: String, _ body: @escaping @Sendable (TensorCall) throws -> Tensor) {
        self.init(many: name) { [try body($0)] }
    }

    static let all: [TensorRow] =
        ElementRows.all + ReductionRows.all + ShapeRows.all + PickingRows.all + ProductRows.all
}

/// A call of a row: tensors and, by position, further arguments.
struct TensorCall {
    let tensors: [Tensor]
    let arguments: [JSValue]

    var x: Tensor { tensors[0] }
    func int(_ index: Int) -> Int { Int(arguments[safe: index]?.number() ?? 0) }
    func double(_ index: Int) -> Double { arguments[safe: index]?.number() ?? 0 }
    func float(_ index: Int) -> Float { Float(double(index)) }
    func flag(_ index: Int) -> Bool { arguments[safe: index]?.truth() ?? false }
    func text(_ index: Int) -> String { arguments[safe: index]?.text() ?? "" }
    func ints(_ index: Int) -> [Int] {
        arguments[safe: index]?.items()?.map { Int($0.number()) } ?? []
    }
    func dtype(_ index: Int) -> DType { DType.ofTensors[safe: int(index)] ?? .float32 }
}

extension DType {
    /// The element types that tensors have in TensorFlow.js, by their numbers in the scripts.
    static let ofTensors: [DType] = [.float32, .int32, .bool]
}

extension Tensor {
    var isFloat: Bool { array.dtype == .float32 }

    /// This tensor in one of TensorFlow.js' element types.
    func published() -> Tensor {
        let dtype = array.dtype
        if DType.ofTensors.contains(dtype) { return self }
        return cast(to: dtype.isInteger ? .int32 : .float32)
    }

    /// A result that is flat almost everywhere: its gradient is zero.
    func flat(_ function: (NDArray) throws -> NDArray) throws -> Tensor {
        let result = Tensor(try function(array))
        if isFollowed {
            let zeros = NDArray.zeros(shape, .float32)
            CustomGradient.connect([self], [result]) { _ in [Tensor(zeros)] }
        }
        return result
    }
}
