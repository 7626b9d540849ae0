/// New arrays from values and ranges.

extension NDArray {
    /// A float32 array of row-major values (as many as the shape holds).
    package init(floats values: [Float], shape: Shape? = nil) {
        self.init(values, shape: shape ?? [values.count])
    }

    /// An int64 array of row-major values.
    package init(ints values: [Int], shape: Shape? = nil) {
        self.init(values, shape: shape ?? [values.count])
    }

    /// A float64 array of row-major values.
    package init(doubles values: [Double], shape: Shape? = nil) {
        self.init(values, shape: shape ?? [values.count])
    }

    /// A bool array of row-major values.
    package init(bools values: [Bool], shape: Shape? = nil) {
        self.init(values, shape: shape ?? [values.count])
    }

    /// An array of row-major values of any element type.
    package init<T: ArrayElement>(_ values: [T], shape: Shape) {
        precondition(values.count == shape.count, "\(values.count) values for shape \(shape)")
        self.init(uninitialized: shape, T.dtype)
        values.withUnsafeBufferPointer { source in
            if let start = source.baseAddress { pointer(T.self).update(from: start, count: source.count) }
        }
    }

    /// A 0-d array of an element.
    package init<T: ArrayElement>(element: T) {
        self.init(uninitialized: [], T.dtype)
        pointer(T.self).pointee = element
    }

    /// A text array as wide as its longest element.
    package init(texts values: [String], shape: Shape? = nil, width: Int? = nil) {
        let width = width ?? values.map(\.unicodeScalars.count).max() ?? 1
        self.init(uninitialized: shape ?? [values.count], .text, textWidth: width)
        for (index, text) in values.enumerated() { setTextElement(text, at: index) }
    }

    /// A 0-d array of a value, in the type that NumPy gives it.
    package init(scalar value: Scalar) {
        switch value {
        case .bool(let value): self.init(element: value)
        case .int(let value): self.init(element: value)
        case .unsigned(let value): self.init(element: value)
        case .float(let value): self.init(element: value)
        case .complex(let real, let imaginary): self.init(element: Complex128(real, imaginary))
        case .text(let text): self.init(texts: [text], shape: [])
        }
    }

    /// A 0-d array of a value in a given type.
    package init(scalar value: Scalar, dtype: DType) {
        self = NDArray(scalar: value).asType(dtype)
    }

    package static func zeros(_ shape: Shape, _ dtype: DType = .float64) -> NDArray {
        let result = NDArray(uninitialized: shape, dtype)
        result.base.initializeMemory(as: UInt8.self, repeating: 0, count: result.byteCount)
        return result
    }

    package static func ones(_ shape: Shape, _ dtype: DType = .float64) -> NDArray {
        full(shape, .int(1), dtype)
    }

    package static func full(_ shape: Shape, _ value: Scalar, _ dtype: DType) -> NDArray {
        let one = NDArray(scalar: value, dtype: dtype)
        let result = NDArray(uninitialized: shape, dtype, textWidth: one.textWidth)
        let source = one.view(shape: shape, strides: Strides(repeating: 0, count: shape.rank))
        copyElements(from: source, to: result)
        return result
    }

    /// `0, 1, ... stop - 1` as int64.
    package static func arange(_ stop: Int) -> NDArray {
        let result = NDArray(uninitialized: [Swift.max(stop, 0)], .int64)
        let values = result.pointer(Int.self)
        for i in 0..<result.count { values[i] = i }
        return result
    }

    /// `start, start + step, ...` up to but without `stop`, as int64.
    package static func arange(_ start: Int, _ stop: Int, _ step: Int = 1) throws(ArrayError) -> NDArray {
        if step == 0 { throw .value("Maximum allowed size exceeded") }
        let (span, overflow) = stop.subtractingReportingOverflow(start)
        if overflow { throw .value("Maximum allowed size exceeded") }
        var count = 0
        if span != 0, (span < 0) == (step < 0) {
            let (whole, rest) = span.quotientAndRemainder(dividingBy: step)
            count = rest == 0 ? whole : whole + 1
        }
        let result = try NDArray.allocate(try Shape(checking: [count]), .int64)
        let values = result.pointer(Int.self)
        for i in 0..<result.count { values[i] = start &+ i &* step }
        return result
    }

    /// `start, start + step, ...` as float64, with NumPy's count (the quotient rounded up) and values
    /// (`start + i * delta`, delta being the rounded second value less the first).
    package static func arange(_ start: Double, _ stop: Double, _ step: Double, dtype: DType = .float64)
        throws(ArrayError) -> NDArray
    {
        let length = ((stop - start) / step).rounded(.up)
        if !length.isFinite || length > 1e15 { throw .value("Maximum allowed size exceeded") }
        let count = Swift.max(Int(length), 0)
        let result = try NDArray.allocate(try Shape(checking: [count]), .float64)
        let values = result.pointer(Double.self)
        if dtype == .float32 {
            let delta = Float(start + step) - Float(start)
            for i in 0..<count { values[i] = Double(Float(start) + Float(i) * delta) }
        } else {
            let delta = (start + step) - start
            for i in 0..<count { values[i] = start + Double(i) * delta }
        }
        return result.asType(dtype)
    }

    /// Evenly spaced values from start to stop (NumPy's `arange(num) * step + start`). The second value is
    /// the step.
    package static func linspace(_ start: Double, _ stop: Double, _ num: Int, endpoint: Bool = true)
        throws(ArrayError) -> (NDArray, step: Double)
    {
        if num < 0 { throw .value("Number of samples, \(num), must be non-negative.") }
        let divisions = endpoint ? num - 1 : num
        let result = try NDArray.allocate([num], .float64)
        let values = result.pointer(Double.self)
        let delta = stop - start
        var step = Double.nan
        if divisions > 0 {
            step = delta / Double(divisions)
            for i in 0..<num {
                values[i] = step == 0 ? Double(i) / Double(divisions) * delta : Double(i) * step
                values[i] += start
            }
            if endpoint && num > 1 { values[num - 1] = stop }
        } else if num > 0 {
            values[0] = 0 * delta + start
        }
        return (result, step)
    }

    /// Ones on a diagonal (`k` above the main one), zeros elsewhere.
    package static func eye(_ rows: Int, _ columns: Int? = nil, k: Int = 0, _ dtype: DType = .float64)
        throws(ArrayError) -> NDArray
    {
        let columns = columns ?? rows
        let shape = try Shape(checking: [rows, columns])
        let result = try NDArray.allocate(shape, dtype)
        copyElements(from: NDArray.full(shape, .int(0), dtype), to: result)
        let length = k >= 0 ? Swift.min(rows, columns - k) : Swift.min(rows + k, columns)
        if length > 0 {
            let start = k >= 0 ? k : -k * columns
            let diagonal = result.view(shape: [length], strides: [columns + 1], offset: start)
            copyElements(from: NDArray.full([length], .int(1), dtype), to: diagonal)
        }
        return result
    }
}
