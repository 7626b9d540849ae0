import Arrays

/// The largest or the mean element under a window: x (N, grid..., C) to (N, places..., C).
enum PoolingKernel {
    /// The largest elements and which elements of their windows they are (int32; the first of equal ones, as in
    /// TensorFlow).
    static func maximum(_ x: NDArray, _ window: Window) -> (values: NDArray, chosen: NDArray) {
        let (batch, channels) = (x.shape[0], x.shape[x.rank - 1])
        let shape = Shape([batch] + window.outputGrid + [channels])
        let chosen = NDArray(uninitialized: shape, .int32)
        let (source, numbers) = (x.floatPointer, chosen.pointer(Int32.self))
        let values = NDArray.floats(shape) { target in
            parallel(batch, work: Double(batch * window.output.count * window.size.count * channels)) {
                image in
                let grid = source + image * window.input.count * channels
                let offset = image * window.output.count * channels
                eachWindow(window) { place, elements, count in
                    let y = target + offset + place * channels
                    let which = numbers + offset + place * channels
                    largest(grid, elements, count, channels, y, which)
                }
            }
        }
        return (values, chosen)
    }

    /// Values (N, places..., C) put where the windows' chosen elements are, others 0; values of windows that
    /// share an element are added.
    static func scatter(_ g: NDArray, _ chosen: NDArray, _ window: Window) -> NDArray {
        let (batch, channels) = (g.shape[0], g.shape[g.rank - 1])
        let (source, numbers) = (g.floatPointer, chosen.pointer(Int32.self))
        return .floats(Shape([batch] + window.inputGrid + [channels])) { target in
            parallel(batch, work: Double(batch * window.output.count * window.size.count * channels)) {
                image in
                let grid = target + image * window.input.count * channels
                grid.update(repeating: 0, count: window.input.count * channels)
                let offset = image * window.output.count * channels
                eachWindow(window) { place, elements, count in
                    let from = source + offset + place * channels
                    let which = numbers + offset + place * channels
                    share(from, which, elements, count, channels, grid)
                }
            }
        }
    }

    /// An element of a window that lies inside the grid: its number in the window and its position.
    private typealias Element = (number: Int32, position: Int)

    /// Calls `body` for every place with the elements of its window.
    @inline(__always)
    private static func eachWindow(_ window: Window, _ body: (Int, UnsafePointer<Element>, Int) -> Void) {
        withUnsafeTemporaryAllocation(of: Element.self, capacity: max(window.size.count, 1)) { buffer in
            guard let elements = buffer.baseAddress else { return }
            window.forEachPlace { place, d, h, w in
                var count = 0
                window.forEachElement(d, h, w) { number, position in
                    elements[count] = (Int32(truncatingIfNeeded: number), position)
                    count += 1
                }
                body(place, elements, count)
            }
        }
    }

    /// The largest of some elements for each channel, eight channels at a time.
    @inline(__always)
    private static func largest(
        _ grid: Floats, _ elements: UnsafePointer<Element>, _ count: Int, _ channels: Int, _ y: Floats,
        _ which: UnsafeMutablePointer<Int32>
    ) {
        var c = 0
        while c + 8 <= channels {
            var best = load8(grid + elements[0].position * channels + c)
            var number = SIMD8<Int32>(repeating: elements[0].number)
            for k in 1..<max(count, 1) {
                let value = load8(grid + elements[k].position * channels + c)
                let isBetter = value .> best
                best.replace(with: value, where: isBetter)
                number.replace(with: elements[k].number, where: isBetter)
            }
            store8(best, y + c)
            UnsafeMutableRawPointer(which + c).storeBytes(of: number, as: SIMD8<Int32>.self)
            c += 8
        }
        while c < channels {
            var (best, number) = (grid[elements[0].position * channels + c], elements[0].number)
            for k in 1..<max(count, 1) {
                let value = grid[elements[k].position * channels + c]
                if value > best { (best, number) = (value, elements[k].number) }
            }
            (y[c], which[c]) = (best, number)
            c += 1
        }
    }

