import Arrays
import CKernels

// Whole-sequence kernels of the recurrent layers. Inside, everything is time-major and in the order of
// processing (reversed for `go_backwards`): gates (T, N, G U) with G gates, H (T + 1, N, U) whose first block is
// the initial state.
//
// The kernels are packed once a pass. Each thread owns some samples for the whole sequence: in a step it
// multiplies their inputs and states by the packed kernels and makes the gates of the sums, while all of it is
// in its cache; no thread waits for another until the sequence is done. Then the weights' gradients are one
// product over all steps and samples each. The gates' memory takes the gradients of their sums on the way back.
//
// After an embedding the input has at most V different rows, and mostly fewer than N T: then `E W + b` is
// computed once a pass, and the way back sums the gradients by id before it multiplies.
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
    /// Ids (N, T), int64: the operation's first input is then the table (V, F) whose rows are the steps' inputs.
    var ids: NDArray?
    /// With `ids`: whether the gradient of the first input is that of each step's row (N, T, F), not of the table.
    var keepsSlices = false
    /// Whether what the gradient needs is kept.
    var keepsForGradient = true
    /// Whether the initial state is zero, so that nothing of it needs multiplying.
    var startsAtZero = false
}

/// The sizes, the inputs and the masks of one pass.
struct RecurrentPass {
    let options: RecurrentOptions
    let steps: Int
    let batch: Int
    let features: Int
    let units: Int
    /// G U
    let width: Int
    /// (T, N): whether a sample's step counts; nil: all do.
    let live: [Bool]?
    /// (T, N): whether a sample's output shows the state; nil: all do.
    let visible: [Bool]?
    /// (T, N) int32 in the order of processing, with `options.ids`.
    let ids: NDArray?

