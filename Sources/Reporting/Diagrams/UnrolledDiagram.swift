// A recurrent network drawn once for each time step of a real input: time runs to the right, layers run
// down. A sequence keeps a column a step until a layer makes one vector of it; from there on there is one
// column. Stacked, two-way and backward layers, and layers between them, follow from their records.

import EngineRecords

extension Diagram {
    /// The model of `record` unrolled over its input, down to the likeliest outputs.
    ///
    /// A model that isn't a plain stack with a recurrent layer over a sequence of ids can't be drawn so: the
    /// result is then its layer stack, with a first line that says why.
    package static func unrolled(_ record: PredictionRecord) -> Diagram {
        if let reason = reasonAgainstUnrolling(record) {
            var diagram = stack(of: record.model)
            diagram.text = reason.wrapped(to: width).joined(separator: "\n") + "\n\n" + diagram.text
            diagram.description = reason + " " + diagram.description
            return diagram
        }
        var drawing = UnrolledDrawing(record)
        drawing.draw()
        return Diagram(
            title: "\(record.model.name.inline) unrolled over its input", text: drawing.canvas.text,
            description: drawing.description)
    }

    private static func reasonAgainstUnrolling(_ record: PredictionRecord) -> String? {
        let name = record.model.name.inline
        if !record.model.layers.contains(where: \.isRecurrent) {
            return "Not unrolled: the model \(name) has no recurrent layer. Its layers instead:"
        }
        if !record.model.isPlainStack {
            return "Not unrolled: the model \(name) is not a plain stack of layers. Its layers instead:"
        }
        if record.inputIDs.isEmpty {
            return
                "Not unrolled: the input of the model \(name) is not a sequence of ids. Its layers instead:"
        }
        return nil
    }
}

/// The state of a drawing on its way down through the layers.
private struct UnrolledDrawing {
    private let record: PredictionRecord
    private let steps: UnrolledSteps
    /// The column of the first step's centre.
    private let firstCentre: Int
    private let lastCentre: Int
    var canvas = TextCanvas()
    private var sentences: [String] = []
    private var row = 0
    /// Where a vector goes down, when the sequence has become one; nil: in every step's column.
    private var single: Int?
    /// Names for the vectors of the layers that don't keep a state, in their order.
    private var letters = ["x", "u", "v", "w", "z"][...]

    /// Labels stand left of this column; "h0 --> " of a first state right of it.
    private static let gutter = 18

    init(_ record: PredictionRecord) {
        self.record = record
        // At the right, a two-way layer's first state takes as much as at the left.
        let isTwoWay = record.model.layers.contains { Self.direction(of: $0) != .forward }
        let room = Diagram.width - Self.gutter - 3 - (isTwoWay ? 6 : 0)
        steps = UnrolledSteps(record, room: room)
        firstCentre = Self.gutter + 3 + steps.pitch / 2
        lastCentre = firstCentre + (steps.columns.count - 1) * steps.pitch
    }

    var description: String { sentences.joined(separator: " ") }

    mutating func draw() {
        drawInput()
        for layer in record.model.layers where !layer.isInput { draw(layer) }
        drawOutput()
    }

    private func centre(_ column: Int) -> Int { firstCentre + column * steps.pitch }

    // MARK: Input and output

    private mutating func drawInput() {
        label("Input")
        perStep(steps.words)
        if record.vocabulary != nil {
            row += 1
            label("ids")
            perStep(record.inputIDs.map(String.init))
        }
        row += 1
        let name = record.model.name.inline
        let count = steps.words.count
        sentences.append("The network \(name) unrolled over \(counted(count, "time step")) of its input.")
        let words = zip(steps.words, steps.isPadding).map { $1 ? "padding" : $0 }
        sentences.append("Input, one a step: \(Self.listedShortly(words)).")
    }

    private mutating func drawOutput() {
        arrowsDown()
        let output = PredictedOutput(record)
        label("Prediction", output.isProbability ? "(probability)" : nil)
        let names = output.entries.map { $0.name.elided(to: 24) }
        let nameWidth = names.map(\.columnWidth).max() ?? 0
        let valueWidth = output.entries.map(\.value.count).max() ?? 0
        for (name, entry) in zip(names, output.entries) {
            let line = name.padded(to: nameWidth) + "  " + entry.value.leftPadded(to: valueWidth)
            canvas.put(
                line, row: row, centre: max(single ?? lastCentre, Self.gutter + 12), limit: Diagram.width)
            row += 1
        }
        let parts = output.entries.map { "\($0.name) \($0.value)" }
        guard let best = parts.first else { return }
        sentences.append(
            output.isProbability && parts.count > 1
                ? "Prediction: \(best), before \(listed(Array(parts.dropFirst())))."
                : "Output: \(listed(parts)).")
    }

    /// All items, or the first and last few with what lies between counted.
    private static func listedShortly(_ items: [String]) -> String {
        guard items.count > 16 else { return items.joined(separator: ", ") }
        let between = "\(items.count - 12) more"
        return (items.prefix(4) + [between] + items.suffix(8)).joined(separator: ", ")
    }

    // MARK: Layers

    private mutating func draw(_ layer: LayerDescription) {
        arrowsDown()
        if case .recurrent(let returnsSequences, _) = layer.role, single == nil {
            drawRecurrent(layer, returnsSequences: returnsSequences)
        } else if single == nil, layer.outputShape.count >= 3 {
            let letter = letters.popFirst() ?? "y"
            label(layer.className, note(of: layer))
            perStep(steps.words.indices.map { "\(letter)\($0 + 1)" })
            row += 1
            sentences.append("\(title(of: layer)) gives \(vector(layer)) at each step.")
        } else {
            if single == nil { joinSteps() }
            label(layer.className, note(of: layer))
            canvas.put(vector(layer), row: row, centre: single ?? lastCentre, limit: Diagram.width)
            row += 1
            sentences.append("\(title(of: layer)) gives \(vector(layer)).")
        }
    }

