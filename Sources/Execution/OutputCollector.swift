import NotebookFormat

/// Collects what a cell gives, in order: neighbouring texts of one stream become one output, and what is
/// over the limit is cut and said to be.
final class OutputCollector {
    private let limit: Int
    private let emit: (CellOutput.Stream, String) -> Void
    private var outputs: [CellOutput] = []
    private var textBytes = 0
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
        if case .stream(stream, let before)? = outputs.last {
            outputs[outputs.count - 1] = .stream(stream, before + text)
        } else {
            outputs.append(.stream(stream, text))
        }
        emit(stream, text)
    }

    func show(_ bundle: MIMEBundle, isResult: Bool = false) {
        clearIfAsked()
        outputs.append(isResult ? .result(bundle) : .display(bundle))
    }

    /// Shows under a name, in the place of what this cell showed under it before.
    func show(_ bundle: MIMEBundle, named name: String, isUpdate: Bool) {
        clearIfAsked()
        if isUpdate, let place = named[name] {
            outputs[place] = .display(bundle)
        } else {
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
