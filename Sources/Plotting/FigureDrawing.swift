// Draws a figure as SVG in matplotlib's order: the axes by their order, in each the background, then artists and
// the axis by their order, then titles. Places of labels and titles depend on the sizes of what stands before
// them, so a drawing also knows the bounds of everything (for cutting the picture and for tight layouts).

/// A figure on its way to SVG.
struct FigureDrawing {
    let figure: Figure
    var svg: SVGBuilder
    /// Of everything drawn that nothing cuts.
    var bounds = Bounds()
    /// Of each axes with its labels.
    var axesBounds: [Bounds] = []

    init(_ figure: Figure, prefix: String = "") {
        self.figure = figure
        svg = SVGBuilder(prefix: prefix)
        draw()
    }

    private mutating func draw() {
        let (width, height) = (figure.width * 72, figure.height * 72)
        axesBounds = Array(repeating: Bounds(), count: figure.axes.count)
        let whole = Mapping(figure: figure, axes: nil)
        let items = figure.artists.enumerated().map { (order: $0.element.order, index: $0.offset) }
        for item in items.filter({ $0.order < 0 }) { draw(figure.artists[item.index], whole) }
        let order = figure.axes.indices.sorted {
            (figure.axes[$0].order, $0) < (figure.axes[$1].order, $1)
        }
        for index in order where figure.axes[index].isVisible {
            let before = bounds
            bounds = Bounds()
            draw(figure.axes[index])
            axesBounds[index] = bounds
            bounds.add(before)
        }
        for item in items.sorted(by: { ($0.order, $0.index) < ($1.order, $1.index) }) where item.order >= 0 {
            draw(figure.artists[item.index], whole)
        }
        for legend in figure.legends {
            var box = Bounds()
            box.add(0, 0)
            box.add(width, height)
            draw(legend, in: box, whole, artists: [])
        }
        svg.clip(nil)
    }

    /// The finished document.
    mutating func document(title: String) -> String {
        var view = Bounds()
        let (width, height) = (figure.width * 72, figure.height * 72)
        if figure.isTight, !bounds.isEmpty {
            let margin = figure.margin * 72
            view.add(bounds.left - margin, bounds.top - margin)
            view.add(bounds.right + margin, bounds.bottom + margin)
        } else {
            view.add(0, 0)
            view.add(width, height)
        }
        var whole = svg
        let scale = figure.resolution / 72
        var background = ""
        if figure.face.alpha > 0 || figure.edge.alpha > 0 {
            let box = [view.left, view.top, view.width, view.height].map(SVGBuilder.number)
            background =
                "<rect x=\"\(box[0])\" y=\"\(box[1])\" width=\"\(box[2])\" height=\"\(box[3])\"\(SVGBuilder.fill(figure.face))/>\n"
        }
        whole.insertFirst(background)
        return whole.document(
            view: view, width: (view.width * scale).rounded(), height: (view.height * scale).rounded(),
            title: title)
    }

    // MARK: Axes

    private enum Layer {
        case artist(Int)
        case axis
        case spines
    }

    private mutating func draw(_ axes: Axes) {
        let mapping = Mapping(figure: figure, axes: axes)
        let frame = mapping.frame
        let box = Path(x: frame.x, y: frame.y, width: frame.width, height: frame.height)
        let clip = SVGBuilder.data(box)
        if axes.hasFrame, axes.isOn, axes.face.alpha > 0 {
            svg.clip(nil)
            svg.path(clip, fill: axes.face)
        }
        if axes.isOn || !axes.artists.isEmpty {
            bounds.add(frame.x, frame.y)
            bounds.add(frame.x + frame.width, frame.y + frame.height)
        }
        var layers: [(Double, Layer)] = axes.artists.enumerated().map {
            ($0.element.order, .artist($0.offset))
        }
        var labels = AxisLabels()
        if axes.isOn {
            layers.append((axes.axisOrder, .axis))
            if axes.hasFrame { layers.append((2.5, .spines)) }
        }
        let order = layers.indices.sorted { (layers[$0].0, $0) < (layers[$1].0, $1) }
        for index in order {
            switch layers[index].1 {
            case .artist(let number):
                let artist = axes.artists[number]
                svg.clip(artist.clips ? clip : nil)
                draw(artist, mapping)
            case .axis:
                svg.clip(nil)
                drawGrid(axes, mapping, clip)
                labels = drawTicks(axes, mapping)
                drawNames(axes, mapping, labels)
            case .spines:
                svg.clip(nil)
                drawSpines(axes, mapping)
            }
        }
        svg.clip(nil)
        drawTitles(axes, mapping, labels)
        if let legend = axes.legend {
            var area = Bounds()
            area.add(frame.x, frame.y)
            area.add(frame.x + frame.width, frame.y + frame.height)
            draw(legend, in: area, mapping, artists: axes.artists)
        }
    }

