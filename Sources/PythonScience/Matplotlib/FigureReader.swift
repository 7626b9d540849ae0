// From what Python's artists tell of themselves (dicts of numbers, texts and arrays) to a figure of `Plotting`.

import Arrays
import Plotting
import PythonLanguage
import PythonLibrary

/// A dict with a default for what it lacks.
struct FigureReader {
    let machine: Machine
    let dict: UnsafeMutablePointer<DictObject>

    init(_ machine: Machine, _ value: Value) throws(PythonError) {
        guard value.isDict else {
            throw machine.raise(.typeError, "figure: got \(machine.typeName(value)), expected a dict")
        }
        self.machine = machine
        dict = value.dict
    }

    func value(_ key: String) -> Value {
        let value = machine.dictGet(dict, key)
        return value.isUndefined ? .none : value
    }

    func has(_ key: String) -> Bool { !value(key).isNone }

    func reader(_ key: String) throws(PythonError) -> FigureReader? {
        let value = value(key)
        return value.isNone ? nil : try FigureReader(machine, value)
    }

    func number(_ key: String, _ standard: Double = 0) throws(PythonError) -> Double {
        let value = value(key)
        return value.isNone ? standard : try machine.double(value)
    }

    func flag(_ key: String, _ standard: Bool = false) throws(PythonError) -> Bool {
        let value = value(key)
        return value.isNone ? standard : try machine.truth(value)
    }

    func text(_ key: String, _ standard: String = "") -> String {
        machine.stringValue(value(key)) ?? standard
    }

    func elements(_ key: String) throws(PythonError) -> [Value] {
        let value = value(key)
        return value.isNone ? [] : try machine.collect(value)
    }

    func numbers(_ key: String) throws(PythonError) -> [Double] { try machine.plotNumbers(value(key)) }

    func pair(_ key: String, _ standard: (Double, Double)) throws(PythonError) -> (Double, Double) {
        let numbers = try numbers(key)
        return numbers.count == 2 ? (numbers[0], numbers[1]) : standard
    }

    /// Four numbers from 0 to 1; nil for None.
    func color(_ key: String) throws(PythonError) -> Color? {
        let parts = try numbers(key)
        return parts.count == 4 ? Color(parts[0], parts[1], parts[2], parts[3]) : nil
    }

    func colors(_ key: String) throws(PythonError) -> [Color] {
        let parts = try numbers(key)
        return stride(from: 0, to: parts.count - 3, by: 4).map {
            Color(parts[$0], parts[$0 + 1], parts[$0 + 2], parts[$0 + 3])
        }
    }

    func space(_ key: String) -> Space { Space(rawValue: text(key, "data")) ?? .data }

    /// Points, or nothing.
    func dash(_ key: String) throws(PythonError) -> Dash {
        let value = value(key)
        guard let parts = machine.sequenceElements(value), parts.count == 2 else { return Dash() }
        var dash = Dash(try machine.plotNumbers(parts[1]), offset: try machine.double(parts[0]))
        dash.isAbsolute = true
        return dash
    }

    /// "c", "lw", "dash", "cap", "join" with a prefix.
    func line(_ prefix: String = "") throws(PythonError) -> LineStyle? {
        guard let color = try color(prefix + "c") else { return nil }
        var style = LineStyle(color, width: try number(prefix + "lw", 1), dash: try dash(prefix + "dash"))
        style.cap = text(prefix + "cap")
        style.join = text(prefix + "join", "round")
        return style
    }

    func path(_ key: String) throws(PythonError) -> Path? { try machine.plotPath(value(key)) }
}

extension Machine {
    /// Any sequence or array as numbers; nothing for None.
    func plotNumbers(_ value: Value) throws(PythonError) -> [Double] {
        if value.isNone { return [] }
        return try asArray(value, .float64).doubles
    }

