import PythonLanguage

/// What the standard library's modules need from the program around them; one for each machine.
package final class StandardSurroundings {
    /// The seed of the random streams that a notebook does not seed itself.
    package var seed: UInt64
    /// The files that cells read and write.
    package var files: CellFiles
    /// Whether files that cells opened hold text that is not written yet.
    var hasUnsavedFiles = false

    package init(seed: UInt64 = 0, files: CellFiles = CellFiles()) {
        self.seed = seed
        self.files = files
    }
}

/// The modules of Python's standard library: a file or a folder each, listed in `StandardModules`.
package enum PythonStandard {
    fileprivate static let stateKey = "standard"

    /// Makes the modules and `open` known to a machine.
    package static func install(on machine: Machine, surroundings: StandardSurroundings) {
        machine.libraryState[stateKey] = surroundings
        machine.addBuiltin(FilesModule.open)
        machine.lazyBuiltins["memoryview"] = MemoryModule.module.name
        machine.register {
            [FilesModule.module, MemoryModule.module, LongRangeModule.module] + StandardModules.all
        }
    }
}

extension Machine {
    /// The standard library's surroundings on this machine.
    package var standard: StandardSurroundings {
        if let known = libraryState[PythonStandard.stateKey] as? StandardSurroundings { return known }
        let surroundings = StandardSurroundings()
        libraryState[PythonStandard.stateKey] = surroundings
        return surroundings
    }
}
