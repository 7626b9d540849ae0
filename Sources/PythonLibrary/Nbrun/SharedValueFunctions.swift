import Arrays
import Diagnostics
import Engine
import PythonLanguage

/// `nbrun.share(name, value)` and `nbrun.shared(name)`: values for cells of another language. Numbers, strings,
/// booleans, None, lists and dicts become values of the other language; arrays, tensors, layers, models and
/// optimizers are shared by reference, so that what one language trains the other one uses.
enum SharedValueFunctions {
    static let rows = [
        NativeRow("share(name, value)") { machine, a throws(PythonError) in
            let name = try machine.text(a[0])
            machine.library.engine.shared[name] = try machine.recursing { () throws(PythonError) in
                try shared(a[1], machine)
            }
            return .none
        },
        NativeRow("shared(name)") { machine, a throws(PythonError) in
            let name = try machine.text(a[0])
            let known = machine.library.engine.shared
            guard let value = known[name] else {
                let near = closestMatch(to: name, in: known.keys)
                throw machine.raise(
                    .valueError,
                    "nbrun.shared: nothing is shared as '\(name)'"
                        + (near.map { ", did you mean '\($0)'?" } ?? ""))
            }
            return machine.pythonValue(value)
        },
    ]

    private static func shared(_ value: Value, _ machine: Machine) throws(PythonError) -> ConfigValue {
        if value.isNone { return .none }
        if value.isBool { return .bool(value.int != 0) }
        if let text = machine.stringValue(value) { return .string(text) }
        if let array = machine.ndarray(value) { return .array(array) }
        if let object = machine.hostValue(value, as: VariableObject.self) { return .object(object.variable) }
        if let tensor = machine.knownTensor(value) { return .object(tensor) }
        if let object = machine.engineObject(value) { return .object(object) }
        if let elements = machine.sequenceElements(value) {
            var values: [ConfigValue] = []
            for element in elements {
                values.append(
                    try machine.recursing { () throws(PythonError) in try shared(element, machine) })
            }
            return .list(values)
        }
        if value.isDict {
            var entries: [(key: String, value: ConfigValue)] = []
            for (key, value) in machine.dictPairs(value.dict) {
                let made = try machine.recursing { () throws(PythonError) in try shared(value, machine) }
                entries.append((try machine.str(key), made))
            }
            return .dictionary(entries)
        }
        if value.unboxed.isFloat { return .double(value.unboxed.float) }
        if let integer = machine.intValue(value) { return .int(integer) }
        throw machine.raise(
            .typeError,
            "nbrun.share: got \(machine.typeName(value)), expected a number, str, bool, None, list, tuple, "
                + "dict, array, tensor, layer, model or optimizer")
    }
}
