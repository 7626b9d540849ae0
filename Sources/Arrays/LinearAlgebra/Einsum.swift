/// `np.einsum`: sums of products written with index letters, with implicit and explicit results, repeated
/// letters (diagonals) and an ellipsis for broadcast axes.
///
/// Operands are combined two at a time from the left; a letter that neither the result nor a later operand
/// needs is summed as soon as it can be, through `matmul` where the pair is a (stacked) matrix product.
package func einsum(_ subscripts: String, _ operands: [NDArray]) throws(ArrayError) -> NDArray {
    let plan = try EinsumPlan(subscripts, operands)
    var terms: [EinsumTerm] = []
    for (labels, array) in zip(plan.inputs, operands) { terms.append(try EinsumTerm(labels, array)) }
    var result = try terms[0].summing(except: Set(plan.output + plan.inputs.dropFirst().joined()))
    for position in 1..<Swift.max(terms.count, 1) {
        let later = Set(plan.output + plan.inputs.dropFirst(position + 1).joined())
        let next = try terms[position].summing(except: later.union(result.labels))
        result = try result.combined(with: next, keeping: later)
    }
    return try result.arranged(plan.output)
}

/// The letters of each operand and of the result. Axes under an ellipsis have the letters "0"..."7".
private struct EinsumPlan {
    var inputs: [[Character]] = []
    var output: [Character] = []

    init(_ subscripts: String, _ operands: [NDArray]) throws(ArrayError) {
        let text = subscripts.filter { $0 != " " }
        let halves = text.components(separatedBy: "->")
        let parts = halves[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        if parts.count != operands.count {
            throw .value(
                parts.count < operands.count
                    ? "more operands provided to einstein sum function than specified in the subscripts string"
                    : "fewer operands provided to einstein sum function than specified in the subscripts string"
            )
        }
        var ellipsisRank = 0
        for (part, operand) in zip(parts, operands) where part.contains("...") {
            ellipsisRank = Swift.max(ellipsisRank, operand.rank - part.count(where: { $0 != "." }))
        }
        let ellipsisLabels = "01234567".prefix(ellipsisRank).map { $0 }
        for (index, part) in parts.enumerated() {
            let own = operands[index].rank - part.count(where: { $0 != "." })
            let labels = try Self.labels(part, Array(ellipsisLabels.suffix(Swift.max(own, 0))))
            if labels.count != operands[index].rank {
                throw .value(
                    labels.count < operands[index].rank
                        ? "operand has more dimensions than subscripts given in einstein sum, but no '...' "
                            + "ellipsis provided to broadcast the extra dimensions."
                        : "einstein sum subscripts string contains too many subscripts for operand \(index)")
            }
            inputs.append(labels)
        }
        output =
            halves.count > 1
            ? try Self.labels(halves[1], ellipsisLabels) : Self.implicitOutput(inputs.flatMap { $0 })
        for label in output where !inputs.joined().contains(label) {
            throw .value(
                "einstein sum subscripts string included output subscript '\(label)' which never appeared in "
                    + "an input")
        }
        try checkExtents(operands)
    }

    /// Throws: NumPy's message, with every operand's extents in the order of the loop, when a letter stands for
    /// different extents.
    private func checkExtents(_ operands: [NDArray]) throws(ArrayError) {
        var extents: [Character: Int] = [:]
        var agree = true
        for (labels, operand) in zip(inputs, operands) {
            for (axis, label) in labels.enumerated() where operand.shape[axis] != 1 {
                if let known = extents[label], known != operand.shape[axis] { agree = false }
                extents[label] = operand.shape[axis]
            }
        }
        if agree { return }
        let loop = output + Set(inputs.joined()).subtracting(output).sorted()
        let parts = zip(inputs, operands).map { labels, operand in
            let remapped = loop.map { label in
                labels.firstIndex(of: label).map { String(operand.shape[$0]) } ?? "newaxis"
            }
            let shown = remapped.drop { $0 == "newaxis" }
            return "\(operand.shape.compactDescription)->(" + shown.joined(separator: ",")
                + (shown.count == 1 ? ",) " : ") ")
        }
        throw .value(
            "operands could not be broadcast together with remapped shapes [original->remapped]: "
                + parts.joined())
    }

    private static func labels(_ text: String, _ ellipsis: [Character]) throws(ArrayError) -> [Character] {
        var labels: [Character] = []
        var dots = 0
        for character in text {
            if character == "." {
                dots += 1
                if dots == 3 { labels += ellipsis }
            } else if character.isASCII && character.isLetter {
                labels.append(character)
            } else {
                throw .value(
                    "invalid subscript '\(character)' in einstein sum subscripts string, subscripts must be letters"
                )
            }
        }
        if dots != 0 && dots != 3 {
            throw .value(
                "einstein sum subscripts string contains a '.' that is not part of an ellipsis ('...')")
        }
        return labels
    }

    /// The letters that occur once, in order; those of an ellipsis first.
    private static func implicitOutput(_ labels: [Character]) -> [Character] {
        let once = Set(labels).filter { label in label.isNumber || labels.count(where: { $0 == label }) == 1 }
        return once.sorted()
    }
}

extension String {
    /// The parts between occurrences of a separator.
    fileprivate func components(separatedBy separator: String) -> [String] {
        var (parts, rest) = ([String](), Substring(self))
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}

/// An array with a letter for each axis, all different.
private struct EinsumTerm {
    var labels: [Character]
    var array: NDArray

