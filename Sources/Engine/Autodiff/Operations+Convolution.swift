import Arrays

// Convolutions and pooling. A convolution is linear in its input and in its kernel, so its gradients are
// operations of the same family, and theirs too: derivatives of any order come for free.

extension Operation {
    static let convolutions: [Operation] = [
        convolution, convolutionInput, convolutionKernel, depthwise, depthwiseInput, depthwiseKernel,
        maximumPool, poolScatter, poolGather, meanPool, poolSpread, gate,
    ]

    private static func windowOf(_ p: Attributes) -> Window {
        p.window ?? Window(input: [1], size: [1], strides: [1], padding: .valid)
    }

    /// A row whose kernels know single precision only: under a computation in double precision its inputs are
    /// rounded and its outputs widened.
    private static func single(
        _ name: String, _ forward: @escaping @Sendable ([NDArray], Attributes) throws -> NDArray,
        _ gradient: @escaping @Sendable (GradientContext) throws -> [Tensor?]
    ) -> Operation {
        one(
            name,
            { x, p in
                let isWide = x.contains { $0.dtype == .float64 }
                return isWide
                    ? try forward(x.map { $0.asFloats() }, p).asType(.float64) : try forward(x, p)
            }, gradient)
    }

    private static func gradientAttributes(_ c: GradientContext) -> Attributes {
        Attributes(arrays: c.attributes.arrays, window: c.attributes.window)
    }

    /// x (N, grid..., C) and kernel (window..., C / groups, F), perhaps a bias (F), to (N, places..., F). With
    /// `flag` negative outputs become 0 (relu).
    static let convolution: Operation = single(
        "convolution",
        { x, p in
            ConvolutionKernel.forward(
                x[0], x[1], x.count > 2 ? x[2] : nil, windowOf(p), rectifies: p.flag)
        }
    ) { c in
        let attributes = gradientAttributes(c)
        let g = c.attributes.flag ? try gate(c.gradient, c.outputs[0]) : c.gradient
        return [
            c.needs[0] ? try convolutionInput(g, c.inputs[1], attributes: attributes) : nil,
            c.needs[1] ? try convolutionKernel(c.inputs[0], g, attributes: attributes) : nil,
            c.needs.count > 2 && c.needs[2] ? try g.sum(axes: Array(0..<(g.rank - 1))) : nil,
        ]
    }

    /// The convolution's gradient of its input, which is the transposed convolution: g (N, places..., F) and
    /// kernel to (N, grid..., C).
    static let convolutionInput: Operation = single(
        "convolution_input", { x, p in ConvolutionKernel.inputGradient(x[0], x[1], windowOf(p)) }
    ) { c in
        let attributes = gradientAttributes(c)
        return [
            c.needs[0] ? try convolution(c.gradient, c.inputs[1], attributes: attributes) : nil,
            c.needs[1] ? try convolutionKernel(c.gradient, c.inputs[0], attributes: attributes) : nil,
        ]
    }

    /// The convolution's gradient of its kernel: x and g to (window..., C / groups, F).
    static let convolutionKernel: Operation = single(
        "convolution_kernel", { x, p in ConvolutionKernel.kernelGradient(x[0], x[1], windowOf(p)) }
    ) { c in
        let attributes = gradientAttributes(c)
        return [
            c.needs[0] ? try convolutionInput(c.inputs[1], c.gradient, attributes: attributes) : nil,
            c.needs[1] ? try convolution(c.inputs[0], c.gradient, attributes: attributes) : nil,
        ]
    }

    /// x (N, grid..., C) and kernel (window..., C, M) to (N, places..., C M).
    static let depthwise: Operation = single(
        "depthwise_convolution", { x, p in DepthwiseKernel.forward(x[0], x[1], windowOf(p)) }
    ) { c in
        let attributes = gradientAttributes(c)
        return [
            c.needs[0] ? try depthwiseInput(c.gradient, c.inputs[1], attributes: attributes) : nil,
            c.needs[1] ? try depthwiseKernel(c.inputs[0], c.gradient, attributes: attributes) : nil,
        ]
    }

