import Arrays
import Engine
import PythonLanguage

/// `tf.Module`: a base for Python classes that hold variables.
enum ModuleType {
    static let definition = NativeType(
        "Module", module: "tensorflow", isSubclassable: true, hasAttributes: true,
        initializer: NativeRow("Module.__init__(self, name=None)") { machine, a throws(PythonError) in
            let name = machine.isGiven(a[1]) ? try machine.text(a[1]) : snake(machine.typeName(a[0]))
            try machine.setAttribute(a[0], "_name", machine.string(name))
            return .none
        },
        methods: [
            NativeRow("with_name_scope(self)") { _, a in a[0] }
        ],
        properties: [
            NativeProperty("name") { machine, value throws(PythonError) in
                let own = try machine.findAttribute(value, "_name")
                return own.isDefined ? own : machine.string(snake(machine.typeName(value)))
            },
            NativeProperty("variables") { machine, value throws(PythonError) in
                machine.tuple(try variables(machine, value))
            },
            NativeProperty("trainable_variables") { machine, value throws(PythonError) in
                machine.tuple(try variables(machine, value).filter { isTrainable(machine, $0) })
            },
            NativeProperty("non_trainable_variables") { machine, value throws(PythonError) in
                machine.tuple(try variables(machine, value).filter { !isTrainable(machine, $0) })
            },
            NativeProperty("submodules") { machine, value throws(PythonError) in
                machine.tuple(try submodules(machine, value))
            },
            NativeProperty("name_scope") { machine, value throws(PythonError) in
                machine.host(
                    ScopeObject(try machine.text(try machine.getAttribute(value, "name"))),
                    ScopeObject.definition)
            },
        ])

    private static func isTrainable(_ machine: Machine, _ value: Value) -> Bool {
        machine.hostValue(value, as: VariableObject.self)?.variable.trainable ?? false
    }

    /// "MyDense" is "my_dense".
    private static func snake(_ name: String) -> String {
        var result = ""
        var before: Character?
        for character in name {
            if character.isUppercase, let before, !before.isUppercase, before != "_" { result += "_" }
            result += character.lowercased()
            before = character
        }
        return result
    }

    /// The values of attributes in the order of their names, lists and dicts taken apart.
    private static func leaves(_ machine: Machine, _ module: Value) throws(PythonError) -> [Value] {
        let attributes = try machine.findAttribute(module, "__dict__")
        guard attributes.isDefined, attributes.isDict else { return [] }
        var pairs: [(String, Value)] = []
        for (key, value) in machine.dictPairs(attributes.dict) {
            pairs.append((try machine.text(key), value))
        }
        return pairs.sorted { $0.0 < $1.0 }.flatMap { machine.flattened($0.1) }
    }

    private static func variables(_ machine: Machine, _ module: Value) throws(PythonError) -> [Value] {
        var found: [Value] = []
        var later: [Value] = []
        for leaf in try leaves(machine, module) {
            if machine.hostValue(leaf, as: VariableObject.self) != nil {
                found.append(leaf)
            } else if machine.isInstance(leaf, definition) {
                later.append(leaf)
            } else if leaf.isHost, machine.hostValue(leaf, as: LayerObject.self) != nil {
                found += try machine.collect(try machine.getAttribute(leaf, "weights"))
            }
        }
        for module in later { found += try variables(machine, module) }
        var seen = Set<Int>()
        return found.filter { seen.insert(machine.identity($0)).inserted }
    }

    private static func submodules(_ machine: Machine, _ module: Value) throws(PythonError) -> [Value] {
        var found: [Value] = []
        let direct = try leaves(machine, module).filter { machine.isInstance($0, definition) }
        found += direct
        for inner in direct { found += try submodules(machine, inner) }
        return found
    }
}

/// `tf.TensorArray`: a list of tensors that grows.
final class TensorArrayObject {
    var elements: [Tensor?]
    let dtype: DType
    let isDynamic: Bool

    init(_ elements: [Tensor?], _ dtype: DType, _ isDynamic: Bool) {
        self.elements = elements
        self.dtype = dtype
        self.isDynamic = isDynamic
    }
}

