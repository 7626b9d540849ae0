/// Views with axes added, removed, moved or reversed.

extension NDArray {
    /// A view with new axes of extent 1 at these places of the result.
    package func expandingDims(_ axes: [Int]) throws(ArrayError) -> NDArray {
        let newRank = rank + axes.count
        if newRank > Shape.maximumRank { throw .tooManyDimensions(newRank) }
        var places: [Int] = []
        for axis in axes { places.append(try normalizeAxis(axis, rank: newRank)) }
        if Set(places).count != places.count { throw .repeatedAxis }
        var (newShape, newStrides) = (shape, strides)
        for place in places.sorted() {
            newShape.insert(1, at: place)
            newStrides.insert(0, at: place)
        }
        return view(shape: newShape, strides: newStrides)
    }

    /// A view without axes of extent 1: these, or all of them when nil.
    package func squeezed(_ axes: [Int]? = nil) throws(ArrayError) -> NDArray {
        var drop = [Bool](repeating: false, count: rank)
        if let axes {
            for axis in axes {
                let axis = try normalizedAxis(axis)
                if shape[axis] != 1 { throw .squeeze }
                drop[axis] = true
            }
        } else {
            for axis in 0..<rank { drop[axis] = shape[axis] == 1 }
        }
        let kept = (0..<rank).filter { !drop[$0] }
        return view(shape: Shape(kept.map { shape[$0] }), strides: Strides(kept.map { strides[$0] }))
    }

    package func swappingAxes(_ a: Int, _ b: Int) throws(ArrayError) -> NDArray {
        var order = Array(0..<rank)
        for (name, axis) in [("axis1", a), ("axis2", b)] where axis < -rank || axis >= rank {
            throw .namedAxis(name, axis, rank: rank)
        }
        order.swapAt(try normalizedAxis(a), try normalizedAxis(b))
        return try transposed(order)
    }

    /// A view with axes moved to new places; the others keep their order.
    package func movingAxes(_ source: [Int], to destination: [Int]) throws(ArrayError) -> NDArray {
        if source.count != destination.count {
            throw .value("`source` and `destination` arguments must have the same number of elements")
        }
        var (from, to): ([Int], [Int]) = ([], [])
        for axis in source { from.append(try normalizedAxis(axis)) }
        for axis in destination { to.append(try normalizedAxis(axis)) }
        if Set(from).count != from.count { throw .value("repeated axis in `source` argument") }
        if Set(to).count != to.count { throw .value("repeated axis in `destination` argument") }
        var order = (0..<rank).filter { !from.contains($0) }
        for (place, axis) in zip(to, from).sorted(by: { $0.0 < $1.0 }) { order.insert(axis, at: place) }
        return try transposed(order)
    }

    /// A view with axes reversed (all when nil).
    package func flipped(_ axes: [Int]? = nil) throws(ArrayError) -> NDArray {
        let mask = try Reduction.mask(of: axes, rank: rank)
        var newStrides = strides
        var start = offset
        for axis in 0..<rank where mask[axis] {
            start += strides[axis] * Swift.max(shape[axis] - 1, 0)
            newStrides[axis] = -strides[axis]
        }
        return view(shape: shape, strides: newStrides, offset: start)
    }

    /// Turned by 90 degrees `k` times in the plane of two axes, from the first towards the second.
    package func rotated90(_ k: Int = 1, axes: (Int, Int) = (0, 1)) throws(ArrayError) -> NDArray {
        let (a, b) = (try normalizedAxis(axes.0), try normalizedAxis(axes.1))
        if a == b { throw .value("Axes must be different.") }
        switch ((k % 4) + 4) % 4 {
        case 0: return self
        case 1: return try flipped([b]).swappingAxes(a, b)
        case 2: return try flipped([a, b])
        default: return try swappingAxes(a, b).flipped([b])
        }
    }

    /// At least so many dimensions, as `np.atleast_1d/2d/3d` add them.
    package func atLeast(_ dimensions: Int) throws(ArrayError) -> NDArray {
        switch (dimensions, rank) {
        case (_, dimensions...): self
        case (1, _): reshaped(to: [1])
        case (2, 0): reshaped(to: [1, 1])
        case (2, _): try expandingDims([0])
        case (3, 0): reshaped(to: [1, 1, 1])
        case (3, 1): try expandingDims([0, 2])
        default: try expandingDims([2])
        }
    }

    /// All elements in row-major order as one axis: a view if they are contiguous.
    package func raveled() -> NDArray { reshaped(to: [count]) }

    /// The same in column-major order (`order='F'`).
    package func raveledFortran() -> NDArray { transposed().reshaped(to: [count]) }

    /// Reshaping in column-major order (`order='F'`).
    package func reshapedFortran(_ extents: [Int]) throws(ArrayError) -> NDArray {
        let target = try resolve(extents)
        return transposed().reshaped(to: Shape(target.reversed())).transposed()
    }
}
