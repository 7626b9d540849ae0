extension String {
    /// Split at "\n", "\r\n" and "\r"; a final line end gives no further line.
    var lines: [String] {
        guard !isEmpty else { return [] }
        var lines = split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
            .map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines
    }
}
