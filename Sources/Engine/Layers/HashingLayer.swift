import Arrays

/// Hashing: words or numbers to one of `num_bins` numbers by their hash, the same in every run.
package final class HashingLayer: Layer {
    private let bins: Int
    private let mode: CategoryMode
    /// What is masked: it gets bin 0, and nothing else does.
    private let mask: String?
    private let salt: (UInt64, UInt64)?

    init(_ a: Arguments, _ engine: Engine) throws {
        guard !a["num_bins"].isNone else {
            throw EngineError.value(
                "The `num_bins` for `Hashing` cannot be `None` or non-positive values. Received: num_bins=None."
            )
        }
        bins = try a.positive("num_bins")
        mode = try CategoryMode.read(a, allowed: [.int, .oneHot, .multiHot, .count])
        mask = a["mask_value"].string ?? a["mask_value"].int.map(String.init)
        if a["salt"].isNone {
            salt = nil
        } else if let number = a["salt"].int {
            salt = (UInt64(bitPattern: Int64(number)), UInt64(bitPattern: Int64(number)))
        } else {
            let numbers = try a.ints("salt").map { UInt64(bitPattern: Int64($0)) }
            guard numbers.count == 2 else {
                throw EngineError.value(
                    "The `salt` argument for `Hashing` can only be a tuple of size 2 integers, or a single "
                        + "integer. Received: salt=\(a["salt"]).")
            }
            salt = (numbers[0], numbers[1])
        }
        try super.init("Hashing", a, engine)
        isBuilt = true
    }

    override var passesMasks: Bool { false }
    package override var takesText: Bool { true }

    private func bin(_ text: String) -> Int {
        if let mask, text == mask { return 0 }
        let bytes = Array(text.utf8)
        let hash = salt.map { FarmHash.salted(bytes, $0) } ?? FarmHash.fingerprint(bytes)
        if mask == nil { return Int(hash % UInt64(bins)) }
        return bins > 1 ? Int(hash % UInt64(bins - 1)) + 1 : 0
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        let array = input.x.array.contiguous()
        guard array.isText || array.dtype.isInteger else {
            throw EngineError.value(
                "Layer \"\(name)\" (Hashing): got an array of \(array.dtypeName), expected strings or integers"
            )
        }
        let texts = array.isText ? array.texts : array.ints.map(String.init)
        let numbers = texts.map { bin($0) }
        if mode == .int { return LayerOutput(Tensor(NDArray(ints: numbers, shape: array.shape))) }
        return LayerOutput(Tensor(try mode.encode(numbers, shape: array.shape, depth: bins)))
    }

    package override func outputShapes(_ shapes: [PartialShape]) -> [PartialShape] {
        [mode.shape(shapes[0], depth: bins)]
    }

    package override func multiplyAdds(_ shapes: [PartialShape]) -> Double { 0 }
}
