import Arrays
import Engine
import PythonLanguage

/// Control flow as functions, run eagerly: cond, while_loop, map_fn, scan, foldl.
enum ControlTensors {
    private static func truth(_ machine: Machine, _ value: Value) throws(PythonError) -> Bool {
        guard let tensor = machine.knownTensor(value) else { return try machine.truth(value) }
        return try machine.arrays(try tensor.array.truth())
    }

    /// The rows of nested tensors, one structure a row.
    static func rows(_ machine: Machine, _ value: Value) throws(PythonError) -> [Value] {
        let leaves = machine.flattened(value)
        var columns: [[Value]] = []
        for leaf in leaves {
            columns.append(try machine.collect(machine.tensorValue(try machine.tensor(leaf))))
        }
        guard let count = columns.first?.count, leaves.count > 1 || value.isTuple || value.isDict else {
            return columns.first ?? []
        }
        return (0..<count).map { row in
            var values = columns.compactMap { row < $0.count ? $0[row] : nil }
            return machine.restructured(value, &values)
        }
    }

    /// Results of one structure stacked along a new first axis.
    static func stacked(_ machine: Machine, _ results: [Value]) throws(PythonError) -> Value {
        guard let first = results.first else {
            return machine.tensorValue(Tensor(NDArray.zeros([0], .float32)))
        }
        let columns = results.map { machine.flattened($0) }
        var values: [Value] = []
        for place in columns[0].indices {
            var tensors: [Tensor] = []
            for column in columns where place < column.count {
                tensors.append(try machine.tensor(column[place]))
            }
            values.append(machine.tensorValue(try machine.stack(tensors)))
        }
        return machine.restructured(first, &values)
    }

    private static func call(_ machine: Machine, _ function: Value, _ state: Value) throws(PythonError)
        -> Value
    {
        if let elements = machine.sequenceElements(state) { return try machine.call(function, elements) }
        return try machine.call(function, [state])
    }

