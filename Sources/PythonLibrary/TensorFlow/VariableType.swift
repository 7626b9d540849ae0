import Arrays
import Engine
import PythonLanguage

/// Weights of layers (`keras.Variable`) and `tf.Variable`: values that training changes.
enum VariableType {
    private static func object(_ machine: Machine, _ value: Value) throws(PythonError) -> VariableObject {
        try machine.host(value, as: VariableObject.self)
    }

    private static func variable(_ machine: Machine, _ value: Value) throws(PythonError) -> Variable {
        try object(machine, value).variable
    }

    // MARK: Methods

    private static let assignments: [NativeRow] = [
        assignment("assign", "value") { _, new, _ throws(PythonError) in new },
        assignment("assign_add", "delta") { machine, new, old throws(PythonError) in
            try machine.tensorOperation(.add, "AssignAddVariableOp", old, new)
        },
        assignment("assign_sub", "delta") { machine, new, old throws(PythonError) in
            try machine.tensorOperation(.subtract, "AssignSubVariableOp", old, new)
        },
    ]

    private static func assignment(
        _ name: String, _ parameter: String,
        _ combine: @escaping (Machine, Tensor, Tensor) throws(PythonError) -> Tensor
    ) -> NativeRow {
        NativeRow("\(name)(self, \(parameter), use_locking=False, name=None, read_value=True)") {
            machine, a throws(PythonError) in
            let object = try object(machine, a[0])
            let old = object.variable.tensor
            let given = try machine.converted(a[1], to: object.variable.dtype)
            if given.shape != old.shape, name != "assign" {
                throw mismatch(machine, object.variable, given.array)
            }
            let new = try combine(machine, given, old).array
            guard new.shape == object.variable.shape else {
                throw mismatch(machine, object.variable, new)
            }
            try machine.engineCall { try object.variable.assign(new.copy()) }
            object.didAssign?(new)
            return assigned(machine, a[0], object)
        }
    }

    /// The value of an assignment: TensorFlow's variables as `UnreadVariable`, a layer's as the new tensor.
    fileprivate static func assigned(_ machine: Machine, _ value: Value, _ object: VariableObject) -> Value {
        machine.keras.hasAssigned = true
        guard machine.isInstance(value, tensorFlow) else {
            return machine.tensorValue(Tensor(object.variable.array.copy()))
        }
        return machine.host(UnreadVariable(object), unread)
    }

    private static func mismatch(_ machine: Machine, _ variable: Variable, _ new: NDArray) -> PythonError {
        machine.raise(
            .valueError,
            "Cannot assign value to variable ' \(variable.name):0': Shape mismatch.The variable shape "
                + "\(EngineError.tuple(Array(variable.shape))), and the assigned value shape "
                + "\(EngineError.tuple(Array(new.shape))) are incompatible.")
    }

    /// `v.scatter_nd_add(indices, updates)` and its relatives: the function of the same kind on tensors.
    private static func scatter(_ name: String, _ function: String) -> NativeRow {
        NativeRow("\(name)(self, indices, updates, name=None)") { machine, a throws(PythonError) in
            let object = try object(machine, a[0])
            guard let row = ScatteringTensors.rows.first(where: { $0.name == function }) else { return .none }
            let current = machine.tensorValue(object.variable.tensor)
            let result = try row.call(
                TensorCall(machine: machine, values: [current, a[1], a[2]], isKeras: false, name: function))
            let new = try machine.tensor(result).array
            try machine.engineCall { try object.variable.assign(new.copy()) }
            object.didAssign?(new)
            return assigned(machine, a[0], object)
        }
    }

    /// `v.scatter_add(slices)` and its relatives: rows of `tf.IndexedSlices`, one after another.
    private static func rowScatter(_ kind: String) -> NativeRow {
        NativeRow("scatter_\(kind)(self, sparse_delta, use_locking=False, name=None)") {
            machine, a throws(PythonError) in
            let object = try object(machine, a[0])
            let change = try machine.getAttribute(machine.importModule("tensorflow._more"), "_changed")
            let current = machine.arrayValue(object.variable.array.copy())
            let rows = try machine.call(change, [machine.string(kind), current, a[1]])
            let new = try machine.asArray(rows, object.variable.dtype)
            try machine.engineCall { try object.variable.assign(new.copy()) }
            object.didAssign?(new)
            return assigned(machine, a[0], object)
        }
    }

    private static let scatters: [NativeRow] = [
        rowScatter("add"), rowScatter("sub"), rowScatter("mul"), rowScatter("div"), rowScatter("max"),
        rowScatter("min"), rowScatter("update"),
        scatter("scatter_nd_update", "tensor_scatter_nd_update"),
        scatter("scatter_nd_add", "tensor_scatter_nd_add"),
        scatter("scatter_nd_sub", "tensor_scatter_nd_sub"),
    ]

