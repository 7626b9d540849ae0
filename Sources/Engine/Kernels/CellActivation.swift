#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Activations whose derivative can be told from their output: what the fused recurrent kernels can use.
/// A recurrent layer with any other activation runs step by step through elementary operations.
package enum CellActivation: String, CaseIterable, Sendable {
    case linear, relu, tanh, sigmoid
    case hardSigmoid = "hard_sigmoid"
    case elu, relu6
    case leakyReLU = "leaky_relu"
    case softplus, exponential

    /// Applies the function to `count` numbers in place.
    @inline(__always)
    func apply(_ x: Floats, _ count: Int) {
        switch self {
        case .linear: break
        case .relu: for i in 0..<count { x[i] = x[i] < 0 ? 0 : x[i] }
        case .tanh: for i in 0..<count { x[i] = fastTanh(x[i]) }
        case .sigmoid: for i in 0..<count { x[i] = fastSigmoid(x[i]) }
        case .hardSigmoid:
            for i in 0..<count {
                let y = x[i] / 6 + 0.5
                x[i] = y < 0 ? 0 : y > 1 ? 1 : y
            }
        case .elu: for i in 0..<count { x[i] = x[i] > 0 ? x[i] : expm1f(x[i]) }
        case .relu6: for i in 0..<count { x[i] = x[i] < 0 ? 0 : x[i] > 6 ? 6 : x[i] }
        case .leakyReLU: for i in 0..<count { x[i] = x[i] < 0 ? 0.2 * x[i] : x[i] }
        case .softplus: for i in 0..<count { x[i] = logOnePlusExp(x[i]) }
        case .exponential: for i in 0..<count { x[i] = fastExp(x[i]) }
        }
    }

    /// Multiplies gradients by the derivative at the point where the function gave `y`.
    @inline(__always)
    func multiplyDerivative(_ g: Floats, _ y: Floats, _ count: Int) {
        switch self {
        case .linear: break
        case .relu: for i in 0..<count { g[i] = y[i] > 0 ? g[i] : 0 }
        case .tanh: for i in 0..<count { g[i] *= 1 - y[i] * y[i] }
        case .sigmoid: for i in 0..<count { g[i] *= y[i] * (1 - y[i]) }
        case .hardSigmoid: for i in 0..<count { g[i] = y[i] > 0 && y[i] < 1 ? g[i] / 6 : 0 }
        case .elu: for i in 0..<count { g[i] = y[i] > 0 ? g[i] : g[i] * (y[i] + 1) }
        case .relu6: for i in 0..<count { g[i] = y[i] > 0 && y[i] < 6 ? g[i] : 0 }
        case .leakyReLU: for i in 0..<count { g[i] = y[i] > 0 ? g[i] : 0.2 * g[i] }
        case .softplus: for i in 0..<count { g[i] *= 1 - fastExp(-y[i]) }
        case .exponential: for i in 0..<count { g[i] *= y[i] }
        }
    }
}