enum TensorArrayType {
    private static func object(_ machine: Machine, _ value: Value) throws(PythonError) -> TensorArrayObject {
        try machine.host(value, as: TensorArrayObject.self)
    }

    private static func all(_ machine: Machine, _ value: Value) throws(PythonError) -> [Tensor] {
        let object = try object(machine, value)
        let shape = object.elements.compactMap { $0 }.first?.shape ?? []
        return object.elements.map { $0 ?? Tensor(NDArray.zeros(shape, object.dtype)) }
    }

    static let definition = NativeType(
        "TensorArray", module: "tensorflow", isSubclassable: false,
        initializer: NativeRow(
            "TensorArray.__init__(self, dtype, size=None, dynamic_size=None, clear_after_read=None, "
                + "tensor_array_name=None, handle=None, flow=None, infer_shape=True, element_shape=None, "
                + "colocate_with_first_write_call=True, name=None)"
        ) { machine, a throws(PythonError) in
            let size = machine.isGiven(a[2]) ? max(0, try machine.index(a[2])) : 0
            try machine.reserve(bytes: size.multipliedReportingOverflow(by: 16).partialValue)
            machine.setHost(
                a[0],
                TensorArrayObject(
                    Array(repeating: nil, count: size), try machine.dtype(a[1]) ?? .float32,
                    try machine.flag(a[3])))
            return .none
        },
        methods: [
            NativeRow("write(self, index, value, name=None)") { machine, a throws(PythonError) in
                let (object, index) = (try object(machine, a[0]), try machine.index(a[1]))
                let tensor = try machine.converted(a[2], to: object.dtype)
                guard index >= 0, index < object.elements.count || object.isDynamic else {
                    throw machine.tensorFlowError(
                        "OutOfRangeError",
                        "Tried to write to index \(index) but array is not resizeable and size is: "
                            + "\(object.elements.count)")
                }
                while object.elements.count <= index { object.elements.append(nil) }
                object.elements[index] = tensor
                return a[0]
            },
            NativeRow("read(self, index, name=None)") { machine, a throws(PythonError) in
                let (object, index) = (try object(machine, a[0]), try machine.index(a[1]))
                guard index >= 0, index < object.elements.count else {
                    throw machine.tensorFlowError(
                        "OutOfRangeError",
                        "Tried to read from index \(index) but array size is: \(object.elements.count)")
                }
                guard let tensor = object.elements[index] else {
                    throw machine.invalidArgument(
                        "Could not read index \(index) twice because it was cleared after a previous read",
                        operation: "TensorArrayReadV3")
                }
                return machine.tensorValue(tensor)
            },
            NativeRow("stack(self, name=None)") { machine, a throws(PythonError) in
                let tensors = try all(machine, a[0])
                guard !tensors.isEmpty else {
                    return machine.tensorValue(Tensor(NDArray.zeros([0], try object(machine, a[0]).dtype)))
                }
                return machine.tensorValue(try machine.stack(tensors))
            },
            NativeRow("concat(self, name=None)") { machine, a throws(PythonError) in
                let tensors = try all(machine, a[0])
                return machine.tensorValue(
                    try machine.engineCall {
                        try Tensor.precisely(tensors) { try Tensor.concatenate(tensors, axis: 0) }
                    })
            },
            NativeRow("unstack(self, value, name=None)") { machine, a throws(PythonError) in
                let object = try object(machine, a[0])
                object.elements = try machine.tensorList(machine.tensorValue(try machine.tensor(a[1])))
                return a[0]
            },
            NativeRow("size(self, name=None)") { machine, a throws(PythonError) in
                let count = try object(machine, a[0]).elements.count
                return machine.tensorValue(Tensor(NDArray(scalar: .int(count), dtype: .int32)))
            },
        ],
        properties: [
            NativeProperty("dtype") { machine, value throws(PythonError) in
                machine.tensorFlowDType(try object(machine, value).dtype)
            }
        ],
        slots: TypeSlots {
            $0.length = { machine, value throws(PythonError) in try object(machine, value).elements.count }
        })
}
