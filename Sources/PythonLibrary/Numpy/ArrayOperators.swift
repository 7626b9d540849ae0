import Arrays
import PythonLanguage

// Operators of arrays by the short way: two arrays of one type, or an array and a number of its type. Everything else
// is left to `ArrayType.binary`, which gives the same results. The memory of operands that are operators' results, as
// in `a * b + c`, is used again: for the result where it fits, else for the next array.

extension ArrayType {
    /// The operator by the short way; undefined where there is none.
    static func direct(_ machine: Machine, _ op: BinaryOperator, _ a: Value, _ b: Value, temporaries: Int = 0)
        throws(PythonError) -> Value
    {
        if op == .matrixMultiply {
            guard let x = machine.ndarray(a), let y = machine.ndarray(b), let product = matrixProduct(x, y)
            else { return .undefined }
            let result = machine.arrayOrScalar(try machine.checkingFloats("matmul") { product })
            if temporaries & 1 != 0, machine.isFresh(a) { machine.releaseArray(a) }
            if temporaries & 2 != 0, machine.isFresh(b) { machine.releaseArray(b) }
            return result
        }
        guard let ufunc = ufunc(op) else { return .undefined }
        return try direct(machine, ufunc, a, b, temporaries: temporaries)
    }

    /// The function of two values by the short way; undefined where there is none.
    static func direct(_ machine: Machine, _ ufunc: Ufunc, _ a: Value, _ b: Value, temporaries: Int = 0)
        throws(PythonError) -> Value
    {
        // Powers choose a function by their exponent, and division of integers looks for zeros.
        if ufunc.checksIntegers { return .undefined }
        var reuse: Reuse = []
        if temporaries & 1 != 0, machine.isFresh(a) { reuse.insert(.left) }
        if temporaries & 2 != 0, machine.isFresh(b) { reuse.insert(.right) }
        FloatFlags.clear()
        guard let result = function(machine, ufunc, a, b, reuse) else { return .undefined }
        let raised = FloatFlags.raised
        if raised != 0 { try machine.report(raised, ufunc.name) }
        if !reuse.isEmpty {
            let storage = result.storage
            if reuse.contains(.left), machine.ndarray(a)?.storage === storage {
                if reuse.contains(.right) { machine.releaseArray(b) }
                return a
            }
            if reuse.contains(.right), machine.ndarray(b)?.storage === storage {
                if reuse.contains(.left) { machine.releaseArray(a) }
                return b
            }
            if reuse.contains(.left) { machine.releaseArray(a) }
            if reuse.contains(.right) { machine.releaseArray(b) }
        }
        let value = machine.arrayValue(result)
        value.host.pointee.header.flags |= HostObject.freshFlag
        return value
    }

    @inline(__always)
    private static func function(
        _ machine: Machine, _ ufunc: Ufunc, _ a: Value, _ b: Value, _ reuse: Reuse
    ) -> NDArray? {
        if let x = machine.ndarray(a) {
            if x.rank == 0 { return nil }
            if let y = machine.ndarray(b) { return ufunc.direct(x, y, reuse: reuse) }
            switch machine.number(b, with: x.dtype) {
            case .float(let number):
                return ufunc.direct(x, number, isLeft: false, reuses: reuse.contains(.left))
            case .int(let number):
                return ufunc.direct(x, number, isLeft: false, reuses: reuse.contains(.left))
            default: return nil
            }
        }
        guard let y = machine.ndarray(b), y.rank > 0 else { return nil }
        switch machine.number(a, with: y.dtype) {
        case .float(let number): return ufunc.direct(y, number, isLeft: true, reuses: reuse.contains(.right))
        case .int(let number): return ufunc.direct(y, number, isLeft: true, reuses: reuse.contains(.right))
        default: return nil
        }
    }

    /// `a op= b` by the short way; undefined where there is none.
    static func directInPlace(
        _ machine: Machine, _ op: BinaryOperator, _ a: Value, _ b: Value, temporaries: Int
    ) throws(PythonError) -> Value {
        guard let target = machine.ndarray(a), let ufunc = ufunc(op), !ufunc.checksIntegers else {
            return .undefined
        }
        let operand = machine.ndarray(b).map { Operand.array($0) } ?? machine.number(b, with: target.dtype)
        guard let operand else { return .undefined }
        FloatFlags.clear()
        guard ufunc.directInPlace(target, operand) else { return .undefined }
        let raised = FloatFlags.raised
        if raised != 0 { try machine.report(raised, ufunc.name) }
        if temporaries & 2 != 0, machine.isFresh(b) { machine.releaseArray(b) }
        return a
    }
}

extension Machine {
    /// A Python int or float, or a NumPy scalar of just this type.
    @inline(__always)
    fileprivate func number(_ value: Value, with dtype: DType) -> Operand? {
        if value.isFloat { return .float(value.float) }
        if value.isInt { return .int(value.int) }
        guard value.has(.boxed) else { return nil }
        let type = value.object.pointee.type
        if dtype == .float64, type == numpy.float64 { return .float(value.unboxed.float) }
        if dtype == .int64, type == numpy.int64 { return .int(value.unboxed.int) }
        return nil
    }

    /// Whether a value is an array that an operator made.
    @inline(__always)
    fileprivate func isFresh(_ value: Value) -> Bool {
        value.isHost && value.host.pointee.header.flags & HostObject.freshFlag != 0
            && value.object.pointee.type == numpy.arrayType
    }

    /// Gives the memory of an array that nothing will look at again back before the next collection.
    func releaseArray(_ value: Value) {
        guard let object = hostValue(value, as: ArrayObject.self) else { return }
        var storage = object.array.storage
        object.array = numpy.noArray
        // A view frees nothing.
        if isKnownUniquelyReferenced(&storage) { heap.account(host: -storage.byteCount) }
    }
}
