import Arrays

/// What all convolutions have: window, strides, dilation, padding, bias and activation.
package class WindowLayer: SpatialLayer {
    let size: [Int]
    let strides: [Int]
    let dilation: [Int]
    let padding: Window.Padding
    let activation: Activation
    let usesBias: Bool
    private let biasInitializer: Initializer
    /// Channels of the input, known when built.
    private(set) var channels: Int?
    private(set) var bias: Variable?

    init(
        _ className: String, rank: Int, _ a: Arguments, _ engine: Engine, allowsCausal: Bool = false,
        refusesStridedDilation: Bool = true
    ) throws {
        size = try a.tuple("kernel_size", rank)
        strides = try a.tuple("strides", rank)
        dilation = try a.tuple("dilation_rate", rank)
        padding = try a.padding(allowsCausal: allowsCausal)
        activation = try engine.registry.activation(a["activation"])
        usesBias = try a.bool("use_bias")
        biasInitializer = try engine.initializer(a, "bias_initializer")
        if refusesStridedDilation, (strides.max() ?? 1) > 1, (dilation.max() ?? 1) > 1 {
            throw EngineError.value(
                "`strides > 1` not supported in conjunction with `dilation_rate > 1`. Received: strides="
                    + "\(EngineError.tuple(strides)) and dilation_rate=\(EngineError.tuple(dilation))")
        }
        let shown = a.showing([("kernel_size", size), ("strides", strides), ("dilation_rate", dilation)])
        try super.init(className, rank: rank, shown, engine)
    }

    override var inputSpec: InputSpec {
        InputSpec(minimumRank: spatialRank + 2, lastExtent: channelsFirst ? nil : channels)
    }
    package override var activationName: String? { activation.name }

    /// Channels of the output.
    var filters: Int { 0 }
    /// For the error of a window that does not fit.
    func kernelShape(_ channels: Int) -> [Int] { size + [channels, filters] }

    /// Notes the channels of the input and checks that the window fits.
    func readChannels(_ shapes: [PartialShape]) throws -> Int {
        let shape = channelsLast(shapes[0])
        let channels = try known(shape.last, self, shapes[0])
        self.channels = channels
        _ = try outputShapes(shapes)
        return channels
    }

    func addBias(_ count: Int) throws {
        guard usesBias else { return }
        bias = try addWeight(
            "bias", [count], biasInitializer,
            regularizer: engine.regularizer(arguments, "bias_regularizer"),
            constraint: engine.constraint(arguments, "bias_constraint"))
    }

    func addKernel(_ name: String, _ prefix: String, _ shape: [Int], _ initializer: Initializer) throws
        -> Variable
    {
        try addWeight(
            name, shape, initializer, regularizer: engine.regularizer(arguments, prefix + "_regularizer"),
            constraint: engine.constraint(arguments, prefix + "_constraint"))
    }

    func window(_ grid: [Int], groups: Int = 1) -> Window {
        Window(
            input: grid, size: size, strides: strides, dilation: dilation, padding: padding, groups: groups)
    }

    /// Bias and activation at the end of a convolution that has not done them itself.
    func finish(_ y: Tensor) throws -> Tensor {
        let shifted = try bias.map { try y + $0.value } ?? y
        return try restored(activation(shifted))
    }

    func places(_ length: Int, _ axis: Int) -> Int {
        Window.places(length, size[axis], strides[axis], dilation[axis], padding)
    }

    func outputChannels(_ channels: Int) -> Int { filters }

    package override func outputShapes(_ shapes: [PartialShape]) throws -> [PartialShape] {
        let shape = channelsLast(shapes[0])
        let channels = self.channels ?? shape.last.flatMap { $0 } ?? 0
        guard shape.count == spatialRank + 2 else {
            throw EngineError.value(
                "Kernel shape must have the same length as input, but received kernel of shape "
                    + "\(EngineError.tuple(kernelShape(channels))) and input of shape "
                    + "\(EngineError.tuple(shapes[0])).")
        }
        var result: PartialShape = [shape[0]]
        for axis in 0..<spatialRank {
            let count = shape[axis + 1].map { places($0, axis) }
            if let count, count <= 0 {
                throw EngineError.value(
                    "Computed output size would be zero or negative. Received `inputs shape="
                        + "\(EngineError.tuple(shapes[0]))`, `kernel shape="
                        + "\(EngineError.tuple(kernelShape(channels)))`, `dilation_rate=[\(dilation.map(String.init).joined(separator: " "))]`, "
                        + "`strides=\(EngineError.tuple(strides))`, `padding=\(padding.rawValue)`.")
            }
            result.append(count)
        }
        return [restored(result + [outputChannels(channels)])]
    }

    package override func multiplyAdds(_ shapes: [PartialShape]) -> Double {
        guard let shape = (try? outputShapes(shapes))?.first else { return 0 }
        let places = channelsLast(shape).dropLast().reduce(1.0) { $0 * Double($1 ?? 1) }
        return places * Double(ownVariables.reduce(0) { $0 + $1.shape.count })
    }
}

