import CKernels

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// The registry's optimizers: parameters with Keras' defaults, and the update of one variable's elements.
// w weights, g gradient, s state arrays, t the step from 1, r the learning rate.

extension ClassRow where Product == Optimizer {
    static func optimizers() -> [ClassRow<Optimizer>] {
        [sgd, rmsprop] + adams() + adaptive() + factored()
    }

    /// SGD: w -= r g; with momentum m = mu m - r g, w += m (Nesterov: w += mu m - r g).
    private static var sgd: ClassRow<Optimizer> {
        row("SGD", ["sgd"], "learning_rate=0.01, momentum=0.0, nesterov=False") { a, engine in
            let momentum = try Float(a.double("momentum"))
            let nesterov = try a.bool("nesterov")
            guard momentum >= 0, momentum <= 1 else {
                throw EngineError.value("`momentum` must be a float between [0, 1].")
            }
            return try Optimizer("SGD", a, engine, state: .arrays(momentum == 0 ? 0 : 1), slices: nil) {
                step, w, g, s, n in
                let r = step.rate
                if momentum == 0 {
                    for i in 0..<n { w[i] -= r * g[i] }
                    return
                }
                let m = s[0]
                for i in 0..<n {
                    m[i] = momentum * m[i] - r * g[i]
                    w[i] += nesterov ? momentum * m[i] - r * g[i] : m[i]
                }
            }
        }
    }

    /// RMSprop: v = rho v + (1 - rho) g^2, w -= r g / sqrt(v + eps); centred: v less the squared mean of g.
    private static var rmsprop: ClassRow<Optimizer> {
        row(
            "RMSprop", ["rmsprop"],
            "learning_rate=0.001, rho=0.9, momentum=0.0, epsilon=1e-7, centered=False"
        ) { a, engine in
            let (rho, epsilon) = (try Float(a.double("rho")), try Float(a.double("epsilon")))
            let (momentum, centered) = (try Float(a.double("momentum")), try a.bool("centered"))
            let states = 1 + (momentum > 0 ? 1 : 0) + (centered ? 1 : 0)
            let state = Optimizer.State.arrays(states, groups: (0..<states).map { [$0] })
            return try Optimizer("RMSprop", a, engine, state: state) { step, w, g, s, n in
                let v = s[0]
                for i in 0..<n {
                    v[i] = rho * v[i] + (1 - rho) * step.square(g, i)
                    var size = v[i]
                    if centered {
                        let mean = s[states - 1]
                        mean[i] = rho * mean[i] + (1 - rho) * g[i]
                        size -= mean[i] * mean[i]
                    }
                    let change = step.rate * g[i] / (size + epsilon).squareRoot()
                    if momentum > 0 {
                        s[1][i] = momentum * s[1][i] + change
                        w[i] -= s[1][i]
                    } else {
                        w[i] -= change
                    }
                }
            }
        }
    }

    private static func adams() -> [ClassRow<Optimizer>] {
        let parameters = "beta_1=0.9, beta_2=0.999, epsilon=1e-7"
        return [
            row("Adam", ["adam"], "learning_rate=0.001, \(parameters), amsgrad=False") {
                try adam("Adam", $0, $1)
            },
            row(
                "AdamW", ["adamw"],
                "learning_rate=0.001, weight_decay=0.004, \(parameters), amsgrad=False"
            ) { try adam("AdamW", $0, $1) },
            row("Adamax", ["adamax"], "learning_rate=0.001, \(parameters)") { try adamax($0, $1) },
            row("Nadam", ["nadam"], "learning_rate=0.001, \(parameters)") { try nadam($0, $1) },
            row("Lion", ["lion"], "learning_rate=0.001, beta_1=0.9, beta_2=0.99") { try lion($0, $1) },
        ]
    }

