import Arrays

/// Gated recurrent unit over a whole sequence; gates in Keras' order z, r, g:
///
///     z = s(x W_z + h R_z + b_z)    r = s(x W_r + h R_r + b_r)    h' = z h + (1 - z) a(g)
///     g = x W_g + b_g + r (h R_g + c_g)   when the reset gate comes after the product (`reset_after`)
///     g = x W_g + b_g + (r h) R_g         when before
enum GRUKernel {
    /// Inputs x (N, T, F), W (F, 3U), R (U, 3U), b (2, 3U) or (3U), h0 (N, U). Outputs: the layer's output,
    /// the last state. Saved: X time-major, the gates' values, H, the inner (T, N, U): h R_g + c_g or r h,
    /// and the dropped states if any.
    static func forward(_ inputs: [NDArray], _ options: RecurrentOptions) -> OperationResult {
        let (kernel, recurrent, bias) = (inputs[1], inputs[2], inputs[3])
        let pass = RecurrentPass(x: inputs[0], units: recurrent.shape[0], options)
        let (block, units) = (pass.block, pass.units)
        let x = pass.timeMajor(inputs[0], width: pass.features)
        let gates = NDArray(uninitialized: [pass.steps, pass.batch, 3 * units], .float32)
        pass.project(x, kernel, bias.floatPointer, width: 3 * units, into: gates.floatPointer)
        let states = pass.states(inputs[4])
        let inner = NDArray(uninitialized: [pass.steps, pass.batch, units], .float32)
        let scratch = NDArray(uninitialized: [pass.batch, 3 * units], .float32)
        let h = states.floatPointer
        let kept = pass.keptStates()
        for t in 0..<pass.steps {
            let (z, side) = (gates.floatPointer + t * 3 * block, inner.floatPointer + t * block)
            let entering = pass.entering(h + t * block, kept, step: t)
            if options.resetAfter {
                product(
                    entering, recurrent.floatPointer, scratch.floatPointer, m: pass.batch, n: 3 * units,
                    k: units)
                resetAfter(pass, z, scratch.floatPointer, bias.floatPointer + 3 * units, side)
            } else {
                resetBefore(pass, z, recurrent.floatPointer, entering, side)
            }
            mix(pass, z, h + t * block, h + (t + 1) * block)
            pass.keepMasked(h + (t + 1) * block, previous: h + t * block, step: t)
        }
        let last = NDArray.floats([pass.batch, units]) {
            $0.update(from: h + pass.steps * block, count: block)
        }
        return OperationResult(
            pass.output(h), last, saved: [x, gates, states, inner] + (kept.map { [$0] } ?? []))
    }

    private static func resetAfter(
        _ pass: RecurrentPass, _ gates: Floats, _ products: Floats, _ bias: Floats, _ inner: Floats
    ) {
        let units = pass.units
        for n in 0..<pass.batch {
            let (row, add, side) = (gates + n * 3 * units, products + n * 3 * units, inner + n * units)
            for u in 0..<(2 * units) { row[u] += add[u] + bias[u] }
            pass.options.gate.apply(row, 2 * units)
            for u in 0..<units {
                side[u] = add[2 * units + u] + bias[2 * units + u]
                row[2 * units + u] += row[units + u] * side[u]
            }
            pass.options.activation.apply(row + 2 * units, units)
        }
    }

    private static func resetBefore(
        _ pass: RecurrentPass, _ gates: Floats, _ recurrent: Floats, _ entering: Floats, _ inner: Floats
    ) {
        let (units, batch) = (pass.units, pass.batch)
        product(
            entering, recurrent, gates, m: batch, n: 2 * units, k: units, adds: true, ldb: 3 * units,
            ldc: 3 * units)
        for n in 0..<batch {
            let (row, side, state) = (gates + n * 3 * units, inner + n * units, entering + n * units)
            pass.options.gate.apply(row, 2 * units)
            for u in 0..<units { side[u] = row[units + u] * state[u] }
        }
        product(
            inner, recurrent + 2 * units, gates + 2 * units, m: batch, n: units, k: units, adds: true,
            ldb: 3 * units, ldc: 3 * units)
        for n in 0..<batch { pass.options.activation.apply(gates + (n * 3 + 2) * units, units) }
    }

