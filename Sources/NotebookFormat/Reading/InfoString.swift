import Diagnostics

// What stands after an opening fence, in the five ways that notebooks write it:
//
//     python key=JSON word        Jupytext         {python}                       Quarto
//     python {"key": ...}         Jupytext         {python label, echo=FALSE}     R Markdown
//     {code-cell} ipython3        MyST             {{python}}                     Quarto: shown only

/// The head of a block of code: its language and the options in it.
struct InfoString {
    enum Form {
        /// ```` ```python ````
        case plain
        /// ```` ```{python} ````
        case braces
        /// ```` ```{code-cell} python ````
        case myst
    }

    var form: Form
    /// As written; empty for a MyST cell that leaves it to the notebook.
    var language: String
    var languageRange: SourceRange
    var settings: [OptionSetting] = []
    var diagnostics: [Diagnostic] = []

    /// nil when the head can't be a cell's in any dialect. Options are read only by `readOptions`.
    init?(_ range: SourceRange, in source: SourceText) {
        self.source = source
        scanner = ByteScanner(source.bytes, range)
        languageRange = range
        if scanner.skip("{") {
            let name = scanner.word { $0.isLetterOrDigit || $0 == "_" || $0 == "-" || $0 == "." }
            languageRange = SourceRange(name.lowerBound, name.upperBound)
            let text = scanner.text(name)
            guard let first = text.unicodeScalars.first, first.properties.isAlphabetic else { return nil }
            if text == "code-cell" {
                guard scanner.skip("}") else { return nil }
                scanner.skipBlanks()
                let lexer = scanner.word { !$0.isBlank }
                form = .myst
                language = scanner.text(lexer)
                languageRange = lexer
                return
            }
            guard range.upperBound > name.upperBound, source.bytes[range.upperBound - 1] == UInt8(ascii: "}"),
                scanner.isAt({ $0.isBlank || $0 == "," || $0 == "}" })
            else { return nil }
            scanner.end = range.upperBound - 1
            form = .braces
            language = text
        } else {
            let name = scanner.word { !$0.isBlank && $0 != "{" }
            guard name.lowerBound < name.upperBound else { return nil }
            form = .plain
            language = scanner.text(name)
            languageRange = name
        }
    }

    /// Options alone, as they stand behind the `# %%` of a script.
    init(options range: SourceRange, in source: SourceText) {
        self.source = source
        scanner = ByteScanner(source.bytes, range)
        (form, language) = (.plain, "")
        languageRange = SourceRange(range.lowerBound, range.lowerBound)
    }

    private let source: SourceText
    private var scanner: ByteScanner

    private static let mostOptions = 200

    /// Reads what comes after the language.
    mutating func readOptions() {
        guard form != .myst else { return }
        var isFirst = form == .braces
        while true {
            scanner.skip(while: { $0.isBlank || $0 == "," })
            guard !scanner.isAtEnd else { return }
            if settings.count + diagnostics.count >= Self.mostOptions {
                return say(
                    .error, "got more than \(Self.mostOptions) options after the language", scanner.offset,
                    scanner.end)
            }
            if form == .plain, scanner.isAt({ $0 == "{" }) {
                readBraces()
            } else {
                readOption(isFirst: isFirst)
            }
            isFirst = false
        }
    }

    /// A JSON object, or attributes in braces.
    private mutating func readBraces() {
        let start = scanner.offset
        var json = JSONScanner(scanner)
        if let value = json.value(), case .mapping(let entries) = value.kind {
            settings += entries.map {
                OptionSetting(key: $0.key, keyRange: $0.keyRange, value: $0.value, source: source)
            }
            scanner = json.scanner
            return
        }
        _ = scanner.skip("{")
        while !scanner.skip("}") {
            scanner.skip(while: { $0.isBlank || $0 == "," })
            if scanner.isAtEnd {
                say(.error, "got '{' without '}' after the language, expected both", start, start + 1)
                return
            }
            if !scanner.isAt({ $0 == "}" }) { readOption(isFirst: false) }
        }
    }

    /// `key=value`, a word, `.class` or `#name`.
    private mutating func readOption(isFirst: Bool) {
        let start = scanner.offset
        let key = scanner.word { $0.isLetterOrDigit || "_.@/-#:".unicodeScalars.contains($0) }
        guard key.lowerBound < key.upperBound else {
            _ = scanner.word { !$0.isBlank && $0 != "}" }
            if scanner.offset == start { scanner.offset += 1 }
            say(
                .warning,
                "got '\(scanner.text(SourceRange(start, scanner.offset)).shortened)' after the "
                    + "language, expected key=value", start, scanner.offset)
            return
        }
        let name = scanner.text(key)
        let afterKey = scanner.offset
        scanner.skipBlanks()
        guard scanner.skip("=") else {
            scanner.offset = afterKey
            return readWord(name, key, isFirst: isFirst)
        }
        scanner.skipBlanks()
        guard let value = readValue(of: name) else { return }
        settings.append(OptionSetting(key: name, keyRange: key, value: value, source: source))
    }

    /// A word without a value: a label after `{python`, `.noeval`, a class, or an option that is on.
    private mutating func readWord(_ name: String, _ range: SourceRange, isFirst: Bool) {
        func set(_ key: String, _ value: String) {
            settings.append(
                OptionSetting(
                    key: key, keyRange: range, value: OptionValue(kind: .plain(value), range: range),
                    source: source))
        }
        if name == ".noeval" {
            set("eval", "false")
        } else if name.hasPrefix(".") {
            guard closestMatch(to: name, in: [".noeval"]) != nil else { return }
            say(
                .warning, "unknown attribute '\(name)'", range.lowerBound, range.upperBound,
                hint: "did you mean '.noeval'?")
        } else if name.hasPrefix("#") {
            set("label", String(name.dropFirst()))
        } else if isFirst {
            set("label", name)
        } else {
            set(name, "true")
        }
    }

    private mutating func readValue(of name: String) -> OptionValue? {
        let start = scanner.offset
        if scanner.isAt({ $0 == "\"" || $0 == "'" || $0 == "[" || $0 == "{" }) {
            var json = JSONScanner(scanner)
            if let value = json.value() {
                scanner = json.scanner
                return value
            }
            scanner.offset = scanner.end
            say(
                .error, "cell option '\(name)': got a value that does not end, expected JSON", start,
                scanner.end)
            return nil
        }
        let word = scanner.word { !$0.isBlank && $0 != "," && $0 != "}" }
        return OptionValue(kind: .plain(scanner.text(word)), range: word)
    }

    private mutating func say(
        _ severity: Diagnostic.Severity, _ message: String, _ start: Int, _ end: Int, hint: String? = nil
    ) {
        diagnostics.append(
            Diagnostic(severity, message, in: source, at: SourceRange(start, end), hint: hint))
    }
}
