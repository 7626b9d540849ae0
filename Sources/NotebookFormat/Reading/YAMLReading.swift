import Diagnostics
import Yams

// YAML inside other text: front matter, `#|` lines, MyST's `:key:` lines. Yams sees the YAML alone; its marks
// (line and column, from 1, in Unicode scalars) are mapped back to bytes of the text around.

/// Lines of YAML that stand inside a larger text, each behind a prefix of its own.
struct EmbeddedYAML {
    var source: SourceText
    /// For each line of the YAML its bytes in `source`, without prefix and line end.
    var lines: [SourceRange]

    var text: String {
        lines.map { String(decoding: source.bytes[$0.lowerBound..<$0.upperBound], as: UTF8.self) }
            .joined(separator: "\n") + "\n"
    }

    /// The top-level mapping's entries, none for YAML that says nothing; or what is wrong.
    func entries(of what: String) -> Result<[OptionValue.Entry], Diagnostic> {
        do {
            guard let node = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
                return .success([])
            }
            var budget = Self.largestSize
            guard let value = convert(node, depth: 0, budget: &budget) else {
                return .failure(
                    error("\(what): got more than \(Self.largestSize) values or \(Self.deepest) levels", nil))
            }
            if value.isNull { return .success([]) }
            guard let entries = value.entries else {
                return .failure(error("\(what): got \(value.said), expected 'key: value' lines", value.range))
            }
            return .success(entries)
        } catch let failure as YamlError {
            return .failure(diagnostic(of: failure, what))
        } catch {
            return .failure(self.error("\(what): \(error)", nil))
        }
    }

    /// Aliases can make a few lines of YAML arbitrarily large: more than this is refused.
    private static let largestSize = 20_000
    private static let deepest = 64

    private func convert(_ node: Node, depth: Int, budget: inout Int) -> OptionValue? {
        budget -= 1
        guard budget > 0, depth < Self.deepest else { return nil }
        let start = offset(of: node.mark)
        switch node {
        case .scalar(let scalar):
            let isPlain = scalar.style == .plain || scalar.style == .any
            let range = range(of: scalar.string, quoted: !isPlain, at: node.mark, from: start)
            return OptionValue(kind: isPlain ? .plain(scalar.string) : .quoted(scalar.string), range: range)
        case .sequence(let sequence):
            var items: [OptionValue] = []
            for child in sequence {
                guard let item = convert(child, depth: depth + 1, budget: &budget) else { return nil }
                items.append(item)
            }
            return OptionValue(kind: .list(items), range: SourceRange(start, start + 1))
        case .mapping(let mapping):
            var entries: [OptionValue.Entry] = []
            for (key, child) in mapping {
                guard let name = convert(key, depth: depth + 1, budget: &budget),
                    let value = convert(child, depth: depth + 1, budget: &budget)
                else { return nil }
                entries.append(.init(key: name.text ?? name.said, keyRange: name.range, value: value))
            }
            return OptionValue(kind: .mapping(entries), range: SourceRange(start, start + 1))
        case .alias:
            return OptionValue(kind: .plain(""), range: SourceRange(start, start + 1))
        }
    }

    // MARK: Places

    /// The byte in `source` that Yams calls line and column.
    private func offset(of mark: Mark?) -> Int {
        guard let mark, let last = lines.last else { return lines.first?.lowerBound ?? 0 }
        guard lines.indices.contains(mark.line - 1) else { return last.upperBound }
        let line = lines[mark.line - 1]
        let bytes = source.bytes[line.lowerBound..<line.upperBound]
        return Substring(decoding: bytes, as: UTF8.self).unicodeScalars.prefix(max(0, mark.column - 1))
            .reduce(line.lowerBound) { $0 + UTF8.width($1) }
    }

    /// A scalar's bytes as far as they are on its first line.
    private func range(of text: String, quoted: Bool, at mark: Mark?, from start: Int) -> SourceRange {
        let index = (mark?.line ?? 0) - 1
        let line = lines.indices.contains(index) ? lines[index] : nil
        return SourceRange(start, min(line?.upperBound ?? start, start + text.utf8.count + (quoted ? 2 : 0)))
    }

    private func error(_ message: String, _ range: SourceRange?) -> Diagnostic {
        let start = lines.first?.lowerBound ?? 0
        return Diagnostic(.error, message, in: source, at: range ?? SourceRange(start, start + 1))
    }

    private func diagnostic(of failure: YamlError, _ what: String) -> Diagnostic {
        func at(_ mark: Mark) -> SourceRange {
            let start = offset(of: mark)
            return SourceRange(start, start + 1)
        }
        switch failure {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let where_ = context.map { " " + $0.text } ?? ""
            return error("\(what): malformed YAML\(where_): \(problem)", at(mark))
        case .reader(let problem, let offset, _, let yaml):
            let count = offset.map { yaml.prefix($0).utf8.count } ?? 0
            return error("\(what): malformed YAML: \(problem)", characterRange(at: count))
        case .duplicatedKeysInMapping(let duplicates, let context):
            let names = duplicates.sorted().map { "'\($0)'" }.joined(separator: ", ")
            return error("\(what): \(names) is given twice", at(context.mark))
        default:
            return error("\(what): malformed YAML", nil)
        }
    }

    /// The byte of `source` for a byte of `text`.
    private func characterRange(at count: Int) -> SourceRange {
        var rest = count
        for line in lines {
            let length = line.upperBound - line.lowerBound
            if rest <= length { return SourceRange(line.lowerBound + rest, line.lowerBound + rest + 1) }
            rest -= length + 1
        }
        return lines.last.map { SourceRange($0.upperBound, $0.upperBound) } ?? SourceRange(0, 0)
    }
}
