import Arrays

/// h_t = f(x_t W + h_{t-1} R + b), over a whole sequence.
enum SimpleRNNKernel {
    /// Inputs x (N, T, F), W (F, U), R (U, U), b (U), h0 (N, U). Outputs: the layer's output, the last state.
    /// Saved: X time-major, H, and the states after recurrent dropout if there is any.
    static func forward(_ inputs: [NDArray], _ options: RecurrentOptions) -> OperationResult {
        let (kernel, recurrent, bias) = (inputs[1], inputs[2], inputs[3])
        let pass = RecurrentPass(x: inputs[0], units: recurrent.shape[0], options)
        let (block, units) = (pass.block, pass.units)
        let x = pass.timeMajor(inputs[0], width: pass.features)
        let states = pass.states(inputs[4])
        let h = states.floatPointer
        pass.project(x, kernel, bias.floatPointer, width: units, into: h + block)
        let kept = pass.keptStates()
        for t in 0..<pass.steps {
            let (previous, current) = (h + t * block, h + (t + 1) * block)
            let entering = pass.entering(previous, kept, step: t)
            product(entering, recurrent.floatPointer, current, m: pass.batch, n: units, k: units, adds: true)
            options.activation.apply(current, block)
            pass.keepMasked(current, previous: previous, step: t)
        }
        let last = NDArray.floats([pass.batch, units]) {
            $0.update(from: h + pass.steps * block, count: block)
        }
        return OperationResult(pass.output(h), last, saved: [x, states] + (kept.map { [$0] } ?? []))
    }

    /// Gradients of the inputs, from those of the output and the last state.
    static func backward(
        _ inputs: [NDArray], _ gradients: [NDArray?], saved: [NDArray], _ options: RecurrentOptions,
        wantsInput: Bool
    ) -> [NDArray] {
        let recurrent = inputs[2]
        let pass = RecurrentPass(x: inputs[0], units: recurrent.shape[0], options)
        let (block, units, batch) = (pass.block, pass.units, pass.batch)
        let h = saved[1].floatPointer
        let dz = NDArray(uninitialized: [pass.steps, batch, units], .float32)
        var dh = gradients[1]?.copy() ?? .zeroFloats([batch, units])
        var spare = NDArray(uninitialized: [batch, units], .float32)
        for t in stride(from: pass.steps - 1, through: 0, by: -1) {
            pass.addOutputGradient(gradients[0], step: t, to: dh.floatPointer)
            let current = dz.floatPointer + t * block
            current.update(from: dh.floatPointer, count: block)
            options.activation.multiplyDerivative(current, h + (t + 1) * block, block)
            pass.clearMasked(current, width: units, step: t)
            let next = spare.floatPointer
            product(
                current, recurrent.floatPointer, next, m: batch, n: units, k: units, transposesB: true)
            pass.leaveDropout(next)
            pass.carryMasked(dh.floatPointer, next, step: t)
            swap(&dh, &spare)
        }
        let z = dz.floatPointer
        let (dx, dk) = pass.inputGradients(saved[0], inputs[1], z, width: units, wantsInput: wantsInput)
        let entered = saved.count > 2 ? saved[2].floatPointer : h
        let dr = NDArray.floats([units, units]) {
            product(entered, z, $0, m: units, n: units, k: pass.steps * batch, transposesA: true)
        }
        let db = NDArray.floats([units]) { pass.columnSums(z, width: units, into: $0) }
        return [dx, dk, dr, db, dh]
    }
}
