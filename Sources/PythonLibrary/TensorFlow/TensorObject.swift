import Arrays
import Engine
import PythonLanguage

// Eager tensors and variables in Python: handles on the engine's tensors, so that gradient tapes follow what
// is computed with them. float32 goes through the engine's differentiable operations, other types through
// the array library.

/// The Swift object behind a `tf.Tensor`.
class TensorObject: ArrayConvertible, SizedBuffer {
    let tensor: Tensor
    /// Which steps count, where a layer said so: the next layer takes it from here (`_keras_mask`).
    var mask: NDArray?

    init(_ tensor: Tensor) { self.tensor = tensor }

    func makeArray(_ machine: Machine) throws(PythonError) -> NDArray { tensor.array }
    var takesOverOperators: Bool { true }
    /// Its own elements: what a view of a larger tensor keeps alive is counted with that one.
    func bufferBytes(in collection: Int) -> Int { tensor.array.byteCount + Self.overhead }

    /// What a tensor costs besides its elements, counted so that many small ones are collected in time.
    static let overhead = 320
}

/// An argument of a `tf.function` in the call that stands for its tracing: it prints as the graph's placeholder.
final class TracedTensor: TensorObject {
    let label: String

    init(_ tensor: Tensor, label: String) {
        self.label = label
        super.init(tensor)
    }
}

/// The Swift object behind a weight or a `tf.Variable`.
class VariableObject: ArrayConvertible {
    let variable: Variable
    /// Told after an assignment (an optimizer's learning rate).
    var didAssign: ((NDArray) -> Void)?

    init(_ variable: Variable) { self.variable = variable }

    func makeArray(_ machine: Machine) throws(PythonError) -> NDArray { variable.array.copy() }
    var takesOverOperators: Bool { true }
}

/// What assigning to a `tf.Variable` gives: the variable once more, under another name.
final class UnreadVariable: VariableObject {
    init(_ object: VariableObject) {
        super.init(object.variable)
        didAssign = object.didAssign
    }
}

extension Machine {
    func tensorValue(_ tensor: Tensor) -> Value {
        heap.account(host: tensor.array.storage.countedBytes() + TensorObject.overhead)
        return host(TensorObject(tensor), TensorType.definition)
    }

    func tensorValue(_ tensor: Tensor, mask: NDArray?) -> Value {
        guard let mask else { return tensorValue(tensor) }
        heap.account(host: tensor.array.storage.countedBytes() + TensorObject.overhead)
        let object = TensorObject(tensor)
        object.mask = mask
        return host(object, TensorType.definition)
    }

    func mask(of value: Value) -> NDArray? { hostValue(value, as: TensorObject.self)?.mask }

    /// The tensor that a value is or becomes: tensors and variables keep their place on the tape, Python
    /// floats become float32, ints int32 (int64 where they must), arrays keep their type.
    func tensor(_ value: Value) throws(PythonError) -> Tensor {
        if let tensor = knownTensor(value) { return tensor }
        if let text = bytesValue(value) {
            return Tensor(NDArray(texts: [String(decoding: text, as: UTF8.self)], shape: []))
        }
        if value.isNone || value.isDict { throw unsupported(value) }
        if let dense = try denseValue(value) { return try tensor(dense) }
        if value.isHost || value.has(.boxed) { return Tensor(try asArray(value).copy()) }
        if value.isList || value.isTuple {
            if let stacked = try stackedTensors(value) { return stacked }
            if let texts = try byteTexts(value) { return Tensor(texts) }
        }
        let array: NDArray
        do throws(PythonError) { array = try asArray(value) } catch {
            throw try conversionError(value, error)
        }
        switch array.dtype {
        case .float64 where !holdsArrays(value): return Tensor(array.asType(.float32))
        case .int64 where !holdsArrays(value):
            let isSmall = array.ints.allSatisfy { Int32(exactly: $0) != nil }
            return Tensor(isSmall ? array.asType(.int32) : array)
        case .text where !value.isString:
            guard !mixesTypes(value) else {
                throw raise(.valueError, "Can't convert Python sequence with mixed types to Tensor.")
            }
            return Tensor(array.copy())
        default: return Tensor(array.copy())
        }
    }

