import Arrays

/// The gradient of a table from which rows were looked up: a row for each place that looked, as TensorFlow's class
/// of this name. Added up by id it is the table's gradient.
///
/// Keras on TensorFlow does not add rows of the same id before it squares them: where Adam and its relatives
/// need g^2 they get the sum of the squares of the rows, and an embedding takes larger steps than by the formula.
/// What its readers see printed comes from there, so an optimizer here does the same (`Optimizer.sumsSlices`).
struct IndexedSlices {
    /// int64, any shape. The lookup's own array: two gradients of one lookup have the same.
    let ids: NDArray
    /// The shape of the ids and that of a row.
    let rows: NDArray

    /// What is added up of each element of the rows.
    enum Power {
        case value, square, magnitude
    }

    /// The rows' elements, their squares or their magnitudes, added up by id in an array of a table's shape.
    static func sums(_ power: Power, of slices: [IndexedSlices], in shape: Shape) -> NDArray {
        let result = NDArray.zeroFloats(shape)
        let (width, count) = (shape.product(1..<shape.rank), shape[0])
        for slice in slices {
            let rows = slice.rows.asFloats()
            let (source, target, places) = (
                rows.floatPointer, result.floatPointer, slice.ids.pointer(Int.self)
            )
            let number = slice.ids.count
            Threads.divide(width, grain: 16, work: Threads.sums(number * width)) { columns in
                let (first, length) = (columns.lowerBound, columns.count)
                func add(_ add: (Floats, Floats) -> Void) {
                    for i in 0..<number where places[i] >= 0 && places[i] < count {
                        add(target + places[i] * width + first, source + i * width + first)
                    }
                }
                switch power {
                case .value: add { to, from in kernels.add(to, from, length) }
                case .square: add { to, from in for j in 0..<length { to[j] += from[j] * from[j] } }
                case .magnitude: add { to, from in for j in 0..<length { to[j] += abs(from[j]) } }
                }
            }
            withExtendedLifetime(rows) {}
        }
        return result
    }

    /// Gradients of the same table: rows of one lookup are added, others stand side by side, as TensorFlow adds
    /// them.
    static func added(_ a: [IndexedSlices], _ b: [IndexedSlices]) throws -> [IndexedSlices] {
        var result = a
        for slice in b {
            guard let index = result.firstIndex(where: { $0.ids.isSameWindow(as: slice.ids) }) else {
                result.append(slice)
                continue
            }
            let rows = try binary(.add, result[index].rows, slice.rows)
            result[index] = IndexedSlices(ids: slice.ids, rows: rows)
        }
        return result
    }
}
