import Arrays

// Whole-sequence kernels of the recurrent layers. Inside, everything is time-major and in the order of
// processing (reversed for `go_backwards`): X (T N, F), Z (T, N, G U) with G gates, H (T + 1, N, U) whose
// first block is the initial state. So the input projection of all steps is one matrix product, a step is
// one product of contiguous blocks, and the weight gradients of all steps are one product again.
//
// Masked samples keep their state in a step. `visible` says whether a step's output shows the state (a step
// before the first unmasked one shows zeros).

/// How a recurrent operation works.
package struct RecurrentOptions: Sendable {
    var activation: CellActivation = .tanh
    var gate: CellActivation = .sigmoid
    var returnsSequences = false
    var goBackwards = false
    /// (N, T), true where the step counts; nil: everywhere.
    var mask: NDArray?
    var zeroOutputForMask = false
    var resetAfter = true
    /// Factors on the state before it is multiplied by the recurrent kernel (N, U): recurrent dropout.
    var stateFactors: NDArray?
}

/// The sizes and the masks of one pass.
struct RecurrentPass {
    let options: RecurrentOptions
    let steps: Int
    let batch: Int
    let features: Int
    let units: Int
    /// (T, N): whether a sample's step counts; nil: all do.
    let live: [Bool]?
    /// (T, N): whether a sample's output shows the state; nil: all do.
    let visible: [Bool]?

    init(x: NDArray, units: Int, _ options: RecurrentOptions) {
        self.options = options
        batch = x.shape[0]
        steps = x.shape[1]
        features = x.shape[2]
        self.units = units
        guard let mask = options.mask else {
            live = nil
            visible = nil
            return
        }
        let flags = mask.contiguous().elements(as: Bool.self)
        var live = [Bool](repeating: true, count: steps * batch)
        var visible = live
        for n in 0..<batch {
            var started = false
            for t in 0..<steps {
                let flag = flags[n * steps + (options.goBackwards ? steps - 1 - t : t)]
                started = started || flag
                live[t * batch + n] = flag
                visible[t * batch + n] = options.zeroOutputForMask ? flag : started
            }
        }
        self.live = live
        self.visible = visible
    }

    var block: Int { batch * units }

    /// (N, T, F) as (T, N, F) in the order of processing.
    func timeMajor(_ x: NDArray, width: Int) -> NDArray {
        let source = x.floatPointer
        return .floats([steps, batch, width]) { target in
            for t in 0..<steps {
                let from = options.goBackwards ? steps - 1 - t : t
                for n in 0..<batch {
                    (target + (t * batch + n) * width).update(
                        from: source + (n * steps + from) * width, count: width)
                }
            }
        }
    }

    /// The inverse of `timeMajor`.
    func batchMajor(_ x: Floats, width: Int) -> NDArray {
        .floats([batch, steps, width]) { target in
            for t in 0..<steps {
                let to = options.goBackwards ? steps - 1 - t : t
                for n in 0..<batch {
                    (target + (n * steps + to) * width).update(
                        from: x + (t * batch + n) * width, count: width)
                }
            }
        }
    }

    /// What the layer puts out, from the states H: (N, T, U) in order of processing, or (N, U).
    func output(_ h: Floats) -> NDArray {
        if !options.returnsSequences {
            return .floats([batch, units]) { target in
                target.update(from: h + steps * block, count: block)
                hide(target, step: steps - 1)
            }
        }
        return .floats([batch, steps, units]) { target in
            for t in 0..<steps {
                for n in 0..<batch {
                    let to = target + (n * steps + t) * units
                    if visible?[t * batch + n] ?? true {
                        to.update(from: h + (t + 1) * block + n * units, count: units)
                    } else {
                        to.update(repeating: 0, count: units)
                    }
                }
            }
        }
    }

