#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Single random variates. `LegacyVariates` draws as `np.random.RandomState` always has (frozen since NumPy
/// 1.16), `ModernVariates` as `np.random.Generator` does; what is the same in both stands in `BitGenerator`'s
/// extension. The algorithms are those of numpy/random/src, so that streams agree to the bit.
extension BitGenerator {
    func laplace(_ location: Double, _ scale: Double) -> Double {
        while true {
            let u = nextDouble()
            if u >= 0.5 { return location - scale * log(2 - u - u) }
            if u > 0 { return location + scale * log(u + u) }
        }
    }

    func gumbel(_ location: Double, _ scale: Double) -> Double {
        while true {
            let u = 1 - nextDouble()
            if u < 1 { return location - scale * log(-log(u)) }
        }
    }

    func logistic(_ location: Double, _ scale: Double) -> Double {
        while true {
            let u = nextDouble()
            if u > 0 { return location + scale * log(u / (1 - u)) }
        }
    }

    func triangular(_ left: Double, _ mode: Double, _ right: Double) -> Double {
        let base = right - left
        let leftBase = mode - left
        let u = nextDouble()
        if u <= leftBase / base { return left + (u * (leftBase * base)).squareRoot() }
        return right - ((1 - u) * ((right - mode) * base)).squareRoot()
    }

    func poisson(_ mean: Double) -> Double {
        if mean >= 10 { return poissonRejection(mean) }
        if mean == 0 { return 0 }
        let limit = exp(-mean)
        var (count, product) = (0.0, 1.0)
        while true {
            product *= nextDouble()
            if product <= limit { return count }
            count += 1
        }
    }

    /// Hoermann's transformed rejection (1993).
    private func poissonRejection(_ mean: Double) -> Double {
        let root = mean.squareRoot()
        let logMean = log(mean)
        let b = 0.931 + 2.53 * root
        let a = -0.059 + 0.02483 * b
        let inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
        let vr = 0.9277 - 3.6224 / (b - 2)
        while true {
            let u = nextDouble() - 0.5
            let v = nextDouble()
            let us = 0.5 - abs(u)
            let k = ((2 * a / us + b) * u + mean + 0.43).rounded(.down)
            if us >= 0.07 && v <= vr { return k }
            if k < 0 || (us < 0.013 && v > us) { continue }
            if log(v) + log(inverseAlpha) - log(a / (us * us) + b) <= -mean + k * logMean - logGamma(k + 1) {
                return k
            }
        }
    }

    func geometricSearch(_ p: Double) -> Double {
        var (count, sum, product) = (1.0, p, p)
        let u = nextDouble()
        while u > sum {
            product *= 1 - p
            sum += product
            count += 1
        }
        return count
    }

    /// The number of successes in `n` trials. The legacy stream differs in one logarithm and in the signs and a
    /// constant of an error term.
    func binomial(_ n: Double, _ p: Double, legacy: Bool) -> Double {
        if n == 0 || p == 0 { return 0 }
        let q = 1 - p
        if p <= 0.5 {
            return p * n <= 30 ? binomialInversion(n, p, legacy) : binomialBTPE(n, p, legacy)
        }
        return n - (q * n <= 30 ? binomialInversion(n, q, legacy) : binomialBTPE(n, q, legacy))
    }

    private func binomialInversion(_ n: Double, _ p: Double, _ legacy: Bool) -> Double {
        let q = 1 - p
        let start = exp(n * (legacy ? log(q) : log1p(-p)))
        let mean = n * p
        let bound = min(n, mean + 10 * (mean * q + 1).squareRoot()).rounded(.towardZero)
        var (x, px, u) = (0.0, start, nextDouble())
        while u > px {
            x += 1
            if x > bound {
                (x, px, u) = (0, start, nextDouble())
            } else {
                u -= px
                px = ((n - x + 1) * p * px) / (x * q)
            }
        }
        return x
    }

