import Arrays

extension Tensor {
    /// The sum of products of two tensors over shared axes, each axis named by a letter: "abc,cd->abd". Letters of
    /// both operands that the result lacks are summed over, letters of both that it has are a batch.
    package func contracted(with other: Tensor, _ equation: String) throws -> Tensor {
        let sides = equation.filter { $0 != " " }.split(separator: ">", omittingEmptySubsequences: false)
        let operands = (sides.first ?? "").dropLast().split(
            separator: ",", omittingEmptySubsequences: false
        ).map(Array.init)
        let result = Array(sides.count == 2 ? sides[1] : "")
        guard operands.count == 2, operands[0].count == rank, operands[1].count == other.rank else {
            throw EngineError.value(
                "einsum: got equation '\(equation)' for shapes \(EngineError.tuple(dimensions)) and "
                    + "\(EngineError.tuple(other.dimensions)), expected one letter an axis")
        }
        let (a, b) = (operands[0], operands[1])
        let batch = result.filter { a.contains($0) && b.contains($0) }
        let inner = a.filter { b.contains($0) && !result.contains($0) }
        let left = result.filter { a.contains($0) && !b.contains($0) }
        let right = result.filter { b.contains($0) && !a.contains($0) }
        var extents: [Character: Int] = [:]
        for (letter, extent) in zip(a + b, dimensions + other.dimensions) {
            guard extents[letter, default: extent] == extent else {
                throw EngineError.value(
                    "einsum: got shapes \(EngineError.tuple(dimensions)) and "
                        + "\(EngineError.tuple(other.dimensions)) for '\(equation)', expected one extent for "
                        + "axis '\(letter)'")
            }
            extents[letter] = extent
        }
        func size(_ letters: [Character]) -> Int { letters.reduce(1) { $0 * (extents[$1] ?? 1) } }
        let lead = batch.isEmpty ? [] : [size(batch)]
        let x = try arranged(a, batch + left + inner).reshaped(lead + [size(left), size(inner)])
        let y = try other.arranged(b, batch + inner + right).reshaped(lead + [size(inner), size(right)])
        let order = batch + left + right
        let product = try x.product(y).reshaped(order.map { extents[$0] ?? 1 })
        return try product.arranged(order, result)
    }

    /// The axes, named by letters, in another order; letters that are not wanted are summed over.
    private func arranged(_ letters: [Character], _ wanted: [Character]) throws -> Tensor {
        let extra = letters.indices.filter { !wanted.contains(letters[$0]) }
        let x = extra.isEmpty ? self : try sum(axes: extra)
        let left = letters.filter { wanted.contains($0) }
        if left == wanted { return x }
        return try x.transposed(wanted.map { letter in left.firstIndex(of: letter) ?? 0 })
    }
}
