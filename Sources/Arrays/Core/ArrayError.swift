/// What can be wrong with a call into the array library: facts, whose wording (`message`) is NumPy's and
/// lives here only. `kind` says which Python exception it becomes.
package enum ArrayError: Error, Equatable, Sendable {
    // Shapes and axes
    case broadcast([Shape])
    case broadcastTo(Shape, Shape)
    case broadcastOutput(Shape, broadcast: Shape)
    case assignmentShape(from: Shape, to: Shape)
    case reshape(size: Int, into: [Int])
    case reshapeUnknown
    case negativeDimensions
    case tooManyDimensions(Int)
    case tooBig
    case memory(bytes: Int, shape: Shape, dtype: DType)
    /// Where only the size is known.
    case refusedMemory(bytes: Int)
    case axis(Int, rank: Int)
    /// With the parameter's name (`swapaxes`).
    case namedAxis(String, Int, rank: Int)
    case axesDoNotMatch
    case repeatedAxis
    case squeeze
    case concatenateExtent(axis: Int, first: Int, at: Int, other: Int)
    case concatenateRank(first: Int, at: Int, other: Int)
    case emptyConcatenate(String)
    case stackShapes
    case unequalDivision

    // Indices
    case indexOutOfBounds(Int, axis: Int?, size: Int)
    case tooManyIndices(rank: Int, given: Int)
    case booleanIndex(axis: Int, size: Int, maskSize: Int)
    case booleanAssignment(values: Int, selected: Int)
    case indexBroadcast([Shape])
    case zeroStep
    case notAnIndex

    // Types
    case outputCasting(ufunc: String, from: DType, to: DType)
    case inputCasting(ufunc: String, from: DType, to: DType)
    /// The types are written as NumPy writes them there, by class or by `dtype`.
    case noLoop(ufunc: String, types: [String])
    case unsupportedTypes(ufunc: String)
    case integerOutOfBounds(String, DType)
    case negativeIntegerPower
    case booleanSubtract
    case booleanNegative
    case cannotConvertText(String, DType)
    case ambiguousTruth(count: Int)
    case onlyLengthOne

    // Reductions
    case emptyReduction(String)
    case emptyArgument(String)

    // Linear algebra
    case matmulCore(Shape, Shape)
    case matmulScalar(operand: Int)
    case dotShapes(Shape, Shape, axes: (Int, Int))
    case singular
    case notSquare
    case atLeastTwoDimensional(Int)
    case notPositiveDefinite
    case noConvergence(String)
    case linearAlgebra(String)

    // Anything said once
    case value(String)
    case type(String)
    case index(String)
    case overflow(String)

    /// The Python exception that an error becomes.
    package enum Kind: String, Sendable {
        case valueError = "ValueError"
        case typeError = "TypeError"
        case indexError = "IndexError"
        case overflowError = "OverflowError"
        case memoryError = "MemoryError"
        case axisError = "AxisError"
        case ufuncTypeError = "UFuncTypeError"
        case linAlgError = "LinAlgError"
    }

    package var kind: Kind {
        switch self {
        case .indexOutOfBounds, .tooManyIndices, .booleanIndex, .indexBroadcast, .notAnIndex, .index:
            .indexError
        case .unsupportedTypes, .booleanSubtract, .booleanNegative, .onlyLengthOne, .type: .typeError
        case .noLoop, .outputCasting, .inputCasting: .ufuncTypeError
        case .integerOutOfBounds, .overflow: .overflowError
        case .memory, .refusedMemory: .memoryError
        case .axis, .namedAxis: .axisError
        case .singular, .notSquare, .atLeastTwoDimensional, .notPositiveDefinite, .noConvergence,
            .linearAlgebra:
            .linAlgError
        default: .valueError
        }
    }

    package static func == (a: ArrayError, b: ArrayError) -> Bool {
        a.kind == b.kind && a.message == b.message
    }
}

extension ArrayError: CustomStringConvertible {
    package var description: String { "\(kind.rawValue): \(message)" }