    /// Kachitvichyanukul and Schmeiser's BTPE (1988).
    private func binomialBTPE(_ n: Double, _ p: Double, _ legacy: Bool) -> Double {
        let r = min(p, 1 - p)
        let q = 1 - r
        let fm = n * r + r
        let m = fm.rounded(.down)
        let p1 = (2.195 * (n * r * q).squareRoot() - 4.6 * q).rounded(.down) + 0.5
        let xm = m + 0.5
        let (xl, xr) = (xm - p1, xm + p1)
        let c = 0.134 + 20.5 / (15.3 + m)
        var a = (fm - xl) / (fm - xl * r)
        let left = a * (1 + a / 2)
        a = (xr - fm) / (xr * q)
        let right = a * (1 + a / 2)
        let p2 = p1 * (1 + 2 * c)
        let p3 = p2 + c / left
        let p4 = p3 + c / right
        let nrq = n * r * q
        while true {
            let u = nextDouble() * p4
            var v = nextDouble()
            var y: Double
            if u <= p1 {
                y = (xm - p1 * v + u).rounded(.down)
                return p > 0.5 ? n - y : y
            } else if u <= p2 {
                let x = xl + (u - p1) / c
                v = v * c + 1 - abs(m - x + 0.5) / p1
                if v > 1 { continue }
                y = x.rounded(.down)
            } else if u <= p3 {
                y = (xl + log(v) / left).rounded(.down)
                if y < 0 || v == 0 { continue }
                v = v * (u - p2) * left
            } else {
                y = (xr - log(v) / right).rounded(.down)
                if y > n || v == 0 { continue }
                v = v * (u - p3) * right
            }
            if binomialAccepts(v, y, n, m, r, q, nrq, xm, legacy) { return p > 0.5 ? n - y : y }
        }
    }

    private func binomialAccepts(
        _ v: Double, _ y: Double, _ n: Double, _ m: Double, _ r: Double, _ q: Double, _ nrq: Double,
        _ xm: Double, _ legacy: Bool
    ) -> Bool {
        let k = abs(y - m)
        if k <= 20 || k >= nrq / 2 - 1 {
            let s = r / q
            let a = s * (n + 1)
            var f = 1.0
            var i = min(m, y) + 1
            while i <= max(m, y) {
                if m < y { f *= a / i - s } else { f /= a / i - s }
                i += 1
            }
            return v <= f
        }
        let rho = (k / nrq) * ((k * (k / 3 + 0.625) + 0.16666666666666666) / nrq + 0.5)
        let t = -k * k / (2 * nrq)
        let logV = log(v)
        if logV < t - rho { return true }
        if logV > t + rho { return false }
        let (x1, f1, z, w) = (y + 1, m + 1, n + 1 - m, n - y + 1)
        func term(_ x: Double) -> Double {
            let square = x * x
            let first = legacy ? 13680.0 : 13860.0
            return (first - (462 - (132 - (99 - 140 / square) / square) / square) / square) / x / 166320
        }
        let sign: Double = legacy ? 1 : -1
        let base = xm * log(f1 / x1) + (n - m + 0.5) * log(z / w) + (y - m) * log(w * r / (x1 * q))
        return logV <= base + term(f1) + term(z) + sign * term(x1) + sign * term(w)
    }
}

/// The logarithm of the gamma function, by NumPy's series (its `random_loggam`).
func logGamma(_ x: Double) -> Double {
    let coefficients: [Double] = [
        8.333333333333333e-02, -2.777777777777778e-03, 7.936507936507937e-04, -5.952380952380952e-04,
        8.417508417508418e-04, -1.917526917526918e-03, 6.410256410256410e-03, -2.955065359477124e-02,
        1.796443723688307e-01, -1.39243221690590e+00,
    ]
    if x == 1 || x == 2 { return 0 }
    let n = x < 7 ? Int(7 - x) : 0
    var x0 = x + Double(n)
    let x2 = (1 / x0) * (1 / x0)
    var sum = coefficients[9]
    for k in stride(from: 8, through: 0, by: -1) {
        sum *= x2
        sum += coefficients[k]
    }
    var result = sum / x0 + 0.5 * 1.8378770664093453 + (x0 - 0.5) * log(x0) - x0
    if x < 7 {
        for _ in 0..<n {
            result -= log(x0 - 1)
            x0 -= 1
        }
    }
    return result
}

/// What the two families draw differently.
protocol Variates {
    func standardNormal() -> Double
    func standardExponential() -> Double
    func uniform() -> Double
}

extension Variates {
    /// Marsaglia and Tsang's method (2000); Johnk's for shapes below 1.
    func standardGamma(_ shape: Double) -> Double {
        if shape == 1 { return standardExponential() }
        if shape == 0 { return 0 }
        if shape < 1 {
            while true {
                let u = uniform()
                let v = standardExponential()
                if u <= 1 - shape {
                    let x = pow(u, 1 / shape)
                    if x <= v { return x }
                } else {
                    let y = -log((1 - u) / shape)
                    let x = pow(1 - shape + shape * y, 1 / shape)
                    if x <= v + y { return x }
                }
            }
        }
        let b = shape - 1.0 / 3.0
        let c = 1 / (9 * b).squareRoot()
        while true {
            var (x, v) = (0.0, 0.0)
            repeat {
                x = standardNormal()
                v = 1 + c * x
            } while v <= 0
            v = v * v * v
            let u = uniform()
            if u < 1 - 0.0331 * (x * x) * (x * x) { return b * v }
            if log(u) < 0.5 * x * x + b * (1 - v + log(v)) { return b * v }
        }
    }