    private static func mix(_ pass: RecurrentPass, _ gates: Floats, _ previous: Floats, _ h: Floats) {
        let units = pass.units
        for n in 0..<pass.batch {
            let (row, before, after) = (gates + n * 3 * units, previous + n * units, h + n * units)
            for u in 0..<units { after[u] = row[u] * before[u] + (1 - row[u]) * row[2 * units + u] }
        }
    }

    static func backward(
        _ inputs: [NDArray], _ gradients: [NDArray?], saved: [NDArray], _ options: RecurrentOptions,
        wantsInput: Bool
    ) -> [NDArray] {
        let recurrent = inputs[2].floatPointer
        let pass = RecurrentPass(x: inputs[0], units: inputs[2].shape[0], options)
        let (block, units, batch) = (pass.block, pass.units, pass.batch)
        let (gates, h, inner) = (saved[1].floatPointer, saved[2].floatPointer, saved[3].floatPointer)
        let entered = saved.count > 4 ? saved[4].floatPointer : h
        // dX-side and dH-side gradients of the gates differ in g only (reset_after: by the factor r).
        let dx = NDArray(uninitialized: [pass.steps, batch, 3 * units], .float32)
        let dr = NDArray(uninitialized: [pass.steps, batch, 3 * units], .float32)
        var dh = gradients[1]?.copy() ?? .zeroFloats([batch, units])
        for t in stride(from: pass.steps - 1, through: 0, by: -1) {
            pass.addOutputGradient(gradients[0], step: t, to: dh.floatPointer)
            let (x, r) = (dx.floatPointer + t * 3 * block, dr.floatPointer + t * 3 * block)
            let step = BackwardStep(
                gates: gates + t * 3 * block, inner: inner + t * block, previous: h + t * block,
                entered: entered + t * block, dh: dh.floatPointer, dx: x, dr: r)
            dh =
                options.resetAfter
                ? backAfter(pass, step, recurrent, t) : backBefore(pass, step, recurrent, t)
        }
        let (x, r) = (dx.floatPointer, dr.floatPointer)
        let rows = pass.steps * batch
        let (gx, gk) = pass.inputGradients(saved[0], inputs[1], x, width: 3 * units, wantsInput: wantsInput)
        let gr = NDArray.floats([units, 3 * units]) { target in
            if options.resetAfter {
                product(entered, r, target, m: units, n: 3 * units, k: rows, transposesA: true)
            } else {
                product(
                    entered, x, target, m: units, n: 2 * units, k: rows, transposesA: true, ldb: 3 * units,
                    ldc: 3 * units)
                product(
                    inner, x + 2 * units, target + 2 * units, m: units, n: units, k: rows, transposesA: true,
                    ldb: 3 * units, ldc: 3 * units)
            }
        }
        let gb = NDArray.floats(options.resetAfter ? [2, 3 * units] : [3 * units]) {
            pass.columnSums(x, width: 3 * units, into: $0)
            if options.resetAfter { pass.columnSums(r, width: 3 * units, into: $0 + 3 * units) }
        }
        return [gx, gk, gr, gb, dh]
    }

    private struct BackwardStep {
        let gates: Floats
        let inner: Floats
        let previous: Floats
        let entered: Floats
        let dh: Floats
        let dx: Floats
        let dr: Floats
    }