    init(x: NDArray, units: Int, gates: Int, _ options: RecurrentOptions) {
        self.options = options
        let extents = options.ids?.shape ?? x.shape
        let (batch, steps) = (extents[0], extents[1])
        self.batch = batch
        self.steps = steps
        features = x.shape[x.rank - 1]
        self.units = units
        width = gates * units
        func place(_ t: Int) -> Int { options.goBackwards ? steps - 1 - t : t }
        ids = options.ids.map { ids in
            let source = ids.pointer(Int.self)
            let result = NDArray(uninitialized: [steps, batch], .int32)
            let target = result.pointer(Int32.self)
            for t in 0..<steps {
                for n in 0..<batch {
                    target[t * batch + n] = Int32(truncatingIfNeeded: source[n * steps + place(t)])
                }
            }
            return result
        }
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
                let flag = flags[n * steps + place(t)]
                started = started || flag
                live[t * batch + n] = flag
                visible[t * batch + n] = options.zeroOutputForMask ? flag : started
            }
        }
        self.live = live
        self.visible = visible
    }

    var block: Int { batch * units }

    /// The place in the input of the step that is processed at t.
    func place(_ t: Int) -> Int { options.goBackwards ? steps - 1 - t : t }

    /// Calls `body` for each thread's samples.
    func divideSamples(_ body: (Range<Int>) -> Void) {
        Threads.divide(batch, grain: 1, work: steps * batch * width * (features + units), body)
    }

    /// Calls `body` for each of the samples and whether it counts in step t; once for all of them when all do.
    @inline(__always)
    func forRuns(
        _ samples: Range<Int>, step t: Int, _ body: (_ first: Int, _ count: Int, _ live: Bool) -> Void
    ) {
        guard let live else { return body(samples.lowerBound, samples.count, true) }
        for n in samples { body(n, 1, live[t * batch + n]) }
    }

    /// (N, T, F) as (T, N, F) in the order of processing.
    func timeMajor(_ x: NDArray, width: Int) -> NDArray {
        let source = x.floatPointer
        return .floats([steps, batch, width]) { target in
            for t in 0..<steps {
                for n in 0..<batch {
                    (target + (t * batch + n) * width).update(
                        from: source + (n * steps + place(t)) * width, count: width)
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
            for n in 0..<batch {
                for t in 0..<steps {
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

    /// Adds the gradients that arrive at a step's outputs of some samples to those of their states.
    func addOutputGradient(_ g: NDArray?, _ samples: Range<Int>, step t: Int, to dh: Floats) {
        guard let g, steps > 0 else { return }
        if !options.returnsSequences && t != steps - 1 { return }
        let (source, add) = (g.floatPointer, kernels.add)
        for n in samples where visible?[t * batch + n] ?? true {
            add?(dh + n * units, source + (options.returnsSequences ? n * steps + t : n) * units, units)
        }
    }

    private func hide(_ rows: Floats, step t: Int) {
        guard let visible, t >= 0 else { return }
        for n in 0..<batch where !visible[t * batch + n] {
            (rows + n * units).update(repeating: 0, count: units)
        }
    }

    /// Whether a step's products with the entering state, which is zero, give nothing.
    @inline(__always)
    func entersZero(_ t: Int) -> Bool { t == 0 && options.startsAtZero }

    /// The sums over all steps and samples of `entered`^T `gradients` (U, n): the recurrent kernel's gradient.
    func recurrentGradient(
        _ entered: Floats, _ gradients: Floats, into sums: Floats, n: Int, ldb: Int? = nil, ldc: Int? = nil
    ) {
        let skipped = options.startsAtZero && steps > 0 ? batch : 0
        product(
            entered + skipped * units, gradients + skipped * (ldb ?? n), sums, m: units, n: n,
            k: steps * batch - skipped, transposesA: true, ldb: ldb, ldc: ldc)
    }

    /// H with the initial state in its first block, and room for every step.
    func states(_ initial: NDArray) -> NDArray {
        let h = NDArray(uninitialized: [steps + 1, batch, units], .float32)
        h.floatPointer.update(from: initial.floatPointer, count: block)
        return h
    }

    /// The states that enter the recurrent product of a step, with recurrent dropout applied; `kept` (T, N, U)
    /// remembers them for the weights' gradient. The address is that of sample 0.
    func entering(_ previous: Floats, _ kept: NDArray?, _ samples: Range<Int>, step t: Int) -> Floats {
        guard let factors = options.stateFactors, let kept else { return previous }
        let (to, f) = (kept.floatPointer + t * block, factors.floatPointer)
        for i in (samples.lowerBound * units)..<(samples.upperBound * units) { to[i] = previous[i] * f[i] }
        return to
    }

    func keptStates() -> NDArray? {
        options.stateFactors == nil ? nil : NDArray(uninitialized: [steps, batch, units], .float32)
    }

    /// dh = `start` + dz R^T of some samples, through the recurrent dropout if there is any. `start` is `dh`
    /// itself where it says so, else zero. The gradient of a state that is zero by itself is left unset.
    func passBack(
        _ dz: Floats, lda: Int, _ recurrent: PackedMatrix, _ samples: Range<Int>, step t: Int, adds: Bool,
        to dh: Floats
    ) {
        if entersZero(t) { return }
        let first = samples.lowerBound * units
        guard let factors = options.stateFactors else {
            let start: StartRows = adds ? .rows(dh + first, ld: units) : .zero
            recurrent.product(dz, lda: lda, m: samples.count, start: start, into: dh + first, ldc: units)
            return
        }
        let count = samples.count * units
        withUnsafeTemporaryAllocation(of: Float.self, capacity: max(count, 1)) { buffer in
            guard let through = buffer.baseAddress else { return }
            recurrent.product(dz, lda: lda, m: samples.count, into: through, ldc: units)
            let (to, f) = (dh + first, factors.floatPointer + first)
            for i in 0..<count { to[i] = (adds ? to[i] : 0) + through[i] * f[i] }
        }
    }
}

/// x W + b for the steps as they come: from the packed kernel, or from the projected table.
struct InputProjection {
    private let pass: RecurrentPass
    private let x: NDArray
    private let bias: NDArray
    private let kernel: PackedMatrix?
    private let table: NDArray?

    /// `bias` (G U) is added to every row.
    init(_ pass: RecurrentPass, x: NDArray, kernel: NDArray, bias: NDArray) {
        self.pass = pass
        self.x = x
        self.bias = bias
        let (width, features) = (pass.width, pass.features)
        if pass.ids == nil {
            self.kernel = PackedMatrix(kernel.floatPointer, rows: features, columns: width)
            table = nil
        } else {
            self.kernel = nil
            table = .floats([x.shape[0], width]) {
                product(
                    x.floatPointer, kernel.floatPointer, $0, m: x.shape[0], n: width, k: features,
                    start: .row(bias.floatPointer))
            }
        }
    }

    /// Puts the rows that `start` gave for some samples into `room` (N, G U).
    func put(_ start: StartRows, _ samples: Range<Int>, into room: Floats) {
        guard let index = start.index, let base = start.base else { return }
        let width = pass.width
        for n in 0..<samples.count {
            (room + (samples.lowerBound + n) * width).update(from: base + Int(index[n]) * width, count: width)
        }
    }

    /// The rows for some samples' step t: those of `room` (N, G U), which are computed, or the table's.
    @inline(__always)
    func start(_ samples: Range<Int>, step t: Int, room: Floats) -> StartRows {
        let (first, width, features) = (samples.lowerBound, pass.width, pass.features)
        if let table, let ids = pass.ids {
            let index = ids.pointer(Int32.self) + t * pass.batch + first
            return StartRows(base: table.floatPointer, index: index, ld: width)
        }
        let to = room + first * width
        kernel?.product(
            x.floatPointer + (first * pass.steps + pass.place(t)) * features, lda: pass.steps * features,
            m: samples.count, start: .row(bias.floatPointer), into: to, ldc: width)
        return .rows(to, ld: width)
    }
}

/// The gradients of the input projection, from those of its sums (T, N, G U).
struct ProjectionGradient {
    private let pass: RecurrentPass
    private let x: NDArray
    private let kernel: NDArray
    private let transposed: PackedMatrix?
    private let dx: NDArray?

    init(_ pass: RecurrentPass, x: NDArray, kernel: NDArray, wantsInput: Bool) {
        self.pass = pass
        self.x = x
        self.kernel = kernel
        let asks = wantsInput && (pass.ids == nil || pass.options.keepsSlices)
        dx = asks ? NDArray(uninitialized: [pass.batch, pass.steps, pass.features], .float32) : nil
        transposed =
            asks
            ? PackedMatrix(kernel.floatPointer, rows: pass.width, columns: pass.features, transposed: true)
            : nil
    }

    /// dX of some samples' step t, if it is wanted.
    @inline(__always)
    func step(_ dz: Floats, _ samples: Range<Int>, step t: Int) {
        guard let dx, let transposed else { return }
        let (first, features) = (samples.lowerBound, pass.features)
        transposed.product(
            dz, lda: pass.width, m: samples.count,
            into: dx.floatPointer + (first * pass.steps + pass.place(t)) * features,
            ldc: pass.steps * features)
    }

    /// The gradients of x (or of the table that it comes from), of W and of b.
    func finish(_ dz: Floats, wantsInput: Bool) -> (x: NDArray, kernel: NDArray, bias: NDArray) {
        let (width, features, rows) = (pass.width, pass.features, pass.steps * pass.batch)
        let bias = NDArray(uninitialized: [width], .float32)
        guard let ids = pass.ids else {
            columnSums(dz, rows: rows, width: width, into: bias.floatPointer)
            let inputs = pass.timeMajor(x, width: features)
            let dk = NDArray.floats([features, width]) {
                product(inputs.floatPointer, dz, $0, m: features, n: width, k: rows, transposesA: true)
            }
            return (dx ?? .zeroFloats([1]), dk, bias)
        }
        let count = x.shape[0]
        let sums = NDArray.zeroFloats([count, width])
        Threads.divide(width, grain: 16, work: Threads.sums(rows * width)) { columns in
            let first = columns.lowerBound
            kernels.scatter_add(
                rows, columns.count, dz + first, width, ids.pointer(Int32.self), sums.floatPointer + first,
                width)
        }
        columnSums(sums.floatPointer, rows: count, width: width, into: bias.floatPointer)
        let dk = NDArray.floats([features, width]) {
            product(x.floatPointer, sums.floatPointer, $0, m: features, n: width, k: count, transposesA: true)
        }
        guard wantsInput, dx == nil else { return (dx ?? .zeroFloats([1]), dk, bias) }
        let dTable = NDArray.floats([count, features]) {
            product(
                sums.floatPointer, kernel.floatPointer, $0, m: count, n: features, k: width, transposesB: true
            )
        }
        return (dTable, dk, bias)
    }
}

/// What a recurrent gradient gets besides the inputs.
struct RecurrentGradient {
    let inputs: [NDArray]
    /// Of the output and the last states; nil where nothing arrived.
    let arriving: [NDArray?]
    let saved: [NDArray]
    let options: RecurrentOptions
    let wantsInput: Bool
    /// Whether `saved` may be overwritten: nobody asks for it again.
    let isLast: Bool

    /// A saved array to be overwritten.
    func room(_ index: Int) -> NDArray { isLast ? saved[index] : saved[index].copy() }

    /// The arriving gradient of a last state, to be changed.
    func state(_ index: Int, _ pass: RecurrentPass) -> NDArray {
        arriving[index]?.copy() ?? .zeroFloats([pass.batch, pass.units])
    }
}
