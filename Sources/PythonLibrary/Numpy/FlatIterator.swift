import Arrays
import PythonLanguage

/// `a.flat`: the elements in row-major order, to iterate, to index and to assign.
final class FlatIterator {
    private let array: NDArray
    private var position = 0

    init(_ array: NDArray) { self.array = array }

    static let definition = NativeType(
        "numpy.flatiter", module: "numpy", isSubclassable: false,
        methods: [
            NativeRow("copy(self, /)") { machine, args throws(PythonError) in
                machine.arrayValue(try flat(machine, args[0]).copy())
            },
            NativeRow("__array__(self, dtype=None, /)") { machine, args throws(PythonError) in
                machine.arrayValue(try flat(machine, args[0]).copy())
            },
        ],
        properties: [
            NativeProperty("base") { machine, value throws(PythonError) in
                machine.arrayValue(try machine.host(value, as: FlatIterator.self).array)
            },
            NativeProperty("index") { machine, value throws(PythonError) in
                .int(try machine.host(value, as: FlatIterator.self).position)
            },
        ], constants: [("__qualname__", { $0.string("flatiter") })],
        slots: TypeSlots {
            $0.length = { machine, value throws(PythonError) in
                try machine.host(value, as: FlatIterator.self).array.count
            }
            $0.iterate = { _, value throws(PythonError) in value }
            $0.next = { machine, value throws(PythonError) in
                let iterator = try machine.host(value, as: FlatIterator.self)
                guard iterator.position < iterator.array.count else { return .undefined }
                defer { iterator.position += 1 }
                return machine.numpyScalar(iterator.array.scalar(at: iterator.position), iterator.array.dtype)
            }
            $0.getItem = { machine, value, key throws(PythonError) in
                try ArrayType.getItem(machine, machine.arrayValue(try flat(machine, value)), key)
            }
            $0.setItem = { machine, value, key, new throws(PythonError) in
                let array = try machine.host(value, as: FlatIterator.self).array
                let positions = NDArray.arange(array.count)
                let chosen = try machine.indexed(positions, by: key)
                let source = try machine.assignable(new, to: array)
                try machine.arrays(try array.put(chosen.raveled(), source))
            }
        })

    /// The elements as one axis: a view where that is possible.
    private static func flat(_ machine: Machine, _ value: Value) throws(PythonError) -> NDArray {
        try machine.host(value, as: FlatIterator.self).array.raveled()
    }

    /// `a.flat = values`, repeated as needed.
    static func fill(_ machine: Machine, _ array: NDArray, with values: NDArray) throws(PythonError) {
        try machine.arrays(try array.put(NDArray.arange(array.count), values))
    }
}

/// `a.flags`
final class ArrayFlags {
    private let array: NDArray
    private let ownsData: Bool

    init(_ array: NDArray, ownsData: Bool) { (self.array, self.ownsData) = (array, ownsData) }

    private var rows: [(name: String, value: Bool)] {
        return [
            ("C_CONTIGUOUS", array.isContiguous), ("F_CONTIGUOUS", array.isFortranContiguous),
            ("OWNDATA", ownsData), ("WRITEABLE", !array.storage.isReadOnly), ("ALIGNED", true),
            ("WRITEBACKIFCOPY", false),
        ]
    }

    static let definition = NativeType(
        "numpy._core.multiarray.flagsobj", module: "numpy._core.multiarray", isSubclassable: false,
        constants: [("__qualname__", { $0.string("flagsobj") })],
        slots: TypeSlots {
            $0.getItem = { machine, value, key throws(PythonError) in
                let flags = try machine.host(value, as: ArrayFlags.self)
                let name = try machine.text(key)
                let short = ["C": "C_CONTIGUOUS", "F": "F_CONTIGUOUS", "O": "OWNDATA", "W": "WRITEABLE"]
                guard let row = flags.rows.first(where: { $0.name == short[name] ?? name }) else {
                    throw machine.raise(.keyError, "Unknown flag")
                }
                return .bool(row.value)
            }
            $0.getAttribute = { machine, value, name throws(PythonError) in
                let flags = try machine.host(value, as: ArrayFlags.self)
                let wanted = name.string.pointee.text
                let row = flags.rows.first { $0.name.lowercased() == wanted }
                return row.map { .bool($0.value) } ?? .undefined
            }
            $0.setAttribute = { machine, value, name, new throws(PythonError) in
                guard name.string.pointee.text == "writeable" else { return false }
                let flags = try machine.host(value, as: ArrayFlags.self)
                flags.array.storage.isReadOnly = !(try machine.truth(new))
                return true
            }
            $0.repr = { machine, value throws(PythonError) in
                let flags = try machine.host(value, as: ArrayFlags.self)
                let lines = flags.rows.map { "  \($0.name) : \($0.value ? "True" : "False")\n" }
                return machine.string(lines.joined())
            }
        })
}