    func beta(_ a: Double, _ b: Double, legacy: Bool) -> Double {
        if a > 1 || b > 1 {
            let x = standardGamma(a)
            let y = standardGamma(b)
            return x / (x + y)
        }
        if !legacy && a < 3e-103 && b < 3e-103 { return (a + b) * uniform() < a ? 1 : 0 }
        while true {
            let u = uniform()
            let v = uniform()
            let x = pow(u, 1 / a)
            let y = pow(v, 1 / b)
            if x + y > 1 || u + v == 0 { continue }
            if x > 0 && y > 0 || (legacy && x + y > 0) { return x / (x + y) }
            let difference = log(u) / a - log(v) / b
            return difference > 0
                ? exp(-log1p(exp(-difference))) : exp(difference - log1p(exp(difference)))
        }
    }

    func chiSquare(_ degrees: Double) -> Double { 2 * standardGamma(degrees / 2) }

    func studentT(_ degrees: Double) -> Double {
        let numerator = standardNormal()
        return (degrees / 2).squareRoot() * numerator / standardGamma(degrees / 2).squareRoot()
    }
}

/// `Generator`'s normal and exponential variates by the ziggurat method.
extension BitGenerator {
    func zigguratNormal() -> Double {
        let radius = 3.6541528853610087963519472518
        let inverse = 0.27366123732975827203338247596
        while true {
            var r = next64()
            let layer = Int(r & 0xFF)
            r >>= 8
            let size = (r >> 1) & 0x000F_FFFF_FFFF_FFFF
            var x = Double(size) * NormalZiggurat.normalWidths[layer]
            if r & 1 == 1 { x = -x }
            if size < NormalZiggurat.normalLimits[layer] { return x }
            if layer == 0 {
                while true {
                    let xx = -inverse * log1p(-nextDouble())
                    let yy = -log1p(-nextDouble())
                    if yy + yy > xx * xx { return (size >> 8) & 1 == 1 ? -(radius + xx) : radius + xx }
                }
            }
            let heights = NormalZiggurat.normalHeights
            let height = (heights[layer - 1] - heights[layer]) * nextDouble() + heights[layer]
            if height < exp(-0.5 * x * x) { return x }
        }
    }

    func zigguratNormal32() -> Float {
        let radius: Float = 3.6541528853610087963519472518
        let inverse: Float = 0.27366123732975827203338247596
        while true {
            let r = next32()
            let layer = Int(r & 0xFF)
            let size = (r >> 9) & 0x007F_FFFF
            var x = Float(size) * NormalZiggurat.normalWidths32[layer]
            if (r >> 8) & 1 == 1 { x = -x }
            if size < NormalZiggurat.normalLimits32[layer] { return x }
            if layer == 0 {
                while true {
                    let xx = -inverse * log1pf(-nextFloat())
                    let yy = -log1pf(-nextFloat())
                    if yy + yy > xx * xx { return (size >> 8) & 1 == 1 ? -(radius + xx) : radius + xx }
                }
            }
            let heights = NormalZiggurat.normalHeights32
            let height = (heights[layer - 1] - heights[layer]) * nextFloat() + heights[layer]
            if Double(height) < exp(-0.5 * Double(x) * Double(x)) { return x }
        }
    }

    func zigguratExponential() -> Double {
        while true {
            var r = next64() >> 3
            let layer = Int(r & 0xFF)
            r >>= 8
            let x = Double(r) * ExponentialZiggurat.exponentialWidths[layer]
            if r < ExponentialZiggurat.exponentialLimits[layer] { return x }
            if layer == 0 { return 7.6971174701310497140446280481 - log1p(-nextDouble()) }
            let heights = ExponentialZiggurat.exponentialHeights
            if (heights[layer - 1] - heights[layer]) * nextDouble() + heights[layer] < exp(-x) { return x }
        }
    }

    func zigguratExponential32() -> Float {
        while true {
            var r = next32() >> 1
            let layer = Int(r & 0xFF)
            r >>= 8
            let x = Float(r) * ExponentialZiggurat.exponentialWidths32[layer]
            if r < ExponentialZiggurat.exponentialLimits32[layer] { return x }
            if layer == 0 { return 7.6971174701310497140446280481 - log1pf(-nextFloat()) }
            let heights = ExponentialZiggurat.exponentialHeights32
            if (heights[layer - 1] - heights[layer]) * nextFloat() + heights[layer] < expf(-x) { return x }
        }
    }
}