/// Conv1D, Conv2D, Conv3D: every filter slides over the grid and gives one channel.
///
///     y[n, p, f] = a(b[f] + sum over window elements k and channels c of x[n, p s + k d, c] W[k, c, f])
///
/// x (N, grid..., C), W (window..., C / groups, F) Glorot uniform, b (F) zeros, y (N, places..., F).
package final class ConvolutionLayer: WindowLayer {
    private let filterCount: Int
    private let groups: Int
    private let kernelInitializer: Initializer
    private var kernel: Variable?

    init(_ className: String, rank: Int, _ a: Arguments, _ engine: Engine) throws {
        filterCount = try a.positive("filters")
        groups = try a.positive("groups")
        guard filterCount % groups == 0 else {
            throw EngineError.value(
                "The number of filters must be evenly divisible by the number of groups. Received: groups="
                    + "\(groups), filters=\(filterCount).")
        }
        kernelInitializer = try engine.initializer(a, "kernel_initializer")
        try super.init(className, rank: rank, a, engine, allowsCausal: rank == 1)
    }

    override var filters: Int { filterCount }
    override func kernelShape(_ channels: Int) -> [Int] { size + [channels / groups, filterCount] }

    package override func build(_ shapes: [PartialShape]) throws {
        let channels = try readChannels(shapes)
        guard channels % groups == 0 else {
            throw EngineError.value(
                "The number of input channels must be evenly divisible by the number of groups. Received "
                    + "groups=\(groups), but the input has \(channels) channels (full input shape is "
                    + "\(EngineError.tuple(shapes[0]))).")
        }
        kernel = try addKernel("kernel", "kernel", kernelShape(channels), kernelInitializer)
        try addBias(filterCount)
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        guard let kernel else { throw EngineError.notBuilt("Layer \(name) is not built.") }
        let x = try channelsLast(input.x)
        let isRectified = activation.cell == .relu
        let attributes = Attributes(flag: isRectified, window: window(grid(x), groups: groups))
        let y =
            if let bias {
                try Operation.convolution(x, kernel.value, bias.value, attributes: attributes)
            } else {
                try Operation.convolution(x, kernel.value, attributes: attributes)
            }
        return LayerOutput(try restored(isRectified ? y : activation(y)))
    }
}

/// DepthwiseConv1D, DepthwiseConv2D: every channel has filters of its own.
///
/// x (N, grid..., C), W (window..., C, M) Glorot uniform, b (C M) zeros, y (N, places..., C M).
package final class DepthwiseConvolutionLayer: WindowLayer {
    private let multiplier: Int
    private let kernelInitializer: Initializer
    private var kernel: Variable?

    init(_ className: String, rank: Int, _ a: Arguments, _ engine: Engine) throws {
        multiplier = try a.positive("depth_multiplier")
        kernelInitializer = try engine.initializer(a, "depthwise_initializer")
        try super.init(className, rank: rank, a, engine, refusesStridedDilation: false)
    }

    override func kernelShape(_ channels: Int) -> [Int] { size + [channels, multiplier] }
    override func outputChannels(_ channels: Int) -> Int { channels * multiplier }

    package override func build(_ shapes: [PartialShape]) throws {
        let channels = try readChannels(shapes)
        kernel = try addKernel("kernel", "depthwise", kernelShape(channels), kernelInitializer)
        try addBias(channels * multiplier)
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        guard let kernel else { throw EngineError.notBuilt("Layer \(name) is not built.") }
        let x = try channelsLast(input.x)
        let y = try Operation.depthwise(
            x, kernel.value, attributes: Attributes(window: window(grid(x))))
        return LayerOutput(try finish(y))
    }
}

