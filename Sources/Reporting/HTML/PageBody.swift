import NotebookFormat

/// TEMPORARY until the Markdown writer is merged.
func pageBody(_ report: Report, cells: [Int: String]) -> String {
    let source = report.notebook.source.bytes
    var html = ""
    var position = report.notebook.frontMatter.range?.upperBound ?? 0
    func prose(_ end: Int) {
        let text = String(decoding: source[position..<end], as: UTF8.self)
        var fence = false
        var block = ""
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                if fence { html += "<pre><code>\(escaped(block))</code></pre>\n" }
                fence.toggle(); block = ""; continue
            }
            if fence { block += line + "\n"; continue }
            if line.hasPrefix("# ") { continue }
            if line.hasPrefix("#") {
                let level = line.prefix { $0 == "#" }.count
                let t = String(line.dropFirst(level + 1))
                let a = report.notebook.headings.first { $0.text == t }?.anchor ?? ""
                html += "<h\(level) id=\"\(a)\">\(escaped(t))</h\(level)>\n"
            } else if line.hasPrefix("**Key idea:**") {
                html += "<aside class=\"callout callout-note\"><p class=\"callout-title\">Key idea</p><p>\(escaped(String(line.dropFirst(14))))</p></aside>"
            } else if line.hasPrefix("|") {
                if line.hasPrefix("| -") { continue }
                let cells = line.split(separator: "|").map { $0.trimmingPrefix { $0 == " " } }
                if line.hasPrefix("| Good") { html += "<table><thead><tr>\(cells.map { "<th>\($0)</th>" }.joined())</tr></thead>" } else { html += "<tr>\(cells.map { "<td>\($0)</td>" }.joined())</tr>" }
                if line.hasPrefix("| Basic") { html += "</table>" }
            } else if !line.isEmpty { html += "<p>\(escaped(String(line)))</p>\n" }
        }
    }
    for cell in report.notebook.cells {
        prose(cell.range.lowerBound)
        html += cells[cell.index] ?? ""
        position = cell.range.upperBound
    }
    prose(source.count)
    return html
}