    /// dz and dg (before the reset) of every sample; `direct` gets z dh.
    private static func startBack(_ pass: RecurrentPass, _ s: BackwardStep, _ direct: Floats) {
        let units = pass.units
        for n in 0..<pass.batch {
            let (g, before, dh) = (s.gates + n * 3 * units, s.previous + n * units, s.dh + n * units)
            let (to, keep) = (s.dx + n * 3 * units, direct + n * units)
            for u in 0..<units {
                to[u] = dh[u] * (before[u] - g[2 * units + u])
                to[2 * units + u] = dh[u] * (1 - g[u])
                keep[u] = dh[u] * g[u]
            }
            pass.options.activation.multiplyDerivative(to + 2 * units, g + 2 * units, units)
        }
    }

    private static func backAfter(_ pass: RecurrentPass, _ s: BackwardStep, _ recurrent: Floats, _ t: Int)
        -> NDArray
    {
        let (units, batch) = (pass.units, pass.batch)
        let next = NDArray(uninitialized: [batch, units], .float32)
        startBack(pass, s, next.floatPointer)
        for n in 0..<batch {
            let (g, side) = (s.gates + n * 3 * units, s.inner + n * units)
            let (x, r) = (s.dx + n * 3 * units, s.dr + n * 3 * units)
            for u in 0..<units { x[units + u] = x[2 * units + u] * side[u] }
            pass.options.gate.multiplyDerivative(x, g, 2 * units)
            for u in 0..<(2 * units) { r[u] = x[u] }
            for u in 0..<units { r[2 * units + u] = x[2 * units + u] * g[units + u] }
        }
        clearMasked(pass, s, next.floatPointer, t)
        addThrough(pass, s.dr, recurrent, width: 3 * units, ld: 3 * units, next)
        pass.carryMasked(s.dh, next.floatPointer, step: t)
        return next
    }

    private static func backBefore(_ pass: RecurrentPass, _ s: BackwardStep, _ recurrent: Floats, _ t: Int)
        -> NDArray
    {
        let (units, batch) = (pass.units, pass.batch)
        let next = NDArray(uninitialized: [batch, units], .float32)
        startBack(pass, s, next.floatPointer)
        // d(r h) = dg R_g^T
        let through = NDArray.floats([batch, units]) {
            product(
                s.dx + 2 * units, recurrent + 2 * units, $0, m: batch, n: units, k: units, transposesB: true,
                lda: 3 * units, ldb: 3 * units)
        }
        let inner = through.floatPointer
        for n in 0..<batch {
            let (g, state, d) = (s.gates + n * 3 * units, s.entered + n * units, inner + n * units)
            let x = s.dx + n * 3 * units
            for u in 0..<units {
                x[units + u] = d[u] * state[u]
                d[u] *= g[units + u]
            }
            pass.options.gate.multiplyDerivative(x, g, 2 * units)
        }
        pass.leaveDropout(inner)
        for i in 0..<pass.block { next.floatPointer[i] += inner[i] }
        clearMasked(pass, s, next.floatPointer, t)
        addThrough(pass, s.dx, recurrent, width: 2 * units, ld: 3 * units, next)
        pass.carryMasked(s.dh, next.floatPointer, step: t)
        return next
    }

    private static func clearMasked(_ pass: RecurrentPass, _ s: BackwardStep, _ next: Floats, _ t: Int) {
        pass.clearMasked(s.dx, width: 3 * pass.units, step: t)
        pass.clearMasked(s.dr, width: 3 * pass.units, step: t)
        pass.clearMasked(next, width: pass.units, step: t)
    }

    /// next += (dz R^T) with the dropout's factors.
    private static func addThrough(
        _ pass: RecurrentPass, _ dz: Floats, _ recurrent: Floats, width: Int, ld: Int, _ next: NDArray
    ) {
        let through = NDArray.floats(next.shape) {
            product(
                dz, recurrent, $0, m: pass.batch, n: pass.units, k: width, transposesB: true, lda: ld, ldb: ld
            )
            pass.leaveDropout($0)
        }
        let (from, to) = (through.floatPointer, next.floatPointer)
        for i in 0..<pass.block { to[i] += from[i] }
        withExtendedLifetime(through) {}
    }
}
