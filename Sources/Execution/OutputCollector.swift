import NotebookFormat

/// Collects what a cell gives, in order: neighbouring texts of one stream become one output, and what is
/// over the limit is cut and said to be.
final class OutputCollector {
    private let limit: Int
    private let emit: (CellOutput.Stream, String) -> Void
    private var outputs: [CellOutput] = []
    private var textBytes = 0
    private var shown = (count: 0, bytes: 0)
    /// `clear_output(wait=True)`: what is here goes when something new comes.
    private var clearsNext = false
    /// Places of outputs that were shown under a name, to be replaced by later ones.
    private var named: [String: Int] = [:]

    init(limit: Int, emit: @escaping (CellOutput.Stream, String) -> Void) {
        self.limit = limit
        self.emit = emit
    }

    func write(_ text: String, to stream: CellOutput.Stream) {
        clearIfAsked()
        guard textBytes < limit else { return }
        var text = text
        textBytes += text.utf8.count
        if textBytes >= limit {
            text = text.prefix(bytes: text.utf8.count - (textBytes - limit))
            text += "\n... output cut here: a cell may write \(limit) bytes\n"
        }
        if case .stream(stream, var whole)? = outputs.last {
            outputs.removeLast()
            whole += text
            outputs.append(.stream(stream, whole))
        } else {
            outputs.append(.stream(stream, text))
        }
        emit(stream, text)
    }

    /// What a cell may show with `display` and as its figures.
    private static let shownLimit = (count: 2000, bytes: 64 << 20)

    /// Counts what is shown; false for what is over the limit, which is said once.
    private func hasRoom(for bundle: MIMEBundle) -> Bool {
        guard shown.count <= Self.shownLimit.count, shown.bytes <= Self.shownLimit.bytes else { return false }
        shown.count += 1
        shown.bytes += bundle.items.reduce(0) { $0 + $1.text.utf8.count }
        guard shown.count > Self.shownLimit.count || shown.bytes > Self.shownLimit.bytes else { return true }
        write(
            "\n... output cut here: a cell may show \(Self.shownLimit.count) things of \(Self.shownLimit.bytes) bytes\n",
            to: .stderr)
        return false
    }

    func show(_ bundle: MIMEBundle, isResult: Bool = false) {
        clearIfAsked()
        guard isResult || hasRoom(for: bundle) else { return }
        outputs.append(isResult ? .result(bundle) : .display(bundle))
    }

    /// Shows under a name, in the place of what this cell showed under it before.
    func show(_ bundle: MIMEBundle, named name: String, isUpdate: Bool) {
        clearIfAsked()
        if isUpdate, let place = named[name] {
            outputs[place] = .display(bundle)
        } else {
            guard hasRoom(for: bundle) else { return }
            named[name] = outputs.count
            outputs.append(.display(bundle))
        }
    }

    /// Removes what the cell gave so far, now or once something new comes.
    func clear(wait: Bool) {
        clearsNext = wait
        if !wait { removeAll() }
    }

    private func clearIfAsked() {
        if clearsNext { removeAll() }
    }

    private func removeAll() {
        outputs = []
        named = [:]
        clearsNext = false
    }

    /// The outputs so far; the next cell begins anew.
    func take() -> [CellOutput] {
        defer {
            removeAll()
            textBytes = 0
            shown = (0, 0)
        }
        return outputs
    }
}

extension String {
    /// At most `count` bytes from the front, without breaking a character.
    fileprivate func prefix(bytes count: Int) -> String {
        let end = utf8.index(startIndex, offsetBy: max(0, min(count, utf8.count)))
        return String(self[..<(end.samePosition(in: self) ?? index(before: endIndex))])
    }
}