    /// A pair of points (N, 2) and codes (1 move, 2 line, 3 quadratic, 4 cubic, 79 close) or None.
    func plotPath(_ value: Value) throws(PythonError) -> Path? {
        guard let parts = sequenceElements(value), parts.count == 2 else { return nil }
        let numbers = try plotNumbers(parts[0])
        let points = stride(from: 0, to: numbers.count - 1, by: 2).map { Point(numbers[$0], numbers[$0 + 1]) }
        if parts[1].isNone { return Path(polygon: points, isClosed: false) }
        let codes = try plotNumbers(parts[1])
        var path = Path()
        var index = 0
        while index < min(points.count, codes.count) {
            switch codes[index] {
            case 1: path.steps.append(.move(points[index]))
            case 2: path.steps.append(.line(points[index]))
            case 3 where index + 1 < points.count:
                path.steps.append(.quadratic(points[index], points[index + 1]))
                index += 1
            case 4 where index + 2 < points.count:
                path.steps.append(.cubic(points[index], points[index + 1], points[index + 2]))
                index += 2
            case 79: path.steps.append(.close)
            default: break
            }
            index += 1
        }
        return path
    }
}

// MARK: Figures

extension FigureReader {
    func figure() throws(PythonError) -> Figure {
        var figure = Figure()
        (figure.width, figure.height) = try pair("size", (6.4, 4.8))
        figure.resolution = try number("dpi", 100)
        figure.face = try color("face") ?? .clear
        figure.edge = try color("edge") ?? .clear
        figure.isTight = try flag("tight", true)
        figure.margin = try number("pad", 0.1)
        for value in try elements("axes") { figure.axes.append(try FigureReader(machine, value).axes()) }
        for value in try elements("artists") {
            figure.artists.append(try FigureReader(machine, value).artist())
        }
        for value in try elements("legends") {
            figure.legends.append(try FigureReader(machine, value).legend())
        }
        return figure
    }

    private func axes() throws(PythonError) -> Axes {
        var axes = Axes()
        let box = try numbers("frame")
        if box.count == 4 { axes.frame = Rectangle(box[0], box[1], box[2], box[3]) }
        if let x = try reader("x") { axes.x = try x.axis() }
        if let y = try reader("y") { axes.y = try y.axis() }
        axes.face = try color("face") ?? .clear
        axes.hasFrame = try flag("framed", true)
        axes.isOn = try flag("on", true)
        axes.axisOrder = try number("below", 1.5)
        axes.order = try number("z")
        axes.isVisible = try flag("visible", true)
        axes.titlePad = try number("titlepad", 6)
        for value in try elements("titles") {
            if case .text(let item) = try FigureReader(machine, value).artist().kind {
                axes.titles.append(item)
            }
        }
        for value in try elements("artists") {
            axes.artists.append(try FigureReader(machine, value).artist())
        }
        if let legend = try reader("legend") { axes.legend = try legend.legend() }
        if let spines = try reader("spines") {
            for side in Side.allCases {
                axes.spines[side] = try spines.reader(side.rawValue)?.spine()
            }
        }
        return axes
    }

    private func spine() throws(PythonError) -> Spine {
        var spine = Spine()
        spine.isVisible = try flag("visible", true)
        spine.color = try color("c") ?? .clear
        spine.width = try number("lw", 0.8)
        spine.dash = try dash("dash")
        switch text("place") {
        case "outward": spine.place = .outward(try number("at"))
        case "data": spine.place = .data(try number("at"))
        case "axes": spine.place = .axes(try number("at"))
        default: break
        }
        if has("bounds") { spine.bounds = try pair("bounds", (0, 1)) }
        return spine
    }

    private func axis() throws(PythonError) -> Axis {
        var axis = Axis()
        (axis.low, axis.high) = try pair("lim", (0, 1))
        let base = try number("base", 10)
        switch text("scale") {
        case "log": axis.scale = .logarithmic(base: base)
        case "symlog":
            axis.scale = .symmetric(
                base: base, threshold: try number("linthresh", 2), linearPart: try number("linscale", 1))
        case "logit": axis.scale = .logit
        default: break
        }
        axis.major = try ticks("major")
        axis.minor = try ticks("minor")
        axis.offset = text("offset")
        if let style = try reader("style") { axis.majorStyle = try style.tickStyle() }
        if let style = try reader("minorstyle") { axis.minorStyle = try style.tickStyle() }
        if let label = try reader("label"), case .text(let item) = try label.artist().kind {
            axis.label = item
        }
        axis.labelPad = try number("labelpad", 4)
        axis.labelOnFarSide = try flag("far")
        axis.isVisible = try flag("visible", true)
        return axis
    }

    /// Places and texts.
    private func ticks(_ key: String) throws(PythonError) -> [Tick] {
        let parts = try elements(key)
        guard parts.count == 2 else { return [] }
        let places = try machine.plotNumbers(parts[0])
        let texts = try machine.collect(parts[1]).map { machine.stringValue($0) ?? "" }
        return places.enumerated().map { Tick($0.element, $0.offset < texts.count ? texts[$0.offset] : "") }
    }