    /// NumPy 2.4's text.
    package var message: String {
        switch self {
        case .broadcast, .broadcastTo, .broadcastOutput, .assignmentShape, .reshape, .reshapeUnknown,
            .negativeDimensions, .tooManyDimensions, .tooBig, .memory, .refusedMemory, .axis, .namedAxis,
            .axesDoNotMatch,
            .repeatedAxis,
            .squeeze, .concatenateExtent, .concatenateRank, .emptyConcatenate, .stackShapes, .unequalDivision:
            shapeMessage
        case .indexOutOfBounds, .tooManyIndices, .booleanIndex, .booleanAssignment, .indexBroadcast,
            .zeroStep, .notAnIndex:
            indexMessage
        case .outputCasting, .inputCasting, .noLoop, .unsupportedTypes, .integerOutOfBounds,
            .negativeIntegerPower, .booleanSubtract, .booleanNegative, .cannotConvertText, .ambiguousTruth,
            .onlyLengthOne:
            typeMessage
        case .emptyReduction(let name):
            "zero-size array to reduction operation \(name) which has no identity"
        case .emptyArgument(let name): "attempt to get \(name) of an empty sequence"
        case .value(let text), .type(let text), .index(let text), .overflow(let text): text
        default: linearAlgebraMessage
        }
    }

    private var shapeMessage: String {
        switch self {
        case .broadcast(let shapes):
            "operands could not be broadcast together with shapes "
                + shapes.map { $0.compactDescription + " " }.joined()
        case .broadcastTo(let from, let to):
            from.rank > to.rank
                ? "input operand has more dimensions than allowed by the axis remapping"
                : "operands could not be broadcast together with remapped shapes [original->remapped]: "
                    + "\(from.compactDescription)  and requested shape \(to.compactDescription)"
        case .broadcastOutput(let output, let broadcast):
            "non-broadcastable output operand with shape \(output.compactDescription) doesn't match the "
                + "broadcast shape \(broadcast.compactDescription)"
        case .assignmentShape(let from, let to):
            "could not broadcast input array from shape \(from.compactDescription) into shape "
                + to.compactDescription
        case .reshape(let size, let into):
            "cannot reshape array of size \(size) into shape (" + into.map(String.init).joined(separator: ",")
                + (into.count == 1 ? ",)" : ")")
        case .reshapeUnknown: "can only specify one unknown dimension"
        case .negativeDimensions: "negative dimensions are not allowed"
        case .tooManyDimensions(let rank):
            "maximum supported dimension for an ndarray is currently \(Shape.maximumRank), found \(rank)"
        case .tooBig:
            "array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible size."
        case .memory(let bytes, let shape, let dtype):
            "Unable to allocate \(Self.humanBytes(bytes)) for an array with shape \(shape) and data type "
                + dtype.name
        case .refusedMemory(let bytes): "Unable to allocate \(Self.humanBytes(bytes)) for an array"
        case .axis(let axis, let rank):
            "axis \(axis) is out of bounds for array of dimension \(rank)"
        case .namedAxis(let name, let axis, let rank):
            "\(name): axis \(axis) is out of bounds for array of dimension \(rank)"
        case .axesDoNotMatch: "axes don't match array"
        case .repeatedAxis: "repeated axis"
        case .squeeze: "cannot select an axis to squeeze out which has size not equal to one"
        case .concatenateExtent(let axis, let first, let position, let other):
            "all the input array dimensions except for the concatenation axis must match exactly, but along "
                + "dimension \(axis), the array at index 0 has size \(first) and the array at index "
                + "\(position) has size \(other)"
        case .concatenateRank(let first, let position, let other):
            "all the input arrays must have same number of dimensions, but the array at index 0 has "
                + "\(first) dimension(s) and the array at index \(position) has \(other) dimension(s)"
        case .emptyConcatenate(let verb): "need at least one array to \(verb)"
        case .stackShapes: "all input arrays must have the same shape"
        default: "array split does not result in an equal division"
        }
    }

    private var indexMessage: String {
        switch self {
        case .indexOutOfBounds(let index, let axis?, let size):
            "index \(index) is out of bounds for axis \(axis) with size \(size)"
        case .indexOutOfBounds(let index, nil, let size):
            "index \(index) is out of bounds for size \(size)"
        case .tooManyIndices(let rank, let given):
            "too many indices for array: array is \(rank)-dimensional, but \(given) were indexed"
        case .booleanIndex(let axis, let size, let maskSize):
            "boolean index did not match indexed array along axis \(axis); size of axis is \(size) but size "
                + "of corresponding boolean axis is \(maskSize)"
        case .booleanAssignment(let values, let selected):
            "NumPy boolean array indexing assignment cannot assign \(values) input values to the \(selected) "
                + "output values where the mask is true"
        case .indexBroadcast(let shapes):
            "shape mismatch: indexing arrays could not be broadcast together with shapes "
                + shapes.map { $0.compactDescription + " " }.joined()
        case .zeroStep: "slice step cannot be zero"
        default:
            "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean "
                + "arrays are valid indices"
        }
    }

