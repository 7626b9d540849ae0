import Arrays
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@testable import Engine

/// Every row of the table of operations against finite differences.
@Suite struct OperationTests {
    /// Inputs and attributes for a row.
    private struct Sample {
        var inputs: [[Int]]
        var attributes = Attributes()
        /// Values are moved into this range (for log, sqrt, power).
        var range: ClosedRange<Float> = -1.5...1.5
        /// Only these inputs are differentiated; nil: all.
        var differentiated: [Int]?
    }

    private static func samples(_ name: String) -> Sample? {
        let ids = NDArray(ints: [2, 0, 2, 1, 3, 3], shape: [2, 3])
        let mask = NDArray(bools: [true, false, true, true, false, false], shape: [2, 3])
        switch name {
        case "add", "subtract", "multiply", "maximum", "minimum": return Sample(inputs: [[2, 3], [3]])
        case "divide": return Sample(inputs: [[2, 1], [2, 3]], range: 0.5...2)
        case "power": return Sample(inputs: [[2, 3], [2, 3]], range: 0.5...2)
        case "log", "sqrt", "log1p", "reciprocal": return Sample(inputs: [[2, 3]], range: 0.5...2)
        case "clip": return Sample(inputs: [[2, 3]], attributes: Attributes(a: -1, b: 1))
        case "elu": return Sample(inputs: [[2, 3]], attributes: Attributes(a: 0.7))
        case "select": return Sample(inputs: [[2, 3], [3]], attributes: Attributes(arrays: [mask]))
        case "sum", "mean", "maximum_along":
            return Sample(inputs: [[2, 3, 4]], attributes: Attributes(axes: [0, 2]))
        case "reshape": return Sample(inputs: [[2, 3]], attributes: Attributes(other: [3, 2]))
        case "transpose": return Sample(inputs: [[2, 3, 4]], attributes: Attributes(axes: [2, 0, 1]))
        case "broadcast": return Sample(inputs: [[3, 1]], attributes: Attributes(other: [2, 3, 4]))
        case "concatenate":
            return Sample(inputs: [[2, 1, 2], [2, 3, 2]], attributes: Attributes(axes: [1]))
        case "slice": return Sample(inputs: [[2, 5, 2]], attributes: Attributes(axes: [1], other: [1, 3]))
        case "pad": return Sample(inputs: [[2, 3]], attributes: Attributes(axes: [1], other: [1, 2], a: 5))
        case "reverse": return Sample(inputs: [[2, 3, 2]], attributes: Attributes(axes: [1]))
        case "matmul": return Sample(inputs: [[2, 2, 3], [3, 4]])
        case "affine": return Sample(inputs: [[2, 2, 3], [3, 4], [4]])
        case "gather": return Sample(inputs: [[4, 2]], attributes: Attributes(arrays: [ids]))
        case "scatter": return Sample(inputs: [[2, 3, 2]], attributes: Attributes(axes: [4], arrays: [ids]))
        case "pick", "sparse_cross_entropy":
            return Sample(inputs: [[2, 3, 4]], attributes: Attributes(arrays: [ids]))
        case "ctc":
            let labels = NDArray(ints: [1, 2, 0, 3, 3, 1], shape: [2, 3])
            let lengths = [NDArray(ints: [2, 3], shape: [2]), NDArray(ints: [5, 4], shape: [2])]
            return Sample(
                inputs: [[2, 5, 4]], attributes: Attributes(axes: [0], arrays: [labels] + lengths))
        case "simple_rnn":
            return Sample(inputs: [[2, 3, 2], [2, 4], [4, 4], [4], [2, 4]], attributes: Self.sequences)
        case "lstm":
            return Sample(
                inputs: [[2, 3, 2], [2, 16], [4, 16], [16], [2, 4], [2, 4]], attributes: Self.sequences)
        case "gru":
            return Sample(
                inputs: [[2, 3, 2], [2, 12], [4, 12], [2, 12], [2, 4]], attributes: Self.sequences)
        case "negative", "exp", "expm1", "square", "abs", "sin", "cos", "tanh", "sigmoid", "relu", "softplus",
            "erf", "softmax", "log_softmax", "atan", "sinh", "cosh", "asinh", "erfc", "sign", "product":
            return Sample(inputs: [[3, 4]])
        case "asin", "acos", "atanh", "erfinv", "tan": return Sample(inputs: [[2, 3]], range: -0.7...0.7)
        case "lgamma", "digamma": return Sample(inputs: [[2, 3]], range: 0.8...3)
        case "acosh": return Sample(inputs: [[2, 3]], range: 1.3...3)
        case "atan2": return Sample(inputs: [[2, 3], [3]], range: 0.5...2)
        case "floormod": return Sample(inputs: [[2, 3]] + [[2, 3]], range: 0.9...1.1, differentiated: [0])
        case "cumsum": return Sample(inputs: [[2, 3]], attributes: Attributes(axes: [1], flag: true))
        case "cumprod":
            return Sample(
                inputs: [[2, 3]], attributes: Attributes(axes: [1], flag2: true), range: 0.5...1.5)
        case "elements":
            let positions = NDArray(ints: [5, 0, -1, 5, 3, 2], shape: [2, 3])
            return Sample(inputs: [[2, 4]], attributes: Attributes(arrays: [positions]))
        case "placed":
            let positions = NDArray(ints: [5, 0, -1, 5, 3, 2], shape: [2, 3])
            return Sample(inputs: [[2, 3]], attributes: Attributes(other: [7], arrays: [positions]))
        default: return windowSamples(name)
        }
    }

