import Arrays
import CKernels

/// Gated recurrent unit over a whole sequence; gates in Keras' order z, r, g:
///
///     z = s(x W_z + h R_z + b_z)    r = s(x W_r + h R_r + b_r)    h' = z h + (1 - z) a(g)
///     g = x W_g + b_g + r (h R_g + c_g)   when the reset gate comes after the product (`reset_after`)
///     g = x W_g + b_g + (r h) R_g         when before
enum GRUKernel {
    /// Inputs x (N, T, F) or a table (V, F), W (F, 3U), R (U, 3U), b (2, 3U) or (3U), h0 (N, U). Outputs: the
    /// layer's output, the last state. Saved: the gates' values, H, the inner (T, N, U): h R_g + c_g or r h,
    /// and the dropped states if any.
    static func forward(_ inputs: [NDArray], _ options: RecurrentOptions) -> OperationResult {
        let pass = RecurrentPass(x: inputs[0], units: inputs[2].shape[0], gates: 3, options)
        let (block, units, batch) = (pass.block, pass.units, pass.batch)
        let projection = InputProjection(
            pass, x: inputs[0], kernel: inputs[1], bias: inputBias(inputs[3], units, options))
        let recurrent = inputs[2].floatPointer
        let updates = PackedMatrix(recurrent, rows: units, columns: 2 * units, ldb: 3 * units)
        let news = PackedMatrix(recurrent + 2 * units, rows: units, columns: units, ldb: 3 * units)
        let keeps = options.keepsForGradient
        let gates = NDArray(uninitialized: [keeps ? pass.steps : 1, batch, 3 * units], .float32)
        let inners = NDArray(uninitialized: [keeps ? pass.steps : 1, batch, units], .float32)
        let states = pass.states(inputs[4])
        let kept = pass.keptStates()
        let h = states.floatPointer
        let innerBias = inputs[3].floatPointer + 5 * units
        pass.divideSamples { samples in
            let (first, count) = (samples.lowerBound, samples.count)
            for t in 0..<pass.steps {
                let room = gates.floatPointer + (keeps ? t * 3 * block : 0)
                let inner = inners.floatPointer + (keeps ? t * block : 0)
                let start = projection.start(samples, step: t, room: room)
                let entering = pass.entering(h + t * block, kept, samples, step: t)
                if pass.entersZero(t) {
                    projection.put(start, samples, into: room)
                } else {
                    updates.product(
                        entering + first * units, lda: units, m: count, start: start,
                        into: room + first * 3 * units, ldc: 3 * units)
                }
                if options.resetAfter {
                    news.product(
                        entering + first * units, lda: units, m: count, start: .row(innerBias),
                        into: inner + first * units, ldc: units)
                    stepAfter(pass, samples, t, room, start, inner, h + t * block)
                } else {
                    stepBefore(pass, samples, t, room, start, inner, h + t * block, entering, news)
                }
            }
        }
        let last = NDArray.floats([batch, units]) {
            $0.update(from: h + pass.steps * block, count: block)
        }
        return OperationResult(
            pass.output(h), last,
            saved: keeps ? [gates, states, inners] + (kept.map { [$0] } ?? []) : [])
    }

    /// b of the input projection, with the recurrent product's c for the gates z and r, whose sums hold both.
    private static func inputBias(_ bias: NDArray, _ units: Int, _ options: RecurrentOptions) -> NDArray {
        guard options.resetAfter else { return bias }
        let source = bias.floatPointer
        return .floats([3 * units]) { target in
            target.update(from: source, count: 3 * units)
            for u in 0..<(2 * units) { target[u] += source[3 * units + u] }
        }
    }

