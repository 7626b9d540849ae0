import Arrays

// Checks of what a layer is called on, in Keras' words.
extension Layer {
    /// Whether tensors are what the layer accepts: the quick question before `check` explains.
    func fits(_ tensors: [Tensor]) -> Bool {
        let spec = inputSpec
        for tensor in tensors {
            if let rank = spec.rank, tensor.rank != rank { return false }
            if let rank = spec.minimumRank, tensor.rank < rank { return false }
            if let extent = spec.lastExtent, tensor.rank > 0, tensor.shape[tensor.rank - 1] != extent {
                return false
            }
            if spec.rank != nil { return true }
        }
        return true
    }

    func check(_ shapes: [PartialShape]) throws {
        let spec = inputSpec
        for (position, shape) in shapes.enumerated() {
            if let rank = spec.rank, shape.count != rank {
                throw incompatible(
                    position,
                    "expected ndim=\(rank), found ndim=\(shape.count). Full shape received: "
                        + EngineError.tuple(shape))
            }
            if let rank = spec.minimumRank, shape.count < rank {
                throw incompatible(
                    position,
                    "expected min_ndim=\(rank), found ndim=\(shape.count). Full shape received: "
                        + EngineError.tuple(shape))
            }
            if let extent = spec.lastExtent, let last = shape.last, let last, last != extent {
                throw incompatible(
                    position,
                    "expected axis -1 of input shape to have value \(extent), but received input with shape "
                        + EngineError.tuple(shape))
            }
            if spec.rank != nil { return }
        }
    }

    func incompatible(_ position: Int, _ detail: String) -> EngineError {
        .incompatibleInput(layer: name, position: position, detail: detail)
    }
}
