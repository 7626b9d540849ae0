import PythonLanguage

/// What the library modules need from the program around them; one for each machine.
package final class LibraryContext {
    /// The seed of the random streams that a notebook does not seed itself.
    package var seed: UInt64
    /// Gets remarks for the author of the notebook (old spellings and the like): they belong on the terminal,
    /// not on the page.
    package var note: (String) -> Void
    /// What was said already; a remark is made once.
    private var said: Set<String> = []

    package init(seed: UInt64 = 0, note: @escaping (String) -> Void = { _ in }) {
        self.seed = seed
        self.note = note
    }

    /// Passes a remark on, the first time.
    package func noteOnce(_ text: String) {
        if said.insert(text).inserted { note(text) }
    }
}

/// The modules that nbrun brings for Python: a folder each.
package enum PythonLibrary {
    private static let stateKey = "library"

    /// Makes all modules importable on a machine.
    package static func install(on machine: Machine, context: LibraryContext) {
        machine.libraryState[stateKey] = context
        for module in StandardModules.all { machine.register(module) }
        for module in NumpyModules.all { machine.register(module) }
    }

    static func context(of machine: Machine) -> LibraryContext {
        if let context = machine.libraryState[stateKey] as? LibraryContext { return context }
        let context = LibraryContext()
        machine.libraryState[stateKey] = context
        return context
    }
}

extension Machine {
    /// The library's surroundings on this machine.
    package var library: LibraryContext { PythonLibrary.context(of: self) }
}
