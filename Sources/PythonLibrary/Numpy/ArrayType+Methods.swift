import ArrayFiles
import Arrays
import PythonLanguage
import PythonStandard

// Attributes and methods of ndarray. Methods that are functions of the module too share their Swift function.

extension ArrayType {
    private static func property(
        _ name: String, _ get: @escaping (Machine, NDArray) throws(PythonError) -> Value,
        setter: ((Machine, Value, Value) throws(PythonError) -> Void)? = nil
    ) -> NativeProperty {
        NativeProperty(
            name,
            { machine, value throws(PythonError) in try get(machine, try machine.receiver(value)) },
            setter: setter)
    }

    static let properties: [NativeProperty] = [
        property("shape", { machine, a throws(PythonError) in machine.shapeValue(a.shape) }) {
            machine, value, new throws(PythonError) in
            let object = try machine.arrayObject(value)
            let extents = try machine.ints(new)
            let reshaped = try machine.arrays(try object.array.reshaped(extents))
            guard reshaped.storage === object.array.storage else {
                throw machine.raise(
                    .attributeError,
                    "Incompatible shape for in-place modification. Use `.reshape()` to make a copy with the "
                        + "desired shape.")
            }
            object.array = reshaped
        },
        property("dtype", { machine, a throws(PythonError) in machine.dtypeValue(of: a) }),
        property("ndim", { _, a throws(PythonError) in .int(a.rank) }),
        property("size", { _, a throws(PythonError) in .int(a.count) }),
        property("itemsize", { _, a throws(PythonError) in .int(a.itemSize) }),
        property("nbytes", { _, a throws(PythonError) in .int(a.byteCount) }),
        property(
            "strides",
            { machine, a throws(PythonError) in
                machine.tuple(a.strides.map { .int($0 * a.itemSize) })
            }),
        property("T", { machine, a throws(PythonError) in machine.arrayValue(a.transposed()) }),
        property(
            "mT",
            { machine, a throws(PythonError) in
                if a.rank < 2 {
                    throw machine.raise(.valueError, "matrix transpose with ndim < 2 is undefined")
                }
                return machine.arrayValue(try machine.arrays(try a.swappingAxes(-1, -2)))
            }),
        property("real", { machine, a throws(PythonError) in machine.arrayValue(realPart(a)) }) {
            machine, value, new throws(PythonError) in
            try setPart(machine, try machine.receiver(value), new, isReal: true)
        },
        property("imag", { machine, a throws(PythonError) in machine.arrayValue(imaginaryPart(a)) }) {
            machine, value, new throws(PythonError) in
            try setPart(machine, try machine.receiver(value), new, isReal: false)
        },
        NativeProperty(
            "flat",
            { machine, value throws(PythonError) in
                machine.host(FlatIterator(try machine.receiver(value)), FlatIterator.definition)
            },
            setter: { machine, value, new throws(PythonError) in
                let array = try machine.receiver(value)
                try FlatIterator.fill(machine, array, with: try machine.asArray(new))
            }),
        NativeProperty("flags") { machine, value throws(PythonError) in
            let flags = ArrayFlags(try machine.receiver(value), ownsData: machine.base(of: value).isNone)
            return machine.host(flags, ArrayFlags.definition)
        },
        NativeProperty("base") { machine, value throws(PythonError) in machine.base(of: value) },
        property("device", { machine, _ throws(PythonError) in machine.string("cpu") }),
        property(
            "data",
            { machine, a throws(PythonError) in
                try machine.callMethod(
                    machine.importModule("numpy._extras"), "memory_of", [machine.arrayValue(a)])
            }),
        property("__array_priority__", { _, _ throws(PythonError) in .float(0) }),
    ]