    private static func windowSamples(_ name: String) -> Sample? {
        let window = Window(
            input: [4, 5], size: [2, 3], strides: [2, 1], dilation: [1, 2], padding: .same, groups: 2)
        let alone = Window(input: [5], size: [3], strides: [2], padding: .same)
        let attributes = Attributes(
            arrays: [NDArray([Int32](repeating: 2, count: 12), shape: [2, 3, 2])], window: alone)
        switch name {
        case "convolution":
            return Sample(
                inputs: [[2, 4, 5, 4], [2, 3, 2, 6], [6]], attributes: Attributes(window: window))
        case "convolution_input":
            return Sample(inputs: [[2, 2, 5, 6], [2, 3, 2, 6]], attributes: Attributes(window: window))
        case "convolution_kernel":
            return Sample(inputs: [[2, 4, 5, 4], [2, 2, 5, 6]], attributes: Attributes(window: window))
        case "depthwise_convolution": return Sample(inputs: [[2, 5, 3], [3, 3, 2]], attributes: attributes)
        case "depthwise_convolution_input":
            return Sample(inputs: [[2, 3, 6], [3, 3, 2]], attributes: attributes)
        case "depthwise_convolution_kernel":
            return Sample(inputs: [[2, 5, 3], [2, 3, 6]], attributes: attributes)
        case "maximum_pool", "mean_pool", "pool_gather":
            return Sample(inputs: [[2, 5, 2]], attributes: attributes)
        case "pool_scatter", "pool_spread": return Sample(inputs: [[2, 3, 2]], attributes: attributes)
        case "gate": return Sample(inputs: [[3, 4], [3, 4]])
        default: return nil
        }
    }

    private static var sequences: Attributes {
        let mask = NDArray(bools: [false, true, true, true, false, true], shape: [2, 3])
        return Attributes(recurrent: RecurrentOptions(returnsSequences: true, mask: mask))
    }

    static let names = Operation.all.map(\.name)

