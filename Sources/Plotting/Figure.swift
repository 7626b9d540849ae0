// A figure is a value: axes with artists in data coordinates, legends, texts. It is drawn as SVG (`svg()`), for
// pages and files, and in characters (`text(width:)`), for Markdown and the terminal. The front ends (Python's
// matplotlib, JavaScript's tfvis) build figures; nothing here knows them.
//
//     var axes = Axes()
//     axes.artists.append(Artist(.line(Line(x: [0, 1, 2], y: [0, 1, 4], label: "squares"))))
//     axes.title = "Squares"; axes.setNames(x: "x", y: "y")
//     axes.fitLimits(); axes.addLegend()
//     let picture = Figure(axes: [axes]).svg()
//
// Lengths are in points (1/72 inch), places of axes in parts of the figure, y upwards, as in matplotlib, whose
// layout and defaults hold throughout. Ticks that a front end does not give are found as matplotlib finds them.

package struct Figure: Sendable {
    /// Inches.
    package var width = 6.4
    package var height = 4.8
    /// Pixels an inch, of the picture's nominal size.
    package var resolution = 100.0
    package var face = Color.white
    package var edge = Color.clear
    package var axes: [Axes]
    /// Things of the figure itself, in its coordinates.
    package var artists: [Artist] = []
    package var legends: [Legend] = []
    /// Cut to what is drawn, with a margin, as notebooks do.
    package var isTight = true
    /// The margin around a figure that is cut, inches.
    package var margin = 0.1

    package init(axes: [Axes] = []) { self.axes = axes }
}

package struct Rectangle: Sendable {
    package var x: Double
    package var y: Double
    package var width: Double
    package var height: Double

    package init(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }
}

package enum Side: String, Sendable, CaseIterable { case left, right, bottom, top }

/// A line at the edge of axes.
package struct Spine: Sendable {
    package enum Place: Sendable {
        case edge
        /// Points outwards.
        case outward(Double)
        case data(Double)
        case axes(Double)
    }

    package var isVisible = true
    package var color = Color.black
    package var width = 0.8
    package var dash = Dash()
    package var place = Place.edge
    /// From where to where, in data coordinates.
    package var bounds: (Double, Double)?

    package init() {}
}

package struct Axes: Sendable {
    /// In parts of the figure.
    package var frame = Rectangle(0.125, 0.11, 0.775, 0.77)
    package var x = Axis()
    package var y = Axis()
    package var artists: [Artist] = []
    package var face = Color.white
    package var hasFrame = true
    /// Ticks, labels and spines are drawn.
    package var isOn = true
    package var spines: [Side: Spine] = [.left: Spine(), .right: Spine(), .bottom: Spine(), .top: Spine()]
    /// Above the axes: centre, left, right.
    package var titles: [TextItem] = []
    package var titlePad = 6.0
    package var legend: Legend?
    /// Where ticks and grid lie among the artists.
    package var axisOrder = 1.5
    package var order = 0.0
    package var isVisible = true
    package var label = ""

    package init() {}

    /// Names the axes below and at the left.
    package mutating func setNames(x: String, y: String) {
        for (text, isVertical) in [(x, false), (y, true)] where !text.isEmpty {
            var item = TextItem(text)
            item.horizontal = .center
            item.rotation = isVertical ? 90 : 0
            item.x = .nan
            item.y = .nan
            if isVertical { self.y.label = item } else { self.x.label = item }
        }
    }

    package var title: String {
        get { titles.first?.text ?? "" }
        set {
            var item = TextItem(newValue, size: 12)
            item.horizontal = .center
            item.y = .nan
            titles = [item]
        }
    }
}

package enum Scale: Sendable, Equatable {
    case linear
    case logarithmic(base: Double)
    case symmetric(base: Double, threshold: Double, linearPart: Double)
    case logit
}

package struct Tick: Sendable {
    package var place: Double
    package var label: String

    package init(_ place: Double, _ label: String = "") {
        self.place = place
        self.label = label
    }
}

/// How ticks of one kind (major, minor) look.
package struct TickStyle: Sendable {
    package enum Direction: String, Sendable { case inward = "in", outward = "out", both = "inout" }

    package var length = 3.5
    package var width = 0.8
    package var pad = 3.5
    package var color = Color.black
    package var labelColor = Color.black
    package var labelSize = 10.0
    package var labelRotation = 0.0
    package var horizontal: HorizontalAlignment?
    package var vertical: VerticalAlignment?
    package var family = ""
    package var isBold = false
    package var labelFrame: TextItem.Frame?
    package var direction = Direction.outward
    /// Bottom or left; top or right.
    package var sides = (true, false)
    package var labelSides = (true, false)
    package var grid: LineStyle?

    package init() {}
}

