import EngineRecords

extension Diagram {
    /// The model's layers from input to output: a box a layer, beside it the shape of its output and its
    /// number of parameters. A layer that doesn't simply follow the one above names its inputs.
    package static func stack(of model: ModelDescription) -> Diagram {
        Diagram(
            title: "Layers of \(model.name.inline)", text: StackDrawing(model).text,
            description: stackDescription(model))
    }

    private static func stackDescription(_ model: ModelDescription) -> String {
        var sentences = ["The layers of the model \(model.name.inline), from input to output."]
        for (index, layer) in model.layers.enumerated() {
            var sentence = "\(index + 1): \(layer.className.inline)"
            if let activation = layer.shownActivation { sentence += " with \(activation)" }
            if !layer.inputs.isEmpty, !model.isPlainStack {
                sentence += " on " + listed(layer.inputs.map(\.inline))
            }
            sentence += ", output shape \(layer.shapeText), \(counted(layer.parameterCount, "parameter"))."
            sentences.append(sentence)
        }
        let total = model.trainableParameterCount + model.nonTrainableParameterCount
        let trainable =
            model.nonTrainableParameterCount == 0
            ? "all trainable" : "\(grouped(model.trainableParameterCount)) trainable"
        sentences.append("In all \(counted(total, "parameter")), \(trainable).")
        return sentences.joined(separator: " ")
    }
}

/// The columns of a stack: boxes, then shapes to the left, then counts to the right.
private struct StackDrawing {
    let model: ModelDescription
    /// Between a box's bars, with a space at either side.
    private let innerWidth: Int
    private let shapeWidth: Int
    private let countWidth: Int
    private var lines: [String] = []

    private static let countTitle = "parameters"
    private static let shapeTitle = "output shape"

    init(_ model: ModelDescription) {
        self.model = model
        let total = model.trainableParameterCount + model.nonTrainableParameterCount
        let counts = ([total] + model.layers.map(\.parameterCount)).map { grouped($0).count }
        countWidth = max(Self.countTitle.count, counts.max() ?? 0)
        let shapes = model.layers.map(\.shapeText.count) + [Self.shapeTitle.count, "not trainable".count]
        shapeWidth = min(26, shapes.max() ?? 0)
        let room = Diagram.width - countWidth - shapeWidth - 3 - 2 - 4
        let labels = model.layers.map { Self.label(of: $0).columnWidth + 3 + $0.name.inline.columnWidth }
        innerWidth = min(room, max(20, labels.max() ?? 0))
    }

    private static func label(of layer: LayerDescription) -> String {
        let name = layer.className.inline
        return layer.shownActivation.map { "\(name) (\($0))" } ?? name
    }

    var text: String {
        var drawing = self
        drawing.draw()
        return drawing.lines.joined(separator: "\n")
    }

    private mutating func draw() {
        row(model.name.inline.elided(to: innerWidth + 4), Self.shapeTitle, Self.countTitle)
        for (index, layer) in model.layers.enumerated() {
            let isFirst = index == 0 || layer.isInput
            let follows =
                !isFirst && (layer.inputs.isEmpty || layer.inputs == [model.layers[index - 1].name])
            if follows {
                lines.append(String(repeating: " ", count: innerWidth / 2 + 2) + "|")
            } else {
                lines.append("")
            }
            box(layer, sources: follows ? [] : layer.inputs)
        }
        lines.append("")
        row("", "trainable", grouped(model.trainableParameterCount))
        row("", "not trainable", grouped(model.nonTrainableParameterCount))
        row("", "total", grouped(model.trainableParameterCount + model.nonTrainableParameterCount))
    }

    private mutating func box(_ layer: LayerDescription, sources: [String]) {
        let edge = "+" + String(repeating: "-", count: innerWidth + 2) + "+"
        lines.append(edge)
        let label = Self.label(of: layer).elided(to: innerWidth)
        let room = innerWidth - label.columnWidth - 1
        let name = room < 4 ? "" : layer.name.inline.elided(to: room)
        let content = label + name.leftPadded(to: innerWidth - label.columnWidth)
        row("| \(content) |", layer.shapeText.elided(to: shapeWidth), grouped(layer.parameterCount))
        for line in ("from " + sources.map(\.inline).joined(separator: ", ")).wrapped(to: innerWidth)
        where !sources.isEmpty {
            lines.append("| \(line.padded(to: innerWidth)) |")
        }
        lines.append(edge)
    }

    private mutating func row(_ first: String, _ shape: String, _ count: String) {
        lines.append(
            first.padded(to: innerWidth + 4) + "   " + shape.padded(to: shapeWidth) + "  "
                + count.leftPadded(to: countWidth))
    }
}
