import CArrayKernels

/// The short way for the commonest calls: arrays of one type, shape and order of elements without gaps,
/// and an array with a Python number. Nothing is converted or broadcast, so that small arrays cost little more than their loop.
extension Ufunc {
    /// The function of two arrays; nil where `apply` has to do it. With `reuses` the result may be written over `a`,
    /// where its type is the same.
    package func direct(_ a: NDArray, _ b: NDArray, reuses: Bool = false) -> NDArray? {
        guard inputs == 2, a.dtype == b.dtype, let output = directOutput(a.dtype),
            let kernel = kernel(a.dtype), a.shape == b.shape, a.isGapless, b.isGapless,
            a.isContiguous == b.isContiguous || a.rank < 2
        else { return nil }
        let result = reuses && output == a.dtype ? a : a.uninitializedLike(output)
        kernel(a.base, 1, b.base, 1, result.base, 1, result.count)
        withExtendedLifetime((a.storage, b.storage, result.storage)) {}
        return result
    }

    /// The function of an array and a Python float (or an int that the array's type holds); nil where
    /// `apply` has to do it.
    package func direct(_ a: NDArray, _ number: Double, isLeft: Bool, reuses: Bool = false) -> NDArray? {
        guard inputs == 2, let output = directOutput(a.dtype), let kernel = kernel(a.dtype), a.isGapless
        else { return nil }
        switch a.dtype {
        case .float64: return direct(a, number, isLeft, output, kernel, reuses)
        case .float32: return direct(a, Float(number), isLeft, output, kernel, reuses)
        default: return nil
        }
    }

    /// The function of an int64 array and a Python int.
    package func direct(_ a: NDArray, _ number: Int, isLeft: Bool, reuses: Bool = false) -> NDArray? {
        if a.dtype != .int64 { return direct(a, Double(number), isLeft: isLeft, reuses: reuses) }
        guard inputs == 2, let output = directOutput(.int64), let kernel = kernel(.int64), a.isGapless
        else { return nil }
        return direct(a, number, isLeft, output, kernel, reuses)
    }

    private func direct<T: ArrayElement>(
        _ a: NDArray, _ number: T, _ isLeft: Bool, _ output: DType, _ kernel: Kernel,
        _ reuses: Bool
    ) -> NDArray {
        let result = reuses && output == a.dtype ? a : a.uninitializedLike(output)
        withUnsafePointer(to: number) { one in
            if isLeft {
                kernel(one, 0, a.base, 1, result.base, 1, result.count)
            } else {
                kernel(a.base, 1, one, 0, result.base, 1, result.count)
            }
        }
        withExtendedLifetime((a.storage, result.storage)) {}
        return result
    }

    /// The function of one array; nil where `apply` has to do it.
    package func direct(_ a: NDArray) -> NDArray? {
        guard inputs == 1, let output = directOutput(a.dtype), let kernel = kernel(a.dtype), a.isGapless
        else { return nil }
        let result = a.uninitializedLike(output)
        kernel(a.base, 1, a.base, 1, result.base, 1, result.count)
        withExtendedLifetime((a.storage, result.storage)) {}
        return result
    }

    /// The function of one float64.
    package func direct(_ number: Double) -> Double? {
        guard inputs == 1, directOutput(.float64) == .float64, let kernel = kernel(.float64) else {
            return nil
        }
        var result = 0.0
        withUnsafePointer(to: number) { kernel($0, 1, $0, 1, &result, 1, 1) }
        return result
    }

    /// The result's type where arguments of `type` are computed with as they are; nil for types and functions
    /// with more to check.
    private func directOutput(_ type: DType) -> DType? {
        switch (rule, type) {
        case (.same, .float64), (.same, .float32), (.same, .int64), (.same, .int32): type
        case (.math, .float64), (.math, .float32): type
        case (.trueDivide, .float64), (.trueDivide, .float32): type
        case (.realPart, .float64), (.realPart, .float32), (.realPart, .int64): type
        case (.integersAtLeast, .float64), (.integersAtLeast, .float32): type
        case (.predicate, .float64), (.predicate, .float32), (.predicate, .bool), (.same, .bool): .bool
        case (.comparison, .float64), (.comparison, .float32), (.comparison, .int64): .bool
        default: nil
        }
    }

    /// What an array's `**` with a Python number does for the exponents that have a function of their own.
    package static func forExponent(_ exponent: Double, _ type: DType) -> Ufunc? {
        if exponent == 2 { return type == .bool || type == .text ? nil : .square }
        guard type == .float64 || type == .float32 else { return nil }
        return exponent == 0.5 ? .sqrt : exponent == 1 ? .positive : exponent == -1 ? .reciprocal : nil
    }
}

extension NDArray {
    /// Whether the elements lie without gaps, row by row or column by column.
    fileprivate var isGapless: Bool { isContiguous || isFortranContiguous }

    /// A new array of this shape and order of elements, as NumPy's functions make it; `self` is gapless.
    fileprivate func uninitializedLike(_ dtype: DType) -> NDArray {
        let result = NDArray(uninitialized: shape, dtype)
        return isContiguous ? result : result.view(shape: shape, strides: strides)
    }
}

/// The processor's floating-point exception flags.
package enum FloatFlags {
    package static let invalid: Int32 = 1
    package static let divide: Int32 = 4
    package static let overflow: Int32 = 8
    package static let underflow: Int32 = 16

    @inline(__always) package static func clear() { ak_clear_flags() }
    @inline(__always) package static var raised: Int32 { ak_flags() }
}
