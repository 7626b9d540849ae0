import Arrays
import Diagnostics
import PythonLanguage

/// All modules of NumPy.
enum NumpyModules {
    static let all: [NativeModule] =
        [
            NumpyModule.module, LinalgModule.module, FourierModule.module, RandomModule.module,
            TestingModule.module, NativeModule("numpy.lib", lazyNames: ["stride_tricks"]),
            FileFunctions.module,
            NativeModule(
                "numpy.exceptions", doc: "NumPy's exceptions.",
                lazyNames: ["AxisError", "VisibleDeprecationWarning", "ComplexWarning", "RankWarning"],
                lazyAttribute: { machine, name throws(PythonError) in
                    machine.numpyException(name) ?? .undefined
                }
            ),
        ] + NumpySources.modules + NumpySources.extraSources
}

/// The `numpy` module: the rows of all topics, and what is no function.
enum NumpyModule {
    static let version = "2.4.6"

    static let module = NativeModule(
        "numpy", doc: "Arrays.", functions: rows, types: [],
        constants: constants, lazyNames: lazyNames,
        lazyAttribute: { machine, name throws(PythonError) in try attribute(machine, name) })

    /// Every function of the module.
    static let rows: [NativeRow] =
        CreationFunctions.rows + ShapeFunctions.rows + ReductionFunctions.rows + SelectionFunctions.rows
        + SortingFunctions.rows + MathFunctions.rows + PolynomialFunctions.rows + TypeFunctions.rows
        + PrintFunctions.rows + FunctionalTools.rows + FloatErrorFunctions.rows + IndexIterators.rows

    private nonisolated(unsafe) static let constants: [(name: String, make: (Machine) -> Value)] = [
        ("pi", { _ in .float(.pi) }), ("e", { _ in .float(2.718281828459045) }),
        ("inf", { _ in .float(.infinity) }), ("nan", { _ in .float(.nan) }),
        ("euler_gamma", { _ in .float(0.5772156649015329) }), ("newaxis", { _ in .none }),
        ("__version__", { $0.string(version) }), ("little_endian", { _ in .true }),
    ]

    /// Types by Python's names, made on first use.
    private static let types: [String: NativeType] = {
        var table: [String: NativeType] = [
            "ndarray": ArrayType.definition, "dtype": DTypeType.definition, "ufunc": UfuncType.definition,
            "vectorize": FunctionalTools.vectorize, "errstate": FloatErrorFunctions.errstate,
            "printoptions": PrintFunctions.printoptions, "iinfo": TypeFunctions.iinfo,
            "finfo": TypeFunctions.finfo, "nditer": NditerType.definition,
            "flatiter": FlatIterator.definition,
        ]
        for type in ScalarTypes.abstractTypes { table[String(type.name.dropFirst("numpy.".count))] = type }
        for dtype in DType.allCases {
            table[dtype == .text ? "str_" : dtype.name] = ScalarTypes.concrete(dtype)
        }
        let aliases: [(DType, [String])] = [
            (.bool, ["bool_"]), (.int8, ["byte"]), (.int16, ["short"]), (.int32, ["intc"]),
            (.int64, ["int_", "intp", "long", "longlong"]), (.uint8, ["ubyte"]), (.uint16, ["ushort"]),
            (.uint32, ["uintc"]), (.uint64, ["uint", "uintp", "ulong", "ulonglong"]), (.float16, ["half"]),
            (.float32, ["single"]), (.float64, ["double"]), (.complex64, ["csingle"]),
            (.complex128, ["cdouble"]),
        ]
        for (dtype, names) in aliases { for name in names { table[name] = ScalarTypes.concrete(dtype) } }
        return table
    }()

    private static let grids: [String: GridObject.Kind] = [
        "mgrid": .dense, "ogrid": .open, "r_": .rows, "c_": .columns, "s_": .index, "index_exp": .index,
    ]
    private static let submodules = [
        "linalg", "fft", "random", "testing", "exceptions", "lib", "polynomial", "rec",
    ]

    private static let timeNames = [
        "datetime64", "timedelta64", "isnat", "datetime_data", "datetime_as_string",
    ]
    /// Names that `numpy._records` has, some otherwise.
    private static let recordNames = ["recarray": "RecArray", "record": "Record", "void": "Record"]

    private static let lazyNames: [String] =
        Array(types.keys) + Array(grids.keys) + Ufunc.names + submodules + [
            "True_", "False_", "poly1d", "object_", "bytes_",
        ] + timeNames + recordNames.keys
        + FileFunctions.names + NumpySources.extraNames + NumpySources.extraModules.keys
        + NumpySources.matrixNames

    /// All names of the module, for did-you-mean and documentation.
    static let names: [String] = (rows.map(\.name) + constants.map(\.name) + lazyNames).sorted()

    private static func attribute(_ machine: Machine, _ name: String) throws(PythonError) -> Value {
        if let type = types[name] {
            _ = machine.numpy
            return Value(machine.type(type))
        }
        if let ufunc = Ufunc.named(name) { return machine.host(UfuncObject(ufunc), UfuncType.definition) }
        if let kind = grids[name] { return machine.host(GridObject(kind), GridObject.definition) }
        if name == "True_" || name == "False_" { return machine.numpy.truth(name == "True_") }
        if FileFunctions.names.contains(name) {
            return try machine.getAttribute(machine.importModule(FileFunctions.moduleName), name)
        }
        if submodules.contains(name) { return try machine.importModule("numpy." + name) }
        if name == "poly1d" {
            return try machine.getAttribute(machine.importModule("numpy._polynomials"), name)
        }
        if timeNames.contains(name) {
            return try machine.getAttribute(machine.importModule("numpy._datetimes"), name)
        }
        if name == "bytes_" { return try machine.getAttribute(machine.importModule("numpy._bytes"), name) }
        if let inner = recordNames[name] {
            return try machine.getAttribute(machine.importModule("numpy._records"), inner)
        }
        if NumpySources.extraNames.contains(name) {
            return try machine.getAttribute(machine.importModule("numpy._extras"), name)
        }
        if NumpySources.matrixNames.contains(name) {
            return try machine.getAttribute(machine.importModule("numpy._matrices"), name)
        }
        if let module = NumpySources.extraModules[name] { return try machine.importModule(module) }
        if name == "object_" { return Value(machine.types.object) }
        if let old = OldSpellings.numpy[name] { return try old.resolve(machine, name) }
        if name.hasPrefix("__") { return .undefined }
        throw machine.unknownAttribute(name, of: "numpy", among: names)
    }
}

extension Machine {
    /// "module 'numpy' has no attribute 'arrange'. Did you mean: 'arange'?"
    func unknownAttribute(_ name: String, of module: String, among names: [String]) -> PythonError {
        if name.hasPrefix("__") {
            return raise(.attributeError, "module '\(module)' has no attribute '\(name)'")
        }
        let near = closestMatch(to: name, in: names).map { ". Did you mean: '\($0)'?" } ?? ""
        return raise(.attributeError, "module '\(module)' has no attribute '\(name)'\(near)")
    }

    fileprivate func numpyException(_ name: String) -> Value? {
        switch name {
        case "AxisError": Value(numpy.axisError)
        case "VisibleDeprecationWarning": Value(numpy.visibleDeprecationWarning)
        case "ComplexWarning": Value(numpy.complexWarning)
        case "RankWarning": Value(numpy.rankWarning)
        default: nil
        }
    }
}
