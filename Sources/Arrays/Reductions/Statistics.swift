/// Means, deviations, medians and quantiles.

extension NDArray {
    private func countAlong(_ axes: [Int]?) throws(ArrayError) -> Int {
        let mask = try Reduction.mask(of: axes, rank: rank)
        var n = 1
        for axis in 0..<rank where mask[axis] { n *= shape[axis] }
        return n
    }

    /// The arithmetic mean. Integers give float64; float16 is summed in float32.
    package func mean(axes: [Int]? = nil, keepDims: Bool = false, dtype: DType? = nil) throws(ArrayError)
        -> NDArray
    {
        let half = self.dtype == .float16 && dtype == nil
        let type = dtype ?? (self.dtype.isInexact ? (half ? .float32 : self.dtype) : .float64)
        let n = try countAlong(axes)
        let sum = try Reduction.sum(self, axes: axes, keepDims: keepDims, dtype: type)
        let mean = try Ufunc.divide.apply([.array(sum), .int(n)])
        return half ? mean.asType(.float16) : mean
    }

    /// The mean of squared deviations, divided by `n - ddof`.
    package func variance(axes: [Int]? = nil, ddof: Double = 0, keepDims: Bool = false, dtype: DType? = nil)
        throws(ArrayError) -> NDArray
    {
        let half = self.dtype == .float16 && dtype == nil
        let type = dtype ?? (self.dtype.isInexact ? (half ? .float32 : self.dtype) : .float64)
        let n = try countAlong(axes)
        let mean = try Ufunc.divide.apply([
            .array(try Reduction.sum(self, axes: axes, keepDims: true, dtype: type)), .int(n),
        ])
        let deviations = try Ufunc.subtract(asType(type), mean)
        let squares: NDArray
        if type.isComplex {
            squares = try Ufunc.multiply(deviations, try Ufunc.conjugate(deviations)).asType(type.realPart)
        } else {
            squares = try Ufunc.multiply.apply([.array(deviations), .array(deviations)], out: deviations)
        }
        let sum = try Reduction.sum(squares, axes: axes, keepDims: keepDims)
        let divisor = Swift.max(Double(n) - ddof, 0)
        let result = try Ufunc.divide.apply([.array(sum), .float(divisor)])
        return half ? result.asType(.float16) : result
    }

    /// The standard deviation: the root of `variance`.
    package func std(axes: [Int]? = nil, ddof: Double = 0, keepDims: Bool = false, dtype: DType? = nil)
        throws(ArrayError) -> NDArray
    {
        try Ufunc.sqrt(try variance(axes: axes, ddof: ddof, keepDims: keepDims, dtype: dtype))
    }

    /// The range: largest less smallest.
    package func ptp(axes: [Int]? = nil, keepDims: Bool = false) throws(ArrayError) -> NDArray {
        try Ufunc.subtract(
            try Reduction.max(self, axes: axes, keepDims: keepDims),
            try Reduction.min(self, axes: axes, keepDims: keepDims))
    }

    /// The number of elements that are not zero (int64).
    package func countNonzero(axes: [Int]? = nil, keepDims: Bool = false) throws(ArrayError) -> NDArray {
        let truth = isText ? NDArray(bools: texts.map { !$0.isEmpty }, shape: shape) : asType(.bool)
        return try Reduction.sum(truth, axes: axes, keepDims: keepDims)
    }

