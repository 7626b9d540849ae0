import Arrays

/// The table that `model.summary()` prints: Keras' text, cell widths as its table library (rich) gives them.
package struct ModelSummary {
    private let model: Model
    private let width: Int
    private let terminal: Int
    private let showsTrainable: Bool
    private let expandsNested: Bool
    /// The model when its graph is more than a chain, so that connections are shown.
    private let connected: Functional?
    /// The ends of the columns as shares of the line; nil: Keras' own.
    private let positions: [Double]?
    /// The places of the layers that are shown; nil: all.
    private let range: Range<Int>?

    /// - Parameter lineLength: `line_length`; nil takes what fits the terminal.
    package init(
        _ model: Model, lineLength: Int? = nil, terminalColumns: Int = 80, showsTrainable: Bool = false,
        expandsNested: Bool = false, positions: [Double]? = nil, range: Range<Int>? = nil
    ) {
        self.model = model
        self.range = range
        terminal = terminalColumns
        self.showsTrainable = showsTrainable
        self.expandsNested = expandsNested
        connected = (model as? Functional).flatMap { $0.isChain ? nil : $0 }
        width =
            lineLength ?? min((connected == nil ? 88 : 108) + (showsTrainable ? 12 : 0), terminalColumns - 4)
        // Keras 2 took columns of the line too.
        let line = Double(width)
        self.positions = positions.map { ends in (ends.last ?? 1) > 1 ? ends.map { $0 / line } : ends }
    }

    package func text() -> String {
        var lines = ["Model: \"\(model.name)\""]
        lines += table().map { String($0.prefix(terminal)) }
        lines += totals()
        return lines.map { $0 + "\n" }.joined()
    }

    private var columns: [(title: String, alignment: Alignment)] {
        [("Layer (type)", .left), ("Output Shape", .left), ("Param #", .right)]
            + (connected == nil ? [] : [("Connected to", .left)])
            + (showsTrainable ? [("Trainable", .center)] : [])
    }

    private enum Alignment { case left, right, center }

    /// Widths of the cells' contents: shares of the line, shrunk evenly where borders and blanks do not fit.
    private func contentWidths() -> [Int] {
        var shares = positions ?? (connected == nil ? [0.45, 0.80, 1.0] : [0.3, 0.56, 0.74, 1.0])
        if showsTrainable { shares = shares.map { $0 * 0.9 } + [1.0] }
        var widths: [Int] = []
        var used = 0
        for share in shares {
            let part = Int(share * Double(width)) - used
            widths.append(part + 2)
            used += part
        }
        var excess = widths.reduce(0, +) - (width - widths.count - 1)
        if excess > 0 {
            for i in widths.indices {
                let share = Double(excess) / Double(widths.count - i)
                let cut = min(widths[i], Int(share.rounded(.toNearestOrEven)))
                widths[i] -= cut
                excess -= cut
            }
        }
        return widths.map { max(1, $0 - 2) }
    }

    /// How many columns there are before "Trainable".
    package static func columnCount(of model: Model) -> Int {
        (model as? Functional).map { $0.isChain ? 3 : 4 } ?? 3
    }

    /// The layers that have rows, in order.
    package static func layers(of model: Model) -> [Layer] {
        (model as? Functional)?.operations ?? model.layers
    }

    private func rows() -> [[String]] {
        let layers = Self.layers(of: model)
        return layers[range ?? 0..<layers.count].flatMap { rows($0, level: 0) }
    }

    /// The row of a layer, and with `expandsNested` those of the layers of a model inside.
    private func rows(_ layer: Layer, level: Int) -> [[String]] {
        let parameters =
            layer.isBuilt
            ? grouped(layer.variables.reduce(0) { $0 + $1.shape.count }) : "0 (unbuilt)"
        let prefix = level > 0 ? String(repeating: "   ", count: level) + "└ " : ""
        var row = ["\(prefix)\(layer.name) (\(layer.shownClassName))", shape(of: layer), parameters]
        if let connected {
            let names = connected.connections(layer)
            row.append(names.isEmpty ? "-" : names.joined(separator: ", "))
        }
        if showsTrainable { row.append(layer.variables.isEmpty ? "-" : layer.trainable ? "Y" : "N") }
        guard expandsNested, let inner = layer as? Model else { return [row] }
        return [row] + inner.layers.flatMap { rows($0, level: level + 1) }
    }

    private func shape(of layer: Layer) -> String {
        if let graph = model as? Functional, let shapes = graph.outputShapes(of: layer) {
            return text(shapes.map { shown($0, model.builtBatch) })
        }
        if let node = layer.inboundNodes.last, layer.front != nil || model.front != nil {
            return text(node.outputShapes)
        }
        if layer.front != nil {
            return layer.frontShapes.map { text($0.map { shown($0, layer.builtBatch) }) } ?? "?"
        }
        guard !layer.buildShapes.isEmpty,
            let shapes = try? layer.outputShapes(layer.buildShapes)
        else {
            return "?"
        }
        // The layers of a stack are built with it.
        return text(
            shapes.map { shown($0, layer.builtBatch ?? (model.front == nil ? model.builtBatch : nil)) })
    }

    /// With the batch that the layer was built by.
    private func shown(_ shape: PartialShape, _ batch: Int?) -> PartialShape {
        guard let batch, shape.first == .some(nil) else { return shape }
        return [batch] + shape.dropFirst()
    }

    private func text(_ shapes: [PartialShape]) -> String {
        let texts = shapes.map { EngineError.tuple($0) }
        return texts.count == 1 ? texts[0] : "[" + texts.joined(separator: ", ") + "]"
    }

    private func table() -> [String] {
        let widths = contentWidths()
        func rule(_ left: String, _ line: String, _ middle: String, _ right: String) -> String {
            left + widths.map { String(repeating: line, count: $0 + 2) }.joined(separator: middle) + right
        }
        var lines = [rule("┏", "━", "┳", "┓")]
        lines += cells(columns.map(\.title), widths, "┃")
        lines.append(rule("┡", "━", "╇", "┩"))
        for (index, row) in rows().enumerated() {
            if index > 0 { lines.append(rule("├", "─", "┼", "┤")) }
            lines += cells(row, widths, "│")
        }
        lines.append(rule("└", "─", "┴", "┘"))
        return lines
    }

    private func cells(_ texts: [String], _ widths: [Int], _ border: String) -> [String] {
        let wrapped = zip(texts, widths).map { wrap($0, $1) }
        let height = wrapped.map(\.count).max() ?? 1
        return (0..<height).map { line in
            let parts = wrapped.indices.map { column -> String in
                let text = line < wrapped[column].count ? wrapped[column][line] : ""
                return " " + pad(text, widths[column], columns[column].alignment) + " "
            }
            return border + parts.joined(separator: border) + border
        }
    }

    private func pad(_ text: String, _ width: Int, _ alignment: Alignment) -> String {
        let room = max(0, width - text.count)
        let left = alignment == .left ? 0 : alignment == .right ? room : room / 2
        return String(repeating: " ", count: left) + text + String(repeating: " ", count: room - left)
    }

    /// Breaks at blanks; a word longer than the line ends in an ellipsis.
    private func wrap(_ text: String, _ width: Int) -> [String] {
        var lines: [String] = []
        var line: String?
        for word in text.split(separator: " ", omittingEmptySubsequences: false).map(String.init) {
            if let known = line, known.count + 1 + word.count > width {
                lines.append(known)
                line = nil
            }
            line = line.map { $0 + " " + word } ?? word
        }
        lines.append(line ?? "")
        return lines.map { $0.count > width ? $0.prefix(max(0, width - 1)) + "…" : $0 }
    }

    private func totals() -> [String] {
        func count(_ variables: [Variable]) -> Int { variables.reduce(0) { $0 + $1.shape.count } }
        let trainable = count(model.trainableVariables)
        let fixed = count(model.nonTrainableVariables)
        let optimizer = model.optimizer.flatMap { $0.isBuilt ? $0.parameterCount : nil }
        // The optimizer's step counter takes eight bytes, everything else four.
        func line(_ title: String, _ count: Int, counter: Int = 0) -> String {
            " \(title) params: \(grouped(count)) (\(memory(count * 4 + counter)))"
        }
        let counter = optimizer == nil ? 0 : 4
        return [
            line("Total", trainable + fixed + (optimizer ?? 0), counter: counter),
            line("Trainable", trainable),
            line("Non-trainable", fixed),
        ] + (optimizer.map { [line("Optimizer", $0, counter: counter)] } ?? [])
    }

    private func memory(_ bytes: Int) -> String {
        var size = Double(bytes)
        for unit in ["B", "KB", "MB", "GB", "TB", "PB"] {
            if size / 1024 < 1 { return "\(fixed(size, 2)) \(unit)" }
            size /= 1024
        }
        return "\(fixed(size, 2)) PB"
    }
}