    @Test(arguments: names) func gradientIsTheSlope(name: String) throws {
        let operation = try #require(Operation.all.first { $0.name == name })
        let sample = try #require(Self.samples(name), "no sample for \(name)")
        try checkSlopes(operation, sample)
        if ["simple_rnn", "lstm", "gru"].contains(name) { try checkVariants(operation, sample) }
        if name == "gru" {
            var before = sample
            before.inputs[3] = [12]
            before.attributes.recurrent?.resetAfter = false
            before.attributes.recurrent?.goBackwards = true
            try checkSlopes(operation, before)
            try checkVariants(operation, before)
        }
        if name == "matmul" {
            try checkSlopes(
                operation, Sample(inputs: [[2, 3, 2], [2, 3, 4]], attributes: Attributes(flag: true)))
            try checkSlopes(
                operation, Sample(inputs: [[2, 3], [4, 3]], attributes: Attributes(flag2: true)))
            try checkSlopes(
                operation,
                Sample(inputs: [[3, 2], [4, 3]], attributes: Attributes(flag: true, flag2: true)))
        }
    }

    /// A recurrent operation without a mask, with recurrent dropout, and with rows of a table as its input.
    private func checkVariants(_ operation: Operation, _ sample: Sample) throws {
        var variant = sample
        variant.attributes.recurrent?.mask = nil
        try checkSlopes(operation, variant)
        variant.attributes.recurrent?.stateFactors = NDArray(
            floats: [0, 2, 2, 0, 2, 0, 2, 2], shape: [2, 4])
        try checkSlopes(operation, variant)
        variant.attributes.recurrent?.mask = sample.attributes.recurrent?.mask
        try checkSlopes(operation, variant)
        variant.inputs[0] = [3, 2]
        variant.attributes.recurrent?.ids = NDArray(ints: [2, 0, 2, 1, 2, 0], shape: [2, 3])
        try checkSlopes(operation, variant)
    }

    private func values(_ sample: Sample) -> [NDArray] {
        sample.inputs.enumerated().map { index, shape in
            let (low, high) = (sample.range.lowerBound, sample.range.upperBound)
            let count = shape.reduce(1, *)
            let draws = PhiloxStream(seed: 11 + index).uniform(count)
            return NDArray(floats: draws.map { low + (high - low) * $0 }, shape: Shape(shape))
        }
    }

    /// The sum of all outputs, each weighted by fixed numbers.
    private func weighted(_ outputs: [Tensor]) throws -> Tensor {
        var total = Tensor(0)
        for (index, output) in outputs.enumerated() {
            let weights = PhiloxStream(seed: 99 + index).normal(output.count)
            total = try total + (output * Tensor(weights, shape: output.dimensions)).sum()
        }
        return total
    }

