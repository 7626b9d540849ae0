// Text with formulas between dollar signs, laid out into pieces that stand at fixed places: letters in italics,
// raised and lowered parts smaller, fractions, roots, accents; commands for Greek letters and signs are characters.

/// One line of text laid out: pieces from the left end of the base line, y upwards, in points.
package struct TextLayout: Sendable {
    package struct Piece: Sendable {
        package var text: String
        package var x: Double
        package var y: Double
        package var size: Double
        package var isItalic: Bool
        package var isBold: Bool
    }

    /// Fraction bars and the tops of roots.
    package struct Rule: Sendable {
        package var x: Double
        package var y: Double
        package var width: Double
        package var thickness: Double
    }

    package var pieces: [Piece] = []
    package var rules: [Rule] = []
    package var width = 0.0
    package var ascent = 0.0
    package var descent = 0.0

    /// Lays out a line; what stands between two `$` is a formula.
    package init(_ line: String, size: Double, isBold: Bool = false, isMono: Bool = false) {
        ascent = TextMetrics.ascent * size
        descent = TextMetrics.descent * size
        guard Self.isFormula(line) else {
            width = TextMetrics.width(line, size: size, isBold: isBold, isMono: isMono)
            let text = line.contains("\\$") ? Self.withoutEscapes(line) : line
            pieces = [Piece(text: text, x: 0, y: 0, size: size, isItalic: false, isBold: isBold)]
            return
        }
        var box = Box()
        for (index, part) in Self.parts(line).enumerated() where !part.isEmpty {
            if index % 2 == 1 {
                var parser = FormulaParser(part, size: size, isBold: isBold)
                box.append(parser.parse())
            } else {
                box.append(Box(text: part, size: size, isItalic: false, isBold: isBold))
            }
        }
        pieces = box.joined
        rules = box.rules
        width = box.width
        ascent = max(ascent, box.ascent)
        descent = max(descent, box.descent)
    }

    /// Whether a text holds a formula: an even number of dollar signs that are not escaped.
    package static func isFormula(_ text: String) -> Bool {
        guard text.contains("$") else { return false }
        let count = parts(text).count - 1
        return count > 0 && count % 2 == 0
    }

    private static func withoutEscapes(_ text: String) -> String {
        parts(text).joined(separator: "$")
    }

    /// Split at dollar signs; "\$" is one that splits nothing.
    private static func parts(_ text: String) -> [String] {
        var parts = [""]
        var isEscaped = false
        for character in text {
            if isEscaped {
                parts[parts.count - 1] += character == "$" ? "$" : "\\" + String(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "$" {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        if isEscaped { parts[parts.count - 1] += "\\" }
        return parts
    }
}

/// Something with a width and pieces relative to its own base line.
struct Box {
    var pieces: [TextLayout.Piece] = []
    var rules: [TextLayout.Rule] = []
    var width = 0.0
    var ascent = 0.0
    var descent = 0.0

    init() {}

    init(text: String, size: Double, isItalic: Bool, isBold: Bool) {
        pieces = [.init(text: text, x: 0, y: 0, size: size, isItalic: isItalic, isBold: isBold)]
        width = TextMetrics.width(text, size: size, isBold: isBold)
        ascent = size * 0.76
        descent = size * (text.contains { "gjpqyQ,;()[]{}|_$".contains($0) } ? 0.22 : 0)
    }

    mutating func append(_ box: Box, raised: Double = 0) {
        add(box, x: width, y: raised)
        width += box.width
    }

    mutating func add(_ box: Box, x: Double, y: Double) {
        for piece in box.pieces {
            var piece = piece
            piece.x += x
            piece.y += y
            pieces.append(piece)
        }
        for rule in box.rules {
            var rule = rule
            rule.x += x
            rule.y += y
            rules.append(rule)
        }
        ascent = max(ascent, box.ascent + y)
        descent = max(descent, box.descent - y)
    }

    /// Neighbours of one kind become one piece.
    var joined: [TextLayout.Piece] {
        var result: [TextLayout.Piece] = []
        for piece in pieces {
            if let last = result.last, last.y == piece.y, last.size == piece.size,
                last.isItalic == piece.isItalic, last.isBold == piece.isBold,
                abs(last.x + TextMetrics.width(last.text, size: last.size, isBold: last.isBold) - piece.x)
                    < 0.01
            {
                result[result.count - 1].text += piece.text
            } else {
                result.append(piece)
            }
        }
        return result
    }
}

/// Reads the commands of a formula that matplotlib's mathtext knows and tutorials use.
struct FormulaParser {
    private let characters: [Character]
    private var position = 0
    private let size: Double
    private let isBold: Bool
    private var isUpright = false

    init(_ text: String, size: Double, isBold: Bool, isUpright: Bool = false) {
        characters = Array(text)
        self.size = size
        self.isBold = isBold
        self.isUpright = isUpright
    }

    private func inner(_ text: String, scale: Double = 1, isUpright: Bool? = nil, isBold: Bool? = nil) -> Box
    {
        var parser = FormulaParser(
            text, size: size * scale, isBold: isBold ?? self.isBold, isUpright: isUpright ?? self.isUpright)
        return parser.parse()
    }

    mutating func parse() -> Box {
        var row = Box()
        var previous: Character = "("
        while position < characters.count {
            let character = characters[position]
            if character == " " || character == "{" && false {
                position += 1
                continue
            }
            var atom = nextAtom(after: previous)
            previous = character
            attachScripts(&atom)
            row.append(atom)
        }
        return row
    }

    private mutating func attachScripts(_ atom: inout Box) {
        var upper: Box?
        var lower: Box?
        var primes = 0
        while position < characters.count, "^_'".contains(characters[position]) {
            let mark = characters[position]
            position += 1
            if mark == "'" {
                primes += 1
            } else if mark == "^" {
                upper = inner(argument(), scale: 0.7)
            } else {
                lower = inner(argument(), scale: 0.7)
            }
        }
        if primes > 0 {
            atom.append(
                Box(text: String(repeating: "′", count: primes), size: size, isItalic: false, isBold: isBold))
        }
        let start = atom.width
        if let upper {
            atom.add(upper, x: start, y: max(size * 0.38, atom.ascent - size * 0.4))
            atom.width = max(atom.width, start + upper.width + size * 0.05)
        }
        if let lower {
            atom.add(lower, x: start, y: -max(size * 0.2, atom.descent))
            atom.width = max(atom.width, start + lower.width + size * 0.05)
        }
    }

    /// A group in braces, a command or one character, as text.
    private mutating func argument() -> String {
        while position < characters.count, characters[position] == " " { position += 1 }
        guard position < characters.count else { return "" }
        if characters[position] == "{" {
            var depth = 0
            let start = position + 1
            while position < characters.count {
                if characters[position] == "{" { depth += 1 }
                if characters[position] == "}" { depth -= 1 }
                position += 1
                if depth == 0 { break }
            }
            return String(characters[start..<max(start, position - (depth == 0 ? 1 : 0))])
        }
        if characters[position] == "\\" { return "\\" + command() }
        position += 1
        return String(characters[position - 1])
    }

    /// The name behind a backslash.
    private mutating func command() -> String {
        position += 1
        let start = position
        while position < characters.count, characters[position].isLetter { position += 1 }
        if position == start, position < characters.count { position += 1 }
        return String(characters[start..<position])
    }

    private func symbol(_ text: String, isItalic: Bool = false) -> Box {
        Box(text: text, size: size, isItalic: isItalic && !isUpright, isBold: isBold)
    }

    /// Signs with room around them.
    private func relation(_ text: String) -> Box {
        var box = Box()
        box.width = size * 0.19
        box.append(symbol(text))
        box.width += size * 0.19
        return box
    }

    private mutating func nextAtom(after previous: Character) -> Box {
        let character = characters[position]
        if character == "{" { return inner(argument()) }
        if character == "\\" { return commandAtom(command()) }
        position += 1
        switch character {
        case "-", "+", "*":
            let sign = character == "-" ? "−" : character == "*" ? "∗" : "+"
            let isUnary = "(=<>[{,^_+-*/".contains(previous) || isUpright
            return isUnary ? symbol(sign) : relation(sign)
        case "=", "<", ">", ":": return isUpright ? symbol(String(character)) : relation(String(character))
        case ",", ";":
            var box = symbol(String(character))
            box.width += isUpright ? 0 : size * 0.16
            return box
        case "~": return symbol(" ")
        case "^", "_", "'":
            position -= 1
            return Box()
        case "}": return Box()
        default: return symbol(String(character), isItalic: character.isLetter)
        }
    }

    private mutating func commandAtom(_ name: String) -> Box {
        switch name {
        case "frac", "dfrac", "tfrac": return fraction(argument(), argument())
        case "sqrt": return root()
        case "mathrm", "mathdefault", "mathregular", "text", "textrm", "rm", "operatorname", "mathsf":
            return inner(argument(), isUpright: true)
        case "mathbf", "textbf", "boldsymbol", "bf": return inner(argument(), isUpright: true, isBold: true)
        case "mathit", "mathcal", "mathbb", "mathtt", "mathfrak", "mathscr", "textit", "it":
            return inner(argument())
        case "left", "right", "big", "Big", "bigg", "Bigg", "displaystyle", "limits", "nolimits": return Box()
        case "hat", "widehat", "bar", "overline", "tilde", "widetilde", "vec", "dot", "ddot":
            return accented(inner(argument()), name)
        case ",", ":", ";", " ", "quad", "qquad", "!":
            var box = Box()
            let spaces = [",": 0.16, ":": 0.22, ";": 0.28, " ": 0.32, "quad": 1, "qquad": 2, "!": -0.16]
            box.width = size * (spaces[name] ?? 0)
            return box
        default:
            if let sign = Self.relations[name] { return isUpright ? symbol(sign) : relation(sign) }
            if let sign = Self.symbols[name] {
                return symbol(sign, isItalic: name.first?.isLowercase == true && Self.greek.contains(name))
            }
            if Self.functions.contains(name) {
                return Box(text: name, size: size, isItalic: false, isBold: isBold)
            }
            return symbol(name.count == 1 ? name : "\\" + name)
        }
    }

    private func fraction(_ above: String, _ below: String) -> Box {
        let (upper, lower) = (inner(above, scale: 0.7), inner(below, scale: 0.7))
        let width = max(upper.width, lower.width) + size * 0.1
        var box = Box()
        let middle = size * 0.28
        box.add(upper, x: (width - upper.width) / 2, y: middle + size * 0.12 + upper.descent)
        box.add(lower, x: (width - lower.width) / 2, y: middle - size * 0.12 - lower.ascent)
        box.rules.append(.init(x: 0, y: middle, width: width, thickness: size * 0.06))
        box.width = width + size * 0.1
        return box
    }

    private mutating func root() -> Box {
        var index: Box?
        if position < characters.count, characters[position] == "[" {
            let end = characters[position...].firstIndex(of: "]") ?? characters.count - 1
            index = inner(String(characters[position + 1..<max(position + 1, end)]), scale: 0.5)
            position = end + 1
        }
        let body = inner(argument())
        var box = Box()
        if let index { box.append(index, raised: size * 0.4) }
        box.append(symbol("√"))
        let start = box.width
        box.append(body)
        box.rules.append(.init(x: start, y: size * 0.82, width: body.width, thickness: size * 0.06))
        box.ascent = max(box.ascent, size * 0.86)
        return box
    }

    private func accented(_ body: Box, _ name: String) -> Box {
        var box = body
        if name == "bar" || name == "overline" {
            let height = body.ascent - size * (body.pieces.allSatisfy { $0.text.isLow } ? 0.12 : -0.04)
            box.rules.append(
                .init(x: body.width * 0.1, y: height, width: body.width * 0.8, thickness: size * 0.06))
            return box
        }
        let marks = [
            "hat": "^", "widehat": "^", "tilde": "~", "widetilde": "~", "vec": "→", "dot": "˙", "ddot": "¨",
        ]
        let mark = Box(text: marks[name] ?? "^", size: size * 0.8, isItalic: false, isBold: isBold)
        let isLow = body.pieces.allSatisfy { $0.text.isLow }
        let raise =
            size
            * (name == "vec"
                ? (isLow ? 0.45 : 0.6)
                : name.hasSuffix("tilde") ? (isLow ? 0.35 : 0.5) : (isLow ? 0.08 : 0.26))
        box.add(mark, x: (body.width - mark.width) / 2 + size * 0.05, y: raise)
        return box
    }

    private static let functions: Set<String> = [
        "sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh", "arcsin", "arccos", "arctan", "exp",
        "log",
        "ln", "lim", "max", "min", "sup", "inf", "det", "dim", "arg", "argmax", "argmin", "gcd", "deg", "ker",
        "Pr",
    ]
    private static let relations: [String: String] = [
        "times": "×", "cdot": "·", "pm": "±", "mp": "∓", "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥",
        "neq": "≠",
        "ne": "≠", "approx": "≈", "equiv": "≡", "sim": "∼", "simeq": "≃", "propto": "∝", "in": "∈",
        "notin": "∉",
        "subset": "⊂", "cup": "∪", "cap": "∩", "to": "→", "rightarrow": "→", "leftarrow": "←",
        "Rightarrow": "⇒",
        "leftrightarrow": "↔", "mapsto": "↦", "ll": "≪", "gg": "≫", "mid": "∣", "parallel": "∥", "perp": "⊥",
        "oplus": "⊕", "otimes": "⊗", "odot": "⊙", "circ": "∘", "div": "÷", "ast": "∗", "star": "⋆",
        "wedge": "∧",
        "vee": "∨", "longrightarrow": "⟶", "uparrow": "↑", "downarrow": "↓", "implies": "⇒", "iff": "⇔",
    ]
    private static let greek: Set<String> = [
        "alpha", "beta", "gamma", "delta", "epsilon", "varepsilon", "zeta", "eta", "theta", "vartheta",
        "iota",
        "kappa", "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi",
        "varphi",
        "chi", "psi", "omega",
    ]
    private static let symbols: [String: String] = [
        "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ",
        "eta": "η", "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ",
        "nu": "ν",
        "xi": "ξ", "omicron": "ο", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ",
        "phi": "φ",
        "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ",
        "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ",
        "Omega": "Ω",
        "sum": "∑", "prod": "∏", "int": "∫", "partial": "∂", "nabla": "∇", "infty": "∞", "degree": "°",
        "ldots": "…",
        "dots": "…", "cdots": "⋯", "vdots": "⋮", "forall": "∀", "exists": "∃", "emptyset": "∅", "ell": "ℓ",
        "hbar": "ℏ",
        "prime": "′", "langle": "⟨", "rangle": "⟩", "{": "{", "}": "}", "|": "∥", "lVert": "∥", "rVert": "∥",
        "vert": "|", "Vert": "∥", "backslash": "\\", "%": "%", "$": "$", "#": "#", "&": "&", "_": "_",
        "bullet": "•",
        "dagger": "†", "checkmark": "✓", "Re": "ℜ", "Im": "ℑ", "angle": "∠", "triangle": "△", "lfloor": "⌊",
        "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉", "circledast": "⊛", "square": "□", "aleph": "ℵ",
    ]
}

extension String {
    /// Letters without height above the small ones.
    fileprivate var isLow: Bool { allSatisfy { "acegmnopqrsuvwxyzαγεηικμνοπρστυχω".contains($0) } }
}