    /// Where the line of a side lies: the other coordinate.
    func spinePlace(_ side: Side, _ axes: Axes, _ mapping: Mapping) -> Double {
        let frame = mapping.frame
        let isVertical = side == .left || side == .right
        let edge =
            switch side {
            case .left: frame.x
            case .right: frame.x + frame.width
            case .bottom: frame.y + frame.height
            case .top: frame.y
            }
        switch axes.spines[side]?.place ?? .edge {
        case .edge: return edge
        case .outward(let points): return edge + points * (side == .left || side == .top ? -1 : 1)
        case .data(let value): return isVertical ? mapping.dataX(value) : mapping.dataY(value)
        case .axes(let part):
            return isVertical ? mapping.horizontal(part, .axes) : mapping.vertical(part, .axes)
        }
    }

    private mutating func drawSpines(_ axes: Axes, _ mapping: Mapping) {
        let frame = mapping.frame
        let shown = Side.allCases.filter { axes.spines[$0]?.isVisible == true }
        let plain = shown.filter { side in
            guard let spine = axes.spines[side] else { return false }
            if case .edge = spine.place, spine.bounds == nil, spine.dash.lengths.isEmpty { return true }
            return false
        }
        if plain.count == 4, let first = axes.spines[.left],
            Set(plain.compactMap { axes.spines[$0]?.color }).count == 1,
            Set(plain.compactMap { axes.spines[$0]?.width }).count == 1
        {
            var style = LineStyle(first.color, width: first.width)
            style.join = "miter"
            style.cap = "butt"
            svg.path(
                SVGBuilder.data(Path(x: frame.x, y: frame.y, width: frame.width, height: frame.height)),
                stroke: style)
            return
        }
        for side in shown {
            guard let spine = axes.spines[side] else { continue }
            let place = spinePlace(side, axes, mapping)
            let isVertical = side == .left || side == .right
            var range =
                isVertical ? (frame.y, frame.y + frame.height) : (frame.x, frame.x + frame.width)
            if let limits = spine.bounds {
                range =
                    isVertical
                    ? (mapping.dataY(limits.0), mapping.dataY(limits.1))
                    : (mapping.dataX(limits.0), mapping.dataX(limits.1))
            }
            let ends =
                isVertical
                ? [Point(place, range.0), Point(place, range.1)]
                : [Point(range.0, place), Point(range.1, place)]
            svg.path(
                SVGBuilder.data(Path(polygon: ends, isClosed: false)),
                stroke: LineStyle(spine.color, width: spine.width, dash: spine.dash))
            for end in ends { bounds.add(end.x, end.y) }
        }
    }

    // MARK: Titles

    private mutating func drawTitles(_ axes: Axes, _ mapping: Mapping, _ labels: AxisLabels) {
        guard axes.titles.contains(where: { !$0.text.isEmpty }) else { return }
        let frame = mapping.frame
        for var title in axes.titles where !title.text.isEmpty {
            // A place that was given (other than 1) stays; else the title clears the labels above the axes.
            let isAutomatic = title.y.isNaN
            var base = isAutomatic ? frame.y : frame.y + (1 - title.y) * frame.height
            if isAutomatic, let top = labels.top { base = min(base, top) }
            title.y = mapping.size.height - (base - axes.titlePad)
            let place: Double =
                switch title.horizontal {
                case .left: 0
                case .center: 0.5
                case .right: 1
                }
            title.x = frame.x + (place + title.x) * frame.width
            var artist = Artist(.text(title))
            artist.spaceX = .points
            artist.spaceY = .points
            draw(artist, mapping)
        }
    }
}
