import Arrays
import Engine
import PythonLanguage

// Functions on tensors.
//
// A function is one row: an implementation and the spellings under which modules offer it. `tf.reduce_sum`,
// `tf.math.reduce_sum`, `keras.ops.sum` and `K.sum` differ in the names of their parameters only, so a
// spelling is a list of modules and a signature; its n-th parameter is the n-th value of the call (`name` is
// TensorFlow's label for graphs and is dropped).

/// A call of a function: its values by the order of the first spelling's parameters.
struct TensorCall {
    let machine: Machine
    let values: [Value]
    /// Whether the Keras spelling was used: it promotes types where TensorFlow refuses to.
    let isKeras: Bool
    /// The function's name in that spelling, for messages.
    let name: String

    subscript(index: Int) -> Value { index < values.count ? values[index] : .undefined }
    func isGiven(_ index: Int) -> Bool { machine.isGiven(self[index]) }
    func tensor(_ index: Int) throws(PythonError) -> Tensor { try machine.tensor(self[index]) }
    func axes(_ index: Int) throws(PythonError) -> [Int]? { try machine.axes(self[index]) }
    func flag(_ index: Int, default otherwise: Bool = false) throws(PythonError) -> Bool {
        try machine.flag(self[index], default: otherwise)
    }
    func int(_ index: Int, default otherwise: Int) throws(PythonError) -> Int {
        try machine.int(self[index], default: otherwise)
    }
    func double(_ index: Int, default otherwise: Double) throws(PythonError) -> Double {
        try machine.double(self[index], default: otherwise)
    }
    func dtype(_ index: Int, default otherwise: DType) throws(PythonError) -> DType {
        try machine.dtype(self[index]) ?? otherwise
    }

    /// A tensor of a floating type; Keras' functions take integers as float32.
    func floating(_ index: Int, _ operation: String) throws(PythonError) -> Tensor {
        let x = try tensor(index)
        if x.array.dtype.isInexact { return x }
        if isKeras { return x.cast(to: .float32) }
        throw machine.wrongType(operation, x.array.dtype)
    }

    /// The result of differentiable operations on the operands, in their precision.
    func result(_ operands: Tensor..., body: () throws -> Tensor) throws(PythonError) -> Value {
        machine.tensorValue(try machine.engineCall { try Tensor.precisely(operands, body) })
    }

    /// The result of a function of the array library that moves elements only.
    func moved(_ x: Tensor, _ function: (NDArray) throws -> NDArray) throws(PythonError) -> Value {
        machine.tensorValue(try machine.engineCall { try x.moving(function) })
    }

    /// The result of a function of the array library, which has no gradient.
    func plain(_ x: Tensor, _ function: (NDArray) throws -> NDArray) throws(PythonError) -> Value {
        try machine.requireUnfollowed(name, [x])
        return machine.tensorValue(try machine.engineCall { Tensor(try function(x.array)) })
    }
}

extension Tensor {
    /// As `moved`, in this tensor's precision.
    func moving(_ function: (NDArray) throws -> NDArray) throws -> Tensor {
        try Tensor.precisely([self]) { try moved(function) }
    }

    /// Whether differentiable operations take it as it is.
    var isReal: Bool { array.dtype == .float32 || array.dtype == .float64 }
}

struct TensorRow: @unchecked Sendable {
    typealias Body = (TensorCall) throws(PythonError) -> Value

    /// "tf math: abs(x, name=None)": modules and a signature.
    struct Spelling {
        let modules: [String]
        let signature: String
        let name: String
        /// The value that each parameter is; -1 for those that are dropped.
        let slots: [Int]
        /// TensorFlow 1's names of parameters, and the value that each is.
        let older: [(name: String, today: String, slot: Int)]