    /// Adds values to the chosen ones of some elements, eight channels at a time.
    @inline(__always)
    private static func share(
        _ from: Floats, _ which: UnsafeMutablePointer<Int32>, _ elements: UnsafePointer<Element>,
        _ count: Int, _ channels: Int, _ grid: Floats
    ) {
        var c = 0
        while c + 8 <= channels {
            let value = load8(from + c)
            let number = UnsafeRawPointer(which + c).loadUnaligned(as: SIMD8<Int32>.self)
            for k in 0..<count {
                let to = grid + elements[k].position * channels + c
                store8(load8(to) + masked(value, number .== SIMD8<Int32>(repeating: elements[k].number)), to)
            }
            c += 8
        }
        while c < channels {
            for k in 0..<count where which[c] == elements[k].number {
                grid[elements[k].position * channels + c] += from[c]
            }
            c += 1
        }
    }

    /// The adjoint of `scatter`: the chosen elements of (N, grid..., C).
    static func gather(_ x: NDArray, _ chosen: NDArray, _ window: Window) -> NDArray {
        let (batch, channels) = (x.shape[0], x.shape[x.rank - 1])
        let (source, numbers) = (x.floatPointer, chosen.pointer(Int32.self))
        return .floats(Shape([batch] + window.outputGrid + [channels])) { target in
            parallel(batch, work: Double(batch * window.output.count * window.size.count * channels)) {
                image in
                let grid = source + image * window.input.count * channels
                let offset = image * window.output.count * channels
                window.forEachPlace { place, d, h, w in
                    let to = target + offset + place * channels
                    let which = numbers + offset + place * channels
                    to.update(repeating: 0, count: channels)
                    window.forEachElement(d, h, w) { element, position in
                        let from = grid + position * channels
                        let number = Int32(truncatingIfNeeded: element)
                        for c in 0..<channels { to[c] = which[c] == number ? from[c] : to[c] }
                    }
                }
            }
        }
    }

    /// Means over the elements inside the grid.
    static func mean(_ x: NDArray, _ window: Window) -> NDArray {
        let (batch, channels) = (x.shape[0], x.shape[x.rank - 1])
        let source = x.floatPointer
        return .floats(Shape([batch] + window.outputGrid + [channels])) { target in
            parallel(batch, work: Double(batch * window.output.count * window.size.count * channels)) {
                image in
                let grid = source + image * window.input.count * channels
                let places = target + image * window.output.count * channels
                window.forEachPlace { place, d, h, w in
                    let y = places + place * channels
                    y.update(repeating: 0, count: channels)
                    var count = 0
                    window.forEachElement(d, h, w) { _, position in
                        let from = grid + position * channels
                        count += 1
                        for c in 0..<channels { y[c] += from[c] }
                    }
                    let scale = 1 / Float(max(count, 1))
                    for c in 0..<channels { y[c] *= scale }
                }
            }
        }
    }

    /// The adjoint of `mean`: every value shared by the elements of its window.
    static func spread(_ g: NDArray, _ window: Window) -> NDArray {
        let (batch, channels) = (g.shape[0], g.shape[g.rank - 1])
        let source = g.floatPointer
        return .floats(Shape([batch] + window.inputGrid + [channels])) { target in
            parallel(batch, work: Double(batch * window.output.count * window.size.count * channels)) {
                image in
                let grid = target + image * window.input.count * channels
                let places = source + image * window.output.count * channels
                grid.update(repeating: 0, count: window.input.count * channels)
                window.forEachPlace { place, d, h, w in
                    let from = places + place * channels
                    var count = 0
                    window.forEachElement(d, h, w) { _, _ in count += 1 }
                    let scale = 1 / Float(max(count, 1))
                    window.forEachElement(d, h, w) { _, position in
                        let to = grid + position * channels
                        for c in 0..<channels { to[c] += from[c] * scale }
                    }
                }
            }
        }
    }
}
