import Arrays

/// What layers that work on images share: (H, W, C) or (N, H, W, C), channels last or first.
package class ImageLayer: Layer {
    private let channelsFirst: Bool

    override init(_ className: String, _ a: Arguments, _ engine: Engine) throws {
        channelsFirst = try SpatialLayer.channelsFirst(a)
        try super.init(className, a, engine)
    }

    override var passesMasks: Bool { false }
    override var inputSpec: InputSpec { InputSpec(minimumRank: 3) }

    /// Works on (N, H, W, C); `training` holds too where nobody said whether this trains, as in Keras.
    func transform(_ images: Tensor, _ training: Bool) throws -> Tensor { images }

    /// The size of the result for images of a size.
    func outputSize(_ height: Int?, _ width: Int?) -> (Int?, Int?) { (height, width) }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        var x = input.x.floats()
        guard x.rank == 3 || x.rank == 4 else {
            throw EngineError.value(
                "Invalid images rank: expected rank 3 (single image) or rank 4 (batch of images). Received "
                    + "input with shape: images.shape=\(EngineError.tuple(x.dimensions))")
        }
        let isSingle = x.rank == 3
        if isSingle { x = try x.reshaped([1] + x.dimensions) }
        if channelsFirst { x = try x.transposed([0, 2, 3, 1]) }
        var y = try transform(x, input.training || input.trainingIsUnsaid)
        if channelsFirst { y = try y.transposed([0, 3, 1, 2]) }
        return LayerOutput(isSingle ? try y.reshaped(Array(y.dimensions.dropFirst())) : y)
    }

    package override func outputShapes(_ shapes: [PartialShape]) throws -> [PartialShape] {
        var shape = shapes[0]
        guard shape.count >= 3 else { return [shape] }
        let first = shape.count - (channelsFirst ? 2 : 3)
        (shape[first], shape[first + 1]) = outputSize(shape[first], shape[first + 1])
        return [shape]
    }

    package override func multiplyAdds(_ shapes: [PartialShape]) -> Double { 0 }
}

/// Resizing: images brought to `height` and `width`, cropped or padded to the wanted aspect ratio first if asked.
package final class ResizingLayer: ImageLayer {
    private let height: Int
    private let width: Int
    private let interpolation: Interpolation
    private let crops: Bool
    private let pads: Bool
    private let filler: Float

    init(_ a: Arguments, _ engine: Engine) throws {
        (height, width) = (try a.positive("height"), try a.positive("width"))
        interpolation = try Interpolation(a)
        (crops, pads) = (try a.bool("crop_to_aspect_ratio"), try a.bool("pad_to_aspect_ratio"))
        filler = try Float(a.double("fill_value"))
        _ = try a.oneOf("fill_mode", ["constant"])
        if crops, pads {
            throw EngineError.value(
                "Only one of `pad_to_aspect_ratio` & `crop_to_aspect_ratio` can be `True`.")
        }
        try super.init("Resizing", a, engine)
    }

    override func outputSize(_ height: Int?, _ width: Int?) -> (Int?, Int?) { (self.height, self.width) }

    override func transform(_ images: Tensor, _ training: Bool) throws -> Tensor {
        var x = images
        let (oldHeight, oldWidth) = (x.shape[1], x.shape[2])
        let fitHeight = Int(Float(oldWidth * height) / Float(width))
        let fitWidth = Int(Float(oldHeight * width) / Float(height))
        if crops {
            x = try x.centered(max(min(oldHeight, fitHeight), 1), max(min(oldWidth, fitWidth), 1))
        } else if pads {
            for (axis, wanted) in [(1, max(oldHeight, fitHeight)), (2, max(oldWidth, fitWidth))] {
                // As in Keras the same number of rows on both sides, even where one is missing.
                let margin = (wanted - x.shape[axis]) / 2
                x = try x.padded(axis: axis, before: margin, after: margin, value: filler)
            }
        }
        return try x.resized([height, width], interpolation)
    }
}

/// CenterCrop: the middle of images; smaller ones are cropped to the aspect ratio and enlarged.
package final class CenterCropLayer: ImageLayer {
    private let height: Int
    private let width: Int

    init(_ a: Arguments, _ engine: Engine) throws {
        (height, width) = (try a.positive("height"), try a.positive("width"))
        try super.init("CenterCrop", a, engine)
    }

    override func outputSize(_ height: Int?, _ width: Int?) -> (Int?, Int?) { (self.height, self.width) }

    override func transform(_ images: Tensor, _ training: Bool) throws -> Tensor {
        let (oldHeight, oldWidth) = (images.shape[1], images.shape[2])
        if oldHeight >= height, oldWidth >= width { return try images.centered(height, width) }
        let cropHeight = min(oldHeight, Int(Float(oldWidth * height) / Float(width)))
        let cropWidth = min(oldWidth, Int(Float(oldHeight * width) / Float(height)))
        return try images.centered(cropHeight, cropWidth).resized([height, width], .bilinear)
    }
}

extension Tensor {
    /// The middle part of images (N, H, W, C).
    func centered(_ height: Int, _ width: Int) throws -> Tensor {
        try sliced(axis: 1, from: (shape[1] - height) / 2, count: height)
            .sliced(axis: 2, from: (shape[2] - width) / 2, count: width)
    }
}

extension ClassRow where Product == Layer {
    static func images() -> [ClassRow<Layer>] {
        let geometry =
            "fill_mode='reflect', interpolation='bilinear', seed=None, fill_value=0.0, data_format=None"
        return [
            row(
                "Resizing", [],
                "height, width, interpolation='bilinear', crop_to_aspect_ratio=False, "
                    + "pad_to_aspect_ratio=False, fill_mode='constant', fill_value=0.0, antialias=False, "
                    + "data_format=None"
            ) { try ResizingLayer($0.refusing("antialias"), $1) },
            row("CenterCrop", [], "height, width, data_format=None") { try CenterCropLayer($0, $1) },
            row("RandomFlip", [], "mode='horizontal_and_vertical', seed=None, data_format=None") {
                try RandomImageLayer("RandomFlip", .flip, $0, $1)
            },
            row("RandomRotation", [], "factor, " + geometry) {
                try RandomImageLayer("RandomRotation", .rotation, $0, $1)
            },
            row("RandomZoom", [], "height_factor, width_factor=None, " + geometry) {
                try RandomImageLayer("RandomZoom", .zoom, $0, $1)
            },
            row("RandomTranslation", [], "height_factor, width_factor, " + geometry) {
                try RandomImageLayer("RandomTranslation", .translation, $0, $1)
            },
            row("RandomContrast", [], "factor, value_range=[0, 255], seed=None, data_format=None") {
                try RandomImageLayer("RandomContrast", .contrast, $0, $1)
            },
            row("RandomBrightness", [], "factor, value_range=[0, 255], seed=None, data_format=None") {
                try RandomImageLayer("RandomBrightness", .brightness, $0, $1)
            },
            row("RandomCrop", [], "height, width, seed=None, data_format=None") {
                try RandomCropLayer($0, $1)
            },
        ]
    }
}