    private func tickStyle() throws(PythonError) -> TickStyle {
        var style = TickStyle()
        style.length = try number("length", 3.5)
        style.width = try number("width", 0.8)
        style.pad = try number("pad", 3.5)
        style.color = try color("color") ?? .black
        style.labelColor = try color("labelcolor") ?? .black
        style.labelSize = try number("labelsize", 10)
        style.labelRotation = try number("rotation")
        style.horizontal = HorizontalAlignment(rawValue: text("ha"))
        style.vertical = VerticalAlignment(rawValue: text("va"))
        style.family = text("family")
        style.isBold = try flag("bold")
        style.labelFrame = try reader("box")?.frame()
        style.direction = TickStyle.Direction(rawValue: text("direction")) ?? .outward
        style.sides = (try flag("near"), try flag("far"))
        style.labelSides = (try flag("labelnear"), try flag("labelfar"))
        style.grid = try reader("grid")?.line()
        return style
    }

    // MARK: Artists

    func artist() throws(PythonError) -> Artist {
        let kind: Artist.Kind
        switch text("k") {
        case "line": kind = .line(try lineItem())
        case "paths":
            var items: [PathItem] = []
            for value in try elements("items") { items.append(try FigureReader(machine, value).pathItem()) }
            kind = .paths(items)
        case "scatter": kind = .scatter(try scatter())
        case "image": kind = .image(try image())
        default: kind = .text(try textItem())
        }
        var artist = Artist(kind)
        artist.order = try number("z", artist.order)
        artist.clips = try flag("clip", artist.clips)
        artist.clip = try path("clippath")
        artist.spaceX = space("sx")
        artist.spaceY = space("sy")
        artist.shift = (try number("dx"), try number("dy"))
        return artist
    }

    private func lineItem() throws(PythonError) -> Line {
        var line = Line(
            x: try numbers("x"), y: try numbers("y"), style: try line(),
            marker: try reader("marker")?.marker(),
            label: text("label"))
        if has("every") { line.marked = try numbers("every").map { Int($0) } }
        return line
    }

    private func marker() throws(PythonError) -> MarkerStyle? {
        guard let shape = try shape(value("path")) else { return nil }
        var marker = MarkerStyle(shape.path)
        marker.isFilled = shape.isFilled
        marker.size = try number("size", 6)
        marker.face = try color("face") ?? .clear
        marker.edge = try color("edge") ?? .clear
        marker.edgeWidth = try number("mew", 1)
        return marker
    }

    /// A marker by name or as a path.
    private func shape(_ value: Value) throws(PythonError) -> (path: Path, isFilled: Bool)? {
        if let name = machine.stringValue(value) { return Marker.named(name) }
        guard let path = try machine.plotPath(value) else { return nil }
        return (path, true)
    }

    private func pathItem() throws(PythonError) -> PathItem {
        var item = PathItem(try path("path") ?? Path(), fill: try color("fill"), stroke: try line())
        item.hatch = text("hatch")
        item.label = text("label")
        if has("anchor") {
            let at = try pair("anchor", (0, 0))
            item.anchor = Point(at.0, at.1)
        }
        return item
    }

    private func scatter() throws(PythonError) -> Scatter {
        var scatter = Scatter(x: try numbers("x"), y: try numbers("y"))
        scatter.sizes = try numbers("sizes")
        scatter.faces = try colors("faces")
        scatter.edges = try colors("edges")
        scatter.widths = try numbers("widths")
        scatter.label = text("label")
        var shapes: [Path] = []
        for value in try elements("markers") {
            guard let shape = try shape(value) else { continue }
            shapes.append(shape.path)
            scatter.isFilled = shape.isFilled
        }
        scatter.markers = shapes
        return scatter
    }

    private func image() throws(PythonError) -> ImageItem {
        let array = try machine.asArray(value("rgba"), .uint8)
        let extent = try numbers("extent")
        guard array.rank == 3, extent.count == 4 else {
            throw machine.raise(.typeError, "image: expected rows of colours and four places")
        }
        var image = ImageItem(
            width: array.shape[1], height: array.shape[0], rgba: array.elements(as: UInt8.self),
            extent: (extent[0], extent[1], extent[2], extent[3]))
        image.isSharp = try flag("sharp", true)
        image.levels = try numbers("levels")
        return image
    }

