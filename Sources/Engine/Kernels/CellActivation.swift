import CKernels

/// Activations whose derivative can be told from their output: what the fused recurrent kernels can use.
/// A recurrent layer with any other activation runs step by step through elementary operations.
package enum CellActivation: String, CaseIterable, Sendable {
    case linear, relu, tanh, sigmoid
    case hardSigmoid = "hard_sigmoid"
    case steepHardSigmoid = "steep_hard_sigmoid"
    case elu, relu6
    case leakyReLU = "leaky_relu"
    case softplus, exponential

    var kernel: nb_activation {
        switch self {
        case .linear: NB_LINEAR
        case .relu: NB_RELU
        case .tanh: NB_TANH
        case .sigmoid: NB_SIGMOID
        case .hardSigmoid: NB_HARD_SIGMOID
        case .steepHardSigmoid: NB_STEEP_HARD_SIGMOID
        case .elu: NB_ELU
        case .relu6: NB_RELU6
        case .leakyReLU: NB_LEAKY_RELU
        case .softplus: NB_SOFTPLUS
        case .exponential: NB_EXPONENTIAL
        }
    }

    /// y = f(x) for `count` numbers; x and y may be the same.
    func apply(_ x: Floats, _ y: Floats, _ count: Int) { kernels.activate(kernel, x, y, count) }

    /// Multiplies gradients by the derivative at the point where the function gave `y`.
    func multiplyDerivative(_ g: Floats, _ y: Floats, _ count: Int) {
        kernels.multiply_derivative(kernel, g, y, g, count)
    }

    /// The same into another place.
    func multiplyDerivative(_ g: Floats, _ y: Floats, into out: Floats, _ count: Int) {
        kernels.multiply_derivative(kernel, g, y, out, count)
    }
}
