/// The inner loops of ufuncs: one row with a path for each common layout, so that the compiler can vectorise
/// contiguous rows and rows with a scalar.

@inline(__always)
func binaryRow<A: ArrayElement, R: ArrayElement>(
    _ a: UnsafeRawPointer, _ sa: Int, _ b: UnsafeRawPointer, _ sb: Int, _ out: UnsafeMutableRawPointer,
    _ so: Int, _ n: Int, _ body: (A, A) -> R
) {
    let x = a.assumingMemoryBound(to: A.self)
    let y = b.assumingMemoryBound(to: A.self)
    let z = out.assumingMemoryBound(to: R.self)
    if so == 1 && sa == 1 && sb == 1 {
        for i in 0..<n { z[i] = body(x[i], y[i]) }
    } else if so == 1 && sa == 1 && sb == 0 {
        let value = y.pointee
        for i in 0..<n { z[i] = body(x[i], value) }
    } else if so == 1 && sa == 0 && sb == 1 {
        let value = x.pointee
        for i in 0..<n { z[i] = body(value, y[i]) }
    } else {
        for i in 0..<n { z[i &* so] = body(x[i &* sa], y[i &* sb]) }
    }
}

@inline(__always)
func unaryRow<A: ArrayElement, R: ArrayElement>(
    _ a: UnsafeRawPointer, _ sa: Int, _ out: UnsafeMutableRawPointer, _ so: Int, _ n: Int, _ body: (A) -> R
) {
    let x = a.assumingMemoryBound(to: A.self)
    let z = out.assumingMemoryBound(to: R.self)
    if so == 1 && sa == 1 {
        for i in 0..<n { z[i] = body(x[i]) }
    } else {
        for i in 0..<n { z[i &* so] = body(x[i &* sa]) }
    }
}

/// A function of two numbers of one type, for each class of numbers. The defaults say "no such loop".
protocol BinaryOperation: SendableMetatype {
    static var integers: Bool { get }
    static var floats: Bool { get }
    static var complexes: Bool { get }
    static var bools: Bool { get }
    static func integer<T: IntegerElement>(_ a: T, _ b: T) -> T
    static func float<T: FloatElement>(_ a: T, _ b: T) -> T
    static func complex<P: FloatElement>(_ a: Complex<P>, _ b: Complex<P>) -> Complex<P>
    static func bool(_ a: Bool, _ b: Bool) -> Bool
}

extension BinaryOperation {
    static var integers: Bool { true }
    static var floats: Bool { true }
    static var complexes: Bool { true }
    static var bools: Bool { true }
    @inline(__always) static func integer<T: IntegerElement>(_ a: T, _ b: T) -> T { a }
    @inline(__always) static func float<T: FloatElement>(_ a: T, _ b: T) -> T { a }
    @inline(__always) static func complex<P: FloatElement>(_ a: Complex<P>, _ b: Complex<P>) -> Complex<P> {
        a
    }
    @inline(__always) static func bool(_ a: Bool, _ b: Bool) -> Bool { a }
}

/// The kernels of an operation for every type it has.
func kernels<Op: BinaryOperation>(_ op: Op.Type) -> @Sendable (DType) -> Ufunc.Kernel? {
    { (dtype: DType) -> Ufunc.Kernel? in
        switch dtype {
        case .bool: Op.bools ? boolKernel(Op.self) : nil
        case .int8: Op.integers ? integerKernel(Op.self, Int8.self) : nil
        case .int16: Op.integers ? integerKernel(Op.self, Int16.self) : nil
        case .int32: Op.integers ? integerKernel(Op.self, Int32.self) : nil
        case .int64: Op.integers ? integerKernel(Op.self, Int64.self) : nil
        case .uint8: Op.integers ? integerKernel(Op.self, UInt8.self) : nil
        case .uint16: Op.integers ? integerKernel(Op.self, UInt16.self) : nil
        case .uint32: Op.integers ? integerKernel(Op.self, UInt32.self) : nil
        case .uint64: Op.integers ? integerKernel(Op.self, UInt64.self) : nil
        case .float16: Op.floats ? floatKernel(Op.self, Float16.self) : nil
        case .float32: Op.floats ? floatKernel(Op.self, Float.self) : nil
        case .float64: Op.floats ? floatKernel(Op.self, Double.self) : nil
        case .complex64: Op.complexes ? complexKernel(Op.self, Float.self) : nil
        case .complex128: Op.complexes ? complexKernel(Op.self, Double.self) : nil
        case .text: nil
        }
    }
}

private func boolKernel<Op: BinaryOperation>(_ op: Op.Type) -> Ufunc.Kernel {
    Ufunc.Kernel { a, sa, b, sb, o, so, n in
        binaryRow(a, sa, b, sb, o, so, n) { (x: Bool, y: Bool) in Op.bool(x, y) }
    }
}

private func boolKernel<Op: Comparison>(_ op: Op.Type) -> Ufunc.Kernel {
    Ufunc.Kernel { a, sa, b, sb, o, so, n in
        binaryRow(a, sa, b, sb, o, so, n) { (x: Bool, y: Bool) in Op.bool(x, y) }
    }
}

