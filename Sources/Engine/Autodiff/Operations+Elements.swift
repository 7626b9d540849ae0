import Arrays

// Moving single elements: every way of picking, repeating, reordering or placing elements is one of two rows
// that are each other's adjoint, given the flat position of each element. A front end gets the positions by
// doing what it wants to an array of positions (`Tensor.moved`), so that any such function of the array
// library becomes differentiable.

extension Operation {
    static let elementMoves: [Operation] = [elements, placed, rowProduct]

    /// The elements at the flat positions `arrays[0]` (int64, any shape); 0 where a position is negative.
    static let elements: Operation = one("elements", { x, p in picked(x[0], p.arrays[0]) }) { c in
        let shape = c.inputs[0].shape.list
        return [
            try Operation.placed(
                c.gradient, attributes: Attributes(other: shape, arrays: c.attributes.arrays))
        ]
    }

    /// Elements added up at the flat positions `arrays[0]` in zeros of the shape `other`.
    static let placed: Operation = one(
        "placed", { x, p in added(x[0], p.arrays[0], Shape(p.other)) }
    ) { c in
        let positions = c.attributes.arrays
        return [try Operation.elements(c.gradient, attributes: Attributes(arrays: positions))]
    }

    private static func picked(_ x: NDArray, _ positions: NDArray) -> NDArray {
        x.dtype == .float64 ? picked(Double.self, x, positions) : picked(Float.self, x, positions)
    }

    private static func picked<Element: RealElement>(
        _ type: Element.Type, _ x: NDArray, _ positions: NDArray
    ) -> NDArray {
        let result = NDArray.zeros(positions.shape, Element.dtype)
        let (source, places) = (x.pointer(Element.self), positions.pointer(Int.self))
        let target = result.pointer(Element.self)
        for i in 0..<positions.count where places[i] >= 0 { target[i] = source[places[i]] }
        return result
    }

    private static func added(_ x: NDArray, _ positions: NDArray, _ shape: Shape) -> NDArray {
        x.dtype == .float64
            ? added(Double.self, x, positions, shape) : added(Float.self, x, positions, shape)
    }

    private static func added<Element: RealElement & FloatingPoint>(
        _ type: Element.Type, _ x: NDArray, _ positions: NDArray, _ shape: Shape
    ) -> NDArray {
        let result = NDArray.zeros(shape, Element.dtype)
        let (source, places) = (x.pointer(Element.self), positions.pointer(Int.self))
        let target = result.pointer(Element.self)
        for i in 0..<positions.count where places[i] >= 0 { target[places[i]] += source[i] }
        return result
    }
}

extension Tensor {
    /// The elements at flat positions (int64, any shape), 0 where a position is negative. Positions must lie
    /// inside.
    package func elements(at positions: NDArray) throws -> Tensor {
        try Operation.elements(
            self, attributes: Attributes(arrays: [positions.asType(.int64).contiguous()]))
    }

    /// These elements added up at flat positions (int64, of this tensor's shape) in zeros of a shape.
    package func placed(at positions: NDArray, in shape: [Int]) throws -> Tensor {
        try Operation.placed(
            self, attributes: Attributes(other: shape, arrays: [positions.asType(.int64).contiguous()]))
    }

    /// What a function of the array library makes of this tensor by moving elements only. Followed tensors
    /// are moved by the positions that the function gives for the positions 0, 1, 2, ...; new elements that
    /// it puts in must then be negative numbers, which stand for zeros.
    package func moved(_ function: (NDArray) throws -> NDArray) throws -> Tensor {
        guard isFollowed else { return Tensor(try function(array)) }
        let positions = NDArray.arange(count).reshaped(to: shape)
        return try elements(at: function(positions))
    }

    /// Element by element a function of the array library, without a gradient.
    package func plain(_ function: (NDArray) throws -> NDArray) throws -> Tensor {
        Tensor(try function(array))
    }
}