    /// The weighted mean over an axis (all when nil), and the sum of the weights.
    package func average(axis: Int? = nil, weights: NDArray? = nil, keepDims: Bool = false)
        throws(ArrayError) -> (average: NDArray, weights: NDArray)
    {
        let axes = axis.map { [$0] }
        guard var weights else {
            let mean = try mean(axes: axes, keepDims: keepDims)
            return (mean, NDArray.full(mean.shape, .int(try countAlong(axes)), mean.dtype))
        }
        if weights.shape != shape {
            guard let axis else {
                throw .type("Axis must be specified when shapes of a and weights differ.")
            }
            let chosen = try normalizedAxis(axis)
            if weights.rank != 1 || weights.shape[0] != shape[chosen] {
                throw .value("Shape of weights must be consistent with shape of a along specified axis.")
            }
            var strides = Strides(repeating: 0, count: rank)
            strides[chosen] = weights.strides[0]
            weights = weights.view(shape: shape, strides: strides)
        }
        let type = DType.promote(DType.promote(dtype, weights.dtype), dtype.isInexact ? dtype : .float64)
        let scale = try Reduction.sum(weights, axes: axes, keepDims: keepDims, dtype: type)
        for i in 0..<scale.count where scale.scalar(at: i).double == 0 {
            throw .value("Weights sum to zero, can't be normalized")
        }
        let products = try Ufunc.multiply(self, weights).asType(type)
        return (try Ufunc.divide(try Reduction.sum(products, axes: axes, keepDims: keepDims), scale), scale)
    }

    // MARK: - Order statistics

    /// The middle value along axes; NaN where there is one.
    package func median(axes: [Int]? = nil, keepDims: Bool = false) throws(ArrayError) -> NDArray {
        try orderStatistic(axes, keepDims) { row in
            if row.isEmpty { return .nan }
            let half = row.count / 2
            return row.count % 2 == 1 ? row[half] : (row[half - 1] + row[half]) / 2
        }
    }

    /// How a quantile between two elements is chosen.
    package enum QuantileMethod: String, CaseIterable, Sendable {
        case linear, lower, higher, midpoint, nearest
    }

    /// Quantiles along axes. The result has `q`'s shape before the remaining axes. `q` is in 0...1.
    package func quantile(
        _ q: NDArray, axes: [Int]? = nil, method: QuantileMethod = .linear, keepDims: Bool = false,
        percent: Bool = false
    ) throws(ArrayError) -> NDArray {
        let fractions = q.doubles.map { percent ? $0 / 100 : $0 }
        for fraction in fractions where !(fraction >= 0 && fraction <= 1) {
            throw .value(
                percent
                    ? "Percentiles must be in the range [0, 100]" : "Quantiles must be in the range [0, 1]")
        }
        var parts: [NDArray] = []
        for fraction in fractions {
            parts.append(
                try orderStatistic(axes, keepDims, keepsType: method != .linear && method != .midpoint) {
                    Self.quantile(ofSorted: $0, fraction, method)
                })
        }
        guard let first = parts.first else { return NDArray(uninitialized: q.shape, .float64) }
        let shape = try Shape(checking: Array(q.shape) + Array(first.shape))
        let joined = try concatenate(parts.map { $0.reshaped(to: [$0.count]) })
        return joined.reshaped(to: shape)
    }

    private static func quantile(ofSorted row: [Double], _ fraction: Double, _ method: QuantileMethod)
        -> Double
    {
        if row.isEmpty { return .nan }
        let position = fraction * Double(row.count - 1)
        let low = Int(position.rounded(.down))
        let high = Swift.min(low + 1, row.count - 1)
        var gamma = position - Double(low)
        switch method {
        case .linear: break
        case .lower: gamma = 0
        case .higher: gamma = gamma > 0 ? 1 : 0
        case .midpoint: gamma = gamma > 0 ? 0.5 : 0
        case .nearest: gamma = position.rounded(.toNearestOrEven) - Double(low)
        }
        // NumPy's interpolation, which is exact at both ends.
        let difference = row[high] - row[low]
        if gamma == 0 { return row[low] }
        return gamma >= 0.5 ? row[high] - difference * (1 - gamma) : row[low] + difference * gamma
    }

