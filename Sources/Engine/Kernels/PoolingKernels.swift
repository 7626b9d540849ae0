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
            parallel(batch) { image in
                let grid = source + image * window.input.count * channels
                let offset = image * window.output.count * channels
                window.forEachPlace { place, d, h, w in
                    let y = target + offset + place * channels
                    let which = numbers + offset + place * channels
                    var isFirst = true
                    window.forEachElement(d, h, w) { element, position in
                        let from = grid + position * channels
                        let number = Int32(truncatingIfNeeded: element)
                        if isFirst {
                            y.update(from: from, count: channels)
                            which.update(repeating: number, count: channels)
                            isFirst = false
                        } else {
                            for c in 0..<channels {
                                let isBetter = from[c] > y[c]
                                y[c] = isBetter ? from[c] : y[c]
                                which[c] = isBetter ? number : which[c]
                            }
                        }
                    }
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
            parallel(batch) { image in
                let grid = target + image * window.input.count * channels
                grid.update(repeating: 0, count: window.input.count * channels)
                let offset = image * window.output.count * channels
                window.forEachPlace { place, d, h, w in
                    let from = source + offset + place * channels
                    let which = numbers + offset + place * channels
                    window.forEachElement(d, h, w) { element, position in
                        let to = grid + position * channels
                        let number = Int32(truncatingIfNeeded: element)
                        for c in 0..<channels { to[c] += which[c] == number ? from[c] : 0 }
                    }
                }
            }
        }
    }

    /// The adjoint of `scatter`: the chosen elements of (N, grid..., C).
    static func gather(_ x: NDArray, _ chosen: NDArray, _ window: Window) -> NDArray {
        let (batch, channels) = (x.shape[0], x.shape[x.rank - 1])
        let (source, numbers) = (x.floatPointer, chosen.pointer(Int32.self))
        return .floats(Shape([batch] + window.outputGrid + [channels])) { target in
            parallel(batch) { image in
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
            parallel(batch) { image in
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
            parallel(batch) { image in
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
