import Arrays
import Engine
import PythonLanguage

// Eager tensors and variables in Python: handles on the engine's tensors, so that gradient tapes follow what
// is computed with them. float32 goes through the engine's differentiable operations, other types through
// the array library.

/// The Swift object behind a `tf.Tensor`.
final class TensorObject: ArrayConvertible, SizedBuffer {
    let tensor: Tensor

    init(_ tensor: Tensor) { self.tensor = tensor }

    func makeArray(_ machine: Machine) throws(PythonError) -> NDArray { tensor.array }
    var takesOverOperators: Bool { true }
    var bufferBytes: Int { tensor.array.storage.byteCount }
}

/// The Swift object behind a weight or a `tf.Variable`.
final class VariableObject: ArrayConvertible {
    let variable: Variable
    /// Told after an assignment (an optimizer's learning rate).
    var didAssign: ((NDArray) -> Void)?

    init(_ variable: Variable) { self.variable = variable }

    func makeArray(_ machine: Machine) throws(PythonError) -> NDArray { variable.array.copy() }
    var takesOverOperators: Bool { true }
}

extension Machine {
    func tensorValue(_ tensor: Tensor) -> Value {
        heap.account(tensor.array.byteCount)
        return host(TensorObject(tensor), TensorType.definition)
    }

    /// The tensor that a value is or becomes: tensors and variables keep their place on the tape, Python
    /// floats become float32, ints int32, arrays keep their type.
    func tensor(_ value: Value) throws(PythonError) -> Tensor {
        if let tensor = knownTensor(value) { return tensor }
        if value.isHost || value.has(.boxed) { return Tensor(try asArray(value).copy()) }
        if value.isNone {
            throw raise(
                .valueError,
                "Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor."
            )
        }
        if value.isList || value.isTuple, let stacked = try stackedTensors(value) { return stacked }
        let array = try asArray(value)
        switch array.dtype {
        case .float64 where !holdsArrays(value): return Tensor(array.asType(.float32))
        case .int64 where !holdsArrays(value): return Tensor(array.asType(.int32))
        default: return Tensor(array.copy())
        }
    }

    /// The tensor of a tensor or variable; nil for anything else.
    func knownTensor(_ value: Value) -> Tensor? {
        guard value.isHost else { return nil }
        if let object = hostValue(value, as: TensorObject.self) { return object.tensor }
        return hostValue(value, as: VariableObject.self)?.variable.value
    }

    /// A list of tensors as one, on the tape.
    private func stackedTensors(_ value: Value) throws(PythonError) -> Tensor? {
        guard let elements = sequenceElements(value), !elements.isEmpty,
            elements.contains(where: { knownTensor($0) != nil })
        else { return nil }
        var tensors: [Tensor] = []
        for element in elements { tensors.append(try tensor(element)) }
        guard tensors.allSatisfy({ $0.array.dtype == .float32 }) else {
            return Tensor(try asArray(value))
        }
        return try engineCall { try Tensor.stack(tensors, axis: 0) }
    }

    /// Whether a nested sequence has arrays or NumPy scalars in it, whose types count.
    private func holdsArrays(_ value: Value) -> Bool {
        guard let elements = sequenceElements(value) else { return value.isHost || value.has(.boxed) }
        return elements.first.map { holdsArrays($0) } ?? false
    }

    /// The inputs of a layer: one, or a list of tensors or arrays.
    func tensors(_ value: Value) throws(PythonError) -> [Tensor] {
        if let elements = sequenceElements(value), !elements.isEmpty,
            elements.allSatisfy({ $0.isHost && (knownTensor($0) != nil || (ndarray($0)?.rank ?? 0) > 0) })
        {
            var tensors: [Tensor] = []
            for element in elements { tensors.append(try tensor(element)) }
            return tensors
        }
        return [try tensor(value)]
    }

    /// TensorFlow's exception classes, made on first use.
    func tensorFlowErrorType(_ name: String) -> TypePointer {
        let key = "tensorflow.errors.\(name)"
        if let known = libraryState[key] as? PersistentValue { return known.value.type }
        let type = makeExceptionClass(
            name, module: "tensorflow.python.framework.errors_impl", bases: [exceptionType(.exception)])
        libraryState[key] = PersistentValue(self, Value(type))
        return type
    }

    func tensorFlowError(_ name: String, _ message: String) -> PythonError {
        raise(tensorFlowErrorType(name), message)
    }

    func invalidArgument(_ message: String, operation: String, suffix: String = "") -> PythonError {
        tensorFlowError(
            "InvalidArgumentError",
            "{{function_node __wrapped__\(operation)_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
                + "\(message) [Op:\(operation)]\(suffix)")
    }
}
