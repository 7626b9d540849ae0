import Arrays

/// Convolutions as matrix products. The elements under the window at one place are a row of a matrix (places,
/// window x channels); times the kernel (window x channels, filters) they are the outputs, which lie in memory
/// as they should. The matrix is made and used a block of places at a time, so that it stays in the cache.
///
/// Kernels are (window..., channels / groups, filters); filters of group g see the channels of group g.
enum ConvolutionKernel {
    /// A block of the matrix has about this many floats (256 KiB: half of a usual second-level cache).
    private static let blockFloats = 65536

    /// Geometry with channels.
    private struct Shape3 {
        let window: Window
        let channels: Int
        let filters: Int

        var groups: Int { window.groups }
        var groupChannels: Int { channels / groups }
        var groupFilters: Int { filters / groups }
        /// Columns of the matrix.
        var depth: Int { window.size.count * groupChannels }
        var blockPlaces: Int { max(64, min(8192, blockFloats / max(depth, 1))) }
        var needsNoMatrix: Bool { window.isPointwise && groups == 1 }
        func work(_ batch: Int) -> Double {
            Double(batch * window.output.count) * Double(depth) * Double(filters)
        }
    }

    /// y = x * w (+ b), negative values cut off when `rectifies`.
    static func forward(
        _ x: NDArray, _ kernel: NDArray, _ bias: NDArray?, _ window: Window, rectifies: Bool
    ) -> NDArray {
        let batch = x.shape[0]
        let filters = kernel.shape[kernel.rank - 1]
        let s = Shape3(window: window, channels: x.shape[x.rank - 1], filters: filters)
        let (source, weights) = (x.floatPointer, kernel.floatPointer)
        return .floats(Shape([batch] + window.outputGrid + [filters])) { target in
            let parts = shards(batch, work: s.work(batch))
            parallel(parts.count, work: s.work(batch)) { part in
                blocks(s, parts[part]) { first, count, matrix in
                    let to = target + first * filters
                    for g in 0..<s.groups {
                        let rows = gather(s, source, first, count, group: g, matrix)
                        product(
                            rows, weights + g * s.groupFilters, to + g * s.groupFilters, m: count,
                            n: s.groupFilters, k: s.depth, lda: s.needsNoMatrix ? s.channels : s.depth,
                            ldb: filters, ldc: filters)
                    }
                    finish(to, count, filters, bias?.floatPointer, rectifies)
                }
            }
        }
    }

    /// The gradient of `x`: g (places, filters) times the kernel, spread back to where the rows came from.
    static func inputGradient(_ g: NDArray, _ kernel: NDArray, _ window: Window) -> NDArray {
        let batch = g.shape[0]
        let filters = kernel.shape[kernel.rank - 1]
        let channels = kernel.shape[kernel.rank - 2] * window.groups
        let s = Shape3(window: window, channels: channels, filters: filters)
        let (source, weights) = (g.floatPointer, kernel.floatPointer)
        return .floats(Shape([batch] + window.inputGrid + [channels])) { target in
            let parts = shards(batch, work: s.work(batch))
            let image = window.input.count * channels
            parallel(parts.count, work: s.work(batch)) { part in
                let images = parts[part]
                if !s.needsNoMatrix {
                    (target + images.lowerBound * image).update(repeating: 0, count: images.count * image)
                }
                blocks(s, images) { first, count, matrix in
                    for group in 0..<s.groups {
                        let to = s.needsNoMatrix ? target + first * channels : matrix
                        product(
                            source + first * filters + group * s.groupFilters,
                            weights + group * s.groupFilters, to, m: count, n: s.depth, k: s.groupFilters,
                            transposesB: true, lda: filters, ldb: filters, ldc: s.depth)
                        if !s.needsNoMatrix { spread(s, matrix, first, count, group: group, target) }
                    }
                }
            }
        }
    }