    /// Adam (Kingma and Ba 2015): m += (1 - b1)(g - m), v += (1 - b2)(g^2 - v),
    /// w -= r sqrt(1 - b2^t) / (1 - b1^t) m / (sqrt(v) + eps).
    private static func adam(_ name: String, _ a: Arguments, _ engine: Engine) throws -> Optimizer {
        let (b1, b2, epsilon) = try (a.double("beta_1"), a.double("beta_2"), Float(a.double("epsilon")))
        let amsgrad = try a.bool("amsgrad")
        let (c1, c2) = (Float(1 - b1), Float(1 - b2))
        let state = Optimizer.State.arrays(amsgrad ? 3 : 2, groups: amsgrad ? [[0, 1], [2]] : nil)
        return try Optimizer(name, a, engine, state: state) { step, w, g, s, n in
            let alpha = biasCorrected(step.rate, b1, b2, step.number)
            let (m, v) = (s[0], s[1])
            if amsgrad {
                let top = s[2]
                for i in 0..<n {
                    m[i] += (g[i] - m[i]) * c1
                    v[i] += (step.square(g, i) - v[i]) * c2
                    top[i] = top[i] > v[i] ? top[i] : v[i]
                    w[i] -= m[i] * alpha / (top[i].squareRoot() + epsilon)
                }
                return
            }
            Threads.divide(n, grain: 64, work: 8 * n) { part in
                let first = part.lowerBound
                kernels.adam(
                    part.count, w + first, g + first, step.raised.map { $0 + first }, m + first, v + first,
                    c1, c2,
                    alpha, epsilon)
            }
        }
    }

    /// Adamax: u = max(b2 u, |g|), w -= r m / ((1 - b1^t)(u + eps)).
    private static func adamax(_ a: Arguments, _ engine: Engine) throws -> Optimizer {
        let (b1, b2, epsilon) = try (
            a.double("beta_1"), Float(a.double("beta_2")), Float(a.double("epsilon"))
        )
        return try Optimizer("Adamax", a, engine, state: .arrays(2), slices: .magnitude) {
            step, w, g, s, n in
            let rate = step.rate / complement(b1, step.number)
            let (m, u) = (s[0], s[1])
            for i in 0..<n {
                m[i] += (g[i] - m[i]) * Float(1 - b1)
                u[i] = max(b2 * u[i], step.raised?[i] ?? abs(g[i]))
                w[i] -= rate * m[i] / (u[i] + epsilon)
            }
        }
    }

    /// Nadam (Dozat 2016): Adam with Nesterov's momentum and the schedule b1 (1 - 0.5 0.96^t).
    private static func nadam(_ a: Arguments, _ engine: Engine) throws -> Optimizer {
        let (b1, b2, epsilon) = try (a.double("beta_1"), a.double("beta_2"), Float(a.double("epsilon")))
        func momentum(_ t: Int) -> Double { b1 * (1 - 0.5 * pow(0.96, Double(t))) }
        return try Optimizer(
            "Nadam", a, engine, state: .arrays(2), keepsProduct: true,
            advance: { step in
                step.previousProduct = step.product
                step.product *= momentum(step.number)
            }
        ) { step, w, g, s, n in
            let (u, next) = (momentum(step.number), momentum(step.number + 1))
            let fromMean = Float(next / (1 - step.product * next))
            let fromGradient = Float((1 - u) / (1 - step.product))
            let correction = complement(b2, step.number)
            let (m, v) = (s[0], s[1])
            for i in 0..<n {
                m[i] += (g[i] - m[i]) * Float(1 - b1)
                v[i] += (step.square(g, i) - v[i]) * Float(1 - b2)
                let direction = fromMean * m[i] + fromGradient * g[i]
                w[i] -= direction * step.rate / ((v[i] / correction).squareRoot() + epsilon)
            }
        }
    }

    /// Lion (Chen et al. 2023): w -= r sign(b1 m + (1 - b1) g), m = b2 m + (1 - b2) g.
    private static func lion(_ a: Arguments, _ engine: Engine) throws -> Optimizer {
        let (b1, b2) = (try Float(a.double("beta_1")), try Float(a.double("beta_2")))
        return try Optimizer("Lion", a, engine, state: .arrays(1), slices: nil) { step, w, g, s, n in
            let m = s[0]
            for i in 0..<n {
                let direction = m[i] * b1 + g[i] * (1 - b1)
                w[i] -= direction > 0 ? step.rate : direction < 0 ? -step.rate : 0
                m[i] = m[i] * b2 + g[i] * (1 - b2)
            }
        }
    }

    private static func adaptive() -> [ClassRow<Optimizer>] {
        [
            row(
                "Adagrad", ["adagrad"],
                "learning_rate=0.001, initial_accumulator_value=0.1, epsilon=1e-7"
            ) { try adagrad($0, $1) },
            row("Adadelta", ["adadelta"], "learning_rate=0.001, rho=0.95, epsilon=1e-7") {
                try adadelta($0, $1)
            },
            row(
                "Ftrl", ["ftrl"],
                "learning_rate=0.001, learning_rate_power=-0.5, initial_accumulator_value=0.1, "
                    + "l1_regularization_strength=0.0, l2_regularization_strength=0.0, "
                    + "l2_shrinkage_regularization_strength=0.0, beta=0.0"
            ) { try ftrl($0, $1) },
        ]
    }

