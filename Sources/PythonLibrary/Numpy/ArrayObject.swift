import Arrays
import PythonLanguage

// The `numpy` module: thin handles over the array library.
//
// An ndarray is a host object with an `NDArray`; views share storage as there. A NumPy scalar is a number
// cell whose type says the dtype (NumpyScalar.swift), so that it is a number wherever Python wants one.
// Functions are rows (signature in NumPy's spelling, Swift function) in tables by topic; methods and
// functions of one name share the Swift function. Facts of errors come from `ArrayError`; `arrays(...)`
// turns them into Python exceptions.

/// The Swift object behind an ndarray.
final class ArrayObject: SizedBuffer {
    /// Replaced by `a.shape = ...` and `a.resize(...)` only.
    var array: NDArray {
        willSet { if isOwner, newValue.storage !== array.storage { array.storage.owner = nil } }
    }
    /// Whether the elements are this array's own: it was the first one of their storage. All others are views (`base`).
    let isOwner: Bool

    init(_ array: NDArray, isOwner: Bool) {
        self.array = array
        self.isOwner = isOwner
    }

    deinit { if isOwner { array.storage.owner = nil } }

    func bufferBytes(in collection: Int) -> Int { array.storage.countedBytes(in: collection) }
}

/// A library object that NumPy takes wherever it takes an array, as a tensor is.
package protocol ArrayConvertible: AnyObject {
    /// The elements as an array.
    func makeArray(_ machine: Machine) throws(PythonError) -> NDArray
    /// Whether `array + object` is left to the object's type (`__array_priority__`).
    var takesOverOperators: Bool { get }
}

extension Machine {
    /// Runs array code; its errors become Python exceptions.
    func arrays<Result>(_ body: @autoclosure () throws(ArrayError) -> Result) throws(PythonError) -> Result {
        do { return try body() } catch { throw raise(error) }
    }

    /// As `arrays`, for several statements.
    func withArrays<Result>(_ body: () throws(ArrayError) -> Result) throws(PythonError) -> Result {
        do { return try body() } catch { throw raise(error) }
    }

    func raise(_ error: ArrayError) -> PythonError {
        switch error.kind {
        case .valueError: raise(.valueError, error.message)
        case .typeError: raise(.typeError, error.message)
        case .indexError: raise(.indexError, error.message)
        case .overflowError: raise(.overflowError, error.message)
        case .memoryError: raise(.memoryError, error.message)
        case .axisError: raise(numpy.axisError, error.message)
        case .ufuncTypeError: raise(numpy.ufuncTypeError, error.message)
        case .linAlgError: raise(numpy.linAlgError, error.message)
        }
    }

    /// An ndarray.
    package func arrayValue(_ array: NDArray) -> Value {
        heap.account(host: array.storage.countedBytes())
        let isOwner = array.storage.owner == nil && array.byteCount == array.storage.byteCount
        let value = host(ArrayObject(array, isOwner: isOwner), numpy.arrayType)
        if isOwner { array.storage.owner = UnsafeMutableRawPointer(value.host) }
        return value
    }

    /// The array whose elements a view shows; None for an array with elements of its own.
    func base(of value: Value) -> Value {
        guard let object = hostValue(value, as: ArrayObject.self), !object.isOwner else { return .none }
        let storage = object.array.storage
        if let owner = storage.owner { return Value(owner.assumingMemoryBound(to: HostObject.self)) }
        // The owner is gone: its elements in a row.
        let count = storage.byteCount / Swift.max(object.array.itemSize, 1)
        if count == 0 { return .none }
        return arrayValue(
            NDArray(storage: storage, dtype: object.array.dtype, shape: [count], strides: [1], offset: 0))
    }

    /// What NumPy returns for a result: a scalar for 0-d arrays.
    package func arrayOrScalar(_ array: NDArray) -> Value {
        array.rank == 0 ? numpyScalar(array.scalar(at: 0), array.dtype) : arrayValue(array)
    }

    /// A list or tuple of arrays.
    func arrayList(_ arrays: [NDArray]) -> Value { list(arrays.map { arrayValue($0) }) }
    func arrayTuple(_ arrays: [NDArray]) -> Value { tuple(arrays.map { arrayValue($0) }) }

    /// The array of an ndarray; nil for anything else.
    @inline(__always)
    package func ndarray(_ value: Value) -> NDArray? {
        guard value.isHost, value.object.pointee.type == numpy.arrayType else { return nil }
        return value.host.pointee.reference.map {
            unsafeDowncast($0.takeUnretainedValue(), to: ArrayObject.self).array
        }
    }

    func arrayObject(_ value: Value) throws(PythonError) -> ArrayObject {
        try host(value, as: ArrayObject.self)
    }

    /// The array that stands for `self` in a method (always an ndarray).
    func receiver(_ value: Value) throws(PythonError) -> NDArray {
        if let array = ndarray(value) { return array }
        return try arrayObject(value).array
    }
}