/// SeparableConv1D, SeparableConv2D: a depthwise convolution, then one with a window of a single element.
///
/// x (N, grid..., C), depthwise (window..., C, M), pointwise (1..., C M, F), both Glorot uniform, b (F) zeros.
package final class SeparableConvolutionLayer: WindowLayer {
    private let filterCount: Int
    private let multiplier: Int
    private let initializers: [Initializer]
    private var depthwise: Variable?
    private var pointwise: Variable?

    init(_ className: String, rank: Int, _ a: Arguments, _ engine: Engine) throws {
        filterCount = try a.positive("filters")
        multiplier = try a.positive("depth_multiplier")
        initializers = try ["depthwise_initializer", "pointwise_initializer"].map {
            try engine.initializer(a, $0)
        }
        try super.init(className, rank: rank, a, engine, refusesStridedDilation: false)
    }

    override var filters: Int { filterCount }

    package override func build(_ shapes: [PartialShape]) throws {
        let channels = try readChannels(shapes)
        depthwise = try addKernel(
            "depthwise_kernel", "depthwise", size + [channels, multiplier], initializers[0])
        let ones = [Int](repeating: 1, count: spatialRank)
        pointwise = try addKernel(
            "pointwise_kernel", "pointwise", ones + [channels * multiplier, filterCount], initializers[1])
        try addBias(filterCount)
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        guard let depthwise, let pointwise else {
            throw EngineError.notBuilt("Layer \(name) is not built.")
        }
        let x = try channelsLast(input.x)
        let middle = try Operation.depthwise(
            x, depthwise.value, attributes: Attributes(window: window(grid(x))))
        let y = try middle.product(pointwise.value.reshaped([-1, filterCount]))
        return LayerOutput(try finish(y))
    }
}

/// Conv1DTranspose, Conv2DTranspose, Conv3DTranspose: the gradient of a convolution as a layer, which enlarges
/// the grid.
///
/// x (N, places..., C), W (window..., F, C) Glorot uniform, b (F) zeros, y (N, grid..., F) with L s + max(k - s, 0)
/// (valid) or L s (same) positions along each axis unless `output_padding` says otherwise.
package final class TransposedConvolutionLayer: WindowLayer {
    private let filterCount: Int
    private let outputPadding: [Int]?
    private let kernelInitializer: Initializer
    private var kernel: Variable?

    init(_ className: String, rank: Int, _ a: Arguments, _ engine: Engine) throws {
        filterCount = try a.positive("filters")
        kernelInitializer = try engine.initializer(a, "kernel_initializer")
        outputPadding =
            a["output_padding"].isNone ? nil : try a.tuple("output_padding", rank, allowsZero: true)
        try super.init(className, rank: rank, a, engine)
        for (axis, (extra, stride)) in zip(outputPadding ?? [], strides).enumerated() where extra >= stride {
            throw EngineError.value(
                "`output_padding` must be strictly less than `strides` for all dimensions. At dimension "
                    + "\(axis), `output_padding` is \(extra) but `strides` is \(stride). Received: "
                    + "output_padding=\(EngineError.tuple(outputPadding ?? [])), "
                    + "strides=\(EngineError.tuple(strides))")
        }
    }

    override var filters: Int { filterCount }
    override func kernelShape(_ channels: Int) -> [Int] { size + [filterCount, channels] }

    override func places(_ length: Int, _ axis: Int) -> Int {
        let reach = (size[axis] - 1) * dilation[axis] + 1
        let stride = strides[axis]
        if padding == .valid {
            let extra = outputPadding?[axis] ?? (max(reach, stride) - reach)
            return (length - 1) * stride + reach + extra
        }
        return outputPadding.map { (length - 1) * stride + reach % 2 + $0[axis] } ?? length * stride
    }

    package override func build(_ shapes: [PartialShape]) throws {
        let channels = try readChannels(shapes)
        kernel = try addKernel("kernel", "kernel", kernelShape(channels), kernelInitializer)
        try addBias(filterCount)
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        guard let kernel else { throw EngineError.notBuilt("Layer \(name) is not built.") }
        let x = try channelsLast(input.x)
        let window = window(grid(x).enumerated().map { places($1, $0) })
        guard window.outputGrid == grid(x) else {
            throw EngineError.value(
                "Layer \"\(name)\": argument 'output_padding': got "
                    + "\(EngineError.tuple(outputPadding ?? [])), expected a padding that fits padding="
                    + "'\(padding.rawValue)', strides=\(EngineError.tuple(strides)), "
                    + "kernel_size=\(EngineError.tuple(size))")
        }
        let y = try Operation.convolutionInput(x, kernel.value, attributes: Attributes(window: window))
        return LayerOutput(try finish(y))
    }

    package override func multiplyAdds(_ shapes: [PartialShape]) -> Double {
        let places = channelsLast(shapes[0]).dropLast().reduce(1.0) { $0 * Double($1 ?? 1) }
        return places * Double(kernel?.shape.count ?? 0)
    }
}

