import Arrays

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// The registry's optimizers that look at a whole variable at once: its norm, its rows and columns.

extension ClassRow where Product == Optimizer {
    static func factored() -> [ClassRow<Optimizer>] {
        [
            row("Lamb", ["lamb"], "learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7") {
                try lamb($0, $1)
            },
            row(
                "Adafactor", ["adafactor"],
                "learning_rate=0.001, beta_2_decay=-0.8, epsilon_1=1e-30, epsilon_2=0.001, "
                    + "clip_threshold=1.0, relative_step=True"
            ) { try adafactor($0, $1) },
            row(
                "Muon", ["muon"],
                "learning_rate=0.001, adam_beta_1=0.9, adam_beta_2=0.999, adam_weight_decay=0.004, "
                    + "epsilon=1e-7, weight_decay=0.004, *, exclude_layers=None, exclude_embeddings=True, "
                    + "muon_a=3.4445, muon_b=-4.775, muon_c=2.0315, adam_lr_ratio=1, momentum=0.95, "
                    + "ns_steps=5, nesterov=True, rms_rate=0.2"
            ) { try muon($0, $1) },
            row(
                "ScheduleFreeAdamW", ["schedulefreeadamw"],
                "learning_rate=0.0025, beta_1=0.9, beta_2=0.999, epsilon=1e-8, warmup_steps=0"
            ) { try scheduleFree($0, $1) },
        ]
    }

    /// LAMB (You et al. 2020): Adam's direction, with the step scaled by |w| / |direction|.
    private static func lamb(_ a: Arguments, _ engine: Engine) throws -> Optimizer {
        let (b1, b2, epsilon) = try (a.double("beta_1"), a.double("beta_2"), Float(a.double("epsilon")))
        let (c1, c2) = (Float(1 - b1), Float(1 - b2))
        return try Optimizer("Lamb", a, engine, state: .arrays(2)) { step, w, g, s, n in
            let (first, second) = (complement(b1, step.number), complement(b2, step.number))
            let (m, v) = (s[0], s[1])
            let change = [Float](unsafeUninitializedCapacity: n) { change, count in
                for i in 0..<n {
                    m[i] += (g[i] - m[i]) * c1
                    v[i] += (step.square(g, i) - v[i]) * c2
                    change[i] = m[i] / first / ((v[i] / second).squareRoot() + epsilon)
                }
                count = n
            }
            var squares: Float = 0
            for value in change { squares += value * value }
            let (size, length) = (sumOfSquares(w, n).squareRoot(), squares.squareRoot())
            let ratio = size > 0 && length > 0 ? size / length : 1
            for i in 0..<n { w[i] -= ratio * step.rate * change[i] }
        }
    }

    /// Adafactor (Shazeer and Stern 2018): second moments kept as the means of rows and columns.
    private static func adafactor(_ a: Arguments, _ engine: Engine) throws -> Optimizer {
        let decay = try a.double("beta_2_decay")
        let (tiny, least) = (try Float(a.double("epsilon_1")), try Float(a.double("epsilon_2")))
        let (limit, isRelative) = (try Float(a.double("clip_threshold")), try a.bool("relative_step"))
        let state = Optimizer.State { variable in
            let extents = variable.shape.list
            guard extents.count >= 2 else {
                return [.constant(0), .constant(0), .zeroFloats(variable.shape)]
            }
            let columns = Array(extents.dropLast(2)) + [extents[extents.count - 1]]
            return [
                .zeroFloats(Shape(Array(extents.dropLast()))), .zeroFloats(Shape(columns)),
                .zeroFloats(variable.shape),
            ]
        }
        return try Optimizer("Adafactor", a, engine, state: state) { step, w, g, s, n in
            let t = Float(step.number)
            let rate = isRelative ? min(step.rate, 1 / t.squareRoot()) : step.rate
            let alpha =
                max(least, (sumOfSquares(w, n) / Float(max(n, 1))).squareRoot())
                * min(rate, 1 / t.squareRoot())
            let kept = 1 - powf(t, Float(decay))
            secondMoment(step, g, s, n, kept, tiny)
            let v = s[2]
            var change = [Float](repeating: 0, count: n)
            var squares: Float = 0
            for i in 0..<n {
                change[i] = g[i] / v[i].squareRoot()
                squares += step.square(g, i) / v[i]
            }
            let scale = max(1, (squares / Float(max(n, 1))).squareRoot() / limit)
            for i in 0..<n { w[i] -= alpha * change[i] / scale }
        }
    }

    /// Adafactor's estimate of the squared gradient, into the third state.
    private static func secondMoment(
        _ step: Optimizer.Step, _ g: Floats, _ s: [Floats], _ n: Int, _ kept: Float, _ tiny: Float
    ) {
        let extents = step.variable.shape.list
        let (r, c, v) = (s[0], s[1], s[2])
        guard extents.count >= 2 else {
            for i in 0..<n { v[i] = kept * v[i] + (1 - kept) * (step.square(g, i) + tiny) }
            return
        }
        let (rows, columns) = (extents[extents.count - 2], extents[extents.count - 1])
        for block in 0..<(n / max(1, rows * columns)) {
            let (from, r, c) = (block * rows * columns, r + block * rows, c + block * columns)
            for i in 0..<rows {
                var sum: Float = 0
                for j in 0..<columns { sum += step.square(g, from + i * columns + j) + tiny }
                r[i] = kept * r[i] + (1 - kept) * sum / Float(columns)
            }
            for j in 0..<columns {
                var sum: Float = 0
                for i in 0..<rows { sum += step.square(g, from + i * columns + j) + tiny }
                c[j] = kept * c[j] + (1 - kept) * sum / Float(rows)
            }
            var mean: Float = 0
            for i in 0..<rows { mean += r[i] }
            mean /= Float(rows)
            for i in 0..<rows {
                for j in 0..<columns { v[from + i * columns + j] = r[i] / mean * c[j] }
            }
        }
    }

