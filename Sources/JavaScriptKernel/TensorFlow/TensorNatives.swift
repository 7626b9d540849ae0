import Arrays
import Engine

// Natives that make, read and change tensors, and the tapes of gradients.
extension TensorFlowPart {
    var tensorNatives: [(String, Native)] {
        [
            ("rows", { part, _ in part.context.array(TensorRow.all.map { part.context.string($0.name) }) }),
            ("run", { part, a in try part.result(part.run(a)[0]) }),
            (
                "runMany",
                { part, a in try part.context.array(part.run(a).map { part.result($0) }) }
            ),
            ("tensor", { part, a in try part.make(a) }),
            ("fill", { part, a in part.filled(a) }),
            ("data", { part, a in try part.data(part.tensor(a[safe: 0])) }),
            (
                "variable",
                { part, a in
                    let initial = try part.tensor(a[safe: 0]).array.copy()
                    return part.host(
                        Variable(
                            initial, name: a[safe: 1]?.text() ?? "", trainable: a[safe: 2]?.truth() ?? true),
                        bytes: initial.byteCount)
                }
            ),
            (
                "assign",
                { part, a in
                    let value = try part.tensor(a[safe: 1]).array.copy()
                    try part.object(a[safe: 0], Variable.self).assign(value)
                    return part.context.undefined
                }
            ),
        ]
    }

    /// Arguments: the row's number, handles, further arguments.
    private func run(_ a: [JSValue]) throws -> [Tensor] {
        let handles = a[safe: 1]?.items() ?? []
        let call = TensorCall(tensors: try handles.map { try tensor($0) }, arguments: Array(a.dropFirst(2)))
        let index = Int(a[safe: 0]?.number() ?? -1)
        guard let row = TensorRow.all[safe: index] else { throw JavaScriptError("no operation \(index)") }
        let results = try row.body(call)
        // A view of a variable would change with it.
        return try results.map { result in
            for (handle, tensor) in zip(handles, call.tensors)
            where tensor.array.storage === result.array.storage && handle.host(as: Variable.self) != nil {
                return result.isFollowed ? try result * Tensor(1) : Tensor(result.array.copy())
            }
            return result
        }
    }

    /// Arguments: a typed array, the shape, the type's number. The elements are copied.
    private func make(_ a: [JSValue]) throws -> JSValue {
        let shape = try Shape(checking: (a[safe: 1]?.items() ?? []).map { Int($0.number()) })
        let dtype = DType.ofTensors[safe: Int(a[safe: 2]?.number() ?? 0)] ?? .float32
        guard let source = a[safe: 0]?.typedArray else {
            throw JavaScriptError("tensor: got no typed array")
        }
        let array = NDArray(uninitialized: shape, dtype)
        guard source.bytes.count == array.byteCount else {
            throw JavaScriptError("tensor: got \(source.count) elements for shape [\(shape.list)]")
        }
        if let start = source.bytes.baseAddress, array.byteCount > 0 {
            array.storage.bytes.copyMemory(from: start, byteCount: array.byteCount)
        }
        return result(Tensor(array))
    }

    private func filled(_ a: [JSValue]) -> JSValue {
        let shape = Shape((a[safe: 0]?.items() ?? []).map { Int($0.number()) })
        let dtype = DType.ofTensors[safe: Int(a[safe: 2]?.number() ?? 0)] ?? .float32
        return result(Tensor(NDArray.full(shape, .float(a[safe: 1]?.number() ?? 0), dtype)))
    }

    /// A typed array with a copy of the elements.
    private func data(_ tensor: Tensor) throws -> JSValue {
        let array = tensor.published().array
        let kind: TypedArrayKind =
            array.dtype == .float32 ? .float32 : array.dtype == .int32 ? .int32 : .uint8
        let made = try context.typedArray(kind, count: array.count)
        if array.count > 0, let target = made.typedArray?.bytes.baseAddress {
            let start = array.storage.bytes + array.offset * array.itemSize
            target.copyMemory(from: start, byteCount: array.byteCount)
        }
        return made
    }

    // MARK: Tapes

    var tapeNatives: [(String, Native)] {
        [
            // Starts a tape that follows tensors and variables: handles, whether variables are followed.
            (
                "tapeBegin",
                { part, a in
                    let tape = Tape(watchesVariables: a[safe: 1]?.truth() ?? false)
                    for handle in a[safe: 0]?.items() ?? [] {
                        if let variable = handle.host(as: Variable.self) {
                            tape.watch(variable.tensor)
                        } else {
                            tape.watch(try part.tensor(handle))
                        }
                    }
                    tape.start()
                    return part.host(tape)
                }
            ),
            (
                "tapeEnd",
                { part, a in
                    try part.object(a[safe: 0], Tape.self).stop()
                    return part.context.undefined
                }
            ),
            ("gradients", { part, a in try part.gradients(a) }),
            ("isRecording", { part, _ in part.context.boolean(Tensor.isRecording) }),
            (
                "pauseTapes",
                { part, a in
                    try CustomGradient.withoutRecording {
                        guard let body = a[safe: 0] else { return part.context.undefined }
                        return try body.call()
                    }
                }
            ),
            ("connect", { part, a in try part.connect(a) }),
        ]
    }

    /// Arguments: a tape, the target, its seed or null, the sources. Results, null where nothing arrives.
    private func gradients(_ a: [JSValue]) throws -> JSValue {
        let tape = try object(a[safe: 0], Tape.self)
        let target = try tensor(a[safe: 1])
        let seed = a[safe: 2].flatMap { $0.isNullish ? nil : $0 }
        let sources = try (a[safe: 3]?.items() ?? []).map { handle -> Tensor in
            if let variable = handle.host(as: Variable.self) { return variable.tensor }
            return try tensor(handle)
        }
        let found = try tape.gradient(of: target, seed: seed.map { try tensor($0) }, for: sources)
        return context.array(found.map { $0.map { result($0) } ?? context.null })
    }

    /// Makes a value follow from inputs by a rule of the cell's own: inputs, the value, and a function from the
    /// gradient's result to a list of handles. Gives the connected value.
    private func connect(_ a: [JSValue]) throws -> JSValue {
        let inputs = try tensors(a[safe: 0])
        let value = Tensor(try tensor(a[safe: 1]).array.copy())
        guard let rule = a[safe: 2] else { return context.undefined }
        CustomGradient.connect(inputs, [value]) { [unowned self] arriving in
            let leaving = try rule.call([self.result(arriving[0])])
            return try (leaving.items() ?? []).map { $0.isNullish ? nil : try self.tensor($0) }
        }
        return result(value)
    }
}