    /// Applies a function to the sorted values of every group; a group with NaN gives NaN.
    private func orderStatistic(
        _ axes: [Int]?, _ keepDims: Bool, keepsType: Bool = false, _ body: ([Double]) -> Double
    )
        throws(ArrayError) -> NDArray
    {
        let mask = try Reduction.mask(of: axes, rank: rank)
        let kept = (0..<rank).filter { !mask[$0] }
        let reduced = (0..<rank).filter { mask[$0] }
        let groups = try transposed(kept + reduced)
        let outShape = Shape(kept.map { shape[$0] })
        let groupSize = reduced.reduce(1) { $0 * shape[$1] }
        let values = groups.doubles
        let result = NDArray(uninitialized: outShape, .float64)
        let out = result.pointer(Double.self)
        for group in 0..<outShape.count {
            let row = NDArray(doubles: Array(values[(group * groupSize)..<((group + 1) * groupSize)]))
            let sorted = try row.sorted(axis: 0).doubles
            // NaN comes last.
            out[group] = sorted.last?.isNaN == true ? .nan : body(sorted)
        }
        let typed = result.asType(dtype.isFloat || keepsType ? dtype : .float64)
        guard keepDims else { return typed }
        var full = shape
        for axis in reduced { full[axis] = 1 }
        return typed.reshaped(to: full)
    }

    // MARK: - Ignoring NaN

    /// This array with NaN replaced by a value.
    package func replacingNaN(with value: Double) throws(ArrayError) -> NDArray {
        guard dtype.isInexact else { return self }
        let result = copy()
        try result.assign(NDArray(doubles: [value], shape: []).asType(dtype), where: try Ufunc.isNaN(self))
        return result
    }

    package func nansum(axes: [Int]? = nil, keepDims: Bool = false) throws(ArrayError) -> NDArray {
        try Reduction.sum(try replacingNaN(with: 0), axes: axes, keepDims: keepDims)
    }

    package func nanprod(axes: [Int]? = nil, keepDims: Bool = false) throws(ArrayError) -> NDArray {
        try Reduction.prod(try replacingNaN(with: 1), axes: axes, keepDims: keepDims)
    }

    package func nanmean(axes: [Int]? = nil, keepDims: Bool = false) throws(ArrayError) -> NDArray {
        let sum = try nansum(axes: axes, keepDims: keepDims)
        let n = try numbers(axes, keepDims: keepDims)
        return try Ufunc.divide(sum, dtype.isFloat ? n.asType(dtype) : n)
    }

    package func nanvar(axes: [Int]? = nil, ddof: Double = 0, keepDims: Bool = false) throws(ArrayError)
        -> NDArray
    {
        let mean = try nanmean(axes: axes, keepDims: true)
        let deviations = try Ufunc.subtract(self, mean).replacingNaN(with: 0)
        let squares = try Ufunc.multiply.apply([.array(deviations), .array(deviations)], out: deviations)
        let n = try Ufunc.subtract.apply([.array(try numbers(axes, keepDims: keepDims)), .float(ddof)])
        let sum = try Reduction.sum(squares, axes: axes, keepDims: keepDims)
        return try Ufunc.divide(sum, sum.dtype.isFloat ? n.asType(sum.dtype) : n)
    }

    package func nanstd(axes: [Int]? = nil, ddof: Double = 0, keepDims: Bool = false) throws(ArrayError)
        -> NDArray
    {
        try Ufunc.sqrt(try nanvar(axes: axes, ddof: ddof, keepDims: keepDims))
    }

    package func nanmax(axes: [Int]? = nil, keepDims: Bool = false) throws(ArrayError) -> NDArray {
        try Reduction.fmax(self, axes: axes, keepDims: keepDims)
    }

    package func nanmin(axes: [Int]? = nil, keepDims: Bool = false) throws(ArrayError) -> NDArray {
        try Reduction.fmin(self, axes: axes, keepDims: keepDims)
    }

    /// How many elements are not NaN.
    private func numbers(_ axes: [Int]?, keepDims: Bool) throws(ArrayError) -> NDArray {
        try Reduction.sum(try Ufunc.logicalNot(try Ufunc.isNaN(self)), axes: axes, keepDims: keepDims)
    }
}
