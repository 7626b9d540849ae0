import Arrays
import BigInt
import PythonLanguage

// From Python values to arrays: `np.array`.
//
// Nested sequences are walked once: the first elements give the shape, then all leaves are checked against
// it and collected; arrays among them stay whole. The leaves' kinds give the dtype, or the one asked for.

extension Machine {
    /// The value as an array: an ndarray's own, else a new one. A dtype converts.
    /// Throws: ValueError for ragged sequences, TypeError for objects that are no numbers or text.
    package func asArray(_ value: Value, _ dtype: DType? = nil) throws(PythonError) -> NDArray {
        if let array = try wholeArray(value) {
            guard let dtype, dtype != array.dtype else { return array }
            return try convert(array, to: dtype)
        }
        if value.isFloat, dtype == nil { return NDArray(element: value.float) }
        if value.isInt, dtype == nil { return NDArray(element: value.int) }
        if dtype == nil || dtype == .float64, let plain = plainNumbers(value, asFloats: dtype != nil) {
            return plain
        }
        var reader = SequenceReader(self, dtype)
        return try reader.read(value)
    }

    /// The array of a list or tuple of floats and ints, or of such lists of one length; nil for everything else.
    func plainNumbers(_ value: Value, asFloats: Bool = false) -> NDArray? {
        guard let outer = numberList(value), outer.count > 0 else { return nil }
        guard let inner = numberList(outer[0]) else {
            guard let kind = kind(of: outer) else { return nil }
            return array([outer.count], kind == .int64 && asFloats ? .float64 : kind) { _ in outer }
        }
        guard inner.count > 0 else { return nil }
        var dtype = DType.int64
        for row in outer {
            guard let list = numberList(row), list.count == inner.count, let kind = kind(of: list) else {
                return nil
            }
            if kind == .float64 { dtype = .float64 }
        }
        return array([outer.count, inner.count], asFloats ? .float64 : dtype) { numberList(outer[$0]) }
    }

    private func numberList(_ value: Value) -> UnsafeBufferPointer<Value>? {
        if value.isList {
            return UnsafeBufferPointer(start: value.list.pointee.items, count: value.list.pointee.count)
        }
        guard value.isTuple else { return nil }
        return UnsafeBufferPointer(start: value.tuple.pointee.items, count: value.tuple.pointee.count)
    }

    private func kind(of numbers: UnsafeBufferPointer<Value>) -> DType? {
        var kind = DType.int64
        for number in numbers {
            if number.isFloat { kind = .float64 } else if !number.isInt { return nil }
        }
        return kind
    }

    private func array(_ shape: Shape, _ dtype: DType, _ row: (Int) -> UnsafeBufferPointer<Value>?) -> NDArray
    {
        let result = NDArray(uninitialized: shape, dtype)
        let width = shape[shape.rank - 1]
        for index in 0..<(shape.rank == 1 ? 1 : shape[0]) {
            guard let row = row(index) else { continue }
            if dtype == .int64 {
                let target = result.pointer(Int.self) + index * width
                for place in 0..<width { target[place] = row[place].int }
            } else {
                let target = result.pointer(Double.self) + index * width
                for place in 0..<width {
                    target[place] = row[place].isFloat ? row[place].float : Double(row[place].int)
                }
            }
        }
        return result
    }

    /// As `asArray`; nil where only an array of Python objects can hold the value.
    func plainArray(_ value: Value, _ dtype: DType?) throws(PythonError) -> NDArray? {
        if dtype == nil, isObjectArray(value) { return nil }
        if dtype == nil, value.isObject, value.has(.instance), try holdsObjects(value) { return nil }
        do throws(PythonError) { return try asArray(value, dtype) } catch {
            guard dtype == nil, isPending(.typeError), numpy.refusedObject else { throw error }
            numpy.refusedObject = false
            pending = .none
            return nil
        }
    }

    func isObjectArray(_ value: Value) -> Bool {
        guard value.isObject, !value.isHost, !value.isType else { return false }
        let module = dictGet(modules, "numpy._objects")
        guard module.isModule else { return false }
        let type = dictGet(module.module.pointee.namespace, "ObjectArray")
        return type.isType && typeOf(value) == type.type
    }

    /// `astype` with NumPy's warnings for numbers that do not fit.
    func convert(_ array: NDArray, to dtype: DType) throws(PythonError) -> NDArray {
        if array.dtype.isInexact, dtype.isInteger {
            if array.dtype.isComplex { try warnAboutLostImaginaryPart() }
            return try checkingFloats("cast") { () throws(ArrayError) in try array.converted(to: dtype) }
        }
        if array.dtype.isComplex, !dtype.isComplex, dtype != .text, dtype != .bool {
            try warnAboutLostImaginaryPart()
        }
        return try arrays(try array.converted(to: dtype))
    }

