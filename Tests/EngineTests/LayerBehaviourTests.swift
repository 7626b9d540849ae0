import Arrays
import Testing

@testable import Engine

/// What layers do beyond the values that Fixtures/layers*.json compare.
@Suite struct LayerBehaviourTests {
    private let engine = Engine()

    private func make(_ name: String, _ values: [ConfigValue] = [], _ keywords: [(String, ConfigValue)] = [])
        throws -> Layer
    {
        try engine.registry.layers.make(name, values, keywords, in: engine)
    }

    private func numbers(_ shape: [Int], seed: Int = 3) -> Tensor {
        Tensor(PhiloxStream(seed: seed).normal(shape.reduce(1, *)), shape: shape)
    }

    @Test(arguments: [
        "Conv2D", "Conv2DTranspose", "DepthwiseConv2D", "SeparableConv2D", "MaxPooling2D", "AveragePooling2D",
        "ZeroPadding2D", "Cropping2D", "UpSampling2D",
    ]) func channelsFirstIsTheSameTransposed(name: String) throws {
        let size: [ConfigValue] =
            name.contains("Depthwise") ? [.int(2)] : name.contains("Conv") ? [.int(3), .int(2)] : []
        let keywords: [(String, ConfigValue)] =
            name == "Cropping2D"
            ? [("cropping", .int(1))] : name == "AveragePooling2D" ? [("pool_size", .int(2))] : []
        let last = try make(name, size, keywords)
        let first = try make(name, size, keywords + [("data_format", .string("channels_first"))])
        let x = numbers([2, 5, 4, 3])
        let expected = try last(x)
        try first.buildIfNeeded([[nil, 3, 5, 4]])
        try first.setWeights(last.weights())
        let got = try first(x.transposed([0, 3, 1, 2]))
        expectClose(got.array, try expected.transposed([0, 3, 1, 2]).array, 1e-6, name)
        #expect(try first.outputShapes([[2, 3, 5, 4]]) == [got.dimensions.map(Optional.some)])
    }

    @Test func convolutionsDifferentiateTwice() throws {
        // d/dx of |d y/d x|^2 for y = sum (x * w)^2: linear in x, so the gradient doubles with x.
        let layer = try make("Conv1D", [.int(2), .int(3)])
        func second(_ x: Tensor) throws -> NDArray {
            let outer = Tape()
            outer.watch(x)
            let inner = try outer.record {
                let tape = Tape()
                tape.watch(x)
                let y = try tape.record { try layer(x).square().sum() }
                return try #require(tape.gradient(of: y, for: [x])[0]).square().sum()
            }
            return try #require(outer.gradient(of: inner, for: [x])[0]).array
        }
        let x = numbers([1, 6, 2])
        let one = try second(x)
        let two = try second(x * Tensor(2))
        #expect(one.floatElements.contains { abs($0) > 0.01 })
        expectClose(two, try binary(.multiply, one, .constant(2)), 1e-4, "second derivative")
    }

    @Test func largeConvolutionsAreTheSameInBlocks() throws {
        // More places than a block has: compared with a convolution of single images.
        let layer = try make("Conv2D", [.int(4), .int(3)], [("padding", .string("same"))])
        let x = numbers([3, 40, 50, 8])
        let whole = try layer(x)
        for n in 0..<3 {
            let alone = try layer(x.sliced(axis: 0, from: n, count: 1))
            expectClose(try whole.sliced(axis: 0, from: n, count: 1).array, alone.array, 1e-5, "image \(n)")
        }
    }

