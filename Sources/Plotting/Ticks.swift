// Where ticks stand and what they say, in the steps of matplotlib's ticker module (MaxNLocator, LogLocator,
// ScalarFormatter, LogFormatterSciNotation), so that the same data give the same axis.

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where ticks stand.
package enum TickPlaces {
    /// What `linear` may be asked for beyond the number of intervals.
    package struct Options: Sendable {
        package var steps: [Double] = [1, 2, 2.5, 5, 10]
        package var isInteger = false
        package var isSymmetric = false
        package var minimumCount = 2
        /// For the depth axis of three: matplotlib takes its steps a little finer.
        package var isSpatial = false

        package init() {}
    }

    /// Round numbers from below `low` to above `high`, at most `bins` intervals (MaxNLocator).
    package static func linear(_ low: Double, _ high: Double, bins: Int, _ options: Options = Options())
        -> [Double]
    {
        var (low, high) = (low, high)
        if options.isSymmetric {
            high = max(abs(low), abs(high))
            low = -high
        }
        (low, high) = nonsingular(low, high, expander: 1e-13, tiny: 1e-14)
        let bins = max(1, bins)
        let (scale, offset) = scaleRange(low, high, bins)
        let (from, to) = (low - offset, high - offset)
        var steps = extended(options.steps).map { $0 * scale }
        if options.isInteger { steps = steps.filter { $0 < 1 || abs($0 - $0.rounded()) < 0.001 } }
        let raw = (to - from) / Double(bins) * (options.isSpatial ? 23.0 / 24 : 1)
        let last = steps.firstIndex { $0 >= raw } ?? steps.count - 1
        var ticks: [Double] = []
        for step in steps[0...max(0, last)].reversed() {
            var step = step
            if options.isInteger,
                to.rounded(.down) - from.rounded(.up) >= Double(options.minimumCount - 1)
            {
                step = max(1, step)
            }
            let start = (from / step).rounded(.down) * step
            let edge = Edge(step: step, offset: abs(offset))
            let first = edge.atMost(from - start)
            let final = edge.atLeast(to - start)
            guard final >= first, final - first < 10_000 else { return [low, high] }
            ticks = stride(from: first, through: final, by: 1).map { $0 * step + start }
            if ticks.count(where: { $0 >= from && $0 <= to }) >= options.minimumCount { break }
        }
        return ticks.map { $0 + offset }
    }

    private static func extended(_ steps: [Double]) -> [Double] {
        steps.dropLast().map { $0 * 0.1 } + steps + [10 * (steps.count > 1 ? steps[1] : 10)]
    }

    private static func scaleRange(_ low: Double, _ high: Double, _ count: Int) -> (Double, Double) {
        let width = abs(high - low)
        let middle = (high + low) / 2
        let offset =
            abs(middle) / width < 100
            ? 0 : copysign(pow(10, log10(abs(middle)).rounded(.down)), middle)
        return (pow(10, log10(width / Double(count)).rounded(.down)), offset)
    }

    /// Multiples of a step with tolerance for the rounding of large offsets.
    private struct Edge {
        let step: Double
        let offset: Double

        private func isClose(_ value: Double, _ edge: Double) -> Bool {
            var tolerance = 1e-10
            if offset > 0 { tolerance = min(0.4999, max(1e-10, pow(10, log10(offset / step) - 12))) }
            return abs(value - edge) < tolerance
        }

        private func divided(_ x: Double) -> (Double, Double) {
            let quotient = (x / step).rounded(.down)
            return (quotient, x - quotient * step)
        }

        func atMost(_ x: Double) -> Double {
            let (quotient, rest) = divided(x)
            return isClose(rest / step, 1) ? quotient + 1 : quotient
        }

        func atLeast(_ x: Double) -> Double {
            let (quotient, rest) = divided(x)
            return isClose(rest / step, 0) ? quotient : quotient + 1
        }
    }

    /// A range that is not empty: points are widened.
    package static func nonsingular(
        _ low: Double, _ high: Double, expander: Double = 0.001, tiny: Double = 1e-15
    ) -> (Double, Double) {
        guard low.isFinite, high.isFinite else { return (-expander, expander) }
        let isSwapped = high < low
        var (a, b) = isSwapped ? (high, low) : (low, high)
        let largest = max(abs(a), abs(b))
        if largest < (1e6 / tiny) * Double.leastNormalMagnitude {
            (a, b) = (-expander, expander)
        } else if b - a <= largest * tiny {
            if a == 0, b == 0 {
                (a, b) = (-expander, expander)
            } else {
                a -= expander * abs(a)
                b += expander * abs(b)
            }
        }
        return isSwapped ? (b, a) : (a, b)
    }

    // MARK: Logarithmic

    /// Which multiples of the powers get ticks.
    package enum Multiples: Sendable {
        case auto, all
        case list([Double])
    }

    /// Powers of `base` (LogLocator), or their multiples between them.
    package static func logarithmic(
        _ low: Double, _ high: Double, base: Double = 10, multiples: Multiples = .list([1]), bins: Int = 9
    ) -> [Double] {
        let (low, high) = low <= high ? (low, high) : (high, low)
        guard low > 0, high.isFinite else { return [] }
        func logarithm(_ x: Double) -> Double {
            base == 10 ? log10(x) : base == 2 ? log2(x) : log(x) / log(base)
        }
        let (fromExact, toExact) = (logarithm(low), logarithm(high))
        let (first, last) = (Int(fromExact.rounded(.up)), Int(toExact.rounded(.down)))
        let available = last - first + 1
        var factors: [Double]
        switch multiples {
        case .list(let list): factors = list
        case .auto where available >= 10 || base < 3: return []
        case .all where available >= 10 || base < 3: factors = [1]
        case .auto: factors = Array(stride(from: 2, to: base, by: 1))
        case .all: factors = Array(stride(from: 1, to: base, by: 1))
        }
        let (decades, step) = decades(fromExact, toExact, first, last, request: max(0, bins))
        var ticks = decades.map { pow(base, Double($0)) }
        if factors.count > 1 || factors.first != 1 {
            ticks = []
            if step == 1 || available <= 1, first - 1 <= last {
                ticks = (first - 1...last).flatMap { decade in
                    factors.map { $0 * pow(base, Double(decade)) }
                }
            }
        }
        let visible = ticks.count { low <= $0 && $0 <= high }
        if factors.count > 1, step == 1, decades.count - 2 + visible <= 1 {
            return linear(low, high, bins: 9)
        }
        return ticks
    }

    private static func decades(
        _ fromExact: Double, _ toExact: Double, _ first: Int, _ last: Int, request: Int
    ) -> ([Int], Int) {
        let available = max(0, last - first + 1)
        var request = request
        var step = available / (request + 1) + 1
        let count = (available + step - 1) / step
        if count <= request { request = count }
        if request == 0 { return ([first - 1, last + 1], last - first + 2) }
        if request == 1 {
            let middle = Int(((fromExact + toExact) / 2).rounded(.toNearestOrEven))
            step = max(middle - (first - 1), last + 1 - middle)
            return ([middle - step, middle, middle + step], step)
        }
        step = (available - 1) / (request - 1)
        if Double(step) < Double(available) / Double(request) { step = available / request }
        let least = max(available - step * request, 0)
        let most = min(available - step * (request - 1), step)
        var offset = ((-first) % step + step) % step
        if offset < least || offset >= most { offset = least }
        return (Array(stride(from: first + offset - step, through: last + step, by: step)), step)
    }
}

