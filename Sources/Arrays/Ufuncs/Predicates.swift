#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Functions from numbers of any type to truth values, and the magnitude.

/// What predicates ask of an element.
protocol Inspectable: ArrayElement {
    var isTrue: Bool { get }
    var isNaNPart: Bool { get }
    var isInfinitePart: Bool { get }
    var isNegativePart: Bool { get }
}

extension Inspectable where Self: IntegerElement {
    @inline(__always) var isTrue: Bool { self != 0 }
    @inline(__always) var isNaNPart: Bool { false }
    @inline(__always) var isInfinitePart: Bool { false }
    @inline(__always) var isNegativePart: Bool { self < 0 }
}

extension Inspectable where Self: FloatElement {
    @inline(__always) var isTrue: Bool { self != 0 }
    @inline(__always) var isNaNPart: Bool { self != self }
    @inline(__always) var isInfinitePart: Bool { magnitude == .infinity }
    @inline(__always) var isNegativePart: Bool { sign == .minus }
}

extension Int8: Inspectable {}
extension Int16: Inspectable {}
extension Int32: Inspectable {}
extension Int64: Inspectable {}
extension UInt8: Inspectable {}
extension UInt16: Inspectable {}
extension UInt32: Inspectable {}
extension UInt64: Inspectable {}
extension Float16: Inspectable {}
extension Float: Inspectable {}
extension Double: Inspectable {}
extension Bool: Inspectable {
    var isTrue: Bool { self }
    var isNaNPart: Bool { false }
    var isInfinitePart: Bool { false }
    var isNegativePart: Bool { false }
}
extension Complex: Inspectable {
    var isTrue: Bool { real != 0 || imaginary != 0 }
    var isNaNPart: Bool { real != real || imaginary != imaginary }
    var isInfinitePart: Bool { real.magnitude == .infinity || imaginary.magnitude == .infinity }
    var isNegativePart: Bool { real.sign == .minus }
}

/// A predicate of one number of any type.
protocol Predicate: SendableMetatype {
    static func test<T: Inspectable>(_ x: T) -> Bool
}

enum IsFalse: Predicate {
    @inline(__always) static func test<T: Inspectable>(_ x: T) -> Bool { !x.isTrue }
}
enum IsNotANumber: Predicate {
    @inline(__always) static func test<T: Inspectable>(_ x: T) -> Bool { x.isNaNPart }
}
enum IsInfinite: Predicate {
    @inline(__always) static func test<T: Inspectable>(_ x: T) -> Bool { x.isInfinitePart }
}
enum IsFinite: Predicate {
    @inline(__always) static func test<T: Inspectable>(_ x: T) -> Bool { !x.isNaNPart && !x.isInfinitePart }
}
enum IsNegative: Predicate {
    @inline(__always) static func test<T: Inspectable>(_ x: T) -> Bool { x.isNegativePart }
}

func predicateKernels<Op: Predicate>(_ op: Op.Type) -> @Sendable (DType) -> Ufunc.Kernel? {
    { (dtype: DType) -> Ufunc.Kernel? in
        switch dtype {
        case .bool: predicateKernel(Op.self, Bool.self)
        case .int8: predicateKernel(Op.self, Int8.self)
        case .int16: predicateKernel(Op.self, Int16.self)
        case .int32: predicateKernel(Op.self, Int32.self)
        case .int64: predicateKernel(Op.self, Int64.self)
        case .uint8: predicateKernel(Op.self, UInt8.self)
        case .uint16: predicateKernel(Op.self, UInt16.self)
        case .uint32: predicateKernel(Op.self, UInt32.self)
        case .uint64: predicateKernel(Op.self, UInt64.self)
        case .float16: predicateKernel(Op.self, Float16.self)
        case .float32: predicateKernel(Op.self, Float.self)
        case .float64: predicateKernel(Op.self, Double.self)
        case .complex64: predicateKernel(Op.self, Complex64.self)
        case .complex128: predicateKernel(Op.self, Complex128.self)
        case .text: nil
        }
    }
}

private func predicateKernel<Op: Predicate, T: Inspectable>(_ op: Op.Type, _ type: T.Type) -> Ufunc.Kernel {
    Ufunc.Kernel { a, sa, _, _, o, so, n in unaryRow(a, sa, o, so, n) { (x: T) in Op.test(x) } }
}

/// A function of two truth values.
protocol Connective: SendableMetatype {
    static func join(_ a: Bool, _ b: Bool) -> Bool
}

enum And: Connective {
    @inline(__always) static func join(_ a: Bool, _ b: Bool) -> Bool { a && b }
}
enum Or: Connective {
    @inline(__always) static func join(_ a: Bool, _ b: Bool) -> Bool { a || b }
}
enum Xor: Connective {
    @inline(__always) static func join(_ a: Bool, _ b: Bool) -> Bool { a != b }
}

func logicKernels<Op: Connective>(_ op: Op.Type) -> @Sendable (DType) -> Ufunc.Kernel? {
    { (dtype: DType) -> Ufunc.Kernel? in
        switch dtype {
        case .bool: logicKernel(Op.self, Bool.self)
        case .int8: logicKernel(Op.self, Int8.self)
        case .int16: logicKernel(Op.self, Int16.self)
        case .int32: logicKernel(Op.self, Int32.self)
        case .int64: logicKernel(Op.self, Int64.self)
        case .uint8: logicKernel(Op.self, UInt8.self)
        case .uint16: logicKernel(Op.self, UInt16.self)
        case .uint32: logicKernel(Op.self, UInt32.self)
        case .uint64: logicKernel(Op.self, UInt64.self)
        case .float16: logicKernel(Op.self, Float16.self)
        case .float32: logicKernel(Op.self, Float.self)
        case .float64: logicKernel(Op.self, Double.self)
        case .complex64: logicKernel(Op.self, Complex64.self)
        case .complex128: logicKernel(Op.self, Complex128.self)
        case .text: nil
        }
    }
}

private func logicKernel<Op: Connective, T: Inspectable>(_ op: Op.Type, _ type: T.Type) -> Ufunc.Kernel {
    Ufunc.Kernel { a, sa, b, sb, o, so, n in
        binaryRow(a, sa, b, sb, o, so, n) { (x: T, y: T) in Op.join(x.isTrue, y.isTrue) }
    }
}

/// The kernels of `absolute`: complex numbers give their real size.
let magnitudeKernels: @Sendable (DType) -> Ufunc.Kernel? = { dtype in
    switch dtype {
    case .complex64:
        Ufunc.Kernel { a, sa, _, _, o, so, n in
            unaryRow(a, sa, o, so, n) { (x: Complex64) in hypotf(x.real, x.imaginary) }
        }
    case .complex128:
        Ufunc.Kernel { a, sa, _, _, o, so, n in
            unaryRow(a, sa, o, so, n) { (x: Complex128) in hypot(x.real, x.imaginary) }
        }
    default: kernels(Magnitude.self)(dtype)
    }
}

enum Magnitude: UnaryOperation {
    @inline(__always) static func integer<T: IntegerElement>(_ a: T) -> T { a < 0 ? 0 &- a : a }
    @inline(__always) static func float<T: FloatElement>(_ a: T) -> T { a.magnitude }
}
