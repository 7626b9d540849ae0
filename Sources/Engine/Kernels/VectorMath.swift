#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// Elementary functions without branches or calls, so that a loop over them becomes vector instructions.
// Errors are a few units in the last place of a Float; the tests compare with libm.

/// e^x: x = n ln 2 + r, a polynomial for e^r (Cephes' expf), n put into the exponent. Flushes to 0 below
/// -87.3.
@inline(__always)
func fastExp(_ x: Float) -> Float {
    let low: Float = -87.33654
    let high: Float = 88.72283
    var limited = x < low ? low : x
    limited = limited > high ? high : limited
    let shifted = limited * 1.44269504 + 12_582_912
    let n = shifted - 12_582_912
    var r = limited - n * 0.693359375
    r = r - n * -2.12194440e-4
    var p: Float = 1.9875691500e-4
    p = p * r + 1.3981999507e-3
    p = p * r + 8.3334519073e-3
    p = p * r + 4.1665795894e-2
    p = p * r + 1.6666665459e-1
    p = p * r + 5.0000001201e-1
    p = p * r * r + r + 1
    // 2^n in two steps: n = 128 does not fit one exponent.
    // The shifted number's low bits are n (no conversion that could trap on NaN or stop vectorisation).
    let exponent = Int32(bitPattern: shifted.bitPattern) &- 0x4B40_0000
    let half = exponent >> 1
    let rest = exponent &- half
    let scale1 = Float(bitPattern: UInt32(bitPattern: (half &+ 127) << 23))
    let scale2 = Float(bitPattern: UInt32(bitPattern: (rest &+ 127) << 23))
    var result = p * scale1 * scale2
    result = x > high ? .infinity : result
    result = x < low ? 0 : result
    return x == x ? result : x
}

/// tanh x: the rational approximation that Eigen (and so TensorFlow) uses, exact ±1 beyond ±7.9.
@inline(__always)
func fastTanh(_ x: Float) -> Float {
    let limit: Float = 7.90531110763549805
    var t = x < -limit ? -limit : x
    t = t > limit ? limit : t
    let s = t * t
    var p: Float = -2.76076847742355e-16
    p = p * s + 2.00018790482477e-13
    p = p * s + -8.60467152213735e-11
    p = p * s + 5.12229709037114e-08
    p = p * s + 1.48572235717979e-05
    p = p * s + 6.37261928875436e-04
    p = p * s + 4.89352455891786e-03
    p = p * t
    var q: Float = 1.19825839466702e-06
    q = q * s + 1.18534705686654e-04
    q = q * s + 2.26843463243900e-03
    q = q * s + 4.89352518554385e-03
    let small = x < 0 ? -x : x
    return small < 0.0004 ? x : p / q
}

/// 1 / (1 + e^-x)
@inline(__always)
func fastSigmoid(_ x: Float) -> Float { 1 / (1 + fastExp(-x)) }

/// log(1 + e^x), exact in both tails.
@inline(__always)
func logOnePlusExp(_ x: Float) -> Float { x > 0 ? x + log1pf(expf(-x)) : log1pf(expf(x)) }