    private func warnAboutLostImaginaryPart() throws(PythonError) {
        try warn(
            numpy.complexWarning, "Casting complex values to real discards the imaginary part")
    }

    /// The array of a value that is one as a whole: ndarrays, scalars, tensors, objects with `__array__`.
    func wholeArray(_ value: Value) throws(PythonError) -> NDArray? {
        guard value.isObject else { return nil }
        switch value.object.pointee.layout {
        case .host:
            if let array = ndarray(value) { return array }
            let reference = value.host.pointee.reference?.takeUnretainedValue()
            if let convertible = reference as? any ArrayConvertible { return try convertible.makeArray(self) }
        case .boxed, .complex, .string:
            if let (scalar, dtype) = scalar(of: value) { return NDArray(scalar: scalar, dtype: dtype) }
            return nil
        case .list, .tuple, .dict, .range, .bytes, .set, .bigInteger: return nil
        default: break
        }
        let hook = try findAttribute(value, "__array__")
        guard hook.isDefined, !value.isType else { return nil }
        let made = try call(hook, [])
        guard let array = ndarray(made) else {
            // An array of Python objects: its elements are read one by one.
            if typeOf(made) == typeOf(value) { return nil }
            // A column of texts: read as a list is.
            if isArrayOfObjects(made) { return try asArray(callMethod(made, "tolist", [])) }
            throw raise(.valueError, "object __array__ method not producing an array")
        }
        return array
    }

    /// An argument of an elementwise function; nil where the value is no number, text, array or sequence.
    func operand(_ value: Value) throws(PythonError) -> Operand? {
        switch value.tag {
        case 2: return .array(NDArray([value.bool], shape: []))
        case 3: return .int(value.int)
        case 4: return .float(value.float)
        case 5: break
        default: return nil
        }
        if let array = try wholeArray(value) { return .array(array) }
        switch value.object.pointee.layout {
        case .list, .tuple, .range, .string: return .array(try asArray(value))
        case .complex: return .complex(value.complex.pointee.real, value.complex.pointee.imaginary)
        case .bigInteger: return .array(try asArray(value))
        case .boxed:
            let inner = value.unboxed
            return inner.isBigInteger ? .array(try asArray(inner)) : try operand(inner)
        default: return nil
        }
    }

    /// As `operand`, with an error for what is none.
    func requiredOperand(_ value: Value) throws(PythonError) -> Operand {
        if let operand = try operand(value) { return operand }
        return .array(try asArray(value))
    }
}

/// The walk over nested sequences.
struct SequenceReader {
    private enum Piece {
        case values([Value])
        case array(NDArray)
    }

    private let machine: Machine
    private let dtype: DType?
    private var shape: [Int] = []
    private var pieces: [Piece] = []
    private var leaves: [Value] = []

    init(_ machine: Machine, _ dtype: DType?) {
        self.machine = machine
        self.dtype = dtype
    }

    mutating func read(_ value: Value) throws(PythonError) -> NDArray {
        try findShape(value)
        try append(value, depth: 0)
        flush()
        let shape = try machine.arrays(try Shape(checking: self.shape))
        if pieces.count == 1, case .array(let array) = pieces[0] {
            return try array.dtype == dtype || dtype == nil
                ? array.copy().reshaped(to: shape)
                : machine.convert(array, to: dtype ?? array.dtype).reshaped(to: shape)
        }
        var flat: [NDArray] = []
        for piece in pieces {
            switch piece {
            case .values(let values): flat.append(try LeafReader(machine, dtype).array(of: values))
            case .array(let array): flat.append(array.raveled())
            }
        }
        guard !flat.isEmpty else { return NDArray.zeros(shape, dtype ?? .float64) }
        if flat.count == 1 { return flat[0].reshaped(to: shape) }
        var joined = try machine.arrays(try concatenate(flat))
        if let dtype, joined.dtype != dtype { joined = try machine.convert(joined, to: dtype) }
        return joined.reshaped(to: shape)
    }

    /// The elements of something that counts as a sequence here.
    private func children(_ value: Value) throws(PythonError) -> [Value]? {
        guard value.isObject else { return nil }
        switch value.object.pointee.layout {
        case .list, .tuple: return machine.sequenceElements(value)
        case .range: return try machine.collect(value)
        case .bytes where machine.isInstance(value, machine.types.bytearray):
            return try machine.collect(value)
        case .string, .dict, .set, .bytes, .complex, .bigInteger, .boxed, .dictView, .generator, .function,
            .nativeFunction, .type, .module, .iterator:
            return nil
        default: break
        }
        if try machine.wholeArray(value) != nil { return nil }
        guard try machine.hasAttribute(value, "__len__"), try machine.hasAttribute(value, "__getitem__")
        else {
            return nil
        }
        return try machine.collect(value)
    }

