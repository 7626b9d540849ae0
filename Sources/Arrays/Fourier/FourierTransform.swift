#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Discrete Fourier transforms of one length: the exponent's sign is that of the forward transform,
///
///     X[k] = sum over j of x[j] exp(-2 pi i j k / n)
///
/// Lengths are taken apart into prime factors (Cooley and Tukey, decimation in time). A length with a large
/// prime factor becomes a convolution of a power of two (Bluestein), so that every length costs n log n.
struct FourierPlan {
    let n: Int
    private let factors: [Int]
    /// exp(-2 pi i k / n)
    private let twiddles: [Complex128]
    private let convolution: Bluestein?

    init(_ n: Int) {
        self.n = n
        var factors: [Int] = []
        var rest = n
        var factor = 4
        while rest > 1 {
            while rest % factor == 0 {
                factors.append(factor)
                rest /= factor
            }
            factor = factor == 4 ? 2 : factor == 2 ? 3 : factor + 2
            if factor * factor > rest, rest > 1, factor > 4 { factor = rest }
        }
        if let largest = factors.max(), largest > 50 {
            self.factors = []
            twiddles = []
            convolution = Bluestein(n)
        } else {
            self.factors = factors
            twiddles = (0..<n).map { Self.root($0, n) }
            convolution = nil
        }
    }

    /// exp(-2 pi i k / n), exact at the eighths of a turn.
    static func root(_ k: Int, _ n: Int) -> Complex128 {
        let eighth = 8 * (k % n)
        // The angle is folded into the first eighth of a turn, where sine and cosine are most exact.
        let octant = eighth / n
        let remainder = eighth - octant * n
        let folded = octant % 2 == 0 ? remainder : n - remainder
        let angle = Double.pi / 4 * (Double(folded) / Double(n))
        let (c, s) = (cos(angle), sin(angle))
        switch octant {
        case 0: return Complex128(c, -s)
        case 1: return Complex128(s, -c)
        case 2: return Complex128(-s, -c)
        case 3: return Complex128(-c, -s)
        case 4: return Complex128(-c, s)
        case 5: return Complex128(-s, c)
        case 6: return Complex128(s, c)
        default: return Complex128(c, s)
        }
    }

    /// The transform of `input` (n elements) into `output` (n others).
    func run(_ input: UnsafePointer<Complex128>, _ output: UnsafeMutablePointer<Complex128>) {
        if n == 0 { return }
        if let convolution { return convolution.run(input, output) }
        twiddles.withUnsafeBufferPointer { roots in
            guard let roots = roots.baseAddress else { return }
            pass(0, n, 1, input, output, roots)
        }
    }

    /// Transforms `size` elements that are `step` apart.
    private func pass(
        _ level: Int, _ size: Int, _ step: Int, _ input: UnsafePointer<Complex128>,
        _ output: UnsafeMutablePointer<Complex128>, _ roots: UnsafePointer<Complex128>
    ) {
        if size == 1 {
            output[0] = input[0]
            return
        }
        let factor = factors[level]
        let part = size / factor
        for j in 0..<factor {
            pass(level + 1, part, step * factor, input + j * step, output + j * part, roots)
        }
        switch factor {
        case 2: combineTwo(part, step, output, roots)
        case 4: combineFour(part, step, output, roots)
        default: combine(factor, part, step, output, roots)
        }
    }

    private func combineTwo(
        _ part: Int, _ step: Int, _ x: UnsafeMutablePointer<Complex128>, _ roots: UnsafePointer<Complex128>
    ) {
        for k in 0..<part {
            let (a, b) = (x[k], x[k + part] * roots[k * step])
            x[k] = a + b
            x[k + part] = a - b
        }
    }

    private func combineFour(
        _ part: Int, _ step: Int, _ x: UnsafeMutablePointer<Complex128>, _ roots: UnsafePointer<Complex128>
    ) {
        for k in 0..<part {
            let a = x[k]
            let b = x[k + part] * roots[k * step]
            let c = x[k + 2 * part] * roots[2 * k * step]
            let d = x[k + 3 * part] * roots[3 * k * step]
            let (even, odd) = (a + c, b + d)
            let (difference, turned) = (a - c, b - d)
            x[k] = even + odd
            x[k + 2 * part] = even - odd
            // Times -i.
            let minusI = Complex128(turned.imaginary, -turned.real)
            x[k + part] = difference + minusI
            x[k + 3 * part] = difference - minusI
        }
    }

    private func combine(
        _ factor: Int, _ part: Int, _ step: Int, _ x: UnsafeMutablePointer<Complex128>,
        _ roots: UnsafePointer<Complex128>
    ) {
        withUnsafeTemporaryAllocation(of: Complex128.self, capacity: factor) { terms in
            for k in 0..<part {
                for j in 0..<factor { terms[j] = x[k + j * part] * roots[j * k * step] }
                for q in 0..<factor {
                    var sum = terms[0]
                    var place = 0
                    for j in 1..<factor {
                        place = (place + q * part * step) % n
                        sum = sum + terms[j] * roots[place]
                    }
                    x[k + q * part] = sum
                }
            }
        }
    }
}

/// The transform of a length with large prime factors, as the convolution
/// X[k] = w[k] sum of (x[j] w[j]) conj(w[k - j]) with w[k] = exp(-pi i k^2 / n).
private final class Bluestein: Sendable {
    private let n: Int
    private let plan: FourierPlan
    private let chirp: [Complex128]
    /// The transform of the conjugated chirp, divided by the length of the convolution.
    private let kernel: [Complex128]

