import Arrays

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// ZeroPadding1D/2D/3D and Cropping1D/2D/3D: zeros around the grid, or its rim cut off.
package final class PaddingLayer: SpatialLayer {
    /// Before and after along each axis.
    private let margins: [[Int]]
    private let crops: Bool

    init(_ className: String, rank: Int, crops: Bool, _ a: Arguments, _ engine: Engine) throws {
        self.crops = crops
        let word = crops ? "cropping" : "padding"
        margins = try Self.margins(a, word, rank)
        var shown = a
        let pairs = margins.map { ConfigValue.list($0.map(ConfigValue.int)) }
        shown[word] = rank == 1 ? pairs[0] : .list(pairs)
        try super.init(className, rank: rank, shown, engine)
    }

    private static func margins(_ a: Arguments, _ name: String, _ rank: Int) throws -> [[Int]] {
        let value = a[name]
        if rank == 1 { return [try a.tuple(name, 2, allowsZero: true)] }
        if let one = value.int {
            guard one >= 0 else {
                throw EngineError.value("`\(name)` cannot be negative. Received: \(name)=\(one).")
            }
            return [[Int]](repeating: [one, one], count: rank)
        }
        guard let list = value.list, list.count == rank else {
            throw EngineError.value(
                "`\(name)` should have \(rank == 2 ? "two" : "3") elements. Received: \(name)=\(value).")
        }
        let words = ["1st", "2nd", "3rd"]
        return try list.enumerated().map {
            try Arguments.tuple($1, 2, "\(words[$0]) entry of \(name)", allowsZero: true)
        }
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        var x = try channelsLast(input.x)
        if crops { _ = try outputShapes([input.x.dimensions.map(Optional.some)]) }
        for (place, margin) in margins.enumerated() where margin != [0, 0] {
            let axis = place + 1
            x =
                crops
                ? try x.sliced(axis: axis, from: margin[0], count: x.shape[axis] - margin[0] - margin[1])
                : try x.padded(axis: axis, before: margin[0], after: margin[1])
        }
        return LayerOutput(try restored(x))
    }

    package override func outputShapes(_ shapes: [PartialShape]) throws -> [PartialShape] {
        var shape = channelsLast(shapes[0])
        for (axis, margin) in margins.enumerated() {
            guard let length = shape[axis + 1] else { continue }
            let total = margin[0] + margin[1]
            guard !crops || total < length else {
                let what =
                    spatialRank == 1
                    ? "`cropping` parameter of `Cropping1D` layer must be smaller than the input length. "
                    : "Values in `cropping` argument should be smaller than the corresponding spatial "
                        + "dimension of the input. "
                let shown = margins.map { EngineError.tuple($0) }
                throw EngineError.value(
                    what + "Received: input_shape=\(EngineError.tuple(shapes[0])), cropping="
                        + (spatialRank == 1 ? shown[0] : "(" + shown.joined(separator: ", ") + ")"))
            }
            shape[axis + 1] = crops ? length - total : length + total
        }
        return [restored(shape)]
    }
}

/// UpSampling1D/2D/3D: every element of the grid repeated, or new ones interpolated (2D).
package final class UpSamplingLayer: SpatialLayer {
    private let factors: [Int]
    private let interpolation: Interpolation

    override init(_ className: String, rank: Int, _ a: Arguments, _ engine: Engine) throws {
        factors = try a.tuple("size", rank)
        interpolation = rank == 2 ? try Interpolation(a) : .nearest
        try super.init(className, rank: rank, rank == 1 ? a : a.showing([("size", factors)]), engine)
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        let x = try channelsLast(input.x)
        let lengths = zip(grid(x), factors).map { $0 * $1 }
        if interpolation != .nearest {
            return LayerOutput(try restored(x.resized(lengths, interpolation)))
        }
        var (split, wide) = ([x.shape[0]], [x.shape[0]])
        for (length, factor) in zip(grid(x), factors) {
            split += [length, 1]
            wide += [length, factor]
        }
        let channels = x.shape[x.rank - 1]
        let y = try x.reshaped(split + [channels]).broadcast(to: Shape(wide + [channels]))
            .reshaped([x.shape[0]] + lengths + [channels])
        return LayerOutput(try restored(y))
    }

    package override func outputShapes(_ shapes: [PartialShape]) -> [PartialShape] {
        var shape = channelsLast(shapes[0])
        for (axis, factor) in factors.enumerated() { shape[axis + 1] = shape[axis + 1].map { $0 * factor } }
        return [restored(shape)]
    }
}

/// How images are brought to another size; points lie in the middle of pixels, as in `tf.image.resize`.
enum Interpolation: String, CaseIterable {
    case nearest, bilinear, bicubic, lanczos3, lanczos5