    private mutating func findShape(_ value: Value) throws(PythonError) {
        var value = value
        while true {
            if value.isObject, let array = try machine.wholeArray(value) {
                shape += Array(array.shape)
                return
            }
            guard let elements = try children(value) else { return }
            shape.append(elements.count)
            guard let first = elements.first else { return }
            if shape.count > Shape.maximumRank {
                throw machine.raise(
                    .valueError,
                    "setting an array element with a sequence. The requested array would exceed the maximum number of dimension of \(Shape.maximumRank)."
                )
            }
            value = first
        }
    }

    private mutating func append(_ value: Value, depth: Int) throws(PythonError) {
        guard value.isObject else {
            if depth != shape.count { throw ragged(depth) }
            leaves.append(value)
            return
        }
        if let array = try machine.wholeArray(value) {
            if let dtype, dtype.isNumeric, depth == shape.count, depth > 0, array.count == 1, array.rank > 0,
                array.dtype.isNumeric
            {
                machine.library.noteOnce(
                    "A list of numbers and arrays of one element: NumPy 1 took these for numbers, today write "
                        + "x.item().")
                leaves.append(machine.numpyScalar(array.scalar(at: 0), array.dtype))
                return
            }
            guard Array(array.shape) == Array(shape[depth...]) else {
                throw ragged(commonDepth(array, depth))
            }
            if array.rank == 0, !array.isText {
                leaves.append(value.isHost ? machine.numpyScalar(array.scalar(at: 0), array.dtype) : value)
            } else {
                flush()
                pieces.append(.array(array))
            }
            return
        }
        if value.isString || depth == shape.count {
            guard depth == shape.count else { throw ragged(depth) }
            if try children(value) != nil { throw ragged(depth) }
            leaves.append(value)
            return
        }
        guard let elements = try children(value), elements.count == shape[depth] else { throw ragged(depth) }
        for element in elements { try append(element, depth: depth + 1) }
    }

    /// Where an array's shape stops to agree.
    private func commonDepth(_ array: NDArray, _ depth: Int) -> Int {
        var depth = depth
        for extent in array.shape {
            if depth >= shape.count || shape[depth] != extent { return depth }
            depth += 1
        }
        return depth
    }

    private mutating func flush() {
        if !leaves.isEmpty { pieces.append(.values(leaves)) }
        leaves = []
    }

    private func ragged(_ depth: Int) -> PythonError {
        let detected =
            "(" + shape[..<depth].map(String.init).joined(separator: ", ") + (depth == 1 ? ",)" : ")")
        return machine.raise(
            .valueError,
            "setting an array element with a sequence. The requested array has an inhomogeneous shape after "
                + "\(depth) dimensions. The detected shape was \(detected) + inhomogeneous part.")
    }
}

/// Flat lists of Python values as arrays of one type.
struct LeafReader {
    private let machine: Machine
    private let wanted: DType?

    init(_ machine: Machine, _ wanted: DType?) {
        self.machine = machine
        self.wanted = wanted
    }

    func array(of values: [Value]) throws(PythonError) -> NDArray {
        let found = try commonType(values)
        let dtype = wanted ?? found
        if dtype == .text { return try text(values, found) }
        if found == .text, dtype.isInteger || dtype.isInexact {
            // As int() and float() read text, with their errors.
            let type =
                dtype.isInteger
                ? machine.types.int : dtype.isFloat ? machine.types.float : machine.types.complex
            var numbers: [Value] = []
            for value in values {
                numbers.append(value.isString ? try machine.call(Value(type), [machine.plain(value)]) : value)
            }
            return try array(of: numbers)
        }
        if found == .text {
            return NDArray(bools: try text(values, found).texts.map { !$0.isEmpty })
        }
        switch dtype {
        case .bool:
            return NDArray(bools: try values.map { value throws(PythonError) in try machine.truth(value) })
        case .float64: return NDArray(doubles: try doubles(values))
        case .float16, .float32: return NDArray(doubles: try doubles(values)).asType(dtype)
        case .complex64, .complex128: return try complexes(values).asType(dtype)
        case .uint64: return NDArray(try values.map(unsigned), shape: [values.count])
        default:
            var integers: [Int] = []
            integers.reserveCapacity(values.count)
            for value in values { integers.append(try integer(value, dtype)) }
            return dtype == .int64 ? NDArray(ints: integers) : NDArray(ints: integers).asType(dtype)
        }
    }