    static let depthwiseInput: Operation = single(
        "depthwise_convolution_input", { x, p in DepthwiseKernel.inputGradient(x[0], x[1], windowOf(p)) }
    ) { c in
        let attributes = gradientAttributes(c)
        return [
            c.needs[0] ? try depthwise(c.gradient, c.inputs[1], attributes: attributes) : nil,
            c.needs[1] ? try depthwiseKernel(c.gradient, c.inputs[0], attributes: attributes) : nil,
        ]
    }

    static let depthwiseKernel: Operation = single(
        "depthwise_convolution_kernel", { x, p in DepthwiseKernel.kernelGradient(x[0], x[1], windowOf(p)) }
    ) { c in
        let attributes = gradientAttributes(c)
        return [
            c.needs[0] ? try depthwiseInput(c.inputs[1], c.gradient, attributes: attributes) : nil,
            c.needs[1] ? try depthwise(c.inputs[0], c.gradient, attributes: attributes) : nil,
        ]
    }

    /// The first input where the second is positive, else 0: relu's gradient from its output.
    static let gate: Operation = single(
        "gate",
        { x, _ in
            let (g, y, count) = (x[0].floatPointer, x[1].floatPointer, x[0].count)
            return .floats(x[0].shape) { target in
                let whole = count / 8 * 8
                for i in stride(from: 0, to: whole, by: 8) {
                    let (values, outputs) = (load8(g + i), load8(y + i))
                    store8(masked(values, outputs .> 0), target + i)
                }
                for i in whole..<count { target[i] = y[i] > 0 ? g[i] : 0 }
            }
        }
    ) { c in
        [c.needs[0] ? try gate(c.gradient, c.inputs[1]) : nil, nil]
    }

    // MARK: Pooling

    /// The largest element under each window.
    static let maximumPool: Operation = Operation(
        "maximum_pool",
        forward: { x, p in
            let (values, chosen) = PoolingKernel.maximum(x[0].asFloats(), windowOf(p))
            return OperationResult(
                x[0].dtype == .float64 ? values.asType(.float64) : values, saved: [chosen])
        },
        gradient: { c in
            [
                try poolScatter(
                    c.gradient, attributes: Attributes(arrays: c.saved, window: c.attributes.window))
            ]
        })

    /// Values to the elements that windows have chosen (`arrays[0]`, int32), others 0.
    static let poolScatter: Operation = single(
        "pool_scatter", { x, p in PoolingKernel.scatter(x[0], p.arrays[0], windowOf(p)) }
    ) { [try poolGather($0.gradient, attributes: gradientAttributes($0))] }

    static let poolGather: Operation = single(
        "pool_gather", { x, p in PoolingKernel.gather(x[0], p.arrays[0], windowOf(p)) }
    ) { [try poolScatter($0.gradient, attributes: gradientAttributes($0))] }

    /// The mean of the elements under each window, those outside of the grid not counted.
    static let meanPool: Operation = single("mean_pool", { x, p in PoolingKernel.mean(x[0], windowOf(p)) }) {
        [try poolSpread($0.gradient, attributes: gradientAttributes($0))]
    }

    static let poolSpread: Operation = single(
        "pool_spread", { x, p in PoolingKernel.spread(x[0], windowOf(p)) }
    ) { [try meanPool($0.gradient, attributes: gradientAttributes($0))] }
}

