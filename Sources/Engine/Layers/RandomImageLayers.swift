import Arrays

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Random changes of images while training, each image its own: RandomFlip, RandomRotation, RandomZoom,
/// RandomTranslation, RandomContrast, RandomBrightness. With a seed the numbers are those of Keras 3 on
/// TensorFlow, with its habits: a flip in both directions turns an image by half or not at all, and a contrast
/// `factor` f means between 1 and 1 + f. When predicting or with `training=False` images pass unchanged.
package final class RandomImageLayer: ImageLayer {
    enum Kind { case flip, rotation, zoom, translation, contrast, brightness }

    private let kind: Kind
    private let generator: SeedGenerator
    private let mode: String
    /// Lowest and highest amount, for height and width where there are two.
    private var ranges: [ClosedRange<Double>] = []
    private let reading: AffineReading
    private let values: ClosedRange<Float>

    init(_ className: String, _ kind: Kind, _ a: Arguments, _ engine: Engine) throws {
        self.kind = kind
        generator = SeedGenerator(try a.optionalInt("seed") ?? engine.random.makeSeed())
        mode =
            kind == .flip
            ? try a.oneOf("mode", ["horizontal", "vertical", "horizontal_and_vertical"]) : ""
        let isGeometric = [.rotation, .zoom, .translation].contains(kind)
        reading = isGeometric ? try AffineReading(a) : AffineReading()
        values = try Self.valueRange(a)
        switch kind {
        case .flip: break
        case .zoom, .translation:
            ranges = try ["height_factor", "width_factor"].filter { !a[$0].isNone }.map {
                try Self.range(a, $0, -1)
            }
        case .contrast: ranges = [try Self.range(a, "factor", 0)]
        case .rotation, .brightness: ranges = [try Self.range(a, "factor", -1)]
        }
        try super.init(className, a, engine)
    }

    /// One number means both directions, two are the ends; both at least `lowest` and at most 1.
    private static func range(_ a: Arguments, _ name: String, _ lowest: Double) throws -> ClosedRange<Double>
    {
        let given = try a[name].list == nil ? [a.double(name)] : a.doubles(name)
        let isInside =
            given.count == 1 || given.count == 2 ? given.allSatisfy { $0 <= 1 && $0 >= lowest } : false
        guard isInside else {
            throw EngineError.value(
                "The `\(name)` argument should be a number (or a list of two numbers) in the range "
                    + "[\(lowest == 0 ? "0" : "-1"), 1]. Received: \(name)=\(a[name])")
        }
        return given.count == 1
            ? max(-abs(given[0]), lowest)...abs(given[0]) : min(given[0], given[1])...max(given[0], given[1])
    }

    private static func valueRange(_ a: Arguments) throws -> ClosedRange<Float> {
        let given = a["value_range"].isNone ? [0, 255] : try a.doubles("value_range")
        guard given.count == 2 else {
            throw EngineError.value(
                "The `value_range` argument should be a list of two numbers. Received: "
                    + "value_range=\(a["value_range"])")
        }
        return Float(min(given[0], given[1]))...Float(max(given[0], given[1]))
    }

    /// `count` numbers of the range at `place`, moved by `shift`.
    private func amounts(_ count: Int, _ place: Int, shift: Double = 0) -> [Float] {
        let low = Float(ranges[place].lowerBound + shift)
        return draws(count, low, Float(ranges[place].upperBound + shift))
    }

    private func draws(_ count: Int, _ low: Float, _ high: Float) -> [Float] {
        generator.next().uniform(count).map { $0 * (high - low) + low }
    }

    override func transform(_ images: Tensor, _ training: Bool) throws -> Tensor {
        guard training else { return images }
        let count = images.shape[0]
        switch kind {
        case .flip: return flipped(images)
        case .contrast:
            let factors = draws(count, Float(1 - ranges[0].lowerBound), Float(1 + ranges[0].upperBound))
            let mean = try images.mean(axes: [1], keepsAxes: true).mean(axes: [2], keepsAxes: true)
            let changed = try (images - mean) * Tensor(factors, shape: [count, 1, 1, 1]) + mean
            return try changed.clipped(values.lowerBound, values.upperBound)
        case .brightness:
            let shifts = amounts(count, 0).map { $0 * (values.upperBound - values.lowerBound) }
            return try (images + Tensor(shifts, shape: [count, 1, 1, 1]))
                .clipped(values.lowerBound, values.upperBound)
        case .rotation, .zoom, .translation:
            return reading.read(images, maps(count, Float(images.shape[1]), Float(images.shape[2])))
        }
    }

    /// Where the pixels of each of `count` images are read.
    private func maps(_ count: Int, _ height: Float, _ width: Float) -> [AffineMap] {
        let (midX, midY) = ((width - 1) / 2, (height - 1) / 2)
        switch kind {
        case .zoom:
            let heights = amounts(count, 0, shift: 1)
            let widths = ranges.count == 1 ? heights : amounts(count, 1, shift: 1)
            return zip(heights, widths).map { y, x in
                AffineMap(x, 0, midX * (1 - x), 0, y, midY * (1 - y))
            }
        case .translation:
            let heights = amounts(count, 0).map { $0 * height }
            return zip(heights, amounts(count, 1).map { $0 * width }).map { y, x in
                AffineMap(1, 0, -x, 0, 1, -y)
            }
        default:
            // Degrees first, as in Keras: its rounding shows in the last bits.
            let range = ranges[0]
            let turns = draws(count, Float(range.lowerBound * 360), Float(range.upperBound * 360))
            return turns.map { turn in
                let angle = turn * Float(Double.pi / 180)
                let (cosine, sine) = (cosf(angle), sinf(angle))
                return AffineMap(
                    cosine, -sine, midX - midX * cosine - midY * -sine,
                    sine, cosine, midY - midX * sine - midY * cosine)
            }
        }
    }

    private func flipped(_ images: Tensor) -> Tensor {
        let draws = generator.next().uniform(images.shape[0])
        let (height, width, channels) = (images.shape[1], images.shape[2], images.shape[3])
        let source = images.array.floatPointer
        return Tensor(
            .floats(images.shape) { target in
                for (n, draw) in draws.enumerated() {
                    let turnsOver = mode != "horizontal" && draw <= 0.5
                    let mirrors = mode != "vertical" && draw <= 0.5
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
}

/// RandomCrop: while training the same random part of every image of a batch, or the middle, enlarged, of images
/// that are too small. Otherwise images pass unchanged, as in Keras 3.
package final class RandomCropLayer: ImageLayer {
    private let height: Int
    private let width: Int
    private let generator: SeedGenerator

    init(_ a: Arguments, _ engine: Engine) throws {
        (height, width) = (try a.positive("height"), try a.positive("width"))
        var arguments = a
        let seed = try a.optionalInt("seed")
        // Keras draws one seed for the configuration and another for the numbers.
        if seed == nil { arguments["seed"] = .int(engine.random.makeSeed()) }
        generator = SeedGenerator(seed ?? engine.random.makeSeed())
        try super.init("RandomCrop", arguments, engine)
    }

    override func outputSize(_ height: Int?, _ width: Int?) -> (Int?, Int?) { (self.height, self.width) }

    override func transform(_ images: Tensor, _ training: Bool) throws -> Tensor {
        let (oldHeight, oldWidth) = (images.shape[1], images.shape[2])
        guard training else { return images }
        var (top, left) = (0, 0)
        if oldHeight > height, oldWidth > width {
            top = Int(generator.next().uniform(1)[0] * Float(oldHeight - height + 1))
            left = Int(generator.next().uniform(1)[0] * Float(oldWidth - width + 1))
        } else {
            let fitHeight = max(min(oldHeight, Int(Float(oldWidth * height) / Float(width))), 1)
            let fitWidth = max(min(oldWidth, Int(Float(oldHeight * width) / Float(height))), 1)
            (top, left) = ((oldHeight - fitHeight) / 2, (oldWidth - fitWidth) / 2)
        }
        let rest = (min(height, oldHeight - top), min(width, oldWidth - left))
        let part = try images.sliced(axis: 1, from: top, count: rest.0)
            .sliced(axis: 2, from: left, count: rest.1)
        return rest == (height, width) ? part : try part.resized([height, width], .bilinear)
    }
}

/// The place of the source for a pixel at (x, y): (a x + b y + c, d x + e y + f).
struct AffineMap {
    private let a, b, c, d, e, f: Float

    init(_ a: Float, _ b: Float, _ c: Float, _ d: Float, _ e: Float, _ f: Float) {
        (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
    }

    func callAsFunction(_ x: Float, _ y: Float) -> (Float, Float) {
        (a * x + b * y + c, d * x + e * y + f)
    }
}

/// How images are read at places that are no whole pixels or lie outside; the arithmetic is that of TensorFlow's
/// ImageProjectiveTransformV3, in float32.
struct AffineReading {
    private var mode = "nearest"
    private var filler: Float = 0
    private var isNearest = false

    init() {}

    init(_ a: Arguments) throws {
        mode = try a.oneOf("fill_mode", ["reflect", "constant", "wrap", "nearest"])
        filler = try Float(a.double("fill_value"))
        isNearest = try a.oneOf("interpolation", ["bilinear", "nearest"]) == "nearest"
    }

    /// Images (N, H, W, C) read through a map each.
    func read(_ images: Tensor, _ maps: [AffineMap]) -> Tensor {
        let (height, width, channels) = (images.shape[1], images.shape[2], images.shape[3])
        let source = images.array.floatPointer
        return Tensor(
            .floats(images.shape) { target in
                for (n, map) in maps.enumerated() {
                    let image = source + n * height * width * channels
                    for y in 0..<height {
                        for x in 0..<width {
                            let (fromX, fromY) = map(Float(x), Float(y))
                            let to = target + ((n * height + y) * width + x) * channels
                            pixel(
                                image, height, width, channels, inside(fromX, width), inside(fromY, height),
                                to)
                        }
                    }
                }
            })
    }

    private func pixel(
        _ image: Floats, _ height: Int, _ width: Int, _ channels: Int, _ x: Float, _ y: Float, _ to: Floats
    ) {
        func at(_ x: Float, _ y: Float, _ c: Int) -> Float {
            guard x >= 0, y >= 0, x < Float(width), y < Float(height) else { return filler }
            return image[(Int(y) * width + Int(x)) * channels + c]
        }
        if isNearest {
            let (column, row) = (x.rounded(.toNearestOrAwayFromZero), y.rounded(.toNearestOrAwayFromZero))
            for c in 0..<channels { to[c] = at(column, row, c) }
            return
        }
        let (left, top) = (x.rounded(.down), y.rounded(.down))
        let (right, low) = (left + 1, top + 1)
        for c in 0..<channels {
            let above = (right - x) * at(left, top, c) + (x - left) * at(right, top, c)
            let below = (right - x) * at(left, low, c) + (x - left) * at(right, low, c)
            to[c] = (low - y) * above + (y - top) * below
        }
    }

    /// The place that stands for one beyond the rim.
    private func inside(_ place: Float, _ count: Int) -> Float {
        let last = Float(count - 1)
        var place = place
        switch mode {
        case "nearest": break
        case "wrap":
            if count <= 1 { return 0 }
            if place < 0 {
                place += Float(count) * ((-place / last).rounded(.towardZero) + 1)
            } else if place > last {
                place -= Float(count) * (place / last).rounded(.towardZero)
            }
        case "reflect":
            if count <= 1 { return 0 }
            let period = Float(2 * count)
            if place < 0 {
                if place < period { place += period * (-place / period).rounded(.towardZero) }
                place = place < -Float(count) ? place + period : -place - 1
            } else if place > last {
                place -= period * (place / period).rounded(.towardZero)
                if place >= Float(count) { place = period - place - 1 }
            }
        default: return place
        }
        return min(max(place, 0), last)
    }
}