    /// `a.real = new` and `a.imag = new`.
    private static func setPart(_ machine: Machine, _ array: NDArray, _ new: Value, isReal: Bool)
        throws(PythonError)
    {
        guard array.dtype.isComplex else {
            if isReal { return try machine.assign(new, to: array) }
            throw machine.raise(.typeError, "array does not have imaginary part to set")
        }
        let value = try machine.asArray(new)
        let kept = isReal ? imaginaryPart(array) : realPart(array)
        try machine.withArrays { () throws(ArrayError) in
            let (real, imaginary) = isReal ? (value, kept) : (kept, value)
            let turned = try Ufunc.multiply.apply([.array(imaginary), .complex(0, 1)])
            try array.assign(try Ufunc.add(real, turned))
        }
    }

    /// The real parts; a copy for complex arrays, since a storage has elements of one size.
    static func realPart(_ a: NDArray) -> NDArray {
        guard a.dtype.isComplex else { return a }
        return NDArray(
            storage: partStorage(a), dtype: a.dtype.realPart, shape: a.shape,
            strides: Strides(a.strides.map { $0 * 2 }), offset: a.offset * 2)
    }

    static func imaginaryPart(_ a: NDArray) -> NDArray {
        guard a.dtype.isComplex else { return NDArray.zeros(a.shape, a.dtype) }
        return NDArray(
            storage: partStorage(a), dtype: a.dtype.realPart, shape: a.shape,
            strides: Strides(a.strides.map { $0 * 2 }), offset: a.offset * 2 + 1)
    }

    /// The parts of complex numbers as twice as many reals.
    private static func partStorage(_ a: NDArray) -> ArrayStorage {
        let itemSize = a.dtype.realPart.itemSize
        let storage = ArrayStorage(count: a.storage.byteCount / itemSize, itemSize: itemSize)
        storage.bytes.copyMemory(from: a.storage.bytes, byteCount: a.storage.byteCount)
        return storage
    }

    static let methods: [NativeRow] =
        conversionMethods + ShapeFunctions.methods + ReductionFunctions.methods + SelectionFunctions.methods
        + MathFunctions.methods + SortingFunctions.methods

