/// A grid of fixed-pitch columns to draw on. Rows grow as needed; what is put beyond a row's end is
/// preceded by spaces; later text replaces earlier text.
struct TextCanvas {
    /// One element a column; nil is the second column of a wide character.
    private var rows: [[Character?]] = []

    var height: Int { rows.count }

    mutating func put(_ text: String, row: Int, column: Int) {
        guard row >= 0 else { return }
        while rows.count <= row { rows.append([]) }
        var column = max(0, column)
        for character in text where character.columnWidth > 0 {
            let width = character.columnWidth
            while rows[row].count < column + width { rows[row].append(" ") }
            rows[row][column] = character
            if width == 2 { rows[row][column + 1] = nil }
            column += width
        }
    }

    /// Puts `text` with its middle at `centre`, moved left where it would pass `limit`.
    mutating func put(_ text: String, row: Int, centre: Int, limit: Int = .max) {
        let width = text.columnWidth
        put(text, row: row, column: min(centre - (width - 1) / 2, max(0, limit - width)))
    }

    /// The drawing, without spaces at line ends and without a final line end.
    var text: String {
        rows.map { row in
            var line = String(row.compactMap { $0 })
            while line.last == " " { line.removeLast() }
            return line
        }.joined(separator: "\n")
    }
}