private func boolKernel<Op: UnaryOperation>(_ op: Op.Type) -> Ufunc.Kernel {
    Ufunc.Kernel { a, sa, _, _, o, so, n in unaryRow(a, sa, o, so, n) { (x: Bool) in Op.bool(x) } }
}

private func integerKernel<Op: BinaryOperation, T: IntegerElement>(_ op: Op.Type, _ type: T.Type)
    -> Ufunc.Kernel
{
    Ufunc.Kernel { a, sa, b, sb, o, so, n in
        binaryRow(a, sa, b, sb, o, so, n) { (x: T, y: T) in Op.integer(x, y) }
    }
}

private func floatKernel<Op: BinaryOperation, T: FloatElement>(_ op: Op.Type, _ type: T.Type) -> Ufunc.Kernel
{
    Ufunc.Kernel { a, sa, b, sb, o, so, n in
        binaryRow(a, sa, b, sb, o, so, n) { (x: T, y: T) in Op.float(x, y) }
    }
}

private func complexKernel<Op: BinaryOperation, P: FloatElement>(_ op: Op.Type, _ type: P.Type)
    -> Ufunc.Kernel
{
    Ufunc.Kernel { a, sa, b, sb, o, so, n in
        binaryRow(a, sa, b, sb, o, so, n) { (x: Complex<P>, y: Complex<P>) in Op.complex(x, y) }
    }
}

/// A comparison: every class of numbers to bool. `real` sees numbers that compare in the usual order.
protocol Comparison: SendableMetatype {
    static func real<T: Comparable>(_ a: T, _ b: T) -> Bool
    static func complex<P: FloatElement>(_ a: Complex<P>, _ b: Complex<P>) -> Bool
    static func bool(_ a: Bool, _ b: Bool) -> Bool
}

func comparisonKernels<Op: Comparison>(_ op: Op.Type) -> @Sendable (DType) -> Ufunc.Kernel? {
    { (dtype: DType) -> Ufunc.Kernel? in
        switch dtype {
        case .bool: boolKernel(Op.self)
        case .int8: comparisonKernel(Op.self, Int8.self)
        case .int16: comparisonKernel(Op.self, Int16.self)
        case .int32: comparisonKernel(Op.self, Int32.self)
        case .int64: comparisonKernel(Op.self, Int64.self)
        case .uint8: comparisonKernel(Op.self, UInt8.self)
        case .uint16: comparisonKernel(Op.self, UInt16.self)
        case .uint32: comparisonKernel(Op.self, UInt32.self)
        case .uint64: comparisonKernel(Op.self, UInt64.self)
        case .float16: comparisonKernel(Op.self, Float16.self)
        case .float32: comparisonKernel(Op.self, Float.self)
        case .float64: comparisonKernel(Op.self, Double.self)
        case .complex64: complexComparisonKernel(Op.self, Float.self)
        case .complex128: complexComparisonKernel(Op.self, Double.self)
        case .text: nil
        }
    }
}

private func comparisonKernel<Op: Comparison, T: RealElement & Comparable>(_ op: Op.Type, _ type: T.Type)
    -> Ufunc.Kernel
{
    Ufunc.Kernel { a, sa, b, sb, o, so, n in
        binaryRow(a, sa, b, sb, o, so, n) { (x: T, y: T) in Op.real(x, y) }
    }
}

private func complexComparisonKernel<Op: Comparison, P: FloatElement>(_ op: Op.Type, _ type: P.Type)
    -> Ufunc.Kernel
{
    Ufunc.Kernel { a, sa, b, sb, o, so, n in
        binaryRow(a, sa, b, sb, o, so, n) { (x: Complex<P>, y: Complex<P>) in Op.complex(x, y) }
    }
}

/// A function of one number to one of the same type.
protocol UnaryOperation: SendableMetatype {
    static var integers: Bool { get }
    static var complexes: Bool { get }
    static var bools: Bool { get }
    static func integer<T: IntegerElement>(_ a: T) -> T
    static func float<T: FloatElement>(_ a: T) -> T
    static func complex<P: FloatElement>(_ a: Complex<P>) -> Complex<P>
    static func bool(_ a: Bool) -> Bool
}

extension UnaryOperation {
    static var integers: Bool { true }
    static var complexes: Bool { true }
    static var bools: Bool { true }
    @inline(__always) static func integer<T: IntegerElement>(_ a: T) -> T { a }
    @inline(__always) static func complex<P: FloatElement>(_ a: Complex<P>) -> Complex<P> { a }
    @inline(__always) static func bool(_ a: Bool) -> Bool { a }
}

