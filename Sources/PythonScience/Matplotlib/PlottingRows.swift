// What the Python side of matplotlib asks of Swift: ticks, limits, colours, contours, text sizes and the drawing.

import Arrays
import Plotting
import PythonLanguage
import PythonLibrary

enum PlottingRows {
    static let all: [NativeRow] = drawing + ticks + colors + shapes

    // MARK: Drawing

    private static let drawing: [NativeRow] = [
        NativeRow("draw(figure, /)") { machine, a throws(PythonError) in
            let figure = try FigureReader(machine, a[0]).figure()
            return machine.tuple([
                machine.string(figure.svg()), machine.string(figure.text()),
                machine.string(figure.description),
            ])
        },
        NativeRow("axes_bounds(figure, /)") { machine, a throws(PythonError) in
            let figure = try FigureReader(machine, a[0]).figure()
            return machine.list(
                figure.axesBounds.map { box in
                    box.map { machine.tuple([$0.0, $0.1, $0.2, $0.3].map { .float($0) }) } ?? .none
                })
        },
        NativeRow("show(svg, text, description, /)") { machine, a throws(PythonError) in
            machine.flush()
            let (svg, text) = (try machine.str(a[0]), try machine.str(a[1]))
            machine.library.display.show(
                ShownValue(
                    [("image/svg+xml", svg), ("text/plain", text)], description: try machine.str(a[2])))
            return .none
        },
        NativeRow("at_cell_end(function, /)") { machine, a throws(PythonError) in
            machine.library.cellEnds.append(PersistentValue(machine, a[0]))
            return .none
        },
        NativeRow("note(text, /)") { machine, a throws(PythonError) in
            machine.library.noteOnce(try machine.str(a[0]))
            return .none
        },
        NativeRow("text_size(text, size, bold=False, /)") { machine, a throws(PythonError) in
            let layout = TextLayout(
                try machine.str(a[0]), size: try machine.double(a[1]), isBold: try machine.truth(a[2]))
            return machine.tuple([.float(layout.width), .float(layout.ascent + layout.descent)])
        },
        NativeRow("read_png(bytes, /)") { machine, a throws(PythonError) in
            let bytes = machine.bytesValue(a[0]) ?? []
            do throws(PortableNetworkGraphic.Unreadable) {
                let picture = try PortableNetworkGraphic.decode(bytes)
                let shape: Shape = [picture.height, picture.width, picture.channels]
                return machine.arrayValue(
                    picture.depth == 16
                        ? NDArray(picture.samples, shape: shape)
                        : NDArray(picture.samples.map { UInt8(truncatingIfNeeded: $0) }, shape: shape))
            } catch {
                throw machine.raise(.valueError, error.reason)
            }
        },
        NativeRow("plain_png(samples, /)") { machine, a throws(PythonError) in
            let array = try machine.asArray(a[0], .uint8)
            guard array.rank == 2 || array.rank == 3 && (1...4).contains(array.shape[2]) else {
                throw machine.raise(
                    .valueError, "plain_png: got shape \(array.shape), expected (rows, columns, 1 to 4)")
            }
            return machine.bytes(
                PortableNetworkGraphic.encode(
                    width: array.shape[1], height: array.shape[0],
                    channels: array.rank == 2 ? 1 : array.shape[2],
                    samples: array.elements(as: UInt8.self)))
        },
        NativeRow("png(rgba, /)") { machine, a throws(PythonError) in
            let array = try machine.asArray(a[0], .uint8)
            guard array.rank == 3, array.shape[2] == 4 else {
                throw machine.raise(.valueError, "png: got shape \(array.shape), expected (rows, columns, 4)")
            }
            return machine.bytes(
                PortableNetworkGraphic.encode(
                    width: array.shape[1], height: array.shape[0], rgba: array.elements(as: UInt8.self)))
        },
    ]

    // MARK: Ticks

    private static func array(_ machine: Machine, _ values: [Double]) -> Value {
        machine.arrayValue(NDArray(doubles: values))
    }

    private static func texts(_ machine: Machine, _ values: [String]) -> Value {
        machine.list(values.map { machine.string($0) })
    }

