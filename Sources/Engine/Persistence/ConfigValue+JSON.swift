import ArrayFiles
import Arrays

extension ConfigValue {
    /// What a JSON value says.
    package init(_ node: JSONNode) {
        switch node {
        case .null: self = .none
        case .bool(let value): self = .bool(value)
        case .int(let value): self = .int(value)
        case .double(let value): self = .double(value)
        case .string(let value): self = .string(value)
        case .list(let values): self = .list(values.map { ConfigValue($0) })
        case .object(let entries): self = .dictionary(entries.map { ($0.key, ConfigValue($0.value)) })
        }
    }

    /// The entry of a dictionary.
    package subscript(key: String) -> ConfigValue? {
        guard case .dictionary(let entries) = self else { return nil }
        return entries.last { $0.key == key }?.value
    }
}

extension JSONNode {
    /// As Python's `json.dumps` writes it.
    package var jsonText: String { text(floats: pythonText) }
}