    /// Muon (Jordan et al. 2024): momentum made orthogonal by Newton-Schulz steps; Adam for what is no matrix.
    private static func muon(_ a: Arguments, _ engine: Engine) throws -> Optimizer {
        let (b1, b2) = (try a.double("adam_beta_1"), try a.double("adam_beta_2"))
        let epsilon = try Float(a.double("epsilon"))
        let ratio = try Float(a.double("adam_lr_ratio"))
        let momentum = try Float(a.double("momentum"))
        let (steps, nesterov) = (try a.int("ns_steps"), try a.bool("nesterov"))
        let rms = try a.optionalDouble("rms_rate").map { Float($0) }
        let factors = try (
            Float(a.double("muon_a")), Float(a.double("muon_b")), Float(a.double("muon_c"))
        )
        let skipsEmbeddings = try a.bool("exclude_embeddings")
        let skipped = (a["exclude_layers"].list ?? []).compactMap(\.string)
        let adamDecay = try a.optionalDouble("adam_weight_decay").map { Float($0) }
        let ownDecay = try a.optionalDouble("weight_decay").map { Float($0) }
        func usesAdam(_ variable: Variable) -> Bool {
            variable.shape.rank != 2
                || (skipsEmbeddings && variable.path.lowercased().contains("embedding"))
                || skipped.contains { variable.path.contains($0) }
        }
        let state = Optimizer.State { variable in
            (0..<(usesAdam(variable) ? 2 : 1)).map { _ in .zeroFloats(variable.shape) }
        }
        return try Optimizer(
            "Muon", a, engine, state: state, decay: { usesAdam($0) ? adamDecay : ownDecay }
        ) { step, w, g, s, n in
            let m = s[0]
            if s.count > 1 {
                let alpha = biasCorrected(step.rate * ratio, b1, b2, step.number)
                for i in 0..<n {
                    m[i] += (g[i] - m[i]) * Float(1 - b1)
                    s[1][i] += (step.square(g, i) - s[1][i]) * Float(1 - b2)
                    w[i] -= m[i] * alpha / (s[1][i].squareRoot() + epsilon)
                }
                return
            }
            let extents = step.variable.shape.list
            let direction = NDArray.floats(Shape(extents)) { d in
                for i in 0..<n {
                    m[i] += g[i] + m[i] * (momentum - 1)
                    d[i] = nesterov ? g[i] + momentum * m[i] : m[i]
                }
            }
            // The product of matrices of fitting shapes does not throw.
            guard let change = try? orthogonalized(direction, factors, steps) else { return }
            let scale = step.rate * (rms.map { Float(max(extents[0], extents[1])).squareRoot() * $0 } ?? 1)
            let values = change.floatPointer
            for i in 0..<n { w[i] -= scale * values[i] }
            withExtendedLifetime(change) {}
        }
    }

    /// Newton-Schulz steps of fifth order towards the nearest orthogonal matrix.
    private static func orthogonalized(
        _ matrix: NDArray, _ factors: (Float, Float, Float), _ steps: Int
    ) throws -> NDArray {
        let isTall = matrix.shape[0] > matrix.shape[1]
        let wide = Tensor(matrix)
        var x = isTall ? try wide.transposed() : wide
        let norm = sumOfSquares(matrix.floatPointer, matrix.count).squareRoot()
        x = try x / Tensor(norm + 1e-7)
        for _ in 0..<steps {
            let square = try x.product(x, false, true)
            let inner = try square * Tensor(factors.1) + (square * Tensor(factors.2)).product(square)
            x = try x * Tensor(factors.0) + inner.product(x)
        }
        return isTall ? try x.transposed().array.contiguous() : x.array
    }

    /// Schedule-free AdamW (Defazio et al. 2024): the weights are between a fast iterate and its mean.
    private static func scheduleFree(_ a: Arguments, _ engine: Engine) throws -> Optimizer {
        let (b1, b2) = (try Float(a.double("beta_1")), try Float(a.double("beta_2")))
        let (epsilon, warmup) = (try Float(a.double("epsilon")), try Float(a.double("warmup_steps")))
        let state = Optimizer.State { [$0.array.asFloats().copy(), .zeroFloats($0.shape)] }
        return try Optimizer("ScheduleFreeAdamW", a, engine, state: state) { step, w, g, s, n in
            let t = Float(step.number)
            let rate = warmup > 0 ? step.rate * min(t / warmup, 1) : step.rate
            let correction = 1 - powf(b2, t)
            let (z, v) = (s[0], s[1])
            for i in 0..<n {
                v[i] += (step.square(g, i) - v[i]) * (1 - b2)
                z[i] -= rate * g[i] / ((v[i] / correction).squareRoot() + epsilon)
                // Keras recovers the mean with the fast iterate as it is after its step.
                let mean = (w[i] - (1 - b1) * z[i]) / b1
                let next = (1 - 1 / t) * mean + 1 / t * z[i]
                w[i] = (1 - b1) * z[i] + b1 * next
            }
        }
    }
}
