import Arrays
import PythonLanguage

/// What NumPy keeps for one machine: its types, print options, error handling and global random stream.
final class NumpyState {
    unowned let machine: Machine
    let arrayType: TypePointer
    let dtypeType: TypePointer
    /// By `DType.rawValue`.
    let scalarTypes: [TypePointer]
    private var dtypes: [TypePointer: DType] = [:]
    let float64: TypePointer
    let int64: TypePointer
    /// What an array object holds whose memory was given back.
    let noArray = NDArray(uninitialized: [0], .float64)
    /// `np.False_` and `np.True_` exist once.
    private let truths: [PersistentValue]

    var printOptions = PrintOptions()
    /// `np.set_printoptions(formatter=...)`: a dict of functions.
    var formatter: PersistentValue?
    var errors = FloatErrors()
    private var exceptions: [String: TypePointer] = [:]
    fileprivate var resultTypes: [String: TypePointer] = [:]
    /// Set when a value was refused because only an array of Python objects could hold it.
    var refusedObject = false
    /// `np.random.seed` and the functions of `np.random`.
    var globalRandom: RandomObject?

    init(_ machine: Machine) {
        self.machine = machine
        arrayType = machine.type(ArrayType.definition)
        dtypeType = machine.type(DTypeType.definition)
        scalarTypes = DType.allCases.map { machine.type(ScalarTypes.concrete($0)) }
        float64 = scalarTypes[Int(DType.float64.rawValue)]
        int64 = scalarTypes[Int(DType.int64.rawValue)]
        machine.extend(float64, by: [machine.types.float])
        machine.extend(scalarTypes[Int(DType.complex128.rawValue)], by: [machine.types.complex])
        machine.extend(scalarTypes[Int(DType.text.rawValue)], by: [machine.types.string])
        let boolType = scalarTypes[Int(DType.bool.rawValue)]
        truths = [Value.false, .true].map { PersistentValue(machine, machine.numberCell($0, boolType)) }
        for dtype in DType.allCases { dtypes[scalarTypes[Int(dtype.rawValue)]] = dtype }
    }

    func truth(_ value: Bool) -> Value { truths[value ? 1 : 0].value }

    /// The dtype of a scalar type or a Python class derived from one.
    func dtype(of type: TypePointer) -> DType? {
        if let known = dtypes[type] { return known }
        guard type.pointee.isHeapType else { return nil }
        var base = type.pointee.base
        while let candidate = base {
            if let known = dtypes[candidate] { return known }
            base = candidate.pointee.base
        }
        return nil
    }

    var axisError: TypePointer {
        exception("AxisError", module: "numpy.exceptions", bases: [.valueError, .indexError])
    }
    var linAlgError: TypePointer { exception("LinAlgError", module: "numpy.linalg", bases: [.valueError]) }
    var ufuncTypeError: TypePointer {
        exception("UFuncTypeError", module: "numpy._core._exceptions", bases: [.typeError])
    }
    var visibleDeprecationWarning: TypePointer {
        exception("VisibleDeprecationWarning", module: "numpy.exceptions", bases: [.userWarning])
    }
    var complexWarning: TypePointer {
        exception("ComplexWarning", module: "numpy.exceptions", bases: [.runtimeWarning])
    }
    var rankWarning: TypePointer {
        exception("RankWarning", module: "numpy.exceptions", bases: [.runtimeWarning])
    }

    /// An exception class of NumPy's, made on first use as a class statement would.
    private func exception(_ name: String, module: String, bases: [ExceptionKind]) -> TypePointer {
        if let known = exceptions[name] { return known }
        let made = machine.makeExceptionClass(name, module: module, bases: bases.map(machine.exceptionType))
        exceptions[name] = made
        return made
    }
}

extension NumpyState: ArrayOperators {
    func binary(_ machine: Machine, _ op: BinaryOperator, _ a: Value, _ b: Value, temporaries: Int)
        throws(PythonError) -> Value
    {
        if a.isHost || b.isHost {
            let result = try ArrayType.direct(machine, op, a, b, temporaries: temporaries)
            if result.isUndefined {
                // Operators of other types may keep their operands.
                machine.share(a)
                machine.share(b)
            }
            return result
        }
        return machine.fastArithmetic(op, a, b)
    }

    func release(_ machine: Machine, _ value: Value) {
        if value.object.pointee.type == arrayType { machine.releaseArray(value) }
    }

    func isArray(_ value: Value) -> Bool { value.isHost && value.object.pointee.type == arrayType }

    func isFunction(_ value: Value) -> Bool { machine.hostValue(value, as: UfuncObject.self) != nil }

    func inPlace(_ machine: Machine, _ op: BinaryOperator, _ a: Value, _ b: Value, temporaries: Int)
        throws(PythonError) -> Value
    {
        a.isHost
            ? try ArrayType.directInPlace(machine, op, a, b, temporaries: temporaries)
            : machine.fastArithmetic(op, a, b)
    }
}

extension Machine {
    var numpy: NumpyState {
        if let state = arrayOperators { return unsafeDowncast(state, to: NumpyState.self) }
        let state = NumpyState(self)
        arrayOperators = state
        return state
    }
}

extension NumpyState {
    /// The named tuple class of a result with several parts ("QRResult").
    func resultType(_ name: String, _ fields: [String]) -> TypePointer {
        if let known = resultTypes[name] { return known }
        let names = machine.list(fields.map { machine.string($0) })
        let made = try? machine.call(
            machine.getAttribute(machine.importModule("collections"), "namedtuple"),
            [machine.string(name), names])
        guard let made, made.isType else {
            machine.pending = .none
            return machine.types.tuple
        }
        resultTypes[name] = made.type
        return made.type
    }
}
