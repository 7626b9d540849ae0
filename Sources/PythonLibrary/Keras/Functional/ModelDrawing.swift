import Engine
import PythonLanguage

/// `keras.utils.plot_model` and `model_to_dot`: pages show models as diagrams of their own.
enum ModelDrawing {
    /// The diagram, which shows itself as a cell's value; without one who draws, the summary.
    static let plotModel: NativeRow = NativeRow(
        "plot_model(model, to_file='model.png', show_shapes=False, show_dtype=False, show_layer_names=False, "
            + "rankdir='TB', expand_nested=False, dpi=200, show_layer_activations=False, show_trainable=False, "
            + "**kwargs)"
    ) { machine, a throws(PythonError) in
        let model = try machine.model(a[0])
        guard let draw = machine.library.drawDiagram else {
            machine.library.noteOnce(
                "keras.utils.plot_model writes no file here: the summary is printed in its place.")
            try machine.writeOutput(
                ModelSummary(model, terminalColumns: machine.engine.terminalColumns).text())
            return .none
        }
        machine.library.noteOnce(
            "keras.utils.plot_model writes no file and has one way to draw here: its value is the diagram of "
                + "nbrun.diagram(model).")
        do {
            return machine.host(
                DrawingObject(try draw(model.modelDescription(), "stack")), DrawingType.definition)
        } catch {
            throw machine.raise(.valueError, "keras.utils.plot_model: \(error)")
        }
    }

    static let modelToDot: NativeRow = NativeRow("model_to_dot(model, *args, **kwargs)") {
        machine, _ throws(PythonError) in
        throw machine.raise(
            .importError,
            "keras.utils.model_to_dot needs pydot and graphviz, which are not there: print model.summary()")
    }
}