extension ClassRow where Product == Layer {
    private static func weights(_ kinds: [String]) -> String {
        (kinds + ["bias"]).map { "\($0)_initializer='\($0 == "bias" ? "zeros" : "glorot_uniform")', " }
            .joined()
            + (kinds + ["bias"]).map { "\($0)_regularizer=None, " }.joined() + "activity_regularizer=None, "
            + (kinds + ["bias"]).map { "\($0)_constraint=None" }.joined(separator: ", ")
    }

    private static func ones(_ rank: Int) -> String {
        rank == 1 ? "1" : "[" + [String](repeating: "1", count: rank).joined(separator: ", ") + "]"
    }

    static func convolutions() -> [ClassRow<Layer>] {
        let end = "activation=None, use_bias=True, "
        var rows: [ClassRow<Layer>] = []
        for rank in 1...3 {
            let one = ones(rank)
            let start = "strides=\(one), padding='valid', data_format=None, dilation_rate=\(one), "
            rows += [
                row(
                    "Conv\(rank)D", ["Convolution\(rank)D"],
                    "filters, kernel_size, \(start)groups=1, \(end)\(weights(["kernel"])), lora_rank=None, "
                        + "lora_alpha=None"
                ) { try ConvolutionLayer("Conv\(rank)D", rank: rank, $0.refusing("lora_rank"), $1) },
                row(
                    "Conv\(rank)DTranspose",
                    ["Convolution\(rank)DTranspose"] + (rank == 2 ? ["Deconvolution2D"] : []),
                    "filters, kernel_size, strides=\(one), padding='valid', "
                        + (rank == 3
                            ? "data_format=None, output_padding=None, "
                            : "output_padding=None, data_format=None, ")
                        + "dilation_rate=\(one), \(end)\(weights(["kernel"]))"
                ) { try TransposedConvolutionLayer("Conv\(rank)DTranspose", rank: rank, $0, $1) },
            ]
            guard rank < 3 else { continue }
            rows += [
                row(
                    "DepthwiseConv\(rank)D", [],
                    "kernel_size, strides=\(one), padding='valid', depth_multiplier=1, data_format=None, "
                        + "dilation_rate=\(one), \(end)\(weights(["depthwise"]))"
                ) { try DepthwiseConvolutionLayer("DepthwiseConv\(rank)D", rank: rank, $0, $1) },
                row(
                    "SeparableConv\(rank)D", ["SeparableConvolution\(rank)D"],
                    "filters, kernel_size, \(start)depth_multiplier=1, \(end)"
                        + weights(["depthwise", "pointwise"])
                ) { try SeparableConvolutionLayer("SeparableConv\(rank)D", rank: rank, $0, $1) },
            ]
        }
        return rows
    }
}
