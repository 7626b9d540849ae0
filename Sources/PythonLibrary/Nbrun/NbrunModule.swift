import Engine
import EngineRecords
import PythonLanguage

/// The module `nbrun`: what a notebook can ask of the program that runs it.
enum NbrunModule {
    static let all = [
        NativeModule(
            "nbrun", doc: "What a notebook can ask of the program that runs it.",
            functions: [diagram] + SharedValueFunctions.rows, types: [DrawingType.definition])
    ]

    /// `nbrun.diagram(model, kind="stack")`: a drawing that shows itself.
    private static let diagram = NativeRow("diagram(model, kind='stack')") { machine, a throws(PythonError) in
        let model = try machine.model(a[0])
        let kind = try machine.text(a[1])
        guard let draw = machine.library.drawDiagram else {
            throw machine.raise(.runtimeError, "nbrun.diagram: there is nothing here that draws diagrams")
        }
        do {
            let drawing = try draw(model.modelDescription(), kind)
            return machine.host(DrawingObject(drawing), DrawingType.definition)
        } catch {
            throw machine.raise(.valueError, "nbrun.diagram: \(error)")
        }
    }
}

/// The Swift object behind a drawing.
final class DrawingObject {
    let drawing: DrawnDiagram
    init(_ drawing: DrawnDiagram) { self.drawing = drawing }
}

/// What `nbrun.diagram` gives: its text is the drawing, `description` says the same in words.
enum DrawingType {
    private static func drawing(_ machine: Machine, _ value: Value) throws(PythonError) -> DrawnDiagram {
        try machine.host(value, as: DrawingObject.self).drawing
    }

    static let definition = NativeType(
        "Diagram", module: "nbrun", isSubclassable: false,
        properties: [
            NativeProperty("text") { machine, value throws(PythonError) in
                machine.string(try drawing(machine, value).text)
            },
            NativeProperty("description") { machine, value throws(PythonError) in
                machine.string(try drawing(machine, value).description)
            },
        ],
        slots: TypeSlots {
            $0.repr = { machine, value throws(PythonError) in machine.string(try drawing(machine, value).text)
            }
            $0.str = { machine, value throws(PythonError) in machine.string(try drawing(machine, value).text)
            }
            $0.length = { machine, value throws(PythonError) in
                try drawing(machine, value).text.unicodeScalars.count
            }
        })
}

extension Machine {
    /// The drawing behind a value that `nbrun.diagram` made; nil for any other value.
    package func drawing(_ value: Value) -> DrawnDiagram? {
        hostValue(value, as: DrawingObject.self)?.drawing
    }
}
