import Arrays
import Engine
import PythonLanguage

/// The Swift object behind a KerasTensor. It keeps the Python layers of its graph alive.
final class SymbolObject: ValueHolder {
    let symbol: SymbolicTensor

    init(_ symbol: SymbolicTensor) { self.symbol = symbol }

    func visitValues(_ visit: (Value) -> Void) {
        var seen = Set<ObjectIdentifier>()
        var open = [symbol.node]
        while let node = open.popLast() {
            guard seen.insert(ObjectIdentifier(node)).inserted else { continue }
            PythonLayer.visit(node.layer, visit)
            open += node.sources.map(\.node)
        }
    }
}

/// `keras.KerasTensor`: a tensor of a graph that is being written down. Operators and functions on it become
/// calls in the graph.
enum KerasTensorType {
    private static func symbol(_ machine: Machine, _ value: Value) throws(PythonError) -> SymbolicTensor {
        try machine.host(value, as: SymbolObject.self).symbol
    }

    static let definition: NativeType = NativeType(
        "KerasTensor", module: "keras.src.backend.common.keras_tensor", isSubclassable: false,
        methods: [
            NativeRow("get_shape(self)") { machine, a throws(PythonError) in
                machine.shapeValue(try symbol(machine, a[0]).shape)
            },
            NativeRow("numpy(self)") { machine, a throws(PythonError) in
                throw noValues(machine, "numpy")
            },
            NativeRow("__array__(self, dtype=None, copy=None)") { machine, a throws(PythonError) in
                throw machine.raise(
                    .valueError,
                    "A KerasTensor is symbolic: it's a placeholder for a shape an a dtype. It doesn't have any "
                        + "actual numerical value. You cannot convert it to a NumPy array.")
            },
            NativeRow("__float__(self)") { machine, _ throws(PythonError) in
                throw noValues(machine, "float")
            },
            NativeRow("__int__(self)") { machine, _ throws(PythonError) in throw noValues(machine, "int") },
        ],
        properties: [
            NativeProperty("shape") { machine, value throws(PythonError) in
                machine.shapeValue(try symbol(machine, value).shape)
            },
            NativeProperty("ndim") { machine, value throws(PythonError) in
                .int(try symbol(machine, value).shape.count)
            },
            NativeProperty("dtype") { machine, value throws(PythonError) in
                machine.string(try symbol(machine, value).dtype)
            },
            NativeProperty("name") { machine, value throws(PythonError) in
                machine.string(try symbol(machine, value).name)
            },
            NativeProperty("sparse") { _, _ throws(PythonError) in .false },
            NativeProperty("ragged") { _, _ throws(PythonError) in .false },
        ],
        slots: TypeSlots {
            $0.repr = { machine, value throws(PythonError) in
                let symbol = try symbol(machine, value)
                return machine.string(
                    "<KerasTensor shape=\(EngineError.tuple(symbol.shape)), dtype=\(symbol.dtype), "
                        + "sparse=False, ragged=False, name=\(symbol.name)>")
            }
            $0.binary = { machine, op, a, b throws(PythonError) in
                guard let name = operatorName(op) else { return .undefined }
                return try machine.operationNode(name, [a, b]) { machine, values throws(PythonError) in
                    try machine.binary(op, values[0], values[1])
                }
            }
            $0.unary = { machine, op, a throws(PythonError) in
                let name = op == .negate ? "Negative" : op == .invert ? "LogicalNot" : "Positive"
                return try machine.operationNode(name, [a]) { machine, values throws(PythonError) in
                    try machine.unary(op, values[0])
                }
            }
            $0.compare = { machine, op, a, b throws(PythonError) in
                if a.isNone || b.isNone { return .undefined }
                let names: [CompareOperator: String] = [
                    .less: "Less", .lessOrEqual: "LessEqual", .greater: "Greater",
                    .greaterOrEqual: "GreaterEqual", .equal: "Equal", .notEqual: "NotEqual",
                ]
                guard let name = names[op] else { return .undefined }
                return try machine.operationNode(name, [a, b]) { machine, values throws(PythonError) in
                    try machine.compare(op, values[0], values[1])
                }
            }
            $0.getItem = { machine, a, key throws(PythonError) in
                try machine.operationNode("GetItem", [a, key]) { machine, values throws(PythonError) in
                    try machine.getItem(values[0], values[1])
                }
            }
            $0.getAttribute = { machine, value, name throws(PythonError) in
                guard machine.stringValue(name) == "_keras_mask" else { return .undefined }
                let symbol = try symbol(machine, value)
                return try machine.engineCall { try symbol.mask() }.map { machine.symbolValue($0) }
                    ?? .undefined
            }
            $0.hash = { machine, value throws(PythonError) in machine.identity(value) }
            $0.truth = { machine, _ throws(PythonError) in
                throw machine.raise(.typeError, "A symbolic KerasTensor cannot be used as a boolean.")
            }
            $0.length = { machine, value throws(PythonError) in
                throw noValues(machine, "len")
            }
            $0.iterate = { machine, value throws(PythonError) in
                throw machine.raise(.typeError, "Iterating over a symbolic KerasTensor is not supported.")
            }
        })

