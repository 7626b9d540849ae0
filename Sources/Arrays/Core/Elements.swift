/// A Swift type that is an array's element.
package protocol ArrayElement: Sendable, BitwiseCopyable {
    static var dtype: DType { get }
}

/// A real number or truth value. Conversions between any two go through the widest type of the source's
/// class (Int64, UInt64 or Double), with C's results for values that do not fit, as NumPy has them.
package protocol RealElement: ArrayElement, Equatable {
    init(wide: Int64)
    init(wide: UInt64)
    init(wide: Double)
    var double: Double { get }
    /// NumPy's order for sorting and comparing: NaN is larger than everything.
    static func isLess(_ a: Self, _ b: Self) -> Bool
    var isNaNValue: Bool { get }
}

package protocol IntegerElement: RealElement, FixedWidthInteger {
    var wide: Int64 { get }
}

extension IntegerElement {
    @inline(__always) package init(wide: Int64) { self.init(truncatingIfNeeded: wide) }
    @inline(__always) package init(wide: UInt64) { self.init(truncatingIfNeeded: wide) }
    @inline(__always) package init(wide: Double) {
        if Self.bitWidth <= 16 {
            self.init(truncatingIfNeeded: Int32(saturatingLikeC: wide))
        } else if Self.bitWidth == 32 {
            self =
                Self.isSigned
                ? Self(truncatingIfNeeded: Int32(saturatingLikeC: wide))
                : Self(truncatingIfNeeded: Int64(saturatingLikeC: wide))
        } else if Self.isSigned || wide < 9.223372036854775807e18 {
            self.init(truncatingIfNeeded: Int64(saturatingLikeC: wide))
        } else {
            self.init(truncatingIfNeeded: wide < 1.8446744073709552e19 ? UInt64(wide) : 1 << 63)
        }
    }
    @inline(__always) package var double: Double { Double(self) }
    @inline(__always) package var wide: Int64 { Int64(truncatingIfNeeded: self) }
    @inline(__always) package static func isLess(_ a: Self, _ b: Self) -> Bool { a < b }
    @inline(__always) package var isNaNValue: Bool { false }
}

extension Int64 {
    /// Truncates as the processor does: what does not fit gives the smallest integer.
    @inline(__always) init(saturatingLikeC value: Double) {
        self = value >= -9.223372036854775808e18 && value < 9.223372036854775808e18 ? Int64(value) : .min
    }
}

extension Int32 {
    @inline(__always) init(saturatingLikeC value: Double) {
        self = value > -2147483649 && value < 2147483648 ? Int32(value) : .min
    }
}

extension Int8: IntegerElement { package static var dtype: DType { .int8 } }
extension Int16: IntegerElement { package static var dtype: DType { .int16 } }
extension Int32: IntegerElement { package static var dtype: DType { .int32 } }
extension Int64: IntegerElement { package static var dtype: DType { .int64 } }
extension Int: IntegerElement { package static var dtype: DType { .int64 } }
extension UInt8: IntegerElement { package static var dtype: DType { .uint8 } }
extension UInt16: IntegerElement { package static var dtype: DType { .uint16 } }
extension UInt32: IntegerElement { package static var dtype: DType { .uint32 } }
extension UInt64: IntegerElement { package static var dtype: DType { .uint64 } }

extension Bool: RealElement {
    package static var dtype: DType { .bool }
    @inline(__always) package init(wide: Int64) { self = wide != 0 }
    @inline(__always) package init(wide: UInt64) { self = wide != 0 }
    @inline(__always) package init(wide: Double) { self = wide != 0 }
    @inline(__always) package var double: Double { self ? 1 : 0 }
    @inline(__always) package static func isLess(_ a: Bool, _ b: Bool) -> Bool { !a && b }
    @inline(__always) package var isNaNValue: Bool { false }
}

/// Float16, Float and Double with the conversions that arrays need. Functions of libm are computed in Float
/// for float32 and in Float for float16, as NumPy does.
package protocol FloatElement: RealElement, BinaryFloatingPoint {
    /// Applies a function of the C library at this type's precision.
    static func math(_ x: Self, _ f32: (Float) -> Float, _ f64: (Double) -> Double) -> Self
    static func math(_ x: Self, _ y: Self, _ f32: (Float, Float) -> Float, _ f64: (Double, Double) -> Double)
        -> Self
}

