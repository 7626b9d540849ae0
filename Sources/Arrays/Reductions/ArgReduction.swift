import CArrayKernels

/// Positions of extremes, and running sums and products.

extension NDArray {
    /// The position of the first largest element along an axis, or of the flattened array when nil (int64).
    package func argmax(axis: Int? = nil, keepDims: Bool = false) throws(ArrayError) -> NDArray {
        try positionOfExtreme("argmax", axis, keepDims, larger: true)
    }

    package func argmin(axis: Int? = nil, keepDims: Bool = false) throws(ArrayError) -> NDArray {
        try positionOfExtreme("argmin", axis, keepDims, larger: false)
    }

    private func positionOfExtreme(_ name: String, _ axis: Int?, _ keepDims: Bool, larger: Bool)
        throws(ArrayError) -> NDArray
    {
        let source = axis == nil ? reshaped(to: [count]) : self
        let chosen = try source.normalizedAxis(axis ?? 0)
        if source.shape[chosen] == 0 { throw .emptyArgument(name) }
        let rows = source.movingToEnd(axis: chosen)
        let outShape = source.shape.removing(axis: chosen)
        let result = NDArray(uninitialized: outShape, .int64)
        let positions = result.pointer(Int.self)
        let extent = source.shape[chosen]
        let step = rows.strides[rows.rank - 1]
        var row = 0
        let outer = rows.view(shape: outShape, strides: Strides(rows.strides.dropLast()))
        forEachOffset(outer) { offset in
            positions[row] = extremePosition(in: rows, at: offset, step, extent, larger)
            row += 1
        }
        guard keepDims else { return result }
        let kept =
            axis == nil
            ? Shape([Int](repeating: 1, count: rank)) : shape.removing(axis: chosen, keepDims: true)
        return result.reshaped(to: kept)
    }

    private func extremePosition(in a: NDArray, at offset: Int, _ step: Int, _ n: Int, _ larger: Bool) -> Int
    {
        if step == 1, n > 0, a.dtype != .bool, let type = a.dtype.loopType {
            return ak_extreme_position(a.storage.bytes + offset * a.itemSize, n, type, larger)
        }
        func real<T: RealElement>(_ type: T.Type) -> Int {
            let p = a.storage.bytes.assumingMemoryBound(to: T.self) + offset
            var best = p[0]
            var position = 0
            if best.isNaNValue { return 0 }
            for i in 1..<Swift.max(n, 1) {
                let value = p[i &* step]
                if value.isNaNValue { return i }
                if larger ? T.isLess(best, value) : T.isLess(value, best) {
                    best = value
                    position = i
                }
            }
            return position
        }
        func complex<P: FloatElement>(_ type: P.Type) -> Int {
            let p = a.storage.bytes.assumingMemoryBound(to: Complex<P>.self) + offset
            var position = 0
            for i in 0..<n {
                let (value, best) = (p[i * step], p[position * step])
                if larger ? isLess(best, value) : isLess(value, best) { position = i }
            }
            return position
        }
        switch a.dtype {
        case .bool: return real(Bool.self)
        case .int8: return real(Int8.self)
        case .int16: return real(Int16.self)
        case .int32: return real(Int32.self)
        case .int64: return real(Int64.self)
        case .uint8: return real(UInt8.self)
        case .uint16: return real(UInt16.self)
        case .uint32: return real(UInt32.self)
        case .uint64: return real(UInt64.self)
        case .float16: return real(Float16.self)
        case .float32: return real(Float.self)
        case .float64: return real(Double.self)
        case .complex64: return complex(Float.self)
        case .complex128: return complex(Double.self)
        case .text:
            var position = 0
            var best = a.textElement(at: offset)
            for i in 1..<Swift.max(n, 1) {
                let value = a.textElement(at: offset + i * step)
                if larger ? isTextLess(best, value) : isTextLess(value, best) {
                    (best, position) = (value, i)
                }
            }
            return position
        }
    }

    /// Running sums along an axis, or of the flattened array when nil.
    package func cumsum(axis: Int? = nil, dtype: DType? = nil) throws(ArrayError) -> NDArray {
        try running(axis, dtype, .add)
    }

    /// Running products.
    package func cumprod(axis: Int? = nil, dtype: DType? = nil) throws(ArrayError) -> NDArray {
        try running(axis, dtype, .multiply)
    }

    /// Running results of a ufunc of two arguments (`np.maximum.accumulate`).
    package func running(_ axis: Int?, _ dtype: DType?, _ ufunc: Ufunc) throws(ArrayError) -> NDArray {
        let source = axis == nil ? reshaped(to: [count]) : self
        let chosen = try source.normalizedAxis(axis ?? 0)
        let sums = ufunc.name == "add" || ufunc.name == "multiply"
        let type = dtype ?? (sums ? Reduction.summedType(self.dtype) : self.dtype)
        guard let kernel = ufunc.kernel(type) else { throw .unsupportedTypes(ufunc: ufunc.name) }
        let result = source.asType(type).copy()
        let n = result.shape[chosen]
        if n < 2 || result.count == 0 { return result }
        let step = result.strides[chosen]
        let outer = result.slice(axis: chosen, at: 0)
        let size = result.itemSize
        let running = ufunc.name == "add" ? type.loopType.flatMap { ak_running_sum_loop($0) } : nil
        forEachOffset(outer) { offset in
            if step == 1, let running {
                let row = result.storage.bytes + offset &* size
                return running(row, row, n)
            }
            // Each element is combined with the one before it; steps of `step` make this one kernel row.
            let p = result.storage.bytes + offset &* size
            kernel(p, step, p + step &* size, step, p + step &* size, step, n - 1)
        }
        return result
    }
}

/// Calls `body` with the storage index of every element of an array in row-major order.
@inline(__always)
func forEachOffset(_ a: NDArray, _ body: (Int) -> Void) {
    let loop = RowLoop(a.shape, a.strides)
    loop.run { offset, _, _ in
        for i in 0..<loop.length { body(a.offset &+ offset &+ i &* loop.step0) }
    }
}