    init(_ n: Int) {
        self.n = n
        var size = 1
        while size < 2 * n - 1 { size *= 2 }
        plan = FourierPlan(size)
        // k^2 modulo 2 n keeps the angle exact.
        chirp = (0..<n).map { FourierPlan.root($0 * $0 % (2 * n), 2 * n) }
        var mirrored = [Complex128](repeating: Complex128(0), count: size)
        for k in 0..<n {
            let value = Complex128(chirp[k].real, -chirp[k].imaginary)
            mirrored[k] = value
            mirrored[(size - k) % size] = value
        }
        var transformed = mirrored
        plan.run(mirrored, &transformed)
        let scale = 1 / Double(size)
        kernel = transformed.map { Complex128($0.real * scale, $0.imaginary * scale) }
    }

    func run(_ input: UnsafePointer<Complex128>, _ output: UnsafeMutablePointer<Complex128>) {
        var padded = [Complex128](repeating: Complex128(0), count: plan.n)
        for k in 0..<n { padded[k] = input[k] * chirp[k] }
        var product = padded
        plan.run(padded, &product)
        // The inverse transform is the forward one of the conjugate, conjugated.
        for k in 0..<plan.n {
            let value = product[k] * kernel[k]
            padded[k] = Complex128(value.real, -value.imaginary)
        }
        plan.run(padded, &product)
        for k in 0..<n { output[k] = Complex128(product[k].real, -product[k].imaginary) * chirp[k] }
    }
}

extension NDArray {
    /// The transform along an axis, cut or filled with zeros to `length`; complex64 of float32 and complex64,
    /// else complex128. The inverse has the other sign; both are multiplied by `scale`.
    /// Throws: `.axis`, and for a length under 1.
    package func fourier(length: Int? = nil, axis: Int = -1, inverse: Bool = false, scale: Double = 1)
        throws(ArrayError) -> NDArray
    {
        let axis = try normalizedAxis(axis)
        let n = length ?? shape[axis]
        if n < 1 { throw .value("Invalid number of FFT data points (\(n)) specified.") }
        let isReal = !dtype.isComplex
        let rows = movingToEnd(axis: axis).asType(.complex128).contiguous()
        let given = rows.shape[rows.rank - 1]
        var outShape = rows.shape
        outShape[rows.rank - 1] = n
        let result = try NDArray.allocate(outShape, .complex128)
        let plan = FourierPlan(n)
        let (from, to) = (rows.pointer(Complex128.self), result.pointer(Complex128.self))
        var line = [Complex128](repeating: Complex128(0), count: n)
        for row in 0..<(result.count / n) {
            for i in 0..<n {
                let value = i < given ? from[row * given + i] : Complex128(0)
                line[i] = inverse ? Complex128(value.real, -value.imaginary) : value
            }
            let out = to + row * n
            plan.run(line, out)
            if isReal { Self.makeSymmetric(out, n) }
            for i in 0..<n {
                // Not the negative: the conjugate of 0 prints as 0.
                let imaginary = inverse ? 0 - out[i].imaginary : out[i].imaginary
                out[i] = Complex128(out[i].real * scale, imaginary * scale)
            }
        }
        withExtendedLifetime((rows.storage, result.storage)) {}
        let single = dtype == .float32 || dtype == .complex64 || dtype == .float16
        let typed = single ? result.asType(.complex64) : result
        return axis == rank - 1 ? typed : typed.movingLastAxis(to: axis).copy()
    }

    /// The second half of a real row's transform is the first half's mirror image: exactly.
    private static func makeSymmetric(_ row: UnsafeMutablePointer<Complex128>, _ n: Int) {
        row[0].imaginary = 0
        for k in 1..<Swift.max(n / 2 + 1, 1) where n > 1 {
            if 2 * k == n {
                row[k].imaginary = 0
            } else {
                row[n - k] = Complex128(row[k].real, 0 - row[k].imaginary)
            }
        }
    }

    /// The real signal of `length` elements whose transform begins with these elements.
    package func fourierToReal(length: Int? = nil, axis: Int = -1, scale: Double = 1) throws(ArrayError)
        -> NDArray
    {
        let axis = try normalizedAxis(axis)
        let n = length ?? 2 * (shape[axis] - 1)
        if n < 1 { throw .value("Invalid number of FFT data points (\(n)) specified.") }
        let rows = movingToEnd(axis: axis).asType(.complex128).contiguous()
        let given = rows.shape[rows.rank - 1]
        var outShape = rows.shape
        outShape[rows.rank - 1] = n
        let result = try NDArray.allocate(outShape, .float64)
        let plan = FourierPlan(n)
        let (from, to) = (rows.pointer(Complex128.self), result.pointer(Double.self))
        var line = [Complex128](repeating: Complex128(0), count: n)
        var out = line
        for row in 0..<(result.count / n) {
            for k in 0...(n / 2) {
                var value = k < given ? from[row * given + k] : Complex128(0)
                if k == 0 || 2 * k == n { value.imaginary = 0 }
                // Conjugated for the inverse; the result is real, so that nothing has to be conjugated back.
                line[k] = Complex128(value.real, -value.imaginary)
                if k > 0 { line[n - k] = value }
            }
            plan.run(line, &out)
            for i in 0..<n { to[row * n + i] = out[i].real * scale }
        }
        withExtendedLifetime((rows.storage, result.storage)) {}
        let single = dtype == .float32 || dtype == .complex64
        let typed = single ? result.asType(.float32) : result
        return axis == rank - 1 ? typed : typed.movingLastAxis(to: axis).copy()
    }
}
