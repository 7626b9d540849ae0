import Arrays

/// A metric whose state and arithmetic a front end gives: a class written in a notebook's cell.
package final class FrontMetric: Metric {
    package typealias Update = (_ truth: NDArray, _ prediction: NDArray, _ weights: NDArray?) throws -> Void

    private let add: Update
    private let compute: () throws -> NDArray
    private let forget: () throws -> Void
    /// Weights of the metric (`add_weight`).
    package private(set) var variables: [Variable] = []

    package init(
        _ className: String, name: String, update: @escaping Update, result: @escaping () throws -> NDArray,
        reset: @escaping () throws -> Void
    ) {
        add = update
        compute = result
        forget = reset
        super.init(className, name: name)
    }

    package override func update(_ truth: NDArray, _ prediction: NDArray, _ weights: NDArray?) throws {
        try add(truth, prediction, weights)
    }

    package override func result() throws -> NDArray { try compute() }
    package override func reset() { try? forget() }

    package func keep(_ variable: Variable) { variables.append(variable) }

    /// What `reset_state` does by itself: all weights to zero.
    package func clear() throws {
        for variable in variables { try variable.assign(NDArray.zeros(variable.shape, variable.dtype)) }
    }
}