        init(_ text: String) {
            let colon = text.firstIndex(of: ":") ?? text.startIndex
            modules = text[..<colon].split(separator: " ").map(String.init)
            var rest = text[text.index(after: colon)...].drop { $0 == " " }
            // "f(a, b) [1 0]": the order of the values where it is not that of the first spelling.
            var order: [Int]?
            if let bracket = rest.lastIndex(of: "["), rest.hasSuffix("]"), rest[..<bracket].hasSuffix(") ") {
                order = rest[rest.index(after: bracket)...].dropLast().split(separator: " ").compactMap {
                    Int($0)
                }
                rest = rest[..<bracket].dropLast()
            }
            name = String(rest.prefix { $0 != "(" })
            var next = 0
            var slots: [Int] = []
            let parameters = Self.parameters(String(rest))
            for parameter in parameters {
                if parameter == "name" {
                    slots.append(-1)
                    continue
                }
                slots.append(order.map { next < $0.count ? $0[next] : next } ?? next)
                next += 1
            }
            self.slots = slots
            let isTensorFlow = modules.contains { $0 != "ops" && $0 != "K" }
            older = (isTensorFlow ? Self.olderNames[name] ?? Self.olderReductions(name) : []).compactMap {
                old, today in
                parameters.firstIndex(of: today).map { (old, today, slots[$0]) }
            }
            signature = older.isEmpty ? String(rest) : rest.dropLast() + ", **older)"
        }

        private static let olderNames: [String: [(String, String)]] = [
            "argmax": [("dimension", "axis")], "argmin": [("dimension", "axis")],
            "expand_dims": [("dim", "axis")], "squeeze": [("squeeze_dims", "axis")],
            "softmax": [("dim", "axis")], "log_softmax": [("dim", "axis")],
            "split": [("split_dim", "axis")], "concat": [("concat_dim", "axis")],
            "l2_normalize": [("dim", "axis")],
            "moments": [("keep_dims", "keepdims")], "norm": [("keep_dims", "keepdims")],
            "count_nonzero": [("reduction_indices", "axis"), ("keep_dims", "keepdims")],
            "reverse": [("dims", "axis")],
        ]

        private static func olderReductions(_ name: String) -> [(String, String)] {
            name.hasPrefix("reduce_") ? [("reduction_indices", "axis"), ("keep_dims", "keepdims")] : []
        }

        private static func parameters(_ signature: String) -> [String] {
            guard let open = signature.firstIndex(of: "("), let close = signature.lastIndex(of: ")") else {
                return []
            }
            return signature[signature.index(after: open)..<close].split(separator: ",").compactMap { part in
                let word = part.drop { $0 == " " }.prefix { $0 != "=" }
                return word == "*" || word == "/" ? nil : String(word.drop { $0 == "*" })
            }
        }
    }

    let spellings: [Spelling]
    let body: Body

    init(_ spellings: String..., body: @escaping Body) {
        self.spellings = spellings.map(Spelling.init)
        self.body = body
    }

    /// The first spelling's name.
    var name: String { spellings[0].name }

    func call(_ call: TensorCall) throws(PythonError) -> Value {
        try body(call)
    }

    func row(_ spelling: Spelling, isKeras: Bool) -> NativeRow {
        NativeRow(spelling.signature) { machine, a throws(PythonError) in
            var values: [Value] = []
            for (index, slot) in spelling.slots.enumerated() where slot >= 0 {
                while values.count <= slot { values.append(.undefined) }
                values[slot] = a[index]
            }
            if !spelling.older.isEmpty { try addOlder(machine, spelling, a[spelling.slots.count], &values) }
            if let ragged = RaggedSupport.known(machine), ragged.takes(machine, values) {
                return try ragged.call(machine, self, values)
            }
            return try call(
                TensorCall(machine: machine, values: values, isKeras: isKeras, name: spelling.name))
        }
    }
}

