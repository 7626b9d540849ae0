// Diagrams are pure functions from plain records to text. Each comes with its meaning in words, for a
// screen reader and for search. Plain ASCII (but for a vocabulary's own words), so that they align in
// every font and terminal.

import EngineRecords

/// A drawing in fixed-pitch characters.
package struct Diagram: Sendable, Equatable {
    /// No line is wider than this: what fits a terminal and a page's column on a laptop.
    package static let width = 78

    /// What it is, in a few words.
    package var title: String
    /// Lines of at most `width` columns, without a final line end.
    package var text: String
    /// The same in words.
    package var description: String

    package init(title: String, text: String, description: String) {
        self.title = title
        self.text = text
        self.description = description
    }
}

/// What `#| diagram:` can name.
package enum DiagramKind: String, CaseIterable, Sendable {
    /// The layers of the model with shapes and parameter counts.
    case stack
    /// The recurrent network at every time step of a real input.
    case unrolled
    /// The cells of the notebook and what they did.
    case pipeline
}

extension Diagram {
    /// The diagram of a model that `nbrun.diagram(model, kind)` asks for.
    ///
    /// - Throws: a sentence about a kind that there is not, or that needs more than a model.
    package init(of model: ModelDescription, kind: String) throws {
        switch DiagramKind(rawValue: kind) {
        case .stack: self = .stack(of: model)
        case .unrolled, .pipeline:
            throw ReportingError(
                "kind '\(kind)' needs a cell that ran, use '#| diagram: \(kind)' on the cell")
        case nil:
            throw ReportingError("kind: got '\(kind)', expected 'stack'")
        }
    }
}

extension ModelDescription {
    /// Does each layer take just the output of the one before?
    var isPlainStack: Bool {
        layers.indices.allSatisfy { index in
            let inputs = layers[index].inputs
            if index == 0 || layers[index].isInput { return index == 0 && inputs.isEmpty }
            return inputs.isEmpty || inputs == [layers[index - 1].name]
        }
    }
}

extension LayerDescription {
    /// "(None, 4, 10)"
    var shapeText: String {
        let sizes = outputShape.map { $0.map(String.init) ?? "None" }
        return sizes.count == 1 ? "(\(sizes[0]),)" : "(" + sizes.joined(separator: ", ") + ")"
    }

    /// The size of the last axis.
    var width: Int? { outputShape.last ?? nil }

    var isRecurrent: Bool {
        if case .recurrent = role { true } else { false }
    }

    var isInput: Bool {
        if case .input = role { true } else { false }
    }

    /// The activation, where it does something.
    var shownActivation: String? {
        guard let activation, !activation.isEmpty, activation != "linear" else { return nil }
        return activation.inline
    }
}
