#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A learning rate that depends on the number of steps done.
package final class Schedule: Configurable {
    package let className: String
    package var given: [(key: String, value: ConfigValue)] = []
    package let name: String
    package let rate: (Int) -> Double

    package init(_ className: String, _ name: String, _ rate: @escaping (Int) -> Double) {
        self.className = className
        self.name = name
        self.rate = rate
    }
}

extension ClassRow where Product == Schedule {
    static func schedules() -> [ClassRow<Schedule>] {
        [exponential, inverseTime, polynomial, piecewise, cosine, restarts]
    }

    private static var exponential: ClassRow<Schedule> {
        row(
            "ExponentialDecay", [],
            "initial_learning_rate, decay_steps, decay_rate, staircase=False, name='ExponentialDecay'"
        ) { a, _ in
            let (rate, steps) = (try a.double("initial_learning_rate"), try a.double("decay_steps"))
            let (decay, stairs) = (try a.double("decay_rate"), try a.bool("staircase"))
            return Schedule("ExponentialDecay", try a.string("name")) {
                let power = Double($0) / steps
                return rate * pow(decay, stairs ? power.rounded(.down) : power)
            }
        }
    }

    private static var inverseTime: ClassRow<Schedule> {
        row(
            "InverseTimeDecay", [],
            "initial_learning_rate, decay_steps, decay_rate, staircase=False, name='InverseTimeDecay'"
        ) { a, _ in
            let (rate, steps) = (try a.double("initial_learning_rate"), try a.double("decay_steps"))
            let (decay, stairs) = (try a.double("decay_rate"), try a.bool("staircase"))
            return Schedule("InverseTimeDecay", try a.string("name")) {
                let power = Double($0) / steps
                return rate / (1 + decay * (stairs ? power.rounded(.down) : power))
            }
        }
    }

    private static var polynomial: ClassRow<Schedule> {
        row(
            "PolynomialDecay", [],
            "initial_learning_rate, decay_steps, end_learning_rate=0.0001, power=1.0, cycle=False, "
                + "name='PolynomialDecay'"
        ) { a, _ in
            let (rate, steps) = (try a.double("initial_learning_rate"), try a.double("decay_steps"))
            let (end, power) = (try a.double("end_learning_rate"), try a.double("power"))
            let cycle = try a.bool("cycle")
            return Schedule("PolynomialDecay", try a.string("name")) {
                let step = Double($0)
                let span = cycle ? steps * (step == 0 ? 1 : (step / steps).rounded(.up)) : steps
                return (rate - end) * pow(1 - min(step, span) / span, power) + end
            }
        }
    }

    private static var piecewise: ClassRow<Schedule> {
        row("PiecewiseConstantDecay", [], "boundaries, values, name='PiecewiseConstant'") { a, _ in
            let (boundaries, values) = (try a.doubles("boundaries"), try a.doubles("values"))
            guard boundaries.count == values.count - 1 else {
                throw EngineError.value(
                    "The length of boundaries should be 1 less than the length of values. Received: "
                        + "boundaries=\(a["boundaries"]) of length \(boundaries.count), and "
                        + "values=\(a["values"]) of length \(values.count).")
            }
            return Schedule("PiecewiseConstantDecay", try a.string("name")) { step in
                values[boundaries.firstIndex { Double(step) <= $0 } ?? boundaries.count]
            }
        }
    }

    private static var cosine: ClassRow<Schedule> {
        row(
            "CosineDecay", [],
            "initial_learning_rate, decay_steps, alpha=0.0, name='CosineDecay', warmup_target=None, "
                + "warmup_steps=0"
        ) { a, _ in
            let (rate, steps) = (try a.double("initial_learning_rate"), try a.double("decay_steps"))
            let (alpha, target) = (try a.double("alpha"), try a.optionalDouble("warmup_target"))
            let warmup = try a.double("warmup_steps")
            return Schedule("CosineDecay", try a.string("name")) {
                var step = Double($0)
                if let target, step < warmup { return rate + (target - rate) * step / warmup }
                if target != nil { step -= warmup }
                let wave = 0.5 * (1 + cos(.pi * min(step, steps) / steps))
                return (target ?? rate) * ((1 - alpha) * wave + alpha)
            }
        }
    }

    private static var restarts: ClassRow<Schedule> {
        row(
            "CosineDecayRestarts", [],
            "initial_learning_rate, first_decay_steps, t_mul=2.0, m_mul=1.0, alpha=0.0, "
                + "name='SGDRDecay'"
        ) { a, _ in
            let (rate, steps) = (try a.double("initial_learning_rate"), try a.double("first_decay_steps"))
            let (stretch, shrink) = (try a.double("t_mul"), try a.double("m_mul"))
            let alpha = try a.double("alpha")
            return Schedule("CosineDecayRestarts", try a.string("name")) {
                var (rest, span, height) = (Double($0), steps, 1.0)
                while rest >= span, span > 0 {
                    rest -= span
                    span *= stretch
                    height *= shrink
                }
                let wave = 0.5 * height * (1 + cos(.pi * rest / span))
                return rate * ((1 - alpha) * wave + alpha)
            }
        }
    }
}
