import Arrays

/// EinsumDense: y = a(einsum(equation, x, W) + b), for example "abc,cd->abd" (Dense) or "...x,xyz->...yz".
///
/// `output_shape` is the result's shape without the batch axis, None where the input's extent counts; `bias_axes`
/// names the axes of the result along which the bias has values of its own. W Glorot uniform, b zeros.
package final class EinsumDenseLayer: Layer {
    private let equation: String
    private let partialShape: PartialShape
    private let biasAxes: String?
    private let activation: Activation
    private let kernelInitializer: Initializer
    private let biasInitializer: Initializer
    private var kernel: Variable?
    private var bias: Variable?

    init(_ a: Arguments, _ engine: Engine) throws {
        equation = try a.string("equation")
        partialShape = try a.shape("output_shape") ?? []
        biasAxes = try a.optionalString("bias_axes")
        activation = try engine.registry.activation(a["activation"])
        kernelInitializer = try engine.initializer(a, "kernel_initializer")
        biasInitializer = try engine.initializer(a, "bias_initializer")
        try super.init("EinsumDense", a, engine)
    }

    override var passesMasks: Bool { false }
    override var inputSpec: InputSpec { InputSpec(rank: isBuilt ? buildShapes.first?.count : nil) }
    package override var role: LayerRole { .dense }
    package override var activationName: String? { activation.name }

    /// The equation for inputs of a rank, with letters in the place of "...", and the full output shape.
    private struct Plan {
        var input: [Character]
        var weight: [Character]
        var output: [Character]
        var shape: PartialShape
        var sizes: [Character: Int?] = [:]
        var equation: String { String(input) + "," + String(weight) + "->" + String(output) }
    }

    private func plan(_ shape: PartialShape) throws -> Plan {
        let text = equation.filter { $0 != " " }
        let parts = text.replacingDots().split(separator: ">", omittingEmptySubsequences: false)
        let operands = (parts.first ?? "").dropLast().split(separator: ",").map(Array.init)
        guard parts.count == 2, operands.count == 2, !operands[1].contains("0"),
            operands[0].contains("0") == parts[1].contains("0")
        else {
            throw EngineError.value(
                "Invalid einsum equation '\(equation)'. Equations must be in the form [X],[Y]->[Z], "
                    + "...[X],[Y]->...[Z], or [X]...,[Y]->[Z]....")
        }
        let named = operands[0].filter { $0 != "0" }.count
        let spare = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ").filter { !text.contains($0) }
        let dots = Array(spare.prefix(max(0, shape.count - named)))
        func filled(_ letters: [Character]) -> [Character] { letters.flatMap { $0 == "0" ? dots : [$0] } }
        var plan = Plan(
            input: filled(operands[0]), weight: operands[1], output: filled(Array(parts[1])), shape: [])
        guard plan.input.count == shape.count else {
            throw incompatible(
                0,
                "expected ndim=\(plan.input.count), found ndim=\(shape.count). Full shape received: "
                    + EngineError.tuple(shape))
        }
        for (letter, extent) in zip(plan.input, shape) { plan.sizes[letter] = .some(extent) }
        let given = plan.output.filter { !dots.contains($0) }.suffix(partialShape.count)
        for (letter, extent) in zip(given, partialShape) {
            guard let extent else { continue }
            if let known = plan.sizes[letter], let known, known != extent {
                throw EngineError.value(
                    "Input shape and output shape do not match at shared dimension '\(letter)'. Input shape "
                        + "is \(known), and output shape is \(extent).")
            }
            plan.sizes[letter] = .some(extent)
        }
        // As in Keras an extent that is not given stays unknown.
        let said = Dictionary(zip(given, partialShape.suffix(given.count)), uniquingKeysWith: { $1 })
        plan.shape = plan.output.map { letter in said[letter].map { $0 } ?? plan.sizes[letter] ?? nil }
        return plan
    }

    package override func build(_ shapes: [PartialShape]) throws {
        let plan = try plan(shapes[0])
        let extents = try plan.weight.map { letter in
            guard let extent = plan.sizes[letter], let extent else {
                throw EngineError.value(
                    "Weight dimension '\(letter)' did not have a match in either the input spec "
                        + "'\(String(plan.input))' or the output spec '\(String(plan.output))'. For this "
                        + "layer, the weight must be fully specified.")
            }
            return extent
        }
        let isOutput = plan.weight.map { plan.output.contains($0) }
        kernel = try addWeight(
            "kernel", extents, flattened(kernelInitializer, extents, isOutput),
            regularizer: engine.regularizer(arguments, "kernel_regularizer"),
            constraint: engine.constraint(arguments, "kernel_constraint"))
        guard let biasAxes else { return }
        guard let first = plan.output.firstIndex(where: { biasAxes.contains($0) }),
            biasAxes.allSatisfy({ plan.output.contains($0) })
        else {
            throw EngineError.value(
                "Bias dimension '\(biasAxes)' was requested, but is not part of the output spec "
                    + "'\(String(plan.output))'")
        }
        let biasShape = plan.output[first...].map { biasAxes.contains($0) ? (plan.sizes[$0] ?? nil) ?? 1 : 1 }
        bias = try addWeight(
            "bias", Array(biasShape), biasInitializer,
            regularizer: engine.regularizer(arguments, "bias_regularizer"),
            constraint: engine.constraint(arguments, "bias_constraint"))
    }

    /// Initializers that scale by fan-in and fan-out take the axes as the equation uses them.
    private func flattened(_ initializer: Initializer, _ extents: [Int], _ isOutput: [Bool]) throws
        -> Initializer
    {
        guard ["VarianceScaling", "Glorot", "He", "Lecun"].contains(where: initializer.className.hasPrefix)
        else { return initializer }
        var (fanIn, fanOut) = (1, 1)
        for (extent, isOutput) in zip(extents, isOutput) {
            if isOutput { fanOut *= extent } else { fanIn *= extent }
        }
        return try FunctionInitializer(name: initializer.className, engine: engine) {
            try initializer.values([fanIn, fanOut]).reshaped($0)
        }
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        guard let kernel else { throw EngineError.notBuilt("Layer \(name) is not built.") }
        let x = input.x.floats()
        let plan = try plan(x.dimensions.map(Optional.some))
        let y = try x.contracted(with: kernel.value, plan.equation)
        return LayerOutput(try activation(bias.map { try y + $0.value } ?? y))
    }

    package override func outputShapes(_ shapes: [PartialShape]) throws -> [PartialShape] {
        [try plan(shapes[0]).shape]
    }
}

extension String {
    /// "..." as one sign that no axis is called.
    fileprivate func replacingDots() -> String {
        var (result, dots) = ("", 0)
        for letter in self {
            if letter == "." {
                dots += 1
                if dots == 3 { result += "0" }
            } else {
                dots = 0
                result.append(letter)
            }
        }
        return result
    }
}