    /// The gradient of the kernel: the matrix of x, transposed, times g.
    static func kernelGradient(_ x: NDArray, _ g: NDArray, _ window: Window) -> NDArray {
        let batch = x.shape[0]
        let (channels, filters) = (x.shape[x.rank - 1], g.shape[g.rank - 1])
        let s = Shape3(window: window, channels: channels, filters: filters)
        let (source, arriving) = (x.floatPointer, g.floatPointer)
        let parts = shards(batch, work: s.work(batch))
        let size = s.depth * filters
        let partial = NDArray.zeroFloats([parts.count, s.depth, filters])
        let sums = partial.floatPointer
        parallel(parts.count, work: s.work(batch)) { part in
            blocks(s, parts[part]) { first, count, matrix in
                for group in 0..<s.groups {
                    let rows = gather(s, source, first, count, group: group, matrix)
                    product(
                        rows, arriving + first * filters + group * s.groupFilters,
                        sums + part * size + group * s.groupFilters, m: s.depth, n: s.groupFilters, k: count,
                        transposesA: true, adds: true, lda: s.needsNoMatrix ? channels : s.depth,
                        ldb: filters, ldc: filters)
                }
            }
        }
        return .floats(Shape(window.sizeList + [s.groupChannels, filters])) { target in
            target.update(from: sums, count: size)
            for part in 1..<max(parts.count, 1) {
                let more = sums + part * size
                for i in 0..<size { target[i] += more[i] }
            }
        }
    }

    // MARK: Blocks of places

    /// Calls `body` with the first place of a block (counted over the whole batch), the number of its places,
    /// and room for its matrix.
    private static func blocks(_ s: Shape3, _ images: Range<Int>, _ body: (Int, Int, Floats) -> Void) {
        let places = s.window.output.count
        let end = images.upperBound * places
        let size = s.needsNoMatrix ? 8192 : s.blockPlaces
        let room = s.needsNoMatrix ? 1 : min(size, images.count * places) * s.depth
        withUnsafeTemporaryAllocation(of: Float.self, capacity: max(room, 1)) { matrix in
            guard let start = matrix.baseAddress else { return }
            for first in stride(from: images.lowerBound * places, to: end, by: size) {
                body(first, min(size, end - first), start)
            }
        }
    }

    private static func finish(
        _ to: Floats, _ rows: Int, _ filters: Int, _ bias: Floats?, _ rectifies: Bool
    ) {
        if let bias {
            for row in 0..<rows {
                let y = to + row * filters
                if rectifies {
                    for i in 0..<filters {
                        let value = y[i] + bias[i]
                        y[i] = value > 0 ? value : 0
                    }
                } else {
                    for i in 0..<filters { y[i] += bias[i] }
                }
            }
        } else if rectifies {
            for i in 0..<(rows * filters) { to[i] = to[i] > 0 ? to[i] : 0 }
        }
    }

    /// The rows of some places for one group's channels; `x` itself where no matrix is needed.
    private static func gather(
        _ s: Shape3, _ x: Floats, _ first: Int, _ count: Int, group: Int, _ matrix: Floats
    ) -> Floats {
        if s.needsNoMatrix { return x + first * s.channels }
        if s.groups == 1, s.window.dilation.w == 1 { return gatherWhole(s, x, first, count, matrix) }
        let width = s.groupChannels
        let isWhole = s.groups == 1
        forEachRun(s, first, count) { row, element, position, run in
            let to = matrix + row * s.depth + element * width
            guard position >= 0 else {
                for i in 0..<(run * width) { to[i] = 0 }
                return
            }
            let from = x + position * s.channels + group * width
            if isWhole {
                copy(from, to, run * width)
            } else {
                for k in 0..<run { copy(from + k * s.channels, to + k * width, width) }
            }
        }
        return matrix
    }