    /// Adds the gradient that arrives at a step's output to that of its state.
    func addOutputGradient(_ g: NDArray?, step t: Int, to dh: Floats) {
        guard let g, steps > 0 else { return }
        if !options.returnsSequences && t != steps - 1 { return }
        let source = g.floatPointer
        for n in 0..<batch where visible?[t * batch + n] ?? true {
            let from = source + (options.returnsSequences ? n * steps + t : n) * units
            let to = dh + n * units
            for u in 0..<units { to[u] += from[u] }
        }
    }

    private func hide(_ rows: Floats, step t: Int) {
        guard let visible, t >= 0 else { return }
        for n in 0..<batch where !visible[t * batch + n] {
            (rows + n * units).update(repeating: 0, count: units)
        }
    }

    /// Masked samples take the state of the step before.
    func keepMasked(_ state: Floats, previous: Floats, step t: Int) {
        guard let live else { return }
        for n in 0..<batch where !live[t * batch + n] {
            (state + n * units).update(from: previous + n * units, count: units)
        }
    }

    /// Masked samples' rows of the gates' gradients become 0 ...
    func clearMasked(_ dz: Floats, width: Int, step t: Int) {
        guard let live else { return }
        for n in 0..<batch where !live[t * batch + n] {
            (dz + n * width).update(repeating: 0, count: width)
        }
    }

    /// ... and those of the state pass by the step.
    func carryMasked(_ dh: Floats, _ carried: Floats, step t: Int) {
        guard let live else { return }
        for n in 0..<batch where !live[t * batch + n] {
            let (from, to) = (dh + n * units, carried + n * units)
            for u in 0..<units { to[u] += from[u] }
        }
    }

    /// H with the initial state in its first block, and room for every step.
    func states(_ initial: NDArray) -> NDArray {
        let h = NDArray(uninitialized: [steps + 1, batch, units], .float32)
        h.floatPointer.update(from: initial.floatPointer, count: block)
        return h
    }

    /// Z = X W + b for all steps.
    func project(_ x: NDArray, _ kernel: NDArray, _ bias: Floats, width: Int, into z: Floats) {
        product(x.floatPointer, kernel.floatPointer, z, m: steps * batch, n: width, k: features)
        for row in 0..<(steps * batch) {
            let to = z + row * width
            for i in 0..<width { to[i] += bias[i] }
        }
    }

    /// The state that enters the recurrent product of a step, with recurrent dropout applied; `kept` (T, N, U)
    /// remembers it for the weights' gradient.
    func entering(_ previous: Floats, _ kept: NDArray?, step t: Int) -> Floats {
        guard let factors = options.stateFactors, let kept else { return previous }
        let (to, f) = (kept.floatPointer + t * block, factors.floatPointer)
        for i in 0..<block { to[i] = previous[i] * f[i] }
        return to
    }

    func keptStates() -> NDArray? {
        options.stateFactors == nil ? nil : NDArray(uninitialized: [steps, batch, units], .float32)
    }

    /// The gradient of the state from that of the product it entered.
    func leaveDropout(_ dh: Floats) {
        guard let factors = options.stateFactors else { return }
        let f = factors.floatPointer
        for i in 0..<block { dh[i] *= f[i] }
    }

    /// Sum of the rows (T N, W).
    func columnSums(_ z: Floats, width: Int, into target: Floats) {
        target.update(repeating: 0, count: width)
        for row in 0..<(steps * batch) {
            let from = z + row * width
            for i in 0..<width { target[i] += from[i] }
        }
    }

    /// dW = X^T dZ and dX = dZ W^T of the input projection.
    func inputGradients(_ x: NDArray, _ kernel: NDArray, _ dz: Floats, width: Int, wantsInput: Bool) -> (
        x: NDArray, kernel: NDArray
    ) {
        let rows = steps * batch
        let dk = NDArray.floats([features, width]) {
            product(x.floatPointer, dz, $0, m: features, n: width, k: rows, transposesA: true)
        }
        guard wantsInput else { return (.zeroFloats([batch, steps, features]), dk) }
        let dx = NDArray.floats([steps, batch, features]) {
            product(dz, kernel.floatPointer, $0, m: rows, n: features, k: width, transposesB: true)
        }
        return (batchMajor(dx.floatPointer, width: features), dk)
    }
}