    /// A sparse tensor of TensorFlow or SciPy with its zeros written out: what layers compute with.
    func denseValue(_ value: Value) throws(PythonError) -> Value? {
        guard value.isObject, !value.isHost, !value.isList, !value.isTuple, !value.isString else {
            return nil
        }
        if typeName(value) == "SparseTensor" {
            return try callMethod(importModule("tensorflow._sparse"), "to_dense", [value])
        }
        return nil
    }

    private func unsupported(_ value: Value) -> PythonError {
        let text: String
        do throws(PythonError) { text = try repr(value) } catch { return error }
        let type = "<class '\(typeName(value))'>"
        return raise(
            .valueError,
            "Attempt to convert a value (\(text)) with an unsupported type (\(type)) to a Tensor.")
    }

    /// TensorFlow's words for what cannot be an array.
    private func conversionError(_ value: Value, _ error: PythonError) throws(PythonError) -> PythonError {
        guard
            isPending(.valueError) || isPending(.typeError) || isPending(.overflowError)
                || isPending(.notImplementedError)
        else { return error }
        if flattened(value).contains(where: { $0.isNone }) {
            pending = .none
            return unsupported(.none)
        }
        if bigIntegerValue(value) != nil || isPending(.overflowError) {
            pending = .none
            return raise(.valueError, "Can't convert Python sequence with out-of-range integer to Tensor.")
        }
        guard value.isList || value.isTuple else { return error }
        pending = .none
        return raise(.valueError, "Can't convert non-rectangular Python sequence to Tensor.")
    }

    private func mixesTypes(_ value: Value) -> Bool {
        flattened(value).contains { !$0.isString && !$0.isHost && bytesValue($0) == nil }
    }

    /// Nested lists of bytes objects as text.
    private func byteTexts(_ value: Value) throws(PythonError) -> NDArray? {
        let leaves = flattened(value)
        guard let first = leaves.first, first.isBytes else { return nil }
        var texts: [String] = []
        for leaf in leaves {
            guard let bytes = bytesValue(leaf) else { return nil }
            texts.append(String(decoding: bytes, as: UTF8.self))
        }
        var (shape, inner) = ([Int](), value)
        while let elements = sequenceElements(inner) {
            shape.append(elements.count)
            guard let next = elements.first else { break }
            inner = next
        }
        guard shape.reduce(1, *) == texts.count else {
            throw raise(.valueError, "Can't convert non-rectangular Python sequence to Tensor.")
        }
        return NDArray(texts: texts, shape: Shape(shape))
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
        let dtype = elements.compactMap { knownTensor($0)?.array.dtype }.first ?? .float32
        for (index, element) in elements.enumerated() where knownTensor(element) == nil {
            if sequenceElements(element) == nil { tensors[index] = try converted(element, to: dtype) }
        }
        for tensor in tensors where tensor.array.dtype != dtype || tensor.shape != tensors[0].shape {
            if tensor.array.dtype == dtype {
                func text(_ x: Tensor) -> String {
                    "[" + x.dimensions.map(String.init).joined(separator: ",") + "]"
                }
                throw invalidArgument(
                    "Shapes of all inputs must match: values[0].shape = \(text(tensors[0])) != values[1].shape = "
                        + text(tensor), operation: "Pack", suffix: " name: packed")
            }
            throw tensorFlowError(
                "InvalidArgumentError",
                "cannot compute Pack as input #1(zero-based) was expected to be a \(errorTypeName(dtype)) tensor "
                    + "but is a \(errorTypeName(tensor.array.dtype)) tensor [Op:Pack] name: packed")
        }
        return try stack(tensors)
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
        if name == "OpError" {
            do throws(PythonError) {
                let base = try getAttribute(importModule("tensorflow._errors"), name)
                libraryState[key] = PersistentValue(self, base)
                return base.type
            } catch {
                pending = .none
            }
        }
        let type = makeExceptionClass(
            name, module: "tensorflow.python.framework.errors_impl",
            bases: [name == "OpError" ? exceptionType(.exception) : tensorFlowErrorType("OpError")])
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
