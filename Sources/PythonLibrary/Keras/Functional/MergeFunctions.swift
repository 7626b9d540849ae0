import Engine
import PythonLanguage

/// `keras.layers.add([a, b])` and so on: merge layers as functions, and `merge(..., mode=)` of Keras 1.
enum MergeFunctions {
    private static let names = [
        "add": "Add", "subtract": "Subtract", "multiply": "Multiply", "average": "Average",
        "maximum": "Maximum", "minimum": "Minimum", "concatenate": "Concatenate", "dot": "Dot",
    ]

    static func rows(_ machine: Machine) -> [NativeRow] {
        let known = machine.engine.registry.layers
        return names.filter { known.contains($0.value) }.sorted { $0.key < $1.key }.map { name, layer in
            let own = name == "concatenate" ? "axis" : name == "dot" ? "axes" : nil
            return NativeRow("\(name)(inputs, \(own.map { $0 + "=-1, " } ?? "")**kwargs)") {
                machine, a throws(PythonError) in
                let keywords = a[own == nil ? 1 : 2]
                if let own { machine.dictSet(keywords.dict, own, a[1]) }
                return try apply(machine, layer, a[0], keywords)
            }
        } + [merge]
    }

    private static func apply(_ machine: Machine, _ layer: String, _ inputs: Value, _ keywords: Value)
        throws(PythonError) -> Value
    {
        let type = Value(machine.type(machine.keras.classType(.layer, layer)))
        return try machine.call(machine.call(type, spreading: machine.emptyTuple, keywords), [inputs])
    }

    private static let merge = NativeRow("merge(inputs, mode='sum', concat_axis=-1, **kwargs)") {
        machine, a throws(PythonError) in
        let modes = [
            "sum": "add", "mul": "multiply", "concat": "concatenate", "ave": "average", "max": "maximum",
            "dot": "dot",
        ]
        let mode = try machine.text(a[1])
        guard let today = modes[mode], let layer = names[today] else {
            throw machine.unknownWord(mode, "merge: mode", modes.keys.sorted())
        }
        machine.library.noteOnce("merge(..., mode='\(mode)') is keras.layers.\(today)(...) today.")
        var keywords: [(String, Value)] = []
        if today == "concatenate" { keywords.append(("axis", a[2])) }
        let type = Value(machine.type(machine.keras.classType(.layer, layer)))
        return try machine.call(machine.call(type, [], keywords: keywords), [a[0]])
    }
}
