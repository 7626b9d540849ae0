/// Splitting, repeating, rolling and padding.

extension NDArray {
    /// Equal parts along an axis. Throws: when the extent is no multiple.
    package func split(_ sections: Int, axis: Int = 0) throws(ArrayError) -> [NDArray] {
        let axis = try normalizedAxis(axis)
        if sections <= 0 { throw .value("number sections must be larger than 0.") }
        if shape[axis] % sections != 0 { throw .unequalDivision }
        return try arraySplit(sections, axis: axis)
    }

    /// Nearly equal parts, the first ones larger (`np.array_split`).
    package func arraySplit(_ sections: Int, axis: Int = 0) throws(ArrayError) -> [NDArray] {
        let axis = try normalizedAxis(axis)
        if sections <= 0 { throw .value("number sections must be larger than 0.") }
        let (each, extra) = shape[axis].quotientAndRemainder(dividingBy: sections)
        var (parts, start): ([NDArray], Int) = ([], 0)
        for i in 0..<sections {
            let end = start + each + (i < extra ? 1 : 0)
            parts.append(slice(axis: axis, start..<end))
            start = end
        }
        return parts
    }

    /// Parts between positions along an axis.
    package func split(at positions: [Int], axis: Int = 0) throws(ArrayError) -> [NDArray] {
        let axis = try normalizedAxis(axis)
        var parts: [NDArray] = []
        let bounds: [Int?] = [0] + positions.map { $0 } + [nil]
        for i in 0..<(bounds.count - 1) {
            let items = [IndexItem](repeating: .all, count: axis)
            parts.append(try indexed(items + [.slice(start: bounds[i], stop: bounds[i + 1], step: nil)]))
        }
        return parts
    }

    /// Elements repeated, each as often as its count says (one count for all, or one for each).
    package func repeated(_ counts: [Int], axis: Int? = nil) throws(ArrayError) -> NDArray {
        let source = axis == nil ? raveled() : self
        let chosen = try source.normalizedAxis(axis ?? 0)
        let n = source.shape[chosen]
        if counts.count != 1 && counts.count != n {
            throw .value("operands could not be broadcast together with shape (\(n),) (\(counts.count),)")
        }
        for count in counts where count < 0 { throw .value("repeats may not contain negative values.") }
        var total = 0
        for i in 0..<n {
            let (sum, overflows) = total.addingReportingOverflow(counts.count == 1 ? counts[0] : counts[i])
            if overflows { throw .tooBig }
            total = sum
        }
        let positions = try NDArray.allocate(try Shape(checking: [total]), .int64)
        let places = positions.pointer(Int.self)
        var place = 0
        for i in 0..<n {
            for _ in 0..<(counts.count == 1 ? counts[0] : counts[i]) {
                places[place] = i
                place &+= 1
            }
        }
        return try source.take(positions, axis: chosen)
    }

    /// The array laid out as tiles.
    package func tiled(_ repetitions: [Int]) throws(ArrayError) -> NDArray {
        let total = Swift.max(rank, repetitions.count)
        if total > Shape.maximumRank { throw .tooManyDimensions(total) }
        var result = reshaped(to: Shape([Int](repeating: 1, count: total - rank) + Array(shape)))
        let counts = [Int](repeating: 1, count: total - repetitions.count) + repetitions
        let extents = (0..<total).map {
            result.shape[$0].multipliedReportingOverflow(by: Swift.max(counts[$0], 0))
        }
        if extents.contains(where: \.overflow) { throw .tooBig }
        let shape = try Shape(checking: extents.map(\.partialValue))
        try NDArray.requireRoom(for: shape, dtype, itemSize: itemSize)
        for axis in 0..<total where counts[axis] != 1 {
            if counts[axis] <= 0 {
                result = result.slice(axis: axis, 0..<0)
            } else {
                result = try concatenate([NDArray](repeating: result, count: counts[axis]), axis: axis)
            }
        }
        return result.copy()
    }

    /// Elements shifted along axes, those that fall off the end coming back at the start.
    package func rolled(_ shifts: [Int], axes: [Int]? = nil) throws(ArrayError) -> NDArray {
        guard let axes else {
            let flat = try raveled().rolled(shifts, axes: [0])
            return flat.reshaped(to: shape)
        }
        var result = self
        let n = Swift.max(shifts.count, axes.count)
        if (shifts.count != 1 && shifts.count != n) || (axes.count != 1 && axes.count != n) {
            throw .value("'shift' and 'axis' should be scalars or 1D sequences")
        }
        for i in 0..<n {
            let axis = try normalizedAxis(axes.count == 1 ? axes[0] : axes[i])
            let size = shape[axis]
            if size == 0 { continue }
            let shift = (((shifts.count == 1 ? shifts[0] : shifts[i]) % size) + size) % size
            if shift == 0 { continue }
            result = try concatenate(
                [
                    result.slice(axis: axis, (size - shift)..<size),
                    result.slice(axis: axis, 0..<(size - shift)),
                ], axis: axis)
        }
        return result.storage === storage ? result.copy() : result
    }

