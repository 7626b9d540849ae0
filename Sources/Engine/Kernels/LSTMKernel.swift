import Arrays

/// Long short-term memory over a whole sequence; gates in Keras' order i, f, g, o:
///
///     [i f g o] = x_t W + h_{t-1} R + b      c_t = s(f) c_{t-1} + s(i) a(g)      h_t = s(o) a(c_t)
enum LSTMKernel {
    /// Inputs x (N, T, F), W (F, 4U), R (U, 4U), b (4U), h0, c0 (N, U). Outputs: the layer's output, the last
    /// h and c. Saved: X time-major, the gates' values, H, C, a(C), and the dropped states if any.
    static func forward(_ inputs: [NDArray], _ options: RecurrentOptions) -> OperationResult {
        let (kernel, recurrent, bias) = (inputs[1], inputs[2], inputs[3])
        let pass = RecurrentPass(x: inputs[0], units: recurrent.shape[0], options)
        let (block, units) = (pass.block, pass.units)
        let x = pass.timeMajor(inputs[0], width: pass.features)
        let gates = NDArray(uninitialized: [pass.steps, pass.batch, 4 * units], .float32)
        pass.project(x, kernel, bias.floatPointer, width: 4 * units, into: gates.floatPointer)
        let (hidden, cells) = (pass.states(inputs[4]), pass.states(inputs[5]))
        let squashed = NDArray(uninitialized: [pass.steps, pass.batch, units], .float32)
        let (h, c) = (hidden.floatPointer, cells.floatPointer)
        let kept = pass.keptStates()
        for t in 0..<pass.steps {
            let z = gates.floatPointer + t * 4 * block
            let entering = pass.entering(h + t * block, kept, step: t)
            product(entering, recurrent.floatPointer, z, m: pass.batch, n: 4 * units, k: units, adds: true)
            step(
                pass, z, c + t * block, c + (t + 1) * block, squashed.floatPointer + t * block,
                h + (t + 1) * block)
            pass.keepMasked(h + (t + 1) * block, previous: h + t * block, step: t)
            pass.keepMasked(c + (t + 1) * block, previous: c + t * block, step: t)
        }
        let end = pass.steps * block
        let shape: Shape = [pass.batch, units]
        return OperationResult(
            pass.output(h), .floats(shape) { $0.update(from: h + end, count: block) },
            .floats(shape) { $0.update(from: c + end, count: block) },
            saved: [x, gates, hidden, cells, squashed] + (kept.map { [$0] } ?? []))
    }

    /// Gate values in place, then the new cell and hidden state of every sample.
    private static func step(
        _ pass: RecurrentPass, _ z: Floats, _ previous: Floats, _ c: Floats, _ squashed: Floats, _ h: Floats
    ) {
        let units = pass.units
        let (activation, gate) = (pass.options.activation, pass.options.gate)
        for n in 0..<pass.batch {
            let row = z + n * 4 * units
            gate.apply(row, 2 * units)
            activation.apply(row + 2 * units, units)
            gate.apply(row + 3 * units, units)
            let (before, after) = (previous + n * units, c + n * units)
            for u in 0..<units { after[u] = row[units + u] * before[u] + row[u] * row[2 * units + u] }
            let squash = squashed + n * units
            squash.update(from: after, count: units)
            activation.apply(squash, units)
            let out = h + n * units
            for u in 0..<units { out[u] = row[3 * units + u] * squash[u] }
        }
    }

    static func backward(
        _ inputs: [NDArray], _ gradients: [NDArray?], saved: [NDArray], _ options: RecurrentOptions,
        wantsInput: Bool
    ) -> [NDArray] {
        let recurrent = inputs[2]
        let pass = RecurrentPass(x: inputs[0], units: recurrent.shape[0], options)
        let (block, units, batch) = (pass.block, pass.units, pass.batch)
        let (gates, h, c) = (saved[1].floatPointer, saved[2].floatPointer, saved[3].floatPointer)
        let dz = NDArray(uninitialized: [pass.steps, batch, 4 * units], .float32)
        var dh = gradients[1]?.copy() ?? .zeroFloats([batch, units])
        var spare = NDArray(uninitialized: [batch, units], .float32)
        let dc = gradients[2]?.copy() ?? .zeroFloats([batch, units])
        for t in stride(from: pass.steps - 1, through: 0, by: -1) {
            pass.addOutputGradient(gradients[0], step: t, to: dh.floatPointer)
            let z = dz.floatPointer + t * 4 * block
            let carriedCell = pass.live == nil ? nil : dc.copy()
            stepBack(
                pass, z, gates + t * 4 * block, saved[4].floatPointer + t * block, c + t * block,
                dh.floatPointer, dc.floatPointer)
            pass.clearMasked(z, width: 4 * units, step: t)
            let next = spare.floatPointer
            product(z, recurrent.floatPointer, next, m: batch, n: units, k: 4 * units, transposesB: true)
            pass.leaveDropout(next)
            pass.carryMasked(dh.floatPointer, next, step: t)
            if let carriedCell {
                pass.keepMasked(dc.floatPointer, previous: carriedCell.floatPointer, step: t)
            }
            swap(&dh, &spare)
        }
        let z = dz.floatPointer
        let (dx, dk) = pass.inputGradients(saved[0], inputs[1], z, width: 4 * units, wantsInput: wantsInput)
        let entered = saved.count > 5 ? saved[5].floatPointer : h
        let dr = NDArray.floats([units, 4 * units]) {
            product(entered, z, $0, m: units, n: 4 * units, k: pass.steps * batch, transposesA: true)
        }
        let db = NDArray.floats([4 * units]) { pass.columnSums(z, width: 4 * units, into: $0) }
        return [dx, dk, dr, db, dh, dc]
    }

    /// dz of a step, and dc moved to the step before, from dh and dc.
    private static func stepBack(
        _ pass: RecurrentPass, _ dz: Floats, _ gates: Floats, _ squashed: Floats, _ previous: Floats,
        _ dh: Floats, _ dc: Floats
    ) {
        let units = pass.units
        let (activation, gate) = (pass.options.activation, pass.options.gate)
        withUnsafeTemporaryAllocation(of: Float.self, capacity: max(units, 1)) { buffer in
            guard let through = buffer.baseAddress else { return }
            for n in 0..<pass.batch {
                let (row, g) = (dz + n * 4 * units, gates + n * 4 * units)
                let (s, before) = (squashed + n * units, previous + n * units)
                let (h, c) = (dh + n * units, dc + n * units)
                for u in 0..<units { through[u] = h[u] * g[3 * units + u] }
                activation.multiplyDerivative(through, s, units)
                for u in 0..<units {
                    let cell = c[u] + through[u]
                    row[u] = cell * g[2 * units + u]
                    row[units + u] = cell * before[u]
                    row[2 * units + u] = cell * g[u]
                    row[3 * units + u] = h[u] * s[u]
                    c[u] = cell * g[units + u]
                }
                gate.multiplyDerivative(row, g, 2 * units)
                activation.multiplyDerivative(row + 2 * units, g + 2 * units, units)
                gate.multiplyDerivative(row + 3 * units, g + 3 * units, units)
            }
        }
    }
}
