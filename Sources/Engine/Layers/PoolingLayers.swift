import Arrays

/// MaxPooling1D/2D/3D and AveragePooling1D/2D/3D: the largest or the mean element of each channel under a window.
///
/// x (N, grid..., C) to (N, places..., C); with `padding="same"` what lies outside does not count.
package final class PoolingLayer: SpatialLayer {
    private let takesMaximum: Bool
    private let size: [Int]
    private let strides: [Int]
    private let padding: Window.Padding

    init(_ className: String, rank: Int, takesMaximum: Bool, _ a: Arguments, _ engine: Engine) throws {
        self.takesMaximum = takesMaximum
        size = try a.tuple("pool_size", rank)
        strides = a["strides"].isNone ? size : try a.tuple("strides", rank)
        padding = try a.padding()
        try super.init(
            className, rank: rank, a.showing([("pool_size", size), ("strides", strides)]), engine)
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        _ = try outputShapes([input.x.dimensions.map(Optional.some)])
        let x = try channelsLast(input.x)
        let window = Window(input: grid(x), size: size, strides: strides, padding: padding)
        let operation = takesMaximum ? Operation.maximumPool : .meanPool
        return LayerOutput(try restored(operation(x, attributes: Attributes(window: window))))
    }

    package override func outputShapes(_ shapes: [PartialShape]) throws -> [PartialShape] {
        var shape = channelsLast(shapes[0])
        for axis in 0..<spatialRank {
            guard let length = shape[axis + 1] else { continue }
            let count = Window.places(length, size[axis], strides[axis], 1, padding)
            guard count > 0 else {
                throw EngineError.value(
                    "Computed output size would be zero or negative. Received: `inputs.shape="
                        + "\(EngineError.tuple(shapes[0]))`, `pool_size=\(EngineError.tuple(size))`, "
                        + "`strides=\(EngineError.tuple(strides))`, `padding=\(padding.rawValue)`.")
            }
            shape[axis + 1] = count
        }
        return [restored(shape)]
    }

    package override func multiplyAdds(_ shapes: [PartialShape]) -> Double { 0 }
}

/// GlobalMaxPooling and GlobalAveragePooling: the largest or the mean element of each channel: (N, grid..., C) to
/// (N, C), with `keepdims` (N, 1..., C). The mean over time steps leaves masked steps out.
package final class GlobalPoolingLayer: SpatialLayer {
    private let takesMaximum: Bool
    private let keepsAxes: Bool

    init(_ className: String, rank: Int, takesMaximum: Bool, _ a: Arguments, _ engine: Engine) throws {
        self.takesMaximum = takesMaximum
        keepsAxes = try a.bool("keepdims")
        try super.init(className, rank: rank, a, engine)
    }

    private var axes: [Int] { Array((channelsFirst ? 2 : 1)..<(spatialRank + (channelsFirst ? 2 : 1))) }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        let x = input.x.floats()
        if takesMaximum { return LayerOutput(try x.maximum(axes: axes, keepsAxes: keepsAxes)) }
        guard spatialRank == 1, let mask = input.mask else {
            return LayerOutput(try x.mean(axes: axes, keepsAxes: keepsAxes))
        }
        let (batch, steps) = (mask.shape[0], mask.shape[1])
        let weights = Tensor(
            mask.asType(.float32).reshaped(to: channelsFirst ? [batch, 1, steps] : [batch, steps, 1]))
        let total = try (x * weights).sum(axes: axes, keepsAxes: keepsAxes)
        return LayerOutput(try total / weights.sum(axes: axes, keepsAxes: keepsAxes))
    }

    package override func outputShapes(_ shapes: [PartialShape]) -> [PartialShape] {
        let shape = channelsLast(shapes[0])
        if keepsAxes {
            return [
                restored([shape[0]] + [Int?](repeating: 1, count: spatialRank) + [shape[spatialRank + 1]])
            ]
        }
        return [[shape[0], shape[spatialRank + 1]]]
    }
}

extension ClassRow where Product == Layer {
    static func pooling() -> [ClassRow<Layer>] {
        (1...3).flatMap { rank -> [ClassRow<Layer>] in
            let size =
                rank == 1 ? "2" : "[" + [String](repeating: "2", count: rank).joined(separator: ", ") + "]"
            return [("Max", "Max", true), ("Average", "Avg", false)].flatMap { word, short, takesMaximum in
                [
                    row(
                        "\(word)Pooling\(rank)D", ["\(short)Pool\(rank)D"],
                        "pool_size\(takesMaximum ? "=\(size)" : ""), strides=None, padding='valid', data_format=None"
                    ) {
                        try PoolingLayer(
                            "\(word)Pooling\(rank)D", rank: rank, takesMaximum: takesMaximum, $0, $1)
                    },
                    row(
                        "Global\(word)Pooling\(rank)D", ["Global\(short)Pool\(rank)D"],
                        "data_format=None, keepdims=False"
                    ) {
                        try GlobalPoolingLayer(
                            "Global\(word)Pooling\(rank)D", rank: rank, takesMaximum: takesMaximum, $0, $1)
                    },
                ]
            }
        }
    }
}
