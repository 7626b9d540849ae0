import ArrayFiles
import Plotting

// Charts of `tfvis`, as pictures of the page.
extension TensorFlowPart {
    /// Draws a chart that the scripts describe in JSON.
    func show(chart text: String) throws {
        session.show(JavaScriptDisplay([("text/plain", text)]))
    }
}