    init(_ a: Arguments) throws {
        let word = try a.string("interpolation").lowercased()
        guard let found = Interpolation(rawValue: word) else {
            let known = Self.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
            throw EngineError.value(
                "\(a.owner): argument 'interpolation': got '\(word)', expected one of \(known)")
        }
        self = found
    }

    /// How far, in pixels, the kernel reaches.
    private var radius: Double {
        switch self {
        case .nearest: 0.5
        case .bilinear: 1
        case .bicubic: 2
        case .lanczos3: 3
        case .lanczos5: 5
        }
    }

    private func weight(_ distance: Double) -> Double {
        let x = abs(distance)
        switch self {
        case .nearest: return 0
        case .bilinear: return max(0, 1 - x)
        case .bicubic:
            // Keys' kernel with a = -0.5.
            if x < 1 { return (1.5 * x - 2.5) * x * x + 1 }
            return x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0
        case .lanczos3, .lanczos5:
            if x == 0 { return 1 }
            if x >= radius { return 0 }
            let angle = Double.pi * x
            return radius * sin(angle) * sin(angle / radius) / (angle * angle)
        }
    }

    /// The matrix (new, old) whose rows weigh old pixels for a new one.
    func matrix(from old: Int, to new: Int) -> NDArray {
        .floats([new, old]) { target in
            target.update(repeating: 0, count: new * old)
            let scale = Double(old) / Double(max(new, 1))
            for i in 0..<new {
                let row = target + i * old
                let center = (Double(i) + 0.5) * scale
                if self == .nearest {
                    row[min(old - 1, Int(center))] = 1
                    continue
                }
                let first = Int((center - radius - 0.5).rounded(.down))
                var (places, weights) = ([Int](), [Double]())
                for pixel in first...Int((center + radius + 0.5).rounded(.up)) {
                    let weight = weight(Double(pixel) + 0.5 - center)
                    // Beyond the rim a bilinear kernel sees the last pixel; the others leave it out.
                    let place = self == .bilinear ? min(max(pixel, 0), old - 1) : pixel
                    guard weight != 0, place >= 0, place < old else { continue }
                    places.append(place)
                    weights.append(weight)
                }
                let total = weights.reduce(0, +)
                for (place, weight) in zip(places, weights) { row[place] += Float(weight / total) }
            }
        }
    }
}

extension Tensor {
    /// The image (N, H, W, C) in another height and width.
    func resized(_ lengths: [Int], _ interpolation: Interpolation) throws -> Tensor {
        let (batch, height, width, channels) = (shape[0], shape[1], shape[2], shape[3])
        var x = floats()
        if lengths[0] != height {
            let rows = Tensor(interpolation.matrix(from: height, to: lengths[0]))
            x = try rows.product(x.reshaped([batch, height, width * channels]))
                .reshaped([batch, lengths[0], width, channels])
        }
        if lengths[1] != width {
            let columns = Tensor(interpolation.matrix(from: width, to: lengths[1]))
            x = try columns.product(x.reshaped([batch * lengths[0], width, channels]))
                .reshaped([batch, lengths[0], lengths[1], channels])
        }
        return x
    }
}

extension ClassRow where Product == Layer {
    static func resizing() -> [ClassRow<Layer>] {
        let none = "[0, 0]"
        return [
            row("ZeroPadding1D", [], "padding=1, data_format=None") {
                try PaddingLayer("ZeroPadding1D", rank: 1, crops: false, $0, $1)
            },
            row("ZeroPadding2D", [], "padding=[1, 1], data_format=None") {
                try PaddingLayer("ZeroPadding2D", rank: 2, crops: false, $0, $1)
            },
            row("ZeroPadding3D", [], "padding=[[1, 1], [1, 1], [1, 1]], data_format=None") {
                try PaddingLayer("ZeroPadding3D", rank: 3, crops: false, $0, $1)
            },
            row("Cropping1D", [], "cropping=[1, 1]") {
                try PaddingLayer("Cropping1D", rank: 1, crops: true, $0, $1)
            },
            row("Cropping2D", [], "cropping=[\(none), \(none)], data_format=None") {
                try PaddingLayer("Cropping2D", rank: 2, crops: true, $0, $1)
            },
            row("Cropping3D", [], "cropping=[[1, 1], [1, 1], [1, 1]], data_format=None") {
                try PaddingLayer("Cropping3D", rank: 3, crops: true, $0, $1)
            },
            row("UpSampling1D", [], "size=2") { try UpSamplingLayer("UpSampling1D", rank: 1, $0, $1) },
            row("UpSampling2D", [], "size=[2, 2], data_format=None, interpolation='nearest'") {
                try UpSamplingLayer("UpSampling2D", rank: 2, $0, $1)
            },
            row("UpSampling3D", [], "size=[2, 2, 2], data_format=None") {
                try UpSamplingLayer("UpSampling3D", rank: 3, $0, $1)
            },
        ]
    }
}