package struct Axis: Sendable {
    package var low = 0.0
    package var high = 1.0
    package var scale = Scale.linear
    /// Nil: found here.
    package var major: [Tick]?
    package var minor: [Tick]?
    package var majorStyle = TickStyle()
    package var minorStyle = {
        var style = TickStyle()
        style.length = 2
        style.width = 0.6
        style.pad = 3.4
        return style
    }()
    /// "1e6" at the axis' end.
    package var offset = ""
    /// A place that is NaN is found by the layout.
    package var label: TextItem?
    package var labelPad = 4.0
    /// Ticks and labels of the other side: `labelOnFarSide` puts the name there too.
    package var labelOnFarSide = false
    package var isVisible = true

    package init() {}
}

// MARK: Artists

package enum Space: String, Sendable { case data, axes, figure, points }

/// Something drawn in axes or on the figure.
package struct Artist: Sendable {
    package indirect enum Kind: Sendable {
        case line(Line)
        case paths([PathItem])
        case scatter(Scatter)
        case image(ImageItem)
        case text(TextItem)
    }

    package var kind: Kind
    package var order: Double
    package var clips = true
    /// A shape that cuts the artist, in its coordinates.
    package var clip: Path?
    /// What the coordinates of x and y mean.
    package var spaceX = Space.data
    package var spaceY = Space.data
    /// Points.
    package var shift = (0.0, 0.0)

    package init(_ kind: Kind) {
        self.kind = kind
        switch kind {
        case .line: order = 2
        case .paths, .scatter: order = 1
        case .image: order = 0
        case .text:
            order = 3
            clips = false
        }
    }
}

/// A pattern of dashes, in line widths; empty: solid.
package struct Dash: Sendable {
    package var lengths: [Double] = []
    package var offset = 0.0
    /// The lengths are points already.
    package var isAbsolute = false

    package init(_ lengths: [Double] = [], offset: Double = 0) {
        self.lengths = lengths
        self.offset = offset
    }

    package static let dashed = Dash([3.7, 1.6])
    package static let dashDot = Dash([6.4, 1.6, 1, 1.6])
    package static let dotted = Dash([1, 1.65])
}

package struct LineStyle: Sendable {
    package var color: Color
    package var width: Double
    package var dash: Dash
    /// "butt", "round" or "square"; empty: as matplotlib, by the dashes.
    package var cap = ""
    package var join = "round"

    package init(_ color: Color = Color.cycle[0], width: Double = 1.5, dash: Dash = Dash()) {
        self.color = color
        self.width = width
        self.dash = dash
    }
}

package struct MarkerStyle: Sendable {
    package var path: Path
    package var isFilled = true
    /// Points across.
    package var size = 6.0
    package var face = Color.cycle[0]
    package var edge = Color.cycle[0]
    package var edgeWidth = 1.0

    package init(_ path: Path) { self.path = path }

    /// Matplotlib's name of a marker ("o", "^", ...).
    package init?(named name: String, color: Color, size: Double = 6) {
        guard let marker = Marker.named(name) else { return nil }
        path = marker.path
        isFilled = marker.isFilled
        self.size = size
        face = color
        edge = color
    }
}

/// Points joined by lines, with markers. NaN interrupts.
package struct Line: Sendable {
    package var x: [Double]
    package var y: [Double]
    /// Nil: markers only.
    package var style: LineStyle?
    package var marker: MarkerStyle?
    /// The points that get markers; nil: all.
    package var marked: [Int]?
    package var label: String

    package init(
        x: [Double], y: [Double], style: LineStyle? = LineStyle(), marker: MarkerStyle? = nil,
        label: String = ""
    ) {
        self.x = x
        self.y = y
        self.style = style
        self.marker = marker
        self.label = label
    }
}

/// A shape with its looks.
package struct PathItem: Sendable {
    package var path: Path
    package var fill: Color?
    package var stroke: LineStyle?
    package var hatch = ""
    /// Points: the path lies around this place of the artist's coordinates instead of in them.
    package var anchor: Point?
    package var label = ""

    package init(_ path: Path, fill: Color? = nil, stroke: LineStyle? = nil) {
        self.path = path
        self.fill = fill
        self.stroke = stroke
    }
}

