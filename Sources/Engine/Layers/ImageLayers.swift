import Arrays

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What layers that work on images share: (H, W, C) or (N, H, W, C), channels last or first.
package class ImageLayer: Layer {
    private let channelsFirst: Bool

    override init(_ className: String, _ a: Arguments, _ engine: Engine) throws {
        channelsFirst = try SpatialLayer.channelsFirst(a)
        try super.init(className, a, engine)
    }

    override var passesMasks: Bool { false }
    override var inputSpec: InputSpec { InputSpec(minimumRank: 3) }

    /// Works on (N, H, W, C).
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
        var y = try transform(x, input.training)
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
    fileprivate func centered(_ height: Int, _ width: Int) throws -> Tensor {
        try sliced(axis: 1, from: (shape[1] - height) / 2, count: height)
            .sliced(axis: 2, from: (shape[2] - width) / 2, count: width)
    }
}

/// Random changes of images while training, each image its own: RandomFlip, RandomRotation, RandomZoom,
/// RandomTranslation, RandomContrast, RandomBrightness. Outside of training images pass unchanged.
package final class RandomImageLayer: ImageLayer {
    enum Kind { case flip, rotation, zoom, translation, contrast, brightness }

    private let kind: Kind
    private let generator: SeedGenerator
    private let mode: String
    /// Lowest and highest amount, for height and width where there are two.
    private var ranges: [ClosedRange<Double>] = []
    private var sharesAmount = false
    private let fill: String
    private let filler: Float
    private let isNearest: Bool
    private let top: Double

    init(_ className: String, _ kind: Kind, _ a: Arguments, _ engine: Engine) throws {
        self.kind = kind
        generator = SeedGenerator(try a.optionalInt("seed") ?? engine.random.makeSeed())
        mode =
            kind == .flip
            ? try a.oneOf("mode", ["horizontal", "vertical", "horizontal_and_vertical"]) : ""
        let isGeometric = [.rotation, .zoom, .translation].contains(kind)
        fill = isGeometric ? try a.oneOf("fill_mode", ["reflect", "constant", "wrap", "nearest"]) : "nearest"
        filler = isGeometric ? try Float(a.double("fill_value")) : 0
        isNearest = isGeometric ? try a.oneOf("interpolation", ["bilinear", "nearest"]) == "nearest" : false
        let values = a["value_range"].isNone ? [0, 255] : try a.doubles("value_range")
        top = values.last ?? 255
        switch kind {
        case .flip: break
        case .zoom, .translation:
            ranges = [try Self.range(a, "height_factor")]
            sharesAmount = a["width_factor"].isNone
            if !sharesAmount { ranges.append(try Self.range(a, "width_factor")) }
        case .contrast: ranges = [try Self.range(a, "factor", lowest: -1)]
        default: ranges = [try Self.range(a, "factor")]
        }
        try super.init(className, a, engine)
    }

    /// One number means both directions, two are the ends.
    private static func range(_ a: Arguments, _ name: String, lowest: Double = -.infinity) throws
        -> ClosedRange<Double>
    {
        let given = try a[name].list == nil ? [a.double(name)] : a.doubles(name)
        let ends = given.count == 1 ? [max(-abs(given[0]), lowest), abs(given[0])] : given
        guard ends.count == 2, ends[0] <= ends[1] else {
            throw EngineError.badArgument(
                owner: a.owner, name: name, got: a[name].description,
                expected: "a number or two numbers in rising order")
        }
        return ends[0]...ends[1]
    }

    private func amounts(_ count: Int, _ place: Int) -> [Float] {
        let range = ranges[min(place, ranges.count - 1)]
        return generator.next().uniform(count).map {
            Float(range.lowerBound) + $0 * Float(range.upperBound - range.lowerBound)
        }
    }

    override func transform(_ images: Tensor, _ training: Bool) throws -> Tensor {
        guard training else { return images }
        let count = images.shape[0]
        switch kind {
        case .flip: return flipped(images)
        case .contrast:
            let factors = Tensor(amounts(count, 0).map { 1 + $0 }, shape: [count, 1, 1, 1])
            let mean = try images.mean(axes: [1, 2], keepsAxes: true)
            return try ((images - mean) * factors + mean).clipped(0, Float(top))
        case .brightness:
            let shift = Tensor(amounts(count, 0).map { $0 * Float(top) }, shape: [count, 1, 1, 1])
            return try (images + shift).clipped(0, Float(top))
        case .rotation:
            return sampled(
                images,
                amounts(count, 0).map { turn in
                    let angle = Double(turn) * 2 * Double.pi
                    return [cos(angle), -sin(angle), 0, sin(angle), cos(angle), 0]
                })
        case .zoom:
            let heights = amounts(count, 0)
            let widths = sharesAmount ? heights : amounts(count, 1)
            return sampled(
                images, zip(heights, widths).map { [1 + Double($1), 0, 0, 0, 1 + Double($0), 0] })
        case .translation:
            let (heights, widths) = (amounts(count, 0), amounts(count, 1))
            let (height, width) = (Double(images.shape[1]), Double(images.shape[2]))
            return sampled(
                images,
                zip(heights, widths).map { [1, 0, -Double($1) * width, 0, 1, -Double($0) * height] })
        }
    }

    private func flipped(_ images: Tensor) -> Tensor {
        let draws = generator.next().uniform(images.shape[0] * 2)
        let (height, width, channels) = (images.shape[1], images.shape[2], images.shape[3])
        let source = images.array.floatPointer
        return Tensor(
            .floats(images.shape) { target in
                for n in 0..<images.shape[0] {
                    let turnsOver = mode != "horizontal" && draws[2 * n] < 0.5
                    let mirrors = mode != "vertical" && draws[2 * n + 1] < 0.5
                    for y in 0..<height {
                        let row = n * height + (turnsOver ? height - 1 - y : y)
                        for x in 0..<width {
                            let from = source + (row * width + (mirrors ? width - 1 - x : x)) * channels
                            (target + ((n * height + y) * width + x) * channels).update(
                                from: from, count: channels)
                        }
                    }
                }
            })
    }

    /// Images read at affinely moved places: (x, y) around the middle come from (a x + b y + c, d x + e y + f).
    private func sampled(_ images: Tensor, _ maps: [[Double]]) -> Tensor {
        let (height, width, channels) = (images.shape[1], images.shape[2], images.shape[3])
        let source = images.array.floatPointer
        let (midX, midY) = (Double(width - 1) / 2, Double(height - 1) / 2)
        return Tensor(
            .floats(images.shape) { target in
                for (n, map) in maps.enumerated() {
                    let image = source + n * height * width * channels
                    for y in 0..<height {
                        for x in 0..<width {
                            let (dx, dy) = (Double(x) - midX, Double(y) - midY)
                            let fromX = map[0] * dx + map[1] * dy + map[2] + midX
                            let fromY = map[3] * dx + map[4] * dy + map[5] + midY
                            let to = target + ((n * height + y) * width + x) * channels
                            read(image, height, width, channels, fromX, fromY, to)
                        }
                    }
                }
            })
    }

    private func read(
        _ image: Floats, _ height: Int, _ width: Int, _ channels: Int, _ x: Double, _ y: Double, _ to: Floats
    ) {
        to.update(repeating: 0, count: channels)
        func add(_ x: Int, _ y: Int, _ weight: Double) {
            guard weight != 0 else { return }
            if let column = inside(x, width), let row = inside(y, height) {
                let from = image + (row * width + column) * channels
                for c in 0..<channels { to[c] += from[c] * Float(weight) }
            } else {
                for c in 0..<channels { to[c] += filler * Float(weight) }
            }
        }
        if isNearest { return add(Int(x.rounded()), Int(y.rounded()), 1) }
        let (left, top) = (x.rounded(.down), y.rounded(.down))
        let (right, low) = (x - left, y - top)
        add(Int(left), Int(top), (1 - right) * (1 - low))
        add(Int(left) + 1, Int(top), right * (1 - low))
        add(Int(left), Int(top) + 1, (1 - right) * low)
        add(Int(left) + 1, Int(top) + 1, right * low)
    }

    /// The pixel that stands for one beyond the rim; nil where the filler does.
    private func inside(_ place: Int, _ count: Int) -> Int? {
        if place >= 0, place < count { return place }
        switch fill {
        case "nearest": return min(max(place, 0), count - 1)
        case "wrap": return (place % count + count) % count
        case "reflect":
            let period = 2 * count
            let folded = (place % period + period) % period
            return folded < count ? folded : period - 1 - folded
        default: return nil
        }
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
            row("RandomContrast", [], "factor, value_range=[0, 255], seed=None") {
                try RandomImageLayer("RandomContrast", .contrast, $0, $1)
            },
            row("RandomBrightness", [], "factor, value_range=[0, 255], seed=None") {
                try RandomImageLayer("RandomBrightness", .brightness, $0, $1)
            },
        ]
    }
}