    private static func noValues(_ machine: Machine, _ what: String) -> PythonError {
        machine.raise(
            .typeError,
            "\(what): a KerasTensor is symbolic: it's a placeholder for a shape and a dtype. It doesn't have any "
                + "actual numerical value.")
    }

    private static func operatorName(_ op: BinaryOperator) -> String? {
        switch op {
        case .add: "Add"
        case .subtract: "Subtract"
        case .multiply: "Multiply"
        case .divide: "TrueDivide"
        case .floorDivide: "FloorDivide"
        case .modulo: "Mod"
        case .power: "Power"
        case .matrixMultiply: "Matmul"
        case .bitAnd: "LogicalAnd"
        case .bitOr: "LogicalOr"
        case .bitXor: "LogicalXor"
        default: nil
        }
    }
}

extension Machine {
    func symbolValue(_ symbol: SymbolicTensor) -> Value {
        host(SymbolObject(symbol), KerasTensorType.definition)
    }

    func symbol(_ value: Value) -> SymbolicTensor? { hostValue(value, as: SymbolObject.self)?.symbol }

    /// The outputs of a call as they were nested.
    func outputValue(_ node: GraphNode) -> Value {
        let symbols = node.outputs.map { symbolValue($0) }
        return value(node.outputNesting, symbols)
    }

    /// Writes a function of tensors into the graph of the symbolic tensors among its arguments. The function
    /// is called with the arguments, tensors in the places of symbolic ones.
    ///
    /// - Parameter name: what summaries show as the call's type: "Add", "ReduceMean".
    func operationNode(
        _ name: String, _ arguments: [Value], _ named: [(String, Value)] = [], layerName: String? = nil,
        _ function: @escaping (Machine, [Value]) throws(PythonError) -> Value
    ) throws(PythonError) -> Value {
        let template = try CallTemplate(self, arguments, named) { [unowned self] value in
            self.hostValue(value, as: SymbolObject.self) != nil
        }
        let symbols = template.leaves.compactMap { symbol($0) }
        template.forgetLeaves()
        let record = named.isEmpty ? OperationRecords.record(self, name, arguments, symbols) : nil
        let node = try engineCall { () throws -> GraphNode in
            let layer = try OperationLayer(name, name: layerName, engine: self.engine) {
                [unowned self] tensors in
                try self.releasingTemporaries { () throws -> LayerOutput in
                    let values = tensors.map { self.tensorValue($0) }
                    let (positional, keywords) = try template.filled(values)
                    return try self.layerOutput(try function(self, positional + keywords.map(\.1)))
                }
            }
            layer.record = record
            return try layer.call(on: symbols, GraphCall())
        }
        return outputValue(node)
    }

    /// What a Python function gave, as the engine takes it.
    func layerOutput(_ value: Value) throws(PythonError) -> LayerOutput {
        if let tensor = knownTensor(value) { return LayerOutput([tensor], masks: [mask(of: value)]) }
        let (nesting, leaves) = try nested(value)
        var tensors: [Tensor] = []
        for leaf in leaves { tensors.append(try tensor(leaf)) }
        return LayerOutput(
            tensors, masks: leaves.map { mask(of: $0) }, nesting: nesting.isNested ? nesting : nil)
    }

    /// A layer's output as Python gets it.
    func outputValue(_ output: LayerOutput) -> Value {
        if output.nesting == nil, output.tensors.count == 1 {
            return tensorValue(output.tensors[0], mask: output.masks[0])
        }
        let values = output.tensors.indices.map { tensorValue(output.tensors[$0], mask: output.masks[$0]) }
        return value(output.nesting ?? .list(values.map { _ in .leaf }), values)
    }
}

extension NativeRow {
    /// The same function, which on symbolic tensors becomes a call in their graph.
    var onSymbols: NativeRow {
        let row = self
        return NativeRow(signature, doc: doc) { machine, a throws(PythonError) in
            let values = a.values
            // Questions about a shape are answered at once.
            let asks = ["shape", "ndim", "int_shape", "is_keras_tensor", "is_tensor", "dtype"].contains(
                row.name)
            guard !asks, values.contains(where: { $0.isObject && machine.holdsSymbol($0) }) else {
                return try row.function(machine, a)
            }
            let name = row.name.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }
                .joined()
            return try machine.operationNode(name, values) { machine, values throws(PythonError) in
                var values = values
                var result: Result<Value, PythonError> = .success(.none)
                values.withUnsafeMutableBufferPointer { buffer in
                    guard let base = buffer.baseAddress else { return }
                    do throws(PythonError) {
                        result = .success(
                            try row.function(machine, Arguments(base: base, count: buffer.count)))
                    } catch {
                        result = .failure(error)
                    }
                }
                return try result.get()
            }
        }
    }

    /// Modules whose functions take symbolic tensors.
    static func takesSymbols(_ module: String) -> Bool {
        let functions = [
            "keras.ops", "keras.activations", "keras.backend", "keras.random", "keras.losses", "tensorflow",
        ]
        return functions.contains { module == $0 || module.hasPrefix($0 + ".") }
    }
}
