#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Round numbers along an axis: multiples of 1, 2 or 5 times a power of ten.
struct AxisTicks: Equatable {
    var values: [Double]
    /// Digits after the point that tell the ticks apart.
    var digits: Int

    /// About `count` ticks that lie in `lower...upper`, which must be finite and not empty.
    init(from lower: Double, to upper: Double, count: Int, whole: Bool = false) {
        let step = Self.step(for: (upper - lower) / Double(max(1, count)), whole: whole)
        let first = (lower / step - 1e-9).rounded(.up)
        let last = (upper / step + 1e-9).rounded(.down)
        guard step.isFinite, step > 0, last >= first, last - first < 100 else {
            (values, digits) = ([lower, upper], 2)
            return
        }
        values = (0...Int(last - first)).map { (first + Double($0)) * step }
        digits = max(0, Int(-log10(step).rounded(.down)))
    }

    func label(_ value: Double) -> String {
        abs(value) >= 1e7 || digits > 6 ? short(value) : fixed(value, digits)
    }

    /// The smallest round step that isn't below `rough`.
    static func step(for rough: Double, whole: Bool = false) -> Double {
        let power = pow(10, log10(max(rough, .leastNormalMagnitude)).rounded(.down))
        let step = [1.0, 2, 5, 10].first { $0 * power >= rough * (1 - 1e-9) }.map { $0 * power } ?? power
        return whole ? max(1, step) : step
    }
}