    private static let conversionMethods: [NativeRow] = [
        NativeRow("tolist(self, /)") { machine, args throws(PythonError) in
            machine.nestedList(try machine.receiver(args[0]))
        },
        NativeRow("item(self, /, *args)", item),
        NativeRow("astype(self, /, dtype, order='K', casting='unsafe', subok=True, copy=True)", asType),
        NativeRow("copy(self, /, order='C')") { machine, args throws(PythonError) in
            machine.arrayValue(try machine.receiver(args[0]).copy())
        },
        NativeRow("__copy__(self, /)") { machine, args throws(PythonError) in
            machine.arrayValue(try machine.receiver(args[0]).copy())
        },
        NativeRow("__deepcopy__(self, memo, /)") { machine, args throws(PythonError) in
            machine.arrayValue(try machine.receiver(args[0]).copy())
        },
        NativeRow("__setstate__(self, state, /)") { machine, args throws(PythonError) in
            let restored = try machine.callMethod(
                machine.importModule("numpy._extras"), "restored", [args[1]])
            try machine.arrayObject(args[0]).array = try machine.receiver(restored)
            return .none
        },
        NativeRow("fill(self, /, value)") { machine, args throws(PythonError) in
            let array = try machine.receiver(args[0])
            try machine.assign(args[1], to: array)
            return .none
        },
        NativeRow("view(self, /, dtype=None, type=None)", view),
        NativeRow("tobytes(self, /, order='C')") { machine, args throws(PythonError) in
            let array = try machine.receiver(args[0])
            let ordered = try machine.isFortranOrder(args[1]) ? array.transposed().copy() : array.contiguous()
            let start = ordered.storage.bytes + ordered.offset * ordered.itemSize
            defer { withExtendedLifetime(ordered.storage) {} }
            return machine.bytes(Array(UnsafeRawBufferPointer(start: start, count: ordered.byteCount)))
        },
        NativeRow("byteswap(self, /, inplace=False)") { machine, args throws(PythonError) in
            throw machine.raise(.notImplementedError, "ndarray.byteswap() is not supported here")
        },
        NativeRow("setflags(self, /, *, write=None, align=None, uic=None)") {
            machine, args throws(PythonError) in
            let array = try machine.receiver(args[0])
            if machine.isGiven(args[1]) { array.storage.isReadOnly = !(try machine.truth(args[1])) }
            return .none
        },
        NativeRow("__array__(self, dtype=None, /, *, copy=None)") { machine, args throws(PythonError) in
            guard let dtype = try machine.dtype(args[1]) else { return args[0] }
            return machine.arrayValue(try machine.asArray(args[0], dtype))
        },
        NativeRow("__float__(self, /)") { machine, args throws(PythonError) in
            .float(try machine.double(machine.singleElement(args[0])))
        },
        NativeRow("__int__(self, /)") { machine, args throws(PythonError) in
            try machine.pythonInteger(machine.singleElement(args[0]))
        },
        NativeRow("__complex__(self, /)") { machine, args throws(PythonError) in
            let single = try machine.singleElement(args[0])
            return single.isComplex ? single : machine.complex(try machine.double(single), 0)
        },
        NativeRow("__index__(self, /)") { machine, args throws(PythonError) in
            let array = try machine.receiver(args[0])
            guard array.rank == 0, array.dtype.isInteger else {
                throw machine.raise(
                    .typeError, "only integer scalar arrays can be converted to a scalar index")
            }
            return machine.pythonValue(array.scalar(at: 0))
        },
        NativeRow("__abs__(self, /)") { machine, args throws(PythonError) in
            try machine.ufunc(.absolute, [args[0]])
        },
        NativeRow("__divmod__(self, other, /)") { machine, args throws(PythonError) in
            try machine.divmod(args[0], args[1])
        },
        NativeRow("__rdivmod__(self, other, /)") { machine, args throws(PythonError) in
            try machine.divmod(args[1], args[0])
        },
        NativeRow("tofile(self, fid, /, sep='', format='%s')") { machine, a throws(PythonError) in
            let separator = try machine.text(a[2])
            if !separator.isEmpty {
                let percent = try machine.text(a[3])
                var texts: [String] = []
                for item in try machine.collect(try machine.callMethod(a[0], "ravel", [])) {
                    let plain = try machine.callMethod(item, "item", [])
                    texts.append(
                        percent == "%s" || percent.isEmpty
                            ? try machine.str(plain) : try machine.str(machine.binary(.modulo, a[3], plain)))
                }
                try machine.writeFile(machine.path(a[1]), Array(texts.joined(separator: separator).utf8))
                return .none
            }
            let bytes = NpyFile.rawBytes(try machine.asArray(a[0]))
            try machine.writeFile(machine.path(a[1]), bytes)
            return .none
        },
        NativeRow("dump(self, /, file)") { machine, _ throws(PythonError) in
            throw machine.raise(
                .notImplementedError,
                "ndarray.dump: pickles are not supported, write the array with np.save")
        },
    ]

    private static func item(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let array = try machine.receiver(args[0])
        var places = machine.sequenceElements(args[1]) ?? []
        if places.count == 1, let inner = machine.sequenceElements(places[0]) { places = inner }
        if places.isEmpty { return machine.pythonValue(try machine.arrays(try array.item())) }
        var position = 0
        if places.count == 1 {
            let index = try machine.index(places[0])
            guard index >= -array.count, index < array.count else {
                throw machine.raise(ArrayError.indexOutOfBounds(index, axis: nil, size: array.count))
            }
            return machine.pythonValue(array.scalar(at: index < 0 ? index + array.count : index))
        }
        guard places.count == array.rank else {
            throw machine.raise(.valueError, "incorrect number of indices for array")
        }
        for axis in 0..<array.rank {
            let index = try machine.index(places[axis])
            let size = array.shape[axis]
            guard index >= -size, index < size else {
                throw machine.raise(ArrayError.indexOutOfBounds(index, axis: axis, size: size))
            }
            position = position * size + (index < 0 ? index + size : index)
        }
        return machine.pythonValue(array.scalar(at: position))
    }