    /// Repeated letters become diagonals.
    init(_ labels: [Character], _ array: NDArray) throws(ArrayError) {
        var (names, shape, strides) = ([Character](), Shape(), Strides())
        for (axis, label) in labels.enumerated() {
            if let seen = names.firstIndex(of: label) {
                if shape[seen] != array.shape[axis] {
                    throw .value(
                        "dimensions in single operand for collapsing index '\(label)' don't match "
                            + "(\(shape[seen]) != \(array.shape[axis]))")
                }
                strides[seen] += array.strides[axis]
            } else {
                names.append(label)
                shape.append(array.shape[axis])
                strides.append(array.strides[axis])
            }
        }
        self.labels = names
        self.array = array.view(shape: shape, strides: strides)
    }

    init(labels: [Character], array: NDArray) {
        self.labels = labels
        self.array = array
    }

    func extent(_ label: Character) -> Int? { labels.firstIndex(of: label).map { array.shape[$0] } }

    /// Sums the axes whose letters nobody needs.
    func summing(except needed: Set<Character>) throws(ArrayError) -> EinsumTerm {
        let axes = labels.indices.filter { !needed.contains(labels[$0]) }
        if axes.isEmpty { return self }
        return EinsumTerm(
            labels: labels.filter(needed.contains),
            array: try Reduction.sum(array, axes: axes, dtype: array.dtype))
    }

    /// The product with another term, summed over the letters that are not kept.
    func combined(with other: EinsumTerm, keeping kept: Set<Character>) throws(ArrayError) -> EinsumTerm {
        let shared = labels.filter(other.labels.contains)
        let summed = shared.filter { !kept.contains($0) && extent($0) == other.extent($0) }
        let batch = shared.filter { !summed.contains($0) }
        let left = labels.filter { !shared.contains($0) }
        let right = other.labels.filter { !shared.contains($0) }
        if batch.contains(where: { extent($0) != other.extent($0) }) || summed.isEmpty {
            return try broadcastProduct(other, keeping: kept)
        }
        func sizes(_ labels: [Character], _ term: EinsumTerm) -> Int {
            labels.reduce(1) { $0 * (term.extent($1) ?? 1) }
        }
        let x = try arranged(batch + left + summed)
        let y = try other.arranged(batch + summed + right)
        let (b, k) = (sizes(batch, self), sizes(summed, self))
        let (m, n) = (sizes(left, self), sizes(right, other))
        let product = try matmul(x.reshaped(to: [b, m, k]), y.reshaped(to: [b, k, n]))
        let labels = batch + left + right
        let shape = try Shape(checking: labels.map { extent($0) ?? other.extent($0) ?? 1 })
        let term = EinsumTerm(labels: labels, array: product.reshaped(to: shape))
        return try term.summing(except: kept)
    }

    /// The elementwise product over the union of the letters, then summed.
    private func broadcastProduct(_ other: EinsumTerm, keeping kept: Set<Character>) throws(ArrayError)
        -> EinsumTerm
    {
        let all = labels + other.labels.filter { !labels.contains($0) }
        let product = try Ufunc.multiply(try spread(all), try other.spread(all))
        return try EinsumTerm(labels: all, array: product).summing(except: kept)
    }

    /// The array with an axis for every letter of a list, of extent 1 where it has none.
    private func spread(_ all: [Character]) throws(ArrayError) -> NDArray {
        let present = all.filter(labels.contains)
        let ordered = try arranged(present)
        let shape = try Shape(checking: all.map { extent($0) ?? 1 })
        return ordered.reshaped(to: shape)
    }

    /// The axes in the order of letters (all of this term's).
    func arranged(_ order: [Character]) throws(ArrayError) -> NDArray {
        try array.transposed(order.compactMap { labels.firstIndex(of: $0) })
    }
}
