import Arrays

/// Convolutions of every channel with kernels of its own: x (N, grid..., C), kernel (window..., C, M), y (N,
/// places..., C M).
enum DepthwiseKernel {
    static func forward(_ x: NDArray, _ kernel: NDArray, _ window: Window) -> NDArray {
        let (batch, channels) = (x.shape[0], x.shape[x.rank - 1])
        let multiplier = kernel.shape[kernel.rank - 1]
        let width = channels * multiplier
        let (source, weights) = (x.floatPointer, kernel.floatPointer)
        let work = Double(batch * window.output.count * window.size.count * width)
        return .floats(Shape([batch] + window.outputGrid + [width])) { target in
            parallel(batch, work: work) { image in
                let grid = source + image * window.input.count * channels
                let places = target + image * window.output.count * width
                window.forEachPlace { place, d, h, w in
                    let y = places + place * width
                    y.update(repeating: 0, count: width)
                    window.forEachElement(d, h, w) { element, position in
                        let (from, k) = (grid + position * channels, weights + element * width)
                        if multiplier == 1 {
                            for c in 0..<channels { y[c] += from[c] * k[c] }
                        } else {
                            for c in 0..<channels {
                                for m in 0..<multiplier {
                                    y[c * multiplier + m] += from[c] * k[c * multiplier + m]
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    static func inputGradient(_ g: NDArray, _ kernel: NDArray, _ window: Window) -> NDArray {
        let (batch, width) = (g.shape[0], g.shape[g.rank - 1])
        let multiplier = kernel.shape[kernel.rank - 1]
        let channels = width / max(multiplier, 1)
        let (source, weights) = (g.floatPointer, kernel.floatPointer)
        let work = Double(batch * window.output.count * window.size.count * width)
        return .floats(Shape([batch] + window.inputGrid + [channels])) { target in
            parallel(batch, work: work) { image in
                let grid = target + image * window.input.count * channels
                let places = source + image * window.output.count * width
                grid.update(repeating: 0, count: window.input.count * channels)
                window.forEachPlace { place, d, h, w in
                    let arriving = places + place * width
                    window.forEachElement(d, h, w) { element, position in
                        let (to, k) = (grid + position * channels, weights + element * width)
                        if multiplier == 1 {
                            for c in 0..<channels { to[c] += arriving[c] * k[c] }
                        } else {
                            for c in 0..<channels {
                                for m in 0..<multiplier {
                                    to[c] += arriving[c * multiplier + m] * k[c * multiplier + m]
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    static func kernelGradient(_ x: NDArray, _ g: NDArray, _ window: Window) -> NDArray {
        let (batch, channels, width) = (x.shape[0], x.shape[x.rank - 1], g.shape[g.rank - 1])
        let multiplier = width / max(channels, 1)
        let (source, arriving) = (x.floatPointer, g.floatPointer)
        let result = NDArray.zeroFloats(Shape(window.sizeList + [channels, multiplier]))
        let target = result.floatPointer
        for image in 0..<batch {
            let grid = source + image * window.input.count * channels
            let places = arriving + image * window.output.count * width
            window.forEachPlace { place, d, h, w in
                let gradient = places + place * width
                window.forEachElement(d, h, w) { element, position in
                    let (from, to) = (grid + position * channels, target + element * width)
                    if multiplier == 1 {
                        for c in 0..<channels { to[c] += from[c] * gradient[c] }
                    } else {
                        for c in 0..<channels {
                            for m in 0..<multiplier {
                                to[c * multiplier + m] += from[c] * gradient[c * multiplier + m]
                            }
                        }
                    }
                }
            }
        }
        return result
    }
}
