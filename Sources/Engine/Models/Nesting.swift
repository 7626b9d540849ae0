/// How arrays or tensors were nested in lists, tuples and dicts where they were given or are expected:
/// `fit(x={"title": a, "body": b})`, `call(self, inputs)`, `Model(inputs=[a, [b, c]], ...)`. The values
/// themselves travel beside it as a flat list in this order.
package indirect enum Nesting: Equatable, Sendable {
    case leaf
    /// None in the place of a value.
    case absent
    case list([Nesting])
    case tuple([Nesting])
    case dictionary([String], [Nesting])

    /// A plain list of values, or one value.
    package static func flat(_ count: Int) -> Nesting {
        count == 0 ? .absent : count == 1 ? .leaf : .list(Array(repeating: .leaf, count: count))
    }

    /// How many values it has places for.
    package var count: Int {
        switch self {
        case .leaf: 1
        case .absent: 0
        case .list(let parts), .tuple(let parts), .dictionary(_, let parts):
            parts.reduce(0) { $0 + $1.count }
        }
    }

    package var isNested: Bool { self != .leaf && self != .absent }

    /// The keys of a dict whose values are single ones.
    package var names: [String]? {
        guard case .dictionary(let names, let parts) = self,
            parts.allSatisfy({ $0 == .leaf || $0 == .absent })
        else { return nil }
        return names
    }

    /// The values of each part of a list, tuple or dict; nil for a single value.
    package func parts<Element>(of values: [Element]) -> [(
        key: String?, nesting: Nesting, values: [Element]
    )]? {
        let inner: [(String?, Nesting)]
        switch self {
        case .leaf, .absent: return nil
        case .list(let parts), .tuple(let parts): inner = parts.map { (nil, $0) }
        case .dictionary(let names, let parts): inner = zip(names, parts).map { ($0, $1) }
        }
        var start = 0
        return inner.map { key, nesting in
            let end = min(values.count, start + nesting.count)
            defer { start = end }
            return (key, nesting, Array(values[min(start, end)..<end]))
        }
    }
}
