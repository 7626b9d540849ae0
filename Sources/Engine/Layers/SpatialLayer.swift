import Arrays

/// What layers over a line, an image or a volume share: (N, grid..., C), or (N, C, grid...) with
/// `data_format="channels_first"`, which is transposed on the way in and out.
package class SpatialLayer: Layer {
    /// Grid axes: 1, 2 or 3.
    let spatialRank: Int
    let channelsFirst: Bool

    init(_ className: String, rank: Int, _ a: Arguments, _ engine: Engine) throws {
        spatialRank = rank
        channelsFirst = try Self.channelsFirst(a)
        var a = a
        if a.values["data_format"] != nil {
            a["data_format"] = .string(channelsFirst ? "channels_first" : "channels_last")
        }
        try super.init(className, a, engine)
    }

    override var passesMasks: Bool { false }
    override var inputSpec: InputSpec { InputSpec(rank: spatialRank + 2) }

    static func channelsFirst(_ a: Arguments) throws -> Bool {
        let value = a["data_format"]
        if value.isNone { return false }
        guard let format = value.string?.lowercased(), ["channels_first", "channels_last"].contains(format)
        else {
            throw EngineError.value(
                "The `data_format` argument must be one of {'channels_first', 'channels_last'}. Received: "
                    + "data_format=\(value.string ?? value.description)")
        }
        return format == "channels_first"
    }

    // MARK: Axes

    private var toLast: [Int] { [0] + Array(2..<(spatialRank + 2)) + [1] }
    private var toFirst: [Int] { [0, spatialRank + 1] + Array(1..<(spatialRank + 1)) }

    func channelsLast(_ x: Tensor) throws -> Tensor {
        channelsFirst ? try x.floats().transposed(toLast) : x.floats()
    }

    func restored(_ y: Tensor) throws -> Tensor { channelsFirst ? try y.transposed(toFirst) : y }

    func channelsLast(_ shape: PartialShape) -> PartialShape {
        channelsFirst && shape.count == spatialRank + 2 ? toLast.map { shape[$0] } : shape
    }

    func restored(_ shape: PartialShape) -> PartialShape {
        channelsFirst && shape.count == spatialRank + 2 ? toFirst.map { shape[$0] } : shape
    }

    /// The extents of the grid of a channels-last tensor.
    func grid(_ x: Tensor) -> [Int] { Array(x.dimensions[1..<(x.rank - 1)]) }
}

extension Arguments {
    /// `n` integers above 0 (or from 0 on); one integer counts for all. Keras' `standardize_tuple`.
    func tuple(_ name: String, _ n: Int, allowsZero: Bool = false, label: String? = nil) throws -> [Int] {
        try Self.tuple(self[name], n, label ?? name, allowsZero: allowsZero)
    }

    /// The same arguments with whole tuples in the place of what was given, as attributes show them.
    func showing(_ tuples: [(String, [Int])]) -> Arguments {
        var result = self
        for (name, extents) in tuples { result[name] = .list(extents.map(ConfigValue.int)) }
        return result
    }

    static func tuple(_ value: ConfigValue, _ n: Int, _ name: String, allowsZero: Bool = false) throws
        -> [Int]
    {
        let shown = value.list.map { EngineError.tuple($0.map(\.int)) } ?? value.description
        var text = "The `\(name)` argument must be a tuple of \(n) integers. Received \(name)=\(shown)"
        var result: [Int] = []
        if let one = value.int, value.list == nil {
            result = [Int](repeating: one, count: n)
        } else if let list = value.list, list.count == n {
            result = list.compactMap(\.int)
        }
        guard result.count == n else { throw EngineError.value(text) }
        let wrong = result.filter { $0 < (allowsZero ? 0 : 1) }
        if !wrong.isEmpty {
            let set = Set(wrong).sorted().map(String.init).joined(separator: ", ")
            text += ", including values {\(set)} that do not satisfy `value \(allowsZero ? ">=" : ">") 0`"
            throw EngineError.value(text)
        }
        return result
    }

    func padding(allowsCausal: Bool = false) throws -> Window.Padding {
        let value = try string("padding").lowercased()
        guard let padding = Window.Padding(rawValue: value), padding != .causal || allowsCausal else {
            let allowed = allowsCausal ? "{'valid', 'same', 'causal'}" : "{'valid', 'same'}"
            throw EngineError.value(
                "The `padding` argument must be a list/tuple or one of \(allowed). Received: \(value)")
        }
        return padding
    }
}