    private func checkSlopes(_ operation: Operation, _ sample: Sample) throws {
        let arrays = values(sample)
        let tensors = arrays.map { Tensor($0) }
        let tape = Tape()
        for tensor in tensors { tape.watch(tensor) }
        let total = try tape.record { try weighted(operation.apply(tensors, sample.attributes)) }
        let gradients = try tape.gradient(of: total, for: tensors)
        let step: Float = 4e-3
        for (index, array) in arrays.enumerated() {
            if let only = sample.differentiated, !only.contains(index) { continue }
            let gradient = gradients[index]?.array.doubles ?? [Double](repeating: 0, count: array.count)
            for place in stride(from: 0, to: array.count, by: max(1, array.count / 12)) {
                func value(_ change: Float) throws -> Double {
                    let moved = array.copy()
                    moved.floatPointer[place] += change
                    var inputs = tensors
                    inputs[index] = Tensor(moved)
                    return Double(try weighted(operation.apply(inputs, sample.attributes)).item)
                }
                let slope = try (value(step) - value(-step)) / Double(2 * step)
                #expect(
                    abs(slope - gradient[place]) < 4e-3 * max(1, abs(slope)),
                    "\(operation.name), input \(index), element \(place): \(gradient[place]), slope \(slope)")
            }
        }
    }

    /// In float64 slopes are exact enough to see a constant of single precision.
    /// Rows whose kernels are of single precision.
    private static let single = Set(["simple_rnn", "lstm", "gru"] + Operation.convolutions.map(\.name))

    @Test(arguments: names.filter { !single.contains($0) })
    func gradientsKeepDoublePrecision(name: String) throws {
        let operation = try #require(Operation.all.first { $0.name == name })
        let sample = try #require(Self.samples(name), "no sample for \(name)")
        let tensors = values(sample).map { Tensor($0.asType(.float64)) }
        let tape = Tape()
        for tensor in tensors { tape.watch(tensor) }
        func total(_ tensors: [Tensor]) throws -> Tensor {
            try Tensor.precisely(tensors) { try weighted(operation.apply(tensors, sample.attributes)) }
        }
        let sum = try tape.record { try total(tensors) }
        #expect(sum.array.dtype == .float64)
        let gradients = try tape.gradient(of: sum, for: tensors)
        let step = 1e-5
        for (index, tensor) in tensors.enumerated() {
            let gradient = gradients[index]?.array.doubles ?? [Double](repeating: 0, count: tensor.count)
            #expect(gradients[index].map { $0.array.dtype == .float64 } ?? true)
            for place in stride(from: 0, to: tensor.count, by: max(1, tensor.count / 5)) {
                func value(_ change: Double) throws -> Double {
                    let moved = tensor.array.copy()
                    moved.pointer(Double.self)[place] += change
                    var inputs = tensors
                    inputs[index] = Tensor(moved)
                    return try total(inputs).array.firstNumber
                }
                if let only = sample.differentiated, !only.contains(index) { continue }
                let slope = try (value(step) - value(-step)) / (2 * step)
                #expect(
                    abs(slope - gradient[place]) < 1e-7 * max(1, abs(slope)),
                    "\(name), input \(index), element \(place): \(gradient[place]), slope \(slope)")
            }
        }
    }

    @Test func secondDerivativesGoThroughNestedTapes() throws {
        // d²/dx² of x³ + tanh x at 0.5
        let x = Tensor(0.5)
        let outer = Tape()
        outer.watch(x)
        let first = try outer.record {
            let inner = Tape()
            inner.watch(x)
            let y = try inner.record { try x * x * x + x.tanh() }
            return try #require(inner.gradient(of: y, for: [x])[0])
        }
        let second = try #require(try outer.gradient(of: first, for: [x])[0])
        let t = Double(tanh(0.5))
        #expect(abs(Double(first.item) - (0.75 + 1 - t * t)) < 1e-5)
        #expect(abs(Double(second.item) - (3 - 2 * t * (1 - t * t))) < 1e-4)
    }

    @Test func aTapeIsUsedOnceUnlessPersistent() throws {
        let x = Tensor(3)
        for persistent in [false, true] {
            let tape = Tape(persistent: persistent)
            tape.watch(x)
            let y = try tape.record { try x * x }
            #expect(try tape.gradient(of: y, for: [x])[0]?.item == 6)
            if persistent {
                #expect(try tape.gradient(of: y, for: [x])[0]?.item == 6)
            } else {
                #expect(throws: EngineError.self) { try tape.gradient(of: y, for: [x]) }
            }
        }
    }

    @Test func variablesAreWatchedWhenRead() throws {
        let trainable = Variable(NDArray(floats: [2]), name: "a")
        let fixed = Variable(NDArray(floats: [5]), name: "b", trainable: false)
        let tape = Tape()
        let y = try tape.record { try trainable.value * fixed.value }
        let gradients = try tape.gradient(of: y, for: [trainable.tensor, fixed.tensor])
        #expect(gradients[0]?.item == 5)
        #expect(gradients[1] == nil)
    }

    @Test func vectorFunctionsAgreeWithTheCLibrary() {
        for i in -900...900 {
            let x = Float(i) / 10
            if x > -87, x < 88 { #expect(abs(fastExp(x) / expf(x) - 1) < 4e-7) }
            #expect(abs(fastTanh(x) - tanhf(x)) < 4e-7)
            #expect(abs(fastSigmoid(x) - 1 / (1 + expf(-x))) < 2e-7)
        }
        #expect(fastExp(.nan).isNaN && fastTanh(.nan).isNaN)
        #expect(fastExp(100) == .infinity && fastExp(-100) == 0)
    }
}
