import Arrays
import Engine
import EngineRecords
import PythonLanguage
import PythonStandard

/// A drawing in characters and the same in words.
package struct DrawnDiagram: Sendable {
    package var text: String
    package var description: String

    package init(text: String, description: String) {
        self.text = text
        self.description = description
    }
}

/// A value as a cell shows it: the same thing in several formats, with what a picture shows in words.
package struct ShownValue: Sendable {
    /// From "image/svg+xml", "text/plain", ... to the text (pictures in bytes as base64), best last resort last.
    package var items: [(type: String, text: String)]
    package var description: String?

    package init(_ items: [(type: String, text: String)], description: String? = nil) {
        self.items = items
        self.description = description
    }
}

/// Where library code shows values: the outputs of the running cell.
package struct Display {
    package var show: (ShownValue) -> Void = { _ in }
    /// Removes what the cell has shown; `wait`: only once something new comes.
    package var clear: (_ wait: Bool) -> Void = { _ in }
    /// How many displays got a name of their own (`display_id=True`).
    package var namedCount = 0

    package init() {}
}

/// What the library modules need from the program around them; one for each machine.
package final class LibraryContext {
    /// What the standard library's modules share with those here: the seed, the files.
    package let surroundings: StandardSurroundings
    /// The seed of the random streams that a notebook does not seed itself.
    package var seed: UInt64 { surroundings.seed }
    /// Gets remarks for the author of the notebook (old spellings and the like): they belong on the terminal,
    /// not on the page.
    package var note: (String) -> Void
    /// The engine that models live in, shared by all front ends of a session.
    package let engine: Engine
    /// The files that cells read and write.
    package var files: CellFiles {
        get { surroundings.files }
        set { surroundings.files = newValue }
    }
    /// Draws a model as a diagram of a kind ("stack"); throws what `nbrun.diagram` tells of an unknown kind.
    package var drawDiagram: ((ModelDescription, String) throws -> DrawnDiagram)?
    /// Where library code shows pictures and tables.
    package var display = Display()
    /// Python functions called when a cell's code has ended, however it ended: open figures are shown then.
    package var cellEnds: [PersistentValue] = []
    /// What was said already; a remark is made once.
    private var said: Set<String> = []

    package init(
        seed: UInt64 = 0, engine: Engine = Engine(), note: @escaping (String) -> Void = { _ in },
        drawDiagram: ((ModelDescription, String) throws -> DrawnDiagram)? = nil
    ) {
        surroundings = StandardSurroundings(seed: seed)
        self.engine = engine
        self.note = note
        self.drawDiagram = drawDiagram
        engine.setRandomSeed(Int(truncatingIfNeeded: seed & 0xFFFF_FFFF))
    }

    /// Passes a remark on, the first time.
    package func noteOnce(_ text: String) {
        if said.insert(text).inserted { note(text) }
    }
}

/// The modules that nbrun brings for Python, the standard library and those of a folder here each.
package enum PythonLibrary {
    private static let stateKey = "library"

    /// Makes all modules importable on a machine.
    package static func install(on machine: Machine, context: LibraryContext) {
        machine.libraryState[stateKey] = context
        machine.heap.refusal = { ArrayStorage.takeRefusal()?.message }
        // Functions on tensors become calls in a graph when they get symbolic tensors.
        machine.wrapsNative = { row, module in NativeRow.takesSymbols(module) ? row.onSymbols : nil }
        PythonStandard.install(on: machine, surroundings: context.surroundings)
        machine.register {
            NumpyModules.all + SavingModules.all + DatasetModules.all + HDF5Module.all + NbrunModule.all
        }
        machine.register { TensorFlowModules.all }
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

    /// The word of an id in the vocabulary of the tokenizer fitted last; for diagrams.
    package func vocabularyWord(_ id: Int) -> String? { keras.tokenizer?.word(at: id) }
}
