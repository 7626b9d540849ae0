import Arrays
import Engine
import PythonLanguage

/// `tf.image`: what needs no decoder.
enum ImageTensors {
    static let rows: [TensorRow] = flips + crops + colours

    private static func image(_ c: TensorCall) throws(PythonError) -> Tensor {
        let x = try c.tensor(0)
        guard x.rank == 3 || x.rank == 4 else {
            throw c.machine.raise(
                .valueError,
                "'image' (shape \(EngineError.tuple(x.dimensions))) must have either 3 or 4 dimensions.")
        }
        return x
    }

    private static let flips: [TensorRow] = [
        TensorRow("image: flip_left_right(image)", "image: flip_up_down(image)") { c throws(PythonError) in
            let x = try image(c)
            return try c.moved(x) { try $0.flipped([c.name == "flip_left_right" ? x.rank - 2 : x.rank - 3]) }
        },
        TensorRow("image: rot90(image, k=1, name=None)") { c throws(PythonError) in
            let (x, k) = (try image(c), try c.int(1, default: 1))
            return try c.moved(x) { try $0.rotated90(k, axes: (x.rank - 3, x.rank - 2)).copy() }
        },
        TensorRow("image: transpose(image, name=None)") { c throws(PythonError) in
            let x = try image(c)
            return try c.moved(x) { try $0.swappingAxes(x.rank - 3, x.rank - 2).copy() }
        },
    ]

    private static func cropped(
        _ c: TensorCall, _ x: Tensor, _ top: Int, _ left: Int, _ height: Int, _ width: Int
    )
        throws(PythonError) -> Value
    {
        let (rows, columns) = (x.dimensions[x.rank - 3], x.dimensions[x.rank - 2])
        guard top >= 0, left >= 0, height > 0, width > 0, top + height <= rows, left + width <= columns else {
            throw c.machine.invalidArgument(
                "crop of \(height)x\(width) at (\(top), \(left)) lies outside of an image of \(rows)x\(columns)",
                operation: "Assert")
        }
        let items =
            Array(repeating: IndexItem.all, count: x.rank - 3) + [
                .slice(start: top, stop: top + height, step: 1),
                .slice(start: left, stop: left + width, step: 1),
            ]
        return try c.moved(x) { try $0.indexed(items).copy() }
    }

    private static let crops: [TensorRow] = [
        TensorRow(
            "image: crop_to_bounding_box(image, offset_height, offset_width, target_height, target_width)"
        ) { c throws(PythonError) in
            try cropped(
                c, try image(c), try c.int(1, default: 0), try c.int(2, default: 0), try c.int(3, default: 0),
                try c.int(4, default: 0))
        },
        TensorRow("image: central_crop(image, central_fraction)") { c throws(PythonError) in
            let (x, fraction) = (try image(c), try c.double(1, default: 1))
            let (rows, columns) = (x.dimensions[x.rank - 3], x.dimensions[x.rank - 2])
            let top = Int((Double(rows) - Double(rows) * fraction) / 2)
            let left = Int((Double(columns) - Double(columns) * fraction) / 2)
            return try cropped(c, x, top, left, rows - 2 * top, columns - 2 * left)
        },
        TensorRow(
            "image: pad_to_bounding_box(image, offset_height, offset_width, target_height, target_width)"
        ) { c throws(PythonError) in
            let x = try image(c)
            let (top, left) = (try c.int(1, default: 0), try c.int(2, default: 0))
            let bottom = try c.int(3, default: 0) - top - x.dimensions[x.rank - 3]
            let right = try c.int(4, default: 0) - left - x.dimensions[x.rank - 2]
            guard top >= 0, left >= 0, bottom >= 0, right >= 0 else {
                throw c.machine.raise(.valueError, "width must be <= target - offset")
            }
            let widths =
                Array(repeating: (before: 0, after: 0), count: x.rank - 3) + [
                    (top, bottom), (left, right), (0, 0),
                ]
            if x.isReal {
                return try c.result(x) {
                    try x.padded(axis: x.rank - 3, before: top, after: bottom).padded(
                        axis: x.rank - 2, before: left, after: right)
                }
            }
            return try c.plain(x) {
                try $0.padded(widths, .constant(widths.map { _ in (before: .int(0), after: .int(0)) }))
            }
        },
        TensorRow(
            "image: resize(images, size, method='bilinear', preserve_aspect_ratio=False, antialias=False, name=None)"
        ) { c throws(PythonError) in
            let x = try image(c)
            let size = try ShapeTensors.extents(c.machine, c[1])
            let method = try c.machine.text(c[2]).lowercased()
            for (index, name) in [(3, "preserve_aspect_ratio"), (4, "antialias")] where try c.flag(index) {
                throw c.machine.raise(
                    .notImplementedError, "tf.image.resize: got \(name)=True, expected False")
            }
            guard size.count == 2, method == "bilinear" || method == "nearest" else {
                throw c.machine.unknownWord(method, "tf.image.resize: method", ["bilinear", "nearest"])
            }
            if method == "nearest" {
                let rows = places(x.dimensions[x.rank - 3], size[0])
                let columns = places(x.dimensions[x.rank - 2], size[1])
                return try c.moved(x) {
                    try $0.take(NDArray(ints: rows), axis: x.rank - 3).take(
                        NDArray(ints: columns), axis: x.rank - 2)
                }
            }
            let floats = x.isReal ? x.cast(to: .float32) : x.floats()
            return try c.result(floats) {
                try interpolated(interpolated(floats, axis: x.rank - 3, size[0]), axis: x.rank - 2, size[1])
            }
        },
    ]