extension Tensor {
    /// The convolution with a kernel (window..., C / groups, F) over the grid axes of x (N, grid..., C), or with
    /// `depthwise` of every channel with its own M kernels (window..., C, M): `tf.nn.conv2d` and its relatives.
    ///
    /// - Throws: `EngineError.value` when ranks, channels or extents do not fit, or for an unknown padding.
    package func convolved(
        with kernel: Tensor, strides: [Int], padding: String, dilation: [Int], depthwise: Bool = false
    ) throws -> Tensor {
        guard rank >= 3, kernel.rank == rank else {
            throw EngineError.value(
                "convolution: got an input of shape \(EngineError.tuple(dimensions)) and a kernel of shape "
                    + "\(EngineError.tuple(kernel.dimensions)), expected as many axes in both, 3 to 5")
        }
        let (channels, taken) = (shape[rank - 1], kernel.shape[rank - 2])
        guard taken > 0, depthwise ? channels == taken : channels % taken == 0 else {
            throw EngineError.value(
                "input depth must be evenly divisible by filter depth: \(channels) vs \(taken)")
        }
        let window = try slidingWindow(
            Array(kernel.dimensions.prefix(rank - 2)), strides, padding, dilation,
            groups: depthwise ? 1 : channels / taken)
        let operation = depthwise ? Operation.depthwise : .convolution
        return try operation(self, kernel, attributes: Attributes(window: window))
    }

    /// The gradient of a convolution's input as an operation of its own: x (N, places..., F) and a kernel
    /// (window..., C, F) to an output of a given shape (N, grid..., C).
    package func transposedConvolution(
        with kernel: Tensor, outputShape: [Int], strides: [Int], padding: String
    ) throws -> Tensor {
        guard rank >= 3, kernel.rank == rank, outputShape.count == rank,
            kernel.shape[rank - 1] == shape[rank - 1], kernel.shape[rank - 2] == outputShape[rank - 1]
        else {
            throw EngineError.value(
                "transposed convolution: got an input of shape \(EngineError.tuple(dimensions)), a kernel of shape "
                    + "\(EngineError.tuple(kernel.dimensions)) and an output of shape "
                    + "\(EngineError.tuple(outputShape)), which do not fit")
        }
        let output = Tensor(NDArray.zeros(Shape(outputShape), .float32))
        let window = try output.slidingWindow(
            Array(kernel.dimensions.prefix(rank - 2)), strides, padding, strides.map { _ in 1 }, groups: 1)
        guard window.outputGrid == Array(dimensions[1..<(rank - 1)]) else {
            throw EngineError.value(
                "transposed convolution: got an input of shape \(EngineError.tuple(dimensions)), expected "
                    + "\(window.outputGrid) places for an output of shape \(EngineError.tuple(outputShape))")
        }
        return try Operation.convolutionInput(self, kernel, attributes: Attributes(window: window))
    }

    /// The largest or mean element of each channel under a window that slides over x (N, grid..., C).
    package func pooled(takesMaximum: Bool, size: [Int], strides: [Int], padding: String) throws -> Tensor {
        guard (3...5).contains(rank) else {
            throw EngineError.value(
                "pooling: got an input of shape \(EngineError.tuple(dimensions)), expected 3 to 5 axes")
        }
        let window = try slidingWindow(size, strides, padding, size.map { _ in 1 }, groups: 1)
        let operation = takesMaximum ? Operation.maximumPool : .meanPool
        return try operation(self, attributes: Attributes(window: window))
    }

    private func slidingWindow(
        _ size: [Int], _ strides: [Int], _ padding: String, _ dilation: [Int], groups: Int
    ) throws -> Window {
        guard let known = Window.Padding(rawValue: padding.lowercased()), known != .causal else {
            throw EngineError.value("padding: got '\(padding)', expected 'VALID' or 'SAME'")
        }
        let grid = Array(dimensions[1..<(rank - 1)])
        let window = Window(
            input: grid, size: size, strides: strides, dilation: dilation, padding: known, groups: groups)
        guard window.output.count > 0 else {
            throw EngineError.value(
                "Computed output size would be zero or negative: got an input of shape "
                    + "\(EngineError.tuple(dimensions)) and a window of \(EngineError.tuple(size))")
        }
        return window
    }
}