    private var typeMessage: String {
        switch self {
        case .outputCasting(let ufunc, let from, let to):
            "Cannot cast ufunc '\(ufunc)' output from dtype('\(from.name)') to dtype('\(to.name)') with "
                + "casting rule 'same_kind'"
        case .inputCasting(let ufunc, let from, let to):
            "Cannot cast ufunc '\(ufunc)' input from dtype('\(from.name)') to dtype('\(to.name)') with "
                + "casting rule 'same_kind'"
        case .noLoop(let ufunc, let types):
            "ufunc '\(ufunc)' did not contain a loop with signature matching types "
                + (types.count == 1 ? types[0] : "(" + types.joined(separator: ", ") + ")")
                + " -> None"
        case .unsupportedTypes(let ufunc):
            "ufunc '\(ufunc)' not supported for the input types, and the inputs could not be safely coerced "
                + "to any supported types according to the casting rule ''safe''"
        case .integerOutOfBounds(let value, let dtype):
            "Python integer \(value) out of bounds for \(dtype.name)"
        case .negativeIntegerPower: "Integers to negative integer powers are not allowed."
        case .booleanSubtract:
            "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` "
                + "operator, or the logical_xor function instead."
        case .booleanNegative:
            "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the "
                + "logical_not function instead."
        case .cannotConvertText(let text, let dtype):
            dtype.isInteger
                ? "invalid literal for int() with base 10: np.str_(\(ScalarText.pythonRepr(text)))"
                : "could not convert string to float: np.str_(\(ScalarText.pythonRepr(text)))"
        case .ambiguousTruth(let count):
            count == 0
                ? "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an "
                    + "array is not empty."
                : "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()"
        default: "only 0-dimensional arrays can be converted to Python scalars"
        }
    }

    private var linearAlgebraMessage: String {
        switch self {
        case .matmulCore(let a, let b):
            Self.matmulMessage(a, b)
        case .matmulScalar(let operand):
            "matmul: Input operand \(operand) does not have enough dimensions (has 0, gufunc core with "
                + "signature (n?,k),(k,m?)->(n?,m?) requires 1)"
        case .dotShapes(let a, let b, let axes):
            "shapes \(a.compactDescription) and \(b.compactDescription) not aligned: \(a[axes.0]) (dim "
                + "\(axes.0)) != \(b[axes.1]) (dim \(axes.1))"
        case .singular: "Singular matrix"
        case .notSquare: "Last 2 dimensions of the array must be square"
        case .atLeastTwoDimensional(let rank):
            "\(rank)-dimensional array given. Array must be at least two-dimensional"
        case .notPositiveDefinite: "Matrix is not positive definite"
        case .noConvergence(let what): "\(what) did not converge"
        case .linearAlgebra(let text): text
        default: ""
        }
    }

    private static func matmulMessage(_ a: Shape, _ b: Shape) -> String {
        let left = a[a.rank - 1]
        let right = b.rank == 1 ? b[0] : b[b.rank - 2]
        return "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
            + "(n?,k),(k,m?)->(n?,m?) (size \(right) is different from \(left))"
    }

    private static func humanBytes(_ bytes: Int) -> String {
        var unit = 0
        while unit < 5, bytes >= 1024 << (10 * unit) { unit += 1 }
        let name = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB"][unit]
        guard unit > 0 else { return "\(bytes) bytes" }
        let value = Double(bytes) / Double(1 << (10 * unit))
        let digits = value < 9.995 ? 2 : value < 99.95 ? 1 : 0
        let scale = digits == 2 ? 100.0 : digits == 1 ? 10.0 : 1.0
        let rounded = (value * scale).rounded(.toNearestOrEven)
        let whole = Int(rounded / scale)
        guard digits > 0 else { return "\(whole). \(name)" }
        let fraction = String(Int(rounded) - whole * Int(scale))
        return "\(whole)." + String(repeating: "0", count: digits - fraction.count) + fraction + " \(name)"
    }
}

extension DType {
    /// "Float64DType", the name of NumPy's class of the type.
    package var className: String {
        switch self {
        case .uint8: "UInt8DType"
        case .uint16: "UInt16DType"
        case .uint32: "UInt32DType"
        case .uint64: "UInt64DType"
        case .text: "StrDType"
        default: name.prefix(1).uppercased() + name.dropFirst() + "DType"
        }
    }
}