    /// `gather` where the elements of a line of the window are neighbours in memory: places whose window lies
    /// inside the grid are copied line by line without looking at the rim.
    private static func gatherWhole(
        _ s: Shape3, _ x: Floats, _ first: Int, _ count: Int, _ matrix: Floats
    ) -> Floats {
        let window = s.window
        let (size, grid, out, channels) = (window.size, window.input, window.output, s.channels)
        let (lineStep, planeStep) = (
            grid.w * channels * window.dilation.h, grid.h * grid.w * channels * window.dilation.d
        )
        let run = size.w * channels
        let reach = (size.d - 1) * window.dilation.d
        let drop = (size.h - 1) * window.dilation.h
        var row = 0
        while row < count {
            let place = (first + row) % out.count
            let image = (first + row) / out.count
            let (oh, od) = (place / out.w % out.h, place / (out.w * out.h))
            var ow = place % out.w
            let h = oh * window.strides.h - window.before.h
            let d = od * window.strides.d - window.before.d
            let isInside = d >= 0 && d + reach < grid.d && h >= 0 && h + drop < grid.h
            let line = x + (((image * grid.d + d) * grid.h + h) * grid.w) * channels
            while ow < out.w, row < count {
                let w = ow * window.strides.w - window.before.w
                if isInside, w >= 0, w + size.w <= grid.w {
                    var to = matrix + row * s.depth
                    var plane = line + w * channels
                    for _ in 0..<size.d {
                        var from = plane
                        for _ in 0..<size.h {
                            copy(from, to, run)
                            to += run
                            from += lineStep
                        }
                        plane += planeStep
                    }
                } else {
                    gatherRim(s, x, first + row, matrix + row * s.depth)
                }
                ow += 1
                row += 1
            }
        }
        return matrix
    }

    /// One row of the matrix whose window may stick out of the grid.
    private static func gatherRim(_ s: Shape3, _ x: Floats, _ place: Int, _ to: Floats) {
        forEachRun(s, place, 1) { _, element, position, run in
            let target = to + element * s.channels
            if position >= 0 {
                copy(x + position * s.channels, target, run * s.channels)
            } else {
                for i in 0..<(run * s.channels) { target[i] = 0 }
            }
        }
    }

    @inline(__always)
    private static func copy(_ from: Floats, _ to: Floats, _ count: Int) {
        if count < 16 {
            for i in 0..<count { to[i] = from[i] }
        } else {
            to.update(from: from, count: count)
        }
    }

    /// The adjoint of `gather`: adds rows to where they came from.
    private static func spread(
        _ s: Shape3, _ matrix: Floats, _ first: Int, _ count: Int, group: Int, _ x: Floats
    ) {
        let width = s.groupChannels
        let isWhole = s.groups == 1
        forEachRun(s, first, count) { row, element, position, run in
            guard position >= 0 else { return }
            let from = matrix + row * s.depth + element * width
            let to = x + position * s.channels + group * width
            if isWhole {
                for i in 0..<(run * width) { to[i] += from[i] }
            } else {
                for k in 0..<run {
                    for i in 0..<width { to[k * s.channels + i] += from[k * width + i] }
                }
            }
        }
    }

    /// Calls `body` for every run of neighbouring elements under the windows of some places: the row of the
    /// matrix, the first element's number in the window, its position in the batch of grids (-1: outside, all
    /// zeros) and how many elements.
    @inline(__always)
    private static func forEachRun(
        _ s: Shape3, _ first: Int, _ count: Int, _ body: (Int, Int, Int, Int) -> Void
    ) {
        let window = s.window
        let (size, grid, out) = (window.size, window.input, window.output)
        let joins = window.dilation.w == 1
        let plane = out.count
        var (image, place) = (first / plane, first % plane)
        for row in 0..<count {
            let ow = place % out.w
            let oh = place / out.w % out.h
            let od = place / (out.w * out.h)
            let left = ow * window.strides.w - window.before.w
            for kd in 0..<size.d {
                let d = od * window.strides.d - window.before.d + kd * window.dilation.d
                for kh in 0..<size.h {
                    let h = oh * window.strides.h - window.before.h + kh * window.dilation.h
                    let element = (kd * size.h + kh) * size.w
                    if d < 0 || d >= grid.d || h < 0 || h >= grid.h {
                        body(row, element, -1, size.w)
                        continue
                    }
                    let line = ((image * grid.d + d) * grid.h + h) * grid.w
                    if joins {
                        let start = max(0, -left)
                        let end = max(start, min(size.w, grid.w - left))
                        if start > 0 { body(row, element, -1, min(start, size.w)) }
                        if end > start { body(row, element + start, line + left + start, end - start) }
                        if end < size.w, start < size.w { body(row, element + end, -1, size.w - end) }
                    } else {
                        for kw in 0..<size.w {
                            let w = left + kw * window.dilation.w
                            body(row, element + kw, w < 0 || w >= grid.w ? -1 : line + w, 1)
                        }
                    }
                }
            }
            place += 1
            if place == plane {
                place = 0
                image += 1
            }
        }
    }
}