/// Markers with sizes and colours of their own; lists shorter than the points are gone through again and again.
package struct Scatter: Sendable {
    package var x: [Double]
    package var y: [Double]
    /// Square points.
    package var sizes = [36.0]
    package var faces = [Color.cycle[0]]
    package var edges: [Color] = []
    package var widths = [1.0]
    package var markers: [Path] = [Marker.circle]
    package var isFilled = true
    package var label = ""

    package init(x: [Double], y: [Double]) {
        self.x = x
        self.y = y
    }
}

/// Colours in a grid of equal cells.
package struct ImageItem: Sendable {
    package var width: Int
    package var height: Int
    /// Row by row from the top, 4 bytes a cell.
    package var rgba: [UInt8]
    /// Left, right, bottom, top.
    package var extent: (Double, Double, Double, Double)
    /// Cells keep their edges.
    package var isSharp = true
    /// The brightness, 0...1, for drawings in characters.
    package var levels: [Double] = []
    package var annotations: [String] = []

    package init(width: Int, height: Int, rgba: [UInt8], extent: (Double, Double, Double, Double)) {
        self.width = width
        self.height = height
        self.rgba = rgba
        self.extent = extent
    }
}

// MARK: Text

package enum HorizontalAlignment: String, Sendable { case left, center, right }
package enum VerticalAlignment: String, Sendable {
    case top, center, bottom, baseline
    case centerBaseline = "center_baseline"
}

/// Text at a place; lines are separated by line ends, formulas stand between dollar signs.
package struct TextItem: Sendable {
    package struct Frame: Sendable {
        /// "square", "round", "circle", "larrow", "rarrow", ...
        package var shape = "square"
        /// Points around the text.
        package var pad = 4.0
        package var face = Color.cycle[0]
        package var edge = Color.black
        package var width = 1.0
        package var dash = Dash()

        package init() {}
    }

    package var text: String
    package var x = 0.0
    package var y = 0.0
    package var size: Double
    package var color = Color.black
    package var horizontal = HorizontalAlignment.left
    package var vertical = VerticalAlignment.baseline
    /// Of lines among each other.
    package var alignment: HorizontalAlignment?
    package var rotation = 0.0
    package var turnsAroundAnchor = false
    package var isBold = false
    package var isItalic = false
    package var family = ""
    package var lineSpacing: Double?
    package var frame: Frame?
    package var arrow: Arrow?

    package init(_ text: String, size: Double = 10) {
        self.text = text
        self.size = size
    }
}

/// From an annotation's text to the point it speaks of.
package struct Arrow: Sendable {
    package var x: Double
    package var y: Double
    package var spaceX = Space.data
    package var spaceY = Space.data
    package var shift = (0.0, 0.0)
    /// "->", "-|>", "simple", "fancy", "wedge", "-", ...; "" is the old straight arrow with a wide shaft.
    package var style = "->"
    package var headLength = 0.4
    package var headWidth = 0.2
    package var shaftWidth = 4.0
    package var scale = 10.0
    /// How far the arrow bends, in parts of its length; angles for "angle3".
    package var bend = 0.0
    package var angles: (Double, Double)?
    package var face = Color.black
    package var edge = Color.black
    package var width = 1.0
    package var dash = Dash()
    package var shrink = (2.0, 2.0)
    package var relative = (0.5, 0.5)

    package init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

// MARK: Legends

package struct Legend: Sendable {
    package struct Entry: Sendable {
        package var text: String
        package var line: LineStyle?
        package var marker: MarkerStyle?
        /// Markers side by side.
        package var markerCount = 1
        package var fill: Color?
        package var edge: LineStyle?
        package var hatch = ""
        package var hasBars = (false, false)

        package init(_ text: String) { self.text = text }
    }

    package var entries: [Entry]
    /// 0: where it hides least; 1 upper right ... 10 centre, as matplotlib numbers places.
    package var place = 0
    /// x, y, width, height in the owner's coordinates.
    package var anchor: Rectangle?
    /// The lower left corner in the owner's coordinates.
    package var corner: (Double, Double)?
    package var columns = 1
    package var title = ""
    package var titleSize = 10.0
    package var size = 10.0
    package var color = Color.black
    package var hasFrame = true
    package var face = Color(1, 1, 1, 0.8)
    package var edge = Color(0.8, 0.8, 0.8, 0.8)
    package var isRound = true
    package var hasShadow = false
    package var markerFirst = true
    package var order = 5.0
    /// In font sizes.
    package var borderPad = 0.4
    package var labelSpacing = 0.5
    package var handleLength = 2.0
    package var handleHeight = 0.7
    package var handleTextPad = 0.8
    package var borderAxesPad = 0.5
    package var columnSpacing = 2.0
    package var expands = false

    package init(_ entries: [Entry]) { self.entries = entries }
}