    /// How `padded` fills the borders.
    package enum PadMode: Equatable, Sendable {
        /// A value before and after, for each axis.
        case constant([(before: Scalar, after: Scalar)])
        case edge, reflect, symmetric, wrap, empty
        case maximum, minimum, mean, linearRamp(end: Double)

        package static func == (a: PadMode, b: PadMode) -> Bool { "\(a)" == "\(b)" }
    }

    /// The array with borders of given widths around it.
    package func padded(_ widths: [(before: Int, after: Int)], _ mode: PadMode) throws(ArrayError) -> NDArray
    {
        if widths.count != rank {
            throw .value(
                "operands could not be broadcast together with remapped shapes [original->remapped]: "
                    + "(\(widths.count),2)  and requested shape (\(rank),2)")
        }
        for width in widths where width.before < 0 || width.after < 0 {
            throw .value("index can't contain negative values")
        }
        var result = self
        for axis in 0..<rank where widths[axis].before > 0 || widths[axis].after > 0 {
            result = try result.padded(axis: axis, widths[axis].before, widths[axis].after, mode)
        }
        return result.storage === storage ? result.copy() : result
    }

    private func padded(axis: Int, _ before: Int, _ after: Int, _ mode: PadMode) throws(ArrayError) -> NDArray
    {
        let n = shape[axis]
        func block(_ extent: Int, _ value: NDArray) throws(ArrayError) -> NDArray {
            var blockShape = shape
            blockShape[axis] = extent
            return try value.asType(dtype).broadcast(to: blockShape)
        }
        switch mode {
        case .constant(let values):
            let pair = values.count == 1 ? values[0] : values[axis]
            return try concatenate(
                [
                    try block(before, NDArray(scalar: pair.before)), self,
                    try block(after, NDArray(scalar: pair.after)),
                ], axis: axis, dtype: dtype)
        case .empty:
            let zero = NDArray(scalar: .int(0))
            return try concatenate(
                [try block(before, zero), self, try block(after, zero)], axis: axis, dtype: dtype)
        case .maximum, .minimum, .mean:
            let value = try borderStatistic(mode, axis)
            return try concatenate([try block(before, value), self, try block(after, value)], axis: axis)
        case .linearRamp(let end): return try ramp(axis, before, after, end)
        default: break
        }
        if n == 0 {
            throw .value("can't extend empty axis \(axis) using modes other than 'constant' or 'empty'")
        }
        let positions = (-before..<(n + after)).map { Self.padSource($0, n, mode) }
        return try take(NDArray(ints: positions), axis: axis)
    }

    private func borderStatistic(_ mode: PadMode, _ axis: Int) throws(ArrayError) -> NDArray {
        switch mode {
        case .maximum: return try Reduction.max(self, axes: [axis], keepDims: true)
        case .minimum: return try Reduction.min(self, axes: [axis], keepDims: true)
        default:
            let mean = try mean(axes: [axis], keepDims: true)
            return dtype.isInteger ? try Ufunc.rint(mean) : mean
        }
    }

    private func ramp(_ axis: Int, _ before: Int, _ after: Int, _ end: Double) throws(ArrayError) -> NDArray {
        var parts: [NDArray] = []
        let n = shape[axis]
        func edge(_ at: Int, _ fractions: [Double]) throws(ArrayError) {
            let value = slice(axis: axis, at..<(at + 1)).asType(.float64)
            for fraction in fractions {
                let low = try Ufunc.subtract.apply([.array(value), .float(end)])
                let scaled = try Ufunc.multiply.apply([.array(low), .float(fraction)])
                let shifted = try Ufunc.add.apply([.array(scaled), .float(end)])
                parts.append((dtype.isInteger ? try Ufunc.floor(shifted) : shifted).asType(dtype))
            }
        }
        try edge(0, (0..<before).map { Double($0) / Double(before) })
        parts.append(self)
        try edge(n - 1, (1..<(after + 1)).map { 1 - Double($0) / Double(after) })
        return try concatenate(parts, axis: axis)
    }

    /// The element that fills a position outside 0..<n.
    private static func padSource(_ position: Int, _ n: Int, _ mode: PadMode) -> Int {
        func modulo(_ a: Int, _ b: Int) -> Int { ((a % b) + b) % b }
        switch mode {
        case .edge: return Swift.min(Swift.max(position, 0), n - 1)
        case .wrap: return modulo(position, n)
        case .symmetric:
            let place = modulo(position, 2 * n)
            return place < n ? place : 2 * n - 1 - place
        default:
            if n == 1 { return 0 }
            let place = modulo(position, 2 * n - 2)
            return place < n ? place : 2 * n - 2 - place
        }
    }
}
