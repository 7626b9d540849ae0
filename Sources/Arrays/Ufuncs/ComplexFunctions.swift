#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// Functions of complex numbers beside the sine and the exponential. The inverse ones follow W. Kahan, "Branch Cuts for
// Complex Elementary Functions" (1987), and so have C99's branches and signed zeros.

func complexSinh(_ z: Complex128) -> Complex128 {
    Complex128(sinh(z.real) * cos(z.imaginary), cosh(z.real) * sin(z.imaginary))
}

func complexCosh(_ z: Complex128) -> Complex128 {
    Complex128(cosh(z.real) * cos(z.imaginary), sinh(z.real) * sin(z.imaginary))
}

func complexExp2(_ z: Complex128) -> Complex128 {
    complexExp(Complex128(z.real * log(2.0), z.imaginary * log(2.0)))
}

/// exp(z) - 1 without cancellation in the real part.
func complexExpMinus1(_ z: Complex128) -> Complex128 {
    let half = sin(z.imaginary / 2)
    return Complex128(
        expm1(z.real) * cos(z.imaginary) - 2 * half * half, exp(z.real) * sin(z.imaginary))
}

func complexLog2(_ z: Complex128) -> Complex128 {
    let found = complexLog(z)
    return Complex128(found.real / log(2.0), found.imaginary / log(2.0))
}

func complexLog10(_ z: Complex128) -> Complex128 {
    let found = complexLog(z)
    return Complex128(found.real / log(10.0), found.imaginary / log(10.0))
}

func complexLogPlus1(_ z: Complex128) -> Complex128 {
    Complex128(log(hypot(z.real + 1, z.imaginary)), atan2(z.imaginary, z.real + 1))
}

func complexArcsine(_ z: Complex128) -> Complex128 {
    let (minus, plus) = roots(z)
    let product = minus * plus
    let crossed = Complex128(minus.real, -minus.imaginary) * plus
    return Complex128(atan2(z.real, product.real), asinh(crossed.imaginary))
}

func complexArccosine(_ z: Complex128) -> Complex128 {
    let (minus, plus) = roots(z)
    let crossed = Complex128(plus.real, -plus.imaginary) * minus
    return Complex128(2 * atan2(minus.real, plus.real), asinh(crossed.imaginary))
}

/// The square roots of 1 - z and 1 + z.
private func roots(_ z: Complex128) -> (Complex128, Complex128) {
    (
        complexSquareRoot(Complex128(1 - z.real, -z.imaginary)),
        complexSquareRoot(Complex128(1 + z.real, z.imaginary))
    )
}

func complexArsinh(_ z: Complex128) -> Complex128 {
    let turned = complexArcsine(Complex128(-z.imaginary, z.real))
    return Complex128(turned.imaginary, -turned.real)
}

func complexArcosh(_ z: Complex128) -> Complex128 {
    let minus = complexSquareRoot(Complex128(z.real - 1, z.imaginary))
    let plus = complexSquareRoot(Complex128(z.real + 1, z.imaginary))
    let crossed = Complex128(minus.real, -minus.imaginary) * plus
    return Complex128(asinh(crossed.real), 2 * atan2(minus.imaginary, plus.real))
}

func complexArtanh(_ z: Complex128) -> Complex128 {
    let (x, y) = (z.real, z.imaginary)
    let below = (1 - x) * (1 - x) + y * y
    return Complex128(log1p(4 * x / below) / 4, atan2(2 * y, (1 - x) * (1 + x) - y * y) / 2)
}

func complexArctangent(_ z: Complex128) -> Complex128 {
    let turned = complexArtanh(Complex128(-z.imaginary, z.real))
    return Complex128(turned.imaginary, -turned.real)
}