    static func scale(_ machine: Machine, _ value: Value) throws(PythonError) -> Scale {
        let parts = machine.sequenceElements(value) ?? []
        guard let name = parts.first.flatMap({ machine.stringValue($0) }) else { return .linear }
        var numbers: [Double] = []
        for part in parts.dropFirst() { numbers.append(try machine.double(part)) }
        switch name {
        case "log": return .logarithmic(base: numbers.first ?? 10)
        case "symlog" where numbers.count == 3:
            return .symmetric(base: numbers[0], threshold: numbers[1], linearPart: numbers[2])
        case "logit": return .logit
        default: return .linear
        }
    }

    private static let ticks: [NativeRow] = [
        NativeRow(
            "max_n(low, high, bins, steps, integer=False, symmetric=False, least=2, spatial=False, /)"
        ) { machine, a throws(PythonError) in
            var options = TickPlaces.Options()
            let steps = try machine.plotNumbers(a[3])
            if !steps.isEmpty { options.steps = steps }
            options.isInteger = try machine.truth(a[4])
            options.isSymmetric = try machine.truth(a[5])
            options.minimumCount = try machine.index(a[6])
            options.isSpatial = try machine.truth(a[7])
            return array(
                machine,
                TickPlaces.linear(
                    try machine.double(a[0]), try machine.double(a[1]), bins: try machine.index(a[2]), options
                ))
        },
        NativeRow("log_ticks(low, high, base, subs, bins, /)") { machine, a throws(PythonError) in
            var multiples = TickPlaces.Multiples.auto
            if let name = machine.stringValue(a[3]) {
                if name == "all" { multiples = .all }
            } else {
                multiples = .list(try machine.plotNumbers(a[3]))
            }
            return array(
                machine,
                TickPlaces.logarithmic(
                    try machine.double(a[0]), try machine.double(a[1]), base: try machine.double(a[2]),
                    multiples: multiples, bins: try machine.index(a[4])))
        },
        NativeRow(
            "scalar_labels(places, low, high, offset=True, scientific=True, least=-5, most=6, math=False, /)"
        ) { machine, a throws(PythonError) in
            var options = TickTexts.Options()
            if a[3].isBool {
                options.usesOffset = a[3].bool
            } else {
                options.fixedOffset = try machine.double(a[3])
            }
            options.isScientific = try machine.truth(a[4])
            options.powerLimits = (try machine.index(a[5]), try machine.index(a[6]))
            options.usesMathText = try machine.truth(a[7])
            let result = TickTexts.linear(
                try machine.plotNumbers(a[0]), view: (try machine.double(a[1]), try machine.double(a[2])),
                options)
            return machine.pair(texts(machine, result.labels), machine.string(result.offset))
        },
        NativeRow("log_labels(places, low, high, base, only=False, threshold=None, minor=False, /)") {
            machine, a throws(PythonError) in
            texts(
                machine,
                TickTexts.logarithmic(
                    try machine.plotNumbers(a[0]), view: (try machine.double(a[1]), try machine.double(a[2])),
                    base: try machine.double(a[3]), onlyPowers: try machine.truth(a[4]),
                    linearUpTo: a[5].isNone ? nil : try machine.double(a[5]), isMinor: try machine.truth(a[6])
                ))
        },
        NativeRow("limits(low, high, margin, scale, sticky, positive, /)") { machine, a throws(PythonError) in
            let limits = Axis.limits(
                try machine.double(a[0]), try machine.double(a[1]), margin: try machine.double(a[2]),
                scale: try scale(machine, a[3]), sticky: try machine.plotNumbers(a[4]),
                leastPositive: try machine.double(a[5]))
            return machine.pair(.float(limits.0), .float(limits.1))
        },
        NativeRow("scaled(values, scale, inverse=False, /)") { machine, a throws(PythonError) in
            let scale = try scale(machine, a[1])
            let isInverse = try machine.truth(a[2])
            let source = try machine.asArray(a[0], .float64)
            let values = source.doubles.map { isInverse ? scale.inverse($0) : scale.apply($0) }
            return machine.arrayValue(NDArray(doubles: values, shape: source.shape))
        },
        // Smallest, largest and smallest positive of what is finite; None where nothing is.
        NativeRow("extent(values, /)") { machine, a throws(PythonError) in
            var (low, high, positive) = (Double.infinity, -Double.infinity, Double.infinity)
            for value in try machine.plotNumbers(a[0]) where value.isFinite {
                low = min(low, value)
                high = max(high, value)
                if value > 0 { positive = min(positive, value) }
            }
            return low > high ? .none : machine.tuple([.float(low), .float(high), .float(positive)])
        },
    ]

