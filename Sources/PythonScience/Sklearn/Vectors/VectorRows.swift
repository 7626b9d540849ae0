import Arrays
import PythonLanguage
import PythonLibrary

/// What the Python of support vector machines asks of Swift: the two solvers.
enum VectorRows {
    static let all: [NativeRow] = [
        NativeRow("solve_kernel(K, y, linear, bounds, tolerance, most, shrinks, /)") {
            machine, a throws(PythonError) in
            let kernel = try machine.asArray(a[0], .float64)
            let (y, linear, bounds) = (
                try doubles(machine, a[1]), try doubles(machine, a[2]), try doubles(machine, a[3])
            )
            guard kernel.rank == 2, kernel.shape[0] == kernel.shape[1], !y.isEmpty,
                y.count % kernel.shape[0] == 0, linear.count == y.count, bounds.count == y.count
            else {
                throw machine.raise(
                    .valueError, "solve_kernel: got a kernel of shape \(kernel.shape) and \(y.count) samples")
            }
            let (tolerance, most) = (try machine.double(a[4]), try machine.index(a[5]))
            let shrinks = try machine.truth(a[6])
            let (alpha, solver) = kernel.elements(as: Double.self).withUnsafeBufferPointer { matrix in
                var solver = VectorSolver(
                    kernel: matrix.baseAddress!, width: kernel.shape[0], y: y, linear: linear,
                    bounds: bounds, start: Array(repeating: 0, count: y.count), tolerance: tolerance)
                return (solver.solve(most: most, shrinks: shrinks), solver)
            }
            return machine.tuple([
                machine.arrayValue(NDArray(doubles: alpha)), .float(solver.rho), .int(solver.iterations),
            ])
        },
        NativeRow("solve_linear(X, y, costs, squared, tolerance, most, words, /)") {
            machine, a throws(PythonError) in
            let rows = try machine.asArray(a[0], .float64)
            let (y, costs) = (try doubles(machine, a[1]), try doubles(machine, a[2]))
            guard rows.rank == 2, rows.shape[0] == y.count, costs.count == y.count else {
                throw machine.raise(.valueError, "solve_linear: got samples of shape \(rows.shape)")
            }
            // The random words come in blocks from Python's RandomState.
            let draw = a[6]
            var (block, next, failure): ([UInt32], Int, PythonError?) = ([], 0, nil)
            let solver = LinearSolver {
                if next == block.count {
                    next = 0
                    do throws(PythonError) {
                        let drawn = try machine.asArray(try machine.call(draw, []), .uint32)
                        block = drawn.elements(as: UInt32.self)
                    } catch {
                        failure = error
                        block = [0]
                    }
                }
                next += 1
                return block[next - 1]
            }
            let (squared, tolerance) = (try machine.truth(a[3]), try machine.double(a[4]))
            let most = try machine.index(a[5])
            let found = rows.elements(as: Double.self).withUnsafeBufferPointer {
                solver.solve(
                    rows: $0.baseAddress!, features: rows.shape[1], y: y, costs: costs, isSquared: squared,
                    tolerance: tolerance, most: most)
            }
            if let failure { throw failure }
            return machine.tuple([
                machine.arrayValue(NDArray(doubles: found.weights)), .int(found.passes),
            ])
        },
    ]

    private static func doubles(_ machine: Machine, _ value: Value) throws(PythonError) -> [Double] {
        try machine.asArray(value, .float64).elements(as: Double.self)
    }
}
