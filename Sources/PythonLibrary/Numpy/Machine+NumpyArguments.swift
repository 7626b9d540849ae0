import Arrays
import PythonLanguage

// The kinds of arguments that NumPy's functions share.

extension Machine {
    /// Whether an argument was given and is not None.
    @inline(__always)
    func isGiven(_ value: Value) -> Bool { value.isDefined && !value.isNone }

    /// A truth value that may be left out.
    func flag(_ value: Value, default otherwise: Bool = false) throws(PythonError) -> Bool {
        isGiven(value) ? try truth(value) : otherwise
    }

    /// An int that may be left out.
    func int(_ value: Value, default otherwise: Int) throws(PythonError) -> Int {
        isGiven(value) ? try index(value) : otherwise
    }

    func double(_ value: Value, default otherwise: Double) throws(PythonError) -> Double {
        isGiven(value) ? try double(value) : otherwise
    }

    func text(_ value: Value, default otherwise: String) throws(PythonError) -> String {
        isGiven(value) ? try text(value) : otherwise
    }

    /// One axis; nil for None.
    func axis(_ value: Value) throws(PythonError) -> Int? {
        isGiven(value) ? try index(value) : nil
    }

    /// An axis that must be given, as an index from the front.
    func normalizedAxis(_ value: Value, of array: NDArray) throws(PythonError) -> Int {
        let axis = try index(value)
        return try arrays(try array.normalizedAxis(axis))
    }

    func shape(extents: [Int]) throws(PythonError) -> Shape { try arrays(try Shape(checking: extents)) }

    /// `body` of the value as an array.
    func withArray(_ value: Value, _ body: (NDArray) throws(ArrayError) -> NDArray) throws(PythonError)
        -> NDArray
    {
        let array = try asArray(value)
        return try withArrays { () throws(ArrayError) in try body(array) }
    }

    func withShape(_ value: Value, _ body: (Shape) throws(ArrayError) -> NDArray) throws(PythonError)
        -> NDArray
    {
        let shape = try shape(value)
        return try withArrays { () throws(ArrayError) in try body(shape) }
    }

    /// `array[key]`
    func indexed(_ array: NDArray, by key: Value) throws(PythonError) -> NDArray {
        let items = try indexItems(key)
        return try arrays(try array.indexed(items))
    }

    /// An axis or a tuple of axes; nil for None.
    func axes(_ value: Value) throws(PythonError) -> [Int]? {
        guard isGiven(value) else { return nil }
        return try ints(value)
    }

    /// An int or a sequence of ints.
    func ints(_ value: Value) throws(PythonError) -> [Int] {
        if let one = intValue(value) { return [one] }
        if let array = try wholeArray(value), array.dtype.isInteger { return array.ints }
        if value.isObject, try isIterable(value), !value.isString {
            var result: [Int] = []
            for element in try collect(value) { result.append(try index(element)) }
            return result
        }
        return [try index(value)]
    }

    /// The int that a whole float stands for where older NumPy took one for a size or a place, as in `np.zeros(n / 2)`
    /// and `a[n / 2:]`, with a remark; nil for everything else.
    func olderInt(_ value: Value) -> Int? {
        let number = value.unboxed
        guard number.isFloat, number.float == number.float.rounded(), Swift.abs(number.float) < 1e15 else {
            return nil
        }
        library.noteOnce("n / 2 is a float: sizes and places of arrays are ints today, as n // 2 is")
        return Int(number.float)
    }

    /// Sizes with whole floats among them; nil where there are none.
    private func olderInts(_ value: Value) throws(PythonError) -> [Int]? {
        if let one = olderInt(value) { return [one] }
        guard value.isObject, let elements = sequenceElements(value),
            elements.contains(where: { $0.unboxed.isFloat })
        else { return nil }
        var result: [Int] = []
        for element in elements {
            if let whole = olderInt(element) {
                result.append(whole)
            } else {
                result.append(try index(element))
            }
        }
        return result
    }

    /// A shape: an int or a sequence of ints.
    func shape(_ value: Value) throws(PythonError) -> Shape {
        if value.isTuple, let shape = plainShape(value.tuple) { return shape }
        if let older = try olderInts(value) { return try arrays(try Shape(checking: older)) }
        if value.isFloat {
            throw raise(
                .typeError,
                "expected a sequence of integers or a single integer, got '\(try repr(value))'")
        }
        let extents = try ints(value)
        return try arrays(try Shape(checking: extents))
    }

    /// The shape of a tuple of a few small ints; nil for all others.
    private func plainShape(_ tuple: UnsafeMutablePointer<TupleObject>) -> Shape? {
        guard tuple.pointee.count <= 3 else { return nil }
        var shape = Shape()
        for index in 0..<tuple.pointee.count {
            let extent = tuple.pointee.items[index]
            guard extent.isInt, 0..<(1 << 20) ~= extent.int else { return nil }
            shape.append(extent.int)
        }
        return shape
    }

