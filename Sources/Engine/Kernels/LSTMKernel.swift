import Arrays
import CKernels

/// Long short-term memory over a whole sequence; gates in Keras' order i, f, g, o:
///
///     [i f g o] = x_t W + h_{t-1} R + b      c_t = s(f) c_{t-1} + s(i) a(g)      h_t = s(o) a(c_t)
enum LSTMKernel {
    /// Inputs x (N, T, F) or a table (V, F), W (F, 4U), R (U, 4U), b (4U), h0, c0 (N, U). Outputs: the layer's
    /// output, the last h and c. Saved: the gates' values, H, C, and the dropped states if any.
    static func forward(_ inputs: [NDArray], _ options: RecurrentOptions) -> OperationResult {
        let pass = RecurrentPass(x: inputs[0], units: inputs[2].shape[0], gates: 4, options)
        let (block, units, batch) = (pass.block, pass.units, pass.batch)
        let projection = InputProjection(pass, x: inputs[0], kernel: inputs[1], bias: inputs[3])
        let recurrent = PackedMatrix(inputs[2].floatPointer, rows: units, columns: 4 * units)
        let keeps = options.keepsForGradient
        let gates = NDArray(uninitialized: [keeps ? pass.steps : 1, batch, 4 * units], .float32)
        let (hidden, cells) = (pass.states(inputs[4]), pass.states(inputs[5]))
        let kept = pass.keptStates()
        let (h, c) = (hidden.floatPointer, cells.floatPointer)
        let (activation, gate) = (options.activation.kernel, options.gate.kernel)
        pass.divideSamples { samples in
            let (first, count) = (samples.lowerBound, samples.count)
            for t in 0..<pass.steps {
                let room = gates.floatPointer + (keeps ? t * 4 * block : 0)
                let entering = pass.entering(h + t * block, kept, samples, step: t)
                let start = projection.start(samples, step: t, room: room)
                if pass.entersZero(t) {
                    projection.put(start, samples, into: room)
                } else {
                    recurrent.product(
                        entering + first * units, lda: units, m: count, start: start,
                        into: room + first * 4 * units, ldc: 4 * units)
                }
                let (hBefore, cBefore) = (h + t * block, c + t * block)
                pass.forRuns(samples, step: t) { n, count, live in
                    let at = n * units
                    if live {
                        kernels.lstm_forward(
                            count, units, activation, gate, room + 4 * at, cBefore + at,
                            cBefore + block + at, hBefore + block + at)
                    } else {
                        (hBefore + block + at).update(from: hBefore + at, count: units)
                        (cBefore + block + at).update(from: cBefore + at, count: units)
                    }
                }
            }
        }
        let end = pass.steps * block
        return OperationResult(
            pass.output(h), .floats([batch, units]) { $0.update(from: h + end, count: block) },
            .floats([batch, units]) { $0.update(from: c + end, count: block) },
            saved: keeps ? [gates, hidden, cells] + (kept.map { [$0] } ?? []) : [])
    }

    static func backward(_ g: RecurrentGradient) -> [NDArray] {
        let (x, kernel, weights) = (g.inputs[0], g.inputs[1], g.inputs[2])
        let pass = RecurrentPass(x: x, units: weights.shape[0], gates: 4, g.options)
        let (block, units) = (pass.block, pass.units)
        // The gates' values become the gradients of their sums.
        let gates = g.room(0)
        let (dz, h, c) = (gates.floatPointer, g.saved[1].floatPointer, g.saved[2].floatPointer)
        let (dhArray, dcArray) = (g.state(1, pass), g.state(2, pass))
        let (dh, dc) = (dhArray.floatPointer, dcArray.floatPointer)
        let input = ProjectionGradient(pass, x: x, kernel: kernel, wantsInput: g.wantsInput)
        let recurrent = PackedMatrix(
            weights.floatPointer, rows: 4 * units, columns: units, transposed: true)
        let (activation, gate) = (g.options.activation.kernel, g.options.gate.kernel)
        pass.divideSamples { samples in
            for t in stride(from: pass.steps - 1, through: 0, by: -1) {
                pass.addOutputGradient(g.arriving[0], samples, step: t, to: dh)
                let (z, cBefore) = (dz + t * 4 * block, c + t * block)
                pass.forRuns(samples, step: t) { n, count, live in
                    let at = n * units
                    if live {
                        kernels.lstm_backward(
                            count, units, activation, gate, z + 4 * at, cBefore + at, cBefore + block + at,
                            dh + at, dc + at)
                        if pass.live != nil { (dh + at).update(repeating: 0, count: units) }
                    } else {
                        (z + 4 * at).update(repeating: 0, count: 4 * units)
                    }
                }
                let rows = z + samples.lowerBound * 4 * units
                pass.passBack(
                    rows, lda: 4 * units, recurrent, samples, step: t, adds: pass.live != nil, to: dh)
                input.step(rows, samples, step: t)
            }
        }
        let entered = g.saved.count > 3 ? g.saved[3].floatPointer : h
        let dr = NDArray.floats([units, 4 * units]) {
            pass.recurrentGradient(entered, dz, into: $0, n: 4 * units)
        }
        let gradients = input.finish(dz, wantsInput: g.wantsInput)
        withExtendedLifetime((gates, g)) {}
        return [gradients.x, gradients.kernel, dr, gradients.bias, dhArray, dcArray]
    }
}
