/// A table of colours for numbers from 0 to 1.
package struct Colormap: Sendable {
    package var name: String
    package var colors: [Color]

    package init(name: String, colors: [Color]) {
        self.name = name
        self.colors = colors
    }

    /// Colours that lie evenly, with those between them mixed.
    package init(name: String, anchors: [Color], count: Int = 256) {
        self.name = name
        colors = (0..<count).map { index in
            let place = Double(index) / Double(max(1, count - 1)) * Double(anchors.count - 1)
            let low = min(Int(place), max(0, anchors.count - 2))
            let (a, b, t) = (anchors[low], anchors[min(low + 1, anchors.count - 1)], place - Double(low))
            return Color(
                a.red + (b.red - a.red) * t, a.green + (b.green - a.green) * t,
                a.blue + (b.blue - a.blue) * t, a.alpha + (b.alpha - a.alpha) * t)
        }
    }

    /// The colour of a number: 0 to 1 in as many equal steps as there are colours.
    package func color(_ value: Double) -> Color {
        guard value.isFinite else { return .clear }
        let index = Int((value * Double(colors.count)).rounded(.down))
        return colors[min(max(index, 0), colors.count - 1)]
    }

    /// Matplotlib's map of this name; "_r" at its end turns it round.
    package static func named(_ name: String) -> Colormap? {
        let isReversed = name.hasSuffix("_r")
        var key = isReversed ? String(name.dropLast(2)) : name
        let others = [
            "binary": "gray", "gist_gray": "gray", "gist_yarg": "gray", "Grays": "Greys", "grey": "gray",
        ]
        let turned = ["binary", "gist_yarg"].contains(key)
        key = others[key] ?? key
        guard let entry = table[key] else { return nil }
        let digits = Array(entry.digits.utf8)
        let anchors = stride(from: 0, to: digits.count, by: 6).compactMap {
            Color(hexadecimal: String(decoding: digits[$0..<$0 + 6], as: UTF8.self))
        }
        var map = Colormap(name: name, colors: anchors)
        if let count = entry.count, count != anchors.count {
            map = Colormap(name: name, anchors: anchors, count: count)
        }
        if isReversed != turned { map.colors.reverse() }
        return map
    }

    /// All names without the reversed ones.
    package static var names: [String] { table.keys.sorted() + ["binary", "gist_gray", "gist_yarg"] }

    /// Maps that are lists of distinct colours.
    package static func isList(_ name: String) -> Bool { table[name].map { $0.count == nil } ?? false }

    private static let table: [String: (count: Int?, digits: String)] = {
        var table: [String: (count: Int?, digits: String)] = [:]
        var key = ""
        for line in ColormapTable.text.split(separator: "\n") {
            if let space = line.firstIndex(of: " ") {
                key = String(line[..<space])
                table[key] = (Int(line[space...].dropFirst(2)), "")
            } else {
                table[key]?.digits += line
            }
        }
        return table
    }()
}