func kernels<Op: UnaryOperation>(_ op: Op.Type) -> @Sendable (DType) -> Ufunc.Kernel? {
    { (dtype: DType) -> Ufunc.Kernel? in
        switch dtype {
        case .bool: Op.bools ? boolKernel(Op.self) : nil
        case .int8: Op.integers ? integerKernel(Op.self, Int8.self) : nil
        case .int16: Op.integers ? integerKernel(Op.self, Int16.self) : nil
        case .int32: Op.integers ? integerKernel(Op.self, Int32.self) : nil
        case .int64: Op.integers ? integerKernel(Op.self, Int64.self) : nil
        case .uint8: Op.integers ? integerKernel(Op.self, UInt8.self) : nil
        case .uint16: Op.integers ? integerKernel(Op.self, UInt16.self) : nil
        case .uint32: Op.integers ? integerKernel(Op.self, UInt32.self) : nil
        case .uint64: Op.integers ? integerKernel(Op.self, UInt64.self) : nil
        case .float16: floatKernel(Op.self, Float16.self)
        case .float32: floatKernel(Op.self, Float.self)
        case .float64: floatKernel(Op.self, Double.self)
        case .complex64: Op.complexes ? complexKernel(Op.self, Float.self) : nil
        case .complex128: Op.complexes ? complexKernel(Op.self, Double.self) : nil
        case .text: nil
        }
    }
}

private func integerKernel<Op: UnaryOperation, T: IntegerElement>(_ op: Op.Type, _ type: T.Type)
    -> Ufunc.Kernel
{
    Ufunc.Kernel { a, sa, _, _, o, so, n in unaryRow(a, sa, o, so, n) { (x: T) in Op.integer(x) } }
}

private func floatKernel<Op: UnaryOperation, T: FloatElement>(_ op: Op.Type, _ type: T.Type) -> Ufunc.Kernel {
    Ufunc.Kernel { a, sa, _, _, o, so, n in unaryRow(a, sa, o, so, n) { (x: T) in Op.float(x) } }
}

private func complexKernel<Op: UnaryOperation, P: FloatElement>(_ op: Op.Type, _ type: P.Type) -> Ufunc.Kernel
{
    Ufunc.Kernel { a, sa, _, _, o, so, n in unaryRow(a, sa, o, so, n) { (x: Complex<P>) in Op.complex(x) } }
}

/// The kernels of a C library function of one float, with an optional complex version.
func mathKernels(
    _ f32: @escaping @Sendable (Float) -> Float, _ f64: @escaping @Sendable (Double) -> Double,
    complex: (@Sendable (Complex128) -> Complex128)? = nil
) -> @Sendable (DType) -> Ufunc.Kernel? {
    let half = Ufunc.Kernel { a, sa, _, _, o, so, n in
        unaryRow(a, sa, o, so, n) { (x: Float16) in Float16(f32(Float(x))) }
    }
    let single = Ufunc.Kernel { a, sa, _, _, o, so, n in
        unaryRow(a, sa, o, so, n) { (x: Float) in f32(x) }
    }
    let double = Ufunc.Kernel { a, sa, _, _, o, so, n in
        unaryRow(a, sa, o, so, n) { (x: Double) in f64(x) }
    }
    return { (dtype: DType) -> Ufunc.Kernel? in
        switch dtype {
        case .float16: half
        case .float32: single
        case .float64: double
        case .complex64: complex.map(complexKernel64)
        case .complex128: complex.map(complexKernel128)
        default: nil
        }
    }
}

private func complexKernel64(_ function: @escaping @Sendable (Complex128) -> Complex128) -> Ufunc.Kernel {
    Ufunc.Kernel { a, sa, _, _, o, so, n in
        unaryRow(a, sa, o, so, n) { (x: Complex64) in
            let value = function(Complex128(Double(x.real), Double(x.imaginary)))
            return Complex64(Float(value.real), Float(value.imaginary))
        }
    }
}

private func complexKernel128(_ function: @escaping @Sendable (Complex128) -> Complex128) -> Ufunc.Kernel {
    Ufunc.Kernel { a, sa, _, _, o, so, n in unaryRow(a, sa, o, so, n) { (x: Complex128) in function(x) } }
}

/// The kernels of a C library function of two floats.
func mathKernels(
    _ f32: @escaping @Sendable (Float, Float) -> Float, _ f64: @escaping @Sendable (Double, Double) -> Double
) -> @Sendable (DType) -> Ufunc.Kernel? {
    let half = Ufunc.Kernel { a, sa, b, sb, o, so, n in
        binaryRow(a, sa, b, sb, o, so, n) { (x: Float16, y: Float16) in Float16(f32(Float(x), Float(y))) }
    }
    let single = Ufunc.Kernel { a, sa, b, sb, o, so, n in
        binaryRow(a, sa, b, sb, o, so, n) { (x: Float, y: Float) in f32(x, y) }
    }
    let double = Ufunc.Kernel { a, sa, b, sb, o, so, n in
        binaryRow(a, sa, b, sb, o, so, n) { (x: Double, y: Double) in f64(x, y) }
    }
    return { (dtype: DType) -> Ufunc.Kernel? in
        switch dtype {
        case .float16: half
        case .float32: single
        case .float64: double
        default: nil
        }
    }
}