    static func asType(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        if try machine.isObjectDType(args[1]) { return try machine.objectArray(args[0]) }
        if machine.namesBytes(args[1]), let bytes = try machine.specialArray(args[0], dtype: args[1]) {
            return bytes
        }
        let array = try machine.asArray(args[0])
        guard let spec = try machine.dtypeSpec(args[1]) else {
            return machine.arrayValue(try machine.convert(array, to: .float64))
        }
        try machine.checkCast(array.dtype, spec.dtype, rule: try machine.text(args[3], default: "unsafe"))
        var converted = array
        if spec.dtype == .text {
            converted = NDArray(texts: array.textElements(), shape: array.shape, width: spec.textWidth)
        } else if spec.dtype != array.dtype {
            converted = try machine.convert(array, to: spec.dtype)
        }
        let copies = try machine.flag(args[5], default: true)
        return machine.arrayValue(converted.storage === array.storage && copies ? array.copy() : converted)
    }

    private static func view(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let array = try machine.receiver(args[0])
        guard let dtype = try machine.dtype(args[1]), dtype != array.dtype else {
            return machine.arrayValue(array)
        }
        // Elements of another type: the same bytes, copied.
        guard array.dtype != .text, dtype != .text, array.rank > 0 else {
            throw machine.raise(.typeError, "Cannot change data-type of a text or 0-d array in a view")
        }
        let source = array.contiguous()
        let bytes = source.shape[source.rank - 1] * source.itemSize
        guard bytes % dtype.itemSize == 0 else {
            throw machine.raise(
                .valueError,
                "When changing to a larger dtype, its size must be a divisor of the total size in bytes of "
                    + "the last axis of the array.")
        }
        var shape = source.shape
        shape[shape.rank - 1] = bytes / dtype.itemSize
        let result = NDArray(uninitialized: shape, dtype)
        result.storage.bytes.copyMemory(
            from: source.storage.bytes + source.offset * source.itemSize, byteCount: result.byteCount)
        return machine.arrayValue(result)
    }
}

extension Machine {
    /// Nested lists of Python values; a plain value for a 0-d array.
    func nestedList(_ array: NDArray) -> Value {
        if array.rank == 0 { return pythonValue(array.scalar(at: 0)) }
        let result = makeList(capacity: array.shape[0])
        for index in 0..<array.shape[0] {
            if array.rank == 1 {
                append(
                    result, pythonValue(array.scalar(storageIndex: array.offset + index * array.strides[0])))
            } else {
                append(result, nestedList(array.slice(axis: 0, at: index)))
            }
        }
        return Value(result)
    }

    /// The Python value of an array of one element. NumPy before 2.4 took one with dimensions too.
    func singleElement(_ value: Value) throws(PythonError) -> Value {
        let array = try receiver(value)
        if array.count != 1 { throw raise(ArrayError.onlyLengthOne) }
        if array.rank != 0 {
            library.noteOnce("a number made of an array with dimensions is array.item() today")
        }
        let scalar = array.scalar(at: 0)
        if case .text(let text) = scalar {
            return try call(Value(types.float), [string(text)])
        }
        return pythonValue(scalar)
    }

    func checkCast(_ from: DType, _ to: DType, rule: String) throws(PythonError) {
        let allowed: Bool
        switch rule {
        case "no", "equiv": allowed = from == to
        case "safe": allowed = DType.canCastSafely(from, to)
        case "same_kind": allowed = DType.canCastSameKind(from, to)
        case "unsafe": allowed = true
        default:
            throw raise(
                .valueError,
                "casting must be one of 'no', 'equiv', 'safe', 'same_kind', or 'unsafe' (got '\(rule)')")
        }
        if allowed { return }
        throw raise(
            .typeError,
            "Cannot cast array data from dtype('\(from.name)') to dtype('\(to.name)') according to the rule "
                + "'\(rule)'")
    }

    func noFiles(_ what: String) -> PythonError {
        raise(.permissionError, "\(what): cells have no access to files")
    }
}