    /// The nearest source of each target (centres of pixels aligned at a half).
    private static func places(_ extent: Int, _ count: Int) -> [Int] {
        (0..<count).map { min(extent - 1, Int((Double($0) + 0.5) * Double(extent) / Double(count))) }
    }

    private static func interpolated(_ x: Tensor, axis: Int, _ count: Int) throws -> Tensor {
        let extent = x.dimensions[axis]
        if extent == count { return x }
        let scale = Float(extent) / Float(count)
        var (low, high, weights) = ([Int](), [Int](), [Float]())
        for place in 0..<count {
            let source = (Float(place) + 0.5) * scale - 0.5
            let floor = source.rounded(.down)
            low.append(max(0, Int(floor)))
            high.append(min(extent - 1, max(0, Int(floor) + 1)))
            weights.append(max(0, source) - max(0, floor) < 0 ? 0 : source - floor)
        }
        let shape = (0..<x.rank).map { $0 == axis ? count : 1 }
        let first = try x.moved { try $0.take(NDArray(ints: low), axis: axis) }
        let second = try x.moved { try $0.take(NDArray(ints: high), axis: axis) }
        return try first + (second - first) * Tensor(weights, shape: shape)
    }

    private static let colours: [TensorRow] = [
        TensorRow("image: rgb_to_grayscale(images, name=None)") { c throws(PythonError) in
            let x = try image(c)
            let weights = Tensor([0.2989, 0.5870, 0.1140], shape: [3])
            guard !x.isReal else {
                return try c.result(x) { try (x * weights).sum(axes: [-1], keepsAxes: true) }
            }
            return try c.plain(x) {
                let scaled = Tensor($0.asType(.float32))
                let gray = try (scaled * weights).sum(axes: [-1], keepsAxes: true).array
                return gray.asType($0.dtype)
            }
        },
        TensorRow("image: grayscale_to_rgb(images, name=None)") { c throws(PythonError) in
            let x = try image(c)
            return try c.moved(x) { try $0.repeated([3], axis: x.rank - 1) }
        },
        TensorRow("image: adjust_brightness(image, delta)") { c throws(PythonError) in
            let (x, delta) = (try image(c), try c.double(1, default: 0))
            if x.isReal { return try c.result(x) { try x + Tensor(Float(delta)) } }
            return try c.plain(x) {
                let (_, high) = $0.dtype.range
                let shifted = try Ufunc.add(
                    $0.asType(.float64), NDArray.full([], .float(delta * high), .float64))
                return try Arrays.clip(.array(shifted), .float(0), .float(high)).asType($0.dtype)
            }
        },
        TensorRow("image: adjust_contrast(images, contrast_factor)") { c throws(PythonError) in
            let (x, factor) = (try image(c).floats(), try c.double(1, default: 1))
            return try c.ungraded("AdjustContrastv2", x) { x in
                let mean = try x.mean(axes: [-3, -2], keepsAxes: true)
                return try (x - mean) * Tensor(Float(factor)) + mean
            }
        },
        TensorRow("image: convert_image_dtype(image, dtype, saturate=False, name=None)") {
            c throws(PythonError) in
            let (x, dtype) = (try c.tensor(0), try c.dtype(1, default: .float32))
            let from = x.array.dtype
            if from == dtype { return c.machine.tensorValue(x) }
            if from.isInteger, dtype.isFloat {
                return try c.result(x) { try x.cast(to: .float32) * Tensor(Float(1 / from.range.1)) }
            }
            if from.isFloat, dtype.isInteger {
                return try c.plain(x) { array in
                    let scaled = try Ufunc.multiply(array.asType(.float64), dtype.range.1 + 0.5)
                    return try Arrays.clip(.array(scaled), .float(0), .float(dtype.range.1)).asType(dtype)
                }
            }
            return c.machine.tensorValue(x.cast(to: dtype))
        },
        TensorRow("image: per_image_standardization(image)") { c throws(PythonError) in
            let x = try image(c).floats()
            return try c.result(x) {
                let axes = [-3, -2, -1]
                let mean = try x.mean(axes: axes, keepsAxes: true)
                let centred = try x - mean
                let deviation = try centred.square().mean(axes: axes, keepsAxes: true).squareRoot()
                let count = x.dimensions.suffix(3).reduce(1, *)
                return try centred / deviation.maximum(Tensor(1 / Float(count).squareRoot()))
            }
        },
        TensorRow("image: psnr(a, b, max_val, name=None)") { c throws(PythonError) in
            let (a, b) = (try c.tensor(0).floats(), try c.tensor(1).floats())
            let limit = try c.double(2, default: 1)
            return try c.result(a, b) {
                let error = try (a - b).square().mean(axes: [-3, -2, -1])
                let top = Float(20 * DoubleMath.log10(limit))
                return try Tensor(top) - error.log() * Tensor(Float(10 / 2.302585092994046))
            }
        },
    ]
}

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

private enum DoubleMath {
    static func log10(_ x: Double) -> Double { log(x) / 2.302585092994046 }
}
