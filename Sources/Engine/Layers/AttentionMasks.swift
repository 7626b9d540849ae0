import Arrays

/// Which positions attention may look at: bool arrays, broadcast against each other and joined by "and".
enum AttentionMask {
    static func both(_ a: NDArray?, _ b: NDArray?) throws -> NDArray? {
        guard let a, let b else { return a ?? b }
        return try binary(.multiply, a.asFloats(), b.asFloats()).asMask()
    }

    /// (B, T) as (B, T, 1).
    static func column(_ mask: NDArray?) -> NDArray? {
        mask.map { $0.asType(.bool).contiguous().reshaped(to: Shape($0.dimensions + [1])) }
    }

    /// (B, S) as (B, 1, S).
    static func row(_ mask: NDArray?) -> NDArray? {
        mask.map {
            $0.asType(.bool).contiguous().reshaped(
                to: Shape($0.dimensions.dropLast() + [1, $0.shape[$0.rank - 1]]))
        }
    }

    /// (1, T, S): position i sees the positions up to i.
    static func causal(_ queries: Int, _ values: Int) -> NDArray { pairs(queries, values) { $0 >= $1 } }

    /// (1, T, S): position i sees its neighbours nearer than `width`.
    static func band(_ queries: Int, _ values: Int, _ width: Int) -> NDArray {
        pairs(queries, values) { abs($0 - $1) < width }
    }

    private static func pairs(_ queries: Int, _ values: Int, _ isSeen: (Int, Int) -> Bool) -> NDArray {
        NDArray(
            (0..<queries).flatMap { i in (0..<values).map { isSeen(i, $0) } }, shape: [1, queries, values])
    }
}

extension Tensor {
    /// Softmax over the last axis of what the mask lets through; with `zeroes` the rest is exactly 0 even where
    /// nothing is let through.
    func softmax(masked mask: NDArray?, zeroes: Bool) throws -> Tensor {
        guard let mask else { return try softmax() }
        let whole = try mask.broadcast(to: shape).contiguous()
        let low = Tensor(NDArray.constant(-0.7 * Float.greatestFiniteMagnitude))
        let y = try Tensor.select(whole, self, low).softmax()
        y.logits = nil
        return zeroes ? try Tensor.select(whole, y, Tensor(0)) : y
    }
}

extension LayerInput {
    /// A yes or no among the call's keywords.
    func flag(_ name: String) -> Bool { options[name]?.isTrue ?? false }

    /// An array among the call's keywords.
    func array(_ name: String) -> NDArray? {
        switch options[name] {
        case .array(let array)?: array
        case .object(let object)?: (object as? Tensor)?.array
        default: nil
        }
    }
}