    /// Adagrad (Duchi et al. 2011): a += g^2, w -= r g / sqrt(a + eps).
    private static func adagrad(_ a: Arguments, _ engine: Engine) throws -> Optimizer {
        let epsilon = try Float(a.double("epsilon"))
        return try Optimizer(
            "Adagrad", a, engine, state: .arrays(1, value: a.double("initial_accumulator_value"))
        ) { step, w, g, s, n in
            for i in 0..<n {
                s[0][i] += step.square(g, i)
                w[i] -= step.rate * g[i] / (s[0][i] + epsilon).squareRoot()
            }
        }
    }

    /// Adadelta (Zeiler 2012): d = -sqrt(e + eps) / sqrt(a + eps) g, e the mean of d^2, w += r d.
    private static func adadelta(_ a: Arguments, _ engine: Engine) throws -> Optimizer {
        let (rho, epsilon) = (try Float(a.double("rho")), try Float(a.double("epsilon")))
        return try Optimizer("Adadelta", a, engine, state: .arrays(2)) { step, w, g, s, n in
            for i in 0..<n {
                let square = step.square(g, i)
                s[0][i] = rho * s[0][i] + (1 - rho) * square
                let factor = (s[1][i] + epsilon).squareRoot() / (s[0][i] + epsilon).squareRoot()
                s[1][i] = rho * s[1][i] + (1 - rho) * factor * factor * square
                w[i] -= step.rate * factor * g[i]
            }
        }
    }

    /// Follow the regularised leader (McMahan et al. 2013).
    private static func ftrl(_ a: Arguments, _ engine: Engine) throws -> Optimizer {
        let power = try Float(a.double("learning_rate_power"))
        let l1 = try Float(a.double("l1_regularization_strength"))
        let l2 = try Float(a.double("l2_regularization_strength"))
        let shrinkage = try Float(a.double("l2_shrinkage_regularization_strength"))
        let beta = try Float(a.double("beta"))
        let initial = try a.double("initial_accumulator_value")
        // An accumulator and the linear term.
        let state = Optimizer.State {
            [.constant(Float(initial), $0.shape), .zeroFloats($0.shape)]
        }
        return try Optimizer("Ftrl", a, engine, state: state) { step, w, g, s, n in
            let r = step.rate
            let strength = l2 + beta / (2 * r)
            for i in 0..<n {
                let used = g[i] + 2 * shrinkage * w[i]
                let old = s[0][i]
                let new = old + step.square(g, i)
                let (before, after) = (powf(old, -power), powf(new, -power))
                s[1][i] += used - (after - before) / r * w[i]
                let curvature = after / r + 2 * strength
                let limited = min(max(s[1][i], -l1), l1)
                w[i] = (limited - s[1][i]) / curvature
                s[0][i] = new
            }
        }
    }
}

/// 1 - b^t in float32, as Keras computes it: at first steps the rounding of b shows in the result.
func complement(_ b: Double, _ step: Int) -> Float { 1 - powf(Float(b), Float(step)) }

/// Adam's rate with both corrections: r sqrt(1 - b2^t) / (1 - b1^t).
func biasCorrected(_ rate: Float, _ b1: Double, _ b2: Double, _ step: Int) -> Float {
    rate * complement(b2, step).squareRoot() / complement(b1, step)
}

extension Optimizer {
    /// Adadelta as TensorFlow.js computes it: the step divides by the mean of g^2 before this gradient.
    package static func delayedAdadelta(_ keywords: [(String, ConfigValue)], in engine: Engine) throws
        -> Optimizer
    {
        let row = try engine.registry.optimizers.row("Adadelta")
        let a = try row.signature.bind(
            owner: row.name, positional: [], keywords: keywords, common: engine.registry.optimizers.common)
        let (rho, epsilon) = (try Float(a.double("rho")), try Float(a.double("epsilon")))
        return try Optimizer("Adadelta", a, engine, state: .arrays(2)) { step, w, g, s, n in
            for i in 0..<n {
                let change = (s[1][i] + epsilon).squareRoot() / (s[0][i] + epsilon).squareRoot() * g[i]
                s[0][i] = rho * s[0][i] + (1 - rho) * g[i] * g[i]
                s[1][i] = rho * s[1][i] + (1 - rho) * change * change
                w[i] -= step.rate * change
            }
        }
    }
}