    private static let common: [NativeRow] =
        assignments + scatters + [
            NativeRow("numpy(self)") { machine, a throws(PythonError) in
                machine.arrayOrScalar(try variable(machine, a[0]).array.copy())
            },
            NativeRow("read_value(self)") { machine, a throws(PythonError) in
                machine.tensorValue(try variable(machine, a[0]).value)
            },
        ]
        + TensorType.methods.filter {
            [
                "__array__", "__abs__", "__float__", "__int__", "__index__", "ref", "experimental_ref",
                "get_shape",
            ]
            .contains($0.name)
        }

    private static let properties: [NativeProperty] = [
        NativeProperty("trainable") { machine, value throws(PythonError) in
            .bool(try variable(machine, value).trainable)
        } setter: { machine, value, new throws(PythonError) in
            try variable(machine, value).trainable = try machine.truth(new)
        },
        NativeProperty("ndim") { machine, value throws(PythonError) in
            .int(try variable(machine, value).shape.rank)
        },
    ]

    /// - Parameter className: what errors call the type.
    private static func slots(
        _ className: String, _ repr: @escaping (Machine, Value) throws(PythonError) -> String
    ) -> TypeSlots {
        TypeSlots {
            TensorType.install(in: &$0)
            $0.repr = { machine, value throws(PythonError) in
                machine.string(try repr(machine, value))
            }
            $0.format = { machine, value, spec throws(PythonError) in
                guard spec.string.pointee.count == 0 else {
                    throw machine.raise(
                        .typeError, "unsupported format string passed to \(className).__format__")
                }
                return try machine.strValue(value)
            }
            $0.hash = { machine, value throws(PythonError) in
                throw machine.raise(
                    .typeError,
                    "Variable is unhashable. Instead, use variable.ref() as the key. (Variable: "
                        + "\(try machine.repr(value)))")
            }
        }
    }

    /// As `slots`; what `v[...]` gives can be assigned to.
    private static func writableSlots(
        _ className: String, _ repr: @escaping (Machine, Value) throws(PythonError) -> String
    ) -> TypeSlots {
        var slots = slots(className, repr)
        slots.getItem = { machine, value, key throws(PythonError) in
            let part = try TensorOperators.getItem(machine, value, key)
            let tensor = try machine.tensor(part)
            machine.heap.account(host: tensor.array.storage.countedBytes())
            return machine.host(VariablePart(tensor, value, key), VariablePart.definition)
        }
        return slots
    }

    // MARK: keras.Variable

    static let layerVariable = NativeType(
        "Variable", module: "keras", isSubclassable: false,
        initializer: NativeRow(
            "Variable.__init__(self, initializer, shape=None, dtype=None, trainable=True, autocast=True, "
                + "aggregation='none', synchronization='auto', name=None)"
        ) { machine, a throws(PythonError) in
            var initial = a[1]
            let isFunction = machine.isCallable(initial) && machine.knownTensor(initial) == nil
            if isFunction || initial.isString {
                guard machine.isGiven(a[2]) else {
                    throw machine.raise(
                        .valueError,
                        "When creating a Variable from an initializer, the `shape` argument should be specified. "
                            + "Received: initializer=\(try machine.repr(initial)) and shape=None")
                }
                if initial.isString {
                    let module = try machine.importModule("keras.initializers")
                    initial = try machine.callMethod(module, "get", [initial])
                }
                initial = try machine.call(initial, [a[2]])
            }
            let type =
                machine.isGiven(a[3]) ? a[3] : machine.isGiven(a[2]) ? machine.string("float32") : .none
            let array = try machine.converted(initial, type).array
            let name = machine.isGiven(a[8]) ? try machine.text(a[8]) : machine.engine.uniqueName("Variable")
            let variable = Variable(
                array.copy(), name: name, trainable: try machine.flag(a[4], default: true))
            machine.setHost(a[0], VariableObject(variable))
            return .none
        }, methods: common,
        properties: properties + [
            NativeProperty("name") { machine, value throws(PythonError) in
                machine.string(try variable(machine, value).name)
            },
            NativeProperty("path") { machine, value throws(PythonError) in
                machine.string(try variable(machine, value).path)
            },
            NativeProperty("shape") { machine, value throws(PythonError) in
                machine.shapeValue(try variable(machine, value).shape)
            },
            NativeProperty("dtype") { machine, value throws(PythonError) in
                machine.string(try variable(machine, value).dtype.name)
            },
            NativeProperty("value") { machine, value throws(PythonError) in
                machine.tensorValue(try variable(machine, value).value)
            },
        ],
        slots: writableSlots("Variable") { machine, value throws(PythonError) in
            let variable = try variable(machine, value)
            let array = variable.array
            let text =
                array.rank == 0
                ? "\(try machine.repr(machine.pythonValue(array.scalar(at: 0))))"
                : try machine.arrayPrinter(array).str(array)
            return "<Variable path=\(variable.path), shape=\(EngineError.tuple(Array(array.shape))), "
                + "dtype=\(array.dtype.name), value=\(text)>"
        })