extension FloatElement {
    @inline(__always) package static func isLess(_ a: Self, _ b: Self) -> Bool {
        a < b || (b != b && a == a)
    }
    @inline(__always) package var isNaNValue: Bool { self != self }
}

extension Double: FloatElement {
    package static var dtype: DType { .float64 }
    @inline(__always) package init(wide: Int64) { self = Double(wide) }
    @inline(__always) package init(wide: UInt64) { self = Double(wide) }
    @inline(__always) package init(wide: Double) { self = wide }
    @inline(__always) package var double: Double { self }
    @inline(__always) package static func math(
        _ x: Double, _ f32: (Float) -> Float, _ f64: (Double) -> Double
    ) -> Double { f64(x) }
    @inline(__always) package static func math(
        _ x: Double, _ y: Double, _ f32: (Float, Float) -> Float, _ f64: (Double, Double) -> Double
    ) -> Double { f64(x, y) }
}

extension Float: FloatElement {
    package static var dtype: DType { .float32 }
    @inline(__always) package init(wide: Int64) { self = Float(wide) }
    @inline(__always) package init(wide: UInt64) { self = Float(wide) }
    @inline(__always) package init(wide: Double) { self = Float(wide) }
    @inline(__always) package var double: Double { Double(self) }
    @inline(__always) package static func math(_ x: Float, _ f32: (Float) -> Float, _ f64: (Double) -> Double)
        -> Float
    { f32(x) }
    @inline(__always) package static func math(
        _ x: Float, _ y: Float, _ f32: (Float, Float) -> Float, _ f64: (Double, Double) -> Double
    ) -> Float { f32(x, y) }
}

extension Float16: FloatElement {
    package static var dtype: DType { .float16 }
    @inline(__always) package init(wide: Int64) { self = Float16(Double(wide)) }
    @inline(__always) package init(wide: UInt64) { self = Float16(Double(wide)) }
    @inline(__always) package init(wide: Double) { self = Float16(wide) }
    @inline(__always) package var double: Double { Double(self) }
    @inline(__always) package static func math(
        _ x: Float16, _ f32: (Float) -> Float, _ f64: (Double) -> Double
    ) -> Float16 { Float16(f32(Float(x))) }
    @inline(__always) package static func math(
        _ x: Float16, _ y: Float16, _ f32: (Float, Float) -> Float, _ f64: (Double, Double) -> Double
    ) -> Float16 { Float16(f32(Float(x), Float(y))) }
}

/// A complex number of two floats, laid out as C and NumPy do.
package struct Complex<Part: FloatElement>: ArrayElement, Equatable {
    package var real: Part
    package var imaginary: Part

    @inline(__always) package init(_ real: Part, _ imaginary: Part = 0) {
        self.real = real
        self.imaginary = imaginary
    }

    package static var dtype: DType { Part.dtype == .float32 ? .complex64 : .complex128 }

    @inline(__always) package static func + (a: Self, b: Self) -> Self {
        Self(a.real + b.real, a.imaginary + b.imaginary)
    }
    @inline(__always) package static func - (a: Self, b: Self) -> Self {
        Self(a.real - b.real, a.imaginary - b.imaginary)
    }
    @inline(__always) package static func * (a: Self, b: Self) -> Self {
        Self(a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real)
    }
    /// Smith's method, as NumPy divides.
    @inline(__always) package static func / (a: Self, b: Self) -> Self {
        // One division by the greater part: of two branches the compiler computes both, and what the other one
        // divides by may be 0, which would be reported.
        let isReal = b.real.magnitude >= b.imaginary.magnitude
        let (great, small) = isReal ? (b.real, b.imaginary) : (b.imaginary, b.real)
        if great == 0 { return a.dividedByZero() }
        let ratio = small / great
        let scale = 1 / (great + small * ratio)
        let (first, second) = isReal ? (a.real, a.imaginary) : (a.imaginary, a.real)
        let imaginary = (second - first * ratio) * scale
        return Self((first + second * ratio) * scale, isReal ? imaginary : -imaginary)
    }
    @inline(never) private func dividedByZero() -> Self { Self(real / 0, imaginary / 0) }
    @inline(__always) package static prefix func - (a: Self) -> Self { Self(-a.real, -a.imaginary) }
}

package typealias Complex64 = Complex<Float>
package typealias Complex128 = Complex<Double>