extension TensorRow {
    /// Keywords as TensorFlow 1 called them.
    private func addOlder(_ machine: Machine, _ spelling: Spelling, _ given: Value, _ values: inout [Value])
        throws(PythonError)
    {
        for (key, value) in machine.dictPairs(given.dict) {
            let name = try machine.text(key)
            guard let known = spelling.older.first(where: { $0.name == name }) else {
                throw machine.raise(
                    .typeError, "\(spelling.name)() got an unexpected keyword argument '\(name)'")
            }
            machine.library.noteOnce("tf.\(spelling.name): `\(name)` is `\(known.today)` today.")
            values[known.slot] = value
        }
    }
}

extension TensorCall {
    /// The result of an operation for which TensorFlow has no gradient, and says so when one is asked for.
    func ungraded(_ operation: String, _ x: Tensor, _ function: (Tensor) throws -> Tensor) throws(PythonError)
        -> Value
    {
        let machine = machine
        return machine.tensorValue(
            try machine.engineCall {
                let result = try CustomGradient.withoutRecording {
                    try Tensor.precisely([x]) { try function(x) }
                }
                CustomGradient.connect([x], [result]) { _ in
                    throw machine.raise(.lookupError, "gradient registry has no entry for: \(operation)")
                }
                return result
            })
    }
}

extension Machine {
    /// TensorFlow's refusal of an element type that an operation of floating numbers does not take.
    func wrongType(_ operation: String, _ dtype: DType, _ parameters: String = "x:T -> y:T") -> PythonError {
        tensorFlowError(
            "InvalidArgumentError",
            "Value for attr 'T' of \(errorTypeName(dtype)) is not in the list of allowed values: bfloat16, half, "
                + "float, double, complex64, complex128\n\t; NodeDef: {{node \(operation)}}; Op<name=\(operation); "
                + "signature=\(parameters); attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, "
                + "DT_COMPLEX64, DT_COMPLEX128]> [Op:\(operation)] name: ")
    }

    /// A type as TensorFlow's kernels call it.
    func errorTypeName(_ dtype: DType) -> String {
        switch dtype {
        case .float32: "float"
        case .float64: "double"
        case .float16: "half"
        default: tensorTypeName(dtype)
        }
    }

    /// A tuple with names (`TopKV2(values=..., indices=...)`).
    func namedTuple(_ name: String, _ fields: [(String, Value)]) throws(PythonError) -> Value {
        let key = "tensorflow.namedtuple.\(name)"
        let type: Value
        if let known = libraryState[key] as? PersistentValue {
            type = known.value
        } else {
            let names = list(fields.map { string($0.0) })
            type = try callMethod(try importModule("collections"), "namedtuple", [string(name), names])
            libraryState[key] = PersistentValue(self, type)
        }
        return try call(type, fields.map(\.1))
    }

    /// An axis from the front.
    func tensorAxis(_ axis: Int, rank: Int, _ message: @autoclosure () -> String, _ operation: String)
        throws(PythonError) -> Int
    {
        guard axis >= -rank, axis < rank else {
            throw invalidArgument(message(), operation: operation, suffix: " name: ")
        }
        return axis < 0 ? axis + rank : axis
    }
}

/// The table of all functions, and the modules made from it.
enum TensorFunctions {
    static let all: [TensorRow] =
        ElementFunctions.rows + ComparisonTensors.rows + ReductionTensors.rows + ShapeTensors.rows
        + JoiningTensors.rows + PickingTensors.rows + ScatteringTensors.rows + OrderingTensors.rows
        + WindowTensors.rows
        + CreationTensors.rows + NeuralFunctions.rows + ProductTensors.rows + ControlTensors.rows
        + StringTensors.rows + ImageTensors.rows + AlignmentTensors.rows

    /// What a module offers: "tf", "math", "nn", "linalg", "strings", "image", "random", "ops", "K".
    static func fill(_ module: String, as path: String) -> KerasModules.Fill {
        let isKeras = module == "ops" || module == "K"
        return { machine, add throws(PythonError) in
            for function in all {
                for spelling in function.spellings where spelling.modules.contains(module) {
                    let row = function.row(spelling, isKeras: isKeras)
                    add(spelling.name, machine.function(row, module: path))
                }
            }
        }
    }
}