    private func textItem() throws(PythonError) -> TextItem {
        var item = TextItem(text("s"), size: try number("size", 10))
        item.x = try number("x")
        item.y = try number("y")
        item.color = try color("color") ?? .clear
        item.horizontal = HorizontalAlignment(rawValue: text("ha")) ?? .left
        item.vertical = VerticalAlignment(rawValue: text("va")) ?? .baseline
        item.alignment = HorizontalAlignment(rawValue: text("ma"))
        item.rotation = try number("rotation")
        item.turnsAroundAnchor = try flag("anchored")
        item.isBold = try flag("bold")
        item.isItalic = try flag("italic")
        item.family = text("family")
        if has("linespacing") { item.lineSpacing = try number("linespacing") }
        item.frame = try reader("box")?.frame()
        item.arrow = try reader("arrow")?.arrow()
        return item
    }

    private func frame() throws(PythonError) -> TextItem.Frame {
        var frame = TextItem.Frame()
        frame.shape = text("shape", "square")
        frame.pad = try number("pad", 4)
        frame.face = try color("fill") ?? .clear
        let edge = try line()
        frame.edge = edge?.color ?? .clear
        frame.width = edge?.width ?? 0
        frame.dash = edge?.dash ?? Dash()
        return frame
    }

    private func arrow() throws(PythonError) -> Arrow {
        var arrow = Arrow(x: try number("x"), y: try number("y"))
        arrow.spaceX = space("sx")
        arrow.spaceY = space("sy")
        arrow.shift = (try number("dx"), try number("dy"))
        arrow.style = text("style")
        arrow.headLength = try number("headlength", 0.4)
        arrow.headWidth = try number("headwidth", 0.2)
        arrow.shaftWidth = try number("shaft", 4)
        arrow.scale = try number("scale", 10)
        arrow.bend = try number("bend")
        if has("angles") { arrow.angles = try pair("angles", (0, 90)) }
        arrow.face = try color("fill") ?? .clear
        let edge = try line()
        arrow.edge = edge?.color ?? .clear
        arrow.width = edge?.width ?? 0
        arrow.dash = edge?.dash ?? Dash()
        arrow.shrink = try pair("shrink", (2, 2))
        arrow.relative = try pair("relpos", (0.5, 0.5))
        return arrow
    }

    // MARK: Legends

    private func legend() throws(PythonError) -> Legend {
        var legend = Legend([])
        for value in try elements("entries") {
            legend.entries.append(try FigureReader(machine, value).legendEntry())
        }
        legend.place = Int(try number("loc"))
        let box = try numbers("anchor")
        if box.count == 4 { legend.anchor = Rectangle(box[0], box[1], box[2], box[3]) }
        if has("corner") { legend.corner = try pair("corner", (0, 0)) }
        legend.columns = Int(try number("ncols", 1))
        legend.title = text("title")
        legend.size = try number("size", 10)
        legend.titleSize = try number("titlesize", legend.size)
        legend.color = try color("color") ?? .black
        legend.hasFrame = try flag("frame", true)
        legend.face = try color("face") ?? .clear
        legend.edge = try color("edge") ?? .clear
        legend.isRound = try flag("round", true)
        legend.hasShadow = try flag("shadow")
        legend.markerFirst = try flag("first", true)
        legend.order = try number("z", 5)
        legend.borderPad = try number("borderpad", 0.4)
        legend.labelSpacing = try number("labelspacing", 0.5)
        legend.handleLength = try number("handlelength", 2)
        legend.handleHeight = try number("handleheight", 0.7)
        legend.handleTextPad = try number("handletextpad", 0.8)
        legend.borderAxesPad = try number("borderaxespad", 0.5)
        legend.columnSpacing = try number("columnspacing", 2)
        legend.expands = try flag("expand")
        return legend
    }

    private func legendEntry() throws(PythonError) -> Legend.Entry {
        var entry = Legend.Entry(text("s"))
        entry.line = try reader("line")?.line()
        entry.marker = try reader("marker")?.marker()
        entry.markerCount = Int(try number("count", 1))
        entry.fill = try color("fill")
        entry.edge = try reader("edge")?.line()
        entry.hatch = text("hatch")
        entry.hasBars = (try flag("xbars"), try flag("ybars"))
        return entry
    }
}
