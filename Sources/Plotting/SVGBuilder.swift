/// Writes SVG elements; numbers have two decimals, lengths are points.
struct SVGBuilder {
    private(set) var bytes: [UInt8] = []
    private var definitions: [UInt8] = []
    private var clips: [String: Int] = [:]
    private var shapes: [String: Int] = [:]
    private var hatches: [String: Int] = [:]
    private var openClip: Int?
    private let prefix: String

    init(prefix: String) { self.prefix = prefix }

    // MARK: Text pieces

    static func append(_ value: Double, to bytes: inout [UInt8]) {
        guard value.isFinite else {
            bytes.append(0x30)
            return
        }
        var scaled = Int((min(max(value, -1e9), 1e9) * 100).rounded())
        if scaled < 0 {
            bytes.append(0x2D)
            scaled = -scaled
        }
        bytes += String(scaled / 100).utf8
        let rest = scaled % 100
        guard rest > 0 else { return }
        bytes.append(0x2E)
        bytes.append(UInt8(0x30 + rest / 10))
        if rest % 10 > 0 { bytes.append(UInt8(0x30 + rest % 10)) }
    }

    static func number(_ value: Double) -> String {
        var bytes: [UInt8] = []
        append(value, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    static func escaped(_ text: String) -> String {
        var output = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\"": output += "&quot;"
            case _ where scalar.value < 32 && scalar != "\n" && scalar != "\t": output += " "
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output
    }

    mutating func write(_ text: String) { bytes += text.utf8 }

    /// Puts text before everything written so far.
    mutating func insertFirst(_ text: String) { bytes.insert(contentsOf: text.utf8, at: 0) }

    static func data(_ path: Path) -> String {
        var bytes: [UInt8] = []
        func add(_ letter: String, _ points: Point...) {
            bytes += letter.utf8
            for (index, point) in points.enumerated() {
                if index > 0 { bytes.append(0x20) }
                append(point.x, to: &bytes)
                bytes.append(0x20)
                append(point.y, to: &bytes)
            }
        }
        for step in path.steps {
            switch step {
            case .move(let a): add("M", a)
            case .line(let a): add("L", a)
            case .quadratic(let a, let b): add("Q", a, b)
            case .cubic(let a, let b, let c): add("C", a, b, c)
            case .close: bytes.append(0x5A)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    // MARK: Looks

    static func fill(_ color: Color?) -> String {
        guard let color, color.alpha > 0 else { return " fill=\"none\"" }
        let opacity = color.alpha < 1 ? " fill-opacity=\"\(number(color.alpha))\"" : ""
        return " fill=\"\(color.hexadecimal)\"" + opacity
    }

    static func stroke(_ style: LineStyle?) -> String {
        guard let style, style.width > 0, style.color.alpha > 0 else { return "" }
        var text = " stroke=\"\(style.color.hexadecimal)\" stroke-width=\"\(number(style.width))\""
        if style.color.alpha < 1 { text += " stroke-opacity=\"\(number(style.color.alpha))\"" }
        let factor = style.dash.isAbsolute ? 1 : style.width
        if !style.dash.lengths.isEmpty {
            let lengths = style.dash.lengths.map { number($0 * factor) }.joined(separator: " ")
            text += " stroke-dasharray=\"\(lengths)\""
            if style.dash.offset != 0 {
                text += " stroke-dashoffset=\"\(number(style.dash.offset * factor))\""
            }
        }
        let cap = style.cap.isEmpty ? (style.dash.lengths.isEmpty ? "square" : "butt") : style.cap
        if cap != "butt" { text += " stroke-linecap=\"\(cap == "projecting" ? "square" : cap)\"" }
        if style.join != "miter" { text += " stroke-linejoin=\"\(style.join)\"" }
        return text
    }

    // MARK: Elements

    mutating func path(_ data: String, fill: Color? = nil, stroke: LineStyle? = nil, hatch: String = "") {
        guard !data.isEmpty else { return }
        let strokeText = Self.stroke(stroke)
        if fill == nil || fill?.alpha == 0, strokeText.isEmpty, hatch.isEmpty { return }
        if fill != nil || !strokeText.isEmpty {
            write("<path d=\"\(data)\"\(Self.fill(fill))\(strokeText)/>\n")
        }
        if !hatch.isEmpty {
            let color = stroke.map { $0.color.alpha > 0 ? $0.color : .black } ?? .black
            write("<path d=\"\(data)\" fill=\"url(#\(prefix)h\(hatchID(hatch, color)))\"/>\n")
        }
    }

    /// The shape's name for `<use>`.
    mutating func shape(_ data: String) -> String {
        if let number = shapes[data] { return "\(prefix)m\(number)" }
        let number = shapes.count
        shapes[data] = number
        definitions += "<path id=\"\(prefix)m\(number)\" d=\"\(data)\"/>\n".utf8
        return "\(prefix)m\(number)"
    }

    private mutating func hatchID(_ hatch: String, _ color: Color) -> Int {
        let key = hatch + color.hexadecimal
        if let number = hatches[key] { return number }
        let number = hatches.count
        hatches[key] = number
        var lines = ""
        // 72 points a side with 6 lines for each sign, as matplotlib's hatches of density 6.
        func count(_ signs: String) -> Int { hatch.count { signs.contains($0) } * 6 }
        func each(_ count: Int, _ make: (Double) -> String) {
            for index in 0..<max(0, count) { lines += make((Double(index) + 0.5) * 72 / Double(count)) }
        }
        each(count("|+")) { "M\(Self.number($0)) 0V72" }
        each(count("-+")) { "M0 \(Self.number($0))H72" }
        let rising = count("/xX")
        each(rising * 2) { "M0 \(Self.number($0 * 2))L\(Self.number($0 * 2)) 0" }
        let falling = count("\\xX")
        each(falling * 2) { "M0 \(Self.number(72 - $0 * 2))L\(Self.number($0 * 2)) 72" }
        for (sign, radius) in [("o", 1.5), ("O", 2.7), (".", 0.8), ("*", 2)] {
            let dots = hatch.count { String($0) == sign } * 6
            each(dots) { y in
                (0..<dots).map { column in
                    let x = (Double(column) + 0.5) * 72 / Double(dots)
                    return
                        "M\(Self.number(x - radius)) \(Self.number(y))a\(radius) \(radius) 0 1 0 \(2 * radius) 0a\(radius) \(radius) 0 1 0 -\(2 * radius) 0"
                }.joined()
            }
        }
        definitions +=
            """
            <pattern id="\(prefix)h\(number)" width="72" height="72" patternUnits="userSpaceOnUse">\
            <path d="\(lines)" fill="none" stroke="\(color.hexadecimal)"/></pattern>

            """.utf8
        return number
    }

    /// What follows is cut by this shape; nil: by nothing.
    mutating func clip(_ data: String?) {
        var number: Int?
        if let data {
            if let known = clips[data] {
                number = known
            } else {
                number = clips.count
                clips[data] = clips.count
                definitions +=
                    "<clipPath id=\"\(prefix)c\(clips.count - 1)\"><path d=\"\(data)\"/></clipPath>\n".utf8
            }
        }
        guard number != openClip else { return }
        if openClip != nil { write("</g>\n") }
        if let number { write("<g clip-path=\"url(#\(prefix)c\(number))\">\n") }
        openClip = number
    }

    /// The whole document. `view`: what part is shown.
    mutating func document(view: Bounds, width: Double, height: Double, title: String) -> String {
        clip(nil)
        let box = [view.left, view.top, view.width, view.height].map(Self.number).joined(separator: " ")
        var output: [UInt8] = []
        output +=
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(Self.number(width))" height="\(Self.number(height))" \
            viewBox="\(box)" font-family="'DejaVu Sans',Verdana,'Bitstream Vera Sans',sans-serif" role="img">

            """.utf8
        if !title.isEmpty { output += "<title>\(Self.escaped(title))</title>\n".utf8 }
        if !definitions.isEmpty { output += "<defs>\n".utf8 + definitions + "</defs>\n".utf8 }
        return String(decoding: output + bytes + "</svg>\n".utf8, as: UTF8.self)
    }
}
