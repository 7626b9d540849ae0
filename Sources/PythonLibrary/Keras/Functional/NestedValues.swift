import Engine
import PythonLanguage

// Nested lists, tuples and dicts of tensors, taken apart and put together.

extension Machine {
    /// The leaves of a nested value and how they are nested; the keys of dicts in their sorted order, as Keras
    /// takes them. None has no leaf.
    func nested(_ value: Value) throws(PythonError) -> (nesting: Nesting, leaves: [Value]) {
        if value.isNone || value.isUndefined { return (.absent, []) }
        if value.isDict {
            var pairs: [(key: String, value: Value)] = []
            for (key, value) in dictPairs(value.dict) { pairs.append((try str(key), value)) }
            pairs.sort { $0.key < $1.key }
            let (parts, leaves) = try nested(pairs.map(\.value))
            return (.dictionary(pairs.map(\.key), parts), leaves)
        }
        guard value.isList || value.isTuple, let elements = sequenceElements(value) else {
            return (.leaf, [value])
        }
        let (parts, leaves) = try nested(elements)
        return (value.isTuple ? .tuple(parts) : .list(parts), leaves)
    }

    private func nested(_ values: [Value]) throws(PythonError) -> ([Nesting], [Value]) {
        var parts: [Nesting] = []
        var leaves: [Value] = []
        for value in values {
            let inner = try nested(value)
            parts.append(inner.nesting)
            leaves += inner.leaves
        }
        return (parts, leaves)
    }

    /// Leaves in a nesting.
    func value(_ nesting: Nesting, _ leaves: [Value]) -> Value {
        var rest = leaves[...]
        return value(nesting, &rest)
    }

    private func value(_ nesting: Nesting, _ leaves: inout ArraySlice<Value>) -> Value {
        switch nesting {
        case .absent: return .none
        case .leaf: return leaves.popFirst() ?? .none
        case .list(let parts): return list(values(parts, &leaves))
        case .tuple(let parts): return tuple(values(parts, &leaves))
        case .dictionary(let names, let parts):
            return dict(Array(zip(names, values(parts, &leaves))))
        }
    }

    private func values(_ parts: [Nesting], _ leaves: inout ArraySlice<Value>) -> [Value] {
        var result: [Value] = []
        for part in parts { result.append(value(part, &leaves)) }
        return result
    }

    /// Whether a value is a symbolic tensor or has one in its lists, tuples and dicts.
    func holdsSymbol(_ value: Value) -> Bool {
        if value.isHost { return hostValue(value, as: SymbolObject.self) != nil }
        if value.isList || value.isTuple {
            return (sequenceElements(value) ?? []).contains { holdsSymbol($0) }
        }
        if value.isDict { return dictPairs(value.dict).contains { holdsSymbol($0.value) } }
        return false
    }
}

/// The arguments of a call with places where its tensors go: what a call in a graph, or a layer written in
/// Python, is called with again and again.
final class CallTemplate {
    private indirect enum Part {
        case constant(Value)
        case held(PersistentValue)
        case tensor(Int)
        case list([Part])
        case tuple([Part])
        case dictionary([(PersistentValue, Part)])
    }

    private var positional: [Part] = []
    private var keywords: [(name: String, part: Part)] = []
    /// The values at the places, in order.
    private(set) var leaves: [Value] = []
    private let machine: Machine
    private let isTensor: (Value) throws(PythonError) -> Bool

    init(
        _ machine: Machine, _ arguments: [Value], _ named: [(String, Value)] = [],
        isTensor: @escaping (Value) throws(PythonError) -> Bool
    ) throws(PythonError) {
        self.machine = machine
        self.isTensor = isTensor
        for value in arguments { positional.append(try part(value)) }
        for (name, value) in named { keywords.append((name, try part(value))) }
    }

    private func part(_ value: Value) throws(PythonError) -> Part {
        if !value.isObject { return .constant(value) }
        if try isTensor(value) {
            leaves.append(value)
            return .tensor(leaves.count - 1)
        }
        if value.isList || value.isTuple, let elements = machine.sequenceElements(value) {
            var parts: [Part] = []
            for element in elements { parts.append(try part(element)) }
            return value.isTuple ? .tuple(parts) : .list(parts)
        }
        if value.isDict {
            var parts: [(PersistentValue, Part)] = []
            for (key, value) in machine.dictPairs(value.dict) {
                parts.append((PersistentValue(machine, key), try part(value)))
            }
            return .dictionary(parts)
        }
        return .held(PersistentValue(machine, value))
    }

    /// The leaves have been read: the template is kept without them.
    func forgetLeaves() { leaves = [] }

    var hasKeyword: (String) -> Bool { { name in self.keywords.contains { $0.name == name } } }

    /// The arguments with these tensors in their places.
    func filled(_ tensors: [Value]) throws(PythonError) -> (
        positional: [Value], keywords: [(String, Value)]
    ) {
        var values: [Value] = []
        for part in positional { values.append(try value(part, tensors)) }
        var named: [(String, Value)] = []
        for (name, part) in keywords { named.append((name, try value(part, tensors))) }
        return (values, named)
    }

    private func value(_ part: Part, _ tensors: [Value]) throws(PythonError) -> Value {
        switch part {
        case .constant(let value): return value
        case .held(let held): return held.value
        case .tensor(let index): return index < tensors.count ? tensors[index] : .none
        case .list(let parts):
            var values: [Value] = []
            for part in parts { values.append(try value(part, tensors)) }
            return machine.list(values)
        case .tuple(let parts):
            var values: [Value] = []
            for part in parts { values.append(try value(part, tensors)) }
            return machine.tuple(values)
        case .dictionary(let parts):
            var pairs: [(Value, Value)] = []
            for (key, part) in parts { pairs.append((key.value, try value(part, tensors))) }
            return machine.dict(pairs)
        }
    }
}