    /// The shape from `*args`: one tuple or several ints.
    func extents(_ arguments: Value) throws(PythonError) -> [Int] {
        let elements = sequenceElements(arguments) ?? []
        let given = elements.count == 1 && intValue(elements[0]) == nil ? elements[0] : arguments
        if let older = try olderInts(given) { return older }
        return try ints(given)
    }

    /// The shape that a few ints, or one tuple of them, give an array in `reshape`, one of them perhaps -1; nil for
    /// everything else, errors among it.
    func plainTarget(_ arguments: Value, of array: NDArray) -> Shape? {
        guard arguments.isTuple else { return nil }
        var tuple = arguments.tuple
        if tuple.pointee.count == 1, tuple.pointee.items[0].isTuple { tuple = tuple.pointee.items[0].tuple }
        guard tuple.pointee.count <= 4 else { return nil }
        var (shape, unknown, product) = (Shape(), -1, 1)
        for index in 0..<tuple.pointee.count {
            let extent = tuple.pointee.items[index]
            guard extent.isInt, -1...(1 << 31) ~= extent.int else { return nil }
            if extent.int >= 0 {
                let (larger, overflows) = product.multipliedReportingOverflow(by: extent.int)
                if overflows { return nil }
                product = larger
            } else if unknown < 0 {
                unknown = index
            } else {
                return nil
            }
            shape.append(extent.int)
        }
        if unknown < 0 { return product == array.count ? shape : nil }
        guard product > 0, array.count % product == 0 else { return nil }
        shape[unknown] = array.count / product
        return shape
    }

    func shapeValue(_ shape: Shape) -> Value { tuple(count: shape.rank) { .int(shape[$0]) } }

    /// "C" or "F" order; other letters are those of NumPy.
    func isFortranOrder(_ value: Value) throws(PythonError) -> Bool {
        guard isGiven(value) else { return false }
        if value.isString, value.string.pointee.count == 1, value.string.pointee[0] == 0x43 { return false }
        switch try text(value).uppercased() {
        case "C", "K", "A": return false
        case "F": return true
        default:
            throw raise(.valueError, "order must be one of 'C', 'F', 'A', or 'K' (got '\(try text(value))')")
        }
    }

    /// The array that `out=` names.
    func outArray(_ value: Value) throws(PythonError) -> NDArray? {
        guard isGiven(value) else { return nil }
        if value.isTuple, value.tuple.pointee.count == 1 { return try outArray(value.tuple.pointee.items[0]) }
        guard let array = ndarray(value) else {
            throw raise(.typeError, "return arrays must be of ArrayType")
        }
        return array
    }

    /// A result, written to `out` where that is given.
    func finish(_ result: NDArray, out: Value) throws(PythonError) -> Value {
        guard let target = try outArray(out) else { return arrayOrScalar(result) }
        if target.shape != result.shape {
            throw raise(
                .valueError,
                "output array does not have the correct shape: got \(target.shape), expected \(result.shape)")
        }
        try arrays(try target.assign(result))
        return out.isTuple ? out.tuple.pointee.items[0] : out
    }

    /// A sequence of arrays (a list, a tuple, or the rows of an array).
    func arraySequence(_ value: Value) throws(PythonError) -> [NDArray] {
        if let array = try wholeArray(value), array.rank > 0 {
            return (0..<array.shape[0]).map { array.slice(axis: 0, at: $0) }
        }
        guard value.isObject, try isIterable(value) else {
            throw raise(.typeError, "The first input argument needs to be a sequence")
        }
        if value.has(.generator) {
            throw raise(
                .typeError,
                "arrays to stack must be passed as a \"sequence\" type such as list or tuple.")
        }
        var result: [NDArray] = []
        for element in try collect(value) { result.append(try asArray(element)) }
        return result
    }

    /// An array of zeros with room for text.
    func newArray(_ shape: Shape, _ spec: DTypeObject) throws(PythonError) -> NDArray {
        let width = spec.textWidth ?? 1
        let bytes = shape.count * Swift.max(spec.dtype.itemSize, spec.itemSize)
        if heap.wouldExceedLimit(bytes) {
            throw raise(ArrayError.memory(bytes: bytes, shape: shape, dtype: spec.dtype))
        }
        let array = try arrays(try NDArray.allocate(shape, spec.dtype, textWidth: width))
        array.storage.bytes.initializeMemory(as: UInt8.self, repeating: 0, count: array.byteCount)
        return array
    }

    /// An argument that must keep its default here, refused by name otherwise.
    func refuse(_ value: Value, _ function: String, _ name: String) throws(PythonError) {
        guard isGiven(value) else { return }
        throw raise(
            .typeError,
            "\(function)(): argument '\(name)' is not supported here: got \(try repr(value)), expected None")
    }

    /// Python's did-you-mean for one of a closed set of words.
    func unknownWord(_ word: String, _ what: String, _ known: [String]) -> PythonError {
        let list = known.map { "'\($0)'" }.joined(separator: ", ")
        return raise(.valueError, "\(what): got '\(word)', expected one of \(list)")
    }
}
