import Foundation
import Testing

@testable import Arrays

/// The library's functions by the names that the fixtures use.
struct Call {
    let fixture: Fixture
    let name: String
    let raw: [Any]
    let keywords: [String: Any]

    func array(_ i: Int) throws -> NDArray { try #require(try fixture.array(raw[i])) }
    func int(_ i: Int) throws -> Int { try #require(raw[i] as? Int) }
    func ints(_ i: Int) throws -> [Int] { try #require(raw[i] as? [Int]) }
    func arrays(_ i: Int) throws -> [NDArray] {
        try #require(raw[i] as? [Any]).map { try #require(try fixture.array($0)) }
    }
    func operand(_ value: Any) throws -> Operand {
        if let array = try fixture.array(value) { return .array(array) }
        if let int = value as? Int, !(value is Double) || Double(int) == (value as? Double) {
            // JSON writes a Python float with a point, which Foundation keeps as a Double.
            return "\(value)".contains(".") ? .float(Double(int)) : .int(int)
        }
        return .float(Fixture.double(value))
    }
    var axis: Int? { keywords["axis"] as? Int }
    var axisList: [Int]? { keywords["axis"] as? [Int] ?? axis.map { [$0] } }
    var keepDims: Bool { keywords["keepdims"] as? Bool ?? false }
    var ddof: Double { keywords["ddof"].map(Fixture.double) ?? 0 }
    var mode: String { keywords["mode"] as? String ?? "" }

    func results() throws -> [NDArray] {
        if name.hasPrefix("ufunc ") {
            let ufunc = try #require(Ufunc.named(String(name.dropFirst(6))))
            return [try ufunc.apply(try raw.map(operand))]
        }
        if name.hasPrefix("einsum ") {
            return [
                try einsum(String(name.dropFirst(7)), try raw.map { try #require(try fixture.array($0)) })
            ]
        }
        if let result = try reduction() { return [result] }
        if let results = try linearAlgebra() { return results }
        if let results = try shaping() { return results }
        if let results = try searching() { return results }
        if let results = try creation() { return results }
        throw ArrayError.value("the test knows no \(name)")
    }

    private func reduction() throws -> NDArray? {
        guard let first = raw.first, var a = try fixture.array(first) else { return nil }
        if keywords["transposed"] as? Bool == true { a = a.transposed().copy().transposed() }
        let axes = axisList
        switch name {
        case "sum": return try Reduction.sum(a, axes: axes, keepDims: keepDims)
        case "prod": return try Reduction.prod(a, axes: axes)
        case "max": return try Reduction.max(a, axes: axes)
        case "min": return try Reduction.min(a, axes: axes)
        case "any": return try Reduction.any(a, axes: axes)
        case "all": return try Reduction.all(a, axes: axes)
        case "mean": return try a.mean(axes: axes, keepDims: keepDims)
        case "var": return try a.variance(axes: axes, ddof: ddof)
        case "std": return try a.std(axes: axes, ddof: ddof, keepDims: keepDims)
        case "ptp": return try a.ptp(axes: axes)
        case "median": return try a.median(axes: axes)
        case "nansum": return try a.nansum(axes: axes)
        case "nanmean": return try a.nanmean(axes: axes)
        case "nanmax": return try a.nanmax(axes: axes)
        case "nanstd": return try a.nanstd(axes: axes)
        case "argmax": return try a.argmax(axis: axis)
        case "argmin": return try a.argmin(axis: axis)
        case "cumsum": return try a.cumsum(axis: axis)
        case "cumprod": return try a.cumprod(axis: axis)
        case "count_nonzero": return try a.countNonzero(axes: axes)
        case "average":
            return try a.average(weights: try keywords["weights"].flatMap { try fixture.array($0) }).0
        case "percentile":
            let method = NDArray.QuantileMethod(rawValue: keywords["method"] as? String ?? "linear")
            return try a.quantile(try array(1), axes: axes, method: try #require(method), percent: true)
        default: return nil
        }
    }

    private func linearAlgebra() throws -> [NDArray]? {
        switch name {
        case "matmul": return [try matmul(try array(0), try array(1))]
        case "dot": return [try dot(try array(0), try array(1))]
        case "inner": return [try inner(try array(0), try array(1))]
        case "tensordot": return [try tensordot(try array(0), try array(1), axes: try int(2))]
        case "solve": return [try solve(try array(0), try array(1))]
        case "inv": return [try inverse(try array(0))]
        case "det": return [try determinant(try array(0))]
        case "cholesky": return [try cholesky(try array(0))]
        case "qr":
            let (q, r) = try qr(try array(0))
            return [q, r]
        case "svd", "svd_reduced":
            let (u, s, vt) = try svd(try array(0), full: name == "svd")
            return [u, s, vt]
        case "eigh":
            let (values, vectors) = try symmetricEigen(try array(0))
            return [values, vectors]
        case "eig":
            let (values, vectors) = try eigen(try array(0))
            return [values, vectors]
        case "lstsq":
            let result = try leastSquares(try array(0), try array(1))
            return [result.x, result.residuals, result.singularValues]
        case "pinv": return [try pseudoInverse(try array(0))]
        case "matrix_rank": return [try matrixRank(try array(0))]
        case "matrix_power": return [try matrixPower(try array(0), try int(1))]
        case "norm": return [try norm(try array(0))]
        case "norm_order":
            return [
                try norm(try array(0), .number(Fixture.double(raw[1])), axes: Array(0..<(try array(0)).rank))
            ]
        case "norm_axis": return [try norm(try array(0), axes: axisList ?? [try int(1)])]
        default: return nil
        }
    }

    private func shaping() throws -> [NDArray]? {
        switch name {
        case "concatenate": return [try concatenate(try arrays(0), axis: axis ?? 0)]
        case "stack": return [try stack(try arrays(0), axis: axis ?? 0)]
        case "split": return try array(0).split(try int(1), axis: axis ?? 0)
        case "array_split": return try array(0).arraySplit(try int(1), axis: axis ?? 0)
        case "split_at": return try array(0).split(at: try ints(1))
        case "repeat": return [try array(0).repeated(try ints(1), axis: axis)]
        case "tile": return [try array(0).tiled(try ints(1))]
        case "roll": return [try array(0).rolled(try ints(1), axes: axisList)]
        case "rot90": return [try array(0).rotated90(try int(1))]
        case "flip": return [try array(0).flipped(axisList)]
        case "transpose": return [try array(0).transposed(try ints(1))]
        case "moveaxis": return [try array(0).movingAxes(try ints(1), to: try ints(2))]
        case "swapaxes": return [try array(0).swappingAxes(try int(1), try int(2))]
        case "reshape": return [try array(0).reshaped(try ints(1))]
        case "reshape_transposed": return [try array(0).transposed().reshaped(try ints(1))]
        case "broadcast_to": return [try array(0).broadcast(to: Shape(try ints(1)))]
        case "squeeze": return [try array(0).squeezed(axisList)]
        case "pad": return [try padded()]
        case "meshgrid": return try meshgrid([try array(0), try array(1)])
        case "indices": return [try indices(Shape(try ints(0)))]
        case "diag": return [try array(0).diag(try int(1))]
        case "tril": return [try array(0).tril(try int(1))]
        case "triu": return [try array(0).triu(try int(1))]
        case "kron": return [try array(0).kron(try array(1))]
        case "trace": return [try array(0).trace()]
        case "astype": return [try array(0).converted(to: try #require(DType(name: raw[1] as? String ?? "")))]
        case "delete": return [try array(0).deleting(try ints(1), axis: axis)]
        case "insert": return [try array(0).inserting(try array(2), at: try int(1), axis: axis)]
        default: return nil
        }
    }

    private func padded() throws -> NDArray {
        let widths = try #require(raw[1] as? [[Int]]).map { (before: $0[0], after: $0[1]) }
        let modes: [String: NDArray.PadMode] = [
            "edge": .edge, "reflect": .reflect, "symmetric": .symmetric, "wrap": .wrap, "maximum": .maximum,
            "minimum": .minimum, "mean": .mean, "constant": .constant([(before: .int(0), after: .int(0))]),
        ]
        return try array(0).padded(widths, try #require(modes[mode]))
    }

    private func searching() throws -> [NDArray]? {
        switch name {
        case "unique", "unique_axis":
            let result = name == "unique" ? try array(0).unique() : try array(0).unique(axis: try int(1))
            return [result.values, result.firstIndices, result.inverse, result.counts]
        case "sort": return [try array(0).sorted(axis: axis ?? -1)]
        case "sort_flat": return [try array(0).sorted(axis: nil)]
        case "argsort": return [try array(0).argsorted()]
        case "lexsort": return [try lexsort(try arrays(0))]
        case "searchsorted":
            return [try array(0).searchsorted(try array(1), right: keywords["side"] as? String == "right")]
        case "bincount": return [try array(0).bincount()]
        case "histogram", "histogram_edges", "histogram_auto":
            let bins: NDArray.Bins =
                name == "histogram"
                ? .count(try int(1)) : name == "histogram_auto" ? .estimated("auto") : .edges(try array(1))
            let (counts, edges) = try array(0).histogram(bins)
            return [counts, edges]
        case "digitize": return [try array(0).digitize(try array(1))]
        case "interp": return [try interpolate(try array(0), try array(1), try array(2))]
        case "diff": return [try array(0).differences(try int(1))]
        case "gradient": return [try array(0).gradient(axis: 0)]
        case "convolve": return [try array(0).convolved(try array(1), try #require(.init(rawValue: mode)))]
        case "correlate": return [try array(0).correlated(try array(1), try #require(.init(rawValue: mode)))]
        case "trapezoid": return [try array(0).trapezoid()]
        case "cov": return [try array(0).covariance()]
        case "corrcoef": return [try array(0).correlationCoefficients()]
        case "cross": return [try cross(try array(0), try array(1))]
        case "isin": return [try array(0).isIn(try array(1))]
        case "union1d": return [try array(0).union(try array(1))]
        case "intersect1d": return [try array(0).intersection(try array(1))]
        case "setdiff1d": return [try array(0).setDifference(try array(1))]
        case "setxor1d": return [try array(0).symmetricDifference(try array(1))]
        case "take": return [try array(0).take(try array(1), axis: axis)]
        case "where": return [try select(where: try array(0), try operand(raw[1]), try operand(raw[2]))]
        case "clip":
            return [
                try clip(
                    try operand(raw[0]), raw[1] is NSNull ? nil : try operand(raw[1]),
                    raw[2] is NSNull ? nil : try operand(raw[2]))
            ]
        case "nonzero": return try array(0).nonzero()
        case "argwhere": return [try array(0).argwhere()]
        default: return nil
        }
    }

    private func creation() throws -> [NDArray]? {
        let numbers = raw.map(Fixture.double)
        switch name {
        case "arange": return [try NDArray.arange(numbers[0], numbers[1], numbers[2])]
        case "linspace": return [try NDArray.linspace(numbers[0], numbers[1], try int(2)).0]
        case "eye": return [try NDArray.eye(try int(0), try int(1), k: try int(2))]
        case "index": return [try array(0).indexed(try items())]
        case "assign":
            let target = try array(0).copy()
            try target.assign(try array(2), at: try items())
            return [target]
        default: return nil
        }
    }

    private func items() throws -> [IndexItem] {
        try #require(raw[1] as? [Any]).map { item in
            if item is NSNull { return .newAxis }
            if item is String { return .ellipsis }
            if let slice = (item as? [String: Any])?["slice"] as? [Any] {
                let bounds = slice.map { $0 as? Int }
                return .slice(start: bounds[0], stop: bounds[1], step: bounds[2])
            }
            if let array = try fixture.array(item) { return .array(array) }
            return .integer(try #require(item as? Int))
        }
    }
}
