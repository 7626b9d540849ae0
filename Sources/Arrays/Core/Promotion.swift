/// Type promotion as NumPy 2 does it (NEP 50): the result depends on types only, never on values, and
/// Python's own numbers are "weak": they take the array's type as long as its kind can hold them.

/// One argument of an array function: an array, or a Python number that has no type of its own.
/// (Python's `bool` is not weak: it is a 0-d array of `bool`.)
package enum Operand: Sendable {
    case array(NDArray)
    case int(Int)
    case float(Double)
    case complex(Double, Double)
}

extension DType {
    /// The type of an operation between two arrays (`np.promote_types`).
    package static func promote(_ a: DType, _ b: DType) -> DType {
        if a == b { return a }
        if a == .text || b == .text { return .text }
        if a == .bool { return b }
        if b == .bool { return a }
        switch (a.kind, b.kind) {
        case (.signed, .signed), (.unsigned, .unsigned), (.float, .float), (.complex, .complex):
            return a.itemSize >= b.itemSize ? a : b
        case (.signed, .unsigned): return mixed(signed: a, unsigned: b)
        case (.unsigned, .signed): return mixed(signed: b, unsigned: a)
        case (.complex, _): return complexHolding(a, b)
        case (_, .complex): return complexHolding(b, a)
        case (.float, _): return floatHolding(a, integer: b)
        default: return floatHolding(b, integer: a)
        }
    }

    private static func mixed(signed: DType, unsigned: DType) -> DType {
        if unsigned.itemSize < signed.itemSize { return signed }
        switch unsigned {
        case .uint8: return .int16
        case .uint16: return .int32
        case .uint32: return .int64
        default: return .float64
        }
    }

    private static func floatHolding(_ float: DType, integer: DType) -> DType {
        switch integer.itemSize {
        case 1: return float
        case 2: return float == .float16 ? .float32 : float
        default: return .float64
        }
    }

    private static func complexHolding(_ complex: DType, _ other: DType) -> DType {
        let real = complex == .complex64 ? DType.float32 : .float64
        return promote(real, other) == .float32 || other == .float16 ? complex : .complex128
    }

    /// The type of an operation with these operands (`np.result_type`).
    package static func result(of operands: [Operand]) -> DType {
        var strong: DType?
        var weak: Kind?
        for operand in operands {
            switch operand {
            case .array(let array): strong = strong.map { promote($0, array.dtype) } ?? array.dtype
            case .int: if weak == nil { weak = .signed }
            case .float: if weak != .complex { weak = .float }
            case .complex: weak = .complex
            }
        }
        guard let strong else {
            return weak == .complex ? .complex128 : weak == .float ? .float64 : .int64
        }
        return weak.map { strong.takingWeak($0) } ?? strong
    }

    /// This type after an operation with a Python number of a kind.
    package func takingWeak(_ weak: Kind) -> DType {
        switch (weak, kind) {
        case (.signed, .bool): .int64
        case (.float, .bool), (.float, .signed), (.float, .unsigned): .float64
        case (.complex, .bool), (.complex, .signed), (.complex, .unsigned), (.complex, .text): .complex128
        case (.complex, .float): self == .float64 ? .complex128 : .complex64
        default: self
        }
    }

    /// Whether values survive the conversion (`np.can_cast(a, b, "safe")`).
    package static func canCastSafely(_ from: DType, _ to: DType) -> Bool {
        to == .text || promote(from, to) == to
    }

    /// Whether the conversion stays within a kind or goes up (`"same_kind"`): what in-place
    /// operations allow.
    package static func canCastSameKind(_ from: DType, _ to: DType) -> Bool {
        if canCastSafely(from, to) { return true }
        func rank(_ kind: Kind) -> Int {
            switch kind {
            case .bool: 0
            case .unsigned: 1
            case .signed: 2
            case .float: 3
            case .complex: 4
            case .text: 5
            }
        }
        return rank(from.kind) <= rank(to.kind)
    }

    /// The real type of a complex one's parts; itself for the others.
    package var realPart: DType {
        self == .complex64 ? .float32 : self == .complex128 ? .float64 : self
    }

    /// The smallest floating type that an elementwise function of this type computes in (integers of
    /// one byte give float16, of two float32, as `np.sin(np.int8(1)).dtype` says).
    package var mathResult: DType {
        switch self {
        case .bool, .int8, .uint8: .float16
        case .int16, .uint16: .float32
        case .int32, .int64, .uint32, .uint64: .float64
        default: self
        }
    }
}
