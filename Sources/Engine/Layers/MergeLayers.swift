import Arrays

/// Layers of several inputs of one shape (or broadcastable ones): Add, Subtract, Multiply, Average, Maximum,
/// Minimum, element by element.
package final class MergeLayer: Layer {
    private let join: (Tensor, Tensor) throws -> Tensor
    private let averages: Bool
    private let takesExactlyTwo: Bool

    init(
        _ className: String, _ a: Arguments, _ engine: Engine, averages: Bool = false,
        takesExactlyTwo: Bool = false, _ join: @escaping (Tensor, Tensor) throws -> Tensor
    ) throws {
        self.join = join
        self.averages = averages
        self.takesExactlyTwo = takesExactlyTwo
        try super.init(className, a, engine)
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        guard input.tensors.count > 1, !takesExactlyTwo || input.tensors.count == 2 else {
            throw EngineError.value(
                "A merge layer should be called on \(takesExactlyTwo ? "exactly 2" : "a list of at least 2") "
                    + "inputs. Received: \(input.tensors.count) input(s)")
        }
        var result = try input.tensors.dropFirst().reduce(input.x.floats()) { try join($0, $1.floats()) }
        if averages { result = try result * Tensor(1 / Float(input.tensors.count)) }
        return LayerOutput(result, mask: input.mask)
    }

    package override func outputShapes(_ shapes: [PartialShape]) -> [PartialShape] {
        let rank = shapes.map(\.count).max() ?? 0
        var result = PartialShape(repeating: 1, count: rank)
        for shape in shapes {
            for (axis, extent) in shape.enumerated() where extent != 1 {
                result[rank - shape.count + axis] = extent
            }
        }
        return [result]
    }
}

/// Concatenate: inputs joined along an axis.
package final class ConcatenateLayer: Layer {
    private let axis: Int

    init(_ a: Arguments, _ engine: Engine) throws {
        axis = try a.int("axis")
        try super.init("Concatenate", a, engine)
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        LayerOutput(try Tensor.concatenate(input.tensors.map { $0.floats() }, axis: axis), mask: input.mask)
    }

    package override func outputShapes(_ shapes: [PartialShape]) throws -> [PartialShape] {
        guard var result = shapes.first else { return [] }
        let place = try normalizeAxis(axis, rank: result.count)
        for shape in shapes.dropFirst() {
            guard shape.count == result.count,
                zip(shape, result).enumerated().allSatisfy({
                    $0 == place || $1.0 == $1.1 || $1.0 == nil || $1.1 == nil
                })
            else {
                throw EngineError.value(
                    "A `Concatenate` layer requires inputs with matching shapes except for the concatenation "
                        + "axis. Received: input_shape=["
                        + shapes.map { EngineError.tuple($0) }.joined(separator: ", ") + "]")
            }
            result[place] = result[place].flatMap { old in shape[place].map { old + $0 } }
        }
        return [result]
    }
}

extension ClassRow where Product == Layer {
    static func merging() -> [ClassRow<Layer>] {
        [
            row("Add", [], "") { try MergeLayer("Add", $0, $1) { try $0 + $1 } },
            row("Subtract", [], "") {
                try MergeLayer("Subtract", $0, $1, takesExactlyTwo: true) { try $0 - $1 }
            },
            row("Multiply", [], "") { try MergeLayer("Multiply", $0, $1) { try $0 * $1 } },
            row("Average", [], "") { try MergeLayer("Average", $0, $1, averages: true) { try $0 + $1 } },
            row("Maximum", [], "") { try MergeLayer("Maximum", $0, $1) { try $0.maximum($1) } },
            row("Minimum", [], "") { try MergeLayer("Minimum", $0, $1) { try $0.minimum($1) } },
            row("Concatenate", [], "axis=-1") { try ConcatenateLayer($0, $1) },
        ]
    }
}
