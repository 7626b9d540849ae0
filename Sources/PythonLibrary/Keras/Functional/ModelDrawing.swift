import Engine
import PythonLanguage

/// `keras.utils.plot_model` and `model_to_dot`: pages show models as diagrams of their own.
enum ModelDrawing {
    static let plotModel: NativeRow = NativeRow("plot_model(model, *args, **kwargs)") {
        machine, a throws(PythonError) in
        let model = try machine.model(a[0])
        machine.library.noteOnce(
            "keras.utils.plot_model writes no file here: the summary is printed in its place.")
        try machine.writeOutput(
            ModelSummary(model, terminalColumns: machine.engine.terminalColumns).text())
        return .none
    }

    static let modelToDot: NativeRow = NativeRow("model_to_dot(model, *args, **kwargs)") {
        machine, _ throws(PythonError) in
        throw machine.raise(
            .importError,
            "keras.utils.model_to_dot needs pydot and graphviz, which are not there: print model.summary()")
    }
}