    // MARK: Colours

    private static func parts(_ machine: Machine, _ color: Color) -> Value {
        machine.tuple([color.red, color.green, color.blue, color.alpha].map { .float($0) })
    }

    private static let colors: [NativeRow] = [
        NativeRow("color(text, /)") { machine, a throws(PythonError) in
            Color(try machine.str(a[0])).map { parts(machine, $0) } ?? .none
        },
        NativeRow("color_names()") { machine, _ throws(PythonError) in
            let names = Color.names.sorted { $0.key < $1.key }
            return machine.dict(names.map { ($0.key, machine.string("#" + $0.value.uppercased())) })
        },
        NativeRow("colormap(name, /)") { machine, a throws(PythonError) in
            guard let map = Colormap.named(try machine.str(a[0])) else { return .none }
            let values = map.colors.flatMap { [$0.red, $0.green, $0.blue, $0.alpha] }
            return machine.arrayValue(NDArray(doubles: values, shape: [map.colors.count, 4]))
        },
        NativeRow("colormap_names()") { machine, _ throws(PythonError) in texts(machine, Colormap.names) },
        NativeRow("is_list_map(name, /)") { machine, a throws(PythonError) in
            .bool(Colormap.isList(try machine.str(a[0])))
        },
    ]

    // MARK: Shapes

    private static func points(_ machine: Machine, _ points: [Point]) throws(PythonError) -> Value {
        let numbers = points.flatMap { [$0.x, $0.y] }
        return machine.arrayValue(NDArray(doubles: numbers, shape: [points.count, 2]))
    }

    private static func path(_ machine: Machine, _ path: Path) throws(PythonError) -> Value {
        var places: [Point] = []
        var codes: [Int] = []
        for step in path.steps {
            switch step {
            case .move(let a):
                places.append(a)
                codes.append(1)
            case .line(let a):
                places.append(a)
                codes.append(2)
            case .quadratic(let a, let b):
                places += [a, b]
                codes += [3, 3]
            case .cubic(let a, let b, let c):
                places += [a, b, c]
                codes += [4, 4, 4]
            case .close:
                places.append(places.last ?? Point(0, 0))
                codes.append(79)
            }
        }
        return machine.pair(try points(machine, places), machine.arrayValue(NDArray(ints: codes)))
    }

    private static func grid(_ machine: Machine, _ a: Arguments) throws(PythonError) -> ContourGrid {
        let z = try machine.asArray(a[2], .float64)
        let (x, y) = (try machine.plotNumbers(a[0]), try machine.plotNumbers(a[1]))
        guard z.rank == 2, x.count == z.count, y.count == z.count else {
            throw machine.raise(.typeError, "contour: x, y and z must have one shape of two axes")
        }
        return ContourGrid(columns: z.shape[1], rows: z.shape[0], x: x, y: y, z: z.doubles)
    }

    private static let shapes: [NativeRow] = [
        NativeRow("contour_lines(x, y, z, level, /)") { machine, a throws(PythonError) in
            var lines: [Value] = []
            for line in try grid(machine, a).lines(at: try machine.double(a[3])) {
                lines.append(try points(machine, line))
            }
            return machine.list(lines)
        },
        NativeRow("contour_region(x, y, z, low, high, /)") { machine, a throws(PythonError) in
            let region = try grid(machine, a).region(
                from: try machine.double(a[3]), to: try machine.double(a[4]))
            return try path(machine, region)
        },
        NativeRow("marker(name, /)") { machine, a throws(PythonError) in
            guard let marker = Marker.named(try machine.str(a[0])) else { return .none }
            return machine.pair(try path(machine, marker.path), .bool(marker.isFilled))
        },
        NativeRow("arc(x, y, rx, ry, start, end, /)") { machine, a throws(PythonError) in
            var n: [Double] = []
            for index in 0..<6 { n.append(try machine.double(a[index])) }
            return try path(machine, .arc(Point(n[0], n[1]), n[2], n[3], from: n[4], to: n[5]))
        },
        NativeRow("star(count, radius, inner, turn, /)") { machine, a throws(PythonError) in
            let inner = a[2].isNone ? nil : try machine.double(a[2])
            return try path(
                machine,
                Marker.polygon(
                    try machine.index(a[0]), radius: try machine.double(a[1]), inner: inner,
                    turn: try machine.double(a[3])))
        },
    ]
}
