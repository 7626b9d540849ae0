extension Axis {
    /// Limits around data with a margin, on the axis' own scale, as matplotlib's autoscaling gives them.
    ///
    /// - Parameters:
    ///   - sticky: places that the margin does not pass (the foot of bars).
    ///   - leastPositive: the smallest value above 0, for logarithmic axes.
    package static func limits(
        _ low: Double, _ high: Double, margin: Double, scale: Scale, sticky: [Double] = [],
        leastPositive: Double = 1e-300
    ) -> (Double, Double) {
        var (a, b) = (low, high)
        if case .logarithmic(let base) = scale {
            if !a.isFinite || !b.isFinite || b <= 0 {
                (a, b) = (1, 10)
            } else {
                if a <= 0 { a = leastPositive }
                if a == b {
                    let order = Scale.logarithmic(base: base)
                    a = order.inverse((order.apply(a) - 1e-9).rounded(.down))
                    b = order.inverse((order.apply(b) + 1e-9).rounded(.up))
                    if b <= high { b *= base }
                }
            }
        } else {
            guard a.isFinite, b.isFinite else { return (0, 1) }
            (a, b) = TickPlaces.nonsingular(a, b, expander: 0.05)
        }
        let (from, to) = (scale.apply(a), scale.apply(b))
        let extra = (to - from) * margin
        var (c, d) = (scale.inverse(from - extra), scale.inverse(to + extra))
        let tolerance = abs(b - a) * 1e-5
        if let bound = sticky.filter({ $0 <= a + tolerance }).max() { c = max(c, bound) }
        if let bound = sticky.filter({ $0 >= b - tolerance }).min() { d = min(d, bound) }
        return (c, d)
    }
}

extension Axes {
    /// Sets both axes' limits to hold all artists, with a margin of 5%; bars stand on their foot.
    package mutating func fitLimits() {
        var (xs, ys) = (Bounds(), Bounds())
        var stickyX: [Double] = []
        var stickyY: [Double] = []
        func add(_ x: Double, _ y: Double) {
            xs.add(x, 0)
            ys.add(0, y)
        }
        for artist in artists where artist.spaceX == .data && artist.spaceY == .data {
            switch artist.kind {
            case .line(let line): for (x, y) in zip(line.x, line.y) { add(x, y) }
            case .scatter(let scatter): for (x, y) in zip(scatter.x, scatter.y) { add(x, y) }
            case .paths(let items):
                for point in items.flatMap(\.path.points) { add(point.x, point.y) }
                stickyY.append(0)
            case .image(let image):
                add(image.extent.0, image.extent.2)
                add(image.extent.1, image.extent.3)
                stickyX += [image.extent.0, image.extent.1]
                stickyY += [image.extent.2, image.extent.3]
            case .text: break
            }
        }
        (x.low, x.high) = Axis.limits(xs.left, xs.right, margin: 0.05, scale: x.scale, sticky: stickyX)
        (y.low, y.high) = Axis.limits(ys.top, ys.bottom, margin: 0.05, scale: y.scale, sticky: stickyY)
    }

    /// A legend of the artists that have labels.
    package mutating func addLegend(place: Int = 0) {
        var entries: [Legend.Entry] = []
        for artist in artists {
            switch artist.kind {
            case .line(let line) where !line.label.isEmpty:
                var entry = Legend.Entry(line.label)
                entry.line = line.style
                entry.marker = line.marker
                entries.append(entry)
            case .paths(let items):
                guard let item = items.first, !item.label.isEmpty else { continue }
                var entry = Legend.Entry(item.label)
                entry.fill = item.fill
                entry.edge = item.stroke
                entries.append(entry)
            case .scatter(let scatter) where !scatter.label.isEmpty:
                var entry = Legend.Entry(scatter.label)
                var marker = MarkerStyle(scatter.markers.first ?? Marker.circle)
                marker.size = (scatter.sizes.first ?? 36).squareRoot()
                marker.face = scatter.faces.first ?? Color.cycle[0]
                marker.edge = scatter.edges.first ?? marker.face
                entry.marker = marker
                entries.append(entry)
            default: break
            }
        }
        legend = entries.isEmpty ? nil : Legend(entries)
        legend?.place = place
    }
}