    private static func stepAfter(
        _ pass: RecurrentPass, _ samples: Range<Int>, _ t: Int, _ room: Floats, _ start: StartRows,
        _ inner: Floats, _ before: Floats
    ) {
        let (units, block) = (pass.units, pass.block)
        let (activation, gate) = (pass.options.activation.kernel, pass.options.gate.kernel)
        pass.forRuns(samples, step: t) { n, count, live in
            let at = n * units
            if live {
                kernels.gru_forward(
                    count, units, activation, gate, room + 3 * at,
                    start.from(row: n - samples.lowerBound, column: 0), inner + at, before + at,
                    before + block + at)
            } else {
                (before + block + at).update(from: before + at, count: units)
            }
        }
    }

    private static func stepBefore(
        _ pass: RecurrentPass, _ samples: Range<Int>, _ t: Int, _ room: Floats, _ start: StartRows,
        _ inner: Floats, _ before: Floats, _ entering: Floats, _ news: PackedMatrix
    ) {
        let (units, block) = (pass.units, pass.block)
        let (activation, gate) = (pass.options.activation, pass.options.gate)
        let first = samples.lowerBound
        for n in samples {
            let (row, side, state) = (room + n * 3 * units, inner + n * units, entering + n * units)
            gate.apply(row, row, 2 * units)
            for u in 0..<units { side[u] = row[units + u] * state[u] }
        }
        news.product(
            inner + first * units, lda: units, m: samples.count,
            start: start.from(row: 0, column: 2 * units), into: room + (3 * first + 2) * units,
            ldc: 3 * units)
        pass.forRuns(samples, step: t) { run, count, live in
            for n in run..<(run + count) {
                let (row, old, new) = (room + n * 3 * units, before + n * units, before + block + n * units)
                if live {
                    activation.apply(row + 2 * units, row + 2 * units, units)
                    for u in 0..<units { new[u] = row[u] * old[u] + (1 - row[u]) * row[2 * units + u] }
                } else {
                    new.update(from: old, count: units)
                }
            }
        }
    }

    static func backward(_ g: RecurrentGradient) -> [NDArray] {
        let (x, kernel) = (g.inputs[0], g.inputs[1])
        let recurrent = g.inputs[2].floatPointer
        let pass = RecurrentPass(x: x, units: g.inputs[2].shape[0], gates: 3, g.options)
        let (block, units, rows) = (pass.block, pass.units, pass.steps * pass.batch)
        // The gates' values become the gradients of their sums; with `reset_after` the inner ones do too.
        let (gates, inners) = (g.room(0), g.room(2))
        let (dz, h, inner) = (gates.floatPointer, g.saved[1].floatPointer, inners.floatPointer)
        let entered = g.saved.count > 3 ? g.saved[3].floatPointer : h
        let dhArray = g.state(1, pass)
        let input = ProjectionGradient(pass, x: x, kernel: kernel, wantsInput: g.wantsInput)
        let back = Back(
            pass: pass, gates: dz, inner: inner, states: h, entered: entered, dh: dhArray.floatPointer,
            updates: PackedMatrix(
                recurrent, rows: 2 * units, columns: units, ldb: 3 * units, transposed: true),
            news: PackedMatrix(
                recurrent + 2 * units, rows: units, columns: units, ldb: 3 * units, transposed: true))
        pass.divideSamples { samples in
            for t in stride(from: pass.steps - 1, through: 0, by: -1) {
                pass.addOutputGradient(g.arriving[0], samples, step: t, to: back.dh)
                if g.options.resetAfter { back.after(samples, t) } else { back.before(samples, t) }
                input.step(dz + (t * block + samples.lowerBound * units) * 3, samples, step: t)
            }
        }
        let dr = NDArray.floats([units, 3 * units]) { target in
            pass.recurrentGradient(
                entered, dz, into: target, n: 2 * units, ldb: 3 * units, ldc: 3 * units)
            if g.options.resetAfter {
                pass.recurrentGradient(
                    entered, inner, into: target + 2 * units, n: units, ldc: 3 * units)
            } else {
                product(
                    inner, dz + 2 * units, target + 2 * units, m: units, n: units, k: rows,
                    transposesA: true, ldb: 3 * units, ldc: 3 * units)
            }
        }
        let gradients = input.finish(dz, wantsInput: g.wantsInput)
        var bias = gradients.bias
        if g.options.resetAfter {
            bias = .floats([2, 3 * units]) { target in
                target.update(from: gradients.bias.floatPointer, count: 3 * units)
                (target + 3 * units).update(from: target, count: 2 * units)
                columnSums(inner, rows: rows, width: units, into: target + 5 * units)
            }
        }
        withExtendedLifetime((gates, inners, g)) {}
        return [gradients.x, gradients.kernel, dr, bias, dhArray]
    }