    @Test(arguments: [
        "RandomFlip", "RandomRotation", "RandomZoom", "RandomTranslation", "RandomContrast",
        "RandomBrightness",
    ]) func imagesChangeWhileTrainingOnly(name: String) throws {
        let values: [ConfigValue] =
            name == "RandomFlip"
            ? [] : name == "RandomTranslation" ? [.double(0.3), .double(0.3)] : [.double(0.3)]
        let layer = try make(name, values, [("seed", .int(4))])
        let x = Tensor(PhiloxStream(seed: 2).uniform(8 * 6 * 5 * 2).map { $0 * 200 }, shape: [8, 6, 5, 2])
        #expect(try layer(x).array.floatElements == x.array.floatElements)
        let y = try layer(x, training: true)
        #expect(y.dimensions == x.dimensions)
        #expect(y.array.floatElements != x.array.floatElements)
        #expect(y.array.floatElements.allSatisfy { $0 >= 0 && $0 <= 255 })
        if name == "RandomFlip" {
            #expect(y.array.floatElements.sorted() == x.array.floatElements.sorted())
        }
        #expect(try layer.outputShapes([[nil, 6, 5, 2]]) == [[nil, 6, 5, 2]])
    }

    @Test func lambdasFindTheirShapes() throws {
        let function = TensorFunction(name: "rows") { try $0[0].sum(axes: [1]) }
        let layer = try make("Lambda", [.object(function)])
        #expect(try layer(Tensor([1, 2, 3, 4], shape: [2, 2])).array.doubles == [3, 7])
        #expect(try layer.outputShapes([[nil, 2, 5]]) == [[nil, 5]])
    }

    @Test func thresholdedUnitsPassWhatIsLarger() throws {
        let layer = try make("ThresholdedReLU", [], [("theta", .double(1.5))])
        #expect(try layer(Tensor([1, 1.5, 2], shape: [1, 3])).array.doubles == [0, 0, 2])
    }

    @Test func oldSpellingsAreTranslatedWithARemark() throws {
        var notes: [String] = []
        engine.onNote = { notes.append($0) }
        let layer = try make(
            "Convolution2D", [],
            [("nb_filter", .int(3)), ("kernel_size", .int(2)), ("border_mode", .string("same"))])
        #expect(layer.className == "Conv2D")
        #expect(try layer.outputShapes([[nil, 5, 5, 1]]) == [[nil, 5, 5, 3]])
        #expect(
            notes == [
                "Conv2D: the argument `nb_filter` is called `filters` today.",
                "Conv2D: the argument `border_mode` is called `padding` today.",
            ])
        #expect(try make("CuDNNLSTM", [.int(2)]).className == "LSTM")
        #expect(throws: EngineError.self) {
            try make("Conv2D", [.int(2), .int(2)], [("nb_filters", .int(2))])
        }
    }

    @Test func batchNormalizationFollowsTheBatches() throws {
        let layer = try make("BatchNormalization", [], [("momentum", .double(0))])
        let x = numbers([50, 3])
        let trained = try layer(x, training: true)
        // With no momentum inference sees the same statistics.
        expectClose(try layer(x).array, trained.array, 1e-4, "inference")
        layer.trainable = false
        let before = layer.weights()[2].doubles
        _ = try layer(numbers([10, 3], seed: 9), training: true)
        #expect(layer.weights()[2].doubles == before)
    }

    @Test func cellsStepLikeTheirLayers() throws {
        for name in ["SimpleRNN", "LSTM", "GRU"] {
            let layer = try make(name, [.int(3)], [("return_state", .bool(true))])
            let cell = try make(name + "Cell", [.int(3)])
            let x = numbers([2, 1, 4])
            let whole = try layer.apply(LayerInput([x])).tensors
            try cell.buildIfNeeded([[nil, 4]])
            try cell.setWeights(layer.weights())
            let zeros = (cell.stateSizes ?? []).map { Tensor(NDArray.zeroFloats([2, $0])) }
            let step = try cell.apply(LayerInput([try x.reshaped([2, 4])], initialState: zeros)).tensors
            #expect(step.count == whole.count)
            for (a, b) in zip(step, whole) { expectClose(a.array, b.array, 1e-6, name) }
        }
    }
}