    // MARK: tf.Variable

    static let tensorFlow = NativeType(
        "Variable", module: "tensorflow", isSubclassable: false,
        initializer: NativeRow(
            "Variable.__init__(self, initial_value=None, trainable=True, validate_shape=True, "
                + "caching_device=None, name=None, variable_def=None, dtype=None, import_scope=None, "
                + "constraint=None, shape=None)"
        ) { machine, a throws(PythonError) in
            for (index, name) in [
                (4, "caching_device"), (6, "variable_def"), (8, "import_scope"), (9, "constraint"),
                (10, "shape"),
            ] {
                try machine.refuse(a[index], "tf.Variable", name)
            }
            var initial = a[1]
            guard machine.isGiven(initial) else {
                throw machine.raise(.valueError, "`initial_value` must be specified for tf.Variable")
            }
            if machine.isCallable(initial), machine.knownTensor(initial) == nil {
                initial = try machine.call(initial)
            }
            let array = try machine.converted(initial, a[7]).array
            let name = machine.isGiven(a[5]) ? try machine.text(a[5]) : "Variable"
            let variable = Variable(
                array.copy(), name: name, trainable: try machine.flag(a[2], default: true))
            machine.setHost(a[0], VariableObject(variable))
            return .none
        },
        methods: common + [
            NativeRow("value(self)") { machine, a throws(PythonError) in
                machine.tensorValue(try variable(machine, a[0]).value)
            }
        ],
        properties: properties + [
            NativeProperty("name") { machine, value throws(PythonError) in
                machine.string(try shownName(machine, value))
            }
        ] + TensorType.properties.filter { ["shape", "dtype", "device"].contains($0.name) },
        slots: tensorFlowSlots("ResourceVariable"))

    private static let unread = NativeType(
        "_UnreadVariable", module: "tensorflow.python.ops.resource_variable_ops", base: tensorFlow,
        isSubclassable: false, slots: tensorFlowSlots("_UnreadVariable"))

    private static func shownName(_ machine: Machine, _ value: Value) throws(PythonError) -> String {
        let object = try object(machine, value)
        return object is UnreadVariable ? "UnreadVariable" : object.variable.name + ":0"
    }

    private static func tensorFlowSlots(_ className: String) -> TypeSlots {
        writableSlots(className) { machine, value throws(PythonError) in
            let array = try variable(machine, value).array
            return
                "<tf.Variable '\(try shownName(machine, value))' shape=\(EngineError.tuple(Array(array.shape))) "
                + "dtype=\(machine.tensorTypeName(array.dtype)), numpy=\(try machine.numpyText(array))>"
        }
    }
}

/// `v[1:3]` of a `tf.Variable`: a tensor that can be assigned to.
final class VariablePart: TensorObject, ValueHolder {
    private let variable: Value
    private let key: Value

    init(_ tensor: Tensor, _ variable: Value, _ key: Value) {
        self.variable = variable
        self.key = key
        super.init(tensor)
    }

    func visitValues(_ visit: (Value) -> Void) {
        visit(variable)
        visit(key)
    }

    private static func assignment(
        _ name: String, _ combine: @escaping (NDArray, NDArray) throws -> NDArray
    ) -> NativeRow {
        NativeRow("\(name)(self, value, name=None)") { machine, a throws(PythonError) in
            let part = try machine.host(a[0], as: VariablePart.self)
            let object = try machine.host(part.variable, as: VariableObject.self)
            let array = object.variable.array.copy()
            var key = part.key
            if let index = machine.knownTensor(key) { key = machine.arrayOrScalar(index.array) }
            let items = try machine.indexItems(key)
            let given = try machine.converted(a[1], to: array.dtype).array
            try machine.engineCall {
                try array.assign(combine(array.indexed(items), given), at: items)
                try object.variable.assign(array)
            }
            object.didAssign?(array)
            return VariableType.assigned(machine, part.variable, object)
        }
    }

    static let definition = NativeType(
        "EagerTensor", module: "tensorflow.python.framework.ops", base: TensorType.definition,
        isSubclassable: false,
        methods: [
            assignment("assign") { $1 }
        ])
}
