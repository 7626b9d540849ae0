// Ticks, their labels, grids and the names of axes.

/// What stands around axes, for placing what comes next to it.
struct AxisLabels {
    /// The upper edge of what stands above the axes.
    var top: Double?
    /// Tick labels of each side.
    var sides: [Side: Bounds] = [:]
}

extension FigureDrawing {
    /// The ticks that a front end gave, or those matplotlib would choose.
    static func ticks(_ axis: Axis, length: Double, isVertical: Bool) -> (
        major: [Tick], minor: [Tick], offset: String
    ) {
        if let major = axis.major { return (major, axis.minor ?? [], axis.offset) }
        let space = Int(length / (axis.majorStyle.labelSize * (isVertical ? 2 : 3)))
        let view = (min(axis.low, axis.high), max(axis.low, axis.high))
        if case .logarithmic(let base) = axis.scale {
            let bins = min(max(space, 2), 9)
            let places = TickPlaces.logarithmic(view.0, view.1, base: base, bins: bins)
            let minor = TickPlaces.logarithmic(view.0, view.1, base: base, multiples: .auto, bins: bins)
            let texts = TickTexts.logarithmic(places, view: view, base: base)
            let minorTexts = TickTexts.logarithmic(minor, view: view, base: base, isMinor: true)
            return (zip(places, texts).map { Tick($0, $1) }, zip(minor, minorTexts).map { Tick($0, $1) }, "")
        }
        let places = TickPlaces.linear(view.0, view.1, bins: min(max(space, 1), 9))
        let texts = TickTexts.linear(places, view: view)
        return (zip(places, texts.labels).map { Tick($0, $1) }, [], texts.offset)
    }

    private func isInside(_ tick: Tick, _ axis: Axis) -> Bool {
        let (low, high) = (min(axis.low, axis.high), max(axis.low, axis.high))
        let width = axis.scale.apply(high) - axis.scale.apply(low)
        let place = axis.scale.apply(tick.place)
        let slack = abs(width) * 1e-7
        return place >= axis.scale.apply(low) - slack && place <= axis.scale.apply(high) + slack
    }

    mutating func drawGrid(_ axes: Axes, _ mapping: Mapping, _ clip: String) {
        for (axis, isVertical) in [(axes.x, false), (axes.y, true)] where axis.isVisible {
            let frame = mapping.frame
            let found = Self.ticks(
                axis, length: isVertical ? frame.height : frame.width, isVertical: isVertical)
            for (ticks, style) in [(found.major, axis.majorStyle), (found.minor, axis.minorStyle)] {
                guard let grid = style.grid else { continue }
                var path = Path()
                for tick in ticks where isInside(tick, axis) {
                    if isVertical {
                        let y = mapping.dataY(tick.place)
                        path.steps += [.move(Point(frame.x, y)), .line(Point(frame.x + frame.width, y))]
                    } else {
                        let x = mapping.dataX(tick.place)
                        path.steps += [.move(Point(x, frame.y + frame.height)), .line(Point(x, frame.y))]
                    }
                }
                svg.clip(clip)
                svg.path(SVGBuilder.data(path), stroke: grid)
            }
        }
        svg.clip(nil)
    }

    mutating func drawTicks(_ axes: Axes, _ mapping: Mapping) -> AxisLabels {
        var labels = AxisLabels()
        for (axis, isVertical) in [(axes.x, false), (axes.y, true)] where axis.isVisible {
            let length = isVertical ? mapping.frame.height : mapping.frame.width
            let found = Self.ticks(axis, length: length, isVertical: isVertical)
            for (ticks, style) in [(found.minor, axis.minorStyle), (found.major, axis.majorStyle)] {
                let inside = ticks.filter { isInside($0, axis) }
                for (side, isOn, hasLabels) in [
                    (isVertical ? Side.left : .bottom, style.sides.0, style.labelSides.0),
                    (isVertical ? Side.right : .top, style.sides.1, style.labelSides.1),
                ] {
                    let place = spinePlace(side, axes, mapping)
                    if isOn { drawMarks(inside, style, side, place, mapping) }
                    if hasLabels { drawLabels(inside, style, side, place, isOn, mapping, &labels) }
                    if isOn, style.direction != .inward, side == .top, !inside.isEmpty {
                        labels.top = min(labels.top ?? place, place - style.length)
                    }
                }
            }
            if !found.offset.isEmpty { drawOffset(found.offset, axis, isVertical, mapping, &labels) }
        }
        if let top = labels.sides[.top] { labels.top = min(labels.top ?? top.top, top.top) }
        return labels
    }

