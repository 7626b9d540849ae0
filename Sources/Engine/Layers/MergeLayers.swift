import Arrays

/// Layers of several inputs of one shape (or broadcastable ones): Add, Subtract, Multiply, Average, Maximum,
/// Minimum, element by element. Inputs with fewer axes get axes of extent 1 behind the batch axis.
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

    override var passesMasks: Bool { false }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        guard input.tensors.count > 1, !takesExactlyTwo || input.tensors.count == 2 else {
            throw EngineError.value(
                "A merge layer should be called on \(takesExactlyTwo ? "exactly 2" : "a list of at least 2") "
                    + "inputs. Received: \(input.tensors.count) input(s)")
        }
        let rank = input.tensors.map(\.rank).max() ?? 0
        let tensors = try input.tensors.map { tensor in
            let missing = [Int](repeating: 1, count: rank - tensor.rank)
            return missing.isEmpty
                ? tensor.floats()
                : try tensor.floats().reshaped(
                    tensor.dimensions.prefix(1) + missing + tensor.dimensions.dropFirst())
        }
        var result = try tensors.dropFirst().reduce(tensors[0]) { try join($0, $1) }
        if averages { result = try result * Tensor(1 / Float(tensors.count)) }
        return LayerOutput(result, mask: try mergedMask(input.masks))
    }

    /// A position counts where any input's does; no mask when an input has none.
    private func mergedMask(_ masks: [NDArray?]) throws -> NDArray? {
        let given = masks.compactMap { $0 }
        guard given.count == masks.count, let first = given.first else { return nil }
        return try given.dropFirst().reduce(first) {
            try binary(.maximum, $0.asFloats(), $1.asFloats()).asMask()
        }
    }

    package override func outputShapes(_ shapes: [PartialShape]) throws -> [PartialShape] {
        let rank = shapes.map(\.count).max() ?? 0
        var result = PartialShape(repeating: 1, count: rank)
        for shape in shapes {
            let missing = PartialShape(repeating: 1, count: rank - shape.count)
            let padded = Array(shape.prefix(1)) + missing + shape.dropFirst()
            for (axis, extent) in padded.enumerated() where extent != 1 {
                if let extent, let known = result[axis], known != 1, known != extent {
                    throw EngineError.value(
                        "Inputs have incompatible shapes. Received shapes "
                            + shapes.map { EngineError.tuple(Array($0.dropFirst())) }.joined(
                                separator: " and "))
                }
                if result[axis] == 1 || extent != nil { result[axis] = extent }
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

    override var passesMasks: Bool { false }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        let joined = try Tensor.concatenate(input.tensors.map { $0.floats() }, axis: axis)
        guard input.masks.contains(where: { $0 != nil }) else { return LayerOutput(joined) }
        // Masks take their inputs' shapes and are joined likewise; a position counts where any feature does.
        let masks = try zip(input.tensors, input.masks).map { tensor, mask -> Tensor in
            guard let mask else { return Tensor(NDArray.constant(1, tensor.shape)) }
            let column = mask.rank < tensor.rank ? AttentionMask.column(mask) ?? mask : mask
            return Tensor(try column.broadcast(to: tensor.shape).contiguous().asFloats())
        }
        let whole = try TapeStack.paused { try Tensor.concatenate(masks, axis: axis) }
        let rank = whole.rank
        let any = reduce(.maximum, whole.array, axes: [rank - 1]).asMask()
        return LayerOutput(joined, mask: any.reshaped(to: Shape(whole.dimensions.dropLast())))
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

/// Dot: products of two inputs summed over an axis of each, sample by sample; `normalize` divides by the norms first
/// (cosine similarity).
package final class DotLayer: Layer {
    private let axes: [Int]
    private let normalizes: Bool

    init(_ a: Arguments, _ engine: Engine) throws {
        let given = try a.ints("axes")
        guard given.count == 2 || a["axes"].int != nil else {
            throw EngineError.value(
                "Invalid format for argument `axes`: it should contain two elements. Received: axes="
                    + "\(a["axes"])")
        }
        axes = given.count == 2 ? given : [given[0], given[0]]
        normalizes = try a.bool("normalize")
        try super.init("Dot", a, engine)
    }

    override var passesMasks: Bool { false }

    private func places(_ shapes: [PartialShape]) throws -> [Int] {
        guard shapes.count == 2 else {
            throw EngineError.value(
                "A `Dot` layer should be called on a list of 2 inputs. Received: input_shape=["
                    + shapes.map { EngineError.tuple($0) }.joined(separator: ", ") + "]")
        }
        let places = try zip(axes, shapes).map { try normalizeAxis($0, rank: $1.count) }
        guard !places.contains(0) else {
            throw EngineError.value(
                "Cannot perform batch_dot over axis 0. If your inputs are not batched, add a dummy batch "
                    + "dimension to your inputs using keras.ops.expand_dims(x, 0)")
        }
        let extents = [shapes[0][places[0]], shapes[1][places[1]]]
        if let first = extents[0], let second = extents[1], first != second {
            throw EngineError.value(
                "Incompatible input shapes: axis values \(first) (at axis \(places[0])) != \(second) (at axis "
                    + "\(places[1])). Full input shapes: \(EngineError.tuple(shapes[0])), "
                    + EngineError.tuple(shapes[1]))
        }
        return places
    }

    package override func build(_ shapes: [PartialShape]) throws { _ = try places(shapes) }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        let places = try places(input.tensors.map { $0.dimensions.map(Optional.some) })
        var x = input.tensors.map { $0.floats() }
        if normalizes { x = try zip(x, places).map { try $0.unit(axes: [$1]) } }
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        var left = Array(letters[..<x[0].rank])
        var right = ["a"] + letters[x[0].rank..<(x[0].rank + x[1].rank - 1)]
        (left[places[0]], right[places[1]]) = ("z", "z")
        let rest = left.filter { $0 != "z" } + right.dropFirst().filter { $0 != "z" }
        let y = try x[0].contracted(with: x[1], "\(String(left)),\(String(right))->\(String(rest))")
        return LayerOutput(y.rank == 1 ? try y.reshaped([y.count, 1]) : y)
    }

    package override func outputShapes(_ shapes: [PartialShape]) throws -> [PartialShape] {
        let places = try places(shapes)
        var (left, right) = (shapes[0], shapes[1])
        left.remove(at: places[0])
        right.remove(at: places[1])
        let result = left + right.dropFirst()
        return [result.count == 1 ? result + [1] : result]
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
            row("Dot", [], "axes, normalize=False") { try DotLayer($0, $1) },
        ]
    }
}
