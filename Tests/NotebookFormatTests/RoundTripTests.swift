import Diagnostics
import NotebookFormat
import Testing

/// A small generator of numbers with a fixed seed (SplitMix64).
struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// A made-up document with the cells that must be found in it.
struct GeneratedDocument {
    var text = ""
    /// Each cell's code.
    var cells: [String] = []
    private var generator: Generator
    private var lineEnd = "\n"

    init(seed: UInt64) {
        generator = Generator(state: seed)
        lineEnd = pick(["\n", "\r\n", "\r"])
        if chance(5) { text = "\u{FEFF}" }
        if chance(3) { text += "---\(lineEnd)title: T\(lineEnd)---\(lineEnd)" }
        for _ in 0..<Int.random(in: 1...6, using: &generator) { block("", depth: 0) }
        if chance(3), text.hasSuffix(lineEnd) { text.unicodeScalars.removeLast(lineEnd.unicodeScalars.count) }
    }

    private mutating func pick<T>(_ items: [T]) -> T {
        items[Int.random(in: 0..<items.count, using: &generator)]
    }
    private mutating func chance(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &generator) == 0 }
    private mutating func line(_ prefix: String, _ content: String) {
        var line = prefix + content
        while content.isEmpty, line.last == " " { line.removeLast() }
        text += line + lineEnd
    }

    private mutating func block(_ prefix: String, depth: Int) {
        switch Int.random(in: 0..<(depth < 4 ? 8 : 5), using: &generator) {
        case 0:
            line(
                prefix, pick(["plain text", "*a* `b` <kbd>x</kbd>", "# Heading é", "a\0b", "[x](y) ![z](w)"]))
        case 1, 2: fence(prefix, isCell: true)
        case 3: fence(prefix, isCell: false)
        case 4:
            line(prefix, pick(["<div>", "<!-- x -->", "***", "| a |\(lineEnd)\(prefix)|---|", "[^1]: note"]))
        case 5: for _ in 0..<2 { block(prefix + "> ", depth: depth + 1) }
        default: item(prefix, depth: depth)
        }
        line(prefix, "")
    }

    private mutating func item(_ prefix: String, depth: Int) {
        let marker = pick(["- ", "* ", "1. ", "10) "])
        line(prefix, marker + "item")
        line(prefix, "")
        let inner = prefix + String(repeating: " ", count: marker.count)
        for _ in 0..<2 { block(inner, depth: depth + 1) }
    }

    private mutating func fence(_ prefix: String, isCell: Bool) {
        let marker = pick(["```", "````", "``````"])
        let head =
            isCell
            ? pick(["python", "{python}", "py echo=false", " python .noeval"]) : pick(["", "text", "r"])
        line(prefix, marker + head)
        var code = ""
        for _ in 0..<Int.random(in: 0...4, using: &generator) {
            let content = pick([
                "x = 1", "", "    y = 'é'", "\tz", "``", "# not a heading", "> no quote", "- no",
            ])
            line(prefix, content)
            code += content + "\n"
        }
        line(prefix, marker)
        if isCell { cells.append(code) }
    }
}

@Suite struct RoundTripTests {
    @Test("Generated documents keep their bytes and lose no cell") func generated() throws {
        for seed in 0..<400 as Range<UInt64> {
            let document = GeneratedDocument(seed: seed)
            let book = try notebook(document.text)
            try #require(book.cells.map(\.text) == document.cells, "seed \(seed): \(document.text)")
            let same = MarkdownWriter.markdown(of: book)
            let spliced = MarkdownWriter.markdown(of: book) { _ in CellInsertion() }
            #expect(Array(same.utf8) == Array(document.text.utf8) && same.utf8.elementsEqual(spliced.utf8))
            checkPlaces(book, seed: seed)
        }
    }

    /// Every line of code is found in the source at the place that it is said to come from.
    private func checkPlaces(_ book: Notebook, seed: UInt64) {
        for cell in book.cells {
            #expect(book.source.bytes[cell.range.lowerBound] == UInt8(ascii: "`"))
            for line in cell.code.lineStarts.indices.dropLast() {
                let origin = cell.code.origins[line]
                let start = book.source.lineStarts[origin.line - 1] + origin.column - 1
                let text = Array(cell.code.line(line).utf8)
                #expect(Array(book.source.bytes[start...].prefix(text.count)) == text, "seed \(seed)")
            }
        }
    }

    @Test("Outputs put into generated documents leave their cells as they are") func insertion() throws {
        for seed in 0..<400 as Range<UInt64> {
            let document = GeneratedDocument(seed: seed)
            let book = try notebook(document.text)
            let written = MarkdownWriter.markdown(of: book) { cell in
                CellInsertion(after: MarkdownWriter.fenced("```\n> out \(cell.index)\n", info: "text"))
            }
            let again = try notebook(written)
            try #require(again.cells.map(\.text) == document.cells, "seed \(seed): \(written)")
            var shown: [String] = []
            let body = HTMLWriter(
                cell: { _ in "" },
                code: {
                    shown.append($1)
                    return ""
                }, image: { _ in nil }
            ).html(of: again)
            let outputs = shown.filter { $0.contains("> out") }
            #expect(outputs == book.cells.indices.map { "```\n> out \($0)\n" }, "seed \(seed): \(written)")
            #expect(body.outline.count == book.headings.count)
        }
    }

    @Test("Bytes at random are kept, too") func randomBytes() throws {
        var generator = Generator(state: 99)
        let pieces = [
            "```", "python", "\n", "\r", "> ", "- ", "\t", " ", "#| ", "---\n", ":::", "[", "é", "\0", "{",
            "}", "a: b", "<",
        ]
        for _ in 0..<400 {
            let text = (0..<40).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            let book = try notebook(text)
            #expect(MarkdownWriter.markdown(of: book) { _ in CellInsertion() }.utf8.elementsEqual(text.utf8))
            _ = HTMLWriter(cell: { _ in "" }, code: { _, _ in "" }, image: { _ in nil }).html(of: book)
            _ = IPynbWriter.ipynb(of: book, runs: [])
            _ = MarkdownWriter.markdown(of: book) { _ in CellInsertion(.hidden, after: "x") }
        }
    }
}