    static let rows: [TensorRow] = [
        TensorRow(
            "tf: cond(pred, true_fn=None, false_fn=None, name=None)", "ops: cond(pred, true_fn, false_fn)"
        ) { c throws(PythonError) in
            try c.machine.call(try truth(c.machine, c[0]) ? c[1] : c[2])
        },
        TensorRow("tf: case(pred_fn_pairs, default=None, exclusive=False, strict=False, name='case')") {
            c throws(PythonError) in
            for pair in try c.machine.collect(c[0]) {
                guard let parts = c.machine.sequenceElements(pair), parts.count == 2 else { continue }
                if try truth(c.machine, parts[0]) { return try c.machine.call(parts[1]) }
            }
            guard c.isGiven(1) else {
                throw c.machine.invalidArgument(
                    "None of the conditions evaluated as True", operation: "Assert")
            }
            return try c.machine.call(c[1])
        },
        TensorRow(
            "tf: while_loop(cond, body, loop_vars, shape_invariants=None, parallel_iterations=10, "
                + "back_prop=True, swap_memory=False, maximum_iterations=None, name=None)",
            "ops: while_loop(cond, body, loop_vars, maximum_iterations=None) [0 1 2 7]"
        ) { c throws(PythonError) in
            var state = c[2]
            let isList = state.isList
            if let elements = c.machine.sequenceElements(state) {
                var tensors: [Value] = []
                for element in elements {
                    tensors.append(
                        c.machine.sequenceElements(element) != nil || element.isDict
                            ? element : c.machine.tensorValue(try c.machine.tensor(element)))
                }
                state = isList ? c.machine.list(tensors) : c.machine.tuple(tensors)
            } else if !state.isDict {
                state = c.machine.tensorValue(try c.machine.tensor(state))
            }
            let limit = c.isGiven(7) ? try c.int(7, default: 0) : Int.max
            var count = 0
            while count < limit, try truth(c.machine, try call(c.machine, c[0], state)) {
                try c.machine.poll()
                let next = try call(c.machine, c[1], state)
                if let elements = c.machine.sequenceElements(next) {
                    state = isList ? c.machine.list(elements) : c.machine.tuple(elements)
                } else {
                    state = c.machine.sequenceElements(state) == nil ? next : c.machine.list([next])
                }
                count += 1
            }
            return state
        },
        TensorRow(
            "tf: map_fn(fn, elems, dtype=None, parallel_iterations=None, back_prop=True, swap_memory=False, "
                + "infer_shape=True, fn_output_signature=None, name=None)", "tf: vectorized_map(fn, elems)",
            "ops: map(f, xs)", "ops: vectorized_map(function, elements)", "K: map_fn(fn, elems)"
        ) { c throws(PythonError) in
            var results: [Value] = []
            for row in try rows(c.machine, c[1]) { results.append(try c.machine.call(c[0], [row])) }
            return try stacked(c.machine, results)
        },
        TensorRow(
            "tf: foldl(fn, elems, initializer=None, parallel_iterations=10, back_prop=True, "
                + "swap_memory=False, name=None)",
            "tf: foldr(fn, elems, initializer=None, parallel_iterations=10, back_prop=True, "
                + "swap_memory=False, name=None)", "K: foldl(fn, elems, initializer=None)"
        ) { c throws(PythonError) in
            var elements = try rows(c.machine, c[1])
            if c.name == "foldr" { elements.reverse() }
            guard c.isGiven(2) || !elements.isEmpty else {
                throw c.machine.raise(.valueError, "\(c.name): got no elements and no initializer")
            }
            var state = c.isGiven(2) ? c.machine.tensorValue(try c.tensor(2)) : elements.removeFirst()
            for element in elements { state = try c.machine.call(c[0], [state, element]) }
            return state
        },
        TensorRow(
            "tf: scan(fn, elems, initializer=None, parallel_iterations=10, back_prop=True, "
                + "swap_memory=False, infer_shape=True, reverse=False, name=None)"
        ) { c throws(PythonError) in
            var elements = try rows(c.machine, c[1])
            let reverse = try c.flag(7)
            if reverse { elements.reverse() }
            var results: [Value] = []
            var state: Value
            if c.isGiven(2) {
                state =
                    c.machine.sequenceElements(c[2]) == nil ? c.machine.tensorValue(try c.tensor(2)) : c[2]
            } else {
                guard let first = elements.first else { return c[1] }
                state = first
                results.append(state)
                elements.removeFirst()
            }
            for element in elements {
                state = try c.machine.call(c[0], [state, element])
                results.append(state)
            }
            return try stacked(c.machine, reverse ? results.reversed() : results)
        },
        TensorRow(
            "tf: py_function(func, inp, Tout, name=None)",
            "tf: numpy_function(func, inp, Tout, stateful=True, name=None)"
        ) {
            c throws(PythonError) in
            var arguments: [Value] = []
            for value in try c.machine.collect(c[1]) {
                let tensor = try c.machine.tensor(value)
                arguments.append(
                    c.name == "py_function"
                        ? c.machine.tensorValue(tensor) : c.machine.arrayOrScalar(tensor.array.copy()))
            }
            let result = try c.machine.call(c[0], arguments)
            if let dtypes = c.machine.sequenceElements(c[2]) {
                let parts = c.machine.sequenceElements(result) ?? [result]
                var values: [Value] = []
                for (part, dtype) in zip(parts, dtypes) {
                    values.append(c.machine.tensorValue(try c.machine.converted(part, dtype)))
                }
                return c.machine.list(values)
            }
            return c.machine.tensorValue(try c.machine.converted(result, c[2]))
        },
    ]
}

extension Machine {
    /// Tensors of one shape and type as one, on the tape.
    func stack(_ tensors: [Tensor]) throws(PythonError) -> Tensor {
        try engineCall {
            if tensors[0].isReal {
                return try Tensor.precisely(tensors) { try Tensor.stack(tensors, axis: 0) }
            }
            return Tensor(try Arrays.stack(tensors.map(\.array)))
        }
    }
}