    /// The way back through a step; addresses are those of step 0 and sample 0.
    private struct Back {
        let pass: RecurrentPass
        let gates: Floats
        let inner: Floats
        let states: Floats
        let entered: Floats
        let dh: Floats
        let updates: PackedMatrix
        let news: PackedMatrix

        func after(_ samples: Range<Int>, _ t: Int) {
            let (units, block, first) = (pass.units, pass.block, samples.lowerBound)
            let (z, side, before) = (gates + t * 3 * block, inner + t * block, states + t * block)
            let (activation, gate) = (pass.options.activation.kernel, pass.options.gate.kernel)
            pass.forRuns(samples, step: t) { n, count, live in
                let at = n * units
                if live {
                    kernels.gru_backward(
                        count, units, activation, gate, z + 3 * at, side + at, before + at, dh + at, dh + at)
                } else {
                    (z + 3 * at).update(repeating: 0, count: 3 * units)
                    (side + at).update(repeating: 0, count: units)
                }
            }
            pass.passBack(
                z + first * 3 * units, lda: 3 * units, updates, samples, step: t, adds: true, to: dh)
            pass.passBack(side + first * units, lda: units, news, samples, step: t, adds: true, to: dh)
        }

        func before(_ samples: Range<Int>, _ t: Int) {
            let (units, block, first) = (pass.units, pass.block, samples.lowerBound)
            let (z, old, state) = (gates + t * 3 * block, states + t * block, entered + t * block)
            let (activation, gate) = (pass.options.activation, pass.options.gate)
            withUnsafeTemporaryAllocation(of: Float.self, capacity: max(samples.count, 1) * units * 3) {
                guard let values = $0.baseAddress else { return }
                let through = values + samples.count * units * 2
                // d(r h) = dg R_g^T needs dg of all samples first; z and r are put aside.
                pass.forRuns(samples, step: t) { run, count, live in
                    for n in run..<(run + count) {
                        let (row, d) = (z + n * 3 * units, dh + n * units)
                        let (put, previous) = (values + (n - first) * 2 * units, old + n * units)
                        guard live else {
                            row.update(repeating: 0, count: 3 * units)
                            continue
                        }
                        put.update(from: row, count: 2 * units)
                        for u in 0..<units {
                            let update = row[u]
                            let new = row[2 * units + u]
                            row[u] = d[u] * (previous[u] - new)
                            through[u] = d[u] * (1 - update)
                            d[u] *= update
                        }
                        activation.multiplyDerivative(through, row + 2 * units, units)
                        (row + 2 * units).update(from: through, count: units)
                    }
                }
                news.product(
                    z + (3 * first + 2) * units, lda: 3 * units, m: samples.count, into: through, ldc: units)
                let factors = pass.options.stateFactors?.floatPointer
                pass.forRuns(samples, step: t) { run, count, live in
                    for n in run..<(run + count) where live {
                        let (row, d, s) = (z + n * 3 * units, dh + n * units, state + n * units)
                        let (put, inner) = (
                            values + (n - first) * 2 * units, through + (n - first) * units
                        )
                        for u in 0..<units {
                            row[units + u] = inner[u] * s[u]
                            d[u] += inner[u] * put[units + u] * (factors?[n * units + u] ?? 1)
                        }
                        gate.multiplyDerivative(row, put, 2 * units)
                    }
                }
            }
            pass.passBack(
                z + first * 3 * units, lda: 3 * units, updates, samples, step: t, adds: true, to: dh)
        }
    }
}