    private func commonType(_ values: [Value]) throws(PythonError) -> DType {
        var common: DType?
        var last: UInt64 = 0
        for value in values {
            if value.tag == last, value.tag != 5 { continue }
            last = value.tag
            let own = try type(of: value)
            if common != own { common = common.map { DType.promote($0, own) } ?? own }
        }
        return common ?? .float64
    }

    private func type(of value: Value) throws(PythonError) -> DType {
        switch value.tag {
        case 2: return .bool
        case 3: return .int64
        case 4: return .float64
        case 1:
            if let wanted, wanted.isInexact { return wanted }
            throw notSupported(value)
        default: break
        }
        if let (_, dtype) = machine.scalar(of: value) { return dtype }
        if value.isString { return .text }
        if value.isComplex { return .complex128 }
        let inner = value.unboxed
        if !inner.isIdentical(to: value) { return try type(of: inner) }
        if let big = machine.bigIntegerValue(value) {
            if UInt64(exactly: big) != nil { return .uint64 }
            if let wanted, wanted.isInexact { return .float64 }
            throw machine.raise(
                .overflowError, "Python integer \(big) out of bounds for \((wanted ?? .int64).name)")
        }
        if let wanted, wanted != .text, try machine.hasAttribute(value, "__float__") { return wanted }
        if wanted == .text { return .text }
        throw notSupported(value)
    }

    private func notSupported(_ value: Value) -> PythonError {
        if wanted?.isInteger == true || wanted?.isFloat == true {
            let what =
                wanted?.isInteger == true
                ? "int() argument must be a string, a bytes-like object or a real number"
                : "float() argument must be a string or a real number"
            return machine.raise(.typeError, "\(what), not '\(machine.typeName(value))'")
        }
        machine.numpy.refusedObject = true
        return machine.raise(
            .typeError,
            "arrays of Python objects (dtype=object) are not supported: got an element of type "
                + "'\(machine.typeName(value))', expected numbers, bools or str")
    }

    private func doubles(_ values: [Value]) throws(PythonError) -> [Double] {
        var result: [Double] = []
        result.reserveCapacity(values.count)
        for value in values {
            if value.isFloat {
                result.append(value.float)
            } else if value.isNone {
                result.append(.nan)
            } else if value.isComplex {
                throw machine.raise(
                    .typeError, "float() argument must be a string or a real number, not 'complex'")
            } else {
                result.append(try machine.double(value))
            }
        }
        return result
    }

    private func complexes(_ values: [Value]) throws(PythonError) -> NDArray {
        var result: [Complex128] = []
        for value in values {
            if value.isComplex {
                result.append(Complex128(value.complex.pointee.real, value.complex.pointee.imaginary))
            } else {
                result.append(Complex128(try machine.double(value), 0))
            }
        }
        return NDArray(result, shape: [result.count])
    }

    private func unsigned(_ value: Value) throws(PythonError) -> UInt64 {
        let whole = try machine.pythonInteger(machine.plain(value))
        if let small = machine.intValue(whole), small >= 0 { return UInt64(small) }
        if let big = machine.bigIntegerValue(whole), let fits = UInt64(exactly: big) { return fits }
        throw machine.raise(
            .overflowError, "Python integer \(try machine.str(whole)) out of bounds for uint64")
    }

    private func integer(_ value: Value, _ dtype: DType) throws(PythonError) -> Int {
        if value.isInt, dtype == .int64 { return value.int }
        if value.isBool { return value.int }
        if machine.scalar(of: value) != nil, let small = machine.intValue(value) { return small }
        let plain = machine.plain(value)
        let whole =
            plain.isObject && !plain.isBigInteger
            ? try machine.call(Value(machine.types.int), [plain]) : try machine.pythonInteger(plain)
        guard let small = machine.intValue(whole), dtype.holds(small) else {
            throw machine.raise(
                .overflowError, "Python integer \(try machine.str(whole)) out of bounds for \(dtype.name)")
        }
        return small
    }

    /// Text as wide as the longest element; numbers among text get NumPy's fixed widths.
    private func text(_ values: [Value], _ found: DType) throws(PythonError) -> NDArray {
        var texts: [String] = []
        var width = 1
        for value in values {
            let text = try machine.str(value)
            texts.append(text)
            var needed = text.unicodeScalars.count
            if wanted == .text {
                width = Swift.max(width, needed)
                continue
            }
            if value.isInt { needed = Swift.max(needed, 21) }
            if value.isFloat { needed = Swift.max(needed, 32) }
            if value.isBool { needed = Swift.max(needed, 5) }
            width = Swift.max(width, needed)
        }
        return NDArray(texts: texts, width: width)
    }
}
