import Arrays
import CKernels

/// h_t = f(x_t W + h_{t-1} R + b), over a whole sequence.
enum SimpleRNNKernel {
    /// Inputs x (N, T, F) or a table (V, F), W (F, U), R (U, U), b (U), h0 (N, U). Outputs: the layer's output,
    /// the last state. Saved: H, and the states after recurrent dropout if there is any.
    static func forward(_ inputs: [NDArray], _ options: RecurrentOptions) -> OperationResult {
        let pass = RecurrentPass(x: inputs[0], units: inputs[2].shape[0], gates: 1, options)
        let (block, units) = (pass.block, pass.units)
        let projection = InputProjection(pass, x: inputs[0], kernel: inputs[1], bias: inputs[3])
        let recurrent = PackedMatrix(inputs[2].floatPointer, rows: units, columns: units)
        let states = pass.states(inputs[4])
        let kept = pass.keptStates()
        let h = states.floatPointer
        pass.divideSamples { samples in
            let (first, count) = (samples.lowerBound * units, samples.count)
            for t in 0..<pass.steps {
                let (previous, current) = (h + t * block, h + (t + 1) * block)
                let entering = pass.entering(previous, kept, samples, step: t)
                let start = projection.start(samples, step: t, room: current)
                if pass.entersZero(t) {
                    projection.put(start, samples, into: current)
                } else {
                    recurrent.product(
                        entering + first, lda: units, m: count, start: start, into: current + first,
                        ldc: units)
                }
                pass.forRuns(samples, step: t) { n, count, live in
                    let (at, size) = (n * units, count * units)
                    if live {
                        options.activation.apply(current + at, current + at, size)
                    } else {
                        (current + at).update(from: previous + at, count: size)
                    }
                }
            }
        }
        let last = NDArray.floats([pass.batch, units]) {
            $0.update(from: h + pass.steps * block, count: block)
        }
        return OperationResult(
            pass.output(h), last,
            saved: options.keepsForGradient ? [states] + (kept.map { [$0] } ?? []) : [])
    }

    static func backward(_ g: RecurrentGradient) -> [NDArray] {
        let (x, kernel, weights) = (g.inputs[0], g.inputs[1], g.inputs[2])
        let pass = RecurrentPass(x: x, units: weights.shape[0], gates: 1, g.options)
        let (block, units) = (pass.block, pass.units)
        let h = g.saved[0].floatPointer
        let sums = NDArray(uninitialized: [pass.steps, pass.batch, units], .float32)
        let dhArray = g.state(1, pass)
        let (dz, dh) = (sums.floatPointer, dhArray.floatPointer)
        let input = ProjectionGradient(pass, x: x, kernel: kernel, wantsInput: g.wantsInput)
        let recurrent = PackedMatrix(weights.floatPointer, rows: units, columns: units, transposed: true)
        pass.divideSamples { samples in
            for t in stride(from: pass.steps - 1, through: 0, by: -1) {
                pass.addOutputGradient(g.arriving[0], samples, step: t, to: dh)
                let (z, value) = (dz + t * block, h + (t + 1) * block)
                pass.forRuns(samples, step: t) { n, count, live in
                    let (at, size) = (n * units, count * units)
                    if live {
                        g.options.activation.multiplyDerivative(dh + at, value + at, into: z + at, size)
                        if pass.live != nil { (dh + at).update(repeating: 0, count: size) }
                    } else {
                        (z + at).update(repeating: 0, count: size)
                    }
                }
                let mine = z + samples.lowerBound * units
                pass.passBack(
                    mine, lda: units, recurrent, samples, step: t, adds: pass.live != nil, to: dh)
                input.step(mine, samples, step: t)
            }
        }
        let entered = g.saved.count > 1 ? g.saved[1].floatPointer : h
        let dr = NDArray.floats([units, units]) { pass.recurrentGradient(entered, dz, into: $0, n: units) }
        let gradients = input.finish(dz, wantsInput: g.wantsInput)
        withExtendedLifetime((sums, g)) {}
        return [gradients.x, gradients.kernel, dr, gradients.bias, dhArray]
    }
}
