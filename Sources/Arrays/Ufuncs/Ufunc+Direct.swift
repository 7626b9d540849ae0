import CArrayKernels

/// The operands that an operator's result may be written over, because nothing else sees them.
package struct Reuse: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let left = Reuse(rawValue: 1)
    package static let right = Reuse(rawValue: 2)
}

/// The short way for the commonest calls: arrays of one type, or an array and a Python number. Nothing is converted,
/// so that small arrays cost little more than their loop.
extension Ufunc {
    /// The function of two arrays; nil where `apply` has to do it. The result is one of the operands where `reuse`
    /// allows it and type and shape do.
    package func direct(_ a: NDArray, _ b: NDArray, reuse: Reuse = []) -> NDArray? {
        guard inputs == 2, a.dtype == b.dtype, let output = directOutput(a.dtype),
            let kernel = kernel(a.dtype)
        else { return nil }
        if a.isGapless, a.hasLayout(of: b) {
            let isReused = !reuse.isEmpty && output == a.dtype
            let out = isReused ? (reuse.contains(.left) ? a : b) : NDArray(uninitializedLike: a, output)
            kernel(a.base, 1, b.base, 1, out.base, 1, out.count)
            withExtendedLifetime((a.storage, b.storage, out.storage)) {}
            return out
        }
        guard let shape = broadcastShape(a.shape, b.shape), !Self.isTooLarge(shape, output) else {
            return nil
        }
        func fits(_ operand: NDArray) -> Bool {
            output == a.dtype && operand.isContiguous && operand.shape == shape
        }
        let out =
            reuse.contains(.left) && fits(a)
            ? a : reuse.contains(.right) && fits(b) ? b : NDArray(uninitialized: shape, output)
        fill(kernel, a, b, out)
        return out
    }

    /// The function of an array and a Python float; nil where `apply` has to do it.
    package func direct(_ a: NDArray, _ number: Double, isLeft: Bool, reuses: Bool = false) -> NDArray? {
        switch a.dtype {
        case .float64: direct(a, element: number, isLeft, reuses)
        case .float32: direct(a, element: Float(number), isLeft, reuses)
        default: nil
        }
    }

    /// The function of an array and a Python int.
    package func direct(_ a: NDArray, _ number: Int, isLeft: Bool, reuses: Bool = false) -> NDArray? {
        a.dtype == .int64
            ? direct(a, element: number, isLeft, reuses)
            : direct(a, Double(number), isLeft: isLeft, reuses: reuses)
    }

    private func direct<T: ArrayElement>(_ a: NDArray, element: T, _ isLeft: Bool, _ reuses: Bool) -> NDArray?
    {
        guard inputs == 2, let output = directOutput(a.dtype), let kernel = kernel(a.dtype) else {
            return nil
        }
        guard a.isGapless else {
            if Self.isTooLarge(a.shape, output) { return nil }
            let out = NDArray(uninitialized: a.shape, output)
            if a.rank == 1 {
                withUnsafePointer(to: element) { one in
                    if isLeft {
                        kernel(one, 0, a.base, a.strides[0], out.base, 1, out.count)
                    } else {
                        kernel(a.base, a.strides[0], one, 0, out.base, 1, out.count)
                    }
                }
                withExtendedLifetime((a.storage, out.storage)) {}
                return out
            }
            let one = NDArray(element: element)
            fill(kernel, isLeft ? one : a, isLeft ? a : one, out)
            return out
        }
        let out = reuses && output == a.dtype ? a : NDArray(uninitializedLike: a, output)
        withUnsafePointer(to: element) { one in
            if isLeft {
                kernel(one, 0, a.base, 1, out.base, 1, out.count)
            } else {
                kernel(a.base, 1, one, 0, out.base, 1, out.count)
            }
        }
        withExtendedLifetime((a.storage, out.storage)) {}
        return out
    }

    /// Writes the function of `target` and `b` (an array of its type or a Python number) into `target`; false where
    /// `apply` has to do it.
    package func directInPlace(_ target: NDArray, _ b: Operand) -> Bool {
        guard inputs == 2, directOutput(target.dtype) == target.dtype, let kernel = kernel(target.dtype),
            !target.storage.isReadOnly, let b = b.directly(as: target.dtype)
        else { return false }
        if b.storage === target.storage, !b.isSameWindow(as: target) { return false }
        if target.isGapless, target.hasLayout(of: b) {
            kernel(target.base, 1, b.base, 1, target.base, 1, target.count)
            withExtendedLifetime((target.storage, b.storage)) {}
            return true
        }
        guard b.broadcastStrides(to: target.shape) != nil else { return false }
        fill(kernel, target, b, target)
        return true
    }

    /// The function of one array; nil where `apply` has to do it.
    package func direct(_ a: NDArray) -> NDArray? {
        guard inputs == 1, let output = directOutput(a.dtype), let kernel = kernel(a.dtype), a.isGapless
        else { return nil }
        let out = NDArray(uninitializedLike: a, output)
        kernel(a.base, 1, a.base, 1, out.base, 1, out.count)
        withExtendedLifetime((a.storage, out.storage)) {}
        return out
    }

    private static func isTooLarge(_ shape: Shape, _ dtype: DType) -> Bool {
        shape.count * dtype.itemSize > ArrayStorage.largestBlock
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

extension Operand {
    /// The operand in a type that needs no conversion but of a number that fits; nil for all others.
    fileprivate func directly(as type: DType) -> NDArray? {
        switch (self, type) {
        case (.array(let array), _): array.dtype == type ? array : nil
        case (.float(let value), .float64): NDArray(element: value)
        case (.float(let value), .float32): NDArray(element: Float(value))
        case (.int(let value), .float64): NDArray(element: Double(value))
        case (.int(let value), .float32): NDArray(element: Float(Double(value)))
        case (.int(let value), .int64): NDArray(element: value)
        default: nil
        }
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