    private enum Direction { case forward, backward, both }

    private static func direction(of layer: LayerDescription) -> Direction {
        guard case .recurrent(_, let backwards) = layer.role else { return .forward }
        return layer.className == "Bidirectional" ? .both : backwards ? .backward : .forward
    }

    private mutating func drawRecurrent(_ layer: LayerDescription, returnsSequences: Bool) {
        label(layer.className, note(of: layer))
        let direction = Self.direction(of: layer)
        switch direction {
        case .forward: drawStates("h", backwards: false)
        case .backward: drawStates("h", backwards: true)
        case .both:
            drawStates("h", backwards: false)
            row += 1
            drawStates("b", backwards: true)
        }
        row += 1
        var sentence = "\(title(of: layer)) carries a state "
        sentence +=
            ["from step to step", "from the last step to the first", "in both directions"][
                direction == .forward ? 0 : direction == .backward ? 1 : 2]
        sentence += returnsSequences ? " and gives \(vector(layer)) at each step." : "; its "
        guard !returnsSequences else { return sentences.append(sentence) }
        switch direction {
        case .forward: single = lastCentre
        case .backward: single = firstCentre
        case .both: joinEnds()
        }
        sentence += direction == .both ? "two final states together, " : "final state, "
        sentences.append(sentence + "\(vector(layer)), \(direction == .both ? "go" : "goes") on.")
    }

    /// `h0 --> [h1] -----> [h2]`, or from the right with arrows to the left.
    private mutating func drawStates(_ letter: String, backwards: Bool) {
        let boxes: [(text: String, start: Int)] = steps.columns.enumerated().map { column, content in
            let text: String
            switch content {
            case .step(let step):
                text = "[\(letter)\(backwards ? steps.words.count - step : step + 1)]"
            case .gap: text = "..."
            }
            return (text, centre(column) - (text.columnWidth - 1) / 2)
        }
        for (left, right) in zip(boxes, boxes.dropFirst()) {
            arrow(from: left.start + left.text.columnWidth + 1, to: right.start - 1, backwards: backwards)
        }
        for box in boxes { canvas.put(box.text, row: row, column: box.start) }
        guard let first = boxes.first, let last = boxes.last else { return }
        if backwards {
            canvas.put("<-- \(letter)0", row: row, column: last.start + last.text.columnWidth + 1)
        } else {
            canvas.put("\(letter)0 -->", row: row, column: first.start - 7)
        }
    }

    private mutating func arrow(from start: Int, to end: Int, backwards: Bool) {
        guard end - start >= 2 else { return }
        let line = String(repeating: "-", count: end - start - 1)
        canvas.put(backwards ? "<" + line : line + ">", row: row, column: start)
    }

    // MARK: Lines between layers

    /// The two ends of a two-way layer come together below the last step.
    private mutating func joinEnds() {
        guard lastCentre > firstCentre else {
            single = lastCentre
            return
        }
        canvas.put("|", row: row, column: firstCentre)
        canvas.put("|", row: row, column: lastCentre)
        row += 1
        let line = "+" + String(repeating: "-", count: lastCentre - firstCentre - 1) + "+"
        canvas.put(line, row: row, column: firstCentre)
        row += 1
        single = lastCentre
    }

    /// All steps come together below the last one.
    private mutating func joinSteps() {
        row -= 1
        for column in steps.columns.indices { canvas.put("|", row: row, column: centre(column)) }
        row += 1
        let part = "+" + String(repeating: "-", count: steps.pitch - 1)
        let line = String(repeating: part, count: steps.columns.count - 1) + "+"
        canvas.put(line, row: row, column: firstCentre)
        row += 1
        single = lastCentre
        arrowsDown()
    }

    /// `|` and `v` below what the last layer gave.
    private mutating func arrowsDown() {
        for (offset, mark) in ["|", "v"].enumerated() {
            if let single {
                canvas.put(mark, row: row + offset, column: single)
            } else {
                perStep(steps.words.map { _ in mark }, row: row + offset, gap: "")
            }
        }
        row += 2
    }

    /// Puts a text in each step's column, and dots where steps are left out.
    private mutating func perStep(_ texts: [String], row: Int? = nil, gap: String = "...") {
        for (column, content) in steps.columns.enumerated() {
            let words: String
            switch content {
            case .step(let step): words = texts[step]
            case .gap: words = gap
            }
            canvas.put(words, row: row ?? self.row, centre: centre(column))
        }
    }

    // MARK: Words

    private mutating func label(_ first: String, _ second: String? = nil) {
        canvas.put(first.inline.elided(to: Self.gutter - 2), row: row, column: 0)
        guard let second else { return }
        canvas.put(second.elided(to: Self.gutter - 1), row: row + 1, column: 0)
    }

    /// "50 units, relu"
    private func note(of layer: LayerDescription) -> String? {
        let noun: String
        switch layer.role {
        case .recurrent, .dense: noun = "unit"
        default: noun = "number"
        }
        let sizes = layer.width.map { [counted($0, noun), String($0)] } ?? []
        let notes = sizes.map { [$0, layer.shownActivation].compactMap { $0 }.joined(separator: ", ") }
        return notes.first { $0.columnWidth < Self.gutter } ?? notes.last ?? layer.shownActivation
    }

    private func title(of layer: LayerDescription) -> String {
        let name = layer.className.inline
        return layer.shownActivation.map { "\(name) with \($0)" } ?? name
    }

    private func vector(_ layer: LayerDescription) -> String {
        layer.width.map { counted($0, "number") } ?? "numbers"
    }
}