    private mutating func drawMarks(
        _ ticks: [Tick], _ style: TickStyle, _ side: Side, _ place: Double, _ mapping: Mapping
    ) {
        guard style.length > 0, style.width > 0 else { return }
        let outward = side == .left || side == .top ? -1.0 : 1.0
        let from =
            style.direction == .outward ? 0 : -style.length * (style.direction == .both ? 0.5 : 1) * outward
        let to =
            style.direction == .inward ? 0 : style.length * (style.direction == .both ? 0.5 : 1) * outward
        var path = Path()
        for tick in ticks {
            if side == .left || side == .right {
                let y = mapping.dataY(tick.place)
                path.steps += [.move(Point(place + from, y)), .line(Point(place + to, y))]
                bounds.add(place + to, y)
            } else {
                let x = mapping.dataX(tick.place)
                path.steps += [.move(Point(x, place + from)), .line(Point(x, place + to))]
                bounds.add(x, place + to)
            }
        }
        var line = LineStyle(style.color, width: style.width)
        line.cap = "butt"
        svg.path(SVGBuilder.data(path), stroke: line)
    }

    private mutating func drawLabels(
        _ ticks: [Tick], _ style: TickStyle, _ side: Side, _ place: Double, _ hasMarks: Bool,
        _ mapping: Mapping, _ labels: inout AxisLabels
    ) {
        let mark = style.direction == .inward ? 0 : style.length * (style.direction == .both ? 0.5 : 1)
        let distance = mark + style.pad
        for tick in ticks where !tick.label.isEmpty {
            var item = TextItem(tick.label, size: style.labelSize)
            item.color = style.labelColor
            item.rotation = style.labelRotation
            item.isBold = style.isBold
            item.family = style.family
            item.frame = style.labelFrame
            var at: Point
            switch side {
            case .left, .right:
                at = Point(place + (side == .left ? -distance : distance), mapping.dataY(tick.place))
                item.horizontal = side == .left ? .right : .left
                item.vertical = .centerBaseline
            case .bottom, .top:
                at = Point(mapping.dataX(tick.place), place + (side == .top ? -distance : distance))
                item.horizontal = .center
                item.vertical = side == .top ? .bottom : .top
            }
            if let horizontal = style.horizontal { item.horizontal = horizontal }
            if let vertical = style.vertical { item.vertical = vertical }
            if item.rotation != 0 { item.turnsAroundAnchor = false }
            let box = drawText(item, at: at)
            labels.sides[side, default: Bounds()].add(box)
        }
    }

    private mutating func drawOffset(
        _ text: String, _ axis: Axis, _ isVertical: Bool, _ mapping: Mapping, _ labels: inout AxisLabels
    ) {
        let frame = mapping.frame
        var item = TextItem(text, size: axis.majorStyle.labelSize)
        item.color = axis.majorStyle.labelColor
        if isVertical {
            let isRight = axis.majorStyle.labelSides.1 && !axis.majorStyle.labelSides.0
            item.horizontal = isRight ? .right : .left
            item.vertical = .baseline
            let box = drawText(item, at: Point(isRight ? frame.x + frame.width : frame.x, frame.y - 3))
            labels.top = min(labels.top ?? box.top, box.top)
        } else {
            item.horizontal = .right
            item.vertical = .top
            let bottom = labels.sides[.bottom]?.bottom ?? frame.y + frame.height
            let box = drawText(item, at: Point(frame.x + frame.width, bottom + 3))
            labels.sides[.bottom, default: Bounds()].add(box)
        }
    }

    mutating func drawNames(_ axes: Axes, _ mapping: Mapping, _ labels: AxisLabels) {
        let frame = mapping.frame
        if let label = axes.x.label, axes.x.isVisible, !label.text.isEmpty {
            var item = label
            let side = axes.x.labelOnFarSide ? Side.top : .bottom
            let edge = side == .top ? frame.y : frame.y + frame.height
            let x = label.x.isNaN ? frame.x + frame.width / 2 : mapping.horizontal(label.x, .axes)
            var y: Double
            if side == .top {
                y = min(labels.sides[.top]?.top ?? edge, edge) - axes.x.labelPad
                item.vertical = .bottom
            } else {
                y = max(labels.sides[.bottom]?.bottom ?? edge, edge) + axes.x.labelPad
                item.vertical = .top
            }
            if !label.y.isNaN { y = mapping.vertical(label.y, .axes) }
            _ = drawText(item, at: Point(x, y))
        }
        if let label = axes.y.label, axes.y.isVisible, !label.text.isEmpty {
            var item = label
            let isFar = axes.y.labelOnFarSide
            let edge = isFar ? frame.x + frame.width : frame.x
            let y = label.y.isNaN ? frame.y + frame.height / 2 : mapping.vertical(label.y, .axes)
            var x: Double
            if isFar {
                x = max(labels.sides[.right]?.right ?? edge, edge) + axes.y.labelPad
                item.vertical = .top
            } else {
                x = min(labels.sides[.left]?.left ?? edge, edge) - axes.y.labelPad
                item.vertical = .bottom
            }
            if !label.x.isNaN { x = mapping.horizontal(label.x, .axes) }
            item.turnsAroundAnchor = true
            _ = drawText(item, at: Point(x, y))
        }
    }
}