/// What ticks say.
package struct TickTexts: Sendable {
    package var labels: [String] = []
    /// What is told once at the axis' end: "1e6", "+1.5e3".
    package var offset = ""

    /// How numbers on a linear axis are written.
    package struct Options: Sendable {
        package var usesOffset = true
        package var fixedOffset: Double?
        package var isScientific = true
        package var powerLimits = (-5, 6)
        package var usesMathText = false

        package init() {}
    }

    /// Numbers with one format for all and a common factor or summand where that saves digits
    /// (ScalarFormatter). `view`: the axis' limits.
    package static func linear(
        _ places: [Double], view: (Double, Double), _ options: Options = Options()
    ) -> TickTexts {
        guard !places.isEmpty else { return TickTexts() }
        let (low, high) = view.0 <= view.1 ? view : (view.1, view.0)
        let visible = places.filter { low <= $0 && $0 <= high }
        let offset = options.fixedOffset ?? (options.usesOffset ? commonOffset(visible) : 0)
        let order = magnitude(visible, offset: offset, width: high - low, options)
        let digits = fractionDigits(places, (low, high), offset, order)
        let factor = pow(10, Double(order))
        var texts = TickTexts()
        texts.labels = places.map { place in
            let value = (place - offset) / factor
            return fixed(abs(value) < 1e-8 ? 0 : value, digits)
        }
        if order != 0 || offset != 0 {
            if options.usesMathText {
                let power = order != 0 ? "\\times\\mathdefault{10^{\(order)}}" : ""
                let summand =
                    offset != 0 ? "\\mathdefault{\(offset > 0 ? "+" : "")\(mathNumber(offset))}" : ""
                texts.offset = "$\(power)\(summand)$"
            } else {
                texts.offset = order != 0 ? "1e\(order)" : ""
                if offset != 0 { texts.offset += (offset > 0 ? "+" : "") + plainNumber(offset) }
            }
            texts.offset = texts.offset.replacingMinus
        }
        return texts
    }

    private static func commonOffset(_ places: [Double]) -> Double {
        guard let low = places.min(), let high = places.max(), low != high, !(low <= 0 && 0 <= high) else {
            return 0
        }
        let (small, large) = abs(low) < abs(high) ? (abs(low), abs(high)) : (abs(high), abs(low))
        func quotient(_ x: Double, _ order: Double) -> Double {
            // Of positive numbers, as Python's `//`: the quotient of what is left without the remainder.
            let step = pow(10, order)
            return ((x - fmod(x, step)) / step).rounded()
        }
        let top = log10(large).rounded(.up)
        var order = top
        while quotient(small, order) == quotient(large, order), order > top - 330 { order -= 1 }
        order += 1
        if (large - small) / pow(10, order) <= 1e-2 {
            order = top
            while quotient(large, order) - quotient(small, order) <= 1, order > top - 330 { order -= 1 }
            order += 1
        }
        let whole = quotient(large, order)
        return whole >= 1000 ? copysign(whole * pow(10, order), low) : 0
    }

    private static func magnitude(_ places: [Double], offset: Double, width: Double, _ options: Options)
        -> Int
    {
        guard options.isScientific else { return 0 }
        let limits = options.powerLimits
        if limits.0 == limits.1, limits.0 != 0 { return limits.0 }
        guard let largest = places.map(abs).max() else { return 0 }
        let value = offset != 0 ? width : largest
        guard value > 0 else { return 0 }
        let order = Int(log10(value).rounded(.down))
        return order <= limits.0 || order >= limits.1 ? order : 0
    }

    private static func fractionDigits(
        _ places: [Double], _ view: (Double, Double), _ offset: Double, _ order: Int
    ) -> Int {
        let all = places.count < 2 ? places + [view.0, view.1] : places
        var values = all.map { ($0 - offset) / pow(10, Double(order)) }
        var range = (values.max() ?? 0) - (values.min() ?? 0)
        if range == 0 { range = values.map(abs).max() ?? 0 }
        if range == 0 { range = 1 }
        if places.count < 2 { values.removeLast(2) }
        let rangeOrder = Int(log10(range).rounded(.down))
        var digits = max(0, 3 - rangeOrder)
        let threshold = 1e-3 * pow(10, Double(rangeOrder))
        while digits >= 0 {
            let factor = pow(10, Double(digits))
            let error =
                values.map { abs($0 - ($0 * factor).rounded(.toNearestOrEven) / factor) }.max() ?? 0
            guard error < threshold else { break }
            digits -= 1
        }
        return digits + 1
    }

    /// "%1.2f" with a true minus sign.
    package static func fixed(_ value: Double, _ digits: Int) -> String {
        formatted("%1.\(max(0, min(digits, 300)))f", value).replacingMinus
    }

    /// "1.5e3": 10 digits at most.
    private static func plainNumber(_ value: Double) -> String {
        let order = Int(log10(abs(value)).rounded(.down))
        let significand = significandText(value, order)
        return order == 0 ? significand : "\(significand)e\(order)"
    }

    private static func mathNumber(_ value: Double) -> String {
        let order = Int(log10(abs(value)).rounded(.down))
        let significand = significandText(value, order)
        return order == 0 ? significand : "\(significand) \\times 10^{\(order)}"
    }

    private static func significandText(_ value: Double, _ order: Int) -> String {
        let significand = (value / pow(10, Double(order)) * 1e10).rounded() / 1e10
        return general(significand, 10)
    }

    /// "%1.10g"
    package static func general(_ value: Double, _ digits: Int = 6) -> String {
        formatted("%.\(digits)g", value)
    }

    static func formatted(_ format: String, _ value: Double) -> String {
        var buffer = [CChar](repeating: 0, count: 512)
        _ = withVaList([value]) { vsnprintf(&buffer, 512, format, $0) }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    // MARK: Logarithmic

    /// Powers as mathtext ("$\mathdefault{10^{3}}$"); multiples between them are named where the axis spans
    /// little (LogFormatterSciNotation).
    package static func logarithmic(
        _ places: [Double], view: (Double, Double), base: Double = 10, onlyPowers: Bool = false,
        linearUpTo threshold: Double? = nil, isMinor: Bool = false
    ) -> [String] {
        let named = onlyPowers ? nil : multiples(view, base, threshold)
        return places.map { place in
            if place == 0 { return "$\\mathdefault{0}$" }
            let sign = place < 0 ? "-" : ""
            let x = abs(place)
            let power = log(x) / log(base)
            let isPower = abs(power - power.rounded()) < 1e-10
            let exponent = isPower ? power.rounded() : power.rounded(.down)
            let factor = Int(pow(base, power - exponent).rounded())
            if onlyPowers, !isPower { return "" }
            if let named, !named.contains(factor) { return "" }
            let name = base == base.rounded() ? String(Int(base)) : general(base)
            if isPower { return "$\\mathdefault{\(sign)\(name)^{\(Int(exponent))}}$" }
            return "$\\mathdefault{\(sign)\(factor)\\times\(name)^{\(Int(exponent))}}$"
        }
    }

    /// The multiples of powers that are named.
    private static func multiples(_ view: (Double, Double), _ base: Double, _ threshold: Double?) -> Set<Int>
    {
        let (low, high) = view.0 <= view.1 ? view : (view.1, view.0)
        func logarithm(_ x: Double) -> Double { log(x) / log(base) }
        var (count, decades) = (0.0, 0.0)
        func add(_ low: Double, _ high: Double) {
            count += logarithm(high).rounded(.down) - logarithm(low).nextDown.rounded(.down)
            decades += abs(logarithm(high) - logarithm(low))
        }
        if let threshold {
            if low < -threshold { add(-min(high, -threshold), -low) }
            if high > threshold { add(max(low, threshold), high) }
        } else {
            guard low > 0 else { return [1] }
            add(low, high)
        }
        if count > 1 { return [1] }
        if decades > 0.4 {
            let steps = Int(base) / 2
            return Set((0...steps).map { Int(pow(base, Double($0) / Double(max(1, steps))).rounded()) })
        }
        return Set(1...Int(max(1, base)))
    }
}

extension String {
    /// With a true minus sign instead of the hyphen.
    package var replacingMinus: String { contains("-") ? String(map { $0 == "-" ? "\u{2212}" : $0 }) : self }
}
